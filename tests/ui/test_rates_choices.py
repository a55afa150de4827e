"""Choosing what the bar shows: by mouse, keys and menus, into the settings, with a way back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.core.rate import BankInfo, Pair, Quote, pairs_of
from newsdesk.engine.undo import Action, Undone
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.rates_bar.bar import RatesBar
from newsdesk.ui.rates_bar.choices import Choices
from newsdesk.ui.rates_bar.chooser import BaseChooser, CurrencyChooser
from newsdesk.ui.theme import Theme
from support.desk import Desk
from support.rate_book import ECB, NBKR

TODAY = date(2026, 11, 24)
CODES = ("USD", "EUR", "RUB", "KZT", "CNY")


def quote(code: str, base: str = "KGS", provider: str = "NBKR") -> Quote:
    value = Decimal("87.45") + CODES.index(code)
    fetched = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
    return Quote(provider, base, code, 1, value, TODAY, fetched)


class Book:
    """Rates of five currencies, by the settings in force."""

    def __init__(self, desk: Desk) -> None:
        self._preferences = desk.services.preferences

    def banks(self) -> Sequence[BankInfo]:
        return NBKR, ECB

    def quotes(self) -> list[Quote]:
        settings = self._preferences.current
        return [
            quote(pair.currency, pair.base or settings.rates_base or "KGS")
            for pair in pairs_of(settings.rates_currencies)
            if pair.currency in CODES
        ]

    def table(self, slug: str = "") -> list[Quote]:
        return [quote(code) for code in CODES]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    desk.services = replace(desk.services, rates=Book(desk))  # type: ignore[arg-type]
    desk.holder.fill(desk.services)
    yield desk
    desk.close()


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, jobs: Jobs, desk: Desk) -> RatesBar:
    bar = RatesBar(theme, jobs, desk.holder)
    qtbot.addWidget(bar)
    bar.done.connect(lambda _: bar.start())  # as the settings' event has the window do
    bar.start()
    qtbot.waitUntil(lambda: len(bar.quotes) == 3)
    bar.resize(bar.sizeHint())
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def shown(bar: RatesBar) -> list[str]:
    return [button.label for button in bar.quotes]


def chosen(desk: Desk) -> str:
    return desk.services.preferences.current.rates_currencies


def entry(menu: QMenu, start: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(start))


def sub(menu: QMenu, start: str) -> QMenu:
    found = entry(menu, start).menu()
    assert isinstance(found, QMenu)
    return found


def drag(button: QWidget, by: int) -> None:
    """Draw a quote aside, a few pixels at a time as a hand does."""
    start = QPoint(10, button.height() // 2)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=start)
    left = button.x()
    for step in range(1, 11):
        wanted = left + by * step // 10
        QTest.mouseMove(button, start + QPoint(wanted - button.x(), 0))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=start)


def test_a_quote_is_drawn_to_another_place_and_the_settings_follow(
    qtbot: QtBot, bar: RatesBar, desk: Desk
) -> None:
    """Issue 3, 4: drag to reorder."""
    with qtbot.waitSignal(bar.done) as said:
        drag(bar.quotes[0], bar.quotes[1].width() + 40)

    assert shown(bar)[:2] == ["EUR", "USD"]
    assert chosen(desk) == "EUR,USD,RUB"
    assert said.args == ["USD was moved."]
    assert desk.reading.undo() == Undone(Action.CHANGE_RATES, 1)
    assert chosen(desk) == "USD,EUR,RUB"


def test_a_drag_that_ends_where_it_began_changes_and_copies_nothing(
    qtbot: QtBot, bar: RatesBar, desk: Desk
) -> None:
    with qtbot.assertNotEmitted(bar.message):
        drag(bar.quotes[0], 14)
    qtbot.waitUntil(lambda: bar.quotes[0].x() < bar.quotes[1].x())
    assert chosen(desk) == "USD,EUR,RUB"


def test_a_quote_is_moved_by_key_and_keeps_the_focus(
    qtbot: QtBot, bar: RatesBar, desk: Desk
) -> None:
    """The keyboard's way: Alt with an arrow key."""
    bar.activateWindow()
    moved = bar.quotes[0]
    moved.setFocus()
    with qtbot.waitSignal(bar.done):
        QTest.keyClick(moved, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown(bar) == ["EUR", "USD", "RUB"])

    assert chosen(desk) == "EUR,USD,RUB"
    assert bar.quotes[1] is moved
    assert moved.nextInFocusChain() is bar.quotes[2]
    with qtbot.assertNotEmitted(bar.done, wait=50):
        QTest.keyClick(bar.quotes[0], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_a_currency_without_a_rate_yet_keeps_its_place_in_the_settings(
    qtbot: QtBot, bar: RatesBar, desk: Desk
) -> None:
    desk.services.preferences.set("rates.currencies", "USD,GBP,EUR")
    bar.start()
    qtbot.waitUntil(lambda: shown(bar) == ["USD", "EUR"])

    with qtbot.waitSignal(bar.done):
        bar.shift(bar.quotes[1], -1)

    assert chosen(desk) == "EUR,USD,GBP"


def test_a_quote_is_removed_by_key_and_by_its_menu(qtbot: QtBot, bar: RatesBar, desk: Desk) -> None:
    with qtbot.waitSignal(bar.done) as said:
        QTest.keyClick(bar.quotes[1], Qt.Key.Key_Delete)
    assert (chosen(desk), said.args) == ("USD,RUB", ["EUR was taken out of the toolbar."])
    qtbot.waitUntil(lambda: shown(bar) == ["USD", "RUB"])

    with qtbot.waitSignal(bar.done):
        entry(bar.menu_for(bar.quotes[0]), "Remove USD").trigger()
    assert chosen(desk) == "RUB"


def test_the_menu_of_a_quote_leads_to_panel_converter_and_alert_of_its_currency(
    qtbot: QtBot, bar: RatesBar
) -> None:
    menu = bar.menu_for(bar.quotes[1])
    with qtbot.waitSignal(bar.panel_wanted) as panel:
        entry(menu, "Rates panel").trigger()
    with qtbot.waitSignal(bar.converter_wanted) as converter:
        entry(menu, "Converter").trigger()
    with qtbot.waitSignal(bar.alerts_wanted) as alerts:
        entry(menu, "Add an alert for EUR").trigger()
    assert (panel.args, converter.args, alerts.args) == (["EUR"], ["EUR"], ["EUR/KGS"])


def test_the_menu_opens_by_the_menu_key_and_beside_the_quotes(qtbot: QtBot, bar: RatesBar) -> None:
    """UI: everything by keyboard."""
    where = bar.quotes[0].mapToGlobal(QPoint())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), where)
    with qtbot.waitSignal(bar.quotes[0].menu_wanted) as wanted:
        QApplication.sendEvent(bar.quotes[0], event)
    assert wanted.args == [bar.quotes[0].below()]
    menus = [menu for menu in bar.findChildren(QMenu) if menu.isVisible()]
    assert menus
    for menu in menus:
        menu.close()
    texts = [action.text().split("\t")[0] for action in bar.menu_for(None).actions()]
    assert texts[:3] == ["Rates panel", "Converter", "Rate alerts"]


def test_the_base_is_chosen_in_the_menu(qtbot: QtBot, bar: RatesBar, desk: Desk) -> None:
    bases = sub(bar.menu_for(None), "Count in")
    assert [action.text() for action in bases.actions() if action.isChecked()] == [
        "KGS, the bank's own"
    ]
    with qtbot.waitSignal(bar.done) as said:
        entry(bases, "EUR").trigger()
    assert desk.services.preferences.current.rates_base == "EUR"
    assert said.args == ["Rates are in EUR now."]
    qtbot.waitUntil(lambda: shown(bar)[0] == "USD/EUR")
    desk.reading.undo()
    assert desk.services.preferences.current.rates_base == ""


def test_the_bank_is_chosen_in_the_menu_and_counts_in_its_own_currency(
    qtbot: QtBot, bar: RatesBar, desk: Desk
) -> None:
    desk.services.preferences.set("rates.base", "EUR")
    banks = sub(bar.menu_for(None), "Official rates of")
    with qtbot.waitSignal(bar.done) as said:
        entry(banks, "ECB").trigger()
    current = desk.services.preferences.current
    assert (current.rates_provider, current.rates_base) == ("ecb", "")
    assert said.args == ["Rates are those of ECB now."]
    desk.reading.undo()
    current = desk.services.preferences.current
    assert (current.rates_provider, current.rates_base) == ("nbkr", "EUR")


@pytest.fixture
def chooser(qtbot: QtBot, theme: Theme, jobs: Jobs, desk: Desk) -> CurrencyChooser:
    choices = Choices.of(desk.services.preferences.current, (NBKR, ECB))
    chooser = CurrencyChooser(choices, theme, jobs, desk.holder)
    qtbot.addWidget(chooser)
    chooser.show()
    qtbot.waitUntil(lambda: len(chooser.list.pairs()) == 5)
    return chooser


def test_all_the_bank_has_is_listed_what_is_shown_first(chooser: CurrencyChooser) -> None:
    assert chooser.list.shown() == [
        "USD · US dollar",
        "EUR · Euro",
        "RUB · Russian rouble",
        "KZT · Kazakh tenge",
        "CNY · Chinese yuan",
    ]


def test_a_currency_is_found_by_its_name_and_checked_by_enter(
    qtbot: QtBot, chooser: CurrencyChooser, desk: Desk
) -> None:
    QTest.keyClicks(chooser.search, "tenge")
    assert chooser.list.shown() == ["KZT · Kazakh tenge"]

    QTest.keyClick(chooser.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: chosen(desk) == "USD,EUR,RUB,KZT")
    QTest.keyClick(chooser.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chosen(desk) == "USD,EUR,RUB")
    assert desk.reading.undo() == Undone(Action.CHANGE_RATES, 1)
    assert chosen(desk) == "USD,EUR,RUB,KZT"


def test_the_list_is_walked_and_checked_by_keys_alone(
    qtbot: QtBot, chooser: CurrencyChooser, desk: Desk
) -> None:
    QTest.keyClick(chooser.search, Qt.Key.Key_Down)
    QTest.keyClick(chooser.list, Qt.Key.Key_Down)
    QTest.keyClick(chooser.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: chosen(desk) == "USD,RUB")


def test_another_base_or_bank_is_offered_as_it_is_typed(
    qtbot: QtBot, chooser: CurrencyChooser, desk: Desk
) -> None:
    QTest.keyClicks(chooser.search, "usd/eur@ecb")
    assert chooser.list.shown() == ["USD/EUR@ecb · US dollar"]
    QTest.keyClick(chooser.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chosen(desk).endswith(",USD/EUR@ecb"))

    for unknown in ("usd@nobody", "xyz/eur", "usd/xyz", "xyz@nbkr"):
        chooser.search.setText(unknown)
        assert chooser.list.shown() == []
        assert chooser.remark.text() == "The bank has no such currency."
    chooser.search.setText("usd/kgs")
    assert chooser.list.shown() == ["USD/KGS · US dollar"]


def test_any_currency_of_the_bank_may_be_the_base(
    qtbot: QtBot, theme: Theme, jobs: Jobs, desk: Desk
) -> None:
    choices = Choices.of(desk.services.preferences.current, (NBKR, ECB))
    chooser = BaseChooser(choices, theme, jobs, desk.holder)
    qtbot.addWidget(chooser)
    chooser.show()
    qtbot.waitUntil(lambda: len(chooser.list.pairs()) == 6)
    assert chooser.list.pairs()[0] == Pair("KGS")
    chooser.search.setText("yuan")
    with qtbot.waitSignal(chooser.chosen) as taken:
        QTest.keyClick(chooser.search, Qt.Key.Key_Return)
    assert taken.args == ["CNY"]
    assert not chooser.isVisible()
