"""The view of the story list: rows of one height, so that half a million cost as much as ten.

QListView keeps a position for every row and lays all of them out anew at each insertion (0.4 s at
500,000 rows of a Python model); here a row's place is a multiplication.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from newsdesk.ui.stories.delegate import StoryDelegate
from newsdesk.ui.stories.model import StoryModel
from newsdesk.ui.viewport import own_viewport

_Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction


class StoryView(QAbstractItemView):
    """Shows a ``StoryModel``. What is being read stays where it is while rows come and go."""

    story_chosen = Signal(int)  # the article that became the current one
    menu_wanted = Signal(int, QPoint)  # an article, and where on the screen

    def __init__(
        self, model: StoryModel, delegate: StoryDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stories = model
        self._delegate = delegate
        self._hovered = -1
        self._coming_in = False
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        own_viewport(self)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Stories"))
        # Connected before setModel, so that the place is remembered before Qt touches it.
        model.rowsAboutToBeInserted.connect(self._hold_place)
        model.rowsAboutToBeRemoved.connect(self._hold_place)
        model.layoutAboutToBeChanged.connect(self._hold_place)
        self.setModel(model)
        model.rowsInserted.connect(self._return_to_place)
        model.rowsRemoved.connect(self._return_to_place)
        model.layoutChanged.connect(self._return_to_place)
        model.modelReset.connect(self._start_at_top)

    def take_theme(self) -> None:
        """Take over another density or font, keeping the top row on top."""
        top = self.top_row()
        self._delegate.take_theme()
        self._hovered = -1
        self.updateGeometries()
        self.verticalScrollBar().setValue(top * self._row_height)
        self.viewport().update()

    # places

    @property
    def _row_height(self) -> int:
        return self._delegate.row_height

    def top_row(self) -> int:
        """Return the first row that is at least partly seen."""
        return self.verticalOffset() // self._row_height

    def seen_rows(self) -> range:
        """Return the rows that are at least partly seen."""
        bottom = (self.verticalOffset() + self.viewport().height() - 1) // self._row_height
        return range(self.top_row(), min(bottom + 1, self._stories.rowCount()))

    def place(self) -> int:
        """Return how far it is scrolled, in rows and thousandths of a row."""
        return round(self.verticalOffset() * 1000 / self._row_height)

    def go_to_place(self, place: int) -> None:
        """Scroll to what ``place`` returned."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(round(place * self._row_height / 1000))

    def at_top(self) -> bool:
        """Whether nothing is above what is seen."""
        return self.verticalOffset() == 0

    def go_to_top(self) -> None:
        """Scroll to the first row; the selection stays."""
        self.verticalScrollBar().setValue(0)

    def choose(self, row: int) -> None:
        """Make a row the current one and bring it into sight."""
        index = self._stories.index(row)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def current_row(self) -> int:
        """Return the current row, -1 for none."""
        return self.currentIndex().row()

    @Slot()
    def _hold_place(self) -> None:
        """Remember which row is where: the current one if it is seen, else the top one."""
        if self._anchor is not None:
            return
        seen = self.seen_rows()
        row = self.current_row()
        if row not in seen:
            # Whoever looks at the very top and reads nothing wants to see what comes in.
            if self.at_top() or not seen:
                return
            row = seen.start
        above = row * self._row_height - self.verticalOffset()
        self._anchor = QPersistentModelIndex(self._stories.index(row)), above

    @Slot()
    def _return_to_place(self) -> None:
        self.updateGeometries()
        anchor, self._anchor = self._anchor, None
        if anchor is not None and anchor[0].isValid():
            index, above = anchor
            self.verticalScrollBar().setValue(index.row() * self._row_height - above)
        self.viewport().update()

    @Slot()
    def _start_at_top(self) -> None:
        self._anchor = None
        self._hovered = -1
        self.updateGeometries()
        self.verticalScrollBar().setValue(0)

    # QAbstractItemView

    def visualRect(self, index: _Index) -> QRect:
        """Return where a row is, in the viewport."""
        if not index.isValid():
            return QRect()
        top = index.row() * self._row_height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row under a point of the viewport."""
        row = (point.y() + self.verticalOffset()) // self._row_height
        return self._stories.index(row) if point.y() >= 0 else QModelIndex()

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, moving no further than needed."""
        if not index.isValid():
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = index.row() * self._row_height
        hints = QAbstractItemView.ScrollHint
        if hint == hints.PositionAtCenter:
            bar.setValue(top - (height - self._row_height) // 2)
        elif hint == hints.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint == hints.PositionAtBottom or top + self._row_height > bar.value() + height:
            bar.setValue(top + self._row_height - height)

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that a key leads to."""
        last = self._stories.rowCount() - 1
        if last < 0 or self._coming_in:
            return QModelIndex()
        row = self.current_row()
        page = max(1, self.viewport().height() // self._row_height - 1)
        steps = {
            _Action.MoveUp: -1,
            _Action.MovePrevious: -1,
            _Action.MoveDown: 1,
            _Action.MoveNext: 1,
            _Action.MovePageUp: -page,
            _Action.MovePageDown: page,
        }
        if action == _Action.MoveHome:
            row = 0
        elif action == _Action.MoveEnd:
            row = last
        elif action in steps:
            row = max(row, -1 if steps[action] > 0 else 0) + steps[action]
        return self._stories.index(min(max(row, 0), last))

    def horizontalOffset(self) -> int:
        """Return 0: rows are as wide as the view."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far it is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: _Index) -> bool:
        """Return False: no row is hidden."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row under a rectangle."""
        index = self.indexAt(rect.topLeft())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what to repaint for a selection."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def updateGeometries(self) -> None:
        """Fit the scroll bar to the number of rows."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._row_height // 2)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._stories.rowCount() * self._row_height - height))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which story is the current one now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.story_chosen.emit(self._stories.id_at(current.row()))

    def dataChanged(self, _first: _Index, _last: _Index, _roles: Iterable[int] = ()) -> None:
        """Repaint: a viewport holds a dozen rows."""
        self.viewport().update()

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in the exposed part."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(
            QStyle.StateFlag.State_MouseOver
            | QStyle.StateFlag.State_Selected
            | QStyle.StateFlag.State_HasFocus
        )
        current = self.current_row()
        rows, exposed = self.seen_rows(), event.rect()
        for row in rows:
            index = self._stories.index(row)
            rect = self.visualRect(index)
            if not rect.intersects(exposed):
                continue
            state = plain
            if row == self._hovered:
                state |= QStyle.StateFlag.State_MouseOver
            if row == current:
                state |= QStyle.StateFlag.State_Selected
                if self.hasFocus():
                    state |= QStyle.StateFlag.State_HasFocus
            option.rect = rect
            option.state = state
            self._delegate.paint(painter, option, index)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scroll bar."""
        super().resizeEvent(event)
        self.updateGeometries()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose nothing: Qt would make the first row the current one, opened and read."""
        self._coming_in = True
        super().focusInEvent(event)
        self._coming_in = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the window: there are commands on them, and no search by typing."""
        if event.text().strip() or event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer; dragging selects nothing."""
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: object) -> None:
        """Let no row be lit up."""
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the current one by key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            where = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(
                self._stories.id_at(index.row()), self.viewport().mapToGlobal(where)
            )

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()
