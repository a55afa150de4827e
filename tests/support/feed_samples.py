"""Feed documents for tests: those copied into ``tests/data`` and the shared corpus."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

DATA = Path(__file__).parent.parent / "data" / "feeds"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "feeds"
URL = "https://feeds.example/news/rss.xml"

needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not there")


@dataclass(frozen=True, slots=True)
class Sample:
    """A line of the corpus's index: what is to be found in the file."""

    file: str
    kind: str
    entries: int
    first_title: str
    well_formed: bool

    def body(self) -> bytes:
        return (CORPUS / self.file).read_bytes()


def corpus() -> list[Sample]:
    """Return the corpus's index; empty where there is no corpus."""
    if not CORPUS.is_dir():
        return []
    return [
        Sample(
            file=row["file"],
            kind=row["kind"],
            entries=int(row["expected_entries"]),
            first_title=row["first_title"],
            well_formed=not row["not_well_formed"],
        )
        for row in _rows(CORPUS / "index.tsv")
    ]


def expected_entries() -> list[dict[str, str]]:
    """Return the right answers for the documents in ``tests/data``, one an entry."""
    return _rows(DATA / "entries.tsv")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def rss(items: str, *, channel: str = "", attributes: str = "") -> bytes:
    """Return an RSS 2.0 document around these items."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {attributes}><channel>'
        f"<title>Лента</title><link>https://site.example/</link>{channel}{items}</channel></rss>"
    ).encode()


def atom(entries: str, *, attributes: str = "", head: str = "") -> bytes:
    """Return an Atom document around these entries."""
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}><title>Лента</title>'
        f'<link href="https://site.example/"/>{head}{entries}</feed>'
    ).encode()
