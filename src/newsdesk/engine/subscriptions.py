"""Sources as a person manages them: found, added, sorted into folders, removed and restored."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.core import schedule
from newsdesk.core.frozen import frozen
from newsdesk.core.settings import Settings
from newsdesk.core.source import NewSource, PollState, Source, SourceId, SourceOverview
from newsdesk.engine.clock import Clock
from newsdesk.engine.discovery import Candidate, Discovery
from newsdesk.engine.events import DataChanged, Event, SourcesChanged
from newsdesk.engine.undo import Action, Undone, UndoStack

if TYPE_CHECKING:
    from newsdesk.store.store import Store


@frozen
class CatalogueEntry:
    """A feed offered at the first start.

    Attributes:
        language: BCP 47 tag.
        country: ISO 3166 code, or "intl".
        category: Its heading, in the feed's region's language.
    """

    title: str
    site_url: str
    url: str
    language: str
    country: str
    category: str

    def source(self, *, folder: str = "") -> NewSource:
        """Return it as a source to be added."""
        return NewSource(
            url=self.url,
            title=self.title,
            folder=folder,
            site_url=self.site_url,
            language=self.language,
        )


@frozen
class ImportResult:
    """What an OPML file brought: the sources added, and how many were followed already."""

    added: tuple[Source, ...]
    already_followed: int


class Subscriptions:
    """The use cases around sources. Any thread but the window's.

    Args:
        catalogue: The JSON file of feeds offered at the first start.
        added: Told the ids of new sources, so that they are polled at once; with none, it looks
            again at what is due.
    """

    def __init__(
        self,
        *,
        store: Store,
        discovery: Discovery,
        clock: Clock,
        undo: UndoStack,
        catalogue: Path,
        settings: Callable[[], Settings],
        publish: Callable[[Event], None],
        added: Callable[[Sequence[SourceId]], None],
    ) -> None:
        self._store = store
        self._discovery = discovery
        self._clock = clock
        self._undo = undo
        self._catalogue = catalogue
        self._settings = settings
        self._publish = publish
        self._added = added

    def discover(self, address: str, *, cancel: threading.Event | None = None) -> list[Candidate]:
        """Find the feeds behind what a person typed: a feed's address or any page's.

        Returns:
            Feeds that were fetched and read, the likeliest first. One that is followed already
            is marked by its ``followed``.

        Raises:
            SubscriptionError: Not an address, or no feed found there.
            FetchError: The address cannot be read.
        """
        found = self._discovery.find(address, cancel=cancel or threading.Event())
        return [self._marked(candidate) for candidate in found]

    def add(self, source: NewSource | Candidate) -> Source:
        """Follow a source and poll it at once. One that was removed comes back as it was.

        Raises:
            SubscriptionError: It is followed already.
        """
        new = source.source() if isinstance(source, Candidate) else source
        added = self._store.sources.add(new, at=self._clock.now())
        self._publish(SourcesChanged((added.id,)))
        self._added([added.id])
        return added

    def add_many(self, sources: Sequence[NewSource]) -> list[Source]:
        """Follow many sources in one go, leaving out those that are followed already."""
        added = self._store.sources.add_many(list(sources), at=self._clock.now())
        if added:
            ids = tuple(source.id for source in added)
            self._publish(SourcesChanged(ids))
            self._added(ids)
        return added

    def all(self) -> list[Source]:
        """Return every followed source."""
        return self._store.sources.all()

    def overview(self) -> list[SourceOverview]:
        """Return every followed source with its poll state and counts."""
        return self._store.sources.overview()

    def get(self, source_id: SourceId) -> Source:
        """Return one source.

        Raises:
            SourceNotFoundError: No such id.
        """
        return self._store.sources.get(source_id)

    def folders(self) -> list[str]:
        """Return the names of the folders."""
        return self._store.sources.folders()

    def rename(self, source_id: SourceId, title: str) -> None:
        """Give a source a name of one's own; an empty one brings the feed's title back."""
        self._store.sources.rename(source_id, title.strip())
        self._publish(SourcesChanged((source_id,)))

    def move(self, source_id: SourceId, folder: str) -> None:
        """Put a source into a folder; empty for none."""
        self._store.sources.move(source_id, folder.strip())
        self._publish(SourcesChanged((source_id,)))

    def rename_folder(self, old: str, new: str) -> None:
        """Rename a folder; into an existing one it merges, an empty name dissolves it."""
        self._store.sources.rename_folder(old, new.strip())
        self._publish(SourcesChanged())

    def set_interval(
        self, source_id: SourceId, interval: timedelta | None, *, adaptive: bool = False
    ) -> None:
        """Choose how often a source is polled: an interval of its own, adaptive, or None.

        A source that waits longer than its new interval is asked sooner; one that is failing or
        rate limited waits on.
        """
        self._store.sources.set_interval(source_id, interval, adaptive=adaptive)
        state = self._store.sources.poll_state(source_id)
        sooner = self._sooner(source_id, state)
        if sooner is not None:
            self._store.sources.set_poll_state(source_id, replace(state, next_check=sooner))
            self._added(())
        self._publish(SourcesChanged((source_id,)))

    def remove(self, ids: Sequence[SourceId]) -> None:
        """Stop following sources; their pinned articles stay. Can be undone.

        Raises:
            SourceNotFoundError: No such id; nothing is removed.
        """
        sources = [self._store.sources.get(source_id) for source_id in ids]
        if not sources:
            return
        self._store.sources.remove(list(ids), at=self._clock.now())
        name = sources[0].title if len(sources) == 1 else ""
        what = Undone(Action.REMOVE_SOURCES, len(sources), name)
        self._undo.push(what, partial(self.restore, tuple(ids)))
        self._publish(SourcesChanged(tuple(ids)))
        self._publish(DataChanged())

    def restore(self, ids: Sequence[SourceId]) -> None:
        """Follow removed sources again, with everything they had."""
        self._store.sources.restore(list(ids))
        self._publish(SourcesChanged(tuple(ids)))
        self._publish(DataChanged())

    def import_opml(self, document: bytes) -> ImportResult:
        """Follow everything in an OPML file, folders and settings included.

        Raises:
            ParseError: It is no OPML, or no feed is in it.
        """
        from newsdesk.parse.opml import parse_opml

        offered = parse_opml(document)
        added = self.add_many(offered)
        return ImportResult(tuple(added), len(offered) - len(added))

    def export_opml(self, *, title: str = "Newsdesk") -> bytes:
        """Write all sources as OPML, folders and settings included."""
        from newsdesk.parse.opml import write_opml

        return write_opml(self._store.sources.all(), title=title)

    def catalogue(self) -> list[CatalogueEntry]:
        """Return the feeds offered at the first start, in the catalogue's order."""
        rows = json.loads(self._catalogue.read_bytes())
        return [
            CatalogueEntry(
                title=row["title"],
                site_url=row["site"],
                url=row["feed"],
                language=row["language"],
                country=row["country"],
                category=row["category"],
            )
            for row in rows
        ]

    def icons(self) -> dict[SourceId, bytes]:
        """Return the site icons that are known, as image files."""
        return self._store.sources.icons()

    def icon(self, source_id: SourceId) -> bytes | None:
        """Return one site icon as an image file, None where there is none."""
        return self._store.sources.icon(source_id)

    def _sooner(self, source_id: SourceId, state: PollState) -> datetime | None:
        if state.last_success is None or state.next_check is None or state.failure is not None:
            return None
        by_interval = schedule.next_check(
            self._store.sources.get(source_id),
            state,
            now=state.last_success,
            default_interval=timedelta(minutes=self._settings().polling_interval_minutes),
            jitter=0.0,
        )
        return by_interval if by_interval < state.next_check else None

    def _marked(self, candidate: Candidate) -> Candidate:
        followed = self._store.sources.by_url(candidate.url)
        return candidate if followed is None else candidate.marked_followed(followed.id)
