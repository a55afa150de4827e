"""One round of polling: sources are downloaded, read and stored, all three at the same time.

Downloads run in the pool's threads, reading in the helper process, deciding and storing here, in
the thread that calls ``run``. Little is held at a time: no more is asked for than can be read
and stored soon.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from newsdesk.core import schedule
from newsdesk.core.article import FeedReading
from newsdesk.core.errors import Failure, FetchError, ParseError, StoreError
from newsdesk.core.identity import body_digest
from newsdesk.core.poll import PollOutcome
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery, View
from newsdesk.engine.events import PollFailure, PollSummary
from newsdesk.engine.job import Job, Tools
from newsdesk.engine.ledger import Ledger
from newsdesk.engine.outcomes import Outcomes, host_of

if TYPE_CHECKING:
    from newsdesk.net.fetcher import Fetched, FetchRequest, NotModified

log = logging.getLogger(__name__)

#: Sources asked at once, and documents waiting to be read.
_ASKED = 48
_UNREAD = 24
_WEEK = timedelta(days=7)
#: So many hosts that cannot be reached and not one answer: the rest is not even tried.
_OUTAGE_HOSTS = 12


class Round:
    """One round; used once.

    Args:
        witness: Called when nothing that was asked could be reached: gives a source from
            elsewhere to ask too, or None, and whether something answered lately anyway.
        more: Gives jobs that were asked for since the round began; called after ``wake``.
        outages: How many rounds in a row reached nothing.
    """

    def __init__(
        self,
        tools: Tools,
        jobs: Sequence[Job],
        *,
        default_interval: timedelta,
        outages: int,
        witness: Callable[[set[SourceId], set[str]], tuple[Job | None, bool]],
        more: Callable[[], Iterable[Job]] = tuple,
    ) -> None:
        self._tools = tools
        self._outcomes = Outcomes(default_interval=default_interval, jitter=tools.jitter)
        self._outages = outages
        self._witness = witness
        self._more = more
        self._inbox: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._queue = deque(jobs)
        self._jobs = {job.source.id: job for job in jobs}
        self._pending = set(self._jobs)
        self._asked = 0
        self._reading = 0
        self._answered = False
        self._unreachable: list[Job] = []
        self._dark_hosts: set[str] = set()
        self._refusing: set[str] = set()
        self._spared = 0
        self._offline = False
        self._cancelled = threading.Event()
        self._leaving = threading.Event()
        self._stopped = False
        self._ledger = Ledger(tools.store, tools.clock, tools.publish)

    @property
    def pending(self) -> frozenset[SourceId]:
        """The sources not dealt with yet; any thread."""
        return frozenset(self._pending)

    @property
    def store_error(self) -> StoreError | None:
        """Why something could not be stored."""
        return self._ledger.error

    @property
    def answered(self) -> bool:
        """Whether anything could be reached at all."""
        return self._answered

    @property
    def cancelled(self) -> bool:
        """Whether it was told to end."""
        return self._cancelled.is_set()

    def wake(self) -> None:
        """Look at what else is asked for; any thread."""
        self._inbox.put(None)

    def cancel(self, *, leave: bool = False) -> None:
        """End soon: what has arrived is stored, the rest stays due. Any thread.

        Args:
            leave: Do not even wait for downloads to end.
        """
        self._cancelled.set()
        if leave:
            self._leaving.set()
        self._inbox.put(None)

    def run(self) -> PollSummary:
        """Ask all sources and store what they answer.

        Never raises for what a source or the disk does; that is in the summary.
        """
        began = time.monotonic()
        while True:
            self._ask()
            if not self._asked and not self._reading:
                if self._settle():
                    continue
                break
            if self._leaving.is_set():
                self._stop_asking()
                break
            self._work(self._take())
            if self._cancelled.is_set() and not self._stopped:
                self._stop_asking()
        self._ledger.flush()
        self._tell_progress(last=True)
        tally, error = self._ledger.tally, self._ledger.error
        return PollSummary(
            sources=len(self._jobs),
            ok=tally.ok,
            not_modified=tally.not_modified,
            failed=tally.failed,
            cooling=self._spared,
            new=tally.new,
            updated=tally.updated,
            seconds=time.monotonic() - began,
            failures=tuple(tally.failures),
            offline=self._offline,
            cancelled=self._cancelled.is_set(),
            store_failure=error.kind if error else None,
        )

    # asking

    def _ask(self) -> None:
        if not self._queue or self._cancelled.is_set() or self._is_dark:
            return
        from newsdesk.net.fetcher import FetchRequest

        now = self._tools.clock.now()
        pool = self._tools.pool()
        while self._queue and self._asked < _ASKED and self._reading < _UNREAD:
            job = self._queue.popleft()
            if host_of(job.source.url) in self._refusing:
                self._spare(job)
                continue
            request = FetchRequest(
                url=job.source.url,
                validators=schedule.validators_to_send(job.state, now),
                trusted=True,
            )
            self._asked += 1
            pool.submit(request, self._when_fetched(job))

    def _when_fetched(
        self, job: Job
    ) -> Callable[[FetchRequest, Fetched | NotModified | FetchError], None]:
        def done(_: FetchRequest, answer: Fetched | NotModified | FetchError) -> None:
            self._inbox.put(lambda: self._fetched(job, answer))

        return done

    def _take(self) -> Callable[[], None] | None:
        """Wait for the next thing to do; with a batch open, no longer than it may stay open."""
        left = self._ledger.seconds_left()
        if left is None:
            return self._inbox.get()
        try:
            return self._inbox.get(timeout=left) if left > 0 else self._inbox.get_nowait()
        except Empty:
            self._ledger.flush()
            return self._inbox.get()

    def _work(self, task: Callable[[], None] | None) -> None:
        if task is None:
            self._join()
            return
        task()
        if self._ledger.is_full():
            self._ledger.flush()
        if self._ledger.error is not None and not self._stopped:
            self._stop_asking()
        self._tell_progress()

    def _tell_progress(self, *, last: bool = False) -> None:
        total = len(self._jobs)
        self._ledger.tell(total - len(self._pending), total, last=last)

    def _join(self) -> None:
        """Take in what was asked for meanwhile, ahead of the rest."""
        if self._stopped:
            return
        for job in self._more():
            if job.source.id not in self._pending:
                self._jobs[job.source.id] = job
                self._pending.add(job.source.id)
                self._queue.appendleft(job)

    def _stop_asking(self) -> None:
        """Forget who was not asked yet, and break off what is being downloaded."""
        self._stopped = True
        self._pending.difference_update(job.source.id for job in self._queue)
        self._queue.clear()
        if self._asked:
            self._tools.pool().cancel_all()

    # answers

    def _fetched(self, job: Job, answer: Fetched | NotModified | FetchError) -> None:
        from newsdesk.net.fetcher import Fetched, NotModified

        self._asked -= 1
        now = self._tools.clock.now()
        try:
            if isinstance(answer, FetchError):
                self._not_fetched(job, answer)
                return
            self._reached()
            self._measure(job, now)
            if isinstance(answer, NotModified):
                self._ledger.tally.not_modified += 1
                self._keep(job, self._outcomes.not_modified(job.source, job.state, answer, now))
            elif isinstance(answer, Fetched):
                fingerprint = body_digest(answer.body)
                if fingerprint == job.state.body_hash:
                    self._ledger.tally.ok += 1
                    self._keep(job, self._outcomes.same_body(job.source, job.state, answer, now))
                else:
                    self._read(job, answer, fingerprint)
        except Exception as error:
            self._went_wrong(job, error)

    def _not_fetched(self, job: Job, error: FetchError) -> None:
        if error.kind is Failure.CANCELLED:
            if host_of(job.source.url) in self._refusing and not self._stopped:
                self._spare(job)
            else:
                self._pending.discard(job.source.id)
        elif error.kind.is_connection and not self._answered:
            job.error = error
            self._unreachable.append(job)
            self._dark_hosts.add(host_of(job.source.url))
        else:
            if not error.kind.is_connection:
                self._reached()
            self._fail(job, error)

    def _reached(self) -> None:
        """Something answered: there is no outage, and who could not be reached is to blame."""
        if self._answered:
            return
        self._answered = True
        unreachable, self._unreachable = self._unreachable, []
        for job in unreachable:
            assert job.error is not None
            self._fail(job, job.error)

    def _read(self, job: Job, answer: Fetched, fingerprint: bytes) -> None:
        known = self._tools.store.sources.digests(job.source.id)
        self._reading += 1

        def done(result: FeedReading | ParseError) -> None:
            self._inbox.put(lambda: self._was_read(job, bodiless, fingerprint, result))

        bodiless = replace(answer, body=b"")  # the helper has it; nobody else needs it any more
        self._tools.parser.submit(
            answer.body,
            url=answer.url,
            content_type=answer.content_type,
            known=known,
            done=done,
        )

    def _was_read(
        self, job: Job, answer: Fetched, fingerprint: bytes, result: FeedReading | ParseError
    ) -> None:
        self._reading -= 1
        now = self._tools.clock.now()
        try:
            if not isinstance(result, ParseError):
                self._ledger.tally.ok += 1
                self._measure(job, now, result)
                outcome = self._outcomes.read(
                    job.source, job.state, answer, result, now, body_hash=fingerprint
                )
                self._keep(job, outcome)
            elif result.kind is Failure.CANCELLED:
                self._pending.discard(job.source.id)
            else:
                self._fail(job, result)
        except Exception as error:
            self._went_wrong(job, error)

    def _measure(self, job: Job, now: datetime, reading: FeedReading | None = None) -> None:
        """Count what an adaptive source published in a week (RULES 1, default interval)."""
        if not job.source.adaptive:
            return
        week_ago = now - _WEEK
        query = StoryQuery(View.TODAY, source_id=job.source.id, since=week_ago)
        stored = self._tools.store.articles.counts_of(query)
        fresh = reading.entries if reading is not None else ()
        new = sum(1 for entry in fresh if (entry.published or now) >= week_ago)
        # Until the first reading is stored nothing else is; later, edits count twice at worst.
        job.state = replace(job.state, entries_per_week=float(stored + new))

    def _went_wrong(self, job: Job, error: Exception) -> None:
        """Our own mistake: it is in the log, and the source backs off like any that fails."""
        log.error("polling source %s went wrong", job.source.id, exc_info=error)
        self._fail(job, ParseError(Failure.UNREADABLE, job.source.url, detail=repr(error)[:200]))

    def _fail(self, job: Job, error: FetchError | ParseError) -> None:
        now = self._tools.clock.now()
        outcome = self._outcomes.failed(job.source, job.state, error, now)
        if outcome.cooldown is not None:
            self._refusing.add(outcome.cooldown.host)
            self._tools.pool().spare(outcome.cooldown.host)
        self._keep_failed(job, outcome)

    def _spare(self, job: Job) -> None:
        """Leave a source due: its host has just asked for a pause (RULES 1, 429)."""
        self._spared += 1
        self._pending.discard(job.source.id)

    def _keep_failed(self, job: Job, outcome: PollOutcome) -> None:
        health = schedule.health(
            job.source, outcome.state, now=outcome.checked_at, offline=self._offline
        )
        self._ledger.tally.failed += 1
        self._ledger.tally.failures.append(
            PollFailure(job.source.id, job.source.url, job.source.title, health)
        )
        self._keep(job, outcome)

    # outages

    @property
    def _is_dark(self) -> bool:
        """Whether so much was tried in vain that the rest need not be."""
        return not self._answered and len(self._dark_hosts) >= _OUTAGE_HOSTS

    def _settle(self) -> bool:
        """With nothing under way: was there an outage? Return whether the round goes on."""
        if not self._unreachable or self._cancelled.is_set():
            return False
        if self._is_dark:
            self._declare_outage()
            return False
        witness, lately = self._witness(set(self._jobs), self._dark_hosts)
        if lately:
            self._reached()
        elif witness is not None:
            self._jobs[witness.source.id] = witness
            self._pending.add(witness.source.id)
            self._queue.append(witness)
            return True
        elif len(self._unreachable) == 1 and self._tools.has_route():
            # The only source of all, and the machine has a network: it is the source.
            self._reached()
        else:
            self._declare_outage()
        return False

    def _declare_outage(self) -> None:
        self._offline = True
        now = self._tools.clock.now()
        retry_in = schedule.outage_retry(self._outages + 1)
        for job in self._unreachable:
            assert job.error is not None
            state = schedule.after_outage(job.state, job.error.kind, now=now, retry_in=retry_in)
            self._keep_failed(job, PollOutcome(job.source.id, now, state))
        self._unreachable = []
        self._stop_asking()

    # storing

    def _keep(self, job: Job, outcome: PollOutcome) -> None:
        self._ledger.keep(outcome)
        self._pending.discard(job.source.id)
