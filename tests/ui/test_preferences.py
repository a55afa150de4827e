"""The preferences, over real settings in a file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.core.settings import KEYS, LIMITS, Settings, is_address
from newsdesk.ui.choice import Choice
from newsdesk.ui.dialogs.preferences import PreferencesDialog
from newsdesk.ui.dialogs.setting_pages import PAGES
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.theme import Theme
from support.desk import Desk


@pytest.fixture
def dialog(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> PreferencesDialog:
    dialog = PreferencesDialog(desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: jobs.pending == 0)
    return dialog


def in_force(desk: Desk, key: str) -> object:
    return desk.services.preferences.current.value(key)


def shown(dialog: PreferencesDialog) -> set[str]:
    return {key for key, row in dialog.rows.items() if row.isVisible()}


def test_every_setting_is_on_a_page_with_every_value_named(dialog: PreferencesDialog) -> None:
    """UI: what can be set, can be set in the window."""
    assert {key for key in dialog.rows if not is_address(key)} == set(KEYS)
    for row in dialog.rows.values():
        if row.entry.choices:
            for value in row.entry.choices:
                Settings().with_value(row.entry.key, value)
        assert row.editor.accessibleName()


def right_of(part: QWidget, dialog: PreferencesDialog) -> int:
    return part.mapTo(dialog, part.rect().topRight()).x()


def test_no_row_is_wider_than_the_window(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    """The long names of the banks must not push the other fields out of sight."""
    bank = dialog.rows["rates.provider"].editor
    assert isinstance(bank, Choice)
    qtbot.waitUntil(lambda: bank.count() > 10)
    dialog.resize(dialog.sizeHint())  # a small screen may have it open smaller
    for page in range(len(PAGES)):
        dialog.pages.setCurrentRow(page)
        QApplication.processEvents()  # lays the page out
        ends = {key: right_of(dialog.rows[key], dialog) for key in shown(dialog)}
        assert max(ends.values()) <= dialog.width(), ends
    dialog.resize(2 * dialog.width(), dialog.height())
    qtbot.waitUntil(lambda: bank.width() == bank.sizeHint().width())


def test_figures_keep_to_the_limits_of_their_settings(dialog: PreferencesDialog) -> None:
    size = dialog.rows["reader.text_size"].editor
    assert isinstance(size, QSpinBox)
    assert (size.minimum(), size.maximum()) == LIMITS["reader.text_size"] == (11, 32)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("appearance.theme", "dark"),
        ("polling.interval_minutes", 120),
        ("polling.enabled", False),
        ("images.cache_mb", 50),
        ("rates.currencies", "USD,KZT"),
    ],
)
def test_a_change_is_in_force_at_once(
    dialog: PreferencesDialog, desk: Desk, qtbot: QtBot, key: str, value: object
) -> None:
    editor = dialog.rows[key].editor
    if isinstance(editor, Choice):
        place = editor.findData(value)
        editor.setCurrentIndex(place)
        editor.activated.emit(place)
    elif isinstance(editor, QCheckBox):
        editor.click()
    elif isinstance(editor, QSpinBox):
        editor.setValue(int(str(value)))
    elif isinstance(editor, QLineEdit):
        editor.setText("usd, kzt")
        QTest.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: in_force(desk, key) == value)


def test_a_text_that_cannot_be_is_refused_in_a_sentence(
    dialog: PreferencesDialog, desk: Desk
) -> None:
    dialog.pages.setCurrentRow(len(PAGES) - 1)
    row = dialog.rows["rates.currencies"]
    assert isinstance(row.editor, QLineEdit)

    row.editor.setText("dollars")
    QTest.keyClick(row.editor, Qt.Key.Key_Return)

    assert row.problem.isVisible()
    assert row.problem.text() == "Write codes such as USD,EUR,RUB."
    assert in_force(desk, "rates.currencies") == "USD,EUR,RUB"


def test_pairs_in_another_base_or_of_another_bank_are_taken(
    dialog: PreferencesDialog, desk: Desk, qtbot: QtBot
) -> None:
    row = dialog.rows["rates.currencies"]
    assert isinstance(row.editor, QLineEdit)
    row.editor.setText("usd, eur/usd, rub@CBR")
    row.editor.editingFinished.emit()
    qtbot.waitUntil(lambda: in_force(desk, "rates.currencies") == "USD,EUR/USD,RUB@cbr")


def test_the_banks_are_offered_by_their_names(
    dialog: PreferencesDialog, desk: Desk, qtbot: QtBot
) -> None:
    choice = dialog.rows["rates.provider"].editor
    assert isinstance(choice, Choice)
    qtbot.waitUntil(lambda: choice.currentData() == "nbkr")
    assert choice.findText("ECB · European Central Bank") > 0
    choice.setCurrentIndex(choice.findData("ecb"))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: in_force(desk, "rates.provider") == "ecb")


def test_a_page_can_be_reset_and_the_others_stay(
    dialog: PreferencesDialog, desk: Desk, qtbot: QtBot
) -> None:
    dialog.change("reader.text_size", 22)
    dialog.change("list.density", "compact")
    size = dialog.rows["reader.text_size"].editor
    assert isinstance(size, QSpinBox)
    qtbot.waitUntil(lambda: size.value() == 22)

    dialog.sections[0].reset.click()

    qtbot.waitUntil(lambda: size.value() == 17)
    assert in_force(desk, "list.density") == "compact"


def test_one_page_is_shown_at_a_time(dialog: PreferencesDialog) -> None:
    for number, page in enumerate(PAGES):
        dialog.pages.setCurrentRow(number)
        assert shown(dialog) == {entry.key for entry in page.entries}


def test_the_search_finds_settings_on_all_pages(dialog: PreferencesDialog) -> None:
    QTest.keyClicks(dialog.search, "stories keep")
    assert shown(dialog) == {"retention.read_days", "retention.unread_days"}

    dialog.search.setText("rates")
    assert {"rates.currencies", "rates.nbkr.daily_url"} <= shown(dialog)

    dialog.search.clear()
    assert shown(dialog) == {entry.key for entry in PAGES[0].entries}


def test_a_setting_changed_elsewhere_is_followed(dialog: PreferencesDialog) -> None:
    dialog.show_settings(Settings(reader_text_size=20))

    size = dialog.rows["reader.text_size"].editor
    assert isinstance(size, QSpinBox)
    assert size.value() == 20
