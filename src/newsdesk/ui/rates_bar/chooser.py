"""Which currencies the toolbar shows, and in which they are counted: lists to search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.rate import Pair
from newsdesk.engine.undo import Action, Undone
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.rates_bar.checklist import Checklist
from newsdesk.ui.rates_bar.choices import CURRENCIES, Choices, text_of
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

_SIZE = 420, 520


class Chooser(QDialog):
    """A search field over a list of the bank's currencies; Down leads from one to the other."""

    def __init__(
        self,
        choices: Choices,
        theme: Theme,
        jobs: Jobs,
        holder: ServicesHolder,
        parent: QWidget | None = None,
        *,
        checks: bool,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by code or name"))
        self.search.setAccessibleName(self.tr("Search currencies"))
        self.list = Checklist(theme, checks=checks)
        self.remark = QLabel()
        self.remark.setProperty("role", "dim")
        self.remark.setWordWrap(True)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.list.toggled.connect(self.take)
        self.list.left_upwards.connect(self.search.setFocus)
        self.close_button.clicked.connect(self.accept)
        self.search.setFocus()
        self.resize(self.sizeHint())  # wrapped text would have it open smaller
        jobs.run(self._ask, owner=self, done=self.show_codes, failed=self._refuse)

    def sizeHint(self) -> QSize:
        """Return a size that shows a dozen currencies."""
        return QSize(*(self._theme.px(side) for side in _SIZE))

    def show_codes(self, codes: Sequence[str]) -> None:
        """Offer the bank's currencies."""

    @Slot(object)
    def take(self, pair: object) -> None:
        """Take what was checked or chosen."""

    def hint(self) -> str:
        """Return what is said under the list while nothing else is to be said."""
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead from the search into the list; Enter takes what is first there."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() != QEvent.Type.KeyPress:
                return False
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.list.toggle_current()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _search(self) -> None:
        typed = self.search.text()
        if self.list.show_fitting(typed) or not typed.strip():
            self.remark.setText(self.hint())
        else:
            self.remark.setText(self.tr("The bank has no such currency."))

    def _ask(self) -> tuple[str, ...]:
        rates = self._holder.services.rates
        return tuple(quote.currency for quote in rates.table(self._choices.provider))

    def _refuse(self, error: NewsdeskError) -> None:
        self.remark.setText(error_text(error))

    def _lay_out(self) -> None:
        px = self._theme.px
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, px(Space.XS), 1, px(Space.XS))
        inside.addWidget(self.list)
        self.search.setMinimumHeight(px(32))
        self.close_button.setMinimumHeight(px(34))
        self.close_button.setAutoDefault(False)
        self.search.setFont(self._theme.font(Type.INTERFACE))
        self.remark.setFont(self._theme.font(Type.META))
        foot = QHBoxLayout()
        foot.setSpacing(px(Space.M))
        foot.addWidget(self.remark, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        margin = px(Space.L)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(px(Space.M))
        column.addWidget(self.search)
        column.addWidget(card, 1)
        column.addLayout(foot)


class CurrencyChooser(Chooser):
    """Checks are in force at once: the toolbar changes behind the list."""

    def __init__(
        self,
        choices: Choices,
        theme: Theme,
        jobs: Jobs,
        holder: ServicesHolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(choices, theme, jobs, holder, parent, checks=True)
        self.setWindowTitle(self.tr("Currencies in the toolbar"))
        self.list.setAccessibleName(self.windowTitle())
        self._codes: tuple[str, ...] = ()
        self._first = choices.pairs
        self._list()

    def show_codes(self, codes: Sequence[str]) -> None:
        """Offer the bank's currencies behind those that are shown already."""
        self._codes = tuple(codes)
        self._list()

    @Slot(object)
    def take(self, pair: object) -> None:
        """Show a pair in the toolbar, or take it out."""
        assert isinstance(pair, Pair)
        self._choices = self._choices.toggled(pair)
        self.list.show_checked(self._choices.pairs)
        holder, text = self._holder, text_of(self._choices.pairs)
        what = Undone(Action.CHANGE_RATES, 1)
        self._jobs.run(
            lambda: holder.services.preferences.change({CURRENCIES: text}, what=what),
            owner=self,
            failed=self._refuse,
        )

    def hint(self) -> str:
        """Say how to have another base or another bank."""
        if not self._codes:
            return self.tr("The bank's list appears here once its rates were fetched.")
        return self.tr("Type USD/EUR for another base, USD@cbr for another bank.")

    @Slot()
    def _search(self) -> None:
        """Offer also what is no currency of the bank's by itself, such as USD/EUR or USD@cbr."""
        typed = self._typed_pair()
        listed = self._pairs()
        if typed is not None and typed not in listed:
            listed.append(typed)
        if listed != self.list.pairs():
            self.list.show_pairs(listed, self._choices.pairs)
        super()._search()

    def _typed_pair(self) -> Pair | None:
        try:
            pair = Pair.parse(self.search.text())
        except ValueError:
            return None
        known = {bank.slug for bank in self._choices.banks} | {""}
        if pair.provider not in known or pair.base == pair.currency or not self._may_have(pair):
            return None
        return pair if pair.base or pair.provider else None

    def _may_have(self, pair: Pair) -> bool:
        """Whether its bank has both, as far as is known here: the list is of one bank only."""
        if not self._codes or pair.provider not in {"", self._choices.provider}:
            return True
        home = self._choices.home
        return {pair.currency, pair.base or home} <= {*self._codes, home}

    def _pairs(self) -> list[Pair]:
        others = [Pair(code) for code in self._codes if code != self._choices.home]
        return list(dict.fromkeys([*self._first, *self._choices.pairs, *others]))

    def _list(self) -> None:
        self.list.show_pairs(self._pairs(), self._choices.pairs)
        self._search()


class BaseChooser(Chooser):
    """Chooses the one currency that rates are counted in."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Choices,
        theme: Theme,
        jobs: Jobs,
        holder: ServicesHolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(choices, theme, jobs, holder, parent, checks=False)
        self.setWindowTitle(self.tr("Count rates in"))
        self.list.setAccessibleName(self.windowTitle())

    def show_codes(self, codes: Sequence[str]) -> None:
        """Offer the bank's own currency, and those that it has rates of."""
        listed = dict.fromkeys([self._choices.home, *codes])
        self.list.show_pairs(Pair(code) for code in listed if code)
        self._search()

    @Slot(object)
    def take(self, pair: object) -> None:
        """Take the currency, and close."""
        assert isinstance(pair, Pair)
        self.chosen.emit("" if pair.currency == self._choices.home else pair.currency)
        self.accept()
