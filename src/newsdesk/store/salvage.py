"""A broken database: set aside, and what can be read of it carried into a new one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from newsdesk.store.connections import connect
from newsdesk.store.migrations import migrate
from newsdesk.store.word_parts import rebuild

# In this order: what cannot be fetched again comes first. ``rate_coverage`` is left behind: what
# was lost of a history is asked for again.
_TABLES = (
    "sources", "poll_states", "hosts", "statuses", "keys", "articles", "bodies", "full_texts",
    "revisions", "icons", "rate_alerts", "rate_alert_log", "rate_sheets", "rates", "rate_states",
    "rate_wishes", "offline_stories", "offline_texts", "offline_files", "offline_pictures",
    "saved_searches",
)  # fmt: skip
_CONSISTENT = """
delete from articles where id not in (select id from statuses);
delete from keys where id not in (select id from statuses);
-- A status whose source is lost is of use only where its article is pinned.
delete from articles where id in (
    select id from statuses
    where pinned = 0 and source_id not in (select id from sources)
);
delete from bodies where id not in (select id from articles);
delete from full_texts where id not in (select id from articles);
-- Where the page's text is lost, the feed's takes its place. Lost behind it, the page's stays.
update full_texts set held = 0
where id not in (select id from bodies) and id in (select id from articles where full_text = 1);
insert or ignore into bodies (id, html)
select t.id, t.hidden from full_texts t join articles a on a.id = t.id where a.full_text = 1;
update articles set full_text = 0
where full_text = 1 and id not in (select id from full_texts where held = 1);
delete from full_texts where held = 0;
delete from revisions where article_id not in (select id from articles);
update statuses set source_id = null where source_id not in (select id from sources);
update statuses set stored_at = null, listed = 0 where id not in (select id from articles);
delete from statuses where source_id is null and stored_at is null;
delete from keys where source_id not in (select id from sources);
delete from poll_states where source_id not in (select id from sources);
delete from icons where source_id not in (select id from sources);
delete from offline_stories where id not in (select id from statuses);
delete from offline_texts where id not in (select id from articles);
delete from offline_pictures where article_id not in (select id from offline_stories);
update offline_pictures set sha256 = null where sha256 not in (select sha256 from offline_files);
update offline_stories set state = 'wanted', next_try = 0
where id in (select article_id from offline_pictures where sha256 is null);
delete from rates where not exists (
    select 1 from rate_sheets s
    where s.provider = rates.provider and s.effective = rates.effective
);
-- What was lost is to come back with the feeds, so they must answer in full.
update poll_states
set etag = null, last_modified = null, body_hash = null, next_check = null;
update rate_states set etag = null, last_modified = null, next_check = null;
update sources set
    articles = (select count(*) from statuses where source_id = sources.id and listed = 1),
    unread = (select count(*) from statuses
              where source_id = sources.id and listed = 1 and read = 0);
insert or replace into meta
values ('next_article_id', 1 + (select ifnull(max(id), 0) from statuses))
"""
_SIDE_FILES = ("", "-wal", "-shm")


def is_sound(path: Path, *, thoroughly: bool) -> bool:
    """Return whether the file is a database whose first page, or every page, makes sense.

    Raises:
        sqlite3.Error: It cannot be looked at, for another reason than being broken.
    """
    try:
        with closing(connect(path, read_only=True)) as connection:
            connection.execute("select count(*) from sqlite_master").fetchone()
            if not thoroughly:
                return True
            return bool(connection.execute("pragma quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            return False
        raise


def repair(path: Path) -> tuple[str, ...]:
    """Set the broken file aside and put what can be read of it into a new one.

    Returns:
        What was done, one sentence each.
    """
    broken = set_aside(path, "broken")
    fresh = path.with_name(path.name + ".salvaged")
    fresh.unlink(missing_ok=True)
    with closing(connect(fresh)) as target:
        migrate(target)
        sources, articles, lost = _carry(broken, target)
        target.execute("pragma journal_mode = delete")
    fresh.replace(path)
    notes = [
        f"The database was damaged; {sources} sources and {articles} articles were saved from it.",
        f"The damaged file is kept as {broken.name}.",
    ]
    if lost:
        notes.insert(1, "Parts that could not be read: " + ", ".join(lost) + ".")
    return tuple(notes)


def set_aside(path: Path, why: str) -> Path:
    """Rename a database with its log; nothing is deleted. Return its new place."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = path.with_name(f"{path.name}.{why}-{stamp}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.name}.{why}-{stamp}-{number}")
    for suffix in _SIDE_FILES:
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(target.with_name(target.name + suffix))
    return target


def _carry(broken: Path, target: sqlite3.Connection) -> tuple[int, int, list[str]]:
    """Copy row by row whatever can be read; return the counts of sources and articles."""
    lost = []
    target.execute("pragma foreign_keys = off")
    target.execute("begin immediate")
    with suppress(sqlite3.DatabaseError), closing(connect(broken, read_only=True)) as source:
        lost = [table for table in _TABLES if not _carry_table(source, target, table)]
    _make_consistent(target)
    rebuild(target)
    target.execute("commit")
    sources = target.execute("select count(*) from sources").fetchone()[0]
    articles = target.execute("select count(*) from articles").fetchone()[0]
    return sources, articles, lost


def _carry_table(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> bool:
    """Copy a table from both ends towards a broken page; return whether all of it was read."""
    ours = [row[1] for row in target.execute(f"pragma table_info({table})")]
    try:
        theirs = {row[1] for row in source.execute(f"pragma table_info({table})")}
    except sqlite3.DatabaseError:
        return False
    columns = ", ".join(name for name in ours if name in theirs)
    if not columns:
        return False
    # By its own order and no index, for an index may be what is broken.
    key = ", ".join(
        row[1]
        for row in sorted(source.execute(f"pragma table_info({table})"), key=lambda row: row[5])
        if row[5]
    )
    whole = True
    for direction in ("asc", "desc"):
        by = ", ".join(f"{name} {direction}" for name in key.split(", "))
        try:
            rows = source.execute(f"select {columns} from {table} not indexed order by {by}")
            for row in rows:
                marks = ", ".join("?" * len(row))
                with suppress(sqlite3.IntegrityError):
                    target.execute(
                        f"insert or ignore into {table} ({columns}) values ({marks})", row
                    )
        except sqlite3.DatabaseError:
            whole = False
        if whole:
            break
    return whole


def _make_consistent(target: sqlite3.Connection) -> None:
    """Drop what lost its counterpart, and count anew."""
    for statement in _CONSISTENT.split(";"):
        target.execute(statement)
