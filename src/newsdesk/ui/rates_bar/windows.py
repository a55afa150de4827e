"""The windows around the rates, made when they are first asked for; and what alerts tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from newsdesk.core.rate import Pair
from newsdesk.engine.events import AlertFired, Event
from newsdesk.ui.bridge import EventBridge
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from newsdesk.ui.rates_panel.panel import RatesPanel


class RatesWindows(QObject):
    """Opens the panel, the converter and the list of alerts, or brings them to the front."""

    said = Signal(str)
    _not_shown = Signal(str)

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, bridge: EventBridge, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._bridge = bridge
        self._window = window
        self._panel: RatesPanel | None = None
        self._remembered = ""
        self._not_shown.connect(self.said, Qt.ConnectionType.QueuedConnection)

    @property
    def remembered(self) -> str:
        """The size and place of the panel, for the next time the program is started."""
        return self._remembered if self._panel is None else self._panel.remembered()

    @remembered.setter
    def remembered(self, text: str) -> None:
        self._remembered = text

    @Slot(str)
    def open_panel(self, currency: str = "") -> None:
        """Show all rates of the person's bank, or the chart of one currency."""
        panel = self._ready_panel()
        if currency:
            panel.show_currency(currency)

    @Slot(str)
    def open_bank(self, slug: str) -> None:
        """Show the rates of a bank."""
        self._ready_panel().show_bank(slug)

    @Slot(str)
    def open_converter(self, currency: str = "") -> None:
        """Work out what an amount of a currency is worth."""
        self._ready_panel().show_converter(source=currency)

    @Slot(str)
    def open_alerts(self, pair: str = "") -> None:
        """List the alerts; with a pair, such as "USD/KGS", begin one for it."""
        from newsdesk.ui.dialogs.alerts import AlertsDialog

        dialog = self._window.findChild(AlertsDialog)
        if dialog is None:
            dialog = AlertsDialog(self._theme, self._jobs, self._holder, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._bridge.happened.connect(dialog.handle)
        if pair:
            dialog.begin(Pair.parse(pair))
        _bring_forward(dialog)

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        if isinstance(event, AlertFired):
            self._tell(event)
        if self._panel is not None:
            self._panel.handle(event)

    def _tell(self, event: AlertFired) -> None:
        """Have the desktop tell it; where it does not, the window does."""
        from newsdesk.ui import alert_words

        notice = alert_words.notice(event)
        not_shown, words = self._not_shown, f"{notice.title}. {notice.body}"

        def answered(shown: bool) -> None:
            if not shown:
                not_shown.emit(words)

        self._holder.services.notices.show(notice, answered)

    def _ready_panel(self) -> RatesPanel:
        from newsdesk.ui.rates_panel.panel import RatesPanel

        if self._panel is None:
            self._panel = RatesPanel(self._theme, self._jobs, self._holder, self._window)
            self._panel.restore(self._remembered)
        _bring_forward(self._panel)
        return self._panel


def _bring_forward(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
