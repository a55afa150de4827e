"""The alerts' dialog over real services: made, changed, paused, removed, and told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk.core.alert import Alert, AlertKind, Firing
from newsdesk.core.rate import Pair, Rate, RateSheet
from newsdesk.engine.events import AlertFired
from newsdesk.ui import alert_words
from newsdesk.ui.bridge import EventBridge
from newsdesk.ui.dialogs.alert_table import AlertTable, Column
from newsdesk.ui.dialogs.alerts import AlertsDialog
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.rates_bar.windows import RatesWindows
from newsdesk.ui.theme import Theme
from support.desk import NOW, Desk

TODAY = date.today()  # noqa: DTZ011 (the services' clock is the machine's too)
USD = Pair("USD", "KGS", "nbkr")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    rates = (Rate("USD", 1, Decimal("87.45")), Rate("EUR", 1, Decimal("102.48")))
    for back in (1, 0):
        sheet = RateSheet("NBKR", "KGS", TODAY - timedelta(days=back), rates)
        desk.store.rates.put(sheet, fetched=NOW)
    yield desk
    desk.close()


@pytest.fixture
def dialog(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> AlertsDialog:
    dialog = AlertsDialog(theme, jobs, desk.holder)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.waitUntil(lambda: jobs.pending == 0)
    return dialog


def fill(dialog: AlertsDialog, qtbot: QtBot, kind: AlertKind, figure: str = "") -> None:
    form = dialog.form
    qtbot.waitUntil(lambda: form.bank.count() > 0)
    form.kind.setCurrentIndex(form.kind.findData(kind))
    if figure:
        form.figure.clear()
        QTest.keyClicks(form.figure, figure)


def rows(dialog: AlertsDialog) -> list[str]:
    return [
        str(dialog.table.index(row, Column.CONDITION).data())
        for row in range(dialog.table.rowCount())
    ]


def state(dialog: AlertsDialog, row: int = 0) -> str:
    return str(dialog.table.index(row, Column.STATE).data())


def test_without_alerts_the_dialog_says_what_they_are_for(dialog: AlertsDialog) -> None:
    """UI: empty states are written, with one action."""
    texts = [child.text() for child in dialog.findChildren(type(dialog.form.remark))]
    assert any(text.startswith("No alerts yet.") for text in texts)
    assert dialog.add.isVisible()
    assert not dialog.remove_button.isVisible()


def test_an_alert_is_made_by_keys_alone(dialog: AlertsDialog, desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Insert)
    dialog.form.currency.show_code("USD")
    dialog.form.currency.picked.emit("USD")
    fill(dialog, qtbot, AlertKind.ABOVE, "88,50")
    qtbot.waitUntil(lambda: dialog.form.base.code == "KGS")

    QTest.keyClick(dialog.form.figure, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: rows(dialog) == ["USD rises above 88.5 KGS"])
    (made,) = desk.services.alerts.all()
    assert (made.pair, made.threshold, made.armed) == (USD, Decimal("88.50"), True)
    assert state(dialog) == "Waiting"
    assert dialog.message == "The alert for USD was made."
    assert not dialog.form.isVisible()


def test_the_toolbar_begins_one_for_its_currency_with_what_is_known(
    dialog: AlertsDialog, qtbot: QtBot
) -> None:
    dialog.begin(Pair("USD", "KGS"))
    qtbot.waitUntil(lambda: bool(dialog.form.remark.text()))

    assert dialog.form.currency.code == "USD"
    assert dialog.form.remark.text().startswith("The newest rate is 87.45 KGS, from ")
    assert dialog.form.bank.currentText() == "NBKR"


@pytest.mark.parametrize(
    ("kind", "figure", "said"),
    [
        (AlertKind.ABOVE, "87", "above the line already: you are told when it is back"),
        (AlertKind.BELOW, "88", "below the line already: you are told when it is back"),
    ],
)
def test_an_alert_beyond_its_line_says_that_it_waits(
    dialog: AlertsDialog, desk: Desk, qtbot: QtBot, kind: AlertKind, figure: str, said: str
) -> None:
    """An alert that is made beyond its line waits for a real crossing, and says so."""
    dialog.begin(USD)
    fill(dialog, qtbot, kind, figure)
    qtbot.waitUntil(lambda: said in dialog.form.remark.text())

    dialog.form.save_button.click()

    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1)
    assert not desk.services.alerts.all()[0].armed
    assert state(dialog).startswith(f"Waits for {figure} KGS or ")


@pytest.mark.parametrize(
    ("kind", "figure", "said"),
    [
        (AlertKind.ABOVE, "", "Write a figure, such as 87.45."),
        (AlertKind.MOVES, "", "Write a figure, such as 2."),
        (AlertKind.ABOVE, "0", "The figure must be more than 0."),
        (AlertKind.ABOVE, "-5", "The figure must be more than 0."),
        (AlertKind.BELOW, "abc", "abc"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_stays_to_be_put_right(
    dialog: AlertsDialog, desk: Desk, qtbot: QtBot, kind: AlertKind, figure: str, said: str
) -> None:
    dialog.begin(USD)
    fill(dialog, qtbot, kind, figure)

    dialog.form.save_button.click()

    assert said in dialog.form.problem.text()
    assert dialog.form.problem.isVisible()
    assert desk.services.alerts.all() == []


def test_a_currency_in_itself_is_refused(dialog: AlertsDialog, qtbot: QtBot) -> None:
    dialog.begin(Pair("USD", "USD", "nbkr"))
    fill(dialog, qtbot, AlertKind.ABOVE, "2")
    dialog.form.base.show_code("USD")
    dialog.form.save_button.click()
    assert dialog.form.problem.text() == "USD in USD is always 1: choose another currency."


def test_a_move_has_its_days_and_a_new_rate_needs_no_figure(
    dialog: AlertsDialog, desk: Desk, qtbot: QtBot
) -> None:
    dialog.begin(USD)
    fill(dialog, qtbot, AlertKind.MOVES, "1.5")
    dialog.form.days.setValue(3)
    dialog.form.save_button.click()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1)
    dialog.begin(USD)
    fill(dialog, qtbot, AlertKind.SET)
    assert not dialog.form.figure.isVisible()
    dialog.form.save_button.click()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2)

    assert rows(dialog) == ["USD moves by 1.5 % in 3 day(s)", "A new official rate of USD is set"]
    assert [alert.days for alert in desk.services.alerts.all()] == [3, 0]


@pytest.fixture
def made(dialog: AlertsDialog, desk: Desk, qtbot: QtBot) -> Alert:
    made = desk.services.alerts.add(Alert(USD, AlertKind.ABOVE, Decimal(88)))
    desk.services.alerts.add(Alert(Pair("EUR"), AlertKind.BELOW, Decimal(100)))
    for event in desk.events:
        dialog.handle(event)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2)
    return made


def test_an_alert_is_changed_and_begins_anew(
    dialog: AlertsDialog, made: Alert, desk: Desk, qtbot: QtBot
) -> None:
    dialog.view.selectRow(0)
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.form.bank.count() > 0)
    assert dialog.form.figure.text() == "88"
    fill(dialog, qtbot, AlertKind.ABOVE, "90.25")
    dialog.form.save_button.click()

    qtbot.waitUntil(lambda: rows(dialog)[0] == "USD rises above 90.25 KGS")
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: rows(dialog)[0] == "USD rises above 88 KGS")
    assert dialog.message == "The alert for USD is as before."


def test_an_alert_is_paused_and_woken_by_its_key(
    dialog: AlertsDialog, made: Alert, qtbot: QtBot
) -> None:
    dialog.view.selectRow(0)
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: state(dialog) == "Paused")
    assert dialog.pause_button.text() == "Resume"
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: state(dialog) == "Waiting")


def test_an_alert_is_removed_and_brought_back_to_its_place(
    dialog: AlertsDialog, made: Alert, desk: Desk, qtbot: QtBot
) -> None:
    dialog.view.selectRow(0)
    QTest.keyClick(dialog.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(dialog) == ["EUR falls below 100 KGS"])
    assert dialog.message == "The alert for USD was removed."

    QTest.keyClick(dialog.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: rows(dialog) == ["USD rises above 88 KGS", "EUR falls below 100 KGS"])
    assert desk.services.alerts.all()[0] == made


def test_escape_leaves_the_form_and_keeps_the_dialog(dialog: AlertsDialog, qtbot: QtBot) -> None:
    dialog.begin(USD)
    QTest.keyClick(dialog.form.figure, Qt.Key.Key_Escape)
    assert not dialog.form.isVisible()
    assert dialog.isVisible()


def test_the_table_keeps_qts_rules(
    theme: Theme, qtmodeltester: object, made: Alert, dialog: AlertsDialog
) -> None:
    qtmodeltester.check(dialog.table)  # type: ignore[attr-defined]
    table = AlertTable(theme)
    table.show_alerts(dialog.table.alerts)
    first = table.index(0, 0)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "USD rises above 88 KGS. Waiting, last told: never"


FIRED = AlertFired(
    Alert(USD, AlertKind.ABOVE, Decimal(88)),
    Firing(date(2026, 11, 25), Decimal("88.10"), Decimal("87.45"), Decimal("88.10")),
    "NBKR",
)


def test_an_alert_is_told_with_its_figures_day_and_bank() -> None:
    """RULES 4: every number can say its provider and its date."""
    notice = alert_words.notice(FIRED)
    assert notice.title == "USD has risen above 88 KGS"
    assert notice.body == "88.10 KGS from 25 Nov (NBKR), 87.45 before."


def test_a_move_is_told_with_its_per_cent_and_what_came_of_it() -> None:
    alert = Alert(USD, AlertKind.MOVES, Decimal(2), days=7)
    firing = Firing(date(2026, 11, 25), Decimal("89.90"), Decimal("87.45"), Decimal("88.00"))
    notice = alert_words.notice(AlertFired(alert, firing, "NBKR"))
    assert notice.title == "USD: +2.80 % in 7 day(s)"
    assert notice.body.endswith("87.45 7 day(s) before. The newest rate is 88.00.")


def test_where_the_desktop_shows_no_notices_the_window_tells_it(
    desk: Desk,
    jobs: Jobs,
    theme: Theme,
    dialog: AlertsDialog,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    windows = RatesWindows(theme, jobs, desk.holder, EventBridge(), dialog)
    with qtbot.waitSignal(windows.said) as said:
        windows.handle(FIRED)
    assert said.args == ["USD has risen above 88 KGS. 88.10 KGS from 25 Nov (NBKR), 87.45 before."]
