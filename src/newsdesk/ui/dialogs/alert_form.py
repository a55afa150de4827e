"""The form of one alert: of which rate, what it does, and what is known of it now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.alert import MOST_DAYS, Alert, AlertKind
from newsdesk.core.amounts import parse_amount
from newsdesk.core.errors import AmountError, NewsdeskError
from newsdesk.core.frozen import frozen
from newsdesk.core.numbers import NumberSigns
from newsdesk.core.rate import BankInfo, Pair, RatePoint
from newsdesk.ui import alert_words
from newsdesk.ui.choice import Choice
from newsdesk.ui.dialogs.figure import Figure
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.rates_bar.wording import day
from newsdesk.ui.rates_panel.currency_field import CurrencyField
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

#: Typing pauses this long, in milliseconds, before the rate is looked up again.
_PAUSE = 150
_FIGURE_WIDTH = 110
_HEIGHT = 34
_DAYS = 7
_PERCENT = Decimal(2)


@frozen
class Known:
    """What is known around a pair: all banks, the currencies of its own, and its newest rate."""

    pair: Pair
    banks: tuple[BankInfo, ...]
    codes: tuple[str, ...]
    point: RatePoint | None


class AlertForm(QFrame):
    """Says at once what a figure would mean; tells the alert to be saved, or that it was left."""

    saved = Signal(object)  # the Alert
    cancelled = Signal()

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._alert = Alert(Pair(""), AlertKind.ABOVE)
        self._known: Known | None = None
        self.setProperty("role", "card")
        self.currency = CurrencyField(theme)
        self.base = CurrencyField(theme)
        self.bank = Choice(theme)
        self.kind = Choice(theme)
        self.figure = QLineEdit()
        self.days = Figure(theme)
        self.days.setRange(1, MOST_DAYS)
        self._in, self._of, self._unit, self._within = QLabel(), QLabel(), QLabel(), QLabel()
        self.remark, self.problem = QLabel(), QLabel()
        self.save_button, self.cancel_button = QPushButton(), QPushButton()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._connect()
        self.translate()
        self.take_theme()

    # what it shows

    def begin(self, alert: Alert) -> None:
        """Show an alert to be made or changed."""
        self._alert = alert
        self._known = None
        self.currency.show_code(alert.pair.currency)
        self.base.show_code(alert.pair.base)
        self.kind.setCurrentIndex(self.kind.findData(alert.kind))
        self.days.setValue(alert.days or _DAYS)
        self.figure.setText(alert_words.typed(alert.threshold) if alert.threshold else "")
        self.problem.hide()
        self.remark.setText("")
        self._show_kind()
        self._ask(alert.pair)
        (self.figure if alert.pair.currency and not alert.id else self.currency).setFocus()

    def show_known(self, known: Known) -> None:
        """Show what is known of the pair."""
        self._known = known
        self.bank.blockSignals(True)
        self.bank.clear()
        for bank in known.banks:
            self.bank.addItem(bank.name, bank.slug)
            title = QCoreApplication.translate("Banks", bank.title)
            self.bank.setItemData(self.bank.count() - 1, title, Qt.ItemDataRole.ToolTipRole)
        self.bank.setCurrentIndex(self.bank.findData(known.pair.provider))
        self.bank.blockSignals(False)
        self.currency.offer(known.codes)
        self.base.offer(known.codes)
        self.base.show_code(known.pair.base)
        self._say()

    # saving

    def alert(self) -> Alert | None:
        """Return the alert as it is filled in; None where something is missing, which is said."""
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            return None
        kind = self._kind
        return replace(
            self._alert,
            pair=self._pair(),
            kind=kind,
            threshold=Decimal(0) if kind is AlertKind.SET else self._threshold(),
            days=self.days.value() if kind is AlertKind.MOVES else 0,
        )

    @Slot()
    def save(self) -> None:
        """Tell the alert, if it is whole."""
        alert = self.alert()
        if alert is not None:
            self.saved.emit(alert)

    def refuse(self, error: NewsdeskError) -> None:
        """Say why it was not stored."""
        self.problem.setText(error_text(error))
        self.problem.show()

    def _problem(self) -> str:
        pair = self._pair()
        if not pair.currency:
            return self.tr("Choose a currency first.")
        if pair.currency == pair.base:
            return self.tr("{currency} in {currency} is always 1: choose another currency.").format(
                currency=pair.currency
            )
        if self._kind is AlertKind.SET:
            return ""
        if not self.figure.text().strip():
            return self.tr("Write a figure, such as {figure}.").format(figure=self._example())
        try:
            threshold = self._threshold()
        except AmountError as error:
            return error_text(error)
        return "" if threshold > 0 else self.tr("The figure must be more than 0.")

    def _threshold(self) -> Decimal:
        """Return the figure typed.

        Raises:
            AmountError: It is none.
        """
        locale = QLocale()
        signs = NumberSigns(locale.decimalPoint(), locale.groupSeparator())
        return parse_amount(self.figure.text().removesuffix("%"), signs)

    def _example(self) -> str:
        if self._kind is AlertKind.MOVES:
            return alert_words.typed(_PERCENT)
        known = self._known
        if known is None or known.point is None:
            return alert_words.typed(Decimal("88.5"))
        return alert_words.figure(known.point.per_unit)

    # saying

    @Slot()
    def _say(self) -> None:
        """Say what the rate is now, and what an alert beyond its line waits for."""
        known = self._known
        self._unit.setText("%" if self._kind is AlertKind.MOVES else self.base.code)
        if known is None or not known.pair.currency:
            self.remark.setText("")
            return
        if known.point is None:
            self.remark.setText(
                self.tr(
                    "No rate of {currency} is known yet: it counts from the first one on."
                ).format(currency=known.pair.currency)
            )
            return
        bank = next((one.name for one in known.banks if one.slug == known.pair.provider), "")
        words = self.tr("The newest rate is {figure} {base}, from {day} ({bank}).").format(
            figure=alert_words.figure(known.point.per_unit),
            base=known.pair.base,
            day=day(known.point.effective),
            bank=bank,
        )
        beyond = self._beyond(known.point.per_unit)
        self.remark.setText(f"{words} {beyond}" if beyond else words)

    def _beyond(self, value: Decimal) -> str:
        """Return what is said where the rate is beyond the line already."""
        try:
            line = self._threshold()
        except AmountError:
            return ""
        if self._kind is AlertKind.ABOVE and value > line:
            return self.tr(
                "That is above the line already: you are told when it is back and rises again."
            )
        if self._kind is AlertKind.BELOW and value < line:
            return self.tr(
                "That is below the line already: you are told when it is back and falls again."
            )
        return ""

    # asking

    @Slot()
    def _ask_again(self) -> None:
        self._ask(self._pair())

    @Slot()
    def _take_bank(self) -> None:
        """Another bank has another base of its own."""
        self._ask(Pair(self.currency.code, "", str(self.bank.currentData())))

    def _ask(self, pair: Pair) -> None:
        holder = self._holder

        def work() -> Known:
            services = holder.services
            whole = services.alerts.resolved(pair)
            codes = _codes(services.rates.banks(), whole.provider)
            codes += [quote.currency for quote in services.rates.table(whole.provider)]
            point = services.alerts.worth(whole) if pair.currency else None
            return Known(whole, services.rates.banks(), tuple(dict.fromkeys(codes)), point)

        self._jobs.run(work, owner=self, done=self.show_known, failed=self.refuse)

    def _pair(self) -> Pair:
        known = self._known
        slug = known.pair.provider if known is not None else self._alert.pair.provider
        chosen = self.bank.currentData()
        return Pair(self.currency.code, self.base.code, str(chosen) if chosen else slug)

    @property
    def _kind(self) -> AlertKind:
        return AlertKind(self.kind.currentData())

    @Slot()
    def _show_kind(self) -> None:
        moves, is_set = self._kind is AlertKind.MOVES, self._kind is AlertKind.SET
        for part in (self.figure, self._unit):
            part.setVisible(not is_set)
        self._within.setVisible(moves)
        self.days.setVisible(moves)
        self.problem.hide()
        self._say()

    # making

    def _connect(self) -> None:
        self._pause.timeout.connect(self._ask_again)
        self.currency.picked.connect(self._ask_again)
        self.base.picked.connect(self._ask_again)
        self.bank.activated.connect(self._take_bank)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.figure.textEdited.connect(self._say)
        self.figure.textEdited.connect(self.problem.hide)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        margin = px(Space.L)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(px(Space.M))
        rows: Sequence[Sequence[QWidget]] = (
            (self.currency, self._in, self.base, self._of, self.bank),
            (self.kind, self.figure, self._unit, self._within, self.days),
        )
        for parts in rows:
            row = QHBoxLayout()
            row.setSpacing(px(Space.S))
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        self.figure.setFixedWidth(px(_FIGURE_WIDTH))
        for field in (self.bank, self.kind, self.figure, self.days):
            field.setMinimumHeight(px(_HEIGHT))
        for label, role in ((self.remark, "dim"), (self.problem, "error")):
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        foot = QHBoxLayout()
        foot.setSpacing(px(Space.S))
        foot.addStretch(1)
        self.save_button.setProperty("role", "primary")
        for button in (self.cancel_button, self.save_button):
            button.setAutoDefault(False)
            button.setMinimumHeight(px(34))
            foot.addWidget(button)
        column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, leave by Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def translate(self) -> None:
        """Take over the window's language."""
        chosen = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind, text in (
            (AlertKind.ABOVE, self.tr("rises above")),
            (AlertKind.BELOW, self.tr("falls below")),
            (AlertKind.MOVES, self.tr("moves by")),
            (AlertKind.SET, self.tr("gets a new official rate")),
        ):
            self.kind.addItem(text, kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.blockSignals(False)
        self._in.setText(self.tr("in"))
        self._of.setText(self.tr("by the rates of"))
        self._within.setText(self.tr("in how many days:"))
        self.save_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Cancel"))
        for part, name in (
            (self.currency, self.tr("Currency")),
            (self.base, self.tr("Counted in")),
            (self.bank, self.tr("Bank")),
            (self.kind, self.tr("What the rate does")),
            (self.figure, self.tr("Figure")),
            (self.days, self.tr("Days")),
        ):
            part.setAccessibleName(name)
        self._show_kind()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        for part in (self.figure, self._in, self._of, self._unit, self._within):
            part.setFont(theme.font(Type.INTERFACE))
        for label in (self.remark, self.problem):
            label.setFont(theme.font(Type.META))
        for button in (self.cancel_button, self.save_button):
            button.setFont(theme.font(Type.INTERFACE))


def _codes(banks: Sequence[BankInfo], slug: str) -> list[str]:
    """Return the bank's own currency, alone in a list."""
    return [bank.base for bank in banks if bank.slug == slug]
