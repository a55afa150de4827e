"""Bodies of plain markup, which are safe as they stand: no parser has to read them.

Half of all bodies are paragraphs with links, lists and pictures, written as the sanitiser would
write them. Such a body is told by a grammar (``_BODY``), matched in full against the text that is
stored, once its links and pictures are mended; the elements in it must be closed in order, so
that a parser, too, would read and write this text and no other. In any doubt the answer is None,
and the sanitiser has its say.

Tests compare the two. Rejected: to name what is dangerous instead of what is harmless.
"""

from __future__ import annotations

import html
import re

from newsdesk.parse.links import absolute, without_tracking
from newsdesk.parse.tidy import shown_picture

# What a parser takes for more than a letter, or changes: controls but tab and line feed, the
# no-break space, the byte order mark, non-characters, lone surrogates.
_ODD = r"\x00-\x08\x0b-\x1f\x7f-\xa0\ufeff\ufffe\uffff\ud800-\udfff"
_WORDS = rf"[^<>&{_ODD}]++"
_VALUE = rf'"(?:[^<>&"{_ODD}]++|&(?:amp|lt|gt|quot);)*"'
_BYTE = r"(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
# Labels without "--": these might be Punycode, which may be wrong.
_HOST = rf"(?:(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{{2,20}}|{_BYTE}(?:\.{_BYTE}){{3}})"
_PATH = r"(?:[/?#](?:[A-Za-z0-9._~:/?#@!$()*+,;=%-]++|&amp;)*)?"
_ADDRESS = rf"https?://{_HOST}(?::[1-5]?[0-9]{{1,4}})?{_PATH}"
_PHRASES = "b|code|em|i|s|small|span|strong|sub|sup|u"
_BLOCKS = "blockquote|div|figcaption|figure|h[1-6]|li|ol|p|ul"

_BODY = re.compile(
    rf"(?:{_WORDS}|&(?:amp|lt|gt|nbsp);|</?(?:{_PHRASES}|{_BLOCKS})>|<br>|<hr>"
    rf'|<a href="{_ADDRESS}">|</a>'
    rf'|<img(?: src="{_ADDRESS}"| (?:alt|title)={_VALUE}| (?:width|height)="[0-9]{{1,5}}")*>)*'
)

_NAME = re.compile(r"<(/?[a-z0-9]+)")
_DEEPEST = 20
_INLINE = frozenset(_PHRASES.split("|")) | {"a", "br", "img"}
_FLOW = (
    _INLINE
    | {"blockquote", "div", "figure", "hr", "ol", "p", "ul"}
    | {f"h{level}" for level in range(1, 7)}
)
# What may stand in what: narrower than HTML, where ends of elements need not be written.
_INSIDE = {
    **dict.fromkeys(_FLOW, _INLINE),
    **dict.fromkeys(("", "blockquote", "div", "figcaption", "li"), _FLOW),
    "figure": _FLOW | {"figcaption"},
    "ol": frozenset({"li"}),
    "ul": frozenset({"li"}),
}
_VOID = frozenset({"br", "hr", "img"})

# What is mended: pictures, links, and void elements in the spelling of XHTML.
_QUOTED = rf"""(?:"[^<>"{_ODD}]*"|'[^<>'{_ODD}]*')"""
_HREF = rf"""href=("(?:[^<>&"{_ODD}]++|&amp;)*"|'(?:[^<>&'{_ODD}]++|&amp;)*')"""
_UNUSED = rf"(?: (?:class|id|rel|target)={_QUOTED})*"
_MENDABLE = re.compile(
    r"<(?:img((?: (?:align|alt|border|class|decoding|height|hspace|loading|sizes|src|srcset|title"
    rf"|vspace|width)={_QUOTED})*) ?/?|a{_UNUSED} {_HREF}{_UNUSED}|([bh]r) ?/)>"
)
_ATTRIBUTE = re.compile(r""" ([a-z]+)=("[^"]*"|'[^']*')""")
_NO_PICTURE = "<img>"


def plain_markup(text: str, base_url: str) -> str | None:
    """Return a body as the sanitiser would, where that takes none; None where it does.

    Its links and pictures are mended first, and void elements written as HTML has them. What is
    put in begins with "<", so the grammar finds it only where a tag of the body stood.
    """

    def mended(tag: re.Match[str]) -> str:
        picture, link, void = tag.groups()
        if link is not None:
            return _mended_link(link[1:-1], base_url)
        if void is not None:
            return f"<{void}>"
        shown = _mended_picture(picture, base_url)
        return shown if shown.startswith("<") else tag[0]  # a sign: for the sanitiser

    if "<" not in text:
        return None
    text = _MENDABLE.sub(mended, text)
    if not _BODY.fullmatch(text):
        return None
    text = text.replace(_NO_PICTURE, "").strip()
    return text if _is_in_order(text) else None


def _mended_link(source: str, base_url: str) -> str:
    address = without_tracking(absolute(source.replace("&amp;", "&"), base_url))
    return f'<a href="{address.replace("&", "&amp;")}">'


def _mended_picture(source: str, base_url: str) -> str:
    attributes: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(source):
        attributes.setdefault(name, html.unescape(value[1:-1]))
    return shown_picture(attributes, base_url) or _NO_PICTURE


def _is_in_order(text: str) -> bool:
    """Whether every element stands where it may and is closed in order; one at least there is."""
    names = _NAME.findall(text)
    opened = [""]
    allowed = _INSIDE[""]
    for name in names:
        if name in allowed:
            if name in _VOID:
                continue
            if (name == "a" and "a" in opened) or len(opened) > _DEEPEST:
                return False
            opened.append(name)
        elif name != "/" + opened.pop():
            return False
        allowed = _INSIDE[opened[-1]]
    return len(opened) == 1 and bool(names)
