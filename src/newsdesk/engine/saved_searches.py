"""Saving searches, and what they find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from newsdesk.core.saved import SavedId, SavedSearch, name_for
from newsdesk.core.stopping import Stop
from newsdesk.core.stories import StoryQuery, View
from newsdesk.engine.clock import Clock, local_day_start
from newsdesk.engine.events import Event, SearchesChanged
from newsdesk.engine.undo import Action, Undone, UndoStack

if TYPE_CHECKING:
    from newsdesk.store.store import Store


class SavedSearches:
    """The use cases around saved searches. Any thread but the window's."""

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

    def all(self) -> list[SavedSearch]:
        """Return the saved searches in the order they were made in."""
        return self._store.saved_searches.all()

    def save(self, query: StoryQuery) -> SavedSearch:
        """Save a search; the same one again is the one there is. Can be undone."""
        question = query.search.strip()
        wanted = replace(
            query, search=question, by_time=True, typed=False, oldest_first=False, since=None
        )
        for saved in self.all():
            if saved.query == wanted:
                return saved
        name = name_for(question)
        saved_id = self._store.saved_searches.add(name, wanted, at=self._clock.now())
        self._done(Action.SAVE_SEARCH, name, partial(self._take_out, saved_id))
        return next(saved for saved in self.all() if saved.id == saved_id)

    def rename(self, saved_id: SavedId, name: str) -> None:
        """Give one another name; an empty one brings back that of its question. Can be undone."""
        saved = self._find(saved_id)
        if saved is None:
            return
        new = name_for(name) or name_for(saved.question)
        self._store.saved_searches.rename(saved_id, new)
        self._done(Action.RENAME_SEARCH, new, partial(self._name, saved_id, saved.name))

    def remove(self, saved_id: SavedId) -> None:
        """Remove one. Can be undone."""
        saved = self._find(saved_id)
        if saved is not None:
            self._store.saved_searches.remove(saved_id, at=self._clock.now())
            self._done(Action.REMOVE_SEARCH, saved.name, partial(self._bring_back, saved_id))

    def unread(self, *, stop: Stop | None = None) -> dict[SavedId, int]:
        """Count what each finds and is unread, up to 2,000; pinned ones are counted read or not.

        Raises:
            StoppedError: ``stop`` was pulled.
        """
        return {
            saved.id: len(self._store.articles.search(self._counted(saved), stop=stop).ids)
            for saved in self.all()
        }

    def _counted(self, saved: SavedSearch) -> StoryQuery:
        query = saved.query
        if query.view is View.ALL:
            query = replace(query, view=View.UNREAD)
        if query.view is View.TODAY:
            since = local_day_start(self._clock.now())
            query = replace(query, since=since, search=f"{query.search} is:unread")
        return query

    def _find(self, saved_id: SavedId) -> SavedSearch | None:
        return next((saved for saved in self.all() if saved.id == saved_id), None)

    def _done(self, action: Action, name: str, way_back: Callable[[], None]) -> None:
        self._undo.push(Undone(action, 1, name), way_back)
        self._publish(SearchesChanged())

    def _take_out(self, saved_id: SavedId) -> None:
        self._store.saved_searches.remove(saved_id, at=self._clock.now())
        self._publish(SearchesChanged())

    def _bring_back(self, saved_id: SavedId) -> None:
        self._store.saved_searches.restore(saved_id)
        self._publish(SearchesChanged())

    def _name(self, saved_id: SavedId, name: str) -> None:
        self._store.saved_searches.rename(saved_id, name)
        self._publish(SearchesChanged())
