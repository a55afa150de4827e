"""The sources that a person follows, and when each is to be looked at again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from newsdesk.core.article import EntryKey
from newsdesk.core.errors import SubscriptionError, SubscriptionProblem
from newsdesk.core.page_rules import ExtractionRules
from newsdesk.core.source import (
    NewSource,
    PollState,
    Source,
    SourceCounts,
    SourceId,
    SourceOverview,
)
from newsdesk.store.connections import Connections
from newsdesk.store.poll_states import STATE_COLUMNS, put_statement, state_of, state_values
from newsdesk.store.removal import purge, remove, restore
from newsdesk.store.source_rows import (
    SOURCE_COLUMNS,
    SOURCE_WIDTH,
    add_source,
    get_source,
    rules_columns,
    source_by_url,
    source_of,
)
from newsdesk.store.times import moment, seconds

PUT_STATE = put_statement("poll_states", "source_id")

_STATES = (
    f"select {SOURCE_COLUMNS}, {STATE_COLUMNS} from sources f"
    " left join poll_states p on p.source_id = f.id"
)


class SourceTable:
    """Everything about sources; every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, new: NewSource, *, at: datetime) -> Source:
        """Follow a source; one that was removed comes back with what is left of it.

        Raises:
            SubscriptionError: ALREADY_FOLLOWED, with the id of the source that is.
        """
        with self._connections.write() as writer:
            held = source_by_url(writer, new.url)
            if held is not None and held.removed_at is None:
                raise SubscriptionError(
                    SubscriptionProblem.ALREADY_FOLLOWED, new.url, source_id=held.id
                )
            return add_source(writer, new, held, at)

    def add_many(self, new: Iterable[NewSource], *, at: datetime) -> list[Source]:
        """Follow many in one transaction, and return those that were not followed yet."""
        added = []
        with self._connections.write() as writer:
            for one in new:
                held = source_by_url(writer, one.url)
                if held is None or held.removed_at is not None:
                    added.append(add_source(writer, one, held, at))
        return added

    def get(self, source_id: SourceId) -> Source:
        """Return a source, removed or not.

        Raises:
            SourceNotFoundError: No source has this id.
        """
        with self._connections.read() as reader:
            return get_source(reader, source_id)

    def by_url(self, url: str) -> Source | None:
        """Return the source with this address, unless it was removed."""
        with self._connections.read() as reader:
            held = source_by_url(reader, url)
        return held if held is not None and held.removed_at is None else None

    def has_url(self, url: str) -> bool:
        """Whether an address is taken, also by a source that was removed and may come back."""
        with self._connections.read() as reader:
            return source_by_url(reader, url) is not None

    def all(self) -> list[Source]:
        """Return all sources followed, in the order they were added."""
        with self._connections.read() as reader:
            rows = reader.execute(
                f"select {SOURCE_COLUMNS} from sources f where f.removed_at is null order by f.id"
            ).fetchall()
        return [source_of(row) for row in rows]

    def overview(self) -> list[SourceOverview]:
        """Return all sources followed with their states and counts, in the order added."""
        sql = _STATES.replace(" from ", ", f.articles, f.unread from ", 1)
        with self._connections.read() as reader:
            rows = reader.execute(sql + " where f.removed_at is null order by f.id").fetchall()
        return [
            SourceOverview(
                source_of(row), state_of(row[SOURCE_WIDTH:-2]), SourceCounts(row[-2], row[-1])
            )
            for row in rows
        ]

    def poll_state(self, source_id: SourceId) -> PollState:
        """Return what the poller remembers of a source; nothing yet is a fresh state."""
        with self._connections.read() as reader:
            row = reader.execute(
                f"select {STATE_COLUMNS} from poll_states p where p.source_id = ?", (source_id,)
            ).fetchone()
        return PollState() if row is None else state_of(row)

    def set_poll_state(self, source_id: SourceId, state: PollState) -> None:
        """Store what the poller remembers, apart from any outcome.

        Raises:
            SourceNotFoundError: No source has this id.
        """
        with self._connections.write() as writer:
            get_source(writer, source_id)
            writer.execute(PUT_STATE, (source_id, *state_values(state)))

    def rename(self, source_id: SourceId, title: str) -> None:
        """Give a source the person's own name; an empty one shows the feed's again."""
        self._set(source_id, "own_title", title.strip() or None)

    def move(self, source_id: SourceId, folder: str) -> None:
        """Put a source into a folder; empty for none."""
        self._set(source_id, "folder", folder)

    def set_interval(
        self, source_id: SourceId, interval: timedelta | None, adaptive: bool = False
    ) -> None:
        """Set how often to look; None follows the setting."""
        with self._connections.write() as writer:
            self._set(
                source_id,
                "interval_seconds",
                None if interval is None else int(interval.total_seconds()),
            )
            writer.execute("update sources set adaptive = ? where id = ?", (adaptive, source_id))

    def set_full_text(
        self, source_id: SourceId, always: bool, rules: ExtractionRules, *, at: datetime
    ) -> None:
        """Set whether the pages of its stories are always fetched, and how they are read.

        Without anybody asking, those are fetched that come from now on.
        """
        with self._connections.write() as writer:
            get_source(writer, source_id)
            writer.execute(
                "update sources set page_body = ?, page_remove = ?, full_text_since ="
                " case when ? then ifnull(full_text_since, ?) end where id = ?",
                (*rules_columns(rules), always, seconds(at), source_id),
            )

    def set_keep_offline(self, source_id: SourceId, newest: int) -> None:
        """Set how many of its newest stories are kept offline; 0 for none."""
        self._set(source_id, "keep_offline", newest)

    def set_cooldown(self, host: str, until: datetime) -> None:
        """Leave a host alone until then: it asked for that (429, 503)."""
        with self._connections.write() as writer:
            writer.execute("insert or replace into hosts values (?, ?)", (host, seconds(until)))

    def rename_folder(self, old: str, new: str) -> None:
        """Rename a folder; with a name that exists, the two become one."""
        with self._connections.write() as writer:
            writer.execute("update sources set folder = ? where folder = ?", (new, old))

    def folders(self) -> list[str]:
        """Return the folders' names, in the order of their letters."""
        with self._connections.read() as reader:
            rows = reader.execute(
                "select distinct folder from sources where removed_at is null and folder <> ''"
            ).fetchall()
        return sorted((row[0] for row in rows), key=str.casefold)

    def remove(self, ids: Collection[SourceId], *, at: datetime) -> None:
        """Stop following: the stories leave all lists but Pinned, until purged or restored."""
        with self._connections.write() as writer:
            for source_id in ids:
                remove(writer, source_id, seconds(at))

    def restore(self, ids: Collection[SourceId]) -> None:
        """Undo ``remove``."""
        with self._connections.write() as writer:
            for source_id in ids:
                restore(writer, source_id)

    def purge_removed(self, *, before: datetime) -> int:
        """Delete for good what was removed before then; return how many sources went.

        Pinned articles stay, and with them the source's name.
        """
        with self._connections.read() as reader:
            rows = reader.execute(
                "select id from sources where removed_at < ?", (seconds(before),)
            ).fetchall()
        gone = 0
        for (source_id,) in rows:
            gone += purge(self._connections, source_id, seconds(before))
        return gone

    def due(self, now: datetime, limit: int = 1000) -> list[tuple[Source, PollState]]:
        """Return what is to be looked at now, the longest overdue first.

        Whether its host is to be left alone is for the caller to ask (``cooldowns``).
        """
        with self._connections.read() as reader:
            rows = reader.execute(
                f"{_STATES} where f.removed_at is null and ifnull(p.stopped, 0) = 0"
                " and ifnull(p.next_check, 0) <= ? order by ifnull(p.next_check, 0), f.id limit ?",
                (seconds(now), limit),
            ).fetchall()
        return [(source_of(row), state_of(row[SOURCE_WIDTH:])) for row in rows]

    def next_due(self) -> datetime | None:
        """Return when the next source is due (maybe long past); None with no source to poll."""
        with self._connections.read() as reader:
            found = reader.execute(
                "select min(ifnull(p.next_check, 0)) from sources f"
                " left join poll_states p on p.source_id = f.id"
                " where f.removed_at is null and ifnull(p.stopped, 0) = 0"
            ).fetchone()[0]
        return None if found is None else moment(found)

    def digests(self, source_id: SourceId) -> dict[EntryKey, bytes]:
        """Return the digest of each entry that the last reading of the feed had.

        Older entries are left out on purpose: they rarely return, and ``record`` knows them.
        """
        with self._connections.read() as reader:
            return dict(
                reader.execute(
                    "select key, digest from keys where source_id = ? and present = 1",
                    (source_id,),
                ).fetchall()
            )

    def cooldowns(self) -> dict[str, datetime]:
        """Return until when each host asked to be left alone, past ones included."""
        with self._connections.read() as reader:
            rows = reader.execute("select host, until from hosts").fetchall()
        return {host: moment(until) for host, until in rows}

    def set_icon(self, source_id: SourceId, png: bytes, url: str, at: datetime) -> None:
        """Store a site's icon; empty bytes say that there is none to be had."""
        with self._connections.write() as writer:
            get_source(writer, source_id)
            writer.execute(
                "insert or replace into icons values (?, ?, ?, ?)",
                (source_id, png, url, seconds(at)),
            )

    def icon(self, source_id: SourceId) -> bytes | None:
        """Return a source's icon as PNG; None where none was found."""
        with self._connections.read() as reader:
            row = reader.execute(
                "select png from icons where source_id = ? and png <> x''", (source_id,)
            ).fetchone()
        return None if row is None else row[0]

    def icons(self) -> dict[SourceId, bytes]:
        """Return the icons of all sources followed that have one."""
        with self._connections.read() as reader:
            rows = reader.execute(
                "select i.source_id, i.png from icons i join sources f on f.id = i.source_id"
                " where f.removed_at is null and i.png <> x''"
            ).fetchall()
        return {SourceId(source_id): png for source_id, png in rows}

    def icon_due(self, now: datetime, *, every: timedelta = timedelta(days=30)) -> list[Source]:
        """Return the sources already read whose icon was last looked for that long ago."""
        with self._connections.read() as reader:
            rows = reader.execute(
                f"select {SOURCE_COLUMNS} from sources f left join icons i on i.source_id = f.id"
                " where f.removed_at is null and f.been_read = 1"
                " and ifnull(i.fetched_at, 0) <= ? order by f.id",
                (seconds(now - every),),
            ).fetchall()
        return [source_of(row) for row in rows]

    def _set(self, source_id: SourceId, column: str, value: object) -> None:
        with self._connections.write() as writer:
            get_source(writer, source_id)
            writer.execute(f"update sources set {column} = ? where id = ?", (value, source_id))
