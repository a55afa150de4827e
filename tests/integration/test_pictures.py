"""RULES 3: pictures come through the application's own fetcher into its cache."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsdesk.core.settings import Settings
from newsdesk.engine.events import PictureReady
from support.engine_desk import Desk, HandClock
from support.news_site import NewsSite

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 100


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path, HandClock(NOW)) as built:
        yield built


def ready(desk: Desk, url: str) -> Path | None:
    return desk.heard.wait_for(PictureReady, lambda event: event.url == url).path


def test_a_picture_is_fetched_once_and_then_at_hand(desk: Desk, site: NewsSite) -> None:
    url = site.put("/p.png", PNG, content_type="image/png")
    assert desk.services.pictures.get(url) is None

    desk.services.pictures.request(url, source_url=site.url("/feed"))
    path = ready(desk, url)
    desk.services.pictures.request(url, source_url=site.url("/feed"))

    assert path is not None
    assert path.read_bytes() == PNG
    assert desk.services.pictures.get(url) == path
    assert site.paths() == ["/p.png"]
    assert path.is_relative_to(desk.services.folders.pictures)


def test_what_is_no_picture_is_not_kept(desk: Desk, site: NewsSite) -> None:
    """RULES 3: told by its bytes, whatever its type says."""
    url = site.put("/p.png", "<html>Not found</html>", content_type="image/png")

    desk.services.pictures.request(url, source_url=site.url("/feed"))

    assert ready(desk, url) is None
    assert not desk.services.folders.pictures.exists()


def test_a_picture_that_cannot_be_had_is_not_asked_for_again_and_again(
    desk: Desk, site: NewsSite
) -> None:
    url = site.url("/missing.png")
    desk.services.pictures.request(url, source_url=url)
    assert ready(desk, url) is None
    desk.heard.forget()

    desk.services.pictures.request(url, source_url=url)

    assert ready(desk, url) is None
    assert len(site.requests) == 1


def test_with_load_images_off_nothing_is_asked_for(desk: Desk, site: NewsSite) -> None:
    """RULES 3: with load images off, nothing is asked for."""
    desk.services.preferences.set("reader.load_images", "off")
    url = site.put("/p.png", PNG)

    desk.services.pictures.request(url, source_url=url)
    desk.services.preferences.set("reader.load_images", "on")
    other = site.put("/other.png", PNG)
    desk.services.pictures.request(other, source_url=url)

    assert ready(desk, other) is not None
    assert site.paths() == ["/other.png"]


def test_a_picture_on_a_private_address_is_refused_to_other_hosts(
    desk: Desk, site: NewsSite
) -> None:
    """RULES 1, private addresses."""
    url = site.put("/p.png", PNG)

    desk.services.pictures.request(url, source_url="https://24.kg/rss/")

    assert ready(desk, url) is None
    assert site.requests == []


def test_what_nobody_looks_at_any_more_is_given_up(desk: Desk, site: NewsSite) -> None:
    gate = threading.Event()
    urls = [site.put(f"/{n}.png", PNG, gate=gate) for n in range(12)]
    for url in urls:
        desk.services.pictures.request(url, source_url=url)
    site.wait_for_requests(1)

    desk.services.pictures.cancel_all(keep=[urls[11]])
    gate.set()

    assert ready(desk, urls[11]) is not None
    assert [event.url for event in desk.heard.of(PictureReady)] == [urls[11]]
    assert len(site.requests) < 12


def test_a_picture_that_is_being_given_up_can_be_wanted_again(desk: Desk, site: NewsSite) -> None:
    """J and K at once: the story is back before its picture's download has ended."""
    gate = threading.Event()
    url = site.put("/p.png", PNG, gate=gate)
    desk.services.pictures.request(url, source_url=url)
    site.wait_for_requests(1)

    desk.services.pictures.cancel_all()
    desk.services.pictures.request(url, source_url=url)
    site.wait_for_requests(2)
    gate.set()

    assert ready(desk, url) is not None


def test_the_cache_forgets_what_was_read_longest_ago(tmp_path: Path) -> None:
    settings = Settings().with_value("images.cache_mb", "10")
    with Desk(tmp_path, HandClock(NOW), settings) as desk:
        folder = desk.services.folders.pictures
        folder.mkdir(parents=True)
        for age in range(4):
            path = folder / f"picture-{age}"
            path.write_bytes(b"x" * 4_000_000)
            os.utime(path, (10_000 - age, 10_000 - age))

        desk.services.pictures.trim()

        assert sorted(path.name for path in folder.iterdir()) == ["picture-0", "picture-1"]
