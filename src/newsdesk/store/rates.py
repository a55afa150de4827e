"""Official exchange rates, kept as published and for good: they are small."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from newsdesk.core.rate import Quote, Rate, RateSheet
from newsdesk.core.source import PollState
from newsdesk.store.connections import Connections
from newsdesk.store.poll_states import STATE_COLUMNS, put_statement, state_of, state_values
from newsdesk.store.times import moment, seconds

_PUT_STATE = put_statement("rate_states", "provider")
_RATE = (
    "select r.nominal, r.value, r.effective from rates r where r.provider = ? and r.currency = ?"
)


class RateTable:
    """Everything about rates; every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, sheet: RateSheet, *, fetched: datetime) -> bool:
        """Store a sheet beside earlier ones; return whether it says anything new.

        Two sheets of one day (a daily and a weekly one) become one; a later answer for a
        currency replaces the earlier one.
        """
        effective = sheet.effective.isoformat()
        with self._connections.write() as writer:
            held = _rates_on(writer, sheet.provider, effective)
            writer.execute(
                "insert into rate_sheets (provider, effective, base, fetched) values (?, ?, ?, ?)"
                " on conflict do update set base = excluded.base, fetched = excluded.fetched",
                (sheet.provider, effective, sheet.base, seconds(fetched)),
            )
            writer.executemany(
                "insert into rates (provider, currency, effective, position, nominal, value)"
                " values (?, ?, ?, ?, ?, ?) on conflict do update set"
                " nominal = excluded.nominal, value = excluded.value",
                [
                    (
                        sheet.provider, rate.currency, effective, len(held) + position,
                        rate.nominal, str(rate.value),
                    )
                    for position, rate in enumerate(sheet.rates)
                ],
            )  # fmt: skip
        return any(held.get(rate.currency) != rate for rate in sheet.rates)

    def quotes(self, provider: str, currencies: Sequence[str], *, today: date) -> list[Quote]:
        """Return what is in force today for each currency that has a rate, in the order asked.

        ``stale`` is left False: the provider's timetable decides that.
        """
        with self._connections.read() as reader:
            found = [_quote(reader, provider, currency, today) for currency in currencies]
        return [quote for quote in found if quote is not None]

    def sheet(self, provider: str, on: date) -> RateSheet | None:
        """Return each currency's last rate of that day or before; None if there is none.

        The effective date is that of the newest of them.
        """
        with self._connections.read() as reader:
            rows = reader.execute(
                "select r.currency, r.nominal, r.value, max(r.effective), s.base from rates r"
                " join rate_sheets s on s.provider = r.provider and s.effective = r.effective"
                " where r.provider = ? and r.effective <= ?"
                " group by r.currency order by r.position, r.currency",
                (provider, on.isoformat()),
            ).fetchall()
        if not rows:
            return None
        newest = max(rows, key=lambda row: row[3])
        return RateSheet(
            provider=provider,
            base=newest[4],
            effective=date.fromisoformat(newest[3]),
            rates=tuple(Rate(row[0], row[1], Decimal(row[2])) for row in rows),
        )

    def state(self, provider: str) -> PollState:
        """Return what is remembered of the provider's answers; nothing yet is a fresh state."""
        with self._connections.read() as reader:
            row = reader.execute(
                f"select {STATE_COLUMNS} from rate_states p where p.provider = ?", (provider,)
            ).fetchone()
        return PollState() if row is None else state_of(row)

    def set_state(self, provider: str, state: PollState) -> None:
        """Remember validators, the next check and failures."""
        with self._connections.write() as writer:
            writer.execute(_PUT_STATE, (provider, *state_values(state)))


def _rates_on(connection: sqlite3.Connection, provider: str, effective: str) -> dict[str, Rate]:
    rows = connection.execute(
        "select currency, nominal, value from rates where provider = ? and effective = ?",
        (provider, effective),
    )
    return {row[0]: Rate(row[0], row[1], Decimal(row[2])) for row in rows}


def _quote(reader: sqlite3.Connection, provider: str, currency: str, today: date) -> Quote | None:
    """Make a currency's quote: in force today, the different one before, the one to come."""
    day = today.isoformat()
    current = reader.execute(
        "select r.nominal, r.value, r.effective, s.base, s.fetched from rates r"
        " join rate_sheets s on s.provider = r.provider and s.effective = r.effective"
        " where r.provider = ? and r.currency = ? and r.effective <= ?"
        " order by r.effective desc limit 1",
        (provider, currency, day),
    ).fetchone()
    coming = reader.execute(
        f"{_RATE} and r.effective > ? order by r.effective limit 1", (provider, currency, day)
    ).fetchone()
    if current is None:
        return None
    nominal, value, effective, base, fetched = current
    now = Rate(currency, nominal, Decimal(value)).per_unit
    earlier = reader.execute(
        f"{_RATE} and r.effective < ? order by r.effective desc", (provider, currency, effective)
    )
    previous, previous_day = None, None
    for row in earlier:
        per_unit = Rate(currency, row[0], Decimal(row[1])).per_unit
        if per_unit != now:
            previous, previous_day = per_unit, date.fromisoformat(row[2])
            break
    return Quote(
        provider=provider,
        base=base,
        currency=currency,
        nominal=nominal,
        value=Decimal(value),
        effective=date.fromisoformat(effective),
        fetched=moment(fetched),
        previous=previous,
        previous_effective=previous_day,
        upcoming=None if coming is None else Rate(currency, coming[0], Decimal(coming[1])).per_unit,
        upcoming_effective=None if coming is None else date.fromisoformat(coming[2]),
    )
