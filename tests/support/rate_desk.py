"""Rates alone, on a real database and a real server, at a pace that a test sets."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from newsdesk.core.settings import Settings
from newsdesk.engine.events import Event
from newsdesk.engine.rate_banks import Banks
from newsdesk.engine.rate_keys import Vault
from newsdesk.engine.rates import Rates
from newsdesk.net.fetcher import Fetcher
from newsdesk.store.store import Store
from support.engine_desk import HandClock, Heard
from support.inline_pool import InlinePool


class Safe:
    """Keeps secrets in memory."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.secrets.get(name)

    def set(self, name: str, secret: str) -> None:
        self.secrets[name] = secret

    def forget(self, name: str) -> None:
        self.secrets.pop(name, None)


class RateDesk:
    """The rates, what they published, and a way to let time pass for them."""

    def __init__(
        self,
        store: Store,
        fetcher: Fetcher,
        clock: HandClock,
        settings: Settings,
        *,
        vault: Vault | None = None,
        also: Callable[[], Iterable[str]] = tuple,
        offline: Callable[[], bool] = lambda: False,
    ) -> None:
        self.store = store
        self.clock = clock
        self.settings = settings
        self.heard = Heard()
        pool = InlinePool(fetcher)
        self.rates = Rates(
            store=store,
            pool=lambda: pool,
            banks=Banks(lambda: self.settings, also=also),
            vault=vault or Safe(),
            clock=clock,
            publish=self.heard,
            jitter=lambda: 0.0,
            offline=offline,
        )

    def publish(self, event: Event) -> None:
        self.heard(event)

    def look(self) -> float:
        """One turn of the poll thread; return the seconds until it wants the next one."""
        return self.rates.run_if_due(self.clock.now(), threading.Event())

    def live_until(self, end: datetime, each: timedelta = timedelta(minutes=5)) -> None:
        """Let time pass in steps, looking at each what is due."""
        while self.clock.now() < end:
            self.look()
            self.clock.move(min(each, end - self.clock.now()))
        self.look()


@contextmanager
def rate_desk(
    folder: Path,
    clock: HandClock,
    settings: Settings,
    *,
    vault: Vault | None = None,
    also: Callable[[], Iterable[str]] = tuple,
    offline: Callable[[], bool] = lambda: False,
) -> Iterator[RateDesk]:
    """Open a database in a folder, with rates on it."""
    fetcher = Fetcher()
    try:
        with closing(Store.open(folder / "newsdesk.db")) as store:
            yield RateDesk(store, fetcher, clock, settings, vault=vault, also=also, offline=offline)
    finally:
        fetcher.close()
