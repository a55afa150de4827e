"""The time now, and Bishkek's beside it where it is another."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from PySide6.QtCore import QLocale, QSize, Qt, QTime, QTimer, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from newsdesk.ui import format as fmt
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

#: Asia/Bishkek has kept UTC+6 all year round since 2005. Source: the IANA time zone database.
BISHKEK = timezone(timedelta(hours=6), "Asia/Bishkek")


def bishkek_beside(moment: datetime) -> datetime | None:
    """Return the time in Bishkek where its clocks show another one than the machine's."""
    there = moment.astimezone(BISHKEK)
    return None if there.utcoffset() == moment.astimezone().utcoffset() else there


def milliseconds_to_next_minute(moment: datetime) -> int:
    """Return how long the minute shown stays right, so that one wake-up a minute is enough."""
    passed = moment.second * 1000 + moment.microsecond // 1000
    return 60_000 - passed + 5  # a little late: a timer may fire early by a millisecond


class Clock(QWidget):
    """Hours and minutes; wakes once a minute while it can be seen, and never otherwise."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._time = ""
        self._bishkek = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        theme.changed.connect(self._restyle)
        self._say(fmt.now())

    @property
    def text(self) -> str:
        """What it shows, Bishkek's time included."""
        return f"{self._time} {self._bishkek}".strip()

    @Slot()
    def tick(self) -> None:
        """Show the time now and sleep until the minute is over."""
        now = fmt.now()
        self._say(now)
        self._timer.start(milliseconds_to_next_minute(now))

    def sizeHint(self) -> QSize:
        """Return the room that the figures take."""
        width = QFontMetricsF(self._figure()).horizontalAdvance(self._time)
        if self._bishkek:
            width += self._theme.px(Space.M)
            width += QFontMetricsF(self._words()).horizontalAdvance(self._bishkek)
        return QSize(int(width) + 2, QFontMetrics(self._figure()).height())

    def minimumSizeHint(self) -> QSize:
        """Return that it is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figures on one line."""
        painter = QPainter(self)
        metrics = QFontMetricsF(self._figure())
        base = (self.height() - metrics.height()) / 2 + metrics.ascent()
        painter.setFont(self._figure())
        painter.setPen(self._theme.colour(self._theme.colours.text))
        painter.drawText(0, round(base), self._time)
        if self._bishkek:
            left = metrics.horizontalAdvance(self._time) + self._theme.px(Space.M)
            painter.setFont(self._words())
            painter.setPen(self._theme.colour(self._theme.colours.dim))
            painter.drawText(round(left), round(base), self._bishkek)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """Wake up."""
        self.tick()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Sleep: nobody looks."""
        self._timer.stop()
        super().hideEvent(event)

    def _say(self, now: datetime) -> None:
        there = bishkek_beside(now)
        bishkek = "" if there is None else self.tr("Bishkek {time}").format(time=_written(there))
        self._time, self._bishkek = _written(now.astimezone()), bishkek
        self.setAccessibleName(self.tr("Time: {time}").format(time=self.text))
        self.setToolTip(fmt.long_day(now))
        self.updateGeometry()
        self.update()

    @Slot()
    def _restyle(self) -> None:
        self._say(fmt.now())

    def _figure(self) -> QFont:
        return self._theme.font(Type.FIGURE, bold=True)

    def _words(self) -> QFont:
        return self._theme.font(Type.META)


def _written(moment: datetime) -> str:
    time = QTime(moment.hour, moment.minute)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat).replace("\u202f", "\u00a0")
