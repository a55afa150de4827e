"""The shapes of the JSON answers that several commands share."""

from __future__ import annotations

import html
import re
from datetime import datetime, timedelta

from newsdesk.cli.output import iso
from newsdesk.core import schedule
from newsdesk.core.article import Article, Revision, SafeHtml
from newsdesk.core.source import Source, SourceOverview
from newsdesk.core.stories import StoryRow
from newsdesk.core.wording import describe_health

Document = dict[str, object]

# SafeHtml is serialised in one way, with double quotes throughout.
_IMAGE = re.compile(r'<img\b[^>]*?\ssrc="([^"]*)"')


def source_added(source: Source) -> Document:
    """Describe a source just added."""
    return {
        "id": source.id,
        "url": source.url,
        "title": source.title,
        "site_url": source.site_url,
        "kind": source.kind,
    }


def source_row(row: SourceOverview, *, now: datetime, default_interval: timedelta) -> Document:
    """Describe a source with its state; ``interval_minutes`` is the one in force."""
    source = row.source
    health = schedule.health(source, row.poll, now=now)
    interval = schedule.interval(source, row.poll, default_interval)
    return {
        "id": source.id,
        "url": source.url,
        "title": source.title,
        "folder": source.folder,
        "site_url": source.site_url,
        "state": health.state,
        "message": describe_health(health, now=now, url=source.url),
        "last_success": iso(health.last_success),
        "next_check": iso(health.next_check),
        "interval_minutes": round(interval / timedelta(minutes=1)),
        "articles": row.counts.articles,
        "unread": row.counts.unread,
    }


def story(row: StoryRow) -> Document:
    """Describe an article as ``list`` and ``search`` answer it."""
    return {
        "id": row.id,
        "source_id": row.source_id,
        "source": row.source,
        "title": row.title,
        "url": row.url,
        "author": row.author,
        "published": iso(row.published),
        "fetched": iso(row.fetched),
        "read": row.read,
        "pinned": row.pinned,
        "summary": row.summary,
        "image": row.image,
        "language": row.language,
        "cluster_id": row.cluster_id,
        "cluster_size": row.cluster_size,
    }


def whole_story(row: StoryRow, article: Article, revisions: list[Revision]) -> Document:
    """Describe an article with its text, pictures, enclosures and earlier versions."""
    return {
        **story(row),
        "html": str(article.html),
        "text": article.html.text(),
        "full_text": article.full_text,
        "images": [{"url": url, "offline": False} for url in images(article.html)],
        "enclosures": [
            {"url": enclosure.url, "type": enclosure.type, "length": enclosure.length}
            for enclosure in article.enclosures
        ],
        "revisions": [
            {
                "replaced": iso(revision.replaced_at),
                "title": revision.title,
                "html": str(revision.html),
            }
            for revision in revisions
        ],
    }


def images(body: SafeHtml) -> list[str]:
    """Return the addresses of the pictures in a body, each once, in their order."""
    found = (html.unescape(url) for url in _IMAGE.findall(body))
    return list(dict.fromkeys(url for url in found if not url.startswith("data:")))
