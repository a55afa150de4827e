"""Whether the desktop has a tray, asked without Qt."""

from __future__ import annotations

import sys

_WATCHER = "org.kde.StatusNotifierWatcher"
_SECONDS = 2.0


def tray_available() -> bool | None:
    """Say whether a tray icon would be shown; None where nobody can tell.

    On Linux a tray is there when something owns the name of the StatusNotifierItem
    specification on the session bus; GNOME without an extension has none.
    """
    if sys.platform in {"win32", "darwin"}:
        return True
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    try:
        with open_dbus_connection("SESSION") as connection:
            question = new_method_call(bus, "NameHasOwner", "s", (_WATCHER,))
            answer = connection.send_and_get_reply(question, timeout=_SECONDS)
    except KeyError:
        return False  # no session bus, so nobody could offer a tray
    except (OSError, TimeoutError, ValueError):
        return None
    return bool(answer.body[0])
