"""How long a paint of the rates' chart takes while it is dragged over five and 25 years of days.

    python tests/benchmarks/bench_chart.py

Goal: under 4 ms a paint at 760 x 420, at 100 and at 200 %.
"""

from __future__ import annotations

import os
import random
import sys
import time
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from newsdesk.core.rate import RatePoint
from newsdesk.core.settings import Settings
from newsdesk.ui.rates_panel.lines import Line
from newsdesk.ui.rates_panel.plot import Plot, View
from newsdesk.ui.theme import Theme

GOAL = 4.0
WIDTH, HEIGHT = 760, 420
TODAY = date(2026, 5, 24)


def line(currency: str, years: int) -> Line:
    chance = random.Random(currency)
    value, day, points = Decimal(87), TODAY - timedelta(days=365 * years), []
    while day <= TODAY:
        value = max(Decimal(20), value + Decimal(chance.randint(-9000, 9000)).scaleb(-4))
        points.append(RatePoint(day, value))
        day += timedelta(days=1)
    return Line.of(currency, points)


def paint_once(view: View, theme: Theme, picture: QPixmap) -> float:
    began = time.perf_counter()
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    Plot(view, theme, QRectF(0, 0, WIDTH, HEIGHT)).paint(painter)
    painter.end()
    return (time.perf_counter() - began) * 1000


def main() -> int:
    _app = QApplication([])
    theme = Theme(Settings(appearance_theme="light"))
    worst = 0.0
    for years in (5, 25):
        for count in (1, 3):
            lines = tuple(line(code, years) for code in ("USD", "EUR", "RUB")[:count])
            for ratio in (1.0, 2.0):
                picture = QPixmap(int(WIDTH * ratio), int(HEIGHT * ratio))
                picture.setDevicePixelRatio(ratio)
                last = float(TODAY.toordinal())
                took = [
                    paint_once(
                        View(lines, last - 365 * years + step, last - step, int(last), "KGS"),
                        theme,
                        picture,
                    )
                    for step in range(40)
                ]
                figure = median(took)
                worst = max(worst, figure if count == 1 else 0.0)
                print(
                    f"{years:2} years, {count} line(s), {ratio:.0%}: {figure:5.2f} ms a paint,"
                    f" longest {max(took[1:]):5.2f} ms, {figure / GOAL:.2f} of the goal"
                )
    return 0 if worst < GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
