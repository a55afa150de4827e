"""The window's commands that pin more than the current story: a list, a web page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.stories import StatusChange
from newsdesk.engine.undo import Action
from newsdesk.ui import done_words
from newsdesk.ui.jobs import Jobs, Lane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.stories.pane import StoryPane
from newsdesk.ui.theme import Theme
from newsdesk.ui.wording import error_text

if TYPE_CHECKING:
    from collections.abc import Sequence


class Pinning(QObject):
    """Pins lists and addresses, asking first where that is much."""

    said = Signal(str, bool)  # a message, and whether there is a way back

    def __init__(
        self, holder: ServicesHolder, jobs: Jobs, stories: StoryPane, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._holder = holder
        self._jobs = jobs
        self._stories = stories
        self._theme = theme
        self._window = window

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return the commands that are done here, by their names in ``keys``."""
        return {
            "pin-list": self.pin_list,
            "pin-address": self.ask_address,
            "pin-pasted": self.pin_pasted,
            "cancel-offline": self.cancel,
        }

    def pin_list(self) -> None:
        """Pin every story of the list that is shown, once a person has confirmed how many."""
        holder, query = self._holder, self._stories.query
        title = self._stories.title

        def done(ids: Sequence[ArticleId]) -> None:
            if ids:
                self._confirm(ids, title)
            else:
                self.said.emit(self.tr("All stories of this list are pinned already."), False)

        self._jobs.run(
            lambda: holder.services.pins.to_pin(query), owner=self, done=done, lane=Lane.LONG
        )

    def ask_address(self) -> None:
        """Ask for the address of a page to pin."""
        from newsdesk.ui.dialogs.pinning import PinAddressDialog

        dialog = PinAddressDialog(self._holder, self._jobs, self._theme, self._window)
        dialog.pinned.connect(lambda _: self._say_pinned())
        dialog.open()

    def pin_pasted(self) -> None:
        """Pin the page whose address is on the clipboard."""
        address = address_in(QGuiApplication.clipboard().mimeData())
        if address:
            self.pin_address(address)
        else:
            self.said.emit(self.tr("There is no web address on the clipboard."), False)

    def pin_address(self, address: str) -> None:
        """Pin a page."""
        holder = self._holder

        def failed(error: NewsdeskError) -> None:
            self.said.emit(error_text(error), False)

        self._jobs.run(
            lambda: holder.services.pins.pin_address(address),
            owner=self,
            done=lambda _: self._say_pinned(),
            failed=failed,
        )

    def cancel(self) -> None:
        """Let go of those of a list just pinned that are not there yet."""
        holder = self._holder

        def done(count: int) -> None:
            if count:
                self.said.emit(done_words.done(Action.UNPIN, count), True)

        self._jobs.run(lambda: holder.services.pins.cancel(), owner=self, done=done)  # noqa: PLW0108

    def _confirm(self, ids: Sequence[ArticleId], title: str) -> None:
        from newsdesk.ui.dialogs.pinning import PinListDialog

        dialog = PinListDialog(len(ids), title, self._theme, self._window)
        dialog.accepted.connect(lambda: self._pin_all(ids))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _pin_all(self, ids: Sequence[ArticleId]) -> None:
        holder = self._holder

        def done(change: StatusChange) -> None:
            self.said.emit(done_words.done(Action.PIN, len(change.ids)), bool(change))

        self._jobs.run(
            lambda: holder.services.pins.pin_all(ids), owner=self, done=done, lane=Lane.LONG
        )

    def _say_pinned(self) -> None:
        self.said.emit(self.tr("The page is pinned; its text and pictures come now."), True)


def address_in(data: QMimeData | None) -> str:
    """Return the one web address that is dragged or on the clipboard; empty for none."""
    if data is None:
        return ""
    if data.hasUrls():
        addresses = [url.toString() for url in data.urls() if url.scheme() in {"http", "https"}]
        if addresses:
            return addresses[0]
    text = data.text().strip() if data.hasText() else ""
    is_one = text.lower().startswith(("http://", "https://")) and not any(map(str.isspace, text))
    return text if is_one else ""
