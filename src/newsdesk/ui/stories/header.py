"""The head of the list: its name, what came in above, its order, and mark all read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.keys import BY_NAME
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Bar, Space, Type


class StoryHeader(QWidget):
    """Stands above the story list."""

    top_wanted = Signal()
    order_wanted = Signal()
    mark_all_read_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._arrived = 0
        self._title = ElidedLabel()
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._new = QPushButton()
        self._new.setProperty("role", "link")
        self._new.hide()
        self._order = QPushButton()
        self._order.setProperty("role", "quiet")
        self._mark = QToolButton()
        self._mark.setProperty("role", "flat")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.L), 0, theme.px(Space.S), 1)
        row.setSpacing(theme.px(Space.XS))
        for widget in (self._title, self._new, self._order, self._mark):
            row.addWidget(widget)
        self._new.clicked.connect(self.top_wanted)
        self._order.clicked.connect(self.order_wanted)
        self._mark.clicked.connect(self.mark_all_read_wanted)
        self.translate()
        self.take_theme()

    def show_title(self, title: str, *, oldest_first: bool, ranked: bool) -> None:
        """Show the name of the list and its order."""
        self._title.set_text(title)
        if ranked:
            order = self.tr("Best first")
        else:
            order = self.tr("Oldest first") if oldest_first else self.tr("Newest first")
        self._order.setText(order)
        self.forget_arrived()

    def rename(self, title: str) -> None:
        """Show another name of the same list."""
        self._title.set_text(title)
        self._fit()

    @property
    def arrived(self) -> int:
        """How many new stories are announced."""
        return self._arrived

    def add_arrived(self, count: int) -> None:
        """Say how many stories came in above what is seen."""
        self._arrived += count
        text = self.tr("%n new", "", self._arrived)
        self._new.setText("↑ " + text)
        self._new.setAccessibleName(self.tr("%n new: go to the top", "", self._arrived))
        self._new.show()
        self._fit()

    def forget_arrived(self) -> None:
        """Say nothing of new stories: they have been seen."""
        self._arrived = 0
        self._new.hide()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the order out where they would cut the name."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside: list[QWidget] = [self._order, self._mark]
        if not self._new.isHidden():
            beside.append(self._new)
        margins = self._row.contentsMargins()
        taken = margins.left() + margins.right()
        for widget in beside:
            taken += widget.sizeHint().width() + self._row.spacing()
        self._order.setVisible(self._title.sizeHint().width() + taken <= self.width())

    def translate(self) -> None:
        """Take over the window's language."""
        command = BY_NAME["mark-all-read"]
        self._mark.setToolTip(f"{command.title} ({command.key_text})")
        self._mark.setAccessibleName(command.title)
        self._order.setToolTip(BY_NAME["order"].title)

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        self.setFixedHeight(theme.px(Bar.HEADER))
        self._title.setFont(theme.font(Type.VIEW_TITLE, bold=True))
        for button in (self._new, self._order):
            button.setFont(theme.font(Type.META))
        self._mark.setIcon(theme.icon("check-all"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline below."""
        painter = QPainter(self)
        c = self._theme.colours
        painter.fillRect(self.rect(), self._theme.colour(c.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour(c.line))
        painter.end()
