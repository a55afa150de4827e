"""Files that are there whole or not at all: written beside their place, then renamed."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from newsdesk.core.errors import StoreError, StoreFailure


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to; it takes its place when the block ends without an error.

    Raises:
        StoreError: It cannot be written; an older file of the name is as it was.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        _remove(part)
        raise _refused(path, error) from error
    except BaseException:
        _remove(part)
        raise


def put_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files, in place of one that is there.

    Raises:
        StoreError: It cannot be written; an older folder of the name is as it was.
    """
    part, old = path.with_name(path.name + ".part"), path.with_name(path.name + ".old")
    try:
        for left in (part, old):
            shutil.rmtree(left, ignore_errors=True)
        part.mkdir(parents=True)
        for name, body in files.items():
            (part / name).write_bytes(body)
        if path.exists():
            path.replace(old)
        part.replace(path)
    except OSError as error:
        if old.exists() and not path.exists():
            with contextlib.suppress(OSError):
                old.replace(path)
        shutil.rmtree(part, ignore_errors=True)
        raise _refused(path, error) from error
    shutil.rmtree(old, ignore_errors=True)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _refused(path: Path, error: OSError) -> StoreError:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    kind = StoreFailure.DISK_FULL if full else StoreFailure.READ_ONLY
    return StoreError(kind, str(path), detail=str(error))
