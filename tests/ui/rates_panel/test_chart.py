"""The chart by mouse, by keyboard, and as files."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsdesk.core.errors import Failure, FetchError
from newsdesk.engine.events import RateHistoryProgress
from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.chart import Chart
from newsdesk.ui.rates_panel.panel import RatesPanel
from newsdesk.ui.rates_panel.periods import Period
from newsdesk.ui.rates_panel.plot import spread
from support.fake_rates import NBKR, TODAY, FakeRates, daily

Key = Qt.Key


@pytest.fixture
def chart(panel: RatesPanel) -> Chart:
    chart = panel.chart_pane.chart
    chart.setFocus()
    return chart


def choose(panel: RatesPanel, *codes: str) -> None:
    view = panel.table.view
    view.choose(codes[0])
    rows = view.codes()
    for code in codes[1:]:
        index = view.model().index(rows.index(code), 0)
        flags = view.selectionModel().SelectionFlag
        view.selectionModel().select(index, flags.Select | flags.Rows)


def wheel(chart: Chart, notches: int) -> None:
    where = QPointF(chart.rect().center())
    QApplication.sendEvent(
        chart,
        QWheelEvent(
            where,
            chart.mapToGlobal(where),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_arrows_read_the_rates_one_by_one_and_say_them(chart: Chart) -> None:
    QTest.keyClick(chart, Key.Key_Left)
    QTest.keyClick(chart, Key.Key_Left)

    assert chart.pointer == (TODAY - timedelta(days=1)).toordinal()
    assert chart.accessibleDescription() == "23 May 2026, USD 87.458 KGS"


def test_home_and_end_go_to_the_edges_of_the_view(chart: Chart) -> None:
    QTest.keyClick(chart, Key.Key_Home)
    first = chart.pointer
    QTest.keyClick(chart, Key.Key_End)

    assert first is not None
    assert abs(first - chart.view.first) <= 1
    assert chart.pointer == TODAY.toordinal()


def test_reading_on_past_the_edge_moves_the_view(chart: Chart) -> None:
    QTest.keyClick(chart, Key.Key_Home)
    before = chart.view.first
    for _ in range(3):
        QTest.keyClick(chart, Key.Key_Left)

    assert chart.view.first < before


def test_escape_takes_the_cross_hair_away_before_it_closes(chart: Chart, panel: RatesPanel) -> None:
    QTest.keyClick(chart, Key.Key_End)
    QTest.keyClick(chart, Key.Key_Escape)
    assert chart.pointer is None
    assert panel.isVisible()

    QTest.keyClick(chart, Key.Key_Escape)
    assert not panel.isVisible()


def test_the_mouse_reads_what_is_under_it(chart: Chart) -> None:
    day = TODAY - timedelta(days=100)
    where = QPointF(round(chart.plot().x(day.toordinal())), 100)

    move = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        chart.mapToGlobal(where),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(chart, move)

    assert chart.pointer is not None
    assert abs(chart.pointer - day.toordinal()) <= 1


def test_the_wheel_zooms_about_the_mouse_and_stops_at_the_limits(chart: Chart) -> None:
    before = chart.view.last - chart.view.first
    wheel(chart, 3)
    assert chart.view.last - chart.view.first < before

    wheel(chart, 60)
    assert chart.view.last - chart.view.first == pytest.approx(5)
    wheel(chart, -200)
    assert (chart.view.first, chart.view.last) == chart.limits()


def test_dragging_moves_the_view_and_a_double_click_brings_it_back(chart: Chart) -> None:
    first = chart.view.first
    middle = chart.rect().center()
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(chart, middle + QPoint(120, 0))
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=middle + QPoint(120, 0))
    assert chart.view.first < first

    QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=middle)
    assert chart.view.first == first


@pytest.mark.parametrize("number", range(1, 6))
def test_each_span_of_time_has_a_key(panel: RatesPanel, number: int, qtbot: QtBot) -> None:
    period = list(Period)[number - 1]
    with qtbot.waitActive(panel):
        panel.activateWindow()
    QTest.keyClick(panel, Key(Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)

    assert panel.chart_pane.period is period
    view = panel.chart_pane.chart.view
    assert view.last - view.first == min(period.value, 731)


def test_several_currencies_begin_at_100(panel: RatesPanel, qtbot: QtBot) -> None:
    choose(panel, "USD", "EUR")
    chart = panel.chart_pane.chart
    qtbot.waitUntil(lambda: len(chart.view.lines) == 2)

    rows = chart.plot().readings(round(chart.view.first))

    assert rows == [("USD", "100.00"), ("EUR", "100.00")]
    assert panel.chart_pane.heading == "USD, EUR Compared: each is 100 on 24 May 2025"


def test_a_change_in_a_sentence_has_an_arrow_or_nothing_before_its_figure() -> None:
    assert figures.moved(Decimal("0.312"), 2) == "\N{BLACK UP-POINTING TRIANGLE} +0.31"
    assert figures.moved(Decimal("-0.004"), 2).endswith("0.00")
    assert not figures.moved(Decimal(0), 2).startswith("\N{BULLET}")


def test_the_names_of_lines_stand_beside_their_ends_but_not_on_each_other() -> None:
    assert spread([10, 12, 100], 14, 0, 104) == [10, 24, 100]
    assert spread([98, 99, 100], 14, 0, 104) == [76, 90, 104]


def test_the_span_chosen_is_fetched_once_where_the_person_stays(
    panel: RatesPanel, rates: FakeRates, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(rates.wanted) == 1)
    assert rates.wanted == [("nbkr", "USD", TODAY - timedelta(days=376))]

    panel.chart_pane.reload()
    choose(panel, "EUR")
    qtbot.waitUntil(lambda: len(rates.wanted) == 2)
    assert rates.wanted[1][:2] == ("nbkr", "EUR")


def test_the_fetching_is_told_can_be_cancelled_and_shown_when_it_comes(
    panel: RatesPanel, rates: FakeRates, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(rates.wanted))
    rates.points["nbkr", "USD"] = daily(TODAY - timedelta(days=2), ["87", "88", "89"])
    panel.handle(RateHistoryProgress("nbkr", "USD", 2, 5))
    assert panel.chart_pane.message == "Fetching the history: 2 of 5"
    qtbot.waitUntil(lambda: len(panel.chart_pane.chart.view.lines[0].days) == 3)

    panel.chart_pane.fetching.act.click()

    qtbot.waitUntil(lambda: rates.cancelled == 1)
    assert panel.chart_pane.message == ""


def test_why_the_history_did_not_come_is_said_with_a_way_to_try_again(
    panel: RatesPanel, rates: FakeRates, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(rates.wanted))
    problem = FetchError(Failure.TIMEOUT, "https://www.nbkr.kg/")
    panel.handle(RateHistoryProgress("nbkr", "USD", 1, 5, finished=True, problem=problem))
    assert panel.chart_pane.message == "www.nbkr.kg did not answer in time."

    panel.chart_pane.fetching.act.click()

    qtbot.waitUntil(lambda: len(rates.wanted) == 2)


def test_a_currency_without_history_says_so(
    panel: RatesPanel, rates: FakeRates, qtbot: QtBot
) -> None:
    choose(panel, "CNY")
    qtbot.waitUntil(lambda: ("nbkr", "CNY") in {wanted[:2] for wanted in rates.wanted})
    panel.handle(RateHistoryProgress("nbkr", "CNY", 0, 0, finished=True))

    assert panel.chart_pane.message == (
        "No history of it is there; the line begins with the next rate."
    )
    assert not panel.chart_pane.exports.copy.isEnabled()


def test_the_values_are_saved_with_all_their_digits(
    panel: RatesPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    panel.chart_pane.choose_period(Period.WEEK)
    path = tmp_path / "usd.csv"

    with qtbot.waitSignal(panel.chart_pane.said) as said:
        panel.chart_pane.exports.save_values(path)

    assert said.args == [f"Written to {path}."]
    text = path.read_bytes().decode()
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["date", "currency", "value", "base", "provider"]
    assert rows[-1] == ["2026-05-24", "USD", "87.46", "KGS", "NBKR"]
    assert len(rows) == 8
    assert rows[-2] == ["2026-05-23", "USD", "87.458", "KGS", "NBKR"]


def test_a_file_that_cannot_be_written_is_told_in_one_sentence(
    panel: RatesPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.chart_pane.said) as said:
        panel.chart_pane.exports.save_values(tmp_path / "none" / "usd.csv")

    assert said.args is not None
    assert "cannot be written" in said.args[0]


def test_the_picture_has_twice_the_pixels(panel: RatesPanel, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "usd.png"
    with qtbot.waitSignal(panel.chart_pane.said):
        panel.chart_pane.exports.save_picture(path)

    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (1920, 1080)


def test_the_values_are_copied_as_a_table(panel: RatesPanel) -> None:
    panel.chart_pane.choose_period(Period.WEEK)
    panel.chart_pane.exports.copy_values()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[-1] == "2026-05-24\tUSD\t87.46\tKGS\tNBKR"
    assert panel.table.hint == "7 rate(s) copied."


def test_the_cross_hair_stays_when_newer_rates_come(
    chart: Chart, panel: RatesPanel, rates: FakeRates, qtbot: QtBot
) -> None:
    QTest.keyClick(chart, Key.Key_Home)
    before = chart.pointer
    rates.points["nbkr", "USD"] += daily(date(2026, 5, 25), ["90"])
    panel.chart_pane.reload()
    qtbot.waitUntil(lambda: chart.view.lines[0].values[-1] == Decimal(90))

    assert chart.pointer == before
    assert NBKR.base in chart.plot().readings(TODAY.toordinal())[0][1]
