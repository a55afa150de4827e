"""One check of one source: what it brought, and what storing it changed."""

from __future__ import annotations

from datetime import datetime

from newsdesk.core.article import ArticleId, FeedReading
from newsdesk.core.frozen import frozen
from newsdesk.core.source import PollState, SourceId


@frozen
class HostCooldown:
    """A host that asked to be left alone (429, 503), for all sources on exactly this host."""

    host: str
    until: datetime


@frozen
class PollOutcome:
    """All that one check leaves behind; stored in one transaction.

    Attributes:
        checked_at: When the answer came.
        state: What the poller remembers from now on.
        reading: What was read; None where nothing was (not modified, same body, failure).
        url: The source's new address once a permanent redirect is believed; else None.
        cooldown: Set where the host asked for a pause.
    """

    source_id: SourceId
    checked_at: datetime
    state: PollState
    reading: FeedReading | None = None
    url: str | None = None
    cooldown: HostCooldown | None = None


@frozen
class PollChanges:
    """What storing an outcome changed, so that nobody has to ask again.

    Attributes:
        first: Whether this was the source's first successful poll (no notifications then).
    """

    source_id: SourceId
    new: tuple[ArticleId, ...] = ()
    updated: tuple[ArticleId, ...] = ()
    first: bool = False

    def __bool__(self) -> bool:
        return bool(self.new or self.updated)
