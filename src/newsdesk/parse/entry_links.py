"""The addresses of an entry: its page and its discussion."""

from __future__ import annotations

from lxml import etree

from newsdesk.parse.links import absolute
from newsdesk.parse.names import XML, Children, text_of

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def base_of(element: etree._Element, inherited: str) -> str:
    """Return the base of an element's relative addresses (XML Base); an empty one says nothing."""
    own = (element.get(XML + "base") or "").strip()
    return (absolute(own, inherited) or inherited) if own else inherited


def about(item: etree._Element) -> str:
    """Return the identity of an RSS 1.0 item."""
    return (item.get(_RDF + "about") or item.get("about") or "").strip()


def rss_link(item: etree._Element, children: Children, base: str) -> str:
    """Return the page of an RSS item, absolute; a guid that is an address may stand for it."""
    if origin := _origin(children):
        return origin
    for element in children.get("link", ()):
        url = absolute((element.text or "").strip() or element.get("href") or "", base)
        if url.startswith("http"):
            return url
    if "atom:link" in children and (url := atom_link(children, base)):
        return url
    for element in children.get("guid", ()):
        if (element.get("isPermaLink") or "true").strip().lower() != "false":
            guid = (element.text or "").strip()
            if guid[:4].lower() == "http":
                return absolute(guid, base)
    identity = about(item)
    return absolute(identity, base) if identity[:4].lower() == "http" else ""


def atom_page(children: Children, base: str) -> str:
    """Return the page of an Atom entry; its id stands for it where that is an address."""
    if url := _origin(children) or atom_link(children, base):
        return url
    identity = text_of(children, "atom:id")
    return absolute(identity, base) if identity[:4].lower() == "http" else ""


def atom_link(children: Children, base: str) -> str:
    """Return the ``alternate`` link, preferably HTML (RFC 4287, 4.2.7.2); empty for none."""
    found = []
    for element in children.get("atom:link", ()):
        rel = (element.get("rel") or "alternate").strip().lower()
        if rel in {"alternate", "http://www.iana.org/assignments/relation/alternate"}:
            url = absolute(element.get("href") or "", base)
            if url.startswith("http"):
                found.append(("html" not in (element.get("type") or "html"), url))
    return min(found, key=lambda pair: pair[0])[1] if found else ""


def _origin(children: Children) -> str:
    """Return the address behind a FeedBurner redirect, which counts clicks and has since died."""
    url = text_of(children, "feedburner:origlink")
    return absolute(url, "") if url.startswith("http") else ""


def comments_url(children: Children, base: str) -> str:
    """Return the page of the comments."""
    urls = [text_of(children, "comments")]
    urls += [
        element.get("href") or ""
        for element in children.get("atom:link", ())
        if element.get("rel") == "replies" and "html" in (element.get("type") or "html")
    ]
    for url in urls:
        if url and (full := absolute(url, base)).startswith("http"):
            return full
    return ""
