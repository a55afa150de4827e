"""A box to choose one of several from, drawn like our other fields."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from newsdesk.ui import icons
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space, Type


class Choice(QComboBox):
    """A combo box in the theme's colours, as wide as its longest choice."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setView(QListView())
        self.setFont(theme.font(Type.INTERFACE))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        """Return the room for the longest choice and the arrow."""
        metrics = self.fontMetrics()
        texts = [self.itemText(place) for place in range(self.count())]
        width = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return QSize(width + self._theme.px(2 * Space.M + Space.XL), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a cut name says nothing."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, choice and arrow."""
        theme, c = self._theme, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(c.line if self.underMouse() else c.chip))
        pen = QPen(theme.colour(c.accent)) if self.hasFocus() else Qt.PenStyle.NoPen
        painter.setPen(pen)
        radius = theme.px(Radius.FIELD)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side = theme.px(14)
        right = self.width() - theme.px(Space.S)
        arrow = QRectF(right - side, (self.height() - side) / 2, side, side)
        icons.draw(painter, "chevron-down", arrow, theme.colour(c.dim))
        painter.setPen(theme.colour(c.text if self.isEnabled() else c.faint))
        left = theme.px(Space.M)
        room = QRect(left, 0, int(arrow.left()) - left, self.height())
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
