"""Adding sources: catalogue and address field over real services and real loopback HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event as Gate

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk.core.errors import StoreError, StoreFailure
from newsdesk.engine.events import SourcesChanged
from newsdesk.engine.subscriptions import CatalogueEntry, Subscriptions
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.start import countries
from newsdesk.ui.start.dialog import AddDialog
from newsdesk.ui.start.finder import Finder
from newsdesk.ui.start.page import StartPage
from newsdesk.ui.theme import Theme
from support.desk import Desk
from support.news_site import HTML, Answer, NewsSite, rss


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as site:
        yield site


@pytest.fixture
def finder(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> Finder:
    finder = Finder(desk.holder, jobs, theme)
    qtbot.addWidget(finder)
    finder.show()
    qtbot.waitExposed(finder)
    return finder


def urls(desk: Desk) -> list[str]:
    return [source.url for source in desk.services.subscriptions.all()]


def entry(url: str, country: str, language: str) -> CatalogueEntry:
    return CatalogueEntry(url, f"https://{url}/", url, language, country, "")


def test_one_feed_behind_a_page_is_followed_at_once(
    desk: Desk, finder: Finder, site: NewsSite, qtbot: QtBot
) -> None:
    """UI: paste any site address."""
    feed = site.put("/rss", rss("One", title="Kaktus"))
    site.put(
        "/", '<link rel="alternate" type="application/rss+xml" href="/rss">', content_type=HTML
    )
    finder.address.setText(site.host)

    with qtbot.waitSignal(finder.added, timeout=20_000) as added:
        QTest.keyClick(finder.address, Qt.Key.Key_Return)

    assert urls(desk) == [feed]
    assert added.args == ["“Kaktus” was added."]
    assert finder.address.text() == ""


def test_several_feeds_are_offered_for_choice(
    desk: Desk, finder: Finder, site: NewsSite, qtbot: QtBot
) -> None:
    """UI: inline, no dialog; the likeliest is ticked."""
    first = site.put("/all", rss("One", title="All"))
    second = site.put("/sport", rss("Two", title="Sport"))
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{path}">'
        for path in ("/all", "/sport")
    )
    site.put("/", links, content_type=HTML)

    finder.look(site.url("/"))
    qtbot.waitUntil(lambda: len(finder.candidates()) == 2, timeout=20_000)
    boxes = finder.candidates()
    assert [box.isChecked() for box in boxes] == [True, False]
    boxes[1].click()
    with qtbot.waitSignal(finder.added):
        finder.follow.click()

    assert sorted(urls(desk)) == sorted([first, second])
    assert finder.candidates() == []


def test_what_is_offered_is_named_as_it_is_and_reached_by_tab(
    finder: Finder, site: NewsSite, qtbot: QtBot
) -> None:
    """UI: everything by keyboard; a feed's title of any length leaves the window as it is."""
    paths = {"/rd": "R&amp;D", "/long": "Long " * 2000}
    for path, title in paths.items():
        site.put(path, rss("One", title=title))
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{path}">' for path in paths
    )
    site.put("/", links, content_type=HTML)
    finder.look(site.url("/"))
    qtbot.waitUntil(lambda: len(finder.candidates()) == 2, timeout=20_000)

    boxes = finder.candidates()
    assert [box.accessibleName()[:5] for box in boxes] == ["R&D  ", "Long "]
    assert finder.minimumSizeHint().width() < 400
    for part in (*boxes, finder.follow):
        assert finder.focusWidget() is part
        QTest.keyClick(part, Qt.Key.Key_Tab)


def test_a_source_that_is_followed_already_is_not_added_again(
    desk: Desk, finder: Finder, site: NewsSite, qtbot: QtBot
) -> None:
    feed = site.put("/rss", rss("One"))
    desk.source(1, url=feed)

    finder.look(feed)

    qtbot.waitUntil(lambda: finder.message == "You follow this source already.", timeout=20_000)


@pytest.mark.parametrize("address", ["not an address", "http://127.0.0.1:9/"])
def test_what_cannot_be_added_is_told_in_a_sentence(
    finder: Finder, qtbot: QtBot, address: str
) -> None:
    """Bad input gets one clear sentence in the window."""
    finder.look(address)
    qtbot.waitUntil(lambda: finder.button.text() == "Add", timeout=20_000)

    assert finder.message.endswith(".")
    assert "Traceback" not in finder.message


def test_looking_can_be_cancelled(finder: Finder, site: NewsSite, jobs: Jobs, qtbot: QtBot) -> None:
    """UI: long work shows progress and can be cancelled."""
    gate = Gate()
    site.put_answering("/", lambda _: Answer(b"<html>", gate=gate, content_type=HTML))
    finder.look(site.url("/"))
    assert finder.busy

    finder.button.click()

    assert not finder.busy
    qtbot.waitUntil(lambda: jobs.pending == 0, timeout=5000)
    gate.set()


def test_the_start_page_follows_what_is_ticked_in_folders_by_country(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot
) -> None:
    """UI: first start, choose from a catalogue by country and language."""
    page = StartPage(desk.holder, jobs, theme)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.adding.follow.isEnabled)
    chosen = page.adding.catalogue.chosen()
    desk.events.clear()

    with qtbot.waitSignal(page.said):
        page.adding.follow.click()

    assert 1 <= len(chosen) <= 5
    assert {source.url for source in chosen} == set(urls(desk))
    assert all(source.folder for source in desk.services.subscriptions.all())
    assert any(isinstance(event, SourcesChanged) for event in desk.events)


def test_what_cannot_be_stored_is_told_and_can_be_tried_again(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError(StoreFailure.DISK_FULL, "newsdesk.db")

    page = StartPage(desk.holder, jobs, theme)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.adding.follow.isEnabled)
    monkeypatch.setattr(Subscriptions, "add_many", full)

    with qtbot.waitSignal(page.said) as told:
        page.adding.follow.click()

    assert told.args[0].endswith(".")
    assert page.adding.follow.isEnabled()


def test_space_ticks_a_row_and_unticks_it(
    desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot
) -> None:
    dialog = AddDialog(desk.holder, jobs, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    rows = dialog.adding.catalogue.rows
    qtbot.waitUntil(lambda: rows.model().rowCount() > 5)
    assert dialog.adding.catalogue.chosen() == []

    rows.setCurrentIndex(rows.model().index(1, 0))
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert len(dialog.adding.catalogue.chosen()) == 1
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.adding.catalogue.chosen() == []


def test_the_persons_country_comes_first_and_their_language_is_ticked_first() -> None:
    entries = [
        entry("us", "US", "en"),
        entry("kg-ru", "KG", "ru"),
        entry("kg-en", "KG", "en"),
        *(entry(f"kg-{number}", "KG", "ru") for number in range(6)),
    ]

    ordered = countries.in_order(entries, "KG")

    assert ordered[-1].url == "us"
    assert countries.suggested(ordered, "KG", ["en"]) == {"kg-en", "kg-ru", "kg-0", "kg-1", "kg-2"}
    assert countries.suggested(ordered, "FR", ["en"]) == {"kg-en", "us"}
    assert countries.suggested(ordered, "FR", ["fr"]) == set()
