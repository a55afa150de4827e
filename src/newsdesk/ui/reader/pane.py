"""The reader: one story, or what to do where there is none."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.full_text import FullTextPhase
from newsdesk.core.marks import Marks
from newsdesk.core.offline import OfflineState
from newsdesk.engine.events import (
    ArticlesChanged,
    DataChanged,
    Event,
    FullTextChanged,
    OfflineChanged,
    PictureReady,
    RatesChanged,
    SettingsChanged,
    StatusesChanged,
)
from newsdesk.ui.jobs import Job, Jobs
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Type
from newsdesk.ui.wording import error_text

if TYPE_CHECKING:
    from datetime import datetime

    from newsdesk.ui.reader.aloud import AloudBar
    from newsdesk.ui.reader.content import Content, Loaded
    from newsdesk.ui.reader.find_bar import FindBar
    from newsdesk.ui.reader.full_text_bar import FullTextBar
    from newsdesk.ui.reader.header import ReaderHeader
    from newsdesk.ui.reader.offline_bar import OfflineBar
    from newsdesk.ui.reader.page import ReaderPage
    from newsdesk.ui.reader.search_marks import SearchMarks
    from newsdesk.ui.reader.view import ArticleView
    from newsdesk.ui.reader.viewer import PictureViewer


class ReaderPane(QWidget):
    """Shows one article. Give it every event of the bridge.

    The page is made when it is first needed: with its imports that takes 25 ms, which no start
    has for a story that nobody has chosen.
    """

    command_wanted = Signal(str)
    said = Signal(str)
    link_activated = Signal(str)

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._wanted: ArticleId | None = None
        self._loaded: Loaded | None = None
        self._job: Job | None = None
        self._page: ReaderPage | None = None
        self._marks = Marks()
        self._newest = False
        self._kept_since: datetime | None = None
        self._message = QLabel()
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self.setAutoFillBackground(True)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._message)
        theme.changed.connect(self.take_theme)
        self.translate()
        self.take_theme()

    @property
    def page(self) -> ReaderPage:
        """The page, made now if it was not yet."""
        if self._page is None:
            from newsdesk.ui.reader.page import ReaderPage

            self._page = ReaderPage(self._theme, self._jobs, self._holder)
            self._page.command_wanted.connect(self.command_wanted)
            self._page.said.connect(self.said)
            self._page.search_marks.show_marks(self._marks)
            self._page.link_activated.connect(self.link_activated)
            full_text = self._page.full_text
            full_text.other_wanted.connect(lambda: self.command_wanted.emit("full-text"))
            full_text.again_wanted.connect(self._fetch_again)
            full_text.cancel_wanted.connect(self._cancel_fetch)
            offline = self._page.offline
            offline.again_wanted.connect(self._complete)
            offline.other_wanted.connect(self._show_other)
            offline.take_wanted.connect(self._take_newest)
            self._stack.addWidget(self._page)
        return self._page

    def prepare(self) -> None:
        """Make the page before it is needed; its modules are loaded by a job."""

        def done(_: object) -> None:
            _ = self.page

        self._jobs.run(lambda: import_module("newsdesk.ui.reader.page"), owner=self, done=done)

    @property
    def header(self) -> ReaderHeader:
        """The line over the story."""
        return self.page.header

    @property
    def full_text(self) -> FullTextBar:
        """The line that tells of the page's text."""
        return self.page.full_text

    @property
    def offline(self) -> OfflineBar:
        """The line that tells of the copy that is kept."""
        return self.page.offline

    @property
    def view(self) -> ArticleView:
        """The text of the story."""
        return self.page.view

    @property
    def find_bar(self) -> FindBar:
        """The bar that finds words in the story."""
        return self.page.find_bar

    @property
    def aloud(self) -> AloudBar:
        """The bar that reads the story aloud."""
        return self.page.aloud

    @property
    def search_marks(self) -> SearchMarks:
        """The marks of what a search found in the story."""
        return self.page.search_marks

    @property
    def viewer(self) -> PictureViewer | None:
        """The window of pictures while it is open."""
        return None if self._page is None else self._page.viewer

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
        if article_id != self._wanted:
            self._newest = False
        self._wanted = article_id
        if article_id is None:
            self._clear(self.tr("Choose a story to read it here."))
        else:
            self._load(article_id)

    def scroll_page(self) -> bool:
        """Scroll on by nearly a page; False where the end was reached already."""
        return self._loaded is not None and self.view.scroll_page()

    def find_in_story(self) -> bool:
        """Open the find bar; False where there is no story to find anything in."""
        if self._loaded is None:
            return False
        self.find_bar.begin()
        return True

    def find_next(self) -> None:
        """Go to the next place that was found in the story."""
        if self._loaded is not None:
            self.find_bar.find_next()

    def find_previous(self) -> None:
        """Go to the place that was found before."""
        if self._loaded is not None:
            self.find_bar.find_previous()

    @Slot(object)
    def show_marks(self, marks: object) -> None:
        """Mark in every story what a search looks for; nothing for empty marks."""
        assert isinstance(marks, Marks)
        self._marks = marks
        if self._page is not None:
            self._page.search_marks.show_marks(marks)

    def step_match(self, by: int) -> None:
        """Go to the next match of the search, or with -1 to the one before."""
        if self._loaded is not None:
            self.search_marks.step(by)

    def leave_find(self) -> bool:
        """Close the find bar; False where it is closed."""
        if self._page is None or not self._page.find_bar.isVisible():
            return False
        self._page.find_bar.leave()
        return True

    def read_aloud(self) -> None:
        """Read the story aloud; where it is read already, pause or go on."""
        if self._loaded is None:
            return
        if self.aloud.isVisible():
            self.aloud.toggle()
        else:
            self.aloud.start(self._loaded.content.article)

    def view_pictures(self) -> None:
        """Show the story's pictures large, from the first that is in sight."""
        self.page.view_pictures()

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        shown = self._wanted
        match event:
            case PictureReady() if self._page is not None:
                self._page.take_file(event)
            case StatusesChanged() if shown in event.change.ids:
                if event.change.pinned is not None:
                    self.header.show_pinned(pinned=event.change.pinned)
                    if self._kept_since is not None:
                        self._load(shown)
            case ArticlesChanged() if shown is not None:
                if any(shown in changes.updated for changes in event.changes):
                    self._load(shown)
            case OfflineChanged() if shown == event.article_id:
                self._show_offline(event.state)
            case FullTextChanged() if shown == event.article_id:
                self.full_text.show_state(event.state, other_story=False)
                if event.state.phase is not FullTextPhase.LOADING:
                    self._load(shown)
            case DataChanged() | SettingsChanged() | RatesChanged() if shown is not None:
                self._load(shown)

    def translate(self) -> None:
        """Take over the window's language."""
        self.setAccessibleName(self.tr("Story"))
        if self._page is not None:
            self._page.translate()
        if self._loaded is None and self._wanted is None:
            self._message.setText(self.tr("Choose a story to read it here."))

    def take_theme(self) -> None:
        """Take over colours, fonts and the size of text; what is being read stays in place."""
        self.setPalette(self._theme.on_paper(self.palette()))
        self._message.setFont(self._theme.font(Type.INTERFACE))
        self._message.setStyleSheet(f"color: {self._theme.paper.dim};")
        if self._page is not None:
            self._page.take_theme()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)

    # loading

    def _load(self, article_id: ArticleId) -> None:
        holder, settings = self._holder, self._theme.settings
        load_images, newest = settings.reader_load_images, self._newest

        def work() -> Loaded:
            from newsdesk.ui.reader.content import Loaded, content
            from newsdesk.ui.reader.story_rates import amount_marker

            services = holder.services
            pins, pictures = services.pins, services.pictures
            pinned = article = services.reading.article(article_id)
            newer = newest and pinned.kept_since is not None
            if newer:
                article = services.reading.article(article_id, newest=True)
            made = content(
                article,
                load_images=load_images,
                cached=lambda url: pins.picture(article_id, url) or pictures.get(url),
                marker=amount_marker(services.rates, settings, article),
            )
            state = services.full_text.opened(article)
            url = ""
            if article.source_id is not None:
                url = services.subscriptions.get(article.source_id).url
            copy = pins.state(article_id) if article.pinned else OfflineState()
            return Loaded(made, url, state, copy, newer, pinned.kept_since)

        if self._job is not None:
            self._job.cancel()
        self._job = self._jobs.run(work, owner=self, done=self._show, failed=self._refuse)

    def _show(self, loaded: Loaded) -> None:
        self._job = None
        other = self.content is None or self.content.article.id != loaded.content.article.id
        self.full_text.show_state(loaded.full_text, other_story=other)
        self._kept_since = loaded.kept_since
        self.offline.show_story(
            loaded.offline,
            kept_since=loaded.kept_since,
            newest=loaded.newest,
            other_story=other,
        )
        same = self._loaded is not None and loaded.content == self._loaded.content
        self._loaded = loaded
        if not same:
            self.page.put(loaded)
            self._stack.setCurrentWidget(self.page)

    def _refuse(self, error: NewsdeskError) -> None:
        self._job = None
        self._clear(error_text(error))

    def _clear(self, message: str) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._loaded = None
        if self._page is not None:
            self._page.clear()
        self._message.setText(message)
        self._stack.setCurrentWidget(self._message)

    # the full text

    @Slot()
    def _fetch_again(self) -> None:
        holder, article_id = self._holder, self._wanted
        if article_id is not None:
            self._jobs.run(
                lambda: holder.services.full_text.request(article_id, by_person=True), owner=self
            )

    @Slot()
    def _cancel_fetch(self) -> None:
        holder, article_id = self._holder, self._wanted
        if article_id is not None:
            self._jobs.run(lambda: holder.services.full_text.cancel(article_id), owner=self)

    # the copy that is kept

    def _show_offline(self, state: OfflineState) -> None:
        """Say how far the copy has come; of stories that are not pinned nothing is said."""
        pinned = self._loaded is not None and self.header.pinned
        self.offline.show_state(state if pinned else OfflineState())

    @Slot()
    def _complete(self) -> None:
        holder, article_id = self._holder, self._wanted
        if article_id is not None:
            self._jobs.run(lambda: holder.services.pins.retry([article_id]), owner=self)

    @Slot()
    def _show_other(self) -> None:
        """Show the publisher's newest text in the place of the pinned one, or that again."""
        article_id, content = self._wanted, self.content
        if article_id is None or content is None:
            return
        self._newest = not self._newest
        self._load(article_id)
        if self._newest and content.article.full_text:
            self._fetch_again()  # its page was fetched before the publisher changed it

    @Slot()
    def _take_newest(self) -> None:
        holder, article_id = self._holder, self._wanted
        self._newest = False
        if article_id is not None:
            self._jobs.run(lambda: holder.services.pins.take_newest(article_id), owner=self)
