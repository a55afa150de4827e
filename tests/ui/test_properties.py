"""A source's properties, over a real store."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from newsdesk.core.source import Source, SourceId
from newsdesk.ui.dialogs.properties import PropertiesDialog
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.theme import Theme
from support.desk import Desk


@pytest.fixture
def source(desk: Desk) -> Source:
    desk.source(2, title="Kloop", folder="World", renamed=True)
    return desk.source(
        1, title="Kaktus", folder="Kyrgyzstan", renamed=True, interval=timedelta(minutes=25)
    )


@pytest.fixture
def dialog(source: Source, desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> PropertiesDialog:
    dialog = PropertiesDialog(source.id, desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: jobs.pending == 0)
    return dialog


def choose_interval(dialog: PropertiesDialog, data: object) -> None:
    texts = {dialog.interval.itemData(n): n for n in range(dialog.interval.count())}
    dialog.interval.setCurrentIndex(texts[data])


def test_it_shows_the_source_as_it_is(dialog: PropertiesDialog, source: Source) -> None:
    assert dialog.name.text() == "Kaktus"
    assert dialog.folder.text() == "Kyrgyzstan"
    assert dialog.address.text() == source.url
    assert dialog.address.isReadOnly()
    assert dialog.interval.currentText() == "Every 25 min"
    assert dialog.interval.itemText(0) == "As in preferences: Every 30 min"


def test_name_folder_and_interval_are_saved(
    dialog: PropertiesDialog, source: Source, desk: Desk, qtbot: QtBot
) -> None:
    dialog.name.setText("  Kaktus media ")
    dialog.folder.setText("News")
    choose_interval(dialog, 120)

    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    saved = desk.services.subscriptions.get(source.id)
    assert (saved.title, saved.folder, saved.renamed) == ("Kaktus media", "News", True)
    assert (saved.interval, saved.adaptive) == (timedelta(hours=2), False)


@pytest.mark.parametrize(("choice", "adaptive"), [(None, False), ("adaptive", True)])
def test_the_interval_can_follow_the_setting_or_the_source(
    dialog: PropertiesDialog,
    source: Source,
    desk: Desk,
    qtbot: QtBot,
    choice: str | None,
    adaptive: bool,
) -> None:
    choose_interval(dialog, choice)

    with qtbot.waitSignal(dialog.accepted):
        dialog.save()

    saved = desk.services.subscriptions.get(source.id)
    assert (saved.interval, saved.adaptive) == (None, adaptive)


def test_what_was_not_changed_is_not_touched(
    dialog: PropertiesDialog, desk: Desk, qtbot: QtBot
) -> None:
    desk.events.clear()

    with qtbot.waitSignal(dialog.accepted):
        dialog.save()

    assert desk.events == []


def test_folders_that_exist_are_offered(dialog: PropertiesDialog) -> None:
    menu = dialog.folder.menu()

    assert [action.text() for action in menu.actions()] == ["No folder", "Kyrgyzstan", "World"]
    menu.actions()[2].trigger()
    assert dialog.folder.text() == "World"


def test_the_address_can_be_copied(dialog: PropertiesDialog, source: Source) -> None:
    dialog.copy.click()

    assert QGuiApplication.clipboard().text() == source.url


def test_what_went_wrong_is_said_in_the_dialog(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot
) -> None:
    """UI: errors are written, one sentence, no second dialog."""
    dialog = PropertiesDialog(SourceId(99), desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()

    qtbot.waitUntil(dialog.problem.isVisible)
    assert "99" in dialog.problem.text()
    assert not dialog.save_button.isEnabled()
    dialog.save()
    assert dialog.result() != QDialog.DialogCode.Accepted
