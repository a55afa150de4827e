"""Alerts over a real database: told once, also over a restart, caught up, undone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from newsdesk.core.alert import Alert, AlertKind, Firing
from newsdesk.core.rate import Pair, Rate, RateSheet
from newsdesk.core.settings import Settings
from newsdesk.engine.alerts import RateAlerts, never
from newsdesk.engine.events import (
    AlertFired,
    AlertsChanged,
    DataChanged,
    RateHistoryProgress,
    RatesChanged,
)
from newsdesk.engine.undo import Action, Undone, UndoStack
from newsdesk.store.store import Store
from support.engine_desk import Desk as EngineDesk
from support.engine_desk import HandClock, Heard
from support.news_site import NewsSite
from support.rate_book import RateBook
from support.stores import opened

MORNING = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)  # 10:00 in Bishkek, a Tuesday
TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)
ABOVE_88 = Alert(Pair("USD"), AlertKind.ABOVE, Decimal(88))


class Desk:
    """Alerts as the program has them: started anew, they know only what is stored."""

    def __init__(
        self, store: Store, book: RateBook, hold: Callable[[datetime], bool] = never
    ) -> None:
        self.clock = HandClock(MORNING)
        self.heard = Heard()
        self.undo = UndoStack()
        self.settings = Settings()
        self.store = store
        self.book = book
        self.alerts = self.start(hold)

    def start(self, hold: Callable[[datetime], bool] = never) -> RateAlerts:
        self.alerts = RateAlerts(
            store=self.store,
            rates=self.book,
            clock=self.clock,
            undo=self.undo,
            settings=lambda: self.settings,
            publish=self.heard,
            hold=hold,
        )
        return self.alerts

    def look(self) -> list[AlertFired]:
        """Have the poll thread's turn come; return what it told."""
        self.heard.forget()
        self.alerts.run_if_due(self.clock.now(), threading.Event())
        return self.heard.of(AlertFired)

    def news(self, day: date, slug: str = "nbkr", **rates: str) -> list[AlertFired]:
        """Have a sheet come in; return what is told of it."""
        self.book.put(day, slug, **rates)
        self.alerts.heard(RatesChanged("NBKR"))
        return self.look()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path) as store:
        book = RateBook(store)
        book.put(TODAY, USD="87.45", EUR="102.48")
        yield Desk(store, book)


def test_an_alert_names_its_bank_and_base_so_that_settings_do_not_move_it(desk: Desk) -> None:
    made = desk.alerts.add(ABOVE_88)
    desk.settings = replace(desk.settings, rates_provider="ecb", rates_base="RUB")
    assert desk.alerts.resolved(Pair("USD")) == Pair("USD", "EUR", "ecb")  # it has no rouble
    desk.book.put(TODAY, "ecb", RUB="95.10")

    assert made.pair == Pair("USD", "KGS", "nbkr")
    assert desk.alerts.all() == [made]
    assert desk.alerts.resolved(Pair("USD")) == Pair("USD", "RUB", "ecb")


@pytest.mark.parametrize("written", ["EUR", "eur", " eur "])
def test_the_base_of_the_settings_counts_however_it_is_written(desk: Desk, written: str) -> None:
    """As in the toolbar: a person writes it into the file, or by ``config set``."""
    desk.settings = desk.settings.with_value("rates.base", written)
    assert desk.alerts.resolved(Pair("USD")) == Pair("USD", "EUR", "nbkr")


def test_a_rate_set_over_the_line_is_told_once_with_its_day(desk: Desk) -> None:
    made = desk.alerts.add(ABOVE_88)

    (told,) = desk.news(TOMORROW, USD="88.10")

    assert told.firing == Firing(TOMORROW, Decimal("88.10"), Decimal("87.45"), Decimal("88.10"))
    assert (told.provider, told.alert.id, told.alert.pair) == ("NBKR", made.id, made.pair)
    assert desk.news(TOMORROW, USD="88.10") == []
    (stored,) = desk.alerts.all()
    assert (stored.armed, stored.fired) == (False, MORNING)


def test_a_rate_that_a_command_fetched_is_told_by_the_window(desk: Desk) -> None:
    """CLI.md: the window shows what the command changed."""
    desk.alerts.add(ABOVE_88)
    desk.look()
    desk.book.put(TOMORROW, USD="88.10")
    assert desk.look() == []  # nothing has said that there are other rates

    desk.alerts.heard(DataChanged())
    (told,) = desk.look()
    assert told.firing.effective == TOMORROW


def test_nothing_is_told_again_after_a_restart(desk: Desk) -> None:
    desk.alerts.add(ABOVE_88)
    assert len(desk.news(TOMORROW, USD="88.10")) == 1

    desk.start()

    assert desk.look() == []
    assert desk.news(TOMORROW + timedelta(days=1), USD="87.00") == []
    assert len(desk.news(TOMORROW + timedelta(days=2), USD="88.50")) == 1


def test_what_happened_while_the_program_was_closed_is_told_at_its_start(desk: Desk) -> None:
    desk.alerts.add(ABOVE_88)
    desk.book.put(TOMORROW, USD="88.10")

    desk.start()

    assert len(desk.look()) == 1


def test_a_command_that_only_fetches_uses_no_alert_up(desk: Desk) -> None:
    """The chore alone judges; the command line runs none."""
    desk.alerts.add(ABOVE_88)
    desk.heard.forget()
    desk.book.put(TOMORROW, USD="88.10")

    desk.alerts.heard(RatesChanged("NBKR"))

    assert desk.heard.events == []
    assert desk.alerts.all()[0].armed


def test_quiet_hours_hold_back_what_fires_until_they_are_over(desk: Desk) -> None:
    quiet = True
    desk.start(hold=lambda _: quiet)
    desk.alerts.add(ABOVE_88)

    assert desk.news(TOMORROW, USD="88.10") == []
    desk.start(hold=lambda _: quiet)  # over a restart too
    assert desk.look() == []
    quiet = False

    (told,) = desk.look()
    assert told.alert.kind is AlertKind.ABOVE
    assert desk.look() == []


def test_of_a_removed_alert_nothing_held_back_is_told(desk: Desk) -> None:
    quiet = True
    desk.start(hold=lambda _: quiet)
    made = desk.alerts.add(ABOVE_88)
    desk.news(TOMORROW, USD="88.10")

    desk.alerts.remove(made.id)
    quiet = False

    assert desk.look() == []


def test_a_paused_alert_tells_nothing_of_the_time_it_rested(desk: Desk) -> None:
    made = desk.alerts.add(ABOVE_88)
    desk.alerts.set_paused(made.id, paused=True)

    assert desk.news(TOMORROW, USD="88.10") == []
    desk.alerts.set_paused(made.id, paused=False)

    assert desk.look() == []
    (resumed,) = desk.alerts.all()
    assert (resumed.paused, resumed.armed) == (False, False)


def test_removing_is_undone_with_everything_it_was(desk: Desk) -> None:
    made = desk.alerts.add(ABOVE_88)
    desk.alerts.remove(made.id)
    assert desk.alerts.all() == []

    assert desk.undo.undo() == Undone(Action.REMOVE_ALERT, 1, "USD")

    assert desk.alerts.all() == [made]
    assert desk.undo.undo() == Undone(Action.ADD_ALERT, 1, "USD")
    assert desk.alerts.all() == []


def test_a_changed_alert_begins_anew_and_can_be_changed_back(desk: Desk) -> None:
    made = desk.alerts.add(ABOVE_88)

    changed = desk.alerts.edit(replace(made, threshold=Decimal(87)))

    assert not changed.armed  # 87.45 is beyond: it waits for a real crossing
    assert desk.look() == []
    assert desk.undo.undo() == Undone(Action.EDIT_ALERT, 1, "USD")
    assert desk.alerts.all() == [made]


def test_every_change_is_told_to_whoever_lists_them(desk: Desk) -> None:
    made = desk.alerts.add(ABOVE_88)
    desk.alerts.edit(made)
    desk.alerts.set_paused(made.id, paused=True)
    desk.alerts.remove(made.id)
    assert desk.heard.of(AlertsChanged) == [AlertsChanged()] * 4


def test_a_cross_rate_is_judged_by_the_rates_of_one_bank(desk: Desk) -> None:
    """RULES 4: cross rates go through the provider's own base."""
    desk.alerts.add(Alert(Pair("EUR", "USD"), AlertKind.ABOVE, Decimal("1.18")))
    assert desk.news(TOMORROW, USD="87.45", EUR="103.00") == []
    (told,) = desk.news(TOMORROW + timedelta(days=1), USD="87.00", EUR="103.00")
    assert told.firing.value == Decimal("103.00") / Decimal("87.00")


def test_a_move_has_its_past_asked_of_the_bank_once(desk: Desk) -> None:
    desk.alerts.add(Alert(Pair("USD"), AlertKind.MOVES, Decimal(2), days=7))
    ((slug, currency, first),) = desk.book.asked
    assert (slug, currency) == ("nbkr", "USD")
    assert first <= TODAY - timedelta(days=7)


def test_after_a_long_absence_the_days_between_are_asked_for_first(desk: Desk) -> None:
    """Caught up after sleep: a crossing that has come back meanwhile is told, and only once."""
    desk.alerts.add(ABOVE_88)
    later = TODAY + timedelta(days=20)
    desk.clock.move(timedelta(days=20))

    assert desk.news(later, USD="87.60") == []
    assert desk.book.asked == [("nbkr", "USD", TODAY)]
    desk.book.put(TODAY + timedelta(days=7), USD="88.30")
    desk.book.put(TODAY + timedelta(days=9), USD="87.90")
    desk.alerts.heard(RateHistoryProgress("nbkr", "USD", 1, 1, finished=True))

    (told,) = desk.look()
    assert told.firing == Firing(
        TODAY + timedelta(days=7), Decimal("88.30"), Decimal("87.45"), latest=Decimal("87.60")
    )
    assert desk.look() == []


def test_history_that_does_not_come_is_not_waited_for_for_ever(desk: Desk) -> None:
    desk.alerts.add(ABOVE_88)
    desk.clock.move(timedelta(days=20))
    assert desk.news(TODAY + timedelta(days=20), USD="88.60") == []

    desk.clock.move(timedelta(minutes=11))

    assert len(desk.look()) == 1


def test_two_windows_on_one_database_tell_it_once(desk: Desk) -> None:
    desk.alerts.add(ABOVE_88)
    other = Desk(desk.store, desk.book)
    desk.book.put(TOMORROW, USD="88.10")

    assert len(desk.look()) + len(other.look()) == 1
    assert len(desk.look()) + len(other.look()) == 0


def test_a_bank_that_only_an_alert_waits_for_is_asked_until_it_rests(desk: Desk) -> None:
    made = desk.alerts.add(Alert(Pair("USD", "", "ecb"), AlertKind.SET))
    assert desk.alerts.banks() == ["ecb"]
    desk.alerts.set_paused(made.id, paused=True)
    assert desk.alerts.banks() == []


def test_without_alerts_a_turn_asks_the_rates_for_nothing(desk: Desk) -> None:
    """Idle costs nothing: it looks once an hour."""
    assert desk.alerts.run_if_due(MORNING, threading.Event()) == 3600


def daily(day: date, usd: str) -> str:
    return (
        f'<?xml version="1.0" encoding="windows-1251"?>'
        f'<CurrencyRates Name="Daily" Date="{day:%d.%m.%Y}">'
        f'<Currency ISOCode="USD"><Nominal>1</Nominal><Value>{usd}</Value></Currency>'
        "</CurrencyRates>"
    )


def test_a_rate_fetched_from_the_bank_fires_through_the_whole_program(tmp_path: Path) -> None:
    """Issue 3, 7: the poll thread fetches, judges and tells."""
    clock = HandClock(MORNING)
    with NewsSite() as site:
        address = site.put("/daily.xml", daily(TODAY, "87,4500"))
        settings = Settings().with_value("rates.nbkr.daily_url", address)
        with EngineDesk(tmp_path, clock, settings) as program:
            program.services.poller.start()
            program.heard.wait_for(RatesChanged)
            program.services.alerts.add(ABOVE_88)
            site.put("/daily.xml", daily(TOMORROW, "88,1000"))

            clock.move(timedelta(minutes=2))
            program.services.rates.refresh()

            told = program.heard.wait_for(AlertFired)
            assert (told.provider, told.firing.effective) == ("NBKR", TOMORROW)
            assert told.firing.value == Decimal("88.1000")


def test_a_rate_fetched_by_another_process_fires_through_the_whole_program(tmp_path: Path) -> None:
    """CLI.md: the window shows what the command changed, and so tells it."""
    clock = HandClock(MORNING)
    with NewsSite() as site:
        address = site.put("/daily.xml", daily(TODAY, "87,4500"))
        settings = Settings().with_value("rates.nbkr.daily_url", address)
        with EngineDesk(tmp_path, clock, settings) as program:
            program.services.poller.start()
            program.heard.wait_for(RatesChanged)
            program.services.alerts.add(ABOVE_88)
            program.services.reading.changed_by_others()
            program.services.alerts.run_if_due(clock.now(), threading.Event())  # no news is left

            with EngineDesk(tmp_path, clock, settings) as command:
                rates = (Rate("USD", 1, Decimal("88.1000")),)
                sheet = RateSheet("NBKR", "KGS", TOMORROW, rates)
                command.services.store.rates.put(sheet, fetched=MORNING)
            assert program.services.reading.changed_by_others()

            assert program.heard.wait_for(AlertFired).firing.effective == TOMORROW
