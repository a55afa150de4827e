"""Writes the chosen blocks of a page as the markup of one article."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lxml import etree, html

from newsdesk.core.article import SafeHtml
from newsdesk.parse.blocks import Block
from newsdesk.parse.sanitize import sanitize

_TABLE_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"})
_BECOMES_DIV = _TABLE_PARTS | {"body", "html", "li", "dd", "dt", "figcaption", "a"}


def article_markup(blocks: Sequence[Block], kept: Collection[int], base_url: str) -> SafeHtml:
    """Return the kept blocks in their order and structure, sanitised. The tree is changed."""
    elements = {blocks[number].element for number in kept}
    if not elements:
        return SafeHtml("")
    root = _innermost_around(elements, len(elements))
    needed = set(elements)
    for element in elements:
        for around in element.iterancestors():
            if around in needed:
                break
            needed.add(around)
    pending = [root] if root not in elements else []
    while pending:
        holder = pending.pop()
        if holder.tag in _TABLE_PARTS:
            holder.tag = "div"  # a table that held the page's parts, not data
        for child in list(holder):
            if child not in needed:
                holder.remove(child)
            elif child not in elements:
                pending.append(child)
    if root.tag in _BECOMES_DIV and not (root in elements and root.tag == "table"):
        root.tag = "div"
    return sanitize(markup_of(root), base_url=base_url)


def markup_of(element: html.HtmlElement) -> str:
    """Return an element as HTML, without the text after it."""
    return str(etree.tostring(element, method="html", encoding="unicode", with_tail=False))


def _innermost_around(elements: Collection[html.HtmlElement], count: int) -> html.HtmlElement:
    """Return the innermost element that is or holds all of these."""
    if count == 1:
        return next(iter(elements))
    held: dict[html.HtmlElement, int] = {}
    for element in elements:
        for around in element.iterancestors():
            held[around] = held.get(around, 0) + 1
    path = next(iter(elements)).iterancestors()
    return next(one for one in path if held[one] == count)
