"""What a round has brought so far: stored in small batches, told in few events."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from newsdesk.core.errors import StoreError
from newsdesk.core.poll import PollOutcome
from newsdesk.core.source import SourceId
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import (
    ArticlesChanged,
    Event,
    PollFailure,
    PollProgress,
    SourcesChanged,
)

if TYPE_CHECKING:
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: An open batch is stored when it has so many entries or outcomes, or is so old (seconds): the
#: window's own writes wait for one batch at most.
_BATCH_ENTRIES = 400
_BATCH_OUTCOMES = 64
_BATCH_AGE = 0.1
#: Seconds between two events of one kind.
_PROGRESS_EVERY = 0.1
_STATES_EVERY = 0.5
#: Articles older than this arrive read with a source's first poll (RULES 2).
_OLD = timedelta(days=30)


@dataclass(slots=True)
class Tally:
    """The figures of a summary, while they grow."""

    ok: int = 0
    not_modified: int = 0
    failed: int = 0
    new: int = 0
    updated: int = 0
    failures: list[PollFailure] = field(default_factory=list)


class Ledger:
    """Stores outcomes and tells what they changed. One thread.

    Attributes:
        tally: What has come so far.
        error: Why a batch could not be stored. Its outcomes are dropped, and so is everything
            after it: no validators were stored, so the same answers are fetched again.
    """

    def __init__(self, store: Store, clock: Clock, publish: Callable[[Event], None]) -> None:
        self.tally = Tally()
        self.error: StoreError | None = None
        self._store = store
        self._clock = clock
        self._publish = publish
        self._batch: list[PollOutcome] = []
        self._entries = 0
        self._since = 0.0
        self._states: list[SourceId] = []
        self._told_progress = self._told_states = 0.0

    def keep(self, outcome: PollOutcome) -> None:
        """Take an outcome into the batch."""
        if outcome.url is not None and self._store.sources.has_url(outcome.url):
            outcome = _staying(outcome)
        if not self._batch:
            self._since = time.monotonic()
        self._batch.append(outcome)
        if outcome.reading is not None:
            self._entries += len(outcome.reading.entries)

    def is_full(self) -> bool:
        """Whether the batch should be stored."""
        return self._entries >= _BATCH_ENTRIES or len(self._batch) >= _BATCH_OUTCOMES

    def seconds_left(self) -> float | None:
        """Return how long the batch may stay open; None where nothing is in it."""
        return self._since + _BATCH_AGE - time.monotonic() if self._batch else None

    def flush(self) -> None:
        """Store the batch in one transaction and tell what it changed."""
        batch, self._batch, self._entries = self._batch, [], 0
        if not batch or self.error is not None:
            return
        try:
            changes = self._store.record(batch, read_before=self._clock.now() - _OLD)
        except StoreError as error:
            log.warning("cannot store what was polled: %s", error)
            self.error = error
            return
        self._states.extend(outcome.source_id for outcome in batch)
        told = tuple(change for change in changes if change)
        if told:
            self.tally.new += sum(len(change.new) for change in told)
            self.tally.updated += sum(len(change.updated) for change in told)
            self._publish(ArticlesChanged(told))

    def tell(self, done: int, total: int, *, last: bool) -> None:
        """Tell how far the round is, if it is time again or the last time."""
        now = time.monotonic()
        if last or now - self._told_progress >= _PROGRESS_EVERY:
            self._told_progress = now
            self._publish(PollProgress(done, total, self.tally.new))
        if self._states and (last or now - self._told_states >= _STATES_EVERY):
            self._told_states = now
            ids, self._states = tuple(self._states), []
            self._publish(SourcesChanged(ids, states_only=True))


def _staying(outcome: PollOutcome) -> PollOutcome:
    """Leave out a move to an address that another source has already."""
    return replace(outcome, url=None, state=replace(outcome.state, moved_at=None))
