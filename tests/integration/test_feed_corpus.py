"""Every document of the shared corpus, against its index and against feedparser."""

from __future__ import annotations

import html
import re

import pytest
from lxml import etree

from newsdesk.core.article import ParsedEntry, ParsedFeed
from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.source import FeedKind
from newsdesk.parse.feeds import feed_text, parse_feed
from newsdesk.parse.lenient import read_leniently
from newsdesk.parse.markup import strict_tree, without_prolog
from newsdesk.parse.reading import read_feed
from support.feed_samples import CORPUS, URL, Sample, corpus, needs_corpus

pytestmark = [pytest.mark.corpus, needs_corpus]

CONTENT_TYPES = (None, "application/rss+xml", "text/xml; charset=utf-8", "text/html")
NOT_FEEDS = {
    "akipress-page-as-feed.html": Failure.NOT_A_FEED,
    "cloudflare-challenge.html": Failure.BLOCKED,
    "entity-expansion.xml": Failure.UNREADABLE,
    "nnw-allthis-partial.json": Failure.UNREADABLE,
}
SAMPLES = corpus()


def each_sample(samples: list[Sample]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("sample", samples, ids=lambda sample: sample.file)


def words(text: str) -> list[str]:
    text = html.unescape(html.unescape(re.sub(r"<[^>]*>", " ", text)))
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("content_type", CONTENT_TYPES)
@each_sample([sample for sample in SAMPLES if sample.file not in NOT_FEEDS])
def test_every_feed_gives_its_entries_and_first_title(
    sample: Sample, content_type: str | None
) -> None:
    feed = parse_feed(sample.body(), url=URL, content_type=content_type)

    assert len(feed.entries) == sample.entries
    if feed.entries:
        # The index has the titles' beginnings, and a remark in one of them.
        expected = words(sample.first_title.partition(" (without")[0])[:-1]
        assert words(feed.entries[0].title)[: len(expected)] == expected


@pytest.mark.parametrize("file", NOT_FEEDS)
def test_what_is_no_feed_is_named_for_what_it_is(file: str) -> None:
    """RULES 1, blocked: named as that, not as a parse error."""
    with pytest.raises(ParseError) as caught:
        parse_feed((CORPUS / file).read_bytes(), url=URL, content_type=None)

    assert caught.value.kind is NOT_FEEDS[file]
    assert caught.value.url == URL
    assert caught.value.detail


@each_sample([sample for sample in SAMPLES if sample.file not in NOT_FEEDS])
def test_every_entry_comes_out_clean_and_with_a_title(sample: Sample) -> None:
    reading = read_feed(sample.body(), url=URL, content_type=None, known={})

    assert len(reading.keys) == len(set(reading.keys)) == len(reading.entries)
    for entry in reading.entries:
        assert entry.title.strip()
        assert not re.search(r"<(?:script|style|iframe)\b|\son\w+=", entry.html)
        assert entry.url == "" or entry.url.startswith("http")
        assert len(entry.digest) == 16


@each_sample([sample for sample in SAMPLES if sample.file not in NOT_FEEDS])
def test_a_second_reading_finds_nothing_new_and_a_partial_one_the_rest(sample: Sample) -> None:
    body = sample.body()
    first = read_feed(body, url=URL, content_type=None, known={})
    known = {entry.key: entry.digest for entry in first.entries}

    again = read_feed(body, url=URL, content_type=None, known=known)
    half = dict(list(known.items())[::2])
    rest = read_feed(body, url=URL, content_type=None, known=half)

    assert again.keys == rest.keys == first.keys
    assert again.entries == ()
    assert rest.entries == tuple(entry for entry in first.entries if entry.key not in half)
    assert (rest.title, rest.site_url, rest.ttl) == (first.title, first.site_url, first.ttl)


# Where our reading differs from feedparser's, and why ours is right.
OURS_IS_RIGHT = {
    ("news-AtomTheVerge.xml", "title"): "undoes UTF-8 encoded twice through windows-1252",
    ("news-Rss10Minutos20.xml", "content"): "undoes UTF-8 encoded twice through windows-1252",
    ("news-Rss20CTVNews.xml", "content"): "undoes UTF-8 encoded twice through windows-1252",
    ("news-Rss20DaStandardAt.xml", "content"): "undoes UTF-8 encoded twice",
    ("news-Rss20DaStandardAt.xml", "title"): "undoes UTF-8 encoded twice",
    ("news-Rss20FazNet.xml", "content"): "undoes UTF-8 encoded twice",
    ("news-Rss20FazNet.xml", "title"): "undoes UTF-8 encoded twice",
    ("news-Rss20LeMonde.xml", "content"): "undoes UTF-8 encoded twice",
    ("news-Rss20LeMonde.xml", "title"): "undoes UTF-8 encoded twice",
    ("news-Rss20RomaToday.xml", "title"): "undoes UTF-8 encoded twice",
    ("news-Rss20NYTimes.xml", "content"): "feedparser takes a photo's caption for the text",
    ("nytimes-es-2020.xml", "content"): "feedparser takes a photo's caption for the text",
    ("nfp-compressed.xml", "content"): "yandex:full-text is the whole article",
    ("nfp-iconv.xml", "content"): "yandex:full-text is the whole article",
    ("prof-feed-test-ru.xml", "content"): "yandex:full-text is the whole article",
    ("nfp-illegally-nested.xml", "url"): "feedburner:origLink is the page itself",
    ("nnw-OneFootTsunami.atom", "url"): "an empty link is none; the id is the page",
    ("prof-feed-test-hindi-channel-image.xml", "published"): "a time without zone is the feed's",
}


def well_formed() -> list[Sample]:
    return [s for s in SAMPLES if not s.kind.startswith(("json", "rss in json")) and _is_xml(s)]


def _is_xml(sample: Sample) -> bool:
    try:
        strict_tree(_xml(sample))
    except (ParseError, etree.XMLSyntaxError):
        return False
    return sample.file not in NOT_FEEDS


def _xml(sample: Sample) -> bytes:
    return without_prolog(feed_text(sample.body(), url=URL, content_type=None), URL)


def _differences(ours: ParsedEntry, theirs: ParsedEntry) -> set[str]:
    found = set()
    for name in ("guid", "url", "published"):
        if getattr(ours, name) != getattr(theirs, name):
            found.add(name)
    if words(ours.title) != words(theirs.title):
        found.add("title")
    mine, other = set(words(ours.content)), set(words(theirs.content))
    if len(mine & other) < 0.9 * len(mine | other):
        found.add("content")
    return found


@each_sample(well_formed())
def test_our_normaliser_and_feedparser_agree(sample: Sample) -> None:
    ours = parse_feed(sample.body(), url=URL, content_type=None)
    theirs: ParsedFeed = read_leniently(_xml(sample), url=URL)

    assert ours.kind in {FeedKind.RSS, FeedKind.ATOM}
    assert len(ours.entries) == len(theirs.entries)
    found = {
        name
        for mine, other in zip(ours.entries, theirs.entries, strict=True)
        for name in _differences(mine, other)
    }
    excused = {name for file, name in OURS_IS_RIGHT if file == sample.file}
    assert found == excused


def test_most_of_the_corpus_takes_the_fast_path() -> None:
    assert len(well_formed()) >= 100
