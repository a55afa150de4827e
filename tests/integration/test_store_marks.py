from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import ArticleNotFoundError, SourceNotFoundError
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StatusChange, StoryQuery, View
from newsdesk.store import marks
from newsdesk.store.removal import purge
from newsdesk.store.store import Store
from newsdesk.store.times import seconds
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.stores import assert_consistent, ids_of, opened, source_with, titles_of

UNREAD = StoryQuery(View.UNREAD)
PINNED = StoryQuery(View.PINNED)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as store:
        yield store
        assert_consistent(store)


def test_a_mark_returns_only_what_it_changed_and_undo_sets_back_just_that(store: Store) -> None:
    """RULES 2: mark all read can be undone, also after the view has changed."""
    source_with(store, *(clean_entry(key) for key in "abc"))
    first, second, third = sorted(ids_of(store))
    store.articles.set_read([first], read=True, at=NOW)

    change = store.articles.set_read([first, second, ArticleId(99)], read=True, at=NOW)

    assert change == StatusChange((second,), read=True)
    store.articles.undo(change, at=NOW)
    assert sorted(ids_of(store, UNREAD)) == [second, third]


def test_a_mark_on_very_many_goes_in_pieces(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "CHUNK", 3)
    source_with(store, *(clean_entry(f"e{n}") for n in range(10)))

    change = store.articles.mark_all_read(StoryQuery(), at=NOW)

    assert sorted(change.ids) == sorted(ids_of(store))
    assert ids_of(store, UNREAD) == []
    store.articles.undo(change, at=NOW)
    assert len(ids_of(store, UNREAD)) == 10


def test_mark_all_read_takes_just_the_list(store: Store) -> None:
    one = source_with(store, clean_entry("a"), number=1)
    source_with(store, clean_entry("b"), number=2)

    store.articles.mark_all_read(StoryQuery(View.ALL, source_id=one.id), at=NOW)
    assert titles_of(store, UNREAD) == ["Title of b"]
    store.articles.mark_all_read(StoryQuery(search="title of b"), at=NOW)
    assert titles_of(store, UNREAD) == []


def test_mark_all_read_leaves_what_came_after_the_list_was_shown(store: Store) -> None:
    source = source_with(store, clean_entry("seen"))
    store.record(
        [poll_outcome(source.id, [clean_entry("unseen")], at=NOW + timedelta(minutes=5))],
        read_before=None,
    )

    for query in (StoryQuery(), StoryQuery(search="title")):
        store.articles.mark_all_read(query, at=LATER, up_to=NOW + timedelta(minutes=1))

    assert titles_of(store, UNREAD) == ["Title of unseen"]


def test_deleting_takes_out_of_all_lists_and_can_be_undone(store: Store) -> None:
    """RULES 2: delete can be undone."""
    source_with(store, clean_entry("a"), clean_entry("b"))
    first, second = ids_of(store)
    store.articles.set_pinned([first], pinned=True, at=NOW)
    store.articles.set_read([first], read=True, at=NOW)

    change = store.articles.delete([first, second], at=NOW)

    assert change == StatusChange(tuple(sorted((first, second))), deleted=True)
    assert ids_of(store) == ids_of(store, PINNED) == store.search.find("title") == []
    assert store.articles.delete([first], at=NOW) == StatusChange((), deleted=True)
    assert_consistent(store)
    store.articles.undo(change, at=NOW)
    assert ids_of(store) == [first, second]
    assert (ids_of(store, PINNED), ids_of(store, UNREAD)) == ([first], [second])


def test_what_was_deleted_does_not_return_with_its_feed(store: Store) -> None:
    """RULES 2: what was removed or deleted never returns."""
    source = source_with(store, clean_entry("a"))
    store.articles.delete(ids_of(store), at=NOW)

    edited = clean_entry("a", title="Edited")
    changes = store.record([poll_outcome(source.id, [edited])], read_before=None)

    assert not changes[0]
    assert ids_of(store) == []


def test_a_pin_outlives_its_source_under_the_sources_name(store: Store) -> None:
    """RULES 2: removing the source keeps its pinned articles, listed under Pinned."""
    source = source_with(store, clean_entry("kept"), clean_entry("lost"))
    kept = store.search.find("kept")[0]
    store.articles.set_pinned([kept], pinned=True, at=NOW)

    store.sources.remove([source.id], at=NOW)

    for _ in range(2):  # at once, and after the rest was purged
        assert ids_of(store, PINNED) == [kept]
        assert ids_of(store) == ids_of(store, UNREAD) == []
        assert store.articles.rows([kept])[0].source == "Example"
        assert store.search.find("title") == [kept]
        assert store.articles.counts(since=NOW).pinned == 1
        assert_consistent(store)
        store.sources.purge_removed(before=LATER)
    assert store.articles.get(kept).html == "<p>Some text.</p>"


def test_marks_on_what_no_list_has_move_no_counter(store: Store) -> None:
    source = source_with(store, clean_entry("kept"), clean_entry("lost"))
    store.articles.set_pinned(ids_of(store), pinned=True, at=NOW)
    everything = ids_of(store)
    store.sources.remove([source.id], at=NOW)

    store.articles.set_read(everything, read=True, at=NOW)
    store.articles.delete(everything[:1], at=NOW)

    assert_consistent(store)
    assert ids_of(store, PINNED) == everything[1:]


def test_an_unpinned_article_of_a_purged_source_goes_with_the_next_purge(store: Store) -> None:
    source = source_with(store, clean_entry("kept"))
    (kept,) = ids_of(store)
    store.articles.set_pinned([kept], pinned=True, at=NOW)
    store.sources.remove([source.id], at=NOW)
    assert store.sources.purge_removed(before=LATER) == 0
    store.articles.set_pinned([kept], pinned=False, at=NOW)

    assert store.sources.purge_removed(before=LATER) == 1

    with pytest.raises(ArticleNotFoundError):
        store.articles.get(kept)
    with pytest.raises(SourceNotFoundError):
        store.sources.get(source.id)


def test_removing_a_source_can_be_undone(store: Store) -> None:
    """RULES 2: remove source can be undone."""
    source = source_with(store, clean_entry("a"), clean_entry("b"))
    read, deleted = sorted(ids_of(store))
    store.articles.set_read([read], read=True, at=NOW)
    store.articles.delete([deleted], at=NOW)
    before = store.sources.overview()

    store.sources.remove([source.id], at=NOW)
    assert store.sources.all() == []
    assert store.sources.overview() == []
    assert store.sources.by_url(source.url) is None
    assert store.sources.get(source.id).removed_at == NOW
    store.sources.restore([source.id])

    assert store.sources.overview() == before
    assert ids_of(store) == [read]


def test_a_deleted_article_undone_after_its_source_was_removed_stays_out(store: Store) -> None:
    source = source_with(store, clean_entry("a"))
    change = store.articles.delete(ids_of(store), at=NOW)
    store.sources.remove([source.id], at=NOW)

    store.articles.undo(change, at=NOW)

    assert ids_of(store) == []
    store.sources.restore([source.id])
    assert len(ids_of(store)) == 1


def test_a_source_restored_meanwhile_is_not_purged(store: Store) -> None:
    source = source_with(store, clean_entry("a"))
    store.sources.remove([source.id], at=NOW)
    store.sources.restore([source.id])

    assert store.sources.purge_removed(before=LATER) == 0
    assert len(ids_of(store)) == 1


def test_a_source_restored_between_two_pieces_of_its_purge_keeps_the_rest(store: Store) -> None:
    source = source_with(store, clean_entry("a"))

    assert purge(store._connections, source.id, seconds(LATER)) is False
    assert len(ids_of(store)) == 1


def test_a_purged_source_that_is_followed_again_starts_anew(store: Store) -> None:
    source = source_with(store, clean_entry("a"), clean_entry("b"))
    store.articles.set_pinned(ids_of(store)[:1], pinned=True, at=NOW)
    store.sources.remove([source.id], at=NOW)
    store.sources.purge_removed(before=LATER)

    again = store.sources.add(new_source(), at=LATER)
    changes = store.record(
        [poll_outcome(again.id, [clean_entry("a"), clean_entry("b")])], read_before=None
    )

    assert again.id == source.id
    assert changes[0].first
    assert len(changes[0].new) == 1  # the pinned one is still known
    assert len(ids_of(store)) == 2


def test_retention_removes_what_is_old_and_nothing_else(store: Store) -> None:
    """RULES 2: read 60 days, unread 180 days, never in its feed, never pinned."""
    source = store.sources.add(new_source(), at=NOW)
    days = {
        "read-70": 70,
        "read-50": 50,
        "unread-170": 170,
        "unread-190": 190,
        "pinned": 300,
        "in-feed": 300,
        "read-late": 170,
        "deleted-70": 70,
        "deleted-5": 300,
    }
    for key, age in days.items():
        entry = clean_entry(key, published=NOW - timedelta(days=age))
        store.record(
            [poll_outcome(source.id, [entry], at=NOW - timedelta(days=age))], read_before=None
        )
    found = {row.url.rpartition("/")[2]: row.id for row in store.articles.page(StoryQuery()).rows}
    for key in ("read-70", "read-50"):
        store.articles.set_read([found[key]], read=True, at=NOW - timedelta(days=days[key]))
    store.articles.set_read([found["read-late"]], read=True, at=NOW - timedelta(days=10))
    store.articles.set_pinned([found["pinned"]], pinned=True, at=NOW)
    store.articles.delete([found["deleted-70"]], at=NOW - timedelta(days=70))
    recent = store.articles.delete([found["deleted-5"]], at=NOW - timedelta(days=5))
    store.record([poll_outcome(source.id, [], keys=["in-feed"])], read_before=None)

    def retain(limit: int = 100) -> int:
        return store.articles.retain(
            read_before=NOW - timedelta(days=60),
            unread_before=NOW - timedelta(days=180),
            limit=limit,
        )

    assert retain(limit=1) == 1
    assert retain() == 2
    assert retain() == 0
    store.articles.undo(recent, at=NOW)
    kept = {row.url.rpartition("/")[2] for row in store.articles.page(StoryQuery()).rows}
    assert kept == set(days) - {"read-70", "unread-190", "deleted-70"}
    with pytest.raises(ArticleNotFoundError):
        store.articles.get(found["read-70"])


def test_a_tombstone_never_returns_nor_takes_marks(store: Store) -> None:
    """RULES 2: what was removed leaves a tombstone and never returns."""
    source = source_with(store, clean_entry("a"))
    (article_id,) = ids_of(store)
    store.record([poll_outcome(source.id, [])], read_before=None)
    assert store.articles.retain(read_before=NOW, unread_before=LATER, limit=9) == 1

    changes = store.record(
        [poll_outcome(source.id, [clean_entry("a", title="New title")])], read_before=None
    )

    assert not changes[0]
    assert ids_of(store) == store.search.find("title") == []
    assert not store.articles.set_read([article_id], read=True, at=NOW)
    assert not store.articles.set_pinned([article_id], pinned=True, at=NOW)
    assert not store.articles.delete([article_id], at=NOW)
    store.articles.undo(StatusChange((article_id,), deleted=True), at=NOW)
    assert ids_of(store) == []
    assert store.articles.matching(StoryQuery(), [article_id]) == []


def test_marks_of_a_source_that_does_not_exist_are_refused(store: Store) -> None:
    commands: tuple[Callable[[], None], ...] = (
        lambda: store.sources.remove([SourceId(5)], at=NOW),
        lambda: store.sources.restore([SourceId(5)]),
        lambda: store.sources.rename(SourceId(5), "x"),
        lambda: store.sources.set_icon(SourceId(5), b"", "", NOW),
    )
    for command in commands:
        with pytest.raises(SourceNotFoundError):
            command()
