"""From the terms of a question to expressions that FTS5 understands."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsdesk.core.marks import SHORT, Wanted, wanted
from newsdesk.core.query import Field, ParsedQuery, Term
from newsdesk.store.folding import fold
from newsdesk.store.word_parts import PART, parts

#: A word that about so many articles hold says little: it is looked for, but does not rank.
COMMON = 30_000
#: Parts looked into for which forms of a word there are at all, and how common it is.
_SAMPLED = 3
_REMEMBERED = 5000
#: Seconds after which words are looked up anew: new articles bring new ones.
_TRUE_FOR = 300.0


@dataclass(frozen=True)
class Piece:
    """A term that articles must hold.

    Attributes:
        plain: As FTS5 takes it, wherever it stands.
        field: Where it must stand.
        begins: It is looked for as the beginning of a word.
    """

    plain: str
    field: Field
    begins: bool
    term: Term

    @cached_property
    def expression(self) -> str:
        """The expression with its field."""
        return in_column(self.field, self.plain)


def in_column(field: Field, expression: str) -> str:
    """Narrow an expression to a column."""
    return expression if field is Field.ANY else f"{{{field.value}}} : ({expression})"


def all_of(expressions: Iterable[str]) -> str:
    """Join expressions that must all hold."""
    return " AND ".join(f"({one})" for one in expressions)


def any_of(expressions: Iterable[str]) -> str:
    """Join expressions of which one must hold."""
    return " OR ".join(f"({one})" for one in expressions)


def without(expression: str, excluded: Sequence[str]) -> str:
    """Leave out what others hold."""
    return f"({expression}) NOT ({any_of(excluded)})" if excluded else expression


class Vocabulary:
    """Knows which words there are, and which are common; any thread.

    It looks at the newest parts alone and remembers what it saw: that is enough for choosing
    among the forms of a word, and it makes a hundred possible ones a few real ones.
    """

    def __init__(self) -> None:
        self._since = time.monotonic()
        self._known: dict[tuple[str, int], bool] = {}
        self._common: dict[tuple[str, int], bool] = {}

    def existing(self, reader: sqlite3.Connection, words: Sequence[str]) -> list[str]:
        """Return those words that articles hold, at least the first."""
        if time.monotonic() > self._since + _TRUE_FOR:
            self._since = time.monotonic()
            self._known.clear()
            self._common.clear()
        newest = parts(reader)[:_SAMPLED]
        return [
            word
            for place, word in enumerate(words)
            if place == 0 or any(self._holds(reader, number, word) for number in newest)
        ]

    def is_common(self, reader: sqlite3.Connection, piece: Piece) -> bool:
        """Return whether very many articles hold a term, to judge by the newest of them."""
        numbers = parts(reader)
        few = min(PART // 10, COMMON // max(1, len(numbers)))
        for number in numbers[:2]:
            key = (piece.expression, number)
            if key not in self._common:
                count = reader.execute(
                    f"select count(*) from (select 1 from words_{number}"
                    f" where words_{number} match ? limit {few})",
                    (piece.expression,),
                ).fetchone()[0]
                _remember(self._common, key, value=count >= few)
            if self._common[key]:
                return True
        return False

    def _holds(self, reader: sqlite3.Connection, number: int, word: str) -> bool:
        key = (word, number)
        if key not in self._known:
            row = reader.execute(
                f"select 1 from words_{number} where words_{number} match ? limit 1",
                (f'"{word}"',),
            ).fetchone()
            _remember(self._known, key, value=row is not None)
        return self._known[key]


def _remember(memory: dict[tuple[str, int], bool], key: tuple[str, int], *, value: bool) -> None:
    if len(memory) >= _REMEMBERED:
        memory.clear()
    memory[key] = value


def pieces(
    reader: sqlite3.Connection, vocabulary: Vocabulary, parsed: ParsedQuery
) -> tuple[list[Piece], list[Piece]]:
    """Return what articles must hold, and what they must not; conditions on sources apart."""
    required: list[Piece] = []
    excluded: list[Piece] = []
    for term in parsed.terms:
        if term.field is Field.SOURCE:
            continue
        made = _piece(reader, vocabulary, term)
        if made is not None:
            (excluded if term.excluded else required).append(made)
    return required, excluded


def _piece(reader: sqlite3.Connection, vocabulary: Vocabulary, term: Term) -> Piece | None:
    sought = wanted(term)
    if sought is None:
        return None
    if sought.phrase:
        words = " ".join(filter(None, (fold(word).strip() for word in sought.phrase)))
        return Piece(f'"{words}"' + (" *" if sought.open_end else ""), term.field, False, term)
    return Piece(
        any_of(_alternatives(reader, vocabulary, sought)), term.field, bool(sought.beginning), term
    )


def _alternatives(reader: sqlite3.Connection, vocabulary: Vocabulary, sought: Wanted) -> list[str]:
    words = list(dict.fromkeys(fold(word).strip() for word in sought.words))
    beginning = fold(sought.beginning).strip()
    if beginning:
        words = [word for word in words if not word.startswith(beginning)]
    found = [f'"{word}"' for word in words[:1]]
    if len(words) > 1:
        found = [f'"{word}"' for word in vocabulary.existing(reader, words)]
    return [*found, f'"{beginning}" *'] if beginning else found


def title_beginning(piece: Piece) -> str | None:
    """Return the expression for titles with a word that begins like a short unfinished one."""
    if not is_short(piece.term):
        return None
    return f'{{title}} : ("{fold(piece.term.text).strip()}" *)'


def is_short(term: Term) -> bool:
    """Return whether a term is too short yet to be taken for the beginning of a word."""
    return term.unfinished and term.text.isalnum() and len(term.text) <= SHORT
