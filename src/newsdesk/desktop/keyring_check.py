"""Whether the system keyring, the only place for secrets, works here."""

from __future__ import annotations

from newsdesk.core.frozen import frozen


@frozen
class KeyringStatus:
    """What was found.

    Attributes:
        ok: Whether secrets can be kept.
        backend: The keyring's own name, for example "SecretService Keyring"; empty for none.
        message: One sentence where ``ok`` is false; else empty.
    """

    ok: bool
    backend: str
    message: str


_NONE = (
    "No system keyring answers, so passwords are asked for in each session and never stored; "
    "start GNOME Keyring or KWallet to keep them."
)
_UNSAFE = (
    "The keyring {backend} does not protect what it stores, so passwords are asked for in each "
    "session and never stored; start GNOME Keyring or KWallet to keep them."
)


def keyring_status() -> KeyringStatus:
    """Look at the keyring that would be used, without unlocking or writing anything.

    Never raises: a keyring that fails to start is a keyring that is not there.
    """
    try:
        import keyring
        from keyring.backends import chainer, fail, null

        backend = keyring.get_keyring()
        if isinstance(backend, fail.Keyring | null.Keyring) or (
            isinstance(backend, chainer.ChainerBackend) and not backend.backends
        ):
            return KeyringStatus(ok=False, backend="", message=_NONE)
        name = str(backend.name)
    except Exception:  # backends are plug-ins and raise anything
        return KeyringStatus(ok=False, backend="", message=_NONE)
    if "plaintext" in name.lower() or "keyrings.alt" in type(backend).__module__:
        return KeyringStatus(ok=False, backend=name, message=_UNSAFE.format(backend=name))
    return KeyringStatus(ok=True, backend=name, message="")
