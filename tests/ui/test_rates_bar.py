"""The rates bar: figures, arrows and signs, what is left out first, and the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from newsdesk.core.rate import Pair, Quote
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.rates_bar import wording
from newsdesk.ui.rates_bar.bar import RatesBar, Shown
from newsdesk.ui.rates_bar.choices import Choices
from newsdesk.ui.rates_bar.clock import bishkek_beside, milliseconds_to_next_minute
from newsdesk.ui.rates_bar.layout import Fit, fit
from newsdesk.ui.rates_bar.wording import Direction
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from support.rate_book import ECB, NBKR

CHOICES = Choices((Pair("USD"), Pair("EUR"), Pair("RUB")), "", "nbkr", (NBKR, ECB))
TODAY = date(2026, 11, 24)


def quote(
    value: str, previous: str | None = None, *, currency: str = "USD", nominal: int = 1
) -> Quote:
    return Quote(
        provider="NBKR",
        base="KGS",
        currency=currency,
        nominal=nominal,
        value=Decimal(value),
        effective=TODAY,
        fetched=datetime(2026, 11, 24, 5, 0, tzinfo=UTC),
        previous=None if previous is None else Decimal(previous),
        previous_effective=TODAY - timedelta(days=1),
    )


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, jobs: Jobs) -> RatesBar:
    bar = RatesBar(theme, jobs, ServicesHolder())
    qtbot.addWidget(bar)
    return bar


@pytest.mark.parametrize(
    ("value", "nominal", "shown"),
    [
        ("87.4500", 1, "87.45"),
        ("16.85", 100, "0.1685"),
        ("0.99995", 1, "1.0000"),
        ("87.455", 1, "87.46"),
    ],
)
def test_a_rate_has_two_decimals_and_four_where_one_is_worth_less_than_one(
    value: str, nominal: int, shown: str
) -> None:
    """RULES 4: 2 decimals, 4 where under 1; halves are rounded up as people do."""
    assert wording.figure(quote(value, nominal=nominal)) == shown


@pytest.mark.parametrize(
    ("value", "previous", "direction", "words"),
    [
        ("102.48", "102.17", Direction.UP, "+0.31"),
        ("1.10", "1.11", Direction.DOWN, "\N{MINUS SIGN}0.01"),
        ("87.45", "87.45", Direction.STEADY, "0.00"),
        ("87.4510", "87.4500", Direction.STEADY, "0.00"),
        ("87.45", None, None, ""),
    ],
)
def test_a_change_has_a_sign_beside_its_arrow(
    value: str, previous: str | None, direction: Direction | None, words: str
) -> None:
    """RULES 4: the change with an arrow and a sign, never colour alone."""
    assert wording.direction(quote(value, previous)) is direction
    assert wording.change(quote(value, previous)) == words


def test_figures_are_written_as_the_language_does() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
    assert wording.figure(quote("87.45")) == "87,45"
    assert wording.change(quote("87.45", "87.33")) == "+0,12"


def test_a_rate_set_for_tomorrow_is_announced_and_todays_stays(bar: RatesBar) -> None:
    """RULES 4: say *from 25 Nov*, keep today's in force until then."""
    coming = replace(
        quote("87.45"), upcoming=Decimal("87.60"), upcoming_effective=TODAY + timedelta(days=1)
    )
    bar.show_quotes([coming])
    assert bar.remark == "NBKR · in force 24 Nov · new from 25 Nov"
    assert bar.quotes[0].copied == "87.45"
    assert "from 25 November 2026: 87.60" in bar.quotes[0].toolTip()


def test_an_old_rate_says_so_in_words(bar: RatesBar) -> None:
    """RULES 4: stale is a state of its own, shown with its age, in words too."""
    old = replace(quote("87.45"), effective=TODAY - timedelta(days=4), stale=True)
    assert "out of date, 4 day" in wording.summary([old], today=TODAY)
    assert wording.spoken(old, today=TODAY).endswith("out of date, 4 day(s) old")
    bar.show_quotes([old])
    assert "Out of date, " in bar.quotes[0].toolTip()
    assert bar.quotes[0].sizeHint().width() > size_of(bar, replace(old, stale=False))


def size_of(bar: RatesBar, shown: Quote) -> int:
    bar.show_quotes([shown])
    return bar.quotes[0].sizeHint().width()


def test_every_number_tells_its_bank_its_day_and_when_it_was_fetched(bar: RatesBar) -> None:
    """RULES 4: every number can say its provider, its date and when it was fetched."""
    bar.show_quotes([quote("87.45", "87.33")])
    tip = bar.quotes[0].toolTip()
    assert "NBKR, in force 24 November 2026" in tip
    assert "+0.12 since 23 November 2026" in tip
    assert "Fetched 24 November 2026, 11:00" in tip


def test_without_rates_the_bar_says_when_they_appear(bar: RatesBar) -> None:
    assert bar.remark == "Exchange rates appear once you are online"
    assert bar.quotes == []


def test_a_rate_in_another_currency_says_so_with_its_way(bar: RatesBar) -> None:
    """Issue 3, 4: pairs with another base show it, and the tooltip the way."""
    crossed = replace(quote("1.17", currency="EUR"), base="USD", via="KGS")
    bar.show_answer(Shown((crossed, quote("87.45")), CHOICES))

    assert [button.label for button in bar.quotes] == ["EUR/USD", "USD"]
    assert "Worked out by its rates in KGS: EUR → KGS → USD" in bar.quotes[0].toolTip()


def test_another_banks_rate_is_told_by_its_base_and_names_it(bar: RatesBar) -> None:
    russian = replace(quote("81.20"), provider="CBR", base="RUB")
    bar.show_answer(Shown((quote("87.45"), russian), CHOICES))

    assert [button.label for button in bar.quotes] == ["USD", "USD/RUB"]
    assert bar.remark.startswith("NBKR, CBR · in force 24 Nov")


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (1000, Fit(3, 0)),
        (570, Fit(3, 0)),
        (569, Fit(3, 1)),
        (450, Fit(3, 1)),
        (449, Fit(3, None)),
        (390, Fit(3, None)),
        (389, Fit(2, 1)),
        (380, Fit(2, 1)),
        (379, Fit(2, None)),
        (320, Fit(2, None)),
        (319, Fit(1, 1)),
        (270, Fit(1, 1)),
        (269, Fit(1, None)),
        (100, Fit(0, None)),
    ],
)
def test_the_remark_is_shortened_then_goes_then_the_last_currencies(room: int, shown: Fit) -> None:
    """It comes back where a currency that has no room leaves it some."""
    assert fit(room, 60, [90, 90, 90], [160, 40], 20, 20) == shown


def test_beside_the_menu_of_the_rest_the_bar_says_bank_and_day_in_short(
    qtbot: QtBot, bar: RatesBar
) -> None:
    """Issue 3: at a glance where the number comes from, also where not all of it has room."""
    bar.show_quotes([quote("87.45", "87.33"), quote("1234567.89", "1234567", currency="BTC")])
    bar.show()
    bar.resize(2 * bar.sizeHint().width(), 60)
    bar.resize(bar.quotes[-1].geometry().right(), 60)

    assert len(bar.overflowing) == 1
    assert bar.remark_label.isVisible()
    assert bar.remark_label.text() in {"NBKR · in force 24 Nov", "NBKR · 24 Nov"}
    assert wording.short_summary([quote("87.45")], today=TODAY) == "NBKR · 24 Nov"
    assert bar.remark_label.toolTip().startswith("NBKR · in force 24 Nov\nFetched 24 November")
    assert bar.remark_label.x() > bar.more.geometry().right()
    assert bar.remark_label.geometry().right() < bar.width()


def test_what_has_no_room_is_in_the_menu_behind_the_quotes(qtbot: QtBot, bar: RatesBar) -> None:
    """Issue 3, 4: overflow is handled, nothing is silently hidden."""
    bar.show_answer(
        Shown(
            tuple(quote("87.45", "87.33", currency=name) for name in ("USD", "EUR", "RUB")), CHOICES
        )
    )
    bar.resize(bar.sizeHint())
    bar.show()
    assert bar.overflowing == []
    assert not bar.more.isVisible()

    bar.resize(bar.quotes[2].geometry().right() - 10, bar.height())

    assert [button.quote.currency for button in bar.overflowing] == ["RUB"]
    assert bar.more.isVisible()
    assert bar.more.geometry().right() <= bar.width()
    menu = bar.overflow_menu()
    entry = menu.actions()[0]
    assert entry.text() == "RUB 87.45 +0.12"
    sub = entry.menu()
    assert isinstance(sub, QMenu)
    sub.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "87.45"

    bar.resize(bar.minimumSizeHint())
    assert len(bar.overflowing) == 3
    assert bar.clock.isVisible()


def test_a_click_copies_the_figure(qtbot: QtBot, bar: RatesBar) -> None:
    bar.show_quotes([quote("87.45")])
    bar.resize(bar.sizeHint())
    bar.show()
    with qtbot.waitSignal(bar.message) as said:
        bar.quotes[0].click()
    assert QGuiApplication.clipboard().text() == "87.45"
    assert said.args == ["Copied: USD 87.45"]


def test_a_figure_is_read_out_as_a_sentence(bar: RatesBar) -> None:
    bar.show_quotes([quote("102.48", "102.17", currency="EUR")])
    name = bar.quotes[0].accessibleName()
    assert name == "EUR 102.48 KGS, up 0.31, NBKR, in force 24 November 2026"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_figure_is_copied_by_key(qtbot: QtBot, bar: RatesBar, key: Qt.Key) -> None:
    bar.show_quotes([quote("87.45"), quote("102.48", currency="EUR")])
    bar.resize(bar.sizeHint())
    bar.show()
    with qtbot.waitSignal(bar.message) as said:
        QTest.keyClick(bar.quotes[1], key)
    assert said.args == ["Copied: EUR 102.48"]


def test_the_clock_sleeps_until_the_minute_is_over() -> None:
    """UI: idle takes no processor time; one wake-up a minute shows the time."""
    moment = datetime(2026, 11, 24, 11, 42, 30, 250_000, tzinfo=UTC)
    assert milliseconds_to_next_minute(moment) == 29_755


def test_bishkeks_time_stands_beside_another_zones_alone() -> None:
    """UI: the clock is local, with Bishkek time beside it where they differ."""
    moment = datetime(2026, 11, 24, 5, 43, tzinfo=UTC)
    assert bishkek_beside(moment) is None  # the tests' own zone is Asia/Bishkek
