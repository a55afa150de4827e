"""The source doctor over real services and real loopback HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk.core.errors import Failure
from newsdesk.core.source import Source, SourceHealth, SourceId, SourceState
from newsdesk.engine.events import PollFinished, SourcesChanged
from newsdesk.ui.bridge import EventBridge
from newsdesk.ui.dialogs.about import About
from newsdesk.ui.dialogs.doctor import Doctor
from newsdesk.ui.dialogs.keys_list import KeysList
from newsdesk.ui.dialogs.source_table import Column, Patient
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.state import WindowState
from newsdesk.ui.theme import Theme
from newsdesk.ui.window import Window
from support.desk import NOW, Desk
from support.news_site import NewsSite, rss

GONE = SourceHealth(SourceState.GONE, failure=Failure.GONE, needs_attention=True)
FINE = SourceHealth(SourceState.UP_TO_DATE, last_success=NOW)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as site:
        yield site


@pytest.fixture
def doctor(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> Doctor:
    desk.fill(desk.source(1, title="Kaktus", renamed=True), 3)
    desk.source(2, title="Kloop", renamed=True)
    doctor = Doctor(desk.holder, jobs, theme)
    qtbot.addWidget(doctor)
    doctor.show()
    qtbot.waitExposed(doctor)
    qtbot.waitUntil(lambda: len(doctor.table.patients) == 2)
    return doctor


def patient(number: int, title: str, health: SourceHealth = FINE, stories: int = 0) -> Patient:
    return Patient(
        Source(SourceId(number), f"https://{number}.example/rss", title), health, stories
    )


def cells(doctor: Doctor, column: Column) -> list[str]:
    model = doctor.view.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def choose(doctor: Doctor, name: str) -> None:
    doctor.view.choose(cells(doctor, Column.NAME).index(name))


def test_each_source_is_listed_with_its_state_in_plain_words(doctor: Doctor) -> None:
    states = dict(zip(cells(doctor, Column.NAME), cells(doctor, Column.STATE), strict=True))
    stories = dict(zip(cells(doctor, Column.NAME), cells(doctor, Column.STORIES), strict=True))

    assert states == {"Kaktus": "nothing new", "Kloop": "not checked yet"}
    assert stories == {"Kaktus": "3", "Kloop": "0"}


def test_those_that_need_a_person_come_first_and_say_why(doctor: Doctor) -> None:
    doctor.show_patients([patient(1, "Aa"), patient(2, "Zz", GONE)])

    assert cells(doctor, Column.NAME) == ["Zz", "Aa"]
    choose(doctor, "Zz")
    assert doctor.story.startswith("2.example says that this address is gone for good.")
    assert doctor.story.endswith("https://2.example/rss")


def test_a_head_sorts_by_what_is_meant_not_by_letters(doctor: Doctor) -> None:
    doctor.show_patients([patient(1, "A", stories=9), patient(2, "B", stories=1240)])

    doctor.view.sortByColumn(Column.STORIES, Qt.SortOrder.AscendingOrder)
    assert cells(doctor, Column.NAME) == ["A", "B"]
    doctor.view.sortByColumn(Column.STORIES, Qt.SortOrder.DescendingOrder)
    assert cells(doctor, Column.NAME) == ["B", "A"]


def test_a_source_that_is_not_asked_by_itself_has_no_next_check(doctor: Doctor) -> None:
    manual = replace(patient(1, "Manual"), by_itself=False)
    doctor.show_patients([manual, patient(2, "Old", GONE), patient(3, "Due")])

    checks = dict(zip(cells(doctor, Column.NAME), cells(doctor, Column.NEXT_CHECK), strict=True))
    assert checks == {"Manual": "only by hand", "Old": "only by hand", "Due": "soon"}


def test_what_is_chosen_stays_chosen_while_states_change(doctor: Doctor) -> None:
    """UI: a refresh never moves what is being read."""
    doctor.show_patients([patient(1, "A"), patient(2, "B"), patient(3, "C")])
    choose(doctor, "B")

    doctor.show_patients([patient(1, "A"), patient(2, "B", GONE), patient(4, "D")])

    assert [p.source.title for p in doctor.chosen()] == ["B"]
    assert doctor.chosen()[0].health is GONE
    assert cells(doctor, Column.NAME) == ["B", "A", "D"]


def test_a_source_added_elsewhere_appears(desk: Desk, doctor: Doctor, qtbot: QtBot) -> None:
    desk.source(3, title="24.kg", renamed=True)

    doctor.handle(SourcesChanged())

    qtbot.waitUntil(lambda: "24.kg" in cells(doctor, Column.NAME))


def test_try_now_asks_the_source_and_says_how_it_went(
    desk: Desk, doctor: Doctor, site: NewsSite, qtbot: QtBot
) -> None:
    feed = site.put("/rss", rss("One", title="Local"))
    desk.source(7, title="Local", url=feed, renamed=True)
    doctor.handle(SourcesChanged())
    qtbot.waitUntil(lambda: "Local" in cells(doctor, Column.NAME))
    choose(doctor, "Local")
    # Only what is asked for is polled: a round of its own may have just asked this source.
    desk.services.preferences.set("polling.enabled", value=False)
    desk.services.poller.start()

    QTest.mouseClick(doctor.try_now, Qt.MouseButton.LeftButton)

    def told() -> bool:
        for event in list(desk.events):
            if isinstance(event, PollFinished) and event.summary.by_person:
                doctor.handle(event)
        return "answered" in doctor.message

    qtbot.waitUntil(told, timeout=20_000)
    qtbot.waitUntil(lambda: doctor.chosen()[0].stories == 1)
    assert doctor.chosen()[0].health.state is SourceState.UP_TO_DATE


def test_a_removed_source_comes_back_by_undo(desk: Desk, doctor: Doctor, qtbot: QtBot) -> None:
    """UI: no dialog where an undo will do."""
    choose(doctor, "Kloop")
    QTest.keyClick(doctor.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: cells(doctor, Column.NAME) == ["Kaktus"])
    assert "“Kloop” was removed" in doctor.message
    assert [source.title for source in desk.services.subscriptions.all()] == ["Kaktus"]
    assert [p.source.title for p in doctor.chosen()] == ["Kaktus"]

    QTest.mouseClick(doctor.undo, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: sorted(cells(doctor, Column.NAME)) == ["Kaktus", "Kloop"])
    assert not doctor.undo.isVisible()


def test_addresses_are_copied_a_line_each(doctor: Doctor) -> None:
    doctor.show_patients([patient(1, "A"), patient(2, "B")])
    doctor.view.selectAll()

    QTest.keyClick(doctor.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "https://1.example/rss\nhttps://2.example/rss"


def test_with_nothing_chosen_there_is_nothing_to_do(doctor: Doctor) -> None:
    doctor.view.selectionModel().select(
        doctor.view.currentIndex(), QItemSelectionModel.SelectionFlag.Clear
    )

    assert not any(b.isEnabled() for b in (doctor.try_now, doctor.copy, doctor.remove))


def test_following_nothing_is_said_with_a_way_out(doctor: Doctor, qtbot: QtBot) -> None:
    """UI: empty states are written, one sentence and one action each."""
    doctor.show_patients([])

    assert not doctor.view.isVisible()
    with qtbot.waitSignal(doctor.command_wanted) as wanted:
        QTest.mouseClick(doctor.add, Qt.MouseButton.LeftButton)
    assert wanted.args == ["add-source"]


def test_a_row_reads_as_a_sentence(doctor: Doctor) -> None:
    """UI: every list row reads as a sentence."""
    doctor.show_patients([patient(1, "Old", GONE)])

    said = doctor.view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(said).startswith("Old, gone, 0 ")


def test_the_window_opens_one_doctor_and_tells_it_what_happens(
    desk: Desk, jobs: Jobs, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.source(1, title="Kaktus", renamed=True)
    bridge = EventBridge()
    window = Window(desk.holder, jobs, bridge, theme, WindowState(), data=tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.run_command("doctor")
    window.run_command("doctor")
    (doctor,) = window.findChildren(Doctor)
    qtbot.waitUntil(lambda: len(doctor.table.patients) == 1)

    desk.source(2, title="Kloop", renamed=True)
    bridge.publish(SourcesChanged())

    qtbot.waitUntil(lambda: len(doctor.table.patients) == 2)
    qtbot.waitUntil(lambda: jobs.pending == 0)


def test_f1_and_about_open_over_the_window(
    desk: Desk, jobs: Jobs, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    window = Window(desk.holder, jobs, EventBridge(), theme, WindowState(), data=tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)

    QTest.keyClick(window, Qt.Key.Key_F1)
    window.run_command("about")

    assert window.findChild(KeysList) is not None
    assert window.findChild(About) is not None
    qtbot.waitUntil(lambda: jobs.pending == 0)
