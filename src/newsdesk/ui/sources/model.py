"""The sidebar's model: views, folders and sources, each with the query it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QStandardItem, QStandardItemModel

from newsdesk.core.saved import SavedId, SavedSearch
from newsdesk.core.source import SourceHealth, SourceId, SourceOverview
from newsdesk.core.stories import Counts, StoryQuery, View
from newsdesk.ui import format as fmt
from newsdesk.ui.wording import health_text

QUERY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
KIND_ROLE = QUERY_ROLE + 1
COUNT_ROLE = QUERY_ROLE + 2
TROUBLE_ROLE = QUERY_ROLE + 3
SAVED_ROLE = QUERY_ROLE + 4

MIME_TYPE = "application/x-newsdesk-sources"
_Index = QModelIndex | QPersistentModelIndex


class Kind(Enum):
    """What a row of the sidebar is."""

    VIEW = "view"
    FOLDER = "folder"
    SOURCE = "source"
    SEARCHES = "searches"
    SEARCH = "search"


class SidebarModel(QStandardItemModel):
    """Four views, the saved searches, then a head for each folder with its sources beneath.

    Sources in no folder come under a head of their own, whose query is empty: it cannot be
    renamed, and dropping a source on it takes that source out of its folder.
    """

    renamed = Signal(object, str)  # a StoryQuery (of a source or folder), and the new name
    search_renamed = Signal(int, str)  # a SavedId, and the new name
    moved = Signal(list, str)  # source ids, and the folder they were dropped on

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: dict[View, QStandardItem] = {}
        self._sources: dict[SourceId, QStandardItem] = {}
        self._places: dict[StoryQuery, QStandardItem] = {}
        self._searches = QStandardItem()
        self._saved: dict[SavedId, QStandardItem] = {}
        self._health: Mapping[SourceId, SourceHealth] = {}
        self._urls: Mapping[SourceId, str] = {}
        # What the rows say now. Asking them costs a call to Qt each, with 500 sources several
        # times a second while they are polled.
        self._said: dict[tuple[View | SourceId, int], object] = {}
        for view in (View.TODAY, View.UNREAD, View.PINNED, View.ALL):
            item = _item(Kind.VIEW, StoryQuery(view=view), "")
            self._views[view] = item
            self._places[_query(item)] = item
            self.appendRow(item)
        self.translate()

    def translate(self) -> None:
        """Take over the window's language."""
        titles = {
            View.TODAY: self.tr("Today"),
            View.UNREAD: self.tr("Unread"),
            View.PINNED: self.tr("Pinned"),
            View.ALL: self.tr("All stories"),
        }
        for view, item in self._views.items():
            item.setText(titles[view])
        self._searches.setText(self.tr("Searches"))

    # filling

    def show_sources(self, overview: Sequence[SourceOverview]) -> None:
        """Show these sources in their folders, both by name."""
        first = len(self._views) + bool(self._saved)
        self.removeRows(first, self.rowCount() - first)
        self._sources.clear()
        self._said.clear()
        kept = [*self._views.values(), *self._saved.values()]
        self._places = {_query(item): item for item in kept}
        heads: dict[str, QStandardItem] = {}
        for row in sorted(overview, key=_place):
            folder = row.source.folder
            if folder not in heads:
                head = _item(Kind.FOLDER, StoryQuery(folder=folder), folder or self.tr("Sources"))
                head.setEditable(bool(folder))
                heads[folder] = self._places[_query(head)] = head
            item = _item(Kind.SOURCE, StoryQuery(source_id=row.source.id), row.source.title)
            item.setEditable(True)
            self._sources[row.source.id] = item
            self._say(row.source.id, item, row.counts.unread, COUNT_ROLE)
            self._places[_query(item)] = item
            heads[folder].appendRow(item)
        for head in heads.values():  # whole, so that views are told once a folder
            self.appendRow(head)

    def show_searches(self, saved: Sequence[SavedSearch]) -> None:
        """Show the saved searches; nothing where they are the same."""
        shown = [(key, item.data(QUERY_ROLE), item.text()) for key, item in self._saved.items()]
        if shown == [(one.id, one.query, one.name) for one in saved]:
            return
        for item in self._saved.values():
            self._places.pop(_query(item), None)
        figures = {key: item.data(COUNT_ROLE) for key, item in self._saved.items()}
        if self._saved:
            self.removeRow(len(self._views))
            self._saved = {}
        if not saved:
            return
        self._searches = QStandardItem(self.tr("Searches"))
        self._searches.setData(Kind.SEARCHES, KIND_ROLE)
        self._searches.setData(0, COUNT_ROLE)
        self._searches.setEnabled(False)  # the arrow keys pass over it
        for one in saved:
            item = _item(Kind.SEARCH, one.query, one.name)
            item.setEditable(True)
            item.setData(one.id, SAVED_ROLE)
            item.setData(figures.get(one.id, 0), COUNT_ROLE)
            self._saved[one.id] = self._places[one.query] = item
            self._searches.appendRow(item)
        self.insertRow(len(self._views), self._searches)

    def show_search_counts(self, counts: Mapping[SavedId, int]) -> None:
        """Show how much each saved search finds that is unread."""
        for saved_id, item in self._saved.items():
            if item.data(COUNT_ROLE) != counts.get(saved_id, 0):
                item.setData(counts.get(saved_id, 0), COUNT_ROLE)

    @property
    def has_searches(self) -> bool:
        """Whether there are saved searches."""
        return bool(self._saved)

    def show_counts(self, counts: Counts) -> None:
        """Show the figures beside views and sources."""
        figures = {
            View.TODAY: counts.today,
            View.UNREAD: counts.unread,
            View.PINNED: counts.pinned,
            View.ALL: 0,
        }
        for view, item in self._views.items():
            self._say(view, item, figures[view], COUNT_ROLE)
        for source_id, item in self._sources.items():
            self._say(source_id, item, counts.by_source.get(source_id, 0), COUNT_ROLE)

    def show_health(
        self, states: Mapping[SourceId, SourceHealth], urls: Mapping[SourceId, str]
    ) -> None:
        """Mark the sources that need attention; why, is said when it is asked for."""
        self._health, self._urls = states, urls
        for source_id, item in self._sources.items():
            health = states.get(source_id)
            trouble = health is not None and health.needs_attention
            self._say(source_id, item, trouble, TROUBLE_ROLE)

    def _say(self, whose: View | SourceId, item: QStandardItem, value: object, role: int) -> None:
        if self._said.get((whose, role), 0) != value:  # a new row says 0, and of trouble nothing
            self._said[whose, role] = value
            item.setData(value, role)

    def show_icons(self, icons: Mapping[SourceId, QIcon]) -> None:
        """Show site icons; sources without one keep the tile with their letter."""
        for source_id, icon in icons.items():
            if source_id in self._sources:
                self._sources[source_id].setIcon(icon)

    # asking

    def index_of(self, query: StoryQuery) -> QModelIndex:
        """Return the row that stands for a query; an invalid index where there is none."""
        item = self._places.get(query)
        return QModelIndex() if item is None else item.index()

    def title_of(self, query: StoryQuery) -> str:
        """Return the name of the row that stands for a query; empty where there is none."""
        index = self.index_of(query)
        return str(index.data()) if index.isValid() else ""

    def source_ids(self, folder: str | None = None) -> list[SourceId]:
        """Return the sources in a folder, or all."""
        return [
            source_id
            for source_id, item in self._sources.items()
            if folder is None or _query(item.parent()).folder == folder
        ]

    def folders(self) -> list[str]:
        """Return the names of the folders."""
        first = len(self._views) + bool(self._saved)
        heads = (self.item(row) for row in range(first, self.rowCount()))
        return [folder for head in heads if (folder := _query(head).folder)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what an item holds; its tooltip and its sentence are made when asked for."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._state_of(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(index)
        return super().data(index, role)

    def _state_of(self, index: _Index) -> str:
        """Return a source's state as a whole sentence; empty where nothing is known."""
        query: StoryQuery | None = super().data(index, QUERY_ROLE)
        if query is None or query.source_id is None:
            return ""
        health = self._health.get(query.source_id)
        url = self._urls.get(query.source_id, "")
        return "" if health is None else health_text(health, url)

    def _sentence(self, index: _Index) -> str:
        """Say a row: its name, its figure, and why it needs attention."""
        count = super().data(index, COUNT_ROLE)
        parts = [str(super().data(index, Qt.ItemDataRole.DisplayRole) or "")]
        if count:
            parts.append(fmt.number(count))
        if super().data(index, TROUBLE_ROLE):
            parts.append(self._state_of(index))
        return ", ".join(parts)

    # editing and dragging

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a new name instead of taking it: the store has the last word."""
        if role == Qt.ItemDataRole.EditRole and index.data(KIND_ROLE) is not None:
            name = str(value).strip()
            if index.data(KIND_ROLE) is Kind.SEARCH:
                if name != index.data():
                    self.search_renamed.emit(index.data(SAVED_ROLE), name)
            elif name != index.data():
                self.renamed.emit(index.data(QUERY_ROLE), name)
            return True
        return super().setData(index, value, role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that sources can be dragged, and dropped on folders."""
        flags = super().flags(index) & ~(
            Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        )
        kind = index.data(KIND_ROLE) if index.isValid() else None
        if kind is Kind.SOURCE:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        elif kind is Kind.FOLDER:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that dropping moves."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the type of dragged sources."""
        return [MIME_TYPE]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """Return the ids of dragged sources."""
        ids = [
            str(index.data(QUERY_ROLE).source_id)
            for index in indexes
            if index.data(KIND_ROLE) is Kind.SOURCE
        ]
        data = QMimeData()
        data.setData(MIME_TYPE, ",".join(ids).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: _Index
    ) -> bool:
        """Ask for a move; False, so that the view takes nothing away by itself."""
        head = parent.parent() if parent.data(KIND_ROLE) is Kind.SOURCE else parent
        if head.data(KIND_ROLE) is Kind.FOLDER and data.hasFormat(MIME_TYPE):
            words = bytes(data.data(MIME_TYPE).data()).decode().split(",")
            self.moved.emit(
                [SourceId(int(word)) for word in words if word], head.data(QUERY_ROLE).folder
            )
        return False


def _place(row: SourceOverview) -> tuple[bool, str, str]:
    source = row.source
    return not source.folder, source.folder.casefold(), source.title.casefold()


def _item(kind: Kind, query: StoryQuery, title: str) -> QStandardItem:
    item = QStandardItem(title)
    item.setEditable(False)
    item.setData(kind, KIND_ROLE)
    item.setData(query, QUERY_ROLE)
    item.setData(0, COUNT_ROLE)
    return item


def _query(item: QStandardItem) -> StoryQuery:
    query: StoryQuery = item.data(QUERY_ROLE)
    return query
