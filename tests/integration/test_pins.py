"""Pinned stories are whole without a network, whatever else goes."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import Failure, SubscriptionError
from newsdesk.core.offline import OfflinePhase, OfflineProblem, OfflineState, OfflineUse
from newsdesk.core.offline_wording import describe_offline
from newsdesk.core.settings import Settings
from newsdesk.core.source import NewSource
from newsdesk.core.stories import StoryQuery, View
from newsdesk.core.wording import host_named
from newsdesk.engine.events import NetworkChanged, OfflineChanged, OfflineProgress
from newsdesk.engine.offline_files import OfflineFiles
from support.builders import clean_entry, poll_outcome
from support.engine_desk import NO_RATES, Desk, HandClock
from support.news_site import HTML, NewsSite
from support.pictures import png
from support.stores import assert_consistent

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
    """Serve a feed whose stories have pictures, and a page each that has no more."""
    for name in names:
        site.put(f"/{name}", page(name, text or WORDS), content_type=HTML)
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


def look(desk: Desk, after: timedelta = timedelta()) -> None:
    """Let time pass, and do what is due by then."""
    desk.clock.move(after)
    desk.services.pins.run_if_due(desk.clock.now(), threading.Event())
    assert desk.services.pins.join(30)


def clock_on(desk: Desk, by: timedelta) -> None:
    desk.clock.move(by)


def tables_of(desk: Desk) -> set[str]:
    with closing(sqlite3.connect(desk.services.store.path)) as raw:
        return {row[0] for row in raw.execute("select name from sqlite_master")}


def describe_host(site: NewsSite) -> str:
    return host_named(site.url("/"), lambda text: text)


def test_a_pinned_story_is_whole_once_its_pictures_are_there(desk: Desk, site: NewsSite) -> None:
    """CLI, pin: whole offline is the full text and the pictures."""
    urls = with_two_pictures(site)
    desk.follow(site.url("/feed"))

    article = pinned(desk, "A")
    state = settle(desk, article)

    assert state == OfflineState(OfflinePhase.WHOLE, 2, 2, size=len(RED) + len(BLUE))
    assert is_complete(desk, article, *urls)
    hashes = {sha256(body).hexdigest() for body in (RED, BLUE)}
    assert {(path.parent.name, path.name) for path in files_of(desk)} == {
        (name[:2], name) for name in hashes
    }


def test_it_opens_complete_with_the_network_cut_and_the_cache_cleared(
    desk: Desk, site: NewsSite
) -> None:
    urls = with_two_pictures(site)
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    settle(desk, article)

    site.stop()
    shutil.rmtree(desk.services.folders.cache, ignore_errors=True)

    assert is_complete(desk, article, *urls)
    assert desk.services.pictures.get(urls[0]) == desk.services.pins.picture(article, urls[0])


def test_it_opens_complete_after_the_removal_of_its_source_for_good(
    desk: Desk, site: NewsSite
) -> None:
    """RULES 2: a pin outlives its source."""
    urls = with_two_pictures(site)
    [source] = desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    settle(desk, article)

    desk.services.subscriptions.remove([source])
    desk.services.store.sources.purge_removed(before=NOW + timedelta(days=9))
    desk.services.store.articles.retain(
        read_before=NOW + timedelta(days=999), unread_before=NOW + timedelta(days=999)
    )
    look(desk, timedelta(days=1))
    site.stop()

    assert is_complete(desk, article, *urls)
    assert desk.services.reading.article(article).source == "A feed"
    assert [row.id for row in desk.services.reading.page(StoryQuery(View.PINNED)).rows] == [article]


def test_it_opens_complete_after_a_restart(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    urls = with_two_pictures(site)
    with Desk(tmp_path, clock, SETTINGS) as desk:
        desk.follow(site.url("/feed"))
        article = pinned(desk, "A")
        settle(desk, article)
    site.stop()

    with Desk(tmp_path, clock, SETTINGS) as desk:
        assert desk.services.pins.state(article).is_whole
        assert is_complete(desk, article, *urls)


def test_it_opens_complete_after_backup_and_restore_into_another_folder(
    desk: Desk, tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    urls = with_two_pictures(site)
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    settle(desk, article)

    desk.services.backups.backup(tmp_path / "copy.db")
    site.stop()
    shutil.rmtree(desk.services.folders.offline)

    assert {path.name for path in tmp_path.iterdir()} == {"copy.db", "data"}
    with Desk(tmp_path / "other", clock, SETTINGS) as other:
        other.services.backups.restore(tmp_path / "copy.db")
        assert is_complete(other, article, *urls)
        assert other.services.pins.state(article).is_whole
        tables = tables_of(other)
    assert "packed_files" not in tables


def test_a_backup_of_before_has_no_pictures_in_it_and_is_restored_all_the_same(
    desk: Desk, tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    """Daily backups stand beside the pictures' folder; what is gone from it is fetched again."""
    urls = with_two_pictures(site)
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    settle(desk, article)
    desk.services.backups.make_daily(NOW)
    [daily] = desk.services.backups.list()

    with Desk(tmp_path / "other", clock, SETTINGS) as other:
        other.services.backups.restore(daily)
        other.services.pins.tidy(NOW)
        assert not is_complete(other, article, *urls)
        assert settle(other, article).is_whole
        assert is_complete(other, article, *urls)


def test_a_broken_file_is_noticed_not_shown_and_fetched_again(desk: Desk, site: NewsSite) -> None:
    red, blue = with_two_pictures(site)
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    settle(desk, article)
    path = desk.services.pins.picture(article, red)
    assert path is not None
    path.write_bytes(b"X" * len(RED))  # of the same size
    desk.heard.forget()

    assert desk.services.pins.picture(article, red) is None
    state = desk.services.pins.state(article)
    assert (state.phase, state.problem, state.done) == (
        OfflinePhase.PART, OfflineProblem.BROKEN, 1,
    )  # fmt: skip
    desk.heard.wait_for(OfflineChanged, lambda event: event.article_id == article)
    assert settle(desk, article).is_whole
    assert is_complete(desk, article, red, blue)


def test_a_file_that_is_gone_is_noticed_by_upkeep(desk: Desk, site: NewsSite) -> None:
    urls = with_two_pictures(site)
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    settle(desk, article)
    files_of(desk)[0].unlink()
    assert desk.services.doctor.report()["database"]["offline"]["broken"] == 1

    desk.services.pins.tidy(NOW)
    assert not desk.services.pins.state(article).is_whole
    settle(desk, article)

    assert is_complete(desk, article, *urls)
    assert desk.services.doctor.report()["database"]["offline"] == {
        "path": str(desk.services.folders.offline),
        "stories": 1,
        "files": 2,
        "bytes": len(RED) + len(BLUE),
        "broken": 0,
    }


def test_the_pinned_text_stays_when_the_publisher_edits_it(desk: Desk, site: NewsSite) -> None:
    urls = with_two_pictures(site)
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    settle(desk, article)

    clock_on(desk, timedelta(hours=2))
    feed(site, "A", text="Withdrawn.")
    desk.services.poller.run_once(force=True)
    feed(site, "A", text="Withdrawn for good.")
    clock_on(desk, timedelta(hours=2))
    desk.services.poller.run_once(force=True)
    look(desk)

    kept = desk.services.reading.article(article)
    assert is_complete(desk, article, *urls)
    assert kept.kept_since == NOW + timedelta(hours=2)
    newest = desk.services.reading.article(article, newest=True)
    assert (newest.html.text(), newest.kept_since) == ("Withdrawn for good.", None)


def test_the_newest_text_can_be_taken(desk: Desk, site: NewsSite) -> None:
    with_two_pictures(site)
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    settle(desk, article)
    clock_on(desk, timedelta(hours=2))
    feed(site, "A", text="Corrected.", pictures=("/blue.png",))
    desk.services.poller.run_once(force=True)

    desk.services.pins.take_newest(article)
    look(desk)
    look(desk)

    taken = desk.services.reading.article(article)
    assert (taken.html.text(), taken.kept_since) == ("Corrected.", None)
    assert desk.services.pins.state(article).total == 1
    assert [path.read_bytes() for path in files_of(desk)] == [BLUE]


def test_unpinning_frees_what_no_other_story_needs_once_it_cannot_be_undone(
    desk: Desk, site: NewsSite
) -> None:
    with_two_pictures(site, "A", "B")
    feed(site, "A", pictures=("/red.png", "/blue.png"))
    desk.follow(site.url("/feed"))
    one = pinned(desk, "A")
    settle(desk, one)
    clock_on(desk, timedelta(hours=2))
    feed(site, "A", "B", pictures=("/red.png",))
    desk.services.poller.run_once(force=True)
    other = next(
        row.id for row in desk.services.reading.page(StoryQuery()).rows if row.title == "B"
    )
    desk.services.reading.set_pinned([other])
    settle(desk, other)

    desk.services.reading.set_pinned([one], pinned=False)
    look(desk, timedelta(days=3))
    assert len(files_of(desk)) == 2  # it can be undone still

    desk.services.reading.undo()
    asked = len(site.requests)
    look(desk)
    assert desk.services.pins.state(one).is_whole
    assert len(site.requests) == asked

    desk.services.reading.set_pinned([one], pinned=False)
    for number in range(60):  # as many as are remembered, and more
        desk.services.reading.set_read([other], read=number % 2 == 0)
    look(desk)
    look(desk, timedelta(hours=1))

    assert [path.read_bytes() for path in files_of(desk)] == [RED]
    assert desk.services.pins.use().stories == 1


def test_what_could_not_be_had_is_said_and_tried_again_later_each_time(
    desk: Desk, site: NewsSite
) -> None:
    red, blue = with_two_pictures(site)
    site.put("/red.png", b"busy", status=500, content_type="text/plain")
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")

    first = settle(desk, article)
    assert first == OfflineState(
        OfflinePhase.PART, 1, 2, problem=Failure.SERVER_ERROR, url=red,
        next_try=NOW + timedelta(minutes=1), size=len(BLUE),
    )  # fmt: skip
    assert describe_offline(first, when=lambda moment: f"{moment:%H:%M}") == (
        f"1 of 2 pictures are there. {site.host.split(':')[0]} reports an error of its own."
        " Newsdesk tries again at 12:01."
    ).replace("127.0.0.1", describe_host(site))
    look(desk, timedelta(minutes=1))
    second = desk.services.pins.state(article)
    assert second.next_try == desk.clock.now() + timedelta(minutes=4)
    look(desk, timedelta(minutes=3))
    assert site.paths().count("/red.png") == 2

    site.put("/red.png", RED, content_type="image/png")
    look(desk, timedelta(minutes=1))

    assert is_complete(desk, article, red, blue)


def test_a_full_text_that_was_refused_is_looked_for_again_when_a_person_asks(
    desk: Desk, site: NewsSite
) -> None:
    with_two_pictures(site)
    site.put("/A", b"no", status=403, content_type="text/plain")
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    state = settle(desk, article)
    assert (state.phase, state.text_missing, state.problem, state.next_try) == (
        OfflinePhase.PART, True, Failure.FORBIDDEN, None,
    )  # fmt: skip
    look(desk, timedelta(days=9))
    assert site.paths().count("/A") == 1

    site.put("/A", page("A", WORDS), content_type=HTML)
    desk.services.pins.retry([article])
    look(desk)

    assert desk.services.pins.state(article).is_whole


def test_it_is_tried_again_after_a_restart(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    urls = with_two_pictures(site)
    site.put("/red.png", b"busy", status=500, content_type="text/plain")
    with Desk(tmp_path, clock, SETTINGS) as desk:
        desk.follow(site.url("/feed"))
        article = pinned(desk, "A")
        settle(desk, article)
    site.put("/red.png", RED, content_type="image/png")
    clock.move(timedelta(minutes=2))

    with Desk(tmp_path, clock, SETTINGS) as desk:
        assert settle(desk, article).is_whole
        assert is_complete(desk, article, *urls)


def test_what_the_network_kept_back_is_asked_for_when_it_is_there_again(
    desk: Desk, clock: HandClock
) -> None:
    with NewsSite() as site:
        host, port = site.host.split(":")
        urls = with_two_pictures(site)
        desk.follow(site.url("/feed"))
        desk.services.poller.run_once()
    [row] = desk.services.reading.page(StoryQuery()).rows
    desk.services.reading.set_pinned([row.id])
    assert settle(desk, row.id).problem is Failure.CONNECTION

    with NewsSite(host, int(port)) as site:
        with_two_pictures(site)
        desk.heard.forget()
        desk.services.pins.heard(NetworkChanged(online=True))
        assert settle(desk, row.id).is_whole
    assert is_complete(desk, row.id, *urls)


def test_one_story_and_all_stories_have_a_limit(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    big = png(900, 900) + random.Random(1).randbytes(700_000)
    for name in ("/one.png", "/two.png", "/red.png"):
        site.put(name, RED if name == "/red.png" else big[:-1] + name[1:2].encode())
    feed(site, "A", pictures=("/one.png", "/two.png", "/red.png"))
    settings = SETTINGS.with_value("offline.story_mb", 1)
    with Desk(tmp_path, clock, settings) as desk:
        desk.follow(site.url("/feed"))
        article = pinned(desk, "A")

        state = settle(desk, article)

        assert (state.phase, state.done, state.problem, state.next_try) == (
            OfflinePhase.PART, 2, OfflineProblem.STORY_FULL, None,
        )  # fmt: skip
        desk.services.preferences.set("offline.story_mb", 5)
        desk.heard.forget()
        assert settle(desk, article).is_whole


def test_with_load_images_off_no_picture_is_asked_for_until_it_is_on(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    """RULES 3: with load images off, nothing is asked for."""
    urls = with_two_pictures(site)
    with Desk(tmp_path, clock, SETTINGS.with_value("reader.load_images", "off")) as desk:
        desk.follow(site.url("/feed"))
        article = pinned(desk, "A")
        assert settle(desk, article).problem is OfflineProblem.PICTURES_OFF
        assert not {"/red.png", "/blue.png"} & set(site.paths())

        desk.services.preferences.set("reader.load_images", "on")
        desk.heard.forget()
        assert settle(desk, article).is_whole
        assert is_complete(desk, article, *urls)


@pytest.mark.parametrize(
    "body",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='http://x.example/'/></svg>",
        b"<html>Log in</html>",
    ],
    ids=["script", "reference", "page"],
)
def test_what_is_no_harmless_picture_is_not_kept(desk: Desk, site: NewsSite, body: bytes) -> None:
    """RULES 3: SVG only as a picture with no scripts and no outside references."""
    red, _ = with_two_pictures(site)
    site.put("/red.png", body, content_type="image/svg+xml")
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")

    state = settle(desk, article)

    assert (state.done, state.problem) == (1, OfflineProblem.NOT_A_PICTURE)
    assert [path.read_bytes() for path in files_of(desk)] == [BLUE]
    assert desk.services.pins.picture(article, red) is None


def test_a_picture_in_a_private_network_is_not_fetched_for_a_public_source(
    desk: Desk, site: NewsSite
) -> None:
    """RULES 1, private addresses."""
    source = desk.services.store.sources.add(NewSource(url="https://public.example/feed"), at=NOW)
    html = f'<p>{WORDS}</p><img src="{site.url("/red.png")}">'
    site.put("/red.png", RED, content_type="image/png")
    entry = clean_entry("A", html=html, url="")
    desk.services.store.record([poll_outcome(source.id, [entry], at=NOW)], read_before=None)
    [row] = desk.services.reading.page(StoryQuery()).rows
    desk.services.reading.set_pinned([row.id])

    assert settle(desk, row.id).problem is Failure.PRIVATE_ADDRESS
    assert site.requests == []


def test_the_newest_of_a_source_are_kept_and_older_ones_let_go(desk: Desk, site: NewsSite) -> None:
    with_two_pictures(site, "A", "B", "C")
    [source] = desk.follow(site.url("/feed"))
    desk.services.poller.run_once()
    desk.services.pins.set_keep_offline(source, 2)
    ids = {row.title: row.id for row in desk.services.reading.page(StoryQuery()).rows}

    for title in ("A", "B"):
        assert settle(desk, ids[title]).is_whole
    assert desk.services.pins.state(ids["C"]).phase is OfflinePhase.NONE
    assert desk.services.pins.use(source) == OfflineUse(2, 2, len(RED) + len(BLUE))
    assert [row.pinned for row in desk.services.reading.page(StoryQuery()).rows] == [False] * 3

    desk.services.pins.set_keep_offline(source, 0)
    look(desk)
    look(desk, timedelta(hours=1))
    assert desk.services.pins.use() == OfflineUse(0, 0, 0)
    assert files_of(desk) == []


def test_progress_is_told(desk: Desk, site: NewsSite) -> None:
    with_two_pictures(site, "A", "B", "C")
    desk.follow(site.url("/feed"))
    desk.services.poller.run_once()
    ids = [row.id for row in desk.services.reading.page(StoryQuery()).rows]
    desk.services.reading.set_pinned(ids)
    look(desk)

    told = desk.heard.of(OfflineProgress)
    assert {(one.done, one.total) for one in told} >= {(1, 3), (2, 3), (3, 3)}
    steps = [event.state for event in desk.heard.of(OfflineChanged) if event.article_id == ids[0]]
    assert [(one.phase, one.done, one.total) for one in steps if one.total] == [
        (OfflinePhase.WORKING, 0, 2),
        (OfflinePhase.WORKING, 1, 2),
        (OfflinePhase.WORKING, 2, 2),
        (OfflinePhase.WHOLE, 2, 2),
    ]


def test_a_page_is_pinned_by_its_address_without_a_feed(desk: Desk, site: NewsSite) -> None:
    site.put("/red.png", RED, content_type="image/png")
    url = site.put(
        "/story",
        page("The valley", WORDS, WORDS[::-1], pictures=(site.url("/red.png"),)),
        content_type=HTML,
    )

    article = desk.services.pins.pin_address(url + "?utm_source=mail")
    assert desk.services.reading.article(article).title == url
    state = settle(desk, article)
    site.stop()

    story = desk.services.reading.article(article)
    assert (state.phase, state.done) == (OfflinePhase.WHOLE, 1)
    assert (story.title, story.url, story.source_id, story.source) == (
        "The valley", url, None, "127.0.0.1",
    )  # fmt: skip
    assert story.published == datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert "Sentence number 59" in story.html.text()
    path = desk.services.pins.picture(article, site.url("/red.png"))
    assert path is not None
    assert path.read_bytes() == RED
    assert [row.id for row in desk.services.reading.page(StoryQuery(View.PINNED)).rows] == [article]
    assert [row.id for row in desk.services.reading.search("valley", limit=9)[0]] == [article]
    assert_consistent(desk.services.store)


def test_an_address_pinned_without_a_network_gets_its_text_later(
    desk: Desk, site: NewsSite
) -> None:
    site.put("/story", b"busy", status=503, content_type="text/plain", headers={"Retry-After": "5"})
    article = desk.services.pins.pin_address(site.url("/story"))
    assert settle(desk, article).problem is Failure.UNAVAILABLE

    site.put("/story", page("The valley", WORDS, WORDS[::-1]), content_type=HTML)
    look(desk, timedelta(minutes=2))

    assert desk.services.pins.state(article).is_whole
    assert desk.services.reading.article(article).title == "The valley"


def test_an_address_that_a_story_has_pins_that_story(desk: Desk, site: NewsSite) -> None:
    with_two_pictures(site)
    desk.follow(site.url("/feed"))
    desk.services.poller.run_once()
    [row] = desk.services.reading.page(StoryQuery()).rows

    assert desk.services.pins.pin_address(site.url("/A")) == row.id
    assert desk.services.pins.pin_address(site.url("/A")) == row.id
    assert desk.services.reading.counts().pinned == 1


@pytest.mark.parametrize("typed", ["", "no address", "file:///etc/passwd", "javascript:alert(1)"])
def test_what_is_no_web_address_is_not_pinned(desk: Desk, typed: str) -> None:
    with pytest.raises(SubscriptionError):
        desk.services.pins.pin_address(typed)
    assert desk.services.reading.counts().all == 0


def test_a_password_in_an_address_is_not_stored(desk: Desk) -> None:
    """RULES 7: secrets are never in the database."""
    article = desk.services.pins.pin_address("https://me:secret@site.example/a")
    assert desk.services.reading.article(article).url == "https://site.example/a"


def test_files_that_no_story_has_are_deleted_once_they_are_old(desk: Desk, site: NewsSite) -> None:
    urls = with_two_pictures(site)
    desk.follow(site.url("/feed"))
    article = pinned(desk, "A")
    settle(desk, article)
    old, new = (desk.services.folders.offline / "ab" / (name * 9) for name in "xy")
    for path in (old, new):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"left over")
    os.utime(old, (1, 1))

    desk.services.pins.tidy(NOW)

    assert (old.exists(), new.exists()) == (False, True)
    assert is_complete(desk, article, *urls)


def test_no_name_leads_out_of_the_folder(tmp_path: Path) -> None:
    files = OfflineFiles(tmp_path)
    for name in ("../../etc/passwd", "a" * 63, "A" * 64, "a" * 64 + "\n", "a" * 62 + "/x"):
        with pytest.raises(ValueError, match="not the name"):
            files.path(name)


def test_a_strangers_backup_writes_nothing_but_what_its_hash_names(
    desk: Desk, tmp_path: Path, site: NewsSite
) -> None:
    with_two_pictures(site)
    desk.follow(site.url("/feed"))
    settle(desk, pinned(desk, "A"))
    desk.services.backups.backup(tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as raw:
        raw.execute("insert into packed_files values ('../../../escaped', x'00')")
        raw.execute("insert into packed_files values (?, x'00')", ("a" * 64,))
        raw.commit()
    before = set(files_of(desk))

    desk.services.backups.restore(tmp_path / "copy.db")

    assert set(files_of(desk)) == before
    assert not (tmp_path.parent / "escaped").exists()
