"""The list of keys and About."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import newsdesk
from newsdesk.ui.dialogs.about import About
from newsdesk.ui.dialogs.keys_list import KeysList
from newsdesk.ui.keys import COMMANDS
from newsdesk.ui.theme import Theme


def texts(dialog: KeysList | About) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_every_command_with_a_key_is_listed(theme: Theme, qtbot: QtBot) -> None:
    """UI: F1 the list of keys."""
    keys = KeysList(theme)
    qtbot.addWidget(keys)

    shown = texts(keys)
    assert [c.title for c in COMMANDS if c.keys and c.title not in shown] == []
    assert [c.title for c in COMMANDS if c.keys and c.key_text not in shown] == []
    assert "About Newsdesk" not in shown


def test_all_keys_of_a_command_are_said_with_its_name(theme: Theme, qtbot: QtBot) -> None:
    keys = KeysList(theme)
    qtbot.addWidget(keys)

    assert "Refresh: R, F5" in [label.accessibleName() for label in keys.findChildren(QLabel)]


def test_what_the_window_cannot_do_is_left_out(theme: Theme, qtbot: QtBot) -> None:
    keys = KeysList(theme, known={"next"})
    qtbot.addWidget(keys)

    assert "Next story" in texts(keys)
    assert "Previous story" not in texts(keys)


def test_about_tells_version_licence_and_that_nobody_is_watched(theme: Theme, qtbot: QtBot) -> None:
    about = About(theme)
    qtbot.addWidget(about)

    told = "\n".join(texts(about))
    assert newsdesk.__version__ in about.version.text()
    assert "MIT licence" in told
    assert "no account and no tracking" in told


def test_no_text_of_about_is_cut(theme: Theme, qtbot: QtBot) -> None:
    """UI: cut-off text is a defect."""
    about = About(theme)
    qtbot.addWidget(about)
    about.show()
    qtbot.waitExposed(about)

    for label in about.findChildren(QLabel):
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())
