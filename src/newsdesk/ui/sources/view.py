"""The sidebar itself: a tree that says which list is wanted and what to do with sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery, View
from newsdesk.ui.sources.delegate import SidebarDelegate
from newsdesk.ui.sources.model import KIND_ROLE, QUERY_ROLE, SAVED_ROLE, Kind, SidebarModel
from newsdesk.ui.theme import Theme
from newsdesk.ui.viewport import own_viewport

_Index = QModelIndex | QPersistentModelIndex


class SidebarView(QTreeView):
    """Shows a ``SidebarModel``; one row is always the list that is shown."""

    place_chosen = Signal(object)  # the StoryQuery of the row
    refresh_wanted = Signal(list)  # source ids
    mark_read_wanted = Signal(object)  # a StoryQuery
    remove_wanted = Signal(list)  # source ids
    move_wanted = Signal(list, str)  # source ids and a folder
    properties_wanted = Signal(int)  # a source id
    search_remove_wanted = Signal(int)  # a SavedId
    copy_wanted = Signal(int)  # a source id whose address goes to the clipboard

    def __init__(self, model: SidebarModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sidebar = model
        self._closed: set[str] = set()
        self._rename_next = ""
        self._filling = False
        self._place = StoryQuery(view=View.UNREAD)
        own_viewport(self)
        self.setModel(model)
        self._delegate = SidebarDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setProperty("role", "side")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setAnimated(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Views and sources"))
        model.rowsInserted.connect(self._open_folder)
        self.expanded.connect(lambda index: self._remember(index, closed=False))
        self.collapsed.connect(lambda index: self._remember(index, closed=True))

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        self._delegate.forget()
        self.doItemsLayout()

    # places

    @property
    def closed_folders(self) -> list[str]:
        """The folders whose sources are folded away."""
        return sorted(self._closed)

    def close_folders(self, folders: list[str]) -> None:
        """Fold away the sources of these folders."""
        self._closed = set(folders)
        for row in range(self._sidebar.rowCount()):
            self._open_folder(QModelIndex(), row, row)

    def show_place(self, place: StoryQuery) -> None:
        """Mark the row of the list that is shown, without choosing it anew."""
        self._place = place
        index = self._sidebar.index_of(place)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        selection = self.selectionModel()
        selection.blockSignals(True)
        selection.setCurrentIndex(index, select)
        selection.blockSignals(False)
        self.viewport().update()

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Ask for no other list while the rows are made anew.

        Qt makes a neighbour the current row when the current one goes.
        """
        self._filling = True
        try:
            yield
        finally:
            self._filling = False

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Ask for the list of the row that a person went to."""
        super().currentChanged(current, previous)
        place = current.data(QUERY_ROLE) if current.isValid() else None
        if place is not None and place != self._place and not self._filling:
            self._place = place
            self.place_chosen.emit(place)

    def dataChanged(self, first: _Index, last: _Index, _roles: Iterable[int] = ()) -> None:
        """Repaint the row and nothing else: what it says never changes its height."""
        if first == last:
            self.viewport().update(self.visualRect(first))  # empty where it is not in sight
        else:
            self.viewport().update()

    @Slot(QModelIndex, int, int)
    def _open_folder(self, parent: QModelIndex, first: int, last: int) -> None:
        if parent.isValid():
            self._set_open(parent)
            return
        for row in range(first, last + 1):
            self._set_open(self._sidebar.index(row, 0))

    def _set_open(self, head: QModelIndex) -> None:
        if head.data(KIND_ROLE) is Kind.SEARCHES:
            self.setExpanded(head, True)
        if head.data(KIND_ROLE) is not Kind.FOLDER:
            return
        folder = head.data(QUERY_ROLE).folder
        self.setExpanded(head, folder not in self._closed)
        if folder and folder == self._rename_next and self._sidebar.hasChildren(head):
            self._rename_next = ""
            self.edit(head)

    def _remember(self, index: QModelIndex, *, closed: bool) -> None:
        if index.data(KIND_ROLE) is not Kind.FOLDER:
            return
        folder = index.data(QUERY_ROLE).folder
        if closed:
            self._closed.add(folder)
        else:
            self._closed.discard(folder)

    # events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the window: there are commands on them, and no search by typing."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and index.data(KIND_ROLE) is Kind.SOURCE:
            self.remove_wanted.emit([index.data(QUERY_ROLE).source_id])
        elif event.key() == Qt.Key.Key_Delete and index.data(KIND_ROLE) is Kind.SEARCH:
            self.search_remove_wanted.emit(index.data(SAVED_ROLE))
        elif event.text().strip() or event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Fold a folder away or open it."""
        index = self.currentIndex()
        if index.data(KIND_ROLE) is Kind.FOLDER:
            self.setExpanded(index, not self.isExpanded(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the row under the pointer, or with the current one by key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid() or index.data(KIND_ROLE) is Kind.SEARCHES:
            return
        where = self.visualRect(index).center() if by_key else event.pos()
        menu = self.menu_for(index)
        menu.exec(self.viewport().mapToGlobal(where))
        menu.deleteLater()

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return the menu of a row."""
        menu = QMenu(self)
        kind, query = index.data(KIND_ROLE), index.data(QUERY_ROLE)
        if kind is Kind.SOURCE:
            self._fill_for_source(menu, index, query.source_id)
        else:
            if kind is Kind.FOLDER:
                ids = self._sidebar.source_ids(query.folder)
                menu.addAction(self.tr("Refresh"), lambda: self.refresh_wanted.emit(ids))
            menu.addAction(self.tr("Mark all read"), lambda: self.mark_read_wanted.emit(query))
            if kind is Kind.FOLDER and query.folder:
                menu.addSeparator()
                menu.addAction(self.tr("Rename"), lambda: self.edit(index))
            if kind is Kind.SEARCH:
                saved_id = index.data(SAVED_ROLE)
                menu.addSeparator()
                menu.addAction(self.tr("Rename"), lambda: self.edit(index))
                menu.addAction(self.tr("Remove"), lambda: self.search_remove_wanted.emit(saved_id))
        return menu

    def _fill_for_source(self, menu: QMenu, index: QModelIndex, source_id: SourceId) -> None:
        query = StoryQuery(source_id=source_id)
        menu.addAction(self.tr("Refresh"), lambda: self.refresh_wanted.emit([source_id]))
        menu.addAction(self.tr("Mark all read"), lambda: self.mark_read_wanted.emit(query))
        menu.addSeparator()
        menu.addAction(self.tr("Rename"), lambda: self.edit(index))
        folders = menu.addMenu(self.tr("Move to folder"))
        current = index.parent().data(QUERY_ROLE).folder
        for folder in ["", *self._sidebar.folders()]:
            action = folders.addAction(folder.replace("&", "&&") or self.tr("No folder"))
            action.setCheckable(True)
            action.setChecked(folder == current)
            action.triggered.connect(
                lambda _=False, folder=folder: self.move_wanted.emit([source_id], folder)
            )
        folders.addSeparator()
        folders.addAction(self.tr("New folder…"), lambda: self._move_to_new_folder(source_id))
        menu.addAction(self.tr("Copy address"), lambda: self.copy_wanted.emit(source_id))
        menu.addAction(self.tr("Properties…"), lambda: self.properties_wanted.emit(source_id))
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), lambda: self.remove_wanted.emit([source_id]))

    def _move_to_new_folder(self, source_id: SourceId) -> None:
        """Put the source into a folder of a new name, then have that name edited in place."""
        taken = set(self._sidebar.folders())
        name, number = self.tr("New folder"), 2
        while name in taken:
            name, number = f"{self.tr('New folder')} {number}", number + 1
        self._rename_next = name
        self.move_wanted.emit([source_id], name)
