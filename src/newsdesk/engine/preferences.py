"""The settings in force, changed one at a time and saved at once."""

from __future__ import annotations

import threading
from collections.abc import Callable

from newsdesk.core.settings import Settings
from newsdesk.engine.events import Event, SettingsChanged


class Preferences:
    """Holds the settings; every change is saved, then published. Any thread."""

    def __init__(
        self,
        settings: Settings,
        *,
        load: Callable[[], Settings],
        save: Callable[[Settings], None],
        publish: Callable[[Event], None],
    ) -> None:
        self._settings = settings
        self._load = load
        self._save = save
        self._publish = publish
        self._lock = threading.Lock()

    @property
    def current(self) -> Settings:
        """The settings in force."""
        return self._settings

    def set(self, key: str, value: object) -> None:
        """Change one setting; text is read as the setting's type.

        Raises:
            SettingError: No such key, or not a value for it.
            StoreError: It cannot be saved; the old value stays in force.
        """
        with self._lock:
            self._take(self._settings.with_value(key, value))

    def unset(self, key: str) -> None:
        """Put one setting back to its default.

        Raises:
            SettingError: No such key.
            StoreError: It cannot be saved; the old value stays in force.
        """
        with self._lock:
            self._take(self._settings.without_value(key))

    def reload(self) -> None:
        """Take over what another process saved.

        Raises:
            StoreError: It cannot be read; what was in force stays so.
        """
        with self._lock:
            settings = self._load()
            if settings != self._settings:
                self._settings = settings
                self._publish(SettingsChanged(settings))

    def _take(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._save(settings)
        self._settings = settings
        self._publish(SettingsChanged(settings))
