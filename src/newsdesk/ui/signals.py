"""Lets Ctrl+C and the end of a session close the window as a person would."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class EndSignals(QObject):
    """Tells when the process is asked to end.

    Python runs its handlers between two of its own instructions, and a window at rest runs none:
    the byte that Python writes to a socket for each signal wakes Qt's loop.
    """

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._writing = socket.socketpair()
        self._reading.setblocking(False)
        self._writing.setblocking(False)
        signal.set_wakeup_fd(self._writing.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)

    @Slot()
    def _take(self) -> None:
        self._reading.recv(64)
        self.wanted.emit()
