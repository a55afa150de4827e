"""The table of commands, and the keys on any layout."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from newsdesk.ui import icons
from newsdesk.ui.keys import BY_NAME, COMMANDS, command_for

_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
#: What a key says on the Russian layout, and its X11 key code.
_RUSSIAN = {
    "J": ("о", 44),
    "K": ("л", 45),
    "N": ("т", 57),
    "P": ("з", 33),
    "M": ("ь", 58),
    "A": ("ф", 38),
    "O": ("щ", 32),
    "R": ("к", 27),
}


def press(
    key: int, text: str = "", *, modifiers: Qt.KeyboardModifier = _NONE, scan: int = 0
) -> str | None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, 0, 0, text)
    return command_for(event)


def test_every_command_answers_to_each_of_its_keys() -> None:
    """UI: everything by keyboard."""
    for command in COMMANDS:
        for keys in command.keys:
            combination = QKeySequence(keys)[0]
            assert press(combination.key(), modifiers=combination.keyboardModifiers()) == (
                command.name
            ), keys


def test_no_key_has_two_meanings_and_every_sign_can_be_drawn() -> None:
    keys = [key for command in COMMANDS for key in command.keys]

    assert len(keys) == len(set(keys))
    assert {command.icon for command in COMMANDS} - {""} <= icons.names()


@pytest.mark.skipif(sys.platform != "linux", reason="key codes of X11")
@pytest.mark.parametrize("letter", sorted(_RUSSIAN))
def test_a_letter_key_works_on_a_cyrillic_layout(letter: str) -> None:
    """UI: letter keys work on a Cyrillic layout too (the same physical key)."""
    text, scan = _RUSSIAN[letter]
    wanted = next(command.name for command in COMMANDS if letter in command.keys)

    assert press(ord(text.upper()), text, scan=scan) == wanted
    assert press(ord(text.upper()), text) == wanted


@pytest.mark.skipif(sys.platform != "linux", reason="key codes of X11")
def test_combinations_and_signs_work_on_a_cyrillic_layout() -> None:
    assert press(ord("Я"), "я", modifiers=_CTRL, scan=52) == "undo"
    assert press(ord("Л"), "л", modifiers=_CTRL, scan=45) == "palette"
    assert press(Qt.Key.Key_Period, ".", scan=61) == "search"


def test_the_letter_counts_and_not_the_place_on_other_latin_layouts() -> None:
    # On the French layout A is where Q is elsewhere.
    assert press(Qt.Key.Key_A, "a", scan=24) == "mark-all-read"
    # On the German layout "-" is where "/" is elsewhere.
    assert press(Qt.Key.Key_Minus, "-", scan=61) is None


def test_text_size_keys_work_with_and_without_shift() -> None:
    assert press(Qt.Key.Key_Plus, "+", modifiers=_CTRL | _SHIFT) == "text-larger"
    assert press(Qt.Key.Key_Equal, "=", modifiers=_CTRL) == "text-larger"
    assert press(Qt.Key.Key_Minus, "-", modifiers=_CTRL) == "text-smaller"
    assert press(Qt.Key.Key_0, "0", modifiers=_CTRL) == "text-normal"


def test_keys_of_the_system_are_left_alone() -> None:
    assert press(Qt.Key.Key_J, "j", modifiers=Qt.KeyboardModifier.MetaModifier) is None
    assert press(Qt.Key.Key_J, "j", modifiers=Qt.KeyboardModifier.AltModifier) is None
    assert press(Qt.Key.Key_J, "J", modifiers=_SHIFT) is None


def test_commands_are_found_by_name() -> None:
    assert BY_NAME["undo"].keys == ("Ctrl+Z",)
    assert BY_NAME["undo"].title == "Undo"
