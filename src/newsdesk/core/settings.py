"""Every setting: its name, its default, and which values it takes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import field, fields, replace
from typing import Any, Self

from newsdesk.core.errors import SettingError
from newsdesk.core.frozen import frozen

_ADDRESS = re.compile(r"rates\.([a-z]+)\.([a-z_]+)_url", re.ASCII)
_HTTP = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)


def _setting(
    key: str,
    default: Any,
    *,
    choices: tuple[str, ...] = (),
    low: int | None = None,
    high: int | None = None,
) -> Any:
    return field(
        default=default, metadata={"key": key, "choices": choices, "low": low, "high": high}
    )


@frozen
class Settings:
    """All settings, with their defaults. Dotted keys are for the file and the command line."""

    polling_interval_minutes: int = _setting("polling.interval_minutes", 30, low=10, high=1440)
    polling_enabled: bool = _setting("polling.enabled", True)
    retention_read_days: int = _setting("retention.read_days", 60, low=1, high=3650)
    retention_unread_days: int = _setting("retention.unread_days", 180, low=1, high=3650)
    appearance_theme: str = _setting(
        "appearance.theme", "system", choices=("system", "light", "dark")
    )
    appearance_language: str = _setting(
        "appearance.language", "system", choices=("system", "en", "ru", "ky")
    )
    list_density: str = _setting(
        "list.density", "comfortable", choices=("comfortable", "compact", "headlines")
    )
    reader_font: str = _setting("reader.font", "serif", choices=("serif", "sans"))
    reader_text_size: int = _setting("reader.text_size", 17, low=11, high=32)
    reader_measure: int = _setting("reader.measure", 66, low=36, high=120)
    reader_paper: str = _setting("reader.paper", "theme", choices=("theme", "sepia"))
    reader_load_images: bool = _setting("reader.load_images", True)
    images_cache_mb: int = _setting("images.cache_mb", 200, low=10, high=10000)
    offline_story_mb: int = _setting("offline.story_mb", 30, low=1, high=1000)
    offline_total_mb: int = _setting("offline.total_mb", 1000, low=10, high=100000)
    rates_provider: str = _setting("rates.provider", "nbkr")
    rates_base: str = _setting("rates.base", "")
    rates_currencies: str = _setting("rates.currencies", "USD,EUR,RUB")
    rates_favourites: str = _setting("rates.favourites", "")
    rates_in_stories: bool = _setting("rates.in_stories", True)
    #: Addresses that a person set instead of the banks' own, sorted: the family of settings
    #: ``rates.<bank>.<document>_url``. Which banks and documents there are, ``rates`` knows.
    rates_addresses: tuple[tuple[str, str], ...] = ()

    @property
    def base_currency(self) -> str:
        """What rates are counted in, as banks write it; empty for each bank's own."""
        return self.rates_base.strip().upper()

    @classmethod
    def from_mapping(cls, values: Mapping[str, object]) -> tuple[Self, list[SettingError]]:
        """Read settings by their keys; a bad value keeps its default and is reported.

        Unknown keys are left alone: a newer version may have written them.
        """
        settings = cls()
        problems = []
        for key, value in values.items():
            if key in KEYS or is_address(key):
                try:
                    settings = settings.with_value(key, value)
                except SettingError as error:
                    problems.append(error)
        return settings, problems

    def changed(self) -> dict[str, object]:
        """Return what differs from the defaults, by key."""
        changed = {
            key: getattr(self, name)
            for key, name in KEYS.items()
            if getattr(self, name) != getattr(_DEFAULTS, name)
        }
        return changed | dict(self.rates_addresses)

    def addresses_of(self, bank: str) -> dict[str, str]:
        """Return the addresses that are set for a bank, by the document's name."""
        found = {}
        for key, url in self.rates_addresses:
            match = _ADDRESS.fullmatch(key)
            if match is not None and match[1] == bank:
                found[match[2]] = url
        return found

    def value(self, key: str) -> object:
        """Return one setting by its key; an address of a bank is empty while it is its own.

        Raises:
            SettingError: No such key.
        """
        if is_address(key):
            return dict(self.rates_addresses).get(key, "")
        return getattr(self, _name(key))

    def with_value(self, key: str, value: object) -> Self:
        """Return the settings with one changed; text is read as the setting's type.

        An empty address of a bank is the same as none.

        Raises:
            SettingError: No such key, or not a value for it.
        """
        if is_address(key):
            return self._with_address(key, _as_address(key, value))
        return replace(self, **{_name(key): _checked(key, value)})

    def without_value(self, key: str) -> Self:
        """Return the settings with one back at its default.

        Raises:
            SettingError: No such key.
        """
        if is_address(key):
            return self._with_address(key, "")
        name = _name(key)
        return replace(self, **{name: getattr(_DEFAULTS, name)})

    def _with_address(self, key: str, url: str) -> Self:
        addresses = {**dict(self.rates_addresses), key: url}
        kept = tuple(sorted((key, url) for key, url in addresses.items() if url))
        return replace(self, rates_addresses=kept)


_FIELDS = {f.metadata["key"]: f for f in fields(Settings) if "key" in f.metadata}
#: Every setting that has a name of its own; the addresses of the banks come to them.
KEYS: dict[str, str] = {key: f.name for key, f in _FIELDS.items()}
#: The least and the most of each setting that takes a whole number.
LIMITS: dict[str, tuple[int, int]] = {
    key: (f.metadata["low"], f.metadata["high"])
    for key, f in _FIELDS.items()
    if f.metadata["low"] is not None
}
_DEFAULTS = Settings()


def is_address(key: str) -> bool:
    """Whether a key has the form of a bank's address, ``rates.<bank>.<document>_url``."""
    return _ADDRESS.fullmatch(key) is not None


def _name(key: str) -> str:
    try:
        return KEYS[key]
    except KeyError:
        raise SettingError(key, "there is no such setting") from None


def _checked(key: str, value: object) -> Any:
    meta = _FIELDS[key].metadata
    default = getattr(_DEFAULTS, KEYS[key])
    if isinstance(default, bool):
        return _as_bool(key, value)
    if isinstance(default, int):
        return _as_int(key, value, meta["low"], meta["high"])
    if not isinstance(value, str):
        raise SettingError(key, f"takes text, not {json.dumps(value)}")
    if meta["choices"] and value not in meta["choices"]:
        raise SettingError(key, "takes one of " + ", ".join(meta["choices"]))
    return value


def _as_address(key: str, value: object) -> str:
    text = value.strip() if isinstance(value, str) else None
    if text is None or (text and not _HTTP.fullmatch(text)):
        raise SettingError(key, "takes an address that begins with https:// or http://")
    return text


def _as_bool(key: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in {"true", "yes", "on", "1"}:
        return True
    if word in {"false", "no", "off", "0"}:
        return False
    raise SettingError(key, "takes true or false")


def _as_int(key: str, value: object, low: int | None, high: int | None) -> int:
    try:
        number = int(str(value).strip())
    except ValueError:
        raise SettingError(key, "takes a whole number") from None
    if (low is not None and number < low) or (high is not None and number > high):
        raise SettingError(key, f"takes a whole number from {low} to {high}")
    return number
