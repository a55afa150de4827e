"""Alerts on rates: made, changed, judged when rates come in, and told once."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from newsdesk.core.alert import HOLDS, Alert, AlertId, AlertKind, begin, cross, judge
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.rate import BankInfo, Pair, RatePoint
from newsdesk.core.settings import Settings
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import (
    AlertFired,
    AlertsChanged,
    DataChanged,
    Event,
    RateHistoryProgress,
    RatesChanged,
)
from newsdesk.engine.undo import Action, Undone, UndoStack

if TYPE_CHECKING:
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: How often alerts are judged without news: days pass, and a machine wakes up.
_EVERY = timedelta(hours=1)
#: What was put off, for quiet hours or for history, is looked at again after so many seconds.
_SOON = 60.0
#: Longer than a weekend without a rate: the days between may have been missed.
_GAP = timedelta(days=4)
#: History that does not come is not waited for any longer.
_PATIENCE = timedelta(minutes=10)


class RateBook(Protocol):
    """What alerts need of the rates."""

    def banks(self) -> tuple[BankInfo, ...]:
        """Return every bank."""

    def series(
        self, slug: str, currency: str, first: date | None = None, last: date | None = None
    ) -> tuple[RatePoint, ...]:
        """Return a currency's rates in the bank's base, oldest first, those to come included."""

    def load_history(self, slug: str, currency: str, first: date) -> None:
        """Have the bank asked for what is missing since a day; returns at once."""


def never(_: datetime) -> bool:
    """Hold nothing back: there are no quiet hours."""
    return False


class RateAlerts:
    """The use cases around alerts, any thread but the window's; and the poll thread's chore.

    Alerts are judged by the process that runs the chore alone: a command beside the window tells
    nobody, so it must not use them up.

    Args:
        wake: Has the poll thread look at its chores.
        hold: Whether nothing may be told at a moment (quiet hours). What fires then is kept, over
            a restart too, and told when it may be.
    """

    def __init__(
        self,
        *,
        store: Store,
        rates: RateBook,
        clock: Clock,
        undo: UndoStack,
        settings: Callable[[], Settings],
        publish: Callable[[Event], None],
        hold: Callable[[datetime], bool] = never,
    ) -> None:
        self._store = store
        self._rates = rates
        self._clock = clock
        self._undo = undo
        self._settings = settings
        self._publish = publish
        self._hold = hold
        self._wake: Callable[[], None] | None = None
        self._news = threading.Event()
        self._next: datetime | None = None
        self._put_off = False
        # Of a bank and currency: since which day its history was asked for, and when; None: done.
        self._asked: dict[tuple[str, str], tuple[date, datetime | None]] = {}

    def wake_with(self, wake: Callable[[], None]) -> None:
        """Name the way to have the poll thread look at its chores."""
        self._wake = wake

    # for a person

    def all(self) -> list[Alert]:
        """Return every alert, in the order they were made."""
        return self._store.alerts.all()

    def add(self, alert: Alert) -> Alert:
        """Make an alert. Can be undone.

        Raises:
            StoreError: It cannot be stored.
        """
        made = self._store.alerts.put(self._begun(replace(alert, id=AlertId(0), fired=None)))
        self._done(Action.ADD_ALERT, made, partial(self._drop, made.id))
        self._look_soon()  # its bank may never have been asked
        return made

    def edit(self, alert: Alert) -> Alert:
        """Change what an alert is about; it begins anew. Can be undone."""
        before = self._store.alerts.get(alert.id)
        changed = self._store.alerts.put(self._begun(replace(alert, fired=None)))
        self._look_soon()
        if before is not None:
            self._done(Action.EDIT_ALERT, changed, partial(self._restore, before))
        return changed

    def set_paused(self, alert_id: AlertId, *, paused: bool) -> None:
        """Let an alert rest, or wake it: what happened meanwhile is not told."""
        alert = self._store.alerts.get(alert_id)
        if alert is None or alert.paused == paused:
            return
        changed = replace(alert, paused=paused)
        self._store.alerts.put(changed if paused else self._begun(changed))
        self._publish(AlertsChanged())

    def remove(self, alert_id: AlertId) -> None:
        """Remove an alert. Can be undone."""
        removed = self._store.alerts.remove(alert_id)
        if removed is not None:
            self._done(Action.REMOVE_ALERT, removed, partial(self._restore, removed))

    def resolved(self, pair: Pair) -> Pair:
        """Return the pair with its bank and its base named, as the settings have them now."""
        settings = self._settings()
        slug = pair.provider or settings.rates_provider
        bank = self._bank(slug)
        own = "" if bank is None else bank.base
        base = pair.base
        wanted = settings.base_currency
        if not base and wanted not in {"", own, pair.currency} and bank is not None:
            # As in the toolbar: the bank's own base where it has no rate of the chosen one.
            base = wanted if self._rates.series(slug, wanted) else ""
        return Pair(pair.currency, base or own, slug)

    def banks(self) -> list[str]:
        """Return the banks that alerts wait for: they are asked though no one else shows them."""
        return self._store.alerts.providers()

    def worth(self, pair: Pair) -> RatePoint | None:
        """Return the newest rate of a pair, one set for a day to come included; None for none."""
        points = self._points(self.resolved(pair), self._clock.now().date() - 2 * HOLDS)
        return points[-1] if points else None

    # the chore

    def heard(self, event: Event) -> None:
        """Take note of an event of the rates; any thread, returns at once."""
        if isinstance(event, RateHistoryProgress) and event.finished:
            key = (event.slug, event.currency)
            if key in self._asked:
                self._asked[key] = (self._asked[key][0], None)
        elif not isinstance(event, RatesChanged | DataChanged):  # a command fetched them
            return
        self._news.set()
        self._look_soon()

    def run_if_due(self, now: datetime, cancel: threading.Event) -> float:
        """Judge what there is news of, and tell what may be told; return the seconds to wait."""
        if self._news.is_set() or self._next is None or now >= self._next or self._put_off:
            self._news.clear()
            self._next = now + _EVERY
            self._put_off = False
            try:
                self._judge_all(now)
                self._tell(now)
            except NewsdeskError as error:
                self._put_off = True
                log.warning("alerts cannot be looked at: %s", error)
        if self._put_off:
            return _SOON
        return (self._next - now).total_seconds()

    def _judge_all(self, now: datetime) -> None:
        changed = False
        for alert in self._store.alerts.all():
            if alert.paused:
                continue
            points = self._points(alert.pair, alert.looks_back)
            if self._lacks_days(alert, points, now):
                self._put_off = True
                continue
            verdict = judge(alert, points, today=self._today(alert.pair, now))
            if verdict.firing is not None or verdict.applied_to(alert) != alert:
                changed = self._store.alerts.record(alert, verdict, at=now) or changed
        if changed:
            self._publish(AlertsChanged())

    def _tell(self, now: datetime) -> None:
        untold = self._store.alerts.untold()
        if not untold:
            return
        if self._hold(now):
            self._put_off = True
            return
        # First written down as told: at worst, in a crash, it is told never, not twice.
        mine = set(self._store.alerts.mark_told([logged.id for logged in untold]))
        for logged in untold:
            if logged.id in mine:
                bank = self._bank(logged.alert.pair.provider)
                name = logged.alert.pair.provider if bank is None else bank.name
                self._publish(AlertFired(logged.alert, logged.firing, name))

    def _lacks_days(self, alert: Alert, points: Sequence[RatePoint], now: datetime) -> bool:
        """Whether rates of days since the last look are being asked of the bank."""
        seen = alert.seen
        after = [point for point in points if seen is not None and point.effective > seen]
        if seen is None or not after or after[0].effective - seen <= _GAP:
            return False
        lacking = False
        for currency in self._legs(alert.pair):
            key = (alert.pair.provider, currency)
            since, asked = self._asked.get(key, (None, None))
            if since is None or since > seen:
                self._asked[key] = (seen, now)
                self._rates.load_history(*key, seen)
                lacking = True
            elif asked is not None and now - asked < _PATIENCE:
                lacking = True
        return lacking

    # parts

    def _begun(self, alert: Alert) -> Alert:
        """Return an alert that begins now; a move has its past loaded, where that is missing."""
        now = self._clock.now()
        pair = self.resolved(alert.pair)
        today = self._today(pair, now)
        first = today - timedelta(days=alert.days) - HOLDS
        points = self._points(pair, first)
        if alert.kind is AlertKind.MOVES:
            start = today - timedelta(days=alert.days)
            if not points or points[0].effective > start:
                for currency in self._legs(pair):
                    self._rates.load_history(pair.provider, currency, first)
        return begin(replace(alert, pair=pair), points, today=today)

    def _points(self, pair: Pair, first: date | None) -> tuple[RatePoint, ...]:
        bank = self._bank(pair.provider)
        if bank is None:
            return ()
        # The rate in force on the first day may have begun to hold some days earlier.
        start = None if first is None else first - HOLDS
        above, below = (
            None if code == bank.base else self._rates.series(bank.slug, code, start)
            for code in (pair.currency, pair.base or bank.base)
        )
        return cross(above, below)

    def _legs(self, pair: Pair) -> list[str]:
        bank = self._bank(pair.provider)
        own = "" if bank is None else bank.base
        return [code for code in (pair.currency, pair.base) if code and code != own]

    def _today(self, pair: Pair, now: datetime) -> date:
        bank = self._bank(pair.provider)
        return now.astimezone(None if bank is None else bank.timezone).date()

    def _bank(self, slug: str) -> BankInfo | None:
        return next((bank for bank in self._rates.banks() if bank.slug == slug), None)

    def _look_soon(self) -> None:
        if self._wake is not None:
            self._wake()

    def _drop(self, alert_id: AlertId) -> None:
        self._store.alerts.remove(alert_id)
        self._publish(AlertsChanged())

    def _restore(self, alert: Alert) -> None:
        self._store.alerts.put(alert)
        self._publish(AlertsChanged())
        self._news.set()

    def _done(self, action: Action, alert: Alert, way_back: Callable[[], None]) -> None:
        self._undo.push(Undone(action, 1, alert.pair.currency), way_back)
        self._publish(AlertsChanged())
