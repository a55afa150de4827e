"""The settings: the family of the banks' addresses."""

from __future__ import annotations

import pytest

from newsdesk.core.errors import SettingError
from newsdesk.core.settings import KEYS, Settings

KEY = "rates.cbr.history_url"


def test_an_address_of_a_bank_is_a_setting_like_any_other() -> None:
    """CLI.md: addresses of the rate providers are settings."""
    settings = Settings().with_value(KEY, " https://mirror.example/x ")

    assert settings.value(KEY) == "https://mirror.example/x"
    assert settings.addresses_of("cbr") == {"history": "https://mirror.example/x"}
    assert settings.addresses_of("nbkr") == {}
    assert settings.changed() == {KEY: "https://mirror.example/x"}
    assert Settings.from_mapping(settings.changed()) == (settings, [])
    assert settings.without_value(KEY) == settings.with_value(KEY, "") == Settings()


def test_the_order_in_which_addresses_are_set_makes_no_difference() -> None:
    one, other = (KEY, "http://a/"), ("rates.nbkr.daily_url", "http://b/")
    first = Settings().with_value(*one).with_value(*other)
    assert first == Settings().with_value(*other).with_value(*one)


@pytest.mark.parametrize("value", ["ftp://x/", "x", "http://", "https:///x", "file:///x", 7, True])
def test_only_http_addresses_are_taken(value: object) -> None:
    with pytest.raises(SettingError, match="https"):
        Settings().with_value(KEY, value)
    settings, problems = Settings.from_mapping({KEY: value})
    assert settings == Settings()
    assert [problem.key for problem in problems] == [KEY]


@pytest.mark.parametrize(
    "key", ["rates.cbr.url", "rates.cbr", "rates..daily_url", "rates.CBR.daily_url", "x"]
)
def test_another_key_is_no_address(key: str) -> None:
    assert key not in KEYS
    with pytest.raises(SettingError, match="no such setting"):
        Settings().with_value(key, "https://x/")
    with pytest.raises(SettingError, match="no such setting"):
        Settings().value(key)
