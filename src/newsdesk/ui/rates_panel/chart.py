"""The chart: lines of rates that are dragged, zoomed and read off, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.lines import Line
from newsdesk.ui.rates_panel.plot import Plot, View
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space

#: The closest look, in days.
_CLOSEST = 5.0
#: A notch of the wheel shows so much less or more.
_ZOOM = 0.82
_NOTCH = 120
#: Page up and down move the cross-hair by so many parts of what is shown.
_PAGES = 8


class Chart(QWidget):
    """Shows lines between two days.

    Left and right move the cross-hair from rate to rate, Home and End to the ends, Page up and
    down further; plus and minus zoom, with Ctrl left and right the view moves.
    """

    pointed = Signal(object)  # the day under the cross-hair as an ordinal, or None
    view_changed = Signal()
    reset_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[Line, ...] = ()
        self._base = ""
        self._today = figures.today().toordinal()
        self._first, self._last = self._today - 365.0, float(self._today)
        self._pointer: int | None = None
        self._dragged: QPointF | None = None
        self._kept: QPixmap | None = None
        self._plot: Plot | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.repaint_all)

    # what is shown

    @property
    def view(self) -> View:
        """What is shown."""
        return View(self._lines, self._first, self._last, self._today, self._base)

    @property
    def pointer(self) -> int | None:
        """The day under the cross-hair, as an ordinal."""
        return self._pointer

    def show_lines(self, lines: Sequence[Line], base: str, today: date) -> None:
        """Show these lines; the view stays where it is, and so does the cross-hair."""
        before = [line.currency for line in self._lines]
        self._lines = tuple(line for line in lines if line.days)
        self._base = base
        self._today = today.toordinal()
        if before != [line.currency for line in self._lines]:
            self._point(None)
        self.repaint_all()

    def look_at(self, first: float, last: float) -> None:
        """Show the days between two, as far as there can be rates."""
        begin, end = self.limits()
        length = min(max(last - first, _CLOSEST), max(end - begin, _CLOSEST))
        last = min(max(last, begin + length), end)
        if (last - length, last) != (self._first, self._last):
            self._first, self._last = last - length, last
            self.repaint_all()
        self.view_changed.emit()

    def limits(self) -> tuple[float, float]:
        """Return the first and the last day that can be looked at."""
        newest = max((line.days[-1] for line in self._lines), default=self._today)
        end = max(newest, self._today) + 1.0  # the last day has its room
        oldest = min((line.days[0] for line in self._lines), default=self._today)
        return min(float(oldest), end - _CLOSEST), end

    def plot(self) -> Plot:
        """Return the view as it is laid out now."""
        if self._plot is None:
            self._plot = Plot(self.view, self._theme, QRectF(self.rect()))
        return self._plot

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self._theme.px(560), self._theme.px(300))

    def minimumSizeHint(self) -> QSize:
        """Return the least in which a line can be read."""
        return QSize(self._theme.px(240), self._theme.px(140))

    # painting

    @Slot()
    def repaint_all(self) -> None:
        """Forget what was painted."""
        self._kept = None
        self._plot = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lines, cross-hair and focus; the lines from a picture while they stay."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = self._paint_lines(ratio)
        painter.drawPixmap(0, 0, self._kept)
        if self._pointer is not None and self._lines:
            self.plot().paint_pointer(painter, self._pointer)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour(self._theme.colours.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self._theme.px(Radius.FIELD)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _paint_lines(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.colour(self._theme.colours.surface))
        painter = QPainter(picture)
        self.plot().paint(painter)
        painter.end()
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again."""
        super().resizeEvent(event)
        self.repaint_all()

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the view, or read off what is under the mouse."""
        if self._dragged is None:
            self._point_at(event.position().x())
            return
        frame = self.plot().frame
        days = (self._dragged.x() - event.position().x()) / frame.width()
        self._dragged = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._point(None)
        self._move(days * (self._last - self._first))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End dragging."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = None
            self.unsetCursor()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Show the chosen span of time again."""
        self.reset_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the mouse; to the side, move."""
        angle = event.angleDelta()
        if abs(angle.x()) > abs(angle.y()):
            self._move(-angle.x() / _NOTCH / 20 * (self._last - self._first))
        elif angle.y():
            self._zoom(_ZOOM ** (angle.y() / _NOTCH), self.plot().day(event.position().x()))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the cross-hair away with the mouse."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the cross-hair away with the focus."""
        super().focusOutEvent(event)
        self._point(None)

    def _point_at(self, x: float) -> None:
        plot = self.plot()
        inside = plot.frame.left() - Space.S <= x <= plot.frame.right() + Space.S
        self._point(self._nearest(plot.day(x)) if inside and self._lines else None)

    def _nearest(self, day: float) -> int | None:
        """Return the day nearest to this one on which the first line's rate changed."""
        line = self._lines[0]
        found = line.days[line.nearest(day)]
        return found if self._first - 1 <= found <= self._last + 1 else None

    # the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cross-hair, zoom, or move the view."""
        if not self._lines or not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        length = self._last - self._first
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Left if control:
                self._move(-length / _PAGES)
            case Qt.Key.Key_Right if control:
                self._move(length / _PAGES)
            case Qt.Key.Key_Left:
                self._go(by=-1)
            case Qt.Key.Key_Right:
                self._go(by=1)
            case Qt.Key.Key_PageUp:
                self._go_to((self._pointer or self._last) - length / _PAGES)
            case Qt.Key.Key_PageDown:
                self._go_to((self._pointer or self._last) + length / _PAGES)
            case Qt.Key.Key_Home:
                self._go_to(self._first)
            case Qt.Key.Key_End:
                self._go_to(self._last)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom(_ZOOM, self._pointer or (self._first + self._last) / 2)
            case Qt.Key.Key_Minus:
                self._zoom(1 / _ZOOM, self._pointer or (self._first + self._last) / 2)
            case Qt.Key.Key_0:
                self.reset_wanted.emit()
            case Qt.Key.Key_Escape if self._pointer is not None:
                self._point(None)
            case _:
                return False
        return True

    def _go(self, *, by: int) -> None:
        """Move the cross-hair to the rate before or after; the view follows it."""
        line = self._lines[0]
        if self._pointer is None:
            place = line.nearest(self._last)
        else:
            place = min(max(line.nearest(self._pointer) + by, 0), len(line.days) - 1)
        self._read(line.days[place])

    def _go_to(self, day: float) -> None:
        line = self._lines[0]
        self._read(line.days[line.nearest(min(max(day, self._first), self._last))])

    def _read(self, day: int) -> None:
        """Point at a day, bring it into view, and say it."""
        if day < self._first:
            self._move(day - self._first)
        elif day > self._last:
            self._move(day - self._last)
        self._point(day)
        self.announce(self.sentence(day))

    def sentence(self, day: int) -> str:
        """Return what held on a day as a screen reader says it."""
        parts = [figures.long_day(date.fromordinal(day))]
        parts += [f"{name} {figure}" for name, figure in self.plot().readings(day)]
        return ", ".join(parts)

    def announce(self, words: str) -> None:
        """Have a screen reader say something."""
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _point(self, day: int | None) -> None:
        if day != self._pointer:
            self._pointer = day
            self.update()
            self.pointed.emit(day)

    # moving

    def _move(self, days: float) -> None:
        self.look_at(self._first + days, self._last + days)

    def _zoom(self, times: float, about: float) -> None:
        begin, end = self.limits()
        length = min(max((self._last - self._first) * times, _CLOSEST), end - begin)
        part = (about - self._first) / (self._last - self._first)
        first = about - part * length
        self.look_at(first, first + length)
