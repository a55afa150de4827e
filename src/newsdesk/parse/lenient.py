"""Feeds that are not well formed, through feedparser.

It is kept to its parsing: our decoding runs before it, our own dates, addresses and cleaning
after it (its dates guess, its sanitiser is not ours, and both cost more than the parsing).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from newsdesk.core.article import Enclosure, ParsedEntry, ParsedFeed
from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.source import FeedKind
from newsdesk.parse.bodies import html_of_plain, looks_like_html
from newsdesk.parse.dates import parse_date
from newsdesk.parse.entry_parts import language_tag, person
from newsdesk.parse.links import absolute
from newsdesk.parse.media import is_picture, length_of

_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def read_leniently(xml: bytes, *, url: str) -> ParsedFeed:
    """Read what can be read of a feed given as UTF-8, without declaration and document type.

    A feed cut off in the middle gives the entries before the cut. The result may have no kind
    of feed about it at all: the caller judges it by its entries and title.

    Raises:
        ParseError: UNREADABLE where feedparser itself fails.
    """
    import feedparser  # costs 60 ms, and one feed in twenty needs it

    try:
        document = feedparser.parse(
            io.BytesIO(xml),
            response_headers=_HEADERS,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        return _feed(document, url)
    except Exception as error:  # it raises all sorts of things on hostile input
        raise ParseError(Failure.UNREADABLE, url, detail=f"feedparser: {error!r}"[:200]) from error


def _feed(document: Mapping[str, Any], url: str) -> ParsedFeed:
    feed = document["feed"]
    kind = FeedKind.ATOM if document["version"].startswith("atom") else FeedKind.RSS
    site_url = _web(_text(feed, "link"), url)
    base = site_url or url
    ttl = length_of(_text(feed, "ttl"))
    return ParsedFeed(
        kind=kind,
        title=_text(feed, "title"),
        site_url=site_url,
        description=_text(feed, "subtitle"),
        language=language_tag(_text(feed, "language")),
        icon_url=_web(_text(feed, "icon") or _text(feed.get("image") or {}, "href"), base),
        ttl=timedelta(minutes=min(ttl, 525_600)) if ttl else None,
        entries=tuple(_entry(entry, base) for entry in document["entries"]),
    )


def _entry(entry: Mapping[str, Any], base: str) -> ParsedEntry:
    content, summary = _bodies(entry)
    updated = parse_date(_text(entry, "updated"))
    enclosures = tuple(
        Enclosure(url, _text(e, "type").lower(), length_of(_text(e, "length")))
        for e in entry.get("enclosures") or ()
        if (url := _web(_text(e, "href") or _text(e, "url"), base))
    )
    return ParsedEntry(
        guid=_text(entry, "id"),
        url=_web(_text(entry, "feedburner_origlink"), base) or _web(_text(entry, "link"), base),
        title=_text(entry, "title"),
        author=person(_text(entry, "author")),
        content=content,
        summary=summary,
        published=parse_date(_text(entry, "published")) or updated,
        updated=updated,
        image=_picture(entry, enclosures, base),
        enclosures=enclosures,
        categories=_categories(entry.get("tags") or ()),
        comments=length_of(_text(entry, "slash_comments")),
        comments_url=_web(_text(entry, "comments"), base),
        base_url=base,
    )


def _bodies(entry: Mapping[str, Any]) -> tuple[str, str]:
    """Return the longest HTML: the first content may be the caption of a photo."""
    detail = entry.get("summary_detail") or {}
    summary = _html(_text(entry, "summary"), _text(detail, "type"))
    contents = [_html(_text(c, "value"), _text(c, "type")) for c in entry.get("content") or ()]
    content = max([*contents, summary], key=len)
    return content, "" if summary == content else summary


def _html(text: str, kind: str) -> str:
    return html_of_plain(text) if kind == "text/plain" and not looks_like_html(text) else text


def _picture(entry: Mapping[str, Any], enclosures: tuple[Enclosure, ...], base: str) -> str:
    media = [
        Enclosure(_text(m, "url"), _text(m, "type") or _text(m, "medium"))
        for m in entry.get("media_content") or ()
    ]
    urls = [m.url for m in media if is_picture(m)]
    urls += [e.url for e in enclosures if is_picture(e)]
    urls += [_text(m, "url") for m in entry.get("media_thumbnail") or ()]
    urls.append(_text(entry.get("image") or {}, "href"))
    return next((full for url in urls if (full := _web(url, base))), "")


def _categories(tags: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    names = (_text(tag, "label") or _text(tag, "term") for tag in tags)
    return tuple(dict.fromkeys(name for name in names if name))[:40]


def _text(holder: Mapping[str, Any], name: str) -> str:
    # Past feedparser's own lookup, which answers "updated" with "published" and warns of it.
    value = dict.get(holder, name) if isinstance(holder, dict) else None
    return value.strip() if isinstance(value, str) else ""


def _web(url: str, base: str) -> str:
    full = absolute(url, base) if url else ""
    return full if full.startswith("http") else ""
