"""Bytes to text: RULES 1, encodings."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.parse.decode import MAX_UNPACKED, decode_feed, decode_page, feed_as_utf8, unpacked

RUSSIAN = "Национальный банк установил официальные курсы: доллар подешевел, «евро» — нет."
CYRILLIC = ("cp1251", "koi8-r", "iso8859-5", "cp866")


def document(text: str, declared: str = "") -> str:
    return f'<?xml version="1.0"{declared and f" encoding={declared!r}"}?><rss><t>{text}</t></rss>'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_beats_the_header_and_is_cut(encoding: str) -> None:
    """RULES 1, encodings: BOM first."""
    text = document(RUSSIAN, "koi8-r")

    assert decode_feed(text.encode(encoding), "text/xml; charset=windows-1251") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen_by_its_zero_bytes(encoding: str) -> None:
    text = document("Plain words and " + RUSSIAN[:10])

    assert decode_feed(text.encode(encoding), None) == text


@pytest.mark.parametrize("label", ["windows-1251", "koi8-r", "iso-8859-1", "utf-16", "invalid"])
def test_valid_utf_8_beats_every_declaration(label: str) -> None:
    """LIBRARIES, feeds: a common fault of Russian sites."""
    text = document(RUSSIAN, label)

    assert decode_feed(text.encode(), f"text/xml; charset={label}") == text


def test_a_few_bad_bytes_are_replaced() -> None:
    text = document(RUSSIAN)
    body = text.encode().replace("б".encode(), b"\xd0", 1)

    assert decode_feed(body, "text/xml; charset=windows-1251") == text.replace("б", "\ufffd", 1)


def test_the_header_beats_the_xml_declaration() -> None:
    """RULES 1, encodings: HTTP charset, then XML declaration."""
    body = document("Ελληνικά νέα σήμερα", "windows-1252").encode("iso-8859-7")

    assert "Ελληνικά" in decode_feed(body, 'text/xml; charset="ISO-8859-7"')


def test_a_header_of_latin_1_is_a_servers_default_and_yields_to_the_document() -> None:
    text = "Ελληνικά νέα σήμερα"
    body = document(text, "iso-8859-7").encode("iso-8859-7")

    assert text in decode_feed(body, "text/xml; charset=ISO-8859-1")


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("Shift_JIS", "cp932", "円相場、1ドル=150円台に ①"),
        ("gb2312", "gb18030", "充电桩 2020：大火一年 镕"),
        ("iso-8859-7", "iso8859-7", "Πορτραίτα καραντίνας"),
        ("iso-8859-1", "cp1252", "prix “réduit” à 5 €"),
        ("euc-kr", "cp949", "한국어 뉴스"),
    ],
)
def test_declared_encodings_are_read_with_their_usual_extensions(
    label: str, encoding: str, text: str
) -> None:
    body = document(text, label).encode(encoding)

    assert text in decode_feed(body, None)


@pytest.mark.parametrize("declared", ["", "UTF-8", "iso-8859-1", "x-unknown"])
@pytest.mark.parametrize("encoding", CYRILLIC)
def test_undeclared_and_misdeclared_cyrillic_is_told_by_its_letters(
    encoding: str, declared: str
) -> None:
    """RULES 1, encodings: windows-1251 and koi8-r are everyday."""
    text = RUSSIAN.replace("«", "").replace("»", "").replace("—", "-")
    body = document(text, declared).encode(encoding)

    assert text in decode_feed(body, None)


def test_a_wrong_cyrillic_declaration_is_survived() -> None:
    assert RUSSIAN[:40] in decode_feed(document(RUSSIAN[:40], "koi8-r").encode("cp1251"), None)


def test_undeclared_western_text_is_windows_1252() -> None:
    text = document("Perturbateurs endocriniens : les sœurs d’à côté, Fußgänger, España")

    assert decode_feed(text.encode("cp1252"), None) == text


def test_a_page_is_read_by_its_meta_charset() -> None:
    page = '<html><head><meta charset="gb2312"><title>新闻中心</title>'

    assert decode_page(page.encode("gb18030"), "text/html") == page


@pytest.mark.parametrize("label", ["idna", "punycode", "utf-7", "hex", "rot13", "undefined"])
def test_codecs_that_are_no_web_encodings_are_not_used(label: str) -> None:
    body = document("caf\xe9 na\xefve", label).encode("cp1252")

    assert "café naïve" in decode_feed(body, f"text/xml; charset={label}")


def test_a_gzip_file_as_the_body_is_unpacked() -> None:
    assert decode_feed(gzip.compress(document(RUSSIAN).encode()), None) == document(RUSSIAN)


def test_a_bomb_is_unpacked_to_the_limit_only() -> None:
    """RULES 1, limits: 15 MB after decompression."""
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(1024 * 1024)) for _ in range(64)) + packer.flush()

    assert len(unpacked(bomb)) == MAX_UNPACKED + 1


def test_a_damaged_gzip_file_gives_what_can_be_read() -> None:
    body = gzip.compress(document(RUSSIAN * 50).encode())

    assert unpacked(body[:-20]).decode("utf-8", "ignore").startswith("<?xml")
    assert unpacked(body[:60] + b"\xff" * 60 + body[120:]) in document(RUSSIAN * 50).encode()


@given(st.binary(max_size=400), st.none() | st.text(max_size=60))
def test_decoding_never_raises_and_both_forms_agree(body: bytes, content_type: str | None) -> None:
    text = decode_feed(body, content_type)

    assert feed_as_utf8(body, content_type) == text.encode("utf-8", "replace")
    assert isinstance(decode_page(body, content_type), str)


@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "cp1251", "gb18030"]))
def test_what_is_declared_rightly_is_read_rightly(text: str, encoding: str) -> None:
    raw = text.encode(encoding, "ignore")
    assert isinstance(decode_feed(raw, f"text/xml; charset={encoding}"), str)
    if encoding == "utf-8" and not raw.startswith((b"\x1f\x8b", b"\xef\xbb\xbf")):
        assert decode_feed(b"<a>" + raw, None) in {"<a>" + text, (b"<a>" + raw).decode()}
