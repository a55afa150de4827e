"""Says when a new minute begins, with one timer shot a minute and none in between."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QObject, Qt, QTimer, Signal, Slot

#: Timers may come a little early; so many milliseconds after the full minute none does.
_AFTER = 50


class MinuteClock(QObject):
    """Ticks at the start of each minute of the wall clock."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._tick)
        self._wait()

    @Slot()
    def _tick(self) -> None:
        self._wait()
        self.ticked.emit()

    def _wait(self) -> None:
        time = QDateTime.currentDateTime().time()
        self._timer.start(60_000 - time.second() * 1000 - time.msec() + _AFTER)
