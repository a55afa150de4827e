"""What the publisher changed, in the header and word by word."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from newsdesk.ui.dialogs.revisions import RevisionsDialog
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.theme import Theme
from support.desk import Desk
from support.reading import make_pane, show, stored

BODY = "<p>The rate is {rate} percent.</p>" + "<p>Nothing new.</p>" * 9


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    return make_pane(desk, jobs, theme, qtbot)


def edited(desk: Desk, *rates: str) -> int:
    ids = [stored(desk, BODY.format(rate=rate), digest=f"{rate:16}".encode()) for rate in rates]
    return ids[-1]


def test_only_an_edited_story_has_a_badge(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    article_id = stored(desk, BODY.format(rate="14"))
    show(pane, qtbot, article_id)
    assert not pane.header.edited.isVisible()

    stored(desk, BODY.format(rate="15"), digest=b"another digest!!")
    pane.show_article(None)
    show(pane, qtbot, article_id)

    assert pane.header.edited.isVisible()
    wanted: list[str] = []
    pane.command_wanted.connect(wanted.append)
    pane.header.edited.click()
    assert wanted == ["changes"]


def test_every_edit_is_told_word_by_word(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot
) -> None:
    article_id = stored(desk, BODY.format(rate="14"))
    edited(desk, "15", "16")
    dialog = RevisionsDialog(article_id, desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.diff is not None)

    assert dialog.edits.count() == 3
    assert dialog.edits.itemText(2) == "All changes together"
    text = dialog.text.toPlainText()
    assert "The rate is 1516 percent." in text
    assert "… 8 paragraph(s) unchanged …" in text
    page = dialog.text.toHtml()
    assert "line-through" in page  # not by colour alone
    assert "underline" in page
    dialog.edits.setCurrentIndex(2)
    qtbot.waitUntil(lambda: "1416" in dialog.text.toPlainText())
    assert dialog.summary.text() == "1 word(s) added, 1 word(s) removed"
    dialog.go(1)
    dialog.go(-1)


def test_a_story_never_changed_says_so(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> None:
    dialog = RevisionsDialog(stored(desk, "<p>x</p>"), desk.holder, jobs, theme)
    qtbot.addWidget(dialog)

    qtbot.waitUntil(lambda: dialog.summary.text() == "The publisher has changed nothing.")
