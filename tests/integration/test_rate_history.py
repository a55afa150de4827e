"""History comes in pieces, newest first, with the bank's pauses, and is never asked for twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest

from newsdesk.core.errors import FetchError, RateHistoryError
from newsdesk.engine.events import PollFinished, PollStarted, RateHistoryProgress, RatesChanged
from support.bank_site import bank_settings, page, put_archive, sheet
from support.engine_desk import Desk, HandClock
from support.news_site import NewsSite, rss

NOW = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)  # 10:00 in Bishkek
TODAY = date(2026, 11, 24)
FIRST = TODAY - timedelta(days=1000)
PAUSE = timedelta(seconds=1)  # the bank's


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        running.put("/daily.xml", sheet(TODAY, USD="87.4500"))
        running.put("/weekly.xml", sheet(date(2026, 11, 21), GBP="115.0000"))
        yield running


def desk_on(folder: Path, clock: HandClock, site: NewsSite) -> Desk:
    settings = bank_settings(site).with_value("rates.currencies", "CNY")  # nothing by itself
    return Desk(folder, clock, settings)


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock, site: NewsSite) -> Iterator[Desk]:
    with desk_on(tmp_path, clock, site) as built:
        built.services.poller.start()
        yield built


def asked(site: NewsSite) -> list[str]:
    return [path for path in site.paths() if path.startswith("/archive")]


def progress(desk: Desk, *, done: int = -1, finished: bool = False) -> RateHistoryProgress:
    return desk.heard.wait_for(
        RateHistoryProgress,
        lambda event: (done < 0 or event.done == done) and event.finished == finished,
    )


def load(desk: Desk, first: date = FIRST) -> None:
    desk.services.rates.load_history("nbkr", "USD", first)


def test_the_newest_piece_comes_first_and_the_bank_rests_between(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES: NBKR wants one connection, a year a request, 0.5 to 2 s apart."""
    paths = put_archive(site, "USD", FIRST, TODAY)
    load(desk)

    for number in range(1, len(paths)):
        progress(desk, done=number)
        assert asked(site) == paths[:number]
        clock.move(PAUSE)
    assert progress(desk, finished=True) == RateHistoryProgress("nbkr", "USD", 3, 3, True)

    assert asked(site) == paths
    points = desk.services.rates.series("nbkr", "USD", last=TODAY - timedelta(days=1))
    assert (points[0].effective, len(points)) == (FIRST, 1000)
    assert {point.per_unit for point in points} == {Decimal(80)}


def test_what_was_asked_for_once_is_never_asked_for_again(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    put_archive(site, "USD", TODAY - timedelta(days=300), TODAY)
    load(desk, TODAY - timedelta(days=300))
    progress(desk, finished=True)
    desk.heard.forget()
    older = put_archive(site, "USD", FIRST, TODAY - timedelta(days=301))

    load(desk, TODAY - timedelta(days=100))
    assert progress(desk, finished=True).total == 0
    desk.heard.forget()
    clock.move(PAUSE)
    load(desk)
    for number in range(1, len(older)):
        progress(desk, done=number)
        clock.move(PAUSE)
    progress(desk, finished=True)

    assert asked(site)[1:] == older


def test_an_empty_answer_is_an_answer(desk: Desk, site: NewsSite) -> None:
    """Days without rates are not asked for again either."""
    (path,) = put_archive(site, "USD", TODAY - timedelta(days=30), TODAY)
    site.put(path, page({}), content_type="text/html")
    load(desk, TODAY - timedelta(days=30))
    progress(desk, finished=True)
    desk.heard.forget()

    load(desk, TODAY - timedelta(days=30))

    assert progress(desk, finished=True).total == 0


def test_it_goes_on_where_it_was_after_a_restart(
    tmp_path: Path, site: NewsSite, clock: HandClock
) -> None:
    paths = put_archive(site, "USD", FIRST, TODAY)
    with desk_on(tmp_path, clock, site) as desk:
        desk.services.poller.start()
        load(desk)
        progress(desk, done=1)
    clock.move(timedelta(minutes=1))

    with desk_on(tmp_path, clock, site) as desk:
        desk.services.poller.start()
        progress(desk, done=1)
        clock.move(PAUSE)
        progress(desk, finished=True)

    assert asked(site) == paths


def test_a_cancelled_history_keeps_what_has_come_and_is_not_resumed(
    tmp_path: Path, site: NewsSite, clock: HandClock
) -> None:
    put_archive(site, "USD", FIRST, TODAY)
    with desk_on(tmp_path, clock, site) as desk:
        desk.services.poller.start()
        load(desk)
        progress(desk, done=1)
        desk.services.rates.cancel_history()
        progress(desk, finished=True)
        clock.move(timedelta(hours=1))
        assert len(desk.services.rates.series("nbkr", "USD")) > 300

    with desk_on(tmp_path, clock, site) as desk:
        assert desk.services.store.rates.wishes() == []
    assert len(asked(site)) == 1


def test_a_failure_is_said_and_the_rest_is_tried_again_later(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    paths = put_archive(site, "USD", FIRST, TODAY)
    site.put(paths[1], "no", status=500)
    load(desk)
    progress(desk, done=1)
    clock.move(PAUSE)
    failed = progress(desk, finished=True)
    assert isinstance(failed.problem, FetchError)
    assert (failed.done, failed.total) == (1, 3)
    desk.heard.forget()
    put_archive(site, "USD", FIRST, TODAY)

    clock.move_sleeper(timedelta(minutes=11))

    progress(desk, done=1)
    clock.move(PAUSE)
    assert progress(desk, finished=True).problem is None
    assert asked(site) == [paths[0], paths[1], *paths[1:]]


def test_a_person_who_asks_again_does_not_wait(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    (path,) = put_archive(site, "USD", TODAY - timedelta(days=99), TODAY)
    site.put(path, "<html>Maintenance</html>")
    load(desk, TODAY - timedelta(days=99))
    assert progress(desk, finished=True).problem is not None
    desk.heard.forget()
    put_archive(site, "USD", TODAY - timedelta(days=99), TODAY)

    load(desk, TODAY - timedelta(days=99))

    assert progress(desk, finished=True).problem is None


def test_a_newly_used_bank_is_asked_for_the_last_month(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    """So that the toolbar can say a change, and today's rate in the evening of the first day."""
    clock.move(timedelta(hours=8))
    site.put("/daily.xml", sheet(TODAY + timedelta(days=1), USD="87.6000"))
    put_archive(site, "USD", TODAY - timedelta(days=31), TODAY, "87.4000")
    with Desk(tmp_path, clock, bank_settings(site).with_value("rates.currencies", "USD")) as desk:
        desk.services.poller.start()
        progress(desk, finished=True)
        (quote,) = desk.services.rates.quotes()

    assert (quote.value, quote.effective) == (Decimal("87.4000"), TODAY)
    assert (quote.upcoming, quote.stale) == (Decimal("87.6000"), False)


def test_a_past_day_that_is_not_stored_is_no_guess(desk: Desk, site: NewsSite) -> None:
    """The last stored rate may be of another month: it was not in force that day."""
    rates = desk.services.rates
    desk.heard.wait_for(RatesChanged)
    assert rates.fetch_now(timeout=30)
    put_archive(site, "USD", date(2026, 3, 3), date(2026, 3, 10), "84.0000")
    with pytest.raises(RateHistoryError):
        rates.convert(Decimal(1), "USD", "KGS", on=date(2026, 3, 10))

    assert rates.fetch_day_now(date(2026, 3, 10), ["USD"], timeout=30)

    assert rates.convert(Decimal(2), "USD", "KGS", on=date(2026, 3, 10)).result == 168
    with pytest.raises(RateHistoryError) as caught:
        rates.convert(Decimal(1), "USD", "KGS", on=date(2026, 4, 20))
    assert (caught.value.currency, caught.value.day) == ("USD", date(2026, 4, 20))
    assert rates.convert(Decimal(1), "USD", "KGS").result == Decimal("87.45")


def test_a_round_of_polling_does_not_hold_it_up(desk: Desk, site: NewsSite) -> None:
    """One slow feed may keep the poll thread for a minute."""
    gate = Event()
    desk.follow(site.put("/slow", rss("a"), gate=gate))
    put_archive(site, "USD", TODAY - timedelta(days=300), TODAY)
    desk.heard.wait_for(RatesChanged)
    desk.services.poller.refresh(force=True)
    desk.heard.wait_for(PollStarted)

    load(desk, TODAY - timedelta(days=300))

    progress(desk, finished=True)
    assert desk.services.poller.busy
    gate.set()
    desk.heard.wait_for(PollFinished)
