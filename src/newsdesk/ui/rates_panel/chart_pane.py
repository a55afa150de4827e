"""The chart with everything around it: title, spans of time, how the fetching goes, export."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.rate import BankInfo
from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.jobs import Job, Jobs
from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.chart import Chart
from newsdesk.ui.rates_panel.export_bar import ExportBar
from newsdesk.ui.rates_panel.history import History
from newsdesk.ui.rates_panel.history_row import HistoryRow
from newsdesk.ui.rates_panel.lines import Line
from newsdesk.ui.rates_panel.names import title
from newsdesk.ui.rates_panel.periods import Period
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

#: History comes in pieces; the line is read again at most so often, in milliseconds.
_SETTLES = 300
#: Whoever runs through the table with the arrows asks for the history only where they stop.
_RESTS = 400


class ChartPane(QWidget):
    """Shows the history of the currencies it is told."""

    said = Signal(str)

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        holder: ServicesHolder,
        history: History,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._history = history
        self._bank: BankInfo | None = None
        self._codes: list[str] = []
        self._period = Period.YEAR
        self._job: Job | None = None
        self._loaded: tuple[str, tuple[str, ...]] = ("", ())
        self.chart = Chart(theme)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.translate()
        self.take_theme()

    # what is shown

    @property
    def heading(self) -> str:
        """The title and what happened in the time shown."""
        return f"{self._title.text()} {self._outcome.text()}".strip()

    @property
    def message(self) -> str:
        """What is said in the chart's place, or about the fetching of history."""
        shown = self._stack.currentWidget() is self.chart
        return self.fetching.words if shown else self._nothing.text()

    @property
    def period(self) -> Period:
        """The span of time chosen."""
        return self._period

    def show_currencies(self, bank: BankInfo, codes: Sequence[str]) -> None:
        """Show these currencies of a bank."""
        self._bank = bank
        self._codes = list(codes)
        self._wanting.start()
        self._read()

    def choose_period(self, period: Period) -> None:
        """Show a span of time up to today."""
        self._period = period
        self._spans[period].setChecked(True)
        self._look()
        if self._bank is not None and self._codes:
            self._history.forget(self._bank.slug, self._codes)
        self._want_history()

    @Slot()
    def reload(self) -> None:
        """Read the lines again: there are newer rates."""
        self._read()

    # making

    def _make_parts(self) -> None:
        self._title = ElidedLabel()
        self._outcome = ElidedLabel()
        self._group = QButtonGroup(self)
        self._spans: dict[Period, QToolButton] = {}
        for number, period in enumerate(Period, start=1):
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("role", "flat")
            button.clicked.connect(partial(self._choose, period))
            self._group.addButton(button)
            self._spans[period] = button
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(partial(self._choose, period))
        self._spans[self._period].setChecked(True)
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "dim")
        self.fetching = HistoryRow(self._theme, self._history)
        self.exports = ExportBar(self._theme, self._jobs)
        self._wanting = QTimer(self)
        self._wanting.setSingleShot(True)
        self._wanting.setInterval(_RESTS)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLES)

    def _lay_out(self) -> None:
        px = self._theme.px
        spans = QHBoxLayout()
        spans.setSpacing(px(2))
        for button in self._spans.values():
            spans.addWidget(button)
        spans.addStretch(1)
        held = QWidget()
        self._stack = QStackedLayout(held)
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.S))
        column.addWidget(self._title)
        column.addWidget(self._outcome)
        column.addLayout(spans)
        column.addWidget(held, 1)
        column.addWidget(self.fetching)
        column.addWidget(self.exports)

    def _connect(self) -> None:
        self.chart.view_changed.connect(self._tell)
        self.chart.reset_wanted.connect(self._look)
        self.fetching.again.connect(self._want_history)
        self.exports.said.connect(self.said)
        self._timer.timeout.connect(self._read)
        self._wanting.timeout.connect(self._want_history)
        self._history.changed.connect(self._tell_nothing)
        self._history.arrived.connect(self._take_arrived)
        self._theme.changed.connect(self.take_theme)

    # reading

    @Slot()
    def _read(self) -> None:
        bank, codes = self._bank, tuple(self._codes)
        if self._job is not None:
            self._job.cancel()
        if bank is None or not codes:
            self.chart.show_lines([], "", figures.today())
            self._tell()
            return
        holder, slug = self._holder, bank.slug

        def work() -> list[Line]:
            return [Line.of(code, holder.services.rates.series(slug, code)) for code in codes]

        self._job = self._jobs.run(work, owner=self, done=self._take_lines, failed=self._refuse)

    def _take_lines(self, lines: list[Line]) -> None:
        assert self._bank is not None
        self.chart.show_lines(lines, self._bank.base, figures.today())
        now = (self._bank.slug, tuple(line.currency for line in lines))
        if now != self._loaded or self._period is Period.ALL:
            self._loaded = now
            self._look()
        self._tell()

    def _refuse(self, error: NewsdeskError) -> None:
        self.chart.show_lines([], "", figures.today())
        self._nothing.setText(error_text(error))
        self._stack.setCurrentWidget(self._nothing)

    @Slot()
    def _want_history(self) -> None:
        self.fetching.follow("" if self._bank is None else self._bank.slug, self._codes)
        if self._bank is not None and self._codes:
            first = self._period.history_from(figures.today())
            self._history.want(self._bank.slug, self._codes, first)

    @Slot(str, str)
    def _take_arrived(self, slug: str, currency: str) -> None:
        ours = self._bank is not None and slug == self._bank.slug and currency in self._codes
        if ours and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Show the chosen span of time."""
        begin, end = self.chart.limits()
        if self._period is Period.ALL:
            self.chart.look_at(begin, end)
        else:
            self.chart.look_at(end - self._period.value, end)

    @Slot()
    def _choose(self, period: Period, _checked: bool = False) -> None:
        self.choose_period(period)

    # saying

    @Slot()
    def _tell(self) -> None:
        """Say what is shown, in the title and to a screen reader."""
        view = self.chart.view
        self._title.set_text(", ".join(self._codes) if len(self._codes) > 1 else self._one_title())
        shown = bool(view.lines)
        self._stack.setCurrentWidget(self.chart if shown else self._nothing)
        outcome = ""
        if view.compared:
            first = figures.long_day(view.days[0])
            outcome = self.tr("Compared: each is 100 on {day}").format(day=first)
        elif shown:
            outcome = self._change_text(view.lines[0])
        self._outcome.set_text(outcome)
        self.exports.show_view(view, "" if self._bank is None else self._bank.name, self.heading)
        self.chart.setAccessibleName(
            self.tr("Chart: {what}. Left and right read the rates one by one.").format(
                what=f"{self._title.text()}, {outcome}"
            )
        )
        self._tell_nothing()

    def _one_title(self) -> str:
        return title(self._codes[0]) if self._codes else ""

    def _change_text(self, line: Line) -> str:
        view = self.chart.view
        seen = line.within(view.first, view.last)
        if not seen:
            return self.tr("No rates are stored of this time.")
        first, last = line.values[seen.start], line.values[seen[-1]]
        places = max(figures.rate_places(last), 2)
        since = date.fromordinal(line.days[seen.start])
        part = figures.signed((last - first) / first * 100, 2)
        change = figures.moved(last - first, places)
        return self.tr("{figure} {base} · {change} ({part} %) since {day}").format(
            figure=figures.rate(last),
            base=view.base,
            change=change,
            part=part,
            day=figures.long_day(since),
        )

    @Slot()
    def _tell_nothing(self) -> None:
        """Say why there is no line."""
        slug = "" if self._bank is None else self._bank.slug
        if not self._codes:
            words = self.tr("Choose a currency to see its history.")
        elif self._history.progress(slug, self._codes) is not None:
            words = self.tr("Its history is on the way.")
        else:
            words = self.tr("No history of it is there; the line begins with the next rate.")
        self._nothing.setText(words)

    # look, language

    def translate(self) -> None:
        """Take over the window's language."""
        for number, (period, button) in enumerate(self._spans.items(), start=1):
            button.setText(period.label)
            button.setToolTip(f"Alt+{number}")
        self._tell()
        self.chart.repaint_all()

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        self._title.setFont(theme.font(Type.VIEW_TITLE, bold=True))
        self._outcome.setFont(theme.font(Type.INTERFACE))
        for button in self._spans.values():
            button.setFont(theme.font(Type.META))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)
