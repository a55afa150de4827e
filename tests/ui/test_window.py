"""The window as it is started, over a real database in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsdesk import bootstrap
from newsdesk.core.alert import Alert, AlertKind, Firing
from newsdesk.core.article import ArticleId
from newsdesk.core.rate import Pair
from newsdesk.core.settings import Settings
from newsdesk.core.stories import StoryQuery, View
from newsdesk.engine.events import AlertFired
from newsdesk.ui.application import Application
from newsdesk.ui.dialogs.alerts import AlertsDialog
from newsdesk.ui.others import OthersWatcher
from newsdesk.ui.rates_panel.panel import RatesPanel
from newsdesk.ui.start.page import StartPage
from newsdesk.ui.window import Window
from support.builders import clean_entry
from support.desk import NOW, Desk
from support.program import Program

Start = Callable[[], Application]


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Desk]:
    """A database with two sources, of 100 and 3 stories, all unread."""
    desk = Desk(tmp_path / "data")
    desk.fill(desk.source(1, title="Kaktus", folder="Kyrgyzstan", renamed=True), 100)
    desk.fill(desk.source(2, title="Kloop", renamed=True), 3, prefix="b")
    yield desk
    desk.close()


@pytest.fixture
def start(tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    """Starts the program's window; whatever touches the database on the UI thread fails."""
    started: list[Application] = []

    def make() -> Application:
        folders = bootstrap.Folders.beneath(tmp_path / "data")
        folders.make()
        settings = Settings(appearance_theme="light", polling_enabled=False)
        application = Application(folders, settings)
        application.open()
        application.show()
        started.append(application)
        qtbot.waitExposed(application.window)
        qtbot.waitUntil(lambda: application.holder.ready and application.jobs.pending == 0)
        return application

    yield make
    for application in started:
        application.window.close()
        application.window.deleteLater()
        application.deleteLater()


@pytest.fixture
def window(filled: Desk, start: Start, qtbot: QtBot) -> Window:
    window = start().window
    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 103)
    return window


def settle(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.jobs.pending == 0 and window.stories.model.complete)


def press(window: Window, key: Qt.Key, text: str = "", scan: int = 0) -> None:
    """Press a key as the platform tells it: with the text of the layout and its place."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, scan, 0, 0, text)
    QApplication.sendEvent(window.stories.view, event)


def is_read(desk: Desk, article_id: ArticleId | None) -> bool:
    assert article_id is not None
    return desk.reading.article(article_id).read


def test_with_nothing_followed_the_start_page_stands_in_the_window(
    start: Start, qtbot: QtBot
) -> None:
    """UI: first start."""
    window = start().window
    qtbot.waitUntil(lambda: window.start_page is not None)

    assert not window.columns.isVisible()


def test_the_first_source_brings_the_list_in_place_of_the_start_page(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    application = start()
    window, subscriptions = application.window, application.holder.services.subscriptions
    qtbot.waitUntil(lambda: window.start_page is not None)
    assert isinstance(window.start_page, StartPage)
    entry = subscriptions.catalogue()[0]
    window.start_page.adding.finder.address.setFocus()

    application.jobs.run(lambda: subscriptions.add(entry.source()), owner=window)

    qtbot.waitUntil(window.columns.isVisible)
    assert window.start_page is None
    assert window.stories.isAncestorOf(window.focusWidget())  # letters are commands, no search


def test_a_chosen_story_is_read_and_stays_under_unread(
    filled: Desk, window: Window, qtbot: QtBot
) -> None:
    """UI: a row read under Unread stays until the view is left."""
    press(window, Qt.Key.Key_J, "j")
    press(window, Qt.Key.Key_J, "j")
    chosen = window.stories.current_id()
    qtbot.waitUntil(lambda: is_read(filled, chosen))

    assert window.stories.view.current_row() == 1
    assert window.stories.model.rowCount() == 103


def test_letter_keys_act_on_a_cyrillic_layout(filled: Desk, window: Window, qtbot: QtBot) -> None:
    """UI: letter keys work on a Cyrillic layout too."""
    press(window, Qt.Key(ord("О")), "о", 44)  # J
    chosen = window.stories.current_id()
    press(window, Qt.Key(ord("З")), "з", 33)  # P
    qtbot.waitUntil(lambda: chosen is not None and filled.reading.article(chosen).pinned)

    qtbot.waitUntil(lambda: is_read(filled, chosen))
    press(window, Qt.Key(ord("Ь")), "ь", 58)  # M
    qtbot.waitUntil(lambda: not is_read(filled, chosen))


def test_mark_all_read_is_undone_after_the_view_has_changed(
    filled: Desk, window: Window, qtbot: QtBot
) -> None:
    """RULES 2: mark all read can be undone (Ctrl+Z), also after the view has changed."""
    press(window, Qt.Key.Key_A, "a")
    qtbot.waitUntil(lambda: filled.reading.counts().unread == 0)
    qtbot.waitUntil(lambda: "103" in window.undo_bar.message)

    press(window, Qt.Key.Key_4, "4")
    QTest.keyClick(window.stories.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: filled.reading.counts().unread == 103)

    def first_is_unread() -> bool:
        story = window.stories.model.story(0)
        return story is not None and not story.read

    qtbot.waitUntil(first_is_unread)


def test_opening_a_story_does_not_stand_in_the_way_of_undo(
    filled: Desk, window: Window, qtbot: QtBot
) -> None:
    """RULES 2: mark all read can be undone; reading on is no action to be taken back first."""
    window.places.go_to(StoryQuery(source_id=filled.services.subscriptions.all()[1].id))
    settle(qtbot, window)
    press(window, Qt.Key.Key_A, "a")
    qtbot.waitUntil(lambda: filled.reading.counts().unread == 100)
    press(window, Qt.Key.Key_4, "4")
    settle(qtbot, window)
    window.stories.go_to_next_unread()
    qtbot.waitUntil(lambda: filled.reading.counts().unread == 99)

    window.run_command("undo")

    qtbot.waitUntil(lambda: filled.reading.counts().unread == 102)


def test_numbers_go_to_the_views(window: Window, qtbot: QtBot) -> None:
    """UI: 1 to 5 views."""
    seen = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        press(window, key, chr(key))
        settle(qtbot, window)
        seen.append(window.stories.query.view)

    assert seen == [View.TODAY, View.UNREAD, View.PINNED, View.ALL]
    assert window.stories.empty_words == ""


def test_search_as_you_type_and_escape_leaves_it_where_one_was(
    filled: Desk, window: Window, qtbot: QtBot
) -> None:
    """UI: / or Ctrl+F search."""
    window.stories.view.choose(40)
    before = window.stories.current_id()
    place = window.stories.scroll_place()
    press(window, Qt.Key.Key_Slash, "/")
    assert window.focusWidget() is window.toolbar.search

    QTest.keyClicks(window.toolbar.search, "s77")
    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 1)

    QTest.keyClick(window.toolbar.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 103)
    settle(qtbot, window)
    assert window.stories.current_id() == before
    assert window.stories.scroll_place() == place
    assert window.focusWidget() is window.stories.view


def test_the_next_start_finds_everything_as_it_was(
    filled: Desk, start: Start, qtbot: QtBot
) -> None:
    """UI: the window remembers size, splitters, columns, view and place."""
    first = start().window
    kaktus = filled.services.subscriptions.all()[0]
    first.resize(760, 520)
    first.places.go_to(StoryQuery(source_id=kaktus.id))
    qtbot.waitUntil(lambda: first.stories.model.rowCount() == 100)
    first.stories.view.choose(60)
    first.columns.setSizes([160, 260, 340])
    left = first.state()
    first.close()

    second = start().window
    qtbot.waitUntil(lambda: second.stories.current_id() is not None)
    settle(qtbot, second)

    assert second.size() == QSize(760, 520)
    assert replace(second.state(), geometry=left.geometry) == left
    assert second.stories.query == StoryQuery(source_id=kaktus.id)


def test_what_another_process_changes_is_shown(filled: Desk, window: Window, qtbot: QtBot) -> None:
    """CLI: the window shows what the command changed."""
    source = filled.services.subscriptions.all()[1]

    filled.record(source, [clean_entry("from-elsewhere", published=NOW)])

    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 104, timeout=10_000)


def test_a_removed_source_comes_back_by_undo(filled: Desk, window: Window, qtbot: QtBot) -> None:
    """RULES 2: remove source can be undone."""
    kloop = filled.services.subscriptions.all()[1]
    window.places.go_to(StoryQuery(source_id=kloop.id))
    settle(qtbot, window)

    window.sidebar.view.remove_wanted.emit([kloop.id])
    qtbot.waitUntil(lambda: "Kloop" in window.undo_bar.message)
    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 100)
    assert window.stories.query.view is View.UNREAD

    window.undo_bar.undo_wanted.emit()
    qtbot.waitUntil(lambda: len(filled.services.subscriptions.all()) == 2)
    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 103)


def test_the_address_of_a_source_is_copied(filled: Desk, window: Window, qtbot: QtBot) -> None:
    source = filled.services.subscriptions.all()[0]

    window.sidebar.view.copy_wanted.emit(source.id)

    assert QGuiApplication.clipboard().text() == source.url


def test_an_opml_file_is_imported_and_a_broken_one_told(
    window: Window, filled: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    """Bad input gets one clear sentence in the window, and nothing is lost."""
    path = tmp_path / "list.opml"
    path.write_text(
        '<opml version="2.0"><body><outline text="New" xmlUrl="http://127.0.0.1:9/feed"/>'
        "</body></opml>"
    )
    window.commander.import_file(path)
    qtbot.waitUntil(lambda: window.undo_bar.message == "“New” was added.")
    assert len(filled.services.subscriptions.all()) == 3

    path.write_text("no list at all")
    window.commander.import_file(path)
    qtbot.waitUntil(lambda: "OPML" in window.undo_bar.message)
    window.commander.import_file(tmp_path / "missing.opml")
    qtbot.waitUntil(lambda: "missing.opml" in window.undo_bar.message)


def test_the_list_of_sources_is_exported(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "out.opml"

    window.commander.export_file(path)
    qtbot.waitUntil(lambda: str(path) in window.undo_bar.message)

    assert b"Kaktus" in path.read_bytes()


def test_a_database_that_cannot_be_opened_is_told_in_the_window(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """UI: error states are written, one sentence and one action each."""
    folders = bootstrap.Folders.beneath(tmp_path / "data")
    folders.make()
    folders.database.mkdir()
    application = Application(folders, Settings())
    application.open()
    application.show()

    qtbot.waitUntil(lambda: application.window.stories.empty_words != "")
    assert str(folders.database) in application.window.stories.empty_words
    folders.database.rmdir()
    application.window.run_command("reopen")
    qtbot.waitUntil(lambda: application.window.start_page is not None)
    application.window.close()


def test_every_control_has_an_accessible_name(window: Window) -> None:
    """UI: every control has an accessible name."""
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit

    nameless = [
        repr(widget)
        for kind in (QAbstractButton, QAbstractItemView, QLineEdit)
        for widget in window.findChildren(kind)
        if widget.isVisible() and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]

    assert nameless == []


def test_texts_follow_a_change_of_language(window: Window, qtbot: QtBot) -> None:
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))

    assert window.toolbar.search.accessibleName() == "Search"


def test_text_size_keys_change_the_setting_and_stop_at_its_limits(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    """UI: Ctrl +/-/0 text size."""
    application = start()
    preferences = application.holder.services.preferences

    application.window.run_command("text-larger")
    qtbot.waitUntil(lambda: application.theme.settings.reader_text_size == 18)
    for _ in range(30):
        application.window.run_command("text-smaller")
    qtbot.waitUntil(lambda: application.theme.settings.reader_text_size == 11)
    application.window.run_command("text-normal")
    qtbot.waitUntil(lambda: application.theme.settings.reader_text_size == 17)

    assert preferences.current.reader_text_size == 17


def test_settings_that_a_command_changes_are_followed_and_kept(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    """CLI: the window shows what the command changed, and does not take it back."""
    application = start()
    qtbot.waitUntil(lambda: application.window.findChild(OthersWatcher) is not None)
    program = Program(tmp_path / "data")

    program.json("config", "set", "appearance.theme", "dark")
    qtbot.waitUntil(lambda: application.theme.settings.appearance_theme == "dark")
    application.window.run_command("text-larger")
    qtbot.waitUntil(lambda: application.theme.settings.reader_text_size == 18)

    held = program.json("config", "get")
    assert (held["appearance.theme"], held["reader.text_size"]) == ("dark", 18)


def test_a_folder_that_is_renamed_is_still_shown(
    filled: Desk, window: Window, qtbot: QtBot
) -> None:
    window.places.go_to(StoryQuery(folder="Kyrgyzstan"))
    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 100)
    window.stories.view.choose(3)
    chosen = window.stories.current_id()
    head = window.sidebar.model.index_of(StoryQuery(folder="Kyrgyzstan"))

    window.sidebar.model.setData(head, "Home")

    qtbot.waitUntil(lambda: "Home" in window.sidebar.model.folders())
    settle(qtbot, window)
    assert window.places.here.query.folder == "Home"
    assert window.stories.model.rowCount() == 100
    assert window.stories.current_id() == chosen
    assert window.sidebar.view.currentIndex().data() == "Home"


def test_the_order_is_turned_and_kept_from_list_to_list(
    filled: Desk, window: Window, qtbot: QtBot
) -> None:
    window.stories.view.choose(5)
    chosen = window.stories.current_id()

    window.run_command("order")
    settle(qtbot, window)
    assert window.stories.current_id() == chosen
    assert window.stories.view.current_row() == 97

    press(window, Qt.Key.Key_4, "4")
    settle(qtbot, window)
    assert window.stories.query.oldest_first
    assert window.state().oldest_first


def test_keys_act_with_the_focus_in_reader_and_sidebar_too(
    filled: Desk, window: Window, qtbot: QtBot
) -> None:
    """UI: everything by keyboard."""
    window.stories.view.choose(0)
    qtbot.waitUntil(lambda: window.reader.content is not None)

    QTest.keyClick(window.reader.view, Qt.Key.Key_J)
    assert window.stories.view.current_row() == 1
    QTest.keyClick(window.sidebar.view, Qt.Key.Key_J)
    assert window.stories.view.current_row() == 2

    # A story of three words ends at once: Space goes on to the next unread one.
    qtbot.waitUntil(lambda: window.reader.article_id == window.stories.current_id())
    qtbot.waitUntil(lambda: window.jobs.pending == 0)
    QTest.keyClick(window.reader.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.stories.view.current_row() == 3)


def test_the_menu_shows_what_the_window_can_do_with_its_keys(window: Window) -> None:
    window.add_command("keys", lambda: None)

    window.menu.aboutToShow.emit()

    texts = [action.text() for action in window.menu.actions() if action.text()]
    assert "Mark all read\tA" in texts
    assert "Keys\tF1" in texts


def ctrl(window: Window, key: Qt.Key, *, shift: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier
    if shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.stories.view, key, modifiers)


def test_panel_converter_and_alerts_open_by_their_keys_and_once(
    window: Window, qtbot: QtBot
) -> None:
    """Issue 3: everything by keyboard; nothing of it is loaded before."""
    assert window.findChildren(RatesPanel) == []
    ctrl(window, Qt.Key.Key_E)
    (panel,) = window.findChildren(RatesPanel)
    qtbot.waitUntil(panel.isVisible)
    ctrl(window, Qt.Key.Key_E, shift=True)
    assert window.findChildren(RatesPanel) == [panel]

    ctrl(window, Qt.Key.Key_A, shift=True)
    (alerts,) = window.findChildren(AlertsDialog)
    window.rates.alerts_wanted.emit("USD/KGS")
    assert window.findChildren(AlertsDialog) == [alerts]
    assert alerts.form.isVisible()
    assert alerts.form.currency.code == "USD"
    settle(qtbot, window)
    panel.close()
    alerts.close()


def test_a_change_in_the_toolbar_is_undone_by_the_windows_undo(
    window: Window, start: Start, qtbot: QtBot
) -> None:
    """Issue 3, 4: what is chosen in the bar is in force at once, and can be undone."""
    window.rates.acts.take_base("EUR")
    qtbot.waitUntil(lambda: window.undo_bar.message == "Rates are in EUR now.")
    qtbot.waitUntil(lambda: window.rates.choices.base == "EUR")

    ctrl(window, Qt.Key.Key_Z)

    qtbot.waitUntil(lambda: window.rates.choices.base == "")
    qtbot.waitUntil(lambda: "as before" in window.undo_bar.message)


def test_an_alert_that_fires_is_told_in_the_window_without_a_desktop_for_it(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    alert = Alert(Pair("USD", "KGS", "nbkr"), AlertKind.ABOVE, Decimal(88))
    firing = Firing(date(2026, 11, 25), Decimal("88.10"), None, Decimal("88.10"))

    window._bridge.publish(AlertFired(alert, firing, "NBKR"))

    qtbot.waitUntil(lambda: window.undo_bar.message.startswith("USD has risen above 88 KGS."))


def test_ctrl_f_finds_in_the_story_and_in_all_where_none_is_read(
    window: Window, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.toolbar.search
    window.stories.view.setFocus()
    window.run_command("next")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.reader.content is not None)

    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert window.focusWidget() is window.reader.find_bar.field
    window.stories.view.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.reader.find_bar.isVisible()


def test_the_look_of_stories_is_changed_by_keys(window: Window, qtbot: QtBot) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window, Qt.Key.Key_Plus, alt)
    QTest.keyClick(window, Qt.Key.Key_F, alt)
    QTest.keyClick(window, Qt.Key.Key_S, alt)

    qtbot.waitUntil(lambda: window._theme.settings.reader_paper == "sepia")
    settings = window._theme.settings
    assert settings.reader_measure == 72
    assert settings.reader_font == "sans"
    QTest.keyClick(window, Qt.Key.Key_0, alt)
    qtbot.waitUntil(lambda: window._theme.settings.reader_measure == 66)
