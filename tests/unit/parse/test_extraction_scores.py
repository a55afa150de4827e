"""How well articles are found, beside each of the libraries alone, on the same pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from support.page_samples import SINGLE, faults, labelled_pages, needs_pages, ours, score
from support.page_samples import segment_pages as pages_with_segments

pytestmark = [pytest.mark.corpus, needs_pages, pytest.mark.timeout(300)]


@pytest.fixture(autouse=True)
def quiet_libraries() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def test_the_vote_finds_more_of_the_articles_than_each_library_alone() -> None:
    """The corpus' measure: runs of four words, F1 of the averaged precision and recall."""
    pages = list(labelled_pages())

    found = score(pages, ours)
    alone = {name: score(pages, extractor) for name, extractor in SINGLE.items()}

    assert found.f1 > max(one.f1 for one in alone.values()), alone
    assert found.f1 > 0.98
    assert found.precision > 0.985


def test_no_library_alone_has_fewer_faults_in_known_segments() -> None:
    pages = list(pages_with_segments())

    found = faults(pages, ours)

    assert len(found) <= min(len(faults(pages, extractor)) for extractor in SINGLE.values())
    assert not [fault for fault in found if ": has " in fault]
