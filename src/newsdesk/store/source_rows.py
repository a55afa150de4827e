"""Rows of ``sources`` as values, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from newsdesk.core.errors import SourceNotFoundError
from newsdesk.core.page_rules import ExtractionRules
from newsdesk.core.source import FeedKind, NewSource, Source, SourceId
from newsdesk.store.removal import restore
from newsdesk.store.times import optional_moment, seconds

SHOWN_TITLE = "coalesce(f.own_title, nullif(f.title, ''), f.url)"
SOURCE_COLUMNS = (
    f"f.id, f.url, {SHOWN_TITLE}, f.own_title is not null, f.folder, f.site_url, f.kind, "
    "f.language, f.interval_seconds, f.adaptive, f.added_at, f.removed_at, "
    "f.full_text_since is not null, f.page_body, f.page_remove, f.keep_offline"
)
SOURCE_WIDTH = 16


def source_of(row: Sequence[Any]) -> Source:
    """Make a source from ``SOURCE_COLUMNS``."""
    return Source(
        id=SourceId(row[0]),
        url=row[1],
        title=row[2],
        renamed=bool(row[3]),
        folder=row[4],
        site_url=row[5],
        kind=None if row[6] is None else FeedKind(row[6]),
        language=row[7],
        interval=None if row[8] is None else timedelta(seconds=row[8]),
        adaptive=bool(row[9]),
        added_at=optional_moment(row[10]),
        removed_at=optional_moment(row[11]),
        full_text=bool(row[12]),
        rules=ExtractionRules(row[13], tuple(filter(None, row[14].split("\n")))),
        keep_offline=row[15],
    )


def get_source(connection: sqlite3.Connection, source_id: SourceId) -> Source:
    """Return a source, removed or not.

    Raises:
        SourceNotFoundError: No source has this id.
    """
    row = connection.execute(
        f"select {SOURCE_COLUMNS} from sources f where f.id = ?", (source_id,)
    ).fetchone()
    if row is None:
        raise SourceNotFoundError(source_id)
    return source_of(row)


def source_by_url(connection: sqlite3.Connection, url: str) -> Source | None:
    """Return the source with an address, removed or not."""
    row = connection.execute(
        f"select {SOURCE_COLUMNS} from sources f where f.url = ?", (url,)
    ).fetchone()
    return None if row is None else source_of(row)


def add_source(
    writer: sqlite3.Connection, new: NewSource, held: Source | None, at: datetime
) -> Source:
    """Insert, or bring back ``held`` with the new choices."""
    own_title = new.title if new.renamed else None
    choices = (
        new.folder,
        None if new.interval is None else int(new.interval.total_seconds()),
        new.adaptive,
        seconds(at) if new.full_text else None,
        *rules_columns(new.rules),
        new.keep_offline,
    )
    if held is not None:
        restore(writer, held.id)
        writer.execute(
            "update sources set own_title = ?, folder = ?, interval_seconds = ?, adaptive = ?,"
            " full_text_since = ?, page_body = ?, page_remove = ?, keep_offline = ? where id = ?",
            (own_title, *choices, held.id),
        )
        # It is looked at at once, and with nothing that could answer "not modified" for
        # entries that were purged meanwhile.
        writer.execute("delete from poll_states where source_id = ?", (held.id,))
        return get_source(writer, held.id)
    cursor = writer.execute(
        "insert into sources (url, title, own_title, site_url, kind, language, added_at,"
        " folder, interval_seconds, adaptive, full_text_since, page_body, page_remove,"
        " keep_offline)"
        f" values ({', '.join('?' * 14)})",
        (
            new.url,
            "" if new.renamed else new.title,
            own_title,
            new.site_url,
            None if new.kind is None else new.kind.value,
            new.language,
            seconds(at),
            *choices,
        ),
    )
    assert cursor.lastrowid is not None
    return get_source(writer, SourceId(cursor.lastrowid))


def rules_columns(rules: ExtractionRules) -> tuple[str, str]:
    """Return rules as ``page_body`` and ``page_remove``; a selector never holds a line's end."""
    one_line = (" ".join(selector.split()) for selector in rules.remove)
    return " ".join(rules.body.split()), "\n".join(filter(None, one_line))
