"""From a feed's text to a tree: strict XML, after mending what is commonly broken.

There is no document type left when the parser runs, so nothing can be expanded or fetched.
"""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree

from newsdesk.core.errors import Failure, ParseError

_DECLARATION = re.compile(rb"\s*<\?xml\b[^>]{0,300}?\?>\s*")
_DOCTYPE = re.compile(
    rb"<!DOCTYPE\b[^\[>]{0,1000}(?:\[(.{0,32768}?)\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_DOCTYPE_START = re.compile(rb"<!DOCTYPE\b", re.IGNORECASE)
_ENTITY = re.compile(
    rb"<!ENTITY\s+(?:([\w.-]+)\s+(?:\"([^\"]*)\"\s*>|'([^']*)'\s*>|(?:SYSTEM|PUBLIC)\b[^>]*>)|%)"
)
FEED_ROOT = re.compile(
    rb"<(?:(?:rss|feed|rdf|channel)[\s>]|[\w-]+:(?:rdf|feed|rss)[\s>])", re.IGNORECASE
)
"""Where a feed begins, in whatever it is embedded."""
_FEED_START = re.compile(rb"<\?xml\b|" + FEED_ROOT.pattern, re.IGNORECASE)
_ROOT_START = re.compile(rb"<[A-Za-z_]")
_LONGEST_ENTITY = 200

_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_BAD_REFERENCE = re.compile(
    rb"&#(?:x(?:0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]))|(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])));"
)
_CDATA, _CDATA_END = b"<![CDATA[", b"]]>"
_AMPERSAND = re.compile(
    rb"&(#\d{1,7};|#[xX][\da-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);|[A-Za-z][\w.]{0,31};)?"
)


def strict_tree(xml: bytes) -> etree._Element:
    """Parse well-formed XML given as UTF-8 without declaration and document type.

    Raises:
        etree.XMLSyntaxError: It is not well formed, or nested deeper than 256 elements.
    """
    return etree.fromstring(xml, _parser(recover=False))


def recovered_tree(xml: bytes) -> etree._Element | None:
    """Parse what is no XML as if it were; None where nothing comes of it."""
    try:
        return etree.fromstring(xml, _parser(recover=True))
    except etree.XMLSyntaxError:
        return None


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def without_prolog(xml: bytes, url: str) -> bytes:
    """Cut the XML declaration and the document type, with its harmless entities put in place.

    Raises:
        ParseError: UNREADABLE where entities are defined by entities: they are meant to expand
            without end ("billion laughs") and no feed needs them.
    """
    if declaration := _DECLARATION.match(xml):
        xml = xml[declaration.end() :]
    root = _ROOT_START.search(xml)
    start = _DOCTYPE_START.search(xml, 0, root.start() if root else len(xml))
    if start is None:
        return xml
    doctype = _DOCTYPE.match(xml, start.start())
    if doctype is None:
        raise ParseError(Failure.UNREADABLE, url, detail="has a broken document type")
    xml = xml[: start.start()] + xml[doctype.end() :]
    entities = _entities(doctype.group(1) or b"", url)
    if not entities:
        return xml
    names = b"|".join(re.escape(name) for name in entities)
    return re.sub(rb"&(" + names + rb");", lambda found: entities[found.group(1)], xml)


def _entities(subset: bytes, url: str) -> dict[bytes, bytes]:
    entities = {}
    for found in _ENTITY.finditer(subset):
        name, value = found.group(1), found.group(2) or found.group(3) or b""
        nested = re.search(rb"&(?!#)|%", value)
        if name is None or nested or len(value) > _LONGEST_ENTITY or b"<" in value:
            raise ParseError(Failure.UNREADABLE, url, detail="declares entities that expand")
        entities[name] = value
    return entities


def mended(xml: bytes, url: str) -> bytes:
    """Repair what is commonly broken and has one meaning only, outside CDATA where it matters.

    Text before the feed (warnings, blank lines) goes, and so do characters that XML forbids;
    named HTML entities become their characters, bare ampersands are escaped.

    Raises:
        ParseError: As ``without_prolog``.
    """
    start = _FEED_START.search(xml)
    if start and start.start():
        xml = without_prolog(xml[start.start() :], url)
    xml = _CONTROLS.sub(b"", xml)
    pieces = []
    position = 0
    while (start_of_cdata := xml.find(_CDATA, position)) >= 0:
        end = xml.find(_CDATA_END, start_of_cdata)
        if end < 0:
            break
        pieces.append(_with_good_references(xml[position:start_of_cdata]))
        pieces.append(xml[start_of_cdata:end])
        position = end
    pieces.append(_with_good_references(xml[position:]))
    return b"".join(pieces)


def _with_good_references(piece: bytes) -> bytes:
    if b"&" not in piece:
        return piece
    return _AMPERSAND.sub(_reference, _BAD_REFERENCE.sub(b"", piece))


def _reference(found: re.Match[bytes]) -> bytes:
    name = found.group(1)
    if name is None:
        return b"&amp;"
    if name[:1] == b"#" or name in {b"amp;", b"lt;", b"gt;", b"quot;", b"apos;"}:
        return found.group()
    character = html5.get(name.decode("ascii", "ignore"))
    return b"&amp;" + name if character is None else _escaped(character).encode()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
