"""The commands that take stories out of the window: save, print, quote, send."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from newsdesk.core.article import Article, ArticleId
from newsdesk.core.errors import ArticleNotFoundError, Failure, FetchError, NewsdeskError
from newsdesk.core.frozen import frozen
from newsdesk.core.stories import StoryQuery
from newsdesk.engine.export.file_names import file_name
from newsdesk.engine.export.form import Form, Words
from newsdesk.engine.exporting import Exported
from newsdesk.ui import format as fmt
from newsdesk.ui.export import share
from newsdesk.ui.jobs import Jobs, Lane
from newsdesk.ui.reader.style import typography
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.wording import error_text

#: Stories of a view that are saved in one go: as many as a book can be read.
MOST: Final = 500
#: Work that takes less than so many milliseconds shows no progress.
_PATIENCE: Final = 600


@frozen
class _Order:
    """What to save: which stories, where to, and what the file is called."""

    ids: tuple[ArticleId, ...]
    query: StoryQuery | None
    path: Path
    form: Form
    title: str


class Saver(QObject):
    """Saves and prints stories, off the UI thread but for printing itself.

    Args:
        current: Returns the article that is read.
        marked: Returns the words that are selected in it.
        listed: Returns the query of the list and its name.
        open_address: Opens an address in the person's own program.
    """

    said = Signal(str)
    _advanced = Signal(int, int)

    def __init__(
        self,
        holder: ServicesHolder,
        jobs: Jobs,
        theme: Theme,
        window: QWidget,
        *,
        current: Callable[[], ArticleId | None],
        marked: Callable[[], str],
        listed: Callable[[], tuple[StoryQuery, str]],
        open_address: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._holder = holder
        self._jobs = jobs
        self._theme = theme
        self._window = window
        self._current = current
        self._marked = marked
        self._listed = listed
        self._open_address = open_address
        self._progress: QProgressDialog | None = None
        self._advanced.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return the commands that are done here, by their names in ``keys``."""
        return {
            "save-story": self.save_story,
            "save-list": self.save_list,
            "print": self.print_story,
            "copy-quote": self.copy_quotation,
            "email": self.send,
        }

    # saving

    def save_story(self, article_id: ArticleId | None = None) -> None:
        """Ask where to save a story, and do it; without an id the one that is read."""
        self._with_article(article_id, self._ask_for_story)

    def save_list(self) -> None:
        """Ask where to save the stories of the list that is shown, and do it."""
        query, name = self._listed()
        path, form = self._ask(self.tr("Save these stories"), name or self.tr("Stories"))
        if path is not None:
            self._save(_Order((), query, path, form, name or self.tr("Stories")))

    def save_to(self, path: Path, form: Form, ids: Sequence[ArticleId], title: str) -> None:
        """Save these stories to a file."""
        self._save(_Order(tuple(ids), None, path, form, title))

    def _ask_for_story(self, article: Article) -> None:
        path, form = self._ask(self.tr("Save story"), article.title)
        if path is not None:
            self.save_to(path, form, [article.id], article.title)

    def _ask(self, words: str, title: str) -> tuple[Path | None, Form]:
        """Let a person choose a file and its kind; the ending that was typed decides."""
        patterns = self._patterns()
        name = file_name(title, Form.HTML.ending)
        text, pattern = QFileDialog.getSaveFileName(
            self._window, words, name, ";;".join(patterns.values())
        )
        chosen = next((form for form, each in patterns.items() if each == pattern), Form.HTML)
        if not text:
            return None, chosen
        path = Path(text)
        typed = next((form for form in Form if path.suffix.lower() == form.ending), None)
        if typed is None:
            return path.with_name(path.name + chosen.ending), chosen
        if typed is not chosen and path.name == name and chosen is not Form.HTML:
            # The name offered was kept and only the kind chosen: its ending follows.
            return path.with_suffix(chosen.ending), chosen
        return path, typed

    def _patterns(self) -> dict[Form, str]:
        return {
            Form.HTML: self.tr("Web page (*.html)"),
            Form.EPUB: self.tr("E-book, EPUB (*.epub)"),
            Form.PDF: self.tr("PDF (*.pdf)"),
            Form.MARKDOWN: self.tr("Markdown, pictures beside it (*.md)"),
            Form.ZIP: self.tr("Markdown with pictures, archive (*.zip)"),
        }

    def _save(self, order: _Order) -> None:
        holder, cancel = self._holder, threading.Event()
        words, look = self._words(), typography(self._theme)
        advanced = self._advanced.emit

        def work() -> Exported:
            exporting = holder.services.exporting
            ids: Sequence[ArticleId] = order.ids
            if order.query is not None:
                ids = [ArticleId(each) for each in holder.services.reading.index(order.query)[0]]
                ids = ids[:MOST]
            articles = exporting.articles(ids)
            if not articles:
                raise ArticleNotFoundError(ArticleId(0))
            title = articles[0].title if len(articles) == 1 else order.title
            if order.form is not Form.PDF:
                return exporting.save(
                    articles,
                    order.path,
                    order.form,
                    title=title,
                    words=words,
                    convert=as_png,
                    progress=advanced,
                    cancel=cancel,
                )
            from newsdesk.ui.export.pdf import write_pdf

            missing, done = 0, 0

            def picture(article_id: ArticleId, url: str) -> bytes | None:
                nonlocal missing
                body = exporting.picture(article_id, url)
                missing += body is None
                return body

            def step() -> None:
                nonlocal done
                if cancel.is_set():
                    raise FetchError(Failure.CANCELLED, str(order.path))
                advanced(done, len(articles))
                done += 1

            write_pdf(order.path, articles, picture, look, title=title, step=step)
            return Exported(order.path, len(articles), missing)

        self._begin_progress(cancel)
        self._jobs.run(work, owner=self, done=self._tell, failed=self._fail, lane=Lane.LONG)

    def _words(self) -> Words:
        return Words(
            original=self.tr("Original"),
            contents=self.tr("Contents"),
            picture=self.tr("picture"),
            moment=fmt.exact,
        )

    def _begin_progress(self, cancel: threading.Event) -> None:
        self._end_progress()
        progress = QProgressDialog(self._window)
        progress.setWindowTitle(self.tr("Saving"))
        progress.setLabelText(self.tr("Saving stories…"))
        progress.setCancelButtonText(self.tr("Cancel"))
        progress.setMinimumDuration(_PATIENCE)
        progress.setAutoReset(False)
        progress.setAutoClose(False)
        progress.canceled.connect(cancel.set)
        self._progress = progress

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        if self._progress is not None and total > 1:
            self._progress.setMaximum(total)
            self._progress.setValue(done)

    def _end_progress(self) -> None:
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.canceled.disconnect()
            progress.hide()
            progress.deleteLater()

    def _tell(self, done: Exported) -> None:
        self._end_progress()
        if done.stories == 1:
            words = self.tr("Saved as {path}.").format(path=done.path)
        else:
            words = self.tr("%n story(s) saved as {path}.", "", done.stories)
            words = words.format(path=done.path)
        if done.missing:
            words += " " + self.tr("%n picture(s) were not at hand.", "", done.missing)
        self.said.emit(words)

    def _fail(self, error: NewsdeskError) -> None:
        self._end_progress()
        if isinstance(error, ArticleNotFoundError) and not error.article_id:
            self.said.emit(self.tr("There is nothing to save here."))
        else:
            self.said.emit(error_text(error))

    # printing

    def print_story(self, article_id: ArticleId | None = None) -> None:
        """Show a story as it would be on paper, and print it from there."""
        from newsdesk.ui.export.printing import Preview

        chosen = article_id or self._current()
        if chosen is None:
            self._say_no_story()
            return
        preview = Preview(self._holder, self._jobs, self._theme, self._window)
        preview.failed.connect(lambda error: self.said.emit(error_text(error)))
        preview.show_story(chosen)

    # sharing

    def copy_quotation(self, article_id: ArticleId | None = None) -> None:
        """Copy the marked words, or the beginning of a story, with their source."""

        def done(article: Article) -> None:
            words = share.quotation(article, self._marked_in(article.id))
            QGuiApplication.clipboard().setText(words)
            self.said.emit(self.tr("The quotation was copied."))

        self._with_article(article_id, done)

    def send(self, article_id: ArticleId | None = None) -> None:
        """Begin a letter about a story in the person's own mail program."""

        def done(article: Article) -> None:
            self._open_address(share.letter(article, self._marked_in(article.id)))

        self._with_article(article_id, done)

    def _marked_in(self, article_id: ArticleId) -> str:
        return self._marked() if article_id == self._current() else ""

    def _with_article(self, article_id: ArticleId | None, done: Callable[[Article], None]) -> None:
        chosen, holder = article_id or self._current(), self._holder
        if chosen is None:
            self._say_no_story()
            return
        self._jobs.run(
            lambda: holder.services.reading.article(chosen),
            owner=self,
            done=done,
            failed=lambda error: self.said.emit(error_text(error)),
        )

    def _say_no_story(self) -> None:
        self.said.emit(self.tr("Choose a story first."))


def as_png(body: bytes) -> bytes | None:
    """Return a picture as PNG; None where it cannot be read. Any thread."""
    image = QImage.fromData(QByteArray(body))
    if image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())
