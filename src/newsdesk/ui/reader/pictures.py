"""Decodes pictures off the UI thread, at the size that they are shown in."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QObject,
    QRectF,
    QRunnable,
    QSize,
    Qt,
    QThreadPool,
    Signal,
)
from PySide6.QtGui import QBrush, QImage, QImageIOHandler, QImageReader, QPainter, QPainterPath

from newsdesk.core.frozen import frozen
from newsdesk.ui.tokens import Radius

#: No picture is decoded larger than this, in device pixels: a poster of the wall's size would
#: otherwise take a gigabyte.
LARGEST: Final = QSize(4000, 8000)
#: This part of a transformation turns a picture by a quarter (EXIF orientation).
#:
#: Like the values below, asked for here and not where it is used: PySide makes an enum when it is
#: first asked for, and two threads that ask at once end the process.
TURNED: Final = QImageIOHandler.Transformation.TransformationRotate90.value
_KEEP: Final = Qt.AspectRatioMode.KeepAspectRatio
_READ: Final = QIODevice.OpenModeFlag.ReadOnly
_PIXELS: Final = QImage.Format.Format_ARGB32_Premultiplied
_CLEAR: Final = Qt.GlobalColor.transparent
_SMOOTH: Final = QPainter.RenderHint.Antialiasing

#: Corners are rounded from this side on; smaller ones are signs within the text.
_ROUNDED_FROM: Final = 80


@frozen
class Wanted:
    """A picture to decode: a file, a ``data:`` address, or bytes; the width in device pixels.

    ``plain`` leaves its corners as they are.
    """

    name: str
    source: Path | str | bytes
    width: int
    ratio: float
    plain: bool = False


class PictureDecoder(QObject):
    """Decodes on threads of its own and tells on the UI thread.

    ``decoded`` brings the name, the picture (null: it cannot be read) and its own size in pixels.
    """

    decoded = Signal(str, QImage, QSize)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)

    def decode(self, wanted: Wanted) -> None:
        """Take a picture into the queue."""
        self._pool.start(_Decoding(self, wanted))

    def forget(self) -> None:
        """Drop what has not begun."""
        self._pool.clear()


class _Decoding(QRunnable):
    def __init__(self, decoder: PictureDecoder, wanted: Wanted) -> None:
        super().__init__()
        self._decoder = decoder
        self._wanted = wanted

    def run(self) -> None:
        picture, size = decode(self._wanted)
        try:
            self._decoder.decoded.emit(self._wanted.name, picture, size)
        except RuntimeError:  # the reader is gone
            return


def decode(wanted: Wanted) -> tuple[QImage, QSize]:
    """Return a picture no wider than wanted, corners rounded, and its own size in pixels.

    Both are null where the file holds no picture.
    """
    buffer = QBuffer()
    if isinstance(wanted.source, Path):
        reader = QImageReader(str(wanted.source))
    else:
        held = wanted.source
        buffer.setData(held if isinstance(held, bytes) else held_bytes(held))
        buffer.open(_READ)
        reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    raw = reader.size()
    if raw.isEmpty():
        return QImage(), QSize()
    turned = bool(reader.transformation().value & TURNED)
    own = raw.transposed() if turned else QSize(raw)
    scaled = own.boundedTo(QSize(wanted.width, max(1, own.height() * wanted.width // own.width())))
    scaled = own.scaled(scaled.boundedTo(LARGEST), _KEEP)
    scaled = scaled.expandedTo(QSize(1, 1))
    reader.setScaledSize(scaled.transposed() if turned else scaled)
    picture = reader.read()
    if picture.isNull():
        return QImage(), QSize()
    return (picture if wanted.plain else rounded(picture, wanted.ratio)), own


def rounded(picture: QImage, ratio: float) -> QImage:
    """Return the picture with the corners of a card; a small one as it is."""
    if min(picture.width(), picture.height()) < _ROUNDED_FROM * ratio:
        return picture
    made = QImage(picture.size(), _PIXELS)
    made.fill(_CLEAR)
    painter = QPainter(made)
    painter.setRenderHint(_SMOOTH)
    path = QPainterPath()
    radius = Radius.FIELD * ratio
    path.addRoundedRect(QRectF(picture.rect()), radius, radius)
    painter.fillPath(path, QBrush(picture))
    painter.end()
    return made


def held_bytes(address: str) -> bytes:
    """Return the bytes of a ``data:`` address in base64, the only kind the sanitiser lets by."""
    _, _, encoded = address.partition(",")
    try:
        return base64.b64decode(encoded, validate=False)
    except (binascii.Error, ValueError):
        return b""
