"""Paints one story row; all it paints is in the row."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.core.stories import StoryRow
from newsdesk.ui import format as fmt
from newsdesk.ui import icons
from newsdesk.ui.stories.model import STORY_ROLE
from newsdesk.ui.stories.thumbnails import Thumbnails
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Row, Space, Type

_HEIGHTS = {
    "comfortable": Row.COMFORTABLE,
    "compact": Row.COMPACT,
    "headlines": Row.HEADLINES,
}
#: Where the words of a row begin: room for the unread mark before them.
INDENT = 25
_DOT = 6


class StoryDelegate(QStyledItemDelegate):
    """A row in one of three densities: comfortable, compact, headlines."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails
        self.take_theme()

    def take_theme(self) -> None:
        """Take over fonts and density from the theme; the view repaints by itself."""
        theme = self._theme
        self._density = theme.settings.list_density
        self._title = theme.font(Type.ROW_TITLE)
        self._title_unread = theme.font(Type.ROW_TITLE, bold=True)
        self._source = theme.font(Type.META, medium=True)
        self._meta = theme.font(Type.META)
        self._badge = theme.font(Type.GROUP, bold=True)
        self.row_height = theme.px(_HEIGHTS[self._density])
        _lines.cache_clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of any row: they are all the same."""
        return QSize(option.rect.width(), self.row_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row, or a still shape of one where it is not loaded yet."""
        painter.save()
        rect: QRect = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, state)
        story: StoryRow | None = index.data(STORY_ROLE)
        if story is None:
            self._paint_blank(painter, rect)
        elif self._density == "comfortable":
            self._paint_comfortable(painter, rect, story, selected=selected)
        elif self._density == "compact":
            self._paint_compact(painter, rect, story, selected=selected)
        else:
            self._paint_headline(painter, rect, story, selected=selected)
        painter.restore()

    # densities

    def _paint_comfortable(
        self, painter: QPainter, rect: QRect, story: StoryRow, *, selected: bool
    ) -> None:
        px = self._theme.px
        right = rect.right() + 1 - px(Space.L)
        if story.image and not self._thumbnails.hopeless(story.image):
            side = px(Row.PICTURE)
            box = QRect(right - side, rect.top() + (rect.height() - 1 - side) // 2, side, side)
            self._paint_picture(painter, box, story.image)
            right = box.left() - px(Space.M)
        left = rect.left() + px(INDENT)
        width = right - left
        font = self._title if story.read else self._title_unread
        height = QFontMetrics(font).height()
        lines = _lines(story.title, width, font.key(), 2)
        # A title of one line stands in the middle together with its source.
        top = rect.top() + px(12 if len(lines) == 2 else 22)
        if not story.read:
            self._paint_unread_mark(painter, rect.left(), top + px(10))
        painter.setFont(font)
        painter.setPen(self._title_colour(story))
        side = _side(story.title)
        for line in lines:
            painter.drawText(QRect(left, top, width, height), side, line)
            top += px(20)
        where = QRect(left, top + px(7 if len(lines) == 2 else 5), width, px(18))
        self._paint_meta(painter, where, story, selected=selected)

    def _paint_compact(
        self, painter: QPainter, rect: QRect, story: StoryRow, *, selected: bool
    ) -> None:
        px = self._theme.px
        left = rect.left() + px(INDENT)
        width = rect.right() + 1 - px(Space.L) - left
        if not story.read:
            self._paint_unread_mark(painter, rect.left(), rect.top() + px(18))
        self._paint_title_line(painter, QRect(left, rect.top() + px(8), width, px(20)), story)
        meta = QRect(left, rect.top() + px(29), width, px(18))
        self._paint_meta(painter, meta, story, selected=selected)

    def _paint_headline(
        self, painter: QPainter, rect: QRect, story: StoryRow, *, selected: bool
    ) -> None:
        px, c = self._theme.px, self._theme.colours
        left = rect.left() + px(INDENT)
        right = rect.right() + 1 - px(Space.L)
        time = fmt.ago(story.published, at=fmt.now())
        painter.setFont(self._meta)
        metrics = QFontMetrics(self._meta)
        width = metrics.horizontalAdvance(time)
        painter.setPen(self._theme.colour(c.dim if selected else c.faint))
        where = QRect(right - width, rect.top(), width, rect.height() - 1)
        painter.drawText(where, _MIDDLE, time)
        right -= width + px(Space.S)
        if story.pinned:
            right = self._paint_pin(painter, right, rect) - px(Space.XS)
        width = right - left
        source = metrics.elidedText(
            story.source, Qt.TextElideMode.ElideRight, min(px(90), width // 3)
        )
        advance = metrics.horizontalAdvance(source)
        painter.setPen(self._theme.colour(c.dim))
        where = QRect(right - advance, rect.top(), advance, rect.height() - 1)
        painter.drawText(where, _MIDDLE, source)
        if not story.read:
            self._paint_unread_mark(painter, rect.left(), rect.top() + rect.height() / 2)
        title = QRect(left, rect.top(), width - advance - px(Space.M), rect.height() - 1)
        self._paint_title_line(painter, title, story)

    # parts

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        c = self._theme.colours
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(c.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour(c.hover))
        line = QRect(rect)
        line.setTop(rect.bottom())
        if not state & QStyle.StateFlag.State_Selected:
            line.setLeft(rect.left() + self._theme.px(INDENT))
        painter.fillRect(line, self._theme.colour(c.line))
        if state & QStyle.StateFlag.State_HasFocus:
            mark = QRect(rect.left(), rect.top(), self._theme.px(3), rect.height() - 1)
            painter.fillRect(mark, self._theme.colour(c.accent))

    def _paint_unread_mark(self, painter: QPainter, left: int, centre: float) -> None:
        side = self._theme.px(_DOT)
        box = QRectF(left + self._theme.px(10), centre - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._theme.colours.accent))
        painter.drawEllipse(box)

    def _paint_title_line(self, painter: QPainter, where: QRect, story: StoryRow) -> None:
        font = self._title if story.read else self._title_unread
        painter.setFont(font)
        painter.setPen(self._title_colour(story))
        for line in _lines(story.title, where.width(), font.key(), 1):
            painter.drawText(where, _side(story.title) | Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_meta(
        self, painter: QPainter, where: QRect, story: StoryRow, *, selected: bool
    ) -> None:
        """Source, how many more tell it, time, and the pin at the end of the line."""
        theme, c = self._theme, self._theme.colours
        gap = theme.px(Space.S)
        right = where.right() + 1
        if story.pinned:
            right = self._paint_pin(painter, right, where) - gap
        time = fmt.ago(story.published, at=fmt.now())
        time_width = QFontMetrics(self._meta).horizontalAdvance(time)
        badge = f"+{fmt.number(story.cluster_size - 1)}" if story.cluster_size > 1 else ""
        badge_metrics = QFontMetrics(self._badge)
        badge_width = badge_metrics.horizontalAdvance(badge) + theme.px(Space.M) if badge else 0
        taken = time_width + gap + (badge_width + gap if badge else 0)
        metrics = QFontMetrics(self._source)
        source = metrics.elidedText(
            story.source, Qt.TextElideMode.ElideRight, max(0, right - where.left() - taken)
        )
        x = where.left()
        painter.setFont(self._source)
        painter.setPen(theme.colour(c.dim))
        width = metrics.horizontalAdvance(source)
        painter.drawText(QRect(x, where.top(), width + 1, where.height()), _MIDDLE, source)
        x += width + gap
        if badge:
            height = theme.px(16)
            top = where.top() + (where.height() - height) / 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(c.chip))
            chip = QRectF(x, top, badge_width, height)
            painter.drawRoundedRect(chip, height / 2, height / 2)
            painter.setFont(self._badge)
            painter.setPen(theme.colour(c.dim))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, badge)
            x += badge_width + gap
        painter.setFont(self._meta)
        # The faint colour keeps 4.5:1 on the plain surface alone.
        painter.setPen(theme.colour(c.dim if selected else c.faint))
        painter.drawText(QRect(x, where.top(), time_width + 1, where.height()), _MIDDLE, time)

    def _paint_pin(self, painter: QPainter, right: int, where: QRect) -> int:
        side = self._theme.px(12)
        top = where.top() + (where.height() - side) / 2
        colour = self._theme.colour(self._theme.colours.accent)
        icons.draw(painter, "pin-filled", QRectF(right - side, top, side, side), colour)
        return right - side

    def _paint_picture(self, painter: QPainter, box: QRect, url: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = self._thumbnails.get(url, box.width(), ratio)
        if picture is not None:
            painter.drawPixmap(box.topLeft(), picture)
            return
        self._fill_round(painter, QRectF(box), Radius.CARD)

    def _paint_blank(self, painter: QPainter, rect: QRect) -> None:
        px = self._theme.px
        left = rect.left() + px(INDENT)
        width = rect.width() - px(INDENT + Space.L)
        lines = {"comfortable": ((16, 0.8), (36, 0.55), (64, 0.3)), "compact": ((13, 0.7),)}
        for top, share in lines.get(self._density, ((12, 0.6),)):
            bar = QRectF(left, rect.top() + px(top), width * share, px(8))
            self._fill_round(painter, bar, Radius.SMALL)

    def _fill_round(self, painter: QPainter, box: QRectF, radius: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._theme.colours.chip))
        painter.drawRoundedRect(box, self._theme.px(radius), self._theme.px(radius))

    def _title_colour(self, story: StoryRow) -> QColor:
        c = self._theme.colours
        return self._theme.colour(c.dim if story.read else c.text)


_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _side(text: str) -> Qt.AlignmentFlag:
    """Return the side that a text begins on: that of its first letter with a direction."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in {"R", "AL"}:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        if direction == "L":
            break
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


@lru_cache(maxsize=600)
def _lines(text: str, width: int, font_key: str, most: int) -> tuple[str, ...]:
    """Break a title into at most so many lines, the last one elided.

    Breaking costs a tenth of a millisecond, a repaint needs nine of them: hence the cache.
    """
    font = QFont()
    font.fromString(font_key)
    metrics = QFontMetrics(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        start = line.textStart()
        rest = text[start:]
        if len(lines) == most - 1:
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
        else:
            lines.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines)
