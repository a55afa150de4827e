"""What is not well formed, and what is no feed at all."""

from __future__ import annotations

import contextlib
import gzip
import time
import tracemalloc

import pytest

from newsdesk.core.article import ParsedFeed
from newsdesk.core.errors import Failure, ParseError
from newsdesk.parse import feeds
from newsdesk.parse.feeds import parse_feed
from support.feed_samples import DATA, URL, rss

ITEMS = (
    "<item><title>Раз</title><link>https://site.example/1</link></item>"
    "<item><title>Два</title><link>https://site.example/2</link></item>"
)


def read(body: bytes) -> ParsedFeed:
    return parse_feed(body, url=URL, content_type=None)


def refused(body: bytes) -> ParseError:
    with pytest.raises(ParseError) as caught:
        read(body)
    assert caught.value.url == URL
    return caught.value


@pytest.mark.parametrize(
    "body",
    [
        b"<br />\n<b>Warning</b>: Unknown in <b>/x.php</b><br />\n" + rss(ITEMS),
        b"\n\n  " + rss(ITEMS),
        rss(ITEMS).replace("Раз".encode(), "Ра\x0bз\x00".encode()),
        rss(ITEMS).replace(b"2.0", b"2.0\x08"),
        rss(ITEMS + "<item><title>a &nbsp; b & c &#8; &#xFFFF;&bogus; </title></item>"),
        rss(ITEMS) + b"<!-- cached --><script>x()</script>",
        rss(ITEMS).replace(b"</rss>", b""),
        rss(ITEMS + "<item><title>cut of"),
        rss(ITEMS + "<item><p>never closed</item>"),
        rss(ITEMS + "</width><item><p>feedparser raises at this width</item>"),
        rss(ITEMS).replace(b"item>", b"ITEM>") + b"<p>only feedparser knows ITEM</rss>",
        rss(ITEMS + "<item><x:y>undeclared prefix</x:y></item>"),
        rss(ITEMS).replace(b"<rss", b"<!DOCTYPE rss [<!ENTITY laquo '&#171;'>]><rss", 1),
    ],
)
def test_broken_documents_show_what_can_be_read(body: bytes) -> None:
    entries = read(body).entries

    assert [e.title for e in entries[:2]] == ["Раз", "Два"]
    assert [e.url for e in entries[:2]] == ["https://site.example/1", "https://site.example/2"]


def test_what_can_be_mended_needs_no_feedparser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "read_leniently", None)

    assert (
        len(read(b"\n" + rss(ITEMS + "<item><title>a &nbsp; b & c \x0b</title></item>")).entries)
        == 3
    )


def test_a_well_formed_feed_that_gives_no_entry_is_given_to_feedparser() -> None:
    body = b"<RSS><CHANNEL><ITEM><TITLE>x</TITLE></ITEM></CHANNEL></RSS>"

    assert [entry.title for entry in read(body).entries] == ["x"]


@pytest.mark.parametrize(
    "mended",
    [
        "a &laquo;b&raquo; &amp; c",
        "a &laquo;b&raquo; & c",
        "a «b» &#38; c",
        "<![CDATA[a «b» & c]]>",
    ],
)
def test_entities_and_ampersands_are_read_as_they_were_meant(mended: str) -> None:
    assert read(rss(f"<item><title>{mended}</title></item>")).entries[0].title == "a «b» & c"


def test_harmless_entities_of_the_documents_own_are_put_in_place() -> None:
    body = rss("<item><title>&dash; да</title></item>")
    doctype = b'<!DOCTYPE rss PUBLIC "-//X" "http://x.example/rss.dtd" [<!ENTITY dash "&#8212;">]>'

    assert read(body.replace(b"<rss", doctype + b"<rss", 1)).entries[0].title == "— да"


def test_an_external_entity_is_nothing() -> None:
    body = rss("<item><title>a&x;b</title></item>")
    doctype = b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'

    assert read(body.replace(b"<rss", doctype + b"<rss", 1)).entries[0].title == "ab"


def test_an_entity_bomb_is_refused_at_once() -> None:
    tracemalloc.start()
    started = time.perf_counter()
    error = refused((DATA / "entity-expansion.xml").read_bytes())

    assert (error.kind, error.detail) == (Failure.UNREADABLE, "declares entities that expand")
    assert time.perf_counter() - started < 0.5
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()


def test_a_bomb_of_one_long_entity_is_refused_too() -> None:
    doctype = b"<!DOCTYPE rss [<!ENTITY x '" + b"a" * 20_000 + b"'>]>"
    body = rss(f"<item><title>{'&x;' * 9999}</title></item>").replace(b"<rss", doctype + b"<rss", 1)

    assert refused(body).kind is Failure.UNREADABLE


def test_deep_nesting_is_refused_at_once() -> None:
    deep = "<a>" * 100_000 + "</a>" * 100_000
    started = time.perf_counter()
    error = refused(rss(f"<item><description>{deep}</description></item>"))

    assert (error.kind, error.detail) == (Failure.UNREADABLE, "nested too deeply")
    assert time.perf_counter() - started < 1


def test_a_compressed_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """RULES 1, limits."""
    monkeypatch.setattr(feeds, "MAX_UNPACKED", 1000)

    assert refused(gzip.compress(rss(ITEMS) + b" " * 1000)).kind is Failure.TOO_LARGE


@pytest.mark.parametrize(
    ("body", "kind", "detail"),
    [
        (b"", Failure.EMPTY, ""),
        (b" \r\n", Failure.EMPTY, "3 bytes"),
        (b"\xef\xbb\xbf", Failure.EMPTY, "3 bytes"),
        (b"OK", Failure.NOT_A_FEED, "no XML or JSON"),
        (b"%PDF-1.7 \xe2", Failure.NOT_A_FEED, "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", Failure.NOT_A_FEED, "a picture (PNG)"),
        (b'<opml version="2.0"><body/></opml>', Failure.NOT_A_FEED, "an OPML list of sources"),
        (
            b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>',
            Failure.NOT_A_FEED,
            "a sitemap",
        ),
        (b"<note><to>x</to></note>", Failure.NOT_A_FEED, "XML with the root <note>"),
        (
            b"<!DOCTYPE html><html><title>\xd0\x94\xd0\xb0 &amp; x</title><p>a<br></html>",
            Failure.NOT_A_FEED,
            "a web page: Да & x",
        ),
        (b"<html><head/><body/></html>", Failure.NOT_A_FEED, "a web page"),
        (b"<p>Not found<p>", Failure.NOT_A_FEED, "a web page"),
        (
            b'<html><title>Portal</title><form><input name=p type="password"></form></html>',
            Failure.LOGIN_NEEDED,
            "a web page: Portal",
        ),
        (
            "<html><title>Вход | Форум</title></html>".encode(),
            Failure.LOGIN_NEEDED,
            "a web page: Вход | Форум",
        ),
        (
            b"<html><title>Just a moment...</title><script>window._cf_chl_opt={}</script></html>",
            Failure.BLOCKED,
            "a web page: Just a moment...",
        ),
        (b"<rss version='2.0'", Failure.UNREADABLE, None),
    ],
)
def test_what_is_no_feed_is_named_for_what_it_is(
    body: bytes, kind: Failure, detail: str | None
) -> None:
    """RULES 1: blocked, not a feed (a login page?)."""
    error = refused(body)

    assert error.kind is kind
    if detail is not None:
        assert error.detail == detail


@pytest.mark.parametrize(
    "body",
    [
        b"<!-- -->" * 3000,
        b"<rss>" + b"<![CDATA[" * 100_000,
        b"<!DOCTYPE rss [<!ENTITY x SYSTEM" + b" " * 30_000 + b"]><rss/>",
        b"<!DOCTYPE rss [" + b"<!ENTITY x SYSTEM" * 1800 + b"]><rss/>",
        b"<html>" + b"<input " * 100_000,
        b"<html>" + b"<title " * 100_000,
        b"<rss>" + b"&#x" * 300_000,
        b"<feed><entry><summary>" + b"&lt;p " * 200_000 + b"</summary></entry></feed>",
        b"<feed><entry><summary>" + b" \n" * 200_000 + b"x</summary></entry></feed>",
        b"<rss><channel><item><author>a" + b" " * 200_000 + b"</author></item></channel></rss>",
        b"<rss><channel><item><pubDate>" + b"1 " * 200_000 + b"</pubDate></item></channel></rss>",
        b"<rss><channel>" + b"<item>" * 200,
    ],
    ids=lambda body: str(body[:30]),
)
def test_no_text_makes_a_search_run_away(body: bytes) -> None:
    started = time.process_time()
    with contextlib.suppress(ParseError):
        read(body)

    assert time.process_time() - started < 3


def test_an_empty_feed_is_a_feed() -> None:
    assert read((DATA / "empty-channel.xml").read_bytes()).entries == ()


def test_a_document_type_that_never_ends_is_refused() -> None:
    assert refused(b"<!DOCTYPE rss [" + b"x" * 100_000 + b"<rss/>").kind is Failure.UNREADABLE
