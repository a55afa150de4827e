"""What a source's poll state amounts to, as a person is told it."""

from __future__ import annotations

from datetime import datetime, timedelta

from newsdesk.core.errors import Failure
from newsdesk.core.source import PollState, Source, SourceHealth, SourceState

#: How long a source is shown as moved after its stored address changed.
MOVED_SHOWN = timedelta(days=7)
#: A failure that may heal by itself asks for a person's attention after so many in a row.
FAILURES_SHOWN = 3

_REFUSED = frozenset({Failure.RATE_LIMITED, Failure.UNAVAILABLE})


def is_held_up(state: PollState) -> bool:
    """Whether an outage of our own kept the source from being read (``schedule.after_outage``)."""
    return state.failure is not None and state.failure.is_connection and not state.failures


def health(
    source: Source,
    state: PollState,
    *,
    now: datetime,
    checking: bool = False,
    offline: bool = False,
) -> SourceHealth:
    """Return the source's state as a person is told it."""
    name = _state(source, state, now=now, checking=checking, offline=offline)
    in_trouble = name not in {SourceState.UP_TO_DATE, SourceState.NOTHING_NEW}
    moved = name is SourceState.MOVED
    return SourceHealth(
        state=name,
        failure=state.failure if in_trouble else None,
        detail=state.detail if in_trouble else "",
        until=state.retry_at if name is SourceState.RATE_LIMITED else None,
        moved_to=source.url if moved else "",
        last_success=state.last_success,
        next_check=None if state.stopped else state.next_check,
        needs_attention=_needs_attention(name, state),
    )


def _state(
    source: Source, state: PollState, *, now: datetime, checking: bool, offline: bool
) -> SourceState:
    if checking:
        return SourceState.CHECKING
    if state.stopped:
        return SourceState.GONE
    if offline or is_held_up(state):
        return SourceState.OFFLINE
    if state.failure:
        if state.failure in _REFUSED and state.retry_at and state.retry_at > now:
            return SourceState.RATE_LIMITED
        return _TROUBLE.get(state.failure, SourceState.FAILING)
    if state.last_success is None:
        return SourceState.NEVER_CHECKED
    if state.moved_at and now - state.moved_at < MOVED_SHOWN:
        return SourceState.MOVED
    fresh = state.changed_at is not None and state.changed_at >= state.last_success
    return SourceState.UP_TO_DATE if fresh else SourceState.NOTHING_NEW


_TROUBLE = {
    Failure.RATE_LIMITED: SourceState.RATE_LIMITED,
    Failure.GONE: SourceState.GONE,
    Failure.NOT_A_FEED: SourceState.NOT_A_FEED,
    Failure.EMPTY: SourceState.NOT_A_FEED,
    Failure.LOGIN_NEEDED: SourceState.NOT_A_FEED,
    Failure.CERTIFICATE: SourceState.CERTIFICATE,
    Failure.BLOCKED: SourceState.BLOCKED,
    Failure.FORBIDDEN: SourceState.BLOCKED,
}

_PERSON_MUST_ACT = frozenset(
    {SourceState.GONE, SourceState.NOT_A_FEED, SourceState.CERTIFICATE, SourceState.BLOCKED}
)
_WILL_NOT_HEAL = frozenset(
    {
        Failure.NOT_FOUND,
        Failure.BAD_ADDRESS,
        Failure.PRIVATE_ADDRESS,
        Failure.TOO_LARGE,
        Failure.TOO_MANY_REDIRECTS,
    }
)


def _needs_attention(name: SourceState, state: PollState) -> bool:
    if name in _PERSON_MUST_ACT:
        return True
    if name is not SourceState.FAILING:
        return False
    return state.failure in _WILL_NOT_HEAL or state.failures >= FAILURES_SHOWN
