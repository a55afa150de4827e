"""The page of a story: the line over it, its text, and its pictures as they come."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QUrl, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsdesk.engine.events import PictureReady
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.aloud import AloudBar
from newsdesk.ui.reader.content import Loaded
from newsdesk.ui.reader.document import ReaderDocument
from newsdesk.ui.reader.find_bar import FindBar
from newsdesk.ui.reader.full_text_bar import FullTextBar
from newsdesk.ui.reader.header import ReaderHeader
from newsdesk.ui.reader.markup import Picture
from newsdesk.ui.reader.offline_bar import OfflineBar
from newsdesk.ui.reader.pictures import PictureDecoder, Wanted
from newsdesk.ui.reader.search_marks import SearchMarks
from newsdesk.ui.reader.style import typography
from newsdesk.ui.reader.view import ArticleView
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space

if TYPE_CHECKING:
    from newsdesk.ui.reader.viewer import PictureViewer

translate = QCoreApplication.translate

#: Pictures are fetched and decoded when they are this many screens away.
_AHEAD = 1.5
#: Their pixels are let go of where they are so many screens away.
_FAR = 6.0
#: So many are kept wherever they are.
_FEW = 8


class ReaderPage(QWidget):
    """Sets one article and brings its pictures by the app's own fetcher."""

    command_wanted = Signal(str)
    said = Signal(str)
    link_activated = Signal(str)

    def __init__(self, theme: Theme, jobs: Jobs, holder: ServicesHolder) -> None:
        super().__init__()
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._loaded: Loaded | None = None
        self._asked: set[str] = set()
        # Tells the pictures of this article from those of one shown before: names repeat.
        self._turn = 0
        self.header = ReaderHeader(theme)
        self.view = ArticleView()
        self.search_marks = SearchMarks(theme, self.view)
        self.find_bar = FindBar(theme, self.view)
        self.aloud = AloudBar(theme, self.view)
        self.aloud.said.connect(self.said)
        self._viewer: PictureViewer | None = None
        self.full_text = FullTextBar(theme)
        self.offline = OfflineBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self.aloud)
        column.addWidget(self.full_text)
        column.addWidget(self.offline)
        self._decoder = PictureDecoder(self)
        self._decoder.decoded.connect(self._take_picture)
        self.header.command_wanted.connect(self.command_wanted)
        self.view.link_clicked.connect(self._follow_link)
        self.view.picture_clicked.connect(self._take_picture_click)
        self.view.column_changed.connect(self._align)
        self.view.verticalScrollBar().valueChanged.connect(self._look_for_pictures)
        self.take_theme()

    def put(self, loaded: Loaded) -> None:
        """Fill the page; an article that was shown already keeps its place of reading."""
        before, made = self._loaded, loaded.content
        again = before is not None and before.content.article.id == made.article.id
        place = self.view.verticalScrollBar().value() if again else 0
        self._loaded = loaded
        self._forget_pictures()
        self.header.show_content(made)
        look = typography(self._theme)
        document = ReaderDocument(made, look, self.view.column[1], self.view)
        document.grown.connect(self._look_for_pictures)
        self.aloud.stop()
        self.view.show_document(document)
        self.search_marks.follow(document)
        self.find_bar.follow(document)
        self.view.setAccessibleName(made.article.title)
        bar = self.view.verticalScrollBar()
        bar.setValue(place)
        if place and not document.complete:
            document.completed.connect(lambda: bar.setValue(place))
        self._look_for_pictures()

    def clear(self) -> None:
        """Show nothing."""
        self._loaded = None
        self._forget_pictures()
        self.view.show_document(None)
        self.search_marks.follow(None)
        self.find_bar.leave()
        self.aloud.stop()
        self.header.show_content(None)

    def take_file(self, event: PictureReady) -> None:
        """Take a picture that was fetched, or could not be."""
        if self._viewer is not None:
            self._viewer.handle(event)
        document = self.view.shown
        if document is None:
            return
        for name in [name for name in self._asked if document.pictures[name].url == event.url]:
            if event.path is None:
                self._say_no_picture(name)
            else:
                self._decode(document, name, event.path)

    def view_pictures(self, name: str = "") -> None:
        """Show the story's pictures large, from the named one or the first that is in sight."""
        document, loaded = self.view.shown, self._loaded
        if document is None or loaded is None or not document.pictures:
            self.said.emit(translate("ReaderPane", "This story has no pictures."))
            return
        from newsdesk.ui.reader.viewer import PictureViewer

        names = list(document.pictures)
        near = self.view.near_pictures(0)
        first = name or next((each for each in names if each in near), names[0])
        self._viewer = PictureViewer(
            list(document.pictures.values()),
            names.index(first),
            loaded.source_url,
            self._holder,
            self._jobs,
            self._theme,
            self.window(),
        )
        self._viewer.said.connect(self.said)
        self._viewer.destroyed.connect(self._forget_viewer)
        self._viewer.open()

    @property
    def viewer(self) -> PictureViewer | None:
        """The window of pictures while it is open."""
        return self._viewer

    @Slot()
    def _forget_viewer(self) -> None:
        self._viewer = None

    def translate(self) -> None:
        """Take over the window's language."""
        self.header.translate()

    def take_theme(self) -> None:
        """Take over colours, fonts and the size of text; what is being read stays in place."""
        self.view.setPalette(self._theme.on_paper(self.view.palette()))
        # A bar that is transparent shows the theme's surface, which sepia is not.
        surface = self._theme.paper.surface
        for bar in (self.view.verticalScrollBar(), self.view.horizontalScrollBar()):
            bar.setStyleSheet(f"QScrollBar {{ background: {surface}; }}")
        self.header.take_theme()
        self.full_text.take_theme()
        self.offline.take_theme()
        self.view.set_measure(typography(self._theme).measure, self._theme.px(Space.XXL + Space.XS))
        self._align()
        if self._loaded is not None:
            self.put(self._loaded)

    @Slot()
    def _align(self) -> None:
        left, width = self.view.column
        right = max(0, self.view.width() - left - width)
        self.header.align(left, right)
        self.full_text.align(left, right)
        self.offline.align(left, right)

    @Slot(QUrl)
    def _follow_link(self, address: QUrl) -> None:
        self.link_activated.emit(address.toString())

    # pictures

    def _forget_pictures(self) -> None:
        self._turn += 1
        self._asked.clear()
        self._decoder.forget()

    @Slot()
    def _look_for_pictures(self) -> None:
        """Ask for the pictures near what is seen."""
        document, loaded = self.view.shown, self._loaded
        if document is None or loaded is None:
            return
        self._let_go_of_far(document)
        for name in self.view.near_pictures(_AHEAD) - self._asked:
            self._asked.add(name)
            picture = document.pictures[name]
            found = loaded.content.found.get(name)
            if found is not None:
                self._decode(document, name, found.path)
            elif picture.url.startswith("data:"):
                self._decode(document, name, picture.url)
            else:
                self._fetch(picture, loaded.source_url)

    def _let_go_of_far(self, document: ReaderDocument) -> None:
        """Keep no pixels of what is far away: a long story may have hundreds of pictures."""
        held = self.view.held_pictures
        if len(held) > _FEW:
            for name in held - self.view.near_pictures(_FAR):
                self.view.drop_picture(name)
                self._asked.discard(name)

    @Slot(str)
    def _take_picture_click(self, name: str) -> None:
        """Show a picture large; ask again for one that could not be had."""
        document, loaded = self.view.shown, self._loaded
        if document is None or loaded is None:
            return
        if not self.view.has_failed(name):
            self.view_pictures(name)
            return
        self.view.show_loading(name)
        if document.pictures[name].url.startswith(("http://", "https://")):
            self._asked.add(name)
            self._fetch(document.pictures[name], loaded.source_url, again=True)

    def _fetch(self, picture: Picture, source_url: str, *, again: bool = False) -> None:
        holder, url = self._holder, picture.url

        def work() -> None:
            holder.services.pictures.request(url, source_url=source_url, again=again)

        self._jobs.run(work, owner=self)

    def _decode(self, document: ReaderDocument, name: str, source: Path | str) -> None:
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
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, round(own.width())), max(1, round(own.height())))
        picture.setDevicePixelRatio(ratio)
        self.view.set_picture_size(name, size)
        self.view.show_picture(name, picture)

    def _say_no_picture(self, name: str) -> None:
        document = self.view.shown
        if document is not None:
            told = translate("ReaderPane", "This picture could not be loaded. Click to try again.")
            words = filter(None, (document.pictures[name].alt, told))
            self.view.show_no_picture(name, "\n".join(words))
