"""Finds and ranks the articles that answer a question, from the newest part of the index on.

Articles with all words in the title come first. Few matches are ranked by bm25 in that, a hit in
the title above the text and newer ones a little up; of more than ``ENOUGH``, the newest come
first: bm25 would have to weigh every one of them, and what many articles hold tells them apart
badly.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from newsdesk.core.query import Field
from newsdesk.core.stopping import Stop
from newsdesk.store.expressions import (
    Piece,
    Vocabulary,
    all_of,
    any_of,
    in_column,
    title_beginning,
    without,
)
from newsdesk.store.queries import Selection
from newsdesk.store.word_parts import PART, parts

BEST = 2000
"""How many matches a list of search results holds; nobody scrolls further."""

ENOUGH = 3000
"""More matches than this are not ranked one by one."""

WEIGHTS = "25.0, 8.0, 1.0"
"""What a hit in the title, the author and the body counts."""

_DAY = 86400
_RECENT = 30.0
"""Days after which an article has lost half of what being new adds to its rank."""

_NEWNESS = 0.3
_CHUNK = 4000

Key = tuple[int, int]
"""An article's id, and the Unix seconds it is sorted by."""


@dataclass(slots=True)
class Walk:
    """A search under way.

    Attributes:
        until: The ``time.perf_counter`` at which no further part is begun; None: no haste.
        begun: Whether any part was looked through: the first one always is.
        whole: Whether it got through as far as it wanted.
    """

    reader: sqlite3.Connection
    selection: Selection
    vocabulary: Vocabulary
    stop: Stop | None = None
    until: float | None = None
    begun: bool = False
    whole: bool = True
    numbers: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.numbers = parts(self.reader)

    def _parts(self) -> Iterator[int]:
        for number in self.numbers:
            if self.stop is not None:
                self.stop.check()
            if self.begun and self.until is not None and time.perf_counter() > self.until:
                self.whole = False
                return
            self.begun = True
            yield number

    def newest(
        self,
        expression: str,
        limit: int,
        *,
        gate: str = "",
        among: Collection[int] | None = None,
    ) -> list[Key]:
        """Return the newest matches of an expression.

        Args:
            gate: What must occur in a part for it to be worth looking into.
            among: The parts to look into; without, all.
        """
        found: list[Key] = []
        for number in self._parts():
            if (among is not None and number not in among) or (
                gate and not self._holds(number, gate)
            ):
                continue
            found += self.reader.execute(
                f"select s.id, s.sort_at from words_{number} w"
                " cross join statuses s on s.id = w.rowid"
                f" where words_{number} match ? and {self.selection.where}"
                " order by w.rowid desc limit ?",
                (expression, *self.selection.values, limit - len(found)),
            ).fetchall()
            if len(found) >= limit:
                break
        return found

    def weighed(self, expression: str, keys: Iterable[Key]) -> dict[int, float]:
        """Return the bm25 of those articles that match: the less, the better."""
        inside: dict[int, list[int]] = {}
        for article_id, _ in keys:
            inside.setdefault(article_id // PART, []).append(article_id)
        found: dict[int, float] = {}
        for number, ids in inside.items():
            if self.stop is not None:
                self.stop.check()
            found.update(
                self.reader.execute(
                    # The plus keeps SQLite from asking FTS5 for one article after another.
                    f"select rowid, bm25(words_{number}, {WEIGHTS}) from words_{number}"
                    f" where words_{number} match ?"
                    " and +rowid in (select value from json_each(?))",
                    (expression, str(ids)),
                )
            )
        return found

    def _holds(self, number: int, expression: str) -> bool:
        return bool(
            self.reader.execute(
                f"select 1 from words_{number} where words_{number} match ? limit 1", (expression,)
            ).fetchone()
        )

    # lists without words

    def listed(self, excluded: Sequence[str], limit: int) -> list[Key]:
        """Return the newest of the selection, but for those that hold what is excluded."""
        found: list[Key] = []
        after = (1 << 62, 0)
        while len(found) < limit:
            if self.stop is not None:
                self.stop.check()
            rows: list[Key] = self.reader.execute(
                f"select s.id, s.sort_at from statuses s where {self.selection.where}"
                " and (s.sort_at, s.id) < (?, ?) order by s.sort_at desc, s.id desc limit ?",
                (*self.selection.values, *after, _CHUNK if excluded else limit),
            ).fetchall()
            gone = self._holding(any_of(excluded), [row[0] for row in rows]) if excluded else set()
            found += [row for row in rows if row[0] not in gone]
            if len(rows) < _CHUNK:
                break
            after = (rows[-1][1], rows[-1][0])
        return found[:limit]

    def _holding(self, expression: str, ids: Sequence[int]) -> set[int]:
        found: set[int] = set()
        touched = {article_id // PART for article_id in ids}
        for number in self.numbers:
            if number in touched:
                inside = [article_id for article_id in ids if article_id // PART == number]
                found.update(
                    row[0]
                    for row in self.reader.execute(
                        f"select rowid from words_{number} where words_{number} match ?"
                        " and rowid >= ? and rowid <= ?",
                        (expression, min(inside), max(inside)),
                    )
                )
        return found


def find(
    walk: Walk, required: Sequence[Piece], excluded: Sequence[str], *, by_time: bool, typed: bool
) -> list[Key]:
    """Return the best matches, at most ``BEST``, in their order.

    While it is typed, a last word that is short is looked for as it stands; what lacks it
    follows: titles with a longer word that begins so where it is all there is, else the articles
    with the other words.
    """
    best = _best(walk, required, excluded, by_time=by_time)
    beginning = title_beginning(required[-1]) if typed else None
    if beginning is not None and len(best) < BEST:
        rest = required[:-1]
        if rest:
            others = _best(walk, rest, excluded, by_time=by_time)
        else:
            others = walk.newest(without(beginning, excluded), BEST)
        best = list(dict.fromkeys([*best, *others]))[:BEST]
    return _newest_first(best) if by_time else best


def _best(
    walk: Walk, required: Sequence[Piece], excluded: Sequence[str], *, by_time: bool
) -> list[Key]:
    expression = without(all_of(piece.expression for piece in required), excluded)
    gate = all_of(piece.expression for piece in required if not piece.begins)
    if len(required) == 1:
        gate = ""
    if by_time:
        return _newest_first(walk.newest(expression, BEST, gate=gate))
    found = walk.newest(expression, ENOUGH, gate=gate)
    titles = _in_title(required)
    in_titles = without(all_of(titles), excluded)
    if len(found) == ENOUGH:
        tiers = [in_titles]
        if len(required) > 1:
            tiers.append(f"({any_of(titles)}) AND ({expression})")
        return _tiers_first(walk, tiers, found)
    ranking = list(required)
    if len(required) > 1:  # else there are no more than were found
        ranking = [one for one in required if not walk.vocabulary.is_common(walk.reader, one)]
    numbers = sorted({key[0] // PART for key in found}, reverse=True)
    scores: dict[int, float] = {}
    if ranking:
        scores = walk.weighed(all_of(piece.expression for piece in ranking), found)
    first = {key[0] for key in walk.newest(in_titles, ENOUGH, among=numbers)}
    newest = max((sort_at for _, sort_at in found), default=0)

    def rank(key: Key) -> tuple[bool, float, int, int]:
        age = max(0, newest - key[1]) / _DAY
        score = scores.get(key[0], 0.0) * (1 + _NEWNESS / (1 + age / _RECENT))
        return key[0] not in first, score, -key[1], -key[0]

    return sorted(found, key=rank)[:BEST]


def _tiers_first(walk: Walk, tiers: Sequence[str], found: list[Key]) -> list[Key]:
    """Rank many matches: all words in the title, some of them, none; the newest first in each."""
    best: dict[Key, None] = {}
    for tier in tiers:
        best.update(dict.fromkeys(_newest_first(walk.newest(tier, BEST))))
        if len(best) >= BEST:
            break
    best.update(dict.fromkeys(_newest_first(found)))
    return list(best)[:BEST]


def _in_title(required: Sequence[Piece]) -> list[str]:
    return [
        in_column(Field.AUTHOR if one.field is Field.AUTHOR else Field.TITLE, one.plain)
        for one in required
    ]


def _newest_first(keys: Iterable[Key]) -> list[Key]:
    return sorted(keys, key=lambda key: (key[1], key[0]), reverse=True)
