"""Whether there is a screen, asked of real sockets."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.desktop.display import has_display

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="there is always a screen there"
)


@pytest.fixture
def x_server() -> Iterator[int]:
    """A TCP listener where an X server of a high number would be."""
    with socket.socket() as server:
        for number in range(90, 400):
            try:
                server.bind(("127.0.0.1", 6000 + number))
            except OSError:
                continue
            server.listen()
            yield number
            return
    pytest.fail("no free port")


def test_nothing_set_means_no_display() -> None:
    assert not has_display({})


def test_a_display_that_nobody_serves_is_none() -> None:
    assert not has_display({"DISPLAY": ":98765"})
    assert not has_display({"DISPLAY": "nonsense"})


def test_a_server_that_answers_is_a_display(x_server: int) -> None:
    assert has_display({"DISPLAY": f"127.0.0.1:{x_server}.0"})


def test_a_wayland_socket_that_answers_is_a_display(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(environment)

    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        assert has_display(environment)


def test_a_qt_platform_that_draws_nowhere_needs_no_display() -> None:
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
    assert has_display({"QT_QPA_PLATFORM": "vnc:size=800x600"})
    assert not has_display({"QT_QPA_PLATFORM": "xcb"})
