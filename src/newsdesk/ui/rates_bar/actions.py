"""What a person does with the bar: copied at once, or put into the settings with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from newsdesk.engine.undo import Action, Undone
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.rates_bar.choices import BASE, CURRENCIES, PROVIDER, Choices
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme


class RatesActions(QObject):
    """Changes settings, each change with a message and an undo.

    Args:
        choices: Gives what is chosen now.
        bar: Dialogs open over its window.
    """

    message = Signal(str)
    done = Signal(str)  # what was changed; there is a way back
    key_wanted = Signal(str)  # this bank answers only to a key, and there is none

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        holder: ServicesHolder,
        choices: Callable[[], Choices],
        bar: QWidget,
    ) -> None:
        super().__init__(bar)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._choices = choices
        self._bar = bar

    def copy(self, label: str, figure: str) -> None:
        """Copy a figure, and say so."""
        QGuiApplication.clipboard().setText(figure)
        copied = self.tr("Copied: {figure}")
        self.message.emit(copied.format(figure=f"{label} {figure}"))

    def remove(self, place: int, label: str) -> None:
        """Take one of the chosen pairs out."""
        if place >= 0:
            words = self.tr("{currency} was taken out of the toolbar.").format(currency=label)
            self.change({CURRENCIES: self._choices().without(place)}, words)

    def move(self, place: int, to: int, label: str) -> None:
        """Put one of the chosen pairs at another one's place."""
        words = self.tr("{currency} was moved.").format(currency=label)
        self.change({CURRENCIES: self._choices().moved(place, to)}, words)

    @Slot(str)
    def take_base(self, base: str) -> None:
        """Count everything in another currency; empty for the bank's own."""
        words = self.tr("Rates are in {currency} now.")
        self.change({BASE: base}, words.format(currency=base or self._choices().home))

    def take_provider(self, slug: str) -> None:
        """Show another bank's rates, in its own currency."""
        banks = self._choices().banks
        name = next((bank.name for bank in banks if bank.slug == slug), slug)
        words = self.tr("Rates are those of {bank} now.")
        self.change({PROVIDER: slug, BASE: ""}, words.format(bank=name))
        if any(bank.slug == slug and bank.needs_key for bank in banks):
            holder = self._holder

            def done(there: bool) -> None:
                if not there:
                    self.key_wanted.emit(slug)

            self._jobs.run(lambda: holder.services.rates.has_key(slug), owner=self, done=done)

    def change(self, values: dict[str, object], words: str) -> None:
        """Change settings, and say in words what was done."""
        holder = self._holder
        what = Undone(Action.CHANGE_RATES, 1)

        def done(changed: bool) -> None:
            if changed:
                self.done.emit(words)

        self._jobs.run(
            lambda: holder.services.preferences.change(values, what=what), owner=self, done=done
        )

    def choose_currencies(self) -> None:
        """Let a person choose which currencies are shown."""
        from newsdesk.ui.rates_bar.chooser import CurrencyChooser

        window = self._bar.window()
        chooser = CurrencyChooser(self._choices(), self._theme, self._jobs, self._holder, window)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.open()

    def choose_base(self) -> None:
        """Let a person choose any currency of the bank as the base."""
        from newsdesk.ui.rates_bar.chooser import BaseChooser

        window = self._bar.window()
        chooser = BaseChooser(self._choices(), self._theme, self._jobs, self._holder, window)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.chosen.connect(self.take_base)
        chooser.open()
