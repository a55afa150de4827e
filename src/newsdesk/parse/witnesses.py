"""Asks the two extraction libraries which blocks of a page they would keep.

Both are imported here alone and late: they take a third of a second, and belong in the helper
process. A library that fails on a page has no say there.
"""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Iterable, Sequence

from lxml import html

from newsdesk.parse.blocks import MARK, Block, words_of
from newsdesk.parse.voting import Witnesses

_RUN = 3
_MARKED = re.compile(rf'{MARK}="(\d+)"')

Words = Sequence[str]


def ask(tree: html.HtmlElement, blocks: Sequence[Block], data: str) -> Witnesses:
    """Return how much of each block each witness has.

    Args:
        tree: The page without what is hidden, its blocks marked.
        blocks: These blocks.
        data: The text that the page's own data give; empty for none.
    """
    for name in ("readability", "trafilatura", "justext", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    kept = _readability(tree)
    precise = _shares(blocks, _trafilatura(copy.deepcopy(tree), precise=True))
    whole = _shares(blocks, _trafilatura(copy.deepcopy(tree), precise=False))
    return Witnesses(
        tree=[float(block.number in kept) for block in blocks],
        text=[(one + other) / 2 for one, other in zip(precise, whole, strict=True)],
        data=_shares(blocks, data) if data else None,
    )


def _readability(tree: html.HtmlElement) -> set[int]:
    from readability import Document

    try:
        summary = Document(copy.deepcopy(tree)).summary(html_partial=True)
    except Exception:
        logging.getLogger(__name__).debug("readability failed", exc_info=True)
        return set()
    return {int(number) for number in _MARKED.findall(str(summary))}


def _trafilatura(tree: html.HtmlElement, *, precise: bool) -> str:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            tree,
            favor_precision=precise,
            include_comments=False,
            with_metadata=False,
            fast=True,  # without its own copy of readability
        )
    except Exception:
        logging.getLogger(__name__).debug("trafilatura failed", exc_info=True)
        return ""
    return str(getattr(found, "text", None) or "")


def _shares(blocks: Sequence[Block], text: str) -> list[float]:
    """Return for each block the share of its runs of words that the text has."""
    lines = [words_of(line) for line in text.splitlines()]
    runs = _runs([word for line in lines for word in line])
    short = {tuple(line) for line in lines if len(line) < _RUN}
    return [_share(block.words, runs, short) for block in blocks]


def _share(words: Words, runs: set[tuple[str, ...]], short: set[tuple[str, ...]]) -> float:
    if len(words) < _RUN:
        return float(tuple(words) in short)
    count = len(words) - _RUN + 1
    return sum(tuple(words[at : at + _RUN]) in runs for at in range(count)) / count


def _runs(words: Words) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def overlap(words: Words, others: Iterable[str]) -> float:
    """Return the share of the runs of words of one text that another one has, 0 to 1."""
    other = list(others)
    if len(words) < _RUN:
        return float(bool(words) and set(words) <= set(other))
    return _share(words, _runs(other), set())
