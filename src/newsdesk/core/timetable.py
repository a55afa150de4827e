"""When a bank sets its rates, and from which day they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

WORKING_DAYS = frozenset(range(5))
"""Monday to Friday, as ``date.weekday`` counts."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """A bank's habits, in its own time zone.

    Attributes:
        opens, closes: Between these hours of a day on which rates are set, the new sheet appears.
        lead: From which day it holds: 0 the same one, 1 the next calendar day.
        weekdays: The days on which rates are set, as ``date.weekday`` counts.
        calendar: Whose public holidays are kept: an ISO 3166 country code, "ECB" for the TARGET
            days, or empty for none.
    """

    opens: time
    closes: time
    lead: int = 1
    weekdays: frozenset[int] = WORKING_DAYS
    calendar: str = ""
