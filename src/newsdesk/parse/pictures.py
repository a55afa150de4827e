"""Which picture an ``<img>`` really means: lazy loading, responsive sets, counters."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence

from newsdesk.parse.links import absolute

WIDEST = 1600
"""Pixels: the reader's column on a screen of high density; wider copies are a waste of bytes."""

_UNKNOWN_WIDTH = 600.0
_LONGEST_SET = 20_000

_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "data-original-set")
_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-original-src",
    "data-actualsrc",
    "data-lazyload",
    "data-echo",
    "data-hi-res-src",
)
_UNSHOWABLE = re.compile(r"image/(?:avif|jxl|heic|svg)", re.IGNORECASE)  # Qt reads none of them

_SPACE = re.compile(r"\s+")
_SET_ADDRESS = re.compile(r"[\s,]*+([^\s,]\S*+)")
_SET_SIZE = re.compile(r"(\d+(?:\.\d+)?)([wx])\b")

_RASTER_DATA = re.compile(
    r"data:image/(?:png|jpe?g|gif|webp|bmp|x-icon);base64,([A-Za-z0-9+/=]+)", re.IGNORECASE
)
_BLANK_NAME = re.compile(
    r"[/_-](?:spacer|blank|transparent|clear|empty|pixel|1x1|1px|lazy|lazyload|placeholder"
    r"|loading|loader)\.(?:gif|png|svg)(?:[?#]|$)",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"https?://(?:mc\.yandex\.\w+/(?:watch|pixel)|counter\.yadro\.ru/|(?:top[\w-]*|rs)\.mail\.ru/counter"
    r"|counter\.rambler\.ru/|www\.facebook\.com/tr\b|[\w.]*google-analytics\.com/"
    r"|pixel\.wp\.com/|[\w.]*scorecardresearch\.com/|feeds\.feedburner\.com/~r/"
    r"|feeds\.wordpress\.com/1\.0/)",
    re.IGNORECASE,
)
_SMALL_NUMBER = re.compile(r"\s*[01](?:\.\d*)?\s*(?:px\s*)?")
_SMALL_STYLE = re.compile(
    r"(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*[01](?:\.\d+)?(?:px)?\s*(?:!|;|$)", re.IGNORECASE
)


def is_speck(attributes: Mapping[str, str]) -> bool:
    """Whether a picture is shown at 0 or 1 pixel: a counter or spacer (RULES 3, images)."""
    return (
        _SMALL_NUMBER.fullmatch(attributes.get("width", "")) is not None
        or _SMALL_NUMBER.fullmatch(attributes.get("height", "")) is not None
        or _SMALL_STYLE.search(attributes.get("style", "")) is not None
    )


def is_lazy(attributes: Mapping[str, str]) -> bool:
    """Whether a script would put the real picture in later."""
    return any(attributes.get(name) for name in (*_LAZY, *_LAZY_SETS))


def picture_address(
    attributes: Mapping[str, str], sources: Sequence[Mapping[str, str]] = (), *, base_url: str
) -> str:
    """Return the address of the picture that a person is meant to see.

    Args:
        attributes: Those of the ``<img>``.
        sources: Those of the ``<source>`` elements beside it in a ``<picture>``.
        base_url: What the addresses are relative to.

    Returns:
        An http(s) address or a raster ``data:`` address; empty if there is only a placeholder.
    """
    best = ""
    if any(name.startswith("data-") for name in attributes):
        found = _candidates_of([attributes.get(name, "") for name in _LAZY_SETS], base_url)
        for name in _LAZY:
            value = attributes.get(name, "")
            if "." in value or "/" in value:  # data-original="true" occurs
                found.append((_UNKNOWN_WIDTH, real_address(value, base_url)))
        best = _best(found)
    if not best:
        best = attributes.get("src", "") and real_address(attributes["src"], base_url)
        if srcset := attributes.get("srcset"):
            found = _candidates_of([srcset], base_url)
            best = _best([*found, (_UNKNOWN_WIDTH, best)])
    if best or not sources:
        return best
    shown = [source for source in sources if not _UNSHOWABLE.match(source.get("type", ""))]
    sets_beside = [source.get("srcset") or source.get("data-srcset", "") for source in shown]
    return _best(_candidates_of(sets_beside, base_url))


def real_address(url: str, base_url: str) -> str:
    """Return a picture's address in full; empty for placeholders, counters and unsafe ones."""
    if url[:5].lower() == "data:":
        url = _SPACE.sub("", url)
        return "" if _is_blank_data(url) else url
    address = absolute(url, base_url)
    if not address.startswith("http") or _BLANK_NAME.search(address) or _COUNTER.match(address):
        return ""
    return address


def _candidates_of(sets: Sequence[str], base_url: str) -> list[tuple[float, str]]:
    return [
        (width, address)
        for srcset in sets
        for url, width in _candidates(srcset)
        if (address := real_address(url, base_url)).startswith("http")
    ]


def _best(found: Sequence[tuple[float, str]]) -> str:
    """Return the widest address up to WIDEST pixels, else the narrowest; empty if none is real."""
    real = [one for one in found if one[1]]
    fitting = [one for one in real if one[0] <= WIDEST]
    if fitting:
        return max(fitting, key=lambda one: one[0])[1]
    return min(real, key=lambda one: one[0])[1] if real else ""


def _candidates(srcset: str) -> Iterator[tuple[str, float]]:
    """Yield each address of a srcset with its width in pixels.

    A density stands for a width of 600 pixels times it: real widths are not known then.

    Source: https://html.spec.whatwg.org/#parse-a-srcset-attribute
    """
    srcset = srcset[:_LONGEST_SET]
    place = 0
    while match := _SET_ADDRESS.match(srcset, place):
        url = match[1].rstrip(",")
        place = match.end()
        size = _UNKNOWN_WIDTH
        if len(url) == len(match[1]):  # no comma behind it: descriptors follow
            end = srcset.find(",", place)
            end = len(srcset) if end < 0 else end
            size = _size(srcset[place:end])
            place = end
        yield url, size


def _size(descriptors: str) -> float:
    match = _SET_SIZE.search(descriptors)
    if match is None:
        return _UNKNOWN_WIDTH
    return float(match[1]) if match[2] == "w" else float(match[1]) * _UNKNOWN_WIDTH


def _is_blank_data(url: str) -> bool:
    """Whether a ``data:`` address is no raster picture, or one of a few pixels."""
    match = _RASTER_DATA.fullmatch(url)
    if match is None:
        return True
    if len(match[1]) > 400:
        return False
    try:
        head = base64.b64decode(match[1][:64] + "==="[: -len(match[1][:64]) % 4])
    except binascii.Error:
        return True
    return _shortest_side(head) <= 4


def _shortest_side(head: bytes) -> int:
    """Return a GIF's or PNG's shorter side; other small pictures count as big enough."""
    if head[:3] == b"GIF" and len(head) >= 10:
        return min(int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little"))
    if head[:4] == b"\x89PNG" and len(head) >= 24:
        return min(int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big"))
    return 100
