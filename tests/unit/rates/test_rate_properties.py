"""No bytes make a bank raise anything but its own error, or hand on a rate that is none."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.core.errors import RateError
from newsdesk.core.rate import RateSheet
from newsdesk.rates.bank import Bank
from newsdesk.rates.provider import Document
from newsdesk.rates.registry import banks
from support.rate_samples import DATA

NUMBERS = [
    b"0", b"-1", b"NaN", b"nan", b"Infinity", b"1e999", b"1e-999", b"9" * 300, b"1" * 5000, b"0.0",
    b"0,0000", b"-0", b"+1", b"1_000", b"0x10", b"", b" ", b"null", b"true", b"[]", b"1.2.3",
    b"1,2,3", b"\xd9\xa8", b"1e5", b"1E+20", b"0." + b"0" * 300 + b"1", b"1 000", b"1'000",
]  # fmt: skip
NAMES = re.findall(
    r"\w+",
    "Ccy Rate Nominal Date date currencies code quantity rate rates mid effectiveDate timestamp "
    "base exchangedate cc units error message USD EUR",
)
NUMBER = re.compile(rb"\d+(?:[.,]\d+)?")
BODIES = {
    bank.slug: [path.read_bytes() for path in sorted(DATA.glob(f"{bank.slug}-*.*"))]
    for bank in banks()
}
DOCUMENTS = [Document("daily", ""), Document("history", "", "USD"), Document("weekly", "")]

many = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
every_bank = pytest.mark.parametrize("bank", banks(), ids=lambda bank: bank.slug)


def hold_to_the_rules(bank: type[Bank], body: bytes) -> None:
    """Read a document as each of the bank's, and look at whatever comes of it."""
    for document in DOCUMENTS:
        sheets: tuple[RateSheet, ...] = ()
        with suppress(RateError):
            sheets = bank().parse(document, body)
        assert len({sheet.effective for sheet in sheets}) == len(sheets)
        for sheet in sheets:
            assert (sheet.provider, sheet.base) == (bank.name, bank.base)
            assert 1990 <= sheet.effective.year <= 2100
            assert sheet.rates
            assert len({rate.currency for rate in sheet.rates}) == len(sheet.rates)
            for rate in sheet.rates:
                assert re.fullmatch("[A-Z]{3}", rate.currency, re.ASCII)
                assert rate.currency != bank.base
                assert rate.indirect is bank.indirect
                assert isinstance(rate.value, Decimal)
                assert rate.value.is_finite()
                assert rate.value > 0
                assert 1 <= rate.nominal < 10_000_000
                assert rate.per_unit.is_finite()
                assert rate.per_unit > 0
                assert format(rate.value, "f").replace(".", "").isdigit()


@every_bank
@many
@given(data=st.data())
def test_a_damaged_document_does_no_harm(bank: type[Bank], data: st.DataObject) -> None:
    """Bytes flipped, a piece cut out, the end cut off, a piece of another bank put in."""
    body = bytearray(data.draw(st.sampled_from(BODIES[bank.slug])))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(body)))
        length = data.draw(st.integers(0, 40))
        match data.draw(st.sampled_from(["flip", "cut", "end", "splice", "repeat"])):
            case "flip" if at < len(body):
                body[at] = data.draw(st.integers(0, 255))
            case "cut":
                del body[at : at + length]
            case "end":
                del body[at:]
            case "repeat":
                body[at:at] = body[at : at + length]
            case _:
                other = data.draw(st.sampled_from(BODIES[data.draw(st.sampled_from(banks())).slug]))
                start = data.draw(st.integers(0, len(other)))
                body[at:at] = other[start : start + length]
    hold_to_the_rules(bank, bytes(body))


@every_bank
@many
@given(data=st.data())
def test_no_number_makes_a_bad_rate(bank: type[Bank], data: st.DataObject) -> None:
    """Any number of a real document replaced by zero, less, none, too much or nonsense."""
    body = data.draw(st.sampled_from(BODIES[bank.slug]))
    places = list(NUMBER.finditer(body))
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=8)) if places else []
    for place in sorted(chosen, key=re.Match.start, reverse=True):
        number = data.draw(st.sampled_from(NUMBERS))
        body = body[: place.start()] + number + body[place.end() :]
    hold_to_the_rules(bank, body)


@every_bank
@many
@given(body=st.binary(max_size=400))
def test_arbitrary_bytes_are_refused_politely(bank: type[Bank], body: bytes) -> None:
    hold_to_the_rules(bank, body)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.floats().map(repr)
    | st.text(max_size=12)
    | st.sampled_from(["USD", "EUR", "01.04.2026", "2026-04-01", "1", "87.45", 1795615200]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(NAMES),
            inner,
            max_size=6,
        )
    ),
    max_leaves=24,
)


@pytest.mark.parametrize(
    "bank", [bank for bank in banks() if bank.slug in {"cbu", "nbg", "nbp", "nbu", "oxr"}]
)
@many
@given(value=json_values)
def test_any_json_is_read_or_refused(bank: type[Bank], value: object) -> None:
    hold_to_the_rules(bank, json.dumps(value).encode())
