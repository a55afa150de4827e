"""Issue 3, part 8: amounts with a currency are recognised in Russian, Kyrgyz and English texts."""

from __future__ import annotations

import csv
import re
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.money_in_text import LARGEST, MOST, FoundAmount, find_amounts
from newsdesk.core.money_words import CODES, DEFAULTS, MADE, NOUNS, SYMBOLS

DATA = Path(__file__).parents[2] / "data" / "money.tsv"


def cases() -> list[tuple[str, str, str]]:
    with DATA.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["language"], row["text"], row["found"] or "") for row in rows]


def written(text: str, found: FoundAmount) -> str:
    upper = "" if found.upper is None else f"..{found.upper}"
    return f"{text[found.start : found.end]} = {found.amount}{upper} {found.currency}"


@pytest.mark.parametrize(("language", "text", "expected"), cases())
def test_what_a_text_names_is_found_and_nothing_else(
    language: str, text: str, expected: str
) -> None:
    found = "; ".join(written(text, amount) for amount in find_amounts(text, language))
    assert found == expected


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\n"])
def test_spaces_of_every_kind_are_spaces(space: str) -> None:
    (found,) = find_amounts(f"450{space}млн{space}сомов")
    assert (found.amount, found.currency) == (Decimal(450_000_000), "KGS")


def test_every_currency_of_the_words_is_one_whose_code_is_known() -> None:
    made = {*SYMBOLS.values(), *MADE.values(), *filter(None, DEFAULTS.values())}
    assert made <= CODES
    assert {kind for kind, _ in MADE} <= set(DEFAULTS)
    assert set(NOUNS.values()) <= set(DEFAULTS)


PIECES = st.sampled_from(
    [
        *"0123456789 .,-–$€¥%\n\u00a0",
        *("млн ", "тыс. ", "million", "сомов", " долларов США", "USD ", "до ", " to ", "АКШ "),
        *("руб.", "Hong Kong ", "2024", "US", "bn", "k", "евро", "узбекских ", "1 000 "),
    ]
)


@given(st.text() | st.lists(PIECES, max_size=40).map("".join))
def test_whatever_the_text_finds_are_parts_of_it_in_order(text: str) -> None:
    last = 0
    for found in find_amounts(text):
        assert last <= found.start < found.end <= len(text)
        assert re.search("[0-9]", text[found.start : found.end])
        assert found.currency in CODES
        assert 0 < found.amount <= (found.upper or found.amount) <= LARGEST
        last = found.end


@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_find_does_not_depend_on_other_paragraphs(text: str) -> None:
    alone = [(text[f.start : f.end], f.amount, f.currency) for f in find_amounts(text)]
    more = f"Слово.\n\n{text}\n\nСлово."
    assert [(more[f.start : f.end], f.amount, f.currency) for f in find_amounts(more)] == alone


@pytest.mark.parametrize(
    "piece",
    [
        *("1 ", "1 111 ", "1,1", "1", "1 сомн ", "1 сом ", "1 abcd ", "$1 ", "ABC 1 ", "1 млн "),
        *("1 млн 1 тыс ", "1–1 ", "1 до 1 ", "1'111", "USD 1 ", "$1-$1 ", "1-$", "$", "a", "1\n"),
        *("1 abcdefghijklmnopq ", "12345678901234567890", "1 000 000 000 000 000 000 млн "),
    ],
)
def test_the_scan_takes_time_in_proportion(piece: str) -> None:
    """A hostile story does not hold the reader up: 200 KB take tens of milliseconds."""
    text = (piece * (200_000 // len(piece.encode()) + 1))[:200_000]
    start = time.process_time()
    found = find_amounts(text)
    assert time.process_time() - start < 0.5
    assert len(found) <= MOST
