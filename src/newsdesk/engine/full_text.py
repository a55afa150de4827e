"""Full texts of stories: when a page is fetched, and what becomes of what it holds.

A page's text takes the place of the feed's only where it is better, as ``parse.extraction``
judges; both are kept, so that a person can look at either. What failed leaves the feed's text,
and is remembered with the reason.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from newsdesk.core.article import Article, ArticleId
from newsdesk.core.errors import (
    ArticleNotFoundError,
    Failure,
    FetchError,
    NewsdeskError,
    ParseError,
    SourceNotFoundError,
    StoreError,
)
from newsdesk.core.full_text import FullTextPhase, FullTextState, PageVerdict, StoredFullText
from newsdesk.core.source import NO_RULES, Source
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import (
    ArticlesChanged,
    DataChanged,
    Event,
    FullTextChanged,
    SourcesChanged,
    StatusesChanged,
    StoreTroubled,
)
from newsdesk.engine.outcomes import host_of
from newsdesk.engine.page_queue import Errand, PageQueue
from newsdesk.engine.page_reading import PageReader, PageText

if TYPE_CHECKING:
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: Seconds between two pages of one host that nobody waits for.
PAUSE = 2.0
#: So many pages of one source are fetched after a round of polling, the newest first.
PER_ROUND = 20
#: Seconds after which it is looked for pages that nobody asked for, also without a round.
_LOOK_EVERY = 900.0
_OFFLINE_WAIT = 60.0
#: The wait before a page is tried again by itself, four times as long after each failure.
_RETRY = timedelta(minutes=15)
_MOST_TRIES = 5
#: What may be otherwise next time.
_PASSING = frozenset(
    {
        Failure.HOST_NOT_FOUND, Failure.CONNECTION, Failure.TIMEOUT, Failure.TLS,
        Failure.PROTOCOL, Failure.RATE_LIMITED, Failure.UNAVAILABLE, Failure.SERVER_ERROR,
    }
)  # fmt: skip

Outcome = PageVerdict | Failure


class FullText:
    """Fetches full texts on demand, for sources that always want them, and for pinned stories.

    Any thread but the window's. ``run_if_due`` is for the poll thread.

    Args:
        offline: Whether nothing can be reached: what nobody asked for waits then.
        pause: Seconds between two pages of one host that nobody waits for.
    """

    def __init__(
        self,
        *,
        store: Store,
        reader: PageReader,
        clock: Clock,
        publish: Callable[[Event], None],
        offline: Callable[[], bool],
        pause: float = PAUSE,
    ) -> None:
        self._store = store
        self._reader = reader
        self._clock = clock
        self._publish = publish
        self._offline = offline
        self._queue = PageQueue(self._work, ended=self._tell, pause=pause)
        self._next_look: datetime | None = None
        self._poll_thread: Callable[[], None] = lambda: None

    # for a person

    def state(self, article_id: ArticleId) -> FullTextState:
        """Return how it stands with the full text of a story."""
        return _state(self._store.full_texts.get(article_id), loading=article_id in self._queue)

    def request(self, article_id: ArticleId, *, by_person: bool, trusted: bool = False) -> None:
        """Fetch a story's page, again where that was done before. Returns at once.

        FullTextChanged tells of the beginning and of the end.

        Args:
            by_person: Somebody waits for it.
            trusted: A person named its address, which may therefore be a private one.

        Raises:
            ArticleNotFoundError: No such id.
        """
        article = self._store.articles.get(article_id)
        self._ask(article, first=by_person, by_person=by_person, trusted=trusted)

    def toggle(self, article_id: ArticleId) -> FullTextState:
        """Show the page's text instead of the feed's, or the other way round.

        Where there is no text of the page yet, it is fetched.

        Raises:
            ArticleNotFoundError: No such id.
        """
        state = self.state(article_id)
        if state.phase is FullTextPhase.LOADING:
            return state
        if not state.held:
            self.request(article_id, by_person=True)
            return self.state(article_id)
        self._store.full_texts.show(article_id, page=not state.shown)
        return self._tell(article_id)

    def opened(self, article: Article) -> FullTextState:
        """Return the state of a story that was opened; its page is fetched where it should be."""
        stored = self._store.full_texts.get(article.id)
        source = self._source(article)
        if source is not None and source.full_text and self._is_worth_asking(stored):
            self._ask(article, first=True)
        return _state(stored, loading=article.id in self._queue)

    def cancel(self, article_id: ArticleId) -> None:
        """Give up fetching a story's page."""
        if self._queue.cancel(article_id):
            self._tell(article_id)

    def fetch_now(
        self, article_id: ArticleId, *, timeout: float, trusted: bool = False
    ) -> FullTextState:
        """Fetch a story's page here and now, unless its text is there; show it if it is better.

        Args:
            timeout: Seconds after which it is given up.

        Raises:
            ArticleNotFoundError: No such id.
            StoreError: It cannot be stored.
        """
        stored = self._store.full_texts.get(article_id)
        if stored is not None and stored.held:
            if stored.outcome is PageVerdict.GOOD:
                self._store.full_texts.show(article_id, page=True)
            return self.state(article_id)
        article = self._store.articles.get(article_id)
        errand = Errand(article_id, host_of(article.url), True, True, trusted)
        timer = threading.Timer(timeout, errand.cancel.set)
        timer.start()
        try:
            self._fetch(errand, article)
        except (FetchError, ParseError) as error:
            if error.kind is not Failure.CANCELLED:
                raise
            self._failed(article_id, Failure.TIMEOUT)
        finally:
            timer.cancel()
        return self.state(article_id)

    # for the poll thread

    def wake_with(self, wake: Callable[[], None]) -> None:
        """Name the way to have the poll thread look at what is due."""
        self._poll_thread = wake

    def heard(self, event: Event) -> None:
        """Take note that there may be pages to fetch; any thread, returns at once."""
        match event:
            case ArticlesChanged() | DataChanged():
                self._next_look = None  # the poll thread looks once its round is over
            case StatusesChanged() if event.change.pinned:
                self._next_look = None
                self._poll_thread()
            case SourcesChanged(states_only=False):
                self._next_look = None

    def run_if_due(self, now: datetime, cancel: threading.Event) -> float:
        """Ask for pages that nobody asked for; return the seconds until the next look."""
        if self._next_look is not None and now < self._next_look:
            return (self._next_look - now).total_seconds()
        if self._offline():
            return _OFFLINE_WAIT
        self._next_look = now + timedelta(seconds=_LOOK_EVERY)
        for article_id in self._store.full_texts.due(now, per_source=PER_ROUND):
            with contextlib.suppress(ArticleNotFoundError):  # deleted in this moment
                self._ask(self._store.articles.get(article_id))
        return _LOOK_EVERY

    def stop(self) -> None:
        """Give up what is under way; nothing is fetched afterwards."""
        self._queue.stop()

    def join(self, timeout: float) -> bool:
        """Wait for the threads to end, in seconds; return whether they have."""
        return self._queue.join(timeout)

    # fetching

    def _ask(
        self,
        article: Article,
        *,
        first: bool = False,
        by_person: bool = False,
        trusted: bool = False,
    ) -> None:
        errand = Errand(article.id, host_of(article.url), first, by_person, trusted)
        if self._queue.add(errand) and first:
            self._tell(article.id)

    def _work(self, errand: Errand) -> None:
        article_id = errand.article_id
        try:
            self._fetch(errand, self._store.articles.get(article_id))
        except (ArticleNotFoundError, FetchError, ParseError):
            log.debug("the page of article %s is not wanted any more", article_id)
        except StoreError as error:
            log.warning("a full text could not be stored: %s", error)
            self._publish(StoreTroubled(error.kind, error.path, error.detail))

    def _fetch(self, errand: Errand, article: Article) -> None:
        """Fetch a page and store what comes of it.

        Raises:
            FetchError, ParseError: CANCELLED alone.
            StoreError: It cannot be stored.
        """
        source = self._source(article)
        own_host = source is not None and host_of(source.url) == host_of(article.url)
        try:
            text = self._reader.read(
                article.url,
                trusted=own_host or errand.trusted,
                rules=NO_RULES if source is None else source.rules,
                feed_html=self._store.full_texts.feed_text(article.id),
                title=article.title,
                cancel=errand.cancel,
            )
        except (FetchError, ParseError) as error:
            if error.kind is Failure.CANCELLED:
                raise
            log.info("no full text: %s", error)
            self._failed(article.id, error.kind)
        else:
            self._keep(article.id, text, by_person=errand.by_person)

    def _keep(self, article_id: ArticleId, text: PageText, *, by_person: bool) -> None:
        table, now, page = self._store.full_texts, self._clock.now(), text.page
        held = table.get(article_id)
        was_held = held is not None and held.held
        match page.verdict:
            case PageVerdict.GOOD:
                # Who turned back to the feed's text is not turned round by an update.
                shown = by_person or held is None or not held.held or held.shown
                table.put(
                    article_id, page.html, outcome=PageVerdict.GOOD, problem=text.missing,
                    shown=shown, at=now,
                )  # fmt: skip
            case PageVerdict.NOT_BETTER if page.html and (by_person or was_held):
                table.put(
                    article_id, page.html, outcome=PageVerdict.NOT_BETTER, shown=False, at=now
                )
            case verdict:
                table.note(article_id, verdict, at=now, next_try=None)

    def _failed(self, article_id: ArticleId, failure: Failure) -> None:
        now, stored = self._clock.now(), self._store.full_texts.get(article_id)
        tries = 0 if stored is None else stored.tries
        again = failure in _PASSING and tries + 1 < _MOST_TRIES
        self._store.full_texts.note(
            article_id,
            failure,
            at=now,
            next_try=now + _RETRY * 4**tries if again else None,
        )

    def _is_worth_asking(self, stored: StoredFullText | None) -> bool:
        if stored is None:
            return True
        passed = self._clock.now() - stored.tried_at
        return stored.problem in _PASSING and not stored.held and passed >= _RETRY

    def _source(self, article: Article) -> Source | None:
        if article.source_id is None:
            return None
        try:
            return self._store.sources.get(article.source_id)
        except SourceNotFoundError:
            return None

    def _tell(self, article_id: ArticleId) -> FullTextState:
        try:
            stored = self._store.full_texts.get(article_id)
        except NewsdeskError:
            stored = None
        state = _state(stored, loading=article_id in self._queue)
        self._publish(FullTextChanged(article_id, state))
        return state


def _state(stored: StoredFullText | None, *, loading: bool) -> FullTextState:
    if stored is None:
        return FullTextState(FullTextPhase.LOADING if loading else FullTextPhase.NONE)
    if loading:
        phase = FullTextPhase.LOADING
    elif stored.outcome is PageVerdict.GOOD:
        phase = FullTextPhase.DONE
    elif stored.outcome is PageVerdict.NOT_BETTER:
        phase = FullTextPhase.FEED_IS_BETTER
    else:
        phase = FullTextPhase.FAILED
    return FullTextState(phase, stored.problem, stored.url, stored.held, stored.shown)
