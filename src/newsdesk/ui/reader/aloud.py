"""The bar that reads the story aloud, sentence by sentence, and marks the one that is heard."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from newsdesk.core.article import Article
from newsdesk.ui.reader.layers import Layer
from newsdesk.ui.reader.sentences import sentences
from newsdesk.ui.reader.speech import QtVoice, Voice, is_installed
from newsdesk.ui.reader.view import ArticleView
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

_BEYOND: Final = re.compile("[\U00010000-\U0010ffff]")
_KYRGYZ: Final = re.compile("[ңөүҢӨҮ]")
_CYRILLIC: Final = re.compile("[а-яА-ЯёЁ]")
#: Steps of pace.
_FASTER: Final = 0.2


class AloudBar(QWidget):
    """Reads the document of a view aloud. Hidden until ``start``.

    Args:
        voice: Makes the voice when it is first needed; Qt's own without.
        installed: Whether there can be one.
    """

    said = Signal(str)

    def __init__(
        self,
        theme: Theme,
        view: ArticleView,
        parent: QWidget | None = None,
        *,
        voice: Callable[[], Voice] | None = None,
        installed: Callable[[], bool] = is_installed,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._make_voice = voice or (lambda: QtVoice(self))
        self._installed = installed
        self._voice: Voice | None = None
        self._article: Article | None = None
        self._text = ""
        self._sentences: list[tuple[int, int]] = []
        self._place = 0
        self._playing = False
        self._rate = 0.0
        self.previous = self._button(self.step_back)
        self.play = self._button(self.toggle)
        self.next = self._button(self.step_on)
        self.slower = self._button(self.slow_down)
        self.faster = self._button(self.speed_up)
        self.close_button = self._button(self.stop)
        self.words = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.S, Space.S)
        row.setSpacing(Space.XS)
        for part in (self.previous, self.play, self.next, self.slower, self.faster, self.words):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.close_button)
        theme.changed.connect(self.take_theme)
        self.translate()
        self.take_theme()
        self.hide()

    @property
    def playing(self) -> bool:
        """Whether something is being read."""
        return self._playing

    @property
    def sentence(self) -> str:
        """The sentence that is read, or was when it was paused."""
        if not self._sentences:
            return ""
        start, length = self._sentences[self._place]
        return self._text[start : start + length]

    def start(self, article: Article) -> None:
        """Read from the sentence that is seen first; where that cannot be, say why."""
        if not self._installed():
            self.said.emit(
                self.tr("Reading aloud needs an optional part: install newsdesk[speech].")
            )
            return
        self._article = article
        self.words.setText(self.tr("Looking for a voice…"))
        self.show()
        # The engine takes a second to start: let the bar be painted before.
        QTimer.singleShot(30, self, self._begin)

    @Slot()
    def toggle(self) -> None:
        """Pause, or go on with the sentence that was broken off."""
        if self._playing:
            self._playing = False
            if self._voice is not None:
                self._voice.stop()
            self._show_state()
        elif self._sentences:
            self._playing = True
            self._say()

    @Slot()
    def step_on(self) -> None:
        """Go on to the next sentence."""
        self._step(1)

    @Slot()
    def step_back(self) -> None:
        """Go back to the sentence before."""
        self._step(-1)

    @Slot()
    def speed_up(self) -> None:
        """Read faster."""
        self._change_rate(_FASTER)

    @Slot()
    def slow_down(self) -> None:
        """Read slower."""
        self._change_rate(-_FASTER)

    def _step(self, by: int) -> None:
        if self._sentences:
            self._place = max(0, min(len(self._sentences) - 1, self._place + by))
            if self._playing:
                self._say()
            else:
                self._mark()

    def _change_rate(self, by: float) -> None:
        self._rate = max(-1.0, min(1.0, self._rate + by))
        if self._voice is not None:
            self._voice.set_rate(self._rate)
            if self._playing:
                self._say()

    @Slot()
    def stop(self) -> None:
        """End reading and hide the bar."""
        self._playing = False
        self._sentences = []
        if self._voice is not None:
            self._voice.stop()
        self._view.marks.clear(Layer.SPOKEN)
        self.hide()

    def _begin(self) -> None:
        article = self._article
        if article is None or self.isHidden():
            return
        if self._voice is None:
            self._voice = self._make_voice()
            self._voice.ended.connect(self._go_on)
            self._voice.failed.connect(self._give_up)
        self._text = _BEYOND.sub("  ", self._view.document().toPlainText())
        language = language_of(article.language, self._text)
        if not self._voice.prepare(language):
            name = QLocale(language).nativeLanguageName()
            self.stop()
            self.said.emit(self.tr("No voice for {language} is installed.").format(language=name))
            return
        self._voice.set_rate(self._rate)
        self._sentences = sentences(self._text)
        seen = self._view.first_position()
        self._place = next(
            (n for n, (start, length) in enumerate(self._sentences) if start + length > seen), 0
        )
        if self._sentences:
            self._playing = True
            self._say()
        else:
            self.stop()

    def _say(self) -> None:
        self._mark()
        if self._voice is not None:
            self._voice.say(self.sentence.replace("\N{OBJECT REPLACEMENT CHARACTER}", " "))

    @Slot()
    def _go_on(self) -> None:
        if not self._playing:
            return
        if self._place + 1 < len(self._sentences):
            self._place += 1
            self._say()
        else:
            self.stop()

    @Slot(str)
    def _give_up(self, why: str) -> None:
        self.stop()
        self.said.emit(self.tr("Reading aloud failed: {why}").format(why=why))

    def _mark(self) -> None:
        start, length = self._sentences[self._place]
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.paper.selection))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(QColor(self._theme.paper.accent))
        self._view.marks.clear(Layer.SPOKEN)
        self._view.marks.put(Layer.SPOKEN, [(start, length)], look)
        self._view.bring_into_sight(start)
        self._show_state()

    def _show_state(self) -> None:
        playing = self._playing
        name = self.tr("Pause") if playing else self.tr("Go on reading aloud")
        self.play.setAccessibleName(name)
        self.play.setToolTip(f"{name} (L)")
        self.play.setIcon(
            self._theme.icon("pause" if playing else "sample", self._theme.paper.accent)
        )
        self.words.setText(self.tr("Reading aloud") if playing else self.tr("Paused"))

    def _button(self, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "flat")
        button.clicked.connect(act)
        return button

    def translate(self) -> None:
        """Take over the window's language."""
        self.setAccessibleName(self.tr("Reading aloud"))
        for button, name in (
            (self.previous, self.tr("Sentence before")),
            (self.next, self.tr("Next sentence")),
            (self.slower, self.tr("Slower")),
            (self.faster, self.tr("Faster")),
            (self.close_button, self.tr("Stop reading aloud")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._show_state()

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme, paper = self._theme, self._theme.paper
        self.words.setFont(theme.font(Type.META))
        self.words.setStyleSheet(f"color: {paper.dim};")
        signs = {
            self.previous: "chevron-left",
            self.next: "chevron-right",
            self.slower: "minus",
            self.faster: "add",
            self.close_button: "close",
        }
        for button, sign in signs.items():
            button.setIcon(theme.icon(sign, paper.dim))
        for button in (*signs, self.play):
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)


def language_of(said: str, text: str) -> str:
    """Return the language of a story: what its publisher said, else what its letters tell."""
    if said:
        return said
    if _KYRGYZ.search(text):
        return "ky"
    return "ru" if _CYRILLIC.search(text) else "en"
