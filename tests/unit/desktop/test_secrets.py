"""Secrets: in keyrings that protect them, and in GNOME's real one where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import PasswordDeleteError

from newsdesk.core.errors import SecretError
from newsdesk.core.wording import describe_error
from newsdesk.desktop.secrets import KeyringVault


class _Memory(KeyringBackend):
    priority = 1
    name = "Memory"

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class _Plaintext(_Memory):
    name = "PlaintextKeyring"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_secret_is_kept_under_the_programs_name_and_forgotten() -> None:
    memory, vault = _Memory(), KeyringVault()
    keyring.set_keyring(memory)

    vault.set("rates/oxr", "0123abcd")

    assert memory.kept == {("newsdesk", "rates/oxr"): "0123abcd"}
    assert vault.get("rates/oxr") == "0123abcd"
    vault.forget("rates/oxr")
    vault.forget("rates/oxr")
    assert vault.get("rates/oxr") is None


@pytest.mark.parametrize("backend", [fail.Keyring, _Plaintext])
def test_no_keyring_that_protects_is_said_and_stores_nothing(
    backend: type[KeyringBackend],
) -> None:
    """RULES 7: no keyring: say so, ask each session, store nothing."""
    keyring.set_keyring(backend())

    with pytest.raises(SecretError) as caught:
        KeyringVault().set("rates/oxr", "0123abcd")

    assert "0123abcd" not in str(caught.value)
    assert "GNOME Keyring or KWallet" in describe_error(caught.value)
    if backend is _Plaintext:
        assert KeyringVault().get("rates/oxr") is None


_SESSION = """
import keyring
from keyring.backends.SecretService import Keyring
keyring.set_keyring(Keyring())
from newsdesk.desktop.secrets import KeyringVault
vault = KeyringVault()
vault.set("rates/oxr", "0123abcd")
assert KeyringVault().get("rates/oxr") == "0123abcd"
vault.forget("rates/oxr")
assert vault.get("rates/oxr") is None
print("kept and forgotten")
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="no GNOME Keyring here",
)
def test_gnomes_keyring_keeps_it(tmp_path: Path) -> None:
    """The real service on a bus of its own, with a home of its own."""
    script = tmp_path / "session.py"
    script.write_text(_SESSION)
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    start = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f"{start}; exec '{sys.executable}' '{script}'"],
        env={
            **os.environ,
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_DATA_HOME": str(tmp_path / "data"),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stdout == "kept and forgotten\n", done.stderr
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*.keyring"))
    assert b"0123abcd" not in kept
