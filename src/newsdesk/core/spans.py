"""Days in a row, and which of them are missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days in a row, the first and the last included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def merged(spans: Iterable[Span]) -> list[Span]:
    """Join spans that touch or overlap; the oldest first."""
    joined: list[Span] = []
    for span in sorted(span for span in spans if span.first <= span.last):
        if joined and span.first <= joined[-1].last + _DAY:
            joined[-1] = Span(joined[-1].first, max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return joined


def gaps(wanted: Span, held: Iterable[Span]) -> list[Span]:
    """Return the days of ``wanted`` that no span holds; the oldest first."""
    missing = []
    first = wanted.first
    for span in merged(held):
        if span.last < first:
            continue
        if span.first > wanted.last:
            break
        if span.first > first:
            missing.append(Span(first, span.first - _DAY))
        first = span.last + _DAY
    if first <= wanted.last:
        missing.append(Span(first, wanted.last))
    return missing
