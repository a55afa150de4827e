"""What an alert waits for, how it stands, and what it tells, in the window's language."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QObject

from newsdesk.core.alert import Alert, AlertKind, Firing
from newsdesk.core.notice import Notice
from newsdesk.engine.events import AlertFired
from newsdesk.ui import format as fmt
from newsdesk.ui.rates_bar.wording import day as short_day


class AlertWords(QObject):
    """A QObject for the sake of ``tr``: lupdate takes plurals from there alone."""

    def condition(self, alert: Alert) -> str:
        """Return what it waits for: "USD rises above 88 KGS"."""
        line = f"{typed(alert.threshold)} {alert.pair.base}"
        match alert.kind:
            case AlertKind.ABOVE:
                words = self.tr("{currency} rises above {line}")
            case AlertKind.BELOW:
                words = self.tr("{currency} falls below {line}")
            case AlertKind.MOVES:
                words = self.tr("{currency} moves by {percent} % in %n day(s)", "", alert.days)
            case _:
                words = self.tr("A new official rate of {currency} is set")
        percent = typed(alert.threshold)
        return words.format(currency=alert.pair.currency, line=line, percent=percent)

    def state(self, alert: Alert) -> str:
        """Return how it stands: waiting, waiting for the rate to come back, or paused."""
        if alert.paused:
            return self.tr("Paused")
        if alert.armed:
            return self.tr("Waiting")
        line = f"{typed(alert.threshold)} {alert.pair.base}"
        match alert.kind:
            case AlertKind.ABOVE:
                words = self.tr("Waits for {line} or less")
            case AlertKind.BELOW:
                words = self.tr("Waits for {line} or more")
            case _:
                words = self.tr("Waits until it is calmer")
        return words.format(line=line)

    def fired(self, alert: Alert) -> str:
        """Return when it told something last."""
        if alert.fired is None:
            return self.tr("never")
        return fmt.time_or_date(alert.fired)

    def sentence(self, alert: Alert) -> str:
        """Return a row as a screen reader says it."""
        told = self.tr("last told: {time}").format(time=self.fired(alert))
        return f"{self.condition(alert)}. {self.state(alert)}, {told}"

    def title(self, alert: Alert, firing: Firing) -> str:
        """Return the news in a few words: "USD has risen above 88 KGS"."""
        line = f"{typed(alert.threshold)} {alert.pair.base}"
        match alert.kind:
            case AlertKind.ABOVE:
                words = self.tr("{currency} has risen above {line}")
            case AlertKind.BELOW:
                words = self.tr("{currency} has fallen below {line}")
            case AlertKind.MOVES:
                words = self.tr("{currency}: {percent} % in %n day(s)", "", alert.days)
            case _:
                words = self.tr("{currency}: the official rate from {day} is set")
        return words.format(
            currency=alert.pair.currency,
            line=line,
            percent=_percent(firing),
            day=short_day(firing.effective),
        )

    def body(self, alert: Alert, firing: Firing, provider: str) -> str:
        """Return the figures: the rate, from when it holds and whose it is, and the one before."""
        base = alert.pair.base
        words = self.tr("{figure} {base} from {day} ({bank})").format(
            figure=figure(firing.value),
            base=base,
            day=short_day(firing.effective),
            bank=provider,
        )
        if firing.before is not None:
            if alert.kind is AlertKind.MOVES:
                before = self.tr("{figure} %n day(s) before", "", alert.days)
            else:
                before = self.tr("{figure} before")
            words += ", " + before.format(figure=figure(firing.before))
        words += "."
        if firing.latest != firing.value:
            now = self.tr("The newest rate is {figure}.").format(figure=figure(firing.latest))
            words += f" {now}"
        return words


def notice(event: AlertFired) -> Notice:
    """Return what the desktop is to show of an alert that fired."""
    return Notice(
        title=_words.title(event.alert, event.firing),
        body=_words.body(event.alert, event.firing, event.provider),
        key=f"alert-{event.alert.id}",
    )


def figure(value: Decimal) -> str:
    """Return a rate with 2 decimals, or 4 where it is under 1 (RULES 4)."""
    return fmt.decimal(value, 2 if value >= 1 else 4)


def typed(value: Decimal) -> str:
    """Return a figure with just the decimals that it was given: "88", "88,5"."""
    exponent = value.normalize().as_tuple().exponent
    return fmt.decimal(value, max(0, -exponent) if isinstance(exponent, int) else 0)


def _percent(firing: Firing) -> str:
    if not firing.before:
        return ""
    change = (firing.value / firing.before - 1) * 100
    text = fmt.decimal(change, 2)
    return f"+{text}" if change > 0 else text


_words = AlertWords()
condition = _words.condition
state = _words.state
fired = _words.fired
sentence = _words.sentence
