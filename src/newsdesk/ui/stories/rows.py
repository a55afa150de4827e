"""The rows that are loaded: those looked at, and some around them."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.offline import OfflinePhase, OfflineState
from newsdesk.core.stories import StatusChange, StoryRow
from newsdesk.ui.jobs import Job, Jobs
from newsdesk.ui.services import ServicesHolder

#: Rows kept; about 1 KB each.
_LOADED = 1500
#: Rows asked for beyond those that a paint found missing, on either side.
_AROUND = 30
#: Rows that a reload reads anew at once, so that nothing seen turns blank.
_RECENT = 200


class LoadedRows(QObject):
    """Keeps the rows used last, and loads what is wanted, one job at a time.

    Args:
        ids: Gives the ids of the whole list, by which row numbers are understood.
    """

    loaded = Signal(list)  # the ids of rows that are there now
    failed = Signal(object)  # a NewsdeskError

    def __init__(
        self,
        ids: Callable[[], array[int]],
        holder: ServicesHolder,
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ids = ids
        self._holder = holder
        self._jobs = jobs
        self._rows: OrderedDict[int, StoryRow] = OrderedDict()
        self._wanted: set[int] = set()
        self._loading: Job | None = None
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._load)

    def get(self, article_id: int) -> StoryRow | None:
        """Return an article's row if it is loaded."""
        row = self._rows.get(article_id)
        if row is not None:
            self._rows.move_to_end(article_id)
        return row

    def want(self, row: int) -> None:
        """Have a row loaded: several in one turn of the event loop become one question."""
        self._wanted.add(row)
        if self._loading is None and not self._ask.isActive():
            self._ask.start()

    def want_no_more(self) -> None:
        """Forget what is wanted: row numbers mean other rows now. What is seen asks again."""
        self._wanted.clear()

    def start_over(self, rows: Iterable[StoryRow]) -> None:
        """Keep these rows and no others."""
        self._rows = OrderedDict((row.id, row) for row in rows)
        self._wanted.clear()

    def stop(self) -> None:
        """Drop what is being loaded."""
        self._wanted.clear()
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None

    def recent(self) -> list[ArticleId]:
        """Return the articles whose rows were used last."""
        return [ArticleId(article_id) for article_id in list(self._rows)[-_RECENT:]]

    def mark(self, change: StatusChange) -> list[int]:
        """Take over marks; return the articles whose rows look different now."""
        touched = []
        for article_id in change.ids:
            row = self._rows.get(article_id)
            if row is not None:
                self._rows[article_id] = replace(
                    row,
                    read=row.read if change.read is None else change.read,
                    pinned=row.pinned if change.pinned is None else change.pinned,
                )
                touched.append(int(article_id))
        return touched

    def mark_offline(self, article_id: ArticleId, state: OfflineState) -> bool:
        """Take over how far a story's copy has come; return whether its row is loaded."""
        row = self._rows.get(article_id)
        if row is None:
            return False
        shown = None if state.phase is OfflinePhase.NONE else state
        self._rows[article_id] = replace(row, offline=shown)
        return True

    def drop(self, ids: Collection[ArticleId]) -> bool:
        """Forget rows that are out of date; return whether any was loaded."""
        dropped = [article_id for article_id in ids if self._rows.pop(article_id, None)]
        return bool(dropped)

    @Slot()
    def _load(self) -> None:
        if not self._wanted:
            return
        ids, holder = self._ids(), self._holder
        low = max(0, min(self._wanted) - _AROUND)
        high = min(len(ids), max(self._wanted) + 1 + _AROUND)
        self._wanted.clear()
        missing = [ArticleId(i) for i in ids[low:high][:_LOADED] if i not in self._rows]
        self._loading = self._jobs.run(
            lambda: holder.services.reading.rows(missing),
            owner=self,
            done=self._take,
            failed=self._fail,
        )

    def _take(self, rows: list[StoryRow]) -> None:
        self._loading = None
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
        while len(self._rows) > _LOADED:
            self._rows.popitem(last=False)
        self.loaded.emit([row.id for row in rows])

    def _fail(self, error: NewsdeskError) -> None:
        self._loading = None
        self.failed.emit(error)
