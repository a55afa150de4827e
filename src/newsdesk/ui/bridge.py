"""Brings the engine's events to the UI thread, bursts of them gathered into few."""

from __future__ import annotations

import math
import threading
import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from newsdesk.engine.events import ArticlesChanged, DataChanged, Event, PollProgress

#: An event waits so many milliseconds for company, and until so many have passed since the events
#: before it: a refresh of 500 sources repaints a few times a second, not 500 times.
SOON = 50
REST = 200


class EventBridge(QObject):
    """Takes events from any thread and gives them out on the UI thread, in their order."""

    #: Not named ``event``: that would hide ``QObject.event``.
    happened = Signal(object)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: list[Event] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_out)
        self._given_out = -math.inf
        self._arrived.connect(self._wait, Qt.ConnectionType.QueuedConnection)

    def publish(self, event: Event) -> None:
        """Hand over an event; any thread, returns at once."""
        with self._lock:
            first = not self._waiting
            _gather(self._waiting, event)
        if not first:
            return
        try:
            self._arrived.emit()
        except RuntimeError:  # the window is gone; nobody is left to be told
            return

    @Slot()
    def _wait(self) -> None:
        rested = (time.monotonic() - self._given_out) * 1000
        self._timer.start(round(max(SOON, REST - rested)))

    @Slot()
    def _give_out(self) -> None:
        self._given_out = time.monotonic()
        with self._lock:
            events, self._waiting = self._waiting, []
        for event in events:
            self.happened.emit(event)


def _gather(waiting: list[Event], event: Event) -> None:
    """Add an event, folding it into an earlier one where that loses nothing."""
    if isinstance(event, DataChanged) and event in waiting:
        return
    for place, earlier in enumerate(waiting):
        if isinstance(event, PollProgress) and isinstance(earlier, PollProgress):
            del waiting[place]
            break
        if isinstance(event, ArticlesChanged) and isinstance(earlier, ArticlesChanged):
            waiting[place] = ArticlesChanged(earlier.changes + event.changes)
            return
    waiting.append(event)
