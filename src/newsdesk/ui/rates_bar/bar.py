"""The bar of figures at the left of the toolbar: clock, quotes, and where they come from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from newsdesk.core.rate import Quote
from newsdesk.engine.events import DataChanged, DayChanged, Event, RatesChanged, SettingsChanged
from newsdesk.ui import format as fmt
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.rates_bar import wording
from newsdesk.ui.rates_bar.clock import BISHKEK, Clock
from newsdesk.ui.rates_bar.quote import QuoteButton
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Bar, Space, Type

_GAP = 20


class RatesBar(QWidget):
    """Lays its parts out itself: where room is short, the remark goes first, then the last quotes.

    Call ``start`` once the services are there, and give it every event of the bridge.
    """

    message = Signal(str)

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._quotes: list[QuoteButton] = []
        self.clock = Clock(theme, self)
        self.remark_label = QLabel(self)
        self.remark_label.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Exchange rates"))
        theme.changed.connect(self._restyle)
        self.show_quotes([])
        self._restyle()

    @property
    def quotes(self) -> list[QuoteButton]:
        """The quotes' widgets; those without room are hidden."""
        return list(self._quotes)

    @property
    def remark(self) -> str:
        """The words behind the figures."""
        return self.remark_label.text()

    def start(self) -> None:
        """Ask for the quotes."""
        self._jobs.run(self._ask, owner=self, done=self.show_quotes)

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        if isinstance(event, RatesChanged | SettingsChanged | DataChanged | DayChanged):
            self.start()

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Show these quotes, in their order."""
        focused = [button.hasFocus() for button in self._quotes]
        for button in self._quotes[len(quotes) :]:
            button.hide()
            button.deleteLater()
        del self._quotes[len(quotes) :]
        for button, quote in zip(self._quotes, quotes, strict=False):
            button.show_quote(quote)
        for quote in quotes[len(self._quotes) :]:
            button = QuoteButton(self._theme, quote, self)
            button.clicked.connect(self._copy)
            self._quotes.append(button)
        if any(focused[len(quotes) :]) and self._quotes:
            self._quotes[-1].setFocus()
        self._say_remark()

    def sizeHint(self) -> QSize:
        """Return the room in which nothing is left out."""
        return QSize(self._widths()[-1], self._theme.px(Bar.TOOLBAR))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the clock, which always stays."""
        return QSize(self.clock.sizeHint().width(), self._theme.px(Bar.TOOLBAR))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Exchange rates"))
            self.clock.tick()
            for button in self._quotes:
                button.show_quote(button.quote)
            self._say_remark()
        elif event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Lay out again when a part asks for other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
        return super().event(event)

    def _ask(self) -> Sequence[Quote]:
        return self._holder.services.rates.quotes()

    @Slot()
    def _copy(self) -> None:
        button = self.sender()
        if isinstance(button, QuoteButton):
            QGuiApplication.clipboard().setText(button.copied)
            copied = self.tr("Copied: {figure}")
            self.message.emit(copied.format(figure=f"{button.quote.currency} {button.copied}"))

    def _say_remark(self) -> None:
        quotes = [button.quote for button in self._quotes]
        if quotes:
            today = datetime.now(BISHKEK).date()
            self.remark_label.setText(wording.summary(quotes, today=today))
            self.remark_label.setToolTip(
                self.tr("Fetched {time}").format(
                    time=fmt.exact(max(quote.fetched for quote in quotes))
                )
            )
        else:
            self.remark_label.setText(self.tr("Exchange rates appear once you are online"))
            self.remark_label.setToolTip("")
        stale = any(quote.stale for quote in quotes)
        colours = self._theme.colours
        self.remark_label.setStyleSheet(f"color: {colours.down if stale else colours.dim}")
        self.updateGeometry()
        self._lay_out()

    def _widths(self) -> list[int]:
        """Return where each part ends if all before it are shown: clock, quotes, remark."""
        gap = self._theme.px(_GAP)
        ends = [self.clock.sizeHint().width()]
        for button in self._quotes:
            ends.append(ends[-1] + gap + button.sizeHint().width())
        ends.append(ends[-1] + gap + self.remark_label.sizeHint().width())
        return ends

    def _lay_out(self) -> None:
        ends = self._widths()
        height = self.height()
        parts: list[QWidget] = [self.clock, *self._quotes, self.remark_label]
        left = 0
        gap = self._theme.px(_GAP)
        for part, end in zip(parts, ends, strict=True):
            hint = part.sizeHint()
            part.setVisible(part is self.clock or end <= self.width())
            top = (height - hint.height()) // 2
            if part is self.remark_label:
                top = self._on_the_line(top)
            part.setGeometry(left, top, hint.width(), hint.height())
            left = end + gap

    def _on_the_line(self, top: int) -> int:
        """Return where the remark's words stand on the line that the figures stand on."""
        figure = QFontMetrics(self._theme.font(Type.FIGURE, bold=True))
        line = (self.height() - figure.height()) / 2 + figure.ascent()
        words = self.remark_label.fontMetrics()
        inner = (self.remark_label.sizeHint().height() - words.height()) / 2
        return round(line - words.ascent() - inner) if self._quotes else top

    @Slot()
    def _restyle(self) -> None:
        self.remark_label.setFont(self._theme.font(Type.META))
        self.remark_label.setContentsMargins(self._theme.px(Space.XS), 0, 0, 0)
        self.setFixedHeight(self._theme.px(Bar.TOOLBAR))
        self._say_remark()
