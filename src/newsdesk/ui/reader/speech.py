"""The voice that reads aloud: Qt's speech, an optional part, loaded when it is first wanted."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

#: The module's name; without it there is no reading aloud.
_MODULE: Final = "PySide6.QtTextToSpeech"


class Voice(QObject):
    """What reads sentences aloud."""

    ended = Signal()  # a sentence is over
    failed = Signal(str)  # none can be read any more: why

    def prepare(self, language: str) -> bool:
        """Choose a voice for a language (BCP 47); False where there is none. May take seconds."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Say a sentence; what was being said is broken off and does not end."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent at once; ``ended`` does not come."""
        raise NotImplementedError

    def set_rate(self, rate: float) -> None:
        """Speak faster or slower, from -1 to 1; 0 is the voice's own pace."""
        raise NotImplementedError


def is_installed() -> bool:
    """Whether the optional part is there; quick, and loads nothing."""
    try:
        return importlib.util.find_spec(_MODULE) is not None
    except (ImportError, ValueError):
        return False


class QtVoice(Voice):
    """Qt's speech engine. Making it takes 1.3 s, which is why ``prepare`` does it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: QTextToSpeech | None = None
        self._speaking = False

    def prepare(self, language: str) -> bool:
        """Choose a voice for a language; False where there is no engine or no such voice."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._engine is None:
            self._engine = QTextToSpeech(self)
            self._engine.stateChanged.connect(self._follow)
        if self._engine.state() == QTextToSpeech.State.Error:
            return False
        wanted = QLocale(language).language()
        for locale in self._engine.availableLocales():
            if locale.language() == wanted:
                self._engine.setLocale(locale)
                return True
        return False

    def say(self, text: str) -> None:
        """Say a sentence."""
        if self._engine is not None:
            self._speaking = False
            self._engine.stop()
            self._speaking = True
            self._engine.say(text)

    def stop(self) -> None:
        """Be silent at once."""
        self._speaking = False
        if self._engine is not None:
            self._engine.stop()

    def set_rate(self, rate: float) -> None:
        """Speak faster or slower."""
        if self._engine is not None:
            self._engine.setRate(max(-1.0, min(1.0, rate)))

    @Slot(object)
    def _follow(self, state: object) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if state == QTextToSpeech.State.Ready and self._speaking:
            self._speaking = False
            self.ended.emit()
        elif state == QTextToSpeech.State.Error and self._engine is not None:
            self._speaking = False
            self.failed.emit(self._engine.errorString())
