"""The language of the search field: what is understood, and what is told of the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.query import (
    MOST_LETTERS,
    MOST_TERMS,
    Field,
    ParsedQuery,
    ProblemKind,
    QueryProblem,
    Term,
    parse,
)
from newsdesk.core.wording import describe_problem

_PIECES = st.sampled_from(
    ["is:", "is:unread", "-", '"', "«", "source:", "title:x", "after:2026-01-01", "before:", "a",
     " ", "новости", "author:", ":", "is:read", "автор:Иван", "-is:pinned", "2026", "—"]
)  # fmt: skip


@given(st.text() | st.lists(_PIECES).map("".join))
def test_nothing_that_can_be_typed_raises_and_every_problem_is_worded(question: str) -> None:
    """Issue: errors in a query are explained, never thrown."""
    parsed = parse(question)

    assert len(parsed.terms) <= MOST_TERMS
    for problem in parsed.problems:
        assert 0 <= problem.position <= max(len(question), MOST_LETTERS)
        assert describe_problem(problem).strip()


@given(st.text())
def test_the_words_of_a_question_are_all_in_it(question: str) -> None:
    for term in parse(question).terms:
        assert term.text in question


def test_words_phrases_exclusions_and_conditions_are_told_apart() -> None:
    parsed = parse(
        'вода "горная река" -потоп source:24.kg author:"Айпери К" is:unread after:2026-11-01 '
    )

    assert parsed.terms == (
        Term("вода", 0),
        Term("горная река", 5, phrase=True),
        Term("потоп", 19, excluded=True),
        Term("24.kg", 26, Field.SOURCE),
        Term("Айпери К", 39, Field.AUTHOR, phrase=True),
    )
    assert (parsed.read, parsed.pinned, parsed.after) == (False, None, date(2026, 11, 1))
    assert parsed.problems == ()


def test_a_word_is_unfinished_only_while_it_is_the_last_thing_typed() -> None:
    assert [term.unfinished for term in parse("курс долл").terms] == [False, True]
    assert [term.unfinished for term in parse("курс долл ").terms] == [False, False]
    assert [term.unfinished for term in parse('курс "долл"').terms] == [False, False]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("is:unread", ParsedQuery(read=False)),
        ("-is:unread", ParsedQuery(read=True)),
        ("is:pinned", ParsedQuery(pinned=True)),
        ("-is:pinned", ParsedQuery(pinned=False)),
        ("статус:непрочитанные", ParsedQuery(read=False)),
        ("абал:кадалган", ParsedQuery(pinned=True)),
        ("AFTER:2026-11-01", ParsedQuery(after=date(2026, 11, 1))),
        ("after:01.11.2026", ParsedQuery(after=date(2026, 11, 1))),
        ("after:2026-11", ParsedQuery(after=date(2026, 11, 1))),
        ("before:2026", ParsedQuery(before=date(2026, 1, 1))),
        ("после:2026-11-01 до:2026-12-01",
         ParsedQuery(after=date(2026, 11, 1), before=date(2026, 12, 1))),
        ("-after:2026-11-01", ParsedQuery(before=date(2026, 11, 1))),
    ],
)  # fmt: skip
def test_conditions_are_understood_in_three_languages(question: str, expected: ParsedQuery) -> None:
    assert parse(question) == expected


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        ('вода "горная', QueryProblem(ProblemKind.OPEN_QUOTE, 5, '"горная')),
        ("source: вода", QueryProblem(ProblemKind.NO_VALUE, 0, "source:")),
        ("after:2026-13-01 x", QueryProblem(ProblemKind.BAD_DATE, 0, "2026-13-01")),
        ("after:завтра x", QueryProblem(ProblemKind.BAD_DATE, 0, "завтра")),
        ("is:good", QueryProblem(ProblemKind.BAD_STATE, 0, "good")),
        ("tytle:вода", QueryProblem(ProblemKind.MISSPELT, 0, "tytle:", "title:")),
        ("befor:2026-01-01", QueryProblem(ProblemKind.TAKEN_FOR, 0, "befor:", "before:")),
        ("is:read is:unread", QueryProblem(ProblemKind.CONTRADICTION, 8, "is:unread")),
        ("after:2026-05-01 before:2026-04-01",
         QueryProblem(ProblemKind.EMPTY_SPAN, 0, "2026-05-01 – 2026-04-01")),
        ("???", QueryProblem(ProblemKind.NO_WORD, 0, "???")),
        ("а" * 600, QueryProblem(ProblemKind.TOO_LONG, MOST_LETTERS)),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(question: str, problem: QueryProblem) -> None:
    assert parse(question).problems == (problem,)


@pytest.mark.parametrize(
    "question",
    ["is:", "is:unr", "after:", "after:20", "after:2026-1", "source:", '"', "-", "befor"],
)
def test_what_is_still_being_typed_is_no_mistake(question: str) -> None:
    assert parse(question).problems == ()


def test_what_is_wrong_does_not_keep_the_rest_from_being_searched() -> None:
    parsed = parse("вода is:good after:never -огонь ")

    assert [(term.text, term.excluded) for term in parsed.terms] == [
        ("вода", False),
        ("огонь", True),
    ]


def test_a_misspelt_condition_with_a_day_behind_it_is_what_it_must_be() -> None:
    assert parse("вода befor:2026-01-01 ").before == date(2026, 1, 1)


@pytest.mark.parametrize("question", ["Путин: нет", "http://example.org/a", "12:30", "re:invent"])
def test_a_colon_that_is_no_condition_is_just_words(question: str) -> None:
    parsed = parse(question)

    assert parsed.problems == ()
    assert parsed.terms
