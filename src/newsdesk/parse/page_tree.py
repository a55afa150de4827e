"""A page as a tree to look for an article in: parsed, bounded in depth, without what is hidden."""

from __future__ import annotations

import copy
import re
from itertools import islice

from lxml import etree, html

from newsdesk.core.errors import Failure, ParseError

MAX_DEPTH = 200
"""Elements within one another; deeper ones are taken apart, their text stays."""

MAX_ELEMENTS = 30_000
"""Elements that are looked at; what follows is cut off. The longest articles have half as many."""

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_MARKUP = re.compile(r"<[a-zA-Z!?]")
_HIDDEN_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE
)
_SCREEN_READERS = re.compile(
    r"(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|visuallyhidden|u-hidden|is-hidden"
    r"|hide-?accessible|assistive-text|element-invisible)(?:\s|$)",
    re.IGNORECASE,
)
_WRAPPERS = ("div", "span", "section", "font", "center")
_NEVER_SHOWN = (
    "script", "style", "template", "head", "link", "meta", "object", "embed", "applet", "canvas",
    "select", "textarea", "input", "dialog", "map",
)  # fmt: skip


def page_tree(text: str, url: str) -> html.HtmlElement:
    """Parse a page, whatever its markup is worth.

    Raises:
        ParseError: EMPTY: there is no markup in it; UNREADABLE: it cannot be parsed.
    """
    if not _MARKUP.search(text):
        raise ParseError(Failure.EMPTY, url, detail="no markup")
    # Comments and instructions are not worth their time, and depth is bounded below: libxml2's
    # own bound of 256 would end the page there.
    clean = _UNWANTED.sub("", text).encode("utf-8", "replace")
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True
    )
    try:
        tree = html.document_fromstring(clean, parser=parser)
    except etree.ParserError:  # nothing but comments
        raise ParseError(Failure.EMPTY, url, detail="no elements") from None
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ParseError(Failure.UNREADABLE, url, detail=type(error).__name__) from None
    _cut_off(tree)
    _flatten(tree)
    return tree


def _cut_off(tree: html.HtmlElement) -> None:
    """Remove what follows the last element that is looked at."""
    last = next(islice(tree.iter(), MAX_ELEMENTS, None), None)
    while last is not None:
        parent = last.getparent()
        if parent is not None:
            del parent[parent.index(last) + 1 :]
        last = parent


def _flatten(tree: html.HtmlElement) -> None:
    """Take elements apart that lie deeper than MAX_DEPTH, the mere wrappers first."""
    if not _too_deep(tree):
        return
    for element in list(tree.iter(*_WRAPPERS)):
        if len(element) == 1 and not (element.text or "").strip():
            element.drop_tag()
    for element in _too_deep(tree):
        element.drop_tag()


def _too_deep(tree: html.HtmlElement) -> list[html.HtmlElement]:
    found = []
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > MAX_DEPTH and isinstance(element.tag, str):
            found.append(element)
    return found


def drop_unseen(tree: html.HtmlElement) -> None:
    """Take out comments and what a person does not see; pictures in a noscript are kept."""
    etree.strip_elements(tree, *_NEVER_SHOWN, with_tail=False)
    for element in list(tree.iter("noscript")):
        _open_noscript(element)
    for element in [one for one in tree.iter() if _is_hidden(one)]:
        if element.tag not in {"html", "body"}:
            drop(element)


def copied(tree: html.HtmlElement) -> html.HtmlElement:
    """Return a copy of a page."""
    return copy.deepcopy(tree)


def drop(element: html.HtmlElement) -> None:
    """Take an element out of its tree; the text after it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def _open_noscript(element: html.HtmlElement) -> None:
    """Keep a picture that only those without scripts see, unless it stands beside already."""
    pictures = list(element.iter("img"))
    has_words = bool("".join(element.itertext()).strip())
    before = element.getprevious()
    has_twin = before is not None and (
        before.tag in {"img", "picture"} or next(before.iter("img"), None) is not None
    )
    if len(pictures) == 1 and not has_words and not has_twin:
        element.tag = "span"
    elif not has_twin or not pictures:
        drop(element)
    # else the sanitiser chooses between the two pictures


def _is_hidden(element: html.HtmlElement) -> bool:
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    if style and _HIDDEN_STYLE.search(style):
        return True
    name = attributes.get("class")
    if name and _SCREEN_READERS.search(name):
        return element.tag not in {"img", "figure"} and next(element.iter("img"), None) is None
    return False
