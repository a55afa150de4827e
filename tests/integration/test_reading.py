"""Marks and their undoing, through the whole engine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.core.article import ArticleId
from newsdesk.core.stories import StoryQuery, View
from newsdesk.engine.clock import local_day, local_day_start
from newsdesk.engine.events import DataChanged, StatusesChanged
from newsdesk.engine.undo import Action, Undone
from support.engine_desk import Desk, HandClock
from support.news_site import NewsSite, rss

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    with NewsSite() as site, Desk(tmp_path, clock) as built:
        built.follow(site.put("/feed", rss("A1", "A2", "A3")))
        built.services.poller.run_once()
        built.heard.forget()
        yield built


def listed(desk: Desk, view: View = View.ALL) -> list[ArticleId]:
    return [row.id for row in desk.services.reading.page(StoryQuery(view)).rows]


def test_mark_all_read_can_be_undone_after_the_view_has_changed(desk: Desk) -> None:
    """RULES 2: undone also after the view has changed."""
    reading = desk.services.reading
    [first, *_] = listed(desk)
    reading.set_read([first])

    reading.mark_all_read(StoryQuery(View.UNREAD))
    listed(desk, View.PINNED)
    undone = reading.undo()

    assert undone == Undone(Action.MARK_ALL_READ, 2)
    assert reading.counts().unread == 2  # the one read before stays read


def test_what_arrived_since_the_list_was_drawn_stays_unread(desk: Desk, clock: HandClock) -> None:
    drawn = clock.now()
    clock.move(timedelta(hours=1))
    with NewsSite() as other:
        desk.follow(other.put("/late", rss("Late")))
        desk.services.poller.run_once()

    desk.services.reading.mark_all_read(StoryQuery(), up_to=drawn)

    assert desk.services.reading.counts().unread == 1


def test_deleted_stories_come_back_with_undo(desk: Desk) -> None:
    reading = desk.services.reading
    ids = listed(desk)

    reading.delete(ids[:2])
    left = listed(desk)
    undone = reading.undo()

    assert left == ids[2:]
    assert undone == Undone(Action.DELETE, 2)
    assert listed(desk) == ids


def test_actions_are_undone_one_by_one_the_last_first(desk: Desk) -> None:
    reading = desk.services.reading
    [first, second, _] = listed(desk)
    reading.set_pinned([first])
    reading.set_read([second])
    reading.set_read([second], read=False)

    undone = [reading.undo() for _ in range(4)]

    assert [one.action if one else None for one in undone] == [
        Action.MARK_UNREAD,
        Action.MARK_READ,
        Action.PIN,
        None,
    ]
    assert listed(desk, View.PINNED) == []


def test_opening_a_story_is_nothing_to_undo(desk: Desk) -> None:
    desk.services.reading.set_read(listed(desk)[:1], undoable=False)

    assert desk.services.reading.can_undo() is None
    assert desk.services.reading.counts().unread == 2


def test_what_changes_nothing_is_neither_told_nor_undone(desk: Desk) -> None:
    reading = desk.services.reading
    reading.set_pinned(listed(desk)[:1], pinned=False)

    assert reading.can_undo() is None
    assert desk.heard.events == []


def test_every_change_is_told_and_its_undoing_too(desk: Desk) -> None:
    reading = desk.services.reading
    [first, *_] = listed(desk)

    change = reading.set_pinned([first])
    reading.undo()

    told = [event.change for event in desk.heard.of(StatusesChanged)]
    assert told[0] == change
    assert (told[1].ids, told[1].pinned) == ((first,), False)


def test_today_is_the_local_day(desk: Desk, clock: HandClock) -> None:
    assert desk.services.reading.counts().today == 3

    clock.move(timedelta(days=1))

    assert listed(desk, View.TODAY) == []
    start = local_day_start(NOW)
    assert local_day(start) == local_day(NOW)
    assert local_day(start - timedelta(seconds=1)) < local_day(NOW)


def test_search_finds_what_was_polled(desk: Desk) -> None:
    rows, note = desk.services.reading.search("about a2", limit=5)

    assert [row.title for row in rows] == ["A2"]
    assert not note.problems


def test_what_another_process_changed_is_noticed(
    desk: Desk, tmp_path: Path, clock: HandClock
) -> None:
    """CLI.md: the window shows what the command changed."""
    reading = desk.services.reading
    assert not reading.changed_by_others()

    with Desk(tmp_path, clock) as other:
        other.services.reading.set_pinned(listed(desk)[:1])

    assert reading.changed_by_others()
    assert desk.heard.of(DataChanged) == [DataChanged()]
    assert len(listed(desk, View.PINNED)) == 1
