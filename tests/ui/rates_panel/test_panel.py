"""The panel: a bank's currencies, stars, search, days, keys, and what is said instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from newsdesk.core.errors import Failure, FetchError, StoreError, StoreFailure
from newsdesk.core.settings import Settings
from newsdesk.engine.events import RatesChanged, SettingsChanged
from newsdesk.ui.rates_panel.panel import RatesPanel
from newsdesk.ui.rates_panel.table_model import Column, CurrencyTable
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from support.desk import Desk
from support.fake_rates import TODAY, FakeRates, holder, quote

Key = Qt.Key


OpenPanel = Callable[[ServicesHolder], RatesPanel]


def cells(panel: RatesPanel, column: Column) -> list[str]:
    model = panel.table.view.model()
    return [str(model.index(row, column).data()).strip() for row in range(model.rowCount())]


def test_every_currency_is_listed_as_published_and_for_one(panel: RatesPanel) -> None:
    row = cells(panel, Column.CODE).index("JPY")

    assert [cells(panel, column)[row] for column in list(Column)[1:]] == [
        "JPY",
        "Japanese yen",
        "10",
        "5.4321",
        "0.5432",
        "+0.0021",
        "24 May",
    ]


def test_a_change_has_a_sign_and_an_arrow_and_no_false_nought(panel: RatesPanel) -> None:
    """RULES 4: an arrow and a sign, never colour alone."""
    sentences = [panel.table.model.sentence(held) for held in panel.table.model.quotes]

    assert sentences[1] == "EUR Euro, 101.51 KGS, \N{MINUS SIGN}0.31"
    assert sentences[0] == "USD US dollar, 87.45 KGS, 0.00"  # 0.0009 is under the decimals


def test_the_first_keys_search_a_currency_and_leave_the_bank(
    panel: RatesPanel, qtbot: QtBot
) -> None:
    with qtbot.waitActive(panel):
        panel.activateWindow()
    first = panel.focusWidget()
    assert first is not None
    QTest.keyClick(first, Key.Key_Down)
    assert panel.bank is not None
    assert panel.bank.slug == "nbkr"
    assert panel.table.view.hasFocus()

    panel.table.search.setFocus()
    QTest.keyClick(panel.table.search, Key.Key_Escape)
    assert not panel.isVisible()


def test_decimal_points_stand_in_a_line(panel: RatesPanel) -> None:
    model = panel.table.view.model()
    texts = [str(model.index(row, Column.PER_UNIT).data()) for row in range(model.rowCount())]

    assert {len(text) - text.index(".") for text in texts} == {5}


def test_a_bank_that_quotes_the_other_way_round_says_so(panel: RatesPanel, qtbot: QtBot) -> None:
    panel.show_bank("ecb")
    qtbot.waitUntil(lambda: cells(panel, Column.CODE) == ["USD"])

    assert cells(panel, Column.NOMINAL) == ["1 EUR"]
    assert cells(panel, Column.VALUE) == ["1.1617"]
    assert cells(panel, Column.PER_UNIT) == ["0.8608"]


def test_the_model_keeps_qts_rules(theme: Theme, qtbot: QtBot) -> None:
    model = CurrencyTable(theme)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_quotes([quote("USD", "87", effective=TODAY)])
    model.show_quotes([quote("USD", "88", effective=TODAY)])
    model.star(["USD"])
    model.show_quotes([])
    assert tester.model() is model


def test_typing_finds_by_code_and_by_name(panel: RatesPanel) -> None:
    QTest.keyClicks(panel.table.search, "yen")
    assert cells(panel, Column.CODE) == ["JPY"]
    panel.table.search.setText("us")
    assert "USD" in cells(panel, Column.CODE)
    QTest.keyClick(panel.table.search, Key.Key_Escape)
    assert len(cells(panel, Column.CODE)) == 6


def test_a_letter_typed_in_the_table_begins_the_search(panel: RatesPanel) -> None:
    panel.table.view.setFocus()
    QTest.keyClicks(panel.table.view, "e")

    assert panel.table.search.text() == "e"


@pytest.mark.parametrize(
    ("column", "first"), [(Column.CODE, "CNY"), (Column.PER_UNIT, "KZT"), (Column.CHANGE, "EUR")]
)
def test_each_column_can_be_sorted_by(panel: RatesPanel, column: Column, first: str) -> None:
    panel.table.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    order = cells(panel, Column.CODE)
    assert order[0] == first


def test_space_gives_a_star_that_is_kept_and_comes_first(
    panel: RatesPanel, held: ServicesHolder, qtbot: QtBot
) -> None:
    panel.table.view.choose("KZT")
    QTest.keyClick(panel.table.view, Key.Key_Space)

    preferences = held.services.preferences
    qtbot.waitUntil(lambda: preferences.current.rates_favourites == "KZT")
    assert cells(panel, Column.CODE)[0] == "KZT"

    QTest.keyClick(panel.table.view, Key.Key_Space)
    qtbot.waitUntil(lambda: preferences.current.rates_favourites == "")


def test_a_click_on_the_star_does_not_change_the_chart(panel: RatesPanel) -> None:
    before = panel.table.view.chosen_codes()
    view = panel.table.view
    row = cells(panel, Column.CODE).index("CNY")
    where = view.visualRect(view.model().index(row, Column.STAR)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert panel.table.model.favourites == ("CNY",)
    assert view.chosen_codes() == before


def test_stars_given_elsewhere_are_followed(panel: RatesPanel) -> None:
    panel.handle(SettingsChanged(Settings(rates_favourites="RUB, CNY")))

    assert cells(panel, Column.CODE)[:2] == ["RUB", "CNY"]


def test_newer_rates_change_the_figures_and_not_what_is_chosen(
    panel: RatesPanel, rates: FakeRates, qtbot: QtBot
) -> None:
    panel.show_currency("RUB")
    rates.tables["nbkr"][2] = quote("RUB", "1.2000", effective=TODAY)
    panel.handle(RatesChanged("CBR"))
    panel.handle(RatesChanged("NBKR"))

    qtbot.waitUntil(lambda: "1.20" in cells(panel, Column.PER_UNIT))
    assert panel.table.view.chosen_codes() == ["RUB"]


def test_a_day_of_the_past_is_shown_everywhere(panel: RatesPanel, qtbot: QtBot) -> None:
    panel.show_day(date(2024, 2, 29))

    qtbot.waitUntil(lambda: cells(panel, Column.DATE)[0] == "29 Feb 2024")
    assert panel.converter.day.day == panel.head.day.day == date(2024, 2, 29)
    assert panel.head.remark.text().startswith("In force 29 February 2024")


def test_a_day_without_rates_leads_back_to_today(panel: RatesPanel, qtbot: QtBot) -> None:
    panel.show_day(date(1999, 1, 4))
    qtbot.waitUntil(lambda: panel.table.message == "No rates of 4 January 1999 are stored.")

    assert panel.chart_pane.chart.view.lines, "the history does not hang on the day"

    panel.table.act.click()

    qtbot.waitUntil(lambda: panel.table.message == "")
    assert panel.head.day.day is None


def test_a_bank_without_rates_is_asked_once_and_its_answer_told(
    panel: RatesPanel, rates: FakeRates, qtbot: QtBot
) -> None:
    rates.tables["ecb"] = []
    panel.show_bank("ecb")
    qtbot.waitUntil(lambda: rates.refreshed == ["ecb"])
    assert panel.table.message == "Asking ECB…"

    rates.problems["ecb"] = FetchError(Failure.CONNECTION, "https://www.ecb.europa.eu/")
    panel.handle(RatesChanged("ECB"))
    qtbot.waitUntil(lambda: panel.table.message == "No connection to www.ecb.europa.eu came about.")
    panel.table.act.click()
    qtbot.waitUntil(lambda: rates.refreshed == ["ecb", "ecb"])


def test_a_key_is_asked_for_and_shown_nowhere(
    panel: RatesPanel, rates: FakeRates, qtbot: QtBot
) -> None:
    panel.show_bank("oxr")
    form = panel.table.key_form
    qtbot.waitUntil(form.isVisible)
    assert form.key.echoMode() == form.key.EchoMode.Password
    assert not form.save_button.isEnabled()
    assert not panel.converter.isEnabled()

    QTest.keyClicks(form.key, "0123456789abcdef")
    rates.key_error = StoreError(StoreFailure.READ_ONLY, "keyring")
    QTest.keyClick(form.key, Key.Key_Return)
    qtbot.waitUntil(form.problem.isVisible)
    assert form.key.text() == "0123456789abcdef"

    rates.key_error = None
    QTest.keyClick(form.key, Key.Key_Return)
    qtbot.waitUntil(lambda: rates.keys == {"oxr": "0123456789abcdef"})
    qtbot.waitUntil(lambda: form.key.text() == "")


def test_a_currency_asked_for_before_the_table_is_there_is_chosen_later(
    held: ServicesHolder, open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(held)
    panel.show_currency("EUR")
    panel.show_converter("250", "RUB")
    panel.show()

    qtbot.waitUntil(lambda: panel.table.view.chosen_codes() == ["EUR"])
    assert panel.converter.codes[0].code == "RUB"
    qtbot.waitUntil(lambda: panel.converter.amounts[1].text() == "275.38")


def test_the_bank_of_the_settings_is_shown_first(
    rates: FakeRates, open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(holder(rates, Settings(rates_provider="ecb")))

    qtbot.waitUntil(lambda: panel.bank is not None and panel.bank.slug == "ecb")


def test_a_narrow_window_shows_one_part_at_a_time(panel: RatesPanel, qtbot: QtBot) -> None:
    panel.resize(520, 600)
    qtbot.waitUntil(lambda: panel.is_narrow)
    assert panel.table.isVisible()
    assert not panel.converter.isVisible()

    panel.head.parts[2].click()
    assert panel.converter.isVisible()
    assert not panel.table.isVisible()
    assert not panel.chart_pane.isVisible()

    panel.resize(1200, 700)
    qtbot.waitUntil(lambda: panel.table.isVisible() and panel.chart_pane.isVisible())


def test_size_and_columns_are_remembered(
    panel: RatesPanel, held: ServicesHolder, open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel.resize(700, 500)
    later = open_panel(held)
    later.restore(panel.remembered())
    assert (later.width(), later.height()) == (700, 500)

    later.restore("nonsense")
    assert (later.width(), later.height()) == (700, 500)
    qtbot.waitUntil(lambda: bool(later.table.model.quotes))


def test_the_real_services_fill_the_panel(desk: Desk, open_panel: OpenPanel, qtbot: QtBot) -> None:
    """Nothing is stored yet: the bank is asked, the window says so and stays usable."""
    panel = open_panel(desk.holder)
    panel.show()

    qtbot.waitUntil(lambda: panel.bank is not None and panel.bank.slug == "nbkr")
    qtbot.waitUntil(lambda: panel.table.message == "Asking NBKR…")
    assert panel.head.bank.count() >= 1
