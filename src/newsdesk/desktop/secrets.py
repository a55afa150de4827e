"""Secrets in the system keyring, the only place for them (RULES 7)."""

from __future__ import annotations

from newsdesk.core.errors import SecretError
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.desktop.keyring_check import keyring_status

SERVICE = "newsdesk"

_NOT_KEPT = QT_TRANSLATE_NOOP(
    "wording",
    "No system keyring takes the key, so it is kept until Newsdesk ends and asked for again; "
    "start GNOME Keyring or KWallet to keep it.",
)
_NOT_READ = QT_TRANSLATE_NOOP(
    "wording", "The system keyring does not answer: unlock or start it, then try again."
)


class KeyringVault:
    """The person's own keyring. Imported when first used; may wait for it to be unlocked."""

    def get(self, name: str) -> str | None:
        """Return a secret; None where there is none.

        Raises:
            SecretError: No keyring answers.
        """
        import keyring

        try:
            return keyring.get_password(SERVICE, name)
        except Exception as error:  # backends are plug-ins and raise anything
            raise SecretError(_NOT_READ) from error

    def set(self, name: str, secret: str) -> None:
        """Keep a secret.

        Raises:
            SecretError: No keyring takes it, or none that protects it.
        """
        if not keyring_status().ok:
            raise SecretError(_NOT_KEPT)
        import keyring

        try:
            keyring.set_password(SERVICE, name, secret)
        except Exception as error:
            raise SecretError(_NOT_KEPT) from error

    def forget(self, name: str) -> None:
        """Keep a secret no longer; one that is not there is no error.

        Raises:
            SecretError: No keyring answers.
        """
        import keyring
        from keyring.errors import PasswordDeleteError

        try:
            keyring.delete_password(SERVICE, name)
        except PasswordDeleteError:
            return
        except Exception as error:
            raise SecretError(_NOT_READ) from error
