"""Finding, adding, sorting and removing sources, with real sites."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.core.errors import (
    Failure,
    FetchError,
    ParseError,
    SourceNotFoundError,
    SubscriptionError,
    SubscriptionProblem,
)
from newsdesk.core.source import FeedKind, NewSource
from newsdesk.engine.discovery import MAX_REQUESTS
from newsdesk.engine.events import SourcesChanged
from newsdesk.engine.undo import Action, Undone
from support.engine_desk import Desk, HandClock
from support.news_site import HTML, Answer, NewsSite, Request, rss

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path, HandClock(NOW)) as built:
        yield built


def page(*links: str, body: str = "") -> str:
    return f"<html><head><title>News</title>{''.join(links)}</head><body>{body}</body></html>"


def alternate(href: str, title: str = "") -> str:
    return f'<link rel="alternate" type="application/rss+xml" title="{title}" href="{href}">'


def test_a_feeds_own_address_is_one_candidate(desk: Desk, site: NewsSite) -> None:
    url = site.put("/feed", rss("A1", "A2", title="Kaktus"))

    [found] = desk.services.subscriptions.discover(url)

    assert (found.url, found.title, found.kind, found.entries) == (url, "Kaktus", FeedKind.RSS, 2)
    assert found.followed is None
    assert site.paths() == ["/feed"]


def test_a_page_leads_to_the_feed_it_names(desk: Desk, site: NewsSite) -> None:
    site.put("/feed", rss("A1", title="Kaktus"))
    url = site.put("/", page(alternate("/feed", "All")), content_type=HTML)

    [found] = desk.services.subscriptions.discover(url)

    assert (found.url, found.title) == (site.url("/feed"), "Kaktus")


def test_a_bare_domain_is_tried_with_https_and_then_http(desk: Desk, site: NewsSite) -> None:
    site.put("/feed", rss("A1", title="Kaktus"))

    [found] = desk.services.subscriptions.discover(f"{site.host}/feed")

    assert found.url == site.url("/feed")


def test_several_feeds_are_offered_in_the_pages_order(desk: Desk, site: NewsSite) -> None:
    for name in ("politics", "sport"):
        site.put(f"/{name}", rss("A1", title=name))
    url = site.put(
        "/",
        page(alternate("/politics"), alternate("/dead"), alternate("/sport")),
        content_type=HTML,
    )

    found = desk.services.subscriptions.discover(url)

    assert [candidate.title for candidate in found] == ["politics", "sport"]


def test_a_link_that_is_no_feed_is_not_offered(desk: Desk, site: NewsSite) -> None:
    """Every candidate is verified by parsing it."""
    site.put("/login", page(body="Sign in"), content_type=HTML)
    site.put("/feed", rss("A1", title="Kaktus"))
    url = site.put("/", page(alternate("/login"), alternate("/feed")), content_type=HTML)

    found = desk.services.subscriptions.discover(url)

    assert [candidate.url for candidate in found] == [site.url("/feed")]


def test_a_page_cannot_send_discovery_into_the_persons_network(desk: Desk, site: NewsSite) -> None:
    """RULES 1, private addresses: only a host that the user typed is allowed there."""
    with NewsSite() as router:
        named = router.put("/rss", rss("A1", title="Router"))
        site.put("/feed", rss("A1", title="Kaktus"))
        site.put("/", page(alternate(named), alternate("/feed")), content_type=HTML)
        typed = site.url("/").replace("127.0.0.1", "localhost")

        found = desk.services.subscriptions.discover(typed)

        assert [candidate.title for candidate in found] == ["Kaktus"]
        assert router.requests == []


def test_the_usual_paths_are_tried_at_last(desk: Desk, site: NewsSite) -> None:
    site.put("/feed", rss("A1", title="Quiet"))
    url = site.put("/", page(body="No link at all"), content_type=HTML)

    found = desk.services.subscriptions.discover(url)

    assert [candidate.title for candidate in found] == ["Quiet"]


def test_a_refused_page_does_not_speak_for_its_feed(desk: Desk, site: NewsSite) -> None:
    site.put("/", "no", status=403, content_type=HTML)
    site.put("/feed", rss("A1", title="Open"))

    found = desk.services.subscriptions.discover(site.url("/"))

    assert [candidate.title for candidate in found] == ["Open"]


def test_no_feed_at_all_is_said_and_few_requests_were_made(desk: Desk, site: NewsSite) -> None:
    links = [alternate(f"/f{n}") for n in range(40)]
    url = site.put("/", page(*links), content_type=HTML)

    with pytest.raises(SubscriptionError) as raised:
        desk.services.subscriptions.discover(url)

    assert raised.value.kind is SubscriptionProblem.NO_FEED_FOUND
    assert len(site.requests) <= MAX_REQUESTS


def test_what_the_site_answers_is_told(desk: Desk, site: NewsSite) -> None:
    with pytest.raises(FetchError) as raised:
        desk.services.subscriptions.discover(site.url("/missing"))

    assert raised.value.kind is Failure.NOT_FOUND


def test_a_site_that_is_not_there_is_told(desk: Desk) -> None:
    with NewsSite() as site:
        url = site.url("/")

    with pytest.raises(FetchError) as raised:
        desk.services.subscriptions.discover(url)

    assert raised.value.kind is Failure.CONNECTION


def test_nonsense_is_said_to_be_no_address(desk: Desk) -> None:
    with pytest.raises(SubscriptionError) as raised:
        desk.services.subscriptions.discover("what is this")

    assert raised.value.kind is SubscriptionProblem.NOT_AN_ADDRESS


def test_discovery_can_be_cancelled(desk: Desk, site: NewsSite) -> None:
    cancel = threading.Event()

    def cancelling(_: Request) -> Answer:
        cancel.set()
        return Answer(page(alternate("/feed")).encode(), content_type=HTML)

    site.put("/feed", rss("A1"))
    url = site.put_answering("/", cancelling)

    with pytest.raises(FetchError) as raised:
        desk.services.subscriptions.discover(url, cancel=cancel)

    assert raised.value.kind is Failure.CANCELLED


def test_a_candidate_that_is_followed_is_marked(desk: Desk, site: NewsSite) -> None:
    [held] = desk.follow(site.put("/feed", rss("A1")))

    [found] = desk.services.subscriptions.discover(site.url("/feed"))

    assert found.followed == held
    with pytest.raises(SubscriptionError) as raised:
        desk.services.subscriptions.add(found)
    assert raised.value.kind is SubscriptionProblem.ALREADY_FOLLOWED
    assert raised.value.source_id == held


def test_a_candidate_is_added_with_what_was_found(desk: Desk, site: NewsSite) -> None:
    [found] = desk.services.subscriptions.discover(site.put("/feed", rss("A1", title="Kaktus")))

    source = desk.services.subscriptions.add(found.source(folder="Kyrgyzstan"))

    assert (source.title, source.folder, source.kind) == ("Kaktus", "Kyrgyzstan", FeedKind.RSS)
    assert desk.heard.of(SourcesChanged) == [SourcesChanged((source.id,))]


def test_sources_are_renamed_moved_and_given_an_interval(desk: Desk) -> None:
    [source] = desk.follow("https://24.kg/rss/")
    subscriptions = desk.services.subscriptions

    subscriptions.rename(source, "  My 24  ")
    subscriptions.move(source, "Kyrgyzstan")
    subscriptions.set_interval(source, timedelta(hours=2))

    now = subscriptions.get(source)
    assert (now.title, now.renamed, now.folder) == ("My 24", True, "Kyrgyzstan")
    assert now.interval == timedelta(hours=2)
    assert subscriptions.folders() == ["Kyrgyzstan"]
    subscriptions.rename_folder("Kyrgyzstan", "Home")
    assert subscriptions.get(source).folder == "Home"


def test_a_removed_source_comes_back_with_ctrl_z_and_everything_it_had(
    desk: Desk, site: NewsSite
) -> None:
    """RULES 2: remove source can be undone."""
    [source] = desk.follow(site.put("/feed", rss("A1", "A2", title="Kaktus")))
    desk.services.poller.run_once()

    desk.services.subscriptions.remove([source])
    gone = (desk.services.subscriptions.all(), desk.titles())
    undone = desk.services.reading.undo()

    assert gone == ([], [])
    assert undone == Undone(Action.REMOVE_SOURCES, 1, "Kaktus")
    assert [one.id for one in desk.services.subscriptions.all()] == [source]
    assert desk.titles() == ["A1", "A2"]


def test_removing_what_is_not_there_removes_nothing(desk: Desk) -> None:
    [source] = desk.follow("https://24.kg/rss/")

    with pytest.raises(SourceNotFoundError):
        desk.services.subscriptions.remove([source, type(source)(99)])

    assert len(desk.services.subscriptions.all()) == 1


def test_opml_round_trips_folders_and_settings(tmp_path: Path, desk: Desk) -> None:
    desk.services.subscriptions.add_many(
        [
            NewSource("https://24.kg/rss/", "24.kg", renamed=True, folder="Kyrgyzstan"),
            NewSource("https://habr.com/rss", interval=timedelta(hours=3)),
            NewSource("https://lenta.ru/rss", adaptive=True),
        ]
    )
    document = desk.services.subscriptions.export_opml()

    with Desk(tmp_path / "other", HandClock(NOW)) as other:
        result = other.services.subscriptions.import_opml(document)
        again = other.services.subscriptions.import_opml(document)

        assert (len(result.added), result.already_followed) == (3, 0)
        assert (len(again.added), again.already_followed) == (0, 3)
        assert other.services.subscriptions.export_opml() == document
        assert other.services.subscriptions.folders() == ["Kyrgyzstan"]


def test_a_broken_opml_changes_nothing(desk: Desk) -> None:
    with pytest.raises(ParseError):
        desk.services.subscriptions.import_opml(b"<opml><body><outline")

    assert desk.services.subscriptions.all() == []


def test_the_catalogue_is_sorted_for_choice(desk: Desk) -> None:
    catalogue = desk.services.subscriptions.catalogue()

    assert len({entry.url for entry in catalogue}) == len(catalogue) >= 30
    assert {"KG", "KZ", "UZ", "TJ"} <= {entry.country for entry in catalogue}
    assert {"ru", "ky", "en"} <= {entry.language for entry in catalogue}
    first = catalogue[0]
    assert first.source(folder="X") == NewSource(
        "https://24.kg/rss/", "24.kg", folder="X", site_url="https://24.kg/", language="ru"
    )
