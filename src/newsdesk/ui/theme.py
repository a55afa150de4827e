"""The look in force: which colours, which fonts, and how the application wears them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from newsdesk.core.settings import Settings
from newsdesk.ui import icons
from newsdesk.ui.stylesheet import stylesheet
from newsdesk.ui.tokens import DARK, LIGHT, SEPIA, Colours, Type

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
#: The interface size that the tokens are drawn for; a larger system font enlarges all type.
_DRAWN_FOR = 13.4


class Theme(QObject):
    """Follows the system's colour scheme and font, and the settings that overrule them.

    Widgets take colours and fonts from here when they paint, and repaint on ``changed``.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._system_font = QFont(QApplication.font())
        self.scale = max(1.0, QFontInfo(self._system_font).pixelSize() / _DRAWN_FOR)
        self.dark = False
        self.colours = LIGHT
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(_SCHEMES[settings.appearance_theme])
        hints.colorSchemeChanged.connect(self._wear)
        self._wear()

    @property
    def paper(self) -> Colours:
        """The colours of the reader: the theme's, or sepia where it was chosen in the light."""
        sepia = self._settings.reader_paper == "sepia" and not self.dark
        return SEPIA if sepia else self.colours

    @property
    def settings(self) -> Settings:
        """The settings that the look follows."""
        return self._settings

    def follow(self, settings: Settings) -> None:
        """Take over changed settings."""
        old, self._settings = self._settings, settings
        if old.appearance_theme != settings.appearance_theme:
            QGuiApplication.styleHints().setColorScheme(_SCHEMES[settings.appearance_theme])
            self._wear()
        elif old != settings:
            self.changed.emit()

    def on_paper(self, palette: QPalette) -> QPalette:
        """Return a palette with the reader's colours."""
        worn, paper = QPalette(palette), self.paper
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            worn.setColor(role, self.colour(paper.surface))
        worn.setColor(QPalette.ColorRole.Text, self.colour(paper.text))
        return worn

    def px(self, length: float) -> int:
        """Return a length of the tokens, enlarged where the system's font is large."""
        return round(length * self.scale)

    def font(self, size: Type, *, bold: bool = False, medium: bool = False) -> QFont:
        """Return the system's font in one of our sizes, its figures tabular."""
        font = QFont(self._system_font)
        font.setPixelSize(self.px(size))
        font.setFeature(QFont.Tag("tnum"), 1)
        if bold or medium:
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Medium)
        return font

    def colour(self, value: str) -> QColor:
        """Return a colour of the tokens for a painter."""
        return _colour(value)

    def icon(self, name: str, colour: str = "", size: int = 16) -> QIcon:
        """Return a sign; without a colour in that of secondary words. Ask again on ``changed``."""
        return icons.icon(name, colour or self.colours.dim, self.px(size))

    @Slot()
    def _wear(self) -> None:
        hints = QGuiApplication.styleHints()
        wanted = _SCHEMES[self._settings.appearance_theme]
        # A platform without a scheme of its own (plain X11) answers Unknown to what was asked.
        scheme = hints.colorScheme() if wanted == Qt.ColorScheme.Unknown else wanted
        self.dark = scheme == Qt.ColorScheme.Dark
        self.colours = DARK if self.dark else LIGHT
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(self.font(Type.INTERFACE))
            app.setPalette(_palette(self.colours))
            app.setStyleSheet(stylesheet(self.colours, self.px))
        self.changed.emit()


@lru_cache(maxsize=64)
def _colour(value: str) -> QColor:
    return QColor(value)


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in {
        role.Window: c.side,
        role.WindowText: c.text,
        role.Base: c.surface,
        role.AlternateBase: c.side,
        role.Text: c.text,
        role.PlaceholderText: c.dim,
        role.Button: c.side,
        role.ButtonText: c.text,
        role.BrightText: c.down,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.accent,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
        role.ToolTipBase: c.surface,
        role.ToolTipText: c.text,
        role.Light: c.surface,
        role.Midlight: c.chip,
        role.Mid: c.line,
        role.Dark: c.faint,
    }.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(c.faint))
    return palette
