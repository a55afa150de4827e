"""The commands that change how stories look: size, measure, font, paper."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from newsdesk.core.errors import SettingError
from newsdesk.core.settings import Settings
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.services import ServicesHolder

#: Characters by which a line grows or shrinks.
_STEP: Final = 6
_MEASURE: Final = "reader.measure"


class LookCommands(QObject):
    """Changes the settings of the reader; it follows them as it follows the preferences."""

    def __init__(self, holder: ServicesHolder, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._holder = holder
        self._jobs = jobs

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return the commands that are done here, by their names in ``keys``."""
        return {
            "measure-wider": lambda: self._change(_MEASURE, _wider(1)),
            "measure-narrower": lambda: self._change(_MEASURE, _wider(-1)),
            "measure-normal": lambda: self._change(_MEASURE, lambda _: None),
            "reader-font": lambda: self._change("reader.font", _other_font),
            "reader-paper": lambda: self._change("reader.paper", _other_paper),
        }

    def _change(self, key: str, value: Callable[[Settings], object | None]) -> None:
        """Set what ``value`` makes of the settings in force; None: the default."""
        holder = self._holder

        def work() -> None:
            preferences = holder.services.preferences
            chosen = value(preferences.current)
            if chosen is None:
                preferences.unset(key)
            else:
                with contextlib.suppress(SettingError):  # it is as wide or as narrow as it gets
                    preferences.set(key, chosen)

        self._jobs.run(work, owner=self)


def _wider(by: int) -> Callable[[Settings], object]:
    return lambda settings: settings.reader_measure + by * _STEP


def _other_font(settings: Settings) -> str:
    return "sans" if settings.reader_font == "serif" else "serif"


def _other_paper(settings: Settings) -> str:
    return "theme" if settings.reader_paper == "sepia" else "sepia"
