from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.core.errors import SourceNotFoundError, SubscriptionError, SubscriptionProblem
from newsdesk.core.source import (
    FeedKind,
    NewSource,
    PollState,
    Source,
    SourceCounts,
    SourceId,
    SourceOverview,
    Validators,
)
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.stores import opened, source_with

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as store:
        yield store


def test_a_source_comes_back_as_it_was_added(store: Store) -> None:
    new = NewSource(
        url="https://example.org/feed",
        title="Name",
        renamed=True,
        folder="World",
        site_url="https://example.org/",
        kind=FeedKind.JSON,
        language="en",
        interval=timedelta(minutes=45),
        adaptive=True,
    )

    source = store.sources.add(new, at=NOW)

    assert source == Source(
        id=SourceId(1),
        url=new.url,
        title="Name",
        renamed=True,
        folder="World",
        site_url=new.site_url,
        kind=FeedKind.JSON,
        language="en",
        interval=new.interval,
        adaptive=True,
        added_at=NOW,
    )
    assert store.sources.get(source.id) == store.sources.by_url(new.url) == source
    assert store.sources.all() == [source]
    assert store.sources.overview() == [SourceOverview(source, PollState(), SourceCounts())]


def test_a_source_without_a_title_shows_its_address(store: Store) -> None:
    assert store.sources.add(new_source(title=""), at=NOW).title == "https://example1.org/feed.xml"


def test_the_same_address_twice_is_refused_with_the_source_that_has_it(store: Store) -> None:
    source = store.sources.add(new_source(), at=NOW)

    with pytest.raises(SubscriptionError) as caught:
        store.sources.add(new_source(), at=NOW)

    assert caught.value.kind is SubscriptionProblem.ALREADY_FOLLOWED
    assert caught.value.source_id == source.id


def test_many_are_added_at_once_and_known_ones_skipped(store: Store) -> None:
    store.sources.add(new_source(1), at=NOW)

    added = store.sources.add_many([new_source(1), new_source(2), new_source(2)], at=NOW)

    assert [source.url for source in added] == ["https://example2.org/feed.xml"]


def test_a_removed_source_that_is_added_again_keeps_its_articles(store: Store) -> None:
    source = source_with(store, clean_entry("a"))
    store.sources.remove([source.id], at=NOW)

    again = store.sources.add(new_source(folder="New"), at=LATER)

    assert (again.id, again.folder, again.removed_at) == (source.id, "New", None)
    assert store.sources.overview()[0].counts == SourceCounts(articles=1, unread=1)
    assert store.sources.poll_state(source.id) == PollState()  # asked in full at once


def test_the_persons_choices_are_kept(store: Store) -> None:
    source = store.sources.add(new_source(), at=NOW)

    store.sources.rename(source.id, " Mine ")
    store.sources.move(source.id, "Folder")
    store.sources.set_interval(source.id, timedelta(minutes=20), adaptive=True)

    assert store.sources.get(source.id) == replace(
        source,
        title="Mine",
        renamed=True,
        folder="Folder",
        interval=timedelta(minutes=20),
        adaptive=True,
    )
    store.sources.set_interval(source.id, None)
    assert store.sources.get(source.id).interval is None


def test_folders_are_renamed_together_and_listed_by_letter(store: Store) -> None:
    for number, folder in enumerate(("б", "А", "б", "", "в"), 1):
        store.sources.add(new_source(number, folder=folder), at=NOW)
    assert store.sources.folders() == ["А", "б", "в"]

    store.sources.rename_folder("б", "в")

    assert store.sources.folders() == ["А", "в"]
    assert [s.id for s in store.sources.all() if s.folder == "в"] == [1, 3, 5]


def test_what_is_due_comes_longest_overdue_first(store: Store) -> None:
    """RULES 1: next check kept in the database, so a restart polls nothing early."""
    states = {
        1: PollState(next_check=NOW - timedelta(minutes=1)),
        2: PollState(next_check=NOW - timedelta(minutes=9)),
        3: PollState(next_check=LATER),
        4: PollState(stopped=True, next_check=NOW - timedelta(days=1)),
        5: None,
        6: PollState(next_check=NOW - timedelta(days=9)),
    }
    for number, state in states.items():
        source = store.sources.add(new_source(number), at=NOW)
        if state is not None:
            store.sources.set_poll_state(source.id, state)
    store.sources.remove([SourceId(6)], at=NOW)

    due = store.sources.due(NOW, 10)

    assert [source.id for source, _ in due] == [5, 2, 1]
    assert [state for _, state in due] == [PollState(), states[2], states[1]]
    assert [source.id for source, _ in store.sources.due(NOW, 1)] == [5]
    store.sources.remove([SourceId(5)], at=NOW)
    assert store.sources.next_due() == NOW - timedelta(minutes=9)


def test_with_no_source_nothing_is_ever_due(store: Store) -> None:
    assert store.sources.next_due() is None
    assert store.sources.due(NOW, 9) == []


def test_digests_are_those_of_the_last_reading(store: Store) -> None:
    source = source_with(store, clean_entry("a", digest=b"1" * 16), clean_entry("b"))
    new = [clean_entry("c", digest=b"3" * 16)]
    store.record([poll_outcome(source.id, new, keys=["a", "c"])], read_before=None)

    assert store.sources.digests(source.id) == {"a": b"1" * 16, "c": b"3" * 16}


def test_icons_are_kept_and_looked_for_again_after_a_month(store: Store) -> None:
    found = source_with(store, clean_entry("a"), number=1)
    without = source_with(store, clean_entry("b"), number=2)
    store.sources.add(new_source(3), at=NOW)  # never read: not asked for yet
    assert store.sources.icon_due(NOW) == [
        store.sources.get(found.id), store.sources.get(without.id),
    ]  # fmt: skip

    store.sources.set_icon(found.id, b"png", "https://example.org/i.ico", NOW)
    store.sources.set_icon(without.id, b"", "", NOW)

    assert store.sources.icon_due(NOW + timedelta(days=29)) == []
    assert len(store.sources.icon_due(NOW + timedelta(days=30))) == 2
    assert store.sources.icons() == {found.id: b"png"}
    assert (store.sources.icon(found.id), store.sources.icon(without.id)) == (b"png", None)


def test_a_state_needs_its_source(store: Store) -> None:
    with pytest.raises(SourceNotFoundError):
        store.sources.set_poll_state(SourceId(9), PollState(validators=Validators("x", None)))
