"""What a search looks for, term by term; and where that stands in a text that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsdesk.core.frozen import frozen
from newsdesk.core.letters import WORD, bare, words_in
from newsdesk.core.query import Field, ParsedQuery, Term
from newsdesk.core.stems import forms

SHORT = 2
"""Letters up to which an unfinished word is not yet taken for the beginning of a longer one."""


@frozen
class Wanted:
    """One term as words to compare (see ``core.letters``).

    Attributes:
        words: One of these, where the term is a single word.
        beginning: Or any that begins so; empty: none.
        phrase: All of these side by side, where the term is several words.
        open_end: The last word of ``phrase`` may be the beginning of one.
    """

    words: tuple[str, ...] = ()
    beginning: str = ""
    phrase: tuple[str, ...] = ()
    open_end: bool = False


def wanted(term: Term) -> Wanted | None:
    """Return what a term looks for; None where there is no word in it."""
    words = words_in(term.text)
    if not words:
        return None
    last = words[-1]
    if len(words) > 1:
        return Wanted(phrase=tuple(words), open_end=term.unfinished and len(last) > SHORT)
    if term.phrase:
        return Wanted(words=(last,))
    found = forms(term.text.strip() if term.text.strip().isalpha() else last)
    beginning = bare(found.beginning)
    if term.unfinished and len(last) > SHORT and not (beginning and last.startswith(beginning)):
        beginning = last
    return Wanted(tuple(dict.fromkeys(map(bare, found.words))), beginning)


@frozen
class Marks:
    """What to mark in titles and texts; the same marks wherever they are compared."""

    words: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    phrases: tuple[Wanted, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.beginnings or self.phrases)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where in a text there is something to mark: starts and ends, in order."""
        if not self:
            return []
        found = [(bare(word[0]), *word.span()) for word in WORD.finditer(text)]
        marked = [self._fits(word) for word, _, _ in found]
        for phrase in self.phrases:
            for start in _places([word for word, _, _ in found], phrase):
                for place in range(start, start + len(phrase.phrase)):
                    marked[place] = True
        return list(_joined((a, b) for (_, a, b), mark in zip(found, marked, strict=True) if mark))

    def _fits(self, word: str) -> bool:
        return word in self.words or word.startswith(self.beginnings)


def marks_of(parsed: ParsedQuery, fields: Iterable[Field] = (Field.ANY, Field.TITLE)) -> Marks:
    """Return what to mark of a question.

    A word of one or two letters is marked only where it is all that was asked for: the и of a
    sentence is on every line.
    """
    terms = [term for term in parsed.words if term.field in frozenset(fields)]
    found = [one for one in map(wanted, terms) if one is not None]
    words: set[str] = set()
    beginnings = []
    for one in found:
        if one.words and len(one.words[0]) <= SHORT and len(found) > 1:
            continue
        words.update(one.words)
        if one.beginning:
            beginnings.append(one.beginning)
    return Marks(frozenset(words), tuple(beginnings), tuple(one for one in found if one.phrase))


def _places(words: list[str], phrase: Wanted) -> Iterator[int]:
    length, sought = len(phrase.phrase), phrase.phrase
    for start in range(len(words) - length + 1):
        here = words[start : start + length]
        if tuple(here[:-1]) == sought[:-1] and (
            here[-1] == sought[-1] or (phrase.open_end and here[-1].startswith(sought[-1]))
        ):
            yield start


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join what is apart by one sign alone: a phrase is marked as one piece."""
    open_span: tuple[int, int] | None = None
    for start, end in spans:
        if open_span is not None and start - open_span[1] <= 1:
            open_span = (open_span[0], end)
            continue
        if open_span is not None:
            yield open_span
        open_span = (start, end)
    if open_span is not None:
        yield open_span
