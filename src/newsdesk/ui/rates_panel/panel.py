"""The window of the rates: the currencies of a bank, the chart of those chosen, the converter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.frozen import frozen
from newsdesk.core.rate import BankInfo, Quote
from newsdesk.engine.events import (
    DataChanged,
    DayChanged,
    Event,
    RateHistoryProgress,
    RatesChanged,
    SettingsChanged,
)
from newsdesk.ui.jobs import Job, Jobs, Lane
from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.chart_pane import ChartPane
from newsdesk.ui.rates_panel.converter import Converter
from newsdesk.ui.rates_panel.head import Head
from newsdesk.ui.rates_panel.history import History
from newsdesk.ui.rates_panel.key_form import KeyForm
from newsdesk.ui.rates_panel.table_pane import TablePane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space
from newsdesk.ui.wording import error_text

_SIZE = 1240, 780
_TABLE_WIDTH = 672
_MINIMUM = 440, 460
#: Below this width the parts are shown one at a time.
_NARROW = 860
_TABLE, _CHART, _CONVERTER = range(3)
#: A bank that was asked less than a minute ago is not asked again, and nothing tells of it.
_PATIENCE = 15_000


@frozen
class _Known:
    """What the banks are, and what the settings say of them."""

    banks: tuple[BankInfo, ...]
    slug: str
    favourites: tuple[str, ...]


@frozen
class _Loaded:
    """What there is of a bank on a day."""

    slug: str
    day: date | None
    quotes: Sequence[Quote]
    problem: NewsdeskError | None
    has_key: bool


class RatesPanel(QWidget):
    """Stays open beside the window; give it every event of the bridge."""

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("rates-panel")
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._banks: dict[str, BankInfo] = {}
        self._slug = ""
        self._favourites: tuple[str, ...] = ()
        self._day: date | None = None
        self._wished = ""
        self._part = _TABLE
        self._job: Job | None = None
        self._asked: set[str] = set()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_PATIENCE)
        self.history = History(jobs, holder, self)
        self.head = Head(theme)
        self.table = TablePane(theme, KeyForm(theme, jobs, holder))
        self.chart_pane = ChartPane(theme, jobs, holder, self.history)
        self.converter = Converter(theme, jobs, holder, self.history)
        self._lay_out()
        self._connect()
        self.translate()
        self.take_theme()
        self.table.search.setFocus()  # keys must not fall to the list of banks, which is first
        jobs.run(self._ask_banks, owner=self, done=self._take_banks, failed=self._refuse)

    # for the window

    @property
    def bank(self) -> BankInfo | None:
        """The bank shown; None until the banks are known."""
        return self._banks.get(self._slug)

    def show_bank(self, slug: str) -> None:
        """Show another bank."""
        if slug == self._slug:
            return
        self._slug = slug
        if self._banks:
            self.head.show_bank(slug)
            self._load()

    def show_currency(self, code: str) -> None:
        """Choose a currency; the chart shows it."""
        self._show_part(_CHART)
        if not self.table.view.choose(code):
            self.table.search.clear()
            self._wished = "" if self.table.view.choose(code) else code

    def show_converter(self, amount: str = "", source: str = "", target: str = "") -> None:
        """Convert an amount; what is left out stays as it is."""
        self._show_part(_CONVERTER)
        self.converter.show_amount(amount, source, target)

    def remembered(self) -> str:
        """Return the window's size and place, and the columns', for ``restore``."""
        sizes = bytes(self._columns.saveState().toHex().data()).decode()
        return f"{bytes(self.saveGeometry().toHex().data()).decode()} {sizes}"

    def restore(self, remembered: str) -> None:
        """Take the size and place of an earlier time; nonsense changes nothing."""
        geometry, _, sizes = remembered.partition(" ")
        if geometry:
            self.restoreGeometry(QByteArray.fromHex(geometry.encode()))
            self._columns.restoreState(QByteArray.fromHex(sizes.encode()))

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        match event:
            case RateHistoryProgress():
                self.history.handle(event)
            case RatesChanged() if self.bank is not None and event.provider == self.bank.name:
                self._waiting.stop()
                self._load()
            case SettingsChanged():
                self._favour(_codes(event.settings.rates_favourites))
            case DataChanged() | DayChanged():
                self._load()

    # making

    def _lay_out(self) -> None:
        px = self._theme.px
        self._right = QWidget()
        self._right.setAutoFillBackground(True)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(px(Space.XL), px(Space.L), px(Space.XL), px(Space.L))
        right.setSpacing(px(Space.L))
        right.addWidget(self.chart_pane, 1)
        self._line = _hairline()
        right.addWidget(self._line)
        right.addWidget(self.converter)
        self._under = QWidget()  # keeps the converter at the top where it is alone
        right.addWidget(self._under)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.addWidget(self.table)
        self._columns.addWidget(self._right)
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        self._columns.setStretchFactor(0, 1)
        self._columns.setStretchFactor(1, 1)
        self.table.setMinimumWidth(px(300))
        self._right.setMinimumWidth(px(400))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(_hairline())
        column.addWidget(self._columns, 1)
        self.setMinimumSize(px(_MINIMUM[0]), px(_MINIMUM[1]))
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        self._columns.setSizes([px(_TABLE_WIDTH), px(_SIZE[0] - _TABLE_WIDTH)])

    def _connect(self) -> None:
        head, table = self.head, self.table
        head.bank_picked.connect(self.show_bank)
        head.refresh_wanted.connect(self.refresh)
        head.part_picked.connect(self._show_part)
        head.day.picked.connect(self.show_day)
        self.converter.day_picked.connect(self.show_day)
        table.view.chosen.connect(self._take_chosen)
        table.view.star_wanted.connect(self._turn_star)
        table.view.copy_wanted.connect(self._copy)
        table.action_wanted.connect(self._act)
        table.other_key_wanted.connect(table.ask_for_key)
        table.key_form.saved.connect(self.refresh)
        for part in (self.chart_pane, self.converter):
            part.said.connect(table.say)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(
            self._focus_search
        )
        self._waiting.timeout.connect(self._load)
        self._theme.changed.connect(self.take_theme)

    # asking

    def _ask_banks(self) -> _Known:
        services = self._holder.services
        settings = services.preferences.current
        return _Known(
            tuple(services.rates.banks()),
            settings.rates_provider,
            _codes(settings.rates_favourites),
        )

    def _take_banks(self, known: _Known) -> None:
        self._banks = {bank.slug: bank for bank in known.banks}
        self._favourites = known.favourites
        if self._slug not in self._banks:
            self._slug = known.slug if known.slug in self._banks else next(iter(self._banks))
        self.head.offer(known.banks, self._slug)
        self._load()

    @Slot()
    def _load(self) -> None:
        bank = self.bank
        if bank is None:
            return
        if self._job is not None:
            self._job.cancel()
        holder, day = self._holder, self._day

        def work() -> _Loaded:
            rates = holder.services.rates
            return _Loaded(
                bank.slug,
                day,
                rates.table(bank.slug, on=day),
                rates.problem_of(bank.slug),
                not bank.needs_key or rates.has_key(bank.slug),
            )

        # A keyring may keep one waiting.
        lane = Lane.LONG if bank.needs_key else Lane.QUICK
        self._job = self._jobs.run(
            work, owner=self, done=self._take, failed=self._refuse, lane=lane
        )

    def _take(self, loaded: _Loaded) -> None:
        bank = self._banks[loaded.slug]
        self.head.show_quotes(loaded.quotes)
        if loaded.quotes:
            self.table.show_quotes(loaded.quotes, self._favourites)
            if self._wished and self.table.view.choose(self._wished):
                self._wished = ""
            if loaded.problem is not None:
                self.table.say(error_text(loaded.problem))
        else:
            self._say_why_nothing(bank, loaded)
            if loaded.day is None:  # the history of a currency does not hang on the day
                self.chart_pane.show_currencies(bank, [])
        codes = [quote.currency for quote in loaded.quotes]
        if codes or self.converter.bank != bank:
            self.converter.show_bank(bank, codes, self._favourites)
        else:  # a day without rates: its currencies are still those of the bank
            self.converter.work_out()
        self.chart_pane.reload()

    def _say_why_nothing(self, bank: BankInfo, loaded: _Loaded) -> None:
        self.table.model.show_quotes([])
        if not loaded.has_key:
            self.table.key_form.show_bank(bank)
            self.table.ask_for_key()
        elif loaded.problem is not None and not self._waiting.isActive():
            again = self.tr("Try again")
            self.table.say_instead(error_text(loaded.problem), again, other_key=bank.needs_key)
        elif loaded.day is not None:
            words = self.tr("No rates of {day} are stored.").format(
                day=figures.long_day(loaded.day)
            )
            self.table.say_instead(words, self.tr("Show today's"))
        elif bank.slug not in self._asked:
            self.refresh()
        elif self._waiting.isActive():
            self._say_asking(bank)
        else:
            self.table.say_instead(
                self.tr("{bank} has given no rates yet.").format(bank=bank.name),
                self.tr("Try again"),
            )

    def _say_asking(self, bank: BankInfo) -> None:
        words = self.tr("Asking {bank}…").format(bank=bank.name)
        if self.table.model.quotes:
            self.table.say(words)
        else:
            self.table.say_instead(words)

    @Slot()
    def refresh(self) -> None:
        """Ask the bank again."""
        bank, holder = self.bank, self._holder
        if bank is None:
            return
        self._asked.add(bank.slug)
        self._waiting.start()
        self._say_asking(bank)
        self._jobs.run(
            lambda: holder.services.rates.refresh(bank.slug), owner=self, failed=self._refuse
        )

    def _refuse(self, error: NewsdeskError) -> None:
        self._waiting.stop()
        self.table.say_instead(error_text(error), self.tr("Try again"))

    @Slot()
    def _act(self) -> None:
        """Do what is offered in the table's place."""
        if self._day is not None:
            self.show_day(None)
        elif not self._banks:
            self._jobs.run(self._ask_banks, owner=self, done=self._take_banks, failed=self._refuse)
        else:
            self.refresh()

    # choosing

    @Slot(object)
    def show_day(self, picked: object) -> None:
        """Show the rates of a day, a ``date``; None for today."""
        day = picked if isinstance(picked, date) else None
        self._day = day
        self.head.day.show_day(day)
        self.converter.show_day(day)
        self._load()

    @Slot(list)
    def _take_chosen(self, codes: list[str]) -> None:
        if codes and self.bank is not None:
            self.chart_pane.show_currencies(self.bank, codes)

    @Slot(str)
    def _turn_star(self, code: str) -> None:
        before, holder = self._favourites, self._holder
        without = tuple(held for held in before if held != code)
        wanted = without if code in before else (*before, code)
        self._favour(wanted)

        def failed(error: NewsdeskError) -> None:
            self._favour(before)
            self.table.say(error_text(error))

        self._jobs.run(
            lambda: holder.services.preferences.set("rates.favourites", ",".join(wanted)),
            owner=self,
            failed=failed,
        )

    def _favour(self, codes: tuple[str, ...]) -> None:
        if codes != self._favourites:
            self._favourites = codes
            self.table.model.star(codes)
            if self.bank is not None:
                known = [quote.currency for quote in self.table.model.quotes]
                self.converter.show_bank(self.bank, known, codes)

    @Slot()
    def _copy(self) -> None:
        """Copy the chosen currencies' rates."""
        self.chart_pane.exports.copy_values()

    @Slot()
    def _focus_search(self) -> None:
        self._show_part(_TABLE)
        self.table.search.setFocus()
        self.table.search.selectAll()

    # look

    @property
    def is_narrow(self) -> bool:
        """Whether the parts are shown one at a time."""
        return self.width() < self._theme.px(_NARROW)

    @Slot(int)
    def _show_part(self, part: int) -> None:
        self._part = part
        self.head.parts[part].setChecked(True)
        self._fit()

    def _fit(self) -> None:
        narrow, part = self.is_narrow, self._part
        self.head.be_narrow(narrow)
        self.table.setVisible(not narrow or part == _TABLE)
        self._right.setVisible(not narrow or part != _TABLE)
        self.chart_pane.setVisible(not narrow or part == _CHART)
        self.converter.setVisible(not narrow or part == _CONVERTER)
        self._line.setVisible(not narrow)
        layout = self._right.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretchFactor(self._under, 1 if narrow and part == _CONVERTER else 0)

    def sizeHint(self) -> QSize:
        """Return a size in which all is seen at once."""
        return QSize(self._theme.px(_SIZE[0]), self._theme.px(_SIZE[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the parts beside one another where there is room."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the focus back to the window beneath."""
        super().closeEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            parent.activateWindow()

    def translate(self) -> None:
        """Take over the window's language."""
        self.setWindowTitle(self.tr("Exchange rates"))

    @Slot()
    def take_theme(self) -> None:
        """Take over colours."""
        c = self._theme.colours
        palette = self._right.palette()
        palette.setColor(self._right.backgroundRole(), self._theme.colour(c.surface))
        self._right.setPalette(palette)
        for line in self.findChildren(QFrame, "hairline"):
            line.setStyleSheet(f"background: {c.line}; border: none")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)


def _codes(setting: str) -> tuple[str, ...]:
    """Return the currencies of a setting."""
    return tuple(code.strip().upper() for code in setting.split(",") if code.strip())


def _hairline() -> QFrame:
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
