"""Whatever happens in whatever order, counters, index and lists stay true."""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from newsdesk.core.article import ArticleId
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StatusChange, StoryQuery, View
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.stores import assert_consistent

_SOURCES = st.integers(1, 2).map(SourceId)
_IDS = st.lists(st.integers(1, 12).map(ArticleId), max_size=5)
_WORDS = st.sampled_from(["вода", "мост", "өлкө", "rate", "covid-19", "&amp;", ""])
_TEXTS = st.lists(_WORDS, max_size=3).map(" ".join)
_QUERIES = st.builds(
    StoryQuery,
    view=st.sampled_from(View),
    source_id=st.one_of(st.none(), _SOURCES),
    folder=st.sampled_from([None, "", "folder"]),
)
_ENTRIES = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdefxyz"), _TEXTS, _TEXTS),
    max_size=5,
    unique_by=lambda entry: entry[0],
)


class StoreMachine(RuleBasedStateMachine):
    """Reads, edits, marks, removals and retention in any order, with a reopening now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store.open(self.folder / "newsdesk.db")
        self.now = NOW
        self.changes: list[StatusChange] = []

    @initialize()
    def follow(self) -> None:
        self.store.sources.add_many([new_source(1, folder="folder"), new_source(2)], at=NOW)

    @rule(source=_SOURCES, entries=_ENTRIES)
    def read(self, source: SourceId, entries: list[tuple[str, str, str, str]]) -> None:
        self.now += timedelta(hours=1)
        clean = [
            clean_entry(
                key,
                url=f"https://example.org/{link}",
                title=title or "untitled",
                html=f"<p>{text}</p>" if text else "",
                position=place,
                published=None if link in "xyz" else NOW,
            )
            for place, (key, link, title, text) in enumerate(entries)
        ]
        before = self.store.articles.counts(since=NOW)
        (changes,) = self.store.record([poll_outcome(source, clean, at=self.now)], read_before=None)
        after = self.store.articles.counts(since=NOW)
        assert after.all - before.all == after.unread - before.unread == len(changes.new)
        assert not set(changes.new) & set(changes.updated)

    @rule(ids=_IDS, read=st.booleans())
    def mark(self, ids: list[ArticleId], read: bool) -> None:
        self.changes.append(self.store.articles.set_read(ids, read=read, at=self.now))

    @rule(ids=_IDS, pinned=st.booleans())
    def pin(self, ids: list[ArticleId], pinned: bool) -> None:
        self.changes.append(self.store.articles.set_pinned(ids, pinned=pinned, at=self.now))

    @rule(ids=_IDS)
    def delete(self, ids: list[ArticleId]) -> None:
        self.changes.append(self.store.articles.delete(ids, at=self.now))

    @rule(query=_QUERIES)
    def mark_all(self, query: StoryQuery) -> None:
        self.changes.append(self.store.articles.mark_all_read(query, at=self.now))

    @rule()
    def undo(self) -> None:
        if self.changes:
            self.store.articles.undo(self.changes.pop(), at=self.now)

    @rule(number=st.integers(1, 2))
    def remove(self, number: int) -> None:
        source = self.store.sources.by_url(new_source(number).url)
        if source is not None:
            self.store.sources.remove([source.id], at=self.now)

    @rule(number=st.integers(1, 2))
    def follow_again(self, number: int) -> None:
        self.store.sources.add_many([new_source(number)], at=self.now)

    @rule()
    def purge(self) -> None:
        self.store.sources.purge_removed(before=self.now)

    @rule(days=st.integers(-1, 2))
    def retain(self, days: int) -> None:
        before = self.now - timedelta(days=days)
        self.store.articles.retain(read_before=before, unread_before=before, limit=3)

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.folder / "newsdesk.db")
        assert self.store.notes == ()

    @invariant()
    def nothing_contradicts_itself(self) -> None:
        assert_consistent(self.store)

    @invariant()
    def every_count_is_that_of_its_list(self) -> None:
        articles = self.store.articles
        counts = articles.counts(since=NOW)
        assert counts.all == len(articles.index(StoryQuery())[0])
        assert counts.unread == len(articles.index(StoryQuery(View.UNREAD))[0])
        assert counts.pinned == len(articles.index(StoryQuery(View.PINNED))[0])
        for source in self.store.sources.all():
            query = StoryQuery(View.UNREAD, source_id=source.id)
            assert counts.by_source[source.id] == len(articles.index(query)[0])

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(
    max_examples=50,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
