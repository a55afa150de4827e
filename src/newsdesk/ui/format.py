"""Times, dates and numbers as a person of the window's language reads them.

The language is QLocale's default, which ``i18n.install`` sets. Times come in aware and are shown
in the machine's own time zone.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_RELATIVE = timedelta(hours=12)


def now() -> datetime:
    """Return this moment, aware and in UTC."""
    return datetime.now(UTC)


def start_of_today(moment: datetime) -> datetime:
    """Return the start of the person's day that ``moment`` lies in, in UTC."""
    local = moment.astimezone()
    return local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)


def clock(moment: datetime) -> str:
    """Return the local time of day: "11:43", or "11:43 AM" where people write it so."""
    local = moment.astimezone()
    text = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    # CLDR parts the AM from the figures with a narrow no-break space, which few fonts have.
    return text.replace("\u202f", "\u00a0")


def day(moment: datetime, *, today: datetime) -> str:
    """Return the local date, short: "12 Jan", or "12 Jan 2022" in another year."""
    local = moment.astimezone()
    pattern = "d MMM" if local.year == today.astimezone().year else "d MMM yyyy"
    return QLocale().toString(QDate(local.year, local.month, local.day), pattern)


def long_day(moment: datetime) -> str:
    """Return the local date in full: "12 January 2022"."""
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")


def ago(moment: datetime, *, at: datetime) -> str:
    """Return how long before ``at`` it was, under 12 hours; else the local date.

    A moment up to a minute ahead counts as now (clocks differ); one further ahead is a date.
    """
    passed = at - moment
    if not -timedelta(minutes=1) <= passed < _RELATIVE:
        return day(moment, today=at)
    minutes = max(0, int(passed.total_seconds() // 60))
    if minutes == 0:
        return QCoreApplication.translate("format", "just now")
    if minutes < 60:
        template = QCoreApplication.translate("format", "{count} min ago")
        return template.replace("{count}", number(minutes))
    template = QCoreApplication.translate("format", "{count} h ago")
    return template.replace("{count}", number(minutes // 60))


def exact(moment: datetime) -> str:
    """Return date and time in full, for a tooltip or a story's head: "12 January 2022, 11:43"."""
    return f"{long_day(moment)}, {clock(moment)}"


def spoken(moment: datetime, *, at: datetime) -> str:
    """Return the time for a screen reader: the time of day if it is today, else with the date."""
    if moment.astimezone().date() == at.astimezone().date():
        return clock(moment)
    return f"{day(moment, today=at)}, {clock(moment)}"


def number(value: int) -> str:
    """Return a whole number with the language's digit grouping."""
    return QLocale().toString(value)


def decimal(value: Decimal, places: int) -> str:
    """Return an amount with so many decimals, rounded half up, never through a float."""
    quantised = f"{abs(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    whole, _, fraction = quantised.partition(".")
    locale = QLocale()
    text = locale.toString(int(whole)) + (locale.decimalPoint() + fraction if fraction else "")
    negative = value < 0 and any(digit not in "0." for digit in quantised)
    return f"\N{MINUS SIGN}{text}" if negative else text


def time_or_date(moment: datetime) -> str:
    """Return the time of day where it is within 12 hours, else with the date before it."""
    at = now()
    near = abs(moment - at) < _RELATIVE
    return clock(moment) if near else f"{day(moment, today=at)}, {clock(moment)}"
