"""Where a person is: which list, which story in it, and what to come back to after a search."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Slot

from newsdesk.core.article import ArticleId
from newsdesk.core.frozen import frozen
from newsdesk.core.stories import StoryQuery, View
from newsdesk.ui.sources.pane import SidebarPane
from newsdesk.ui.state import WindowState
from newsdesk.ui.stories.pane import StoryPane
from newsdesk.ui.toolbar import SearchField


class Reader(Protocol):
    """What is needed of the reader here."""

    def show_article(self, article_id: ArticleId | None) -> None:
        """Show an article, or nothing."""
        ...


@frozen
class Place:
    """A list, the chosen story, and how far it is scrolled (thousandths of a row)."""

    query: StoryQuery
    story: ArticleId | None = None
    scroll: int = 0


class Places(QObject):
    """Goes from list to list, and keeps sidebar, search field and reader in step."""

    def __init__(
        self,
        stories: StoryPane,
        sidebar: SidebarPane,
        search: SearchField,
        reader: Reader,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._stories = stories
        self._sidebar = sidebar
        self._field = search
        self._reader = reader
        self._query = StoryQuery(view=View.UNREAD)
        self._before_search: Place | None = None
        self._inside = False  # whether a search stays in the list it was begun in
        self._by_time = False
        sidebar.view.place_chosen.connect(self._take)
        search.search_changed.connect(self._search)

    @property
    def searching(self) -> bool:
        """Whether the list shows what a search found."""
        return self._before_search is not None

    @property
    def here(self) -> Place:
        """The place to come back to: what was left for a search, if there is one."""
        stories = self._stories
        return self._before_search or Place(
            self._query, stories.current_id(), stories.scroll_place()
        )

    def come_back(self, state: WindowState) -> None:
        """Go where the window was left last time."""
        self._query = state.place
        self._show(Place(state.place, state.article, state.scroll))
        self._sidebar.show_place(_row_of(state.place))
        if state.article is not None:
            self._reader.show_article(state.article)

    def go_to(self, query: StoryQuery) -> None:
        """Show another list, in the order of the present one."""
        self._before_search = None
        self._inside = False
        self._field.forget()
        self._query = replace(query, oldest_first=self._query.oldest_first)
        self._sidebar.show_place(query)
        self._show(Place(self._query))
        self._reader.show_article(None)

    def turn_order(self) -> None:
        """Show the same list from its other end, the chosen story still chosen.

        What a search found comes best first or newest first.
        """
        if self.searching:
            self._by_time = not self._by_time
            self._search(self._stories.query.search)
            return
        self._query = replace(self._query, oldest_first=not self._query.oldest_first)
        self._show(Place(self._query, self._stories.current_id()))

    def follow_folder(self, old: str, new: str) -> None:
        """Stay in a folder that gets another name, its chosen story still chosen."""
        if not new or self._query.folder != old:
            return
        here = self.here
        self._query = replace(self._query, folder=new)
        place = replace(here, query=self._query)
        self._sidebar.show_place(_row_of(self._query))
        if self.searching:
            self._before_search = place
        else:
            self._stories.show_place(self._query, new, story=place.story, scroll=place.scroll)

    @Slot()
    def follow_sources(self) -> None:
        """Take over another name of the present list, or leave it where its source is gone."""
        if self.searching:
            return
        title = self._title(self._query)
        if title:
            self._stories.rename(title)
        else:
            self.go_to(StoryQuery(view=View.UNREAD))

    @Slot(object)
    def _take(self, query: object) -> None:
        assert isinstance(query, StoryQuery)
        self.go_to(query)

    @Slot(str)
    def _search(self, words: str) -> None:
        if words:
            if not self.searching:
                self._before_search, self._by_time = self.here, False
            self._stories.show_place(self._asked(words), self.tr("Search"))
            self._stories.search_bar.show_scope(self._scope(), inside=self._inside)
        elif self._before_search is not None:
            self._inside = False
            place, self._before_search = self._before_search, None
            self._show(place)

    def turn_scope(self) -> None:
        """Search in the list that was left for the search, or everywhere; begin where none is."""
        if not self.searching:
            self._inside = True
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._scope():
            self._inside = not self._inside
            self._search(self._stories.query.search)

    def _asked(self, words: str) -> StoryQuery:
        """Return the query of what is typed."""
        inside = _outside_search(self._query) if self._inside else StoryQuery()
        return replace(inside, oldest_first=False, search=words, by_time=self._by_time, typed=True)

    def _scope(self) -> str:
        """Return the name of the list that a search can stay in; empty where that is everything."""
        base = replace(_outside_search(self._query), oldest_first=False, since=None)
        return "" if base == StoryQuery() else self._title(base)

    def _show(self, place: Place) -> None:
        self._stories.show_place(
            place.query, self._title(place.query), story=place.story, scroll=place.scroll
        )

    def _title(self, query: StoryQuery) -> str:
        return self._sidebar.model.title_of(_row_of(query))


def _row_of(query: StoryQuery) -> StoryQuery:
    """Return the query of the row in the sidebar that stands for a list."""
    return replace(query, oldest_first=False, since=None)


def _outside_search(query: StoryQuery) -> StoryQuery:
    """Return the list that a saved search is made in; any other as it is."""
    return replace(query, search="", by_time=False)
