"""Pinned stories are whole without a network, whatever else goes."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import Failure, SubscriptionError
from newsdesk.core.offline import OfflinePhase, OfflineProblem, OfflineState
from newsdesk.core.settings import Settings
from newsdesk.core.stories import StoryQuery, View
from newsdesk.engine.events import NetworkChanged, OfflineChanged, OfflineProgress
from support.engine_desk import NO_RATES, Desk, HandClock
from support.news_site import HTML, NewsSite
from support.pictures import png

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
RED, BLUE = png(colour=(200, 0, 0)), png(colour=(0, 0, 200))
SETTINGS = Settings().with_value("rates.nbkr.daily_url", NO_RATES)
WORDS = " ".join(f"Sentence number {n} of a long story about the valley." for n in range(60))


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        yield running


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    with Desk(tmp_path / "data", clock, SETTINGS) as built:
        yield built


def feed(site: NewsSite, *names: str, text: str = "", pictures: tuple[str, ...] = ()) -> str:
    """Serve a feed whose stories have pictures, and a page each that is no better."""
    shown = "".join(f'<p><img src="{site.url(each)}" alt="A picture"></p>' for each in pictures)
    items = "".join(
        f"<item><guid>{name}</guid><title>{name}</title><link>{site.url('/' + name)}</link>"
        f"<description><![CDATA[<p>{text or WORDS}</p>{shown}]]></description></item>"
        for name in names
    )
    return site.put(
        "/feed",
        '<?xml version="1.0"?><rss version="2.0"><channel><title>A feed</title>'
        f"<link>{site.url('/')}</link>{items}</channel></rss>",
    )


def page(title: str, *paragraphs: str, pictures: tuple[str, ...] = ()) -> str:
    shown = "".join(f'<figure><img src="{url}" alt="Seen"></figure>' for url in pictures)
    text = "".join(f"<p>{each}</p>" for each in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>"
        f"<meta property='og:title' content='{title}'>"
        "<meta property='article:published_time' content='2026-11-20T08:00:00Z'>"
        f"</head><body><nav>Home News Sport</nav><article><h1>{title}</h1>{shown}{text}"
        "</article><footer>About us</footer></body></html>"
    )


def pinned(desk: Desk, title: str) -> ArticleId:
    """Poll, pin the story of this title, and return it."""
    desk.services.poller.run_once()
    rows = desk.services.reading.page(StoryQuery()).rows
    article = next(row.id for row in rows if row.title == title)
    desk.services.reading.set_pinned([article])
    return article


def settle(desk: Desk, article: ArticleId) -> OfflineState:
    """Do what is due, as the poll thread would have it done."""
    desk.services.pins.run_if_due(desk.clock.now(), threading.Event())
    desk.heard.wait_for(
        OfflineChanged, lambda event: event.article_id == article and event.state.is_settled
    )
    assert desk.services.pins.join(30)
    return desk.services.pins.state(article)


def files_of(desk: Desk) -> list[Path]:
    return sorted(path for path in desk.services.folders.offline.rglob("*") if path.is_file())


def is_complete(desk: Desk, article: ArticleId, *urls: str) -> bool:
    """Whether text and pictures are there, with the bytes that were published."""
    pins = desk.services.pins
    bodies = {p.read_bytes() for url in urls if (p := pins.picture(article, url)) is not None}
    return bodies == {RED, BLUE} and WORDS in desk.services.reading.article(article).html.text()


def with_two_pictures(site: NewsSite, *names: str) -> tuple[str, str]:
    feed(site, *(names or ("A",)), pictures=("/red.png", "/blue.png"))
    return (
        site.put("/red.png", RED, content_type="image/png"),
        site.put("/blue.png", BLUE, content_type="image/png"),
    )


def test_a_pinned_story_is_whole_once_its_pictures_are_there(desk: Desk, site: NewsSite) -> None:
    urls = with_two_pictures(site)
    desk.follow(site.url("/feed"))

    article = pinned(desk, "A")
    state = settle(desk, article)

    assert state == OfflineState(OfflinePhase.PART, 2, 2, **_no_page(site), size=state.size)
    site.put("/A", page("A", WORDS), content_type=HTML)
    assert state.size == len(RED) + len(BLUE)
    assert is_complete(desk, article, *urls)
    assert [path.name for path in files_of(desk)] == sorted(path.name for path in files_of(desk))


def _no_page(site: NewsSite) -> dict[str, object]:
    return {"text_missing": True, "problem": Failure.NOT_FOUND, "url": site.url("/A")}
