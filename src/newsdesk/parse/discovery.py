"""Where a page's feeds and icons are, as its markup and its address tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from urllib.parse import urlsplit

from newsdesk.core.frozen import frozen
from newsdesk.core.source import FeedKind
from newsdesk.parse.decode import decode_page
from newsdesk.parse.links import absolute
from newsdesk.parse.tags import Tag, tags
from newsdesk.parse.titles import clean_title

MAX_BYTES = 3_000_000
MAX_LINKS = 40

_TYPES = {
    "application/rss+xml": FeedKind.RSS,
    "application/x-rss+xml": FeedKind.RSS,
    "application/rdf+xml": FeedKind.RSS,
    "text/rss": FeedKind.RSS,
    "application/rss": FeedKind.RSS,
    "application/atom+xml": FeedKind.ATOM,
    "application/x.atom+xml": FeedKind.ATOM,
    "application/feed+json": FeedKind.JSON,
}
_VAGUE_TYPES = {"application/xml", "text/xml", "application/json"}  # also of APIs and site maps

_FEED_ADDRESS = re.compile(
    r"(?:^|[/._=-])(?:rss|rss2|rss20|feed|feeds|atom|rdf)(?:[/._=&-]|\d|$)|\.(?:rss|atom|rdf)(?:\?|$)"
    r"|feeds?\d*\.(?:feedburner|json|xml)|[?&](?:feed|format|type|alt)=(?:rss|atom|feed)",
    re.IGNORECASE,
)
_FEED_WORDS = re.compile(r"\b(?:rss|atom|xml|feeds?|json feed)\b", re.IGNORECASE)
_NO_FEED = re.compile(
    r"\.(?:png|jpe?g|gif|svg|ico|webp|css|js|pdf|mp3|zip)(?:[?#]|$)|oembed|wp-json|sitemap|opensearch"
    r"|//(?:www\.)?(?:feedly|inoreader|netvibes|feedspot|facebook|twitter|x|t|wikipedia)\.\w+/",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"comment|коммент|пикир|/replies|обсужден|kommentar|responses", re.IGNORECASE
)
_YOUTUBE = re.compile(r"(?:www\.|m\.)?youtube\.com/channel/(UC[\w-]{22})")
_REDDIT = re.compile(r"(?:www\.|old\.)?reddit\.com/((?:r|user)/\w+)")
_GITHUB = re.compile(r"github\.com/([\w.-]+/[\w.-]+)/?$")

_USUAL = ("feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "rss/")
_IN_SECTION = ("feed", "rss", "rss.xml", "feed.xml", "index.xml")

_ICON_RELS = frozenset({"icon", "apple-touch-icon", "apple-touch-icon-precomposed"})
_BEST_ICON = 64
_SIZE = re.compile(r"(\d{1,4})\s*x\s*\d{1,4}", re.IGNORECASE)


class Found(StrEnum):
    """How a feed was found."""

    DECLARED = "declared"  # <link rel="alternate">
    LINKED = "linked"  # an <a> that looks like one
    KNOWN = "known"  # a site whose rule is known


@frozen
class FeedLink:
    """An address that may be a feed, as told by a page; only reading it will show.

    Attributes:
        url: Absolute.
        title: As the page names it; may be empty.
        kind: As the page declares it.
    """

    url: str
    title: str = ""
    kind: FeedKind | None = None
    how: Found = Found.DECLARED


def feed_links(body: bytes, *, url: str, content_type: str | None) -> list[FeedLink]:
    """Return the feeds that a page tells of, the likeliest first, each address once.

    Those that the page declares come before those that it merely links to; feeds of comments
    come last. Any bytes will do: what is no page has no links.
    """
    text = decode_page(body[:MAX_BYTES], content_type)
    found: dict[str, FeedLink] = {link.url: link for link in _known(url)}
    base = url
    for tag in tags(text):
        if tag.closing:
            continue
        if tag.name == "base" and base == url:
            base = absolute(tag.attributes().get("href", ""), url) or url
        elif tag.name in {"link", "a"}:
            link = _declared(tag, base) if tag.name == "link" else _linked(tag, base, text)
            if link is not None and (link.url not in found or _rank(link) < _rank(found[link.url])):
                found[link.url] = link
    found.pop(url, None)
    return sorted(found.values(), key=_rank)[:MAX_LINKS]


def usual_paths(url: str) -> list[str]:
    """Return addresses at which sites keep their feed, the likeliest first.

    In a section of a site its own feeds are tried before those of the whole site.
    """
    parts = urlsplit(absolute(url, ""))
    if not parts.netloc:
        return []
    root = f"{parts.scheme}://{parts.netloc}/"
    folder = parts.path.rpartition("/")[0] if "." in parts.path.rpartition("/")[2] else parts.path
    section = folder.strip("/")
    found = [link.url for link in _known(url)]
    if section:
        found += [f"{root}{section}/{path}" for path in _IN_SECTION[: 2 if "/" in section else 5]]
    return list(dict.fromkeys([*found, *(root + path for path in _USUAL)]))


def site_icon_links(body: bytes, *, url: str, content_type: str | None = None) -> list[str]:
    """Return the addresses of a site's icons, the best one to show small first.

    Best is the smallest of at least 64 pixels; ``/favicon.ico`` comes last, always.
    """
    base = url
    sizes: dict[str, int] = {}
    for tag in tags(decode_page(body[:MAX_BYTES], content_type)):
        if tag.name == "base" and base == url:
            base = absolute(tag.attributes().get("href", ""), url) or url
        elif tag.name == "link" and not tag.closing:
            attributes = tag.attributes()
            rel = attributes.get("rel", "").lower()
            address = absolute(attributes.get("href", ""), base)
            if address.startswith("http") and _ICON_RELS.intersection(rel.split()):
                sizes.setdefault(address, _icon_size(attributes, address, rel))
    ranked = sorted(sizes, key=lambda one: (sizes[one] < _BEST_ICON, abs(sizes[one] - _BEST_ICON)))
    last = absolute("/favicon.ico", url)
    return [*(one for one in ranked if one != last), *filter(None, [last])]


def _declared(tag: Tag, base: str) -> FeedLink | None:
    attributes = tag.attributes()
    rel = attributes.get("rel", "").lower().split()
    mime = attributes.get("type", "").split(";")[0].strip().lower()
    address = absolute(attributes.get("href", ""), base)
    if not address.startswith("http") or _NO_FEED.search(address):
        return None
    kind = _TYPES.get(mime)
    vague = mime in _VAGUE_TYPES and _FEED_ADDRESS.search(_path(address))
    if ("alternate" in rel and (kind or vague)) or "feed" in rel:
        return FeedLink(address, clean_title(attributes.get("title", "")), kind)
    return None


def _linked(tag: Tag, base: str, text: str) -> FeedLink | None:
    attributes = tag.attributes()
    address = absolute(attributes.get("href", ""), base)
    if not address.startswith("http") or _NO_FEED.search(address):
        return None
    words = attributes.get("title") or text[tag.end : text.find("<", tag.end)][:200]
    path = _path(address)
    looks_like_one = _FEED_ADDRESS.search(path) or (
        path.lower().endswith(".xml") and _FEED_WORDS.search(words)
    )
    return FeedLink(address, clean_title(words), None, Found.LINKED) if looks_like_one else None


def _path(address: str) -> str:
    """Return an address without its scheme, and without the host's own name."""
    parts = urlsplit(address)
    host = parts.netloc if parts.netloc.startswith(("feed", "rss")) else ""
    return f"{host}{parts.path}" + (f"?{parts.query}" if parts.query else "")


def _known(url: str) -> Iterator[FeedLink]:
    """Yield the feeds of sites that do not declare them, or refuse their pages to readers."""
    place = re.sub(r"^https?://", "", url)
    if match := _YOUTUBE.match(place):
        address = f"https://www.youtube.com/feeds/videos.xml?channel_id={match[1]}"
        yield FeedLink(address, "", FeedKind.ATOM, Found.KNOWN)
    elif match := _REDDIT.match(place):
        yield FeedLink(f"https://www.reddit.com/{match[1]}/.rss", "", FeedKind.ATOM, Found.KNOWN)
    elif match := _GITHUB.match(place):
        address = f"https://github.com/{match[1]}/releases.atom"
        yield FeedLink(address, "", FeedKind.ATOM, Found.KNOWN)


def _rank(link: FeedLink) -> tuple[bool, int]:
    is_comments = bool(_COMMENTS.search(link.title) or _COMMENTS.search(_path(link.url)))
    return is_comments, (Found.DECLARED, Found.KNOWN, Found.LINKED).index(link.how)


def _icon_size(attributes: Mapping[str, str], address: str, rel: str) -> int:
    if match := _SIZE.search(attributes.get("sizes", "")):
        return int(match[1])
    if "svg" in attributes.get("type", "") or address.endswith(".svg"):
        return 512  # any size, but not every drawing can be shown: pictures first
    return 180 if rel.startswith("apple") else 32
