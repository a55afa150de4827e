"""Dates: RULES 2; LIBRARIES, feeds: reject what is not understood, never guess."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.parse.dates import parse_date, zone_of

MOMENT = datetime(2026, 11, 23, 3, 15, tzinfo=UTC)
DAY = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Mon, 23 Nov 2026 09:15:00 +0600",
        "Mon,23 Nov 2026 09:15:00 +0600",
        " Mon, 23 Nov 2026 09:15:00 +0600\n",
        "Sun, 23 Nov 2026 09:15:00 +0600",
        "23 Nov 2026 09:15 +0600",
        "Mon, 23 Nov 26 09:15:00 +0600",
        "Monday, 23 November 2026 09:15:00 +06:00",
        "Mon, 23 Nov 2026 09:15:00 +06",
        "Mon, 23 Nov 2026 09:15:00 GMT+6",
        "Mon, 23 Nov 2026 09:15:00 UTC+0600",
        "Mon, 23 Nov 2026 09:15:00 KGT",
        "Mon, 23 Nov 2026 03:15:00 GMT",
        "Mon, 23 Nov 2026 03:15:00 Z",
        "Mon, 23 Nov 2026 03:15:00 +0000 (UTC)",
        "Sun, 22 Nov 2026 22:15:00 EST",
        "Mon, 23 Nov 2026 06:15:00 MSK",
        "2026-11-23T09:15:00+06:00",
        "2026-11-23T09:15:00.123456789+06:00",
        "2026-11-23T03:15:00Z",
        "2026-11-23T03:15Z",
        "2026-11-23 09:15:00 +0600",
        "2026/11/23 03:15:00",
        "20261123T031500Z",
        "23.11.2026 03:15",
        "23.11.2026, 03:15:00",
        "Mon Nov 23 03:15:00 2026",
        "Mon Nov 23 03:15:00 UTC 2026",
        "November 23, 2026 3:15 AM",
        "Monday, November 23, 2026 - 03:15",
        "Пн, 23 ноя 2026 09:15:00 +0600",
        "понедельник, 23 ноября 2026 г., 03:15",
        "23 ноября 2026 в 03:15",
        "пн, 23 лист 2026 03:15:00 +0000",
        "дс, 23 қараша 2026 03:15",
        "Mo, 23 Nov 2026 04:15:00 CET",
        "Lun, 23 novembre 2026 03:15:00 GMT",
    ],
)
def test_forms_of_one_moment_are_understood(text: str) -> None:
    assert parse_date(text) == MOMENT


@pytest.mark.parametrize(
    "text",
    ["Пн, 02 мар 2026", "02.03.2026", "2026-03-02", "2026/3/2", "2 марта 2026", "02-Mar-2026"],
)
def test_a_day_alone_is_its_beginning(text: str) -> None:
    assert parse_date(text) == DAY


def test_years_first_are_years_months_days() -> None:
    """LIBRARIES, feeds: feedparser makes November of it."""
    assert parse_date("2020/1/10") == datetime(2020, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "завтра",
        "1518478934",
        "01/02/2026",
        "23/11/2026 09:15",
        "Mon, 32 Nov 2026 09:15:00 GMT",
        "Mon, 30 Feb 2026 09:15:00 GMT",
        "Mon, 23 Nov 2026 25:15:00 GMT",
        "Mon, 23 Nov 2026 09:61:00 GMT",
        "Mon, 23 Nov 2026 09:15:00 XYZ",
        "Mon, 23 Nov 2026 09:15:00 +9900",
        "Mon, 23 Foo 2026 09:15:00 GMT",
        "2026-13-01T00:00:00Z",
        "9999-12-31T23:59:59-05:00",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "0001-01-01T00:00:00Z",
        "30 Nov -0001 00:00:00 +0000",
        "0000-00-00 00:00:00",
        "x" * 500,
    ],
)
def test_what_is_not_understood_or_means_nothing_is_left_out(text: str) -> None:
    assert parse_date(text) is None


def test_a_time_without_zone_is_in_the_feeds_own() -> None:
    bishkek = timezone(timedelta(hours=6))

    assert parse_date("02.03.2026 10:00", zone=bishkek) == datetime(2026, 3, 2, 4, tzinfo=UTC)
    assert parse_date("02.03.2026 10:00") == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert parse_date("02.03.2026 10:00 +0300", zone=bishkek) == datetime(2026, 3, 2, 7, tzinfo=UTC)


def test_a_date_a_century_ahead_is_kept_for_the_store_to_judge() -> None:
    """RULES 2: a date over 24 h ahead sorts by the time of fetching."""
    assert parse_date("Sat, 23 Nov 2126 09:15:00 +0600") == MOMENT.replace(year=2126)


def test_the_zone_of_a_date_is_its_numeric_offset() -> None:
    assert zone_of("Mon, 23 Nov 2026 09:15:00 +0600") == timezone(timedelta(hours=6))
    assert zone_of("2026-11-23T09:15:00-03:30") == timezone(-timedelta(hours=3, minutes=30))
    assert zone_of("Mon, 23 Nov 2026 09:15:00 GMT") is None
    assert zone_of("2026-11-23") is None
    assert zone_of("Mon, 23 Nov 2026 09:15:00 +9900") is None


@given(st.text(max_size=90))
def test_no_text_makes_it_raise(text: str) -> None:
    moment = parse_date(text)

    assert moment is None or moment.tzinfo is UTC


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda moment: 1972 < moment.year < 2200))
def test_every_moment_survives_both_standard_forms(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)

    assert parse_date(moment.isoformat()) == moment
    assert parse_date(f"{moment:%a, %d %b %Y %H:%M:%S} +0000") == moment
