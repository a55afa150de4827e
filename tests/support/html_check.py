"""Judges sanitised HTML by a parser that the sanitiser does not use."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

TAGS = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del"}
    | {"dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby"}
    | {"s", "samp", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot"}
    | {"th", "thead", "time", "tr", "u", "ul", "var", "wbr"}
)
ATTRIBUTES = frozenset(
    {"align", "alt", "colspan", "datetime", "dir", "height", "href", "lang", "reversed"}
    | {"rowspan", "src", "start", "title", "type", "value", "width"}
)
_RASTER = re.compile(r"data:image/(?:png|jpe?g|gif|webp|bmp|x-icon);base64,[A-Za-z0-9+/=]+")
_WHOLE_TAG = re.compile(r"""<(?:/[a-z0-9]+|[a-z0-9]+(?: [a-z]+="[^"]*")*)>""")


def unsafe_parts(markup: str) -> list[str]:
    """Return all that must not be in a stored body; empty if it is safe."""
    checker = _Checker()
    checker.feed(markup)
    checker.close()
    left = _WHOLE_TAG.sub("", markup)
    if "<" in left:  # SafeHtml.text() relies on it
        checker.found.append(f"a < that belongs to no whole tag: {left[:80]!r}")
    return checker.found


class _Checker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name not in ATTRIBUTES:
                self.found.append(f"{name} in <{tag}>")
            if name == "href" and urlsplit(value or "").scheme not in {"http", "https", "mailto"}:
                self.found.append(f"href={value!r}")
            if name == "src" and not _is_picture(value or ""):
                self.found.append(f"src={value!r}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"a comment: {data[:40]!r}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"a declaration: {decl[:40]!r}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"an instruction: {data[:40]!r}")


def _is_picture(address: str) -> bool:
    return urlsplit(address).scheme in {"http", "https"} or bool(_RASTER.fullmatch(address))
