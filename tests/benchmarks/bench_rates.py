"""How long a full history of the ECB takes to store, and what others wait for meanwhile.

``python tests/benchmarks/bench_rates.py`` prints each figure, its goal and their ratio.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from newsdesk.core.rate import Rate, RateSheet
from newsdesk.core.source import PollState
from newsdesk.store.store import Store

DAYS, CURRENCIES = 7000, 30
NOW = datetime(2026, 11, 24, tzinfo=UTC)
LAST = date(2026, 11, 24)


def say(what: str, figure: float, bound: float, unit: str) -> None:
    """Print one measure."""
    print(f"{what:58} {figure:9.2f} {unit:3} of {bound:7.2f}   {figure / bound:5.2f}", flush=True)


def history() -> list[RateSheet]:
    """Return a history as the ECB's: the newest day first, all currencies in each."""
    codes = [f"{chr(65 + n % 26)}{chr(65 + n // 26)}X" for n in range(CURRENCIES)]
    return [
        RateSheet(
            "ECB",
            "EUR",
            LAST - timedelta(days=day),
            tuple(
                Rate(code, 1, Decimal(10000 + (day * 7 + n) % 4001).scaleb(-4), indirect=True)
                for n, code in enumerate(codes)
            ),
        )
        for day in range(DAYS)
    ]


def quickest(work: Callable[[], object]) -> float:
    """Return the best of five turns in milliseconds."""
    taken = []
    for _ in range(5):
        started = time.perf_counter()
        work()
        taken.append((time.perf_counter() - started) * 1000)
    return min(taken)


def main() -> None:
    """Run the benchmark."""
    sheets = history()
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Store.open(Path(folder) / "newsdesk.db")) as store,
    ):
        waits: list[float] = []
        stop = threading.Event()

        def window() -> None:
            while not stop.wait(0.005):
                started = time.perf_counter()
                store.rates.set_state("nbkr/daily", PollState())
                waits.append((time.perf_counter() - started) * 1000)

        beside = threading.Thread(target=window)
        beside.start()
        started, cpu = time.perf_counter(), time.process_time()
        store.rates.put_many(sheets, fetched=NOW)
        say(f"storing {DAYS} days of {CURRENCIES}", time.perf_counter() - started, 1.2, "s")
        say("its CPU", time.process_time() - cpu, 1.2, "s")
        stop.set()
        beside.join()
        say("a write beside it, longest", max(waits), 50, "ms")
        started = time.perf_counter()
        store.rates.put_many(sheets, fetched=NOW)
        say("storing the same again", time.perf_counter() - started, 1.2, "s")
        say("table of all currencies", quickest(lambda: store.rates.sheet("ECB", LAST)), 5, "ms")
        codes = [rate.currency for rate in sheets[0].rates]
        asked = quickest(lambda: store.rates.quotes("ECB", codes, today=LAST))
        say("quotes of all currencies", asked, 10, "ms")
        asked = quickest(lambda: store.rates.quotes("ECB", codes[1:4], today=LAST, base=codes[0]))
        say("three cross rates", asked, 5, "ms")
        say("series of a currency", quickest(lambda: store.rates.series("ECB", codes[3])), 30, "ms")
        print(f"{'size of the file':58} {store.path.stat().st_size / 1e6:9.1f} MB")


if __name__ == "__main__":
    main()
