"""Official exchange rates, kept as published and for good: they are small."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice

from newsdesk.core.converting import RateHeld
from newsdesk.core.rate import Quote, RatePoint, RateSheet
from newsdesk.core.source import PollState
from newsdesk.core.spans import Span, merged
from newsdesk.store import rate_rows
from newsdesk.store.connections import Connections
from newsdesk.store.poll_states import (
    STATE_COLUMNS,
    STATE_WIDTH,
    put_statement,
    state_of,
    state_values,
)
from newsdesk.store.times import seconds

#: A transaction of so many rows lasts about 15 ms; the window's own writes wait for no longer.
CHUNK = 2500

_PUT_STATE = put_statement("rate_states", "provider")
_PUT_SHEET = (
    "insert into rate_sheets (provider, effective, base, fetched) values (?, ?, ?, ?)"
    " on conflict do update set base = excluded.base, fetched = excluded.fetched"
)
# What is the same is not written again, so that the count of changes tells what is new.
_PUT_RATE = (
    "insert into rates (provider, currency, effective, position, nominal, value, indirect)"
    " values (?, ?, ?, ?, ?, ?, ?) on conflict do update set"
    " nominal = excluded.nominal, value = excluded.value, indirect = excluded.indirect"
    " where (nominal, value, indirect) is not (excluded.nominal, excluded.value, excluded.indirect)"
)


class RateTable:
    """Everything about rates; every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    # sheets

    def put(self, sheet: RateSheet, *, fetched: datetime) -> bool:
        """Store a sheet beside earlier ones; return whether it says anything new.

        Two sheets of one day (a daily and a weekly one) become one; a later answer for a
        currency replaces the earlier one.
        """
        with self._connections.write() as writer:
            already = rate_rows.count_on(writer, sheet.provider, sheet.effective)
            writer.execute(_PUT_SHEET, _sheet_row(sheet, fetched))
            before = writer.total_changes
            writer.executemany(_PUT_RATE, _rows(sheet, already))
            return writer.total_changes > before

    def put_many(self, sheets: Iterable[RateSheet], *, fetched: datetime) -> bool:
        """Store a history as ``put`` does, in short transactions; return whether any of it is new.

        What was stored before an error stays: storing it again changes nothing.
        """
        changed = False
        for chunk in _chunks(sheets):
            rows = [row for sheet in chunk for row in _rows(sheet, 0)]
            with self._connections.write() as writer:
                writer.executemany(_PUT_SHEET, [_sheet_row(sheet, fetched) for sheet in chunk])
                before = writer.total_changes
                writer.executemany(_PUT_RATE, rows)
                changed = changed or writer.total_changes > before
        return changed

    def quotes(
        self, provider: str, currencies: Sequence[str], *, today: date, base: str = ""
    ) -> list[Quote]:
        """Return what is in force today for each currency that has a rate, in the order asked.

        ``stale`` is left False: the provider's timetable decides that.

        Args:
            base: Another currency of this provider to count in; its own where empty.
        """
        with self._connections.read() as reader:
            own = rate_rows.base_of(reader, provider)
            if own is None:
                return []
            if base in {"", own}:
                made = [rate_rows.quote(reader, provider, own, c, today) for c in currencies]
            else:
                made = [rate_rows.cross(reader, provider, own, c, base, today) for c in currencies]
        return [quote for quote in made if quote is not None]

    def sheet(self, provider: str, on: date) -> RateSheet | None:
        """Return each currency's last rate of that day or before; None if there is none.

        The effective date is that of the newest of them.
        """
        with self._connections.read() as reader:
            base = rate_rows.base_of(reader, provider)
            held = rate_rows.placed(reader, provider, on)
        if base is None or not held:
            return None
        return RateSheet(
            provider=provider,
            base=base,
            effective=max(found.effective for _, found in held),
            rates=tuple(found.rate for _, found in held),
        )

    def held(self, provider: str, currency: str, on: date) -> RateHeld | None:
        """Return a currency's last rate of that day or before; None if there is none."""
        with self._connections.read() as reader:
            return rate_rows.last_until(reader, provider, currency, on)

    def days_of(self, provider: str, currency: str, on: date) -> int:
        """Return how long a currency's rates hold: 1 day, or 7 where they come once a week."""
        with self._connections.read() as reader:
            return rate_rows.days_held(reader, provider, currency, on)

    def series(
        self, provider: str, currency: str, first: date | None = None, last: date | None = None
    ) -> tuple[RatePoint, ...]:
        """Return a currency's worth on every day from which a rate of it held, oldest first."""
        with self._connections.read() as reader:
            return rate_rows.points(reader, provider, currency, first, last)

    def newest(self, provider: str, until: date) -> date | None:
        """Return the day of the newest sheet until then."""
        with self._connections.read() as reader:
            return rate_rows.sheet_day(reader, provider, until=until)

    def upcoming(self, provider: str, after: date, limit: int) -> list[date]:
        """Return the days after ``after`` that have sheets, the earliest first."""
        with self._connections.read() as reader:
            return rate_rows.sheet_days_after(reader, provider, after, limit)

    # what is remembered of the answers

    def state(self, key: str, url: str | None = None) -> PollState:
        """Return what is remembered of a document's answers; nothing yet is a fresh state.

        Args:
            key: The bank's slug and the document's name, such as "nbkr/daily".
            url: The address to ask: what another one answered is no news of it.
        """
        with self._connections.read() as reader:
            row = reader.execute(
                f"select {STATE_COLUMNS}, p.url from rate_states p where p.provider = ?", (key,)
            ).fetchone()
        if row is None or (url is not None and row[STATE_WIDTH] not in {"", url}):
            return PollState()
        return state_of(row[:STATE_WIDTH])

    def set_state(
        self, key: str, state: PollState, url: str = "", newest: date | None = None
    ) -> None:
        """Remember validators, the next check and failures.

        Args:
            url: The address that was asked.
            newest: The day of the newest sheet in the document.
        """
        with self._connections.write() as writer:
            writer.execute(_PUT_STATE, (key, *state_values(state)))
            writer.execute(
                "update rate_states set url = ?, newest = ? where provider = ?",
                (url, None if newest is None else newest.isoformat(), key),
            )

    def newest_in(self, key: str) -> date | None:
        """Return the day of the newest sheet that a document gave."""
        with self._connections.read() as reader:
            row = reader.execute(
                "select newest from rate_states where provider = ?", (key,)
            ).fetchone()
        return None if row is None or row[0] is None else date.fromisoformat(row[0])

    def covered(self, provider: str, currency: str) -> list[Span]:
        """Return the days for which the bank was asked about a currency already."""
        with self._connections.read() as reader:
            return merged(_covered(reader, provider, currency))

    def cover(self, provider: str, currencies: Iterable[str], span: Span) -> None:
        """Remember that the bank was asked for these days of these currencies."""
        with self._connections.write() as writer:
            for currency in currencies:
                spans = merged([*_covered(writer, provider, currency), span])
                writer.execute(
                    "delete from rate_coverage where provider = ? and currency = ?",
                    (provider, currency),
                )
                writer.executemany(
                    "insert into rate_coverage (provider, currency, first, last)"
                    " values (?, ?, ?, ?)",
                    [(provider, currency, s.first.isoformat(), s.last.isoformat()) for s in spans],
                )

    def wishes(self) -> list[tuple[str, str, Span]]:
        """Return the histories that are not whole yet: slug, currency and days."""
        with self._connections.read() as reader:
            rows = reader.execute("select slug, currency, first, last from rate_wishes").fetchall()
        return [
            (slug, currency, Span(date.fromisoformat(first), date.fromisoformat(last)))
            for slug, currency, first, last in rows
        ]

    def wish(self, slug: str, currency: str, span: Span) -> None:
        """Remember that a history is wanted; one wish a currency, the wider days count."""
        with self._connections.write() as writer:
            writer.execute(
                "insert into rate_wishes (slug, currency, first, last) values (?, ?, ?, ?)"
                " on conflict do update set first = min(first, excluded.first),"
                " last = max(last, excluded.last)",
                (slug, currency, span.first.isoformat(), span.last.isoformat()),
            )

    def forget_wishes(self, slug: str = "", currency: str = "") -> None:
        """Want a history no longer; without arguments none at all."""
        with self._connections.write() as writer:
            if slug:
                writer.execute(
                    "delete from rate_wishes where slug = ? and currency = ?", (slug, currency)
                )
            else:
                writer.execute("delete from rate_wishes")


def _sheet_row(sheet: RateSheet, fetched: datetime) -> tuple[str, str, str, int]:
    return sheet.provider, sheet.effective.isoformat(), sheet.base, seconds(fetched)


def _rows(sheet: RateSheet, position: int) -> list[tuple[str, str, str, int, int, str, int]]:
    provider, effective = sheet.provider, sheet.effective.isoformat()
    return [
        (
            provider, rate.currency, effective, place, rate.nominal, format(rate.value, "f"),
            int(rate.indirect),
        )
        for place, rate in enumerate(sheet.rates, start=position)
    ]  # fmt: skip


def _chunks(sheets: Iterable[RateSheet]) -> Iterator[list[RateSheet]]:
    left = iter(sheets)
    while chunk := list(islice(left, 1)):
        rows = len(chunk[0].rates)
        for sheet in left:
            chunk.append(sheet)
            rows += len(sheet.rates) + 1
            if rows >= CHUNK:
                break
        yield chunk


def _covered(reader: sqlite3.Connection, provider: str, currency: str) -> list[Span]:
    rows = reader.execute(
        "select first, last from rate_coverage where provider = ? and currency = ?",
        (provider, currency),
    )
    return [Span(date.fromisoformat(first), date.fromisoformat(last)) for first, last in rows]
