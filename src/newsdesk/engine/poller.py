"""The poll thread: it owns the schedule, and every write that polling causes."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

from newsdesk.core import schedule
from newsdesk.core.errors import StoreError
from newsdesk.core.settings import Settings
from newsdesk.core.source import PollState, Source, SourceHealth, SourceId
from newsdesk.engine.choosing import Choosing, Wish
from newsdesk.engine.clock import local_day
from newsdesk.engine.events import (
    DayChanged,
    NetworkChanged,
    PollFinished,
    PollStarted,
    PollSummary,
    StoreTroubled,
)
from newsdesk.engine.job import Job, Tools
from newsdesk.engine.round import Round

log = logging.getLogger(__name__)

#: Seconds that the thread waits at most: a machine that woke up is noticed after so long.
_LONGEST_WAIT = 60.0
#: The pause after an error of the disk, or of our own, doubling up to ten times as long.
_TROUBLE_WAIT = 60.0
#: After a person cancelled a round, the schedule rests for so long.
_AFTER_CANCEL = timedelta(minutes=10)


class Chore(Protocol):
    """Something that the poll thread does when nothing is to be polled."""

    def run_if_due(self, now: datetime, cancel: threading.Event) -> float:
        """Do a small piece of it, if it is time; return the seconds until the next one."""
        ...


class Poller:
    """Polls what is due, and what a person asks for.

    Args:
        settings: Gives the settings in force.
        first: What is looked at before every round; it only asks, and returns at once.
        chores: What else the thread does when it has nothing to poll, in this order.
    """

    def __init__(
        self,
        tools: Tools,
        *,
        settings: Callable[[], Settings],
        first: Iterable[Chore] = (),
        chores: Iterable[Chore] = (),
    ) -> None:
        self._tools = tools
        self._settings = settings
        self._first = tuple(first)
        self._chores = tuple(chores)
        self._choosing = Choosing(tools.store, tools.clock)
        self._lock = threading.Lock()
        self._asked = Wish()
        self._round: Round | None = None
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._outages = 0
        self._not_before: datetime | None = None
        self._troubles = 0
        self._day: date | None = None

    # for anybody, from any thread

    @property
    def busy(self) -> bool:
        """Whether a round is going on."""
        return self._round is not None

    @property
    def offline(self) -> bool:
        """Whether the last round could reach nothing at all."""
        return self._outages > 0

    @property
    def checking(self) -> frozenset[SourceId]:
        """The sources of the round that have not been dealt with yet."""
        current = self._round
        return frozenset() if current is None else current.pending

    def health(self, source: Source, state: PollState) -> SourceHealth:
        """Return a source's state as a person is told it, this moment's checks included."""
        return schedule.health(
            source,
            state,
            now=self._tools.clock.now(),
            checking=source.id in self.checking,
            offline=self.offline,
        )

    def start(self) -> None:
        """Start the thread; once."""
        self._thread = threading.Thread(target=self._run, name="poll", daemon=True)
        self._thread.start()

    def refresh(
        self,
        sources: Collection[SourceId] | None = None,
        *,
        force: bool = False,
        user: bool = True,
    ) -> None:
        """Ask for sources to be polled now, whatever their schedule. Returns at once.

        Args:
            sources: Which ones; None for all.
            force: Also those that were polled less than a minute ago. Hosts that asked to be
                left alone are left alone always.
            user: Whether a person asked; they are then told how it ended.
        """
        with self._lock:
            self._asked.add(sources, force, user)
            if self._round is not None:
                self._round.wake()
        self._wake.set()

    def wake(self) -> None:
        """Have the thread look again at what is due, also in the middle of a round."""
        with self._lock:
            if self._round is not None:
                self._round.wake()
        self._wake.set()

    def cancel(self) -> None:
        """End the round: what has arrived is stored, the rest stays due."""
        with self._lock:
            self._asked = Wish()
            if self._round is not None:
                self._round.cancel()

    def network_changed(self, online: bool) -> None:
        """The system says that the network came or went."""
        if online:
            self.woke_up()

    def woke_up(self) -> None:
        """The machine or the network is back: what an outage held up is due now."""
        self._not_before = None
        if self._outages:
            with self._lock:
                self._asked.held_up = True
        self._wake.set()

    def stop(self, *, timeout: float) -> bool:
        """End the thread, also in the middle of a download.

        Returns:
            Whether it ended within ``timeout`` seconds. What had arrived is stored.
        """
        self._stopping.set()
        with self._lock:
            if self._round is not None:
                self._round.cancel(leave=True)
        self._wake.set()
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def run_once(
        self,
        sources: Collection[SourceId] | None = None,
        *,
        force: bool = False,
        cancel: threading.Event | None = None,
    ) -> PollSummary:
        """Poll in this thread and return when it is done: the command line's refresh.

        Args:
            sources: Which ones; they are asked now, as in ``refresh``. None: those that are
                due, or with ``force`` all.

        Raises:
            SourceNotFoundError: No such id.
            StoreError: The answers cannot be stored; what was stored before stays.
        """
        asked = Wish(user=True, force=force)
        if sources is not None or force:
            asked.add(sources, force, user=True)
        for source_id in asked.ids:
            self._tools.store.sources.get(source_id)
        done = threading.Event()
        if cancel is not None:
            threading.Thread(target=self._cancel_with, args=(cancel, done), daemon=True).start()
        try:
            summary, error = self._poll(asked, tell_all=True)
        finally:
            done.set()
        if error is not None:
            raise error
        return summary

    # the thread

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            before = self._tools.clock.now()
            wait = self._turn_safely()
            if self._stopping.is_set():
                return
            self._tools.clock.wait(self._wake, min(max(wait, 0.0), _LONGEST_WAIT))
            slept = (self._tools.clock.now() - before).total_seconds()
            if slept > 2 * _LONGEST_WAIT and not self.busy:
                self.woke_up()

    def _turn_safely(self) -> float:
        """One turn that nothing can end the thread from; return the seconds to wait."""
        try:
            wait = self._turn()
        except StoreError as error:
            log.warning("polling cannot use the database: %s", error)
            self._tools.publish(StoreTroubled(error.kind, error.path, error.detail))
        except Exception:
            log.exception("the poll thread stumbled")
        else:
            return wait
        return self._trouble_wait()

    def _turn(self) -> float:
        now = self._tools.clock.now()
        self._tell_the_day(now)
        waits = [chore.run_if_due(now, self._stopping) for chore in self._first]
        asked = self._take_asked()
        scheduled = self._settings().polling_enabled and self._is_time(now)
        if asked or (scheduled and self._tools.store.sources.due(now, 1)):
            _, error = self._poll(asked)
            if error is not None:
                raise error
            self._troubles = 0
        if self._stopping.is_set():
            return 0.0
        waits.append(self._until_due())
        for chore in self._chores:
            if self._asked or self._stopping.is_set():
                return 0.0
            waits.append(chore.run_if_due(self._tools.clock.now(), self._stopping))
        return min(waits)

    def _until_due(self) -> float:
        """Return the seconds until something is due."""
        if not self._settings().polling_enabled:
            return _LONGEST_WAIT
        now = self._tools.clock.now()
        due = self._tools.store.sources.next_due()
        if due is None:
            return _LONGEST_WAIT
        if self._not_before is not None:
            due = max(due, self._not_before)
        if due > now:
            return (due - now).total_seconds()
        # What is due but was not polled waits for its host.
        ends = [end for end in self._tools.store.sources.cooldowns().values() if end > now]
        return min([(end - now).total_seconds() for end in ends], default=1.0)

    def _is_time(self, now: datetime) -> bool:
        return self._not_before is None or self._not_before <= now

    def _trouble_wait(self) -> float:
        self._troubles += 1
        wait = min(_TROUBLE_WAIT * (1 << min(self._troubles - 1, 8)), 10 * _TROUBLE_WAIT)
        self._not_before = self._tools.clock.now() + timedelta(seconds=wait)
        return wait

    def _take_asked(self) -> Wish:
        with self._lock:
            asked, self._asked = self._asked, Wish()
            return asked

    def _tell_the_day(self, now: datetime) -> None:
        day = local_day(now)
        if self._day is not None and day != self._day:
            self._tools.publish(DayChanged(day))
        self._day = day

    def _cancel_with(self, cancel: threading.Event, done: threading.Event) -> None:
        while not done.is_set():
            if cancel.wait(0.1):
                self.cancel()
                return

    # a round

    def _poll(
        self, asked: Wish, *, tell_all: bool = False
    ) -> tuple[PollSummary, StoreError | None]:
        jobs, left_alone = self._choosing.choose(asked, tell_all=tell_all)
        if not jobs and not (asked.user or tell_all):
            return left_alone, None
        one = Round(
            self._tools,
            jobs,
            default_interval=timedelta(minutes=self._settings().polling_interval_minutes),
            outages=self._outages,
            witness=self._choosing.witness,
            more=self._joining,
        )
        with self._lock:
            self._round = one
        if self._stopping.is_set():
            one.cancel(leave=True)
        try:
            self._tools.publish(PollStarted(len(jobs), by_person=asked.user))
            summary = one.run()
        finally:
            with self._lock:
                self._round = None
        summary = replace(
            summary,
            sources=summary.sources + left_alone.sources,
            not_due=left_alone.not_due,
            too_soon=left_alone.too_soon,
            cooling=summary.cooling + left_alone.cooling,
            by_person=asked.user,
        )
        self._take_note(summary, reached=one.answered)
        self._tools.publish(PollFinished(summary))
        return summary, one.store_error

    def _joining(self) -> list[Job]:
        """Jobs for what was asked for while a round is going on; what comes first is looked at."""
        try:
            for chore in self._first:
                chore.run_if_due(self._tools.clock.now(), self._stopping)
        except StoreError as error:  # met again after the round, and told then
            log.warning("in mid-round: %s", error)
        with self._lock:
            if self._round is None or self._round.cancelled:
                return []  # what is asked for after the cancelling is for the next round
            asked, self._asked = self._asked, Wish()
        if not asked:
            return []
        jobs, _ = self._choosing.choose(asked, tell_all=False)
        return jobs

    def _take_note(self, summary: PollSummary, *, reached: bool) -> None:
        """Remember an outage, or that it is over."""
        was_offline = self._outages > 0
        if summary.offline:
            self._outages += 1
            wait = schedule.outage_retry(self._outages)
            self._not_before = self._tools.clock.now() + wait
        elif reached:
            self._outages = 0
            self._not_before = None
        if summary.cancelled:
            # What is left is still due; the person did not mean "again in a second".
            self._not_before = self._tools.clock.now() + _AFTER_CANCEL
        if was_offline != (self._outages > 0):
            self._tools.publish(NetworkChanged(online=self._outages == 0))
