"""OPML: lists of sources, as every feed reader exports and imports them.

Source: http://opml.org/spec2.opml
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from urllib.parse import urlsplit

from lxml import etree

from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.page_rules import ExtractionRules
from newsdesk.core.source import MOST_KEPT_OFFLINE, NewSource, Source
from newsdesk.parse.decode import decode_feed
from newsdesk.parse.links import absolute

NAMESPACE = "urn:newsdesk:opml"
"""Of the attributes that carry what OPML has no words for."""

MAX_BYTES = 20_000_000
MAX_NAME = 500

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)(\w{2,30};)?")
_STRAY_QUOTE = re.compile(r"""(?<!=)"(?!\s*(?:[\w:.-]+\s*=\s*["']|[/?]?>))""")
_SPACES = re.compile(r"\s+")
_FEED_SCHEME = re.compile(r"(?:feed|itpc|pcast|rss)(?::(?=https?:)|://)", re.IGNORECASE)
_FEED_TYPES = frozenset({"rss", "atom", "feed", "rdf", "pie"})
_MOST_SELECTORS, _LONGEST_SELECTOR = 100, 1000
_SHORTEST = timedelta(minutes=10)
_LONGEST = timedelta(hours=24)


def parse_opml(body: bytes) -> list[NewSource]:
    """Read a list of sources, as broken as it may be.

    Args:
        body: The file, at most MAX_BYTES, in any encoding a feed may have.

    Returns:
        Each address once, in document order. Folders within folders become one level,
        "Parent / Child"; a source outside of any takes its first category as its folder. A
        source counts as renamed where the list says so, or where its own name for it differs
        from the publisher's.

    Raises:
        ParseError: TOO_LARGE; EMPTY where it is a list without any source; UNREADABLE where it
            is no OPML, or declares entities, which can be made to fill the memory.
    """
    if len(body) > MAX_BYTES:
        raise ParseError(Failure.TOO_LARGE, detail=f"{len(body)} bytes")
    if not body.strip():
        raise ParseError(Failure.EMPTY, detail="the file is empty")
    text = _DECLARATION.sub("", decode_feed(body, None), count=1)
    if _ENTITY.search(text):
        raise ParseError(Failure.UNREADABLE, detail="the file declares entities")
    root = _root(text)
    found: dict[str, NewSource] = {}
    for outline, folder in _outlines(root):
        source = _source(outline, folder)
        if source is not None:
            found.setdefault(source.url, source)
    if not found:
        raise _nothing_found(root)
    return list(found.values())


def write_opml(sources: Sequence[Source], *, title: str) -> bytes:
    """Return the sources as OPML 2.0 in UTF-8, those without a folder first.

    ``parse_opml`` gives back names, folders and the person's own choices. User names and
    passwords in addresses are left out (RULES 7: secrets never go into OPML).
    """
    root = etree.Element("opml", {"version": "2.0"}, nsmap={"newsdesk": NAMESPACE})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = _name(title)
    body = etree.SubElement(root, "body")
    folders: dict[str, etree._Element] = {"": body}
    for source in sorted(sources, key=lambda one: one.folder != ""):
        folder = _name(source.folder)
        if folder not in folders:
            folders[folder] = etree.SubElement(body, "outline", _named(folder))
        etree.SubElement(folders[folder], "outline", _attributes(source))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _root(text: str) -> etree._Element:
    """Return the root: of the text as it is, else mended, else what can be recovered of it."""
    for candidate, recover in ((text, False), (_mended(text), False), (_mended(text), True)):
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
            recover=recover,
        )
        try:
            root = etree.fromstring(candidate.encode("utf-8", "replace"), parser)
        except etree.XMLSyntaxError:
            continue
        if root is not None:
            return root
    raise ParseError(Failure.UNREADABLE, detail="the file is not an OPML list")


def _mended(text: str) -> str:
    """Escape what hand-made lists leave bare: ampersands, HTML's names, quotes in names."""
    text = _REFERENCE.sub(_escaped_reference, _ILLEGAL.sub("", text))
    return _STRAY_QUOTE.sub("&quot;", text)


def _escaped_reference(match: re.Match[str]) -> str:
    if match[1] is None:
        return "&amp;"
    meant = html.unescape(match[0])
    return "&amp;" + match[0][1:] if meant == match[0] else meant


def _nothing_found(root: etree._Element) -> ParseError:
    if etree.QName(root).localname.lower() == "opml":
        return ParseError(Failure.EMPTY, detail="the list has no source in it")
    return ParseError(Failure.UNREADABLE, detail="the file is not an OPML list")


def _outlines(root: etree._Element) -> Iterator[tuple[Mapping[str, str], str]]:
    """Yield every outline's attributes by lower-case name, with the folder it is in."""
    folders: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str) or not element.tag.lower().endswith("outline"):
            continue
        attributes = {str(key).lower(): str(value) for key, value in element.attrib.items()}
        name = "" if _address(attributes) else _shown_name(attributes)
        if event == "start":
            yield attributes, " / ".join(filter(None, folders))[:MAX_NAME].strip()
            folders.append(name)
        else:
            folders.pop()


def _source(attributes: Mapping[str, str], folder: str) -> NewSource | None:
    url = _address(attributes)
    if not url:
        return None
    text, title = _name(attributes.get("text", "")), _name(attributes.get("title", ""))
    return NewSource(
        url=url,
        title=text or title,
        renamed=_is_true(attributes, "renamed") or bool(text and title and text != title),
        folder=folder or _category(attributes.get("category", "")),
        site_url=absolute(attributes.get("htmlurl", ""), ""),
        language=_name(attributes.get("language", ""))[:35],
        interval=_interval(attributes.get(_own("interval"), "")),
        adaptive=_is_true(attributes, "adaptive"),
        full_text=_is_true(attributes, "fulltext"),
        rules=_rules(attributes),
        keep_offline=_count(attributes.get(_own("keepoffline"), "")),
    )


def _address(attributes: Mapping[str, str]) -> str:
    """Return the address of an outline's feed; empty if it has none, as a folder."""
    written = attributes.get("xmlurl", "").strip()
    if not written and attributes.get("type", "").lower() in _FEED_TYPES:
        written = attributes.get("url", "").strip()
    scheme = _FEED_SCHEME.match(written)
    if scheme is not None:
        rest = written[scheme.end() :]
        written = rest if scheme[0].endswith(":") else "http://" + rest
    address = absolute(written, "")
    return address if address.startswith("http") else ""


def _category(categories: str) -> str:
    """Return the first category as a folder: "/a/b,c" is the path "a / b" (OPML 2.0)."""
    first = categories.split(",", maxsplit=1)[0]
    parts = first.split("/") if first.strip().startswith("/") else [first]
    return " / ".join(filter(None, map(_name, parts)))[:MAX_NAME]


def _interval(minutes: str) -> timedelta | None:
    if not re.fullmatch(r"\d{1,5}", minutes, re.ASCII):
        return None
    return min(max(timedelta(minutes=int(minutes)), _SHORTEST), _LONGEST)


def _rules(attributes: Mapping[str, str]) -> ExtractionRules:
    removes = map(_selector, attributes.get(_own("pageremove"), "").split("\n")[:_MOST_SELECTORS])
    body = _selector(attributes.get(_own("pagebody"), ""))
    return ExtractionRules(body, tuple(filter(None, removes)))


def _selector(text: str) -> str:
    return _SPACES.sub(" ", _ILLEGAL.sub("", text)).strip()[:_LONGEST_SELECTOR]


def _count(figure: str) -> int:
    return min(int(figure), MOST_KEPT_OFFLINE) if re.fullmatch(r"\d{1,5}", figure, re.ASCII) else 0


def _is_true(attributes: Mapping[str, str], name: str) -> bool:
    return attributes.get(_own(name), "").lower() == "true"


def _own(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _shown_name(attributes: Mapping[str, str]) -> str:
    return _name(attributes.get("text", "")) or _name(attributes.get("title", ""))


def _name(text: str) -> str:
    return _SPACES.sub(" ", _ILLEGAL.sub("", text)).strip()[:MAX_NAME].strip()


def _named(name: str) -> dict[str, str]:
    return {"text": name, "title": name}


def _attributes(source: Source) -> dict[str, str]:
    found = {
        **_named(_name(source.title)),
        "type": "rss",
        "xmlUrl": _without_credentials(_ILLEGAL.sub("", source.url)),
        "htmlUrl": _without_credentials(_ILLEGAL.sub("", source.site_url)),
        "language": _name(source.language),
        _own("renamed"): "true" if source.renamed else "",
        _own("adaptive"): "true" if source.adaptive else "",
        _own("fullText"): "true" if source.full_text else "",
        _own("pageBody"): _selector(source.rules.body),
        _own("pageRemove"): "\n".join(map(_selector, source.rules.remove)),
        _own("keepOffline"): str(source.keep_offline) if source.keep_offline else "",
    }
    if source.interval is not None:
        found[_own("interval")] = str(int(source.interval.total_seconds()) // 60)
    return {key: value for key, value in found.items() if value or key == "text"}


def _without_credentials(url: str) -> str:
    host = urlsplit(url).netloc
    return url.replace(host, host.rpartition("@")[2], 1) if "@" in host else url
