"""An article's SafeHtml as the HTML that a QTextDocument understands, cut into chunks.

Qt lays out HTML on the UI thread and holds it up by about 25 ms a 100 KB, so a long article is
put into the document chunk by chunk; a chunk ends where the tags allow it and opens again what
it closed. Every tag is written anew from a list of known ones: this is a second wall behind the
sanitiser, and the reason why the document never names an address to load anything from. Pictures
are called ``picture:N``. Pure: no Qt, any thread.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Final

from newsdesk.core.article import SafeHtml
from newsdesk.core.frozen import frozen
from newsdesk.ui.reader.amounts import AmountMarker

#: Characters after which a chunk ends at the next end of a block, and at the next tag whatever.
SOFT: Final = 24_000
HARD: Final = 60_000

_TOKEN = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_EMPTY = re.compile(r"<(p|div)(?: [^<>]*)?>(?:\s|&nbsp;|\u00a0|<br\s*/?>)*</\1>", re.IGNORECASE)
_MANY_BREAKS = re.compile(r"(?:<br\s*/?>\s*){3,}", re.IGNORECASE)

#: What each known tag becomes; an empty name lets its text stay without it.
_KEPT: Final = (
    "p div ul ol li dl dt dd table tr td th pre blockquote "
    "a b i u s em strong sub sup code small br hr img"
)
_TAGS: Final = {
    **{name: name for name in _KEPT.split()},
    **dict.fromkeys(("h1", "h2"), "h2"),
    "h3": "h3",
    **dict.fromkeys(("h4", "h5", "h6"), "h4"),
    **dict.fromkeys(("figcaption", "caption"), "p"),
    **dict.fromkeys(("cite", "dfn", "var"), "i"),
    **dict.fromkeys(("kbd", "samp"), "code"),
    "del": "s",
    "figure": "div",
    "ins": "u",
    "mark": "span",
}
_CLASSES: Final = {"figcaption": "caption", "caption": "caption", "mark": "mark"}
_VOID: Final = frozenset({"br", "hr", "img", "wbr"})
_BLOCKS: Final = frozenset(
    {"p", "div", "ul", "ol", "li", "dl", "dd", "table", "tr", "pre", "blockquote"}
    | {f"h{level}" for level in range(1, 7)}
)
_LISTS: Final = frozenset({"ul", "ol", "dl"})
#: Inside these alone a chunk may end quietly: reopened, they look as if nothing had happened.
_REOPENED_UNSEEN: Final = frozenset({"div", "blockquote", "ul", "ol"})
#: An amount of money may reach across these.
_WITHIN_A_LINE: Final = frozenset(
    "b i u s em strong small cite dfn var del ins mark".split()  # noqa: SIM905
)
#: Text inside these is left as it is.
_UNMARKED: Final = ("a", "pre", "code", "kbd", "samp", "sub", "sup")


@frozen
class Picture:
    """A picture of the article: the publisher's size in pixels where it was said."""

    name: str
    url: str
    alt: str
    width: int | None
    height: int | None


@frozen
class Markup:
    """What the reader puts into its document, in order."""

    chunks: tuple[str, ...]
    pictures: tuple[Picture, ...]


def prepare(
    body: SafeHtml | str, *, load_images: bool, marker: AmountMarker | None = None
) -> Markup:
    """Return the document's HTML.

    Args:
        load_images: Without, a picture's alternative text stands in its place, and no picture
            is named.
        marker: Marks amounts of money; none are without.
    """
    tidy = _MANY_BREAKS.sub("<br><br>", _EMPTY.sub("", _EMPTY.sub("", body)))
    writer = _Writer(load_images, marker)
    position = 0
    for token in _TOKEN.finditer(tidy):
        writer.text(tidy[position : token.start()])
        closing, name, attributes = token.groups()
        if closing:
            writer.end(name.lower())
        else:
            writer.start(name.lower(), attributes)
        position = token.end()
    writer.text(tidy[position:])
    return writer.finish()


@dataclass(slots=True)
class _Open:
    """An element that is open: how it is named there and here, and how to open it again."""

    name: str
    written: str
    again: str
    items: int = 0
    after: str = ""


@dataclass(slots=True)
class _Writer:
    load_images: bool
    marker: AmountMarker | None = None
    chunks: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    _out: list[str] = field(default_factory=list)
    _size: int = 0
    _stack: list[_Open] = field(default_factory=list)
    _after_list: bool = False

    def text(self, text: str) -> None:
        while len(text) > SOFT and not self._inside("table"):
            cut = max(text.rfind("\n", 1, SOFT), text.rfind(" ", 1, SOFT)) + 1 or SOFT
            entity = text.rfind("&", max(0, cut - 12), cut)
            if entity > 0 and ";" not in text[entity:cut]:
                cut = entity
            self._text(text[:cut])
            self._cut()
            text = text[cut:]
        if text:
            self._text(text)

    def start(self, name: str, attributes: str) -> None:
        written = _TAGS.get(name, "")
        self._reach(name, written)
        if name in _BLOCKS:
            self._after_list = False
        else:
            self._leave_list()
        if name == "wbr":
            self._write("\u200b")
        elif name == "q":
            self._write("\u201c")
        elif name == "img":
            self._picture(_attributes(attributes))
        elif name in _VOID:
            self._write(f"<{name}>")
        if not written or name in _VOID:
            return
        if name in {"p", "div"} and self._inside("figcaption", "caption"):
            return  # a paragraph in a caption would end the caption
        tag = _tag(name, written, attributes)
        opened = _Open(name, written, tag)
        if name == "caption" and self._out and self._out[-1].startswith("<table"):
            opened.after = self._out.pop()  # Qt knows no captions: it stands above the table
        if name == "li" and self._stack:
            self._stack[-1].items += 1
        self._stack.append(opened)
        self._write(tag)

    def end(self, name: str) -> None:
        self._reach(name, _TAGS.get(name, ""))
        if name == "q":
            self._write("\u201d")
        if not any(opened.name == name for opened in self._stack):
            return
        while self._stack:
            opened = self._stack.pop()
            self._write(f"</{opened.written}>{opened.after}")
            if opened.name == name:
                break
        self._after_list = name in _LISTS
        if name in _BLOCKS and self._size >= SOFT and self._may_cut(name):
            self._cut()

    def finish(self) -> Markup:
        self._close_run()
        while self._stack:
            self._write(f"</{self._stack.pop().written}>")
        if self._out:
            self.chunks.append("".join(self._out))
        return Markup(tuple(self.chunks), tuple(self.pictures))

    def _picture(self, given: dict[str, str]) -> None:
        alt = given.get("alt", "").strip()
        if not self.load_images:
            if alt:
                self._write(f'<span class="alt">{alt}</span>')
            return
        url = html.unescape(given.get("src", ""))
        if not url:
            return
        name = f"picture:{len(self.pictures)}"
        width, height = _pixels(given.get("width")), _pixels(given.get("height"))
        self.pictures.append(Picture(name, url, html.unescape(alt), width, height))
        self._write(f'<img src="{name}">')

    def _may_cut(self, closed: str) -> bool:
        if all(opened.written in _REOPENED_UNSEEN for opened in self._stack):
            return True
        return self._size >= HARD and (closed == "tr" or not self._inside("table"))

    def _leave_list(self) -> None:
        """Begin a paragraph for loose words after a list: Qt takes them into its last row."""
        if self._after_list:
            self._after_list = False
            self._write("<p>")  # the next block ends it

    def _text(self, text: str) -> None:
        if text.strip():
            self._leave_list()
        if self.marker is not None and not self._inside(*_UNMARKED):
            self.marker.note(len(self._out), text)
        self._write(text)

    def _reach(self, name: str, written: str) -> None:
        """End what an amount can reach across at every tag that is more than a look."""
        if (written or name in _VOID or name == "q") and name not in _WITHIN_A_LINE:
            self._close_run()

    def _close_run(self) -> None:
        if self.marker is not None:
            self.marker.close(self._out)

    def _cut(self) -> None:
        self._close_run()
        closing = "".join(f"</{opened.written}>" for opened in reversed(self._stack))
        self.chunks.append("".join(self._out) + closing)
        again = "".join(_reopened(opened) for opened in self._stack)
        self._out = [again] if again else []
        self._size = 0

    def _inside(self, *names: str) -> bool:
        return any(opened.name in names for opened in self._stack)

    def _write(self, piece: str) -> None:
        self._out.append(piece)
        self._size += len(piece)


def _reopened(opened: _Open) -> str:
    if opened.name == "ol":
        start = re.search(r'start="(\d+)"', opened.again)
        first = int(start.group(1)) if start else 1
        return f'<ol start="{first + opened.items}">'
    return opened.again


def _tag(name: str, written: str, attributes: str) -> str:
    given = _attributes(attributes) if attributes.strip() else {}
    kept = {}
    if name in _CLASSES:
        kept["class"] = _CLASSES[name]
    if given.get("dir", "").lower() in {"rtl", "ltr"} and name in _BLOCKS:
        kept["dir"] = given["dir"].lower()
    if name == "a":
        if not given.get("href", "").lower().startswith(("http://", "https://", "mailto:")):
            return "<a>"
        kept["href"] = given["href"]
    elif name == "ol" and given.get("start", "").isdecimal():
        kept["start"] = given["start"]
    elif name in {"td", "th"}:
        spans = {key: given[key] for key in ("colspan", "rowspan") if key in given}
        kept |= {key: value for key, value in spans.items() if _pixels(value)}
        if given.get("align", "").lower() in {"left", "right", "center"}:
            kept["align"] = given["align"].lower()
    elif name == "table":
        kept |= {"cellspacing": "0", "cellpadding": "0"}
    pairs = "".join(f' {key}="{value}"' for key, value in kept.items())
    return f"<{written}{pairs}>"


def _attributes(text: str) -> dict[str, str]:
    found = {}
    for name, double, single in _ATTRIBUTE.findall(text):
        found[name.lower()] = (double or single).replace('"', "&quot;").replace("<", "&lt;")
    return found


def _pixels(value: str | None) -> int | None:
    digits = (value or "").strip().removesuffix("px")
    return int(digits) if digits.isdecimal() and 0 < len(digits) < 5 and int(digits) else None
