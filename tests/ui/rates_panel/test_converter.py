"""The converter: either side, arithmetic, cross rates with their way, days of the past."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk.engine.events import RateHistoryProgress
from newsdesk.ui.rates_panel.converter import Converter
from newsdesk.ui.rates_panel.panel import RatesPanel
from support.fake_rates import FakeRates

Key = Qt.Key


@pytest.fixture
def converter(panel: RatesPanel, qtbot: QtBot) -> Converter:
    converter = panel.converter
    qtbot.waitUntil(lambda: converter.amounts[1].text() == "8,745.00")
    return converter


def type_into(converter: Converter, side: int, text: str) -> None:
    field = converter.amounts[side]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_it_begins_with_a_hundred_dollars_in_the_banks_money(converter: Converter) -> None:
    assert [field.code for field in converter.codes] == ["USD", "KGS"]
    assert converter.way == ("1 USD = 87.45 KGS NBKR, rates of 24 May 2026, fetched 24 May, 11:43")


def test_arithmetic_is_worked_out_as_it_is_typed(converter: Converter, qtbot: QtBot) -> None:
    type_into(converter, 0, "3*450+20")

    qtbot.waitUntil(lambda: converter.amounts[1].text() == "119,806.50")
    assert converter.amounts[0].text() == "3*450+20"
    assert converter.way.startswith("1,370.00 USD · 1 USD = 87.45 KGS")


def test_typing_on_the_other_side_works_backwards(converter: Converter, qtbot: QtBot) -> None:
    type_into(converter, 1, "8745")

    qtbot.waitUntil(lambda: converter.amounts[0].text() == "100.00")
    assert converter.way.startswith("1 KGS = 0.0114 USD")


def test_a_cross_rate_shows_its_way_through_the_banks_money(
    converter: Converter, qtbot: QtBot
) -> None:
    converter.show_amount("1", "EUR", "USD")

    qtbot.waitUntil(lambda: converter.amounts[1].text() == "1.16")
    assert converter.way.startswith("1 EUR = 101.51 KGS; 1 KGS = 0.0114 USD: 1 EUR = 1.16 USD")


def test_the_whole_figure_is_copied(converter: Converter, qtbot: QtBot) -> None:
    converter.show_amount("1", "EUR", "USD")
    qtbot.waitUntil(lambda: converter.amounts[1].text() == "1.16")

    converter.amounts[1].setFocus()
    QTest.keyClick(converter.amounts[1], Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "1.160750142939"


def test_the_currencies_are_exchanged_by_a_key(
    converter: Converter, panel: RatesPanel, qtbot: QtBot
) -> None:
    with qtbot.waitActive(panel):
        panel.activateWindow()
    QTest.keyClick(panel, Key.Key_X, Qt.KeyboardModifier.AltModifier)

    assert [field.code for field in converter.codes] == ["KGS", "USD"]
    qtbot.waitUntil(lambda: converter.amounts[1].text() == "1.14")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("3*", "A number is missing at the end."),
        ("1/0", "Nothing can be divided by zero."),
        ("", ""),
    ],
)
def test_what_is_no_amount_is_told_plainly_and_leaves_no_stale_result(
    converter: Converter, typed: str, problem: str
) -> None:
    type_into(converter, 0, typed or " ")

    assert converter.problem == problem
    assert converter.amounts[1].text() == ""
    assert converter.way == ""


@pytest.mark.parametrize("typed", ["1 250,50", "1.250,50", "1'250.50", "1250,5"])
def test_numbers_are_read_in_any_manner(converter: Converter, qtbot: QtBot, typed: str) -> None:
    type_into(converter, 0, typed)

    qtbot.waitUntil(lambda: converter.amounts[1].text() == "109,356.23")


def test_russian_figures_are_written_the_russian_way(converter: Converter, qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Russian))
    try:
        type_into(converter, 0, "1234,5")
        qtbot.waitUntil(lambda: converter.amounts[1].text().endswith("957,03"))
        converter.amounts[1].copy_whole()
        assert QGuiApplication.clipboard().text() == "107957,025"
    finally:
        QLocale.setDefault(before)


def test_currencies_are_found_by_their_name(converter: Converter, qtbot: QtBot) -> None:
    field = converter.codes[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "yen")
    QTest.keyClick(field, Key.Key_Return)

    assert field.code == "JPY"
    qtbot.waitUntil(lambda: converter.amounts[1].text() == "54.32")


def test_what_means_no_currency_is_put_back(converter: Converter) -> None:
    field = converter.codes[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "qqq")
    QTest.keyClick(field, Key.Key_Return)

    assert (field.code, field.text()) == ("USD", "USD")


def test_a_day_that_is_not_stored_can_be_fetched(
    converter: Converter, panel: RatesPanel, rates: FakeRates, qtbot: QtBot
) -> None:
    day = date(2019, 5, 3)
    panel.show_day(day)
    qtbot.waitUntil(lambda: not converter.fetch.isHidden())
    assert "not stored" in converter.problem

    converter.fetch.click()
    qtbot.waitUntil(lambda: ("nbkr", "USD", day) in rates.wanted)
    assert converter.fetch.isHidden()

    rates.known_from = date(2019, 1, 1)
    panel.handle(RateHistoryProgress("nbkr", "USD", 1, 1, finished=True))
    qtbot.waitUntil(lambda: converter.amounts[1].text() == "8,745.00")
    assert converter.problem == ""
    assert "rates of 3 May 2019" in converter.way
