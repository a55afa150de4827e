"""Notices on the desktop, shown by its own service.

On Linux that is org.freedesktop.Notifications on the session bus. Windows and macOS give notices
to a program's own tray icon or bundle alone; there nothing is shown from here.
Source: https://specifications.freedesktop.org/notification-spec/latest/
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from newsdesk.core.notice import Notice

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

log = logging.getLogger(__name__)

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
#: Seconds that the service has for an answer.
_SECONDS = 1.0
_BY_ITSELF = -1  # how long it stays is the desktop's to decide
_ICON = "newsdesk"


class DesktopNotices:
    """Shows notices, from a thread that is made with the first of them and never waited for."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[tuple[Notice, Callable[[bool], None]]] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._shown: dict[str, int] = {}

    def show(self, notice: Notice, done: Callable[[bool], None]) -> None:
        """Show a notice. Any thread; returns at once and never raises.

        Args:
            done: Told on another thread whether the desktop took it, within about a second.
        """
        self._queue.put((notice, done))
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="notices", daemon=True)
                self._thread.start()

    def _work(self) -> None:
        while True:
            notice, done = self._queue.get()
            try:
                done(self._show(notice))
            except Exception:
                log.exception("a notice came to nothing")

    def _show(self, notice: Notice) -> bool:
        if sys.platform != "linux":
            return False
        from jeepney import DBusErrorResponse
        from jeepney.io.blocking import open_dbus_connection

        try:
            with open_dbus_connection("SESSION") as connection:
                self._send(connection, notice)
        except KeyError:
            return False  # no session bus
        except (OSError, TimeoutError, ValueError, DBusErrorResponse) as error:
            log.info("the desktop shows no notices: %s", error)
            return False
        return True

    def _send(self, connection: DBusConnection, notice: Notice) -> None:
        (abilities,) = _ask(connection, "GetCapabilities", "", ())
        body = _escaped(notice.body) if "body-markup" in abilities else notice.body
        hints = {"desktop-entry": ("s", "newsdesk"), "urgency": ("y", 1)}
        replaced = self._shown.get(notice.key, 0)
        said: tuple[Any, ...] = (
            "Newsdesk",
            replaced,
            _ICON,
            notice.title,
            body,
            [],
            hints,
            _BY_ITSELF,
        )
        (number,) = _ask(connection, "Notify", "susssasa{sv}i", said)
        if notice.key:
            self._shown[notice.key] = number


def _ask(connection: DBusConnection, method: str, signature: str, body: tuple[Any, ...]) -> Any:
    """Call the service, and return its answer.

    Raises:
        DBusErrorResponse: There is no such service, or it refuses.
        TimeoutError: It does not answer.
    """
    from jeepney import DBusAddress, new_method_call
    from jeepney.wrappers import unwrap_msg

    address = DBusAddress(_PATH, _NAME, _NAME)
    call = new_method_call(address, method, signature or None, body)
    return unwrap_msg(connection.send_and_get_reply(call, timeout=_SECONDS))


def _escaped(text: str) -> str:
    """Escape what the service would take for markup; quotes need none in a text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
