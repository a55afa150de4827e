"""The strip over what a search found: where is searched, keeping it, and what is to be said."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.core.found import SearchNote
from newsdesk.core.wording import describe_problem
from newsdesk.ui.keys import BY_NAME
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import translate


class SearchBar(QWidget):
    """Hidden until a search is shown."""

    scope_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = ""
        self._inside = False
        self._note: SearchNote | None = None
        self.scope = QPushButton()
        self.scope.setProperty("role", "quiet")
        self.save = QPushButton()
        self.save.setProperty("role", "link")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)  # it says what was typed
        self._line = line = QHBoxLayout()
        line.setSpacing(Space.XS)
        line.addWidget(self.scope)
        line.addStretch(1)
        line.addWidget(self.save)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._words)
        self.scope.clicked.connect(self.scope_wanted)
        self.save.clicked.connect(self.save_wanted)
        self._words.hide()
        self.translate()
        self.take_theme()
        self.hide()

    @property
    def words(self) -> str:
        """What is said of the question, one sentence a line; empty where nothing is."""
        return "" if self._words.isHidden() else self._words.text()

    def show_scope(self, place: str, *, inside: bool) -> None:
        """Show where is searched.

        Args:
            place: The list that was left for the search; empty where that is everything.
            inside: Whether in that list alone.
        """
        self._place, self._inside = place, inside
        self.translate()

    def show_note(self, note: SearchNote | None) -> None:
        """Say what another reading was answered, and what is wrong with the question."""
        self._note = note
        lines = []
        if note is not None:
            if note.shown_for:
                lines.append(self.tr("Showing results for “{words}”.").format(words=note.shown_for))
            lines += [describe_problem(problem, tr=translate) for problem in note.problems]
        text = "\n".join(lines)
        if text != self._words.text() or self._words.isHidden() == bool(text):
            self._words.setText(text)
            self._words.setVisible(bool(text))
            if text:
                self._words.setAccessibleName(text)
                QAccessible.updateAccessibility(
                    QAccessibleEvent(self._words, QAccessible.Event.Alert)
                )

    def translate(self) -> None:
        """Take over the window's language."""
        scope, save = BY_NAME["search-here"], BY_NAME["save-search"]
        inside = self.tr("In “{place}”").format(place=self._place)
        words = inside if self._inside else self.tr("Everywhere")
        self.scope.setText(f"{words}  ⇄" if self._place else words)
        self.scope.setEnabled(bool(self._place))
        self.scope.setAccessibleName(f"{scope.title}: {words}")
        self.scope.setToolTip(f"{scope.title} ({scope.key_text})")
        self.save.setText(save.title)
        self.save.setAccessibleName(save.title)
        self.save.setToolTip(f"{save.title} ({save.key_text})")
        self.show_note(self._note)

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        for widget in (self.scope, self.save, self._words):
            widget.setFont(theme.font(Type.META))
        self._words.setStyleSheet(f"color: {theme.colours.dim};")
        edge = theme.px(Space.XS) + 1  # what the look of a button puts around its words
        side = theme.px(Space.L) - edge
        self._column.setContentsMargins(side, theme.px(Space.XS), theme.px(Space.S), edge)
        self._words.setContentsMargins(edge, 0, edge, theme.px(Space.XS))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline below."""
        painter = QPainter(self)
        c = self._theme.colours
        painter.fillRect(self.rect(), self._theme.colour(c.side))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour(c.line))
        painter.end()
