"""Which histories are wanted, on the way or refused: what chart and converter wait for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from newsdesk.core.errors import NewsdeskError
from newsdesk.engine.events import RateHistoryProgress
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.services import ServicesHolder

Wanted = tuple[str, str]  # a bank's slug, and a currency


class History(QObject):
    """Asks the engine for history, once for each stretch of time, and follows how it goes."""

    changed = Signal()
    arrived = Signal(str, str)  # the bank's slug, the currency: more of it is stored

    def __init__(self, jobs: Jobs, holder: ServicesHolder, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._holder = holder
        self._asked: dict[Wanted, date] = {}
        self._going: dict[Wanted, RateHistoryProgress] = {}
        self._problems: dict[Wanted, NewsdeskError] = {}

    def want(self, slug: str, currencies: Sequence[str], first: date) -> None:
        """Have the days from ``first`` on fetched, as far as they are not there yet."""
        for currency in currencies:
            wanted = slug, currency
            if self._asked.get(wanted, date.max) <= first:
                continue
            self._asked[wanted] = first
            self._problems.pop(wanted, None)
            self._going[wanted] = RateHistoryProgress(slug, currency, 0, 0)
            self._ask(slug, currency, first)
        self.changed.emit()

    def forget(self, slug: str, currencies: Sequence[str]) -> None:
        """Forget what was asked and refused, so that it is tried again."""
        for currency in currencies:
            self._asked.pop((slug, currency), None)
            self._problems.pop((slug, currency), None)

    def cancel(self) -> None:
        """Stop fetching; what has come stays."""
        self._going.clear()
        holder = self._holder
        self._jobs.run(lambda: holder.services.rates.cancel_history(), owner=self)  # noqa: PLW0108
        self.changed.emit()

    def progress(self, slug: str, currencies: Sequence[str]) -> tuple[int, int] | None:
        """Return how many pieces of how many are there; None while nothing is fetched."""
        going = [
            self._going[slug, currency]
            for currency in currencies
            if (slug, currency) in self._going
        ]
        if not going:
            return None
        return sum(event.done for event in going), sum(event.total for event in going)

    def problem(self, slug: str, currencies: Sequence[str]) -> NewsdeskError | None:
        """Return why one of these histories could not be fetched."""
        for currency in currencies:
            if (slug, currency) in self._problems:
                return self._problems[slug, currency]
        return None

    def handle(self, event: RateHistoryProgress) -> None:
        """Take note of how far it is."""
        wanted = event.slug, event.currency
        before = self._going.get(wanted)
        if event.finished:
            self._going.pop(wanted, None)
        elif before is not None:
            self._going[wanted] = event
        if event.problem is not None:
            self._problems[wanted] = event.problem
        if event.finished or before is None or event.done > before.done:
            self.arrived.emit(event.slug, event.currency)
        self.changed.emit()

    def _ask(self, slug: str, currency: str, first: date) -> None:
        holder = self._holder

        def failed(error: NewsdeskError) -> None:
            self.handle(RateHistoryProgress(slug, currency, 0, 0, finished=True, problem=error))

        self._jobs.run(
            lambda: holder.services.rates.load_history(slug, currency, first),
            owner=self,
            failed=failed,
        )
