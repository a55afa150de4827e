"""A source: what a person follows, and what the poller remembers about its feed."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from newsdesk.core.errors import Failure
from newsdesk.core.frozen import frozen
from newsdesk.core.page_rules import ExtractionRules

NO_RULES = ExtractionRules()

SourceId = NewType("SourceId", int)

MOST_KEPT_OFFLINE = 500
"""Of one source, so many of the newest stories can be kept offline."""


class FeedKind(StrEnum):
    """The format of a feed."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"


@frozen
class Source:
    """An address and the person's choices for it.

    Attributes:
        url: The stored address of the feed.
        title: What to show: the person's own name for it if ``renamed``, else the feed's title.
        folder: The folder's name; empty for none. Folders are one level deep.
        interval: The person's own polling interval; None follows the setting.
        adaptive: Poll by how often the source publishes instead of by ``interval``.
        full_text: Always fetch the pages of its stories.
        rules: What the person set for finding the story in these pages.
        keep_offline: How many of its newest stories are kept offline, with their pictures.
        removed_at: When it was removed; its row stays while the removal can be undone or
            pinned articles need its name.
    """

    id: SourceId
    url: str
    title: str
    renamed: bool = False
    folder: str = ""
    site_url: str = ""
    kind: FeedKind | None = None
    language: str = ""
    interval: timedelta | None = None
    adaptive: bool = False
    full_text: bool = False
    rules: ExtractionRules = NO_RULES
    keep_offline: int = 0
    added_at: datetime | None = None
    removed_at: datetime | None = None


@frozen
class NewSource:
    """A source about to be added: all that OPML, the catalogue or discovery know of it."""

    url: str
    title: str = ""
    renamed: bool = False
    folder: str = ""
    site_url: str = ""
    kind: FeedKind | None = None
    language: str = ""
    interval: timedelta | None = None
    adaptive: bool = False
    full_text: bool = False
    rules: ExtractionRules = NO_RULES
    keep_offline: int = 0


@frozen
class Validators:
    """What a server gave to recognise an unchanged document by (RFC 9110, 8.8), verbatim."""

    etag: str | None = None
    last_modified: str | None = None

    def __bool__(self) -> bool:
        return self.etag is not None or self.last_modified is not None


@frozen
class CacheHints:
    """How long the publisher asks us to wait, as read from one answer; None where it says nothing.

    Attributes:
        max_age: ``Cache-Control: max-age``, unclamped; None beside ``no-cache`` or ``no-store``.
        expires: ``Expires`` minus ``Date``, never negative.
        ttl: The feed's own ``<ttl>`` or syndication period.
    """

    max_age: timedelta | None = None
    expires: timedelta | None = None
    ttl: timedelta | None = None


@frozen
class PollState:
    """What the poller remembers of a source. All times are aware and in UTC.

    Attributes:
        validators_since: When this pair of validators was first received.
        body_hash: BLAKE2b of the last parsed body, 16 bytes.
        next_check: When it is due; None means at once.
        changed_at: The last check that brought a new or changed entry.
        failures: Failed checks in a row; an outage of our own does not count.
        failure: Why the last check failed; None after a success.
        detail: A technical remark on the failure, such as "HTTP 418".
        retry_at: Until when the host asked to be left alone (429, 503).
        stopped: Never poll again by itself (410 Gone).
        moved_to: Where permanent redirects lead, with how often in a row they led there.
        entries_per_week: Measured over what is stored, for adaptive polling.
        hints: What the publisher asked for with the last success.
    """

    validators: Validators = field(default_factory=Validators)
    validators_since: datetime | None = None
    body_hash: bytes | None = None
    next_check: datetime | None = None
    last_checked: datetime | None = None
    last_success: datetime | None = None
    changed_at: datetime | None = None
    failures: int = 0
    failure: Failure | None = None
    detail: str = ""
    retry_at: datetime | None = None
    stopped: bool = False
    moved_to: str = ""
    moved_count: int = 0
    moved_at: datetime | None = None
    entries_per_week: float | None = None
    hints: CacheHints = field(default_factory=CacheHints)


class SourceState(StrEnum):
    """A source's state as a person is told it. The values appear in JSON."""

    NEVER_CHECKED = "never-checked"
    CHECKING = "checking"
    UP_TO_DATE = "up-to-date"
    NOTHING_NEW = "nothing-new"
    RATE_LIMITED = "rate-limited"
    MOVED = "moved"
    GONE = "gone"
    NOT_A_FEED = "not-a-feed"
    CERTIFICATE = "certificate"
    BLOCKED = "blocked"
    OFFLINE = "offline"
    FAILING = "failing"


@frozen
class SourceHealth:
    """A source's state with what is needed to say it and to act on it.

    Attributes:
        failure: The exact reason where ``state`` is one of trouble.
        until: When a rate limit ends.
        moved_to: The new address where ``state`` is MOVED.
        needs_attention: Whether the person can or must do something about it.
    """

    state: SourceState
    failure: Failure | None = None
    detail: str = ""
    until: datetime | None = None
    moved_to: str = ""
    last_success: datetime | None = None
    next_check: datetime | None = None
    needs_attention: bool = False


@frozen
class SourceCounts:
    """How many articles of a source are stored, and how many of these are unread."""

    articles: int = 0
    unread: int = 0


@frozen
class SourceOverview:
    """One row of the source list: the source, its state and its counts."""

    source: Source
    poll: PollState
    counts: SourceCounts
