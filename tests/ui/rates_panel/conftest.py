"""The panel over made-up banks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from newsdesk.core.rate import RatePoint
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.rates_panel import figures
from newsdesk.ui.rates_panel.panel import RatesPanel
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from support.fake_rates import TODAY, FakeRates, holder


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "today", lambda: TODAY)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Without it figures are the C locale's, which has no groups."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def rates() -> FakeRates:
    """Two years of history of the dollar and the euro, none of the others."""
    rates = FakeRates(TODAY)
    for code, start in (("USD", Decimal("86.00")), ("EUR", Decimal("95.00"))):
        rates.points["nbkr", code] = tuple(
            RatePoint(TODAY - timedelta(days=730 - day), start + Decimal(day) / 500)
            for day in range(731)
        )
    return rates


@pytest.fixture
def held(rates: FakeRates) -> ServicesHolder:
    return holder(rates)


OpenPanel = Callable[[ServicesHolder], RatesPanel]


@pytest.fixture
def open_panel(jobs: Jobs, theme: Theme, qtbot: QtBot) -> Iterator[OpenPanel]:
    """Make panels, and hold them until the test is over.

    A panel that only a test's function knew would be collected in the midst of its last paint.
    """
    opened = []

    def open_one(held: ServicesHolder) -> RatesPanel:
        panel = RatesPanel(theme, jobs, held)
        opened.append(panel)
        qtbot.addWidget(panel)
        return panel

    yield open_one
    opened.clear()


@pytest.fixture
def panel(held: ServicesHolder, open_panel: OpenPanel, qtbot: QtBot) -> RatesPanel:
    panel = open_panel(held)
    panel.show()
    qtbot.waitExposed(panel)
    qtbot.waitUntil(lambda: bool(panel.table.model.quotes))
    qtbot.waitUntil(lambda: bool(panel.chart_pane.chart.view.lines))
    return panel
