"""The converter: an amount on either side, at one bank's rates of one day, and its way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.amounts import parse_amount
from newsdesk.core.errors import AmountError, AmountProblem, NewsdeskError, RateHistoryError
from newsdesk.core.numbers import NumberSigns
from newsdesk.core.rate import BankInfo, Conversion
from newsdesk.ui.jobs import Job, Jobs
from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.amount_field import AmountField
from newsdesk.ui.rates_panel.currency_field import CurrencyField
from newsdesk.ui.rates_panel.day_field import DayField
from newsdesk.ui.rates_panel.history import History
from newsdesk.ui.rates_panel.history_row import HistoryRow
from newsdesk.ui.rates_panel.names import title
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

_FIRST_AMOUNT = "100"
_SWAP_KEY = "Alt+X"
#: Below this width the two sides stand under one another.
_NARROW = 490


class Converter(QWidget):
    """Works out one side from the other as it is typed."""

    said = Signal(str)
    day_picked = Signal(object)  # a date, or None for today

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        holder: ServicesHolder,
        history: History,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._history = history
        self._bank: BankInfo | None = None
        self._day: date | None = None
        self._job: Job | None = None
        self._missing: tuple[str, ...] = ()
        self._typed_side = 0
        self._conversion: Conversion | None = None
        self.amounts = (AmountField(theme), AmountField(theme))
        self.codes = (CurrencyField(theme), CurrencyField(theme))
        self.swap = QToolButton()
        self.day = DayField(theme)
        self.fetch = QPushButton()
        self.fetching = HistoryRow(theme, history)
        self._heading = QLabel()
        self._way = QLabel()
        self._origin = QLabel()
        self._problem = QLabel()
        self._lay_out()
        self._connect()
        self.amounts[0].show_typed(_FIRST_AMOUNT)
        self.translate()
        self.take_theme()

    # what is shown

    @property
    def bank(self) -> BankInfo | None:
        """Whose rates are used."""
        return self._bank

    @property
    def way(self) -> str:
        """How the result was found, and where its rates come from."""
        return f"{self._way.text()} {self._origin.text()}".strip()

    @property
    def problem(self) -> str:
        """Why there is no result; empty where there is."""
        return "" if self._problem.isHidden() else self._problem.text()

    def show_bank(self, bank: BankInfo, codes: Sequence[str], favourites: Sequence[str]) -> None:
        """Convert at this bank's rates of these currencies."""
        self._bank = bank
        known = {*codes, bank.base}
        first = [code for code in favourites if code in known]
        if bank.base not in first:
            first.append(bank.base)
        offered = first + sorted(known - set(first))
        self.setEnabled(bool(codes))
        if not codes:
            self._show_nothing("")
            return
        for field in self.codes:
            field.offer(offered)
        left, right = (field.code for field in self.codes)
        if left not in known:
            foreign = ("USD", "EUR", *codes)
            left = next((code for code in foreign if code in known - {bank.base}), bank.base)
        if right not in known:
            others = (bank.base, "USD", *codes)
            right = next((code for code in others if code in known and code != left), left)
        self.codes[0].show_code(left)
        self.codes[1].show_code(right)
        self.work_out()

    def show_day(self, day: date | None) -> None:
        """Convert at the rates of a day; None for today."""
        self._day = day
        self.day.show_day(day)
        self.work_out()

    def show_amount(self, amount: str = "", source: str = "", target: str = "") -> None:
        """Convert this; what is left out stays as it is."""
        if source:
            self.codes[0].show_code(source)
        if target:
            self.codes[1].show_code(target)
        if self.codes[0].code == self.codes[1].code and self._bank is not None:
            self.codes[1].show_code(self._bank.base)
        self._typed_side = 0
        self.amounts[0].show_typed(amount or self.amounts[0].text() or _FIRST_AMOUNT)
        self.amounts[0].setFocus()
        self.amounts[0].selectAll()
        self.work_out()

    # making

    def _lay_out(self) -> None:
        px = self._theme.px
        self.swap.setProperty("role", "flat")
        self.fetch.setProperty("role", "link")
        self.fetch.setAutoDefault(False)
        self._problem.setProperty("role", "error")
        for label in (self._way, self._origin, self._problem):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._origin.setProperty("role", "dim")
        sides = []
        for amount, code in zip(self.amounts, self.codes, strict=True):
            side = QHBoxLayout()
            side.setSpacing(px(Space.XS))
            side.addWidget(amount, 1)
            side.addWidget(code)
            sides.append(side)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(Space.S))
        self._grid.setVerticalSpacing(px(Space.S))
        self._sides = sides
        self._arrange(stacked=False)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.day)
        offer = QHBoxLayout()
        offer.addWidget(self._problem, 1)
        offer.addWidget(self.fetch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.S))
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addWidget(self._way)
        column.addWidget(self._origin)
        column.addLayout(offer)
        column.addWidget(self.fetching)
        self._problem.hide()
        self.fetch.hide()
        self.fetching.hide()

    def _arrange(self, *, stacked: bool) -> None:
        """Put the two sides beside one another, or one under the other."""
        self._stacked = stacked
        grid, (left, right) = self._grid, self._sides
        for part in (left, right):
            grid.removeItem(part)
            part.setParent(None)  # a layout is taken only where it has no parent
        grid.removeWidget(self.swap)
        grid.addLayout(left, 0, 0)
        if stacked:
            grid.addWidget(self.swap, 0, 1, 2, 1)
            grid.addLayout(right, 1, 0)
        else:
            grid.addWidget(self.swap, 0, 1)
            grid.addLayout(right, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 0 if stacked else 1)

    def minimumSizeHint(self) -> QSize:
        """Return the room of one side: the other one goes under it."""
        side = self._sides[0].minimumSize().width() + self.swap.sizeHint().width()
        return QSize(side + self._theme.px(Space.S), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sides under one another where there is little room."""
        super().resizeEvent(event)
        stacked = event.size().width() < self._theme.px(_NARROW)
        if stacked != self._stacked:
            self._arrange(stacked=stacked)

    def _connect(self) -> None:
        for side, (amount, code) in enumerate(zip(self.amounts, self.codes, strict=True)):
            amount.typed.connect(self._take_left if side == 0 else self._take_right)
            amount.copied.connect(self._tell_copied)
            code.picked.connect(self.work_out)
        self.swap.clicked.connect(self.exchange)
        QShortcut(QKeySequence(_SWAP_KEY), self).activated.connect(self.exchange)
        self.day.picked.connect(self.day_picked)
        self.fetch.clicked.connect(self.fetch_history)
        self.fetching.again.connect(self.fetch_history)
        self._history.arrived.connect(self._take_arrived)
        self._theme.changed.connect(self.take_theme)

    # working out

    @Slot(str)
    def _take_left(self, _text: str) -> None:
        self._typed_side = 0
        self.work_out()

    @Slot(str)
    def _take_right(self, _text: str) -> None:
        self._typed_side = 1
        self.work_out()

    @Slot()
    def exchange(self) -> None:
        """Exchange the two currencies; the amount stays on its side."""
        left, right = (field.code for field in self.codes)
        self.codes[0].show_code(right)
        self.codes[1].show_code(left)
        self.work_out()

    @Slot()
    def work_out(self) -> None:
        """Work out the other side from the one that was typed."""
        if self._job is not None:
            self._job.cancel()
        if self._bank is None or not self.isEnabled():
            return
        try:
            amount = parse_amount(self.amounts[self._typed_side].text(), _signs())
        except AmountError as error:
            empty = error.kind is AmountProblem.EMPTY
            self._show_nothing("" if empty else error_text(error))
            return
        side = self._typed_side
        source, target = self.codes[side].code, self.codes[1 - side].code
        holder, slug, day = self._holder, self._bank.slug, self._day

        def work() -> Conversion:
            rates = holder.services.rates
            return rates.convert(amount, source, target, on=day, slug=slug)

        self._job = self._jobs.run(work, owner=self, done=self._show, failed=self._refuse)

    def _show(self, conversion: Conversion) -> None:
        self._conversion = conversion
        self._missing = ()
        self.amounts[1 - self._typed_side].show_result(conversion.result)
        self._problem.hide()
        self.fetch.hide()
        self._say_way()

    def _refuse(self, error: NewsdeskError) -> None:
        self._show_nothing(error_text(error))
        if isinstance(error, RateHistoryError) and self._bank is not None:
            codes = {field.code for field in self.codes} - {self._bank.base}
            self._missing = tuple(sorted(codes))
            self.fetching.follow(self._bank.slug, self._missing)
            going = self._history.progress(self._bank.slug, self._missing) is not None
            self.fetch.setVisible(not going)

    def _show_nothing(self, words: str) -> None:
        self._conversion = None
        self._missing = ()
        self.amounts[1 - self._typed_side].show_result(None)
        self._way.setText("")
        self._origin.setText("")
        self._way.hide()
        self._origin.hide()
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.fetch.hide()
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._problem, words))

    def _say_way(self) -> None:
        conversion = self._conversion
        if conversion is None:
            return
        steps = [f"1 {s.source} = {figures.rate(s.rate)} {s.target}" for s in conversion.steps]
        whole = f"1 {conversion.source} = {figures.rate(conversion.rate)} {conversion.target}"
        words = f"{'; '.join(steps)}: {whole}" if len(steps) > 1 else whole
        typed = self.amounts[self._typed_side].text().strip()
        if any(sign in typed for sign in "+-*/x()%×÷"):
            words = f"{figures.amount(conversion.amount)} {conversion.source} · {words}"
        self._way.setText(words)
        origin = self.tr("{bank}, rates of {day}, fetched {time}")
        self._origin.setText(
            origin.format(
                bank=conversion.provider,
                day=figures.long_day(conversion.effective),
                time=figures.moment(conversion.fetched),
            )
        )
        self._way.show()
        self._origin.show()

    # history

    @Slot()
    def fetch_history(self) -> None:
        """Have the missing rates fetched."""
        if self._bank is not None and self._day is not None and self._missing:
            self.fetch.hide()
            self._history.forget(self._bank.slug, self._missing)
            self._history.want(self._bank.slug, self._missing, self._day)

    @Slot(str, str)
    def _take_arrived(self, slug: str, currency: str) -> None:
        if self._bank is not None and slug == self._bank.slug and currency in self._missing:
            self.work_out()

    @Slot(str)
    def _tell_copied(self, text: str) -> None:
        self.said.emit(self.tr("Copied: {figure}").format(figure=text))

    # look, language

    def translate(self) -> None:
        """Take over the window's language."""
        names = (self.tr("Amount"), self.tr("Amount on the other side"))
        currencies = (self.tr("Currency"), self.tr("Currency on the other side"))
        for side in (0, 1):
            self.amounts[side].setAccessibleName(names[side])
            self.codes[side].setAccessibleName(currencies[side])
            self.codes[side].setToolTip(title(self.codes[side].code))
        self._heading.setText(self.tr("Converter"))
        self.swap.setToolTip(self.tr("Exchange the currencies ({key})").format(key=_SWAP_KEY))
        self.swap.setAccessibleName(self.tr("Exchange the currencies"))
        self.fetch.setText(self.tr("Fetch it"))
        self._say_way()

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        self.swap.setIcon(theme.icon("swap"))
        self._heading.setFont(theme.font(Type.VIEW_TITLE, bold=True))
        self._way.setFont(theme.font(Type.INTERFACE))
        self._problem.setFont(theme.font(Type.INTERFACE))
        self._origin.setFont(theme.font(Type.META))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)


def _signs() -> NumberSigns:
    """Return how the window's language writes numbers."""
    locale = QLocale()
    return NumberSigns(decimal=locale.decimalPoint(), group=locale.groupSeparator())
