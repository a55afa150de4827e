"""What the poller remembers, as rows of ``poll_states`` and ``rate_states``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from newsdesk.core.errors import Failure
from newsdesk.core.source import CacheHints, PollState, Validators
from newsdesk.store.times import optional_moment, optional_seconds

_NAMES = (
    "etag", "last_modified", "validators_since", "body_hash", "next_check", "last_checked",
    "last_success", "changed_at", "failures", "failure", "detail", "retry_at", "stopped",
    "moved_to", "moved_count", "moved_at", "entries_per_week", "max_age", "expires", "ttl",
)  # fmt: skip
STATE_COLUMNS = ", ".join(f"p.{name}" for name in _NAMES)
STATE_WIDTH = len(_NAMES)


def put_statement(table: str, owner: str) -> str:
    """Return the SQL that stores a state: the owner's id first, then ``state_values``."""
    marks = ", ".join("?" * (STATE_WIDTH + 1))
    return f"insert or replace into {table} ({owner}, {', '.join(_NAMES)}) values ({marks})"


def state_values(state: PollState) -> tuple[Any, ...]:
    """Return a state's columns in the order of ``STATE_COLUMNS``."""
    return (
        state.validators.etag,
        state.validators.last_modified,
        optional_seconds(state.validators_since),
        state.body_hash,
        optional_seconds(state.next_check),
        optional_seconds(state.last_checked),
        optional_seconds(state.last_success),
        optional_seconds(state.changed_at),
        state.failures,
        None if state.failure is None else state.failure.value,
        state.detail,
        optional_seconds(state.retry_at),
        state.stopped,
        state.moved_to,
        state.moved_count,
        optional_seconds(state.moved_at),
        state.entries_per_week,
        _length(state.hints.max_age),
        _length(state.hints.expires),
        _length(state.hints.ttl),
    )


def state_of(row: Sequence[Any]) -> PollState:
    """Make a state from ``STATE_COLUMNS``; a row of nulls is that of a source never checked."""
    if row[8] is None:
        return PollState()
    return PollState(
        validators=Validators(row[0], row[1]),
        validators_since=optional_moment(row[2]),
        body_hash=row[3],
        next_check=optional_moment(row[4]),
        last_checked=optional_moment(row[5]),
        last_success=optional_moment(row[6]),
        changed_at=optional_moment(row[7]),
        failures=row[8],
        failure=None if row[9] is None else Failure(row[9]),
        detail=row[10],
        retry_at=optional_moment(row[11]),
        stopped=bool(row[12]),
        moved_to=row[13],
        moved_count=row[14],
        moved_at=optional_moment(row[15]),
        entries_per_week=row[16],
        hints=CacheHints(_interval(row[17]), _interval(row[18]), _interval(row[19])),
    )


def _length(interval: timedelta | None) -> int | None:
    return None if interval is None else int(interval.total_seconds())


def _interval(length: int | None) -> timedelta | None:
    return None if length is None else timedelta(seconds=length)
