"""Menus made from the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from newsdesk.ui.keys import BY_NAME
from newsdesk.ui.theme import Theme

#: The window's menu; empty for a line between.
MAIN = (
    "add-source",
    "import",
    "export",
    "",
    "mark-all-read",
    "pin-list",
    "pin-address",
    "save-list",
    "undo",
    "doctor",
    "",
    "rates-panel",
    "converter",
    "rate-alerts",
    "",
    "palette",
    "keys",
    "preferences",
    "about",
    "",
    "quit",
)
#: The menu of a story.
STORY = (
    "open",
    "full-text",
    "",
    "pin",
    "toggle-read",
    "",
    "find",
    "pictures",
    "read-aloud",
    "changes",
    "",
    "copy-link",
    "copy-quote",
    "email",
    "",
    "save-story",
    "print",
    "",
    "delete",
)
#: How stories look.
LOOK = (
    "text-larger",
    "text-smaller",
    "text-normal",
    "",
    "measure-wider",
    "measure-narrower",
    "measure-normal",
    "",
    "reader-font",
    "reader-paper",
)


def fill(
    menu: QMenu,
    names: Sequence[str],
    run: Callable[[str], None],
    theme: Theme,
    *,
    known: Container[str] = BY_NAME,
) -> None:
    """Fill a menu with those commands that the window knows how to do.

    The keys stand there to be read: the window's ``keyPressEvent`` acts on them, which works on
    any keyboard layout, so they must not be shortcuts of Qt's besides.

    Args:
        known: Leaves out what is not in it: commands whose part is not there.
    """
    menu.clear()
    for name in names:
        if not name:
            menu.addSeparator()
            continue
        if name in known:
            menu.addAction(_action(menu, name, run, theme))


def _action(parent: QWidget, name: str, run: Callable[[str], None], theme: Theme) -> QAction:
    command = BY_NAME[name]
    text = command.title.replace("&", "&&")
    if command.keys:
        shown = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        text += f"\t{shown}"
    action = QAction(text, parent)
    if command.icon:
        action.setIcon(theme.icon(command.icon))
    action.triggered.connect(lambda: run(name))
    return action
