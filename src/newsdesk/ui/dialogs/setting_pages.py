"""The pages of the preferences: which settings are on each, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from newsdesk.core.frozen import frozen

_CONTEXT: Final = "Preferences"
_PAIR: Final = r"[A-Z]{3}(/[A-Z]{3})?(@[A-Z]+)?"


def translated(text: str) -> str:
    """Return a text of this table in the window's language."""
    return QCoreApplication.translate(_CONTEXT, text)


@frozen
class Entry:
    """A setting as it is shown. Texts are English; ``translated`` gives them as they are read.

    Attributes:
        remark: A sentence beneath; empty for none.
        choices: What to call each value of a setting that takes one of several.
        banks: Whether its values are the banks, which are asked for as the dialog opens.
        interval: Whether the figure is minutes between two checks.
        unit: What stands behind a figure.
        pattern: What a text must match; empty for anything.
        problem: The sentence for a text that does not.
    """

    key: str
    label: str
    remark: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    banks: bool = False
    interval: bool = False
    unit: str = ""
    pattern: str = ""
    problem: str = ""


@frozen
class Page:
    """Settings under one heading."""

    title: str
    entries: tuple[Entry, ...]


PAGES: Final = (
    Page(
        QT_TRANSLATE_NOOP("Preferences", "Reading"),
        (
            Entry(
                "reader.font",
                QT_TRANSLATE_NOOP("Preferences", "Font of stories"),
                choices={
                    "serif": QT_TRANSLATE_NOOP("Preferences", "Serif"),
                    "sans": QT_TRANSLATE_NOOP("Preferences", "Sans serif"),
                },
            ),
            Entry(
                "reader.text_size",
                QT_TRANSLATE_NOOP("Preferences", "Text size"),
                unit=QT_TRANSLATE_NOOP("Preferences", "px"),
            ),
            Entry(
                "reader.measure",
                QT_TRANSLATE_NOOP("Preferences", "Length of lines"),
                unit=QT_TRANSLATE_NOOP("Preferences", "letters"),
            ),
            Entry(
                "reader.paper",
                QT_TRANSLATE_NOOP("Preferences", "Paper"),
                QT_TRANSLATE_NOOP("Preferences", "Sepia is used while the window is light."),
                choices={
                    "theme": QT_TRANSLATE_NOOP("Preferences", "As the window"),
                    "sepia": QT_TRANSLATE_NOOP("Preferences", "Sepia"),
                },
            ),
            Entry(
                "reader.load_images",
                QT_TRANSLATE_NOOP("Preferences", "Load pictures"),
                QT_TRANSLATE_NOOP(
                    "Preferences", "Without them, sites learn less about what you read."
                ),
            ),
            Entry(
                "rates.in_stories",
                QT_TRANSLATE_NOOP("Preferences", "Convert amounts in stories"),
                QT_TRANSLATE_NOOP(
                    "Preferences",
                    "A dotted line marks them; point at one to see its worth on the story's day.",
                ),
            ),
        ),
    ),
    Page(
        QT_TRANSLATE_NOOP("Preferences", "Updates"),
        (
            Entry(
                "polling.enabled",
                QT_TRANSLATE_NOOP("Preferences", "Look for new stories by itself"),
            ),
            Entry(
                "polling.interval_minutes",
                QT_TRANSLATE_NOOP("Preferences", "How often"),
                QT_TRANSLATE_NOOP(
                    "Preferences", "A source can have an interval of its own in its properties."
                ),
                interval=True,
            ),
        ),
    ),
    Page(
        QT_TRANSLATE_NOOP("Preferences", "Appearance"),
        (
            Entry(
                "appearance.theme",
                QT_TRANSLATE_NOOP("Preferences", "Colours"),
                choices={
                    "system": QT_TRANSLATE_NOOP("Preferences", "As the system"),
                    "light": QT_TRANSLATE_NOOP("Preferences", "Light"),
                    "dark": QT_TRANSLATE_NOOP("Preferences", "Dark"),
                },
            ),
            Entry(
                "appearance.language",
                QT_TRANSLATE_NOOP("Preferences", "Language"),
                QT_TRANSLATE_NOOP(
                    "Preferences",
                    "The window changes at once, this dialog when it is opened again.",
                ),
                # Each language by its own name, so that its speakers find it.
                choices={
                    "system": QT_TRANSLATE_NOOP("Preferences", "As the system"),
                    "en": "English",
                    "ru": "Русский",
                    "ky": "Кыргызча",
                },
            ),
            Entry(
                "list.density",
                QT_TRANSLATE_NOOP("Preferences", "List of stories"),
                choices={
                    "comfortable": QT_TRANSLATE_NOOP("Preferences", "Comfortable"),
                    "compact": QT_TRANSLATE_NOOP("Preferences", "Compact"),
                    "headlines": QT_TRANSLATE_NOOP("Preferences", "Headlines only"),
                },
            ),
        ),
    ),
    Page(
        QT_TRANSLATE_NOOP("Preferences", "Storage"),
        (
            Entry(
                "retention.read_days",
                QT_TRANSLATE_NOOP("Preferences", "Keep read stories"),
                unit=QT_TRANSLATE_NOOP("Preferences", "days"),
            ),
            Entry(
                "retention.unread_days",
                QT_TRANSLATE_NOOP("Preferences", "Keep unread stories"),
                QT_TRANSLATE_NOOP("Preferences", "Pinned stories are kept for good."),
                unit=QT_TRANSLATE_NOOP("Preferences", "days"),
            ),
            Entry(
                "images.cache_mb",
                QT_TRANSLATE_NOOP("Preferences", "Room for pictures"),
                unit=QT_TRANSLATE_NOOP("Preferences", "MB"),
            ),
            Entry(
                "offline.story_mb",
                QT_TRANSLATE_NOOP("Preferences", "Pictures of one story kept offline"),
                QT_TRANSLATE_NOOP("Preferences", "Pinned stories are kept with their pictures."),
                unit=QT_TRANSLATE_NOOP("Preferences", "MB"),
            ),
            Entry(
                "offline.total_mb",
                QT_TRANSLATE_NOOP("Preferences", "All pictures kept offline"),
                unit=QT_TRANSLATE_NOOP("Preferences", "MB"),
            ),
        ),
    ),
    Page(
        QT_TRANSLATE_NOOP("Preferences", "Rates"),
        (
            Entry(
                "rates.provider",
                QT_TRANSLATE_NOOP("Preferences", "Official rates of"),
                banks=True,
            ),
            Entry(
                "rates.currencies",
                QT_TRANSLATE_NOOP("Preferences", "Currencies"),
                QT_TRANSLATE_NOOP(
                    "Preferences",
                    "In the toolbar, in their order: codes with commas, USD/EUR for another base, "
                    "USD@cbr for another bank.",
                ),
                pattern=rf"{_PAIR}(,{_PAIR})*",
                problem=QT_TRANSLATE_NOOP("Preferences", "Write codes such as USD,EUR,RUB."),
            ),
            Entry(
                "rates.base",
                QT_TRANSLATE_NOOP("Preferences", "Counted in"),
                QT_TRANSLATE_NOOP("Preferences", "A code. Empty: the bank's own currency."),
                pattern=r"([A-Z]{3})?",
                problem=QT_TRANSLATE_NOOP("Preferences", "Write a code such as USD."),
            ),
            Entry(
                "rates.favourites",
                QT_TRANSLATE_NOOP("Preferences", "Starred currencies"),
                QT_TRANSLATE_NOOP("Preferences", "They come first in the rates panel."),
                pattern=r"([A-Z]{3}(,[A-Z]{3})*)?",
                problem=QT_TRANSLATE_NOOP("Preferences", "Write codes such as USD,EUR,RUB."),
            ),
            Entry(
                "rates.nbkr.daily_url",
                QT_TRANSLATE_NOOP("Preferences", "Address of the rates"),
                QT_TRANSLATE_NOOP(
                    "Preferences",
                    "Where the National Bank's rates of the day are. Empty: its own address.",
                ),
                pattern=r"(https?://[^\s/]+\S*)?",
                problem=QT_TRANSLATE_NOOP(
                    "Preferences", "Write an address that begins with https://."
                ),
            ),
        ),
    ),
)
