"""Makes one story whole for reading without a network: its full text, then its pictures."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from newsdesk.core.article import Article, ArticleId
from newsdesk.core.errors import (
    Failure,
    FetchError,
    ParseError,
    SourceNotFoundError,
    StoreError,
)
from newsdesk.core.frozen import frozen
from newsdesk.core.full_text import FullTextPhase, FullTextState, PageVerdict
from newsdesk.core.offline import (
    LASTING,
    OfflineFile,
    OfflinePhase,
    OfflineProblem,
    OfflineState,
    Problem,
    retry_wait,
)
from newsdesk.core.schedule import pause
from newsdesk.core.settings import Settings
from newsdesk.engine.clock import Clock
from newsdesk.engine.images import picture_type
from newsdesk.engine.offline_files import OfflineFiles
from newsdesk.engine.outcomes import host_of

if TYPE_CHECKING:
    from newsdesk.engine.page_reading import PageReader
    from newsdesk.net.fetcher import Fetcher
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: Seconds that a full text may take, with all the pages of an article.
_TEXT_LIMIT = 120.0
_MB = 1024 * 1024
#: While nothing at all can be reached, it is tried again after so long, and at once when it can.
_OUTAGE_WAIT = timedelta(minutes=1)
_DONE = frozenset({FullTextPhase.DONE, FullTextPhase.FEED_IS_BETTER})
_REFUSED = frozenset({Failure.RATE_LIMITED, Failure.UNAVAILABLE})
#: Why a page could not be had that may be otherwise next time; what else went wrong stays.
_PASSING = frozenset(
    {
        Failure.HOST_NOT_FOUND, Failure.CONNECTION, Failure.TIMEOUT, Failure.TLS,
        Failure.PROTOCOL, Failure.RATE_LIMITED, Failure.UNAVAILABLE, Failure.SERVER_ERROR,
    }
)  # fmt: skip


class FullTexts(Protocol):
    """What is needed of the full texts."""

    def state(self, article_id: ArticleId) -> FullTextState:
        """Return how it stands with the full text of a story."""
        ...

    def fetch_now(self, article_id: ArticleId, *, timeout: float) -> FullTextState:
        """Fetch a story's page here and now, unless its text is there."""
        ...


@frozen
class _Missing:
    problem: Problem
    url: str
    lasts: bool = False  # it is not asked for again by itself


class Bundler:
    """Makes stories whole, one a call; several threads may call at once.

    Args:
        article: Gives a story with the text that is shown of it.
        cached: Gives the file of a picture that is in the cache.
        offline: Whether nothing at all can be reached.
        told: Told how far a story has come.
        filled: Told that a page without a source has its title and text now.
    """

    def __init__(
        self,
        *,
        store: Store,
        files: OfflineFiles,
        fetcher: Callable[[], Fetcher],
        full_texts: FullTexts,
        pages: PageReader,
        clock: Clock,
        settings: Callable[[], Settings],
        article: Callable[[ArticleId], Article],
        cached: Callable[[str], Path | None],
        offline: Callable[[], bool],
        told: Callable[[ArticleId, OfflineState], None],
        filled: Callable[[], None],
    ) -> None:
        self._store = store
        self._files = files
        self._fetcher = fetcher
        self._full_texts = full_texts
        self._pages = pages
        self._clock = clock
        self._settings = settings
        self._article = article
        self._cached = cached
        self._offline = offline
        self._told = told
        self._filled = filled

    def make(self, article_id: ArticleId, cancel: threading.Event) -> None:
        """Fetch what is missing of a story, and note how that ended.

        Raises:
            ArticleNotFoundError: It is gone.
            StoreError: It cannot be stored.
            FetchError: CANCELLED: nothing is noted, and it stays due.
        """
        self._told(article_id, OfflineState(OfflinePhase.WORKING))
        missing = self._text(article_id, cancel)
        problems = [] if missing is None else [missing]
        article = self._article(article_id)
        problems += self._fetch_pictures(article, cancel)
        self._settle(article_id, problems)

    def _settle(self, article_id: ArticleId, problems: list[_Missing]) -> None:
        now = self._clock.now()
        if not problems:
            self._store.offline.settle(article_id, problem=None, next_try=None, tries=0)
            return
        passing = [one for one in problems if not (one.lasts or one.problem in LASTING)]
        shown = (passing or problems)[0]
        tries, next_try = self._store.offline.tries(article_id), None
        unreached = isinstance(shown.problem, Failure) and shown.problem.is_connection
        if passing and unreached and self._offline():
            next_try = now + _OUTAGE_WAIT
        elif passing:
            tries += 1
            next_try = now + retry_wait(tries)
        self._store.offline.settle(
            article_id, problem=shown.problem, url=shown.url, next_try=next_try, tries=tries
        )

    # the text

    def _text(self, article_id: ArticleId, cancel: threading.Event) -> _Missing | None:
        """Look for the full text once; return why there is none."""
        article = self._store.articles.get(article_id)
        if self._store.offline.text_settled(article_id):
            return self._known_problem(article)
        if not article.url:
            self._store.offline.settle_text(article_id, None)
            return None
        if article.source_id is None:
            return self._page(article, cancel)
        state = self._full_text(article_id, cancel)
        problem = state.problem
        lasts = problem not in _PASSING
        if lasts:
            self._store.offline.settle_text(article_id, problem)
        return None if problem is None else _Missing(problem, state.url or article.url, lasts)

    def _known_problem(self, article: Article) -> _Missing | None:
        problem = self._store.offline.text_problem(article.id)
        by_feed = article.source_id is not None
        if problem is not None and by_feed and self._full_texts.state(article.id).phase in _DONE:
            problem = None  # a person had it fetched since
            self._store.offline.settle_text(article.id, None)
        return None if problem is None else _Missing(problem, article.url, lasts=True)

    def _full_text(self, article_id: ArticleId, cancel: threading.Event) -> FullTextState:
        until = time.monotonic() + _TEXT_LIMIT
        while (state := self._full_texts.state(article_id)).phase is FullTextPhase.LOADING:
            # It is on its way already: pinned stories get theirs from there too.
            if cancel.wait(0.1):
                raise FetchError(Failure.CANCELLED, "")
            if time.monotonic() > until:
                break
        if state.phase not in _DONE:
            state = self._full_texts.fetch_now(article_id, timeout=_TEXT_LIMIT)
        if cancel.is_set():
            raise FetchError(Failure.CANCELLED, "")
        return state

    def _page(self, article: Article, cancel: threading.Event) -> _Missing | None:
        """Read the page of a story that has no source; a person named its address."""
        try:
            text = self._pages.read(article.url, trusted=True, cancel=cancel)
        except (FetchError, ParseError) as error:
            if error.kind is Failure.CANCELLED:
                raise FetchError(Failure.CANCELLED, article.url) from error
            return _Missing(error.kind, error.url or article.url)
        page = text.page
        if page.title or page.html:
            self._store.pages.fill(article.id, page)
            self._filled()
        if page.verdict is PageVerdict.GOOD:
            self._store.offline.settle_text(article.id, text.missing)
            return None if text.missing is None else _Missing(text.missing, text.url, lasts=True)
        if page.html:
            self._store.offline.settle_text(article.id, page.verdict)
        return _Missing(page.verdict, article.url, lasts=bool(page.html))

    # pictures

    def _fetch_pictures(self, article: Article, cancel: threading.Event) -> list[_Missing]:
        urls = pictures_of(article)
        wanted = self._store.offline.list_pictures(article.id, urls)
        wanted += self._broken(article.id, set(urls) - set(wanted))
        missing: list[_Missing] = []
        done = len(urls) - len(wanted)
        self._tell(article.id, done, len(urls))
        for url in wanted:
            if cancel.is_set():
                raise FetchError(Failure.CANCELLED, url)
            found = self._held(url) or self._fetch(article, url, cancel)
            if isinstance(found, OfflineFile) and self._fits(article.id, found, missing, url):
                self._store.offline.put_picture(article.id, url, found)
                done += 1
                self._tell(article.id, done, len(urls))
            elif isinstance(found, _Missing):
                missing.append(found)
        return missing

    def _broken(self, article_id: ArticleId, urls: Iterable[str]) -> list[str]:
        """Return the pictures that a story has according to the database alone."""
        broken = []
        for url in urls:
            file = self._store.offline.picture(article_id, url)
            if file is not None and self._files.good(file) is None:
                self._store.offline.lost(file.sha256, now=self._clock.now())
                broken.append(url)
        return broken

    def _held(self, url: str) -> OfflineFile | None:
        """Return a picture that need not be fetched: another story's, or one in the cache."""
        file = self._store.offline.picture_of_any(url)
        if file is not None and self._files.good(file) is not None:
            return file
        path = self._cached(url)
        if path is None:
            return None
        try:
            body = path.read_bytes()
        except OSError:
            return None
        kind = picture_type(body)
        return None if kind is None else self._keep(body, kind)

    def _fetch(self, article: Article, url: str, cancel: threading.Event) -> OfflineFile | _Missing:
        from newsdesk.net.fetcher import Fetched, FetchRequest, Kind

        if not self._settings().reader_load_images:
            return _Missing(OfflineProblem.PICTURES_OFF, url)
        until = self._store.sources.cooldowns().get(host_of(url))
        if until is not None and until > self._clock.now():
            return _Missing(Failure.RATE_LIMITED, url)
        use = self._store.offline.use().size
        if use >= self._settings().offline_total_mb * _MB:
            return _Missing(OfflineProblem.ALL_FULL, url)
        request = FetchRequest(url=url, kind=Kind.IMAGE, trusted=self._is_own(article, url))
        try:
            answer = self._fetcher().fetch(request, cancel=cancel)
        except FetchError as error:
            if error.kind is Failure.CANCELLED:
                raise
            if error.kind in _REFUSED:
                host = host_of(error.url) or host_of(url)
                until = self._clock.now() + pause(error.retry_after)
                self._store.sources.set_cooldown(host, until)
            log.info("no picture for article %s: %s", article.id, error)
            return _Missing(error.kind, url)
        kind = picture_type(answer.body) if isinstance(answer, Fetched) else None
        if kind is None or not isinstance(answer, Fetched):
            return _Missing(OfflineProblem.NOT_A_PICTURE, url)
        too_much = self._too_much(article.id, len(answer.body))
        if too_much is not None:
            return _Missing(too_much, url)
        return self._keep(answer.body, kind) or _Missing(OfflineProblem.DISK, url)

    def _keep(self, body: bytes, kind: str) -> OfflineFile | None:
        try:
            return self._files.put(body, kind)
        except StoreError as error:
            log.warning("a picture could not be kept offline: %s", error)
            return None

    def _fits(
        self, article_id: ArticleId, file: OfflineFile, missing: list[_Missing], url: str
    ) -> bool:
        too_much = self._too_much(article_id, file.size)
        if too_much is not None:
            missing.append(_Missing(too_much, url))
        return too_much is None

    def _too_much(self, article_id: ArticleId, size: int) -> OfflineProblem | None:
        """Return which limit a picture of this size would break."""
        settings = self._settings()
        state = self._store.offline.states([article_id]).get(article_id, OfflineState())
        if state.size + size > settings.offline_story_mb * _MB:
            return OfflineProblem.STORY_FULL
        if self._store.offline.use().size + size > settings.offline_total_mb * _MB:
            return OfflineProblem.ALL_FULL
        return None

    def _is_own(self, article: Article, url: str) -> bool:
        """Whether a picture is on the host that the person named (RULES 1, private addresses)."""
        if article.source_id is None:
            return host_of(url) == host_of(article.url)
        try:
            source = self._store.sources.get(article.source_id)
        except SourceNotFoundError:
            return False
        return host_of(url) == host_of(source.url)

    def _tell(self, article_id: ArticleId, done: int, total: int) -> None:
        self._told(article_id, OfflineState(OfflinePhase.WORKING, done, total))


def pictures_of(article: Article) -> list[str]:
    """Return the addresses of a story's pictures, each once: the text's, then the list's."""
    urls = [*article.html.pictures(), article.image]
    return [url for url in dict.fromkeys(urls) if url.startswith(("http://", "https://"))]
