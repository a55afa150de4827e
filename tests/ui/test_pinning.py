"""Pins in the window: pictures from the copy, what is said of it, lists and addresses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from newsdesk.core.article import ArticleId, SafeHtml
from newsdesk.core.errors import Failure
from newsdesk.core.offline import OfflinePhase, OfflineState
from newsdesk.core.source import NewSource
from newsdesk.core.stories import StoryQuery, View
from newsdesk.engine.events import OfflineChanged, OfflineProgress
from newsdesk.ui.bridge import EventBridge
from newsdesk.ui.dialogs.pinning import PinAddressDialog, PinListDialog
from newsdesk.ui.dialogs.preferences import PreferencesDialog
from newsdesk.ui.dialogs.properties import PropertiesDialog
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.pinning import address_in
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.state import WindowState
from newsdesk.ui.theme import Theme
from newsdesk.ui.window import Window
from support.builders import clean_entry, poll_outcome
from support.desk import NOW, Desk
from support.news_site import NewsSite
from support.pictures import png

COLOUR = (180, 69, 31)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        yield running


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    pane = ReaderPane(theme, jobs, desk.holder)
    qtbot.addWidget(pane)
    pane.resize(560, 600)
    pane.show()
    return pane


@pytest.fixture
def window(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> Window:
    bridge = EventBridge()
    window = Window(desk.holder, jobs, bridge, theme, WindowState(), data=desk.folders.data)
    qtbot.addWidget(window)
    window.resize(1180, 760)
    window.show()
    desk.fill(desk.source(1), 3)
    window.open_up()
    window.places.go_to(StoryQuery(view=View.ALL))
    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 3 and jobs.pending == 0)
    return window


def pinned_whole(desk: Desk, site: NewsSite) -> ArticleId:
    """Store a story with a picture, pin it, and make it whole."""
    url = site.put("/p.png", png(300, 200, COLOUR), content_type="image/png")
    source = desk.store.sources.add(NewSource(url=site.url("/feed"), title="A feed"), at=NOW)
    entry = clean_entry("a", html=SafeHtml(f'<p>Words.</p><p><img src="{url}"></p>'), url="")
    (article_id,) = desk.record(source, [entry]).new
    desk.reading.set_pinned([article_id])
    desk.services.pins.make_whole([article_id], cancel=threading.Event())
    assert desk.services.pins.state(article_id).is_whole
    return article_id


def shown(pane: ReaderPane, qtbot: QtBot, article_id: ArticleId) -> None:
    pane.show_article(article_id)
    qtbot.waitUntil(lambda: pane.content is not None and pane.content.article.id == article_id)


def test_a_pinned_story_shows_its_picture_with_the_server_gone(
    desk: Desk, site: NewsSite, pane: ReaderPane, qtbot: QtBot
) -> None:
    article_id = pinned_whole(desk, site)
    site.stop()

    shown(pane, qtbot, article_id)

    def painted() -> bool:
        image = pane.view.grab().toImage()
        middle = QColor(image.pixel(image.width() // 2, image.height() // 2))
        return (middle.red(), middle.green(), middle.blue()) == COLOUR

    qtbot.waitUntil(painted)
    assert pane.offline.isHidden()


def test_a_broken_file_is_not_shown_but_fetched_again(
    desk: Desk, site: NewsSite, pane: ReaderPane, qtbot: QtBot
) -> None:
    article_id = pinned_whole(desk, site)
    [path] = [path for path in desk.folders.offline.rglob("*") if path.is_file()]
    path.write_bytes(b"?" * path.stat().st_size)

    shown(pane, qtbot, article_id)

    assert pane.content is not None
    assert pane.content.found == {}
    assert not desk.services.pins.state(article_id).is_whole
    qtbot.waitUntil(lambda: "Try again" in (pane.offline.action.text()))


def test_what_is_missing_is_said_under_the_story(
    desk: Desk, site: NewsSite, pane: ReaderPane, qtbot: QtBot
) -> None:
    article_id = pinned_whole(desk, site)
    shown(pane, qtbot, article_id)

    working = OfflineState(OfflinePhase.WORKING, 1, 4)
    pane.handle(OfflineChanged(article_id, working))
    assert pane.offline.message.text() == "It is being fetched… 1 of 4 pictures are there."
    assert (pane.offline.progress.value(), pane.offline.progress.maximum()) == (1, 4)

    part = OfflineState(OfflinePhase.PART, 3, 4, problem=Failure.TIMEOUT, url="https://a.example/")
    pane.handle(OfflineChanged(article_id, part))
    assert pane.offline.message.text().startswith("3 of 4 pictures are there. a.example did not")
    assert pane.offline.action.text() == "Try again"

    pane.handle(OfflineChanged(article_id, OfflineState(OfflinePhase.WHOLE, 4, 4)))
    assert pane.offline.isHidden()


def test_an_edited_story_says_so_and_the_new_text_can_be_seen_and_taken(
    desk: Desk, site: NewsSite, pane: ReaderPane, qtbot: QtBot
) -> None:
    article_id = pinned_whole(desk, site)
    source = desk.services.subscriptions.all()[0]
    edited = clean_entry("a", html=SafeHtml("<p>Other words.</p>"), url="")
    outcome = poll_outcome(source.id, [edited], at=NOW + timedelta(hours=1))
    desk.store.record([outcome], read_before=None)

    shown(pane, qtbot, article_id)
    assert "Words." in pane.view.toPlainText()
    assert pane.offline.message.text().startswith("Updated since")

    pane.offline.action.click()
    qtbot.waitUntil(lambda: "Other words." in pane.view.toPlainText())
    assert pane.offline.action.text() == "Show the pinned text"
    pane.offline.action.click()
    qtbot.waitUntil(lambda: "Other words." not in pane.view.toPlainText())
    pane.offline.action.click()
    qtbot.waitUntil(pane.offline.take.isVisible)

    pane.offline.take.click()
    qtbot.waitUntil(lambda: desk.reading.article(article_id).kept_since is None)
    assert desk.reading.article(article_id).html == "<p>Other words.</p>"


def test_a_row_says_how_far_its_copy_has_come(window: Window, desk: Desk, qtbot: QtBot) -> None:
    model = window.stories.model
    article_id = model.id_at(0)
    desk.reading.set_pinned([article_id])
    model.reload()
    qtbot.waitUntil(lambda: model.story(0) is not None and bool(model.story(0).pinned))  # type: ignore[union-attr]

    def spoken() -> str:
        return str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))

    with qtbot.waitSignal(model.dataChanged):
        model.apply_offline(article_id, OfflineState(OfflinePhase.WORKING, 2, 5))
    assert spoken().endswith("pinned, 2 of 5 pictures offline")
    working = window.stories.view.grab().toImage()
    model.apply_offline(article_id, OfflineState(OfflinePhase.WHOLE, 5, 5))
    assert spoken().endswith("pinned, whole offline")
    assert window.stories.view.grab().toImage() != working


def test_a_list_is_pinned_once_it_was_confirmed_how_many(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    desk.reading.set_pinned([window.stories.model.id_at(1)])

    window.run_command("pin-list")
    qtbot.waitUntil(lambda: window.findChild(PinListDialog) is not None)
    dialog = window.findChild(PinListDialog)
    assert isinstance(dialog, PinListDialog)
    assert "2" in dialog.message.text()
    assert "All stories" in dialog.message.text()
    assert desk.reading.counts().pinned == 1
    dialog.pin_button.click()

    qtbot.waitUntil(lambda: desk.reading.counts().pinned == 3)


def test_stopping_lets_go_of_what_is_not_there_yet(
    window: Window, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    ids = [window.stories.model.id_at(n) for n in range(3)]
    desk.services.pins.pin_all(ids)
    desk.store.offline.follow(NOW)
    desk.store.offline.settle(ids[0], problem=None, next_try=None, tries=0)
    window.status.handle(OfflineProgress(1, 3))
    assert window.status.words == "Keeping stories offline: 1 of 3"

    window.status._cancel.click()

    qtbot.waitUntil(lambda: desk.reading.counts().pinned == 1)
    assert desk.reading.article(ids[0]).pinned
    window.status.handle(OfflineProgress(3, 3))
    assert "Keeping" not in window.status.words


def data_of(text: str = "", *urls: str) -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    return data


@pytest.mark.parametrize(
    ("data", "address"),
    [
        (data_of("", "https://a.example/b"), "https://a.example/b"),
        (data_of(" https://a.example/b \n"), "https://a.example/b"),
        (data_of("see https://a.example/b"), ""),
        (data_of("javascript:alert(1)"), ""),
        (data_of("", "file:///etc/passwd"), ""),
        (data_of(""), ""),
        (None, ""),
    ],
)
def test_what_is_taken_for_a_web_address(data: QMimeData | None, address: str) -> None:
    assert address_in(data) == address


def test_a_dropped_or_pasted_address_is_pinned(window: Window, desk: Desk, qtbot: QtBot) -> None:
    data = data_of("", "http://127.0.0.1:9/dropped")
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    qtbot.waitUntil(lambda: desk.reading.counts().pinned == 1)

    QGuiApplication.clipboard().setText("http://127.0.0.1:9/pasted")
    window.run_command("pin-pasted")
    qtbot.waitUntil(lambda: desk.reading.counts().pinned == 2)
    qtbot.waitUntil(lambda: "pinned" in window.undo_bar.message)

    window.commander.undo()
    qtbot.waitUntil(lambda: len(desk.reading.page(StoryQuery()).rows) == 4)
    titles = [row.title for row in desk.reading.page(StoryQuery()).rows]
    assert "http://127.0.0.1:9/pasted" not in titles
    assert desk.reading.counts().pinned == 1


def test_the_dialog_for_an_address_refuses_what_is_none(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    window.run_command("pin-address")
    dialog = window.findChild(PinAddressDialog)
    assert isinstance(dialog, PinAddressDialog)
    dialog.address.setText("no address")
    dialog.pin_button.click()
    qtbot.waitUntil(dialog.problem.isVisible)

    dialog.address.setText("http://127.0.0.1:9/typed")
    with qtbot.waitSignal(dialog.accepted):
        dialog.pin_button.click()
    assert desk.reading.counts().pinned == 1


def test_how_many_of_a_source_are_kept_is_set_in_its_properties(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot
) -> None:
    source = desk.source(1)
    dialog = PropertiesDialog(source.id, desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: jobs.pending == 0)
    assert dialog.keep_offline.text() == "none"
    assert dialog.use.text().startswith("0 ")

    dialog.keep_offline.setValue(20)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()

    assert desk.store.sources.get(source.id).keep_offline == 20
    document = desk.services.subscriptions.export_opml()
    desk.services.subscriptions.remove([source.id])
    desk.services.store.sources.purge_removed(before=NOW + timedelta(days=9))
    assert desk.services.subscriptions.import_opml(document).added[0].keep_offline == 20


def test_the_disk_that_is_used_is_shown_in_the_preferences(
    desk: Desk, site: NewsSite, jobs: Jobs, theme: Theme, qtbot: QtBot
) -> None:
    pinned_whole(desk, site)
    dialog = PreferencesDialog(desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()

    row = dialog.rows["offline.total_mb"]
    qtbot.waitUntil(lambda: row.standing.text() != "")
    size = len(png(300, 200, COLOUR))
    assert row.standing.text().startswith("1 ")
    assert f"take {size}\N{NO-BREAK SPACE}B" in row.standing.text()


def test_dialogs_have_names(window: Window, qtbot: QtBot) -> None:
    window.run_command("pin-address")
    dialog = window.findChild(QDialog)
    assert isinstance(dialog, PinAddressDialog)
    assert dialog.windowTitle()
    assert dialog.address.accessibleName() == "Address"
