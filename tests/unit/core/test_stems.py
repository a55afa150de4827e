"""The forms of a word: what is found for it, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.letters import bare
from newsdesk.core.marks import Marks, marks_of
from newsdesk.core.query import parse
from newsdesk.core.stems import forms


def _found(asked: str, word: str) -> bool:
    return bool(marks_of(parse(f"{asked} ")).spans(word))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("новость", "новости новостей новостью НОВОСТЯХ"),
        ("новостей", "новость"),
        ("цена", "цены цен ценами цену"),
        ("столы", "стол столов столами"),
        ("рублей", "рубль рубля рублями"),
        ("новый", "новая новые новых"),
        ("ёлка", "елки ёлками"),
        ("running", "run runs"),
        ("stories", "story"),
        ("policy", "policies"),
        ("making", "make makes"),
        ("governments", "government"),
        ("өкмөт", "өкмөттүн өкмөтү окмот"),
        ("үй", "үйдө"),
        ("шаар", "шаардын шаарга"),
        ("президент", "президенттин президента"),
        ("covid-19", "COVID-19"),
    ],
)
def test_a_word_is_found_in_its_other_forms(asked: str, words: str) -> None:
    """Issue: Russian and English stems, Kyrgyz suffixes at least by prefix."""
    assert [word for word in words.split() if not _found(asked, word)] == []


@pytest.mark.parametrize(
    ("asked", "strangers"),
    [
        ("цена", "центр ценность центральный"),
        ("стол", "столица столкновение столько"),
        ("суд", "судьба судан"),
        ("евро", "европа еврей"),
        ("новый", "новость новости"),
        ("war", "warning warm"),
        ("policy", "police"),
        ("news", "newspaper newt"),
    ],
)
def test_what_only_begins_alike_is_not_found(asked: str, strangers: str) -> None:
    assert [word for word in strangers.split() if _found(asked, word)] == []


def test_a_word_being_typed_is_the_beginning_of_any() -> None:
    assert marks_of(parse("цен")).spans("центр") == [(0, 5)]


@given(st.text(min_size=1))
def test_every_word_is_among_its_forms(word: str) -> None:
    found = forms(word)

    assert found.words
    assert found.words[0] == word.lower().replace("ё", "е") or found.words == (word,)


@given(st.text())
def test_letters_are_compared_one_by_one(text: str) -> None:
    assert len(bare("x" + text.replace("\u00ad", ""))) <= len(text) + 1


def test_matches_are_marked_whatever_their_letters() -> None:
    text = "Ёлки и НОВОСТЕЙ: горная река, за́мок"
    marks = marks_of(parse('елка новость "горная река" замок'))

    assert [text[a:b] for a, b in marks.spans(text)] == [
        "Ёлки", "НОВОСТЕЙ", "горная река", "за́мок",
    ]  # fmt: skip


def test_small_words_are_marked_only_where_they_are_all_there_is() -> None:
    assert marks_of(parse("и вода ")).spans("и вода") == [(2, 6)]
    assert marks_of(parse("и ")).spans("и вода") == [(0, 1)]


@given(st.text(), st.text())
def test_marks_lie_inside_the_text_in_order(question: str, text: str) -> None:
    spans = marks_of(parse(question)).spans(text)

    edges = [place for span in spans for place in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_nothing_is_marked_without_a_search() -> None:
    assert Marks().spans("вода") == []
