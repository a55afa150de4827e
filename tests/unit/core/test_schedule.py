"""RULES 1: when a source is asked again, and what it is told to be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsdesk.core import schedule
from newsdesk.core.errors import Failure
from newsdesk.core.schedule import Answer
from newsdesk.core.source import (
    CacheHints,
    PollState,
    Source,
    SourceId,
    SourceState,
    Validators,
)

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)
SOURCE = Source(SourceId(1), "https://example.com/feed", "Example")
TAGGED = Validators(etag='"v1"', last_modified="Mon, 02 Mar 2026 10:00:00 GMT")


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def wait(source: Source = SOURCE, state: PollState | None = None, jitter: float = 0.0) -> timedelta:
    found = schedule.next_check(
        source, state or PollState(), now=NOW, default_interval=HALF_HOUR, jitter=jitter
    )
    return found - NOW


def hinting(**hints: timedelta) -> PollState:
    return PollState(hints=CacheHints(**hints))


def success(
    state: PollState | None = None, answer: Answer | None = None, **more: object
) -> PollState:
    arguments: dict[str, object] = {"body_hash": b"x" * 16, "changed": True, "ttl": None, **more}
    return schedule.after_success(
        SOURCE,
        state or PollState(),
        answer or Answer(),
        now=NOW,
        default_interval=HALF_HOUR,
        jitter=0.0,
        **arguments,  # type: ignore[arg-type]
    )


def not_modified(state: PollState, answer: Answer | None = None) -> PollState:
    return schedule.after_not_modified(
        SOURCE, state, answer or Answer(), now=NOW, default_interval=HALF_HOUR, jitter=0.0
    )


def failure(
    kind: Failure,
    state: PollState | None = None,
    *,
    retry_after: timedelta | None = None,
    jitter: float = 0.0,
) -> PollState:
    return schedule.after_failure(
        SOURCE,
        state or PollState(),
        kind,
        now=NOW,
        default_interval=HALF_HOUR,
        jitter=jitter,
        retry_after=retry_after,
    )


def told(state: PollState, *, checking: bool = False, offline: bool = False) -> SourceState:
    return schedule.health(SOURCE, state, now=NOW, checking=checking, offline=offline).state


@pytest.mark.parametrize(
    ("own", "adaptive", "weekly", "expected"),
    [
        (None, False, None, minutes(30)),
        (minutes(45), False, None, minutes(45)),
        (minutes(2), False, None, minutes(10)),
        (timedelta(days=3), False, None, timedelta(hours=24)),
        (None, True, None, minutes(30)),
        (None, True, 14.0, timedelta(hours=12)),
        (None, True, 5000.0, minutes(10)),
        (None, True, 1.0, timedelta(hours=24)),
        (None, True, 0.0, timedelta(hours=24)),
    ],
)
def test_the_interval_is_the_persons_choice_within_bounds(
    own: timedelta | None, adaptive: bool, weekly: float | None, expected: timedelta
) -> None:
    """RULES 1, default interval."""
    source = replace(SOURCE, interval=own, adaptive=adaptive)

    found = schedule.interval(source, PollState(entries_per_week=weekly), HALF_HOUR)

    assert found == expected


@pytest.mark.parametrize(
    ("hints", "expected"),
    [
        ({}, minutes(30)),
        ({"ttl": minutes(90)}, minutes(90)),
        ({"ttl": minutes(5)}, minutes(30)),
        ({"max_age": timedelta(hours=2)}, timedelta(hours=2)),
        ({"max_age": timedelta(days=365)}, timedelta(hours=5)),
        ({"expires": timedelta(hours=7)}, timedelta(hours=7)),
        ({"ttl": timedelta(days=7)}, timedelta(hours=24)),
        ({"ttl": minutes(40), "max_age": minutes(50), "expires": minutes(60)}, minutes(60)),
    ],
)
def test_the_next_check_waits_for_the_longest_wish_at_most_a_day(
    hints: dict[str, timedelta], expected: timedelta
) -> None:
    """RULES 1, next check."""
    assert wait(state=hinting(**hints)) == expected


def test_jitter_adds_at_most_a_tenth() -> None:
    """RULES 1, next check: up to 10 % jitter."""
    assert wait(jitter=0.5) == minutes(31.5)
    assert minutes(32.9) < wait(jitter=0.999) <= minutes(33)


def test_a_time_to_ask_again_is_a_whole_second_and_never_early() -> None:
    """What is stored is what was decided: the database keeps seconds."""
    now = NOW + timedelta(milliseconds=400)

    after = schedule.after_failure(
        SOURCE,
        PollState(),
        Failure.RATE_LIMITED,
        now=now,
        default_interval=HALF_HOUR,
        jitter=0.0,
        retry_after=timedelta(seconds=90),
    )

    assert after.retry_at == after.next_check == NOW + timedelta(seconds=91)


@pytest.mark.parametrize(
    ("seconds_ago", "expected"),
    [(0, True), (59, True), (60, False), (3600, False), (-5, False)],
)
def test_a_refresh_by_hand_leaves_alone_what_was_just_asked(
    seconds_ago: int, expected: bool
) -> None:
    """RULES 1, floor. A check in the future means that the clock was set back."""
    state = PollState(last_checked=NOW - timedelta(seconds=seconds_ago))

    assert schedule.is_too_soon(state, NOW) is expected


def test_a_source_never_asked_is_due_and_never_too_soon() -> None:
    assert schedule.is_due(PollState(), NOW)
    assert not schedule.is_too_soon(PollState(), NOW)


def test_a_source_is_due_once_its_time_has_come() -> None:
    assert not schedule.is_due(PollState(next_check=NOW + minutes(1)), NOW)
    assert schedule.is_due(PollState(next_check=NOW), NOW)


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (timedelta(hours=1), TAGGED),
        (timedelta(days=7, hours=23), TAGGED),
        (timedelta(days=8), Validators()),
        (timedelta(days=-1), Validators()),
    ],
)
def test_validators_are_forgotten_at_eight_days(age: timedelta, expected: Validators) -> None:
    """RULES 1, validators: some servers answer 304 for ever."""
    state = PollState(validators=TAGGED, validators_since=NOW - age)

    assert schedule.validators_to_send(state, NOW) == expected


def test_a_304_refreshes_the_headers_but_not_their_age() -> None:
    """RFC 9111, 4.3.4, and RULES 1, validators."""
    since = NOW - timedelta(days=5)
    held = PollState(
        validators=TAGGED,
        validators_since=since,
        body_hash=b"y" * 16,
        hints=CacheHints(max_age=minutes(40), ttl=minutes(35)),
    )
    newer = Validators(last_modified="Tue, 03 Mar 2026 10:00:00 GMT")

    after = not_modified(held, Answer(validators=newer, hints=CacheHints(expires=minutes(50))))

    assert after.validators == Validators(TAGGED.etag, newer.last_modified)
    assert after.validators_since == since
    assert after.body_hash == held.body_hash
    assert after.hints == CacheHints(max_age=minutes(40), expires=minutes(50), ttl=minutes(35))
    assert after.next_check == NOW + minutes(50)


@pytest.mark.parametrize(
    ("date", "kept"),
    [
        ("Mon, 02 Mar 2026 10:00:00 GMT", True),
        ("Tue, 31 Dec 2037 10:00:00 GMT", True),
        ("Fri, 01 Jan 2038 00:00:00 GMT", False),
        ("Fri, 31 Dec 9999 23:59:59 GMT", False),
    ],
)
def test_a_last_modified_of_2038_or_later_is_ignored(date: str, kept: bool) -> None:
    """RULES 1, validators."""
    after = success(answer=Answer(validators=Validators('"v"', date)))

    assert after.validators == Validators('"v"', date if kept else None)


def test_a_document_replaces_what_was_held_of_the_one_before() -> None:
    held = PollState(
        validators=TAGGED,
        validators_since=NOW - timedelta(days=3),
        failures=4,
        failure=Failure.TIMEOUT,
        detail="read",
        changed_at=NOW - timedelta(days=3),
        hints=CacheHints(expires=timedelta(hours=9)),
    )

    after = success(held, Answer(validators=Validators('"v2"')), ttl=minutes(70), changed=False)

    assert after == PollState(
        validators=Validators('"v2"'),
        validators_since=NOW,
        body_hash=b"x" * 16,
        next_check=NOW + minutes(70),
        last_checked=NOW,
        last_success=NOW,
        changed_at=NOW - timedelta(days=3),
        hints=CacheHints(ttl=minutes(70)),
    )


def test_the_same_body_keeps_the_feeds_own_ttl() -> None:
    """RULES 1, unchanged body."""
    held = PollState(body_hash=b"y" * 16, hints=CacheHints(ttl=minutes(80)))

    after = schedule.after_same_body(
        SOURCE, held, Answer(TAGGED), now=NOW, default_interval=HALF_HOUR, jitter=0.0
    )

    assert after.body_hash == held.body_hash
    assert after.validators == TAGGED
    assert after.validators_since == NOW
    assert after.next_check == NOW + minutes(80)


@pytest.mark.parametrize("kind", [Failure.RATE_LIMITED, Failure.UNAVAILABLE])
@pytest.mark.parametrize(
    ("retry_after", "expected"),
    [
        (None, minutes(10)),
        (timedelta(0), minutes(10)),
        (timedelta(seconds=-4), minutes(10)),
        (minutes(25), minutes(25)),
        (timedelta(days=400), timedelta(hours=48)),
    ],
)
def test_a_refusal_waits_as_long_as_the_server_says(
    kind: Failure, retry_after: timedelta | None, expected: timedelta
) -> None:
    """RULES 1, 429 and 503."""
    after = failure(kind, retry_after=retry_after)

    assert after.retry_at == NOW + expected
    assert after.next_check == NOW + expected


def test_refusals_in_a_row_back_off_too() -> None:
    """RULES 1, 429 and 503: a host that keeps refusing is not asked every ten minutes."""
    after = failure(Failure.RATE_LIMITED, PollState(failures=3))

    assert after.retry_at == NOW + minutes(10)
    assert after.next_check == NOW + minutes(120)


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        (0, minutes(30)),
        (1, minutes(60)),
        (2, minutes(120)),
        (6, timedelta(hours=32)),
        (7, timedelta(hours=48)),
        (5000, timedelta(hours=48)),
    ],
)
def test_other_errors_back_off_from_the_interval_up_to_two_days(
    earlier: int, expected: timedelta
) -> None:
    """RULES 1, other errors: never stop polling for good."""
    after = failure(Failure.SERVER_ERROR, PollState(failures=earlier))

    assert after.next_check == NOW + expected
    assert after.failures == earlier + 1
    assert not after.stopped


def test_only_410_stops_a_source() -> None:
    """RULES 1, other errors."""
    gone = failure(Failure.GONE)

    assert gone.stopped
    assert gone.next_check is None
    assert not schedule.is_due(gone, NOW + timedelta(days=365))
    assert [kind for kind in Failure if failure(kind).stopped] == [Failure.GONE]


def test_a_failure_keeps_what_is_held_of_the_feed() -> None:
    held = PollState(validators=TAGGED, validators_since=NOW, body_hash=b"z" * 16, last_success=NOW)

    after = failure(Failure.TIMEOUT, held)

    assert after.validators == TAGGED
    assert after.body_hash == held.body_hash
    assert after.last_success == NOW


def test_a_success_resets_at_once() -> None:
    """RULES 1, other errors."""
    stopped = failure(Failure.GONE, PollState(failures=9))

    after = success(stopped)

    assert (after.failures, after.failure, after.stopped) == (0, None, False)
    assert after.next_check == NOW + HALF_HOUR


def test_an_outage_of_our_own_blames_nobody() -> None:
    """RULES 1, own outage: no counter grows, retry soon."""
    held = PollState(last_success=NOW - minutes(40), last_checked=NOW - minutes(40))

    after = schedule.after_outage(held, Failure.HOST_NOT_FOUND, now=NOW, retry_in=minutes(1))

    assert after.failures == 0
    assert after.next_check == NOW + minutes(1)
    assert after.last_checked == held.last_checked
    assert told(after) is SourceState.OFFLINE


def test_an_outage_leaves_an_earlier_failure_as_it_was() -> None:
    """RULES 1, own outage."""
    held = PollState(failures=3, failure=Failure.NOT_FOUND)

    after = schedule.after_outage(held, Failure.CONNECTION, now=NOW, retry_in=minutes(1))

    assert (after.failures, after.failure) == (3, Failure.NOT_FOUND)


def test_an_outage_is_retried_after_one_minute_and_then_less_often() -> None:
    waits = [schedule.outage_retry(count) for count in (1, 2, 3, 4, 5, 99)]

    assert waits == [minutes(1), minutes(2), minutes(4), minutes(8), minutes(10), minutes(10)]


def test_a_permanent_redirect_is_believed_after_three_same_answers() -> None:
    """RULES 1, redirects."""
    moved = Answer(permanent_url="https://example.org/feed")
    once = success(answer=moved)
    twice = not_modified(once, moved)
    thrice = success(twice, moved)

    assert schedule.believed_move(SOURCE, once) is None
    assert schedule.believed_move(SOURCE, twice) is None
    assert schedule.believed_move(SOURCE, thrice) == "https://example.org/feed"


@pytest.mark.parametrize(
    "between",
    [
        lambda state: success(state, Answer(permanent_url="https://elsewhere.example/feed")),
        lambda state: success(state, Answer()),
        lambda state: failure(Failure.NOT_A_FEED, state),
    ],
    ids=["another target", "no redirect", "not a feed"],
)
def test_another_answer_between_starts_the_count_again(between: object) -> None:
    """RULES 1, redirects: in a row, and the target must itself parse as a feed."""
    moved = Answer(permanent_url="https://example.org/feed")
    twice = success(success(answer=moved), moved)

    after = success(between(twice), moved)  # type: ignore[operator]

    assert schedule.believed_move(SOURCE, after) is None


def test_a_moved_source_says_so_for_a_week() -> None:
    moved = schedule.after_move(success(), now=NOW)
    source = replace(SOURCE, url="https://example.org/feed")

    health = schedule.health(source, moved, now=NOW + timedelta(days=6))

    assert (health.state, health.moved_to) == (SourceState.MOVED, source.url)
    later = schedule.health(source, moved, now=NOW + timedelta(days=8))
    assert later.state is SourceState.UP_TO_DATE


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (PollState(), SourceState.NEVER_CHECKED),
        (success(), SourceState.UP_TO_DATE),
        (success(changed=False), SourceState.NOTHING_NEW),
        (failure(Failure.RATE_LIMITED), SourceState.RATE_LIMITED),
        (failure(Failure.UNAVAILABLE), SourceState.RATE_LIMITED),
        (failure(Failure.GONE), SourceState.GONE),
        (failure(Failure.NOT_A_FEED), SourceState.NOT_A_FEED),
        (failure(Failure.LOGIN_NEEDED), SourceState.NOT_A_FEED),
        (failure(Failure.CERTIFICATE), SourceState.CERTIFICATE),
        (failure(Failure.BLOCKED), SourceState.BLOCKED),
        (failure(Failure.FORBIDDEN), SourceState.BLOCKED),
        (failure(Failure.TIMEOUT), SourceState.FAILING),
    ],
)
def test_every_source_has_a_state_in_plain_words(state: PollState, expected: SourceState) -> None:
    """RULES 1, states."""
    assert told(state) is expected


def test_checking_and_offline_are_told_before_anything_else() -> None:
    assert told(failure(Failure.TIMEOUT), checking=True) is SourceState.CHECKING
    assert told(success(), offline=True) is SourceState.OFFLINE


def test_a_passing_failure_asks_for_attention_only_when_it_lasts() -> None:
    once, lasting = failure(Failure.TIMEOUT), failure(Failure.TIMEOUT, PollState(failures=2))

    assert not schedule.health(SOURCE, once, now=NOW).needs_attention
    assert schedule.health(SOURCE, lasting, now=NOW).needs_attention
    assert schedule.health(SOURCE, failure(Failure.NOT_FOUND), now=NOW).needs_attention
    assert not schedule.health(SOURCE, failure(Failure.RATE_LIMITED), now=NOW).needs_attention
