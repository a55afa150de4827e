"""Tags as HTML's tokenizer sees them, on every Python that we run on."""

from __future__ import annotations

import pytest

from newsdesk.parse.tags import tags


@pytest.mark.parametrize(
    ("text", "source"),
    [("<a b= >x</a>", " b= "), ("<a b=' c>x", " b=' c"), ("<a b = 'c' d>x", " b = 'c' d")],
)
def test_a_tag_ends_where_its_bracket_is(text: str, source: str) -> None:
    """Python before 3.11.5 went on behind the bracket after a sign of equality without a value."""
    first = next(iter(tags(text)))

    assert (first.name, first.source) == ("a", source)
    assert text[first.end :].startswith("x")
