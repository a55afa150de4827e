"""Site icons, looked for one at a time while there is nothing else to do."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from newsdesk.core.errors import FetchError, NewsdeskError, ParseError
from newsdesk.core.source import Source
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import Event, IconChanged
from newsdesk.engine.images import picture_type
from newsdesk.engine.outcomes import host_of

if TYPE_CHECKING:
    from newsdesk.engine.parsing import ParseProcess
    from newsdesk.net.fetcher import Fetched, Fetcher, Kind
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: Seconds between two sites, and before looking again when all icons are known.
_BETWEEN = 3.0
_ALL_KNOWN = 600.0
#: Icons larger than this many bytes are left out: they are drawn at 16 to 32 pixels.
_LARGEST = 256 * 1024
_CANDIDATES = 3


class Icons:
    """Finds the icon of each source's site about once a month.

    ``/favicon.ico`` is one small request and answers for most sites; only where there is none
    is the site's page asked for the icons it names.
    """

    def __init__(
        self,
        *,
        store: Store,
        fetcher: Callable[[], Fetcher],
        parser: ParseProcess,
        clock: Clock,
        publish: Callable[[Event], None],
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._parser = parser
        self._clock = clock
        self._publish = publish
        self._thread: threading.Thread | None = None

    def run_if_due(self, now: datetime, cancel: threading.Event) -> float:
        """Look for one icon in a thread of its own: a slow site must not hold up polling."""
        if self._thread is not None and self._thread.is_alive():
            return _BETWEEN
        due = self._store.sources.icon_due(now)
        if not due:
            return _ALL_KNOWN
        self._thread = threading.Thread(
            target=self._look, args=(due[0], cancel), name="icons", daemon=True
        )
        self._thread.start()
        return _BETWEEN

    def join(self, timeout: float) -> None:
        """Wait for the search under way; it ends soon after its ``cancel`` is set."""
        if self._thread is not None:
            self._thread.join(timeout)

    def _look(self, source: Source, cancel: threading.Event) -> None:
        try:
            found = self._find(source, cancel)
            if cancel.is_set():
                return
            body, url = found or (b"", "")
            self._store.sources.set_icon(source.id, body, url, self._clock.now())
            if body:
                self._publish(IconChanged(source.id))
        except NewsdeskError as error:
            log.info("no icon for source %s: %s", source.id, error)
        except Exception:
            log.exception("looking for the icon of source %s went wrong", source.id)

    def _find(self, source: Source, cancel: threading.Event) -> tuple[bytes, str] | None:
        from newsdesk.net.fetcher import Kind

        site = source.site_url or source.url
        if urlsplit(site).scheme not in {"http", "https"}:
            site = source.url
        usual = urljoin(site, "/favicon.ico")
        if icon := self._icon(usual, source, cancel):
            return icon
        page = self._ask(site, Kind.PAGE, source, cancel)
        if page is None:
            return None
        try:
            links = self._parser.icon_links(page.body, url=page.url, cancel=cancel)
        except (ParseError, FetchError):
            return None
        for link in [each for each in links if each != usual][:_CANDIDATES]:
            if icon := self._icon(link, source, cancel):
                return icon
        return None

    def _icon(self, url: str, source: Source, cancel: threading.Event) -> tuple[bytes, str] | None:
        from newsdesk.net.fetcher import Kind

        answer = self._ask(url, Kind.IMAGE, source, cancel)
        if answer is None or len(answer.body) > _LARGEST or picture_type(answer.body) is None:
            return None
        return answer.body, answer.url

    def _ask(self, url: str, kind: Kind, source: Source, cancel: threading.Event) -> Fetched | None:
        from newsdesk.net.fetcher import Fetched, FetchRequest

        own_host = host_of(url) == host_of(source.url)
        try:
            answer = self._fetcher().fetch(
                FetchRequest(url=url, kind=kind, trusted=own_host), cancel=cancel
            )
        except FetchError:
            return None
        return answer if isinstance(answer, Fetched) else None
