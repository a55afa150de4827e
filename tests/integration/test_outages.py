"""RULES 1, own outage: when nothing can be reached, nobody is blamed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.core.errors import Failure
from newsdesk.core.source import SourceState
from newsdesk.engine.events import NetworkChanged, PollFinished
from support.engine_desk import Desk, HandClock
from support.news_site import NewsSite, rss

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    with Desk(tmp_path, clock) as built:
        yield built


def closed_sites(count: int) -> list[str]:
    """Return addresses at which nobody listens any more."""
    urls = []
    for _ in range(count):
        with NewsSite() as site:
            urls.append(site.url("/feed"))
    return urls


def test_when_nothing_can_be_reached_no_counter_grows(desk: Desk) -> None:
    ids = desk.follow(*closed_sites(3))

    summary = desk.services.poller.run_once()

    assert summary.offline
    assert [failure.health.state for failure in summary.failures] == [SourceState.OFFLINE] * 3
    assert [desk.state(each).failures for each in ids] == [0, 0, 0]
    assert desk.health(ids[0]).state is SourceState.OFFLINE
    assert desk.heard.of(NetworkChanged) == [NetworkChanged(online=False)]


def test_an_outage_is_retried_after_a_minute(desk: Desk, clock: HandClock) -> None:
    [first, _] = desk.follow(*closed_sites(2))

    desk.services.poller.run_once()

    assert desk.state(first).next_check == NOW + timedelta(minutes=1)


def test_the_state_is_told_by_the_next_process_too(tmp_path: Path, clock: HandClock) -> None:
    with Desk(tmp_path, clock) as desk:
        [first, _] = desk.follow(*closed_sites(2))
        desk.services.poller.run_once()

    with Desk(tmp_path, clock) as desk:
        assert desk.health(first).state is SourceState.OFFLINE


def test_one_answer_from_anywhere_puts_the_blame_on_the_others(desk: Desk) -> None:
    with NewsSite() as site:
        [dead, alive] = desk.follow(*closed_sites(1), site.put("/a", rss("A1")))

        summary = desk.services.poller.run_once()

    assert not summary.offline
    assert (desk.state(dead).failures, desk.state(dead).failure) == (1, Failure.CONNECTION)
    assert desk.health(alive).state is SourceState.UP_TO_DATE


def test_an_error_of_a_server_is_an_answer(desk: Desk) -> None:
    with NewsSite() as site:
        [dead, _] = desk.follow(*closed_sites(1), site.put("/a", b"", status=500))

        summary = desk.services.poller.run_once()

    assert not summary.offline
    assert desk.state(dead).failures == 1


def test_a_dead_source_that_is_due_alone_is_told_by_a_witness(desk: Desk, clock: HandClock) -> None:
    """One that answered before is asked too: if it answers, there is a network."""
    with NewsSite() as site:
        [alive] = desk.follow(site.put("/a", rss("A1")))
        desk.services.poller.run_once()
        clock.move(timedelta(minutes=20))
        [dead] = desk.follow(*closed_sites(1))

        summary = desk.services.poller.run_once()

        assert not summary.offline
        assert desk.state(dead).failures == 1
        assert site.paths() == ["/a", "/a"]
        assert desk.state(alive).last_checked == clock.now()


def test_with_no_answer_from_the_witness_it_is_an_outage(desk: Desk, clock: HandClock) -> None:
    with NewsSite() as site:
        desk.follow(site.put("/a", rss("A1")))
        desk.services.poller.run_once()
    clock.move(timedelta(minutes=20))
    [dead] = desk.follow(*closed_sites(1))

    summary = desk.services.poller.run_once([dead])

    assert summary.offline
    assert desk.state(dead).failures == 0


def test_what_answered_a_moment_ago_is_not_asked_to_prove_it(desk: Desk, clock: HandClock) -> None:
    with NewsSite() as site:
        desk.follow(site.put("/a", rss("A1")))
        desk.services.poller.run_once()
        clock.move(timedelta(seconds=90))
        [dead] = desk.follow(*closed_sites(1))

        summary = desk.services.poller.run_once([dead])

        assert not summary.offline
        assert len(site.requests) == 1


def test_after_a_dozen_dead_hosts_the_rest_is_not_even_tried(desk: Desk) -> None:
    ids = desk.follow(*closed_sites(150))

    summary = desk.services.poller.run_once()

    assert summary.offline
    untouched = [each for each in ids if desk.state(each).failure is None]
    assert len(untouched) >= 50


def test_when_the_network_is_back_everything_is_asked_at_once(desk: Desk, clock: HandClock) -> None:
    """RULES 1, own outage: at once when the network comes back."""
    site = NewsSite()
    url = site.put("/a", rss("A1"))
    port = int(site.host.rpartition(":")[2])
    site.stop()
    [source, _] = desk.follow(url, *closed_sites(1))
    desk.services.poller.start()
    desk.heard.wait_for(PollFinished, lambda event: event.summary.offline)

    with NewsSite(port=port) as back:
        back.put("/a", rss("A1"))
        desk.services.poller.network_changed(True)
        desk.heard.wait_for(NetworkChanged, lambda event: event.online)

    assert desk.state(source).failures == 0
    assert desk.titles() == ["A1"]
    assert not desk.services.poller.offline


def test_what_was_read_before_the_outage_is_not_asked_early(desk: Desk, clock: HandClock) -> None:
    """RULES 1: the network's return is no reason to ask what is not due."""
    with NewsSite() as site:
        port = int(site.host.rpartition(":")[2])
        desk.follow(site.put("/a", rss("A1")), site.put("/b", rss("B1")))
        desk.services.poller.run_once()
    clock.move(timedelta(minutes=20))
    desk.follow(*closed_sites(1))
    assert desk.services.poller.run_once().offline  # one of the two was asked as a witness
    desk.heard.forget()

    with NewsSite(port=port) as back:
        back.put("/a", rss("A1"))
        back.put("/b", rss("B1"))
        desk.services.poller.start()
        desk.services.poller.network_changed(True)
        desk.heard.wait_for(PollFinished)

        assert len(back.paths()) == 1
