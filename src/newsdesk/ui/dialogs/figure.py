"""A field for a whole number, drawn like our other fields."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Type

_HEIGHT = 30
_ARROW = 7, 4


class Figure(QSpinBox):
    """A spin box in the theme's colours.

    It leaves the wheel to the page: scrolling past must not change a setting.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrame(False)
        self.setFont(theme.font(Type.INTERFACE))
        # The editor is a field too, and would paint a ground over ours.
        self.lineEdit().setStyleSheet("background: transparent; border: none; padding: 0")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def sizeHint(self) -> QSize:
        """Return the height of our fields, and the width of the largest figure."""
        return QSize(super().sizeHint().width() + self._theme.px(16), self._theme.px(_HEIGHT))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and arrows; the figure is the editor's own."""
        theme, c = self._theme, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(c.chip))
        painter.setPen(QPen(theme.colour(c.accent)) if self.hasFocus() else Qt.PenStyle.NoPen)
        radius = theme.px(Radius.FIELD)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        painter.setPen(Qt.PenStyle.NoPen)
        for part, up in (
            (QStyle.SubControl.SC_SpinBoxUp, True),
            (QStyle.SubControl.SC_SpinBoxDown, False),
        ):
            control = QStyle.ComplexControl.CC_SpinBox
            box = self.style().subControlRect(control, option, part, self)
            possible = self.value() < self.maximum() if up else self.value() > self.minimum()
            painter.setBrush(theme.colour(c.dim if possible else c.line))
            self._paint_arrow(painter, QRectF(box), up=up)
        painter.end()

    def _paint_arrow(self, painter: QPainter, box: QRectF, *, up: bool) -> None:
        width, height = (self._theme.px(side) for side in _ARROW)
        arrow = QRectF(0, 0, width, height)
        arrow.moveCenter(box.center())
        middle = arrow.center()
        if up:
            middle.setY(arrow.top())
            ends = [arrow.bottomLeft(), arrow.bottomRight()]
        else:
            middle.setY(arrow.bottom())
            ends = [arrow.topLeft(), arrow.topRight()]
        painter.drawPolygon(QPolygonF([middle, *ends]))
