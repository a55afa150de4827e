"""Keys that a person has of their own for a publisher: in the system keyring, nowhere else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from newsdesk.core.errors import SecretError
from newsdesk.core.wording import QT_TRANSLATE_NOOP

_BAD_KEY = QT_TRANSLATE_NOOP("wording", "This is no key: it holds letters, digits and signs only.")


class Vault(Protocol):
    """Where secrets are kept."""

    def get(self, name: str) -> str | None:
        """Return a secret, None where there is none; may raise SecretError."""

    def set(self, name: str, secret: str) -> None:
        """Keep a secret; may raise SecretError."""

    def forget(self, name: str) -> None:
        """Keep it no longer; may raise SecretError."""


class RateKeys:
    """Gives keys to the requests. Any thread but the window's; a keyring may ask to be unlocked."""

    def __init__(self, vault: Vault, loaded: Callable[[], None]) -> None:
        self._vault = vault
        self._loaded = loaded
        self._lock = threading.Lock()
        self._keys: dict[str, str] = {}
        self._unanswered: set[str] = set()
        self._asking: set[str] = set()

    def set(self, slug: str, key: str) -> None:
        """Keep a key; an empty one forgets it.

        Raises:
            SecretError: It is no key; or there is no keyring, and the key is kept in memory
                until the program ends.
        """
        key = key.strip()
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise SecretError(_BAD_KEY)
        with self._lock:
            self._keys[slug] = key
            self._unanswered.discard(slug)
        if key:
            self._vault.set(_name(slug), key)
        else:
            self._vault.forget(_name(slug))

    def get(self, slug: str) -> str:
        """Return the key, waiting for the keyring; empty where there is none.

        A keyring that did not answer is asked again: at a login it may start after us.
        """
        with self._lock:
            if slug in self._keys and slug not in self._unanswered:
                return self._keys[slug]
        try:
            key, answered = self._vault.get(_name(slug)) or "", True
        except SecretError:
            key, answered = "", False
        with self._lock:
            if slug in self._unanswered and answered:
                self._unanswered.discard(slug)
                self._keys[slug] = key
            elif slug not in self._keys and not answered:
                self._unanswered.add(slug)
            return self._keys.setdefault(slug, key)

    def at_hand(self, slug: str) -> str | None:
        """Return the key without waiting; None: it is being fetched from the keyring.

        Not fetched again from one that did not answer: it would ask its question each minute.
        """
        with self._lock:
            if slug in self._keys:
                return self._keys[slug]
            if slug in self._asking:
                return None
            self._asking.add(slug)
        threading.Thread(target=self._load, args=(slug,), name="keyring", daemon=True).start()
        return None

    def _load(self, slug: str) -> None:
        self.get(slug)
        with self._lock:
            self._asking.discard(slug)
        self._loaded()


def _name(slug: str) -> str:
    return f"rates/{slug}"
