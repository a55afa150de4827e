"""Sentences for people: what happened, to what, and what follows."""

from __future__ import annotations

import string
from datetime import UTC, datetime, timedelta

import pytest

from newsdesk.core import schedule, wording
from newsdesk.core.errors import (
    ArticleNotFoundError,
    Failure,
    FetchError,
    NewsdeskError,
    ParseError,
    RateError,
    SettingError,
    SourceNotFoundError,
    StoreError,
    StoreFailure,
    StoreTooNewError,
    SubscriptionError,
    SubscriptionProblem,
)
from newsdesk.core.settings import Settings
from newsdesk.core.source import PollState, Source, SourceHealth, SourceId, SourceState

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
SOURCE = Source(SourceId(1), "https://24.kg/rss/", "24.kg")


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def described(health: SourceHealth) -> str:
    return wording.describe_health(health, now=NOW, url=SOURCE.url, when=clock)


def failed(
    kind: Failure, *, retry_after: timedelta | None = None, detail: str = ""
) -> SourceHealth:
    state = schedule.after_failure(
        SOURCE,
        PollState(last_success=NOW - timedelta(hours=3)),
        kind,
        now=NOW,
        default_interval=timedelta(minutes=30),
        jitter=0.0,
        retry_after=retry_after,
        detail=detail,
    )
    return schedule.health(SOURCE, state, now=NOW)


ERRORS: list[NewsdeskError] = [
    *(FetchError(kind, "https://24.kg/rss/") for kind in Failure),
    *(ParseError(kind, "https://24.kg/rss/") for kind in Failure),
    ParseError(Failure.UNREADABLE),
    *(StoreError(kind, "/home/aida/newsdesk.db") for kind in StoreFailure),
    StoreTooNewError("/home/aida/newsdesk.db", found=9, known=2),
    *(SubscriptionError(kind, "24.kg") for kind in SubscriptionProblem),
    RateError("NBKR", "a web page instead of a sheet"),
    ArticleNotFoundError(7),
    SourceNotFoundError(7),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_every_error_is_a_sentence(error: NewsdeskError) -> None:
    """ARCHITECTURE, error shown; no field is left open and no code word shows."""
    sentence = wording.describe_error(error)

    assert sentence[0].isupper() or sentence[0].isdigit() or sentence[0] in "“/"
    assert sentence.endswith(".")
    assert not set("{}[]") & set(sentence)
    assert "Error" not in sentence
    assert "None" not in sentence


def test_every_failure_has_its_own_sentence() -> None:
    assert set(wording.FAILURES) == set(Failure)
    assert set(wording.STORE_FAILURES) == set(StoreFailure)
    assert set(wording.SUBSCRIPTION_PROBLEMS) == set(SubscriptionProblem)
    assert set(wording.STATE_NAMES) == set(SourceState)
    assert len(set(wording.FAILURES.values())) == len(Failure)


@pytest.mark.parametrize("kind", [Failure.TIMEOUT, Failure.HOST_NOT_FOUND])
def test_a_failure_without_an_address_still_reads_as_a_sentence(kind: Failure) -> None:
    assert wording.describe_failure(kind).startswith("The site ")


def test_a_failing_source_says_what_happened_to_whom_and_what_follows() -> None:
    """ARCHITECTURE, error shown."""
    assert described(failed(Failure.SERVER_ERROR, detail="HTTP 500")) == (
        "24.kg reports an error of its own (HTTP 500). It last worked at 09:00. "
        "Newsdesk tries again at 12:30."
    )


def test_a_rate_limited_source_says_until_when() -> None:
    """RULES 1, states: "rate limited until 14:05"."""
    health = failed(Failure.RATE_LIMITED, retry_after=timedelta(hours=2, minutes=5))

    assert wording.describe_state(health, when=clock) == "rate limited until 14:05"
    assert described(health) == (
        "24.kg asks to be left alone for a while. It last worked at 09:00. "
        "Newsdesk leaves it alone until 14:05."
    )


def test_a_gone_source_says_that_it_is_no_longer_asked_for() -> None:
    assert described(failed(Failure.GONE)).endswith(
        "Newsdesk no longer asks for it; try it by hand, or remove it."
    )


def test_an_outage_says_that_it_is_ours() -> None:
    state = schedule.after_outage(
        PollState(), Failure.CONNECTION, now=NOW, retry_in=timedelta(minutes=1)
    )

    assert described(schedule.health(SOURCE, state, now=NOW)) == (
        "Nothing can be reached: you are offline. "
        "Newsdesk tries again at 12:01, and at once when the network is back."
    )


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (SourceState.NEVER_CHECKED, "It has not been checked yet."),
        (SourceState.CHECKING, "It is being checked now."),
        (SourceState.NOTHING_NEW, "The last check brought nothing new."),
    ],
)
def test_a_next_check_that_is_due_is_not_announced(state: SourceState, expected: str) -> None:
    assert described(SourceHealth(state, next_check=NOW)) == expected


def test_the_next_check_of_a_sound_source_is_announced() -> None:
    health = SourceHealth(SourceState.NOTHING_NEW, next_check=NOW + timedelta(minutes=30))

    assert described(health).endswith("Newsdesk looks again at 12:30.")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda: Settings().with_value("images.cache_mb", "many"),
            "The setting images.cache_mb was not changed: it takes a whole number.",
        ),
        (
            lambda: Settings().with_value("images.cash", "1"),
            "There is no setting images.cash; “newsdesk config get” lists them all.",
        ),
    ],
)
def test_a_setting_error_names_the_setting(change: object, expected: str) -> None:
    with pytest.raises(SettingError) as raised:
        change()  # type: ignore[operator]

    assert wording.describe_error(raised.value) == expected


def test_an_error_nobody_expected_is_no_traceback() -> None:
    sentence = wording.describe_error(KeyError("secret"))

    assert "secret" not in sentence
    assert sentence.endswith("nothing stored is lost.")


def test_templates_are_translated_before_their_fields_are_filled() -> None:
    asked: list[str] = []

    def russian(template: str) -> str:
        asked.append(template)
        return "{host} не отвечает."

    error = FetchError(Failure.TIMEOUT, "https://24.kg/rss/")

    assert wording.describe_error(error, tr=russian) == "24.kg не отвечает."
    fields = [name for _, name, _, _ in string.Formatter().parse(asked[0]) if name]
    assert fields == ["host"]
