"""Work off the UI thread, and events on it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import ArticleNotFoundError, NewsdeskError
from newsdesk.core.poll import PollChanges
from newsdesk.core.source import SourceId
from newsdesk.core.stopping import Stop
from newsdesk.core.stories import StatusChange
from newsdesk.engine.events import (
    ArticlesChanged,
    DataChanged,
    Event,
    PollProgress,
    StatusesChanged,
)
from newsdesk.ui.bridge import EventBridge
from newsdesk.ui.jobs import Jobs, Lane


def test_work_runs_elsewhere_and_its_result_comes_back(jobs: Jobs, qtbot: QtBot) -> None:
    owner = QObject()
    threads: list[int | None] = []
    results: list[tuple[str, int | None]] = []

    def work() -> str:
        threads.append(threading.current_thread().ident)
        return "done"

    jobs.run(
        work,
        owner=owner,
        done=lambda value: results.append((value, threading.current_thread().ident)),
    )
    qtbot.waitUntil(lambda: bool(results))

    assert results == [("done", threading.main_thread().ident)]
    assert threads != [threading.main_thread().ident]


def test_jobs_of_a_lane_keep_their_order(jobs: Jobs, qtbot: QtBot) -> None:
    owner = QObject()
    order: list[int] = []
    for number in range(50):
        jobs.run(lambda number=number: number, owner=owner, done=order.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: jobs.pending == 0)

    assert order == list(range(50))


def test_a_long_job_does_not_hold_up_the_quick_ones(jobs: Jobs, qtbot: QtBot) -> None:
    owner, gate = QObject(), threading.Event()
    done: list[str] = []
    jobs.run(lambda: gate.wait(10), owner=owner, done=lambda _: done.append("long"), lane=Lane.LONG)
    jobs.run(lambda: None, owner=owner, done=lambda _: done.append("quick"))

    qtbot.waitUntil(lambda: done == ["quick"])
    gate.set()
    qtbot.waitUntil(lambda: done == ["quick", "long"])


def test_a_known_error_is_told_and_an_unheard_one_too(jobs: Jobs, qtbot: QtBot) -> None:
    owner = QObject()
    told: list[NewsdeskError] = []

    def work() -> None:
        raise ArticleNotFoundError(7)

    jobs.run(work, owner=owner, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ArticleNotFoundError)

    with qtbot.waitSignal(jobs.failed_unheard) as unheard:
        jobs.run(work, owner=owner)
    assert isinstance(unheard.args[0], ArticleNotFoundError)


def test_a_fault_of_ours_is_raised_on_the_ui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    """Storage errors are told to the person; ours are raised, so that a test fails."""
    owner = QObject()
    with capture_exceptions() as raised:
        jobs.run(lambda: 1 // 0, owner=owner)
        qtbot.waitUntil(lambda: jobs.pending == 0)

    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_nothing_is_delivered_to_an_owner_that_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    owner, gate = QObject(), threading.Event()
    delivered: list[object] = []
    jobs.run(lambda: gate.wait(10), owner=owner, done=delivered.append)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    gate.set()
    qtbot.waitUntil(lambda: jobs.pending == 0)

    assert delivered == []


def test_a_cancelled_job_does_not_begin_and_is_not_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    owner, gate = QObject(), threading.Event()
    happened: list[str] = []
    jobs.run(lambda: gate.wait(10), owner=owner)
    job = jobs.run(
        lambda: happened.append("begun"), owner=owner, done=lambda _: happened.append("delivered")
    )
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: jobs.pending == 0)

    assert happened == []


def test_closing_waits_for_what_is_queued_but_not_for_ever(qtbot: QtBot) -> None:
    jobs, owner, gate = Jobs(), QObject(), threading.Event()
    done = threading.Event()
    jobs.run(done.set, owner=owner)
    assert jobs.close(timeout=5)
    assert done.is_set()

    stuck = Jobs()
    stuck.run(lambda: gate.wait(10), owner=owner)
    assert not stuck.close(timeout=0.05)
    gate.set()
    assert stuck.run(lambda: None, owner=owner).cancelled


def changed(*ids: int) -> PollChanges:
    return PollChanges(SourceId(1), new=tuple(ArticleId(article_id) for article_id in ids))


@pytest.fixture
def seen(bridge: EventBridge) -> list[Event]:
    events: list[Event] = []
    bridge.happened.connect(lambda event: events.append(event))  # noqa: PLW0108  # for mypy
    return events


@pytest.fixture
def bridge(qtbot: QtBot) -> EventBridge:
    return EventBridge()


def test_a_burst_of_events_is_gathered_and_nothing_of_it_lost(
    bridge: EventBridge, seen: list[Event], qtbot: QtBot
) -> None:
    for number in range(500):
        bridge.publish(ArticlesChanged((changed(number),)))
        bridge.publish(PollProgress(number, 500, number))
        bridge.publish(DataChanged())
    bridge.publish(StatusesChanged(StatusChange((ArticleId(1),), read=True)))
    qtbot.waitUntil(lambda: any(isinstance(event, StatusesChanged) for event in seen))

    articles = [event for event in seen if isinstance(event, ArticlesChanged)]
    progress = [event for event in seen if isinstance(event, PollProgress)]
    assert len(articles) == 1
    assert articles[0].changes == tuple(changed(number) for number in range(500))
    assert progress == [PollProgress(499, 500, 499)]
    assert len(seen) == 4


def test_events_of_another_thread_arrive_on_the_ui_thread(
    bridge: EventBridge, qtbot: QtBot
) -> None:
    threads: list[int | None] = []
    bridge.happened.connect(lambda _: threads.append(threading.current_thread().ident))
    worker = threading.Thread(target=bridge.publish, args=(DataChanged(),))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(threads))

    assert threads == [threading.main_thread().ident]


def test_a_steady_stream_of_events_is_given_out_all_the_same(
    bridge: EventBridge, seen: list[Event], qtbot: QtBot
) -> None:
    """Coalesce by an interval and a longest wait."""
    stop = threading.Event()

    def publish() -> None:
        while not stop.wait(0.01):
            bridge.publish(ArticlesChanged((changed(1),)))

    worker = threading.Thread(target=publish)
    worker.start()
    try:
        qtbot.waitUntil(lambda: len(seen) >= 2, timeout=3000)
    finally:
        stop.set()
        worker.join()


def test_work_under_way_is_told_when_its_job_is_cancelled(jobs: Jobs, qtbot: QtBot) -> None:
    stop, begun, ended = Stop(), threading.Event(), threading.Event()

    def work() -> None:
        with stop.calling(ended.set):
            begun.set()
            ended.wait(10)

    job = jobs.run(work, owner=jobs, stop=stop)
    assert begun.wait(10)

    job.cancel()

    assert ended.wait(10)
    qtbot.waitUntil(lambda: jobs.pending == 0)
