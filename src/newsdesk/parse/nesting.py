"""Which elements are open, and which of them a tag ends: HTML's rules, as far as articles go.

A tree built of the tags in this way is read alike by every parser, however often.

Source: https://html.spec.whatwg.org/#parsing-main-inbody
"""

from __future__ import annotations

from collections import Counter

MAX_DEPTH = 120
"""Elements within one another; the tags of deeper ones go, their text stays."""

MAX_TABLES = 8
"""Tables within one another: the time that Qt takes to lay them out doubles with each."""

TABLE_PARTS = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "caption"})

_CELLS = frozenset({"td", "th", "caption"})
_BETWEEN_CELLS = frozenset({"table", "tbody", "thead", "tfoot", "tr"})
_LISTS = frozenset({"ul", "ol"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TABLE = frozenset({"table"})
_NONE: frozenset[str] = frozenset()

# What a start tag ends: the outermost of these elements that no barrier hides from it.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _LISTS | _CELLS),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"}) | _CELLS),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"}) | _CELLS),
    "td": (_CELLS, _TABLE),
    "th": (_CELLS, _TABLE),
    "tr": (_CELLS | {"tr"}, _TABLE),
    "tbody": (TABLE_PARTS, _TABLE),
    "thead": (TABLE_PARTS, _TABLE),
    "tfoot": (TABLE_PARTS, _TABLE),
    "caption": (TABLE_PARTS, _TABLE),
    "a": (frozenset({"a"}), _CELLS),
    **dict.fromkeys(_HEADINGS, (_HEADINGS, _CELLS)),
}
_PARAGRAPH = frozenset({"p"})
_ENDS_PARAGRAPH = (
    _HEADINGS
    | _LISTS
    | {"blockquote", "div", "dl", "dd", "dt", "figcaption", "figure", "hr", "li", "p", "pre"}
    | {"table", "video", "audio", "iframe"}
)


class Nesting:
    """The open elements. It answers how many to end; ending them is the caller's."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._counts: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._open)

    def __getitem__(self, place: int) -> str:
        return self._open[place]

    def open(self, name: str) -> None:
        """Note that an element begins."""
        self._open.append(name)
        self._counts[name] += 1

    def close(self) -> str:
        """Note that the innermost element ends, and return its name."""
        name = self._open.pop()
        self._counts[name] -= 1
        return name

    def is_open(self, name: str) -> bool:
        """Whether such an element is open."""
        return self._counts[name] > 0

    def is_full_for(self, name: str) -> bool:
        """Whether one more such element would be too deep."""
        return len(self._open) >= MAX_DEPTH or (
            name == "table" and self._counts["table"] >= MAX_TABLES
        )

    def missing_for(self, name: str) -> tuple[str, ...]:
        """Return the elements to begin first, since only parts of a table may stand in it.

        A browser would move what stands between cells in front of the table.
        """
        if not self._open or self._open[-1] not in _BETWEEN_CELLS:
            return ()
        in_row = self._open[-1] == "tr"
        if name in {"td", "th"}:
            return () if in_row else ("tr",)
        if name in TABLE_PARTS:
            return ()
        return ("td",) if in_row else ("tr", "td")

    def ended_by_start(self, name: str) -> int:
        """Return how many elements end where this one starts, counted from the innermost."""
        ended = self._reach(_PARAGRAPH, _CELLS) if name in _ENDS_PARAGRAPH else 0
        return max(ended, self._reach(*_ENDS[name])) if name in _ENDS else ended

    def ended_by_end(self, name: str) -> int:
        """Return how many elements end with this end tag; 0 where it belongs to none."""
        if not self._counts[name]:
            return 0
        barriers = _NONE if name in TABLE_PARTS or name == "table" else _CELLS
        for distance, found in enumerate(reversed(self._open), start=1):
            if found == name:
                return distance
            if found in barriers:
                break
        return 0

    def _reach(self, ended: frozenset[str], barriers: frozenset[str]) -> int:
        if not any(self._counts[name] for name in ended):
            return 0
        reach = 0
        for distance, name in enumerate(reversed(self._open), start=1):
            if name in ended:
                reach = distance
            elif name in barriers:
                break
        return reach
