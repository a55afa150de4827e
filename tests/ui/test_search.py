"""Searching in the window: as one types, marked, kept, and explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk import bootstrap
from newsdesk.core.marks import Marks
from newsdesk.core.settings import Settings
from newsdesk.core.stories import StoryQuery, View
from newsdesk.ui.application import Application
from newsdesk.ui.sources.model import COUNT_ROLE, KIND_ROLE, QUERY_ROLE, Kind
from newsdesk.ui.state import WindowState
from newsdesk.ui.window import Window
from support.builders import clean_entry
from support.desk import NOW, Desk

Start = Callable[[], Application]
LONG = "".join(f"<p>Строка {n} о разном.</p>" for n in range(60))


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Desk]:
    """Two sources; three stories have to do with water, one of them far down its text."""
    desk = Desk(tmp_path / "data")
    entries = [
        clean_entry("a", title="Вода ушла в горы", published=NOW - timedelta(days=9)),
        clean_entry("b", title="Погода", html=f"<p>Много воды</p>{LONG}<p>Воды нет</p>",
                    published=NOW - timedelta(days=1)),
        clean_entry("c", title="Новости дня", published=NOW - timedelta(days=2)),
    ]  # fmt: skip
    desk.record(desk.source(1, title="Kaktus", renamed=True), entries)
    desk.record(
        desk.source(2, title="Kloop", renamed=True),
        [clean_entry("d", title="Воды не хватает", published=NOW - timedelta(days=3))],
    )
    yield desk
    desk.close()


@pytest.fixture
def start(tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    started: list[Application] = []

    def make() -> Application:
        folders = bootstrap.Folders.beneath(tmp_path / "data")
        application = Application(
            folders, Settings(appearance_theme="light", polling_enabled=False)
        )
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
    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 4)
    return window


def titles(window: Window) -> list[str]:
    rows = [window.stories.model.story(row) for row in range(window.stories.model.rowCount())]
    return [row.title for row in rows if row is not None]


def search(qtbot: QtBot, window: Window, question: str) -> list[str]:
    """Type a question; return the titles found once they are all there."""
    window.run_command("search")
    window.toolbar.search.setText(question)
    return searched(qtbot, window, question.lstrip())


def searched(qtbot: QtBot, window: Window, question: str) -> list[str]:
    def there() -> bool:
        return (
            window.stories.query.search == question
            and window.jobs.pending == 0
            and window.stories.model.complete
        )

    qtbot.waitUntil(there)
    return titles(window)


def test_each_keystroke_searches_and_words_are_found_in_any_form(
    window: Window, qtbot: QtBot
) -> None:
    for typed in ("вод", "воду"):
        found = search(qtbot, window, typed)
        assert set(found[:2]) == {"Воды не хватает", "Вода ушла в горы"}
        assert found[2:] == ["Погода"]
    assert search(qtbot, window, "воду -source:kloop") == ["Вода ушла в горы", "Погода"]


def test_a_question_of_the_keystroke_before_is_given_up(window: Window, qtbot: QtBot) -> None:
    """Stale questions are interrupted: the last one alone is answered."""
    shown: list[str] = []
    window.stories.model.shown.connect(lambda: shown.append(window.stories.query.search))

    for length in range(1, 7):
        window.stories.show_place(StoryQuery(search="погода"[:length], typed=True), "Search")

    assert searched(qtbot, window, "погода") == ["Погода"]
    assert shown == ["погода"]


def test_matches_are_marked_in_the_rows(window: Window, qtbot: QtBot) -> None:
    mark = QColor(window._theme.colours.mark)

    def near(pixel: QColor) -> bool:  # the screen of the tests has fewer colours
        pairs = zip(pixel.getRgb(), mark.getRgb(), strict=True)
        return all(abs(a - b) < 12 for a, b in pairs)

    def marked() -> bool:
        picture = window.stories.view.viewport().grab().toImage()
        return any(near(picture.pixelColor(x, 24)) for x in range(25, 120))

    assert not marked()
    search(qtbot, window, "вода")
    assert marked()
    window.run_command("leave-search")
    qtbot.waitUntil(lambda: not window.stories.query.search and window.jobs.pending == 0)
    assert not marked()


def test_matches_are_marked_in_the_story_and_gone_through(window: Window, qtbot: QtBot) -> None:
    search(qtbot, window, "вода")
    window.stories.view.choose(2)
    qtbot.waitUntil(lambda: len(window.reader.search_marks.found) == 2)
    words = window.reader.view.document().toPlainText()
    assert [words[a : a + n] for a, n in window.reader.search_marks.found] == ["воды", "Воды"]

    window.run_command("next-match")
    assert window.reader.search_marks.current == 0
    before = window.reader.view.verticalScrollBar().value()
    window.run_command("next-match")
    assert window.reader.view.verticalScrollBar().value() > before
    window.run_command("next-match")
    assert window.reader.search_marks.current == 0
    window.run_command("previous-match")
    assert window.reader.search_marks.current == 1

    window.run_command("leave-search")
    qtbot.waitUntil(lambda: window.reader.search_marks.found == [])
    assert window.reader.view.extraSelections() == []


def test_another_reading_of_the_question_is_said_plainly(window: Window, qtbot: QtBot) -> None:
    """Issue: wrong layout and transliteration, where nothing is found."""
    assert search(qtbot, window, "yjdjcnb") == ["Новости дня"]
    assert window.stories.search_bar.words == "Showing results for “новости”."
    assert search(qtbot, window, "novosti") == ["Новости дня"]
    assert search(qtbot, window, "новости") == ["Новости дня"]
    assert window.stories.search_bar.words == ""


def test_what_is_wrong_with_a_question_is_said_and_the_rest_found(
    window: Window, qtbot: QtBot
) -> None:
    """Issue: errors in a query are explained, never thrown."""
    assert search(qtbot, window, "погода is:good source:nobody ") == ["Погода"]
    assert "“good”" in window.stories.search_bar.words
    assert "“nobody”" in window.stories.search_bar.words


def test_a_search_stays_in_the_list_where_that_is_wanted(window: Window, qtbot: QtBot) -> None:
    window.places.go_to(StoryQuery(source_id=window.sidebar.model.source_ids()[0]))
    assert len(search(qtbot, window, "вода")) == 3
    bar = window.stories.search_bar
    assert bar.isVisible()
    assert bar.scope.text().startswith("Everywhere")

    QTest.mouseClick(bar.scope, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.stories.query.source_id is not None)
    assert searched(qtbot, window, "вода") == ["Вода ушла в горы", "Погода"]
    assert "Kaktus" in bar.scope.text()
    window.run_command("search-here")
    qtbot.waitUntil(lambda: window.stories.query.source_id is None)

    window.run_command("leave-search")
    qtbot.waitUntil(lambda: not bar.isVisible())
    window.run_command("search-here")
    assert window.focusWidget() is window.toolbar.search
    window.toolbar.search.setText("вода")
    assert searched(qtbot, window, "вода") == ["Вода ушла в горы", "Погода"]


def test_what_is_found_can_come_newest_first(window: Window, qtbot: QtBot) -> None:
    search(qtbot, window, "вода")
    window.run_command("order")

    qtbot.waitUntil(lambda: window.stories.query.by_time)
    assert searched(qtbot, window, "вода") == ["Погода", "Воды не хватает", "Вода ушла в горы"]


def saved_rows(window: Window) -> list[tuple[str, int]]:
    model, found = window.sidebar.model, []
    for row in range(model.rowCount()):
        head = model.index(row, 0)
        if head.data(KIND_ROLE) is Kind.SEARCHES:
            inside = [model.index(n, 0, head) for n in range(model.rowCount(head))]
            found += [(str(one.data()), one.data(COUNT_ROLE)) for one in inside]
    return found


def test_a_search_is_saved_as_a_list_with_its_count(window: Window, qtbot: QtBot) -> None:
    search(qtbot, window, "вода")
    window.run_command("save-search")
    qtbot.waitUntil(lambda: saved_rows(window) == [("вода", 3)], timeout=10_000)
    assert "saved" in window.undo_bar.message

    index = window.sidebar.model.index_of(StoryQuery(search="вода", by_time=True))
    window.sidebar.view.setCurrentIndex(index)
    assert searched(qtbot, window, "вода") == ["Погода", "Воды не хватает", "Вода ушла в горы"]
    assert not window.stories.search_bar.isVisible()
    assert window.toolbar.search.text() == ""

    window.stories.view.choose(0)
    qtbot.waitUntil(lambda: saved_rows(window) == [("вода", 2)], timeout=10_000)


def test_a_saved_search_is_renamed_removed_and_comes_back(window: Window, qtbot: QtBot) -> None:
    search(qtbot, window, "вода")
    window.run_command("save-search")
    qtbot.waitUntil(lambda: bool(saved_rows(window)))
    place = StoryQuery(search="вода", by_time=True)
    window.places.go_to(place)
    index = window.sidebar.model.index_of(place)

    window.sidebar.model.setData(index, "Реки")
    qtbot.waitUntil(lambda: [name for name, _ in saved_rows(window)] == ["Реки"])
    assert window.places.here.query == place

    menu = window.sidebar.view.menu_for(window.sidebar.model.index_of(place))
    next(one for one in menu.actions() if one.text() == "Remove").trigger()
    qtbot.waitUntil(lambda: saved_rows(window) == [])
    qtbot.waitUntil(lambda: window.stories.query.view is View.UNREAD)
    window.run_command("undo")
    qtbot.waitUntil(lambda: [name for name, _ in saved_rows(window)] == ["Реки"])


def test_folders_and_sources_stay_beneath_saved_searches(window: Window, qtbot: QtBot) -> None:
    search(qtbot, window, "вода")
    window.run_command("save-search")
    qtbot.waitUntil(lambda: bool(saved_rows(window)))
    window.sidebar.reload()
    qtbot.waitUntil(lambda: window.jobs.pending == 0)

    model = window.sidebar.model
    kinds = [model.index(row, 0).data(KIND_ROLE) for row in range(model.rowCount())]
    assert kinds == [Kind.VIEW] * 4 + [Kind.SEARCHES, Kind.FOLDER]
    assert model.folders() == []
    assert model.index(4, 0).data(QUERY_ROLE) is None


def test_what_is_saved_is_the_question_that_was_answered(window: Window, qtbot: QtBot) -> None:
    search(qtbot, window, "yjdjcnb")
    window.run_command("save-search")

    qtbot.waitUntil(lambda: [name for name, _ in saved_rows(window)] == ["новости"])


def test_nothing_is_saved_where_nothing_is_searched(window: Window) -> None:
    window.run_command("save-search")

    assert saved_rows(window) == []


def test_the_window_comes_back_to_a_saved_search(tmp_path: Path) -> None:
    query = StoryQuery(View.ALL, search="вода", by_time=True)
    path = tmp_path / "window.json"

    WindowState(view="all", search="вода").write(path)

    assert WindowState.read(path).place == query
    assert replace(query, search="", by_time=False) == WindowState(view="all").place


def test_without_a_search_there_is_nothing_to_go_through(window: Window) -> None:
    window.reader.search_marks.show_marks(Marks())
    window.run_command("next-match")

    assert window.reader.search_marks.current == -1
