"""Finding in a story: what counts as equal, and the bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.finding import folded, places
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.theme import Theme
from support.desk import Desk
from support.reading import make_pane, show, stored


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    return make_pane(desk, jobs, theme, qtbot)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Ещё одна ЁЛКА", "еще", [(0, 3)]),
        ("Ещё одна ЁЛКА", "ёлка", [(9, 4)]),
        ("Кыргызстандын жаңы өкмөтү", "жаны окмоту", [(14, 11)]),
        ("Café", "cafe", [(0, 4)]),
        ("йод", "иод", []),
        ("«Да», сказал он", '"да"', [(0, 4)]),
        ("в\u00a02026 году", "в 2026", [(0, 6)]),
        ("two\n words", "two words", [(0, 10)]),
        ("a.b axb", "a.b", [(0, 3)]),
        ("aaaa", "aa", [(0, 2), (2, 2)]),
        ("anything", "  ", []),
        ("😀 слово", "слово", [(3, 5)]),
    ],
)
def test_letters_that_people_take_for_equal_are(
    text: str, words: str, found: list[tuple[int, int]]
) -> None:
    """Places are counted as Qt counts them: a face takes two."""
    assert places(folded(text), words) == found


def test_folding_keeps_every_letter_at_its_place() -> None:
    text = "İstanbul ﬁn ß Ǆ ŉ"

    assert len(folded(text)) == len(text)


def test_what_is_found_is_counted_marked_and_gone_through(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    body = "".join(f"<p>Абзац {n}.</p>" for n in range(80)) + "<p>Ещё слово.</p><p>Еще.</p>"
    show(pane, qtbot, stored(desk, body))
    qtbot.waitUntil(lambda: pane.view.verticalScrollBar().maximum() > 0)
    bar = pane.find_bar

    assert pane.find_in_story()
    bar.field.setText("ЕЩЕ")
    qtbot.waitUntil(lambda: bar.found == 2)

    assert bar.count.text() == "1 of 2"
    assert pane.view.verticalScrollBar().value() > 0
    assert len(pane.view.extraSelections()) == 3  # two places, one of them the chosen one
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    bar.find_next()
    assert bar.current == 0
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.current == 1
    bar.field.setText("xyz")
    qtbot.waitUntil(lambda: bar.count.text() == "Nothing found")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert pane.view.extraSelections() == []


def test_another_story_is_searched_for_the_same_words(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    show(pane, qtbot, stored(desk, "<p>word word</p>"))
    pane.find_in_story()
    pane.find_bar.field.setText("word")
    qtbot.waitUntil(lambda: pane.find_bar.found == 2)

    show(pane, qtbot, stored(desk, "<p>word</p>", key="b"))

    qtbot.waitUntil(lambda: pane.find_bar.found == 1)


def test_the_selected_words_are_what_is_looked_for(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    show(pane, qtbot, stored(desk, "<p>Только слово.</p>"))
    cursor = pane.view.document().find("слово")
    pane.view.setTextCursor(cursor)

    pane.find_in_story()

    assert pane.find_bar.field.text() == "слово"
    assert pane.find_bar.found == 1


def test_without_a_story_there_is_nothing_to_find_in(pane: ReaderPane) -> None:
    assert not pane.find_in_story()
    assert not pane.find_bar.isVisible()
