"""The reader's typography: fonts, measure, and the style sheet of its document."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from newsdesk.core.frozen import frozen
from newsdesk.core.settings import Settings
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import LINE_HEIGHT, MEASURE_CHARACTERS, Colours, Type

#: "serif" is the person's own choice where fontconfig rules; elsewhere Qt goes on in the list.
_SERIF = ("serif", "Georgia", "Cambria", "Times New Roman")
#: English prose of average letter widths, to measure a line by.
_SAMPLE = "The board kept the rate where it was for the third time this year and said that"

#: The right margin of one level of quotation: nothing else has one, so that it tells the level.
QUOTE_MARK = 4
QUOTE_INDENT = 24


@frozen
class Typography:
    """Everything that decides how a document looks; equal ones make equal documents."""

    family: tuple[str, ...]
    fixed: tuple[str, ...]
    size: int
    colours: Colours
    characters: int = sum(MEASURE_CHARACTERS) // 2

    @property
    def font(self) -> QFont:
        """The body's font."""
        font = QFont()
        font.setFamilies(list(self.family))
        font.setPixelSize(self.size)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    @property
    def line(self) -> float:
        """The height of a line of the body, in pixels."""
        return self.size * LINE_HEIGHT

    @property
    def measure(self) -> int:
        """The longest line: of 66 characters of Latin, where the person did not say otherwise."""
        per_character = QFontMetricsF(self.font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        return round(per_character * self.characters)

    def heading_size(self, level: int) -> int:
        """Return the size of a heading: 1 is the story's title, 2 to 4 are those in the text."""
        if level == 1:
            return self.scaled(Type.STORY_TITLE)
        return round(self.size * {2: 1.24, 3: 1.1}.get(level, 1))

    def scaled(self, size: Type) -> int:
        """Return one of our sizes, enlarged as the body is."""
        return round(size * self.size / Type.BODY)


def typography(theme: Theme) -> Typography:
    """Return the typography that the settings and the look in force ask for."""
    settings: Settings = theme.settings
    sans = tuple(theme.font(Type.BODY).families())
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    return Typography(
        family=_SERIF if settings.reader_font == "serif" else sans,
        fixed=(fixed, "monospace"),
        size=theme.px(settings.reader_text_size),
        colours=theme.paper,
        characters=settings.reader_measure,
    )


def document_css(look: Typography) -> str:
    """Return the style sheet for ``QTextDocument.setDefaultStyleSheet``.

    Heights of lines are least ones, not percentages: those would be of the font's own height,
    which differs from font to font, and a picture must be able to make its line higher.
    """
    c, size = look.colours, look.size
    gap = round(size * 0.82)
    title, small = look.scaled(Type.STORY_TITLE), look.scaled(Type.INTERFACE)
    fixed = ", ".join(f"'{name}'" for name in look.fixed)
    return f"""
body {{ color: {c.text}; }}
p, div, ul, ol, dl {{ margin: 0 0 {gap}px 0; }}
div {{ margin: 0; }}
p, div, li, dt, dd {{ {_line(look.line)} }}
ul, ol {{ margin: 0 0 {gap}px 0; }}
li {{ margin: 0 0 {gap // 3}px 0; }}
dt {{ font-weight: 600; margin: 0; }}
dd {{ margin: 0 0 {gap // 2}px 16px; }}
a:link {{ color: {c.accent}; text-decoration: underline; }}
h1 {{ font-weight: 700; margin: 0 0 {gap}px 0; {_line(title * 1.28)} }}
h2, h3, h4 {{ font-weight: 700; margin: {gap * 2}px 0 {gap // 2}px 0; }}
h2 {{ {_line(size * 1.62)} }}
h3 {{ {_line(size * 1.5)} }}
h4 {{ {_line(size * 1.5)} }}
blockquote {{ margin: 0 {QUOTE_MARK}px 0 {QUOTE_INDENT}px; color: {c.dim}; }}
pre {{ font-family: {fixed}; font-size: {round(size * 0.84)}px; margin: 0;
    {_line(size * 1.3)} }}
code {{ font-family: {fixed}; font-size: {round(size * 0.88)}px; }}
small {{ font-size: {round(size * 0.76)}px; }}
hr {{ background-color: {c.line}; }}
.mark {{ background-color: {c.selection}; }}
.caption {{ font-size: {small}px; color: {c.dim}; {_line(small * 1.5)} }}
.byline {{ font-size: {small}px; color: {c.dim}; {_line(small * 1.5)} }}
.alt {{ color: {c.dim}; font-style: italic; }}
.files {{ font-size: {small}px; {_line(small * 1.7)} margin: 0; }}
.heading {{ font-size: {small}px; font-weight: 600; color: {c.dim}; margin: 0;
    {_line(small * 1.7)} }}
table {{ border-collapse: collapse; margin: 4px 0 {gap}px 0; }}
td, th {{ padding: 6px 14px 6px 2px; border-bottom: 1px solid {c.line};
    font-size: {round(size * 0.88)}px; }}
th {{ font-weight: 600; text-align: left; border-bottom: 1px solid {c.faint}; }}
"""


def _line(height: float) -> str:
    return f"line-height: {height:.1f}px; -qt-line-height-type: minimum;"
