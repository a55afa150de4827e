"""What works here and what does not, for the command line's ``doctor`` and the window's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import newsdesk
from newsdesk.core import schedule
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.wording import describe_error, describe_health
from newsdesk.engine.clock import Clock

if TYPE_CHECKING:
    from newsdesk.engine.offline_files import OfflineFiles
    from newsdesk.store.store import Store


class Doctor:
    """Looks at everything and changes nothing.

    Args:
        data: The data folder.
        has_route: Says whether the machine has a network.
    """

    def __init__(
        self,
        *,
        store: Store,
        files: OfflineFiles,
        data: Path,
        clock: Clock,
        has_route: Callable[[], bool],
    ) -> None:
        self._store = store
        self._files = files
        self._data = data
        self._clock = clock
        self._has_route = has_route

    def report(self, *, tray: bool | None = None) -> dict[str, Any]:
        """Return the document that CLI.md names, ready for JSON; takes as long as the database
        takes to be checked.

        Args:
            tray: Whether there is a tray; None where nobody can tell.
        """
        problems: list[str] = []
        return {
            "version": newsdesk.__version__,
            "data_dir": str(self._data),
            "database": {**self._database(problems), "offline": self._offline(problems)},
            "keyring": self._keyring(problems),
            "tray": {"available": tray},
            "network": self._network(problems),
            "sources": self._sources(problems),
            "problems": problems,
        }

    def _database(self, problems: list[str]) -> dict[str, Any]:
        path = self._store.path
        try:
            integrity = self._store.check()
            size = path.stat().st_size
        except (NewsdeskError, OSError) as error:
            problems.append(describe_error(error))
            return {"path": str(path), "integrity": str(error)}
        if integrity != "ok":
            problems.append(
                f"{path} is damaged. Start Newsdesk again: it sets the file aside and saves "
                "what can be read."
            )
        problems.extend(self._store.notes)
        return {
            "path": str(path),
            "bytes": size,
            "integrity": integrity,
            "repaired": list(self._store.notes),
        }

    def _offline(self, problems: list[str]) -> dict[str, Any]:
        try:
            use = self._store.offline.use()
            files = self._store.offline.files()
        except NewsdeskError:
            return {}  # the database's own line says why
        broken = sum(self._files.good(file) is None for file in files)
        if broken:
            problems.append(
                f"{broken} of {len(files)} pictures kept offline are damaged or gone; Newsdesk "
                "fetches them again while its window is open."
            )
        return {
            "path": str(self._files.folder),
            "stories": use.stories,
            "files": len(files),
            "bytes": use.size,
            "broken": broken,
        }

    def _keyring(self, problems: list[str]) -> dict[str, Any]:
        from newsdesk.desktop.keyring_check import keyring_status

        status = keyring_status()
        if not status.ok:
            problems.append(status.message)
        return {"available": status.ok, "backend": status.backend, "message": status.message}

    def _network(self, problems: list[str]) -> dict[str, Any]:
        online = self._has_route()
        if not online:
            problems.append("This machine has no network; Newsdesk polls when it is back.")
        return {"available": online}

    def _sources(self, problems: list[str]) -> dict[str, Any]:
        now = self._clock.now()
        states: Counter[str] = Counter()
        articles = unread = attention = 0
        for row in self._store.sources.overview():
            health = schedule.health(row.source, row.poll, now=now)
            states[health.state] += 1
            articles += row.counts.articles
            unread += row.counts.unread
            if health.needs_attention:
                attention += 1
                told = describe_health(health, now=now, url=row.source.url)
                problems.append(f"{row.source.title}: {told}")
        return {
            "total": sum(states.values()),
            "states": {str(state): count for state, count in sorted(states.items())},
            "need_attention": attention,
            "articles": articles,
            "unread": unread,
        }
