"""Where everything of a chart is, for one view and one size; and the painting of it.

The lines are painted with ``drawLines``: an antialiased ``drawPolyline`` of a zigzag takes fifty
times as long.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from newsdesk.core.frozen import frozen
from newsdesk.ui import format as fmt
from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.lines import Line, Run, trace
from newsdesk.ui.rates_panel.scales import (
    DayTick,
    Unit,
    ValueScale,
    day_ticks,
    value_scale,
)
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import SERIES_DARK, SERIES_LIGHT, Radius, Space, Type

#: The most lines that can be told apart.
MOST_LINES = len(SERIES_LIGHT)
#: Room between two dates and between two figures, in pixels.
_DAY_ROOM = 72
_VALUE_ROOM = 44
#: Where two rates are at least so many pixels apart, the line goes in steps: a rate holds until
#: the next.
_STEP_ROOM = 5
_STROKE = 1.6
#: Round ends close the joints of a few segments; of many, they are not seen and cost ten times
#: as much.
_ROUND_ENDS = 300


@frozen
class View:
    """What the chart shows.

    Attributes:
        first, last: Days at the left and the right edge, as ``date.toordinal`` counts.
        today: Until when the newest rate is known to hold.
        base: The currency that the rates are in.
    """

    lines: tuple[Line, ...]
    first: float
    last: float
    today: int
    base: str

    @property
    def compared(self) -> bool:
        """Whether there are several lines, each of them 100 where it begins."""
        return len(self.lines) > 1

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last whole day that is seen."""
        first = max(math.ceil(self.first), 1)
        return date.fromordinal(first), date.fromordinal(max(math.ceil(self.last) - 1, first))

    def start_of(self, line: Line) -> int | None:
        """Return the first of a line's rates that is seen; None where there is none."""
        places = line.within(self.first, self.last)
        return places.start if places else None

    def factor(self, line: Line) -> float:
        """Return what a line's values are multiplied with."""
        start = self.start_of(line)
        return 100 / line.heights[start] if self.compared and start is not None else 1.0

    def shown(self, line: Line, place: int) -> Decimal:
        """Return the figure of a rate: itself, or compared with 100 at the start."""
        start = self.start_of(line)
        if not self.compared or start is None:
            return line.values[place]
        return line.values[place] / line.values[start] * 100


class Plot:
    """A view laid out in a rectangle."""

    def __init__(self, view: View, theme: Theme, where: QRectF) -> None:
        self.view = view
        self._theme = theme
        self._where = where
        px = theme.px
        self._font = theme.font(Type.META)
        metrics = QFontMetricsF(self._font)
        self._metrics = metrics
        top, bottom = px(Space.M), metrics.height() + px(Space.S)
        height = max(where.height() - top - bottom, 1.0)
        self.scale = _scale(view, max(2, int(height / px(_VALUE_ROOM))))
        self._labels = [fmt.decimal(tick, self.scale.places) for tick in self.scale.ticks]
        widest = max((metrics.horizontalAdvance(text) for text in self._labels), default=0.0)
        # In steps, so that the frame does not tremble while it is dragged.
        left = -(-(widest + px(Space.S)) // px(Space.S)) * px(Space.S)
        right = px(Space.M)
        if view.compared:
            right = max(int(metrics.horizontalAdvance(line.currency)) for line in view.lines)
            right += px(Space.M)
        self.frame = QRectF(
            where.left() + left, where.top() + top, where.width() - left - right, height
        )
        if self.frame.width() < 1:
            self.frame.setWidth(1)
        self.ticks = day_ticks(
            view.first, view.last, most=max(2, int(self.frame.width() / px(_DAY_ROOM)))
        )
        self._factors = [view.factor(line) for line in view.lines]

    def x(self, day: float) -> float:
        """Return where a day is."""
        view = self.view
        part = (day - view.first) / (view.last - view.first)
        return self.frame.left() + part * self.frame.width()

    def day(self, x: float) -> float:
        """Return which day is at a place."""
        view = self.view
        part = (x - self.frame.left()) / self.frame.width()
        return view.first + part * (view.last - view.first)

    def y(self, value: float) -> float:
        """Return where a value, already multiplied, is."""
        return self.frame.bottom() - self.scale.height(value) * self.frame.height()

    def colour(self, place: int) -> QColor:
        """Return the colour of a line."""
        series = SERIES_DARK if self._theme.dark else SERIES_LIGHT
        return self._theme.colour(series[place % MOST_LINES])

    # painting

    def paint(self, painter: QPainter) -> None:
        """Paint scales and lines."""
        painter.setFont(self._font)
        self._paint_scales(painter)
        painter.save()
        painter.setClipRect(self.frame.adjusted(-1, -self._theme.px(Space.S), 1, 2))
        for place in reversed(range(len(self.view.lines))):
            self._paint_line(painter, place)
        painter.restore()
        if self.view.compared:
            self._paint_names(painter)

    def _paint_scales(self, painter: QPainter) -> None:
        c, px = self._theme.colours, self._theme.px
        frame, metrics = self.frame, self._metrics
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self._theme.colour(c.line), 1))
        rows = [round(self.y(float(tick))) for tick in self.scale.ticks]
        painter.drawLines([QLineF(frame.left(), y, frame.right(), y) for y in rows])
        painter.setPen(self._theme.colour(c.faint))
        room = frame.left() - px(Space.S)
        for y, text in zip(rows, self._labels, strict=True):
            left = room - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(left, y + metrics.capHeight() / 2), text)
        base = frame.bottom() + px(Space.XS) + metrics.ascent()
        free = self._where.left()
        for tick in self.ticks:
            text = _tick_text(tick)
            width = metrics.horizontalAdvance(text)
            left = self.x(tick.day.toordinal()) - width / 2
            if left < free or left + width > self._where.right():
                continue
            painter.setPen(self._theme.colour(c.dim if tick.unit is Unit.YEAR else c.faint))
            painter.drawText(QPointF(left, base), text)
            free = left + width + px(Space.S)

    def _paint_line(self, painter: QPainter, place: int) -> None:
        view, line = self.view, self.view.lines[place]
        if not line.days:
            return
        width = max(1, int(self.frame.width()))
        runs = trace(line, view.first, view.last, width)
        seen = len(line.within(view.first, view.last))
        stepped = seen * self._theme.px(_STEP_ROOM) < width
        pen = QPen(self.colour(place), _STROKE * self._theme.scale)
        few = sum(map(len, runs)) < _ROUND_ENDS
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if few else Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        end = self.x(line.until(view.today)) - self.frame.left()
        for number, run in enumerate(runs):
            points = self._points(run, self._factors[place])
            last_one = number == len(runs) - 1 and self._reaches_end(line)
            if last_one and end > run[-1][0]:
                points.append((self.frame.left() + end, points[-1][1]))
            if stepped:
                points = _steps(points)
            if len(points) == 1:
                x, y = points[0]
                points.append((x + _STROKE, y))
            painter.drawLines([QLineF(a, b, c, d) for (a, b), (c, d) in pairwise(points)])

    def _reaches_end(self, line: Line) -> bool:
        """Whether the line's newest rate is among what is traced."""
        return line.days[-1] <= self.view.last

    def _points(self, run: Run, factor: float) -> Run:
        frame, scale = self.frame, self.scale
        left, bottom = frame.left(), frame.bottom()
        times = frame.height() / (scale.high - scale.low)
        up, low = times * factor, times * scale.low
        return [(left + x, bottom - value * up + low) for x, value in run]

    def _paint_names(self, painter: QPainter) -> None:
        """Write each line's code beside its end, none over another."""
        ends = []
        for place, line in enumerate(self.view.lines):
            seen = line.within(self.view.first, self.view.last)
            if seen:
                ends.append((self.y(line.heights[seen[-1]] * self._factors[place]), place))
        room = self._metrics.height()
        heights = spread([y for y, _ in sorted(ends)], room, self.frame.top(), self.frame.bottom())
        left = self.frame.right() + self._theme.px(Space.S)
        for y, (_, place) in zip(heights, sorted(ends), strict=True):
            painter.setPen(self.colour(place))
            where = QPointF(left, y + self._metrics.capHeight() / 2)
            painter.drawText(where, self.view.lines[place].currency)

    def paint_pointer(self, painter: QPainter, day: int) -> None:
        """Paint the cross-hair at a day, and a card with what held then."""
        c, px = self._theme.colours, self._theme.px
        x = round(self.x(day)) + 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self._theme.colour(c.faint), 1))
        painter.drawLine(QLineF(x, self.frame.top(), x, self.frame.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(c.surface), px(2)))
        for place, line in enumerate(self.view.lines):
            held = line.at(day)
            if held is not None:
                painter.setBrush(self.colour(place))
                y = self.y(line.heights[held] * self._factors[place])
                painter.drawEllipse(QPointF(x, y), px(5), px(5))
        self._paint_card(painter, x, day)

    def _paint_card(self, painter: QPainter, x: float, day: int) -> None:
        theme, c, px = self._theme, self._theme.colours, self._theme.px
        rows = self.readings(day)
        bold = theme.font(Type.META, bold=True)
        strong, plain = QFontMetricsF(bold), self._metrics
        head = figures.long_day(date.fromordinal(day))
        widths = [strong.horizontalAdvance(head)]
        gap, pad, line = px(Space.L), px(Space.S), plain.height() + px(2)
        for name, figure in rows:
            widths.append(plain.horizontalAdvance(name) + gap + strong.horizontalAdvance(figure))
        box = QRectF(0, 0, max(widths) + 2 * pad, (len(rows) + 1) * line + 2 * pad)
        box.moveTop(self.frame.top())
        if x + px(Space.M) + box.width() <= self.frame.right():
            box.moveLeft(x + px(Space.M))
        else:
            box.moveRight(max(x - px(Space.M), self._where.left() + box.width()))
        painter.setPen(QPen(theme.colour(c.line), 1))
        painter.setBrush(theme.colour(c.surface))
        radius = px(Radius.FIELD)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, 0.5, 0.5), radius, radius)
        left, right = box.left() + pad, box.right() - pad
        base = box.top() + pad + plain.ascent()
        painter.setFont(bold)
        painter.setPen(theme.colour(c.text))
        painter.drawText(QPointF(left, base), head)
        for place, (name, figure) in enumerate(rows):
            base += line
            painter.setFont(self._font)
            painter.setPen(self.colour(place))
            painter.drawText(QPointF(left, base), name)
            painter.setFont(bold)
            painter.setPen(theme.colour(c.text))
            painter.drawText(QPointF(right - strong.horizontalAdvance(figure), base), figure)

    def readings(self, day: int) -> list[tuple[str, str]]:
        """Return what held on a day: each currency with its figure, a dash where unknown."""
        view = self.view
        rows = []
        for line in view.lines:
            held = line.at(day)
            if held is None:
                figure = "\N{EN DASH}"
            elif view.compared:
                figure = fmt.decimal(view.shown(line, held), 2)
            else:
                figure = f"{figures.published(line.values[held])} {view.base}"
            rows.append((line.currency, figure))
        return rows


def spread(wanted: Sequence[float], room: float, top: float, bottom: float) -> list[float]:
    """Return heights near the wanted ones, which ascend, but at least ``room`` apart."""
    placed: list[float] = []
    for y in wanted:
        placed.append(max(y, placed[-1] + room) if placed else max(y, top))
    limit = bottom
    for place in reversed(range(len(placed))):
        placed[place] = min(placed[place], limit)
        limit = placed[place] - room
    return placed


def _steps(points: Run) -> Run:
    """Return the corners of stairs: each value holds until the next one."""
    corners = points[:1]
    for (_, before), (x, y) in pairwise(points):
        corners += ((x, before), (x, y))
    return corners


def _scale(view: View, most: int) -> ValueScale:
    lows, highs = [], []
    for line in view.lines:
        extent = line.extent(view.first, view.last)
        if extent is not None:
            factor = view.factor(line)
            lows.append(extent[0] * factor)
            highs.append(extent[1] * factor)
    if not lows:
        return ValueScale(0.0, 1.0, (), 0)
    return value_scale(min(lows), max(highs), most=most)


def _tick_text(tick: DayTick) -> str:
    locale = QLocale()
    match tick.unit:
        case Unit.YEAR:
            return str(tick.day.year)
        case Unit.MONTH:
            return locale.standaloneMonthName(tick.day.month, QLocale.FormatType.ShortFormat)
        case Unit.DAY:
            return figures.day(tick.day, today=tick.day)
