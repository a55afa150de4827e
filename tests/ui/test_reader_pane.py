"""The reader over a real store, its pictures from a real server on loopback."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from newsdesk.core.article import ArticleId, SafeHtml
from newsdesk.engine.events import ArticlesChanged, PictureReady, StatusesChanged
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.theme import Theme
from support.builders import clean_entry, new_source
from support.desk import NOW, Desk
from support.news_site import NewsSite

LONG = SafeHtml(
    "".join(f"<p>Paragraph {n} of a long story, in a few words.</p>" for n in range(90))
)


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    pane = ReaderPane(theme, jobs, desk.holder)
    qtbot.addWidget(pane)
    pane.resize(560, 600)
    pane.show()
    return pane


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as site:
        yield site


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def stored(desk: Desk, html: str, **changes: object) -> ArticleId:
    source = desk.store.sources.add(new_source(1, **changes), at=NOW)
    entry = clean_entry("a", title="A title", html=SafeHtml(html), published=NOW)
    (article_id,) = desk.record(source, [entry]).new
    return article_id


def show(pane: ReaderPane, qtbot: QtBot, article_id: ArticleId) -> None:
    pane.show_article(article_id)
    qtbot.waitUntil(lambda: pane.content is not None and pane.content.article.id == article_id)


def test_a_story_is_shown_with_its_title_text_and_origin(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    article_id = stored(desk, "<p>First words.</p>", title="Kaktus", renamed=True)

    show(pane, qtbot, article_id)

    text = pane.view.toPlainText()
    assert "A title" in text
    assert "First words." in text
    assert pane.header.meta.startswith("Kaktus")
    assert pane.header.meta.endswith("1 min")


def test_no_line_is_wider_than_the_page(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    """UI: cut-off text is a defect."""
    show(pane, qtbot, stored(desk, LONG))

    qtbot.waitUntil(lambda: pane.view.verticalScrollBar().maximum() > 0)

    assert pane.view.horizontalScrollBar().maximum() == 0
    assert pane.view.viewport().width() >= pane.view.lineWrapColumnOrWidth()


def test_an_edited_story_keeps_its_place_of_reading(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    """UI: a refresh never moves what is being read."""
    article_id = stored(desk, LONG)
    show(pane, qtbot, article_id)
    qtbot.waitUntil(lambda: pane.view.verticalScrollBar().maximum() > 400)
    pane.view.verticalScrollBar().setValue(300)
    source = desk.services.subscriptions.all()[0]
    edited = clean_entry(
        "a", title="Another title", html=LONG, published=NOW, digest=b"another digest!!"
    )

    pane.handle(ArticlesChanged((desk.record(source, [edited]),)))

    qtbot.waitUntil(lambda: "Another title" in pane.view.toPlainText())
    assert pane.view.verticalScrollBar().value() == 300


def test_pictures_come_through_the_app_and_keep_to_the_column(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite
) -> None:
    """RULES 3: a reader pane never makes a network request of its own."""
    url = site.put("/p.png", png(1600, 800), content_type="image/png")
    article_id = stored(desk, f'<p>Words.</p><img src="{url}">', url=site.url("/feed"))

    show(pane, qtbot, article_id)
    qtbot.waitUntil(lambda: any(isinstance(event, PictureReady) for event in desk.events))
    for event in [event for event in desk.events if isinstance(event, PictureReady)]:
        pane.handle(event)

    document = pane.view.shown
    assert document is not None
    (name,) = document.pictures
    width = pane.view.column[1]
    qtbot.waitUntil(lambda: document.picture_size(name).height() == round(width / 2))
    assert document.picture_size(name).width() == width
    (asked,) = site.requests
    assert asked.headers["user-agent"].startswith("Newsdesk/")


def test_a_link_is_handed_out_and_never_opened_inside(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    """RULES 3: links open in the person's browser, never inside."""
    show(pane, qtbot, stored(desk, '<p><a href="https://example.org/x">Words</a></p>'))
    opened: list[str] = []
    pane.link_activated.connect(opened.append)

    pane.view.anchorClicked.emit(QUrl("https://example.org/x"))

    assert opened == ["https://example.org/x"]
    assert "Words" in pane.view.toPlainText()


def test_a_pin_set_elsewhere_is_shown(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    article_id = stored(desk, "<p>Words.</p>")
    show(pane, qtbot, article_id)

    pane.handle(StatusesChanged(desk.reading.set_pinned([article_id])))

    assert pane.header._pin.text() == "Pinned"


def test_space_scrolls_until_the_end(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    """UI: Space scrolls or goes on to the next unread."""
    show(pane, qtbot, stored(desk, LONG))
    qtbot.waitUntil(lambda: pane.view.verticalScrollBar().maximum() > 0)
    steps = 0

    while pane.scroll_page():
        steps += 1

    bar = pane.view.verticalScrollBar()
    assert steps > 1
    assert bar.value() == bar.maximum()


def test_an_emptied_page_keeps_nothing_of_the_story_before(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    """The view holds a bare pointer: with the deleted document it crashed the second time."""
    article_id = stored(desk, LONG)
    show(pane, qtbot, article_id)
    document = pane.view.document()

    with qtbot.waitSignal(document.destroyed):
        pane.show_article(None)
    pane.show_article(None)

    assert pane.view.document() is not document
    assert pane.view.toPlainText() == ""
    show(pane, qtbot, article_id)


def test_a_story_that_is_gone_is_said_to_be(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(ArticleId(4711))

    qtbot.waitUntil(lambda: "4711" in pane._message.text())


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("width", [330, 420, 560, 900])
def test_the_line_over_a_story_is_never_cut(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, width: int, edited: bool
) -> None:
    """UI: cut-off text is a defect."""
    article_id = stored(desk, "<p>Words.</p>", title="24.kg", renamed=True)
    if edited:
        source = desk.services.subscriptions.all()[0]
        desk.record(source, [clean_entry("a", title="Another title", published=NOW)])
    show(pane, qtbot, article_id)

    pane.resize(width, 600)

    meta = pane.header._meta
    qtbot.waitUntil(lambda: meta.fontMetrics().horizontalAdvance(meta.text()) <= meta.width())
    assert meta.text().startswith("24.kg")
