"""What the chart shows as a table for other programs, and as a picture."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.plot import Plot, View
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

#: A picture has so many pixels for each of the screen's.
RATIO = 2.0
_PICTURE = QSize(960, 540)
_HEADS = ("date", "currency", "value", "base", "provider")


def rows(view: View, provider: str) -> Iterator[tuple[str, ...]]:
    """Yield the rates in the view: day, currency, base currency for one unit, base, bank."""
    for line in view.lines:
        for place in line.within(view.first, view.last):
            day = date.fromordinal(line.days[place]).isoformat()
            value = figures.digits(line.values[place])
            yield day, line.currency, value, view.base, provider


def csv_table(view: View, provider: str) -> bytes:
    """Return the rates as CSV (RFC 4180, UTF-8), figures with a point and all their digits."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_HEADS)
    writer.writerows(rows(view, provider))
    return text.getvalue().encode()


def copied_table(view: View, provider: str) -> str:
    """Return the rates as lines of cells parted by tabs, as spreadsheets paste them."""
    return "\n".join("\t".join(row) for row in (_HEADS, *rows(view, provider)))


def file_name(view: View, ending: str) -> str:
    """Return a name to offer: "usd-kgs-2025-05-24-2026-05-24.csv"."""
    codes = [line.currency.lower() for line in view.lines] + [view.base.lower()]
    days = [day.isoformat() for day in view.days]
    return f"{'-'.join([*codes, *days])}.{ending}"


def picture(view: View, theme: Theme, title: str, remark: str) -> QImage:
    """Return the chart with a title and a line that says where the figures come from."""
    px = theme.px
    size = QSize(px(_PICTURE.width()), px(_PICTURE.height()))
    image = QImage(size * RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    image.fill(theme.colour(theme.colours.surface))
    painter = QPainter(image)
    pad = px(Space.XL)
    head, foot = theme.font(Type.VIEW_TITLE, bold=True), theme.font(Type.META)
    base = pad + QFontMetricsF(head).ascent()
    painter.setFont(head)
    painter.setPen(theme.colour(theme.colours.text))
    painter.drawText(QPointF(pad, base), title)
    painter.setFont(foot)
    painter.setPen(theme.colour(theme.colours.dim))
    painter.drawText(QPointF(pad, size.height() - pad), remark)
    top = pad + QFontMetricsF(head).height() + px(Space.M)
    bottom = pad + QFontMetricsF(foot).height() + px(Space.S)
    where = QRectF(pad, top, size.width() - 2 * pad, size.height() - top - bottom)
    Plot(view, theme, where).paint(painter)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """Return a picture as a PNG file; takes a while, so on a jobs thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())
