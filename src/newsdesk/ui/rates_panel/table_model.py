"""The table of a bank's currencies: what each cell says, and what it is sorted and found by."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from newsdesk.core.rate import Quote
from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.names import currency_name, found_by
from newsdesk.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

#: What a column is sorted by; not what it says. Numbers are floats there, which order alike.
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: What a row is found by.
FIND_ROLE = SORT_ROLE + 1
#: A sign of ``icons`` that stands in the cell, and its colour in the tokens: a pair of texts.
SIGN_ROLE = SORT_ROLE + 2

_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What each column tells."""

    STAR = 0
    CODE = 1
    NAME = 2
    NOMINAL = 3
    VALUE = 4
    PER_UNIT = 5
    CHANGE = 6
    DATE = 7


_LEFT = {Column.STAR, Column.CODE, Column.NAME}


class CurrencyTable(QAbstractTableModel):
    """One currency a row; figures are padded so that their decimal points stand in a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._quotes: list[Quote] = []
        self._favourites: tuple[str, ...] = ()
        self._value_places = 0
        self._unit_places = 0

    @property
    def quotes(self) -> Sequence[Quote]:
        """All rows, unsorted."""
        return tuple(self._quotes)

    @property
    def favourites(self) -> tuple[str, ...]:
        """The codes with a star."""
        return self._favourites

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Show these; rows of the same currencies are changed in place."""
        same = [q.currency for q in quotes] == [q.currency for q in self._quotes]
        if not same:
            self.beginResetModel()
        self._quotes = list(quotes)
        self._value_places = max((figures.decimals(q.value) for q in quotes), default=0)
        places = [figures.rate_places(quote.per_unit) for quote in quotes]
        # The few that need more stand out to the left instead of moving all others.
        self._unit_places = min(4, max(places, default=0))
        if same:
            self.repaint()
        else:
            self.endResetModel()

    def star(self, favourites: Sequence[str]) -> None:
        """Show stars at these codes."""
        if tuple(favourites) != self._favourites:
            self._favourites = tuple(favourites)
            self.repaint()

    def repaint(self) -> None:
        """Tell that all rows and heads may read or look otherwise."""
        if self._quotes:
            last = self.index(len(self._quotes) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many currencies there are."""
        return 0 if parent.isValid() else len(self._quotes)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        match role:
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.DisplayRole:
                return self._heads()[column]
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._tips().get(column, self._heads()[column])
        return None

    def _heads(self) -> dict[Column, str]:
        return {
            Column.STAR: "",
            Column.CODE: self.tr("Code"),
            Column.NAME: self.tr("Currency"),
            Column.NOMINAL: self.tr("Nominal"),
            Column.VALUE: self.tr("Rate"),
            Column.PER_UNIT: self.tr("For 1"),
            Column.CHANGE: self.tr("Change"),
            Column.DATE: self.tr("From"),
        }

    def _tips(self) -> dict[Column, str]:
        return {
            Column.STAR: self.tr("Favourites"),
            Column.NOMINAL: self.tr("For how many units the bank gives the rate"),
            Column.VALUE: self.tr("As the bank published it"),
            Column.PER_UNIT: self.tr("What one unit of the currency is worth"),
            Column.CHANGE: self.tr("Since the last different rate, for one unit"),
            Column.DATE: self.tr("The day from which the rate holds"),
        }

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, looks like, and is sorted and found by."""
        quote, column = self._quotes[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(quote, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(quote, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                if column is Column.STAR:
                    return self.sentence(quote)
                return self._text(quote, column).strip()
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.colour(self._colour(quote, column))
            case _ if role == SIGN_ROLE:
                return self._sign(quote, column)
            case _ if role == SORT_ROLE:
                return self._sort_key(quote, column)
            case _ if role == FIND_ROLE:
                return found_by(quote.currency)
        return None

    def sentence(self, quote: Quote) -> str:
        """Return a row as a screen reader says it."""
        parts = [f"{quote.currency} {currency_name(quote.currency)}".strip()]
        parts.append(f"{figures.rate(quote.per_unit)} {quote.base}")
        if quote.change is not None:
            parts.append(self._change(quote))
        if quote.stale:
            parts.append(self.tr("out of date"))
        if quote.currency in self._favourites:
            parts.append(self.tr("favourite"))
        return ", ".join(parts)

    def _text(self, quote: Quote, column: Column) -> str:
        match column:
            case Column.CODE:
                return quote.currency
            case Column.NAME:
                return currency_name(quote.currency)
            case Column.NOMINAL:
                base = f" {quote.base}" if quote.indirect else ""
                return f"{figures.published(Decimal(quote.nominal))}{base}"
            case Column.VALUE:
                places = figures.decimals(quote.value)
                return figures.padded(figures.published(quote.value), places, self._value_places)
            case Column.PER_UNIT:
                places = figures.rate_places(quote.per_unit)
                return figures.padded(figures.rate(quote.per_unit), places, self._unit_places)
            case Column.CHANGE:
                places = figures.rate_places(quote.per_unit)
                return figures.padded(self._change(quote), places, self._unit_places)
            case Column.DATE:
                return figures.day(quote.effective, today=figures.today())
        return ""

    def _change(self, quote: Quote) -> str:
        if quote.change is None:
            return ""
        return figures.signed(quote.change, figures.rate_places(quote.per_unit))

    def _tip(self, quote: Quote, column: Column) -> str | None:
        match column:
            case Column.STAR:
                return self.tr("Favourite (Space)")
            case Column.NAME:
                return currency_name(quote.currency) or None
            case Column.PER_UNIT:
                return f"1 {quote.currency} = {figures.whole(quote.per_unit)} {quote.base}"
            case Column.CHANGE if quote.change is not None and quote.previous_effective:
                since = self.tr("{change} since {day}")
                return since.format(
                    change=figures.signed(quote.change, figures.decimals(quote.change)),
                    day=figures.long_day(quote.previous_effective),
                )
            case Column.DATE:
                return self._date_tip(quote)
        return None

    def _date_tip(self, quote: Quote) -> str:
        lines = [figures.long_day(quote.effective)]
        if quote.upcoming is not None and quote.upcoming_effective is not None:
            later = self.tr("{figure} from {day}")
            day = figures.long_day(quote.upcoming_effective)
            lines.append(later.format(figure=figures.rate(quote.upcoming), day=day))
        if quote.stale:
            lines.append(self.tr("Out of date: a newer rate was promised and has not come."))
        return "\n".join(lines)

    def _colour(self, quote: Quote, column: Column) -> str:
        c = self._theme.colours
        match column:
            case Column.CHANGE:
                return {"up": c.up, "down": c.down}.get(_direction(quote), c.dim)
            case Column.DATE if quote.stale:
                return c.down
            case Column.NAME | Column.NOMINAL | Column.VALUE | Column.DATE:
                return c.dim
        return c.text

    def _sign(self, quote: Quote, column: Column) -> tuple[str, str] | None:
        c = self._theme.colours
        if column is Column.STAR:
            starred = quote.currency in self._favourites
            return ("star-filled", c.accent) if starred else ("star", c.faint)
        if column is Column.CHANGE and quote.change is not None:
            return _direction(quote), self._colour(quote, column)
        return None

    def _sort_key(self, quote: Quote, column: Column) -> str | float | int:
        match column:
            case Column.STAR:
                # Favourites in their own order, then the bank's order.
                if quote.currency in self._favourites:
                    return self._favourites.index(quote.currency)
                return 1000 + self._quotes.index(quote)
            case Column.CODE:
                return quote.currency
            case Column.NAME:
                return currency_name(quote.currency).casefold()
            case Column.NOMINAL:
                return quote.nominal
            case Column.VALUE:
                return float(quote.value)
            case Column.PER_UNIT:
                return float(quote.per_unit)
            case Column.CHANGE:
                # By how much of itself it moved: a yen and a dinar compare.
                return float((quote.change or 0) / quote.per_unit)
            case Column.DATE:
                return quote.effective.toordinal()


def _direction(quote: Quote) -> str:
    """Return a sign's name: up, down or steady, as the figures that are shown say."""
    if quote.change is None:
        return "steady"
    shown = figures.signed(quote.change, figures.rate_places(quote.per_unit))
    if not any(digit in "123456789" for digit in shown):
        return "steady"
    return "up" if quote.change > 0 else "down"


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in _LEFT else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
