"""Every command of the window with its name and keys: menus, palette and F1 are made from this.

A letter key works on a layout without Latin letters too: there the physical key counts, so that
the key that says J on a Latin keyboard is J on a Cyrillic one.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from newsdesk.core.frozen import frozen


class Group(StrEnum):
    """What a command is about, as a heading of the list of keys."""

    STORIES = QT_TRANSLATE_NOOP("Commands", "Stories")
    READER = QT_TRANSLATE_NOOP("Commands", "Reading")
    VIEWS = QT_TRANSLATE_NOOP("Commands", "Views")
    SOURCES = QT_TRANSLATE_NOOP("Commands", "Sources")
    RATES = QT_TRANSLATE_NOOP("Commands", "Rates")
    WINDOW = QT_TRANSLATE_NOOP("Commands", "Window")

    @property
    def heading(self) -> str:
        """The heading in the window's language."""
        return QCoreApplication.translate("Commands", self.value)


@frozen
class Command:
    """Something that the window can do.

    Attributes:
        name: How code calls it; ``Window.run_command`` takes it.
        text: What a person reads, in English; ``title`` gives it in the window's language.
        keys: Key sequences in Qt's portable form, the first one to be shown.
        icon: Its sign, empty for none.
    """

    name: str
    text: str
    group: Group
    keys: tuple[str, ...] = ()
    icon: str = ""

    @property
    def title(self) -> str:
        """Its name in the window's language."""
        return QCoreApplication.translate("Commands", self.text)

    @property
    def key_text(self) -> str:
        """Its first key as the platform writes it; empty for none."""
        if not self.keys:
            return ""
        return QKeySequence(self.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


COMMANDS: Final = (
    Command("next", QT_TRANSLATE_NOOP("Commands", "Next story"), Group.STORIES, ("J",)),
    Command("previous", QT_TRANSLATE_NOOP("Commands", "Previous story"), Group.STORIES, ("K",)),
    Command(
        "next-unread", QT_TRANSLATE_NOOP("Commands", "Next unread story"), Group.STORIES, ("N",)
    ),
    Command(
        "read-on",
        QT_TRANSLATE_NOOP("Commands", "Scroll, or go on to the next unread story"),
        Group.STORIES,
        ("Space",),
    ),
    Command("pin", QT_TRANSLATE_NOOP("Commands", "Pin or unpin"), Group.STORIES, ("P",), "pin"),
    Command(
        "pin-list",
        QT_TRANSLATE_NOOP("Commands", "Pin all stories of this list…"),
        Group.STORIES,
        ("Shift+P",),
        "pin",
    ),
    Command(
        "pin-address",
        QT_TRANSLATE_NOOP("Commands", "Pin a web page…"),
        Group.STORIES,
        ("Ctrl+Shift+P",),
        "link",
    ),
    Command(
        "pin-pasted",
        QT_TRANSLATE_NOOP("Commands", "Pin the web page on the clipboard"),
        Group.STORIES,
        ("Ctrl+V",),
    ),
    Command(
        "toggle-read",
        QT_TRANSLATE_NOOP("Commands", "Mark read or unread"),
        Group.STORIES,
        ("M",),
        "read",
    ),
    Command(
        "mark-all-read",
        QT_TRANSLATE_NOOP("Commands", "Mark all read"),
        Group.STORIES,
        ("A",),
        "check-all",
    ),
    Command(
        "open", QT_TRANSLATE_NOOP("Commands", "Open in browser"), Group.STORIES, ("O",), "open"
    ),
    Command(
        "full-text",
        QT_TRANSLATE_NOOP("Commands", "Full text or feed text"),
        Group.STORIES,
        ("F",),
        "text",
    ),
    Command(
        "find",
        QT_TRANSLATE_NOOP("Commands", "Find in story"),
        Group.READER,
        ("Ctrl+F",),
        "search",
    ),
    Command(
        "find-next",
        QT_TRANSLATE_NOOP("Commands", "Next place found"),
        Group.READER,
        ("F3", "Ctrl+G"),
    ),
    Command(
        "find-previous",
        QT_TRANSLATE_NOOP("Commands", "Place found before"),
        Group.READER,
        ("Shift+F3", "Ctrl+Shift+G"),
    ),
    Command(
        "pictures",
        QT_TRANSLATE_NOOP("Commands", "View pictures"),
        Group.READER,
        ("V",),
        "picture",
    ),
    Command(
        "changes",
        QT_TRANSLATE_NOOP("Commands", "What the publisher changed"),
        Group.READER,
        ("D",),
        "edited",
    ),
    Command(
        "read-aloud",
        QT_TRANSLATE_NOOP("Commands", "Read aloud, or pause"),
        Group.READER,
        ("L",),
        "speaker",
    ),
    Command(
        "note-back",
        QT_TRANSLATE_NOOP("Commands", "Back from a footnote"),
        Group.READER,
        ("Backspace",),
    ),
    Command(
        "copy-link",
        QT_TRANSLATE_NOOP("Commands", "Copy link"),
        Group.STORIES,
        ("Ctrl+Shift+C",),
        "link",
    ),
    Command(
        "copy-quote",
        QT_TRANSLATE_NOOP("Commands", "Copy quotation with its source"),
        Group.STORIES,
        ("Ctrl+Alt+C",),
        "quote",
    ),
    Command(
        "email", QT_TRANSLATE_NOOP("Commands", "Send by e-mail…"), Group.STORIES, ("E",), "mail"
    ),
    Command(
        "save-story",
        QT_TRANSLATE_NOOP("Commands", "Save story as…"),
        Group.STORIES,
        ("Ctrl+S",),
        "import",
    ),
    Command(
        "save-list",
        QT_TRANSLATE_NOOP("Commands", "Save all stories of this view…"),
        Group.STORIES,
        ("Ctrl+Shift+S",),
    ),
    Command("print", QT_TRANSLATE_NOOP("Commands", "Print…"), Group.STORIES, ("Ctrl+P",), "print"),
    Command(
        "delete", QT_TRANSLATE_NOOP("Commands", "Delete story"), Group.STORIES, ("Del",), "delete"
    ),
    Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), Group.STORIES, ("Ctrl+Z",), "undo"),
    Command("view-today", QT_TRANSLATE_NOOP("Commands", "Today"), Group.VIEWS, ("1",)),
    Command("view-unread", QT_TRANSLATE_NOOP("Commands", "Unread"), Group.VIEWS, ("2",)),
    Command("view-pinned", QT_TRANSLATE_NOOP("Commands", "Pinned"), Group.VIEWS, ("3",)),
    Command("view-all", QT_TRANSLATE_NOOP("Commands", "All stories"), Group.VIEWS, ("4",)),
    Command(
        "search",
        QT_TRANSLATE_NOOP("Commands", "Search"),
        Group.VIEWS,
        ("/", "Ctrl+Shift+F"),
        "search",
    ),
    Command(
        "search-here",
        QT_TRANSLATE_NOOP("Commands", "Search in this list, or everywhere"),
        Group.VIEWS,
        ("Alt+/",),
    ),
    Command(
        "save-search",
        QT_TRANSLATE_NOOP("Commands", "Save this search"),
        Group.VIEWS,
        ("Ctrl+B",),
        "add",
    ),
    Command(
        "next-match",
        QT_TRANSLATE_NOOP("Commands", "Next match in the story"),
        Group.STORIES,
        ("Alt+N",),
    ),
    Command(
        "previous-match",
        QT_TRANSLATE_NOOP("Commands", "Previous match in the story"),
        Group.STORIES,
        ("Alt+Shift+N",),
    ),
    Command(
        "order",
        QT_TRANSLATE_NOOP("Commands", "Newest, oldest or best first"),
        Group.VIEWS,
        ("Ctrl+Shift+O",),
    ),
    Command(
        "refresh",
        QT_TRANSLATE_NOOP("Commands", "Refresh"),
        Group.SOURCES,
        ("R", "F5"),
        "refresh",
    ),
    Command(
        "add-source",
        QT_TRANSLATE_NOOP("Commands", "Add sources…"),
        Group.SOURCES,
        ("Ctrl+N",),
        "add",
    ),
    Command("import", QT_TRANSLATE_NOOP("Commands", "Import OPML…"), Group.SOURCES, (), "import"),
    Command("export", QT_TRANSLATE_NOOP("Commands", "Export OPML…"), Group.SOURCES),
    Command(
        "doctor",
        QT_TRANSLATE_NOOP("Commands", "Source doctor"),
        Group.SOURCES,
        ("Ctrl+D",),
        "warning",
    ),
    Command(
        "rates-panel",
        QT_TRANSLATE_NOOP("Commands", "Rates panel"),
        Group.RATES,
        ("Ctrl+E",),
        "chart",
    ),
    Command(
        "converter",
        QT_TRANSLATE_NOOP("Commands", "Converter"),
        Group.RATES,
        ("Ctrl+Shift+E",),
        "swap",
    ),
    Command(
        "rate-alerts",
        QT_TRANSLATE_NOOP("Commands", "Rate alerts"),
        Group.RATES,
        ("Ctrl+Shift+A",),
        "bell",
    ),
    Command(
        "rates-focus",
        QT_TRANSLATE_NOOP("Commands", "Go to the rates in the toolbar"),
        Group.RATES,
        ("Ctrl+Shift+R",),
    ),
    Command("palette", QT_TRANSLATE_NOOP("Commands", "Commands"), Group.WINDOW, ("Ctrl+K",)),
    Command(
        "text-larger",
        QT_TRANSLATE_NOOP("Commands", "Larger text"),
        Group.READER,
        ("Ctrl++", "Ctrl+="),
    ),
    Command(
        "text-smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), Group.READER, ("Ctrl+-",)
    ),
    Command(
        "text-normal", QT_TRANSLATE_NOOP("Commands", "Normal text size"), Group.READER, ("Ctrl+0",)
    ),
    Command(
        "measure-wider",
        QT_TRANSLATE_NOOP("Commands", "Longer lines"),
        Group.READER,
        ("Alt++", "Alt+="),
    ),
    Command(
        "measure-narrower",
        QT_TRANSLATE_NOOP("Commands", "Shorter lines"),
        Group.READER,
        ("Alt+-",),
    ),
    Command(
        "measure-normal",
        QT_TRANSLATE_NOOP("Commands", "Normal length of lines"),
        Group.READER,
        ("Alt+0",),
    ),
    Command(
        "reader-font",
        QT_TRANSLATE_NOOP("Commands", "Serif or sans serif"),
        Group.READER,
        ("Alt+F",),
    ),
    Command(
        "reader-paper",
        QT_TRANSLATE_NOOP("Commands", "Sepia or plain paper"),
        Group.READER,
        ("Alt+S",),
    ),
    Command(
        "preferences", QT_TRANSLATE_NOOP("Commands", "Preferences…"), Group.WINDOW, ("Ctrl+,",)
    ),
    Command("keys", QT_TRANSLATE_NOOP("Commands", "Keys"), Group.WINDOW, ("F1",)),
    Command("about", QT_TRANSLATE_NOOP("Commands", "About Newsdesk"), Group.WINDOW),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), Group.WINDOW, ("Ctrl+Q",)),
)
BY_NAME: Final = {command.name: command for command in COMMANDS}
_BY_KEY: Final = {key: command.name for command in COMMANDS for key in command.keys}

#: Key codes of the main block as Linux's input layer numbers them; Windows' scan codes are the
#: same, X11 and Wayland add 8. Source: linux/input-event-codes.h.
_POSITIONS: Final = {
    **{16 + place: letter for place, letter in enumerate("QWERTYUIOP")},
    **{30 + place: letter for place, letter in enumerate("ASDFGHJKL")},
    **{44 + place: letter for place, letter in enumerate("ZXCVBNM,./")},
}
#: macOS gives no scan code but a virtual key of the position. Source: HIToolbox, Events.h.
_MAC_POSITIONS: Final = {
    **dict(enumerate("ASDFHGZXCV")),
    **{11 + place: letter for place, letter in enumerate("BQWERYT")},
    31: "O",
    32: "U",
    34: "I",
    35: "P",
    37: "L",
    38: "J",
    40: "K",
    **{43 + place: letter for place, letter in enumerate(",/NM.")},
}
#: For events that carry no scan code, as some input methods send them.
_CYRILLIC: Final = dict(
    zip("йцукенгшщзфывапролдячсмитьбю", "QWERTYUIOPASDFGHJKLZXCVBNM,.", strict=True)
)


def command_for(event: QKeyEvent) -> str | None:
    """Return the name of the command that a key press means; None for none."""
    wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    modifiers = event.modifiers()
    key = _latin_key(event)
    prefix = ""
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        prefix += "Ctrl+"
    if modifiers & Qt.KeyboardModifier.AltModifier:
        prefix += "Alt+"
    # A sign such as "+" or "/" may need Shift on one layout and not on the next.
    if modifiers & Qt.KeyboardModifier.ShiftModifier and (len(key) > 1 or key.isalpha()):
        prefix += "Shift+"
    if modifiers & Qt.KeyboardModifier.MetaModifier and not modifiers & wanted:
        return None
    return _BY_KEY.get(prefix + key)


def _latin_key(event: QKeyEvent) -> str:
    """Return the key by its Latin letter, by its sign, or by Qt's name of it."""
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key)
    position = _position(event)
    # On a Cyrillic layout the key of "/" says ".", a full stop that no Latin layout has there.
    if position == "/" and key == Qt.Key.Key_Period:
        return "/"
    letter = chr(key).lower() if 0 < key < 0x10FFFF else ""
    if letter.isalpha() and not letter.isascii():
        return position or _CYRILLIC.get(letter, "")
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def _position(event: QKeyEvent) -> str:
    if sys.platform == "darwin":
        return _MAC_POSITIONS.get(event.nativeVirtualKey(), "")
    offset = 0 if sys.platform == "win32" else 8
    return _POSITIONS.get(event.nativeScanCode() - offset, "")
