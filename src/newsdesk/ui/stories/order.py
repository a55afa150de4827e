"""The order of a list: every id with its sort time, in two flat arrays.

500,000 stories take 8 MB and no object each, a place is found by bisection, and what changed is
said as a few runs of rows, which is what an item model has to tell its views.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

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
    """Ids and sort times of a list, newest first, oldest first, or ranked (best first)."""

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

    def copy(self) -> StoryOrder:
        """Return these rows, safe to read on another thread."""
        return self.like(self.ids[:], self.times[:])

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
        missing = [
            (self._place(entry), entry)
            for entry in sorted(set(entries), key=self._key)
            if self.row_of(*entry) is None
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

    def without(self, gone: set[int]) -> StoryOrder:
        """Return the list without these ids."""
        if len(gone) <= _FEW:
            return self._without_few(gone)
        kept = [row for row, article_id in enumerate(self.ids) if article_id not in gone]
        return self.like(
            array("q", [self.ids[row] for row in kept]),
            array("q", [self.times[row] for row in kept]),
        )

    def _without_few(self, gone: set[int]) -> StoryOrder:
        ids, times = self.ids[:], self.times[:]
        for article_id in gone:
            if article_id in ids:
                row = ids.index(article_id)
                del ids[row], times[row]
        return self.like(ids, times)

    def common_ends(self, other: StoryOrder) -> tuple[int, int]:
        """Return how many rows both lists share at the start, and at the end beyond that."""
        shorter = min(len(self), len(other))
        start = _common_prefix(self.ids, other.ids, shorter)
        left = shorter - start
        end = _common_suffix(self.ids, other.ids, left)
        return start, end

    def _key(self, entry: Entry) -> tuple[int, int]:
        sign = 1 if self.oldest_first else -1
        return sign * entry.sort_at, sign * entry.id

    def _place(self, entry: Entry) -> int:
        return bisect_left(
            range(len(self)),
            self._key(entry),
            key=lambda row: self._key(Entry(self.ids[row], self.times[row])),
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
