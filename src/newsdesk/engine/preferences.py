"""The settings in force, changed one at a time and saved at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import partial

from newsdesk.core.settings import Settings
from newsdesk.engine.events import Event, SettingsChanged
from newsdesk.engine.undo import Undone, UndoStack


class Preferences:
    """Holds the settings; every change is saved, then published. Any thread."""

    def __init__(
        self,
        settings: Settings,
        *,
        load: Callable[[], Settings],
        save: Callable[[Settings], None],
        publish: Callable[[Event], None],
        undo: UndoStack | None = None,
    ) -> None:
        self._settings = settings
        self._load = load
        self._undo = undo
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

    def change(self, values: Mapping[str, object], *, what: Undone | None = None) -> bool:
        """Change several settings in one go; with ``what`` it can be undone.

        Returns:
            Whether anything was changed.

        Raises:
            SettingError: No such key, or not a value for it; nothing is changed.
            StoreError: They cannot be saved; the old values stay in force.
        """
        with self._lock:
            before, after = self._settings, self._settings
            for key, value in values.items():
                after = after.with_value(key, value)
            if after == before:
                return False
            self._take(after)
        if what is not None and self._undo is not None:
            old = {key: before.value(key) for key in values}
            self._undo.push(what, partial(self._put_back, old))
        return True

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

    def _put_back(self, values: Mapping[str, object]) -> None:
        self.change(values)

    def _take(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._save(settings)
        self._settings = settings
        self._publish(SettingsChanged(settings))
