"""When a source is asked next, and what its last answers amount to. Pure decisions.

Every function takes the state, what happened and the time, and returns a new state. ``jitter``
is a random number in [0, 1) drawn by the caller: it spreads sources that would otherwise be
asked in the same second for ever.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from datetime import datetime, timedelta

from newsdesk.core.errors import Failure
from newsdesk.core.frozen import frozen
from newsdesk.core.health import health, is_held_up
from newsdesk.core.source import CacheHints, PollState, Source, Validators

__all__ = [
    "Answer",
    "after_failure",
    "after_move",
    "after_not_modified",
    "after_outage",
    "after_same_body",
    "after_success",
    "believed_move",
    "health",
    "interval",
    "is_due",
    "is_held_up",
    "is_too_soon",
    "next_check",
    "outage_retry",
    "pause",
    "validators_to_send",
]

SHORTEST_INTERVAL = timedelta(minutes=10)
LONGEST_INTERVAL = timedelta(hours=24)
LONGEST_MAX_AGE = timedelta(hours=5)
LONGEST_BACK_OFF = timedelta(hours=48)
#: The most that jitter adds to any wait, as a part of it.
JITTER = 0.1
#: A person's refresh leaves alone what was asked more recently than this.
FLOOR = timedelta(minutes=1)
#: Validators are forgotten at this age: some servers answer 304 for ever.
VALIDATORS_AGE = timedelta(days=8)
#: The pause after 429 and 503 where the server names none.
PAUSE = timedelta(minutes=10)
#: So many same permanent redirects in a row are believed.
REDIRECTS_BELIEVED = 3

_REFUSED = frozenset({Failure.RATE_LIMITED, Failure.UNAVAILABLE})
_YEAR = re.compile(r"\b(\d{4})\b")


@frozen
class Answer:
    """What an answered request says about the next one.

    Attributes:
        permanent_url: Where a chain of nothing but 301 and 308 led; None for no such chain.
    """

    validators: Validators = field(default_factory=Validators)
    hints: CacheHints = field(default_factory=CacheHints)
    permanent_url: str | None = None


def interval(source: Source, state: PollState, default: timedelta) -> timedelta:
    """Return how often the person's choices ask for this source, 10 min to 24 h."""
    if source.adaptive:
        weekly = state.entries_per_week
        wanted = default if weekly is None else timedelta(days=7) / max(weekly, 1e-3)
    else:
        wanted = source.interval or default
    return min(max(wanted, SHORTEST_INTERVAL), LONGEST_INTERVAL)


def next_check(
    source: Source, state: PollState, *, now: datetime, default_interval: timedelta, jitter: float
) -> datetime:
    """Return when to ask again after a success: what person and publisher ask for, at most 24 h."""
    hints = state.hints
    wait = max(
        interval(source, state, default_interval),
        hints.ttl or timedelta(0),
        min(hints.max_age or timedelta(0), LONGEST_MAX_AGE),
        hints.expires or timedelta(0),
    )
    return _when(now, min(wait, LONGEST_INTERVAL), jitter)


def is_due(state: PollState, now: datetime) -> bool:
    """Whether the schedule asks for this source now."""
    if state.stopped:
        return False
    return state.next_check is None or state.next_check <= now


def is_too_soon(state: PollState, now: datetime) -> bool:
    """Whether even a person's refresh leaves the source alone: asked under a minute ago.

    A clock that was set back does not count: a check in the future was no check.
    """
    if state.last_checked is None:
        return False
    return timedelta(0) <= now - state.last_checked < FLOOR


def validators_to_send(state: PollState, now: datetime) -> Validators:
    """Return the validators for the next request; none once they are 8 days old."""
    since = state.validators_since
    if since is None or not timedelta(0) <= now - since < VALIDATORS_AGE:
        return Validators()
    return state.validators


def after_success(
    source: Source,
    state: PollState,
    answer: Answer,
    *,
    now: datetime,
    default_interval: timedelta,
    jitter: float,
    body_hash: bytes,
    changed: bool,
    ttl: timedelta | None,
) -> PollState:
    """Return the state after a document was read.

    Args:
        changed: Whether it held a new or changed entry.
        ttl: What the feed itself asks for.
    """
    answered = replace(
        succeeded(state, answer.permanent_url, source.url, now),
        validators=_plausible(answer.validators),
        validators_since=now,
        body_hash=body_hash,
        changed_at=now if changed else state.changed_at,
        hints=replace(answer.hints, ttl=ttl),
    )
    return _scheduled(source, answered, now, default_interval, jitter)


def after_same_body(
    source: Source,
    state: PollState,
    answer: Answer,
    *,
    now: datetime,
    default_interval: timedelta,
    jitter: float,
) -> PollState:
    """Return the state after a 200 whose body was the one already read."""
    answered = replace(
        succeeded(state, answer.permanent_url, source.url, now),
        validators=_plausible(answer.validators),
        validators_since=now,
        hints=replace(answer.hints, ttl=state.hints.ttl),
    )
    return _scheduled(source, answered, now, default_interval, jitter)


def after_not_modified(
    source: Source,
    state: PollState,
    answer: Answer,
    *,
    now: datetime,
    default_interval: timedelta,
    jitter: float,
) -> PollState:
    """Return the state after a 304.

    Its headers refresh those held (RFC 9111, 4.3.4), but not their age: only a whole document
    proves that the server still looks.
    """
    held, new = state.hints, answer.hints
    answered = replace(
        succeeded(state, answer.permanent_url, source.url, now),
        validators=_plausible(
            Validators(
                etag=answer.validators.etag or state.validators.etag,
                last_modified=answer.validators.last_modified or state.validators.last_modified,
            )
        ),
        hints=CacheHints(
            max_age=held.max_age if new.max_age is None else new.max_age,
            expires=held.expires if new.expires is None else new.expires,
            ttl=held.ttl,
        ),
    )
    return _scheduled(source, answered, now, default_interval, jitter)


def after_failure(
    source: Source,
    state: PollState,
    failure: Failure,
    *,
    now: datetime,
    default_interval: timedelta,
    jitter: float,
    retry_after: timedelta | None = None,
    detail: str = "",
) -> PollState:
    """Return the state after a check that failed; what was held of the feed stays.

    A refusal (429, 503) waits as the server says, repeated ones back off as well. Anything else
    backs off from the interval, doubling up to 48 h. 410 stops the source.
    """
    failures = state.failures + 1
    failed = replace(
        state,
        last_checked=now,
        failures=failures,
        failure=failure,
        detail=detail,
        retry_at=None,
        stopped=failure is Failure.GONE,
        moved_to="",
        moved_count=0,
    )
    if failure is Failure.GONE:
        return replace(failed, next_check=None)
    base = interval(source, state, default_interval)
    if failure not in _REFUSED:
        return replace(failed, next_check=_when(now, _back_off(base, failures), jitter))
    until = _when(now, pause(retry_after), 0.0)
    wait = max(until - now, FLOOR)
    if failures > 1:
        wait = max(wait, _back_off(base, failures - 1))
    return replace(failed, retry_at=until, next_check=_when(now, wait, jitter))


def after_outage(
    state: PollState, failure: Failure, *, now: datetime, retry_in: timedelta
) -> PollState:
    """Return the state of a source that was asked while nothing at all could be reached.

    No counter grows and an earlier failure stays as it was: a failure beside a count of 0 is
    the mark of an outage of our own.
    """
    return replace(
        state,
        failure=state.failure if state.failures else failure,
        next_check=None if state.stopped else now + retry_in,
    )


def believed_move(source: Source, state: PollState) -> str | None:
    """Return the address that permanent redirects have proved by now, None for none."""
    if state.moved_count >= REDIRECTS_BELIEVED and state.moved_to != source.url:
        return state.moved_to
    return None


def after_move(state: PollState, *, now: datetime) -> PollState:
    """Return the state once the believed address has become the stored one."""
    return replace(state, moved_to="", moved_count=0, moved_at=now)


def pause(retry_after: timedelta | None) -> timedelta:
    """Return how long a host that refused is left alone; nonsense means 10 min."""
    if retry_after is None or retry_after <= timedelta(0):
        return PAUSE
    return min(retry_after, LONGEST_BACK_OFF)


def outage_retry(outages: int) -> timedelta:
    """Return the wait after so many rounds in a row that reached nothing: 1 min up to 10 min."""
    return min(timedelta(minutes=1) * (1 << min(outages - 1, 8)), timedelta(minutes=10))


def succeeded(state: PollState, permanent_url: str | None, url: str, now: datetime) -> PollState:
    """Return the state after an answer that could be used, before it is scheduled.

    Args:
        permanent_url: Where permanent redirects led; None for nowhere.
        url: The address that was asked, which is the one that a move is away from.
    """
    moved_to = permanent_url or ""
    if moved_to in {"", url}:
        moved_to, count = "", 0
    else:
        count = state.moved_count + 1 if moved_to == state.moved_to else 1
    return replace(
        state,
        last_checked=now,
        last_success=now,
        failures=0,
        failure=None,
        detail="",
        retry_at=None,
        stopped=False,
        moved_to=moved_to,
        moved_count=count,
    )


def _scheduled(
    source: Source, state: PollState, now: datetime, default_interval: timedelta, jitter: float
) -> PollState:
    when = next_check(source, state, now=now, default_interval=default_interval, jitter=jitter)
    return replace(state, next_check=when)


def _plausible(validators: Validators) -> Validators:
    """Drop a Last-Modified of 2038 or later: such a server answers 304 until then."""
    year = _YEAR.search(validators.last_modified or "")
    if year and int(year[1]) >= 2038:
        return replace(validators, last_modified=None)
    return validators


def _back_off(base: timedelta, failures: int) -> timedelta:
    return min(base * (1 << min(failures - 1, 10)), LONGEST_BACK_OFF)


def _when(now: datetime, wait: timedelta, jitter: float) -> datetime:
    """Return the end of a wait with its jitter: whole seconds, as they are stored, never early."""
    end = now + wait * (1 + JITTER * jitter)
    return end.replace(microsecond=0) + timedelta(seconds=end.microsecond > 0)
