"""A page cut into blocks: the paragraphs, headings, list entries, tables and pictures it shows.

Extraction is decided block by block, so every word of the page has to belong to exactly one:
loose text beside block elements gets a paragraph of its own, and text that is parted by empty
lines (``<br><br>``) becomes paragraphs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import html

MARK = "data-newsdesk-block"
"""The attribute that numbers the blocks of a tree, from 0 in document order."""

BLOCK_TAGS = frozenset(
    {"address", "article", "aside", "audio", "blockquote", "body", "center", "dd", "details", "div"}
    | {"dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4"}
    | {"h5", "h6", "header", "hgroup", "hr", "html", "iframe", "li", "main", "menu", "nav", "ol"}
    | {"p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
    | {"ul", "video"}
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PICTURES = frozenset({"img", "picture", "svg", "amp-img"})
PLAYERS = frozenset({"iframe", "video", "audio"})
_TABLE_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "colgroup"})
_WHOLE = frozenset({"pre", "iframe", "video", "audio", "hr"})
_MADE_DIV = frozenset({"p", "font", "span", "b", "strong", "em", "i"})

# A letter of a script without spaces is a word, so that runs of words can be compared in it.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return _WORD.findall(text.lower())


@dataclass(eq=False, slots=True)
class Block:
    """One block of a page.

    Attributes:
        element: What it is in the tree.
        words: Its words in lower case; none for pictures and players.
        linked: How many of them are links.
        pictures: How many pictures stand in it.
    """

    number: int
    element: html.HtmlElement
    words: list[str] = field(default_factory=list)
    linked: int = 0
    text: str = ""
    pictures: int = 0

    @property
    def tag(self) -> str:
        """The element's name."""
        return str(self.element.tag)

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.tag in HEADINGS

    @property
    def link_density(self) -> float:
        """The share of its words that are links."""
        return self.linked / len(self.words) if self.words else 0.0


def cut_into_blocks(body: html.HtmlElement) -> list[Block]:
    """Normalise the tree under ``body`` and return its blocks in document order, marked."""
    holders = _holders_of_blocks(body)
    leaves: list[html.HtmlElement] = []
    pending = [body]
    while pending:
        element = pending.pop()
        if not isinstance(element.tag, str):
            continue
        if element.tag in _WHOLE or (element.tag == "table" and _is_data(element)):
            leaves.append(element)
        elif element in holders or _parts_lines(element):
            pending.extend(reversed(_children_as_blocks(element, holders)))
        else:
            leaves.append(element)
    blocks: list[Block] = []
    for element in leaves:
        block = _block(len(blocks), element)
        if block.words or block.pictures or element.tag in PLAYERS or element.tag == "hr":
            element.set(MARK, str(block.number))
            blocks.append(block)
    return blocks


def _holders_of_blocks(body: html.HtmlElement) -> set[html.HtmlElement]:
    """Return the elements with a block element somewhere in them."""
    holders: set[html.HtmlElement] = set()
    for element in body.iter(*BLOCK_TAGS):
        parent = element.getparent()
        while parent is not None and parent not in holders:
            holders.add(parent)
            parent = parent.getparent()
    return holders


def _children_as_blocks(
    element: html.HtmlElement, holders: set[html.HtmlElement]
) -> list[html.HtmlElement]:
    """Wrap the loose runs of an element that holds blocks; return its children then."""
    if element.tag in _TABLE_PARTS:
        return list(element)
    if element.tag in _MADE_DIV:
        element.tag = "div"
    name = {"ul": "li", "ol": "li", "menu": "li", "dl": "dd"}.get(element.tag, "p")
    runs = _Runs(name)
    runs.text(element.text)
    element.text = None
    for child in list(element):
        tail, child.tail = child.tail, None
        if child.tag in BLOCK_TAGS or child in holders:
            runs.block(child)
        elif child.tag == "br":
            runs.line_end(child)
        else:
            runs.inline(child)
        runs.text(tail)
    element[:] = runs.finished()
    return list(element)


class _Runs:
    """Gathers inline content into paragraphs; two line ends begin another."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._done: list[html.HtmlElement] = []
        self._run: html.HtmlElement | None = None
        self._break: html.HtmlElement | None = None

    def text(self, text: str | None) -> None:
        if not text or (self._run is None and text.isspace()):
            return
        if self._break is not None and not text.isspace():
            self._keep_break()
        run = self._open()
        if len(run):
            run[-1].tail = (run[-1].tail or "") + text
        else:
            run.text = (run.text or "") + text

    def inline(self, element: html.HtmlElement) -> None:
        if self._break is not None:
            self._keep_break()
        self._open().append(element)

    def line_end(self, element: html.HtmlElement) -> None:
        if self._run is None:
            return
        if self._break is not None:
            self._close()
        else:
            self._break = element

    def block(self, element: html.HtmlElement) -> None:
        self._close()
        self._done.append(element)

    def finished(self) -> list[html.HtmlElement]:
        self._close()
        return self._done

    def _open(self) -> html.HtmlElement:
        if self._run is None:
            self._run = html.Element(self._name)
        return self._run

    def _keep_break(self) -> None:
        if self._break is not None:
            self._open().append(self._break)
            self._break = None

    def _close(self) -> None:
        self._break = None
        if self._run is not None:
            self._done.append(self._run)
            self._run = None


def _parts_lines(element: html.HtmlElement) -> bool:
    """Whether an element without block elements holds paragraphs parted by ``<br><br>``."""
    if element.tag in HEADINGS:
        return False
    for line_end in element.iterchildren("br"):
        after = line_end.getnext()
        if after is not None and after.tag == "br" and not (line_end.tail or "").strip():
            return True
    return False


def _is_data(table: html.HtmlElement) -> bool:
    """Whether a table holds data, and not the parts of a page."""
    if table.get("role") in {"presentation", "none"}:
        return False
    if next(table.iterdescendants("table"), None) is not None:
        return False
    if next(table.iter("caption", "th", "thead"), None) is not None:
        return True
    rows = [len(row) for row in table.iter("tr")]
    if len(rows) < 2 or max(rows) < 2:
        return False
    cells = sum(rows)
    length = sum(len(text) for text in table.itertext())
    parts = sum(1 for _ in table.iter("p", "div", "h1", "h2", "h3", "ul", "ol"))
    return length <= 200 * cells and parts <= cells


def _block(number: int, element: html.HtmlElement) -> Block:
    block = Block(number, element)
    block.pictures = sum(1 for _ in element.iter(*PICTURES))
    if element.tag in PLAYERS:
        return block
    block.text = (" " if element.tag == "table" else "").join(element.itertext())
    block.words = words_of(block.text)
    if block.words:
        block.linked = sum(len(words_of("".join(a.itertext()))) for a in element.iter("a"))
        parent = element
        while block.linked == 0 and (parent := parent.getparent()) is not None:
            if parent.tag == "a":
                block.linked = len(block.words)
    return block
