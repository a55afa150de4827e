"""Whatever the bytes, parsing gives a feed or a ``ParseError``, and reading agrees with itself."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.core.article import EntryKey
from newsdesk.core.errors import ParseError
from newsdesk.parse.feeds import parse_feed
from newsdesk.parse.reading import read_feed
from support.feed_samples import CORPUS, DATA, URL, atom, rss


def _documents() -> list[bytes]:
    files = [*DATA.glob("*.*ml"), *DATA.glob("*.rdf")]
    if CORPUS.is_dir():
        files += [path for path in CORPUS.iterdir() if path.stat().st_size < 6000]
    return [path.read_bytes() for path in sorted(files)]


DOCUMENTS = _documents()
FRAGMENTS = [
    *(b"<", b">", b"&", b'"', b"{", b"]]>", b"<![CDATA[", b"<item>", b"</item>", b"<!--", b"<?xml"),
    *(b"\x00", b"\xff", b"\x1f\x8b", b"&#0;", b"<a:b>", b"<width></width>", b"</channel>"),
    *(b"<!DOCTYPE x [", b"<!ENTITY a '&b;'>", b"<entry xmlns=''>", b"<title type='xhtml'>"),
    *(b"xml:base='http://[x'", b"xmlns='x'", b"http://["),
]
RELAXED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def parse(body: bytes) -> None:
    try:
        feed = parse_feed(body, url=URL, content_type=None)
    except ParseError:
        return
    for entry in feed.entries:
        assert entry.url == "" or entry.url.startswith("http")


@given(st.binary(max_size=300))
@RELAXED
def test_no_bytes_raise_anything_else(body: bytes) -> None:
    parse(body)


@given(st.sampled_from(DOCUMENTS), st.data())
@RELAXED
def test_no_mutation_of_a_real_document_raises_anything_else(
    body: bytes, data: st.DataObject
) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(body)))
        length = data.draw(st.integers(0, 40))
        body = body[:start] + data.draw(st.sampled_from(FRAGMENTS)) + body[start + length :]
    parse(body)


ENTRY = st.tuples(st.integers(0, 5), st.integers(0, 2), st.booleans())


def _rss_item(entry: tuple[int, int, bool]) -> str:
    number, version, with_guid = entry
    guid = f"<guid isPermaLink='false'>g{number % 4}</guid>" if with_guid else ""
    return (
        f"<item>{guid}<link>https://site.example/{number}</link>"
        f"<title>Название {number}</title><description>Версия {version}</description></item>"
    )


def _atom_entry(entry: tuple[int, int, bool]) -> str:
    number, version, _ = entry
    return f"<entry><id>g{number}</id><title>{number}</title><summary>v{version}</summary></entry>"


@given(st.lists(ENTRY, max_size=8), st.lists(ENTRY, max_size=8), st.booleans())
@RELAXED
def test_remembering_changes_what_is_returned_but_not_what_is_found(
    before: list[tuple[int, int, bool]], after: list[tuple[int, int, bool]], as_atom: bool
) -> None:
    def document(entries: list[tuple[int, int, bool]]) -> bytes:
        if as_atom:
            return atom("".join(map(_atom_entry, entries)))
        return rss("".join(map(_rss_item, entries)))

    first = read_feed(document(before), url=URL, content_type=None, known={})
    known: dict[EntryKey, bytes] = {entry.key: entry.digest for entry in first.entries}
    again = read_feed(document(after), url=URL, content_type=None, known=known)
    afresh = read_feed(document(after), url=URL, content_type=None, known={})

    by_key = {entry.key: entry for entry in afresh.entries}
    assert len(again.keys) == len(set(again.keys))
    for entry in again.entries:
        assert entry.key in again.keys
    if len({(n % 4 if g else f"l{n}") for n, _, g in before + after}) == len(
        {(n, g) for n, _, g in before + after}
    ):  # without repeated guids the two must agree wholly
        assert set(again.keys) == set(afresh.keys)
        changed = {key for key, entry in by_key.items() if known.get(key) != entry.digest}
        assert {entry.key for entry in again.entries} == changed
