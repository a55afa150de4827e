"""A message over the lower edge of the window, with the way back from what was just done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from newsdesk.ui.keys import BY_NAME
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Bar, Space, Type

#: How long a message stays, in milliseconds. Undo works by its key long after that.
_STAYS = 12_000


class UndoBar(QFrame):
    """Floats over its parent's lower edge, so that nothing below it jumps."""

    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parent = parent
        self.setProperty("role", "toast")
        self._message = QLabel()
        self._message.setTextFormat(Qt.TextFormat.PlainText)  # it names sources and files
        self._undo = QPushButton()
        self._undo.setProperty("role", "link")
        self._close = QToolButton()
        self._close.setProperty("role", "flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.px(space) for space in (Space.L, Space.S, Space.S, Space.S)))
        row.setSpacing(theme.px(Space.S))
        row.addWidget(self._message)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS)
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self.undo_wanted)
        self._close.clicked.connect(self.hide)
        parent.installEventFilter(self)
        self.translate()
        self.take_theme()
        self.hide()

    def say(self, message: str, *, undo: bool = False) -> None:
        """Show a message, with Undo where there is a way back."""
        self._message.setText(message)
        self._undo.setVisible(undo)
        self._settle()
        self.show()
        self.raise_()
        self._timer.start()
        self.setAccessibleName(message)
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # 2 ms that no start needs

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def message(self) -> str:
        """What it says, empty where it is hidden."""
        return self._message.text() if self.isVisible() else ""

    def translate(self) -> None:
        """Take over the window's language."""
        command = BY_NAME["undo"]
        self._undo.setText(command.title)
        self._undo.setToolTip(command.key_text)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        for widget in (self._message, self._undo):
            widget.setFont(self._theme.font(Type.INTERFACE))
        self._close.setIcon(self._theme.icon("close"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the lower edge when the parent changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        parent = self._parent
        self._fit(parent.width() - 2 * self._theme.px(Space.L))
        left = (parent.width() - self.width()) // 2
        below = self._theme.px(Bar.STATUS + Space.M)
        self.move(max(0, left), parent.height() - self.height() - below)

    def _fit(self, room: int) -> None:
        """Be as wide as the message; where there is no room for that, break it into lines."""
        message = self._message
        message.setWordWrap(False)
        message.setMinimumSize(0, 0)  # it would count in the size asked for next
        message.setFixedSize(message.sizeHint())
        beside = self.sizeHint().width() - message.width()
        if beside + message.width() > room:
            width = max(room - beside, 1)
            message.setWordWrap(True)
            message.setMinimumSize(0, 0)
            message.setFixedSize(width, message.heightForWidth(width))
        self.adjustSize()
