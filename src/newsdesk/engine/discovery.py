"""From what a person typed to feeds that really answer and can be read."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsdesk.core.article import FeedReading
from newsdesk.core.errors import (
    Failure,
    FetchError,
    ParseError,
    SubscriptionError,
    SubscriptionProblem,
)
from newsdesk.core.frozen import frozen
from newsdesk.core.source import FeedKind, NewSource, SourceId

if TYPE_CHECKING:
    from newsdesk.engine.parsing import ParseProcess
    from newsdesk.net.fetcher import Fetched, Fetcher

#: One discovery asks at most so often, and ends after so many seconds, with what it has by then.
MAX_REQUESTS = 12
TIME_LIMIT = 45.0
_AT_ONCE = 4

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d)", re.IGNORECASE)
_HOST = re.compile(r"(?:[^\s/?#@:]+\.[^\s/?#@:.]{2,}|localhost|[\d.]+|\[[\da-f:.]+\])\.?(?::\d+)?")

#: An answer of this kind from a page does not speak for the feeds beside it.
_PAGE_ALONE = frozenset(
    {
        Failure.NOT_FOUND,
        Failure.GONE,
        Failure.FORBIDDEN,
        Failure.BLOCKED,
        Failure.LOGIN_NEEDED,
        Failure.SERVER_ERROR,
        Failure.UNEXPECTED_STATUS,
        Failure.TOO_LARGE,
    }
)

#: A document of this kind explains better than "no feed found" why nothing was found.
_SPEAKS_FOR_ITSELF = frozenset({Failure.BLOCKED, Failure.LOGIN_NEEDED, Failure.UNREADABLE})


@frozen
class Candidate:
    """A feed that was found, fetched and read.

    Attributes:
        url: The address to follow.
        entries: How many entries it has now.
        followed: The id under which it is followed already; None where it is not.
    """

    url: str
    title: str
    kind: FeedKind
    site_url: str = ""
    language: str = ""
    entries: int = 0
    followed: SourceId | None = None

    def source(self, *, folder: str = "") -> NewSource:
        """Return it as a source to be added."""
        return NewSource(
            url=self.url,
            title=self.title,
            folder=folder,
            site_url=self.site_url,
            kind=self.kind,
            language=self.language,
        )

    def marked_followed(self, source_id: SourceId) -> Candidate:
        """Return it marked as followed already."""
        return replace(self, followed=source_id)


def addresses(typed: str) -> list[str]:
    """Return the addresses that a person may mean, to be tried in this order.

    A bare domain means https, then http; ``feed:`` is a way of writing either.

    Raises:
        SubscriptionError: It is no address.
    """
    text = typed.strip().strip("<>\"'")
    if text.lower().startswith("feed:"):
        text = text[5:].removeprefix("//")
    scheme = _SCHEME.match(text)
    if scheme and scheme[1].lower() in {"http", "https"}:
        host = urlsplit(text).netloc.rpartition("@")[2]
        if host and not re.search(r"\s", text):
            return [text]
    elif _HOST.fullmatch(re.split(r"[/?#]", text.removeprefix("//"), maxsplit=1)[0]):
        bare = text.removeprefix("//")
        if not re.search(r"\s", bare):
            return [f"https://{bare}", f"http://{bare}"]
    raise SubscriptionError(SubscriptionProblem.NOT_AN_ADDRESS, typed)


class Discovery:
    """Finds feeds: the address itself, links on its page, at last the usual paths."""

    def __init__(self, *, fetcher: Callable[[], Fetcher], parser: ParseProcess) -> None:
        self._fetcher = fetcher
        self._parser = parser

    def find(self, typed: str, *, cancel: threading.Event) -> list[Candidate]:
        """Return every feed found, the likeliest first; at least one.

        Raises:
            SubscriptionError: Not an address, or no feed found there.
            FetchError: The address cannot be read; CANCELLED where ``cancel`` was set.
        """
        return _Search(self._fetcher(), self._parser, cancel).run(addresses(typed))


class _Search:
    """One discovery: it counts its requests and watches its time."""

    def __init__(self, fetcher: Fetcher, parser: ParseProcess, cancel: threading.Event) -> None:
        self._fetcher = fetcher
        self._parser = parser
        self._cancel = cancel
        self._until = time.monotonic() + TIME_LIMIT
        self._asked: set[str] = set()
        self._typed: set[str] = set()

    def run(self, tries: Sequence[str]) -> list[Candidate]:
        self._typed = {_host_name(url) for url in tries}
        page, refusal = self._first_answer(tries)
        start = page.url if page is not None else tries[0]
        if page is not None:
            itself = self._read(page)
            if isinstance(itself, Candidate):
                return [itself]
            if itself.kind in _SPEAKS_FOR_ITSELF:
                refusal = FetchError(itself.kind, page.url, detail=itself.detail)
            links = self._parser.feed_links(
                page.body, url=page.url, content_type=page.content_type, cancel=self._cancel
            )
            if found := self._verified(url for url, _ in links):
                return found
        for few in _groups(self._parser.usual_paths(start, cancel=self._cancel)):
            if found := self._verified(few):
                return found
        raise refusal or SubscriptionError(SubscriptionProblem.NO_FEED_FOUND, start)

    def _first_answer(self, tries: Sequence[str]) -> tuple[Fetched | None, FetchError | None]:
        """Ask the possible addresses in turn; of their errors the first one is told."""
        first: FetchError | None = None
        for url in tries:
            self._asked.add(url)
            try:
                return self._fetch(url), None
            except FetchError as error:
                if error.kind is Failure.CANCELLED:
                    raise
                if error.kind in _PAGE_ALONE:
                    return None, error
                first = first or error
        raise first or SubscriptionError(SubscriptionProblem.NOT_AN_ADDRESS, "")

    def _verified(self, urls: Iterable[str]) -> list[Candidate]:
        """Fetch and read these addresses, some at a time; keep the feeds, in the order given."""
        new = [url for url in dict.fromkeys(urls) if url not in self._asked]
        new = new[: max(MAX_REQUESTS - len(self._asked), 0)]
        self._asked.update(new)
        if not new:
            return []
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="discover") as pool:
            found = list(pool.map(self._candidate, new))
        if self._cancel.is_set():
            raise FetchError(Failure.CANCELLED, new[0])
        unique = {candidate.url: candidate for candidate in found if candidate is not None}
        return list(unique.values())

    def _candidate(self, url: str) -> Candidate | None:
        if time.monotonic() > self._until or self._cancel.is_set():
            return None
        try:
            answer = self._read(self._fetch(url))
        except FetchError:
            return None
        return answer if isinstance(answer, Candidate) else None

    def _fetch(self, url: str) -> Fetched:
        from newsdesk.net.fetcher import Fetched, FetchRequest

        # A page may name any address: into a private network only a typed host leads (RULES 1).
        request = FetchRequest(url=url, trusted=_host_name(url) in self._typed)
        answer = self._fetcher.fetch(request, cancel=self._cancel)
        if not isinstance(answer, Fetched):  # a 304 that nobody asked for
            raise FetchError(Failure.UNEXPECTED_STATUS, url, detail="HTTP 304")
        return answer

    def _read(self, answer: Fetched) -> Candidate | ParseError:
        try:
            reading = self._parser.read_feed(
                answer.body,
                url=answer.url,
                content_type=answer.content_type,
                cancel=self._cancel,
            )
        except ParseError as error:
            return error
        return _candidate_of(answer, reading)


def _candidate_of(answer: Fetched, reading: FeedReading) -> Candidate:
    return Candidate(
        url=answer.url,
        title=reading.title or urlsplit(answer.url).hostname or answer.url,
        kind=reading.kind,
        site_url=reading.site_url,
        language=reading.language,
        entries=len(reading.keys),
    )


def _host_name(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _groups(urls: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(urls), _AT_ONCE):
        yield urls[start : start + _AT_ONCE]
