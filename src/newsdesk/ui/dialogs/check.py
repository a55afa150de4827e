"""A check box whose box is seen in the dark too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from newsdesk.ui import icons
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space, Type

_SIDE = 18


class Check(QCheckBox):
    """Painted in the theme's colours; all else is the platform's.

    Its text is shown as it is: an ampersand, as in a feed's title, marks no key.
    """

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(theme.font(Type.INTERFACE))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return that a few words are enough; the rest is cut with an ellipsis."""
        return self.sizeHint().boundedTo(QSize(self._theme.px(160), self._theme.px(28)))

    def sizeHint(self) -> QSize:
        """Return the room of box and text."""
        px = self._theme.px
        text = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(px(_SIDE + Space.S) + text + px(2), px(28))

    def hitButton(self, pos: object) -> bool:
        """Take a click on the text as well."""
        return bool(self.rect().contains(pos))  # type: ignore[call-overload]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, its tick and the text."""
        theme, c = self._theme, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(_SIDE)
        box = QRectF(0, (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        checked = self.isChecked()
        painter.setBrush(theme.colour(c.accent if checked else c.chip))
        edge = c.text if self.hasFocus() else c.accent if checked else c.faint
        painter.setPen(QPen(theme.colour(edge), 1.5 if self.hasFocus() else 1))
        radius = theme.px(Radius.SMALL)
        painter.drawRoundedRect(box, radius, radius)
        if checked:
            icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), theme.colour(c.on_accent), 2)
        painter.setPen(theme.colour(c.text if self.isEnabled() else c.faint))
        room = self.rect().adjusted(side + theme.px(Space.S), 0, 0, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        elided = Qt.TextElideMode.ElideRight
        painter.drawText(
            room, align, self.fontMetrics().elidedText(self.text(), elided, room.width())
        )
        painter.end()
