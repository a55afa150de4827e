"""Two small questions: which address to pin, and whether to pin a whole list."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

_WIDTH = 440


class _Question(QDialog):
    """A dialog with a sentence, and two buttons under it."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setWindowTitle(title)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setFont(theme.font(Type.INTERFACE))
        self.pin_button = QPushButton(self.tr("Pin"))
        self.pin_button.setProperty("role", "primary")
        self.pin_button.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        for button in (cancel, self.pin_button):
            button.setMinimumHeight(px(34))
            foot.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[px(Space.XL)] * 4)
        self._column.setSpacing(px(Space.L))
        self._column.addWidget(self.message)
        self._column.addStretch()
        self._column.addLayout(foot)

    def sizeHint(self) -> QSize:
        """Return a width that shows most addresses whole."""
        width = self._theme.px(_WIDTH)
        return QSize(width, max(super().sizeHint().height(), self.heightForWidth(width)))


class PinAddressDialog(_Question):
    """Asks for a web address, and pins its page."""

    pinned = Signal(object)  # the ArticleId

    def __init__(
        self, holder: ServicesHolder, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Pin a web page"), theme, parent)
        self._holder = holder
        self._jobs = jobs
        self.message.setText(
            self.tr("Its text and pictures are kept for reading offline, under Pinned.")
        )
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(self.tr("Address"))
        self.address.setMinimumHeight(theme.px(32))
        self.address.setFont(theme.font(Type.INTERFACE))
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        self._column.insertWidget(1, self.address)
        self._column.insertWidget(2, self.problem)
        self.pin_button.clicked.connect(self.pin)
        self.address.setFocus()

    @Slot()
    def pin(self) -> None:
        """Pin what was typed, and close; where it is no address, say so and stay."""
        holder, typed = self._holder, self.address.text().strip()
        if not typed:
            return
        self._jobs.run(
            lambda: holder.services.pins.pin_address(typed),
            owner=self,
            done=self._finish,
            failed=self._refuse,
        )

    def _finish(self, article_id: ArticleId) -> None:
        self.pinned.emit(article_id)
        self.accept()

    def _refuse(self, error: NewsdeskError) -> None:
        self.problem.setText(error_text(error))
        self.problem.show()
        self.resize(self.width(), self.sizeHint().height())


class PinListDialog(_Question):
    """Asks whether so many stories are really to be pinned."""

    def __init__(self, count: int, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Pin this list"), theme, parent)
        words = self.tr(
            "Pin %n story(s) of “{title}”, and keep their full texts and pictures offline?",
            "",
            count,
        )
        self.message.setText(words.replace("{title}", title))
        self.pin_button.clicked.connect(self.accept)
