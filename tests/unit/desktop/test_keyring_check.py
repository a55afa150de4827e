"""Whether the keyring works: real backends, chosen as keyring itself lets one choose."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from newsdesk.desktop.keyring_check import KeyringStatus, keyring_status


class _Vault(KeyringBackend):
    priority = 1
    name = "Vault"

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def get_password(self, service: str, username: str) -> str | None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class _PlaintextVault(_Vault):
    name = "PlaintextKeyring"


class _BrokenVault(_Vault):
    @property
    def name(self) -> str:  # type: ignore[override]
        raise RuntimeError


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def _use(make: Callable[[], KeyringBackend]) -> None:
    keyring.set_keyring(make())


def test_a_working_keyring_is_named() -> None:
    _use(_Vault)

    assert keyring_status() == KeyringStatus(ok=True, backend="Vault", message="")


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, _BrokenVault])
def test_no_keyring_is_said_with_what_happens_instead(
    backend: Callable[[], KeyringBackend],
) -> None:
    """RULES 7: no keyring: say so, ask each session, store nothing."""
    _use(backend)

    status = keyring_status()

    assert not status.ok
    assert "asked for in each session" in status.message


def test_a_keyring_that_stores_in_the_clear_counts_as_none() -> None:
    _use(_PlaintextVault)

    assert not keyring_status().ok
