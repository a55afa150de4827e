"""The list's model: half a million stories, of which only those looked at are loaded."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.found import SearchNote
from newsdesk.core.offline import OfflineState
from newsdesk.core.poll import PollChanges
from newsdesk.core.stopping import Stop
from newsdesk.core.stories import StatusChange, StoryQuery, StoryRow
from newsdesk.ui import format as fmt
from newsdesk.ui.jobs import Job, Jobs, Lane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.stories import questions
from newsdesk.ui.stories.order import Insertion, Plan, Rearrangement, Removal, StoryOrder, plan
from newsdesk.ui.stories.rows import LoadedRows
from newsdesk.ui.stories.sentence import sentence

#: Up to so many rows are announced one by one as changed; more, as one range.
_FEW = 20

#: The whole ``StoryRow``, or None while it is being loaded.
STORY_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex


class StoryModel(QAbstractListModel):
    """The stories of one query, in its order.

    A query's first rows come at once; the order of all the rest follows as two arrays of numbers,
    and rows are loaded when they are looked at. New stories are inserted at their places and
    changed ones updated; only a new query resets the model. A row that stops matching (read under
    Unread, unpinned under Pinned) stays until the view is left.
    """

    shown = Signal()  # the first rows of a new query are in place
    completed = Signal()  # the order of all rows is known
    arrived = Signal(int)  # so many new stories were put in by polling
    failed = Signal(object)  # a NewsdeskError: the list could not be read

    def __init__(self, holder: ServicesHolder, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holder = holder
        self._jobs = jobs
        self._query = StoryQuery()
        self._order = StoryOrder()
        self._ordering: Job | None = None
        self._complete = False
        self._note: SearchNote | None = None
        self._stop: Stop | None = None
        self._incoming: dict[ArticleId, bool] = {}  # and whether their coming is announced
        self._admitting = False
        self._reload_later = False
        self._rows = LoadedRows(lambda: self._order.ids, holder, jobs, self)
        self._rows.loaded.connect(self._announce)
        self._rows.failed.connect(self.failed)

    # what it holds

    @property
    def query(self) -> StoryQuery:
        """The query that is shown, or about to be."""
        return self._query

    @property
    def complete(self) -> bool:
        """Whether the order of all rows is known, not only that of the first ones."""
        return self._complete

    @property
    def note(self) -> SearchNote | None:
        """Of a search, what is to be said of the question and marked in what it found."""
        return self._note

    def id_at(self, row: int) -> ArticleId:
        """Return the article in a row."""
        return ArticleId(self._order.ids[row])

    def row_of(self, article_id: ArticleId) -> int | None:
        """Return the row of an article; None where the list does not have it."""
        known = self._rows.get(article_id)
        return self._order.row_of(article_id, known.sort_at if known else None)

    def story(self, row: int) -> StoryRow | None:
        """Return a row's story; None, and it is loaded, where it is not there yet."""
        known = self._rows.get(self._order.ids[row])
        if known is None:
            self._rows.want(row)
        return known

    def ids_from(self, row: int) -> array[int]:
        """Return the ids from a row to the end, for a job to look through."""
        return self._order.ids[row:]

    # QAbstractListModel

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of stories."""
        return 0 if parent.isValid() else len(self._order)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that a row can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's story (``STORY_ROLE``), its title, its exact time, or its sentence."""
        if not index.isValid() or not 0 <= index.row() < len(self._order):
            return None
        if role not in _ROLES:
            return None
        story = self.story(index.row())
        if role == STORY_ROLE or story is None:
            return story
        if role == Qt.ItemDataRole.ToolTipRole:
            return fmt.exact(story.published)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(story, at=fmt.now())
        return story.title

    # showing and keeping up

    def show(self, query: StoryQuery, *, keep: ArticleId | None = None) -> None:
        """Show another query; the present rows stay until its first ones are there.

        Args:
            keep: An article to list even though it was read under Unread or unpinned under
                Pinned: it is being read, and the view is only come back to.
        """
        self._forget_jobs()
        self._query = query
        self._complete = False
        holder = self._holder
        stop = self._stop = Stop() if query.search else None
        self._ordering = self._jobs.run(
            lambda: questions.first_rows(holder.services.reading, query, keep, stop),
            owner=self,
            done=self._take_first,
            failed=self._fail,
            lane=Lane.SEARCH if query.search else Lane.QUICK,
            stop=stop,
        )

    def reload(self) -> None:
        """Bring the list up to date with the store, keeping what is seen where it is."""
        if not self._complete or self._admitting:
            self._reload_later = True
            return
        query, base, recent, holder = self._query, self._order, self._rows.recent(), self._holder
        self._reorder(lambda: questions.order_again(holder.services.reading, query, base, recent))

    def apply(self, changes: Sequence[PollChanges]) -> None:
        """Take over what polling stored: new stories at their places, edited ones anew."""
        new = [article_id for change in changes for article_id in change.new]
        if self._rows.drop([article_id for change in changes for article_id in change.updated]):
            self._announce_all()
        if new and not self._order.ranked:
            self._admit(new, announce=True)

    def apply_status(self, change: StatusChange) -> None:
        """Take over what was marked, pinned, deleted, or undone."""
        if change.deleted:
            self._leave_out(change.ids)
            return
        self._announce(self._rows.mark(change))
        comes_back = change.deleted is False or change.read is False or change.pinned
        if comes_back and not self._order.ranked:
            self._admit(change.ids, announce=False)

    def apply_offline(self, article_id: ArticleId, state: OfflineState) -> None:
        """Take over how far a story's copy has come."""
        if self._rows.mark_offline(article_id, state):
            self._announce([int(article_id)])

    # the parts of that

    def _take_first(self, first: questions.First) -> None:
        self.beginResetModel()
        self._order = base = first.order
        self._note = first.note
        self._rows.start_over(first.rows)
        self.endResetModel()
        self.shown.emit()
        query, holder, stop = self._query, self._holder, self._stop
        if first.more:
            self._reorder(
                lambda: questions.whole_order(
                    holder.services.reading, query, base, first.kept, stop
                )
            )
        else:
            self._finish()

    def _reorder(self, ask: Callable[[], questions.Reordered]) -> None:
        self._complete = False
        self._ordering = self._jobs.run(
            ask,
            owner=self,
            done=self._take_order,
            failed=self._fail,
            lane=Lane.SEARCH if self._query.search else Lane.LONG,
            stop=self._stop,
        )

    def _take_order(self, found: questions.Reordered) -> None:
        if found.base is not self._order:  # a story was deleted meanwhile
            self._complete = True
            self.reload()
            return
        self._note = found.note or self._note
        if found.rows:
            self._rows.start_over(found.rows)
        self._follow(found.plan)
        if found.rows:
            self._announce_all()
        self._finish()

    def _finish(self) -> None:
        self._complete = True
        self.completed.emit()
        self._go_on()

    def _go_on(self) -> None:
        """Do what had to wait for the order to be known or settled."""
        if self._reload_later:
            self._reload_later = False
            self.reload()
        elif self._incoming:
            self._admit_incoming()

    def _fail(self, error: NewsdeskError) -> None:
        self._complete = True
        self._admitting = False
        self.failed.emit(error)

    def _forget_jobs(self) -> None:
        if self._ordering is not None:
            self._ordering.cancel()
            self._ordering = None
        self._rows.stop()
        self._incoming.clear()
        self._admitting = self._reload_later = False

    def _admit(self, ids: Collection[ArticleId], *, announce: bool) -> None:
        """Put in those of some articles that the query lists."""
        for article_id in ids:
            self._incoming[article_id] = self._incoming.get(article_id, False) or announce
        if self._complete and not self._admitting:
            self._admit_incoming()

    def _admit_incoming(self) -> None:
        """Have a job find the places of what came in; only one at a time does."""
        if not self._incoming:
            return
        query, base, holder = self._query, self._order, self._holder
        incoming, self._incoming = self._incoming, {}

        def done(admitted: questions.Admitted) -> None:
            if query is not self._query:
                return
            self._admitting = False
            if base is not self._order:  # a story was deleted meanwhile
                self._incoming = incoming | self._incoming
            else:
                self._follow(admitted.plan)
                if admitted.announced:
                    self.arrived.emit(admitted.announced)
            self._go_on()

        self._admitting = True
        self._jobs.run(
            lambda: questions.places_of(holder.services.reading, query, base, incoming),
            owner=self,
            done=done,
            failed=self._fail,
        )

    def _leave_out(self, ids: Collection[ArticleId]) -> None:
        self._rows.drop(ids)
        for article_id in ids:
            self._incoming.pop(article_id, None)
        self._follow(plan(self._order, self._order.without(set(ids))))

    def _follow(self, what: Plan | None) -> None:
        """Turn the present order into another by announcing what a view can follow."""
        if what is None:
            return
        match what:
            case Insertion():
                self._insert_rows(what.target, what.row, what.count)
            case Removal():
                self._remove_rows(what.target, what.row, what.count)
            case Rearrangement():
                if what.parted is not None:
                    self._permute(what.parted, what.kept)
                    gone = len(what.parted) - len(what.kept)
                    self._remove_rows(what.kept, len(what.kept), gone)
                if what.grown is not None:
                    new = len(what.grown) - len(what.kept)
                    self._insert_rows(what.grown, len(what.kept), new)
                self._permute(what.target, what.target)
        self._rows.want_no_more()

    def _insert_rows(self, target: StoryOrder, row: int, count: int) -> None:
        self.beginInsertRows(QModelIndex(), row, row + count - 1)
        self._order = target
        self.endInsertRows()

    def _remove_rows(self, target: StoryOrder, row: int, count: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row + count - 1)
        self._order = target
        self.endRemoveRows()

    def _permute(self, target: StoryOrder, searched: StoryOrder) -> None:
        """Put the same rows into another order.

        Args:
            searched: Where to look for a row's new place: ``target``, or its first part that can
                be bisected; what is not found there is about to go.
        """
        self.layoutAboutToBeChanged.emit()
        old, held = self._order, self.persistentIndexList()
        rows = [searched.row_of(old.ids[i.row()], old.times[i.row()]) for i in held]
        self._order = target
        self.changePersistentIndexList(
            held, [QModelIndex() if row is None else self.index(row) for row in rows]
        )
        self.layoutChanged.emit()

    @Slot(list)
    def _announce(self, ids: list[int]) -> None:
        """Tell the views that some rows look different now."""
        if len(ids) > _FEW:
            self._announce_all()
            return
        for article_id in ids:
            row = self.row_of(ArticleId(article_id))
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row), [])

    def _announce_all(self) -> None:
        if len(self._order):
            self.dataChanged.emit(self.index(0), self.index(len(self._order) - 1), [])


_ROLES = frozenset(
    {
        STORY_ROLE,
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)
