"""The spans of time that the chart offers."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from newsdesk.ui.rates_panel.day_field import EARLIEST

#: A rate set before the span still holds in its first days.
_BEFORE = timedelta(days=10)


class Period(Enum):
    """A span up to today; the value is its length in days, 0 for all there is."""

    WEEK = 7
    MONTH = 31
    QUARTER = 92
    YEAR = 366
    FIVE_YEARS = 1827
    ALL = 0

    @property
    def label(self) -> str:
        """Its name in the window's language."""
        return QCoreApplication.translate("RatesPeriods", _LABELS[self])

    def start(self, today: date) -> date:
        """Return its first day."""
        return today - timedelta(days=self.value) if self.value else EARLIEST

    def history_from(self, today: date) -> date:
        """Return from which day on its history is wanted."""
        return max(self.start(today) - _BEFORE, EARLIEST)


_LABELS = {
    Period.WEEK: QT_TRANSLATE_NOOP("RatesPeriods", "1 week"),
    Period.MONTH: QT_TRANSLATE_NOOP("RatesPeriods", "1 month"),
    Period.QUARTER: QT_TRANSLATE_NOOP("RatesPeriods", "3 months"),
    Period.YEAR: QT_TRANSLATE_NOOP("RatesPeriods", "1 year"),
    Period.FIVE_YEARS: QT_TRANSLATE_NOOP("RatesPeriods", "5 years"),
    Period.ALL: QT_TRANSLATE_NOOP("RatesPeriods", "All"),
}
