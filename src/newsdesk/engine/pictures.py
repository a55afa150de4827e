"""Pictures of stories: fetched by the application itself, checked, and kept in a cache."""

from __future__ import annotations

import contextlib
import logging
import os
import threading
import time
from collections.abc import Callable, Collection
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.core.errors import Failure, FetchError
from newsdesk.core.settings import Settings
from newsdesk.engine.events import Event, PictureReady
from newsdesk.engine.images import picture_type
from newsdesk.engine.outcomes import host_of

if TYPE_CHECKING:
    from newsdesk.net.fetcher import Fetcher

log = logging.getLogger(__name__)

#: Pictures fetched at once; the threads end after so many seconds without work.
_THREADS = 4
_IDLE = 5.0
#: A picture that could not be had is not asked for again for so long (seconds).
_FORGET_FAILURE = 600.0
#: The cache is trimmed after so many new pictures, besides daily upkeep.
_TRIM_EVERY = 100
#: Reading a picture again renews its place in the cache, at most once in so many seconds.
_TOUCH_EVERY = 3600.0


class Pictures:
    """The picture cache. ``get`` and ``cancel_all`` are quick; any thread but the window's.

    Args:
        folder: Where the cache is; everything in it can be fetched again.
        kept: Gives the file of a picture that some story keeps offline.
    """

    def __init__(
        self,
        folder: Path,
        *,
        fetcher: Callable[[], Fetcher],
        settings: Callable[[], Settings],
        publish: Callable[[Event], None],
        kept: Callable[[str], Path | None] = lambda url: None,
    ) -> None:
        self._folder = folder
        self._fetcher = fetcher
        self._settings = settings
        self._publish = publish
        self._kept = kept
        self._change = threading.Condition()
        self._wanted: dict[str, bool] = {}  # address, and whether its host is the source's own
        self._loading: dict[str, threading.Event] = {}
        self._failed: dict[str, float] = {}
        self._threads = 0
        self._stored = 0
        self._closed = False

    def get(self, url: str) -> Path | None:
        """Return the picture's file if it is kept offline or in the cache."""
        return self._kept(url) or self.cached(url)

    def cached(self, url: str) -> Path | None:
        """Return the picture's file if it is in the cache."""
        path = self._path(url)
        try:
            age = time.time() - path.stat().st_mtime
        except OSError:
            return None
        if age > _TOUCH_EVERY:
            with contextlib.suppress(OSError):
                os.utime(path)
        return path

    def read(self, url: str) -> bytes | None:
        """Return the picture itself if it is in the cache."""
        path = self.get(url)
        if path is None:
            return None
        try:
            return path.read_bytes()
        except OSError:
            return None

    def request(self, url: str, *, source_url: str = "", again: bool = False) -> None:
        """Fetch a picture; PictureReady tells how it went. Returns at once.

        With *load images* off nothing is asked for and nothing is told, unless it is in the
        cache.

        Args:
            source_url: The address of the story's source: a picture from that same host may be
                on a private address, as the source may.
            again: Ask also where it could not be had a short while ago.
        """
        held = self.get(url)
        if held is not None:
            self._publish(PictureReady(url, held))
            return
        if not self._settings().reader_load_images or not url.startswith(("http://", "https://")):
            return
        with self._change:
            loading = self._loading.get(url)
            under_way = loading is not None and not loading.is_set()
            if self._closed or under_way or url in self._wanted:
                return
            if again:
                self._failed.pop(url, None)
            failed = time.monotonic() - self._failed.get(url, -_FORGET_FAILURE) < _FORGET_FAILURE
            if not failed:
                self._wanted[url] = bool(source_url) and host_of(url) == host_of(source_url)
                if self._threads < min(_THREADS, len(self._wanted) + len(self._loading)):
                    self._threads += 1
                    threading.Thread(target=self._work, name="picture", daemon=True).start()
                self._change.notify()
        if failed:
            self._publish(PictureReady(url, None))

    def cancel_all(self, *, keep: Collection[str] = ()) -> None:
        """Give up the pictures that nobody looks at any more, all but ``keep``."""
        with self._change:
            for url in [each for each in self._wanted if each not in keep]:
                del self._wanted[url]
            for url, cancel in self._loading.items():
                if url not in keep:
                    cancel.set()

    def trim(self) -> None:
        """Bring the cache below the limit of the settings; what was read longest ago goes."""
        limit = self._settings().images_cache_mb * 1024 * 1024
        files = []
        with contextlib.suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    files.append((entry.stat(), entry.path))
        size = sum(status.st_size for status, _ in files)
        for status, path in sorted(files, key=lambda file: file[0].st_mtime):
            if size <= limit:
                return
            with contextlib.suppress(OSError):
                Path(path).unlink()
                size -= status.st_size

    def close(self) -> None:
        """Stop; nothing is fetched or told afterwards."""
        with self._change:
            self._closed = True
            self._wanted.clear()
            for cancel in self._loading.values():
                cancel.set()
            self._change.notify_all()

    def _path(self, url: str) -> Path:
        return self._folder / sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:40]

    def _work(self) -> None:
        while (task := self._next()) is not None:
            url, own_host, cancel = task
            path = None
            try:
                path = self._fetch(url, own_host, cancel)
            except Exception:
                log.exception("a picture could not be kept: %s", url)
            with self._change:
                del self._loading[url]
                self._change.notify_all()  # it may be wanted again
                told = not (self._closed or cancel.is_set())
                if path is None and told:
                    self._failed[url] = time.monotonic()
            if told:
                self._publish(PictureReady(url, path))

    def _next(self) -> tuple[str, bool, threading.Event] | None:
        with self._change:
            if not self._change.wait_for(lambda: self._ready() or self._closed, _IDLE) or (
                self._closed
            ):
                self._threads -= 1
                return None
            url = self._ready()
            own_host = self._wanted.pop(url)
            cancel = self._loading[url] = threading.Event()
            return url, own_host, cancel

    def _ready(self) -> str:
        """Return the next picture to fetch; empty for none. One that is being given up waits."""
        return next((url for url in self._wanted if url not in self._loading), "")

    def _fetch(self, url: str, own_host: bool, cancel: threading.Event) -> Path | None:
        from newsdesk.net.fetcher import Fetched, FetchRequest, Kind

        request = FetchRequest(url=url, kind=Kind.IMAGE, trusted=own_host)
        try:
            answer = self._fetcher().fetch(request, cancel=cancel)
        except FetchError as error:
            if error.kind is not Failure.CANCELLED:
                log.info("no picture: %s", error)
            return None
        if not isinstance(answer, Fetched) or picture_type(answer.body) is None:
            log.info("no picture: %s is something else", url)
            return None
        return self._store(url, answer.body)

    def _store(self, url: str, body: bytes) -> Path | None:
        path = self._path(url)
        part = path.with_name(f"{path.name}.{threading.get_ident()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(body)
            part.replace(path)
        except OSError as error:
            log.warning("a picture could not be written: %s", error)
            with contextlib.suppress(OSError):
                part.unlink()
            return None
        self._stored += 1
        if self._stored % _TRIM_EVERY == 0:
            self.trim()
        return path
