from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from newsdesk.core.source import CacheHints, Validators
from newsdesk.net.caching import cache_hints, http_date, refreshed, retry_after, validators_of

NOW = datetime(2026, 3, 2, 10, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 02 Mar 2026 10:00:00 GMT",
        "Monday, 02-Mar-26 10:00:00 GMT",
        "Mon Mar  2 10:00:00 2026",
        "Mon, 02 Mar 2026 13:00:00 +0300",
    ],
)
def test_every_form_of_an_http_date_is_read(date: str) -> None:
    """RFC 9110, 5.6.7."""
    assert http_date(date) == NOW


@pytest.mark.parametrize("date", ["", "0", "-1", "now", "Mon, 99 Mar 2026 10:00:00 GMT", "1,2,3"])
def test_nonsense_is_no_date(date: str) -> None:
    assert http_date(date) is None


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("max-age=300", 300),
        ('public, Max-Age="600"', 600),
        ("max-age=0", 0),
        ("max-age=99999999999999999999", 2**31 - 1),
        ("max-age=-5", None),
        ("max-age=soon", None),
        ("s-maxage=300", None),
        ("", None),
    ],
)
def test_max_age_is_read_in_seconds(header: str, expected: int | None) -> None:
    """RULES 1, next check; RFC 9111, 5.2.2.1 and 1.2.2."""
    hints = cache_hints({"cache-control": header}, now=NOW)
    assert hints.max_age == (None if expected is None else timedelta(seconds=expected))


@pytest.mark.parametrize("other", ["no-cache", "no-store"])
def test_max_age_beside_no_cache_is_ignored(other: str) -> None:
    """RULES 1, next check."""
    headers = {
        "cache-control": f"max-age=300, {other}",
        "expires": "Mon, 02 Mar 2026 11:00:00 GMT",
    }
    assert cache_hints(headers, now=NOW) == CacheHints()


def test_expires_counts_from_the_servers_own_date() -> None:
    """RFC 9111, 4.2.1: a wrong clock on either side does not matter."""
    headers = {
        "expires": "Thu, 01 Jan 2015 01:00:00 GMT",
        "date": "Thu, 01 Jan 2015 00:00:00 GMT",
    }
    assert cache_hints(headers, now=NOW).expires == timedelta(hours=1)


def test_expires_without_a_date_counts_from_now() -> None:
    headers = {"expires": "Mon, 02 Mar 2026 10:30:00 GMT"}
    assert cache_hints(headers, now=NOW).expires == timedelta(minutes=30)


def test_expires_in_the_past_is_no_wait() -> None:
    headers = {"expires": "Mon, 02 Mar 2020 10:30:00 GMT"}
    assert cache_hints(headers, now=NOW).expires == timedelta()


def test_expires_of_nonsense_says_nothing() -> None:
    assert cache_hints({"expires": "0"}, now=NOW).expires is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("120", timedelta(minutes=2)),
        (" 60 ", timedelta(minutes=1)),
        ("Mon, 02 Mar 2026 10:05:00 GMT", timedelta(minutes=5)),
        ("0", None),
        ("-3", None),
        ("1.5", None),
        ("²", None),
        ("soon", None),
        ("", None),
        ("Mon, 02 Mar 2026 09:00:00 GMT", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, expected: timedelta | None) -> None:
    """RULES 1, 429 and 503; RFC 9110, 10.2.3."""
    assert retry_after({"retry-after": value}, now=NOW) == expected


def test_a_huge_retry_after_is_cut_and_not_an_error() -> None:
    wait = retry_after({"retry-after": "9" * 400}, now=NOW)
    assert wait == timedelta(seconds=2**31 - 1)


@pytest.mark.parametrize(
    "date", ["Tue, 19 Jan 2038 03:14:07 GMT", "Sat Jan  1 00:00:00 2050", "Fri, 01 Jan 9999 0:0:0"]
)
def test_a_last_modified_of_2038_or_later_is_ignored(date: str) -> None:
    """RULES 1, validators."""
    assert validators_of({"etag": '"a"', "last-modified": date}) == Validators('"a"', None)


def test_validators_are_kept_verbatim() -> None:
    held = validators_of({"etag": "W/unquoted", "last-modified": "Thu, 31 Dec 2037 23:59:59 GMT"})
    assert held == Validators("W/unquoted", "Thu, 31 Dec 2037 23:59:59 GMT")


def test_empty_validators_are_none() -> None:
    assert validators_of({"etag": "", "last-modified": ""}) == Validators()


def test_a_304_renews_only_what_it_names() -> None:
    """RFC 9111, 4.3.4."""
    held = Validators('"v1"', "Mon, 02 Mar 2026 10:00:00 GMT")
    assert refreshed(held, {}) == held
    assert refreshed(held, {"etag": '"v2"'}) == Validators('"v2"', held.last_modified)
