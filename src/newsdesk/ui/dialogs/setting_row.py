"""One setting in the preferences: its label, the widget that changes it, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from newsdesk.core.rate import pairs_of
from newsdesk.core.settings import LIMITS, Settings
from newsdesk.ui.choice import Choice
from newsdesk.ui.dialogs.check import Check
from newsdesk.ui.dialogs.figure import Figure
from newsdesk.ui.dialogs.intervals import interval_text, offered_with
from newsdesk.ui.dialogs.setting_pages import Entry, translated
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

_LABEL_WIDTH = 180
_TEXT_WIDTH = 260
#: Texts of currency codes, which are written with capitals.
_CODES = frozenset({"rates.currencies", "rates.base", "rates.favourites"})


class SettingRow(QWidget):
    """Tells what a person chose; shows the value in force when it is told it."""

    changed = Signal(str, object)  # key, value

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._theme = theme
        self._label = translated(entry.label)
        self._value: object = None
        self.editor = self._make_editor(Settings().value(entry.key))
        self.editor.setAccessibleName(self._label)
        self.editor.setAccessibleDescription(translated(entry.remark) if entry.remark else "")
        self.editor.setFont(theme.font(Type.INTERFACE))
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.hide()
        self.standing = QLabel()
        self.standing.setProperty("role", "dim")
        self.standing.hide()
        self._lay_out()

    @property
    def value(self) -> object:
        """The value in force that it was told last."""
        return self._value

    def fits(self, typed: str) -> bool:
        """Whether every typed word is in its label, its remark or the names of its values."""
        words = [translated(text) for text in self.entry.choices.values()]
        remark = translated(self.entry.remark) if self.entry.remark else ""
        text = " ".join([self._label, remark, *words]).casefold()
        return all(word in text for word in typed.casefold().split())

    def show_value(self, value: object) -> None:
        """Show the value in force."""
        self._value = value
        self.problem.hide()
        editor = self.editor
        with QSignalBlocker(editor):
            if isinstance(editor, QCheckBox):
                editor.setChecked(bool(value))
            elif isinstance(editor, QSpinBox):
                editor.setValue(int(str(value)))
            elif isinstance(editor, QLineEdit):
                editor.setText(str(value))
            elif isinstance(editor, Choice):
                self._show_choice(editor, value)

    def offer(self, values: Mapping[str, str]) -> None:
        """Offer values that were asked for, each with what it is called."""
        if isinstance(self.editor, Choice):
            for value, text in values.items():
                self.editor.addItem(text, value)
            self.editor.updateGeometry()

    def say(self, sentence: str) -> None:
        """Tell how it stands, beneath the setting."""
        self.standing.setText(sentence)
        self.standing.show()

    def refuse(self, sentence: str) -> None:
        """Say why a value was not taken; what was typed stays to be put right."""
        self.problem.setText(sentence)
        self.problem.show()

    def _show_choice(self, editor: Choice, value: object) -> None:
        if self.entry.interval:
            editor.clear()
            for minutes in offered_with(int(str(value))):
                editor.addItem(interval_text(minutes), minutes)
        editor.setCurrentIndex(editor.findData(value))

    def _make_editor(self, default: object) -> QWidget:
        entry = self.entry
        if isinstance(default, bool):
            return self._make_check()
        if entry.choices or entry.interval or entry.banks:
            choice = _StillChoice(self._theme)
            for value, text in entry.choices.items():
                choice.addItem(translated(text), value)
            choice.activated.connect(lambda _: self._tell(choice.currentData()))
            return choice
        if isinstance(default, int):
            return self._make_figure()
        field = QLineEdit()
        field.setMinimumWidth(self._theme.px(_TEXT_WIDTH))
        field.setMinimumHeight(self._theme.px(32))
        field.editingFinished.connect(lambda: self._tell_text(field.text()))
        return field

    def _make_check(self) -> QCheckBox:
        check = Check(self._label, self._theme)
        check.toggled.connect(self._tell)
        return check

    def _make_figure(self) -> QSpinBox:
        figure = Figure(self._theme)
        low, high = LIMITS[self.entry.key]
        figure.setRange(low, high)
        if self.entry.unit:
            figure.setSuffix(f" {translated(self.entry.unit)}")
        figure.setKeyboardTracking(False)
        figure.valueChanged.connect(self._tell)
        return figure

    def _tell(self, value: object) -> None:
        if value != self._value:
            self.changed.emit(self.entry.key, value)

    def _tell_text(self, typed: str) -> None:
        text = "".join(typed.split())
        if self.entry.key in _CODES:
            text = text.upper()
        if self.entry.pattern and not re.fullmatch(self.entry.pattern, text):
            self.refuse(translated(self.entry.problem))
            return
        if self.entry.key == "rates.currencies":
            text = ",".join(str(pair) for pair in pairs_of(text))
        if text == self._value:
            self.show_value(text)
        else:
            self._tell(text)

    def _lay_out(self) -> None:
        px = self._theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(Space.L))
        grid.setVerticalSpacing(px(Space.XS))
        grid.setColumnMinimumWidth(0, px(_LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        label = QLabel("" if isinstance(self.editor, QCheckBox) else self._label)
        label.setBuddy(self.editor)
        label.setWordWrap(True)
        grid.addWidget(label, 0, 0)
        wide = isinstance(self.editor, QLineEdit)
        grid.addWidget(self.editor, 0, 1, *(() if wide else (Qt.AlignmentFlag.AlignLeft,)))
        if self.entry.remark:
            remark = QLabel(translated(self.entry.remark))
            remark.setProperty("role", "dim")
            grid.addWidget(remark, 1, 1)
            self._prepare(remark)
        grid.addWidget(self.problem, 2, 1)
        self._prepare(self.problem)
        grid.addWidget(self.standing, 3, 1)
        self._prepare(self.standing)

    def _prepare(self, label: QLabel) -> None:
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(self._theme.font(Type.META))


class _StillChoice(Choice):
    """Leaves the wheel to the page: scrolling past must not change a setting.

    Where there is no room for the longest choice, it is cut here, and whole in the list.
    """

    def minimumSizeHint(self) -> QSize:
        """Return no more than the room of a field, so that the page keeps to the window."""
        return super().minimumSizeHint().boundedTo(QSize(self._theme.px(_TEXT_WIDTH), 1 << 20))

    def showPopup(self) -> None:
        """Open the list as wide as its longest choice."""
        self.view().setMinimumWidth(self.sizeHint().width())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
