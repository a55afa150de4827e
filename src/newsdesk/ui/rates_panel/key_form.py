"""Asks for the key of a publisher that answers only to a person's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.rate import BankInfo
from newsdesk.ui.jobs import Jobs, Lane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

_WIDTH = 320


class KeyForm(QWidget):
    """The key goes to the system keyring; it is shown nowhere and never read back here."""

    saved = Signal()

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._bank: BankInfo | None = None
        self._words = QLabel()
        self._promise = QLabel()
        self._promise.setProperty("role", "dim")
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.save_button = QPushButton()
        self.save_button.setProperty("role", "primary")
        self.save_button.setAutoDefault(False)
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.hide()
        for label in (self._words, self._promise, self.problem):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.key.textChanged.connect(self._follow_text)
        self.key.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        theme.changed.connect(self.take_theme)
        self.translate()
        self.take_theme()

    def show_bank(self, bank: BankInfo) -> None:
        """Ask for this publisher's key."""
        self._bank = bank
        self.key.clear()
        self.problem.hide()
        self.translate()

    @Slot()
    def save(self) -> None:
        """Give the key to the keyring."""
        key = self.key.text().strip()
        if not key or self._bank is None:
            return
        holder, slug = self._holder, self._bank.slug
        self.save_button.setEnabled(False)
        # A keyring may ask for its password first, for as long as the person takes.
        self._jobs.run(
            lambda: holder.services.rates.set_key(slug, key),
            owner=self,
            done=self._end,
            failed=self._refuse,
            lane=Lane.LONG,
        )

    def _end(self, _: None) -> None:
        self.key.clear()
        self.problem.hide()
        self.saved.emit()

    def _refuse(self, error: NewsdeskError) -> None:
        self.problem.setText(error_text(error))
        self.problem.show()
        self._follow_text()

    @Slot()
    def _follow_text(self) -> None:
        self.save_button.setEnabled(bool(self.key.text().strip()))

    def _lay_out(self) -> None:
        px = self._theme.px
        inner = QWidget()
        inner.setFixedWidth(px(_WIDTH))
        column = QVBoxLayout(inner)
        column.setSpacing(px(Space.M))
        for part in (self._words, self.key, self._promise, self.problem):
            column.addWidget(part)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        # Stretches, not an alignment: that would ask the words for their height on one line.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)
        self.key.setMinimumHeight(px(34))
        self.save_button.setMinimumHeight(px(34))

    def translate(self) -> None:
        """Take over the window's language."""
        name = "" if self._bank is None else self._bank.name
        words = self.tr("{name} gives its rates to those with a key of their own. Paste yours:")
        self._words.setText(words.format(name=name))
        self._promise.setText(
            self.tr("The key is kept in the system keyring alone: in no file, and in no log.")
        )
        self.key.setPlaceholderText(self.tr("Key"))
        self.key.setAccessibleName(self.tr("Key for {name}").format(name=name))
        self.save_button.setText(self.tr("Save the key"))

    @Slot()
    def take_theme(self) -> None:
        """Take over fonts."""
        theme = self._theme
        for widget in (self._words, self.key, self.save_button):
            widget.setFont(theme.font(Type.INTERFACE))
        for label in (self._promise, self.problem):
            label.setFont(theme.font(Type.META))
        self._follow_text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)
