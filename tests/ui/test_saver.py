"""Stories out of the window: files, paper, quotations and letters."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.core.article import ArticleId
from newsdesk.core.stories import StoryQuery, View
from newsdesk.engine.export.form import Form
from newsdesk.ui.export import share
from newsdesk.ui.export.paper import PaperDocument, on_paper, sheet
from newsdesk.ui.export.printing import Preview
from newsdesk.ui.export.saver import Saver
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.style import typography
from newsdesk.ui.theme import Theme
from support.builders import clean_entry
from support.desk import NOW, Desk
from support.epub_check import problems_of
from support.html_pictures import png

BODY = (
    "<p>Национальный банк оставил ставку без изменений, сообщили в среду вечером.</p>"
    "<p>Second paragraph.</p><pre>print(1)</pre>"
)


class Shown:
    """What the window would know: the story that is read, and what is marked in it."""

    def __init__(self) -> None:
        self.article: ArticleId | None = None
        self.marked = ""
        self.opened: list[str] = []
        self.said: list[str] = []


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def stories(desk: Desk) -> list[ArticleId]:
    source = desk.source(title="Kaktus", renamed=True)
    entries = [
        clean_entry(f"e{n}", title=f"Заголовок {n}", html=BODY, published=NOW, language="ru")
        for n in (1, 2)
    ]
    return list(desk.record(source, entries).new)


@pytest.fixture
def saver(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot, shown: Shown) -> Saver:
    window = QWidget()
    qtbot.addWidget(window)
    saver = Saver(
        desk.holder,
        jobs,
        theme,
        window,
        current=lambda: shown.article,
        marked=lambda: shown.marked,
        listed=lambda: (StoryQuery(view=View.ALL), "All stories"),
        open_address=shown.opened.append,
    )
    saver.said.connect(shown.said.append)
    return saver


def choose(monkeypatch: pytest.MonkeyPatch, path: str, pattern: str) -> list[str]:
    """Answer the save dialog; returns the names it was given."""
    offered: list[str] = []

    def answer(_parent: object, _words: str, name: str, patterns: str) -> tuple[str, str]:
        offered.append(name)
        return path, next(each for each in patterns.split(";;") if pattern in each)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return offered


def words_of_pdf(path: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("no pdftotext here")
    done = subprocess.run([program, str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize("form", [Form.HTML, Form.EPUB, Form.PDF, Form.MARKDOWN, Form.ZIP])
def test_a_story_is_saved_in_every_form(
    saver: Saver, stories: list[ArticleId], shown: Shown, qtbot: QtBot, tmp_path: Path, form: Form
) -> None:
    path = tmp_path / f"story{form.ending}"

    saver.save_to(path, form, stories[:1], "Title")
    qtbot.waitUntil(lambda: bool(shown.said))

    assert shown.said == [f"Saved as {path}."]
    assert path.stat().st_size > 200
    assert [each.name for each in tmp_path.iterdir() if "part" in each.name] == []
    if form is Form.EPUB:
        assert problems_of(path.read_bytes()) == []


def test_the_text_of_a_pdf_is_text(
    saver: Saver, stories: list[ArticleId], shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "two.pdf"

    saver.save_to(path, Form.PDF, stories, "Two")
    qtbot.waitUntil(lambda: bool(shown.said))

    assert b"/ToUnicode" in path.read_bytes()
    text = words_of_pdf(path)
    assert "Национальный банк оставил ставку" in " ".join(text.split())
    assert text.count("Second paragraph.") == 2
    assert "Заголовок 2" in text
    assert shown.said == [f"2 story(s) saved as {path}."]


def test_the_name_offered_is_the_title_and_the_kind_chosen_decides(
    saver: Saver,
    stories: list[ArticleId],
    shown: Shown,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown.article = stories[0]
    offered = choose(monkeypatch, str(tmp_path / "Заголовок 1.html"), "*.epub")

    saver.save_story()
    qtbot.waitUntil(lambda: bool(shown.said))

    assert offered[0].startswith("Заголовок ")
    assert [each.name for each in tmp_path.glob("Заг*")] == [offered[0].replace("html", "epub")]


def test_all_stories_of_a_view_go_into_one_file(
    saver: Saver,
    stories: list[ArticleId],
    shown: Shown,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered = choose(monkeypatch, str(tmp_path / "all"), "*.html")

    saver.save_list()
    qtbot.waitUntil(lambda: bool(shown.said))

    assert offered == ["All stories.html"]
    page = (tmp_path / "all.html").read_text()
    assert page.count("<article ") == len(stories)
    assert shown.said == [f"2 story(s) saved as {tmp_path / 'all.html'}."]


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(
    saver: Saver, stories: list[ArticleId], shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    for form in (Form.PDF, Form.EPUB):
        saver.save_to(tmp_path / "none" / f"x{form.ending}", form, stories[:1], "Title")
    qtbot.waitUntil(lambda: len(shown.said) == 2)

    assert shown.said[0] == shown.said[1].replace(".epub", ".pdf")
    assert "x.pdf" in shown.said[0]


def test_a_picture_is_never_higher_than_a_page(
    desk: Desk, stories: list[ArticleId], theme: Theme, qtbot: QtBot
) -> None:
    source = desk.services.subscriptions.all()[0]
    entry = clean_entry("p", html='<p>Words</p><img src="https://example.org/tall.png">')
    (article_id,) = desk.record(source, [entry]).new
    look = on_paper(typography(theme))

    made = sheet(desk.reading.article(article_id), lambda *_: png(400, 4000))
    owner = QObject()
    document = PaperDocument(made, look, QSizeF(600, 800), owner)

    size = document.picture_size("picture:0")
    assert size.height() <= 640
    assert abs(size.width() * 10 - size.height()) < 12
    assert document.pageCount() <= 2


def test_a_story_is_looked_at_before_it_is_printed(
    desk: Desk, jobs: Jobs, theme: Theme, stories: list[ArticleId], qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    preview = Preview(desk.holder, jobs, theme, window)

    with qtbot.waitSignal(preview.shown):
        preview.show_story(stories[0])

    assert preview.dialog is not None
    assert "Заголовок" in preview.dialog.windowTitle()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.paint(printer)
    assert "Second paragraph." in words_of_pdf(tmp_path / "printed.pdf")
    with qtbot.waitSignal(preview.dialog.destroyed):
        preview.dialog.close()


def test_a_quotation_names_its_source(
    saver: Saver, stories: list[ArticleId], shown: Shown, qtbot: QtBot
) -> None:
    shown.article, shown.marked = stories[0], "оставил ставку"

    saver.copy_quotation()
    qtbot.waitUntil(lambda: bool(shown.said))

    first, second, third = QGuiApplication.clipboard().text().splitlines()
    assert first == "“оставил ставку”"
    assert second.startswith("— “Заголовок ")
    assert "Kaktus" in second
    assert third.startswith("https://example.org/e")


def test_without_a_mark_the_beginning_is_quoted(desk: Desk, stories: list[ArticleId]) -> None:
    quoted = share.quotation(desk.reading.article(stories[0]))

    assert quoted.startswith("“Национальный банк оставил ставку без изменений, сообщили")


def test_a_letter_has_subject_and_text(
    saver: Saver, stories: list[ArticleId], shown: Shown, qtbot: QtBot
) -> None:
    """RFC 6068: lines of the body end with %0D%0A."""
    shown.article, shown.marked = stories[0], "two & two = 4?"

    saver.send()
    qtbot.waitUntil(lambda: bool(shown.opened))

    parts = urlsplit(shown.opened[0])
    fields = parse_qs(parts.query)
    assert parts.scheme == "mailto"
    assert fields["subject"][0].startswith("Заголовок")
    assert "two & two = 4?" in fields["body"][0]
    assert "%0D%0A" in parts.query
    assert "+" not in parts.query


def test_a_letter_stays_short_enough_for_every_system(desk: Desk, stories: list[ArticleId]) -> None:
    address = share.letter(desk.reading.article(stories[0]), "слово " * 2000)

    assert len(address) < 2000
    assert "example.org" in address


@pytest.mark.parametrize("name", ["save_story", "print_story", "copy_quotation", "send"])
def test_without_a_story_it_says_to_choose_one(saver: Saver, shown: Shown, name: str) -> None:
    act: Callable[[], None] = getattr(saver, name)

    act()

    assert shown.said == ["Choose a story first."]
