"""Alerts on rates, and what they have told."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from newsdesk.core.alert import Alert, AlertId, AlertKind, Firing, Verdict
from newsdesk.core.frozen import frozen
from newsdesk.core.rate import Pair
from newsdesk.store.connections import Connections
from newsdesk.store.times import optional_moment, optional_seconds, seconds

_COLUMNS = (
    "id", "currency", "base", "provider", "kind", "threshold", "days", "paused", "armed", "since",
    "seen", "fired",
)  # fmt: skip
_SELECT = f"select {', '.join(_COLUMNS)} from rate_alerts"
_STATE = " where id = ? and paused = 0 and armed = ? and since is ? and seen is ?"
#: So many of the newest rows of the log are kept.
_LOGGED = 1000


@frozen
class LoggedFiring:
    """A firing as it is written down, with the alert as it was then."""

    id: int
    alert: Alert
    firing: Firing


class AlertTable:
    """Everything about alerts; every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def all(self) -> list[Alert]:
        """Return every alert, in the order they were made."""
        with self._connections.read() as reader:
            return [_alert(row) for row in reader.execute(f"{_SELECT} order by id")]

    def get(self, alert_id: AlertId) -> Alert | None:
        """Return an alert; None where it was removed."""
        with self._connections.read() as reader:
            row = reader.execute(f"{_SELECT} where id = ?", (alert_id,)).fetchone()
        return None if row is None else _alert(row)

    def providers(self) -> list[str]:
        """Return the slugs of the banks that alerts wait for, those at rest left out."""
        with self._connections.read() as reader:
            rows = reader.execute("select distinct provider from rate_alerts where paused = 0")
            return [row[0] for row in rows]

    def put(self, alert: Alert) -> Alert:
        """Store an alert as it is: a new one, where its id is 0, a changed or a restored one."""
        values = (None if not alert.id else alert.id, *_values(alert))
        marks = ", ".join("?" * len(values))
        with self._connections.write() as writer:
            made = writer.execute(
                f"insert or replace into rate_alerts ({', '.join(_COLUMNS)}) values ({marks})",
                values,
            ).lastrowid
        return replace(alert, id=AlertId(made or alert.id))

    def remove(self, alert_id: AlertId) -> Alert | None:
        """Remove an alert and return it as it was; what it has yet to tell is told no more."""
        with self._connections.write() as writer:
            row = writer.execute(f"{_SELECT} where id = ?", (alert_id,)).fetchone()
            writer.execute("delete from rate_alerts where id = ?", (alert_id,))
            writer.execute(
                "update rate_alert_log set told = 1 where told = 0 and alert_id = ?", (alert_id,)
            )
        return None if row is None else _alert(row)

    def record(self, alert: Alert, verdict: Verdict, *, at: datetime) -> bool:
        """Store how an alert stands and what it has to tell, in one transaction.

        Returns:
            False where it was changed since it was judged, here or by another process: then
            nothing is stored, so that nothing is told twice.
        """
        firing = verdict.firing
        with self._connections.write() as writer:
            changed = writer.execute(
                "update rate_alerts set armed = ?, since = ?, seen = ?, fired = ifnull(?, fired)"
                + _STATE,
                (
                    verdict.armed, _text(verdict.since), _text(verdict.seen),
                    None if firing is None else seconds(at),
                    alert.id, alert.armed, _text(alert.since), _text(alert.seen),
                ),
            ).rowcount  # fmt: skip
            if changed and firing is not None:
                _log(writer, alert, firing, at)
        return bool(changed)

    def untold(self) -> list[LoggedFiring]:
        """Return what fired and was not told yet, oldest first."""
        names = ", ".join(name for name in _COLUMNS[1:7])
        with self._connections.read() as reader:
            rows = reader.execute(
                f"select id, effective, value, before, latest, fired, alert_id, {names}"
                " from rate_alert_log where told = 0 order by id"
            ).fetchall()
        return [_logged(row) for row in rows]

    def mark_told(self, log_ids: Sequence[int]) -> list[int]:
        """Note that these are told; return those that nobody else told meanwhile."""
        with self._connections.write() as writer:
            return [
                log_id
                for log_id in log_ids
                if writer.execute(
                    "update rate_alert_log set told = 1 where id = ? and told = 0", (log_id,)
                ).rowcount
            ]


def _log(writer: sqlite3.Connection, alert: Alert, firing: Firing, at: datetime) -> None:
    writer.execute(
        "insert into rate_alert_log (alert_id, currency, base, provider, kind, threshold, days,"
        " effective, value, before, latest, fired)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            alert.id, alert.pair.currency, alert.pair.base, alert.pair.provider, alert.kind.value,
            str(alert.threshold), alert.days, firing.effective.isoformat(), str(firing.value),
            None if firing.before is None else str(firing.before), str(firing.latest), seconds(at),
        ),
    )  # fmt: skip
    writer.execute(
        "delete from rate_alert_log where told = 1"
        " and id <= (select max(id) from rate_alert_log) - ?",
        (_LOGGED,),
    )


def _values(alert: Alert) -> tuple[Any, ...]:
    return (
        alert.pair.currency, alert.pair.base, alert.pair.provider, alert.kind.value,
        str(alert.threshold), alert.days, alert.paused, alert.armed, _text(alert.since),
        _text(alert.seen), optional_seconds(alert.fired),
    )  # fmt: skip


def _alert(row: Sequence[Any]) -> Alert:
    return Alert(
        id=AlertId(row[0]),
        pair=Pair(row[1], row[2], row[3]),
        kind=AlertKind(row[4]),
        threshold=Decimal(row[5]),
        days=row[6],
        paused=bool(row[7]),
        armed=bool(row[8]),
        since=_day(row[9]),
        seen=_day(row[10]),
        fired=optional_moment(row[11]),
    )


def _logged(row: Sequence[Any]) -> LoggedFiring:
    log_id, effective, value, before, latest, fired, alert_id, *of_alert = row
    return LoggedFiring(
        id=log_id,
        alert=_alert((alert_id, *of_alert, False, False, None, effective, fired)),
        firing=Firing(
            effective=date.fromisoformat(effective),
            value=Decimal(value),
            before=None if before is None else Decimal(before),
            latest=Decimal(latest),
        ),
    )


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
