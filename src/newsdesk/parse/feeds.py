"""A document of any feed format, well formed or not, as a ``ParsedFeed``."""

from __future__ import annotations

import re

from lxml import etree

from newsdesk.core.article import ParsedFeed
from newsdesk.core.errors import Failure, ParseError
from newsdesk.parse.decode import MAX_UNPACKED, feed_as_utf8, unpacked
from newsdesk.parse.json_feed import read_json_feed
from newsdesk.parse.lenient import read_leniently
from newsdesk.parse.markup import FEED_ROOT, mended, recovered_tree, strict_tree, without_prolog
from newsdesk.parse.names import local_name
from newsdesk.parse.verdict import file_verdict, is_page, page_verdict, xml_verdict
from newsdesk.parse.xml_feed import is_feed, read_feed_tree

_ENTRY = re.compile(rb"<(?:[\w-]+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_BLANK = b" \t\r\n\0"


def parse_feed(body: bytes, *, url: str, content_type: str | None) -> ParsedFeed:
    """Read a feed: RSS 0.9x to 2.0, Atom 0.3 and 1.0, JSON Feed 1.x, RSS in JSON.

    Args:
        body: The answer's bytes, at most 15 MiB, also once unpacked.
        url: The address it came from: relative addresses are relative to the site's link where
            the document has one, else to this.
        content_type: The header, for its charset only: it is wrong too often to be believed
            about the format.

    Raises:
        ParseError: NOT_A_FEED for a web page or another document, BLOCKED for the challenge
            page of a protection service, LOGIN_NEEDED for a login page, EMPTY for nothing at
            all, UNREADABLE for a feed broken beyond reading, TOO_LARGE. Nothing else is raised,
            whatever the bytes.
    """
    return parse_text(feed_text(body, url=url, content_type=content_type), url=url)


def feed_text(body: bytes, *, url: str, content_type: str | None) -> bytes:
    """Return a document's text as UTF-8, without byte order mark.

    Raises:
        ParseError: EMPTY, TOO_LARGE, or NOT_A_FEED for pictures and other binary files.
    """
    body = unpacked(body)
    if len(body) > MAX_UNPACKED:
        raise ParseError(Failure.TOO_LARGE, url, detail="unpacks to more than 15 MiB")
    if verdict := file_verdict(body, url):
        raise verdict
    text = feed_as_utf8(body, content_type).strip(_BLANK)
    if not text:
        raise ParseError(Failure.EMPTY, url, detail=f"{len(body)} bytes" if body else "")
    return text


def parse_text(text: bytes, *, url: str) -> ParsedFeed:
    """Read a feed from what ``feed_text`` returned.

    Raises:
        ParseError: As ``parse_feed``.
    """
    if text[:1] in b"{[":
        return read_json_feed(text.decode("utf-8"), url=url)
    xml = without_prolog(text, url)
    try:
        root = strict_tree(xml)
    except etree.XMLSyntaxError as error:
        return _parse_broken(text, xml, error, url)
    if not is_feed(root):
        raise _verdict(text, local_name(root), url)
    feed = read_feed_tree(root, xml, url=url)
    if not feed.entries and _ENTRY.search(xml):
        lenient = _leniently(xml, url)
        return lenient if lenient is not None and lenient.entries else feed
    return feed


def _parse_broken(text: bytes, xml: bytes, error: etree.XMLSyntaxError, url: str) -> ParsedFeed:
    """Read XML that is not well formed: mended if that is enough, else through feedparser.

    A parser that recovers by itself comes last: it reads fewer of the entries.
    """
    if "depth" in str(error.msg):
        raise ParseError(Failure.UNREADABLE, url, detail="nested too deeply")
    if not FEED_ROOT.search(xml):
        raise _verdict(text, "", url)
    if is_page(text.decode("utf-8")) and not _ENTRY.search(xml):
        raise _verdict(text, "html", url)
    xml = mended(xml, url)
    try:
        feed = _feed_of(strict_tree(xml), xml, url)
    except etree.XMLSyntaxError:
        feed = None
    if feed is not None and feed.entries:
        return feed
    for read in (_leniently, _recovering):
        found = read(xml, url)
        if found is not None and (found.entries or found.title or found.site_url):
            return found
    raise ParseError(Failure.UNREADABLE, url, detail=str(error.msg)[:200])


def _leniently(xml: bytes, url: str) -> ParsedFeed | None:
    try:
        return read_leniently(xml, url=url)
    except ParseError:  # feedparser stumbles over a stray <width>, for one
        return None


def _recovering(xml: bytes, url: str) -> ParsedFeed | None:
    root = recovered_tree(xml)
    return None if root is None else _feed_of(root, xml, url)


def _feed_of(root: etree._Element, xml: bytes, url: str) -> ParsedFeed | None:
    return read_feed_tree(root, xml, url=url) if is_feed(root) else None


def _verdict(text: bytes, root: str, url: str) -> ParseError:
    page = text.decode("utf-8")
    if root == "html" or is_page(page):
        return page_verdict(page, url)
    if not root and re.search(rb"<(?:html|body|head|div|p|script)\b", text[:4000], re.IGNORECASE):
        return page_verdict(page, url)
    return xml_verdict(root, url)
