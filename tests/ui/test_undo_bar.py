"""The message over the window's lower edge."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsdesk.ui.theme import Theme
from newsdesk.ui.undo_bar import UndoBar


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> UndoBar:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    return UndoBar(theme, window)


def test_a_long_message_is_broken_into_lines_inside_the_window(bar: UndoBar) -> None:
    """It may name a file or a source of any length."""
    bar.say("Short.", undo=True)
    low = bar.height()

    bar.say("A long name. " * 60, undo=True)

    window = bar.parentWidget()
    assert window is not None
    assert window.rect().contains(bar.geometry())
    assert bar.height() > 3 * low / 2

    window.resize(700, 600)
    assert window.rect().contains(bar.geometry())
    bar.say("Short.", undo=True)
    assert (bar.height(), bar.width() < 300) == (low, True)


def test_a_name_is_shown_as_it_is(bar: UndoBar) -> None:
    """RULES 3: titles and names are text."""
    bar.say("“<h1>Big</h1>” was removed.")
    big = bar.height()
    bar.say("“-h1-Big-/h1-” was removed.")
    assert big == bar.height()
    assert bar.message == "“-h1-Big-/h1-” was removed."
