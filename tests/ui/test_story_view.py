"""The list's view: what is read stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsdesk.core.settings import Settings
from newsdesk.core.stories import StoryQuery, View
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.stories.pane import StoryPane
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Row
from support.builders import clean_entry
from support.desk import NOW, Desk


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> StoryPane:
    pane = StoryPane(desk.holder, jobs, theme)
    qtbot.addWidget(pane)
    pane.resize(372, 600)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def show(qtbot: QtBot, pane: StoryPane, query: StoryQuery) -> None:
    with qtbot.waitSignal(pane.model.completed):
        pane.show_place(query, "A list")


def arrive(qtbot: QtBot, desk: Desk, pane: StoryPane, count: int) -> None:
    """Let so many stories come in above all others."""
    source = desk.services.subscriptions.all()[0]
    entries = [clean_entry(f"new{number}", published=NOW) for number in range(count)]
    with qtbot.waitSignal(pane.model.arrived):
        pane.apply((desk.record(source, entries),))


def test_what_comes_in_above_moves_neither_the_chosen_row_nor_what_is_seen(
    desk: Desk, pane: StoryPane, qtbot: QtBot
) -> None:
    """UI: a refresh never moves what is being read."""
    desk.fill(desk.source(), 100)
    show(qtbot, pane, StoryQuery())
    pane.view.choose(3)
    chosen, place = pane.current_id(), pane.view.visualRect(pane.view.currentIndex())

    arrive(qtbot, desk, pane, 7)

    assert pane.current_id() == chosen
    assert pane.view.visualRect(pane.view.currentIndex()) == place
    assert pane.view.top_row() == 7


def test_what_comes_in_above_moves_nothing_seen_when_the_chosen_row_is_out_of_sight(
    desk: Desk, pane: StoryPane, qtbot: QtBot
) -> None:
    """UI: a refresh never moves what is being read."""
    desk.fill(desk.source(), 100)
    show(qtbot, pane, StoryQuery())
    pane.view.choose(0)
    pane.view.verticalScrollBar().setValue(30 * Row.COMFORTABLE + 17)
    top = pane.model.id_at(pane.view.top_row())

    arrive(qtbot, desk, pane, 5)

    assert pane.model.id_at(pane.view.top_row()) == top
    assert pane.view.verticalScrollBar().value() == 35 * Row.COMFORTABLE + 17


def test_new_stories_show_at_once_to_whoever_looks_at_the_top_and_reads_nothing(
    desk: Desk, pane: StoryPane, qtbot: QtBot
) -> None:
    desk.fill(desk.source(), 100)
    show(qtbot, pane, StoryQuery())

    arrive(qtbot, desk, pane, 2)

    assert pane.view.top_row() == 0


def test_getting_the_focus_chooses_nothing(desk: Desk, pane: StoryPane, qtbot: QtBot) -> None:
    """Coming back to the window must not open the newest story, and so mark it read."""
    desk.fill(desk.source(), 3)
    show(qtbot, pane, StoryQuery())

    QApplication.sendEvent(pane.view, QFocusEvent(QEvent.Type.FocusIn))

    assert pane.current_id() is None
    QTest.keyClick(pane.view, Qt.Key.Key_Down)
    assert pane.view.current_row() == 0


def test_the_place_is_kept_when_rows_go(desk: Desk, pane: StoryPane, qtbot: QtBot) -> None:
    stored = desk.fill(desk.source(), 100)
    show(qtbot, pane, StoryQuery())
    pane.view.choose(50)
    place = pane.view.visualRect(pane.view.currentIndex())

    pane.apply_status(desk.reading.delete([stored[1], stored[4], stored[9]]))

    assert pane.current_id() == stored[50]
    assert pane.view.visualRect(pane.view.currentIndex()) == place


def test_the_next_story_is_chosen_when_the_chosen_one_is_deleted(
    desk: Desk, pane: StoryPane, qtbot: QtBot
) -> None:
    stored = desk.fill(desk.source(), 3)
    show(qtbot, pane, StoryQuery())
    pane.view.choose(1)

    pane.apply_status(desk.reading.delete([stored[1]]))
    assert pane.current_id() == stored[2]

    pane.apply_status(desk.reading.delete([stored[2]]))
    assert pane.current_id() == stored[0]
    with qtbot.waitSignal(pane.chosen_vanished):
        pane.apply_status(desk.reading.delete([stored[0]]))


def test_keys_move_the_chosen_row_and_leave_letters_to_the_window(
    desk: Desk, pane: StoryPane, qtbot: QtBot
) -> None:
    """UI: everything by keyboard."""
    desk.fill(desk.source(), 100)
    show(qtbot, pane, StoryQuery())
    rows = []
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
        Qt.Key.Key_Home,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_T,
    ):
        QTest.keyClick(pane.view, key)
        rows.append(pane.view.current_row())

    assert rows == [0, 1, 0, 99, 0, 5, 5]


def test_a_click_chooses_the_row_under_it(desk: Desk, pane: StoryPane, qtbot: QtBot) -> None:
    stored = desk.fill(desk.source(), 100)
    show(qtbot, pane, StoryQuery())

    with qtbot.waitSignal(pane.story_chosen) as chosen:
        QTest.mouseClick(
            pane.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(40, 2 * Row.COMFORTABLE + 10),
        )

    assert chosen.args == [stored[2]]


def test_the_next_unread_story_is_found_among_rows_that_are_not_loaded(
    desk: Desk, pane: StoryPane, qtbot: QtBot
) -> None:
    """UI: N, next unread; from the top again after the last."""
    stored = desk.fill(desk.source(), 900)
    desk.reading.set_read([one for one in stored if one not in {stored[5], stored[800]}])
    show(qtbot, pane, StoryQuery())
    pane.view.choose(6)

    with qtbot.waitSignal(pane.story_chosen):
        pane.go_to_next_unread()
    assert pane.current_id() == stored[800]
    with qtbot.waitSignal(pane.story_chosen):
        pane.go_to_next_unread()
    assert pane.current_id() == stored[5]

    desk.reading.set_read(stored)
    pane.model.reload()
    qtbot.waitUntil(lambda: pane.model.complete)
    with qtbot.waitSignal(pane.nothing_unread):
        pane.go_to_next_unread()


def test_place_and_story_of_last_time_are_taken_up_without_choosing_anew(
    desk: Desk, pane: StoryPane, qtbot: QtBot
) -> None:
    """UI: the window remembers view and place."""
    stored = desk.fill(desk.source(), 300)
    chosen: list[int] = []
    pane.story_chosen.connect(chosen.append)

    with qtbot.waitSignal(pane.model.completed):
        pane.show_place(StoryQuery(), "All", story=stored[200], scroll=198_500)

    assert pane.current_id() == stored[200]
    assert pane.scroll_place() == 198_500
    assert chosen == []


def test_rows_have_the_height_of_the_density_and_the_top_one_stays_on_top(
    desk: Desk, pane: StoryPane, theme: Theme, qtbot: QtBot
) -> None:
    """UI: a row is 88 high, 56 compact, 32 for headlines."""
    desk.fill(desk.source(), 100)
    show(qtbot, pane, StoryQuery())
    pane.view.verticalScrollBar().setValue(20 * Row.COMFORTABLE)
    heights = []
    for density in ("compact", "headlines", "comfortable"):
        theme.follow(Settings(appearance_theme="light", list_density=density))
        pane.take_theme()
        heights.append(pane.view.visualRect(pane.model.index(0)).height())
        assert pane.view.top_row() == 20
        pane.render(QPixmap(pane.size()))

    assert heights == [56, 32, 88]


def test_an_empty_list_says_so_in_a_sentence_with_an_action(
    desk: Desk, pane: StoryPane, qtbot: QtBot
) -> None:
    """UI: empty states are written, one sentence and one action each."""
    stored = desk.fill(desk.source(), 2)
    desk.reading.set_read(stored)

    show(qtbot, pane, StoryQuery(view=View.UNREAD))

    assert pane.empty_words == "Everything is read."
    with qtbot.waitSignal(pane.command_wanted) as wanted:
        pane.empty_action.click()
    assert wanted.args == ["view-all"]


def test_new_stories_above_are_announced_until_the_top_is_seen(
    desk: Desk, pane: StoryPane, qtbot: QtBot
) -> None:
    desk.fill(desk.source(), 100)
    show(qtbot, pane, StoryQuery())
    pane.view.choose(40)

    arrive(qtbot, desk, pane, 3)
    assert pane.header.arrived == 3

    pane.view.go_to_top()
    assert pane.header.arrived == 0
