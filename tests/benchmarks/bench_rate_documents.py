"""How long the European Central Bank's whole history takes to read, beside what it may take.

Run it as a program: ``python tests/benchmarks/bench_rate_documents.py``. Reading and storing it
together may take 2 s; reading alone has half of that. The peak is what reading adds to the
memory while it lasts, the rates themselves included.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from newsdesk.rates.provider import Document
from newsdesk.rates.registry import provider
from support.rate_samples import full_ecb_history

GOAL = 1.0
DAYS, TIMES = 7000, 5


def main() -> None:
    """Measure and print."""
    body = full_ecb_history(DAYS)
    bank, document = provider("ecb"), Document("history", "")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    costs = []
    rates = 0
    for _ in range(TIMES):
        began = time.process_time()
        sheets = bank.parse(document, body)
        costs.append(time.process_time() - began)
        rates = sum(len(sheet.rates) for sheet in sheets)
        del sheets
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    best = min(costs)
    print(f"{len(body) / 1e6:.1f} MB, {DAYS} days, {rates} rates")
    print(f"read: {best:.2f} s CPU, bound {GOAL:.2f} s, ratio {best / GOAL:.2f}; {peak:.0f} MB")


if __name__ == "__main__":
    main()
