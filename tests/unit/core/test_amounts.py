"""RULES 4: the converter accepts arithmetic and every local way to write a number."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.amounts import LIMIT, MAX_DEPTH, MAX_LENGTH, parse_amount
from newsdesk.core.errors import AmountError, AmountProblem
from newsdesk.core.numbers import CONTINENTAL, ENGLISH, SPACED, NumberSigns
from newsdesk.core.wording import describe_error


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("450", "450"),
        ("3*450+20", "1370"),
        ("(1 200 + 50)/2", "625"),
        ("3 x 450", "1350"),
        ("3х450", "1350"),
        ("2 × 3 ÷ 4 : 5", "0.3"),
        ("10 − 4", "6"),
        ("10–4", "6"),
        ("-5 + +2 - -1", "-2"),
        ("2*-3", "-6"),
        ("10/3*3", "10"),
        ("100+12%", "112"),
        ("100 - 12 %", "88"),
        ("200*10%", "20"),
        ("12%", "0.12"),
        ("100+10%*2", "100.2"),
        ("(100+50)+10%", "165"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1\u202f234\u202f567", "1234567"),
        ("1'234.50", "1234.5"),
        ("1’234", "1234"),
        ("1 234,567", "1234.567"),
        ("1,234", "1234"),
        ("1.234", "1.234"),
        ("0,234", "0.234"),
        ("1234,567", "1234.567"),
        ("1,5", "1.5"),
        ("1.234.567", "1234567"),
        ("1,234,567.8", "1234567.8"),
        ("12,34,567", "1234567"),
        (".5", "0.5"),
        (",5+5,", "5.5"),
        ("٣٫٥", "3.5"),
        ("١٬٢٣٤", "1234"),
        ("2.5k", "2500"),
        ("3 млн", "3000000"),
        ("3 миллиона", "3000000"),
        ("1,2 млрд.", "1200000000"),
        ("5 тыс. + 5 миң", "10000"),
        ("2 тыс. млрд", "2000000000000"),
        ("3*450=", "1350"),
        ("  7  ", "7"),
    ],
)
def test_an_amount_is_worked_out(text: str, value: str) -> None:
    assert parse_amount(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "signs", "value"),
    [
        ("1,234", ENGLISH, "1234"),
        ("1,234", SPACED, "1.234"),
        ("1,234", CONTINENTAL, "1.234"),
        ("1.234", ENGLISH, "1.234"),
        ("1.234", SPACED, "1.234"),
        ("1.234", CONTINENTAL, "1234"),
    ],
)
def test_the_persons_own_group_sign_decides_what_is_ambiguous(
    text: str, signs: NumberSigns, value: str
) -> None:
    assert parse_amount(text, signs) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "kind", "piece"),
    [
        ("", AmountProblem.EMPTY, ""),
        (" \u00a0", AmountProblem.EMPTY, ""),
        ("12 34", AmountProblem.NOT_A_NUMBER, "12 34"),
        ("1.2.3", AmountProblem.NOT_A_NUMBER, "1.2.3"),
        ("1,23.4,5", AmountProblem.NOT_A_NUMBER, "1,23.4,5"),
        ("1 234'567", AmountProblem.NOT_A_NUMBER, "1 234'567"),
        ("5 apples", AmountProblem.NOT_UNDERSTOOD, "apples"),
        ("5 $", AmountProblem.NOT_UNDERSTOOD, "$"),
        ("2**3", AmountProblem.NOT_UNDERSTOOD, "*"),
        ("k", AmountProblem.NOT_UNDERSTOOD, "k"),
        ("2(3)", AmountProblem.NOT_UNDERSTOOD, "("),
        ("__import__('os')", AmountProblem.NOT_UNDERSTOOD, "_"),
        ("3+", AmountProblem.UNFINISHED, ""),
        ("(1+2", AmountProblem.PARENTHESES, "("),
        ("1+2)", AmountProblem.PARENTHESES, ")"),
        ("1/0", AmountProblem.DIVISION_BY_ZERO, ""),
        ("1/(2-2)", AmountProblem.DIVISION_BY_ZERO, ""),
        ("9" * 22, AmountProblem.TOO_LARGE, ""),
        ("9 трлн * 9 трлн", AmountProblem.TOO_LARGE, ""),
        ("1+" * MAX_LENGTH, AmountProblem.TOO_LONG, ""),
        ("(" * (MAX_DEPTH + 1) + "1", AmountProblem.TOO_DEEP, ""),
    ],
)
def test_what_has_no_value_says_why(text: str, kind: AmountProblem, piece: str) -> None:
    with pytest.raises(AmountError) as caught:
        parse_amount(text)
    assert (caught.value.kind, caught.value.piece) == (kind, piece)
    assert describe_error(caught.value)[-1] == "."
    assert piece in describe_error(caught.value) or kind is AmountProblem.PARENTHESES


@given(st.text() | st.text(alphabet="0123456789.,'  \u202f+-*/%()xkмлн٣٫=", max_size=60))
def test_no_text_raises_anything_else(text: str) -> None:
    try:
        result = parse_amount(text)
    except AmountError:
        return
    assert result.is_finite()
    assert abs(result) < LIMIT


NUMBERS = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


def expressions() -> st.SearchStrategy[tuple[str, Fraction | None]]:
    """Texts with what they are worth; None for a division by zero."""
    leaves = NUMBERS.map(lambda number: (str(number), Fraction(number)))

    def joined(
        parts: st.SearchStrategy[tuple[str, Fraction | None]],
    ) -> st.SearchStrategy[tuple[str, Fraction | None]]:
        return st.tuples(parts, st.sampled_from("+-*/"), parts).map(_join)

    return st.recursive(leaves, joined, max_leaves=8)


def _join(
    parts: tuple[tuple[str, Fraction | None], str, tuple[str, Fraction | None]],
) -> tuple[str, Fraction | None]:
    (left, a), sign, (right, b) = parts
    text = f"({left} {sign} {right})"
    if a is None or b is None or (sign == "/" and b == 0):
        return text, None
    return text, {"+": a + b, "-": a - b, "*": a * b}[sign] if sign != "/" else a / b


@given(expressions())
def test_arithmetic_is_that_of_fractions(case: tuple[str, Fraction | None]) -> None:
    text, value = case
    if value is None or abs(value) >= LIMIT:
        with pytest.raises(AmountError):
            parse_amount(text)
        return
    result = Fraction(parse_amount(text))
    assert abs(result - value) <= abs(value) / 10**33


LOCAL = [
    ENGLISH,
    CONTINENTAL,
    SPACED,
    NumberSigns(decimal=",", group=" "),
    NumberSigns(decimal=",", group="\u202f"),
    NumberSigns(decimal=".", group="'"),
    NumberSigns(decimal=".", group="’"),
    NumberSigns(decimal="٫", group="٬"),
]


@given(
    st.decimals(min_value=0, max_value=10**14, places=6, allow_nan=False, allow_infinity=False),
    st.integers(min_value=0, max_value=6),
    st.sampled_from(LOCAL),
)
def test_a_number_written_as_in_any_country_is_read_back(
    number: Decimal, places: int, signs: NumberSigns
) -> None:
    number = round(number, places) if places else Decimal(int(number))
    written = f"{number:,}".replace(",", "\0").replace(".", signs.decimal)
    assert parse_amount(written.replace("\0", signs.group), signs) == number
