"""Footnotes: links within a story, which the sanitiser left without the places they lead to.

A note's mark in the text and the note itself link to each other ("#fn:1" and "#fnref:1", "#_ftn1"
and "#_ftnref1", "#footnote-1" and "#footnote-anchor-1"). So the place that a link leads to is
found as the one whose own link leads back.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from PySide6.QtGui import QTextBlock, QTextDocument

from newsdesk.core.frozen import frozen
from newsdesk.ui.reader.marks import pieces_of

#: What publishers call marks and notes; what is left of a name tells which note it is.
_WORDS: Final = re.compile(
    r"footnotes?|endnotes?|fnref|ftnref|ednref|ftn|edn|fn|cite|note|ref|anchor|back|link|to|text"
    r"|[\W_]",
    re.IGNORECASE,
)
#: Letters of a note that are shown where its mark is pointed at.
_SHOWN: Final = 400


@frozen
class _Link:
    """A link into a page: where it stands, which page, and the note's own name."""

    position: int
    block: int
    page: str
    name: str


class Notes:
    """The links within one document, as far as it is filled."""

    def __init__(self, document: QTextDocument) -> None:
        self._links = _links(document)
        self._document = document

    def target(self, position: int, address: str) -> int | None:
        """Return the position that a link leads to; None where it leads out of the story.

        Args:
            position: Of the link, or of any letter in it.
        """
        page, _, fragment = address.partition("#")
        name = _name(fragment)
        if not name:
            return None
        here = self._document.findBlock(position).blockNumber()
        same = [link for link in self._links if (link.page, link.name) == (page, name)]
        if not any(link.block == here for link in same):
            return None
        others = [link for link in same if link.block != here]
        if not others:
            return None
        after = [link for link in others if link.block > here]
        # A note stands behind all its marks; from the note the first mark is meant.
        chosen = after[-1] if after else others[0]
        return self._document.findBlockByNumber(chosen.block).position()

    def words(self, position: int, address: str) -> str:
        """Return the note that a mark leads to, to be shown beside it; empty for none."""
        target = self.target(position, address)
        if target is None or target < position:
            return ""
        text = " ".join(self._document.findBlock(target).text().split())
        return text if len(text) <= _SHOWN else text[:_SHOWN].rpartition(" ")[0] + "…"


def _links(document: QTextDocument) -> list[_Link]:
    found = []
    block: QTextBlock = document.begin()
    while block.isValid():
        for start, _, form in pieces_of(block):
            page, mark, fragment = form.anchorHref().partition("#")
            name = _name(fragment) if mark else ""
            if name:
                found.append(_Link(start, block.blockNumber(), page, name))
        block = block.next()
    return found


def _name(fragment: str) -> str:
    return _WORDS.sub("", unquote(fragment)).lower()
