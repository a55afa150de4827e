"""Reads and writes the OPML files that a person chose; on a jobs thread."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from newsdesk.core.errors import Failure, ParseError, StoreError, StoreFailure

#: Bytes. A list of 10,000 sources has 3 MB; whatever is larger than this is something else.
_LARGEST = 20_000_000


def read(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        ParseError: It is far too large to be a list of sources.
        StoreError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            document = file.read(_LARGEST + 1)
    except OSError as error:
        raise StoreError(StoreFailure.CANNOT_OPEN, str(path), detail=str(error)) from error
    if len(document) > _LARGEST:
        raise ParseError(Failure.TOO_LARGE)
    return document


def write(path: Path, document: bytes) -> None:
    """Write a file in one step: a failed export leaves an older file as it was.

    Raises:
        StoreError: It cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(document)
        os.replace(part, path)  # noqa: PTH105  # Path.replace hides that it is atomic
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        kind = StoreFailure.DISK_FULL if full else StoreFailure.READ_ONLY
        raise StoreError(kind, str(path), detail=str(error)) from error
