"""The order of a list: every id with its sort time, in two flat arrays.

500,000 stories take 8 MB and no object each, a place is found by bisection, and what changed is
said as a few runs of rows, which is what an item model has to tell its views.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from operator import neg
from typing import NamedTuple

from newsdesk.core.frozen import frozen

_BLOCK = 1 << 16
#: So many ids are found by scanning in C; more, by one pass in Python.
_FEW = 32


class Entry(NamedTuple):
    """An article's id and the time it is sorted by (Unix seconds)."""

    id: int
    sort_at: int


class Run(NamedTuple):
    """Entries that go, in their order, before the present row ``row``."""

    row: int
    entries: list[Entry]


class StoryOrder:
    """Ids and sort times of a list, newest first, oldest first, or ranked (best first).

    It is never changed once it is made, so that a job may read what the model shows.
    """

    def __init__(
        self,
        ids: Iterable[int] = (),
        times: Iterable[int] = (),
        *,
        oldest_first: bool = False,
        ranked: bool = False,
    ) -> None:
        self.ids = ids if isinstance(ids, array) else array("q", ids)
        self.times = times if isinstance(times, array) else array("q", times)
        self.oldest_first = oldest_first
        self.ranked = ranked

    def __len__(self) -> int:
        return len(self.ids)

    def like(self, ids: array[int], times: array[int]) -> StoryOrder:
        """Return other rows in the same kind of order."""
        return StoryOrder(ids, times, oldest_first=self.oldest_first, ranked=self.ranked)

    def row_of(self, article_id: int, sort_at: int | None = None) -> int | None:
        """Return the row of an article: by bisection where its time is known, else by a scan."""
        if sort_at is not None and not self.ranked:
            row = self._place(Entry(article_id, sort_at))
            return row if row < len(self) and self.ids[row] == article_id else None
        try:
            return self.ids.index(article_id)
        except ValueError:
            return None

    def runs(self, entries: Iterable[Entry]) -> list[Run]:
        """Return where entries go that are not in the list yet; those that are, are left out."""
        placed = ((self._place(entry), entry) for entry in sorted(set(entries), key=self._key))
        missing = [
            (row, entry) for row, entry in placed if row == len(self) or self.ids[row] != entry.id
        ]
        return [
            Run(row, [entry for _, entry in group])
            for row, group in groupby(missing, key=lambda placed: placed[0])
        ]

    def with_runs(self, runs: Sequence[Run]) -> StoryOrder:
        """Return the list with runs put in, in one pass."""
        ids, times = array("q"), array("q")
        start = 0
        for row, entries in runs:
            ids += self.ids[start:row]
            times += self.times[start:row]
            ids.extend(entry.id for entry in entries)
            times.extend(entry.sort_at for entry in entries)
            start = row
        ids += self.ids[start:]
        times += self.times[start:]
        return self.like(ids, times)

    def without(self, gone: AbstractSet[int]) -> StoryOrder:
        """Return the list without these ids."""
        if len(gone) <= _FEW:
            return self._without_few(gone)
        kept = [row for row, article_id in enumerate(self.ids) if article_id not in gone]
        return self.like(
            array("q", [self.ids[row] for row in kept]),
            array("q", [self.times[row] for row in kept]),
        )

    def _without_few(self, gone: AbstractSet[int]) -> StoryOrder:
        ids, times = self.ids[:], self.times[:]
        for article_id in gone:
            if article_id in ids:
                row = ids.index(article_id)
                del ids[row], times[row]
        return self.like(ids, times)

    def _key(self, entry: Entry) -> tuple[int, int]:
        sign = 1 if self.oldest_first else -1
        return sign * entry.sort_at, sign * entry.id

    def _place(self, entry: Entry) -> int:
        # Bisected in C, one array after the other: a refresh of 500 sources places 50,000 entries.
        key, sign = (None, 1) if self.oldest_first else (neg, -1)
        start = bisect_left(self.times, sign * entry.sort_at, key=key)
        end = bisect_right(self.times, sign * entry.sort_at, start, key=key)
        return bisect_left(self.ids, sign * entry.id, start, end, key=key)


@frozen
class Insertion:
    """One run of rows comes in before ``row``."""

    target: StoryOrder
    row: int
    count: int


@frozen
class Removal:
    """One run of rows goes, from ``row`` on."""

    target: StoryOrder
    row: int
    count: int


@frozen
class Rearrangement:
    """Anything else, in steps that are legal for any item model.

    Attributes:
        parted: The present rows with those that go moved to the end; None where none goes.
        kept: The present rows without those.
        grown: ``kept`` with what comes added at the end; None where none comes.
    """

    target: StoryOrder
    parted: StoryOrder | None
    kept: StoryOrder
    grown: StoryOrder | None


Plan = Insertion | Removal | Rearrangement


def plan_runs(old: StoryOrder, runs: Sequence[Run]) -> Plan | None:
    """Return how to put runs in; None where there are none."""
    if not runs:
        return None
    target = old.with_runs(runs)
    if len(runs) == 1:
        return Insertion(target, runs[0].row, len(runs[0].entries))
    coming = dict(entry for run in runs for entry in run.entries)
    return Rearrangement(target, None, old, _with_tail(old, coming.keys(), coming))


def plan(old: StoryOrder, target: StoryOrder) -> Plan | None:
    """Return how to get from one list to another; None where they are the same.

    It takes time in proportion to the list, some milliseconds at 500,000 rows: work for a job.
    """
    shorter = min(len(old), len(target))
    start = _common_prefix(old.ids, target.ids, shorter)
    end = _common_suffix(old.ids, target.ids, shorter - start)
    old_end, new_end = len(old) - end, len(target) - end
    if start == old_end == new_end:
        return None
    if start == old_end:
        return Insertion(target, start, new_end - start)
    if start == new_end:
        return Removal(target, start, old_end - start)
    present = dict(zip(old.ids[start:old_end], old.times[start:old_end], strict=True))
    coming = dict(zip(target.ids[start:new_end], target.times[start:new_end], strict=True))
    gone, new = present.keys() - coming.keys(), coming.keys() - present.keys()
    kept = old.without(gone) if gone else old
    return Rearrangement(
        target,
        _with_tail(kept, gone, present) if gone else None,
        kept,
        _with_tail(kept, new, coming) if new else None,
    )


def _with_tail(order: StoryOrder, ids: AbstractSet[int], times: dict[int, int]) -> StoryOrder:
    """Return a list with rows at its end that do not belong there: not to be bisected."""
    tail = list(ids)
    return StoryOrder(
        order.ids + array("q", tail),
        order.times + array("q", [times[article_id] for article_id in tail]),
        ranked=True,
    )


def _common_prefix(a: array[int], b: array[int], most: int) -> int:
    return _same(most, lambda start, end: a[start:end].tobytes() == b[start:end].tobytes())


def _common_suffix(a: array[int], b: array[int], most: int) -> int:
    def same(start: int, end: int) -> bool:
        return (
            a[len(a) - end : len(a) - start].tobytes() == b[len(b) - end : len(b) - start].tobytes()
        )

    return _same(most, same)


def _same(most: int, same: Callable[[int, int], bool]) -> int:
    """Return the length of the longest equal piece: whole blocks first, then by halving."""
    start = 0
    while start < most and same(start, min(start + _BLOCK, most)):
        start = min(start + _BLOCK, most)
    low, high = start, min(start + _BLOCK, most)
    while low < high:
        middle = (low + high + 1) // 2
        if same(start, middle):
            low = middle
        else:
            high = middle - 1
    return low
