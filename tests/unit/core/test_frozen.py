"""Frozen values behave as frozen dataclasses do."""

from __future__ import annotations

import copy
import pickle
from dataclasses import asdict, field, fields, replace

import pytest

from newsdesk.core.frozen import frozen


@frozen
class Point:
    """A value with each kind of default."""

    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False)


@frozen
class Other:
    """Another class with the same fields."""

    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list)


@frozen
class Nothing:
    """A value without fields."""


@frozen
class Pair:
    """A value that can be hashed."""

    left: int
    right: str


@frozen
class Secretive:
    """A value with a field that no log may hold."""

    name: str
    key: str = field(default="", repr=False)


def test_arguments_are_taken_by_place_and_by_name_with_defaults() -> None:
    assert (Point(1).x, Point(1).y, Point(1, 5).y, Point(x=1, note="n").note) == (1, 2, 5, "n")
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]


def test_a_default_made_anew_is_not_shared() -> None:
    one, two = Point(1), Point(1)
    one.tags.append("a")

    assert two.tags == []


def test_values_are_equal_by_class_and_by_the_fields_that_are_compared() -> None:
    assert Point(1, note="a") == Point(1, note="b")
    assert Point(1) != Point(2)
    assert Point(1) != Other(1)  # type: ignore[comparison-overlap]
    assert Nothing() == Nothing()
    assert Pair(1, "a") != 1  # type: ignore[comparison-overlap]


def test_equal_values_have_the_same_hash() -> None:
    assert {Pair(1, "a"): "found"}[Pair(1, "a")] == "found"
    assert hash(Nothing()) == hash(Nothing())


def test_nothing_can_be_changed_added_or_deleted() -> None:
    pair = Pair(1, "a")

    with pytest.raises(AttributeError):
        pair.left = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        pair.more = 2  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        del pair.left
    assert pair == Pair(1, "a")


def test_a_value_shows_its_fields() -> None:
    assert repr(Pair(1, "a")) == "Pair(left=1, right='a')"


def test_what_the_standard_library_does_with_dataclasses_works() -> None:
    pair = Pair(1, "a")

    assert replace(pair, left=3) == Pair(3, "a")
    assert asdict(pair) == {"left": 1, "right": "a"}
    assert [part.name for part in fields(pair)] == ["left", "right"]
    match pair:
        case Pair(left, right):
            assert (left, right) == (1, "a")


def test_values_can_be_copied_and_pickled() -> None:
    point = Point(1, 5, ["a"], "note")

    for again in (copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point))):
        assert asdict(again) == asdict(point)


def test_a_field_may_be_kept_out_of_what_is_printed() -> None:
    assert repr(Secretive("a", "hidden")).endswith("Secretive(name='a')")
