"""The only place that wires objects. It decides nothing."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from newsdesk.core.frozen import frozen
from newsdesk.core.settings import Settings
from newsdesk.desktop import settings_file
from newsdesk.desktop.folders import Folders
from newsdesk.desktop.notifications import DesktopNotices
from newsdesk.desktop.resources import resource
from newsdesk.desktop.secrets import KeyringVault
from newsdesk.engine.alerts import RateAlerts
from newsdesk.engine.backup import Backups
from newsdesk.engine.bundles import Bundler
from newsdesk.engine.clock import Clock, SystemClock
from newsdesk.engine.discovery import Discovery
from newsdesk.engine.doctor import Doctor
from newsdesk.engine.events import DataChanged, Event
from newsdesk.engine.exporting import Exporting
from newsdesk.engine.full_text import FullText
from newsdesk.engine.icons import Icons
from newsdesk.engine.job import Tools
from newsdesk.engine.network import Network, has_route
from newsdesk.engine.offline_files import OfflineFiles
from newsdesk.engine.page_reading import PageReader
from newsdesk.engine.page_rules import PageRules
from newsdesk.engine.parsing import ParseProcess
from newsdesk.engine.pictures import Pictures
from newsdesk.engine.pins import Pins
from newsdesk.engine.poller import Chore, Poller
from newsdesk.engine.preferences import Preferences
from newsdesk.engine.rate_banks import Banks
from newsdesk.engine.rates import Rates
from newsdesk.engine.reading import Reading
from newsdesk.engine.saved_searches import SavedSearches
from newsdesk.engine.subscriptions import Subscriptions
from newsdesk.engine.undo import UndoStack
from newsdesk.engine.upkeep import Tidying, Upkeep
from newsdesk.store.store import Store

#: The window may not import from ``desktop``; it takes the type of its folders from here.
__all__ = ["Folders", "Services", "build"]


@frozen
class Services:
    """Everything that the window and the command line work with.

    Attributes:
        notices: The desktop's own notices, shown to a person who looks elsewhere.
        page_reader: Reads the article at any address, for what else needs one.
        chores: What the poll thread does when there is nothing to poll.
    """

    folders: Folders
    store: Store
    poller: Poller
    subscriptions: Subscriptions
    reading: Reading
    full_text: FullText
    page_rules: PageRules
    page_reader: PageReader
    searches: SavedSearches
    pictures: Pictures
    pins: Pins
    exporting: Exporting
    rates: Rates
    alerts: RateAlerts
    preferences: Preferences
    backups: Backups
    doctor: Doctor
    network: Network
    parser: ParseProcess
    icons: Icons
    notices: DesktopNotices
    chores: tuple[Chore, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """What was repaired when the database was opened, one sentence each."""
        return self.store.notes

    def close(self, timeout: float = 1.0) -> bool:
        """End every thread and process and close the database.

        Returns:
            Whether all ended within ``timeout`` seconds. If not, the database is left as the
            system will close it: nothing half-written.
        """
        until = time.monotonic() + timeout
        self.pictures.close()
        self.full_text.stop()
        self.pins.stop()
        stopped = self.poller.stop(timeout=timeout)
        self.parser.close()
        idle = self.network.close(timeout=max(until - time.monotonic(), 0.0))
        self.icons.join(max(until - time.monotonic(), 0.0))
        stopped = self.full_text.join(max(until - time.monotonic(), 0.0)) and stopped
        stopped = self.pins.join(max(until - time.monotonic(), 0.0)) and stopped
        if stopped:
            self.store.close()
        return stopped and idle


def build(
    folders: Folders,
    settings: Settings,
    *,
    publish: Callable[[Event], None] | None = None,
    forbidden_thread: int | None = None,
    clock: Clock | None = None,
    history_pause: timedelta | None = None,
) -> Services:
    """Open the database and wire everything to it. No thread is started.

    Args:
        publish: Told every event, on any thread; it must return at once.
        forbidden_thread: The thread that may not use the database (the window's).
        history_pause: Between two requests for rates of the past, instead of what each bank
            asks for: the demo's server needs no rest.

    Raises:
        StoreTooNewError: A newer Newsdesk wrote the database.
        StoreError: A folder or the database cannot be used.
    """
    folders.make()
    told = publish or _nobody_listens
    clock = clock or SystemClock()
    now = clock.now()
    store = Store.open(folders.database, forbidden_thread=forbidden_thread)
    network, parser, undo = Network(), ParseProcess(), UndoStack()

    def tell(event: Event) -> None:
        told(event)
        full_text.heard(event)
        pins.heard(event)

    preferences = Preferences(
        settings,
        load=lambda: settings_file.load(folders.settings_file)[0],
        save=partial(settings_file.save, folders.settings_file),
        publish=tell,
        undo=undo,
    )

    def current() -> Settings:
        return preferences.current

    def tell_alerts_too(event: Event) -> None:
        tell(event)
        alerts.heard(event)

    files = OfflineFiles(folders.offline)
    pins = Pins(store=store, files=files, undo=undo, clock=clock, settings=current, publish=tell)
    pictures = Pictures(
        folders.pictures,
        fetcher=network.fetcher,
        settings=current,
        publish=tell,
        kept=pins.picture_of_any,
    )
    backups = Backups(
        store=store, folder=folders.backups, offline=folders.offline, publish=tell_alerts_too
    )
    icons = Icons(store=store, fetcher=network.fetcher, parser=parser, clock=clock, publish=tell)
    page_reader = PageReader(store=store, fetcher=network.fetcher, parser=parser, clock=clock)
    full_text = FullText(
        store=store,
        reader=page_reader,
        clock=clock,
        publish=tell,
        offline=lambda: poller.offline or not has_route(),
    )
    rates = Rates(
        store=store,
        pool=network.pool,
        banks=Banks(current, also=lambda: alerts.banks()),  # noqa: PLW0108 (made further down)
        vault=KeyringVault(),
        clock=clock,
        publish=tell_alerts_too,
        jitter=random.random,
        offline=lambda: poller.offline or not has_route(),
        history_pause=history_pause,
    )
    alerts = RateAlerts(
        store=store,
        rates=rates,
        clock=clock,
        undo=undo,
        settings=current,
        publish=tell,
    )
    upkeep = Upkeep(
        store=store,
        backups=backups,
        pictures=pictures,
        pins=pins,
        settings=current,
        started=now,
    )
    reading = Reading(store=store, clock=clock, undo=undo, publish=tell_alerts_too)
    chores: tuple[Chore, ...] = (full_text, pins, icons, upkeep, Tidying(store=store, started=now))
    poller = Poller(
        Tools(
            store=store,
            pool=network.pool,
            parser=parser,
            clock=clock,
            publish=tell,
            jitter=random.random,
            has_route=has_route,
        ),
        settings=current,
        first=(rates, alerts),
        chores=chores,
    )
    rates.wake_with(poller.wake)
    full_text.wake_with(poller.wake)
    bundler = Bundler(
        store=store,
        files=files,
        fetcher=network.fetcher,
        full_texts=full_text,
        pages=page_reader,
        clock=clock,
        settings=current,
        article=reading.article,
        cached=pictures.cached,
        offline=lambda: poller.offline or not has_route(),
        told=pins.told,
        filled=lambda: tell(DataChanged()),
    )
    pins.work_with(bundler, reading, poller.wake)
    alerts.wake_with(poller.wake)
    return Services(
        folders=folders,
        store=store,
        poller=poller,
        subscriptions=Subscriptions(
            store=store,
            discovery=Discovery(fetcher=network.fetcher, parser=parser),
            clock=clock,
            undo=undo,
            catalogue=resource("catalogue.json"),
            settings=current,
            publish=tell,
            added=partial(poller.refresh, force=True, user=False),
        ),
        reading=reading,
        full_text=full_text,
        page_rules=PageRules(
            store=store, reader=page_reader, parser=parser, clock=clock, publish=tell
        ),
        page_reader=page_reader,
        searches=SavedSearches(store=store, clock=clock, undo=undo, publish=tell),
        pictures=pictures,
        pins=pins,
        exporting=Exporting(
            article=store.articles.get,
            picture=lambda id_, url: pins.read(id_, url) or pictures.read(url),
            clock=clock,
        ),
        rates=rates,
        alerts=alerts,
        preferences=preferences,
        backups=backups,
        doctor=Doctor(
            store=store,
            files=files,
            data=folders.data,
            clock=clock,
            has_route=has_route,
        ),
        network=network,
        parser=parser,
        icons=icons,
        notices=DesktopNotices(),
        chores=chores,
    )


def _nobody_listens(event: Event) -> None:
    """Drop an event: the command line asks for what it wants to know."""
