"""What the reader makes of an article's HTML: known tags alone, in chunks, and how it is set."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextFormat
from pytestqt.qtbot import QtBot

from newsdesk.core.article import Article, ArticleId, EntryKey, SafeHtml
from newsdesk.ui.reader.content import content
from newsdesk.ui.reader.document import ReaderDocument
from newsdesk.ui.reader.markup import HARD, prepare
from newsdesk.ui.reader.style import typography
from newsdesk.ui.theme import Theme

PARAGRAPH = "<p>" + "The rate stays where it was for the third time. " * 8 + "</p>"


def article(html: str) -> Article:
    moment = datetime(2026, 11, 23, 5, 31, tzinfo=UTC)
    return Article(
        id=ArticleId(1),
        source_id=None,
        source="24.kg",
        key=EntryKey("k"),
        url="https://example.org/1",
        title="Som holds steady",
        author="",
        html=SafeHtml(html),
        summary="",
        published=moment,
        fetched=moment,
        updated=None,
        image="",
        enclosures=(),
        categories=(),
        comments=None,
        comments_url="",
        language="en",
        read=False,
        pinned=False,
        revisions=0,
    )


def document(html: str, theme: Theme, parent: QObject) -> ReaderDocument:
    made = content(article(html), load_images=True, cached=lambda _: None)
    return ReaderDocument(made, typography(theme), 560, parent)


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ('<a href="javascript:alert(1)">go</a>', "<a>go</a>"),
        ('<p style="background:url(https://x.org/p.png)">a</p>', "<p>a</p>"),
        ("<video>film</video>", "film"),
        ("<figcaption><p>Words</p></figcaption>", '<p class="caption">Words</p>'),
        ("<p>one</p><p>&nbsp;<br></p><p>two</p>", "<p>one</p><p>two</p>"),
        ("<q>so</q>", "\u201cso\u201d"),
        ("<p>open", "<p>open</p>"),
    ],
)
def test_every_tag_is_written_anew_from_the_known_ones(given: str, written: str) -> None:
    """RULES 3: a second wall behind the sanitiser; nothing in it can name an address to load."""
    assert prepare(given, load_images=True).chunks == (written,)


def test_a_picture_is_named_by_its_number_and_never_by_its_address() -> None:
    """RULES 3: a reader pane never makes a network request of its own."""
    made = prepare(
        '<img src="https://x.org/a.png?a=1&amp;b=2" width="40" alt="A">', load_images=True
    )
    assert made.chunks == ('<img src="picture:0">',)
    (picture,) = made.pictures
    assert (picture.url, picture.alt) == ("https://x.org/a.png?a=1&b=2", "A")
    assert (picture.width, picture.height) == (40, None)


def test_with_pictures_off_their_words_stand_in_their_place() -> None:
    """RULES 3: with *load images* off, nothing is asked for."""
    made = prepare('<img src="https://x.org/a.png" alt="A bridge">', load_images=False)
    assert made.chunks == ('<span class="alt">A bridge</span>',)
    assert made.pictures == ()


@pytest.mark.parametrize(
    "html",
    [
        f"<div><div>{PARAGRAPH * 800}</div></div>",
        "<ol>" + f"<li>{PARAGRAPH}</li>" * 800 + "</ol>",
        "<table>" + f"<tr><td>{PARAGRAPH}</td></tr>" * 800 + "</table>",
        "<p>" + "words without an end " * 20_000 + "</p>",
        "<pre>" + "a line of code\n" * 30_000 + "</pre>",
    ],
    ids=["paragraphs", "list", "table", "one paragraph", "code"],
)
def test_a_long_article_comes_in_chunks_that_lose_nothing(html: str) -> None:
    made = prepare(html, load_images=True)
    assert max(len(chunk) for chunk in made.chunks) < HARD + 2_000
    for chunk in made.chunks:
        assert chunk.count("<p>") == chunk.count("</p>")
    words = sum(len(SafeHtml(chunk).text().split()) for chunk in made.chunks)
    assert words == len(SafeHtml(html).text().split())


def test_a_list_cut_in_two_goes_on_counting() -> None:
    html = '<ol start="5">' + f"<li>{PARAGRAPH}</li>" * 100 + "</ol>"
    first, second, *_ = prepare(html, load_images=True).chunks
    assert second.startswith(f'<ol start="{5 + first.count("<li>")}">')


def test_the_title_has_its_own_size_and_headings_stay_headings(qtbot: QtBot, theme: Theme) -> None:
    """UI: 26 story title, 17 body."""
    parent = QObject()
    made = document("<h2>Part <b>one</b></h2><p>Text</p>", theme, parent)
    title, heading, body = made.begin(), made.begin().next(), made.begin().next().next()
    forms = [block.begin().fragment().charFormat() for block in (title, heading)]
    sizes = [form.intProperty(QTextFormat.Property.FontPixelSize) for form in forms]
    # Qt's own step for headings would overrule the size.
    step = QTextFormat.Property.FontSizeAdjustment
    assert not any(form.hasProperty(step) for form in forms)
    look = typography(theme)
    assert sizes == [look.heading_size(1), look.heading_size(2)]
    assert sizes[0] == round(26 * look.size / 17)
    assert [block.blockFormat().headingLevel() for block in (title, heading, body)] == [1, 2, 0]


def test_a_long_document_is_filled_while_the_window_lives(qtbot: QtBot, theme: Theme) -> None:
    parent = QObject()
    made = document(PARAGRAPH * 400, theme, parent)
    assert not made.complete
    with qtbot.waitSignal(made.completed):
        pass
    assert made.toPlainText().count("The rate stays") == 400 * 8


def test_a_picture_of_a_told_size_keeps_its_room_from_the_start(qtbot: QtBot, theme: Theme) -> None:
    """UI: no jumping layouts; pictures stay within the measure."""
    parent = QObject()
    html = '<p><img src="https://x.org/a.png" width="1120" height="400"></p>'
    size = document(html, theme, parent).picture_size("picture:0")
    assert (size.width(), size.height()) == (560, 200)
