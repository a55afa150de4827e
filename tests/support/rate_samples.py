"""Rate documents for tests: those copied into ``tests/data``, the shared corpus, and long ones."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from newsdesk.core.rate import RateSheet
from newsdesk.rates.bank import Bank
from newsdesk.rates.provider import Document
from newsdesk.rates.registry import banks

DATA = Path(__file__).parent.parent / "data" / "rates"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "rates"

needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not there")

#: What the banks' own servers say that they send; else it follows from the file's name.
_TYPES = {
    ".xml": "application/xml",
    ".html": "text/html;charset=UTF-8",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """A right answer: a rate as published, and whether so much of the currency or of the base."""

    day: date
    currency: str
    per_unit: Decimal
    nominal: int
    indirect: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """A document of a bank.

    Attributes:
        verdict: accept, partial, empty or refuse.
        count: How many rates, one a currency and day, are to be found.
        expected: Some of them.
    """

    path: Path
    bank: type[Bank]
    verdict: str
    count: int
    expected: tuple[Expected, ...]

    @property
    def name(self) -> str:
        """Where it is, for a test's name."""
        return f"{self.path.parent.name}/{self.path.name}"

    @property
    def content_type(self) -> str:
        """What the bank sends it as."""
        return _TYPES[self.path.suffix]

    def body(self) -> bytes:
        return self.path.read_bytes()

    def document(self, url: str = "https://bank.example/rates") -> Document:
        """Return the document as the bank would ask for it."""
        if "history" in self.path.name:  # NBKR's page does not name its currency
            return Document("history", url, currency="USD")
        return Document("history" if "hist" in self.path.name else "daily", url)


def samples() -> list[Sample]:
    """Return the documents in ``tests/data`` that hold rates."""
    found = _by_file(_rows(DATA / "expected.tsv"), "quotation")
    return [
        Sample(DATA / file, _bank(file.split("-")[0]), "accept", 0, expected)
        for file, expected in found.items()
    ]


def corpus() -> list[Sample]:
    """Return the shared corpus with its verdicts; empty where there is no corpus."""
    if not CORPUS.is_dir():
        return []
    providers = {row["file"]: row["provider"].lower() for row in _rows(CORPUS / "index.tsv")}
    # TCMB publishes no single rate: what it buys for is taken, see its module.
    rows = [row for row in _rows(CORPUS / "expected.tsv") if row["kind"] != "ForexSelling"]
    found = _by_file(rows, "meaning")
    return [
        Sample(
            CORPUS / row["file"],
            _bank(providers[row["file"]]),
            row["verdict"],
            int(row["currency_dates_in_document"]),
            found.get(row["file"], ()),
        )
        for row in _rows(CORPUS / "verdicts.tsv")
    ]


def differences(sample: Sample, sheets: tuple[RateSheet, ...]) -> list[str]:
    """Return what was read otherwise than expected, a line each."""
    rates = {(sheet.effective, rate.currency): rate for sheet in sheets for rate in sheet.rates}
    wrong = []
    if sample.count and len(rates) != sample.count:
        wrong.append(f"{len(rates)} rates instead of {sample.count}")
    for one in sample.expected:
        rate = rates.get((one.day, one.currency))
        if rate is None:
            wrong.append(f"no {one.currency} on {one.day}")
        elif (rate.value / rate.nominal, rate.nominal, rate.indirect) != (
            one.per_unit,
            one.nominal,
            one.indirect,
        ):
            wrong.append(f"{one.currency} on {one.day}: {rate}")
    return wrong


def full_ecb_history(days: int = 7000, currencies: int = 30) -> bytes:
    """Write the European Central Bank's whole history, in the form of its 90 days."""
    chance = random.Random(1)
    codes = ["".join(chance.choices("ABCDFGHIJKLMNOPQRSTUVWXYZ", k=3)) for _ in range(currencies)]
    day = date(2026, 11, 23)
    cubes: list[str] = []
    while len(cubes) < days:
        if day.weekday() < 5:
            rates = "".join(
                f'<Cube currency="{code}" rate="{chance.uniform(0.5, 200):.4f}"/>' for code in codes
            )
            cubes.append(f'<Cube time="{day}">{rates}</Cube>')
        day -= timedelta(days=1)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope '
        'xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" '
        'xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference '
        "rates</gesmes:subject><gesmes:Sender><gesmes:name>European Central Bank</gesmes:name>"
        f"</gesmes:Sender><Cube>{''.join(cubes)}</Cube></gesmes:Envelope>"
    ).encode()


def _bank(slug: str) -> type[Bank]:
    return {bank.slug: bank for bank in banks()}[slug]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _by_file(rows: list[dict[str, str]], quotation: str) -> dict[str, tuple[Expected, ...]]:
    found: dict[str, tuple[Expected, ...]] = {}
    for row in rows:
        one = Expected(
            date.fromisoformat(row["date"]),
            row["currency"],
            Decimal(row["rate_per_unit"]),
            int(row["nominal"]),
            row[quotation] in {"indirect", "currency_per_1_base"},
        )
        found[row["file"]] = (*found.get(row["file"], ()), one)
    return found
