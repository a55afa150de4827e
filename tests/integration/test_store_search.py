"""Searching: what a question finds, in which order, and what is said of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import StoppedError
from newsdesk.core.query import ProblemKind
from newsdesk.core.source import Source
from newsdesk.core.stopping import Stop
from newsdesk.core.stories import StoryQuery, View
from newsdesk.store import word_parts
from newsdesk.store.finding import BEST, ENOUGH
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, poll_outcome
from support.stores import assert_consistent, ids_of, opened, source_with


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as store:
        yield store


def found(store: Store, question: str, **given: object) -> list[str]:
    """Return the titles that a question finds, in their order."""
    query = StoryQuery(search=question, **given)  # type: ignore[arg-type]
    answer = store.articles.search(query)
    return [row.title for row in store.articles.rows([ArticleId(i) for i in answer.ids])]


def called(store: Store, title: str, *names: str, number: int = 1) -> Source:
    """Follow a source of this name whose articles have these titles."""
    source = source_with(
        store, *(clean_entry(f"{number}-{name}", title=name) for name in names), number=number
    )
    store.sources.rename(source.id, title)
    return source


def the(store: Store, title: str) -> ArticleId:
    """Return the article of this title."""
    return next(row.id for row in store.articles.rows(ids_of(store)) if row.title == title)


def test_a_title_counts_above_any_number_of_words_in_the_text(store: Store) -> None:
    """Issue: bm25 with title above text."""
    source_with(
        store,
        clean_entry("a", title="Одно", html=f"<p>{'вода ' * 40}</p>", published=NOW),
        clean_entry("b", title="Вода", html=f"<p>{'слово ' * 300}</p>",
                    published=NOW - timedelta(days=300)),
    )  # fmt: skip

    assert found(store, "вода") == ["Вода", "Одно"]


def test_among_equals_the_newer_one_comes_first(store: Store) -> None:
    source_with(
        store,
        *(
            clean_entry(f"e{n}", title="Вода ушла", published=NOW - timedelta(days=days))
            for n, days in enumerate((9, 1, 30))
        ),
    )

    answer = store.articles.search(StoryQuery(search="вода"))
    assert list(answer.times) == sorted(answer.times, reverse=True)


def test_pages_of_results_follow_one_order_to_its_end(store: Store) -> None:
    source_with(
        store,
        *(clean_entry(f"e{n}", title=f"Вода {n}" if n % 3 else "Другое", html="<p>вода</p>",
                      published=NOW - timedelta(hours=n)) for n in range(50)),
    )  # fmt: skip
    query = StoryQuery(search="вода")

    pages, after = [], None
    while True:
        page = store.articles.page(query, after=after, limit=7)
        pages += [row.id for row in page.rows]
        after = page.next
        if after is None:
            break

    assert pages == list(store.articles.search(query).ids)
    assert len(set(pages)) == 50


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("title:вода", {"Вода"}),
        ("author:иванов", {"Река"}),
        ("-река вода", {"Вода"}),
        ("вода -title:вода", {"Река"}),
        ("-река", {"Вода", "Гора"}),
        ("is:pinned", {"Гора"}),
        ("is:read", {"Вода"}),
        ("is:unread", {"Река", "Гора"}),
        ("is:unread вода", {"Река"}),
        ("-is:pinned is:unread", {"Река"}),
        ("after:2026-02-20", {"Вода", "Река"}),
        ("before:2026-02-20", {"Гора"}),
        ('"чистая вода"', {"Вода"}),
        ('"вода чистая"', set()),
        ("title:гора is:pinned before:2026-02-20", {"Гора"}),
        ("after:2026-02-01 before:2026-02-20", set()),
    ],
)
def test_operators_narrow_what_is_found(store: Store, question: str, titles: set[str]) -> None:
    source_with(
        store,
        clean_entry("a", title="Вода", html="<p>Чистая вода</p>", published=NOW),
        clean_entry("b", title="Река", html="<p>вода</p>", author="Иванов",
                    published=NOW - timedelta(days=2)),
        clean_entry("c", title="Гора", published=NOW - timedelta(days=60)),
    )  # fmt: skip
    store.articles.set_read([the(store, "Вода")], read=True, at=NOW)
    store.articles.set_pinned([the(store, "Гора")], pinned=True, at=NOW)

    assert set(found(store, question)) == titles


def test_a_source_is_found_by_its_name_and_by_its_new_one(store: Store) -> None:
    """Nothing is indexed anew for a new name: sources are looked up when asked."""
    source = called(store, "Кабар", "Горы и вода")
    called(store, "Весть", "Вода", number=2)

    assert found(store, "source:кабар") == ["Горы и вода"]
    assert found(store, "вода -source:кабар") == ["Вода"]
    store.sources.rename(source.id, "Ала-Тоо")
    assert found(store, "source:ала-тоо вода") == ["Горы и вода"]
    assert found(store, "ала-тоо горы") == ["Горы и вода"]


def test_a_word_may_stand_in_the_name_of_the_source(store: Store) -> None:
    called(store, "Кабар", "Горы", "Вода")
    called(store, "Весть", "Кабар пишет о воде", "Горы сами", number=2)

    assert found(store, "кабар")[0] == "Кабар пишет о воде"
    assert set(found(store, "кабар")) == {"Кабар пишет о воде", "Горы", "Вода"}
    assert found(store, "горы кабар") == ["Горы"]


def test_a_source_that_does_not_exist_is_told_and_the_rest_is_found(store: Store) -> None:
    called(store, "Кабар", "Вода")

    answer = store.articles.search(StoryQuery(search="source:нетакого вода"))
    assert [problem.kind for problem in answer.note.problems] == [ProblemKind.NO_SOURCE]
    assert len(answer.ids) == 1
    assert found(store, "source:нетакого") == []


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("yjdjcnb", "новости"),
        ("novosti", "новости"),
        ("novost", "новост"),
        ("руддщ", "hello"),
        ("ntrcn yjdjcntq", "текст новостей"),
    ],
)
def test_what_finds_nothing_is_read_another_way_and_that_is_said(
    store: Store, typed: str, shown: str
) -> None:
    source_with(store, clean_entry("a", title="Новости", html="<p>Текст. Hello.</p>"))

    answer = store.articles.search(StoryQuery(search=typed))
    assert (list(answer.ids), answer.note.shown_for) == ([1], shown)
    assert answer.note.marks.spans("Новости, текст, hello")


def test_what_finds_something_is_never_read_another_way(store: Store) -> None:
    source_with(
        store, clean_entry("a", title="Новости"), clean_entry("b", title="About yjdjcnb itself")
    )

    answer = store.articles.search(StoryQuery(search="yjdjcnb"))
    assert list(answer.ids) == [the(store, "About yjdjcnb itself")]
    assert answer.note.shown_for == ""
    assert store.articles.search(StoryQuery(search="qqqqq")).note.shown_for == ""


def test_a_short_last_word_waits_while_it_is_typed(store: Store) -> None:
    called(store, "S", "Санкции ЕС", "Санкции и естественно", "Проект")

    assert found(store, "санкции ес", typed=True) == ["Санкции ЕС", "Санкции и естественно"]
    assert found(store, "санкции ес") == ["Санкции ЕС"]
    assert found(store, "пр", typed=True) == ["Проект"]


def test_a_search_stays_inside_the_list_it_is_made_in(store: Store) -> None:
    source = called(store, "Кабар", "Вода")
    called(store, "Весть", "Вода тоже", number=2)
    store.articles.set_read([the(store, "Вода тоже")], read=True, at=NOW)

    assert found(store, "вода", source_id=source.id) == ["Вода"]
    assert found(store, "вода", view=View.UNREAD) == ["Вода"]
    assert len(found(store, "вода")) == 2


def test_a_search_can_come_in_the_order_of_time(store: Store) -> None:
    source_with(
        store,
        clean_entry("a", title="Вода", published=NOW - timedelta(days=5)),
        clean_entry("b", title="Иное", html="<p>вода</p>", published=NOW - timedelta(days=1)),
    )

    assert found(store, "вода") == ["Вода", "Иное"]
    assert found(store, "вода", by_time=True) == ["Иное", "Вода"]
    assert found(store, "вода", by_time=True, oldest_first=True) == ["Вода", "Иное"]


def test_a_pinned_story_is_found_when_its_source_is_gone(store: Store) -> None:
    source = called(store, "Кабар", "Вода", "Гора")
    store.articles.set_pinned([the(store, "Вода")], pinned=True, at=NOW)
    store.sources.remove([source.id], at=NOW)

    assert found(store, "вода") == ["Вода"]
    assert found(store, "is:pinned") == ["Вода"]
    assert found(store, "гора") == []


def test_marking_a_search_read_marks_what_it_found_and_was_seen(store: Store) -> None:
    called(store, "Кабар", "Вода", "Гора", "Вода опять")

    change = store.articles.mark_all_read(StoryQuery(search="вода"), at=NOW)
    assert set(change.ids) == {the(store, "Вода"), the(store, "Вода опять")}
    assert found(store, "is:unread") == ["Гора"]


# the parts of the index


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make parts of 16 articles."""
    for module in ("word_parts", "finding", "expressions"):
        monkeypatch.setattr(f"newsdesk.store.{module}.PART", 16)


@pytest.mark.usefixtures("small_parts")
def test_a_search_goes_through_all_parts_of_the_index(store: Store) -> None:
    source_with(
        store,
        *(clean_entry(f"e{n}", title="Вода" if n % 10 == 0 else "Гора", position=n,
                      published=NOW - timedelta(hours=n)) for n in range(100)),
    )  # fmt: skip

    with store._connections.read() as reader:
        assert word_parts.parts(reader) == list(range(6, -1, -1))
    assert len(found(store, "вода")) == 10
    assert len(found(store, "-вода")) == 90
    assert_consistent(store)


@pytest.mark.usefixtures("small_parts")
def test_a_part_whose_articles_are_gone_goes_when_the_index_is_tidied(store: Store) -> None:
    long_ago = NOW - timedelta(days=400)
    source = source_with(store, *(clean_entry(f"e{n}", published=long_ago) for n in range(31)))
    new = [clean_entry(f"new{n}") for n in range(9)]
    store.record([poll_outcome(source.id, new)], read_before=None)
    store.articles.delete([i for i in ids_of(store) if i < 32], at=NOW)
    store.articles.retain(read_before=NOW + timedelta(days=1), unread_before=long_ago)

    while store.search.tidy():
        pass

    with store._connections.read() as reader:
        assert word_parts.parts(reader) == [2]
    assert_consistent(store)


@pytest.mark.usefixtures("small_parts")
def test_without_patience_the_newest_part_is_searched_and_the_rest_announced(store: Store) -> None:
    source_with(
        store,
        *(clean_entry(f"e{n}", title="Вода", position=n, published=NOW - timedelta(hours=n))
          for n in range(100)),
    )  # fmt: skip
    query = StoryQuery(search="вода")

    answer = store.articles.search(query, patience=0.0)

    assert not answer.whole
    assert set(answer.ids) == set(range(96, 101))
    assert store.articles.search(query).whole


def test_very_many_matches_come_titles_first_and_newest_first(store: Store) -> None:
    """Weighing each of them would take longer than a person waits."""
    entries = [
        clean_entry(
            f"e{n}",
            title="Вода" if n % 100 == 0 else "Гора",
            html="<p>вода</p>",
            position=n,
            published=NOW - timedelta(minutes=n),
        )
        for n in range(ENOUGH + 50)
    ]
    source_with(store, *entries)

    answer = store.articles.search(StoryQuery(search="вода"))
    assert len(answer.ids) == BEST
    titles = [row.title for row in store.articles.rows([ArticleId(i) for i in answer.ids[:40]])]
    assert titles == ["Вода"] * 31 + ["Гора"] * 9
    assert list(answer.times[31:]) == sorted(answer.times[31:], reverse=True)


def test_a_search_that_nobody_waits_for_ends_at_once(store: Store) -> None:
    """Issue: stale questions are dropped, typing never stutters."""
    called(store, "Кабар", "Вода")
    stop = Stop()
    stop.pull()

    with pytest.raises(StoppedError):
        store.articles.search(StoryQuery(search="вода"), stop=stop)
    assert found(store, "вода") == ["Вода"]


def test_a_question_under_way_is_interrupted_from_another_thread(store: Store) -> None:
    stop = Stop()
    endless = (
        "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    )
    begun = threading.Event()

    def tell() -> int:
        begun.set()
        return 0

    with store._connections.read() as reader:
        reader.set_progress_handler(tell, 1000)

    def pull() -> None:
        begun.wait(30)
        stop.pull()

    thread = threading.Thread(target=pull)
    thread.start()
    with pytest.raises(StoppedError), store._connections.read(stop) as reader:
        reader.execute(endless).fetchone()
    thread.join()
    with store._connections.read() as reader:
        reader.set_progress_handler(None, 0)
        assert reader.execute("select 1").fetchone() == (1,)
