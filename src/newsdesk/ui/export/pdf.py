"""Stories as a PDF file. On a jobs thread: Qt lays out and paints text on any."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QFileDevice, QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from newsdesk.core.article import Article
from newsdesk.core.errors import StoreError, StoreFailure
from newsdesk.engine.export.form import PictureOf
from newsdesk.ui.export.paper import on_paper, paint, sheet
from newsdesk.ui.reader.style import Typography

_MARGIN_MM: Final = 20
_DPI: Final = 300


def write_pdf(
    path: Path,
    articles: Sequence[Article],
    picture: PictureOf,
    look: Typography,
    *,
    title: str,
    step: Callable[[], None],
) -> None:
    """Write stories into a PDF file on A4, whole or not at all.

    Args:
        step: Called before each story; it may raise, to give up.

    Raises:
        StoreError: It cannot be written; an older file is as it was.
    """
    # A layout starts timers; with this a thread of Python's has what they need.
    waits = QEventLoop()
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _refused(path, file)
    try:
        writer = QPdfWriter(file)
        writer.setTitle(title)
        writer.setCreator("Newsdesk")
        writer.setResolution(_DPI)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        writer.setPageMargins(margin, QPageLayout.Unit.Millimeter)
        sheets = (sheet(article, picture) for article in articles)
        paint(writer, sheets, on_paper(look), step=step)
    except BaseException:
        file.cancelWriting()
        raise
    if not file.commit():
        raise _refused(path, file)
    waits.quit()


def _refused(path: Path, file: QSaveFile) -> StoreError:
    full = file.error() == QFileDevice.FileError.ResourceError
    kind = StoreFailure.DISK_FULL if full else StoreFailure.READ_ONLY
    return StoreError(kind, str(path), detail=file.errorString())
