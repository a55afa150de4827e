"""The reader: one story, calmly set, its pictures brought by the app's own fetcher."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.engine.events import (
    ArticlesChanged,
    DataChanged,
    Event,
    PictureReady,
    RatesChanged,
    SettingsChanged,
    StatusesChanged,
)
from newsdesk.ui.jobs import Job, Jobs
from newsdesk.ui.reader.content import Content, content
from newsdesk.ui.reader.document import ReaderDocument
from newsdesk.ui.reader.header import ReaderHeader
from newsdesk.ui.reader.markup import Picture
from newsdesk.ui.reader.pictures import PictureDecoder, Wanted
from newsdesk.ui.reader.story_rates import amount_marker
from newsdesk.ui.reader.style import typography
from newsdesk.ui.reader.view import ArticleView
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

#: Pictures are fetched and decoded when they are this many screens away.
_AHEAD = 1.5


@dataclass(frozen=True, slots=True)
class _Loaded:
    """An article made ready, and the address of its source."""

    content: Content
    source_url: str


class ReaderPane(QWidget):
    """Shows one article. Give it every event of the bridge."""

    command_wanted = Signal(str)
    link_activated = Signal(str)

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._wanted: ArticleId | None = None
        self._loaded: _Loaded | None = None
        self._job: Job | None = None
        self._asked: set[str] = set()
        # Tells the pictures of this article from those of one shown before: names repeat.
        self._turn = 0
        self.header = ReaderHeader(theme)
        self.view = ArticleView()
        self._message = QLabel()
        self._lay_out()
        self._decoder = PictureDecoder(self)
        self._decoder.decoded.connect(self._take_picture)
        self.header.command_wanted.connect(self.command_wanted)
        self.view.link_clicked.connect(self._follow_link)
        self.view.column_changed.connect(self._align)
        self.view.verticalScrollBar().valueChanged.connect(self._look_for_pictures)
        theme.changed.connect(self.take_theme)
        self.translate()
        self.take_theme()

    def _lay_out(self) -> None:
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self.setAutoFillBackground(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
        self._page = page
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._message)
        self._stack.addWidget(page)

    @property
    def article_id(self) -> ArticleId | None:
        """The article that is shown or about to be."""
        return self._wanted

    @property
    def content(self) -> Content | None:
        """What is shown."""
        return None if self._loaded is None else self._loaded.content

    def show_article(self, article_id: ArticleId | None) -> None:
        """Show another article from its top; None: an empty page that says what to do."""
        self._wanted = article_id
        if article_id is None:
            self._clear(self.tr("Choose a story to read it here."))
        else:
            self._load(article_id)

    def scroll_page(self) -> bool:
        """Scroll on by nearly a page; False where the end was reached already."""
        return self._loaded is not None and self.view.scroll_page()

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        shown = self._wanted
        match event:
            case PictureReady():
                self._take_file(event.url, event.path)
            case StatusesChanged() if shown in event.change.ids:
                if event.change.pinned is not None:
                    self.header.show_pinned(pinned=event.change.pinned)
            case ArticlesChanged() if shown is not None:
                if any(shown in changes.updated for changes in event.changes):
                    self._load(shown)
            case DataChanged() | SettingsChanged() | RatesChanged() if shown is not None:
                self._load(shown)

    def translate(self) -> None:
        """Take over the window's language."""
        self.setAccessibleName(self.tr("Story"))
        self.header.translate()
        if self._loaded is None and self._wanted is None:
            self._message.setText(self.tr("Choose a story to read it here."))

    def take_theme(self) -> None:
        """Take over colours, fonts and the size of text; what is being read stays in place."""
        paper = self._theme.paper
        palette = QPalette(self.palette())
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, self._theme.colour(paper.surface))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour(paper.text))
        self.setPalette(palette)
        self.view.setPalette(palette)
        # A bar that is transparent shows the theme's surface, which sepia is not.
        bar = self.view.verticalScrollBar()
        bar.setStyleSheet(f"QScrollBar:vertical {{ background: {paper.surface}; }}")
        self._message.setFont(self._theme.font(Type.INTERFACE))
        self._message.setStyleSheet(f"color: {paper.dim};")
        self.header.take_theme()
        self.view.set_measure(typography(self._theme).measure, self._theme.px(Space.XXL + Space.XS))
        self._align()
        if self._loaded is not None:
            self._put(self._loaded)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)

    # loading

    def _load(self, article_id: ArticleId) -> None:
        holder, settings = self._holder, self._theme.settings
        load_images = settings.reader_load_images

        def work() -> _Loaded:
            services = holder.services
            article = services.reading.article(article_id)
            made = content(
                article,
                load_images=load_images,
                cached=services.pictures.get,
                marker=amount_marker(services.rates, settings, article),
            )
            if article.source_id is None:
                return _Loaded(made, "")
            return _Loaded(made, services.subscriptions.get(article.source_id).url)

        if self._job is not None:
            self._job.cancel()
        self._job = self._jobs.run(work, owner=self, done=self._show, failed=self._refuse)

    def _show(self, loaded: _Loaded) -> None:
        self._job = None
        same = self._loaded is not None and loaded.content == self._loaded.content
        if not same:
            self._put(loaded)

    def _refuse(self, error: NewsdeskError) -> None:
        self._job = None
        self._clear(error_text(error))

    def _clear(self, message: str) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._loaded = None
        self._forget_pictures()
        self.view.show_document(None)
        self.header.show_content(None)
        self._message.setText(message)
        self._stack.setCurrentWidget(self._message)

    def _put(self, loaded: _Loaded) -> None:
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
        self.view.show_document(document)
        self.view.setAccessibleName(made.article.title)
        self._stack.setCurrentWidget(self._page)
        bar = self.view.verticalScrollBar()
        bar.setValue(place)
        if place and not document.complete:
            document.completed.connect(lambda: bar.setValue(place))
        self._look_for_pictures()

    def _align(self) -> None:
        left, width = self.view.column
        self.header.align(left, max(0, self.view.width() - left - width))

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

    def _fetch(self, picture: Picture, source_url: str) -> None:
        holder, url = self._holder, picture.url
        self._jobs.run(
            lambda: holder.services.pictures.request(url, source_url=source_url), owner=self
        )

    def _decode(self, document: ReaderDocument, name: str, source: Path | str) -> None:
        ratio = self.devicePixelRatioF()
        width = round(self.view.column[1] * ratio)
        if document.pictures[name].width:
            width = round(document.picture_size(name).width() * ratio)
        self._decoder.decode(Wanted(f"{self._turn} {name}", source, width, ratio))

    def _take_file(self, url: str, path: Path | None) -> None:
        document = self.view.shown
        if document is None:
            return
        for name in [name for name in self._asked if document.pictures[name].url == url]:
            if path is None:
                self._say_no_picture(name)
            else:
                self._decode(document, name, path)

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
            alt = document.pictures[name].alt
            self.view.show_no_picture(name, alt or self.tr("This picture could not be loaded."))
