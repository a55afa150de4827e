"""Articles are extracted in the helper process, and what takes too long is given up."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from newsdesk.core.errors import Failure, FetchError, ParseError
from newsdesk.core.full_text import ExtractionRules
from newsdesk.engine.parsing import ParseProcess
from newsdesk.parse.extraction import extract
from newsdesk.parse.paging import join_pages
from support.page_samples import page

URL = "https://site.example/travel/three-camps"
#: Takes seconds to read.
LONG = b"<body>" + b"<p>Some words of a page that has no end, and goes on.</p>" * 30_000


@pytest.fixture
def process() -> Iterator[ParseProcess]:
    process = ParseProcess()
    yield process
    process.close()


def test_a_page_comes_back_as_it_was_extracted(process: ParseProcess) -> None:
    rules = ExtractionRules("", ("blockquote",))

    found = process.extract_page(
        page("ru.html"), url=URL, content_type="text/html", rules=rules, cancel=Event()
    )

    assert found == extract(page("ru.html"), url=URL, content_type="text/html", rules=rules)
    assert found.published is not None


def test_pages_are_joined_there(process: ParseProcess) -> None:
    pages = [extract(page(f"paged-{n}.html"), url=f"{URL}/{n}", content_type=None) for n in (1, 2)]

    assert process.join_pages(pages, url=URL, cancel=Event()) == join_pages(pages)


def test_a_wrong_selector_is_told(process: ParseProcess) -> None:
    with pytest.raises(ParseError) as raised:
        process.extract_page(
            page("ru.html"),
            url=URL,
            content_type=None,
            rules=ExtractionRules("div["),
            cancel=Event(),
        )

    assert raised.value.kind is Failure.BAD_SELECTOR


def test_a_page_that_takes_too_long_is_given_up() -> None:
    process = ParseProcess(deadline=0.3)
    try:
        with pytest.raises(ParseError) as raised:
            process.extract_page(LONG, url=URL, content_type=None, cancel=Event())
    finally:
        process.close()

    assert raised.value.kind is Failure.TOO_SLOW


def test_extraction_can_be_cancelled(process: ParseProcess) -> None:
    cancel = Event()
    cancel.set()

    with pytest.raises(FetchError) as raised:
        process.extract_page(LONG, url=URL, content_type=None, cancel=cancel)

    assert raised.value.kind is Failure.CANCELLED
