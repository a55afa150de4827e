"""The command palette, with the window's own table of commands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery
from newsdesk.ui.keys import BY_NAME
from newsdesk.ui.palette import entries
from newsdesk.ui.palette.matching import Entry
from newsdesk.ui.palette.popup import Palette
from newsdesk.ui.theme import Theme

KAKTUS = StoryQuery(source_id=SourceId(1))


@pytest.fixture
def palette(qtbot: QtBot, theme: Theme) -> Iterator[Palette]:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    offered = [*entries.commands(BY_NAME), Entry("Kaktus Мёд", "Source", KAKTUS)]
    palette = Palette(offered, theme, window)
    palette.open_over(window)
    qtbot.waitExposed(palette)
    yield palette
    window.close()


def told(palette: Palette) -> list[object]:
    """Return a list that everything chosen from now on is put into."""
    chosen: list[object] = []
    palette.chosen.connect(chosen.append)
    return chosen


def test_every_command_but_the_palette_is_offered_with_its_key() -> None:
    """UI: Ctrl+K, the command palette."""
    offered = {entry.target: entry for entry in entries.commands(BY_NAME)}

    assert set(offered) == set(BY_NAME) - {"palette"}
    assert offered["preferences"].keys == "Ctrl+,"


def test_commands_that_the_window_cannot_do_are_not_offered() -> None:
    assert [entry.target for entry in entries.commands({"undo"})] == ["undo"]


def test_words_are_found_in_any_order_and_the_best_come_first(palette: Palette) -> None:
    palette.field.setText("stor unr")
    assert palette.titles()[0] == "Next unread story"

    palette.field.setText("pref")
    assert palette.titles()[0] == "Preferences…"


def test_letters_in_order_find_a_command_too(palette: Palette) -> None:
    palette.field.setText("oib")

    assert "Open in browser" in palette.titles()


def test_letters_that_a_keyboard_lacks_are_found_by_their_neighbours(palette: Palette) -> None:
    palette.field.setText("мед")

    assert palette.titles() == ["Kaktus Мёд"]


def test_enter_chooses_the_current_line_and_closes(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "kaktus")

    chosen = told(palette)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert chosen == [KAKTUS]
    assert not palette.isVisible()


def test_arrows_go_round_the_list(palette: Palette) -> None:
    rows = len(palette.titles())

    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == rows - 1

    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0


def test_escape_closes_without_a_choice(palette: Palette) -> None:
    chosen = told(palette)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)

    assert chosen == []
    assert not palette.isVisible()


def test_enter_where_nothing_fits_leaves_it_open(palette: Palette) -> None:
    palette.field.setText("qqqq")
    assert palette.titles() == []

    chosen = told(palette)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert chosen == []
    assert palette.isVisible()


def test_the_field_stays_in_its_place_where_nothing_fits(palette: Palette, qtbot: QtBot) -> None:
    """UI: jumping layouts are defects."""
    qtbot.waitExposed(palette)
    before = palette.geometry(), palette.field.geometry()

    for typed in ("qqqq", "pref", "qqqq"):
        palette.field.setText(typed)
        QApplication.processEvents()
        assert (palette.geometry(), palette.field.geometry()) == before
