"""What fits: wide tables, long code, lines as long as one likes; notes; right-to-left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QTextTable
from pytestqt.qtbot import QtBot

from newsdesk.core.settings import Settings
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.marks import pieces_of
from newsdesk.ui.reader.notes import Notes
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.reader.style import typography
from newsdesk.ui.theme import Theme
from support.desk import Desk
from support.reading import make_pane, show, stored


def table(columns: int, word: str) -> str:
    row = "".join(f"<td>{word} {n}</td>" for n in range(columns))
    return f"<p>Before.</p><table><tr>{row}</tr><tr>{row}</tr></table>"


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    return make_pane(desk, jobs, theme, qtbot)


def tables(pane: ReaderPane) -> list[QTextTable]:
    frames = pane.view.document().rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


def broken_words(pane: ReaderPane) -> list[str]:
    """Return the words of tables that a line's end breaks apart."""
    found = []
    block = pane.view.document().begin()
    while block.isValid():
        text, layout = block.text(), block.layout()
        for n in range(1, layout.lineCount()):
            start = layout.lineAt(n).textStart()
            if text[start - 1].isalpha() and text[start].isalpha():
                found.append(text)
        block = block.next()
    return found


@pytest.mark.parametrize("columns", [3, 6, 9, 14])
def test_a_table_never_breaks_a_word(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, columns: int
) -> None:
    """UI: cut-off text is a defect."""
    show(pane, qtbot, stored(desk, table(columns, "Показатель")))

    pane.view.document().size()
    assert broken_words(pane) == []


def test_a_table_that_fits_is_left_alone(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    show(pane, qtbot, stored(desk, table(2, "day")))

    (made,) = tables(pane)
    assert made.format().columnWidthConstraints() == []
    assert pane.view.horizontalScrollBar().maximum() == 0


def test_a_crowded_table_shrinks_its_letters_and_grows_them_back(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    show(pane, qtbot, stored(desk, table(6, "Показатель")))
    (made,) = tables(pane)

    def size() -> int:
        block = made.cellAt(0, 0).firstCursorPosition().block()
        return pieces_of(block)[0][2].font().pixelSize()

    small = size()
    pane.resize(1600, 600)
    document = pane.view.shown
    assert document is not None
    document.set_measure(1500)

    assert small < size()
    assert pane.view.horizontalScrollBar().maximum() == 0


def test_a_table_that_cannot_fit_is_scrolled(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    show(pane, qtbot, stored(desk, table(16, "Показатель")))

    qtbot.waitUntil(lambda: pane.view.horizontalScrollBar().maximum() > 0)


def test_long_code_stays_within_the_column(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    show(pane, qtbot, stored(desk, f"<pre>{'x = function_of(y); ' * 40}</pre>"))

    assert pane.view.horizontalScrollBar().maximum() == 0


def test_the_measure_is_a_number_of_letters(theme: Theme) -> None:
    wide = typography(Theme(Settings(reader_measure=100)))
    narrow = typography(Theme(Settings(reader_measure=40)))

    assert wide.measure == pytest.approx(narrow.measure * 2.5, rel=0.01)


PAGE = "https://example.org/page"


@pytest.mark.parametrize(
    ("mark", "back"),
    [
        ("fn:1", "fnref:1"),
        ("_ftn1", "_ftnref1"),
        ("footnote-1", "footnote-anchor-1"),
        ("cite_note-1", "cite_ref-1"),
        ("note1", "back1"),
    ],
)
def test_a_footnote_is_followed_within_the_story_and_back(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, mark: str, back: str
) -> None:
    body = (
        f'<p>Words<sup><a href="#{mark}">1</a></sup> here.</p>'
        + "<p>More.</p>" * 80
        + f'<ol><li><p>The note itself. <a href="#{back}">↩</a></p></li></ol>'
    )
    show(pane, qtbot, stored(desk, body))
    qtbot.waitUntil(lambda: pane.view.verticalScrollBar().maximum() > 400)
    opened: list[str] = []
    pane.link_activated.connect(opened.append)
    document = pane.view.document()
    pane.view.setTextCursor(document.find("1 here"))
    place = pane.view.textCursor().selectionStart()

    assert Notes(document).words(place, f"{PAGE}#{mark}").startswith("The note itself.")
    pane.view.anchorClicked.emit(QUrl(f"{PAGE}#{mark}"))
    assert pane.view.verticalScrollBar().value() > 0
    assert pane.view.go_back()
    assert pane.view.verticalScrollBar().value() == 0
    assert not pane.view.go_back()
    assert opened == []


def test_a_link_to_a_place_of_another_page_leads_out(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    show(pane, qtbot, stored(desk, '<p><a href="https://example.org/other#s2">x</a></p><p>y</p>'))
    opened: list[str] = []
    pane.link_activated.connect(opened.append)

    pane.view.anchorClicked.emit(QUrl("https://example.org/other#s2"))

    assert opened == ["https://example.org/other#s2"]


def test_right_to_left_words_stand_at_the_right(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    show(pane, qtbot, stored(desk, "<p>قرر البنك</p><p>Left</p>"))
    block = pane.view.document().find("قرر").block()

    line = block.layout().lineAt(0)

    # Its width is the whole column; what counts is where the letters are.
    right = line.naturalTextRect().right()
    assert right == pytest.approx(pane.view.lineWrapColumnOrWidth(), abs=2)
    other = pane.view.document().find("Left").block().layout().lineAt(0)
    assert other.naturalTextRect().left() == pytest.approx(0, abs=2)


def test_a_missing_picture_has_its_words(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    show(pane, qtbot, stored(desk, '<p>W</p><img src="https://example.org/x.png" alt="A cat">'))
    document = pane.view.shown
    assert document is not None

    assert pane.view._loading_words(document.pictures["picture:0"].alt).startswith("A cat\n")
    pane.page._say_no_picture("picture:0")
    assert pane.view._failed["picture:0"].startswith("A cat\n")
    assert document.picture_size("picture:0") != QSize(1, 1)


@pytest.mark.parametrize("end", ["ul", "ol"])
def test_what_follows_a_list_is_no_row_of_it(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, end: str
) -> None:
    """Qt takes loose words after a list into its last row."""
    body = f"<{end}><li>row</li></{end}>loose <b>words</b><p>Paragraph.</p>"
    show(pane, qtbot, stored(desk, body))

    lines = [line for line in pane.view.toPlainText().splitlines() if line.strip()]
    assert lines[-3:] == ["row", "loose words", "Paragraph."]
    block = pane.view.document().find("loose").block()
    assert block.textList() is None
