"""One currency of the bar: its code, its figure, and the change with arrow and sign."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from newsdesk.core.rate import Quote
from newsdesk.ui import icons
from newsdesk.ui.rates_bar import wording
from newsdesk.ui.rates_bar.wording import Direction
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space, Type

_ARROW = 12
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class QuoteButton(QAbstractButton):
    """Paints a quote, and tells what a person does with it; the bar does it."""

    move_wanted = Signal(int)  # so many places to the right
    menu_wanted = Signal(QPoint)  # where on the screen
    remove_wanted = Signal()
    dragged = Signal(int)  # its wanted left edge, in the parent
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quote: Quote | None = None
        self._home = ""
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._restyle)

    @property
    def quote(self) -> Quote:
        """The quote shown."""
        assert self._quote is not None
        return self._quote

    @property
    def label(self) -> str:
        """What the figure is of, such as "USD" or "USD/EUR"."""
        return wording.label(self.quote, self._home)

    @property
    def copied(self) -> str:
        """What a click copies, such as "87.45"."""
        return wording.figure(self.quote)

    @property
    def dragging(self) -> bool:
        """Whether it is being drawn to another place."""
        return self._dragging

    def show_quote(self, quote: Quote, *, home: str, today: date) -> None:
        """Show another quote.

        Args:
            home: The base of the person's own bank.
            today: The bank's own day.
        """
        self._quote, self._home = quote, home
        self.setToolTip(wording.details(quote, today=today))
        self.setAccessibleName(wording.spoken(quote, today=today))
        self.setAccessibleDescription(
            self.tr("Enter copies it, Alt with an arrow key moves it, the menu key offers more.")
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of all parts, with a little air for hover and focus."""
        width = sum(metrics.horizontalAdvance(text) for metrics, text in self._texts())
        gaps = self._theme.px(Space.S) + self._pad() * 2
        if wording.direction(self.quote) is not None:
            gaps += self._theme.px(Space.S) + self._theme.px(_ARROW) + self._theme.px(Space.XS)
        if self.quote.stale:
            gaps += self._theme.px(Space.XS) + self._theme.px(_ARROW)
        height = QFontMetricsF(self._figure_font()).height() + self._theme.px(Space.S)
        return QSize(int(width + gaps) + 1, int(height))

    # what a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it along once the pointer has gone far enough."""
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._pressed_at
        if not self._dragging and abs(way.x()) >= QApplication.startDragDistance():
            self._dragging = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.raise_()
        if self._dragging:
            self.dragged.emit(self.x() + way.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go where it is; without a drag it was a click."""
        self._pressed_at = None
        if not self._dragging:
            super().mouseReleaseEvent(event)
            return
        self._dragging = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.dropped.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, by the mouse or by the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.below() if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, move or remove it."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        step = _MOVES.get(Qt.Key(event.key()))
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.matches(
            QKeySequence.StandardKey.Copy
        ):
            self.click()
        elif alt and step is not None:
            self.move_wanted.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def below(self) -> QPoint:
        """Return where a menu of it opens, on the screen."""
        return self.mapToGlobal(QPoint(0, self.height()))

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it on one baseline."""
        theme, colours = self._theme, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        figure = QFontMetricsF(self._figure_font())
        base = (self.height() - figure.height()) / 2 + figure.ascent()
        middle = base - figure.capHeight() / 2
        left = float(self._pad())
        words = self._word_font()
        left = self._write(painter, QPointF(left, base), words, colours.dim, self.label)
        left += theme.px(Space.S)
        left = self._write(
            painter, QPointF(left, base), self._figure_font(), colours.text, self.copied
        )
        if self.quote.stale:
            left += theme.px(Space.XS)
            left = self._sign(painter, "warning", QPointF(left, middle), colours.down)
        way = wording.direction(self.quote)
        if way is not None:
            left += theme.px(Space.S)
            left = self._sign(painter, way.value, QPointF(left, middle), self._colour(way))
            left += theme.px(Space.XS)
            text = wording.change(self.quote)
            self._write(painter, QPointF(left, base), words, self._colour(way), text)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.colours
        focused = self.hasFocus()
        if not (self.underMouse() or focused or self._dragging):
            return
        painter.setPen(QPen(QColor(colours.accent), 1) if focused else Qt.PenStyle.NoPen)
        ground = colours.line if self._dragging else colours.chip
        raised = self._dragging or self.underMouse()
        painter.setBrush(QColor(ground) if raised else Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, Radius.FIELD, Radius.FIELD)

    def _sign(self, painter: QPainter, name: str, where: QPointF, colour: str) -> float:
        """Draw a sign with its left edge and its middle there; return its right edge."""
        side = self._theme.px(_ARROW)
        box = QRectF(where.x(), where.y() - side / 2, side, side)
        icons.draw(painter, name, box, QColor(colour))
        return box.right()

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
            (words, self.label),
            (QFontMetricsF(self._figure_font()), self.copied),
            (words, wording.change(self.quote)),
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
