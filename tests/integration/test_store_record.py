from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.core.article import Enclosure
from newsdesk.core.errors import Failure
from newsdesk.core.poll import HostCooldown, PollChanges
from newsdesk.core.source import CacheHints, FeedKind, PollState, Validators
from newsdesk.core.stories import StoryQuery, View
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, feed_reading, new_source, poll_outcome
from support.stores import assert_consistent, ids_of, opened, source_with, titles_of

LATER = NOW + timedelta(hours=1)
LONG_AGO = NOW - timedelta(days=31)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as store:
        yield store
        assert_consistent(store)


def test_a_first_reading_brings_everything_and_says_so(store: Store) -> None:
    source = store.sources.add(new_source(), at=NOW)

    changes = store.record(
        [poll_outcome(source.id, [clean_entry("a"), clean_entry("b", position=1)])],
        read_before=None,
    )

    assert changes == [PollChanges(source.id, new=(2, 1), updated=(), first=True)]  # type: ignore[arg-type]
    assert titles_of(store) == ["Title of a", "Title of b"]


def test_entries_older_than_30_days_arrive_read_on_a_first_reading_only(store: Store) -> None:
    """RULES 2: items older than 30 days arrive read."""
    source = store.sources.add(new_source(), at=NOW)
    before = NOW - timedelta(days=30)
    store.record(
        [poll_outcome(source.id, [clean_entry("new"), clean_entry("old", published=LONG_AGO)])],
        read_before=before,
    )
    store.record(
        [poll_outcome(source.id, [clean_entry("late", published=LONG_AGO)], at=LATER)],
        read_before=before,
    )

    assert sorted(titles_of(store, StoryQuery(View.UNREAD))) == ["Title of late", "Title of new"]


def test_entries_without_a_date_keep_the_feeds_order(store: Store) -> None:
    """RULES 2: no date is the time of fetching, minus one second a position."""
    entries = [clean_entry(f"e{n}", position=n, published=None) for n in range(3)]
    source_with(store, *entries)

    rows = store.articles.page(StoryQuery()).rows
    assert [(r.title, r.published) for r in rows] == [
        (f"Title of e{n}", NOW - timedelta(seconds=n)) for n in range(3)
    ]


def test_a_date_far_ahead_sorts_by_the_time_of_fetching_but_is_shown(store: Store) -> None:
    """RULES 2: a date over 24 h ahead sorts by the time of fetching."""
    soon, far = NOW + timedelta(hours=23), NOW + timedelta(days=400)
    source_with(store, clean_entry("soon", published=soon), clean_entry("far", published=far))

    rows = {r.title: r for r in store.articles.page(StoryQuery()).rows}
    assert rows["Title of soon"].sort_at == soon.timestamp()
    assert rows["Title of far"].sort_at == NOW.timestamp()
    assert rows["Title of far"].published == far


@pytest.mark.parametrize("year", [1, 1969, 9999])
def test_no_date_is_too_odd_to_be_stored(store: Store, year: int) -> None:
    moment = datetime(year, 1, 1, tzinfo=UTC)
    source_with(store, clean_entry("odd", published=moment))

    assert store.articles.get(ids_of(store)[0]).published == moment


def test_of_entries_with_one_time_the_first_in_the_document_is_the_newest(store: Store) -> None:
    source_with(store, *(clean_entry(f"e{n}", position=n) for n in range(4)))

    assert titles_of(store) == [f"Title of e{n}" for n in range(4)]


def test_everything_an_entry_says_comes_back(store: Store) -> None:
    entry = clean_entry(
        "whole",
        author="A. Writer",
        html="<p>Ыр &amp; <b>күү</b></p>",
        image="https://example.org/i.png",
        enclosures=(
            Enclosure("https://example.org/a.mp3", "audio/mpeg", 7),
            Enclosure("https://e.org/b"),
        ),
        categories=("Спорт", "x, y"),
        comments=3,
        comments_url="https://example.org/c",
        language="ky",
    )
    source = source_with(store, entry)

    article = store.articles.get(ids_of(store)[0])
    for name in (
        "key", "url", "title", "author", "html", "summary", "published", "image", "enclosures",
        "categories", "comments", "comments_url", "language",
    ):  # fmt: skip
        assert getattr(article, name) == getattr(entry, name)
    assert (article.source_id, article.source, article.fetched) == (source.id, "Example", NOW)
    assert (article.updated, article.read, article.pinned, article.revisions) == (
        None,
        False,
        False,
        0,
    )


def test_an_edit_keeps_the_marks_and_the_date_and_leaves_a_revision(store: Store) -> None:
    """RULES 2: an edited article keeps its read state; published never changes."""
    source = source_with(store, clean_entry("a"))
    (article_id,) = ids_of(store)
    store.articles.set_read([article_id], read=True, at=NOW)
    store.articles.set_pinned([article_id], pinned=True, at=NOW)

    edited = clean_entry("a", title="New title", html="<p>New words.</p>", published=LATER)
    changes = store.record([poll_outcome(source.id, [edited], at=LATER)], read_before=None)

    assert changes == [PollChanges(source.id, updated=(article_id,))]
    article = store.articles.get(article_id)
    assert (article.title, article.html) == ("New title", "<p>New words.</p>")
    assert (article.read, article.pinned, article.revisions) == (True, True, 1)
    assert (article.published, article.updated) == (NOW - timedelta(hours=1), LATER)
    (revision,) = store.articles.revisions(article_id)
    assert (revision.replaced_at, revision.title, revision.html) == (
        LATER, "Title of a", "<p>Some text.</p>",
    )  # fmt: skip
    assert store.search.find("words") == [article_id]
    assert store.search.find("some text") == []


def test_the_last_ten_revisions_are_kept(store: Store) -> None:
    """RULES 2: the last 10."""
    source = source_with(store, clean_entry("a", title="Version 0"))
    for n in range(1, 13):
        edited = clean_entry("a", title=f"Version {n}")
        store.record([poll_outcome(source.id, [edited])], read_before=None)

    kept = [revision.title for revision in store.articles.revisions(ids_of(store)[0])]
    assert kept == [f"Version {n}" for n in range(11, 1, -1)]


def test_a_new_number_of_comments_is_stored_and_is_no_news(store: Store) -> None:
    source = source_with(store, clean_entry("a", comments=1))

    changes = store.record(
        [poll_outcome(source.id, [clean_entry("a", comments=2)])], read_before=None
    )

    article = store.articles.get(ids_of(store)[0])
    assert not changes[0]
    assert (article.comments, article.revisions, article.updated) == (2, 0, None)


def test_an_entry_that_left_the_feed_and_returns_is_not_new(store: Store) -> None:
    source = source_with(store, clean_entry("a"), clean_entry("b"))
    store.record([poll_outcome(source.id, [], keys=["b"])], read_before=None)
    assert set(store.sources.digests(source.id)) == {"b"}

    changes = store.record(
        [poll_outcome(source.id, [clean_entry("a")], keys=["a", "b"])], read_before=None
    )

    assert not changes[0]
    assert set(store.sources.digests(source.id)) == {"a", "b"}
    assert len(ids_of(store)) == 2


def test_a_guid_that_changed_carries_read_and_pinned_over(store: Store) -> None:
    """RULES 2: same link: no duplicate, nothing unread again."""
    source = source_with(store, clean_entry("a"), clean_entry("b"))
    article_id = store.search.find("title of a")[0]
    store.articles.set_read([article_id], read=True, at=NOW)
    store.articles.set_pinned([article_id], pinned=True, at=NOW)
    moved = clean_entry("a2", url="https://example.org/a", title="Title of a")

    changes = store.record([poll_outcome(source.id, [moved], keys=["a2", "b"])], read_before=None)

    assert not changes[0]
    article = store.articles.get(article_id)
    assert (article.key, article.read, article.pinned) == ("a2", True, True)
    assert len(ids_of(store)) == 2


def test_a_guid_that_changed_back_is_still_the_same_story(store: Store) -> None:
    source = source_with(store, clean_entry("a"))
    moved = clean_entry("a2", url="https://example.org/a", title="Title of a")
    for entry in (moved, clean_entry("a"), moved):
        store.record([poll_outcome(source.id, [entry])], read_before=None)

    assert len(ids_of(store)) == 1


def test_a_guid_and_link_that_changed_are_known_by_title_date_and_text(store: Store) -> None:
    """RULES 2: or same title with same date and near-same text."""
    source = source_with(store, clean_entry("a", title="One story"))
    moved = clean_entry(
        "https://new.example.org/a", url="https://new.example.org/a", title="One story"
    )

    store.record([poll_outcome(source.id, [moved])], read_before=None)

    assert [row.url for row in store.articles.page(StoryQuery()).rows] == [moved.url]


def test_a_guid_changed_after_the_entry_left_the_feed_is_known_by_its_link(store: Store) -> None:
    source = source_with(store, clean_entry("a"), clean_entry("b"))
    store.record([poll_outcome(source.id, [], keys=["b"])], read_before=None)
    moved = clean_entry("a2", url="https://example.org/a")

    store.record([poll_outcome(source.id, [moved], keys=["a2", "b"])], read_before=None)

    assert len(ids_of(store)) == 2


def test_articles_that_share_an_address_are_not_one_story(store: Store) -> None:
    live = "https://example.org/live"
    source = source_with(store, clean_entry("1", url=live), clean_entry("2", url=live))

    third = clean_entry("3", url=live)
    store.record([poll_outcome(source.id, [third], keys=["2", "3"])], read_before=None)
    store.record(
        [poll_outcome(source.id, [clean_entry(k, url=live) for k in "45"])], read_before=None
    )

    assert len(ids_of(store)) == 5


def test_an_address_that_two_new_entries_share_is_neithers(store: Store) -> None:
    source = source_with(store, clean_entry("a", url="https://example.org/live"))
    entries = [clean_entry(key, url="https://example.org/live") for key in "bc"]

    (changes,) = store.record([poll_outcome(source.id, entries)], read_before=None)

    assert len(changes.new) == 2


def test_an_article_still_in_its_feed_is_no_other_entry(store: Store) -> None:
    source = source_with(store, clean_entry("a"))
    other = clean_entry("b", url="https://example.org/a", title="Title of a")

    (changes,) = store.record([poll_outcome(source.id, [other], keys=["a", "b"])], read_before=None)

    assert len(changes.new) == 1


def test_of_two_entries_that_look_alike_one_is_the_old_story(store: Store) -> None:
    source = source_with(store, clean_entry("a", title="Rates"))
    alike = [clean_entry(key, title="Rates") for key in ("b", "c")]

    (changes,) = store.record([poll_outcome(source.id, alike)], read_before=None)

    assert len(changes.new) == 1


def test_a_story_back_under_another_guid_and_link_is_known(store: Store) -> None:
    source = source_with(store, clean_entry("a", title="One story"), clean_entry("b"))
    store.record([poll_outcome(source.id, [], keys=["b"])], read_before=None)
    moved = clean_entry("a2", title="One story")

    (changes,) = store.record(
        [poll_outcome(source.id, [moved], keys=["a2", "b"])], read_before=None
    )

    assert changes.new == ()


def test_the_same_link_in_another_source_is_another_article(store: Store) -> None:
    source_with(store, clean_entry("a", url="https://example.org/x"))
    other = source_with(store, clean_entry("b"), number=2)

    store.record(
        [poll_outcome(other.id, [clean_entry("c", url="https://example.org/x")])], read_before=None
    )

    assert len(ids_of(store)) == 3


def test_a_batch_stores_all_that_a_poll_leaves_behind(store: Store) -> None:
    """RULES 1: validators are stored only in the transaction that stored the articles."""
    one = store.sources.add(new_source(1), at=NOW)
    two = store.sources.add(new_source(2), at=NOW)
    state = PollState(
        validators=Validators('"e"', "Mon, 02 Mar 2026 10:00:00 GMT"),
        validators_since=NOW,
        body_hash=b"h" * 16,
        next_check=LATER,
        last_checked=NOW,
        last_success=NOW - timedelta(days=1),
        changed_at=NOW,
        failures=2,
        failure=Failure.RATE_LIMITED,
        detail="HTTP 429",
        retry_at=LATER,
        stopped=True,
        moved_to="https://new.example.org/",
        moved_count=2,
        moved_at=NOW,
        entries_per_week=3.5,
        hints=CacheHints(timedelta(hours=1), timedelta(hours=2), timedelta(hours=3)),
    )
    reading = feed_reading(
        [clean_entry("a")], kind=FeedKind.ATOM, title="Жаңылыктар", site_url="https://s.org/",
        language="ky",
    )  # fmt: skip

    store.record(
        [
            poll_outcome(one.id, reading=reading, state=state, url="https://moved.org/feed"),
            poll_outcome(
                two.id, state=PollState(failures=1), url="https://moved.org/feed",
                cooldown=HostCooldown("example2.org", LATER),
            ),
        ],
        read_before=None,
    )  # fmt: skip

    assert store.sources.poll_state(one.id) == state
    assert store.sources.poll_state(two.id) == PollState(failures=1)
    assert store.sources.get(one.id) == replace(
        one, url="https://moved.org/feed", title="Жаңылыктар", site_url="https://s.org/",
        kind=FeedKind.ATOM, language="ky",
    )  # fmt: skip
    # The address is taken: the second source keeps its own.
    assert store.sources.get(two.id).url == two.url
    assert store.sources.cooldowns() == {"example2.org": LATER}


def test_a_feed_that_says_less_of_itself_takes_nothing_away(store: Store) -> None:
    source = source_with(store, clean_entry("a"))

    silent = feed_reading([], keys=["a"], title="", site_url="")
    store.record([poll_outcome(source.id, reading=silent)], read_before=None)

    assert store.sources.get(source.id).title == "Example"
    assert store.sources.get(source.id).site_url == "https://example.org/"


def test_the_persons_own_name_outlives_the_feeds(store: Store) -> None:
    source = store.sources.add(new_source(title="Mine", renamed=True), at=NOW)
    store.record([poll_outcome(source.id, [clean_entry("a")])], read_before=None)
    assert store.sources.get(source.id).title == "Mine"

    store.sources.rename(source.id, "")

    assert store.sources.get(source.id).title == "Example"
    assert store.sources.get(source.id).renamed is False


def test_two_outcomes_of_one_source_in_a_batch_follow_each_other(store: Store) -> None:
    source = store.sources.add(new_source(), at=NOW)
    edited = clean_entry("a", title="Edited")

    first, second = store.record(
        [
            poll_outcome(source.id, [clean_entry("a")]),
            poll_outcome(source.id, [clean_entry("b"), edited], at=LATER),
        ],
        read_before=None,
    )

    assert (first.first, len(first.new)) == (True, 1)
    assert (second.first, len(second.new), second.updated) == (False, 1, first.new)


def test_nothing_is_stored_of_a_source_removed_in_mid_poll(store: Store) -> None:
    source = store.sources.add(new_source(), at=NOW)
    store.sources.remove([source.id], at=NOW)

    changes = store.record([poll_outcome(source.id, [clean_entry("a")])], read_before=None)

    assert changes == [PollChanges(source.id)]
    store.sources.restore([source.id])
    assert ids_of(store) == []


def test_a_pinned_article_that_outlived_its_source_is_known_when_that_is_followed_again(
    store: Store,
) -> None:
    """It had left the feed, its source was removed and purged; now it is in the feed again."""
    source = source_with(store, clean_entry("a"), clean_entry("b"))
    store.articles.set_pinned(ids_of(store), pinned=True, at=NOW)
    store.record([poll_outcome(source.id, [clean_entry("b")])], read_before=None)
    store.sources.remove([source.id], at=NOW)
    store.sources.purge_removed(before=NOW + timedelta(days=1))
    store.sources.add(new_source(), at=NOW)

    entries = [clean_entry("a"), clean_entry("b"), clean_entry("c")]
    [changes] = store.record([poll_outcome(source.id, entries)], read_before=None)

    assert changes.first
    assert len(changes.new) == 1
    assert sorted(titles_of(store)) == ["Title of a", "Title of b", "Title of c"]
    assert len(store.sources.digests(source.id)) == 3


def test_a_batch_that_fails_leaves_nothing_behind(store: Store) -> None:
    """RULES 7: nothing half-written."""
    source = store.sources.add(new_source(), at=NOW)
    broken = replace(clean_entry("b"), digest=None)  # type: ignore[arg-type]

    with pytest.raises(sqlite3.IntegrityError):
        store.record(
            [poll_outcome(source.id, [clean_entry("a")]), poll_outcome(source.id, [broken])],
            read_before=None,
        )

    assert ids_of(store) == []
    assert store.sources.poll_state(source.id) == PollState()


def test_ids_are_never_given_twice(store: Store) -> None:
    """CLI: ids are stable integers."""
    source = source_with(store, clean_entry("a"), clean_entry("b"))
    highest = max(ids_of(store))
    store.sources.remove([source.id], at=NOW)
    assert store.sources.purge_removed(before=LATER) == 1

    again = source_with(store, clean_entry("a"))

    assert again.id > source.id
    assert min(ids_of(store)) > highest
