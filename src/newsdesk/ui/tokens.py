"""Colours, spacing, type and corners: the only place where a look is decided.

Colours are ``#RRGGBB`` strings, lengths are device-independent pixels. ``theme.Theme`` turns them
into palettes, fonts and pens and knows which set is in force.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from newsdesk.core.frozen import frozen


@frozen
class Colours:
    """One set of colours.

    Attributes:
        surface: Behind the list and the reader.
        side: Behind the toolbar, the sidebar and the status bar.
        line: Hairlines.
        chip: Fields and badges.
        hover: A row or button under the pointer, on surface or side.
        text: Titles and body.
        dim: Sources and secondary words; 4.5:1 on every background here.
        faint: Times; 4.5:1 holds on surface and side alone.
        accent: Unread mark, pin, links, focus.
        on_accent: Words on the accent colour.
        selection: The chosen row.
        mark: Behind what a search found; text and dim keep 4.5:1 on it.
        up, down: Rates, always beside a sign and an arrow.
    """

    surface: str
    side: str
    line: str
    chip: str
    hover: str
    text: str
    dim: str
    faint: str
    accent: str
    on_accent: str
    selection: str
    mark: str
    up: str
    down: str


LIGHT: Final = Colours(
    surface="#FFFFFF",
    side="#F5F5F3",
    line="#E4E3DF",
    chip="#ECEAE5",
    hover="#F0EFEC",
    text="#1C1B19",
    dim="#6B6862",
    faint="#736E67",
    accent="#B4451F",
    on_accent="#FFFFFF",
    selection="#F3E7E1",
    mark="#FCE9B4",
    up="#1D7A46",
    down="#B3261E",
)

DARK: Final = Colours(
    surface="#1B1A19",
    side="#151413",
    line="#2E2C2A",
    chip="#2A2826",
    hover="#232120",
    text="#ECEAE6",
    dim="#A8A39B",
    faint="#938D84",
    accent="#F08A5D",
    on_accent="#1B1A19",
    selection="#33261F",
    mark="#47370C",
    up="#5DC48A",
    down="#F28B82",
)

#: For the reader alone: paper for long reading, chosen in the settings.
SEPIA: Final = Colours(
    surface="#F8F1E3",
    side="#F1E8D6",
    line="#E0D4BD",
    chip="#EBDFC9",
    hover="#F0E6D3",
    text="#3B2F22",
    dim="#6A5A46",
    faint="#6F604C",
    accent="#A03D19",
    on_accent="#FFFFFF",
    selection="#EEDCC6",
    mark="#F2D27E",
    up="#1A6B3E",
    down="#A3231B",
)

#: Several lines in one chart, in this order; 3:1 and more on the surface. Beside each its code.
SERIES_LIGHT: Final = ("#B4451F", "#1F6FB4", "#1D7A46", "#7A4BB0", "#8A6A00", "#0F7F86")
SERIES_DARK: Final = ("#F08A5D", "#6FB1EE", "#5DC48A", "#B79AF0", "#D9B44A", "#54BFC6")


class Type(IntEnum):
    """Sizes of type in pixels at 100 %, by use."""

    STORY_TITLE = 26
    BODY = 17
    FIGURE = 15
    VIEW_TITLE = 15  # an alias of FIGURE on purpose
    ROW_TITLE = 14
    INTERFACE = 13
    META = 12
    GROUP = 11


class Space:
    """Distances, in steps of 4."""

    XS: Final = 4
    S: Final = 8
    M: Final = 12
    L: Final = 16
    XL: Final = 24
    XXL: Final = 32


class Radius:
    """Corners."""

    SMALL: Final = 4
    FIELD: Final = 6
    CARD: Final = 8


class Row:
    """Heights of rows, and the picture of a story row."""

    COMFORTABLE: Final = 88
    COMPACT: Final = 56
    HEADLINES: Final = 32
    VIEW: Final = 32
    SOURCE: Final = 30
    PICTURE: Final = 60
    SITE_ICON: Final = 16


class Bar:
    """Heights of the bars around the panes."""

    TOOLBAR: Final = 48
    HEADER: Final = 42
    STATUS: Final = 28


#: The reader's measure in characters, and its line height.
MEASURE_CHARACTERS: Final = (60, 72)
LINE_HEIGHT: Final = 1.55

#: The window at the first start: width, height, and the widths of sidebar and list.
WINDOW_SIZE: Final = (1180, 760)
WINDOW_MINIMUM: Final = (720, 480)
SIDEBAR_WIDTH: Final = 212
LIST_WIDTH: Final = 372
