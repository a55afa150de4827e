"""From the bytes of an answer to text, as people get it in spite of wrong declarations."""

from __future__ import annotations

import codecs
import re
import zlib

from newsdesk.parse.charsets import encoding_for, guess, is_cyrillic, is_western, russian_score

MAX_UNPACKED = 15 * 1024 * 1024
"""The most bytes that a gzip body is unpacked to (RULES 1: 15 MB after decompression)."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HTTP_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_XML_DECLARED = re.compile(
    rb"<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']\s*([\w.:+-]+)", re.IGNORECASE
)
_PAGE_DECLARED = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_ESCAPE = b"\x1b"


def decode_feed(body: bytes, content_type: str | None) -> str:
    """Return a feed's text, without a byte order mark. Never raises.

    In order: byte order mark; UTF-16 that is plain from its zero bytes; valid UTF-8, whatever
    is declared; UTF-8 with a few bad bytes, which are replaced; the charset of the HTTP header;
    the XML declaration; the likeliest of the Cyrillic encodings and windows-1252.

    Source: RFC 7303, 3; RULES 1, encodings.
    """
    return _decode(unpacked(body), content_type, _XML_DECLARED)


def feed_as_utf8(body: bytes, content_type: str | None) -> bytes:
    """Return what ``decode_feed`` returns, as UTF-8: most bodies are that already."""
    special = body.startswith((codecs.BOM_UTF8, b"\x1f\x8b")) or b"\0" in body or _ESCAPE in body
    if not special:
        try:
            body.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return body
    return decode_feed(body, content_type).encode("utf-8", "replace")


def decode_page(body: bytes, content_type: str | None) -> str:
    """Return a web page's text as ``decode_feed`` does, with the page's ``meta charset``."""
    return _decode(unpacked(body), content_type, _PAGE_DECLARED)


def unpacked(body: bytes, limit: int = MAX_UNPACKED) -> bytes:
    """Undo gzip where the body itself is a gzip file, to at most ``limit`` bytes and one.

    Some servers send the file ``feed.xml.gz`` as it is. A damaged file gives what could be
    read of it; the one byte more tells a caller that the limit was passed.
    """
    if not body.startswith(b"\x1f\x8b"):
        return body
    inflater = zlib.decompressobj(wbits=31)
    try:
        return inflater.decompress(body, limit + 1)
    except zlib.error:
        return _salvaged(body, limit)


def _salvaged(body: bytes, limit: int) -> bytes:
    inflater = zlib.decompressobj(wbits=31)
    found = bytearray()
    for start in range(0, len(body), 512):
        try:
            found += inflater.decompress(body[start : start + 512], limit + 1 - len(found))
        except zlib.error:
            break
        if len(found) > limit:
            break
    return bytes(found)


def _decode(body: bytes, content_type: str | None, declared: re.Pattern[bytes]) -> str:
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    if wide := _utf16_without_mark(body):
        return body.decode(wide, "replace")
    found = declared.search(body, 0, 2048)
    labels = _labels(content_type, found.group(1).decode("ascii") if found else None)
    if _ESCAPE in body and any(label.startswith("iso2022") for label in labels):
        return body.decode(
            next(label for label in labels if label.startswith("iso2022")), "replace"
        )
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return _nearly_utf8(body) or body.decode(_single_or_double_byte(body, labels), "replace")


def _utf16_without_mark(body: bytes) -> str | None:
    start = body[:64].lstrip(b" \t\r\n\0")[:1]
    if start not in (b"<", b"{"):
        return None
    even, odd = body[0:200:2].count(0), body[1:200:2].count(0)
    half = len(body[:200]) // 2
    if odd > half * 0.7 and even < half * 0.3:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.3:
        return "utf-16-be"
    return None


def _labels(content_type: str | None, declared: str | None) -> list[str]:
    """Return the codecs that are named, the more credible first, without the disproved ones."""
    match = _HTTP_CHARSET.search(content_type or "")
    http, document = encoding_for(match.group(1) if match else None), encoding_for(declared)
    if http and document and is_western(http):
        http, document = document, http  # a server's default knows less than the document
    return [name for name in (http, document) if name and not name.startswith("utf")]


def _nearly_utf8(body: bytes) -> str | None:
    """Return the text with its few bad bytes replaced; None where it is no UTF-8 at all."""
    text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return text if bad <= max(1, good // 20) and good > bad else None


def _single_or_double_byte(body: bytes, labels: list[str]) -> str:
    for encoding in labels:
        if is_western(encoding):
            # Latin 1 fits every byte, so it is believed only where the text is not Russian.
            guessed, score = guess(body)
            return guessed if score > 30 else encoding
        if is_cyrillic(encoding):
            guessed, score = guess(body)
            return guessed if score > 2 * max(russian_score(body, encoding), 1) else encoding
        text = body.decode(encoding, "replace")
        if text.count("\ufffd") * 50 <= len(text):
            return encoding
    return guess(body)[0]
