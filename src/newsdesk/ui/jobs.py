"""Work for the window, off the UI thread, with its results back on it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from enum import Enum
from queue import SimpleQueue
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.stopping import Stop

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Lane(Enum):
    """Which thread a job runs on; each is made when it is first needed.

    QUICK takes the reads and commands that a person waits for, LONG what may last (discovery over
    the network, an import, an index of everything), SEARCH what is asked at every keystroke,
    PICTURES the decoding of pictures: so that opening a story never waits behind one of those.
    """

    QUICK = "quick"
    SEARCH = "search"
    LONG = "long"
    PICTURES = "pictures"


class Job:
    """One piece of work under way; made by ``Jobs.run``."""

    __slots__ = ("_done", "_error", "_failed", "_owner", "_result", "_stop", "_work", "cancelled")

    def __init__(
        self,
        work: Callable[[], Any],
        owner: QObject,
        done: Callable[[Any], None] | None,
        failed: Callable[[NewsdeskError], None] | None,
        stop: Stop | None = None,
    ) -> None:
        self._work = work
        self._stop = stop
        self._owner = owner
        self._done = done
        self._failed = failed
        self._result: Any = None
        self._error: Exception | None = None
        self.cancelled = False

    def cancel(self) -> None:
        """Forget it: not started if it has not begun, its result dropped if it has. UI thread.

        Work that was given a ``Stop`` ends at once.
        """
        self.cancelled = True
        if self._stop is not None:
            self._stop.pull()

    def _perform(self) -> None:
        if self.cancelled:
            return
        try:
            self._result = self._work()
        except Exception as error:  # delivered on the UI thread, where it is told or raised
            self._error = error

    def _deliver(self, otherwise: Callable[[NewsdeskError], None]) -> None:
        if self.cancelled or not _is_alive(self._owner):
            if self._error is not None and not isinstance(self._error, NewsdeskError):
                _log.error("a dropped job failed", exc_info=self._error)
            return
        if self._error is None:
            if self._done is not None:
                self._done(self._result)
        elif isinstance(self._error, NewsdeskError):
            (self._failed or otherwise)(self._error)
        else:
            raise self._error


class Jobs(QObject):
    """Runs the window's reads and commands, in the order they were asked for in each lane.

    Work that raises a ``NewsdeskError`` is told to its ``failed``, or else by ``failed_unheard``;
    any other exception is a fault of ours and is raised on the UI thread. Nothing is delivered to
    an owner that has been deleted.
    """

    failed_unheard = Signal(object)
    _performed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, _LaneThread] = {}
        self._pending = 0
        self._closed = False
        self._performed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many jobs have not been delivered yet."""
        return self._pending

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Callable[[NewsdeskError], None] | None = None,
        lane: Lane = Lane.QUICK,
        stop: Stop | None = None,
    ) -> Job:
        """Do ``work`` on a thread of its lane, then call ``done`` or ``failed`` on the UI thread.

        Args:
            work: Touches no Qt object. Values it returns should be frozen.
            owner: Results are dropped once this object is gone.
            lane: Anything but QUICK for what lasts more than a few hundredths of a second.
            stop: What the work looks at to end early; pulled when the job is cancelled.
        """
        job = Job(work, owner, done, failed, stop)
        if self._closed:
            job.cancel()
            return job
        if lane not in self._lanes:
            self._lanes[lane] = _LaneThread(f"jobs-{lane.value}", self._performed.emit)
        self._pending += 1
        self._lanes[lane].put(job)
        return job

    def deliver(self) -> None:
        """Deliver what has been done already instead of at the loop's next turn; UI thread."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def close(self, *, timeout: float) -> bool:
        """Take no more work and wait for what is queued; returns whether it ended in time.

        Args:
            timeout: Seconds, in all.
        """
        self._closed = True
        for thread in self._lanes.values():
            thread.end()
        deadline = time.monotonic() + timeout
        for thread in self._lanes.values():
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.alive for thread in self._lanes.values())

    @Slot(object)
    def _deliver(self, job: object) -> None:
        assert isinstance(job, Job)
        self._pending -= 1
        job._deliver(self.failed_unheard.emit)


def _is_alive(owner: QObject) -> bool:
    return bool(shiboken6.isValid(owner))  # type: ignore[no-untyped-call]  # it has no stub


class _LaneThread:
    """A daemon thread with its queue: a hanging job must not keep the process alive."""

    def __init__(self, name: str, performed: Callable[[Job], None]) -> None:
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._performed = performed
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        self._queue.put(job)

    def end(self) -> None:
        self._queue.put(None)

    def join(self, timeout: float) -> None:
        self._thread.join(timeout)

    @property
    def alive(self) -> bool:
        return self._thread.is_alive()

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            job._perform()
            try:
                self._performed(job)
            except RuntimeError:  # Jobs itself was deleted while this job ran: nobody to tell
                return
            del job
