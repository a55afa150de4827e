"""The list's model: half a million stories, of which only those looked at are loaded."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.poll import PollChanges
from newsdesk.core.stories import StatusChange, StoryQuery, StoryRow, View
from newsdesk.ui import format as fmt
from newsdesk.ui.jobs import Job, Jobs, Lane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.stories.order import (
    Entry,
    Insertion,
    Plan,
    Rearrangement,
    Removal,
    StoryOrder,
    plan,
    plan_runs,
)
from newsdesk.ui.stories.sentence import sentence

FIRST_PAGE = 60
#: Rows kept loaded; about 1 KB each.
_LOADED = 1500
#: Rows asked for beyond those that a paint found missing, on either side.
_AROUND = 30
#: Rows read anew at once on a reload, so that nothing seen turns blank.
_RECENT = 200
#: Up to so many rows are announced one by one as changed; more, as one range.
_FEW = 20

#: The whole ``StoryRow``, or None while it is being loaded.
STORY_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex
_STICKY = frozenset({View.UNREAD, View.PINNED})


@dataclass(frozen=True, slots=True)
class _First:
    order: StoryOrder
    rows: list[StoryRow]
    kept: list[Entry]
    more: bool


@dataclass(frozen=True, slots=True)
class _Reloaded:
    base: StoryOrder
    plan: Plan | None
    rows: list[StoryRow]


@dataclass(frozen=True, slots=True)
class _Admitted:
    plan: Plan | None
    announced: int


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
        self._loaded: OrderedDict[int, StoryRow] = OrderedDict()
        self._wanted: set[int] = set()
        self._loading: Job | None = None
        self._ordering: Job | None = None
        self._complete = False
        self._incoming: dict[ArticleId, bool] = {}  # and whether their coming is announced
        self._admitting = False
        self._reload_later = False
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._load_wanted)

    # what it holds

    @property
    def query(self) -> StoryQuery:
        """The query that is shown, or about to be."""
        return self._query

    @property
    def complete(self) -> bool:
        """Whether the order of all rows is known, not only that of the first ones."""
        return self._complete

    def id_at(self, row: int) -> ArticleId:
        """Return the article in a row."""
        return ArticleId(self._order.ids[row])

    def row_of(self, article_id: ArticleId) -> int | None:
        """Return the row of an article; None where the list does not have it."""
        known = self._loaded.get(article_id)
        return self._order.row_of(article_id, known.sort_at if known else None)

    def story(self, row: int) -> StoryRow | None:
        """Return a row's story; None, and it is loaded, where it is not there yet."""
        article_id = self._order.ids[row]
        known = self._loaded.get(article_id)
        if known is None:
            self._wanted.add(row)
            if self._loading is None and not self._ask.isActive():
                self._ask.start()
        else:
            self._loaded.move_to_end(article_id)
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
        ranked = bool(query.search)

        def first() -> _First:
            reading = holder.services.reading
            page = reading.page(query, limit=FIRST_PAGE)
            rows = list(page.rows)
            kept = []
            if keep is not None and query.view in _STICKY and not ranked:
                kept = [
                    Entry(*entry)
                    for entry in reading.matching(replace(query, view=View.ALL), [keep])
                ]
                rows += reading.rows([ArticleId(entry.id) for entry in kept])
            order = StoryOrder(
                (row.id for row in page.rows),
                (row.sort_at for row in page.rows),
                oldest_first=query.oldest_first,
                ranked=ranked,
            )
            if page.next is None:
                order = order.with_runs(order.runs(kept))
            return _First(order, rows, kept, more=page.next is not None)

        self._ordering = self._jobs.run(first, owner=self, done=self._take_first, failed=self._fail)

    def reload(self) -> None:
        """Bring the list up to date with the store, keeping what is seen where it is."""
        if not self._complete or self._admitting:
            self._reload_later = True
            return
        query, base, holder = self._query, self._order, self._holder
        recent = [ArticleId(article_id) for article_id in list(self._loaded)[-_RECENT:]]

        def work() -> _Reloaded:
            reading = holder.services.reading
            ids, times = reading.index(query)
            fresh = base.like(ids, times)
            if query.view in _STICKY and not base.ranked:
                left = [ArticleId(i) for i in set(base.ids).difference(ids)]
                kept = reading.matching(replace(query, view=View.ALL), left) if left else []
                fresh = fresh.with_runs(fresh.runs(Entry(*entry) for entry in kept))
            return _Reloaded(base, plan(base, fresh), reading.rows(recent))

        self._complete = False
        self._ordering = self._jobs.run(
            work, owner=self, done=self._take_reloaded, failed=self._fail, lane=Lane.LONG
        )

    def apply(self, changes: Sequence[PollChanges]) -> None:
        """Take over what polling stored: new stories at their places, edited ones anew."""
        new = [article_id for change in changes for article_id in change.new]
        self._renew([article_id for change in changes for article_id in change.updated])
        if new and not self._order.ranked:
            self._admit(new, announce=True)

    def apply_status(self, change: StatusChange) -> None:
        """Take over what was marked, pinned, deleted, or undone."""
        if change.deleted:
            self._leave_out(change.ids)
            return
        touched = []
        for article_id in change.ids:
            story = self._loaded.get(article_id)
            if story is not None:
                self._loaded[article_id] = replace(
                    story,
                    read=story.read if change.read is None else change.read,
                    pinned=story.pinned if change.pinned is None else change.pinned,
                )
                touched.append(article_id)
        self._announce(touched)
        comes_back = change.deleted is False or change.read is False or change.pinned
        if comes_back and not self._order.ranked:
            self._admit(change.ids, announce=False)

    # the parts of that

    def _take_first(self, first: _First) -> None:
        self.beginResetModel()
        self._order = base = first.order
        self._loaded = OrderedDict((row.id, row) for row in first.rows)
        self._wanted.clear()
        self.endResetModel()
        self.shown.emit()
        if not first.more:
            self._finish()
            return
        query, holder = self._query, self._holder

        def rest() -> _Reloaded:
            whole = base.like(*holder.services.reading.index(query))
            whole = whole.with_runs(whole.runs(first.kept))
            return _Reloaded(base, plan(base, whole), [])

        self._ordering = self._jobs.run(
            rest, owner=self, done=self._take_reloaded, failed=self._fail, lane=Lane.LONG
        )

    def _take_reloaded(self, found: _Reloaded) -> None:
        if found.base is not self._order:  # a story was deleted meanwhile
            self._complete = True
            self.reload()
            return
        if found.rows:
            self._loaded = OrderedDict((row.id, row) for row in found.rows)
        self._follow(found.plan)
        if found.rows:
            self._announce(list(self._loaded), whole=True)
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
        for job in (self._ordering, self._loading):
            if job is not None:
                job.cancel()
        self._ordering = self._loading = None
        self._incoming.clear()
        self._admitting = self._reload_later = False
        self._wanted.clear()

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

        def work() -> _Admitted:
            found = holder.services.reading.matching(query, list(incoming))
            runs = base.runs(Entry(*entry) for entry in found)
            count = sum(incoming[ArticleId(entry.id)] for run in runs for entry in run.entries)
            return _Admitted(plan_runs(base, runs), count)

        def done(admitted: _Admitted) -> None:
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
        self._jobs.run(work, owner=self, done=done, failed=self._fail)

    def _leave_out(self, ids: Collection[ArticleId]) -> None:
        for article_id in ids:
            self._loaded.pop(article_id, None)
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
        self._wanted.clear()

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

    # loading rows

    @Slot()
    def _load_wanted(self) -> None:
        if not self._wanted:
            return
        low = max(0, min(self._wanted) - _AROUND)
        high = min(len(self._order), max(self._wanted) + 1 + _AROUND)
        self._wanted.clear()
        ids = [ArticleId(i) for i in self._order.ids[low:high][:_LOADED] if i not in self._loaded]
        holder = self._holder
        self._loading = self._jobs.run(
            lambda: holder.services.reading.rows(ids),
            owner=self,
            done=self._take_rows,
            failed=self._rows_failed,
        )

    def _take_rows(self, rows: list[StoryRow]) -> None:
        self._loading = None
        for row in rows:
            self._loaded[row.id] = row
            self._loaded.move_to_end(row.id)
        while len(self._loaded) > _LOADED:
            self._loaded.popitem(last=False)
        self._announce([row.id for row in rows])

    def _rows_failed(self, error: NewsdeskError) -> None:
        self._loading = None
        self.failed.emit(error)

    def _renew(self, ids: Collection[ArticleId]) -> None:
        stale = [article_id for article_id in ids if self._loaded.pop(article_id, None)]
        if stale:
            self._announce(stale, whole=True)

    def _announce(self, ids: Sequence[int], *, whole: bool = False) -> None:
        """Tell the views that rows look different now."""
        if not ids or not len(self._order):
            return
        if whole or len(ids) > _FEW:
            self.dataChanged.emit(self.index(0), self.index(len(self._order) - 1), [])
            return
        for article_id in ids:
            row = self.row_of(ArticleId(article_id))
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row), [])


_ROLES = frozenset(
    {
        STORY_ROLE,
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)
