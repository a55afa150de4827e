"""Takes out of a body what nobody is meant to see, and puts in the pictures that are.

This runs before the sanitiser and guards nothing by itself: it leaves what the allow-list alone
cannot judge (hidden content, lazy pictures, players) in plain, balanced tags of bounded depth.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import Enum, auto

from newsdesk.parse.allowed import ATTRIBUTES, DROPPED, RENAMED, TAGS
from newsdesk.parse.frames import video_address
from newsdesk.parse.links import absolute
from newsdesk.parse.pictures import is_lazy, is_speck, picture_address
from newsdesk.parse.tags import IMG, RAW_TEXT, VOID, Tag, attributes, tags

MAX_DEPTH = 120
"""Elements within one another; the tags of deeper ones go, their text stays."""

_MAX_TABLES = 8  # the time that Qt takes to lay nested tables out doubles with each of them

_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.IGNORECASE
)
_EMOJI = re.compile(r"(?:^|\s)(?:wp-smiley|emoji)(?:\s|$)")

_LISTS = frozenset({"ul", "ol"})
_TABLE_PARTS = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "caption"})
_CELLS = frozenset({"td", "th", "caption"})
_BETWEEN_CELLS = frozenset({"table", "tbody", "thead", "tfoot", "tr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NONE: frozenset[str] = frozenset()

# What a start tag ends first: these elements, if no barrier stands above them (HTML, 13.2.6.4.7).
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _LISTS | _CELLS),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"}) | _CELLS),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"}) | _CELLS),
    "td": (_CELLS, frozenset({"table"})),
    "th": (_CELLS, frozenset({"table"})),
    "tr": (_CELLS | {"tr"}, frozenset({"table"})),
    "tbody": (_TABLE_PARTS, frozenset({"table"})),
    "thead": (_TABLE_PARTS, frozenset({"table"})),
    "tfoot": (_TABLE_PARTS, frozenset({"table"})),
    "caption": (_TABLE_PARTS, frozenset({"table"})),
    "a": (frozenset({"a"}), _CELLS),
}
_ENDS_PARAGRAPH = (
    _HEADINGS
    | _LISTS
    | {"blockquote", "div", "dl", "dd", "dt", "figcaption", "figure", "hr", "li", "p", "pre"}
    | {"table"}
)
_PARAGRAPH = (frozenset({"p"}), _CELLS)


class _Last(Enum):
    """What came last, with no words since: decides whose picture a noscript holds."""

    WORDS = auto()
    PICTURE = auto()
    PLACEHOLDER = auto()
    NOSCRIPT = auto()


def tidy(text: str, base_url: str) -> str:
    """Return the body in balanced tags without hidden content, with real pictures.

    Still unsafe: the caller has to sanitise it.
    """
    return _Tidier(text, base_url).run()


def tidy_pictures(text: str, base_url: str) -> str:
    """Return the body with its real pictures: enough where nothing else needs tidying."""

    def real(img: re.Match[str]) -> str:
        shown = attributes(img[1])
        return "" if is_speck(shown) else _emoji(shown) or _written_picture(shown, (), base_url)

    return IMG.sub(real, text)


class _Tidier:
    def __init__(self, text: str, base_url: str) -> None:
        self._text = text
        self._base_url = base_url
        self._out: list[str] = []
        self._open: list[str] = []
        self._counts: Counter[str] = Counter()
        self._too_deep: Counter[str] = Counter()
        self._hidden_from: int | None = None
        self._sources: list[Mapping[str, str]] = []
        self._last = _Last.WORDS

    def run(self) -> str:
        place = 0
        for tag in tags(self._text):
            if tag.start > place:
                self._write_text(self._text[place : tag.start])
            place = tag.end
            if tag.name == "!":
                continue
            if tag.closing:
                self._end_tag(RENAMED.get(tag.name, tag.name))
            else:
                self._start_tag(tag)
        self._write_text(self._text[place:])
        while self._open:
            self._pop()
        return "".join(self._out)

    def _write_text(self, text: str) -> None:
        if self._hidden_from is None and text:
            if self._open and self._open[-1] in _BETWEEN_CELLS and not text.isspace():
                self._enter_cell()
            # What is no tag here must not become one beside what was taken out.
            self._out.append(text.replace("<", "&lt;"))
            if not text.isspace():
                self._last = _Last.WORDS

    def _start_tag(self, tag: Tag) -> None:
        name = RENAMED.get(tag.name, tag.name)
        attributes = tag.attributes() if len(tag.source) > 1 else {}
        hidden = "hidden" in attributes or (
            "style" in attributes and _HIDDEN_STYLE.search(attributes["style"]) is not None
        )
        if name in DROPPED:
            self._drop(tag, attributes, hidden)
        elif name == "picture":
            self._sources = []
        elif name not in TAGS and not hidden:
            return
        elif name in VOID:
            if not hidden and self._hidden_from is None:
                self._void(name, attributes)
        else:
            self._push(name, attributes, hidden)

    def _enter_cell(self) -> None:
        """Begin a cell: what stands between cells would be moved in front of the table."""
        if self._open[-1] != "tr":
            self._push("tr", {}, hidden=False)
        self._push("td", {}, hidden=False)

    def _void(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._open and self._open[-1] in _BETWEEN_CELLS:
            self._enter_cell()
        if name == "img":
            self._picture(attributes)
        else:
            if name == "hr":
                self._end_implied(*_PARAGRAPH)
            self._out.append(f"<{name}>")

    def _push(self, name: str, attributes: Mapping[str, str], hidden: bool) -> None:
        if name in _TABLE_PARTS and (self._too_deep["table"] or not self._counts["table"]):
            return
        self._end_implied_by(name)
        if self._open and self._open[-1] in _BETWEEN_CELLS:
            if name in _CELLS and name != "caption" and self._open[-1] != "tr":
                self._push("tr", {}, hidden=False)
            elif name not in _TABLE_PARTS:
                self._enter_cell()
        starts_hiding = hidden and self._hidden_from is None
        if not starts_hiding and (
            len(self._open) >= MAX_DEPTH
            or (name == "table" and self._counts["table"] >= _MAX_TABLES)
        ):
            self._too_deep[name] += 1
            return
        if starts_hiding:
            self._hidden_from = len(self._open)
        elif self._hidden_from is None:
            self._out.append(_written(name, attributes))
        self._open.append(name)
        self._counts[name] += 1

    def _pop(self) -> None:
        name = self._open.pop()
        self._counts[name] -= 1
        if self._hidden_from is None:
            self._out.append(f"</{name}>")
        elif self._hidden_from == len(self._open):
            self._hidden_from = None

    def _end_implied_by(self, name: str) -> None:
        if name in _ENDS_PARAGRAPH:
            self._end_implied(*_PARAGRAPH)
        if name in _HEADINGS:
            self._end_implied(_HEADINGS, _CELLS)
        elif name in _ENDS:
            self._end_implied(*_ENDS[name])

    def _end_implied(self, ended: frozenset[str], barriers: frozenset[str]) -> None:
        """End the outermost of these elements below the nearest barrier."""
        if not any(self._counts[name] for name in ended):
            return
        reach = 0
        for distance, name in enumerate(reversed(self._open), start=1):
            if name in ended:
                reach = distance
            elif name in barriers:
                break
        for _ in range(reach):
            self._pop()

    def _end_tag(self, name: str) -> None:
        if name in _TABLE_PARTS and self._too_deep["table"]:
            return
        if self._too_deep[name]:
            self._too_deep[name] -= 1
        elif name == "picture":
            self._picture_without_img()
        elif self._counts[name]:
            barriers = _NONE if name in _TABLE_PARTS or name == "table" else _CELLS
            for distance, found in enumerate(reversed(self._open), start=1):
                if found == name:
                    for _ in range(distance):
                        self._pop()
                    return
                if found in barriers:
                    return

    def _drop(self, tag: Tag, attributes: Mapping[str, str], hidden: bool) -> None:
        visible = not hidden and self._hidden_from is None
        if tag.name == "noscript":
            if visible:
                self._noscript(self._text[tag.inner_start : tag.inner_end])
        elif tag.name == "source":
            self._sources.append(attributes)
        elif visible and tag.name in {"iframe", "video", "audio"}:
            self._player(tag.name, attributes)
        if tag.name not in VOID and tag.name not in RAW_TEXT and not tag.self_closing:
            self._push(tag.name, attributes, hidden=True)

    def _player(self, name: str, attributes: Mapping[str, str]) -> None:
        """Put a link where a frame or player was, if it plays something that can be opened."""
        source = attributes.get("src") or attributes.get("data-src", "")
        address = (
            video_address(source, self._base_url)
            if name == "iframe"
            else absolute(source, self._base_url)
        )
        if address.startswith("http"):
            self._end_implied(*_PARAGRAPH)
            shown = address.removeprefix("https://").removeprefix("http://").removeprefix("www.")
            link = _written("a", {"href": address})
            self._out.append(f"<p>{link}{html.escape(shown, quote=False)}</a></p>")
            self._last = _Last.WORDS

    def _picture(self, attributes: Mapping[str, str]) -> None:
        sources, self._sources = self._sources, []
        if is_speck(attributes):
            return
        if emoji := _emoji(attributes):
            self._out.append(emoji)
            self._last = _Last.WORDS
            return
        picture = _written_picture(attributes, sources, self._base_url)
        after_noscript = self._last is _Last.NOSCRIPT
        if not picture:
            self._last = _Last.PICTURE if after_noscript else _Last.PLACEHOLDER
        elif after_noscript and is_lazy(attributes):
            self._last = _Last.PICTURE  # the noscript before it held the same picture
        else:
            self._out.append(picture)
            self._last = _Last.PICTURE

    def _picture_without_img(self) -> None:
        if self._sources and self._hidden_from is None:
            self._picture({})

    def _noscript(self, content: str) -> None:
        """Show the picture that a noscript holds, unless the one beside it was real."""
        if self._last is _Last.PICTURE:
            return
        for tag in tags(content):
            if tag.name != "img" or tag.closing:
                continue
            attributes = tag.attributes()
            picture = _written_picture(attributes, (), self._base_url)
            if picture and not is_speck(attributes):
                self._out.append(picture)
                used = self._last is _Last.PLACEHOLDER
                self._last = _Last.PICTURE if used else _Last.NOSCRIPT
                return


def _emoji(attributes: Mapping[str, str]) -> str:
    """Return the sign itself for a picture of one (WordPress makes pictures of emoji)."""
    alt = attributes.get("alt", "")
    if alt and not alt.isascii() and _EMOJI.search(attributes.get("class", "")):
        return html.escape(alt, quote=False)
    return ""


def _written_picture(
    attributes: Mapping[str, str], sources: Sequence[Mapping[str, str]], base_url: str
) -> str:
    address = picture_address(attributes, sources, base_url=base_url)
    return _written("img", {**attributes, "src": address}) if address else ""


def _written(name: str, attributes: Mapping[str, str]) -> str:
    """Return a start tag with those of its attributes that may stay."""
    if not attributes:
        return f"<{name}>"
    allowed = ATTRIBUTES.get(name, frozenset())
    kept = "".join(
        f' {key}="{html.escape(value)}"'
        for key, value in attributes.items()
        if key in allowed or key in ATTRIBUTES["*"]
    )
    return f"<{name}{kept}>"
