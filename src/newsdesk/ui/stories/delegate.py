"""Paints one story row; all it paints is in the row."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.core.marks import Marks
from newsdesk.core.stories import StoryRow
from newsdesk.ui import format as fmt
from newsdesk.ui import icons
from newsdesk.ui.painted_rows import PaintedRows
from newsdesk.ui.stories import measure
from newsdesk.ui.stories.measure import elided, lines_of, side_of, time_of, width_of
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


class _Mark(NamedTuple):
    """What the view adds to a row."""

    selected: bool
    hovered: bool
    focused: bool


class StoryDelegate(QStyledItemDelegate):
    """A row in one of three densities: comfortable, compact, headlines."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails
        self._rows = PaintedRows()
        self._marks = Marks()
        self.take_theme()

    def show_marks(self, marks: Marks) -> None:
        """Mark what a search found in the titles; the view repaints by itself."""
        if marks != self._marks:
            self._marks = marks
            self._rows.forget()

    def take_theme(self) -> None:
        """Take over fonts and density from the theme; the view repaints by itself."""
        theme = self._theme
        self._density = theme.settings.list_density
        self._title = theme.font(Type.ROW_TITLE)
        self._title_unread = theme.font(Type.ROW_TITLE, bold=True)
        self._source = theme.font(Type.META, medium=True)
        self._meta = theme.font(Type.META)
        self._badge = theme.font(Type.GROUP, bold=True)
        self._title_key, self._title_unread_key = self._title.key(), self._title_unread.key()
        self._source_key, self._meta_key = self._source.key(), self._meta.key()
        self._title_height = QFontMetrics(self._title_unread).height()
        self.row_height = theme.px(_HEIGHTS[self._density])
        self._rows.forget()
        measure.forget()

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
        where = QRect(option.rect)
        state = option.state
        mark = _Mark(
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
        )
        story: StoryRow | None = index.data(STORY_ROLE)
        ground = self._theme.colour(self._theme.colours.surface)
        if story is None:
            self._rows.draw(painter, where, mark, ground, partial(self._paint_blank, mark))
            return
        box, picture = self._picture(painter, where, story)
        shape = (box is not None, picture is not None)
        time = time_of(story.published, int(fmt.now().timestamp()) // 60)
        look = (_look(story), time, mark, shape)
        self._rows.draw(
            painter, where, look, ground, partial(self._paint_story, story, time, mark, shape=shape)
        )
        if box is not None and picture is not None:
            painter.drawPixmap(box.topLeft(), picture)

    def _picture(
        self, painter: QPainter, where: QRect, story: StoryRow
    ) -> tuple[QRect | None, QPixmap | None]:
        """Return the place of the story's picture, and the picture once it is there."""
        if (
            self._density != "comfortable"
            or not story.image
            or self._thumbnails.hopeless(story.image)
        ):
            return None, None
        box = self._picture_box(where)
        ratio = painter.device().devicePixelRatioF()
        return box, self._thumbnails.get(story.image, box.width(), ratio, story.source_id)

    def _picture_box(self, where: QRect) -> QRect:
        side = self._theme.px(Row.PICTURE)
        left = where.right() + 1 - self._theme.px(Space.L) - side
        return QRect(left, where.top() + (where.height() - 1 - side) // 2, side, side)

    def _paint_story(
        self,
        story: StoryRow,
        time: str,
        mark: _Mark,
        painter: QPainter,
        rect: QRect,
        *,
        shape: tuple[bool, bool],
    ) -> None:
        self._paint_ground(painter, rect, mark)
        selected = mark.selected
        if self._density == "comfortable":
            self._paint_comfortable(painter, rect, story, time, selected=selected, shape=shape)
        elif self._density == "compact":
            self._paint_compact(painter, rect, story, time, selected=selected)
        else:
            self._paint_headline(painter, rect, story, time, selected=selected)

    # densities

    def _paint_comfortable(
        self,
        painter: QPainter,
        rect: QRect,
        story: StoryRow,
        time: str,
        *,
        selected: bool,
        shape: tuple[bool, bool],
    ) -> None:
        px = self._theme.px
        right = rect.right() + 1 - px(Space.L)
        has_picture, is_there = shape
        if has_picture:
            box = self._picture_box(rect)
            if not is_there:
                self._fill_round(painter, QRectF(box), Radius.CARD)
            right = box.left() - px(Space.M)
        left = rect.left() + px(INDENT)
        width = right - left
        font = self._title if story.read else self._title_unread
        height = self._title_height
        key = self._title_key if story.read else self._title_unread_key
        lines = lines_of(story.title, width, key, 2)
        # A title of one line stands in the middle together with its source.
        top = rect.top() + px(12 if len(lines) == 2 else 22)
        if not story.read:
            self._paint_unread_mark(painter, rect.left(), top + px(10))
        painter.setFont(font)
        painter.setPen(self._title_colour(story))
        side = side_of(story.title)
        for line in lines:
            self._paint_marks(painter, QRect(left, top, width, height), side, line)
            painter.drawText(QRect(left, top, width, height), side, line)
            top += px(20)
        where = QRect(left, top + px(7 if len(lines) == 2 else 5), width, px(18))
        self._paint_meta(painter, where, story, time, selected=selected)

    def _paint_compact(
        self, painter: QPainter, rect: QRect, story: StoryRow, time: str, *, selected: bool
    ) -> None:
        px = self._theme.px
        left = rect.left() + px(INDENT)
        width = rect.right() + 1 - px(Space.L) - left
        if not story.read:
            self._paint_unread_mark(painter, rect.left(), rect.top() + px(18))
        self._paint_title_line(painter, QRect(left, rect.top() + px(8), width, px(20)), story)
        meta = QRect(left, rect.top() + px(29), width, px(18))
        self._paint_meta(painter, meta, story, time, selected=selected)

    def _paint_headline(
        self, painter: QPainter, rect: QRect, story: StoryRow, time: str, *, selected: bool
    ) -> None:
        px, c = self._theme.px, self._theme.colours
        left = rect.left() + px(INDENT)
        right = rect.right() + 1 - px(Space.L)
        painter.setFont(self._meta)
        width = width_of(time, self._meta_key)
        painter.setPen(self._theme.colour(c.dim if selected else c.faint))
        where = QRect(right - width, rect.top(), width, rect.height() - 1)
        painter.drawText(where, _MIDDLE, time)
        right -= width + px(Space.S)
        if story.pinned:
            right = self._paint_pin(painter, right, rect, story, selected=selected) - px(Space.XS)
        width = right - left
        source, advance = elided(story.source, min(px(90), width // 3), self._meta_key)
        painter.setPen(self._theme.colour(c.dim))
        where = QRect(right - advance, rect.top(), advance, rect.height() - 1)
        painter.drawText(where, _MIDDLE, source)
        if not story.read:
            self._paint_unread_mark(painter, rect.left(), rect.top() + rect.height() / 2)
        title = QRect(left, rect.top(), width - advance - px(Space.M), rect.height() - 1)
        self._paint_title_line(painter, title, story)

    # parts

    def _paint_ground(self, painter: QPainter, rect: QRect, mark: _Mark) -> None:
        c = self._theme.colours
        if mark.selected:
            painter.fillRect(rect, self._theme.colour(c.selection))
        elif mark.hovered:
            painter.fillRect(rect, self._theme.colour(c.hover))
        line = QRect(rect)
        line.setTop(rect.bottom())
        if not mark.selected:
            line.setLeft(rect.left() + self._theme.px(INDENT))
        painter.fillRect(line, self._theme.colour(c.line))
        if mark.focused:
            edge = QRect(rect.left(), rect.top(), self._theme.px(3), rect.height() - 1)
            painter.fillRect(edge, self._theme.colour(c.accent))

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
        key = self._title_key if story.read else self._title_unread_key
        for line in lines_of(story.title, where.width(), key, 1):
            side = side_of(story.title)
            self._paint_marks(painter, where, side, line)
            painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_marks(
        self, painter: QPainter, where: QRect, side: Qt.AlignmentFlag, line: str
    ) -> None:
        """Paint the ground of what a search found in a line of a title, whose font is set."""
        if not self._marks or side & Qt.AlignmentFlag.AlignRight:
            return
        metrics = painter.fontMetrics()
        height = min(where.height(), metrics.height())
        # A line stands at the top of its room where there is more of it, but a single one.
        top = where.top() if where.height() <= height else where.center().y() - height // 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._theme.colours.mark))
        for start, end in self._marks.spans(line):
            left = where.left() + metrics.horizontalAdvance(line[:start])
            right = where.left() + metrics.horizontalAdvance(line[:end])
            box = QRectF(left - 1, top, min(right, where.right()) - left + 2, height)
            painter.drawRoundedRect(box, Radius.SMALL / 2, Radius.SMALL / 2)
        painter.restore()

    def _paint_meta(
        self, painter: QPainter, where: QRect, story: StoryRow, time: str, *, selected: bool
    ) -> None:
        """Source, how many more tell it, time, and the pin at the end of the line."""
        theme, c = self._theme, self._theme.colours
        gap = theme.px(Space.S)
        right = where.right() + 1
        if story.pinned:
            right = self._paint_pin(painter, right, where, story, selected=selected) - gap
        time_width = width_of(time, self._meta_key)
        badge = f"+{fmt.number(story.cluster_size - 1)}" if story.cluster_size > 1 else ""
        badge_width = width_of(badge, self._badge.key()) + theme.px(Space.M) if badge else 0
        taken = time_width + gap + (badge_width + gap if badge else 0)
        source, width = elided(story.source, max(0, right - where.left() - taken), self._source_key)
        x = where.left()
        painter.setFont(self._source)
        painter.setPen(theme.colour(c.dim))
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

    def _paint_pin(
        self, painter: QPainter, right: int, where: QRect, story: StoryRow, *, selected: bool
    ) -> int:
        """Paint the pin, filled once the story is whole; before that, how far it has come.

        Returns:
            Where it begins.
        """
        copy, c = story.offline, self._theme.colours
        side = self._theme.px(12)
        top = where.top() + (where.height() - side) / 2
        colour = self._theme.colour(self._theme.colours.accent)
        name = "pin-filled" if copy is not None and copy.is_whole else "pin"
        icons.draw(painter, name, QRectF(right - side, top, side, side), colour)
        right -= side
        if copy is not None and copy.done < copy.total:
            figures = f"{fmt.number(copy.done)}/{fmt.number(copy.total)}"
            width = width_of(figures, self._meta_key)
            right -= width + self._theme.px(Space.XS)
            painter.setFont(self._meta)
            painter.setPen(self._theme.colour(c.dim if selected else c.faint))
            painter.drawText(QRect(right, where.top(), width + 1, where.height()), _MIDDLE, figures)
        return right

    def _paint_blank(self, mark: _Mark, painter: QPainter, rect: QRect) -> None:
        self._paint_ground(painter, rect, mark)
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


def _look(story: StoryRow) -> tuple[object, ...]:
    """Return what of a story decides how its row looks."""
    return story.title, story.source, story.read, story.pinned, story.cluster_size, story.offline
