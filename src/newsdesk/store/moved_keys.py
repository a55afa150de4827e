"""Finding the stored article of an entry whose guid changed."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping

from newsdesk.core.article import ArticleId, CleanEntry, EntryKey, FeedReading, SafeHtml
from newsdesk.core.identity import Held, same_story
from newsdesk.core.source import SourceId
from newsdesk.store.columns import link_of
from newsdesk.store.times import moment, seconds

_SAMPLE = 500
"""Characters of text to compare."""

_NEAR = 3600
"""Seconds around an entry's date in which an article of the same title is looked at."""

_BY_LINK = (
    "select a.id from articles a join statuses s on s.id = a.id"
    " where a.link = ? and a.url = ? and s.source_id = ?"
)
_BY_TITLE = (
    "select a.id from statuses s cross join articles a on a.id = s.id"
    " where s.source_id = ? and s.sort_at between ? and ? and a.title = ?"
)
_SAID = "select url, title, published from articles where id = ?"
_BODY = "select html from bodies where id = ?"


class Moved:
    """Answers for one reading which stored article an unknown entry is.

    Args:
        gone: The keys that this reading no longer has, with their articles.
        held: The keys that it still has or has again, with their articles and digests.
    """

    def __init__(
        self,
        writer: sqlite3.Connection,
        source_id: SourceId,
        gone: Mapping[EntryKey, int],
        held: Mapping[EntryKey, tuple[int, bytes]],
        reading: FeedReading,
    ) -> None:
        self._writer = writer
        self._source_id = source_id
        self._gone = {article_id: key for key, article_id in gone.items()}
        self._taken = {one[0] for key, one in held.items() if key not in gone}
        self._reading = reading
        self._links: Counter[str] | None = None
        self._said: dict[int, tuple[str, str, int] | None] = {}

    def find(self, entry: CleanEntry) -> tuple[int, bytes] | None:
        """Return the article's id, and an empty digest, for it is to be compared in full.

        No article is found twice: two entries of one document are two stories.
        """
        linked = self._linked(entry)
        # An address that several articles share, such as a live page's, identifies none.
        link = "" if len(linked) > 1 or self._times_linked(entry.url) > 1 else entry.url
        ids = {*self._gone, *linked, *self._titled(entry)} - self._taken
        found = same_story(entry, list(self._candidates(ids, entry, link)))
        if found is None:
            return None
        self._taken.add(found.id)
        return found.id, b""

    def _linked(self, entry: CleanEntry) -> list[int]:
        if not entry.url:
            return []
        rows = self._writer.execute(_BY_LINK, (link_of(entry.url), entry.url, self._source_id))
        return [row[0] for row in rows]

    def _titled(self, entry: CleanEntry) -> list[int]:
        if entry.published is None:
            return []
        at = seconds(entry.published)
        rows = self._writer.execute(
            _BY_TITLE, (self._source_id, at - _NEAR, at + _NEAR, entry.title)
        )
        return [row[0] for row in rows]

    def _times_linked(self, url: str) -> int:
        if self._links is None:
            self._links = Counter(entry.url for entry in self._reading.entries)
        return self._links[url]

    def _candidates(self, ids: Iterable[int], entry: CleanEntry, link: str) -> Iterable[Held]:
        """Make candidates of those that share the link or the title; no text is read else."""
        for article_id in ids:
            if article_id not in self._said:
                self._said[article_id] = self._writer.execute(_SAID, (article_id,)).fetchone()
            said = self._said[article_id]
            if said is None:  # a tombstone says nothing to compare
                continue
            url, title, published = said
            if title == entry.title or (link and url == link):
                body = self._writer.execute(_BODY, (article_id,)).fetchone()
                yield Held(
                    id=ArticleId(article_id),
                    key=self._gone.get(article_id, EntryKey("")),
                    url=url if url == link else "",
                    title=title,
                    published=moment(published),
                    text_sample="" if body is None else SafeHtml(body[0]).text()[:_SAMPLE],
                )
