"""Dates as feeds write them: what is not understood is left out, nothing is guessed."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

_MONTHS_OF = (
    "january february march april may june july august september october november december",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
)
_HOURS_OF = {
    # RFC 822, 5.1, and the names of zones that mean one thing only.
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7, "msk": 3, "мск": 3, "wet": 0, "west": 1, "cet": 1, "cest": 2,
    "mez": 1, "mesz": 2, "eet": 2, "eest": 3, "trt": 3, "kgt": 6, "jst": 9, "kst": 9, "hkt": 8,
    "sgt": 8, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip
_ZONE = r"(?P<zone>(?:gmt|utc?)?\s*[+\-−]\s*\d{1,2}(?::?\d{2})?|[a-zа-я]{1,4})"
_TIME = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    rf"\s*(?P<half>[ap]\.?m\.?(?![a-z]))?\s*{_ZONE}?(?:\s*\([^)]*\))?"
)
_WEEKDAY = r"(?:[^\W\d_]{2,14}\.?(?:,\s*|\s+))?"
_YEAR = r"(?P<year>\d{4}|\d{2})(?:\s*(?:г\.?|года|ж\.?)(?!\w))?"
_FORMS = tuple(
    re.compile(form + time, re.IGNORECASE)
    for form, time in (
        # RFC 822 and its kin: Mon, 23 Nov 2026 09:15:00 +0600; 23 ноября 2026, 09:15
        (
            rf"{_WEEKDAY}(?P<day>\d{{1,2}})[\s\-.]*(?P<month>[^\W\d_]{{3,12}})\.?,?[\s\-]*{_YEAR}",
            rf"(?:[\s,:\-]*?(?:\s|,|в)\s*{_TIME})?",
        ),
        # November 23, 2026 9:15 AM
        (
            rf"{_WEEKDAY}(?P<month>[^\W\d_]{{3,12}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?",
            rf",?\s+(?P<year>\d{{4}})(?:,?\s+(?:at\s+|-\s+)?{_TIME})?",
        ),
        # asctime: Mon Nov 23 09:15:00 2026
        (
            r"[a-z]{3}\s+(?P<month>[a-z]{3})\s+(?P<day>\d{1,2})\s+(?P<hour>\d{2}):(?P<minute>\d{2})",
            rf":(?P<second>\d{{2}})(?:\s+{_ZONE})?\s+(?P<year>\d{{4}})",
        ),
        # ISO 8601 and RFC 3339, also with blanks and slashes; year first leaves no doubt
        (
            r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
            rf"(?:(?:t|,?\s+){_TIME})?",
        ),
        (
            r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
            rf"t(?P<hour>\d{{2}})(?P<minute>\d{{2}})(?P<second>\d{{2}}){_ZONE}?",
        ),
        # 23.11.2026 09:15: with dots the day comes first wherever it is written
        (
            r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
            rf"(?:\s*(?:,|г\.|в)?\s+{_TIME})?",
        ),
    )
)
# The two forms that nearly every feed keeps to, read without the general machinery.
_RFC_822 = re.compile(
    r"[A-Za-z]{3}, (\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:)(\d\d) (?:GMT|([+-]\d\d)(\d\d))",
    re.ASCII,
)
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)")
_MAX_LENGTH = 80
_FARTHEST = timedelta(hours=14)  # from UTC, Line Islands
_FIRST_YEAR = 1971  # what is older is a zero of some program: 1970-01-01, 0001-01-01


def parse_date(text: str, *, zone: tzinfo = UTC) -> datetime | None:
    """Read one date of a feed.

    Args:
        text: RFC 822, RFC 3339 and ISO 8601, and what is found in their place, with month names
            in Russian, Ukrainian, Kazakh, German, French, Spanish, Italian and Portuguese.
        zone: What a time without a zone is in: the feed's own zone where it shows one.

    Returns:
        The moment in UTC; None where the text is not understood, where it is ambiguous (as
        01/02/2026), names a zone that nobody can place, or is the zero of a computer's clock.

    Source: RFC 822, 5; RFC 3339, 5.6; RULES 2.
    """
    text = text.strip()
    if not 6 <= len(text) <= _MAX_LENGTH:
        return None
    try:
        if common := _RFC_822.fullmatch(text):
            return _plausible(_from_rfc_822(common))
        if _RFC_3339.fullmatch(text):
            moment = datetime.fromisoformat(text)
            if moment.microsecond:
                moment = moment.replace(microsecond=0)
            return _plausible(moment.astimezone(UTC))
        for form in _FORMS:
            if found := form.fullmatch(text):
                moment_or_none = _moment(found.groupdict(), zone)
                return moment_or_none and _plausible(moment_or_none)
    except (ValueError, OverflowError):  # no such day, or beyond the calendar
        return None
    return None


def _from_rfc_822(found: re.Match[str]) -> datetime:
    day, month, year, clock, second, hours, minutes = found.groups()
    number = _MONTHS.get(month.lower(), 0)
    # By way of ISO 8601, which is read four times as fast as a datetime is put together.
    moment = datetime.fromisoformat(
        f"{year}-{number:02}-{day:0>2}T{clock}{min(second, '59')}+00:00"
    )
    if hours is None:
        return moment
    east = timedelta(hours=int(hours[1:]), minutes=int(minutes))
    if east > _FARTHEST:
        raise ValueError(hours)
    return moment + east if hours[0] == "-" else moment - east


def _plausible(moment: datetime) -> datetime | None:
    return moment if moment.year >= _FIRST_YEAR else None


def zone_of(text: str) -> timezone | None:
    """Return the zone that a date is written in, where that is a numeric one other than UTC."""
    found = re.search(r"([+\-])(\d{2}):?(\d{2})\s*$", text[:_MAX_LENGTH])
    if not found or ":" not in text:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3]))
    if not offset or offset > _FARTHEST:
        return None
    return timezone(-offset if found[1] == "-" else offset)


def _moment(part: dict[str, str | None], zone: tzinfo) -> datetime | None:
    month = _month(part["month"] or "")
    hour = _hour(part.get("hour"), part.get("half"))
    named = part.get("zone")
    tz = zone if named is None else _zone(named)
    if month is None or hour is None or tz is None:
        return None
    second = min(int(part.get("second") or 0), 59)  # a leap second, or a clock that thinks so
    return datetime(
        _year(part["year"] or ""),
        month,
        int(part["day"] or 0),
        hour,
        int(part.get("minute") or 0),
        second,
        tzinfo=tz,
    ).astimezone(UTC)


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (2000 if year < 69 else 1900)  # POSIX strptime %y


def _month(text: str) -> int | None:
    return int(text) if text.isdecimal() else _MONTHS.get(text.lower())


def _hour(text: str | None, half: str | None) -> int | None:
    hour = int(text or 0)
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if half[0] in "pP" else 0)


def _zone(text: str) -> tzinfo | None:
    digits = re.search(r"([+\-−])\s*(\d{1,2}):?(\d{2})?$", text)
    if digits is None:
        hours = _HOURS_OF.get(text.lower())
        return None if hours is None else timezone(timedelta(hours=hours))
    offset = timedelta(hours=int(digits[2]), minutes=int(digits[3] or 0))
    if offset > _FARTHEST:
        return None
    return timezone(offset if digits[1] == "+" else -offset)


def _abbreviations() -> dict[str, int]:
    """Return every beginning of three letters or more that can mean one month only."""
    meanings: dict[str, set[int]] = {"sept": {9}}
    for names in _MONTHS_OF:
        for number, name in enumerate(names.split(), start=1):
            for length in range(3, len(name) + 1):
                meanings.setdefault(name[:length], set()).add(number)
    return {name: numbers.pop() for name, numbers in meanings.items() if len(numbers) == 1}


_MONTHS = _abbreviations()
