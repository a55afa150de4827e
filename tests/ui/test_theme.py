"""Colours that can be read, and a look that follows the settings."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsdesk.core.settings import Settings
from newsdesk.ui import icons
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import DARK, LIGHT, SEPIA, Colours, Type


def contrast(first: str, second: str) -> float:
    """WCAG 2.2, contrast ratio."""
    bright, dim = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK, SEPIA], ids=["light", "dark", "sepia"])
def test_words_have_a_contrast_of_4_5(colours: Colours) -> None:
    """UI: contrast at least 4.5:1; faint holds it on surface and side alone."""
    c = colours
    everywhere = product((c.text, c.dim), (c.surface, c.side, c.selection, c.chip, c.hover, c.mark))
    plain = product((c.faint, c.accent, c.up, c.down), (c.surface, c.side))
    special = [(c.accent, c.selection), (c.on_accent, c.accent)]
    poor = {
        pair: round(contrast(*pair), 2)
        for pair in [*everywhere, *plain, *special]
        if contrast(*pair) < 4.5
    }

    assert poor == {}


def test_the_setting_chooses_the_colours_at_once(qtbot: QtBot) -> None:
    """UI: light and dark, followed live."""
    theme = Theme(Settings(appearance_theme="light"))
    assert theme.colours == LIGHT

    with qtbot.waitSignal(theme.changed):
        theme.follow(Settings(appearance_theme="dark"))

    assert theme.colours == DARK
    assert QApplication.palette().base().color() == QColor(DARK.surface)
    theme.follow(Settings(appearance_theme="light"))


def test_sepia_is_for_the_reader_in_the_light_alone(qtbot: QtBot) -> None:
    theme = Theme(Settings(appearance_theme="light", reader_paper="sepia"))
    assert (theme.colours, theme.paper) == (LIGHT, SEPIA)

    theme.follow(Settings(appearance_theme="dark", reader_paper="sepia"))
    assert theme.paper == DARK
    theme.follow(Settings(appearance_theme="light"))


def test_type_has_the_sizes_of_the_tokens(qtbot: QtBot) -> None:
    theme = Theme(Settings())

    assert theme.font(Type.ROW_TITLE).pixelSize() == theme.px(14)
    assert theme.font(Type.META, bold=True).bold()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", sorted(icons.names()))
def test_every_sign_is_seen_at_every_scale(qtbot: QtBot, name: str, ratio: float) -> None:
    side = round(16 * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    icons.draw(painter, name, QRectF(image.rect()), QColor("black"))
    painter.end()

    dark = sum(image.pixelColor(x, y).lightness() < 128 for x in range(side) for y in range(side))
    assert 4 < dark < side * side * 0.6
