"""Full texts in the reader, and a source's rules with their preview; pages from loopback."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk.core.article import ArticleId, SafeHtml
from newsdesk.core.full_text import FullTextPhase
from newsdesk.core.page_rules import ExtractionRules
from newsdesk.core.source import Source
from newsdesk.engine.events import FullTextChanged
from newsdesk.ui.bridge import EventBridge
from newsdesk.ui.dialogs.page_rules import PageRulesDialog
from newsdesk.ui.dialogs.properties import PropertiesDialog
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.state import WindowState
from newsdesk.ui.theme import Theme
from newsdesk.ui.window import Window
from support.builders import clean_entry, new_source
from support.desk import NOW, Desk
from support.news_site import HTML, NewsSite
from support.story_pages import login_page, sentences, story_page

PATIENCE = 20_000
TITLE = "Cracks in the dam"
TEXT = sentences(12)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as site:
        yield site


@pytest.fixture
def source(desk: Desk, site: NewsSite) -> Source:
    return desk.store.sources.add(new_source(1, url=site.url("/feed")), at=NOW)


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    pane = ReaderPane(theme, jobs, desk.holder)
    qtbot.addWidget(pane)
    pane.resize(560, 600)
    pane.show()
    return pane


def stored(desk: Desk, source: Source, url: str, *, html: str = f"<p>{TEXT[0]}</p>") -> ArticleId:
    entry = clean_entry("a", title=TITLE, html=SafeHtml(html), url=url, published=NOW)
    return desk.record(source, [entry]).new[0]


def show(pane: ReaderPane, qtbot: QtBot, article_id: ArticleId) -> None:
    pane.show_article(article_id)
    qtbot.waitUntil(lambda: pane.content is not None and pane.content.article.id == article_id)


def press_f(desk: Desk, pane: ReaderPane, qtbot: QtBot, article_id: ArticleId) -> None:
    """Do what the window does for F, and tell the pane all that the engine tells."""
    seen = len(desk.events)
    desk.services.full_text.toggle(article_id)
    follow(desk, pane, qtbot, seen)


def follow(desk: Desk, pane: ReaderPane, qtbot: QtBot, seen: int) -> None:
    def ended() -> bool:
        found = [one for one in desk.events[seen:] if isinstance(one, FullTextChanged)]
        return bool(found) and found[-1].state.phase is not FullTextPhase.LOADING

    qtbot.waitUntil(ended, timeout=PATIENCE)
    for event in desk.events[seen:]:
        pane.handle(event)


def test_the_full_text_takes_its_place_quietly(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite, source: Source
) -> None:
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, source, url)
    show(pane, qtbot, article_id)
    assert pane.full_text.isHidden()

    press_f(desk, pane, qtbot, article_id)

    qtbot.waitUntil(lambda: TEXT[-1] in pane.view.toPlainText())
    assert pane.full_text.isHidden()
    assert pane.header._full.isChecked()
    press_f(desk, pane, qtbot, article_id)
    qtbot.waitUntil(lambda: TEXT[-1] not in pane.view.toPlainText())
    assert not pane.header._full.isChecked()


def test_while_it_is_fetched_that_is_said_and_can_be_given_up(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, source: Source, site: NewsSite
) -> None:
    article_id = stored(desk, source, site.url("/a"))
    show(pane, qtbot, article_id)
    top = pane.view.mapTo(pane, pane.view.rect().topLeft())

    desk.services.full_text.toggle(article_id)
    pane.handle(next(one for one in desk.events if isinstance(one, FullTextChanged)))

    assert pane.full_text.isVisible()
    assert pane.full_text.message.text() == "The full text is being fetched…"
    assert pane.full_text.action.text() == "Cancel"
    # UI: what is being read does not move.
    assert pane.view.mapTo(pane, pane.view.rect().topLeft()) == top
    with qtbot.waitSignal(pane.full_text.cancel_wanted):
        pane.full_text.action.click()


@pytest.mark.parametrize(
    ("page", "words"),
    [(None, "There is nothing at this address on 127.0.0.1."), (login_page(), "asks for a login")],
)
def test_what_went_wrong_is_said_with_a_way_to_try_again(
    desk: Desk,
    pane: ReaderPane,
    qtbot: QtBot,
    site: NewsSite,
    source: Source,
    page: str | None,
    words: str,
) -> None:
    if page is not None:
        site.put("/a", page, content_type=HTML)
    article_id = stored(desk, source, site.url("/a"))
    show(pane, qtbot, article_id)
    press_f(desk, pane, qtbot, article_id)
    qtbot.waitUntil(lambda: words in pane.full_text.message.text())
    assert TEXT[0] in pane.view.toPlainText()
    assert pane.full_text.action.text() == "Try again"
    assert words in pane.full_text.accessibleName()
    site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    seen = len(desk.events)

    QTest.keyClick(pane.full_text.action, Qt.Key.Key_Space)

    follow(desk, pane, qtbot, seen)
    qtbot.waitUntil(lambda: TEXT[-1] in pane.view.toPlainText())
    assert pane.full_text.isHidden()


def test_a_line_that_was_closed_stays_closed_for_this_story(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite, source: Source
) -> None:
    article_id = stored(desk, source, site.url("/a"))
    show(pane, qtbot, article_id)
    press_f(desk, pane, qtbot, article_id)
    qtbot.waitUntil(pane.full_text.isVisible)

    pane.full_text.close_button.click()

    pane.full_text.show_state(pane.full_text.state, other_story=False)
    assert pane.full_text.isHidden()
    pane.full_text.show_state(pane.full_text.state, other_story=True)
    assert pane.full_text.isVisible()


def test_a_feed_as_good_as_the_page_is_told_to_who_asked(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite, source: Source
) -> None:
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    whole = "".join(f"<p>{one}</p>" for one in TEXT)
    article_id = stored(desk, source, url, html=whole)
    show(pane, qtbot, article_id)

    press_f(desk, pane, qtbot, article_id)

    qtbot.waitUntil(lambda: "no more than the feed" in pane.full_text.message.text())
    assert pane.full_text.action.text() == "Show it anyway"
    with qtbot.waitSignal(pane.command_wanted) as told:
        pane.full_text.action.click()
    assert told.args == ["full-text"]


def test_opening_a_story_of_a_source_that_always_wants_it_fetches_it(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite, source: Source
) -> None:
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, source, url)
    desk.services.page_rules.set(source.id, always=True, rules=ExtractionRules())
    seen = len(desk.events)

    show(pane, qtbot, article_id)

    follow(desk, pane, qtbot, seen)
    qtbot.waitUntil(lambda: TEXT[-1] in pane.view.toPlainText())


def test_f_works_in_the_window_on_either_layout(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot, site: NewsSite, source: Source
) -> None:
    """UI: F full text; letter keys work on a Cyrillic layout too."""
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, source, url)
    window = Window(desk.holder, jobs, EventBridge(), theme, WindowState(), data=desk.folders.data)
    qtbot.addWidget(window)
    window.show()
    window.open_up()
    qtbot.waitUntil(lambda: window.stories.model.rowCount() == 1)
    window.stories.view.setFocus()
    QTest.keyClick(window.stories.view, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: window.reader.content is not None)

    QTest.keyClick(window.stories.view, Qt.Key.Key_F)

    def held() -> bool:
        return desk.services.full_text.state(article_id).shown

    qtbot.waitUntil(held, timeout=PATIENCE)
    QTest.sendKeyEvent(
        QTest.KeyAction.Click,
        window.stories.view,
        Qt.Key(ord("А")),
        "а",
        Qt.KeyboardModifier.NoModifier,
    )
    qtbot.waitUntil(lambda: not held(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: jobs.pending == 0)


# a source's choices


def test_the_properties_set_whether_it_is_always_fetched(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot, source: Source
) -> None:
    rules = ExtractionRules("#story", (".ad",))
    desk.services.page_rules.set(source.id, always=False, rules=rules)
    dialog = PropertiesDialog(source.id, desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.full_text.isEnabled)
    assert not dialog.full_text.isChecked()

    dialog.full_text.setChecked(True)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()

    held = desk.services.subscriptions.get(source.id)
    assert (held.full_text, held.rules) == (True, rules)


@pytest.fixture
def rules_dialog(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot, site: NewsSite, source: Source
) -> PageRulesDialog:
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    stored(desk, source, url)
    dialog = PageRulesDialog(source.id, desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.preview.view.shown is not None, timeout=PATIENCE)
    return dialog


def preview_has(dialog: PageRulesDialog, text: str) -> bool:
    return text in dialog.preview.view.toPlainText()


def test_the_preview_follows_what_is_typed_and_asks_for_the_page_once(
    rules_dialog: PageRulesDialog, qtbot: QtBot, site: NewsSite, desk: Desk, source: Source
) -> None:
    dialog = rules_dialog
    assert preview_has(dialog, TEXT[-1])

    QTest.keyClicks(dialog.form.body, "article p:nth-of-type(2)")
    qtbot.waitUntil(lambda: not preview_has(dialog, TEXT[-1]), timeout=PATIENCE)
    assert preview_has(dialog, TEXT[1])
    dialog.form.body.clear()
    dialog.form.remove.setPlainText("p:nth-of-type(2)\np:first-of-type")
    qtbot.waitUntil(lambda: preview_has(dialog, TEXT[-1]), timeout=PATIENCE)

    assert not preview_has(dialog, TEXT[0])
    assert not preview_has(dialog, TEXT[1])
    assert site.paths() == ["/a"]
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        dialog.save()
    assert desk.services.subscriptions.get(source.id).rules == ExtractionRules(
        "", ("p:nth-of-type(2)", "p:first-of-type")
    )


def test_a_selector_that_finds_nothing_is_said(rules_dialog: PageRulesDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(rules_dialog.form.body, ".nowhere")

    qtbot.waitUntil(lambda: "finds nothing" in rules_dialog.status.text(), timeout=PATIENCE)
    assert preview_has(rules_dialog, TEXT[-1])


def test_a_wrong_selector_is_said_and_not_saved(
    rules_dialog: PageRulesDialog, qtbot: QtBot, desk: Desk, source: Source
) -> None:
    """Issue: errors as sentences."""
    QTest.keyClicks(rules_dialog.form.body, "p[")
    rules_dialog.save()

    sentence = "“p[” is not a CSS selector."
    qtbot.waitUntil(lambda: rules_dialog.status.text() == sentence, timeout=PATIENCE)
    assert rules_dialog.isVisible()
    assert desk.services.subscriptions.get(source.id).rules == ExtractionRules()


def test_a_page_that_cannot_be_had_is_said_and_rules_can_be_set_all_the_same(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot, site: NewsSite, source: Source
) -> None:
    stored(desk, source, site.url("/gone"))
    dialog = PageRulesDialog(source.id, desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()

    qtbot.waitUntil(lambda: "nothing at this address" in dialog.status.text(), timeout=PATIENCE)

    dialog.form.body.setText("main")
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        dialog.save()
    assert desk.services.subscriptions.get(source.id).rules.body == "main"


def test_a_source_without_stories_says_that_there_is_nothing_to_try(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot, source: Source
) -> None:
    dialog = PageRulesDialog(source.id, desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()

    qtbot.waitUntil(lambda: "no story of this source" in dialog.status.text(), timeout=PATIENCE)
