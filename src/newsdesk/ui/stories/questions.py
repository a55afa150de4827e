"""What the list asks of the store, each question a function that a job runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdesk.core.article import ArticleId
from newsdesk.core.found import SearchNote
from newsdesk.core.frozen import frozen
from newsdesk.core.stopping import Stop
from newsdesk.core.stories import StoryQuery, StoryRow, View
from newsdesk.ui.stories.order import Entry, Plan, StoryOrder, plan, plan_runs

if TYPE_CHECKING:
    from newsdesk.engine.reading import Reading

FIRST_PAGE = 60
#: Lists that a row stays in until they are left, though it no longer matches.
_STICKY = frozenset({View.UNREAD, View.PINNED})


@frozen
class First:
    """The first rows of a list.

    Attributes:
        kept: What is listed although it no longer matches.
        more: Whether there are further rows.
        note: Of a search, what is to be said of the question.
    """

    order: StoryOrder
    rows: list[StoryRow]
    kept: list[Entry]
    more: bool
    note: SearchNote | None = None


@frozen
class Reordered:
    """How to get from ``base`` to the list as it is in the store, with some rows read anew."""

    base: StoryOrder
    plan: Plan | None
    rows: list[StoryRow]
    note: SearchNote | None = None


@frozen
class Admitted:
    """How to put new stories in, and how many of them are to be announced."""

    plan: Plan | None
    announced: int


def first_rows(
    reading: Reading, query: StoryQuery, keep: ArticleId | None, stop: Stop | None = None
) -> First:
    """Read the first page of a list, and the article to be kept in it."""
    if query.search:
        return _first_found(reading, query, stop)
    page = reading.page(query, limit=FIRST_PAGE)
    rows, kept = list(page.rows), []
    if keep is not None and query.view in _STICKY:
        kept = _still_there(reading, query, [keep])
        rows += reading.rows([ArticleId(entry.id) for entry in kept])
    order = StoryOrder(
        (row.id for row in page.rows),
        (row.sort_at for row in page.rows),
        oldest_first=query.oldest_first,
    )
    if page.next is None:
        order = order.with_runs(order.runs(kept))
    return First(order, rows, kept, more=page.next is not None)


def _first_found(reading: Reading, query: StoryQuery, stop: Stop | None) -> First:
    found = reading.find(query, stop=stop, at_once=True)
    order = StoryOrder(found.ids, found.times, oldest_first=query.oldest_first, ranked=query.ranked)
    rows = reading.rows([ArticleId(number) for number in found.ids[:FIRST_PAGE]])
    return First(order, rows, [], more=not found.whole, note=found.note)


def whole_order(
    reading: Reading,
    query: StoryQuery,
    base: StoryOrder,
    kept: Sequence[Entry],
    stop: Stop | None = None,
) -> Reordered:
    """Read the order of all rows, of which ``base`` has the first ones."""
    if query.search:
        found = reading.find(query, stop=stop)
        return Reordered(base, plan(base, base.like(found.ids, found.times)), [], found.note)
    whole = base.like(*reading.index(query))
    return Reordered(base, plan(base, whole.with_runs(whole.runs(kept))), [])


def order_again(
    reading: Reading, query: StoryQuery, base: StoryOrder, recent: Sequence[ArticleId]
) -> Reordered:
    """Read the order anew, and the rows of ``recent``; what was listed and is sticky stays."""
    ids, times = reading.index(query)
    fresh = base.like(ids, times)
    if query.view in _STICKY and not query.search:
        left = [ArticleId(article_id) for article_id in set(base.ids).difference(ids)]
        if left:
            fresh = fresh.with_runs(fresh.runs(_still_there(reading, query, left)))
    return Reordered(base, plan(base, fresh), reading.rows(recent))


def places_of(
    reading: Reading, query: StoryQuery, base: StoryOrder, incoming: Mapping[ArticleId, bool]
) -> Admitted:
    """Find the places of those of some articles that the list has.

    Args:
        incoming: The articles, and whether their coming is to be announced.
    """
    found = reading.matching(query, list(incoming))
    runs = base.runs(Entry(*entry) for entry in found)
    count = sum(incoming[ArticleId(entry.id)] for run in runs for entry in run.entries)
    return Admitted(plan_runs(base, runs), count)


def _still_there(reading: Reading, query: StoryQuery, ids: Sequence[ArticleId]) -> list[Entry]:
    """Return those articles that exist inside the same source or folder, read or not."""
    return [Entry(*entry) for entry in reading.matching(replace(query, view=View.ALL), ids)]
