"""Answers questions in the language of ``core.query``."""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from newsdesk.core.article import ArticleId
from newsdesk.core.found import Found, SearchNote
from newsdesk.core.frozen import frozen
from newsdesk.core.letters import words_in
from newsdesk.core.marks import Wanted, marks_of, wanted
from newsdesk.core.query import Field, ParsedQuery, ProblemKind, QueryProblem, Term, parse
from newsdesk.core.spelling import readings
from newsdesk.core.stopping import Stop
from newsdesk.core.stories import StoryQuery, View
from newsdesk.store import word_parts
from newsdesk.store.connections import Connections
from newsdesk.store.expressions import Piece, Vocabulary, is_short, pieces
from newsdesk.store.finding import BEST, Key, Walk, find
from newsdesk.store.queries import Selection, selection
from newsdesk.store.source_rows import SHOWN_TITLE

#: Matches of another reading of the question that make it as good as any.
_CONVINCING = 50
#: Groups of sources whose name holds some of the words.
_GROUPS = 2


@frozen
class _Named:
    """A source by the words that it can be found by."""

    id: int
    name: tuple[str, ...]
    other: tuple[str, ...]


class SearchIndex:
    """Finds articles by their words; every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._vocabulary = Vocabulary()

    def find(self, question: str, *, limit: int = 100, offset: int = 0) -> list[ArticleId]:
        """Return the articles that answer a question, best first.

        A word in the title counts most, then in the author, then in the text; case, accents
        and ё/е, й/и, ң/н, ө/о, ү/у do not matter.
        """
        found = self.answer(StoryQuery(search=question))
        return [ArticleId(number) for number in found.ids[offset : offset + limit]]

    def answer(
        self, query: StoryQuery, *, stop: Stop | None = None, patience: float | None = None
    ) -> Found:
        """Return the best 2,000 of a list, and what is to be said of the question.

        Args:
            stop: Ends the search from another thread.
            patience: Seconds after which no further part of the index is begun; the newest one
                is always looked through.

        Raises:
            StoppedError: ``stop`` was pulled.
        """
        with self._connections.read(stop) as reader:
            asking = _Asking(reader, self._vocabulary, query, stop, patience)
            return asking.answer()

    def tidy(self, *, pages: int = 100) -> bool:
        """Merge some of the index's segments, about 30 ms of work; return whether any was left.

        Recording many articles leaves merging for idle times: it would cost half as much again.
        """
        with self._connections.write() as writer:
            return word_parts.tidy(writer, pages)

    def check(self) -> str:
        """Return "ok", or what FTS5's own check says of the index's inner structure."""
        with self._connections.write() as writer:
            return word_parts.check(writer)

    def rebuild(self) -> None:
        """Make the index anew from what is stored."""
        with self._connections.write() as writer:
            word_parts.rebuild(writer)


class _Asking:
    """One question."""

    def __init__(
        self,
        reader: sqlite3.Connection,
        vocabulary: Vocabulary,
        query: StoryQuery,
        stop: Stop | None,
        patience: float | None,
    ) -> None:
        self._reader = reader
        self._vocabulary = vocabulary
        self._query = query
        self._stop = stop
        self._until = None if patience is None else time.perf_counter() + patience
        self._named: list[_Named] | None = None

    def answer(self) -> Found:
        parsed = parse(self._query.search)
        keys, whole, problems = self._keys(parsed)
        note = SearchNote((*parsed.problems, *problems), "", marks_of(parsed))
        if not keys and whole and parsed.words:
            other = self._other_reading()
            if other is not None:
                parsed = parse(other)
                keys, whole, _ = self._keys(parsed)
                note = replace(note, shown_for=other.strip(), marks=marks_of(parsed))
        ids, times = array("q", (k[0] for k in keys)), array("q", (k[1] for k in keys))
        return Found(ids, times, note, whole)

    def _other_reading(self) -> str | None:
        """Return what the question may have meant that finds something, the most of all."""
        best, most = None, 0
        for question in readings(self._query.search):
            parsed = parse(question)
            chosen, _ = self._chosen(parsed)
            walk = self._walk(chosen)
            required, _excluded = pieces(self._reader, self._vocabulary, parsed)
            # A word of one letter or two is found by chance.
            if not required or all(is_short(piece.term) for piece in required):
                continue
            expression = " AND ".join(f"({piece.expression})" for piece in required)
            count = len(walk.newest(expression, _CONVINCING))
            if count > most:
                best, most = question, count
            if count == _CONVINCING:
                break
        return best

    def _keys(self, parsed: ParsedQuery) -> tuple[list[Key], bool, list[QueryProblem]]:
        if parsed.empty:
            return [], True, []
        chosen, problems = self._chosen(parsed)
        walk = self._walk(chosen)
        required, excluded = pieces(self._reader, self._vocabulary, parsed)
        unwanted = [piece.expression for piece in excluded]
        if not required:
            asks = parsed.terms and (unwanted or not problems)
            conditions = (parsed.read, parsed.pinned, parsed.after, parsed.before)
            if not asks and all(one is None for one in conditions):
                return [], True, problems
            return walk.listed(unwanted, BEST), True, problems
        keys = find(walk, required, unwanted, by_time=self._query.by_time, typed=self._query.typed)
        for rest, ids in self._by_source_names(parsed, required):
            if len(keys) >= BEST:
                break
            inside = self._walk(chosen.also(f"s.source_id in ({_list(ids)})"))
            more = (
                find(inside, rest, unwanted, by_time=True, typed=self._query.typed)
                if rest
                else inside.listed(unwanted, BEST)
            )
            keys = list(dict.fromkeys([*keys, *more]))[:BEST]
            walk.whole = walk.whole and inside.whole
        if self._query.by_time:
            keys.sort(key=lambda key: (key[1], key[0]), reverse=not self._query.oldest_first)
        return keys, walk.whole, problems

    def _walk(self, chosen: Selection) -> Walk:
        return Walk(self._reader, chosen, self._vocabulary, self._stop, self._until)

    # conditions

    def _chosen(self, parsed: ParsedQuery) -> tuple[Selection, list[QueryProblem]]:
        query, problems = self._query, []
        chosen = selection(query)
        if query.view is View.ALL and query.source_id is None and query.folder is None:
            # A pinned story stays to be found when its source is gone. Not so where there are no
            # words to look for: without them a list needs its index.
            if parsed.pinned:
                chosen = selection(StoryQuery(View.PINNED))
            elif parsed.words:
                chosen = Selection("(s.listed = 1 or (s.pinned = 1 and s.deleted_at is null))")
        # As SQL takes them for the index of a view.
        if parsed.read is not None:
            chosen = chosen.also(f"s.read = {int(parsed.read)}")
        if parsed.pinned is not None:
            chosen = chosen.also(f"s.pinned = {int(parsed.pinned)}")
        if parsed.after is not None:
            chosen = chosen.also("s.sort_at >= ?", _begin(parsed.after))
        if parsed.before is not None:
            chosen = chosen.also("s.sort_at < ?", _begin(parsed.before))
        for term in parsed.terms:
            if term.field is not Field.SOURCE:
                continue
            ids = self._called(term)
            if not ids:
                problems.append(QueryProblem(ProblemKind.NO_SOURCE, term.position, term.text))
            elif term.excluded:
                chosen = chosen.also(f"ifnull(s.source_id, 0) not in ({_list(ids)})")
            else:
                chosen = chosen.also(f"s.source_id in ({_list(ids)})")
        return chosen, problems

    # sources

    def _sources(self) -> list[_Named]:
        if self._named is None:
            rows = self._reader.execute(
                f"select f.id, {SHOWN_TITLE}, f.folder, f.url, f.site_url from sources f"
            ).fetchall()
            self._named = [
                _Named(row[0], _words(row[1] or ""), _words(" ".join(row[2:]))) for row in rows
            ]
        return self._named

    def _called(self, term: Term) -> list[int]:
        """Return the sources whose name, folder or address holds all words of a term.

        A name counts before an address: "24" is 24.kg, and not every page of July 24.
        """
        words = words_in(term.text)
        by_name = [one.id for one in self._sources() if _holds(one.name, words)]
        return by_name or [one.id for one in self._sources() if _holds(one.other, words)]

    def _by_source_names(
        self, parsed: ParsedQuery, required: Sequence[Piece]
    ) -> list[tuple[list[Piece], list[int]]]:
        """Return which sources' names hold some of the words, with the words they leave to find."""
        if any(term.field is Field.SOURCE for term in parsed.terms):
            return []
        sought = [
            wanted(piece.term) if piece.field is Field.ANY and not is_short(piece.term) else None
            for piece in required
        ]
        groups: dict[tuple[int, ...], list[int]] = {}
        for source in self._sources():
            held = tuple(
                place
                for place, one in enumerate(sought)
                if one is not None and _names(source.name, one)
            )
            if held:
                groups.setdefault(held, []).append(source.id)
        best = sorted(groups.items(), key=lambda group: -len(group[0]))[:_GROUPS]
        return [
            ([p for place, p in enumerate(required) if place not in held], ids)
            for held, ids in best
        ]


def _holds(words: Sequence[str], sought: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in sought)


def _names(name: Sequence[str], one: Wanted) -> bool:
    if one.phrase:
        return _holds(name, one.phrase)
    return any(
        word in one.words or (one.beginning and word.startswith(one.beginning)) for word in name
    )


@lru_cache(maxsize=5000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words_in(text))


def _begin(day: date) -> int:
    """Return when a day of the person's calendar begins, in Unix seconds."""
    return int(datetime(day.year, day.month, day.day).astimezone().timestamp())


def _list(ids: Iterable[int]) -> str:
    return ", ".join(str(int(number)) for number in ids)
