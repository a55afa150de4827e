"""Whether there is a tray, asked of real buses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.desktop.tray_check import tray_available
from support.session_bus import BUS, session_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux asks the session bus")


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    with session_bus(tmp_path) as address:
        monkeypatch.setenv(BUS, address)
        yield


def test_without_a_session_bus_there_is_no_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(BUS, raising=False)

    assert tray_available() is False


def test_a_bus_that_does_not_answer_leaves_it_open(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(BUS, f"unix:path={tmp_path / 'nobody'}")

    assert tray_available() is None


@pytest.mark.usefixtures("bus")
def test_a_desktop_without_a_watcher_has_no_tray() -> None:
    assert tray_available() is False


@pytest.mark.usefixtures("bus")
def test_a_watcher_on_the_bus_means_a_tray() -> None:
    from jeepney import message_bus
    from jeepney.io.blocking import open_dbus_connection

    with open_dbus_connection("SESSION") as watcher:
        watcher.send_and_get_reply(message_bus.RequestName("org.kde.StatusNotifierWatcher"))
        assert tray_available() is True
