"""What a bank's answer means for the next question. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsdesk.core.errors import Failure, FetchError, NewsdeskError
from newsdesk.core.schedule import JITTER, LONGEST_BACK_OFF, REDIRECTS_BELIEVED, pause, succeeded
from newsdesk.core.source import PollState, Validators

if TYPE_CHECKING:
    from newsdesk.net.fetcher import Fetched, NotModified

#: A next check further ahead than this was set by a clock that was wrong.
_FURTHEST = LONGEST_BACK_OFF * (1 + JITTER) + timedelta(hours=1)


def host_of(url: str) -> str:
    """Return an address's host with its port."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def is_due(state: PollState, now: datetime) -> bool:
    """Whether the schedule asks for a document now, also after the clock was put right."""
    if state.stopped:
        return False
    if state.next_check is None or state.next_check <= now:
        return True
    last = state.last_checked
    return state.next_check - now > _FURTHEST or (last is not None and last > now)


def is_resting(state: PollState, now: datetime) -> bool:
    """Whether the host asked to be left alone (429, 503); a person's wish does not change that."""
    return state.retry_at is not None and now < state.retry_at <= now + _FURTHEST


def address(state: PollState, configured: str) -> str:
    """Return where to ask: where same permanent redirects have led often enough."""
    believed = state.moved_to and state.moved_count >= REDIRECTS_BELIEVED
    return state.moved_to if believed else configured


def after_answer(
    state: PollState,
    answer: Fetched | NotModified,
    *,
    asked: str,
    configured: str,
    whole: bool,
    now: datetime,
    next_check: datetime,
) -> PollState:
    """Return the state after an answer that was read.

    Args:
        asked: The address that was asked; ``configured`` but for a believed move.
        whole: Whether it was a document; only that proves that the server still looks, so that
            the age of the validators begins anew.
    """
    held = state.validators
    validators = (
        answer.validators
        if whole
        else Validators(
            answer.validators.etag or held.etag,
            answer.validators.last_modified or held.last_modified,
        )
    )
    after = succeeded(state, answer.permanent_url, configured, now)
    if asked != configured:  # a believed move's address: what it says of moves is not counted
        after = replace(after, moved_to=state.moved_to, moved_count=state.moved_count)
    return replace(
        after,
        validators=validators,
        validators_since=now if whole else state.validators_since,
        next_check=next_check,
    )


def after_failure(
    state: PollState, error: NewsdeskError, *, base: timedelta, jitter: float, now: datetime
) -> PollState:
    """Return the state after an answer that was none (RULES 1).

    A refusal (429, 503) waits as the server says; anything else backs off from ``base``,
    doubling up to 48 h; 410 stops until a person asks. A move that was believed no longer is.
    """
    failures = state.failures + 1
    kind = error.kind if isinstance(error, FetchError) else Failure.UNREADABLE
    wait = back_off(base, failures) * (1 + JITTER * jitter)
    retry_at = None
    if kind in {Failure.RATE_LIMITED, Failure.UNAVAILABLE} and isinstance(error, FetchError):
        retry_at = now + pause(error.retry_after)
        wait = max(retry_at - now, back_off(base, failures - 1) if failures > 1 else retry_at - now)
    return replace(
        state,
        last_checked=now,
        next_check=now + wait,
        failures=failures,
        failure=kind,
        detail=getattr(error, "detail", ""),
        retry_at=retry_at,
        stopped=kind is Failure.GONE,
        moved_to="",
        moved_count=0,
    )


def back_off(base: timedelta, failures: int) -> timedelta:
    """Return the wait after so many failures in a row."""
    return min(base * (1 << min(failures - 1, 10)), LONGEST_BACK_OFF)
