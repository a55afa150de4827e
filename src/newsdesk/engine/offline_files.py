"""The folder of pictures kept offline: files named by the hash of what is in them."""

from __future__ import annotations

import contextlib
import os
import re
import threading
import time
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from newsdesk.core.offline import OfflineFile

_NAME = re.compile(r"[0-9a-f]{64}", re.ASCII)
#: A file that no story is known to have may just be on its way into the database; seconds.
_STRAY_AFTER = 3600.0


class OfflineFiles:
    """Writes, checks and deletes files. Any thread but the window's.

    Names are hashes, so that nothing a page says becomes part of a path.

    Args:
        folder: Made with the first file.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        # What was checked in this session, by the file's time: reading a story again costs nothing.
        self._sound: dict[str, int] = {}

    def path(self, name: str) -> Path:
        """Return where a file is.

        Raises:
            ValueError: The name is no hash.
        """
        if not _NAME.fullmatch(name):
            message = f"not the name of a file: {name!r}"
            raise ValueError(message)
        return self.folder / name[:2] / name

    def put(self, body: bytes, kind: str) -> OfflineFile:
        """Keep these bytes; they are on the disk when this returns.

        Raises:
            StoreError: The disk is full, the folder read-only, or the like.
        """
        from newsdesk.desktop.files import make_folder, write_whole

        file = OfflineFile(sha256(body).hexdigest(), len(body), kind)
        if self.good(file) is None:
            path = self.path(file.sha256)
            make_folder(path.parent)
            write_whole(path, body)
        return file

    def good(self, file: OfflineFile) -> Path | None:
        """Return the path of a file that holds what its name says; None where it does not."""
        path = self.path(file.sha256)
        try:
            status = path.stat()
            if status.st_size != file.size:
                return None
            with self._lock:
                if self._sound.get(file.sha256) == status.st_mtime_ns:
                    return path
            with path.open("rb") as opened:
                found = sha256(opened.read()).hexdigest()
        except OSError:
            return None
        if found != file.sha256:
            return None
        with self._lock:
            self._sound[file.sha256] = status.st_mtime_ns
        return path

    def looks_there(self, file: OfflineFile) -> bool:
        """Whether a file of that name and size is there, without reading it."""
        try:
            return self.path(file.sha256).stat().st_size == file.size
        except OSError:
            return False

    def delete(self, names: Collection[str]) -> None:
        """Delete files; one that is not there is deleted already."""
        for name in names:
            with contextlib.suppress(OSError):
                self.path(name).unlink()
            with self._lock:
                self._sound.pop(name, None)

    def delete_strays(self, known: Collection[str]) -> int:
        """Delete what no story has, unless it is new; return how many went."""
        gone = 0
        before = time.time() - _STRAY_AFTER
        with contextlib.suppress(OSError):
            for folder in [entry.path for entry in os.scandir(self.folder) if entry.is_dir()]:
                for entry in os.scandir(folder):
                    if entry.name in known:
                        continue
                    with contextlib.suppress(OSError):
                        if entry.stat(follow_symlinks=False).st_mtime < before:
                            Path(entry.path).unlink()
                            gone += 1
        return gone
