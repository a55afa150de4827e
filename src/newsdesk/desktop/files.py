"""Small files written whole or not at all, and what the disk says when it refuses."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from newsdesk.core.errors import StoreError, StoreFailure

_KINDS = {
    errno.ENOSPC: StoreFailure.DISK_FULL,
    errno.EDQUOT: StoreFailure.DISK_FULL,
    errno.EROFS: StoreFailure.READ_ONLY,
    errno.EACCES: StoreFailure.READ_ONLY,
    errno.EPERM: StoreFailure.READ_ONLY,
}


def disk_error(error: OSError, path: Path) -> StoreError:
    """Say what the operating system refused, as the error that the person is told."""
    kind = _KINDS.get(error.errno or 0, StoreFailure.CANNOT_OPEN)
    return StoreError(kind, str(path), detail=error.strerror or str(error))


def make_folder(path: Path) -> None:
    """Create a folder and its parents, for this person alone.

    Raises:
        StoreError: It cannot be made, or something else has its name.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error(error, path) from error


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file at once: a reader, or a crash, sees the old file or the new one.

    The new file has reached the disk before it takes the old one's name.

    Raises:
        StoreError: The disk is full, the folder read-only, or the like; nothing has changed.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise disk_error(error, path) from error
