"""What a question may have meant that finds nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.letters import bare
from newsdesk.core.spelling import other_layout, readings


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("yjdjcnb", "новости"), ("руддщ", "hello"), (",jktpym", "болезнь"), ("рөддщ", "hjllo")],
)
def test_the_other_keyboard_layout_is_read(typed: str, meant: str) -> None:
    """Issue: wrong keyboard layout (yjdjcnb finds новости). A Kyrgyz ө stands on the key of о."""
    assert other_layout(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("novosti", "новости"),
        ("Kyrgyzstan", "кыргызстан"),
        ("shchuka", "щука"),
        ("khoroshiy", "хороший"),
        ("xoroshij", "хороший"),
        ("japarov", "жапаров"),
        ("ekonomika", "экономика"),
        ("dobryy", "добрый"),
        ("tokaev", "токаев"),
        ("chuy", "чуй"),
        ("тесла", "tesla"),
    ],
)
def test_latin_letters_are_read_as_cyrillic_in_the_usual_spellings(typed: str, meant: str) -> None:
    assert bare(meant) in [bare(reading) for reading in readings(typed)]


def test_conditions_and_quotes_stay_as_they_are() -> None:
    assert 'is:unread "новости" -спорт' in list(readings('is:unread "yjdjcnb" -cgjhn'))


@given(st.text())
def test_a_reading_is_never_the_question_itself_nor_given_twice(question: str) -> None:
    found = list(readings(question))

    assert question not in found
    assert len(found) == len(set(found))
