"""The view of the currencies: whole rows, stars, and as many columns as there is room for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from newsdesk.ui import icons
from newsdesk.ui.rates_panel.plot import MOST_LINES
from newsdesk.ui.rates_panel.table_model import FIND_ROLE, SIGN_ROLE, SORT_ROLE, Column
from newsdesk.ui.rates_panel.table_model import CurrencyTable as Model
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Row, Space, Type

#: The columns beside the name's, which takes the rest. Heads in any language have their room.
_WIDTHS: Final = {
    Column.STAR: 34,
    Column.CODE: 52,
    Column.NOMINAL: 64,
    Column.VALUE: 84,
    Column.PER_UNIT: 84,
    Column.CHANGE: 94,
    Column.DATE: 76,
}
#: A name with less room than this is no name; then columns are left out, the first one first.
_NAME_WIDTH: Final = 136
_LEFT_OUT: Final = (Column.NOMINAL, Column.VALUE, Column.DATE, Column.NAME)
_COMMANDING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SIGN: Final = 11
_STAR: Final = 14


class CurrencyView(QTableView):
    """Several rows can be chosen with Ctrl; Space gives a star or takes it."""

    chosen = Signal(list)  # codes, the current one first
    star_wanted = Signal(str)
    copy_wanted = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, model: Model) -> None:
        super().__init__()
        self._theme = theme
        self._source = model
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(model)
        self.sorted.setSortRole(SORT_ROLE)
        self.sorted.setFilterRole(FIND_ROLE)
        self.sorted.setFilterKeyColumn(Column.CODE)
        self.sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.sorted.setSortLocaleAware(True)
        self.setModel(self.sorted)
        self.setItemDelegate(_Delegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(8)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        # The order of the stars is the natural one and needs no arrow over an empty head.
        head.sortIndicatorChanged.connect(self._mark_order)
        self.sortByColumn(Column.STAR, Qt.SortOrder.AscendingOrder)
        self.selectionModel().selectionChanged.connect(self._tell)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._fit)
        theme.changed.connect(self.take_theme)
        self.take_theme()

    def search(self, typed: str) -> None:
        """Show the currencies whose code or name holds this."""
        self.sorted.setFilterFixedString(typed.strip())

    def codes(self) -> list[str]:
        """Return the codes of the rows shown, from the top."""
        return [
            str(self.sorted.index(row, Column.CODE).data()) for row in range(self.sorted.rowCount())
        ]

    def chosen_codes(self) -> list[str]:
        """Return the chosen codes from the top, the current one first."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        current = self.currentIndex().row()
        rows.sort(key=lambda row: row != current)
        codes = [str(self.sorted.index(row, Column.CODE).data()) for row in rows]
        return codes[:MOST_LINES]

    def choose(self, code: str) -> bool:
        """Choose a currency and nothing else; returns whether it is shown."""
        codes = self.codes()
        if code not in codes:
            return False
        self.selectRow(codes.index(code))
        self.scrollTo(self.currentIndex())
        return True

    @Slot(int)
    def _mark_order(self, column: int) -> None:
        self.horizontalHeader().setSortIndicatorShown(column != Column.STAR)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self.chosen_codes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give stars by Space, and copy."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Space and plain and self.currentIndex().isValid():
            self._star(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.text().isalpha() and not event.modifiers() & _COMMANDING:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give or take a star by a click on it, without choosing the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.STAR:
            self._star(index)
            event.accept()
        else:
            super().mousePressEvent(event)

    def _star(self, index: QModelIndex) -> None:
        self.star_wanted.emit(str(index.siblingAtColumn(Column.CODE).data()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out columns where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _date_width(self) -> int:
        """Return the room for the longest date: one of another year is longer."""
        rows = range(self.sorted.rowCount())
        texts = [str(self.sorted.index(row, Column.DATE).data()) for row in rows]
        widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        return widest + 2 * self._theme.px(Space.S)

    @Slot()
    def _fit(self) -> None:
        head = self.horizontalHeader()
        widths = {
            column: max(self._theme.px(width), head.sectionSizeHint(column))
            for column, width in _WIDTHS.items()
        }
        widths[Column.STAR] = self._theme.px(_WIDTHS[Column.STAR])
        widths[Column.DATE] = max(widths[Column.DATE], self._date_width())
        room = self.viewport().width() - self._theme.px(_NAME_WIDTH)
        hidden: set[Column] = set()
        for column in _LEFT_OUT:
            if sum(width for c, width in widths.items() if c not in hidden) <= room:
                break
            hidden.add(column)
            if column is Column.NAME:
                break
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        for column in _LEFT_OUT:
            self.setColumnHidden(column, column in hidden)

    @Slot()
    def take_theme(self) -> None:
        """Take over colours, and lengths from the size of the type."""
        c, px = self._theme.colours, self._theme.px
        self.setFont(self._theme.font(Type.INTERFACE))
        self.horizontalHeader().setFont(self._theme.font(Type.META))
        self.verticalHeader().setMinimumSectionSize(px(Row.HEADLINES))
        self.verticalHeader().setDefaultSectionSize(px(Row.HEADLINES))
        self.setStyleSheet(
            f"QTableView {{ background: {c.surface}; border-radius: 7px; }}"
            f"QHeaderView {{ background: {c.surface}; border: none; }}"
            f"QHeaderView::section {{ background: {c.surface}; color: {c.dim};"
            f" border: none; border-bottom: 1px solid {c.line}; padding: {px(Space.S)}px; }}"
            f"QHeaderView::section:hover {{ color: {c.text}; }}"
            # The arrow of the sorting stands over the words, not beside them: nothing moves.
            f"QHeaderView::up-arrow, QHeaderView::down-arrow {{ subcontrol-position: top center;"
            f" width: {px(6)}px; height: {px(6)}px; }}"
        )
        self._fit()
        self.viewport().update()


class _Delegate(QStyledItemDelegate):
    """Paints a cell: the ground of its row, its sign, and its figure."""

    def __init__(self, theme: Theme, view: CurrencyView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.px(Row.HEADLINES))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, c = self._theme, self._theme.colours
        where: QRect = option.rect
        chosen = self._view.selectionModel().isRowSelected(index.row(), QModelIndex())
        if chosen:
            painter.fillRect(where, theme.colour(c.selection))
        current = self._view.currentIndex().row() == index.row()
        if current and self._view.hasFocus():
            painter.setPen(QPen(theme.colour(c.accent), 1))
            painter.drawLine(where.left(), where.bottom(), where.right(), where.bottom())
        column = Column(index.column())
        sign = index.data(SIGN_ROLE)
        inner = where.adjusted(theme.px(Space.S), 0, -theme.px(Space.S), 0)
        if column is Column.STAR and sign:
            side = theme.px(_STAR)
            box = QRectF(0, 0, side, side)
            box.moveCenter(QRectF(where).center())
            icons.draw(painter, sign[0], box, theme.colour(sign[1]), 1.2)
            return
        bold = column is Column.PER_UNIT or column is Column.CODE
        font = theme.font(Type.INTERFACE, medium=bold)
        painter.setFont(font)
        text = str(index.data() or "")
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        # Words of secondary colour would fall under 4.5:1 on the ground of a chosen row.
        painter.setPen(theme.colour(c.text) if chosen and column is Column.NAME else colour)
        flags = index.data(Qt.ItemDataRole.TextAlignmentRole)
        if column is Column.NAME:
            text = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, inner.width()
            )
        painter.drawText(inner, int(flags), text)
        if sign and text:
            side = theme.px(_SIGN)
            box = QRectF(0, 0, side, side)
            box.moveCenter(QRectF(where).center())
            box.moveLeft(inner.left())
            icons.draw(painter, sign[0], box, theme.colour(sign[1]))
