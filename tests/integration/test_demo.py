"""The demo edition, read as Newsdesk reads any site: over HTTP and through its parsers."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from http.client import IncompleteRead
from pathlib import Path
from urllib.request import urlopen

import pytest

from newsdesk.core.article import CleanEntry, FeedReading
from newsdesk.core.errors import Failure, FetchError
from newsdesk.core.rate import RateSheet
from newsdesk.core.settings import Settings
from newsdesk.core.source import NewSource, Validators
from newsdesk.demo.server import DemoServer
from newsdesk.demo.world import EDIT_EVERY, NEW_STORY_EVERY
from newsdesk.net.fetcher import Fetched, Fetcher, FetchRequest, Kind, NotModified
from newsdesk.parse.discovery import feed_links
from newsdesk.parse.reading import read_feed
from newsdesk.rates.nbkr import Nbkr
from newsdesk.rates.provider import Document

START = datetime(2026, 2, 3, 20, 30, tzinfo=UTC)
PICTURES = Path(__file__).parents[2] / "resources" / "demo" / "pictures"

#: Per well-behaved source: language, folder, stories at the start.
WELL = {
    "Ала-Тоо сегодня": ("ru", "Kyrgyzstan", 7),
    "Кабарчы": ("ky", "Kyrgyzstan", 7),
    "Деловой вестник": ("ru", "Kyrgyzstan", 7),
    "Highland Herald": ("en", "World", 7),
    "Bytepost": ("en", "Technology", 7),
}


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


class Reader:
    """Follows a demo with the program's own fetcher and parsers."""

    def __init__(self, fetcher: Fetcher, demo: DemoServer) -> None:
        self._fetcher = fetcher
        self.sources = {source.title: source for source in demo.sources()}

    def fetch(
        self, url: str, *, kind: Kind = Kind.FEED, etag: str | None = None
    ) -> Fetched | NotModified:
        request = FetchRequest(url=url, kind=kind, validators=Validators(etag=etag), trusted=True)
        return self._fetcher.fetch(request, cancel=threading.Event())

    def document(self, url: str, *, kind: Kind = Kind.FEED) -> Fetched:
        answer = self.fetch(url, kind=kind)
        assert isinstance(answer, Fetched)
        return answer

    def read(self, title: str) -> FeedReading:
        answer = self.document(self.sources[title].url)
        return read_feed(answer.body, url=answer.url, content_type=answer.content_type, known={})

    def read_all(self) -> dict[tuple[str, str], CleanEntry]:
        return {(title, entry.key): entry for title in WELL for entry in self.read(title).entries}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def demo(clock: Clock) -> Iterator[DemoServer]:
    server = DemoServer(clock=clock, seed=1)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def reader(demo: DemoServer) -> Iterator[Reader]:
    fetcher = Fetcher()
    yield Reader(fetcher, demo)
    fetcher.close()


def source(reader: Reader, title: str) -> NewSource:
    return reader.sources[title]


@pytest.mark.parametrize("title", WELL)
def test_every_good_source_reads_as_its_folder_and_language_promise(
    reader: Reader, title: str
) -> None:
    language, folder, count = WELL[title]
    reading = reader.read(title)
    followed = source(reader, title)
    assert (followed.language, followed.folder) == (language, folder)
    assert reading.title == title
    assert reading.kind == followed.kind
    assert reading.language == language
    assert reading.site_url == followed.site_url
    assert len(reading.entries) == len(reading.keys) == count
    for entry in reading.entries:
        assert entry.published is not None
        assert START - timedelta(days=2) <= entry.published < START
        assert entry.html.count("<p>") >= 3
        assert entry.summary


@pytest.mark.parametrize("title", WELL)
def test_pictures_and_pages_and_icons_are_there(reader: Reader, title: str) -> None:
    reading = reader.read(title)
    pictures = {entry.image for entry in reading.entries if entry.image}
    assert len(pictures) >= 4
    for url in pictures:
        body = reader.document(url, kind=Kind.IMAGE).body
        assert body == (PICTURES / url.rpartition("/")[2]).read_bytes()
    page = reader.document(reading.entries[0].url, kind=Kind.PAGE).body.decode()
    assert reading.entries[0].title in page
    front = source(reader, title).site_url
    assert reader.document(front + "icon.png", kind=Kind.IMAGE).body.startswith(b"\x89PNG")


def test_a_front_page_leads_to_its_feed(reader: Reader) -> None:
    followed = source(reader, "Highland Herald")
    page = reader.document(followed.site_url, kind=Kind.PAGE)
    found = feed_links(page.body, url=page.url, content_type=page.content_type)
    assert followed.url in [feed.url for feed in found]


def test_an_unchanged_feed_is_confirmed_and_a_changed_one_is_sent(
    reader: Reader, clock: Clock
) -> None:
    urls = [source(reader, title).url for title in WELL]
    etags = {url: reader.document(url).validators.etag for url in urls}
    assert all(etags.values())
    for url, etag in etags.items():
        assert isinstance(reader.fetch(url, etag=etag), NotModified)
    clock.now += NEW_STORY_EVERY * len(WELL)
    for url, etag in etags.items():
        assert isinstance(reader.fetch(url, etag=etag), Fetched)


def test_held_back_stories_appear_one_by_one_until_they_are_used_up(
    reader: Reader, clock: Clock
) -> None:
    counts = []
    for _ in range(18):
        counts.append(len(reader.read_all()))
        clock.now += NEW_STORY_EVERY
    assert counts == [*range(35, 50), 50, 50, 50]


def test_edits_change_a_story_and_keep_its_key(reader: Reader, clock: Clock) -> None:
    before = reader.read_all()
    clock.now += EDIT_EVERY
    after = reader.read_all()
    changed = [key for key in before if after[key].digest != before[key].digest]
    assert len(changed) == 1
    old, new = before[changed[0]], after[changed[0]]
    assert new.html.count("<p>") == old.html.count("<p>") + 1
    assert new.published == old.published


def test_the_same_seed_tells_the_same_story(reader: Reader, clock: Clock) -> None:
    with_seed = DemoServer(clock=clock, seed=1)
    fetcher = Fetcher()
    with_seed.start()
    try:
        other = Reader(fetcher, with_seed)
        clock.now += timedelta(seconds=100)
        mine, theirs = reader.read_all(), other.read_all()
        assert {key: entry.title for key, entry in mine.items()} == {
            key: entry.title for key, entry in theirs.items()
        }
    finally:
        with_seed.stop()
        fetcher.close()


def test_one_source_errs(reader: Reader) -> None:
    with pytest.raises(FetchError) as caught:
        reader.document(source(reader, "Станок и код").url)
    assert caught.value.kind is Failure.SERVER_ERROR


def test_one_source_answers_once_and_then_asks_to_wait(reader: Reader) -> None:
    assert len(reader.read("Summit Weekly").entries) == 3
    with pytest.raises(FetchError) as caught:
        reader.document(source(reader, "Summit Weekly").url)
    assert caught.value.kind is Failure.RATE_LIMITED
    assert caught.value.retry_after == timedelta(minutes=10)


def test_what_one_source_asks_for_holds_up_no_other(reader: Reader) -> None:
    """RULES 1: a cooldown holds for the host with its port."""
    ports = {title: followed.url.split("/")[2] for title, followed in reader.sources.items()}
    others = {port for title, port in ports.items() if title != "Summit Weekly"}
    assert ports["Summit Weekly"] not in others


def test_one_source_takes_seconds_and_gives_everything(reader: Reader) -> None:
    began = time.monotonic()
    assert len(reader.read("Orbit Notebook").entries) == 3
    assert time.monotonic() - began > 2


def sheet_in(body: bytes) -> RateSheet:
    return Nbkr().parse(Document("daily", ""), body)[0]


def sheets(demo: DemoServer, reader: Reader, name: str) -> tuple[RateSheet, ...]:
    """Ask the demo's bank for its newest document of this name."""
    settings, problems = Settings.from_mapping(demo.settings())
    assert not problems
    bank = Nbkr(settings.addresses_of("nbkr"))
    document = next(one for one in bank.latest() if one.name == name)
    return bank.parse(document, reader.document(document.url, kind=Kind.RATES).body)


def test_the_rates_are_set_in_the_afternoon_for_the_next_day(
    demo: DemoServer, reader: Reader, clock: Clock
) -> None:
    """As the National Bank does; the figures are its own of that day."""
    clock.now = datetime(2026, 2, 4, 4, 0, tzinfo=UTC)  # 10:00 in Bishkek, a Wednesday
    (today,) = sheets(demo, reader, "daily")
    assert today.effective == date(2026, 2, 4)
    assert {rate.currency for rate in today.rates} == {"USD", "EUR", "RUB", "KZT", "CNY"}
    assert sheets(demo, reader, "daily") == (today,)
    clock.now += timedelta(hours=6)
    (tomorrow,) = sheets(demo, reader, "daily")
    assert tomorrow.effective == date(2026, 2, 5)
    assert tomorrow.rates != today.rates


def test_the_weekly_rates_are_dated_saturday(
    demo: DemoServer, reader: Reader, clock: Clock
) -> None:
    clock.now = datetime(2026, 2, 4, 4, 0, tzinfo=UTC)
    (week,) = sheets(demo, reader, "weekly")
    assert week.effective == date(2026, 1, 31)
    assert next(rate.nominal for rate in week.rates if rate.currency == "JPY") == 10


def test_the_archive_has_five_years_that_go_on(
    demo: DemoServer, reader: Reader, clock: Clock
) -> None:
    """Whenever it is started, a day has the rates it had; weekends are quiet."""
    clock.now = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
    settings, _ = Settings.from_mapping(demo.settings())
    bank = Nbkr(settings.addresses_of("nbkr"))
    found: dict[date, str] = {}
    for piece in bank.history("EUR", date(2021, 7, 3), date(2026, 11, 24)):
        body = reader.document(piece.url, kind=Kind.RATE_HISTORY).body
        found.update((one.effective, str(one.rates[0].value)) for one in bank.parse(piece, body))

    assert (min(found), max(found)) == (date(2021, 7, 3), date(2026, 11, 24))
    assert len(found) == (max(found) - min(found)).days + 1
    assert (found[date(2021, 7, 6)], found[date(2026, 8, 22)]) == ("100.6525", "102.3777")
    saturdays = [day for day in found if day.weekday() == 5 and day > date(2026, 8, 1)]
    quiet = [day for day in saturdays if found.get(day + timedelta(days=2)) == found[day]]
    assert len(quiet) > 0.8 * len(saturdays)
    (today,) = sheets(demo, reader, "daily")
    assert found[today.effective] == next(
        str(rate.value) for rate in today.rates if rate.currency == "EUR"
    )


@pytest.mark.parametrize("path", ["/", "/nobody/", "/pictures/../x.jpg", "/pictures/none.jpg"])
def test_what_is_not_there_is_not_found(demo: DemoServer, reader: Reader, path: str) -> None:
    base = str(demo.settings()["rates.nbkr.daily_url"]).removesuffix("/XML/daily.xml")
    with pytest.raises(FetchError) as caught:
        reader.document(base + path)
    assert caught.value.kind is Failure.NOT_FOUND


def test_a_stop_is_quick_and_breaks_off_a_slow_answer(demo: DemoServer) -> None:
    slow = next(one for one in demo.sources() if one.title == "Orbit Notebook")
    with urlopen(slow.url, timeout=10) as answer:
        assert answer.read(8)
        began = time.monotonic()
        demo.stop()
        demo.stop()
        with pytest.raises(IncompleteRead):
            answer.read()
        assert time.monotonic() - began < 1


def test_the_pictures_stay_small() -> None:
    sizes = [picture.stat().st_size for picture in PICTURES.glob("*.jpg")]
    assert 10 <= len(sizes) <= 14
    assert sum(sizes) < 1_000_000
