"""RULES 1 with real servers, a real database and the real helper process."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.core.errors import Failure, SourceNotFoundError
from newsdesk.core.source import SourceId, SourceState
from newsdesk.engine.events import ArticlesChanged, PollFinished, PollProgress, PollStarted
from support.engine_desk import Desk, HandClock
from support.news_site import Answer, NewsSite, Request, rss

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=31, seconds=30)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    with Desk(tmp_path, clock) as built:
        yield built


def test_a_first_round_brings_everything_in(desk: Desk, site: NewsSite) -> None:
    [first, second] = desk.follow(
        site.put("/a", rss("A1", "A2", title="First")), site.put("/b", rss("B1"))
    )

    summary = desk.services.poller.run_once()

    assert (summary.sources, summary.ok, summary.failed, summary.new) == (2, 2, 0, 3)
    assert desk.titles() == ["A1", "A2", "B1"]
    assert desk.source(first).title == "First"
    assert desk.health(first).state is SourceState.UP_TO_DATE
    assert NOW < (desk.state(second).next_check or NOW) <= NOW + timedelta(minutes=33)


def test_a_round_tells_what_it_does(desk: Desk, site: NewsSite) -> None:
    [first] = desk.follow(site.put("/a", rss("A1", "A2")))

    summary = desk.services.poller.run_once()

    assert desk.heard.of(PollStarted) == [PollStarted(1, by_person=True)]
    assert desk.heard.of(PollProgress)[-1] == PollProgress(1, 1, 2)
    assert desk.heard.of(PollFinished) == [PollFinished(summary)]
    [changed] = desk.heard.of(ArticlesChanged)
    [changes] = changed.changes
    assert (changes.source_id, len(changes.new), changes.first) == (first, 2, True)


def test_a_restart_polls_nothing_early(tmp_path: Path, clock: HandClock, site: NewsSite) -> None:
    """RULES 1, next check: kept in the database."""
    with Desk(tmp_path, clock) as desk:
        desk.follow(site.put("/a", rss("A1")))
        desk.services.poller.run_once()

    with Desk(tmp_path, clock) as desk:
        clock.move(timedelta(minutes=29))
        summary = desk.services.poller.run_once()

    assert (summary.sources, summary.not_due, summary.skipped) == (1, 1, 1)
    assert len(site.requests) == 1


def test_what_is_due_is_polled_again_with_both_validators(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, validators."""
    modified = "Mon, 02 Mar 2026 10:00:00 GMT"
    desk.follow(site.put("/a", rss("A1"), headers={"ETag": '"1"', "Last-Modified": modified}))
    desk.services.poller.run_once()
    clock.move(HALF_HOUR * 2)

    desk.services.poller.run_once()

    again = site.requests[1].headers
    assert (again["if-none-match"], again["if-modified-since"]) == ('"1"', modified)


def test_a_304_counts_as_such_and_starts_no_helper_process(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    [first] = desk.follow(site.put_tagged("/a", rss("A1")))
    desk.services.poller.run_once()
    desk.services.parser.close()  # whoever needs it now would fail
    clock.move(HALF_HOUR * 2)

    summary = desk.services.poller.run_once()

    assert (summary.not_modified, summary.ok, summary.failed) == (1, 0, 0)
    assert desk.health(first).state is SourceState.NOTHING_NEW


def test_a_body_that_is_the_same_is_not_parsed(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, unchanged body."""
    desk.follow(site.put("/a", rss("A1")))
    desk.services.poller.run_once()
    desk.services.parser.close()
    clock.move(HALF_HOUR * 2)

    summary = desk.services.poller.run_once()

    assert (summary.ok, summary.failed, summary.new) == (1, 0, 0)


def test_validators_are_dropped_after_eight_days_of_304(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, validators: a server that answers 304 for ever."""

    def for_ever(request: Request) -> Answer:
        if "if-none-match" in request.headers:
            return Answer(status=304, headers={"ETag": '"1"'})
        return Answer(rss(f"A{len(site.requests)}").encode(), headers={"ETag": '"1"'})

    desk.follow(site.put_answering("/a", for_ever))
    desk.services.poller.run_once()
    found = []
    for _ in range(4):
        clock.move(timedelta(days=2))
        found.append(desk.services.poller.run_once().new)

    assert found == [0, 0, 0, 1]
    assert desk.titles() == ["A1", "A5"]


def test_the_floor_holds_for_a_refresh_of_a_named_source(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, floor: it is skipped, and the status says so."""
    [first] = desk.follow(site.put("/a", rss("A1")))
    desk.services.poller.run_once()
    clock.move(timedelta(seconds=59))

    soon = desk.services.poller.run_once([first])
    clock.move(timedelta(seconds=1))
    later = desk.services.poller.run_once([first])

    assert (soon.too_soon, soon.ok) == (1, 0)
    assert (later.too_soon, later.ok) == (0, 1)


def test_force_ignores_schedule_and_floor_but_no_cooldown(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """CLI.md: --force ignores the schedule, not host cooldowns."""
    desk.follow(site.put("/a", rss("A1")))
    with NewsSite() as other:
        desk.follow(other.put("/busy", status=429, headers={"Retry-After": "120"}))
        desk.services.poller.run_once()

        summary = desk.services.poller.run_once(force=True)

        assert (summary.ok, summary.cooling, summary.sources) == (1, 1, 2)
        assert other.paths() == ["/busy"]


def test_a_pause_holds_for_all_sources_on_the_host_and_over_restarts(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    """RULES 1, 429 and 503."""
    with Desk(tmp_path, clock) as desk:
        [busy] = desk.follow(site.put("/busy", status=503, headers={"Retry-After": "1800"}))
        summary = desk.services.poller.run_once()
        [failure] = summary.failures
        assert failure.health.state is SourceState.RATE_LIMITED
        assert desk.state(busy).next_check == failure.health.next_check
        desk.follow(site.put("/other", rss("A1")))

    with Desk(tmp_path, clock) as desk:
        clock.move(timedelta(minutes=29))
        assert desk.services.poller.run_once(force=True).cooling == 2
        clock.move(timedelta(minutes=1, seconds=1))
        assert desk.services.poller.run_once(force=True).ok == 1


def test_a_host_that_refuses_in_mid_round_is_asked_no_more(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, 429: the pause holds for all the host's sources, also those still waiting."""
    busy = {"Retry-After": "1800"}
    ids = desk.follow(*(site.put(f"/{n}", status=429, headers=busy) for n in range(300)))

    summary = desk.services.poller.run_once()

    assert len(site.requests) == summary.failed < 200
    assert summary.failed + summary.cooling == summary.sources == 300
    assert not summary.cancelled
    spared = [each for each in ids if desk.state(each).last_checked is None]
    assert len(spared) == summary.cooling
    assert not desk.services.poller.checking


@pytest.mark.parametrize(
    ("status", "failure", "state"),
    [
        (404, Failure.NOT_FOUND, SourceState.FAILING),
        (410, Failure.GONE, SourceState.GONE),
        (500, Failure.SERVER_ERROR, SourceState.FAILING),
    ],
)
def test_a_failure_is_told_with_its_state(
    desk: Desk, site: NewsSite, status: int, failure: Failure, state: SourceState
) -> None:
    [bad] = desk.follow(site.put("/bad", b"no", status=status, content_type="text/plain"))

    summary = desk.services.poller.run_once()

    [told] = summary.failures
    assert (told.source_id, told.health.failure, told.health.state) == (bad, failure, state)
    assert desk.state(bad).failures == 1


def test_a_page_instead_of_a_feed_is_named(desk: Desk, site: NewsSite) -> None:
    [page] = desk.follow(
        site.put("/page", "<html><body>Hello</body></html>", content_type="text/html")
    )

    summary = desk.services.poller.run_once()

    assert summary.failed == 1
    assert desk.health(page).state is SourceState.NOT_A_FEED


def test_a_gone_source_is_left_alone_until_it_is_named(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, other errors: 410 stops a source."""
    [gone] = desk.follow(site.put("/gone", b"", status=410))
    desk.services.poller.run_once()
    clock.move(timedelta(days=30))

    assert desk.services.poller.run_once().sources == 1
    assert len(site.requests) == 1
    site.put("/gone", rss("Back"))
    assert desk.services.poller.run_once([gone]).ok == 1
    assert desk.health(gone).state is SourceState.UP_TO_DATE


def test_a_success_resets_a_back_off(desk: Desk, site: NewsSite, clock: HandClock) -> None:
    """RULES 1, other errors."""
    [source] = desk.follow(site.put("/a", b"", status=500))
    for _ in range(3):
        desk.services.poller.run_once()
        clock.move(timedelta(hours=49))
    assert desk.state(source).failures == 3
    site.put("/a", rss("A1"))

    desk.services.poller.run_once()

    assert desk.state(source).failures == 0
    assert (desk.state(source).next_check or NOW) <= clock.now() + timedelta(minutes=33)


def test_a_permanent_redirect_becomes_the_address_after_three_answers(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, redirects: identity is kept."""
    new = site.put("/new", rss("A1"))
    [source] = desk.follow(site.put("/old", status=301, headers={"Location": new}))
    addresses = []
    for _ in range(3):
        desk.services.poller.run_once()
        clock.move(timedelta(hours=1))
        addresses.append(desk.source(source).url)

    assert addresses == [site.url("/old"), site.url("/old"), new]
    assert desk.health(source).state is SourceState.MOVED
    assert desk.titles() == ["A1"]


def test_a_permanent_redirect_to_a_login_page_is_never_believed(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, redirects: the target must itself parse as a feed."""
    login = site.put(
        "/login", "<html><form action='/login'></form></html>", content_type="text/html"
    )
    [source] = desk.follow(site.put("/feed", status=301, headers={"Location": login}))
    for _ in range(5):
        desk.services.poller.run_once()
        clock.move(timedelta(days=3))

    assert desk.source(source).url == site.url("/feed")


def test_a_redirect_to_an_address_that_is_followed_already_changes_nothing(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    new = site.put("/new", rss("A1"))
    [old, _] = desk.follow(site.put("/old", status=308, headers={"Location": new}), new)
    for _ in range(4):
        desk.services.poller.run_once()
        clock.move(timedelta(hours=1))

    assert desk.source(old).url == site.url("/old")
    assert desk.health(old).state is SourceState.NOTHING_NEW


def test_a_redirect_to_the_address_of_a_removed_source_changes_nothing(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """The removal can be undone: the address is taken, and nobody is told of a move."""
    new = site.put("/new", rss("A1"))
    [old, removed] = desk.follow(site.put("/old", status=308, headers={"Location": new}), new)
    desk.services.subscriptions.remove([removed])
    for _ in range(4):
        desk.services.poller.run_once()
        clock.move(timedelta(hours=1))

    assert desk.source(old).url == site.url("/old")
    assert desk.health(old).state is SourceState.NOTHING_NEW


def test_old_entries_arrive_read_with_the_first_poll(desk: Desk, site: NewsSite) -> None:
    """RULES 2: items older than 30 days arrive read."""
    dated = rss("Old", "New").replace(
        "<guid>Old</guid>", "<guid>Old</guid><pubDate>Mon, 05 Oct 2026 10:00:00 GMT</pubDate>"
    )
    desk.follow(site.put("/a", dated))

    desk.services.poller.run_once()

    assert desk.services.reading.counts().unread == 1


def test_only_new_entries_are_counted_in_later_rounds(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    [source] = desk.follow(site.put("/a", rss("A1", "A2")))
    desk.services.poller.run_once()
    clock.move(HALF_HOUR * 2)
    site.put("/a", rss("A3", "A1", "A2").replace("About A2", "More about A2"))

    summary = desk.services.poller.run_once()

    assert (summary.new, summary.updated) == (1, 1)
    assert desk.health(source).state is SourceState.UP_TO_DATE


def test_a_source_that_is_not_there_is_said_to_be_missing(desk: Desk) -> None:
    with pytest.raises(SourceNotFoundError):
        desk.services.poller.run_once([SourceId(99)])


def test_many_sources_of_many_sites_all_arrive(desk: Desk, site: NewsSite) -> None:
    urls = [site.put(f"/{n}", rss(*(f"{n}-{k}" for k in range(20)))) for n in range(60)]
    desk.follow(*urls)

    summary = desk.services.poller.run_once()

    assert (summary.ok, summary.new) == (60, 1200)
    assert desk.services.reading.counts().all == 1200


def test_an_adaptive_source_is_asked_as_often_as_it_publishes(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, default interval: adaptive, 7 days / entries a week."""
    url = site.put("/a", rss(*(f"A{n}" for n in range(14))))
    [source] = desk.follow(url)
    desk.services.subscriptions.set_interval(source, None, adaptive=True)

    desk.services.poller.run_once()

    assert desk.state(source).entries_per_week == 14
    due = desk.state(source).next_check
    assert due is not None
    assert timedelta(hours=12) <= due - NOW <= timedelta(hours=13, minutes=12)
    clock.move(timedelta(days=8))
    desk.services.poller.run_once()
    assert desk.state(source).entries_per_week == 0


def test_a_shorter_interval_brings_the_next_check_forward(desk: Desk, site: NewsSite) -> None:
    [source] = desk.follow(site.put("/a", rss("A1")))
    desk.services.subscriptions.set_interval(source, timedelta(hours=20))
    desk.services.poller.run_once()

    desk.services.subscriptions.set_interval(source, timedelta(minutes=15))

    assert desk.state(source).next_check == NOW + timedelta(minutes=15)
