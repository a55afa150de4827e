"""A site's feed, as its publisher would write it: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta, timezone
from email.utils import format_datetime
from html import escape
from xml.etree import ElementTree as ET

from newsdesk.demo.world import Form, Site, Told

#: Bishkek's, without summer time since 2005.
LOCAL = timezone(timedelta(hours=6))

CONTENT_TYPES = {
    Form.RSS: "application/rss+xml",
    Form.ATOM: "application/atom+xml",
    Form.JSON: "application/feed+json",
}


def write_feed(site: Site, stories: Sequence[Told], *, base: str) -> bytes:
    """Write a feed in the site's format and encoding.

    Args:
        stories: The newest first.
        base: Address of the server without a slash at its end.
    """
    if site.form is Form.JSON:
        return _json_feed(site, stories, base)
    root = _atom(site, stories, base) if site.form is Form.ATOM else _rss(site, stories, base)
    ET.indent(root, "\t")
    written: bytes = ET.tostring(root, encoding=site.encoding, xml_declaration=True)
    return written


def content_type(site: Site) -> str:
    """Return the feed's ``Content-Type``."""
    return f"{CONTENT_TYPES[site.form]}; charset={site.encoding}"


def story_url(site: Site, story: Told, base: str) -> str:
    """Return the address of a story's page."""
    return f"{base}/{site.name}/{story.name}.html"


def story_html(story: Told, base: str) -> str:
    """Return a story's body: its picture and its paragraphs."""
    picture = ""
    if story.picture:
        address = f"{base}/pictures/{story.picture}"
        alt = escape(story.title)
        picture = f'<p><img src="{address}" width="960" height="540" alt="{alt}"></p>\n'
    return picture + "\n".join(f"<p>{escape(text, quote=False)}</p>" for text in story.paragraphs)


def _identity(site: Site, story: Told) -> str:
    """Name a story without its address: the port is another one at every start."""
    return f"tag:newsdesk.example,2026:{site.name}/{story.name}"


def _rss(site: Site, stories: Sequence[Told], base: str) -> ET.Element:
    root = ET.Element("rss", {"version": "2.0"})
    root.set("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
    root.set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    channel = ET.SubElement(root, "channel")
    _add(channel, "title", site.title)
    _add(channel, "link", f"{base}/{site.name}/")
    _add(channel, "description", site.about)
    _add(channel, "language", site.language)
    for story in stories:
        entry = ET.SubElement(channel, "item")
        _add(entry, "title", story.title)
        _add(entry, "link", story_url(site, story, base))
        _add(entry, "guid", _identity(site, story)).set("isPermaLink", "false")
        _add(entry, "pubDate", format_datetime(story.published.astimezone(LOCAL)))
        _add(entry, "category", story.category)
        if story.author:
            _add(entry, "dc:creator", story.author)
        _add(entry, "description", story.paragraphs[0])
        _add(entry, "content:encoded", story_html(story, base))
    return root


def _atom(site: Site, stories: Sequence[Told], base: str) -> ET.Element:
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.language})
    front = f"{base}/{site.name}/"
    _add(root, "id", f"tag:newsdesk.example,2026:{site.name}")
    _add(root, "title", site.title)
    _add(root, "subtitle", site.about)
    _add(root, "updated", max(story.updated for story in stories).isoformat())
    _add(root, "icon", f"{front}icon.png")
    ET.SubElement(root, "link", {"rel": "self", "href": front + site.feed_file})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": front})
    for story in stories:
        entry = ET.SubElement(root, "entry")
        _add(entry, "id", _identity(site, story))
        _add(entry, "title", story.title)
        ET.SubElement(entry, "link", {"rel": "alternate", "href": story_url(site, story, base)})
        _add(entry, "published", story.published.isoformat())
        _add(entry, "updated", story.updated.isoformat())
        _add(ET.SubElement(entry, "author"), "name", story.author or site.title)
        ET.SubElement(entry, "category", {"term": story.category})
        _add(entry, "summary", story.paragraphs[0])
        _add(entry, "content", story_html(story, base)).set("type", "html")
    return root


def _json_feed(site: Site, stories: Sequence[Told], base: str) -> bytes:
    front = f"{base}/{site.name}/"
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title,
        "description": site.about,
        "home_page_url": front,
        "feed_url": front + site.feed_file,
        "favicon": f"{front}icon.png",
        "language": site.language,
        "items": [_json_entry(site, story, base) for story in stories],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode("utf-8")


def _json_entry(site: Site, story: Told, base: str) -> dict[str, object]:
    entry: dict[str, object] = {
        "id": _identity(site, story),
        "url": story_url(site, story, base),
        "title": story.title,
        "summary": story.paragraphs[0],
        "content_html": story_html(story, base),
        "date_published": story.published.isoformat(),
        "date_modified": story.updated.isoformat(),
        "authors": [{"name": story.author or site.title}],
        "tags": [story.category],
    }
    if story.picture:
        entry["image"] = f"{base}/pictures/{story.picture}"
    return entry


def _add(parent: ET.Element, tag: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, tag)
    element.text = text
    return element
