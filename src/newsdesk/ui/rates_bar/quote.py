"""One currency of the bar: its code, its figure, and the change with arrow and sign."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from newsdesk.core.rate import Quote
from newsdesk.ui import icons
from newsdesk.ui.rates_bar import wording
from newsdesk.ui.rates_bar.wording import Direction
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space, Type

_ARROW = 12


class QuoteButton(QAbstractButton):
    """Paints a quote; a click copies it (the bar does that)."""

    def __init__(self, theme: Theme, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quote = quote
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._restyle)
        self.show_quote(quote)

    @property
    def quote(self) -> Quote:
        """The quote shown."""
        return self._quote

    @property
    def copied(self) -> str:
        """What a click copies, such as "87.45"."""
        return wording.figure(self._quote)

    def show_quote(self, quote: Quote) -> None:
        """Show another quote."""
        self._quote = quote
        self.setToolTip(wording.details(quote))
        self.setAccessibleName(wording.spoken(quote))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of all parts, with a little air for hover and focus."""
        width = sum(metrics.horizontalAdvance(text) for metrics, text in self._texts())
        gaps = self._theme.px(Space.S) + self._pad() * 2
        if wording.direction(self._quote) is not None:
            gaps += self._theme.px(Space.S) + self._theme.px(_ARROW) + self._theme.px(Space.XS)
        height = QFontMetricsF(self._figure_font()).height() + self._theme.px(Space.S)
        return QSize(int(width + gaps) + 1, int(height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it on one baseline."""
        theme, colours = self._theme, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        figure = QFontMetricsF(self._figure_font())
        base = (self.height() - figure.height()) / 2 + figure.ascent()
        left = float(self._pad())
        left = self._write(
            painter, QPointF(left, base), self._word_font(), colours.dim, self._quote.currency
        )
        left += theme.px(Space.S)
        text = wording.figure(self._quote)
        left = self._write(painter, QPointF(left, base), self._figure_font(), colours.text, text)
        way = wording.direction(self._quote)
        if way is not None:
            colour = self._colour(way)
            side = theme.px(_ARROW)
            left += theme.px(Space.S)
            middle = base - figure.capHeight() / 2
            where = QRectF(left, middle - side / 2, side, side)
            icons.draw(painter, way.value, where, QColor(colour))
            left += side + theme.px(Space.XS)
            text = wording.change(self._quote)
            self._write(painter, QPointF(left, base), self._word_font(), colour, text)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.colours
        focused = self.hasFocus()
        if not (self.underMouse() or focused):
            return
        painter.setPen(QPen(QColor(colours.accent), 1) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.chip) if self.underMouse() else Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, Radius.FIELD, Radius.FIELD)

    def _write(
        self, painter: QPainter, where: QPointF, font: QFont, colour: str, text: str
    ) -> float:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(where, text)
        return where.x() + QFontMetricsF(font).horizontalAdvance(text)

    def _texts(self) -> list[tuple[QFontMetricsF, str]]:
        words = QFontMetricsF(self._word_font())
        return [
            (words, self._quote.currency),
            (QFontMetricsF(self._figure_font()), wording.figure(self._quote)),
            (words, wording.change(self._quote)),
        ]

    def _colour(self, way: Direction) -> str:
        colours = self._theme.colours
        return {Direction.UP: colours.up, Direction.DOWN: colours.down}.get(way, colours.dim)

    def _pad(self) -> int:
        return self._theme.px(6)

    def _figure_font(self) -> QFont:
        return self._theme.font(Type.FIGURE, bold=True)

    def _word_font(self) -> QFont:
        return self._theme.font(Type.META, medium=True)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
