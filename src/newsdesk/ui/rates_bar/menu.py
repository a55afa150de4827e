"""The bar's menus: of one quote, of the bar, and of the quotes that have no room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu

from newsdesk.core.rate import Pair
from newsdesk.ui.keys import BY_NAME
from newsdesk.ui.rates_bar import wording
from newsdesk.ui.rates_bar.quote import QuoteButton
from newsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from newsdesk.ui.rates_bar.bar import RatesBar

translate = QCoreApplication.translate


def make(bar: RatesBar, button: QuoteButton | None, theme: Theme) -> QMenu:
    """Return the menu of a quote, or with None of the bar beside them."""
    menu = QMenu(bar)
    _fill(menu, bar, button, theme)
    return menu


def make_overflow(bar: RatesBar, theme: Theme) -> QMenu:
    """Return the menu of what has no room: each quote with all that can be done with it."""
    menu = QMenu(bar)
    menu.setToolTipsVisible(True)
    for button in bar.overflowing:
        entry = menu.addMenu(wording.listed(button.quote, bar.choices.home))
        if button.quote.stale:
            entry.setIcon(theme.icon("warning", theme.colours.down))
        entry.menuAction().setToolTip(button.toolTip())
        _fill(entry, bar, button, theme)
    menu.addSeparator()
    _add_bars_own(menu, bar, theme)
    return menu


def _fill(menu: QMenu, bar: RatesBar, button: QuoteButton | None, theme: Theme) -> None:
    code = "" if button is None else button.quote.currency
    if button is not None:
        copy = translate("RatesMenu", "Copy {figure}").format(figure=button.copied)
        _add(menu, copy, button.click, theme.icon("copy"), key="Ctrl+C")
        alert = translate("RatesMenu", "Add an alert for {currency}…").format(currency=button.label)
        pair = _pair_of(bar, button)
        _add(menu, alert, lambda: bar.alerts_wanted.emit(str(pair)), theme.icon("bell"))
        menu.addSeparator()
    for name, wanted in (("rates-panel", bar.panel_wanted), ("converter", bar.converter_wanted)):
        command = BY_NAME[name]
        act = partial(wanted.emit, code)
        _add(menu, command.title, act, theme.icon(command.icon), key=command.keys[0])
    if button is None:
        command = BY_NAME["rate-alerts"]
        act = partial(bar.alerts_wanted.emit, "")
        _add(menu, command.title, act, theme.icon(command.icon), key=command.keys[0])
    else:
        menu.addSeparator()
        _add_moves(menu, bar, button)
        remove = translate("RatesMenu", "Remove {currency}").format(currency=button.label)
        _add(menu, remove, lambda: bar.remove(button), theme.icon("delete"), key="Del")
    menu.addSeparator()
    _add_bars_own(menu, bar, theme)


def _add_moves(menu: QMenu, bar: RatesBar, button: QuoteButton) -> None:
    place, last = bar.quotes.index(button), len(bar.quotes) - 1
    left = _add(
        menu, translate("RatesMenu", "Move left"), lambda: bar.shift(button, -1), key="Alt+Left"
    )
    right = _add(
        menu, translate("RatesMenu", "Move right"), lambda: bar.shift(button, 1), key="Alt+Right"
    )
    left.setEnabled(place > 0)
    right.setEnabled(place < last)


def _add_bars_own(menu: QMenu, bar: RatesBar, theme: Theme) -> None:
    """Add what holds for all quotes: which there are, in what they are counted, and whose."""
    choose = translate("RatesMenu", "Choose currencies…")
    _add(menu, choose, bar.acts.choose_currencies, theme.icon("check"))
    _add_bases(menu.addMenu(translate("RatesMenu", "Count in")), bar)
    _add_banks(menu.addMenu(translate("RatesMenu", "Official rates of")), bar)


def _add_bases(menu: QMenu, bar: RatesBar) -> None:
    choices = bar.choices
    own = translate("RatesMenu", "{currency}, the bank's own").format(currency=choices.home)
    codes = dict.fromkeys(pair.currency for pair in choices.pairs)
    if choices.base:
        codes.setdefault(choices.base)
    codes.pop(choices.home, None)
    group = QActionGroup(menu)
    for code, text in {"": own, **{code: code for code in codes}}.items():
        action = _add(menu, text, partial(bar.acts.take_base, code))
        action.setCheckable(True)
        action.setChecked(code == choices.base or (not code and choices.base == choices.home))
        group.addAction(action)
    menu.addSeparator()
    _add(menu, translate("RatesMenu", "Other currency…"), bar.acts.choose_base)


def _add_banks(menu: QMenu, bar: RatesBar) -> None:
    group = QActionGroup(menu)
    for bank in bar.choices.banks:
        text = f"{bank.name} · {translate('Banks', bank.title)}"
        action = _add(menu, text, partial(bar.acts.take_provider, bank.slug))
        action.setCheckable(True)
        action.setChecked(bank.slug == bar.choices.provider)
        group.addAction(action)


def _pair_of(bar: RatesBar, button: QuoteButton) -> Pair:
    """Return what a quote is of, with its base named; its bank where that is not the usual one."""
    quote = button.quote
    bank = next((one for one in bar.choices.banks if one.name == quote.provider), None)
    slug = "" if bank is None or bank.slug == bar.choices.provider else bank.slug
    return Pair(quote.currency, quote.base, slug)


def _add(
    menu: QMenu, text: str, act: Callable[[], object], icon: QIcon | None = None, *, key: str = ""
) -> QAction:
    """Add an entry; its key stands there to be read, the focused part acts on it."""
    text = text.replace("&", "&&")
    if key:
        text += "\t" + QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    action = QAction(text, menu)
    if icon is not None:
        action.setIcon(icon)
    action.triggered.connect(lambda *_: act())
    menu.addAction(action)
    return action
