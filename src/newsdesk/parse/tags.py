"""HTML as a row of tags, cut in one pass that is linear in whatever it is given.

This is no HTML parser and guards nothing: it serves what must look at HTML before or without
the sanitiser (``parse.tidy``, ``parse.discovery``), on pages of any brokenness and any depth.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

VOID = frozenset(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input"}
    | {"keygen", "link", "meta", "param", "source", "track", "wbr"}
)
"""Elements that never have content (HTML, 13.1.2), the obsolete ones too."""

RAW_TEXT = frozenset(
    ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript")
)
"""Elements whose content holds no tags for us: nothing in it is reported."""

# One attribute as HTML's tokenizer sees it (13.2.5.32 and on). The quantifiers are possessive,
# and every character but ">" belongs to some branch, so nothing is ever read twice. The value is
# a plain option: a possessive group that gives up half-way matches wrongly before Python 3.11.5
# (CPython issue 106052).
_ATTRIBUTE = r"[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'>])[^\s>]++))?"
_MARKUP = re.compile(
    rf"<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[\s/]++|{_ATTRIBUTE})*+)(>?)|(!--)|[!?/](?=.))", re.DOTALL
)
_PARTS = re.compile(
    r"([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|(?![\"'>])([^\s>]++)))?"
)
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])[^>]*+>?", re.IGNORECASE) for name in RAW_TEXT}
_MOST_ATTRIBUTES = 60

IMG = re.compile(rf"<img((?:[\s/]++|{_ATTRIBUTE})*+)>")
"""A picture's tag in lower case; its first group is for ``attributes``."""


class Tag(NamedTuple):
    """One tag.

    Attributes:
        name: In lower case; "!" for a comment or declaration.
        closing: Whether it is an end tag.
        source: What stands between the name and the ``>``.
        start, end: Where it stands in the text, the brackets included. A raw text element's
            ``end`` lies behind its end tag.
        inner_start, inner_end: Where the content of a raw text element stands; else ``end``.
    """

    name: str
    closing: bool
    source: str
    start: int
    end: int
    inner_start: int
    inner_end: int

    @property
    def self_closing(self) -> bool:
        """Whether it is written as ``<x/>``, which XHTML means and HTML ignores."""
        return self.source.endswith("/")

    def attributes(self) -> dict[str, str]:
        """Return the attributes, see ``attributes``."""
        return attributes(self.source)


def attributes(source: str) -> dict[str, str]:
    """Return the attributes by lower-case name, decoded; of repeated ones the first counts."""
    found: dict[str, str] = {}
    for part in _PARTS.finditer(source):
        name = part[1].lower()
        if name not in found:
            value = part[2] or part[3] or part[4] or ""
            found[name] = html.unescape(value) if "&" in value else value
        if len(found) >= _MOST_ATTRIBUTES:
            break
    return found


def tags(text: str) -> Iterator[Tag]:
    """Yield the tags of a page or fragment in order, from its start to its end.

    What follows an unfinished tag or comment is lost, as in a browser: it comes as a last "!".
    """
    place = 0
    unclosed: set[str] = set()
    while match := _MARKUP.search(text, place):
        start, place = match.span()
        name = match[2]
        if name is None:
            place = _end_of_comment(text, match)
            yield Tag("!", False, "", start, place, place, place)
            continue
        if not match[4]:
            yield Tag("!", False, "", start, len(text), len(text), len(text))
            return
        name = name.lower()
        inner_start = inner_end = place
        if name in RAW_TEXT and not match[1] and not match[3].endswith("/"):
            inner_end, place = _raw_text(text, name, place, unclosed)
        yield Tag(name, bool(match[1]), match[3], start, place, inner_start, inner_end)


def _end_of_comment(text: str, match: re.Match[str]) -> int:
    if match[5] is None:
        mark, place = ">", match.start()
    else:
        # "<!-->" and "<!--->" are complete comments (HTML, 13.2.5.43)
        mark, place = "-->", match.end() - 2
    end = text.find(mark, place)
    return len(text) if end < 0 else end + len(mark)


def _raw_text(text: str, name: str, start: int, unclosed: set[str]) -> tuple[int, int]:
    """Return where the content of a raw text element ends, and where the element does.

    One that is never closed is taken as empty; but an open script or style swallows the rest,
    as in a browser, for its text is not for reading.
    """
    if name not in unclosed:
        close = _RAW_END[name].search(text, start)
        if close is not None:
            return close.span()
        unclosed.add(name)  # so that no search is made twice in vain
    return (len(text), len(text)) if name in {"script", "style"} else (start, start)
