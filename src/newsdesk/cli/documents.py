"""The shapes of the JSON answers that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from newsdesk.cli.output import iso
from newsdesk.core import schedule
from newsdesk.core.article import Article, ArticleId, Revision
from newsdesk.core.errors import ArticleNotFoundError
from newsdesk.core.offline import OfflineState
from newsdesk.core.offline_wording import describe_offline
from newsdesk.core.source import Source, SourceOverview
from newsdesk.core.stories import StoryRow
from newsdesk.core.wording import describe_error, describe_health

Document = dict[str, object]


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


def whole_story(
    row: StoryRow,
    article: Article,
    revisions: list[Revision],
    *,
    offline: Callable[[str], bool] = lambda url: False,
) -> Document:
    """Describe an article with its text, pictures, enclosures and earlier versions.

    Args:
        offline: Says of a picture's address whether its file is kept offline.
    """
    return {
        **story(row),
        "title": article.title,
        "html": str(article.html),
        "text": article.html.text(),
        # What has no source has no other text than its page's.
        "full_text": article.full_text or (article.source_id is None and bool(article.html)),
        "images": [{"url": url, "offline": offline(url)} for url in article.html.pictures()],
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


def marked(
    article_id: ArticleId, row: StoryRow | None, state: OfflineState | None = None
) -> Document:
    """Describe an article after a mark was set; without a row, that there is none.

    Args:
        state: How it stands with its copy.
    """
    missing = "" if row else describe_error(ArticleNotFoundError(article_id))
    return {
        "id": article_id,
        "url": row.url if row else "",
        "read": row.read if row else False,
        "pinned": row.pinned if row else False,
        "offline": state is not None and state.is_whole,
        "message": missing or ("" if state is None else describe_offline(state)),
    }
