"""The bar of figures at the left of the toolbar: clock, quotes, and where they come from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from newsdesk.core.frozen import frozen
from newsdesk.core.rate import Quote
from newsdesk.engine.events import DataChanged, DayChanged, Event, RatesChanged, SettingsChanged
from newsdesk.ui import format as fmt
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.rates_bar import wording
from newsdesk.ui.rates_bar.actions import RatesActions
from newsdesk.ui.rates_bar.choices import Choices
from newsdesk.ui.rates_bar.clock import BISHKEK, Clock
from newsdesk.ui.rates_bar.layout import Fit, fit
from newsdesk.ui.rates_bar.quote import QuoteButton
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Bar, Space, Type

_GAP = 20


@frozen
class Shown:
    """What the bar shows, and by which choices."""

    quotes: tuple[Quote, ...]
    choices: Choices


class RatesBar(QWidget):
    """Lays its parts out itself: what has no room is in the menu of its overflow.

    Call ``start`` once the services are there, and give it every event of the bridge. What a
    person chooses here goes into the settings at once, and can be undone.
    """

    message = Signal(str)
    done = Signal(str)  # what was changed; there is a way back
    panel_wanted = Signal(str)  # of this currency's code; empty for the whole bank
    bank_wanted = Signal(str)  # the panel of this bank, which has something to ask
    converter_wanted = Signal(str)
    alerts_wanted = Signal(str)  # a pair to make one for; empty for the list

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._quotes: list[QuoteButton] = []
        self._choices = Choices()
        self._remarks: list[str] = []
        self._fit = Fit(0, 0)
        self._dragged_from: int | None = None
        self.acts = RatesActions(theme, jobs, holder, lambda: self._choices, self)
        self.acts.message.connect(self.message)
        self.acts.done.connect(self.done)
        self.acts.key_wanted.connect(self.bank_wanted)
        self.clock = Clock(theme, self)
        self.more = QToolButton(self)
        self.more.setProperty("role", "flat")
        self.more.setText("»")
        self.more.clicked.connect(self._show_rest)
        self.remark_label = QLabel(self)
        self.remark_label.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.show_quotes([])
        self.translate()
        self._restyle()

    @property
    def quotes(self) -> list[QuoteButton]:
        """The quotes' widgets; those without room are hidden."""
        return list(self._quotes)

    @property
    def overflowing(self) -> list[QuoteButton]:
        """The quotes that have no room, and are in the menu of the overflow instead."""
        return self._quotes[self._fit.quotes :]

    @property
    def choices(self) -> Choices:
        """What the person chose."""
        return self._choices

    @property
    def remark(self) -> str:
        """The words behind the figures, as they are where there is room for them."""
        return self._remarks[0] if self._remarks else ""

    def start(self) -> None:
        """Ask for the quotes."""
        self._jobs.run(self._ask, owner=self, done=self.show_answer)

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        if isinstance(event, RatesChanged | SettingsChanged | DataChanged | DayChanged):
            self.start()

    def show_answer(self, shown: Shown) -> None:
        """Show these quotes, chosen so."""
        self._choices = shown.choices
        self.show_quotes(shown.quotes)

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Show these quotes, in their order."""
        if any(button.dragging for button in self._quotes):
            return  # what is being drawn must not vanish; its end brings the order up to date
        focused = [button.hasFocus() for button in self._quotes]
        for button in self._quotes[len(quotes) :]:
            button.hide()
            button.deleteLater()
        del self._quotes[len(quotes) :]
        while len(self._quotes) < len(quotes):
            self._quotes.append(self._make_button())
        for button, quote in zip(self._quotes, quotes, strict=True):
            button.show_quote(quote, home=self._choices.home, today=self._today())
        if any(focused[len(quotes) :]) and self._quotes:
            self._quotes[-1].setFocus()
        self._order_tabs()
        self._say_remark()

    def focus(self) -> None:
        """Give the keyboard to the first quote, or to what stands in its place."""
        shown = self._quotes[: self._fit.quotes]
        (shown[0] if shown else self.more).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # what a person does

    def shift(self, button: QuoteButton, by: int) -> None:
        """Move a quote so many places to the right."""
        place = self._quotes.index(button)
        to = min(max(place + by, 0), len(self._quotes) - 1)
        if to != place:
            self._put(button, to)
            self._keep_order(place, to)

    def remove(self, button: QuoteButton) -> None:
        """Take a quote out of the bar."""
        places = self._choices.places([one.quote for one in self._quotes])
        self.acts.remove(places[self._quotes.index(button)], button.label)

    def menu_for(self, button: QuoteButton | None) -> QMenu:
        """Return the menu of a quote, or of the bar itself."""
        from newsdesk.ui.rates_bar import menu

        return menu.make(self, button, self._theme)

    def overflow_menu(self) -> QMenu:
        """Return the menu of the quotes that have no room."""
        from newsdesk.ui.rates_bar import menu

        return menu.make_overflow(self, self._theme)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the bar can do, beside the quotes."""
        self._pop_up(self.menu_for(None), event.globalPos())

    @Slot()
    def _show_rest(self) -> None:
        self._pop_up(self.overflow_menu(), self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _pop_up(self, menu: QMenu, where: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _make_button(self) -> QuoteButton:
        button = QuoteButton(self._theme, self)
        button.clicked.connect(lambda: self.acts.copy(button.label, button.copied))
        button.move_wanted.connect(lambda by: self.shift(button, by))
        button.remove_wanted.connect(lambda: self.remove(button))
        button.menu_wanted.connect(lambda where: self._pop_up(self.menu_for(button), where))
        button.dragged.connect(lambda left: self._drag(button, left))
        button.dropped.connect(lambda: self._drop(button))
        return button

    # another order

    def _drag(self, button: QuoteButton, left: int) -> None:
        """Have a quote under the pointer; the others make room where its middle is."""
        shown = self._quotes[: self._fit.quotes]
        first = self.clock.sizeHint().width() + self._theme.px(_GAP)
        last = shown[-1] if shown else button
        most = max(first, last.geometry().right() + 1 - button.width(), button.x())
        left = min(max(left, first), most)
        middle = left + button.width() // 2
        others = [one for one in shown if one is not button]
        to = sum(middle > one.geometry().center().x() for one in others)
        if self._dragged_from is None:
            self._dragged_from = self._quotes.index(button)
        self._put(button, to)
        button.move(left, button.y())

    def _drop(self, button: QuoteButton) -> None:
        before, self._dragged_from = self._dragged_from, None
        self._lay_out()
        to = self._quotes.index(button)
        if before is not None and before != to:
            self._keep_order(before, to)
        else:
            self.start()

    def _put(self, button: QuoteButton, to: int) -> None:
        self._quotes.remove(button)
        self._quotes.insert(to, button)
        self._order_tabs()
        self._lay_out()

    def _keep_order(self, place: int, to: int) -> None:
        """Put the order on the screen into the settings."""
        quotes = [button.quote for button in self._quotes]
        moved = quotes.pop(to)
        quotes.insert(place, moved)
        places = self._choices.places(quotes)
        if min(places, default=-1) < 0:
            self.start()
            return
        self.acts.move(places[place], places[to], self._quotes[to].label)

    def _order_tabs(self) -> None:
        for before, after in pairwise([*self._quotes, self.more]):
            QWidget.setTabOrder(before, after)

    # words

    def translate(self) -> None:
        """Take over the window's language."""
        self.setAccessibleName(self.tr("Exchange rates"))
        self.more.setAccessibleName(self.tr("More rates"))
        self.more.setToolTip(self.tr("More rates"))
        for button in self._quotes:
            button.show_quote(button.quote, home=self._choices.home, today=self._today())
        self._say_remark()

    def _say_remark(self) -> None:
        quotes = [button.quote for button in self._quotes]
        if quotes:
            today = self._today()
            texts = [make(quotes, today=today) for make in (wording.summary, wording.short_summary)]
            self._remarks = texts
            fetched = fmt.exact(max(quote.fetched for quote in quotes))
            said = self.tr("Fetched {time}").format(time=fetched)
            self.remark_label.setToolTip(f"{texts[0]}\n{said}")
        else:
            self._remarks = [self.tr("Exchange rates appear once you are online")]
            self.remark_label.setToolTip("")
        stale = any(quote.stale for quote in quotes)
        colours = self._theme.colours
        self.remark_label.setStyleSheet(f"color: {colours.down if stale else colours.dim}")
        self.updateGeometry()
        self._lay_out()

    def _today(self) -> date:
        """Return the day at the person's bank."""
        bank = self._choices.bank
        return datetime.now(BISHKEK if bank is None else bank.timezone).date()

    # look

    def sizeHint(self) -> QSize:
        """Return the room in which nothing is left out."""
        gap = self._theme.px(_GAP)
        width = self.clock.sizeHint().width()
        width += sum(gap + button.sizeHint().width() for button in self._quotes)
        width += gap + max(self._remark_widths(), default=0)
        return QSize(width, self._theme.px(Bar.TOOLBAR))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the clock, which always stays, and of the way to the rest."""
        width = self.clock.sizeHint().width()
        if self._quotes:
            width += self._theme.px(_GAP) + self.more.sizeHint().width()
        return QSize(width, self._theme.px(Bar.TOOLBAR))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.clock.tick()
            self.translate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Lay out again when a part asks for other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
        return super().event(event)

    def _ask(self) -> Shown:
        services = self._holder.services
        choices = Choices.of(services.preferences.current, services.rates.banks())
        return Shown(tuple(services.rates.quotes()), choices)

    def _remark_widths(self) -> list[int]:
        metrics, margin = self.remark_label.fontMetrics(), self._theme.px(Space.XS)
        return [metrics.horizontalAdvance(text) + margin + 2 for text in self._remarks]

    def _lay_out(self) -> None:
        gap, remarks = self._theme.px(_GAP), self._remark_widths()
        hints = [button.sizeHint() for button in self._quotes]
        self._fit = fit(
            self.width(),
            self.clock.sizeHint().width(),
            [hint.width() for hint in hints],
            remarks,
            self.more.sizeHint().width(),
            gap,
        )
        left = self._place(self.clock, 0, self.clock.sizeHint()) + gap
        for number, (button, hint) in enumerate(zip(self._quotes, hints, strict=True)):
            button.setVisible(number < self._fit.quotes)
            if number < self._fit.quotes:
                left = self._place(button, left, hint) + gap
        overflowing = self._fit.quotes < len(self._quotes)
        self.more.setVisible(overflowing)
        end = self._place(self.more, left - gap // 2, self.more.sizeHint())
        if overflowing:
            left = end + gap // 2
        which = self._fit.remark
        self.remark_label.setVisible(which is not None)
        if which is not None:
            self.remark_label.setText(self._remarks[which])
            height = self.remark_label.sizeHint().height()
            top = self._on_the_line((self.height() - height) // 2)
            self.remark_label.setGeometry(left, top, remarks[which], height)

    def _place(self, part: QWidget, left: int, size: QSize) -> int:
        """Put a part in the middle of the height; return its right end."""
        if not (isinstance(part, QuoteButton) and part.dragging):
            part.setGeometry(left, (self.height() - size.height()) // 2, *size.toTuple())
        return left + size.width()

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
        self.more.setFont(self._theme.font(Type.FIGURE, bold=True))
        self.setFixedHeight(self._theme.px(Bar.TOOLBAR))
        self._say_remark()
