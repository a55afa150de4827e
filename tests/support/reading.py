"""A reader over a real store, and stories in it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from newsdesk.core.article import ArticleId
from newsdesk.parse.sanitize import sanitize
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.theme import Theme
from support.builders import clean_entry, new_source
from support.desk import NOW, Desk


def make_pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    pane = ReaderPane(theme, jobs, desk.holder)
    qtbot.addWidget(pane)
    pane.resize(560, 600)
    pane.show()
    return pane


def stored(
    desk: Desk,
    html: str,
    *,
    key: str = "a",
    title: str = "A title",
    digest: bytes | None = None,
    **changes: object,
) -> ArticleId:
    """Store a story, or another version of it, and return its id; all are of one source."""
    held = desk.services.subscriptions.all()
    source = held[0] if held else desk.store.sources.add(new_source(1, **changes), at=NOW)
    clean = sanitize(html, base_url="https://example.org/page")
    entry = clean_entry(key, title=title, html=clean, published=NOW, digest=digest)
    told = desk.record(source, [entry])
    (article_id,) = told.new or told.updated
    return article_id


def show(pane: ReaderPane, qtbot: QtBot, article_id: ArticleId) -> None:
    """Show a story and wait until all of it is there."""
    pane.show_article(article_id)
    qtbot.waitUntil(lambda: pane.content is not None and pane.content.article.id == article_id)
    qtbot.waitUntil(lambda: pane.view.shown is not None and pane.view.shown.complete)
