from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import ArticleNotFoundError
from newsdesk.core.source import SourceId
from newsdesk.core.stories import Counts, StoryQuery, StoryRow, View
from newsdesk.store import queries
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.stores import assert_consistent, ids_of, opened, source_with, titles_of

TODAY = NOW - timedelta(hours=10)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as store:
        yield store
        assert_consistent(store)


@pytest.fixture
def busy(store: Store) -> Store:
    """Three sources in two folders, with 40 articles each of all kinds, some at one time."""
    chance = random.Random(5)
    for number, folder in enumerate(("near", "far", "near"), 1):
        source = store.sources.add(new_source(number, folder=folder), at=NOW)
        entries = [
            clean_entry(
                f"{number}-{n}",
                position=n,
                published=NOW - timedelta(hours=chance.randint(0, 20)),
                html="<p>манас</p>" if n % 3 else "<p>other</p>",
            )
            for n in range(40)
        ]
        store.record([poll_outcome(source.id, entries)], read_before=None)
    every = ids_of(store)
    store.articles.set_read(chance.sample(every, 50), read=True, at=NOW)
    store.articles.set_pinned(chance.sample(every, 30), pinned=True, at=NOW)
    store.articles.delete(chance.sample(every, 15), at=NOW)
    return store


def _expected(store: Store, query: StoryQuery) -> list[ArticleId]:
    """Answer a query by looking at every article."""
    folders = {source.id: source.folder for source in store.sources.all()}
    chosen = [
        row
        for row in store.articles.rows([ArticleId(i) for i in range(1, 121)])
        if ids_of(store, StoryQuery()).count(row.id)
        and (query.view is not View.UNREAD or not row.read)
        and (query.view is not View.PINNED or row.pinned)
        and (query.view is not View.TODAY or row.published >= TODAY)
        and query.source_id in {None, row.source_id}
        and (query.folder is None or folders[row.source_id] == query.folder)  # type: ignore[index]
    ]
    chosen.sort(key=lambda row: (row.sort_at, row.id), reverse=not query.oldest_first)
    return [row.id for row in chosen]


_PLACES: tuple[dict[str, object], ...] = (
    {},
    {"source_id": SourceId(2)},
    {"folder": "near"},
    {"folder": "near", "source_id": SourceId(3)},
    {"folder": ""},
)


@pytest.mark.parametrize("merged", [0, 40], ids=["filtered", "merged"])
@pytest.mark.parametrize(("view", "oldest_first"), list(product(View, [False, True])))
def test_every_list_pages_through_just_its_articles_in_order(
    busy: Store, monkeypatch: pytest.MonkeyPatch, view: View, oldest_first: bool, merged: int
) -> None:
    monkeypatch.setattr(queries, "MERGED_SOURCES", merged)
    for place in _PLACES:
        query = StoryQuery(view, since=TODAY, oldest_first=oldest_first, **place)  # type: ignore[arg-type]
        expected = _expected(busy, query)

        paged: list[StoryRow] = []
        after = None
        while True:
            page = busy.articles.page(query, after=after, limit=7)
            paged += page.rows
            if page.next is None:
                break
            after = page.next

        ids, times = busy.articles.index(query)
        assert [row.id for row in paged] == expected
        assert (list(ids), list(times)) == (expected, [row.sort_at for row in paged])
        assert busy.articles.counts_of(query) == len(expected)
        assert busy.articles.matching(query, range(1, 130)) == [  # type: ignore[arg-type]
            (row.id, row.sort_at) for row in paged
        ]


def test_a_page_goes_on_where_it_ended_though_stories_arrived(busy: Store) -> None:
    first = busy.articles.page(StoryQuery(), limit=10)
    expected = ids_of(busy)[10:20]

    busy.record(
        [poll_outcome(SourceId(1), [clean_entry("new", published=NOW)], keys=["new"])],
        read_before=None,
    )

    second = busy.articles.page(StoryQuery(), after=first.next, limit=10)
    assert [row.id for row in second.rows] == expected


def test_a_search_inside_a_list_pages_best_first(busy: Store) -> None:
    query = StoryQuery(View.UNREAD, folder="near", search="манас")
    inside = set(ids_of(busy, StoryQuery(View.UNREAD, folder="near")))
    best = [i for i in busy.search.find("манас", limit=500) if i in inside]

    paged: list[ArticleId] = []
    after = None
    while True:
        page = busy.articles.page(query, after=after, limit=7)
        paged += [row.id for row in page.rows]
        if page.next is None:
            break
        after = page.next

    assert paged == best == ids_of(busy, query)
    assert busy.articles.counts_of(query) == len(best) > 0
    assert {i for i, _ in busy.articles.matching(query, ids_of(busy))} == set(best)


def test_rows_come_in_the_order_asked_without_missing_ones(busy: Store) -> None:
    wanted = [ArticleId(n) for n in (9, 999, 3, 3)]

    assert [row.id for row in busy.articles.rows(wanted)] == [9, 3, 3]


def test_the_counts_are_those_of_the_lists(busy: Store) -> None:
    unread_today = set(ids_of(busy, StoryQuery(View.UNREAD))) & set(
        ids_of(busy, StoryQuery(View.TODAY, since=TODAY))
    )

    assert busy.articles.counts(since=TODAY) == Counts(
        today=len(unread_today),
        unread=len(ids_of(busy, StoryQuery(View.UNREAD))),
        pinned=len(ids_of(busy, StoryQuery(View.PINNED))),
        all=len(ids_of(busy)),
        by_source={
            SourceId(n): len(ids_of(busy, StoryQuery(View.UNREAD, source_id=SourceId(n))))
            for n in (1, 2, 3)
        },
    )


def test_an_article_that_does_not_exist_is_named(store: Store) -> None:
    with pytest.raises(ArticleNotFoundError) as caught:
        store.articles.get(ArticleId(7))
    assert caught.value.article_id == 7


def test_titles_count_more_than_texts_in_a_search(store: Store) -> None:
    source_with(
        store,
        clean_entry("a", html="<p>Вода, вода и вода.</p>", published=NOW),
        clean_entry("b", title="Вода ушла", published=NOW - timedelta(days=9)),
        clean_entry("c", author="Вода В. В.", published=NOW - timedelta(days=5)),
    )

    found = store.articles.rows(store.search.find("вода"))
    assert [row.title for row in found] == ["Вода ушла", "Title of c", "Title of a"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("ущелье", ["ru"]),
        ("ущель", ["ru"]),  # the last word may be unfinished
        ("уще мороз", []),  # another may not
        ("ущелья мороза", ["ru"]),  # but any word may have another form
        ("мороз ущел", ["ru"]),
        ('"трескучий мороз"', ["ru"]),
        ('"мороз трескучий"', []),
        ("ЕЛКА", ["ru"]),
        ("өлкөсү", ["ky"]),
        ("олкосу", ["ky"]),
        ("covid-19", ["en"]),
        ("covid 20", []),
        ("naive", ["en"]),
        ("北京", ["en"]),
        ('"unclosed', []),
        ("NOT OR AND", []),
        ("title:covid", []),
        ("*", []),
    ],
)
def test_a_search_finds_what_is_meant(store: Store, question: str, found: list[str]) -> None:
    source_with(
        store,
        clean_entry("ru", html="<p>Трескучий мороз.</p><p>Ущелье, ёлка</p>"),
        clean_entry("ky", html="<p>Кыргыз өлкөсү</p>"),
        clean_entry("en", html="<p>covid-19 na<b>ïve</b> 北京</p>"),
    )

    rows = store.articles.rows(store.search.find(question))
    assert [row.title.removeprefix("Title of ") for row in rows] == found


def test_search_results_come_in_pieces(store: Store) -> None:
    source_with(store, *(clean_entry(f"e{n}", position=n) for n in range(5)))

    whole = store.search.find("text")
    assert (
        store.search.find("text", limit=2) + store.search.find("text", limit=9, offset=2) == whole
    )
    assert len(whole) == 5


def test_tidying_and_rebuilding_the_index_change_no_answer(store: Store) -> None:
    source = source_with(store, clean_entry("first"))
    for n in range(30):
        store.record([poll_outcome(source.id, [clean_entry(f"e{n}")])], read_before=None)
    found = store.search.find("title")

    steps = 0
    while store.search.tidy():
        steps += 1
    assert (store.search.find("title"), 0 < steps < 50) == (found, True)
    assert store.search.tidy() is False
    store.search.rebuild()
    assert store.search.find("title") == found


def test_titles_of_helper_reads_in_order(store: Store) -> None:
    source_with(store, clean_entry("a"), clean_entry("b", published=NOW))

    assert titles_of(store) == ["Title of b", "Title of a"]
