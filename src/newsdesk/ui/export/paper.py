"""Stories on paper: laid out in pages for a printer or a PDF, whose text stays text.

Lengths are those of the screen, 96 to the inch; the device's own resolution is a scale. The
reader's document is used again, so that paper looks as the window does.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
)

from newsdesk.core.article import Article
from newsdesk.core.frozen import frozen
from newsdesk.engine.export.form import PictureOf
from newsdesk.ui import format as fmt
from newsdesk.ui.reader.content import Content, content
from newsdesk.ui.reader.document import CODE, ReaderDocument
from newsdesk.ui.reader.pictures import Wanted, decode
from newsdesk.ui.reader.style import Typography
from newsdesk.ui.tokens import LIGHT, Space, Type

DPI: Final = 96
#: The body's size on paper, 11 points.
_SIZE: Final = 15
#: Room for the line at a page's foot.
_FOOT: Final = 30
#: Pictures have so many pixels for one of the page's.
_RATIO: Final = 2.5
_WIDEST: Final = 720


@frozen
class Sheet:
    """One story made ready for paper, its pictures decoded."""

    content: Content
    pictures: Mapping[str, QImage]
    sizes: Mapping[str, QSize]


def on_paper(look: Typography) -> Typography:
    """Return a typography as it is on paper: the same fonts, dark on white."""
    return replace(look, size=_SIZE, colours=LIGHT)


def sheet(article: Article, picture: PictureOf) -> Sheet:
    """Make a story ready; on a jobs thread, for pictures take a while."""
    made = content(article, load_images=True, cached=lambda _: None)
    pictures, sizes = {}, {}
    text = "".join(made.markup.chunks)
    for each in made.markup.pictures:
        source: str | bytes | None = each.url
        if not each.url.startswith("data:"):
            source = picture(article.id, each.url)
        image, own = QImage(), QSize()
        if source is not None:
            image, own = decode(Wanted(each.name, source, round(_WIDEST * _RATIO), 1.0))
        if image.isNull():
            words = f'<span class="alt">[{html.escape(each.alt)}]</span>' if each.alt else ""
            text = text.replace(f'<img src="{each.name}">', words)
        else:
            pictures[each.name], sizes[each.name] = image, own
    origin = html.escape(f"{article.source} · {fmt.exact(article.published)}")
    link = f"<br>{html.escape(article.url)}" if article.url else ""
    text = text.replace("</h1>", f'</h1><p class="byline">{origin}{link}</p>', 1)
    markup = replace(made.markup, chunks=(text,))
    return Sheet(replace(made, markup=markup), pictures, sizes)


class PaperDocument(ReaderDocument):
    """A story's document whose pictures are never higher than a page."""

    least_scale = 0.4  # a page does not scroll

    def __init__(self, made: Sheet, look: Typography, page: QSizeF, parent: QObject) -> None:
        self._highest = int(page.height() * 0.8)
        super().__init__(made.content, look, int(page.width()), parent)
        for name, own in made.sizes.items():
            self.set_picture_size(name, own)
            self.put_picture(name, made.pictures[name])
        self._shade_code()
        self.setPageSize(page)

    def picture_size(self, name: str) -> QSize:
        """Return the room that a picture takes, never higher than a page."""
        size = super().picture_size(name)
        if size.height() > self._highest:
            size = size.scaled(size.width(), self._highest, Qt.AspectRatioMode.KeepAspectRatio)
        return size

    def _shade_code(self) -> None:
        """Give code its ground; in the window that is painted by the view."""
        block = self.begin()
        while block.isValid():
            form = block.blockFormat()
            if form.hasProperty(CODE):
                form.setBackground(QColor(self.look.colours.chip))
                # The ground of a line is as high as its letters: no stripes between lines.
                form.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
                QTextCursor(block).setBlockFormat(form)
            block = block.next()


def paint(
    device: QPagedPaintDevice,
    sheets: Iterable[Sheet],
    look: Typography,
    *,
    step: Callable[[], None] = lambda: None,
) -> int:
    """Paint stories on a device's pages, each from the top of one.

    Args:
        step: Called before each story; it may raise, to give up.

    Returns:
        How many pages there are.
    """
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / DPI
        whole = QSizeF(device.width() / scale, device.height() / scale)
        page = QSizeF(whole.width(), whole.height() - _FOOT)
        number = 0
        for made in sheets:
            step()
            # Deleted here and now: Python's collector would do it on whatever thread it runs.
            owner = QObject()
            document = PaperDocument(made, look, page, owner)
            for place in range(document.pageCount()):
                if number:
                    device.newPage()
                number += 1
                painter.save()
                painter.scale(scale, scale)
                _paint_foot(painter, made.content.article.title, number, whole, look)
                _paint_page(painter, document, place, page)
                painter.restore()
            shiboken6.delete(owner)  # type: ignore[no-untyped-call]  # it has no stub
        return number
    finally:
        painter.end()


def _paint_page(painter: QPainter, document: ReaderDocument, place: int, page: QSizeF) -> None:
    top = place * page.height()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, top, page.width(), page.height())
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(document.look.colours.text))
    context.palette = palette
    painter.translate(0, -top)
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)


def _paint_foot(
    painter: QPainter, title: str, number: int, whole: QSizeF, look: Typography
) -> None:
    font = look.font
    font.setPixelSize(look.scaled(Type.META))
    painter.setFont(font)
    painter.setPen(QColor(look.colours.dim))
    figure = fmt.number(number)
    taken = painter.fontMetrics().horizontalAdvance(figure)
    base = whole.height() - Space.XS
    painter.drawText(QPointF(whole.width() - taken, base), figure)
    room = round(whole.width() - taken - Space.XL)
    words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QPointF(0, base), words)
