"""RULES 4 over real HTTP: every document as a bank sends it, fetched and read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsdesk.core.errors import FetchError, RateError
from newsdesk.net.fetcher import Fetcher, FetchRequest, Kind
from support.feed_server import FeedServer
from support.fetching import get
from support.rate_samples import Sample, corpus, differences, samples


@pytest.fixture(scope="module")
def server() -> Iterator[FeedServer]:
    with FeedServer() as running:
        yield running


@pytest.fixture(scope="module")
def fetcher() -> Iterator[Fetcher]:
    made = Fetcher()
    yield made
    made.close()


@pytest.mark.parametrize(
    "sample",
    [*samples(), *(pytest.param(one, marks=pytest.mark.corpus) for one in corpus())],
    ids=lambda sample: sample.name,
)
def test_a_document_comes_through(sample: Sample, server: FeedServer, fetcher: Fetcher) -> None:
    path = f"/{sample.name}"
    server.answer(path, 200, {"Content-Type": sample.content_type}, sample.body())
    bank = sample.bank({name: server.url(path) for name in sample.bank.addresses})
    document = sample.document(bank.latest()[0].url)

    def read() -> list[str]:
        answer = get(fetcher, FetchRequest(document.url, kind=Kind.RATES, trusted=True))
        sheets = bank.parse(document, answer.body)
        assert (sheets == ()) == (sample.verdict == "empty")
        return differences(sample, sheets)

    if sample.verdict == "refuse":
        with pytest.raises((RateError, FetchError)):
            read()
    else:
        assert read() == []
