"""Where Newsdesk keeps its files: the platform's own folders, or everything under one folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Self

from newsdesk.core.frozen import frozen
from newsdesk.desktop.files import make_folder

ENVIRONMENT_VARIABLE = "NEWSDESK_DATA_DIR"


@frozen
class Folders:
    """The folders of one person's Newsdesk.

    Attributes:
        data: The database and its backups: what must never be lost.
        config: The settings.
        cache: Pictures and whatever else can be fetched again.
        logs: What happened, without secrets.
    """

    data: Path
    config: Path
    cache: Path
    logs: Path

    @classmethod
    def beneath(cls, folder: Path) -> Self:
        """Put everything under one folder; the database lies in the folder itself."""
        return cls(
            data=folder,
            config=folder / "config",
            cache=folder / "cache",
            logs=folder / "logs",
        )

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.data / "newsdesk.db"

    @property
    def settings_file(self) -> Path:
        """The settings that differ from their defaults, as JSON."""
        return self.config / "settings.json"

    @property
    def backups(self) -> Path:
        """The rotating daily backups."""
        return self.data / "backups"

    @property
    def offline(self) -> Path:
        """Pictures of the stories that are kept offline."""
        return self.data / "offline"

    @property
    def pictures(self) -> Path:
        """The picture cache."""
        return self.cache / "pictures"

    def demo(self) -> Folders:
        """Return the folders of the demo edition, which never touches real data."""
        return Folders.beneath(self.data / "demo")

    def make(self) -> None:
        """Create what is missing, readable by this person alone.

        Raises:
            StoreError: A folder cannot be made or written to.
        """
        for folder in (self.data, self.config, self.cache, self.logs):
            make_folder(folder)


def folders(data_dir: Path | None) -> Folders:
    """Choose the folders: the one given, else ``NEWSDESK_DATA_DIR``, else the platform's own."""
    chosen = data_dir or os.environ.get(ENVIRONMENT_VARIABLE)
    if chosen:
        return Folders.beneath(Path(chosen).expanduser().absolute())
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("newsdesk", appauthor=False)
    return Folders(
        data=dirs.user_data_path,
        config=dirs.user_config_path,
        cache=dirs.user_cache_path,
        logs=dirs.user_log_path,
    )
