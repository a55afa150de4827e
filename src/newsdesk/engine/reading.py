"""Reading: lists, single stories, and the marks a person sets, all of which can be undone."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from newsdesk.core.article import Article, ArticleId, Revision
from newsdesk.core.found import Found, SearchNote
from newsdesk.core.stopping import Stop
from newsdesk.core.stories import (
    Counts,
    PageKey,
    StatusChange,
    StoryPage,
    StoryQuery,
    StoryRow,
    View,
)
from newsdesk.engine.clock import Clock, local_day_start
from newsdesk.engine.events import DataChanged, Event, StatusesChanged
from newsdesk.engine.undo import Action, Undone, UndoStack

if TYPE_CHECKING:
    from newsdesk.store.store import Store

#: Seconds that a search at every keystroke may take before it shows what it has.
PATIENCE = 0.02


class Reading:
    """Everything the list and the reader do with articles. Any thread but the window's."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        undo: UndoStack,
        publish: Callable[[Event], None],
    ) -> None:
        self._store = store
        self._clock = clock
        self._undo = undo
        self._publish = publish

    def page(
        self, query: StoryQuery, *, after: PageKey | None = None, limit: int = 60
    ) -> StoryPage:
        """Return the next rows of a list."""
        return self._store.articles.page(self._dated(query), after=after, limit=limit)

    def index(self, query: StoryQuery) -> tuple[array[int], array[int]]:
        """Return the ids and sort times (Unix seconds) of a whole list, in its order."""
        return self._store.articles.index(self._dated(query))

    def rows(self, ids: Sequence[ArticleId]) -> list[StoryRow]:
        """Return the rows of these articles in the order asked for, missing ones left out."""
        return self._store.articles.rows(ids)

    def matching(self, query: StoryQuery, ids: Sequence[ArticleId]) -> list[tuple[ArticleId, int]]:
        """Return which of ``ids`` the list has, each with its sort time (Unix seconds)."""
        return self._store.articles.matching(self._dated(query), ids)

    def article(self, article_id: ArticleId, *, newest: bool = False) -> Article:
        """Return one article with its body.

        A pinned one keeps the text that was pinned: where its publisher has changed it since,
        ``kept_since`` says so.

        Args:
            newest: Return the publisher's text instead.

        Raises:
            ArticleNotFoundError: No such id, or deleted.
        """
        article = self._store.articles.get(article_id)
        kept = None if newest else self._store.offline.kept_text(article_id)
        if kept is None:
            return article
        return replace(
            article,
            title=kept.title,
            author=kept.author,
            html=kept.html,
            image=kept.image,
            kept_since=kept.kept_at,
        )

    def revisions(self, article_id: ArticleId) -> list[Revision]:
        """Return the earlier versions of an article, newest first."""
        return self._store.articles.revisions(article_id)

    def find(self, query: StoryQuery, *, stop: Stop | None = None, at_once: bool = False) -> Found:
        """Return all that a search finds, as far as a list holds it.

        Args:
            stop: Ends the search from another thread.
            at_once: Come back within some hundredths of a second, with what was found by then
                (see ``Found.whole``).

        Raises:
            StoppedError: ``stop`` was pulled.
        """
        patience = PATIENCE if at_once else None
        return self._store.articles.search(self._dated(query), stop=stop, patience=patience)

    def search(self, question: str, *, limit: int) -> tuple[list[StoryRow], SearchNote]:
        """Return the rows that answer a question, best first, and what is to be said of it."""
        found = self.find(StoryQuery(search=question))
        ids = [ArticleId(number) for number in found.ids[:limit]]
        return self._store.articles.rows(ids), found.note

    def counts(self) -> Counts:
        """Return the figures beside the views and the sources."""
        return self._store.articles.counts(since=local_day_start(self._clock.now()))

    def counts_of(self, query: StoryQuery) -> int:
        """Return how many articles a list has."""
        return self._store.articles.counts_of(self._dated(query))

    def set_read(
        self, ids: Collection[ArticleId], *, read: bool = True, undoable: bool = True
    ) -> StatusChange:
        """Mark articles read or unread; the change says which ones really changed.

        Args:
            undoable: False where opening a story marks it: undoing takes back deliberate acts.
        """
        change = self._store.articles.set_read(ids, read=read, at=self._clock.now())
        if not undoable:
            return self._told(change)
        return self._done(Action.MARK_READ if read else Action.MARK_UNREAD, change)

    def mark_all_read(self, query: StoryQuery, *, up_to: datetime | None = None) -> StatusChange:
        """Mark a whole list read.

        Args:
            up_to: Only what was fetched by then: what arrived since the list was drawn has not
                been seen and stays unread.
        """
        change = self._store.articles.mark_all_read(
            self._dated(query), at=self._clock.now(), up_to=up_to
        )
        return self._done(Action.MARK_ALL_READ, change)

    def set_pinned(self, ids: Collection[ArticleId], *, pinned: bool = True) -> StatusChange:
        """Pin or unpin articles; a pinned one is kept for good."""
        change = self._store.articles.set_pinned(ids, pinned=pinned, at=self._clock.now())
        return self._done(Action.PIN if pinned else Action.UNPIN, change)

    def delete(self, ids: Collection[ArticleId]) -> StatusChange:
        """Delete articles: they never return, unless this is undone."""
        change = self._store.articles.delete(ids, at=self._clock.now())
        return self._done(Action.DELETE, change)

    def undo(self) -> Undone | None:
        """Take back the last action, of this class or the removal of sources.

        Returns:
            What was taken back; None where there is nothing left.
        """
        return self._undo.undo()

    def can_undo(self) -> Undone | None:
        """Return what ``undo`` would take back."""
        return self._undo.peek()

    def changed_by_others(self) -> bool:
        """Whether another process changed the data since the last call; publishes it if so."""
        changed = self._store.changed_by_others()
        if changed:
            self._publish(DataChanged())
        return changed

    def _dated(self, query: StoryQuery) -> StoryQuery:
        if query.view is View.TODAY and query.since is None:
            return replace(query, since=local_day_start(self._clock.now()))
        return query

    def _done(self, action: Action, change: StatusChange) -> StatusChange:
        if change:
            what = Undone(action, len(change.ids))
            self._undo.push(what, partial(self._take_back, change), change.ids)
        return self._told(change)

    def _told(self, change: StatusChange) -> StatusChange:
        if change:
            self._publish(StatusesChanged(change))
        return change

    def _take_back(self, change: StatusChange) -> None:
        self._store.articles.undo(change, at=self._clock.now())
        self._publish(StatusesChanged(_turned_round(change)))


def _turned_round(change: StatusChange) -> StatusChange:
    return StatusChange(
        ids=change.ids,
        read=None if change.read is None else not change.read,
        pinned=None if change.pinned is None else not change.pinned,
        deleted=None if change.deleted is None else not change.deleted,
    )
