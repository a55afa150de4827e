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
from newsdesk.parse.nesting import TABLE_PARTS, Nesting
from newsdesk.parse.pictures import is_lazy, is_speck, picture_address
from newsdesk.parse.tags import IMG, RAW_TEXT, VOID, Tag, attributes, tags

_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.IGNORECASE
)
_PLAYERS = frozenset({"iframe", "video", "audio"})
_KEPT = {name: names | ATTRIBUTES["*"] for name, names in ATTRIBUTES.items()}
_EMOJI = re.compile(r"(?:^|\s)(?:wp-smiley|emoji)(?:\s|$)")


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
    return IMG.sub(lambda img: shown_picture(attributes(img[1]), base_url), text)


def shown_picture(attributes: Mapping[str, str], base_url: str) -> str:
    """Return what is shown for a picture's tag: itself, a sign in its place, or nothing."""
    if is_speck(attributes):
        return ""
    return _emoji(attributes) or _written_picture(attributes, (), base_url)


class _Tidier:
    def __init__(self, text: str, base_url: str) -> None:
        self._text = text
        self._base_url = base_url
        self._out: list[str] = []
        self._open = Nesting()
        self._too_deep: Counter[str] = Counter()
        self._hidden_from: int | None = None
        self._sources: list[Mapping[str, str]] = []
        self._player_waits = False
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
        self._end(len(self._open))
        return "".join(self._out)

    def _write_text(self, text: str) -> None:
        if self._hidden_from is None and text:
            if not text.isspace():
                self._begin(self._open.missing_for("text"))
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

    def _begin(self, names: Sequence[str]) -> None:
        for name in names:
            self._push(name, {}, hidden=False)

    def _end(self, count: int) -> None:
        for _ in range(count):
            name = self._open.close()
            if self._hidden_from is None:
                self._out.append(f"</{name}>")
            elif self._hidden_from == len(self._open):
                self._hidden_from = None

    def _void(self, name: str, attributes: Mapping[str, str]) -> None:
        self._begin(self._open.missing_for(name))
        if name == "img":
            self._picture(attributes)
        else:
            self._end(self._open.ended_by_start(name))
            self._out.append(f"<{name}>")

    def _push(self, name: str, attributes: Mapping[str, str], hidden: bool) -> None:
        if name in TABLE_PARTS and (self._too_deep["table"] or not self._open.is_open("table")):
            return
        self._end(self._open.ended_by_start(name))
        self._begin(self._open.missing_for(name))
        starts_hiding = hidden and self._hidden_from is None
        if not starts_hiding and self._open.is_full_for(name):
            self._too_deep[name] += 1
            return
        if starts_hiding:
            self._hidden_from = len(self._open)
        elif self._hidden_from is None:
            self._out.append(_written(name, attributes))
        self._open.open(name)

    def _end_tag(self, name: str) -> None:
        if name in TABLE_PARTS and self._too_deep["table"]:
            return
        if self._too_deep[name]:
            self._too_deep[name] -= 1
        elif name == "picture":
            self._picture_without_img()
        else:
            self._end(self._open.ended_by_end(name))

    def _drop(self, tag: Tag, attributes: Mapping[str, str], hidden: bool) -> None:
        visible = not hidden and self._hidden_from is None
        if tag.name == "noscript":
            if visible:
                self._noscript(self._text[tag.inner_start : tag.inner_end])
        elif tag.name == "source":
            self._sources.append(attributes)
            if self._player_waits and self._is_in_player():
                self._player_waits = not self._player("video", attributes)
        elif visible and tag.name in _PLAYERS:
            self._end(self._open.ended_by_start(tag.name))
            self._player_waits = not self._player(tag.name, attributes)
        if tag.name not in VOID and tag.name not in RAW_TEXT and not tag.self_closing:
            self._push(tag.name, attributes, hidden=True)

    def _is_in_player(self) -> bool:
        return self._hidden_from is not None and self._open[self._hidden_from] in _PLAYERS

    def _player(self, name: str, attributes: Mapping[str, str]) -> bool:
        """Put a link where a player is; return False if it plays nothing that can be opened."""
        source = attributes.get("src") or attributes.get("data-src", "")
        find = video_address if name == "iframe" else absolute
        address = find(source, self._base_url)
        if not address.startswith("http"):
            return False
        shown = address.removeprefix("https://").removeprefix("http://").removeprefix("www.")
        link = _written("a", {"href": address})
        self._out.append(f"<p>{link}{html.escape(shown, quote=False)}</a></p>")
        self._last = _Last.WORDS
        return True

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
    allowed = _KEPT.get(name, ATTRIBUTES["*"])
    kept = [f' {key}="{_escaped(value)}"' for key, value in attributes.items() if key in allowed]
    return f"<{name}{''.join(kept)}>"


def _escaped(value: str) -> str:
    return html.escape(value, quote=False).replace('"', "&quot;")  # apostrophes as nh3 has them
