"""What a search found, and what has to be said of it."""

from __future__ import annotations

from array import array
from dataclasses import field

from newsdesk.core.frozen import frozen
from newsdesk.core.marks import Marks
from newsdesk.core.query import QueryProblem


@frozen
class SearchNote:
    """What a person is told beside the results.

    Attributes:
        shown_for: The question that was answered instead, as the one asked finds nothing: another
            keyboard layout, or Cyrillic for Latin letters. Empty as a rule.
        marks: What to mark in titles and texts.
    """

    problems: tuple[QueryProblem, ...] = ()
    shown_for: str = ""
    marks: Marks = field(default_factory=Marks)


@frozen
class Found:
    """The articles that a search found, in its order.

    Attributes:
        ids, times: Arrays of 64-bit integers: the articles, and the Unix seconds they sort by.
        whole: False where there was no patience to look through older articles.
    """

    ids: array[int]
    times: array[int]
    note: SearchNote
    whole: bool = True
