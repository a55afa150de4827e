"""Issue 3, part 8: amounts in a story are marked quietly, and say their worth on the story's day.

The real pane over a real store with rates in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from newsdesk.core.article import ArticleId, SafeHtml
from newsdesk.core.rate import Conversion, Rate, RateSheet
from newsdesk.core.settings import Settings
from newsdesk.engine.events import RatesChanged, SettingsChanged
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.amounts import AmountMarker, Appraiser, number_of
from newsdesk.ui.reader.marks import pieces_of
from newsdesk.ui.reader.markup import prepare
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.reader.worth_words import rounded
from newsdesk.ui.theme import Theme
from support.builders import clean_entry
from support.desk import NOW, Desk

TODAY = NOW.astimezone(ZoneInfo("Asia/Bishkek")).date()
STORY = (
    "<p>The fund got $2.5 million, which is <b>218</b> млн сомов&nbsp;&amp; more.</p>"
    '<p>See <a href="https://example.org/">$7</a> and <code>$8</code>, or 5 yen &lt;3.</p>'
    "<blockquote><p>Из бюджета выделят 10–12 млн рублей &quot;сразу&quot;.</p></blockquote>"
)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def rates(desk: Desk, day: date, **values: str) -> None:
    found = tuple(Rate(code, 1, Decimal(value)) for code, value in values.items())
    desk.store.rates.put(RateSheet("NBKR", "KGS", day, found), fetched=NOW)


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    rates(desk, TODAY - timedelta(days=1), USD="87.45", RUB="0.9")
    pane = ReaderPane(theme, jobs, desk.holder)
    qtbot.addWidget(pane)
    pane.resize(560, 600)
    pane.show()
    return pane


def show(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, html: str, *, title: str = "A title", days: int = 0
) -> ArticleId:
    source = desk.source()
    entry = clean_entry("a", title=title, html=SafeHtml(html), published=NOW - timedelta(days=days))
    (article_id,) = desk.record(source, [entry]).new
    pane.show_article(article_id)
    qtbot.waitUntil(lambda: pane.content is not None and pane.content.article.id == article_id)
    qtbot.waitUntil(lambda: pane.view.shown is not None and pane.view.shown.complete)
    return article_id


def marked(pane: ReaderPane) -> list[tuple[str, QTextCharFormat]]:
    """The text of each marked piece, with its look."""
    found = []
    block = pane.view.document().begin()
    while block.isValid():
        for start, length, form in pieces_of(block):
            if number_of(form.anchorHref()) is not None:
                offset = start - block.position()
                found.append((block.text()[offset : offset + length], form))
        block = block.next()
    return found


def point_at(pane: ReaderPane, text: str) -> None:
    cursor = pane.view.document().find(text)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart() + 1)
    where = pane.view.cursorRect(cursor).center() - QPoint(1, 0)
    viewport = pane.view.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, where, viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, event)


def told() -> str:
    return QToolTip.text().replace("\u00a0", " ") if QToolTip.isVisible() else ""


def words_at(pane: ReaderPane, text: str) -> str:
    """Point at an amount and return what the tooltip says."""
    point_at(pane, text)
    return told()


def test_amounts_get_a_dotted_line_and_nothing_else_changes(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    show(desk, pane, qtbot, STORY, title="Som: $3 billion")

    pieces = marked(pane)

    assert [text for text, _ in pieces] == [
        "$3 billion",
        "$2.5 million",
        "218",
        " млн сомов",
        "10–12 млн рублей",
    ]
    for _, form in pieces:
        assert form.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    body = pieces[1][1]
    assert body.foreground().color() != pane._theme.colour(pane._theme.paper.accent)


def test_pointing_at_an_amount_tells_its_worth_rate_bank_and_day(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    show(desk, pane, qtbot, STORY)
    day = f"{TODAY - timedelta(days=1):%-d %B %Y}"

    assert words_at(pane, "$2.5 million") == (
        f"≈ 218.6 million KGS\n1 USD = 87.45 KGS\nNBKR, {day}"
    )
    assert words_at(pane, "218") == f"≈ 2.493 million USD\n1 USD = 87.45 KGS\nNBKR, {day}"
    assert words_at(pane, "10–12").startswith("≈ 9 million – 10.8 million KGS\n1 KGS = 1.1111 RUB")
    for text in ("The fund", "$7"):
        point_at(pane, text)
        qtbot.waitUntil(lambda: not told())


def test_the_rate_is_that_of_the_storys_day(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    rates(desk, TODAY - timedelta(days=9), USD="80")
    rates(desk, TODAY - timedelta(days=5), USD="85")

    show(desk, pane, qtbot, "<p>It cost $100 then.</p>", days=7)

    assert words_at(pane, "$100").startswith("≈ 8,000 KGS\n1 USD = 80 KGS\n")


def test_what_no_stored_rate_converts_is_not_marked(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    show(desk, pane, qtbot, "<p>It cost $100 and 5 yen.</p>", days=40)

    assert marked(pane) == []


def test_amounts_are_marked_once_their_rates_come(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    show(desk, pane, qtbot, "<p>It cost €100.</p>")
    assert marked(pane) == []
    rates(desk, TODAY, EUR="101.5")

    pane.handle(RatesChanged("NBKR"))

    qtbot.waitUntil(lambda: [text for text, _ in marked(pane)] == ["€100"])


def test_what_is_copied_is_as_without_the_marks(
    desk: Desk, pane: ReaderPane, theme: Theme, qtbot: QtBot
) -> None:
    show(desk, pane, qtbot, STORY, title="Som: $3 billion")

    def copied() -> list[str]:
        """All of it, and a piece that begins within an amount."""
        answers = []
        for first in (0, pane.view.toPlainText().index("million, which")):
            cursor = pane.view.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.setPosition(first, QTextCursor.MoveMode.KeepAnchor)
            pane.view.setTextCursor(cursor)
            pane.view.copy()
            mime = QApplication.clipboard().mimeData()
            answers += [mime.text(), mime.html()]
        return answers

    with_marks = copied()
    theme.follow(Settings(appearance_theme="light", rates_in_stories=False))
    pane.handle(SettingsChanged(theme.settings))
    qtbot.waitUntil(lambda: not marked(pane))

    assert with_marks == copied()
    assert "amount:" not in "".join(with_marks)


def test_the_tab_key_stops_at_amounts_and_tells_their_worth(
    desk: Desk, pane: ReaderPane, qtbot: QtBot
) -> None:
    """UI: everything can be done with the keyboard."""
    opened: list[str] = []
    pane.link_activated.connect(opened.append)
    show(desk, pane, qtbot, "<p>Then $100 went.</p>")
    pane.activateWindow()
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)

    QTest.keyClick(pane.view, Qt.Key.Key_Tab)

    assert told().startswith("≈ 8,745 KGS")
    assert pane.view.accessibleDescription() == QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not told())
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert told().startswith("≈ 8,745 KGS")
    assert opened == []


def test_an_amount_is_no_link(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    show(desk, pane, qtbot, "<p>Then $100 went.</p>")
    opened: list[str] = []
    pane.link_activated.connect(opened.append)
    where = pane.view.cursorRect(pane.view.document().find("$100")).center() - QPoint(8, 0)

    pane.view.anchorClicked.emit(QUrl("amount:0"))
    titles = [action.text() for action in pane.view.menu(where).actions()]

    assert opened == []
    assert number_of(pane.view.anchorAt(where)) == 0
    assert "Open link" not in titles


def unit(source: str, target: str) -> Conversion:
    return Conversion(Decimal(1), source, target, Decimal(2), Decimal(2), "NBKR", TODAY, NOW)


MARK = '<span title="amount:0">'


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("<p>$5</p>", f"<p>{MARK}$5</span></p>"),
        ("<p>a &amp; b 5&nbsp;сом &lt;</p>", f"<p>a &amp; b {MARK}5&nbsp;сом</span> &lt;</p>"),
        ("<p><b>5</b> сом</p>", f"<p><b>{MARK}5</span></b>{MARK} сом</span></p>"),
        ("<p>5<br>сом</p>", "<p>5<br>сом</p>"),
        ("<p>5</p><p>сом</p>", "<p>5</p><p>сом</p>"),
        ("<p>$10<sup>6</sup></p>", f"<p>{MARK}$10</span><sup>6</sup></p>"),
        ("<pre>$5</pre>", "<pre>$5</pre>"),
        ("<p>&#36;5</p>", f"<p>{MARK}&#36;5</span></p>"),
        ('<p>5 <a href="https://x.org/">сом</a></p>', '<p>5 <a href="https://x.org/">сом</a></p>'),
        ("<p>5 <abbr>сом</abbr></p>", f"<p>{MARK}5 </span>{MARK}сом</span></p>"),
    ],
)
def test_marks_are_put_into_text_alone(given: str, written: str) -> None:
    marker = AmountMarker(Appraiser(unit, "EUR"), "")
    assert prepare(given, load_images=True, marker=marker).chunks == (written,)


def test_a_very_long_text_is_marked_in_all_its_pieces() -> None:
    marker = AmountMarker(Appraiser(unit, "EUR"), "")
    text = "Words of no meaning and then $5 in cash. " * 3000

    made = prepare(f"<p>{text}</p>", load_images=True, marker=marker)

    assert len(made.chunks) > 3
    assert len(marker.worths) >= 2990
    assert "".join(made.chunks).count("<span title=") == len(marker.worths)


@pytest.mark.parametrize(
    ("base", "source", "target"),
    [("KGS", "USD", "KGS"), ("KGS", "KGS", "USD"), ("USD", "USD", "EUR"), ("USD", "KGS", "USD")],
)
def test_an_amount_in_the_base_is_told_in_dollars_or_euros(
    base: str, source: str, target: str
) -> None:
    asked: list[Sequence[str]] = []

    def rate_of(one: str, other: str) -> Conversion:
        asked.append((one, other))
        return unit(one, other)

    marker = AmountMarker(Appraiser(rate_of, base), "")
    marker.marked(f"{source} 5, {source} 6")
    assert asked == [(source, target)]


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0.05", "0.0500"),
        ("5.128", "5.13"),
        ("999.994", "999.99"),
        ("1234.5", "1,235"),
        ("999400", "999,400"),
        ("1000000", "1 million"),
        ("5148300", "5.148 million"),
        ("514830000", "514.8 million"),
        ("999960000", "1 billion"),
        ("2500000000", "2.5 billion"),
        ("2500000000000", "2.5 trillion"),
        ("2500000000000000", "2,500 trillion"),
    ],
)
def test_a_worth_is_written_with_four_figures(theme: Theme, amount: str, text: str) -> None:
    assert rounded(Decimal(amount)).replace("\u00a0", " ") == text
