"""How well an entry of the palette fits what was typed."""

from __future__ import annotations

from collections.abc import Iterable

from newsdesk.core.frozen import frozen

_BEGINS, _WITHIN, _SCATTERED = range(3)
_FOLDED = str.maketrans("ёңөү", "еноу")


@frozen
class Entry:
    """A line of the palette.

    Attributes:
        title: What a person reads and types.
        hint: What it is: a group of commands, a source, a folder.
        keys: Its key as the platform writes it; empty for none.
        icon: Its sign; empty for none.
        target: What is given back when it is chosen.
    """

    title: str
    hint: str
    target: object
    keys: str = ""
    icon: str = ""


def matching(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Return the entries in which every typed word is found, those that fit best first.

    A word fits best where a word of the title begins with it, then anywhere in the title or the
    hint, then where its letters come in this order within the title.
    """
    words = _fold(typed).split()
    ranked = []
    for place, entry in enumerate(entries):
        ranks = [_rank(word, entry) for word in words]
        if None not in ranks:
            ranked.append((sum(rank for rank in ranks if rank is not None), place, entry))
    return [entry for _, _, entry in sorted(ranked, key=lambda found: found[:2])]


def _rank(word: str, entry: Entry) -> int | None:
    title = _fold(entry.title)
    if any(part.startswith(word) for part in title.split()):
        return _BEGINS
    if word in title or word in _fold(entry.hint):
        return _WITHIN
    return _SCATTERED if len(word) > 1 and _in_order(word, title) else None


def _in_order(word: str, title: str) -> bool:
    rest = iter(title)
    return all(letter in rest for letter in word)


def _fold(text: str) -> str:
    """Fold case, and the letters that many keyboards lack."""
    return text.casefold().translate(_FOLDED)
