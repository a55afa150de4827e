"""What the engine tells: frozen events with ids and counts, published from any thread.

Whoever listens asks the use cases for the rest. Bursts are expected; the listener gathers them.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date
from pathlib import Path

from newsdesk.core.alert import Alert, Firing
from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError, StoreFailure
from newsdesk.core.frozen import frozen
from newsdesk.core.full_text import FullTextState
from newsdesk.core.offline import OfflineState
from newsdesk.core.poll import PollChanges
from newsdesk.core.settings import Settings
from newsdesk.core.source import SourceHealth, SourceId
from newsdesk.core.stories import StatusChange


@frozen
class PollFailure:
    """One source that could not be read in a round."""

    source_id: SourceId
    url: str
    title: str
    health: SourceHealth


@frozen
class PollSummary:
    """What one round of polling did.

    Attributes:
        sources: How many sources the round was asked for; the sum of the following ones and of
            ``failed``, unless the round was cancelled.
        ok: Answered with a document that was read, or whose body was the same as before.
        not_modified: Answered 304.
        not_due: Left alone because their time has not come.
        too_soon: Left alone because they were polled less than a minute ago.
        cooling: Left alone because their host asked for a pause, or because they are gone.
        new, updated: Articles.
        seconds: From the first request to the last transaction.
        failures: One a failed source; in an outage of our own, one for each source asked in vain.
        offline: Nothing at all could be reached: no source is blamed, no counter grew.
        by_person: Whether somebody asked for it, instead of the schedule.
        store_failure: Why the last answers could not be stored; they are fetched again later.
    """

    sources: int = 0
    ok: int = 0
    not_modified: int = 0
    failed: int = 0
    not_due: int = 0
    too_soon: int = 0
    cooling: int = 0
    new: int = 0
    updated: int = 0
    seconds: float = 0.0
    failures: tuple[PollFailure, ...] = ()
    offline: bool = False
    cancelled: bool = False
    by_person: bool = False
    store_failure: StoreFailure | None = None

    @property
    def skipped(self) -> int:
        """All sources that were left alone."""
        return self.not_due + self.too_soon + self.cooling


@frozen
class PollStarted:
    """A round begins with ``total`` sources to ask."""

    total: int
    by_person: bool = False


@frozen
class PollProgress:
    """So far; at most ten a second. ``new`` counts articles."""

    done: int
    total: int
    new: int


@frozen
class PollFinished:
    """A round is over; also published where there was nothing to do for a person's refresh."""

    summary: PollSummary


@frozen
class ArticlesChanged:
    """Polling stored new or edited articles."""

    changes: tuple[PollChanges, ...]


@frozen
class SourcesChanged:
    """Sources were added, renamed, moved, removed or restored, or their states changed.

    Attributes:
        ids: Which ones; empty for "ask for all".
        states_only: Only poll states changed: the list of sources itself is the same.
    """

    ids: tuple[SourceId, ...] = ()
    states_only: bool = False


@frozen
class StatusesChanged:
    """Articles were marked, pinned, deleted, or any of these undone."""

    change: StatusChange


@frozen
class FullTextChanged:
    """A story's page is being fetched, was fetched or could not be, or the other text is shown."""

    article_id: ArticleId
    state: FullTextState


@frozen
class OfflineChanged:
    """A story's copy has come further, or is there, or something of it could not be had."""

    article_id: ArticleId
    state: OfflineState


@frozen
class OfflineProgress:
    """How many of the stories that are being copied are done; all of them: nothing is going on."""

    done: int
    total: int


@frozen
class RatesChanged:
    """A newer rate sheet of this provider is stored, or a rate came into force."""

    provider: str


@frozen
class RateHistoryProgress:
    """How far a backfill of a currency's history has come.

    Attributes:
        slug: The bank's.
        done, total: Pieces asked for; 0 of 0 where nothing was missing.
        finished: Nothing more comes of it by itself for now.
        problem: Why it stopped early; what was stored until then stays, the rest is tried again.
    """

    slug: str
    currency: str
    done: int
    total: int
    finished: bool = False
    problem: NewsdeskError | None = None


@frozen
class AlertFired:
    """A rate did what a person wanted to be told.

    Attributes:
        provider: The bank's short name.
    """

    alert: Alert
    firing: Firing
    provider: str


@frozen
class AlertsChanged:
    """Alerts were made, changed, paused or removed, or stand otherwise than before."""


@frozen
class SearchesChanged:
    """Searches were saved, renamed or removed."""


@frozen
class NetworkChanged:
    """Whether anything can be reached at all."""

    online: bool


@frozen
class PictureReady:
    """A requested picture is in the cache; None: it cannot be had."""

    url: str
    path: Path | None


@frozen
class IconChanged:
    """A source has a new icon."""

    source_id: SourceId


@frozen
class SettingsChanged:
    """A setting has a new value."""

    settings: Settings


@frozen
class StoreTroubled:
    """Something could not be stored; polling goes on and tries again later."""

    failure: StoreFailure
    path: str
    detail: str = field(default="", compare=False)


@frozen
class DayChanged:
    """The person's day is another one: Today lists other stories."""

    day: date


@frozen
class DataChanged:
    """Another process changed the data, or much changed at once: ask for everything again."""


Event = (
    PollStarted
    | PollProgress
    | PollFinished
    | ArticlesChanged
    | SourcesChanged
    | StatusesChanged
    | FullTextChanged
    | OfflineChanged
    | OfflineProgress
    | RatesChanged
    | RateHistoryProgress
    | AlertFired
    | AlertsChanged
    | SearchesChanged
    | NetworkChanged
    | PictureReady
    | IconChanged
    | SettingsChanged
    | StoreTroubled
    | DayChanged
    | DataChanged
)
