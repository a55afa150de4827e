"""Whether a window can be shown here, found out before Qt is loaded: Qt aborts where it cannot."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_DISPLAY = re.compile(r"(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?")
_WITHOUT_SCREEN = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs"})
_SECONDS = 3.0


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether Qt would find a screen; true on Windows and macOS.

    On other systems that is a Wayland or X server that accepts a connection, or a Qt platform
    that needs none.
    """
    if sys.platform in {"win32", "darwin"}:
        return True
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _WITHOUT_SCREEN:
        return True
    return _wayland_answers(environment) or _x_answers(environment.get("DISPLAY", ""))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not name or not (folder or name.startswith("/")):
        return False
    return _connects(str(Path(folder) / name))


def _x_answers(display: str) -> bool:
    """Connect as Xlib would: by the abstract socket, the file, or TCP (X11 at 6000 upwards)."""
    found = _DISPLAY.fullmatch(display)
    if found is None:
        return False
    number = int(found["number"])
    if found["host"] in {"", "unix"}:
        path = f"/tmp/.X11-unix/X{number}"
        return _connects("\0" + path) or _connects(path)
    try:
        with socket.create_connection((found["host"], 6000 + number), timeout=_SECONDS):
            return True
    except OSError:
        return False


def _connects(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(_SECONDS)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
