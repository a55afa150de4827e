"""Finds the next unread story of a list of which most rows are not loaded."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QObject, Signal

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.ui.jobs import Job, Jobs
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.stories.model import StoryModel

_AT_ONCE = 500
#: A list is looked through so far; beyond that, a person is better served by *Unread*.
_MOST = 100_000


class NextUnread(QObject):
    """Looks from a row downwards, then from the top."""

    found = Signal(int)  # an article
    none_left = Signal()

    def __init__(
        self, model: StoryModel, holder: ServicesHolder, jobs: Jobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._holder = holder
        self._jobs = jobs
        self._looking: Job | None = None

    def look(self, current: int) -> None:
        """Find the first unread story after a row (-1: from the top)."""
        if self._looking is not None:
            self._looking.cancel()
        for row in range(current + 1, min(current + 40, self._model.rowCount())):
            story = self._model.story(row)
            if story is None:
                break
            if not story.read:
                self.found.emit(story.id)
                return
        ids = self._model.ids_from(0)
        order = (ids[current + 1 :] + ids[: current + 1])[:_MOST]
        holder = self._holder
        self._looking = self._jobs.run(
            lambda: _first_unread(holder, order), owner=self, done=self._take, failed=self._fail
        )

    def _take(self, article_id: ArticleId | None) -> None:
        self._looking = None
        if article_id is None:
            self.none_left.emit()
        else:
            self.found.emit(article_id)

    def _fail(self, _error: NewsdeskError) -> None:
        self._looking = None
        self.none_left.emit()


def _first_unread(holder: ServicesHolder, order: array[int]) -> ArticleId | None:
    reading = holder.services.reading
    for start in range(0, len(order), _AT_ONCE):
        some = [ArticleId(article_id) for article_id in order[start : start + _AT_ONCE]]
        for row in reading.rows(some):
            if not row.read:
                return ArticleId(row.id)
    return None
