"""JSON Feed 1.x (https://www.jsonfeed.org/version/1.1/) and RSS in JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from newsdesk.core.article import Enclosure, ParsedEntry, ParsedFeed
from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.source import FeedKind
from newsdesk.parse.bodies import html_of_plain
from newsdesk.parse.dates import parse_date
from newsdesk.parse.entry_parts import language_tag, person
from newsdesk.parse.links import absolute
from newsdesk.parse.media import is_picture, length_of

Json = Mapping[str, Any]

# Line ends inside strings and text after the end are faults that leave the meaning plain.
_DECODER = json.JSONDecoder(strict=False)


def read_json_feed(text: str, *, url: str) -> ParsedFeed:
    """Read a feed written in JSON.

    Raises:
        ParseError: UNREADABLE for what is not valid JSON (a feed cut off, say), NOT_A_FEED for
            JSON of another meaning.
    """
    try:
        document, _ = _DECODER.raw_decode(text)
    except (ValueError, RecursionError) as error:
        raise ParseError(Failure.UNREADABLE, url, detail=f"broken JSON: {error}") from None
    if isinstance(document, dict):
        rss = document.get("rss")
        channel = rss.get("channel") if isinstance(rss, dict) else None
        if isinstance(channel, dict):
            return _rss(channel, url)
        if isinstance(document.get("items"), list) and _is_json_feed(document):
            return _json_feed(document, url)
    raise ParseError(Failure.NOT_A_FEED, url, detail="JSON that is no feed")


def _is_json_feed(document: Json) -> bool:
    """Whether it names the version, or has a feed's shape all the same ("1.0" occurs)."""
    return "jsonfeed.org" in _text(document, "version") or any(
        isinstance(document.get(name), str) for name in ("title", "home_page_url", "feed_url")
    )


def _json_feed(document: Json, url: str) -> ParsedFeed:
    site_url = _web(_text(document, "home_page_url"), url)
    base = site_url or url
    return ParsedFeed(
        kind=FeedKind.JSON,
        title=_text(document, "title"),
        site_url=site_url,
        description=_text(document, "description"),
        language=language_tag(_text(document, "language")),
        icon_url=_web(_text(document, "favicon") or _text(document, "icon"), base),
        entries=tuple(_entry(item, base) for item in _objects(document, "items")),
    )


def _entry(item: Json, base: str) -> ParsedEntry:
    # external_url is what a linked-list entry is about; url is the entry's own page.
    url = _web(_text(item, "url"), base) or _web(_text(item, "external_url"), base)
    guid = _text(item, "id")
    if not url and guid.startswith("http"):
        url = _web(guid, base)
    content = _text(item, "content_html") or html_of_plain(_text(item, "content_text"))
    summary = html_of_plain(_text(item, "summary"))
    if not content:
        content, summary = summary, ""
    updated = parse_date(_text(item, "date_modified"))
    enclosures = tuple(_attachments(item, url or base))
    pictures = (enclosure.url for enclosure in enclosures if is_picture(enclosure))
    return ParsedEntry(
        guid=guid,
        url=url,
        title=_text(item, "title"),
        author=_authors(item),
        content=content,
        summary=summary if summary != content else "",
        published=parse_date(_text(item, "date_published")) or updated,
        updated=updated,
        image=_web(_text(item, "image") or _text(item, "banner_image"), base) or next(pictures, ""),
        enclosures=enclosures,
        categories=_texts(item.get("tags")),
        language=language_tag(_text(item, "language")),
        base_url=url or base,
    )


def _authors(item: Json) -> str:
    authors = _objects(item, "authors") or [_object(item, "author")]
    names = [name for author in authors if (name := _text(author, "name"))]
    return ", ".join(dict.fromkeys(names))


def _attachments(item: Json, base: str) -> list[Enclosure]:
    found = []
    for attachment in _objects(item, "attachments"):
        if url := _web(_text(attachment, "url"), base):
            kind = _text(attachment, "mime_type").lower()
            found.append(Enclosure(url, kind, length_of(_text(attachment, "size_in_bytes"))))
    return found


def _rss(channel: Json, url: str) -> ParsedFeed:
    """Read the JSON image of RSS 2.0 (https://github.com/scripting/Scripting-News)."""
    site_url = _web(_text(channel, "link"), url)
    ttl = length_of(_text(channel, "ttl"))
    return ParsedFeed(
        kind=FeedKind.JSON,
        title=_text(channel, "title"),
        site_url=site_url,
        description=_text(channel, "description"),
        language=language_tag(_text(channel, "language")),
        icon_url=_web(_text(_object(channel, "image"), "url"), site_url or url),
        ttl=timedelta(minutes=min(ttl, 525_600)) if ttl else None,
        entries=tuple(_rss_entry(item, site_url or url) for item in _objects(channel, "item")),
    )


def _rss_entry(item: Json, base: str) -> ParsedEntry:
    guid = _text(item, "guid") or _text(_object(item, "guid"), "#value")
    permanent = guid if guid.startswith("http") else ""
    description, encoded = _text(item, "description"), _text(item, "content:encoded")
    content, summary = (encoded, description) if encoded else (description, "")
    enclosures = tuple(
        Enclosure(url, _text(e, "type").lower(), length_of(_text(e, "length")))
        for e in [*_objects(item, "enclosure"), _object(item, "enclosure")]
        if (url := _web(_text(e, "url"), base))
    )
    return ParsedEntry(
        guid=guid,
        url=_web(_text(item, "link") or permanent, base),
        title=_text(item, "title"),
        author=person(_text(item, "author") or _text(item, "dc:creator")),
        content=content,
        summary=summary if summary != content else "",
        published=parse_date(_text(item, "pubDate")),
        image=next((e.url for e in enclosures if is_picture(e)), ""),
        enclosures=enclosures,
        categories=_texts(item.get("category")),
        comments_url=_web(_text(item, "comments"), base),
        base_url=base,
    )


def _web(url: str, base: str) -> str:
    full = absolute(url, base) if url else ""
    return full if full.startswith("http") else ""


def _text(holder: Json, name: str) -> str:
    """Return a text, or a number as one (ids are often numbers); empty for anything else."""
    value = holder.get(name)
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _texts(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(v.strip() for v in values if isinstance(v, str) and v.strip()))


def _object(holder: Json, name: str) -> Json:
    value = holder.get(name)
    return value if isinstance(value, dict) else {}


def _objects(holder: Json, name: str) -> list[Json]:
    value = holder.get(name)
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []
