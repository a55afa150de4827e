"""Pages of stories: asked for politely, read in the helper process, and joined to one text."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsdesk.core.errors import Failure, FetchError, ParseError
from newsdesk.core.frozen import frozen
from newsdesk.core.full_text import MAX_PAGES, ExtractedPage, PageVerdict
from newsdesk.core.page_rules import ExtractionRules
from newsdesk.core.schedule import pause
from newsdesk.engine.clock import Clock
from newsdesk.engine.outcomes import host_of

if TYPE_CHECKING:
    from newsdesk.engine.parsing import ParseProcess
    from newsdesk.net.fetcher import Fetched, Fetcher
    from newsdesk.store.store import Store

NO_RULES = ExtractionRules()

#: Seconds after which no further page of an article is asked for.
_LONGEST = 120.0
_REFUSED = frozenset({Failure.RATE_LIMITED, Failure.UNAVAILABLE})
#: What a further page may be: it has nothing to be compared with.
_GOES_ON = frozenset({PageVerdict.GOOD, PageVerdict.NOT_BETTER})
_WALLS = frozenset({PageVerdict.TEASER, PageVerdict.LOGIN, PageVerdict.CONSENT})


@frozen
class PageText:
    """What the pages of one article hold.

    Attributes:
        page: The article, its pages joined.
        missing: Why pages after the first ones could not be had; None where all are there.
        url: The address that was read last, or that ``missing`` is about.
    """

    page: ExtractedPage
    url: str
    missing: PageVerdict | Failure | None = None


class PageReader:
    """Reads pages with the shared fetcher and the helper process; blocking, any thread."""

    def __init__(
        self,
        *,
        store: Store,
        fetcher: Callable[[], Fetcher],
        parser: ParseProcess,
        clock: Clock,
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._parser = parser
        self._clock = clock

    def read(
        self,
        url: str,
        *,
        trusted: bool,
        rules: ExtractionRules = NO_RULES,
        feed_html: str = "",
        title: str = "",
        cancel: threading.Event,
    ) -> PageText:
        """Return the article at an address, all of its pages if it has several.

        Args:
            trusted: A person named the host, which may therefore be a private one.
            feed_html: What the feed gives of the story, to compare with.

        Raises:
            FetchError: It cannot be had, or its host asked to be left alone; CANCELLED.
            ParseError: It cannot be read, or not in time; a wrong selector in the rules.
        """
        began = time.monotonic()
        answer = self.fetch(url, trusted=trusted, cancel=cancel)
        first = self.extract(answer, rules, feed_html=feed_html, title=title, cancel=cancel)
        pages, where = [first], answer.url
        missing: PageVerdict | Failure | None = None
        seen = {url, answer.url}
        own_host = host_of(answer.url)
        while first.verdict is PageVerdict.GOOD and len(pages) < MAX_PAGES:
            following = pages[-1].next_page
            if not following or following in seen:
                break
            seen.add(following)
            where = following
            if time.monotonic() - began > _LONGEST:
                missing = Failure.TIMEOUT
                break
            try:
                answer = self.fetch(
                    following, trusted=trusted and host_of(following) == own_host, cancel=cancel
                )
                page = self.extract(answer, rules, title=title, cancel=cancel)
            except (FetchError, ParseError) as error:
                if error.kind is Failure.CANCELLED:
                    raise
                missing = error.kind
                break
            if page.verdict not in _GOES_ON:
                missing = page.verdict if page.verdict in _WALLS else None
                break
            seen.add(answer.url)
            pages.append(page)
        whole = first
        if len(pages) > 1:
            whole = self._parser.join_pages(pages, url=url, cancel=cancel)
        return PageText(whole, where, missing)

    def fetch(self, url: str, *, trusted: bool, cancel: threading.Event) -> Fetched:
        """Return one page as it came.

        Raises:
            FetchError: It cannot be had, or its host asked to be left alone; CANCELLED.
        """
        from newsdesk.net.fetcher import Fetched, FetchRequest, Kind

        until = self._store.sources.cooldowns().get(host_of(url))
        if until is not None and until > self._clock.now():
            raise FetchError(Failure.RATE_LIMITED, url, retry_after=until - self._clock.now())
        request = FetchRequest(url=url, kind=Kind.PAGE, trusted=trusted)
        try:
            answer = self._fetcher().fetch(request, cancel=cancel)
        except FetchError as error:
            if error.kind in _REFUSED:
                # RULES 1, 429: the one who refused may be where a redirect led.
                host = host_of(error.url) or host_of(url)
                self._store.sources.set_cooldown(host, self._clock.now() + pause(error.retry_after))
            raise
        if not isinstance(answer, Fetched):  # a 304 that nobody asked for
            raise FetchError(Failure.UNEXPECTED_STATUS, url)
        return answer

    def extract(
        self,
        answer: Fetched,
        rules: ExtractionRules,
        *,
        feed_html: str = "",
        title: str = "",
        cancel: threading.Event,
    ) -> ExtractedPage:
        """Read one page in the helper process.

        Raises:
            ParseError: TOO_SLOW, BAD_SELECTOR, UNREADABLE.
            FetchError: CANCELLED.
        """
        return self._parser.extract_page(
            answer.body,
            url=answer.url,
            content_type=answer.content_type,
            rules=rules,
            feed_html=feed_html,
            title=title,
            cancel=cancel,
        )
