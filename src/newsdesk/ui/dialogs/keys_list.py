"""The list of keys (F1), made from the table of commands."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsdesk.ui.keys import BY_NAME, COMMANDS, Command, Group
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space, Type

#: The groups side by side, so that all of it is seen at once.
_COLUMNS = (
    (Group.STORIES, Group.SOURCES),
    (Group.READER,),
    (Group.VIEWS, Group.RATES, Group.WINDOW),
)


class KeysList(QDialog):
    """What each key does, by what it is about."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        known: Container[str] = BY_NAME,
    ) -> None:
        """Make the list.

        Args:
            known: Leaves out what is not in it: commands whose part is not there.
        """
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(BY_NAME["keys"].title)
        shown = [command for command in COMMANDS if command.keys and command.name in known]
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        margin = theme.px(Space.XL)
        columns.setContentsMargins(margin, theme.px(Space.L), margin, theme.px(Space.L))
        columns.setSpacing(theme.px(Space.XXL))
        for groups in _COLUMNS:
            columns.addLayout(self._column(groups, shown), 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.windowTitle())
        self._scroll.setStyleSheet(f"QScrollBar {{ background: {theme.colours.side}; }}")
        self._sheet = sheet
        remark = QLabel(self.tr("Letter keys work on every keyboard layout."))
        remark.setProperty("role", "dim")
        remark.setFont(theme.font(Type.META))
        close = QPushButton(self.tr("Close"))
        close.setMinimumHeight(theme.px(34))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(margin, theme.px(Space.M), margin, theme.px(Space.L))
        foot.addWidget(remark, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        self.setMinimumSize(theme.px(640), theme.px(360))
        self._scroll.setFocus()

    def sizeHint(self) -> QSize:
        """Return the room in which nothing has to be scrolled."""
        sheet = self._sheet.sizeHint()
        width = max(sheet.width(), self._theme.px(980))
        return QSize(width, sheet.height() + self._theme.px(72))

    def _column(self, groups: tuple[Group, ...], shown: list[Command]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(Space.S))
        for group in groups:
            commands = [command for command in shown if command.group is group]
            if commands:
                if column.count():
                    column.addSpacing(self._theme.px(Space.M))
                column.addWidget(self._heading(group.heading))
                column.addLayout(self._rows(commands))
        column.addStretch(1)
        return column

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text)
        font = self._theme.font(Type.GROUP, bold=True)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        heading.setFont(font)
        heading.setProperty("role", "dim")
        return heading

    def _rows(self, commands: list[Command]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(Space.L))
        grid.setVerticalSpacing(self._theme.px(6))
        grid.setColumnStretch(0, 1)
        for row, command in enumerate(commands):
            title = QLabel(command.title)
            title.setFont(self._theme.font(Type.INTERFACE))
            title.setWordWrap(True)
            keys = [_native(key) for key in command.keys]
            title.setAccessibleName(f"{command.title}: {', '.join(keys)}")
            grid.addWidget(title, row, 0)
            caps = QHBoxLayout()
            caps.setSpacing(self._theme.px(Space.XS))
            caps.addStretch(1)
            for key in keys:
                caps.addWidget(self._cap(key), 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addLayout(caps, row, 1)
        return grid

    def _cap(self, key: str) -> QLabel:
        """Return a key as it looks on a keyboard."""
        theme, c = self._theme, self._theme.colours
        cap = QLabel(key)
        cap.setObjectName("key")
        cap.setFont(theme.font(Type.META))
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cap.setMinimumWidth(theme.px(24))
        cap.setFrameShape(QFrame.Shape.NoFrame)
        cap.setStyleSheet(
            f"background: {c.chip}; color: {c.text}; border: 1px solid {c.line};"
            f" border-radius: {Radius.SMALL}px; padding: 1px {theme.px(6)}px;"
        )
        return cap


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
