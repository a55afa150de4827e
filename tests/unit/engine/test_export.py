"""Stories as HTML, EPUB and Markdown files."""

from __future__ import annotations

import re
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsdesk.core.article import Article, ArticleId, EntryKey
from newsdesk.core.errors import ArticleNotFoundError, FetchError, StoreError, StoreFailure
from newsdesk.engine.clock import SystemClock
from newsdesk.engine.export.file_names import LONGEST, file_name
from newsdesk.engine.export.form import Form, Words
from newsdesk.engine.exporting import Exporting
from newsdesk.parse.sanitize import sanitize
from support.epub_check import problems_of

#: The smallest PNG there is: one pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082"
)
WEBP = b"RIFF\x0c\x00\x00\x00WEBPVP8 "
WORDS = Words("Original", "Contents", "picture", lambda moment: f"{moment:%d %B %Y, %H:%M}")

#: Everything that browsers forgive and XHTML does not.
UNRULY = """
<h2>Heading <div>block in it</div></h2><p>Привет &amp; <b>bold</b>
<a href="https://example.org/a?b=1&c=ä b">link</a></p>
<ul>text<li>one</li><p>two</p><li>three<ol type="z" start="3"><li value="4">x</li></ol></li></ul>
<dl><dd>d</dd><dt>t</dt></dl><dl><dt>t</dt><dd>d</dd></dl>
<figure><img src="https://example.org/p.png" width="10" height="10">
<figcaption>cap</figcaption></figure>
<figcaption>loose</figcaption><li>loose row</li>
<table><tr><th align="right">a</th><td colspan="2">b</td></tr><caption>c</caption></table>
<b><p>block in bold</p></b><pre>code <div>x</div>
  y</pre><time datetime="nonsense">then</time><bdo>z</bdo>
<img src="https://example.org/missing.png" alt="A cat"><p lang="xx_YY" dir="rtl">שלום</p>
<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby><rt>loose</rt>
<a href="https://example.org/1"><div>block link</div></a><q>quoted</q>
<blockquote>bare<p>x</p></blockquote>
<hr>long<wbr>word<p><img src="https://example.org/p.png"></p><ol reversed><li>a</li></ol>
<small><ul><li>q</li></ul></small>
"""


def article(number: int = 1, html: str = UNRULY, **changes: object) -> Article:
    made = Article(
        id=ArticleId(number),
        source_id=None,
        source="Kaktus & Co",
        key=EntryKey(f"k{number}"),
        url=f"https://example.org/{number}?a=1&b=2",
        title=f'Заголовок <{number}> & "so"',
        author="A. Author",
        html=sanitize(html, base_url="https://example.org/"),
        summary="In short.",
        published=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
        fetched=datetime(2026, 1, 2, 4, 0, tzinfo=UTC),
        updated=None,
        image="",
        enclosures=(),
        categories=(),
        comments=None,
        comments_url="",
        language="ru",
        read=False,
        pinned=True,
        revisions=0,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def picture(_: ArticleId, url: str) -> bytes | None:
    return {"https://example.org/p.png": PNG, "https://example.org/p.webp": WEBP}.get(url)


def missing(article_id: ArticleId) -> Article:
    raise ArticleNotFoundError(article_id)


@pytest.fixture
def exporting() -> Exporting:
    return Exporting(article=article, picture=picture, clock=SystemClock())


Save = Callable[..., bytes]


@pytest.fixture
def saved(exporting: Exporting, tmp_path: Path) -> Save:
    """Saves articles and returns the file."""

    def save(form: Form, *articles: Article, **more: object) -> bytes:
        path = tmp_path / f"saved{form.ending}"
        exporting.save(articles, path, form, title="T & x", words=WORDS, **more)  # type: ignore[arg-type]
        return path.read_bytes()

    return save


def test_a_page_needs_nothing_besides_itself(saved: Save) -> None:
    page = saved(Form.HTML, article()).decode()

    addresses = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert {each[:10] for each in re.findall(r'src="([^"]*)"', page)} == {"data:image"}
    assert all(each.startswith(("https://", "data:image/png;base64,")) for each in addresses)
    assert "default-src 'none'" in page
    assert '<h1 dir="auto">Заголовок &lt;1&gt; &amp; &quot;so&quot;</h1>' in page
    assert "Kaktus &amp; Co · A. Author · 02 January 2026, 03:04" in page
    assert "[A cat]" in page


def test_a_page_of_several_stories_begins_with_their_titles(saved: Save) -> None:
    page = saved(Form.HTML, article(1), article(2)).decode()

    assert page.index('href="#story-2"') < page.index('<article id="story-1"')
    assert '<article id="story-2" lang="ru">' in page


def test_a_book_is_valid_whatever_the_markup(saved: Save) -> None:
    """EPUB 3.3: every file named, every reference resolved, every page well-formed XHTML."""
    book = saved(Form.EPUB, article(1), article(2, "", image="https://example.org/p.png"))

    assert problems_of(book) == []


def test_a_book_holds_each_picture_once(saved: Save, tmp_path: Path) -> None:
    saved(Form.EPUB, article(1), article(2))

    with zipfile.ZipFile(tmp_path / "saved.epub") as book:
        pictures = [name for name in book.namelist() if "pictures/" in name]
        text = book.read("EPUB/story-1.xhtml").decode()
    assert len(pictures) == 1
    assert f'src="{pictures[0].removeprefix("EPUB/")}"' in text
    assert "Привет &amp; <b>bold</b>" in text
    assert "<em>[A cat]</em>" in text


def test_pictures_that_not_every_reader_shows_are_converted(saved: Save) -> None:
    """EPUB 3.2, core media types: WebP came with 3.3 and is not shown everywhere."""
    story = article(1, '<p><img src="https://example.org/p.webp" alt="words"></p>')

    without = saved(Form.EPUB, story)
    book = saved(Form.EPUB, story, convert=lambda body: PNG if body == WEBP else None)

    assert problems_of(without) == problems_of(book) == []
    assert len(book) > len(without)


def test_nothing_of_a_story_is_lost_in_a_book(saved: Save, tmp_path: Path) -> None:
    saved(Form.EPUB, article(1))

    with zipfile.ZipFile(tmp_path / "saved.epub") as book:
        text = re.sub(r"<[^>]*>", " ", book.read("EPUB/story-1.xhtml").decode())
    words = set(text.replace("\u200b", "").split())
    assert {
        "Heading",
        "block",
        "three",
        "loose",
        "row",
        "שלום",
        "quoted",
        "longword",
        "kan",
    } <= words


def test_markdown_stands_beside_its_pictures(saved: Save, tmp_path: Path) -> None:
    text = saved(
        Form.MARKDOWN,
        article(
            1,
            "<h2>Head</h2><p>a <b>b</b></p><ul><li>c</li></ul>"
            "<table><tr><th>x</th></tr><tr><td>y</td></tr></table>"
            '<img src="https://example.org/p.png" alt="P">',
        ),
    ).decode()

    (file,) = (tmp_path / "saved-pictures").iterdir()
    assert file.read_bytes() == PNG
    assert f"![P](saved-pictures/{file.name})" in text
    assert text.startswith('# Заголовок \\<1\\> & "so"\n\nKaktus & Co · A. Author · ')
    assert "[Original](<https://example.org/1?a=1&b=2>)" in text
    assert "## Head\n\na **b**\n\n- c\n\n| x |\n| --- |\n| y |" in text


def test_an_archive_has_text_and_pictures(saved: Save, tmp_path: Path) -> None:
    saved(Form.ZIP, article(1))

    with zipfile.ZipFile(tmp_path / "saved.zip") as archive:
        assert archive.testzip() is None
        (name,) = [name for name in archive.namelist() if name.startswith("pictures/")]
        assert f"]({name})" in archive.read("saved.md").decode()


@pytest.mark.parametrize("form", [Form.HTML, Form.EPUB, Form.MARKDOWN, Form.ZIP])
def test_given_up_or_failed_nothing_half_written_is_left(
    exporting: Exporting, tmp_path: Path, form: Form
) -> None:
    """RULES 7: nothing half-written."""
    path = tmp_path / f"x{form.ending}"
    path.write_bytes(b"as it was")
    cancel = threading.Event()

    with pytest.raises(FetchError):
        exporting.save(
            [article(1), article(2), article(3)],
            path,
            form,
            title="T",
            words=WORDS,
            progress=lambda done, _: cancel.set() if done else None,
            cancel=cancel,
        )

    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == b"as it was"


def test_a_place_that_cannot_be_written_is_told(exporting: Exporting, tmp_path: Path) -> None:
    with pytest.raises(StoreError) as told:
        exporting.save([article()], tmp_path / "none" / "x.html", Form.HTML, title="T", words=WORDS)

    assert told.value.kind is StoreFailure.READ_ONLY
    assert told.value.path.endswith("x.html")


def test_progress_and_what_was_missing_are_told(exporting: Exporting, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    done = exporting.save(
        [article(1), article(2)],
        tmp_path / "x.epub",
        Form.EPUB,
        title="T",
        words=WORDS,
        progress=lambda done, total: told.append((done, total)),
    )

    assert told == [(0, 2), (1, 2)]
    assert (done.stories, done.missing) == (2, 2)


def test_stories_that_are_gone_are_left_out() -> None:
    exporting = Exporting(
        article=lambda each: article(1) if each == 1 else missing(each),
        picture=picture,
        clock=SystemClock(),
    )

    assert [each.id for each in exporting.articles([ArticleId(2), ArticleId(1)])] == [1]
    with pytest.raises(ArticleNotFoundError):
        exporting.articles([ArticleId(2)])


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A title", "A title.html"),
        ('What "he" said: a/b\\c | d?', "What 'he' said, a-b-c - d.html"),
        ("  ..hidden. ", "hidden.html"),
        ("CON", "story CON.html"),
        ("aux.b", "story aux.b.html"),
        ("???", "story.html"),
        ("line\nbreak\x00\u202eevil", "line breakevil.html"),
        ("é", "é.html"),
    ],
)
def test_names_are_safe_everywhere(title: str, name: str) -> None:
    assert file_name(title, ".html") == name


def test_long_names_end_at_a_word() -> None:
    """File systems take 255 bytes, and Cyrillic letters are two."""
    name = file_name("Слово " * 100, ".epub")

    assert len(name.encode()) <= LONGEST
    assert name.endswith("Слово.epub")
