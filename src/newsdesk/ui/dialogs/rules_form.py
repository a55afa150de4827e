"""The fields of a source's rules for its pages."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from newsdesk.core.page_rules import ExtractionRules
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space, Type


class RulesForm(QWidget):
    """A selector for the story, and a list of those for what is to go."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.body = QLineEdit()
        self.body.setPlaceholderText("article .story-text")
        self.remove = QPlainTextEdit()
        self.remove.setPlaceholderText(".advert\nfigure.teaser\naside")
        self.remove.setTabChangesFocus(True)
        self._lay_out()
        self.body.textChanged.connect(self._tell)
        self.remove.textChanged.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Return a width for selectors of the usual length."""
        return QSize(self._theme.px(300), self._theme.px(320))

    @property
    def rules(self) -> ExtractionRules:
        """The rules as they stand, whether they make sense or not."""
        lines = (" ".join(line.split()) for line in self.remove.toPlainText().splitlines())
        return ExtractionRules(" ".join(self.body.text().split()), tuple(filter(None, lines)))

    def show_rules(self, rules: ExtractionRules) -> None:
        """Show rules as they are stored."""
        self.body.setText(rules.body)
        self.remove.setPlainText("\n".join(rules.remove))

    def mark_wrong(self, selector: str) -> None:
        """Mark the field with a selector that is none; empty for neither."""
        c = self._theme.colours
        for field, wrong in (
            (self.body, bool(selector) and selector == self.rules.body),
            (self.remove, bool(selector) and selector in self.rules.remove),
        ):
            edge = c.down if wrong else c.chip
            kind = type(field).__name__
            field.setStyleSheet(
                f"{kind} {{ border: 1px solid {edge}; border-radius: {Radius.FIELD}px;"
                f" background: {c.chip}; color: {c.text}; padding: {self._theme.px(Space.XS)}px; }}"
                f" {kind}:focus {{ border-color: {c.down if wrong else c.accent}; }}"
                f" {kind} QScrollBar {{ background: {c.chip}; }}"
                f" {kind} QScrollBar::handle {{ background: {c.faint}; }}"
            )

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    def _lay_out(self) -> None:
        theme, px = self._theme, self._theme.px
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(px(Type.INTERFACE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.XS))
        parts: tuple[tuple[QWidget, str, str], ...] = (
            (
                self.body,
                self.tr("Where the story is"),
                self.tr("A CSS selector; empty: Newsdesk finds it."),
            ),
            (
                self.remove,
                self.tr("What to leave out"),
                self.tr("One CSS selector a line."),
            ),
        )
        for field, name, remark in parts:
            label = QLabel(name)
            label.setFont(theme.font(Type.INTERFACE, medium=True))
            label.setBuddy(field)
            note = QLabel(remark)
            note.setProperty("role", "dim")
            note.setFont(theme.font(Type.META))
            note.setWordWrap(True)
            field.setAccessibleName(name)
            field.setAccessibleDescription(remark)
            field.setFont(fixed)
            field.setMinimumHeight(px(32))
            column.addWidget(label)
            column.addWidget(field, 1 if field is self.remove else 0)
            column.addWidget(note)
            column.addSpacing(px(Space.M))
        self.remove.setMinimumHeight(px(96))
        self.remove.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.mark_wrong("")
