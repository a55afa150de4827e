"""A story as the reader would set it, to be looked at elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsdesk.engine.events import PictureReady
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.content import Content
from newsdesk.ui.reader.document import ReaderDocument
from newsdesk.ui.reader.pictures import PictureDecoder, Wanted
from newsdesk.ui.reader.style import typography
from newsdesk.ui.reader.view import ArticleView
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space

#: Pictures are fetched when they are this many screens away.
_AHEAD = 1.5


class PreviewPane(QWidget):
    """Shows the reader's document. Give it every event of the bridge, for its pictures."""

    link_activated = Signal(str)

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._source_url = ""
        self._asked: set[str] = set()
        self._found: dict[str, Path] = {}
        # Tells the pictures of this document from those of one before it: names repeat.
        self._turn = 0
        self.view = ArticleView()
        self._decoder = PictureDecoder(self)
        self._decoder.decoded.connect(self._take_picture)
        self.view.link_clicked.connect(lambda address: self.link_activated.emit(address.toString()))
        self.view.verticalScrollBar().valueChanged.connect(self._look_for_pictures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(Space.L), 0, 0)
        column.addWidget(self.view)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(theme.px(340))
        self._take_theme()

    def show_content(self, content: Content, *, source_url: str) -> None:
        """Show another document; one of the same story keeps its place of reading.

        Args:
            source_url: The address of the story's source, for its pictures.
        """
        bar = self.view.verticalScrollBar()
        place = bar.value() if self.view.shown is not None else 0
        self._source_url = source_url
        self._turn += 1
        self._asked.clear()
        self._decoder.forget()
        document = ReaderDocument(content, typography(self._theme), self.view.column[1], self.view)
        document.grown.connect(self._look_for_pictures)
        self.view.show_document(document)
        self.view.setAccessibleName(content.article.title)
        bar.setValue(place)
        self._found = {name: found.path for name, found in content.found.items()}
        self._look_for_pictures()

    @Slot(object)
    def handle(self, event: object) -> None:
        """Take note of pictures that have come."""
        document = self.view.shown
        if not isinstance(event, PictureReady) or document is None:
            return
        for name in [one for one in self._asked if document.pictures[one].url == event.url]:
            if event.path is None:
                self._say_no_picture(name)
            else:
                self._decode(name, event.path)

    def _take_theme(self) -> None:
        paper = self._theme.paper
        palette = QPalette(self.palette())
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, self._theme.colour(paper.surface))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour(paper.text))
        self.setPalette(palette)
        self.view.setPalette(palette)
        bar = self.view.verticalScrollBar()
        bar.setStyleSheet(f"QScrollBar:vertical {{ background: {paper.surface}; }}")
        self.view.set_measure(typography(self._theme).measure, self._theme.px(Space.L))

    @Slot()
    def _look_for_pictures(self) -> None:
        document = self.view.shown
        if document is None:
            return
        for name in self.view.near_pictures(_AHEAD) - self._asked:
            self._asked.add(name)
            url = document.pictures[name].url
            if name in self._found:
                self._decode(name, self._found[name])
            elif url.startswith("data:"):
                self._decode(name, url)
            else:
                self._fetch(url)

    def _fetch(self, url: str) -> None:
        holder, source_url = self._holder, self._source_url
        self._jobs.run(
            lambda: holder.services.pictures.request(url, source_url=source_url), owner=self
        )

    def _decode(self, name: str, source: Path | str) -> None:
        document = self.view.shown
        assert document is not None
        ratio = self.devicePixelRatioF()
        width = round(self.view.column[1] * ratio)
        if document.pictures[name].width:
            width = round(document.picture_size(name).width() * ratio)
        self._decoder.decode(Wanted(f"{self._turn} {name}", source, width, ratio))

    @Slot(str, QImage, QSize)
    def _take_picture(self, marked: str, picture: QImage, own: QSize) -> None:
        turn, _, name = marked.partition(" ")
        if int(turn) != self._turn:
            return
        if picture.isNull():
            self._say_no_picture(name)
            return
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.view.set_picture_size(name, own.expandedTo(QSize(1, 1)))
        self.view.show_picture(name, picture)

    def _say_no_picture(self, name: str) -> None:
        document = self.view.shown
        if document is not None:
            alt = document.pictures[name].alt
            self.view.show_no_picture(name, alt or self.tr("This picture could not be loaded."))
