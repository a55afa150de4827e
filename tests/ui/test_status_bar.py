"""The status bar over a real store: what it says, shows and offers."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from newsdesk.core.errors import StoreFailure
from newsdesk.engine.events import (
    PollFinished,
    PollProgress,
    PollStarted,
    PollSummary,
    StoreTroubled,
)
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.status_bar.bar import Standing, StatusBar
from newsdesk.ui.theme import Theme
from support.desk import NOW, Desk

FINE = Standing(sources=32, fine=31, attention=0, unread=87, updated=NOW, offline=False)


@pytest.fixture
def bar(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> StatusBar:
    bar = StatusBar(theme, jobs, desk.holder)
    qtbot.addWidget(bar)
    bar.resize(900, bar.height())
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def test_it_counts_sources_and_unread_stories(desk: Desk, bar: StatusBar, qtbot: QtBot) -> None:
    desk.fill(desk.source(), 3)

    bar.start()

    qtbot.waitUntil(lambda: "3 unread" in bar.words)
    assert "Updated" in bar.words
    assert "1 of 1 " in bar.words
    assert bar.attention == ""


def test_progress_is_shown_while_polling_and_can_be_cancelled(bar: StatusBar, qtbot: QtBot) -> None:
    """UI: long work shows progress and can be cancelled."""
    progress, cancel = bar.findChild(QProgressBar), bar.findChild(QToolButton)
    assert isinstance(progress, QProgressBar)
    assert isinstance(cancel, QToolButton)
    assert not progress.isVisible()
    bar.handle(PollStarted(32))
    bar.handle(PollProgress(done=12, total=32, new=4))

    assert bar.words == "Checking sources: 12 of 32"
    assert (progress.value(), progress.maximum()) == (12, 32)
    with qtbot.waitSignal(bar.command_wanted) as wanted:
        QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert wanted.args == ["cancel-refresh"]

    bar.handle(PollFinished(PollSummary()))
    assert not progress.isVisible()
    assert not cancel.isVisible()


def test_sources_in_need_lead_to_the_doctor(bar: StatusBar, qtbot: QtBot) -> None:
    """UI: number of sources that need attention (click: the source doctor)."""
    button = bar.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    bar.show_standing(Standing(32, 30, 2, 87, NOW, offline=False))

    assert bar.attention.startswith("2 ")
    with qtbot.waitSignal(bar.command_wanted) as wanted:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["doctor"]


def test_being_offline_is_said_first(bar: StatusBar) -> None:
    bar.show_standing(Standing(32, 32, 0, 87, NOW - timedelta(hours=1), offline=True))

    assert bar.words.startswith("You are offline")


def test_a_full_disk_is_told_until_the_next_round(bar: StatusBar) -> None:
    bar.show_standing(FINE)
    bar.handle(StoreTroubled(StoreFailure.DISK_FULL, "news.db"))
    assert bar.words.startswith("The disk is full, so news.db could not be written.")

    bar.handle(PollStarted(1))
    bar.handle(PollFinished(PollSummary()))

    assert "87 unread" in bar.words


def test_whatever_it_says_it_keeps_its_height_and_lets_the_window_be_narrow(
    bar: StatusBar,
) -> None:
    """UI: jumping layouts are defects."""
    height = bar.height()
    bar.show_standing(FINE)
    bar.handle(StoreTroubled(StoreFailure.DISK_FULL, "/a/very/long/path" * 30))

    assert bar.height() == height
    assert bar.minimumSizeHint().width() < 500
