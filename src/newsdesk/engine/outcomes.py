"""From an answer to what is to be stored of it. Decides; asks and stores nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsdesk.core import schedule
from newsdesk.core.article import FeedReading
from newsdesk.core.errors import Failure, FetchError, ParseError
from newsdesk.core.poll import HostCooldown, PollOutcome
from newsdesk.core.source import PollState, Source

if TYPE_CHECKING:
    from newsdesk.net.fetcher import Fetched, NotModified

_REFUSED = frozenset({Failure.RATE_LIMITED, Failure.UNAVAILABLE})


def host_of(url: str) -> str:
    """Return the exact host with its port, for which a cooldown holds."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


class Outcomes:
    """Makes outcomes with one setting of the interval and one source of jitter."""

    def __init__(self, *, default_interval: timedelta, jitter: Callable[[], float]) -> None:
        self._interval = default_interval
        self._jitter = jitter

    def not_modified(
        self, source: Source, state: PollState, answer: NotModified, now: datetime
    ) -> PollOutcome:
        """A 304."""
        after = schedule.after_not_modified(
            source,
            state,
            schedule.Answer(answer.validators, answer.hints, answer.permanent_url),
            now=now,
            default_interval=self._interval,
            jitter=self._jitter(),
        )
        return _moved(source, PollOutcome(source.id, now, after))

    def same_body(
        self, source: Source, state: PollState, answer: Fetched, now: datetime
    ) -> PollOutcome:
        """A 200 with the body that was read last time."""
        after = schedule.after_same_body(
            source,
            state,
            schedule.Answer(answer.validators, answer.hints, answer.permanent_url),
            now=now,
            default_interval=self._interval,
            jitter=self._jitter(),
        )
        return _moved(source, PollOutcome(source.id, now, after))

    def read(
        self,
        source: Source,
        state: PollState,
        answer: Fetched,
        reading: FeedReading,
        now: datetime,
        *,
        body_hash: bytes,
    ) -> PollOutcome:
        """A document that was read."""
        after = schedule.after_success(
            source,
            state,
            schedule.Answer(answer.validators, answer.hints, answer.permanent_url),
            now=now,
            default_interval=self._interval,
            jitter=self._jitter(),
            body_hash=body_hash,
            changed=bool(reading.entries),
            ttl=reading.ttl,
        )
        return _moved(source, PollOutcome(source.id, now, after, reading=reading))

    def failed(
        self,
        source: Source,
        state: PollState,
        error: FetchError | ParseError,
        now: datetime,
    ) -> PollOutcome:
        """No answer, a refusal, or something that cannot be read."""
        retry_after = error.retry_after if isinstance(error, FetchError) else None
        after = schedule.after_failure(
            source,
            state,
            error.kind,
            now=now,
            default_interval=self._interval,
            jitter=self._jitter(),
            retry_after=retry_after,
            detail=error.detail,
        )
        cooldown = None
        if error.kind in _REFUSED and after.retry_at is not None:
            # The one who refused may be where a redirect led; its host is what has to be spared.
            cooldown = HostCooldown(host_of(error.url) or host_of(source.url), after.retry_at)
        return PollOutcome(source.id, now, after, cooldown=cooldown)


def _moved(source: Source, outcome: PollOutcome) -> PollOutcome:
    """Take over the address that permanent redirects have proved."""
    target = schedule.believed_move(source, outcome.state)
    if target is None:
        return outcome
    state = schedule.after_move(outcome.state, now=outcome.checked_at)
    return replace(outcome, url=target, state=state)
