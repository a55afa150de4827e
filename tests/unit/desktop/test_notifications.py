"""Notices on the desktop, taken by a real service on a real bus."""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsdesk.core.notice import Notice
from newsdesk.desktop.notifications import DesktopNotices
from support.session_bus import BUS, session_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the session bus is Linux's")

NAME = "org.freedesktop.Notifications"
NOTICE = Notice("USD has risen above 88", "88.10 KGS <from> 25 Nov & later", key="alert-1")


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    with session_bus(tmp_path) as address:
        monkeypatch.setenv(BUS, address)
        yield


class Service:
    """A desktop's notification service: owns the name, and answers as the specification says."""

    def __init__(self, abilities: list[str], *, silent: bool = False) -> None:
        from jeepney import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.taken: list[tuple[Any, ...]] = []
        self._abilities = abilities
        self._silent = silent
        self._connection = open_dbus_connection("SESSION")
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def __enter__(self) -> Service:
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        from jeepney import HeaderFields, MessageType, new_method_return

        while not self._end.is_set():
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            if message.header.message_type is not MessageType.method_call or self._silent:
                continue
            if message.header.fields[HeaderFields.member] == "Notify":
                self.taken.append(message.body)
                number = message.body[1] or 40 + len(self.taken)
                answer = new_method_return(message, "u", (number,))
            else:
                answer = new_method_return(message, "as", (self._abilities,))
            self._connection.send(answer)


def shown(notices: DesktopNotices, notice: Notice = NOTICE) -> bool:
    """Show a notice and wait for what came of it."""
    answers: queue.SimpleQueue[bool] = queue.SimpleQueue()
    notices.show(notice, answers.put)
    return answers.get(timeout=10)


@pytest.mark.usefixtures("bus")
def test_a_notice_is_shown_with_the_programs_name_and_icon_its_markup_escaped() -> None:
    with Service(["body", "body-markup"]) as service:
        assert shown(DesktopNotices())

    ((name, replaced, icon, title, body, actions, hints, expires),) = service.taken
    assert (name, replaced, icon) == ("Newsdesk", 0, "newsdesk")
    assert title == NOTICE.title  # the specification has no markup in the summary
    assert body == "88.10 KGS &lt;from&gt; 25 Nov &amp; later"
    assert actions == []
    assert hints == {"desktop-entry": ("s", "newsdesk"), "urgency": ("y", 1)}
    assert expires == -1


@pytest.mark.usefixtures("bus")
def test_a_service_without_markup_gets_the_text_as_it_is() -> None:
    with Service(["body"]) as service:
        assert shown(DesktopNotices())

    assert service.taken[0][4] == NOTICE.body


@pytest.mark.usefixtures("bus")
def test_a_newer_notice_of_the_same_alert_takes_the_place_of_the_older() -> None:
    notices = DesktopNotices()
    with Service(["body"]) as service:
        assert shown(notices)
        assert shown(notices, Notice("Other", "", key="alert-2"))
        assert shown(notices)

    assert [taken[1] for taken in service.taken] == [0, 0, 41]


def test_without_a_session_bus_it_says_that_nothing_was_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(BUS, raising=False)
    assert not shown(DesktopNotices())


def test_a_bus_that_is_not_there_does_no_harm(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(BUS, f"unix:path={tmp_path / 'nobody'}")
    assert not shown(DesktopNotices())


@pytest.mark.usefixtures("bus")
def test_a_desktop_without_the_service_is_told_apart() -> None:
    assert not shown(DesktopNotices())


@pytest.mark.usefixtures("bus")
def test_a_service_that_hangs_holds_nobody_up() -> None:
    notices = DesktopNotices()
    with Service([], silent=True):
        before = time.monotonic()
        notices.show(NOTICE, lambda _: None)
        assert time.monotonic() - before < 0.2
        assert not shown(notices)
