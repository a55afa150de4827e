"""The poll thread: commands, cancelling, stopping, and trouble that must not end it."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.core.errors import StoreFailure
from newsdesk.core.source import NewSource, SourceState
from newsdesk.engine.events import (
    ArticlesChanged,
    DayChanged,
    PollFinished,
    PollStarted,
    SourcesChanged,
    StoreTroubled,
)
from support.engine_desk import Desk, HandClock
from support.news_site import NewsSite, rss

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    with Desk(tmp_path, clock) as built:
        yield built


def finished(desk: Desk, count: int = 1) -> PollFinished:
    desk.heard.wait_for(PollFinished, lambda _: len(desk.heard.of(PollFinished)) >= count)
    return desk.heard.of(PollFinished)[count - 1]


def test_what_is_due_is_polled_by_itself_and_again_when_its_time_comes(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    desk.follow(site.put("/a", rss("A1")))

    desk.services.poller.start()
    first = finished(desk)
    site.put("/a", rss("A2", "A1"))
    clock.move_sleeper(timedelta(minutes=34))
    second = finished(desk, 2)

    assert (first.summary.new, second.summary.new) == (1, 1)
    assert not first.summary.by_person


def test_an_idle_thread_makes_no_request_and_holds_no_process(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    desk.follow(site.put("/a", rss("A1")))
    desk.services.poller.start()
    finished(desk)

    for _ in range(20):
        clock.move_sleeper(timedelta(minutes=1))

    assert site.paths().count("/a") == 1
    assert not desk.services.poller.busy


def test_a_refresh_by_hand_asks_everything_and_keeps_the_floor(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, floor: the status says so."""
    desk.follow(site.put("/a", rss("A1")))
    desk.services.poller.start()
    finished(desk)

    desk.services.poller.refresh()
    soon = finished(desk, 2)
    clock.move_sleeper(timedelta(minutes=2))
    desk.services.poller.refresh()
    later = finished(desk, 3)

    assert (soon.summary.too_soon, soon.summary.ok, soon.summary.by_person) == (1, 0, True)
    assert (later.summary.too_soon, later.summary.ok) == (0, 1)


def test_a_refresh_by_hand_leaves_a_gone_source_alone(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, other errors: 410 stops a source."""
    desk.follow(site.put("/gone", b"", status=410))
    desk.services.poller.start()
    finished(desk)
    clock.move_sleeper(timedelta(minutes=2))

    desk.services.poller.refresh()

    assert finished(desk, 2).summary.cooling == 1
    assert site.paths().count("/gone") == 1


def test_a_new_source_is_polled_at_once(desk: Desk, site: NewsSite) -> None:
    desk.services.poller.start()

    added = desk.services.subscriptions.add(NewSource(url=site.put("/a", rss("A1"))))

    changed = desk.heard.wait_for(ArticlesChanged)
    assert changed.changes[0].source_id == added.id
    assert desk.heard.wait_for(SourcesChanged).ids == (added.id,)


def test_a_source_that_is_asked_for_joins_the_round_that_is_going_on(
    desk: Desk, site: NewsSite
) -> None:
    gate = threading.Event()
    desk.follow(site.put("/slow", rss("S1"), gate=gate))
    desk.services.poller.start()
    site.wait_for_requests(1)

    desk.services.subscriptions.add(NewSource(url=site.put("/new", rss("N1"))))
    desk.heard.wait_for(ArticlesChanged)
    gate.set()

    assert finished(desk).summary.new == 2
    assert len(desk.heard.of(PollStarted)) == 1


def test_sources_under_way_are_told_as_being_checked(desk: Desk, site: NewsSite) -> None:
    gate = threading.Event()
    [slow] = desk.follow(site.put("/slow", rss("S1"), gate=gate))
    desk.services.poller.start()
    site.wait_for_requests(1)

    assert desk.services.poller.checking == {slow}
    assert desk.health(slow).state is SourceState.CHECKING
    gate.set()
    finished(desk)
    assert desk.services.poller.checking == frozenset()


def test_cancelling_keeps_what_has_arrived_and_leaves_the_rest_due(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    gate = threading.Event()
    [quick, slow] = desk.follow(
        site.put("/quick", rss("Q1")), site.put("/slow", rss("S1"), gate=gate)
    )
    desk.services.poller.start()
    desk.heard.wait_for(ArticlesChanged)

    desk.services.poller.cancel()
    summary = finished(desk).summary

    assert summary.cancelled
    assert desk.state(quick).last_success is not None
    assert (desk.state(slow).failures, desk.state(slow).last_checked) == (0, None)
    gate.set()


def test_after_cancelling_the_schedule_rests_for_a_while(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    gate = threading.Event()
    desk.follow(site.put("/slow", rss("S1"), gate=gate))
    desk.services.poller.start()
    site.wait_for_requests(1)
    desk.services.poller.cancel()
    finished(desk)
    gate.set()

    clock.move_sleeper(timedelta(minutes=9))
    assert len(desk.heard.of(PollFinished)) == 1
    clock.move_sleeper(timedelta(minutes=2))

    assert finished(desk, 2).summary.new == 1
    assert len(site.requests) == 2


def test_a_source_added_while_a_round_is_being_cancelled_is_polled(
    desk: Desk, site: NewsSite
) -> None:
    gate = threading.Event()
    desk.follow(site.put("/slow", rss("S1"), gate=gate))
    desk.services.poller.start()
    site.wait_for_requests(1)

    desk.services.poller.cancel()
    added = desk.services.subscriptions.add(NewSource(url=site.put("/new", rss("N1"))))

    changed = desk.heard.wait_for(ArticlesChanged)
    assert changed.changes[0].source_id == added.id
    gate.set()


def test_stopping_takes_less_than_a_second_in_mid_download(desk: Desk, site: NewsSite) -> None:
    """ARCHITECTURE, threads: stop has a deadline."""
    gate = threading.Event()
    urls = [site.put(f"/{n}", rss(f"S{n}") + " " * 100_000, gate=gate) for n in range(40)]
    ids = desk.follow(*urls)
    desk.services.poller.start()
    site.wait_for_requests(2)

    began = time.monotonic()
    stopped = desk.services.close(1.0)
    took = time.monotonic() - began

    assert stopped
    assert took < 1
    gate.set()
    assert ids


def test_stopping_while_nothing_goes_on_is_immediate(desk: Desk) -> None:
    desk.services.poller.start()

    assert desk.services.poller.stop(timeout=1)
    assert desk.services.poller.stop(timeout=1)


def test_when_it_cannot_be_stored_it_is_said_and_fetched_again(
    tmp_path: Path, clock: HandClock, site: NewsSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """RULES 7: one clear message, no crash, nothing half-written."""
    monkeypatch.setattr("newsdesk.store.connections.BUSY_SECONDS", 0.3)
    with Desk(tmp_path, clock) as desk:
        [source] = desk.follow(site.put_tagged("/a", rss("A1")))
        with closing(sqlite3.connect(desk.services.store.path)) as other:
            other.execute("begin immediate")
            desk.services.poller.start()
            trouble = desk.heard.wait_for(StoreTroubled)
            other.rollback()

        assert trouble.failure is StoreFailure.LOCKED
        assert finished(desk).summary.store_failure is StoreFailure.LOCKED
        assert desk.state(source).last_checked is None
        clock.move_sleeper(timedelta(minutes=2))
        assert finished(desk, 2).summary.new == 1
        assert desk.titles() == ["A1"]
        assert "if-none-match" not in site.requests[-1].headers


def test_a_mistake_of_our_own_never_ends_the_thread(
    desk: Desk,
    site: NewsSite,
    clock: HandClock,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    [source] = desk.follow(site.put("/a", rss("A1")))

    def stumble(*_: object) -> None:
        msg = "a mistake"
        raise RuntimeError(msg)

    with monkeypatch.context() as patched, caplog.at_level(logging.ERROR):
        patched.setattr(desk.services.store.sources, "digests", stumble)
        desk.services.poller.start()
        summary = finished(desk).summary

    assert summary.failed == 1
    assert desk.state(source).failures == 1
    assert "polling source" in caplog.text
    clock.move_sleeper(timedelta(hours=2))
    assert finished(desk, 2).summary.new == 1


def test_with_polling_switched_off_only_a_persons_refresh_polls(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    desk.services.preferences.set("polling.enabled", "false")
    desk.follow(site.put("/a", rss("A1")))
    desk.services.poller.start()
    clock.move_sleeper(timedelta(hours=5))
    assert site.requests == []

    desk.services.poller.refresh()

    assert finished(desk).summary.new == 1


def test_a_new_day_is_told(desk: Desk, clock: HandClock) -> None:
    desk.services.poller.start()
    clock.move_sleeper(timedelta(hours=1))

    clock.move_sleeper(timedelta(hours=24))

    desk.heard.wait_for(DayChanged)
