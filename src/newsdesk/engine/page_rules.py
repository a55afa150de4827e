"""How a source's pages are read: what a person set, and trying it on one of its stories."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsdesk.core.full_text import ExtractedPage, PageTrial
from newsdesk.core.page_rules import ExtractionRules
from newsdesk.core.source import Source, SourceId
from newsdesk.core.stories import StoryQuery, View
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import Event, SourcesChanged
from newsdesk.engine.outcomes import host_of
from newsdesk.engine.page_reading import PageReader

if TYPE_CHECKING:
    from newsdesk.engine.parsing import ParseProcess
    from newsdesk.store.store import Store


class PageRules:
    """The rules of each source. Any thread but the window's."""

    def __init__(
        self,
        *,
        store: Store,
        reader: PageReader,
        parser: ParseProcess,
        clock: Clock,
        publish: Callable[[Event], None],
    ) -> None:
        self._store = store
        self._reader = reader
        self._parser = parser
        self._clock = clock
        self._publish = publish

    def set(self, source_id: SourceId, *, always: bool, rules: ExtractionRules) -> Source:
        """Set whether the pages of a source's stories are always fetched, and how they are read.

        Texts that are stored stay as they are.

        Raises:
            SourceNotFoundError: No such id.
        """
        self._store.sources.set_full_text(source_id, always, rules, at=self._clock.now())
        self._publish(SourcesChanged((source_id,)))
        return self._store.sources.get(source_id)

    def check(self, rules: ExtractionRules, *, url: str) -> None:
        """Make sure that the selectors are such.

        Raises:
            ParseError: BAD_SELECTOR; its detail begins with the wrong one.
        """
        self._parser.extract_page(
            b"", url=url, content_type=None, rules=rules, cancel=threading.Event()
        )

    def trial(
        self, source_id: SourceId, *, number: int = 0, cancel: threading.Event
    ) -> PageTrial | None:
        """Fetch the page of one of a source's newest stories, to try rules on.

        Args:
            number: Which one, from 0; counted round where there are fewer.

        Returns:
            None where no story of it has an address.

        Raises:
            SourceNotFoundError: No such id.
            FetchError: The page cannot be had; CANCELLED.
        """
        source = self._store.sources.get(source_id)
        query = StoryQuery(View.ALL, source_id=source_id)
        rows = [row for row in self._store.articles.page(query, limit=10).rows if row.url]
        if not rows:
            return None
        row = rows[number % len(rows)]
        trusted = host_of(row.url) == host_of(source.url)
        answer = self._reader.fetch(row.url, trusted=trusted, cancel=cancel)
        return PageTrial(
            article_id=row.id,
            title=row.title,
            url=answer.url,
            body=answer.body,
            content_type=answer.content_type,
            feed_html=self._store.full_texts.feed_text(row.id),
        )

    def try_on(
        self, trial: PageTrial, rules: ExtractionRules, *, cancel: threading.Event
    ) -> ExtractedPage:
        """Read a page by these rules. Nothing is fetched, nothing is stored.

        Raises:
            ParseError: BAD_SELECTOR, TOO_SLOW, UNREADABLE.
            FetchError: CANCELLED.
        """
        return self._parser.extract_page(
            trial.body,
            url=trial.url,
            content_type=trial.content_type,
            rules=rules,
            feed_html=trial.feed_html,
            title=trial.title,
            cancel=cancel,
        )
