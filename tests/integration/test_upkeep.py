"""Housekeeping: retention, purging, backups, icons; after the start and in small bites."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.core.stories import StoryQuery
from newsdesk.engine.events import IconChanged, PollFinished
from support.engine_desk import Desk, HandClock
from support.news_site import NewsSite, rss

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 100


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


def let_pass(desk: Desk, clock: HandClock, seconds: int) -> None:
    """Run the chores as the poll thread does, second by second."""
    import threading

    for _ in range(seconds):
        for chore in desk.services.chores:
            chore.run_if_due(clock.now(), threading.Event())
        clock.move(timedelta(seconds=1))


def test_nothing_is_tidied_in_the_first_half_minute(desk: Desk, clock: HandClock) -> None:
    let_pass(desk, clock, 29)
    assert desk.services.backups.list() == []

    let_pass(desk, clock, 5)

    assert len(desk.services.backups.list()) == 1


def test_three_daily_backups_are_kept(desk: Desk, clock: HandClock) -> None:
    """RULES 7: three rotating daily backups."""
    for _ in range(5):
        let_pass(desk, clock, 40)
        clock.move(timedelta(days=1))

    assert len(desk.services.backups.list()) == 3


def test_old_articles_that_left_their_feed_go(desk: Desk, site: NewsSite, clock: HandClock) -> None:
    """RULES 2: never an item still in its feed, never a pinned one."""
    desk.follow(site.put("/a", rss("Gone", "Pinned", "Still")))
    desk.services.poller.run_once()
    rows = desk.services.reading.page(StoryQuery()).rows
    desk.services.reading.set_pinned([row.id for row in rows if row.title == "Pinned"])
    site.put("/a", rss("Still"))
    clock.move(timedelta(days=181))
    desk.services.poller.run_once()

    let_pass(desk, clock, 40)

    assert desk.titles() == ["Pinned", "Still"]


def test_a_removed_source_is_purged_after_a_day(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    [source] = desk.follow(site.put("/a", rss("A1")))
    desk.services.poller.run_once()
    desk.services.subscriptions.remove([source])
    clock.move(timedelta(hours=26))

    let_pass(desk, clock, 40)

    desk.follow(site.url("/a"))
    assert desk.titles() == []


def test_an_icon_is_found_by_the_poll_thread(desk: Desk, site: NewsSite, clock: HandClock) -> None:
    document = rss("A1").replace("https://stories.example/</link>", f"{site.url('/')}</link>", 1)
    [source] = desk.follow(site.put("/a", document))
    site.put("/", "<link rel='icon' href='/icon.png'>", content_type="text/html")
    site.put("/icon.png", PNG, content_type="image/png")

    desk.services.poller.start()
    desk.heard.wait_for(PollFinished)
    clock.move_sleeper(timedelta(seconds=61))

    assert desk.heard.wait_for(IconChanged).source_id == source
    assert desk.services.subscriptions.icons() == {source: PNG}
    assert desk.services.subscriptions.icon(source) == PNG


def test_a_site_without_an_icon_is_not_asked_again_for_a_month(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    document = rss("A1").replace("https://stories.example/</link>", f"{site.url('/')}</link>", 1)
    desk.follow(site.put("/a", document))
    desk.services.poller.run_once()
    let_pass(desk, clock, 10)
    desk.services.icons.join(30)
    asked = len(site.requests)

    let_pass(desk, clock, 1)
    clock.move(timedelta(days=29))
    let_pass(desk, clock, 1)
    desk.services.icons.join(30)

    assert asked == len(site.requests)
    assert "/favicon.ico" in site.paths()
    assert desk.services.subscriptions.icons() == {}


def test_a_backup_is_brought_back(desk: Desk, site: NewsSite, tmp_path: Path) -> None:
    """RULES 7."""
    desk.follow(site.put("/a", rss("A1")))
    desk.services.poller.run_once()
    copy = tmp_path / "copy.db"
    desk.services.backups.backup(copy)
    desk.services.subscriptions.remove([one.id for one in desk.services.subscriptions.all()])

    kept = desk.services.backups.restore(copy)

    assert desk.titles() == ["A1"]
    assert kept is not None
    assert kept.exists()


def test_the_doctor_says_what_is_wrong_in_sentences(desk: Desk, site: NewsSite) -> None:
    desk.follow(site.put("/a", rss("A1")), site.put("/gone", b"", status=410))
    desk.services.poller.run_once()

    report = desk.services.doctor.report(tray=True)

    assert report["database"]["integrity"] == "ok"
    assert report["sources"]["total"] == 2
    assert report["sources"]["need_attention"] == 1
    assert report["tray"] == {"available": True}
    assert any("gone for good" in problem for problem in report["problems"])
