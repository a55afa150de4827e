"""Rows of articles as lists and the reader take them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from newsdesk.core.article import Article, ArticleId, EntryKey, SafeHtml
from newsdesk.core.offline import OfflinePhase, OfflineState
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryRow
from newsdesk.store.columns import categories_of, enclosures_of
from newsdesk.store.source_rows import SHOWN_TITLE
from newsdesk.store.times import moment, optional_moment

STORY_ROW = (
    f"select s.id, s.source_id, ifnull({SHOWN_TITLE}, ''), ifnull(t.title, a.title), a.summary,"
    " a.url, a.author, a.published, s.stored_at, s.sort_at, a.image, a.language, s.read, s.pinned,"
    " case when o.released_at is null then o.state end,"
    " case when o.id is not null then"
    "  (select count(*) from offline_pictures p where p.article_id = o.id) end,"
    " case when o.id is not null then (select count(*) from offline_pictures p"
    "  where p.article_id = o.id and p.sha256 is not null) end"
    " from statuses s join articles a on a.id = s.id left join sources f on f.id = s.source_id"
    " left join offline_stories o on o.id = s.id"
    " left join offline_texts t on t.id = s.id and s.pinned = 1"
    " where s.id = ?"
)
ARTICLE = (
    f"select s.id, s.source_id, ifnull({SHOWN_TITLE}, ''), a.url, a.title, a.author,"
    " ifnull(b.html, ''), a.summary, a.published, s.stored_at, a.updated, a.image, a.enclosures,"
    " a.categories, a.comments, a.comments_url, a.language, s.read, s.pinned,"
    " (select count(*) from revisions r where r.article_id = a.id), a.full_text,"
    # Of the keys that lead here, the one that the feed uses now.
    " (select key from keys k where k.source_id = s.source_id and k.id = s.id"
    "  order by k.present desc limit 1),"
    " ifnull((select held from full_texts t where t.id = a.id), 0)"
    " from statuses s join articles a on a.id = s.id left join sources f on f.id = s.source_id"
    " left join bodies b on b.id = s.id where s.id = ?"
)


def story_row(row: Sequence[Any]) -> StoryRow:
    """Make a list row from what ``STORY_ROW`` selects."""
    return StoryRow(
        id=ArticleId(row[0]),
        source_id=None if row[1] is None else SourceId(row[1]),
        source=row[2] or _host(row[5]),
        title=row[3],
        summary=row[4],
        url=row[5],
        author=row[6],
        published=moment(row[7]),
        fetched=moment(row[8]),
        sort_at=row[9],
        image=row[10],
        language=row[11],
        read=bool(row[12]),
        pinned=bool(row[13]),
        cluster_id=row[0],
        offline=None if row[14] is None else OfflineState(OfflinePhase(row[14]), row[16], row[15]),
    )


def article_of(row: Sequence[Any]) -> Article:
    """Make an article from what ``ARTICLE`` selects."""
    return Article(
        id=ArticleId(row[0]),
        source_id=None if row[1] is None else SourceId(row[1]),
        source=row[2] or _host(row[3]),
        key=EntryKey(row[21] or ""),
        url=row[3],
        title=row[4],
        author=row[5],
        html=SafeHtml(row[6]),
        summary=row[7],
        published=moment(row[8]),
        fetched=moment(row[9]),
        updated=optional_moment(row[10]),
        image=row[11],
        enclosures=enclosures_of(row[12]),
        categories=categories_of(row[13]),
        comments=row[14],
        comments_url=row[15],
        language=row[16],
        read=bool(row[17]),
        pinned=bool(row[18]),
        revisions=row[19],
        full_text=bool(row[20]),
        page_held=bool(row[22]),
    )


def _host(url: str) -> str:
    """Name a story without a source by its site."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
