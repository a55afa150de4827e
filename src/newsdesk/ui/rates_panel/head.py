"""The panel's head: which bank, which day, ask it again, and how fresh its rates are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from newsdesk.core.rate import BankInfo, Quote
from newsdesk.ui.choice import Choice
from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.day_field import DayField
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

_SIDE = 34


class Head(QWidget):
    """In a narrow window it offers the panel's parts one at a time."""

    bank_picked = Signal(str)
    refresh_wanted = Signal()
    part_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._infos: tuple[BankInfo, ...] = ()
        self._quotes: tuple[Quote, ...] = ()
        self.bank = _BankChoice(theme)
        self.day = DayField(theme)
        self.refresh = QToolButton()
        self.refresh.setProperty("role", "field")
        self.remark = ElidedLabel()
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.parts = [QToolButton() for _ in range(3)]
        self._group = QButtonGroup(self)
        self._parts_row = QWidget()
        self._lay_out()
        self.bank.activated.connect(lambda _: self.bank_picked.emit(self.bank.currentData()))
        self.refresh.clicked.connect(self.refresh_wanted)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.refresh_wanted)
        theme.changed.connect(self.take_theme)
        self.translate()
        self.take_theme()

    def offer(self, banks: Sequence[BankInfo], slug: str) -> None:
        """Offer these banks and show one as chosen."""
        self._infos = tuple(banks)
        self._name_banks()
        self.show_bank(slug)

    def show_bank(self, slug: str) -> None:
        """Show a bank as chosen."""
        self.bank.setCurrentIndex(self.bank.findData(slug))

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Say how fresh these are."""
        self._quotes = tuple(quotes)
        self._say()

    def be_narrow(self, narrow: bool) -> None:
        """Offer the parts one at a time, or not; the remark stands where there is room."""
        if narrow != self._parts_row.isHidden():
            return
        (self._parts if narrow else self._row).addWidget(self.remark, 1)
        self._parts_row.setVisible(narrow)

    def _say(self) -> None:
        quotes = self._quotes
        if not quotes:
            self.remark.set_text("")
            return
        # A bank of daily and weekly rates: the day of most that a person looks at is the newest.
        newest = max(Counter(quote.effective for quote in quotes))
        parts = [self.tr("In force {day}").format(day=figures.long_day(newest))]
        later = [q.upcoming_effective for q in quotes if q.upcoming_effective is not None]
        if later:
            parts.append(self.tr("new from {day}").format(day=figures.long_day(min(later))))
        fetched = max(quote.fetched for quote in quotes)
        parts.append(self.tr("fetched {time}").format(time=figures.moment(fetched)))
        stale = any(quote.stale for quote in quotes)
        if stale:
            parts.append(self.tr("out of date"))
        self.remark.set_text(" · ".join(parts))
        c = self._theme.colours
        self.remark.setStyleSheet(f"color: {c.down if stale else c.dim}")

    def _name_banks(self) -> None:
        chosen = self.bank.currentData()
        self.bank.clear()
        for info in self._infos:
            name = QCoreApplication.translate("Banks", info.title)
            self.bank.addItem(name, info.slug)
        if chosen is not None:
            self.show_bank(chosen)

    def _lay_out(self) -> None:
        px = self._theme.px
        row = self._row = QHBoxLayout()
        row.setSpacing(px(Space.S))
        for part in (self.bank, self.day, self.refresh):
            row.addWidget(part)
        row.addStretch()
        row.addWidget(self.remark, 1)
        parts = QHBoxLayout(self._parts_row)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(px(Space.XS))
        for number, button in enumerate(self.parts):
            button.setCheckable(True)
            button.setProperty("role", "flat")
            button.clicked.connect(partial(self._pick_part, number))
            self._group.addButton(button)
            parts.addWidget(button)
        self._parts = parts
        self._parts_row.hide()
        self.parts[0].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(Space.L), px(Space.M), px(Space.L), px(Space.M))
        column.setSpacing(px(Space.S))
        column.addLayout(row)
        column.addWidget(self._parts_row)

    def _pick_part(self, number: int, _checked: bool = False) -> None:
        self.part_picked.emit(number)

    def translate(self) -> None:
        """Take over the window's language."""
        self.bank.setAccessibleName(self.tr("Bank"))
        self.refresh.setToolTip(self.tr("Ask the bank again (F5)"))
        self.refresh.setAccessibleName(self.tr("Ask the bank again"))
        names = (self.tr("Currencies"), self.tr("Chart"), self.tr("Converter"))
        for button, name in zip(self.parts, names, strict=True):
            button.setText(name)
        self._name_banks()
        self._say()

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        self.refresh.setIcon(theme.icon("refresh"))
        self.refresh.setFixedSize(theme.px(_SIDE), theme.px(_SIDE))
        self.remark.setFont(theme.font(Type.META))
        for button in self.parts:
            button.setFont(theme.font(Type.INTERFACE))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)


class _BankChoice(Choice):
    """Is cut where the window is narrow, rather than making it wide."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(_SIDE))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_SIDE))

    def currentText(self) -> str:
        """Return the chosen name, as much of it as there is room for."""
        room = self.width() - self._theme.px(2 * Space.M + Space.L)
        return self.fontMetrics().elidedText(
            super().currentText(), Qt.TextElideMode.ElideRight, room
        )
