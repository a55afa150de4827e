"""The whole engine in a folder of its own, with a clock that a test moves."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from newsdesk.bootstrap import Services, build
from newsdesk.core.settings import Settings
from newsdesk.core.source import NewSource, PollState, Source, SourceHealth, SourceId
from newsdesk.desktop.folders import Folders
from newsdesk.engine.events import Event

E = TypeVar("E")

NO_RATES = "http://127.0.0.1:9/daily.xml"


class HandClock:
    """Stands still until a test moves it; whoever waits is woken by that."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._moved = threading.Condition()
        self._sleepers = 0

    def now(self) -> datetime:
        return self._now

    def wait(self, wake: threading.Event, seconds: float) -> bool:
        if seconds <= 1:  # a guard against looking too often, not a time to wait for
            return wake.wait(0.01)
        until = self._now + timedelta(seconds=seconds)
        with self._moved:
            self._sleepers += 1
            self._moved.notify_all()
            while not wake.is_set() and self._now < until:
                self._moved.wait(0.02)
            self._sleepers -= 1
        return wake.is_set()

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        with self._moved:
            self._now += by
            self._moved.notify_all()

    def move_sleeper(self, by: timedelta) -> None:
        """Let time pass once somebody is waiting for it."""
        with self._moved:
            assert self._moved.wait_for(lambda: self._sleepers > 0, 30)
        self.move(by)


class Heard:
    """Every event that was published."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._arrived = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self._arrived:
            self.events.append(event)
            self._arrived.notify_all()

    def of(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]

    def wait_for(self, kind: type[E], condition: Callable[[E], bool] = lambda _: True) -> E:
        """Wait until such an event was published, and return the first one."""

        def found() -> E | None:
            return next((event for event in self.of(kind) if condition(event)), None)

        with self._arrived:
            assert self._arrived.wait_for(lambda: found() is not None, 30), self.events
        event = found()
        assert event is not None
        return event

    def forget(self) -> None:
        with self._arrived:
            self.events.clear()


class Desk:
    """Services on a real database, with shortcuts that read well in tests."""

    def __init__(self, folder: Path, clock: HandClock, settings: Settings | None = None) -> None:
        self.clock = clock
        self.heard = Heard()
        if settings is None:
            settings = Settings().with_value("rates.nbkr.daily_url", NO_RATES)
        self.services: Services = build(
            Folders.beneath(folder), settings, publish=self.heard, clock=clock
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self.services.close(5.0)

    def follow(self, *urls: str) -> list[SourceId]:
        added = self.services.store.sources.add_many(
            [NewSource(url=url, title=url) for url in urls], at=self.clock.now()
        )
        return [source.id for source in added]

    def source(self, source_id: SourceId) -> Source:
        return self.services.store.sources.get(source_id)

    def state(self, source_id: SourceId) -> PollState:
        return self.services.store.sources.poll_state(source_id)

    def health(self, source_id: SourceId) -> SourceHealth:
        return self.services.poller.health(self.source(source_id), self.state(source_id))

    def titles(self) -> list[str]:
        from newsdesk.core.stories import StoryQuery

        return sorted(row.title for row in self.services.reading.page(StoryQuery()).rows)
