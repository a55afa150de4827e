"""What the window's commands do to stories and sources."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import SettingError
from newsdesk.core.saved import SavedId, SavedSearch
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StatusChange, StoryQuery, StoryRow
from newsdesk.engine.undo import Action, Undone
from newsdesk.ui import done_words, opml_files
from newsdesk.ui.jobs import Jobs, Lane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.stories.pane import StoryPane

if TYPE_CHECKING:
    from newsdesk.engine.subscriptions import ImportResult


_TEXT_SIZE = "reader.text_size"


class Reader(Protocol):
    """What the commands need of the reader."""

    def scroll_page(self) -> bool:
        """Scroll on by a page; False where its end was reached."""
        ...


class Commander(QObject):
    """Does what is asked, off the UI thread where it touches the data, and says what was done."""

    said = Signal(str, bool)  # a message, and whether there is a way back
    refused = Signal(str)  # a message about what cannot be done

    def __init__(
        self,
        holder: ServicesHolder,
        jobs: Jobs,
        stories: StoryPane,
        reader: Reader,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._holder = holder
        self._jobs = jobs
        self._stories = stories
        self._reader = reader
        self._window = window

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return the commands that are done here, by their names in ``keys``."""
        stories = self._stories
        return {
            "next": lambda: stories.step(1),
            "previous": lambda: stories.step(-1),
            "next-unread": stories.go_to_next_unread,
            "read-on": self.read_on,
            "pin": self.toggle_pinned,
            "toggle-read": self.toggle_read,
            "mark-all-read": lambda: self.mark_all_read(stories.query),
            "open": self.open_outside,
            "full-text": self.toggle_full_text,
            "copy-link": self.copy_link,
            "delete": self.delete,
            "undo": self.undo,
            "reload": stories.model.reload,
            "refresh": self.refresh,
            "cancel-refresh": self.cancel_refresh,
            "text-larger": lambda: self.resize_text(1),
            "text-smaller": lambda: self.resize_text(-1),
            "text-normal": lambda: self.resize_text(0),
            "import": self.choose_import,
            "export": self.choose_export,
        }

    # the current story

    def read_on(self) -> None:
        """Scroll the story by a page, or at its end go on to the next unread one."""
        if self._stories.current_id() is None or not self._reader.scroll_page():
            self._stories.go_to_next_unread()

    def mark_opened(self, article_id: ArticleId) -> None:
        """Mark a story read because it was opened."""
        story = self._stories.story(article_id)
        if story is None or not story.read:
            self._mark([article_id], read=True, undoable=False)

    def toggle_read(self, article_id: ArticleId | None = None) -> None:
        """Mark a story read, or unread where it is read; without an id the current one."""
        story = self._story(article_id)
        if story is not None:
            self._mark([story.id], read=not story.read, undoable=True)

    def toggle_pinned(self, article_id: ArticleId | None = None) -> None:
        """Pin a story, or let go of it where it is pinned; without an id the current one."""
        story = self._story(article_id)
        if story is not None:
            self.set_pinned(story.id, pinned=not story.pinned)

    def set_pinned(self, article_id: ArticleId, *, pinned: bool) -> None:
        """Pin a story or let go of it."""
        self._stories.apply_status(StatusChange((article_id,), pinned=pinned))
        holder = self._holder
        self._jobs.run(
            lambda: holder.services.reading.set_pinned([article_id], pinned=pinned), owner=self
        )

    def open_outside(self, article_id: ArticleId | None = None) -> None:
        """Open a story in the person's browser."""
        story = self._story(article_id)
        if story is not None:
            self.open_address(story.url)

    def open_address(self, url: str) -> None:
        """Open an address in the person's browser: web and mail addresses, nothing else."""
        address = QUrl(url)
        if address.scheme() in {"http", "https", "mailto"}:
            QDesktopServices.openUrl(address)
        else:
            self.refused.emit(self.tr("This story has no address to open."))

    def toggle_full_text(self, article_id: ArticleId | None = None) -> None:
        """Show the text of a story's page, fetching it first, or that of its feed again."""
        story = self._story(article_id)
        if story is None:
            return
        if not story.url:
            self.refused.emit(self.tr("This story has no address to open."))
            return
        holder, chosen = self._holder, story.id
        self._jobs.run(lambda: holder.services.full_text.toggle(chosen), owner=self)

    def copy_link(self, article_id: ArticleId | None = None) -> None:
        """Copy a story's address."""
        story = self._story(article_id)
        if story is not None and story.url:
            self.copy(story.url)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.said.emit(self.tr("Copied."), False)

    def delete(self, article_id: ArticleId | None = None) -> None:
        """Delete a story; it can be undone."""
        chosen = article_id or self._stories.current_id()
        if chosen is None:
            return
        holder = self._holder

        def done(change: StatusChange) -> None:
            self.said.emit(done_words.done(Action.DELETE, len(change.ids)), True)

        self._jobs.run(lambda: holder.services.reading.delete([chosen]), owner=self, done=done)

    # lists

    def mark_all_read(self, query: StoryQuery) -> None:
        """Mark a list read: what was in it when it was last looked at."""
        holder = self._holder
        shown = query == self._stories.query
        up_to = self._stories.shown_at if shown else None

        def done(change: StatusChange) -> None:
            self.said.emit(done_words.done(Action.MARK_ALL_READ, len(change.ids)), bool(change))

        self._jobs.run(
            lambda: holder.services.reading.mark_all_read(query, up_to=up_to),
            owner=self,
            done=done,
        )

    @Slot(object)
    def mark_place_read(self, query: object) -> None:
        """Mark the list of a row of the sidebar read."""
        assert isinstance(query, StoryQuery)
        self.mark_all_read(query)

    def undo(self) -> None:
        """Take back the last action, whatever view it happened in."""
        holder = self._holder

        def done(what: Undone | None) -> None:
            self.said.emit(done_words.undone(what), False)

        self._jobs.run(lambda: holder.services.reading.undo(), owner=self, done=done)  # noqa: PLW0108

    # sources

    def refresh(self, ids: Sequence[SourceId] | None = None) -> None:
        """Poll sources now; all of them without ids."""
        holder = self._holder
        self._jobs.run(lambda: holder.services.poller.refresh(ids), owner=self)

    def cancel_refresh(self) -> None:
        """End the round that is going on."""
        holder = self._holder
        self._jobs.run(lambda: holder.services.poller.cancel(), owner=self)  # noqa: PLW0108

    @Slot(object, str)
    def rename(self, query: object, name: str) -> None:
        """Give a source or a folder, told by its query, another name."""
        assert isinstance(query, StoryQuery)
        holder, source_id, folder = self._holder, query.source_id, query.folder

        def work() -> None:
            subscriptions = holder.services.subscriptions
            if source_id is not None:
                subscriptions.rename(source_id, name)
            elif folder:
                subscriptions.rename_folder(folder, name)

        self._jobs.run(work, owner=self)

    def move(self, ids: Sequence[SourceId], folder: str) -> None:
        """Put sources into a folder; empty for none."""
        holder = self._holder

        def work() -> None:
            for source_id in ids:
                holder.services.subscriptions.move(source_id, folder)

        self._jobs.run(work, owner=self)

    def remove(self, ids: Sequence[SourceId], name: str = "") -> None:
        """Stop following sources; it can be undone."""
        holder = self._holder

        def done(_: None) -> None:
            self.said.emit(done_words.done(Action.REMOVE_SOURCES, len(ids), name), True)

        self._jobs.run(lambda: holder.services.subscriptions.remove(ids), owner=self, done=done)

    # searches

    def save_search(self, query: StoryQuery) -> None:
        """Keep a search as a list of its own."""
        if not query.search.strip():
            self.refused.emit(self.tr("There is no search to save: type one first."))
            return
        holder = self._holder

        def done(saved: SavedSearch) -> None:
            self.said.emit(done_words.done(Action.SAVE_SEARCH, 1, saved.name), True)

        self._jobs.run(lambda: holder.services.searches.save(query), owner=self, done=done)

    @Slot(int, str)
    def rename_search(self, saved_id: int, name: str) -> None:
        """Give a saved search another name."""
        holder = self._holder
        self._jobs.run(lambda: holder.services.searches.rename(SavedId(saved_id), name), owner=self)

    @Slot(int)
    def remove_search(self, saved_id: int) -> None:
        """Remove a saved search; it can be undone."""
        holder = self._holder

        def work() -> str:
            searches = holder.services.searches
            name = next((one.name for one in searches.all() if one.id == saved_id), "")
            searches.remove(SavedId(saved_id))
            return name

        def done(name: str) -> None:
            if name:
                self.said.emit(done_words.done(Action.REMOVE_SEARCH, 1, name), True)

        self._jobs.run(work, owner=self, done=done)

    # the reader's text

    def resize_text(self, by: int) -> None:
        """Make the reader's text so many pixels larger; by 0, bring its normal size back."""
        holder = self._holder

        def work() -> None:
            preferences = holder.services.preferences
            if by == 0:
                preferences.unset(_TEXT_SIZE)
                return
            size = preferences.current.reader_text_size + by
            with contextlib.suppress(SettingError):  # it is as large or as small as it gets
                preferences.set(_TEXT_SIZE, size)

        self._jobs.run(work, owner=self)

    # OPML

    def choose_import(self) -> None:
        """Let a person choose an OPML file, and import it."""
        pattern = self.tr("Lists of sources (*.opml *.xml);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import OPML"), "", pattern)
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Follow everything in an OPML file."""
        holder = self._holder

        def done(result: ImportResult) -> None:
            self.said.emit(done_words.added(list(result.added), result.already_followed), False)

        self._jobs.run(
            lambda: holder.services.subscriptions.import_opml(opml_files.read(path)),
            owner=self,
            done=done,
            lane=Lane.LONG,
        )

    def choose_export(self) -> None:
        """Let a person choose where to write all sources as OPML."""
        pattern = self.tr("Lists of sources (*.opml)")
        path, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export OPML"), "newsdesk.opml", pattern
        )
        if path:
            self.export_file(Path(path))

    def export_file(self, path: Path) -> None:
        """Write all sources as OPML."""
        holder = self._holder

        def done(_: None) -> None:
            self.said.emit(self.tr("Written to {path}.").format(path=path), False)

        self._jobs.run(
            lambda: opml_files.write(path, holder.services.subscriptions.export_opml()),
            owner=self,
            done=done,
            lane=Lane.LONG,
        )

    # parts

    def _story(self, article_id: ArticleId | None) -> StoryRow | None:
        chosen = article_id or self._stories.current_id()
        return None if chosen is None else self._stories.story(chosen)

    def _mark(self, ids: Sequence[ArticleId], *, read: bool, undoable: bool) -> None:
        self._stories.apply_status(StatusChange(tuple(ids), read=read))
        holder = self._holder
        self._jobs.run(
            lambda: holder.services.reading.set_read(ids, read=read, undoable=undoable),
            owner=self,
        )
