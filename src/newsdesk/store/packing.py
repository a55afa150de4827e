"""The pictures kept offline inside a backup, which is one file.

A backup is a copy of the database. One made on demand has one table more, ``packed_files``
(sha256, body), with every file that a story needs; restoring writes them into their folder and
drops the table. Daily backups have none: they stand beside that folder.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from newsdesk.store.connections import connect

_NAME = re.compile(r"[0-9a-f]{64}", re.ASCII)
_LARGEST = 50_000_000
"""Bytes: no picture of ours is that large, and a stranger's file shall not be read into memory."""


def pack(copied: Path, folder: Path) -> None:
    """Put the files of a folder into a copy of the database; broken ones are left out.

    Raises:
        sqlite3.Error, OSError: The copy cannot be written.
    """
    with closing(_opened(copied)) as target:
        names = [row[0] for row in target.execute("select sha256 from offline_files")]
        if not names:
            return
        target.execute("create table packed_files (sha256 text primary key, body blob not null)")
        target.execute("begin")
        for name in names:
            body = _read(folder, name)
            if body is not None:
                target.execute("insert into packed_files values (?, ?)", (name, body))
        target.execute("commit")


def unpack(copied: Path, folder: Path | None) -> None:
    """Take the files out of a copy of a backup, and write them where they belong.

    Names are checked to be hashes and the contents to have them, for a backup may come from
    anywhere. What is there already stays.

    Args:
        folder: None: they are only taken out.

    Raises:
        sqlite3.Error, OSError: The copy cannot be read, or a file not be written.
    """
    with closing(_opened(copied)) as source:
        if not source.execute(
            "select 1 from sqlite_master where type = 'table' and name = 'packed_files'"
        ).fetchone():
            return
        if folder is not None:
            for name, body in source.execute(
                "select sha256, body from packed_files where length(body) <= ?", (_LARGEST,)
            ):
                if _is_named(name, body) and _read(folder, name) is None:
                    _write(folder, name, body)
        source.execute("drop table packed_files")
        source.execute("vacuum")


def _opened(path: Path) -> sqlite3.Connection:
    connection = connect(path)
    connection.execute("pragma journal_mode = delete")  # a backup is one file
    return connection


def _is_named(name: object, body: object) -> bool:
    return (
        isinstance(name, str)
        and isinstance(body, bytes)
        and _NAME.fullmatch(name) is not None
        and sha256(body).hexdigest() == name
    )


def _read(folder: Path, name: str) -> bytes | None:
    """Return what a file holds; None where it is not there or not what its name says."""
    if not _NAME.fullmatch(name):
        return None
    try:
        body = (folder / name[:2] / name).read_bytes()
    except OSError:
        return None
    return body if sha256(body).hexdigest() == name else None


def _write(folder: Path, name: str, body: bytes) -> None:
    path = folder / name[:2] / name
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f"{name}.{os.getpid()}.part")
    try:
        part.write_bytes(body)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
