"""One name for each element of a feed, whatever prefix or spelling its namespace has."""

from __future__ import annotations

from lxml import etree

Children = dict[str, list[etree._Element]]

XML = "{http://www.w3.org/XML/1998/namespace}"

# Namespaces without scheme and trailing signs, which feeds vary freely.
_PREFIXES = {
    "www.w3.org/2005/atom": "atom",
    "purl.org/atom/ns": "atom",
    "purl.org/rss/1.0/modules/content": "content",
    "purl.org/rss/1.0/modules/slash": "slash",
    "purl.org/rss/1.0/modules/syndication": "sy",
    "purl.org/dc/elements/1.1": "dc",
    "purl.org/dc/elements/1.0": "dc",
    "purl.org/dc/terms": "dcterms",
    "search.yahoo.com/mrss": "media",
    "www.rssboard.org/media-rss": "media",
    "video.search.yahoo.com/mrss": "media",
    "www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "purl.org/syndication/thread/1.0": "thr",
    "news.yandex.ru": "yandex",
    "www.w3.org/1999/xhtml": "xhtml",
    "webfeeds.org/rss/1.0": "webfeeds",
    # RSS itself, where a document gives it a namespace
    "purl.org/rss/1.0": "",
    "my.netscape.com/rdf/simple/0.9": "",
    "channel.netscape.com/rdf/simple/0.9": "",
    "purl.org/net/rss1.1": "",
    "backend.userland.com/rss": "",
    "backend.userland.com/rss2": "",
    "blogs.law.harvard.edu/tech/rss": "",
    "cyber.law.harvard.edu/rss": "",
    "www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
}
_PREFIX_SET = frozenset(_PREFIXES.values())


class Names(dict[str, str]):
    """The names of one document's elements by their tags: ``title``, ``dc:date``, ...

    Elements of RSS have no prefix; those of the root's own namespace count as RSS where that
    namespace is unknown, because some feeds set a foreign one by mistake. Names are in lower
    case, as are all their uses: feeds write ``pubdate`` as well as ``pubDate``.
    """

    def __init__(self, root: etree._Element) -> None:
        super().__init__()
        own = _split(str(root.tag))[0]
        self._core = {"", own} if own and _PREFIXES.get(_plain(own)) is None else {""}

    def of(self, element: etree._Element) -> str:
        """Return an element's name."""
        tag = str(element.tag)
        try:
            return self[tag]
        except KeyError:
            return self.setdefault(tag, self._name(tag, element.prefix))

    def children(self, element: etree._Element) -> Children:
        """Return the children by name, each list in document order."""
        found: Children = {}
        for child in element:
            tag = child.tag
            name = self.get(tag) or self.of(child)
            if name in found:
                found[name].append(child)
            else:
                found[name] = [child]
        return found

    def _name(self, tag: str, prefix: str | None) -> str:
        namespace, local = _split(tag)
        local = local.lower()
        if namespace in self._core:
            return local
        known = _PREFIXES.get(_plain(namespace))
        if known is None:
            # A misspelt namespace with the usual prefix means the usual thing.
            known = prefix.lower() if prefix and prefix.lower() in _PREFIX_SET else namespace
        return f"{known}:{local}" if known else local


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace, in lower case."""
    return _split(str(element.tag))[1].lower()


def _split(tag: str) -> tuple[str, str]:
    if tag[:1] != "{":
        return "", tag
    namespace, _, local = tag[1:].rpartition("}")
    return namespace, local


def _plain(namespace: str) -> str:
    return namespace.lower().partition("://")[2].rstrip("/#") or namespace.lower()


def text_of(children: Children, *names: str) -> str:
    """Return the first text that is not blank of the named children, stripped."""
    for name in names:
        for element in children.get(name, ()):
            text = element.text
            if len(element):
                text = "".join(map(str, element.itertext()))
            if text and (text := text.strip()):
                return text
    return ""


def attributes_of(children: Children, attribute: str, *names: str) -> list[str]:
    """Return the values of an attribute on the named children, stripped, blank ones left out."""
    return [
        value
        for name in names
        for element in children.get(name, ())
        if (value := (element.get(attribute) or "").strip())
    ]
