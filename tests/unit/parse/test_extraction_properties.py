"""Whatever the bytes, a page gives an answer or a ``ParseError``, and in good time."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.core.errors import ParseError
from newsdesk.core.full_text import PageVerdict
from newsdesk.parse.extraction import extract
from support.html_check import unsafe_parts
from support.page_samples import PAGES

URL = "https://site.example/a/story"
DOCUMENTS = [path.read_bytes() for path in sorted(PAGES.glob("*.html"))]
FRAGMENTS = [
    *(b"<", b">", b"&", b'"', b"\x00", b"\xff", b"<!--", b"<table>", b"<td>", b"</p>", b"<br><br>"),
    *(
        b"<ul>",
        b"<li>",
        b"<a href='http://[x'>",
        b"<svg>",
        b"<noscript>",
        b"<template>",
        b"</body>",
    ),
    *(b"<script type='application/ld+json'>[[", b"<base href='//['>", b"<?xml version='1.0'?>"),
    *(b"<frameset>", b"<pre>", b"<figure><figcaption>", b"<div hidden>", b"<select><option>"),
]
RELAXED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def read(body: bytes) -> None:
    try:
        found = extract(body, url=URL, content_type=None, feed_html="<p>text", title="Title")
    except ParseError:
        return
    assert unsafe_parts(found.html) == []
    assert found.length == len(found.html.text())


@given(st.binary(max_size=300))
@RELAXED
def test_no_bytes_raise_anything_else(body: bytes) -> None:
    read(body)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(b"words ".join))
@RELAXED
def test_no_markup_raises_anything_else(body: bytes) -> None:
    read(body)


@given(st.sampled_from(DOCUMENTS), st.data())
@RELAXED
def test_no_mutation_of_a_page_raises_anything_else(body: bytes, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(body)))
        length = data.draw(st.integers(0, 60))
        body = body[:place] + data.draw(st.sampled_from(FRAGMENTS)) + body[place + length :]
    read(body)


NAMES = ["divs", "tables", "rows", "line", "word", "paragraphs", "breaks", "links", "comments"]
NAMES += ["brackets", "spaces", "data"]
STORY = b"<p>Some words of a story that stands a long way down, and goes on for a line or two.</p>"


@pytest.mark.parametrize(
    "body",
    [
        b"<body>" + b"<div>" * 100_000 + STORY,
        b"<body>" + b"<table><tr><td>" * 100_000 + STORY,
        b"<body><table>" + b"<tr><td>a b c<td>d e f</tr>" * 100_000 + b"</table>",
        b"<body><p>" + b"word " * 500_000,
        b"<body><p>" + b"w" * 2_900_000,
        b"<body>" + STORY * 30_000,
        b"<body><div>" + b"text here<br><br>" * 170_000,
        b"<body>" + b"<a href='/a/story?page=2'>2</a> " * 90_000,
        b"<body>" + b"<!-- x -->" * 290_000,
        b"<body>" + b"<" * 2_900_000,
        b"<body><p>" + b" " * 2_900_000,
        b"<script type='application/ld+json'>" + b"[" * 500_000 + b"</script><p>text",
    ],
    ids=[
        "divs",
        "tables",
        "rows",
        "line",
        "word",
        "paragraphs",
        "breaks",
        "links",
        "comments",
        "brackets",
        "spaces",
        "data",
    ],
)
def test_no_page_of_three_megabytes_takes_the_helpers_whole_time(body: bytes) -> None:
    """The helper gives a page up after 20 seconds of wall time; this is processor time."""
    started = time.process_time()

    extract(body, url=URL, content_type="text/html")

    assert time.process_time() - started < 15


def test_a_story_five_hundred_elements_deep_is_found() -> None:
    body = b"<body>" + b"<div>" * 500 + STORY * 5 + b"</div>" * 500

    found = extract(body, url=URL, content_type="text/html")

    assert found.verdict is PageVerdict.GOOD
    assert found.html.count("<p>Some words of a story") == 5
