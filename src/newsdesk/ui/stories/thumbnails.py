"""The small pictures beside stories: fetched by the engine, decoded off the UI thread, kept."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap

from newsdesk.core.source import SourceId
from newsdesk.ui.jobs import Jobs, Lane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.tokens import Radius

#: Pictures kept; at 200 % one of 60 px is 58 KB.
_KEPT = 160
#: Addresses remembered as having no usable picture.
_HOPELESS = 2000


class Thumbnails(QObject):
    """Square pictures with round corners, by address."""

    changed = Signal()

    def __init__(self, holder: ServicesHolder, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holder = holder
        self._jobs = jobs
        self._kept: OrderedDict[tuple[str, int, float], QPixmap] = OrderedDict()
        self._asked: dict[str, tuple[int, float]] = {}
        self._hopeless: OrderedDict[str, None] = OrderedDict()
        self.enabled = True

    def get(
        self, url: str, side: int, ratio: float, source_id: SourceId | None = None
    ) -> QPixmap | None:
        """Return the picture, or None and ask for it.

        Args:
            source_id: Whose story it is: a picture may lie where its source does.
            side: In device-independent pixels.
            ratio: The device pixel ratio it is painted at.
        """
        key = (url, side, ratio)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        if self.enabled and url not in self._asked and url not in self._hopeless:
            self._asked[url] = (side, ratio)
            self._find(url, source_id)
        return None

    def hopeless(self, url: str) -> bool:
        """Whether there is no use in keeping a place for it."""
        return not self.enabled or url in self._hopeless

    def ready(self, url: str, path: Path | None) -> None:
        """Take over a picture that the engine fetched; None: it cannot be had."""
        if url not in self._asked:
            return
        if path is None:
            self._give_up(url)
        else:
            self._decode(url, path)

    def _find(self, url: str, source_id: SourceId | None) -> None:
        holder = self._holder

        def work() -> Path | None:
            services = holder.services
            pictures = services.pictures
            path: Path | None = pictures.get(url)
            if path is None:
                source = None if source_id is None else services.subscriptions.get(source_id)
                pictures.request(url, source_url=source.url if source else "")
            return path

        def done(path: Path | None) -> None:
            if path is not None:
                self._decode(url, path)

        self._jobs.run(work, owner=self, done=done, failed=lambda _: self._give_up(url))

    def _decode(self, url: str, path: Path) -> None:
        side, ratio = self._asked[url]

        def done(image: QImage) -> None:
            if image.isNull():
                self._give_up(url)
                return
            self._asked.pop(url, None)
            self._kept[url, side, ratio] = QPixmap.fromImage(image)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            self.changed.emit()

        self._jobs.run(
            lambda: thumbnail(path, side, ratio), owner=self, done=done, lane=Lane.PICTURES
        )

    def _give_up(self, url: str) -> None:
        self._asked.pop(url, None)
        self._hopeless[url] = None
        if len(self._hopeless) > _HOPELESS:
            self._hopeless.popitem(last=False)
        self.changed.emit()


def thumbnail(path: Path, side: int, ratio: float) -> QImage:
    """Return the middle square of a picture with round corners; a null image if unreadable.

    Safe on any thread: it works on images, not on pixmaps.
    """
    pixels = round(side * ratio)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and not size.isEmpty():
        # Let the decoder do the scaling where it can: JPEG then reads an eighth of the data.
        reader.setScaledSize(
            size.scaled(QSize(pixels, pixels), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        )
    picture = reader.read()
    if picture.isNull():
        return picture
    made = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    corners = QPainterPath()
    corners.addRoundedRect(QRectF(made.rect()), Radius.CARD * ratio, Radius.CARD * ratio)
    painter.setClipPath(corners)
    shape = picture.size().scaled(made.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    left, top = (pixels - shape.width()) // 2, (pixels - shape.height()) // 2
    painter.drawImage(QRectF(left, top, shape.width(), shape.height()), picture)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
