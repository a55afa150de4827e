"""The sidebar over a real store."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from newsdesk.core.errors import Failure
from newsdesk.core.source import PollState, SourceId
from newsdesk.core.stories import StoryQuery, View
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.sources.model import COUNT_ROLE, MIME_TYPE, TROUBLE_ROLE
from newsdesk.ui.sources.pane import SidebarPane
from newsdesk.ui.theme import Theme
from support.desk import NOW, Desk


@pytest.fixture
def pane(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot, qtmodeltester: ModelTester
) -> SidebarPane:
    pane = SidebarPane(desk.holder, jobs, theme)
    qtmodeltester.check(pane.model)  # type: ignore[no-untyped-call]
    qtbot.addWidget(pane)
    pane.resize(212, 600)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def load(qtbot: QtBot, pane: SidebarPane) -> None:
    with qtbot.waitSignal(pane.loaded):
        pane.reload()


def rows(pane: SidebarPane, parent: QModelIndex | None = None) -> list[str]:
    top = parent or QModelIndex()
    found = []
    for row in range(pane.model.rowCount(top)):
        index = pane.model.index(row, 0, top)
        count = index.data(COUNT_ROLE)
        found.append(f"{index.data()} {count}" if count else str(index.data()))
        found += [f"  {name}" for name in rows(pane, index)]
    return found


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_views_then_folders_with_their_sources_and_what_is_unread(
    desk: Desk, pane: SidebarPane, qtbot: QtBot
) -> None:
    kaktus = desk.source(1, title="Kaktus", folder="Kyrgyzstan", renamed=True)
    desk.source(2, title="24.kg", folder="Kyrgyzstan", renamed=True)
    alone = desk.source(3, title="Alone", renamed=True)
    stored = desk.fill(kaktus, 3)
    desk.fill(alone, 2, prefix="a")
    desk.reading.set_pinned(stored[:1])
    desk.reading.set_read(stored[:1])

    load(qtbot, pane)

    assert [row for row in rows(pane) if not row.startswith("Today")] == [
        "Unread 4",
        "Pinned 1",
        "All stories",
        "Kyrgyzstan",
        "  24.kg",
        "  Kaktus 2",
        "Sources",
        "  Alone 2",
    ]


def test_figures_follow_what_is_read(desk: Desk, pane: SidebarPane, qtbot: QtBot) -> None:
    source = desk.source(1, title="Kaktus", renamed=True)
    stored = desk.fill(source, 3)
    load(qtbot, pane)

    desk.reading.set_read(stored)
    pane.recount()
    pane.recount()

    qtbot.waitUntil(lambda: rows(pane)[-1] == "  Kaktus")
    assert "Unread" in rows(pane)


def test_a_source_in_trouble_is_marked_and_says_why(
    desk: Desk, pane: SidebarPane, qtbot: QtBot
) -> None:
    """RULES 1: every source has a state in plain words that a person can act on."""
    source = desk.source(1, title="Gone", renamed=True)
    desk.store.sources.set_poll_state(
        source.id,
        PollState(
            last_checked=NOW,
            next_check=NOW + timedelta(hours=1),
            failures=5,
            failure=Failure.GONE,
            stopped=True,
        ),
    )

    load(qtbot, pane)

    index = pane.model.index_of(StoryQuery(source_id=source.id))
    assert index.data(TROUBLE_ROLE)
    sentence = index.data(Qt.ItemDataRole.ToolTipRole)
    assert sentence
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"Gone, {sentence}"


def test_a_row_asks_for_its_list_once(desk: Desk, pane: SidebarPane, qtbot: QtBot) -> None:
    source = desk.source(1, folder="Folder")
    load(qtbot, pane)
    asked: list[object] = []
    pane.view.place_chosen.connect(asked.append)
    pane.show_place(StoryQuery(view=View.UNREAD))

    for _ in range(4):
        QTest.keyClick(pane.view, Qt.Key.Key_Down)

    assert asked == [
        StoryQuery(view=View.PINNED),
        StoryQuery(view=View.ALL),
        StoryQuery(folder="Folder"),
        StoryQuery(source_id=source.id),
    ]


def test_reloading_keeps_the_chosen_row_and_closed_folders(
    desk: Desk, pane: SidebarPane, qtbot: QtBot
) -> None:
    source = desk.source(1, folder="Folder")
    load(qtbot, pane)
    asked: list[object] = []
    pane.view.place_chosen.connect(asked.append)
    pane.show_place(StoryQuery(source_id=source.id))
    pane.view.collapse(pane.model.index_of(StoryQuery(folder="Folder")))

    load(qtbot, pane)

    folder = pane.model.index_of(StoryQuery(folder="Folder"))
    assert pane.view.closed_folders == ["Folder"]
    assert not pane.view.isExpanded(folder)
    assert pane.view.currentIndex() == pane.model.index_of(StoryQuery(source_id=source.id))
    assert asked == []


def test_reloading_keeps_a_chosen_folder(desk: Desk, pane: SidebarPane, qtbot: QtBot) -> None:
    """UI: a refresh never moves what is being read, whoever changed the data."""
    desk.source(1, folder="One")
    desk.source(2, folder="Two")
    load(qtbot, pane)
    places: list[object] = []
    pane.view.place_chosen.connect(places.append)
    pane.view.setCurrentIndex(pane.model.index_of(StoryQuery(folder="Two")))
    pane.show_place(StoryQuery(folder="Two"))

    load(qtbot, pane)

    assert places == [StoryQuery(folder="Two")]
    assert pane.view.currentIndex().data() == "Two"


def test_letters_are_left_to_the_window(desk: Desk, pane: SidebarPane, qtbot: QtBot) -> None:
    desk.source(1, title="Kaktus", renamed=True)
    load(qtbot, pane)
    pane.show_place(StoryQuery(view=View.UNREAD))
    place = pane.view.currentIndex()

    QTest.keyClick(pane.view, Qt.Key.Key_K)

    assert pane.view.currentIndex() == place


def test_a_source_is_renamed_in_place(desk: Desk, pane: SidebarPane, qtbot: QtBot) -> None:
    """UI: no dialog where an inline message will do."""
    source = desk.source(1, title="Old", renamed=True)
    load(qtbot, pane)
    index = pane.model.index_of(StoryQuery(source_id=source.id))
    pane.view.setCurrentIndex(index)
    QTest.keyClick(pane.view, Qt.Key.Key_F2)
    editor = pane.view.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("  New ")

    with qtbot.waitSignal(pane.model.renamed) as renamed:
        QTest.keyClick(editor, Qt.Key.Key_Return)

    assert renamed.args == [StoryQuery(source_id=source.id), "New"]
    assert index.data() == "Old"  # until the store has taken it


def test_a_source_dropped_on_a_folder_or_its_sources_asks_to_be_moved(
    desk: Desk, pane: SidebarPane, qtbot: QtBot
) -> None:
    one = desk.source(1, folder="One")
    two = desk.source(2, folder="Two")
    desk.source(3)
    load(qtbot, pane)
    model = pane.model
    dragged = model.mimeData([model.index_of(StoryQuery(source_id=one.id))])
    moves: list[tuple[list[SourceId], str]] = []
    model.moved.connect(lambda ids, folder: moves.append((ids, folder)))

    for target in (
        StoryQuery(folder="Two"),
        StoryQuery(source_id=two.id),
        StoryQuery(folder=""),
        StoryQuery(view=View.ALL),
    ):
        move = Qt.DropAction.MoveAction
        assert not model.dropMimeData(dragged, move, -1, -1, model.index_of(target))

    assert dragged.hasFormat(MIME_TYPE)
    assert moves == [([one.id], "Two"), ([one.id], "Two"), ([one.id], "")]
    assert model.rowCount() == 7


def test_the_menu_of_a_row_offers_what_can_be_done_with_it(
    desk: Desk, pane: SidebarPane, qtbot: QtBot
) -> None:
    source = desk.source(1, folder="R&D")
    load(qtbot, pane)
    model, view = pane.model, pane.view

    menu = view.menu_for(model.index_of(StoryQuery(source_id=source.id)))
    assert texts(menu) == [
        "Refresh",
        "Mark all read",
        "Rename",
        "Move to folder",
        "Copy address",
        "Properties…",
        "Remove",
    ]
    with qtbot.waitSignal(view.remove_wanted) as removed:
        menu.actions()[-1].trigger()
    assert removed.args == [[source.id]]
    folders = next(each.menu() for each in menu.actions() if each.text() == "Move to folder")
    assert isinstance(folders, QMenu)
    # An ampersand marks no key: "R&D" is shown as it is.
    assert [action.text() for action in folders.actions()][:2] == ["No folder", "R&&D"]
    assert texts(view.menu_for(model.index_of(StoryQuery(folder="R&D")))) == [
        "Refresh",
        "Mark all read",
        "Rename",
    ]
    assert texts(view.menu_for(model.index_of(StoryQuery(view=View.TODAY)))) == ["Mark all read"]
