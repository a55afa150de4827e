"""Stories kept for reading without a network: the pinned ones, and the newest of some sources.

What is wanted follows from the database, so that it does not matter who pinned a story, this
window or another process, nor when: what is missing is fetched, and asked for again later.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import (
    ArticleNotFoundError,
    Failure,
    FetchError,
    StoreError,
    SubscriptionError,
    SubscriptionProblem,
)
from newsdesk.core.offline import OfflinePhase, OfflineState, OfflineUse
from newsdesk.core.settings import Settings
from newsdesk.core.source import MOST_KEPT_OFFLINE, SourceId
from newsdesk.core.stories import StatusChange, StoryQuery, View
from newsdesk.engine.bundles import Bundler
from newsdesk.engine.clock import Clock
from newsdesk.engine.discovery import addresses
from newsdesk.engine.events import (
    ArticlesChanged,
    DataChanged,
    Event,
    FullTextChanged,
    NetworkChanged,
    OfflineChanged,
    OfflineProgress,
    SettingsChanged,
    SourcesChanged,
    StatusesChanged,
    StoreTroubled,
)
from newsdesk.engine.offline_files import OfflineFiles
from newsdesk.engine.undo import Action, Undone, UndoStack

if TYPE_CHECKING:
    from newsdesk.engine.reading import Reading
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: Stories made whole at once; their threads end after so many seconds without work.
_THREADS = 3
_IDLE = 2.0
#: Seconds until it is looked again at what is wanted, whatever was heard.
_LOOK_EVERY = 60.0
#: After an error of the disk; seconds.
_TROUBLE_WAIT = 60.0
#: What nobody wants any more goes after so long, once no undo can bring it back.
RELEASED_KEPT = timedelta(minutes=10)
_UNDOABLE = frozenset({Action.UNPIN, Action.DELETE})


class Pins:
    """Keeps stories offline. Any thread but the window's.

    Args:
        undo: What it can bring back is not freed.
    """

    def __init__(
        self,
        *,
        store: Store,
        files: OfflineFiles,
        undo: UndoStack,
        clock: Clock,
        settings: Callable[[], Settings],
        publish: Callable[[Event], None],
    ) -> None:
        self._store = store
        self._files = files
        self._undo = undo
        self._clock = clock
        self._settings = settings
        self._publish = publish
        self._bundler: Bundler | None = None
        self._reading: Reading | None = None
        self._wake: Callable[[], None] = lambda: None
        self._batch: frozenset[ArticleId] = frozenset()
        self._change = threading.Condition()
        self._busy: dict[ArticleId, OfflineState] = {}
        self._threads: set[threading.Thread] = set()
        self._cancel = threading.Event()
        self._look = True
        self._network_back = False
        self._limits = _limits(settings())
        self._not_before = 0.0
        self._done = self._total = 0

    def work_with(self, bundler: Bundler, reading: Reading, wake: Callable[[], None]) -> None:
        """Name what makes stories whole, what marks them, and how the poll thread is woken."""
        self._bundler = bundler
        self._reading = reading
        self._wake = wake

    # for a person

    def state(self, article_id: ArticleId) -> OfflineState:
        """Return how it stands with one story."""
        return self.states([article_id])[article_id]

    def states(self, ids: Sequence[ArticleId]) -> dict[ArticleId, OfflineState]:
        """Return how it stands with each of these stories."""
        stored = self._store.offline.states(ids)
        with self._change:
            busy = dict(self._busy)
        return {each: busy.get(each) or stored.get(each, OfflineState()) for each in ids}

    def use(self, source_id: SourceId | None = None) -> OfflineUse:
        """Return the disk that is used, by all stories or by one source's."""
        return self._store.offline.use(source_id)

    def picture(self, article_id: ArticleId, url: str) -> Path | None:
        """Return the file of a story's picture; a broken one is not shown but fetched again."""
        file = self._store.offline.picture(article_id, url)
        if file is None:
            return None
        path = self._files.good(file)
        if path is None:
            self._lose(file.sha256)
        return path

    def read(self, article_id: ArticleId, url: str) -> bytes | None:
        """Return a story's picture itself, if it is whole."""
        path = self.picture(article_id, url)
        try:
            return None if path is None else path.read_bytes()
        except OSError:
            return None

    def picture_of_any(self, url: str) -> Path | None:
        """Return the file that any story has for this address."""
        file = self._store.offline.picture_of_any(url)
        if file is None:
            return None
        path = self._files.good(file)
        if path is None:
            self._lose(file.sha256)
        return path

    def retry(self, ids: Collection[ArticleId]) -> None:
        """Ask for what is missing of stories now. Returns at once."""
        self._store.offline.hurry(ids)
        self._look_now()

    def check_address(self, typed: str) -> None:
        """Say whether a page can have this address.

        Raises:
            SubscriptionError: NOT_AN_ADDRESS.
        """
        _page_address(typed)

    def pin_address(self, typed: str, *, title: str = "") -> ArticleId:
        """Pin a web page by its address, with no feed of it; its text comes later.

        Args:
            title: What to call it until its page was read.

        Returns:
            The story; where it is one already, that one is pinned.

        Raises:
            SubscriptionError: NOT_AN_ADDRESS.
        """
        url = _page_address(typed)
        known = self._store.pages.find(url)
        if known is not None:
            assert self._reading is not None
            self._reading.set_pinned([known])
            return known
        article_id = self._store.pages.add(url, title=title.strip() or url, at=self._clock.now())
        what = Undone(Action.PIN, 1)
        self._undo.push(what, partial(self._forget_page, article_id), (article_id,))
        self._publish(DataChanged())
        return article_id

    def to_pin(self, query: StoryQuery) -> list[ArticleId]:
        """Return the stories of a list that are not pinned yet."""
        assert self._reading is not None
        ids, _ = self._reading.index(query)
        pinned, _ = self._reading.index(StoryQuery(view=View.PINNED))
        held = set(pinned)
        return [ArticleId(each) for each in ids if each not in held]

    def pin_all(self, ids: Sequence[ArticleId]) -> StatusChange:
        """Pin many stories; ``cancel`` lets go of those that are not there by then."""
        assert self._reading is not None
        change = self._reading.set_pinned(ids)
        self._batch = frozenset(change.ids)
        return change

    def cancel(self) -> int:
        """Unpin those of the stories pinned last together that are not whole yet.

        Returns:
            How many these are.
        """
        assert self._reading is not None
        batch, self._batch = sorted(self._batch), frozenset()
        waiting = [each for each, state in self.states(batch).items() if not state.is_settled]
        self._reading.set_pinned(waiting, pinned=False)
        return len(waiting)

    def take_newest(self, article_id: ArticleId) -> None:
        """Take the publisher's newest text of a pinned story in the place of the pinned one."""
        if self._store.offline.take_newest(article_id):
            self._publish(DataChanged())

    def set_keep_offline(self, source_id: SourceId, newest: int) -> None:
        """Keep so many of a source's newest stories offline; 0 for none.

        Raises:
            SourceNotFoundError: No such id.
        """
        self._store.sources.set_keep_offline(source_id, min(max(newest, 0), MOST_KEPT_OFFLINE))
        self._publish(SourcesChanged((source_id,)))

    def make_whole(
        self,
        ids: Sequence[ArticleId],
        *,
        cancel: threading.Event,
        told: Callable[[int, int], None] = lambda done, total: None,
    ) -> dict[ArticleId, OfflineState]:
        """Make stories whole here and now, as far as that goes: the command line's pin.

        Args:
            told: Told how many of them are done.

        Raises:
            StoreError: Something cannot be stored.
        """
        assert self._bundler is not None
        self._follow(self._clock.now())
        for number, article_id in enumerate(ids):
            told(number, len(ids))
            if self.state(article_id).is_whole:
                continue
            try:
                self._bundler.make(article_id, cancel)
            except ArticleNotFoundError:
                continue
            except FetchError:  # cancelled
                break
            finally:
                with self._change:
                    self._busy.pop(article_id, None)
        told(len(ids), len(ids))
        return self.states(ids)

    def let_go(self, ids: Collection[ArticleId]) -> None:
        """Free stories that are wanted no more, for who cannot undo it: the command line."""
        now = self._clock.now()
        self._follow(now)
        self._store.offline.free(released_before=now, only=ids)
        self._files.delete(self._store.offline.free_files())

    # for the poll thread and upkeep

    def heard(self, event: Event) -> None:
        """Take note that something may be wanted now; any thread, returns at once."""
        match event:
            case StatusesChanged() if event.change.pinned is not None or event.change.deleted:
                self._look_now()
            case StatusesChanged() if event.change.deleted is False:
                self._look_now()
            case DataChanged() | SourcesChanged(states_only=False):
                self._look_now()
            case ArticlesChanged():
                self._look = True  # the poll thread looks once its round is over
            case FullTextChanged() if event.state.held:
                self._look_now()
            case NetworkChanged(online=True):
                self._network_back = True
                self._look_now()
            case SettingsChanged() if _limits(event.settings) != self._limits:
                self._look_now()

    def run_if_due(self, now: datetime, cancel: threading.Event) -> float:
        """See what is wanted and due, and have it fetched; return the seconds until the next look.

        The fetching is done by threads of their own.
        """
        if cancel.is_set():
            return _LOOK_EVERY
        if self._look:
            self._look = False
            self._follow(now)
            self._take_changes()
        self._free(now - RELEASED_KEPT)
        due = self._store.offline.next_due()
        if due is None or self._cancel.is_set():
            return _LOOK_EVERY
        if due <= now:
            self._start_threads()
            return _LOOK_EVERY
        return min((due - now).total_seconds(), _LOOK_EVERY)

    def tidy(self, now: datetime) -> None:
        """Delete files that no story has, and notice those that are gone."""
        self._free(now - RELEASED_KEPT)
        files = self._store.offline.files()
        for file in files:
            if not self._files.looks_there(file):
                self._lose(file.sha256)
        self._files.delete_strays({file.sha256 for file in files})

    def stop(self) -> None:
        """Give up what is under way; it stays due."""
        self._cancel.set()
        with self._change:
            self._change.notify_all()

    def join(self, timeout: float) -> bool:
        """Wait for the threads to end, in seconds; return whether they have."""
        until = time.monotonic() + timeout
        with self._change:
            threads = list(self._threads)
        for thread in threads:
            thread.join(max(until - time.monotonic(), 0.0))
        return not any(thread.is_alive() for thread in threads)

    def told(self, article_id: ArticleId, state: OfflineState) -> None:
        """Hear from the bundler how far a story has come."""
        with self._change:
            self._busy[article_id] = state
        self._publish(OfflineChanged(article_id, state))

    # parts

    def _forget_page(self, article_id: ArticleId) -> None:
        """Undo the pinning of an address: there is no such story any more."""
        now = self._clock.now()
        self._store.articles.set_pinned([article_id], pinned=False, at=now)
        self._store.articles.delete([article_id], at=now)
        self._publish(DataChanged())

    def _look_now(self) -> None:
        self._look = True
        self._wake()

    def _follow(self, now: datetime) -> None:
        added, released = self._store.offline.follow(now)
        with self._change:
            self._total += len(added)
        for article_id, state in self._store.offline.states(added).items():
            self._publish(OfflineChanged(article_id, state))
        for article_id in released:
            self._publish(OfflineChanged(article_id, OfflineState()))
        if added:
            self._say_progress()

    def _take_changes(self) -> None:
        """Hurry what waited for the network, or for more room."""
        if self._network_back:
            self._network_back = False
            self._store.offline.hurry(None, unreached_only=True)
        limits = _limits(self._settings())
        if limits != self._limits:
            self._limits = limits
            self._store.offline.hurry(None)

    def _free(self, before: datetime) -> None:
        held = self._undo.holding(_UNDOABLE)
        self._store.offline.free(released_before=before, but=held)
        self._files.delete(self._store.offline.free_files())

    def _lose(self, sha256: str) -> None:
        """Have a broken file fetched again."""
        log.warning("a picture kept offline is damaged or gone, and is fetched again: %s", sha256)
        needed = self._store.offline.lost(sha256, now=self._clock.now())
        self._files.delete([sha256])
        for article_id, state in self._store.offline.states(needed).items():
            self._publish(OfflineChanged(article_id, state))
        self._look_now()

    def _start_threads(self) -> None:
        with self._change:
            if self._cancel.is_set() or time.monotonic() < self._not_before:
                return
            while len(self._threads) < _THREADS:
                thread = threading.Thread(target=self._work, name="offline", daemon=True)
                self._threads.add(thread)
                thread.start()

    def _work(self) -> None:
        try:
            while (article_id := self._next()) is not None:
                self._make(article_id)
        except StoreError as error:
            log.warning("nothing can be kept offline: %s", error)
            self._not_before = time.monotonic() + _TROUBLE_WAIT
            self._publish(StoreTroubled(error.kind, error.path, error.detail))
        finally:
            with self._change:
                self._threads.discard(threading.current_thread())
                last = not self._threads
        if last:
            self._say_progress(finished=True)

    def _next(self) -> ArticleId | None:
        with self._change:
            if self._cancel.is_set():
                return None
            due = self._store.offline.due(
                self._clock.now(),
                limit=_THREADS + 1,
                pictures=self._settings().reader_load_images,
            )
            chosen = next((each for each in due if each not in self._busy), None)
            if chosen is not None:
                self._busy[chosen] = OfflineState(OfflinePhase.WORKING)
            return chosen

    def _make(self, article_id: ArticleId) -> None:
        assert self._bundler is not None
        try:
            self._bundler.make(article_id, self._cancel)
        except ArticleNotFoundError:
            self._store.offline.settle(
                article_id, problem=Failure.NOT_FOUND, next_try=None, tries=0
            )
        except FetchError:
            log.debug("article %s was given up", article_id)
        except StoreError:
            raise
        except Exception:
            log.exception("article %s could not be kept offline", article_id)
            later = self._clock.now() + timedelta(hours=1)
            self._store.offline.settle(
                article_id, problem=Failure.UNREADABLE, next_try=later, tries=1
            )
        finally:
            with self._change:
                self._busy.pop(article_id, None)
                self._done += 1
        if not self._cancel.is_set():
            self._publish(OfflineChanged(article_id, self.state(article_id)))
            self._say_progress()

    def _say_progress(self, *, finished: bool = False) -> None:
        with self._change:
            done, total = self._done, max(self._total, self._done)
            if finished:
                done = total
                self._done = self._total = 0
        self._publish(OfflineProgress(done, total))


def _page_address(typed: str) -> str:
    """Return the address of a page as it is stored: without tracking, and without a password.

    Raises:
        SubscriptionError: NOT_AN_ADDRESS.
    """
    from newsdesk.parse.links import absolute, without_tracking

    url = without_tracking(absolute(addresses(typed)[0], ""))
    if not url.startswith(("http://", "https://")):
        raise SubscriptionError(SubscriptionProblem.NOT_AN_ADDRESS, typed)
    host = urlsplit(url).netloc
    return url.replace(host, host.rpartition("@")[2], 1)


def _limits(settings: Settings) -> tuple[int, int, bool]:
    return settings.offline_story_mb, settings.offline_total_mb, settings.reader_load_images
