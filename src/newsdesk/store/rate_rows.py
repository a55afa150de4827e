"""What is asked of the stored rates: a currency's last one, what came before, what is to come."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from decimal import Context, Decimal

from newsdesk.core.converting import RateHeld
from newsdesk.core.rate import Quote, Rate, RatePoint
from newsdesk.store.times import moment

_RATE = (
    "select r.nominal, r.value, r.indirect, r.effective, r.position from rates r"
    " where r.provider = ? and r.currency = ?"
)
_CROSS = Context(prec=28)
#: A rate that is set is for one of the next days; a later date is a mistake of the document's.
_SOON = timedelta(days=14)


def base_of(reader: sqlite3.Connection, provider: str) -> str | None:
    """Return the currency that the provider's rates are in; None where it has none stored."""
    row = reader.execute(
        "select base from rate_sheets where provider = ? order by effective desc limit 1",
        (provider,),
    ).fetchone()
    return None if row is None else str(row[0])


def currencies(reader: sqlite3.Connection, provider: str) -> list[str]:
    """Return every currency of a provider: a seek for each, instead of a walk over all days."""
    rows = reader.execute(
        "with recursive c (code) as ("
        " select min(currency) from rates where provider = :p"
        " union all select (select min(currency) from rates where provider = :p"
        "                   and currency > c.code) from c where c.code is not null"
        ") select code from c where code is not null",
        {"p": provider},
    )
    return [row[0] for row in rows]


def count_on(reader: sqlite3.Connection, provider: str, day: date) -> int:
    """Return how many rates of exactly this day are stored."""
    row = reader.execute(
        "select 1 from rate_sheets where provider = ? and effective = ?",
        (provider, day.isoformat()),
    ).fetchone()
    if row is None:
        return 0
    places = [
        found[0]
        for code in currencies(reader, provider)
        if (
            found := reader.execute(
                "select position from rates where provider = ? and currency = ? and effective = ?",
                (provider, code, day.isoformat()),
            ).fetchone()
        )
    ]
    return max(places, default=-1) + 1


def sheet_day(reader: sqlite3.Connection, provider: str, *, until: date) -> date | None:
    """Return the day of the newest sheet until then."""
    row = reader.execute(
        "select max(effective) from rate_sheets where provider = ? and effective <= ?",
        (provider, until.isoformat()),
    ).fetchone()
    return None if row[0] is None else date.fromisoformat(row[0])


def sheet_days_after(
    reader: sqlite3.Connection, provider: str, after: date, limit: int
) -> list[date]:
    """Return the next days that have sheets."""
    rows = reader.execute(
        "select effective from rate_sheets where provider = ? and effective > ?"
        " order by effective limit ?",
        (provider, after.isoformat(), limit),
    )
    return [date.fromisoformat(row[0]) for row in rows]


def placed(reader: sqlite3.Connection, provider: str, day: date) -> list[tuple[int, RateHeld]]:
    """Return every currency's last rate until a day, in the order of the bank's documents."""
    found = []
    for currency in currencies(reader, provider):
        held = last_until(reader, provider, currency, day)
        if held is not None:
            row = reader.execute(
                f"{_RATE} and r.effective = ?", (provider, currency, held.effective.isoformat())
            ).fetchone()
            found.append((row[4], held))
    # The daily sheet's before those of an older weekly one.
    return sorted(
        found, key=lambda pair: (-pair[1].effective.toordinal(), pair[0], pair[1].rate.currency)
    )


def last_until(
    reader: sqlite3.Connection, provider: str, currency: str, day: date
) -> RateHeld | None:
    """Return a currency's last rate of that day or before."""
    row = reader.execute(
        f"{_RATE} and r.effective <= ? order by r.effective desc limit 1",
        (provider, currency, day.isoformat()),
    ).fetchone()
    if row is None:
        return None
    fetched = reader.execute(
        "select fetched from rate_sheets where provider = ? and effective = ?", (provider, row[3])
    ).fetchone()
    return RateHeld(
        _rate(currency, row),
        date.fromisoformat(row[3]),
        moment(0 if fetched is None else fetched[0]),
    )


def days_held(reader: sqlite3.Connection, provider: str, currency: str, day: date) -> int:
    """Return 7 for a currency whose rates come once a week, else 1.

    That of a weekly sheet stands alone in its week, while the provider's others have newer ones.
    """
    rows = reader.execute(
        "select effective from rates where provider = ? and currency = ? and effective <= ?"
        " order by effective desc limit 2",
        (provider, currency, day.isoformat()),
    ).fetchall()
    if not rows:
        return 1
    newest = date.fromisoformat(rows[0][0])
    if len(rows) == 2:
        return 7 if newest - date.fromisoformat(rows[1][0]) >= timedelta(days=6) else 1
    others = sheet_day(reader, provider, until=newest + timedelta(days=6))
    return 7 if others is not None and others > newest else 1


def points(
    reader: sqlite3.Connection,
    provider: str,
    currency: str,
    first: date | None,
    last: date | None,
) -> tuple[RatePoint, ...]:
    """Return a currency's rates per unit, the oldest first."""
    rows = reader.execute(
        f"{_RATE} and r.effective between ? and ? order by r.effective",
        (provider, currency, (first or date.min).isoformat(), (last or date.max).isoformat()),
    )
    return tuple(
        RatePoint(date.fromisoformat(row[3]), _rate(currency, row).per_unit) for row in rows
    )


def quote(
    reader: sqlite3.Connection, provider: str, base: str, currency: str, today: date
) -> Quote | None:
    """Make a currency's quote: in force today, the different one before, the one to come."""
    current = last_until(reader, provider, currency, today)
    if current is None:
        return None
    now = current.rate.per_unit
    previous = previous_day = None
    earlier = reader.execute(
        f"{_RATE} and r.effective < ? order by r.effective desc",
        (provider, currency, current.effective.isoformat()),
    )
    for row in earlier:
        per_unit = _rate(currency, row).per_unit
        if per_unit != now:
            previous, previous_day = per_unit, date.fromisoformat(row[3])
            break
    coming = _coming(reader, provider, currency, today)
    return Quote(
        provider=provider,
        base=base,
        currency=currency,
        nominal=current.rate.nominal,
        value=current.rate.value,
        indirect=current.rate.indirect,
        effective=current.effective,
        fetched=current.fetched,
        previous=previous,
        previous_effective=previous_day,
        upcoming=None if coming is None else coming[1].per_unit,
        upcoming_effective=None if coming is None else coming[0],
    )


def cross(
    reader: sqlite3.Connection, provider: str, own: str, currency: str, base: str, today: date
) -> Quote | None:
    """Make a quote in another currency of the same provider, through the provider's own base."""
    dates = [
        found
        for code in (currency, base)
        if code != own and (found := last_until(reader, provider, code, today)) is not None
    ]
    now = _worth(reader, provider, own, currency, base, today)
    if now is None:
        return None
    previous = previous_day = None
    if currency != base:
        for day in _change_days(reader, provider, (currency, base), today):
            before = _worth(reader, provider, own, currency, base, day)
            if before is None:
                break
            if before != now:
                previous, previous_day = before, day
                break
    ahead = [
        coming[0]
        for code in (currency, base)
        if code != own and (coming := _coming(reader, provider, code, today)) is not None
    ]
    upcoming_day = min(ahead, default=None)
    upcoming = (
        None
        if upcoming_day is None
        else _worth(reader, provider, own, currency, base, upcoming_day)
    )
    return Quote(
        provider=provider,
        base=base,
        currency=currency,
        nominal=1,
        value=now,
        effective=max((held.effective for held in dates), default=today),
        fetched=min((held.fetched for held in dates), default=moment(0)),
        previous=previous,
        previous_effective=previous_day,
        upcoming=upcoming,
        upcoming_effective=upcoming_day,
        via=own if own not in {currency, base} else "",
    )


def _worth(
    reader: sqlite3.Connection, provider: str, own: str, currency: str, base: str, day: date
) -> Decimal | None:
    """Return what one unit is worth on a day in another currency of the provider."""
    both = []
    for code in (currency, base):
        held = None if code == own else last_until(reader, provider, code, day)
        if code != own and held is None:
            return None
        both.append(Decimal(1) if held is None else held.rate.per_unit)
    return both[0] if both[1] == 1 else _CROSS.divide(*both)


def _change_days(
    reader: sqlite3.Connection, provider: str, codes: tuple[str, str], today: date
) -> list[date]:
    """Return the last days on which a rate of either began to hold, the newest first."""
    rows = reader.execute(
        "select distinct effective from rates where provider = ? and currency in (?, ?)"
        " and effective <= ? order by effective desc limit 400",
        (provider, *codes, today.isoformat()),
    )
    return [date.fromisoformat(row[0]) for row in rows]


def _coming(
    reader: sqlite3.Connection, provider: str, currency: str, today: date
) -> tuple[date, Rate] | None:
    row = reader.execute(
        f"{_RATE} and r.effective > ? and r.effective <= ? order by r.effective limit 1",
        (provider, currency, today.isoformat(), (today + _SOON).isoformat()),
    ).fetchone()
    return None if row is None else (date.fromisoformat(row[3]), _rate(currency, row))


def _rate(currency: str, row: tuple[int, str, int, str, int]) -> Rate:
    return Rate(currency, row[0], Decimal(row[1]), bool(row[2]))
