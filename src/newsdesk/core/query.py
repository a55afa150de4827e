"""The language of the search field: words, "phrases", -words and ``name:value``.

Anything can be typed, and nothing raises: what is not understood is told as a ``QueryProblem``,
and the rest is searched. ``docs/search.md`` describes the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from newsdesk.core.frozen import frozen

MOST_LETTERS = 500
MOST_TERMS = 24


class Field(StrEnum):
    """Where a term is looked for."""

    ANY = "any"
    TITLE = "title"
    AUTHOR = "author"
    SOURCE = "source"


class ProblemKind(StrEnum):
    """What is wrong with a question, or odd about it."""

    OPEN_QUOTE = "open-quote"
    NO_VALUE = "no-value"
    BAD_DATE = "bad-date"
    BAD_STATE = "bad-state"
    MISSPELT = "misspelt"
    TAKEN_FOR = "taken-for"
    EMPTY_SPAN = "empty-span"
    CONTRADICTION = "contradiction"
    TOO_LONG = "too-long"
    NO_WORD = "no-word"
    NO_SOURCE = "no-source"


@frozen
class QueryProblem:
    """One thing that is wrong.

    Attributes:
        position: Where in the question, counted from 0.
        piece: The part at fault, as it was typed.
        hint: What may have been meant; empty where there is no telling.
    """

    kind: ProblemKind
    position: int
    piece: str = ""
    hint: str = ""


@frozen
class Term:
    """Something to find or to leave out.

    Attributes:
        text: As it was typed, without quotes.
        phrase: It stood in quotes: these very words, side by side.
        unfinished: It is what is being typed: it may be the beginning of a longer word.
    """

    text: str
    position: int = 0
    field: Field = Field.ANY
    phrase: bool = False
    excluded: bool = False
    unfinished: bool = False


@frozen
class ParsedQuery:
    """A question, understood.

    Attributes:
        after, before: Days of the person's calendar: from the first on, up to the second, which
            is left out itself.
    """

    terms: tuple[Term, ...] = ()
    read: bool | None = None
    pinned: bool | None = None
    after: date | None = None
    before: date | None = None
    problems: tuple[QueryProblem, ...] = ()

    @property
    def words(self) -> tuple[Term, ...]:
        """The terms that texts must hold."""
        return tuple(t for t in self.terms if not t.excluded and t.field is not Field.SOURCE)

    @property
    def empty(self) -> bool:
        """Whether it asks for nothing."""
        conditions = (self.read, self.pinned, self.after, self.before)
        return not self.terms and all(condition is None for condition in conditions)


_FIELDS = {
    Field.SOURCE: "source from источник булак",
    Field.AUTHOR: "author by автор",
    Field.TITLE: "title заголовок аталыш",
}
_IS = "is статус абал"
_AFTER = "after since после кийин"
_BEFORE = "before until до чейин"
_READ = "read прочитано прочитанные окулган"
_UNREAD = "unread непрочитано непрочитанные окулбаган"
_PINNED = "pinned закреплено закреплённые закрепленные кадалган"

_FIELD_OF = {name: one for one, names in _FIELDS.items() for name in names.split()}
_STATES = frozenset(f"{_READ} {_UNREAD} {_PINNED}".split())
_NAMES = frozenset(_FIELD_OF) | frozenset(f"{_IS} {_AFTER} {_BEFORE}".split())

_TERM = re.compile(
    r"""(?P<minus>[-\u2212\u2013](?=["\u201c\u201e\u00ab\w]))?"""
    r"(?:(?P<name>[^\W\d_]{1,20}):(?!//))?"
    r"""(?:["\u201c\u201d\u201e](?P<quoted>[^"\u201c\u201d\u201e]*)(?P<end>["\u201c\u201d\u201e])?"""
    r"""|\u00ab(?P<guillemets>[^\u00bb]*)(?P<last>\u00bb)?|(?P<bare>\S*))"""
)
_DATE = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_BEGUN_DATE = re.compile(r"\d{0,4}(?:[-./]\d{0,2}){0,2}|\d{1,2}\.(?:\d{0,2}\.?)?\d{0,4}")
_YEARS = range(1970, 2200)


def parse(question: str) -> ParsedQuery:
    """Understand what a person typed; never raises."""
    reading = _Reading()
    if len(question) > MOST_LETTERS:
        reading.complain(ProblemKind.TOO_LONG, MOST_LETTERS, "")
        question = question[:MOST_LETTERS]
    for found in _pieces(question):
        if len(reading.terms) == MOST_TERMS:
            reading.complain(ProblemKind.TOO_LONG, found.start(), "")
            break
        reading.take(found, being_typed=found.end() == len(question))
    return reading.finish(question)


def _pieces(question: str) -> Iterator[re.Match[str]]:
    position = 0
    while position < len(question):
        if question[position].isspace():
            position += 1
            continue
        found = _TERM.match(question, position)
        if found is None or not found.end() > position:  # cannot be; but this must always end
            position += 1
            continue
        yield found
        position = found.end()


@dataclass(slots=True)
class _Reading:
    """What was understood so far."""

    terms: list[Term] = field(default_factory=list)
    problems: list[QueryProblem] = field(default_factory=list)
    read: bool | None = None
    pinned: bool | None = None
    after: date | None = None
    before: date | None = None

    def complain(self, kind: ProblemKind, position: int, piece: str, hint: str = "") -> None:
        self.problems.append(QueryProblem(kind, position, piece, hint))

    def take(self, found: re.Match[str], *, being_typed: bool) -> None:
        name = (found["name"] or "").casefold()
        if name and name not in _NAMES:
            self._take_other(found, name, being_typed=being_typed)
            return
        quoted = found["quoted"] if found["quoted"] is not None else found["guillemets"]
        unended = quoted is not None and not (found["end"] or found["last"])
        if unended and quoted and quoted.strip():
            self.complain(ProblemKind.OPEN_QUOTE, found.start(), found[0])
        value = (found["bare"] or "") if quoted is None else quoted
        excluded = found["minus"] is not None
        if not name:
            closed = quoted is not None
            self._add(value, found.start(), Field.ANY, closed, excluded, being_typed and not closed)
        elif not value.strip():
            if not being_typed:
                self.complain(ProblemKind.NO_VALUE, found.start(), f"{name}:")
        elif name in _FIELD_OF:
            closed = quoted is not None
            unfinished = being_typed and not closed
            self._add(value, found.start(), _FIELD_OF[name], closed, excluded, unfinished)
        elif name in _IS.split():
            self._take_state(value.strip(), found, wanted=not excluded, being_typed=being_typed)
        else:
            self._take_date(name, value.strip(), found, being_typed=being_typed)

    def _add(
        self, text: str, at: int, where: Field, phrase: bool, excluded: bool, unfinished: bool
    ) -> None:
        if any(letter.isalnum() for letter in text):
            self.terms.append(Term(text.strip(), at, where, phrase, excluded, unfinished))

    def _take_other(self, found: re.Match[str], name: str, *, being_typed: bool) -> None:
        """Take ``name:value`` of a name that means nothing as words: it is often a headline.

        But befor:2026-11-01 can mean one thing only.
        """
        near = next((known for known in sorted(_NAMES) if _one_slip(name, known)), "")
        if near in f"{_AFTER} {_BEFORE}".split() and day_of(found["bare"] or "") is not None:
            self.complain(ProblemKind.TAKEN_FOR, found.start(), f"{name}:", f"{near}:")
            self._take_date(near, found["bare"], found, being_typed=being_typed)
            return
        if near and not (being_typed and not found["bare"] and found["quoted"] is None):
            self.complain(ProblemKind.MISSPELT, found.start(), f"{name}:", f"{near}:")
        value = found["bare"] or found["quoted"] or found["guillemets"] or ""
        excluded, start = found["minus"] is not None, found.start()
        self._add(found["name"], start, Field.ANY, False, excluded, False)
        self._add(value, found.end() - len(value), Field.ANY, False, excluded, being_typed)

    def _take_state(
        self, value: str, found: re.Match[str], *, wanted: bool, being_typed: bool
    ) -> None:
        state = value.casefold()
        if state in _PINNED.split():
            self.pinned = self._agreed(self.pinned, wanted, found)
        elif state in _READ.split():
            self.read = self._agreed(self.read, wanted, found)
        elif state in _UNREAD.split():
            self.read = self._agreed(self.read, not wanted, found)
        elif not (being_typed and any(known.startswith(state) for known in _STATES)):
            self.complain(ProblemKind.BAD_STATE, found.start(), value)

    def _agreed(self, before: bool | None, now: bool, found: re.Match[str]) -> bool:
        if before is not None and before is not now:
            self.complain(ProblemKind.CONTRADICTION, found.start(), found[0])
            return before
        return now

    def _take_date(self, name: str, value: str, found: re.Match[str], *, being_typed: bool) -> None:
        day = day_of(value)
        if day is None:
            if not (being_typed and _BEGUN_DATE.fullmatch(value)):
                self.complain(ProblemKind.BAD_DATE, found.start(), value)
        elif (name in _AFTER.split()) == (found["minus"] is None):
            self.after = day if self.after is None else max(self.after, day)
        else:
            self.before = day if self.before is None else min(self.before, day)

    def finish(self, question: str) -> ParsedQuery:
        after, before = self.after, self.before
        if after is not None and before is not None and after >= before:
            self.complain(ProblemKind.EMPTY_SPAN, 0, f"{after} – {before}")
        parsed = ParsedQuery(tuple(self.terms), self.read, self.pinned, after, before)
        if parsed.empty and not self.problems and any(_says_something(one) for one in question):
            self.complain(ProblemKind.NO_WORD, 0, question.strip())
        return replace(parsed, problems=tuple(self.problems))


def day_of(value: str) -> date | None:
    """Return the day that a value means: 2026-11-01, 01.11.2026, 2026-11, or 2026."""
    day_first = _DAY_FIRST.fullmatch(value)
    if day_first is not None:
        day, month, year = (int(part) for part in day_first.groups())
    else:
        found = _DATE.fullmatch(value)
        if found is None:
            return None
        year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    with suppress(ValueError):
        return date(year, month, day) if year in _YEARS else None
    return None


def _says_something(letter: str) -> bool:
    """Return whether a sign is more than the beginning of something to come."""
    return (
        not letter.isspace()
        and letter not in '"-\u201c\u201d\u201e\u00ab\u00bb\u2212\u2013:'
        and (not letter.isalnum())
    )


def _one_slip(typed: str, known: str) -> bool:
    """Return whether one letter is missing, too many, wrong, or two are exchanged."""
    if typed == known or len(known) < 5 or abs(len(typed) - len(known)) > 1:
        return False
    start = 0
    while start < min(len(typed), len(known)) and typed[start] == known[start]:
        start += 1
    rest, wanted = typed[start:], known[start:]
    exchanged = len(rest) > 1 and rest[1::-1] + rest[2:] == wanted
    return exchanged or rest[1:] in {wanted, wanted[1:]} or rest == wanted[1:]
