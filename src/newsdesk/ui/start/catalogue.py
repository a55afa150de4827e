"""The catalogue as a list to tick, by country and language."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QStandardItem
from PySide6.QtGui import QStandardItemModel as Model
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.source import NewSource
from newsdesk.engine.subscriptions import CatalogueEntry
from newsdesk.ui import icons
from newsdesk.ui.choice import Choice
from newsdesk.ui.start import countries
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space, Type

_ENTRY = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex
_CHECKED = Qt.CheckState.Checked


class Catalogue(QWidget):
    """Offers feeds that are known to answer; those that fit the person are ticked."""

    ticked = Signal(int)  # how many are ticked now

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[CatalogueEntry] = []
        self._ticked: set[str] = set()
        self._model = Model(self)
        self._country = Choice(theme)
        self._country.setAccessibleName(self.tr("Country"))
        self._language = Choice(theme)
        self._language.setAccessibleName(self.tr("Language"))
        self.rows = _TickList()
        self.rows.setAccessibleName(self.tr("Catalogue of sources"))
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(_EntryDelegate(theme, self.rows))
        filters = QHBoxLayout()
        filters.setSpacing(theme.px(Space.S))
        for combo in (self._country, self._language):
            filters.addWidget(combo)
        filters.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Space.S))
        column.addLayout(filters)
        column.addWidget(_card(self.rows), 1)
        self._country.activated.connect(self._fill)
        self._language.activated.connect(self._fill)
        self._model.itemChanged.connect(self._take_tick)

    def show_entries(self, entries: Sequence[CatalogueEntry], *, suggest: bool) -> None:
        """Show a catalogue, the person's country first.

        Args:
            suggest: Tick what fits the system's country and languages.
        """
        system = QLocale.system()
        country = countries.person_country(system, {entry.country for entry in entries})
        self._entries = countries.in_order(entries, country)
        languages = countries.person_languages(system)
        self._ticked = countries.suggested(self._entries, country, languages) if suggest else set()
        self._country.clear()
        self._country.addItem(self.tr("All countries"), "")
        for code in dict.fromkeys(entry.country for entry in self._entries):
            self._country.addItem(countries.country_name(code), code)
        self._language.clear()
        self._language.addItem(self.tr("All languages"), "")
        for tag in dict.fromkeys(entry.language for entry in self._entries):
            self._language.addItem(countries.language_name(tag), tag)
        self._fill()

    def chosen(self) -> list[NewSource]:
        """Return what is ticked, in folders by country."""
        return [
            entry.source(folder=countries.country_name(entry.country))
            for entry in self._entries
            if entry.url in self._ticked
        ]

    def _fill(self) -> None:
        self._model.clear()
        country, language = self._country.currentData(), self._language.currentData()
        last = None
        for entry in self._entries:
            if (country and entry.country != country) or (language and entry.language != language):
                continue
            if entry.country != last:
                last = entry.country
                head = QStandardItem(countries.country_name(entry.country))
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self._model.appendRow(head)
            row = QStandardItem(entry.title)
            row.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            row.setData(entry, _ENTRY)
            row.setAccessibleText(f"{entry.title}, {countries.language_name(entry.language)}")
            row.setCheckState(_CHECKED if entry.url in self._ticked else Qt.CheckState.Unchecked)
            self._model.appendRow(row)
        self.ticked.emit(len(self._ticked))

    def _take_tick(self, item: QStandardItem) -> None:
        entry = item.data(_ENTRY)
        if entry is None:
            return
        if item.checkState() == _CHECKED:
            self._ticked.add(entry.url)
        else:
            self._ticked.discard(entry.url)
        self.ticked.emit(len(self._ticked))


class _TickList(QListView):
    """A list whose rows are ticked by a click anywhere on them, or by Space."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row under the pointer."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._turn(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the current row."""
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _turn(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == _CHECKED.value
            state = Qt.CheckState.Unchecked if checked else _CHECKED
            self.model().setData(index, state.value, Qt.ItemDataRole.CheckStateRole)


class _EntryDelegate(QStyledItemDelegate):
    """Paints heads of countries and the feeds beneath, each with its box to tick."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row by its kind."""
        height = 34 if index.data(_ENTRY) is None else 32
        return QSize(option.rect.width(), self._theme.px(height))

    def editorEvent(
        self, _event: QEvent, _model: object, _option: QStyleOptionViewItem, _index: _Index
    ) -> bool:
        """Leave ticking to the list: a click anywhere on the row does it."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, c = self._theme, self._theme.colours
        row: QRect = option.rect
        entry: CatalogueEntry | None = index.data(_ENTRY)
        inner = row.adjusted(theme.px(Space.M), 0, -theme.px(Space.L), 0)
        if entry is None:
            painter.setFont(theme.font(Type.GROUP, bold=True))
            painter.setPen(theme.colour(c.dim))
            inner.setTop(inner.top() + theme.px(Space.S))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, str(index.data()).upper())
        else:
            self._paint_ground(painter, row, option.state)
            self._paint_entry(painter, inner, entry, ticked=_is_ticked(index))
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRect, state: QStyle.StateFlag) -> None:
        theme, c = self._theme, self._theme.colours
        focused = state & QStyle.StateFlag.State_HasFocus
        if state & QStyle.StateFlag.State_MouseOver or focused:
            painter.setBrush(theme.colour(c.hover))
            painter.setPen(QPen(theme.colour(c.accent)) if focused else Qt.PenStyle.NoPen)
            ground = QRectF(row).adjusted(4.5, 0.5, -4.5, -0.5)
            painter.drawRoundedRect(ground, theme.px(Radius.FIELD), theme.px(Radius.FIELD))

    def _paint_entry(
        self, painter: QPainter, inner: QRect, entry: CatalogueEntry, *, ticked: bool
    ) -> None:
        theme, c = self._theme, self._theme.colours
        side = theme.px(16)
        box = QRectF(inner.left(), inner.center().y() - side / 2 + 1, side, side)
        painter.setPen(QPen(theme.colour(c.accent if ticked else c.faint), 1))
        painter.setBrush(theme.colour(c.accent) if ticked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if ticked:
            icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), theme.colour(c.on_accent), 2.4)
        left = inner.left() + side + theme.px(Space.S)
        middle = Qt.AlignmentFlag.AlignVCenter
        font = theme.font(Type.META)
        note = f"{urlsplit(entry.site_url or entry.url).hostname}  ·  {entry.language}"
        width = QFontMetrics(font).horizontalAdvance(note)
        painter.setFont(font)
        painter.setPen(theme.colour(c.faint))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, note)
        title_font = theme.font(Type.INTERFACE)
        room = QRect(left, inner.top(), inner.right() - left - width - theme.px(12), inner.height())
        title = QFontMetrics(title_font).elidedText(
            entry.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(title_font)
        painter.setPen(theme.colour(c.text))
        painter.drawText(room, middle, title)


def _card(content: QWidget) -> QFrame:
    """Return a frame with round corners that the content's own corners stay clear of."""
    card = QFrame()
    card.setProperty("role", "card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(4, 4, 4, 4)
    inside.addWidget(content)
    return card


def _is_ticked(index: _Index) -> bool:
    return bool(index.data(Qt.ItemDataRole.CheckStateRole) == _CHECKED.value)
