"""The middle of the window: the head, the list, or what stands in its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.marks import Marks
from newsdesk.core.offline import OfflineState
from newsdesk.core.poll import PollChanges
from newsdesk.core.stories import StatusChange, StoryQuery, StoryRow, View
from newsdesk.ui import format as fmt
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.stories.delegate import StoryDelegate
from newsdesk.ui.stories.empty import EmptyState
from newsdesk.ui.stories.header import StoryHeader
from newsdesk.ui.stories.model import StoryModel
from newsdesk.ui.stories.next_unread import NextUnread
from newsdesk.ui.stories.search_bar import SearchBar
from newsdesk.ui.stories.thumbnails import Thumbnails
from newsdesk.ui.stories.view import StoryView
from newsdesk.ui.theme import Theme
from newsdesk.ui.wording import error_text


class StoryPane(QWidget):
    """Shows the stories of one place, and moves among them."""

    story_chosen = Signal(int)  # an article became the current one
    chosen_vanished = Signal()  # there is no current story any more
    menu_wanted = Signal(int, QPoint)
    command_wanted = Signal(str)  # by a button of the head or of an empty list
    marks_changed = Signal(object)  # the Marks of what a search looks for
    nothing_unread = Signal()  # asked for the next unread story, there is none

    def __init__(
        self, holder: ServicesHolder, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = ""
        self._shown_at = fmt.now()
        self._resume: tuple[ArticleId | None, int] = (None, 0)
        self.model = StoryModel(holder, jobs, self)
        self.thumbnails = Thumbnails(holder, jobs, self)
        self._delegate = StoryDelegate(theme, self.thumbnails, self)
        self.header = StoryHeader(theme)
        self.search_bar = SearchBar(theme)
        self.view = StoryView(self.model, self._delegate)
        self._empty = EmptyState(theme)
        self._next_unread = NextUnread(self.model, holder, jobs, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.search_bar)
        column.addLayout(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        model, view, header = self.model, self.view, self.header
        model.shown.connect(self._take_note)
        model.completed.connect(self._take_note)
        model.shown.connect(self._take_up)
        model.completed.connect(self._take_up)
        model.completed.connect(self._judge_emptiness)
        model.rowsInserted.connect(self._judge_emptiness)
        model.rowsRemoved.connect(self._judge_emptiness)
        model.arrived.connect(self._say_arrived)
        model.failed.connect(self._say_failure)
        view.story_chosen.connect(self.story_chosen)
        view.menu_wanted.connect(self.menu_wanted)
        view.verticalScrollBar().valueChanged.connect(self._see_top)
        header.top_wanted.connect(view.go_to_top)
        header.order_wanted.connect(lambda: self.command_wanted.emit("order"))
        self.search_bar.scope_wanted.connect(lambda: self.command_wanted.emit("search-here"))
        self.search_bar.save_wanted.connect(lambda: self.command_wanted.emit("save-search"))
        header.mark_all_read_wanted.connect(lambda: self.command_wanted.emit("mark-all-read"))
        self._empty.command_wanted.connect(self.command_wanted)
        self.thumbnails.changed.connect(view.viewport().update)
        self._next_unread.found.connect(self._choose_id)
        self._next_unread.none_left.connect(self.nothing_unread)

    # showing

    @property
    def query(self) -> StoryQuery:
        """The list that is shown."""
        return self.model.query

    @property
    def title(self) -> str:
        """The name of the list that is shown."""
        return self._title

    @property
    def answered(self) -> StoryQuery:
        """The list that is shown, with the question that was answered in place of the one asked."""
        note = self.model.note
        if note is None or not note.shown_for:
            return self.query
        return replace(self.query, search=note.shown_for)

    @property
    def shown_at(self) -> datetime:
        """When this list was last brought up: what came later has not been seen in it."""
        return self._shown_at

    def show_place(
        self,
        query: StoryQuery,
        title: str,
        *,
        story: ArticleId | None = None,
        scroll: int = 0,
    ) -> None:
        """Show another list.

        Args:
            title: What the head says.
            story: The article to choose once the list is there, without announcing it anew; it is
                listed even if it was read under Unread meanwhile.
            scroll: What ``scroll_place`` returned when the list was left.
        """
        self._title = title
        self._resume = (story, scroll)
        self._shown_at = fmt.now()
        self.header.show_title(title, oldest_first=query.oldest_first, ranked=query.ranked)
        self.search_bar.setVisible(query.typed)
        self.model.show(query, keep=story)

    def rename(self, title: str) -> None:
        """Take over another name of the list that is shown."""
        if title != self._title:
            self._title = title
            self.header.rename(title)

    def scroll_place(self) -> int:
        """Return how far the list is scrolled, for ``show_place``."""
        return self.view.place()

    @property
    def empty_words(self) -> str:
        """What stands in place of the list; empty where there is a list."""
        return self._empty.words if self._stack.currentWidget() is self._empty else ""

    @property
    def empty_action(self) -> QPushButton:
        """The button beneath those words."""
        return self._empty.action

    # the current story

    def current_id(self) -> ArticleId | None:
        """Return the current article."""
        row = self.view.current_row()
        return self.model.id_at(row) if row >= 0 else None

    def story(self, article_id: ArticleId) -> StoryRow | None:
        """Return the row of an article; None where it is not in the list or not loaded."""
        row = self.model.row_of(article_id)
        return None if row is None else self.model.story(row)

    def step(self, by: int) -> None:
        """Make the next or previous story the current one."""
        row = self.view.current_row() + by
        if 0 <= row < self.model.rowCount():
            self.view.choose(row)

    def go_to_next_unread(self) -> None:
        """Make the next unread story the current one, from the top again after the last."""
        self._next_unread.look(self.view.current_row())

    def take_focus(self) -> None:
        """Take the keyboard's focus, whichever of list and words is shown."""
        shown = self._stack.currentWidget() is self.view
        (self.view if shown else self._empty.action).setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_seen_here(self) -> None:
        """Remember that the list as it is now is what a person looks at."""
        self._shown_at = fmt.now()

    # events

    def apply(self, changes: tuple[PollChanges, ...]) -> None:
        """Take over what polling stored."""
        self.model.apply(changes)

    def apply_offline(self, article_id: ArticleId, state: OfflineState) -> None:
        """Take over how far a story's copy has come."""
        self.model.apply_offline(article_id, state)

    def apply_status(self, change: StatusChange) -> None:
        """Take over what was marked, pinned, deleted, or undone."""
        current = self.current_id()
        self.model.apply_status(change)
        if change.deleted and current in change.ids:
            self._choose_after_deletion()

    def take_theme(self) -> None:
        """Take over colours, fonts and density."""
        self.header.take_theme()
        self.search_bar.take_theme()
        self._empty.take_theme()
        self.view.take_theme()

    def translate(self) -> None:
        """Take over the window's language."""
        self.header.translate()
        self.search_bar.translate()
        self._delegate.take_theme()
        self._judge_emptiness()

    def refuse(self, error: NewsdeskError, command: str) -> None:
        """Say why there is nothing to show.

        Args:
            command: What the button *Try again* asks the window for.
        """
        self._empty.say(error_text(error), self.tr("Try again"), command)
        self._stack.setCurrentWidget(self._empty)

    # parts

    @Slot()
    def _take_note(self) -> None:
        """Mark what a search looks for, and say what is to be said of the question."""
        note = self.model.note
        marks = Marks() if note is None else note.marks
        self._delegate.show_marks(marks)
        self.marks_changed.emit(marks)
        self.search_bar.show_note(note if self.query.typed else None)

    @Slot()
    def _take_up(self) -> None:
        """Go back to the story and the place of last time, as soon as they are there."""
        story, scroll = self._resume
        row = None if story is None else self.model.row_of(story)
        if row is not None:
            self.view.blockSignals(True)
            self.view.choose(row)
            self.view.blockSignals(False)
        if scroll:
            self.view.go_to_place(scroll)
        if self.model.complete:
            self._resume = (None, 0)
        elif row is not None:
            self._resume = (None, scroll)

    def _choose_id(self, article_id: int) -> None:
        row = self.model.row_of(ArticleId(article_id))
        if row is not None:
            self.view.choose(row)

    def _choose_after_deletion(self) -> None:
        row = min(max(self.view.current_row(), 0), self.model.rowCount() - 1)
        if row >= 0:
            self.view.choose(row)
        else:
            self.chosen_vanished.emit()

    @Slot(int)
    def _say_arrived(self, count: int) -> None:
        if self.view.at_top():
            self.mark_seen_here()
        else:
            self.header.add_arrived(count)

    @Slot()
    def _see_top(self) -> None:
        if self.view.at_top():
            self.header.forget_arrived()
            self.mark_seen_here()

    @Slot()
    def _judge_emptiness(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.view)
        elif self.model.complete:
            self._empty.say(*self._words_for_empty())
            self._stack.setCurrentWidget(self._empty)

    def _words_for_empty(self) -> tuple[str, str, str]:
        query = self.query
        if query.search:
            words = self.tr("No story holds “{words}”.").format(words=query.search)
            if not query.typed:
                return words, self.tr("Show all stories"), "view-all"
            return words, self.tr("Clear the search"), "leave-search"
        if query.source_id is not None or query.folder is not None:
            return self.tr("No stories here yet."), self.tr("Refresh"), "refresh"
        if query.view is View.UNREAD:
            return self.tr("Everything is read."), self.tr("Show all stories"), "view-all"
        if query.view is View.PINNED:
            words = self.tr("Nothing is pinned. Press P on a story to keep it for good.")
            return words, self.tr("Show all stories"), "view-all"
        if query.view is View.TODAY:
            return self.tr("Nothing came in today yet."), self.tr("Refresh"), "refresh"
        return self.tr("There are no stories yet."), self.tr("Refresh"), "refresh"

    @Slot(object)
    def _say_failure(self, error: object) -> None:
        if isinstance(error, NewsdeskError) and not self.model.rowCount():
            self.refuse(error, "reload")
