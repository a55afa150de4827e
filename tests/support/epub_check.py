"""A strict check of an EPUB 3 file's structure, where the real checker cannot be had.

Sources: https://www.w3.org/TR/epub-33/ and its OCF chapter. What ``epubcheck`` (4.2.6) says of the
same files was compared when this was written.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from io import BytesIO
from urllib.parse import unquote, urlsplit

from lxml import etree

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_CORE = {
    "application/xhtml+xml", "text/css", "image/png", "image/jpeg", "image/gif", "image/svg+xml",
}  # fmt: skip
_PHRASING = frozenset(["p", "b", "em", "i", "span", "strong", "small", "code", "q"])
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_FLOW = frozenset(
    ["div", "p", "ul", "ol", "li", "dl", "table", "blockquote", "pre", "figure", "hr"]
)
_MAGIC = {"image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8\xff", "image/gif": b"GIF8"}


def problems_of(book: bytes) -> list[str]:
    """Return what is wrong with a book, one sentence each."""
    found: list[str] = []
    with zipfile.ZipFile(BytesIO(book)) as archive:
        first = archive.infolist()[0]
        if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or first.extra:
            found.append("mimetype is not first, stored, without extra field")
        if archive.read("mimetype") != b"application/epub+zip":
            found.append("mimetype says something else")
        if len(set(archive.namelist())) != len(archive.namelist()):
            found.append("a name occurs twice")
        container = etree.fromstring(archive.read("META-INF/container.xml"))
        (root,) = container.iter("{urn:oasis:names:tc:opendocument:xmlns:container}rootfile")
        found += _package(archive, root.get("full-path", ""))
    return found


def _package(archive: zipfile.ZipFile, path: str) -> list[str]:
    found = []
    package = etree.fromstring(archive.read(path))
    base = posixpath.dirname(path)
    if package.get("version") != "3.0":
        found.append("not version 3.0")
    identifiers = list(package.iter(f"{_DC}identifier"))
    if package.get("unique-identifier") not in {each.get("id") for each in identifiers}:
        found.append("no unique identifier")
    found += [
        f"no {name}"
        for name in ("title", "language")
        if not any((each.text or "").strip() for each in package.iter(f"{_DC}{name}"))
    ]
    modified = [
        m.text for m in package.iter(f"{_OPF}meta") if m.get("property") == "dcterms:modified"
    ]
    if len(modified) != 1 or not re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", modified[0] or ""
    ):
        found.append("no proper time of change")
    rows = list(package.iter(f"{_OPF}item"))
    ids = [row.get("id") for row in rows]
    if len(set(ids)) != len(ids):
        found.append("an id of the manifest occurs twice")
    named = {posixpath.join(base, row.get("href", "")): row for row in rows}
    inside = set(archive.namelist()) - {"mimetype", "META-INF/container.xml", path}
    found += [f"not in the manifest: {name}" for name in sorted(inside - set(named))]
    found += [f"not in the book: {name}" for name in sorted(set(named) - inside)]
    if sum("nav" in (row.get("properties") or "").split() for row in rows) != 1:
        found.append("not one nav")
    spine = [row.get("idref") for row in package.iter(f"{_OPF}itemref")]
    if not spine or not set(spine) <= set(ids):
        found.append("the spine names what is not there")
    for name, row in named.items():
        kind = row.get("media-type", "")
        if kind not in _CORE:
            found.append(f"{name} is {kind}, which not every reader shows")
        if name in inside:
            body = archive.read(name)
            if not body.startswith(_MAGIC.get(kind, b"")):
                found.append(f"{name} is not {kind}")
            if kind == "application/xhtml+xml":
                found += _page(name, body, set(named))
    return found


def _page(name: str, body: bytes, files: set[str]) -> list[str]:
    try:
        page = etree.fromstring(body)
    except etree.XMLSyntaxError as error:
        return [f"{name} is not well formed: {error}"]
    found = []
    if page.tag != f"{_XHTML}html" or not page.findtext(f"{_XHTML}head/{_XHTML}title"):
        found.append(f"{name} has no title")
    for element in page.iter(etree.Element):
        tag = str(element.tag).removeprefix(_XHTML)
        for key in ("href", "src"):
            address = element.get(key)
            if address is None:
                continue
            if re.search(r"[\s<>\"{}|\\^`]", address):
                found.append(f"{name}: {address} is no address")
            parts = urlsplit(address)
            if tag == "a" and parts.scheme in {"http", "https", "mailto"}:
                continue
            target = posixpath.join(posixpath.dirname(name), unquote(parts.path))
            if parts.scheme or target not in files:
                found.append(f"{name}: {address} leads nowhere")
        if tag == "img" and element.get("alt") is None:
            found.append(f"{name}: a picture without alternative text")
        children = [
            str(child.tag).removeprefix(_XHTML) for child in element.iterchildren(etree.Element)
        ]
        if tag in _PHRASING | _HEADINGS and set(children) & _FLOW:
            found.append(f"{name}: {children} in {tag}")
        if tag in {"ul", "ol"} and set(children) - {"li"}:
            found.append(f"{name}: {children} in {tag}")
        if tag == "dl" and (set(children) - {"dt", "dd"} or children[:1] != ["dt"]):
            found.append(f"{name}: {children} in {tag}")
        for child, parents in (
            ("li", {"ul", "ol"}),
            ("figcaption", {"figure"}),
            ("tr", {"table", "tbody", "thead", "tfoot"}),
        ):
            if child in children and tag not in parents:
                found.append(f"{name}: {child} in {tag}")
    return found
