"""Stories: the rows of the list, and the questions that bring them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from newsdesk.core.article import ArticleId
from newsdesk.core.frozen import frozen
from newsdesk.core.offline import OfflineState
from newsdesk.core.source import SourceId


class View(StrEnum):
    """The lists of the sidebar. The values appear on the command line."""

    TODAY = "today"
    UNREAD = "unread"
    POPULAR = "popular"
    PINNED = "pinned"
    ALL = "all"


@frozen
class StoryQuery:
    """Which stories to list.

    Attributes:
        view: The list; combined with ``source_id`` or ``folder`` it is that list inside it.
        since: For TODAY: the start of the person's day, in UTC.
        search: A question in the language of ``core.query``; what it finds comes best first.
        oldest_first: Turns the order by time round.
        by_time: Has what a search finds in the order of time, too.
        typed: The question is being typed: a last word of one or two letters need not be there.
    """

    view: View = View.ALL
    source_id: SourceId | None = None
    folder: str | None = None
    since: datetime | None = None
    search: str = ""
    oldest_first: bool = False
    by_time: bool = False
    typed: bool = False

    @property
    def ranked(self) -> bool:
        """Whether the order is one of rank, and not of time."""
        return bool(self.search) and not self.by_time


class PageKey(NamedTuple):
    """Where a page ended: the sort time (Unix seconds) and id of its last row."""

    sort_at: int
    id: ArticleId


@frozen
class StoryRow:
    """All that one list row paints.

    Attributes:
        sort_at: Unix seconds of the time it is sorted by (future dates are pulled back).
        published: The time to show.
        cluster_size: Number of articles in the story; 1 where nothing is grouped.
        offline: How far its copy has come; None where it is not to be kept offline.
    """

    id: ArticleId
    source_id: SourceId | None
    source: str
    title: str
    summary: str
    url: str
    author: str
    published: datetime
    fetched: datetime
    sort_at: int
    image: str
    language: str
    read: bool
    pinned: bool
    cluster_id: int
    cluster_size: int = 1
    offline: OfflineState | None = None


@frozen
class StoryPage:
    """Some rows in order, and where the next page starts (None: there is none)."""

    rows: tuple[StoryRow, ...]
    next: PageKey | None


@frozen
class Counts:
    """The figures beside the views. ``unread`` also per source."""

    today: int
    unread: int
    pinned: int
    all: int
    by_source: dict[SourceId, int]


@frozen
class StatusChange:
    """What a command changed, and all that its undoing needs.

    Attributes:
        ids: The articles whose mark really changed; undoing sets just these back.
    """

    ids: tuple[ArticleId, ...]
    read: bool | None = None
    pinned: bool | None = None
    deleted: bool | None = None

    def __bool__(self) -> bool:
        return bool(self.ids)
