"""Titles and names from outside as plain text in one line (RULES 3)."""

from __future__ import annotations

import html
import re

from newsdesk.parse.allowed import DROPPED, RENAMED, TAGS

MAX_TITLE = 500

# Also the marks that turn the order of letters round (Unicode UAX 9), and the byte order mark.
_NOT_IN_TITLES = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_TITLE_TAG = re.compile(
    r"""</?([a-zA-Z][a-zA-Z0-9]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*)\s*/?>"""
)
_END_TAG = re.compile(r"</([a-zA-Z][a-zA-Z0-9]*)\s*>")
_HIDDEN_IN_TITLE = re.compile(
    r"<!--.*?-->|<(script|style)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_TEXT_TAGS = frozenset(
    {"a", "b", "big", "br", "div", "em", "font", "i", "img", "p", "small", "span", "strong"}
    | {"sub", "sup", "u", "wbr"}
)
_KNOWN_TAGS = TAGS | DROPPED | frozenset(RENAMED)


def clean_title(text: str) -> str:
    """Return a title or name as a person would read it: plain text in one line.

    Tags go and references are read, twice where a title was escaped twice. What only looks like
    a tag stays: the words in ``<новых>``, and an element that a title talks about, which stands
    alone there ("the <dialog> element").

    Returns:
        At most MAX_TITLE characters without control characters and marks that turn the order
        of letters round; empty if nothing is left.
    """
    title = text[: 8 * MAX_TITLE]
    for _ in range(2):
        if "<" in title:
            title = _without_tags(title)
        if "&" not in title:
            break
        title = html.unescape(title)
    return capped(one_line(title, _NOT_IN_TITLES), MAX_TITLE)


def _without_tags(title: str) -> str:
    title = _HIDDEN_IN_TITLE.sub("", title)
    ended = {name.lower() for name in _END_TAG.findall(title)}

    def kept(tag: re.Match[str]) -> str:
        name = tag[1].lower()
        if name in _TEXT_TAGS or (name in _KNOWN_TAGS and (name in ended or tag[2])):
            return " " if name in {"br", "p", "div"} else ""
        return tag[0]

    return _TITLE_TAG.sub(kept, title)


def one_line(text: str, unwanted: re.Pattern[str]) -> str:
    """Return a text with single spaces, without unwanted characters (no printable one is)."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(unwanted.sub("", text).split())


def capped(text: str, most: int) -> str:
    """Cut a text after a whole word, with an ellipsis within the limit."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > most // 2 else cut).rstrip(" ,;:–—-") + "…"
