"""The public holidays of the banks' countries.

The library is large, so it is imported when first a sheet seems to be missing; a bank that was
closed is then not taken for a late one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from functools import cache

log = logging.getLogger(__name__)


def is_holiday_in(calendar: str) -> Callable[[date], bool]:
    """Return what knows the holidays of a calendar, as ``Timetable.calendar`` names it."""
    return lambda day: bool(calendar) and day in _days(calendar, day.year)


@cache
def _days(calendar: str, year: int) -> frozenset[date]:
    """Return a year's holidays; none, and a line in the log, for a calendar nobody knows."""
    try:
        import holidays

        if calendar == "ECB":
            return frozenset(holidays.financial_holidays("ECB", years=year))
        return frozenset(holidays.country_holidays(calendar, years=year))
    except (ImportError, NotImplementedError) as error:
        log.warning("the holidays of %s are not known: %s", calendar, error)
        return frozenset()
