"""Notices that another process, such as the command line, changed the data or the settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Slot

from newsdesk.ui.jobs import Jobs
from newsdesk.ui.services import ServicesHolder

#: Our own writes touch the same file: one question for many of them, in milliseconds.
_PAUSE = 400


class OthersWatcher(QObject):
    """Watches the write-ahead log; the engine is asked whether it was somebody else.

    What changed is published as an event by the engine.

    Args:
        settings: The settings file; None where it does not hold what is in force (the demo).
    """

    def __init__(
        self,
        database: Path,
        settings: Path | None,
        holder: ServicesHolder,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._holder = holder
        self._jobs = jobs
        self._settings = settings
        self._saved = self._signature()
        self._files = [f"{database}-wal", str(database)]
        # A file that is replaced is a new one: its folder tells of that.
        folders = {str(file.parent) for file in (database, settings) if file is not None}
        self._watcher = QFileSystemWatcher(sorted(folders), self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        self._watcher.fileChanged.connect(self._notice)
        self._watcher.directoryChanged.connect(self._notice)
        self._watch()

    @Slot()
    def _notice(self) -> None:
        self._watch()
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _ask(self) -> None:
        holder = self._holder
        self._jobs.run(lambda: holder.services.reading.changed_by_others(), owner=self)  # noqa: PLW0108
        before, self._saved = self._saved, self._signature()
        if self._saved != before:
            self._jobs.run(lambda: holder.services.preferences.reload(), owner=self)  # noqa: PLW0108

    def _watch(self) -> None:
        """Watch the files that are there; the log comes and goes with the processes."""
        missing = set(self._files) - set(self._watcher.files())
        there = [path for path in missing if Path(path).exists()]
        if there:
            self._watcher.addPaths(there)

    def _signature(self) -> tuple[int, int] | None:
        """Return what changes whenever the settings are saved; None where there is no file."""
        if self._settings is None:
            return None
        try:
            found = self._settings.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns
