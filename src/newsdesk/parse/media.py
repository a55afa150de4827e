"""The pictures and files that an entry names itself: Media RSS, enclosures, iTunes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from newsdesk.core.article import Enclosure
from newsdesk.parse.links import absolute
from newsdesk.parse.names import Children, Names, text_of

_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:[?#]|$)", re.IGNORECASE)
_NAMES = frozenset(
    {"enclosure", "media:content", "media:thumbnail", "media:group", "itunes:image",
     "image", "thumbnail", "thumb"}
)  # fmt: skip
_SOUND_OR_FILM = ("audio", "video")
_MOST_ENCLOSURES = 20


def pictures_and_files(
    children: Children, names: Names, base: str
) -> tuple[str, tuple[Enclosure, ...]]:
    """Return an entry's own picture (or "") and its enclosures, addresses absolute."""
    if _NAMES.isdisjoint(children) and not _enclosing_links(children):
        return "", ()
    enclosures = list(_enclosures(children, base))
    media = list(_media_elements(children, names))
    enclosures += _media_files(media, base)
    unique = tuple({enclosure.url: enclosure for enclosure in reversed(enclosures)}.values())[::-1]
    return _picture(children, media, unique, base), unique[:_MOST_ENCLOSURES]


def is_picture(enclosure: Enclosure) -> bool:
    """Whether an enclosure is a picture, by its type or else by its name."""
    if enclosure.type:
        return enclosure.type.startswith("image")
    return bool(_PICTURE_NAME.search(enclosure.url))


def length_of(text: str | None) -> int | None:
    """Return a length in bytes; None for what is absent, no number, or 0 ("not known")."""
    text = (text or "").strip()
    return int(text) or None if text.isascii() and text.isdecimal() and len(text) < 16 else None


def _enclosures(children: Children, base: str) -> Iterator[Enclosure]:
    for element in children.get("enclosure", ()):
        url = absolute(element.get("url") or element.get("href") or element.text or "", base)
        if url.startswith("http"):
            kind = (element.get("type") or "").strip().lower()
            yield Enclosure(url, kind, length_of(element.get("length")))
    for element in _enclosing_links(children):
        url = absolute(element.get("href") or "", base)
        if url.startswith("http"):
            kind = (element.get("type") or "").strip().lower()
            yield Enclosure(url, kind, length_of(element.get("length")))


def _enclosing_links(children: Children) -> list[etree._Element]:
    links = children.get("atom:link", ())
    return [link for link in links if (link.get("rel") or "").lower() == "enclosure"]


def _media_elements(children: Children, names: Names) -> Iterator[tuple[str, etree._Element]]:
    """Yield media:content and media:thumbnail, also from media:group and from inside content."""
    for name in ("media:content", "media:thumbnail"):
        for element in children.get(name, ()):
            yield name, element
            for inner in element:
                if names.of(inner) == "media:thumbnail":
                    yield "media:thumbnail", inner
    for group in children.get("media:group", ()):
        yield from _media_elements(names.children(group), names)


def _media_files(media: list[tuple[str, etree._Element]], base: str) -> Iterator[Enclosure]:
    for name, element in media:
        kind = (element.get("type") or "").strip().lower()
        medium = kind or (element.get("medium") or "").lower()
        if name == "media:content" and medium.startswith(_SOUND_OR_FILM):
            url = absolute(element.get("url") or "", base)
            if url.startswith("http"):
                yield Enclosure(url, kind, length_of(element.get("fileSize")))


def _picture(
    children: Children,
    media: list[tuple[str, etree._Element]],
    enclosures: tuple[Enclosure, ...],
    base: str,
) -> str:
    """Return the best picture: the widest named one, then enclosures, then podcast covers."""
    contents = [e for name, e in media if name == "media:content" and _is_picture_element(e)]
    thumbnails = [e for name, e in media if name == "media:thumbnail"]
    for elements in (contents, thumbnails):
        for element in sorted(elements, key=_width, reverse=True):
            if url := _http(element.get("url") or "", base):
                return url
        if elements is contents:
            for enclosure in enclosures:
                if is_picture(enclosure):
                    return enclosure.url
    for element in children.get("itunes:image", ()):
        if url := _http(element.get("href") or element.get("url") or "", base):
            return url
    for element in children.get("image", ()):
        url = element.get("href") or element.findtext("{*}url") or element.text or ""
        if url := _http(url, base):
            return url
    return _http(text_of(children, "thumbnail", "thumb"), base)


def _is_picture_element(element: etree._Element) -> bool:
    kind = (element.get("type") or element.get("medium") or "").lower()
    if kind:
        return kind.startswith("image")
    url = element.get("url") or ""
    return bool(_PICTURE_NAME.search(url)) or (not element.get("duration") and len(url) > 0)


def _width(element: etree._Element) -> int:
    return length_of(element.get("width")) or 0


def _http(url: str, base: str) -> str:
    if not url.strip():
        return ""
    url = absolute(url, base)
    return url if url.startswith("http") else ""
