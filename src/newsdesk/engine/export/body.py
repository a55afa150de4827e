"""An article's body as a tree that is valid XHTML, its pictures named anew.

What feeds and pages give is safe already; here it is also made to obey HTML's content models,
which browsers forgive and EPUB readers do not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, MutableMapping
from typing import Final, cast

from lxml import etree
from lxml import html as lxml_html

from newsdesk.core.article import Article

#: Says what becomes of a picture's address: another address, or None where it is left out.
Renamed = Callable[[str], str | None]


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS: Final = _names(
    "blockquote div dl dt dd figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table caption thead"
    " tbody tfoot tr td th ul"
)
#: Elements that may hold words and signs alone.
_PHRASING_ONLY: Final = _names(
    "p h1 h2 h3 h4 h5 h6 abbr b bdi bdo cite code dfn em i kbd mark q s samp small span strong sub"
    " sup u var"
)
_PARENTS: Final = {
    "li": {"ul", "ol"},
    "dt": {"dl"},
    "dd": {"dl"},
    "figcaption": {"figure"},
    "caption": {"table"},
    "rt": {"ruby"},
    "rp": {"ruby"},
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NUMBERING = frozenset("1aAiI")
_Element = etree._Element  # lxml's stubs give it no public name


def body_of(article: Article, renamed: Renamed, *, no_picture: str) -> _Element:
    """Return a ``div`` with an article's body.

    Args:
        renamed: Asked for every picture, in order.
        no_picture: The words for one that is left out and has none of its own.
    """
    # libxml2 does not know wbr as empty: all that follows would be inside it.
    text = article.html.replace("<wbr>", "\u200b") or _paragraphs(article.summary)
    if article.image and "<img" not in text:
        text = f'<p><img src="{html.escape(article.image)}"></p>{text}'
    parser = lxml_html.HTMLParser(huge_tree=True, encoding="utf-8")
    root = lxml_html.document_fromstring(
        f"<html><body><div>{text}</div></body></html>".encode(), parser=parser
    )
    body = root.find("body")
    assert body is not None
    body.tag = "div"
    for element in list(_elements(body)):
        if element.tag == "img":
            _take_picture(element, renamed, no_picture)
    _obey(body)
    return body


def xhtml(element: _Element) -> str:
    """Return an element as well-formed XHTML, without a namespace of its own."""
    return etree.tostring(element, encoding="unicode", method="xml", with_tail=False)


def plain_html(element: _Element) -> str:
    """Return an element as HTML."""
    return etree.tostring(element, encoding="unicode", method="html", with_tail=False)


def language_of(article: Article) -> str:
    """Return an article's language where it is a language tag; else "und", the undetermined."""
    return article.language if _LANGUAGE.fullmatch(article.language) else "und"


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())


def _elements(root: _Element) -> Iterator[_Element]:
    return root.iter(etree.Element)  # and no comments


def _take_picture(picture: _Element, renamed: Renamed, no_picture: str) -> None:
    address = renamed(picture.get("src", ""))
    words = picture.get("alt", "").strip()
    if address is None:
        picture.tag = "em"
        for name in list(picture.attrib):
            del picture.attrib[name]
        picture.text = f"[{words or no_picture}]"
        return
    picture.set("src", address)
    picture.set("alt", words)


def _obey(root: _Element) -> None:
    """Bring a tree in line with HTML's content models, the words all kept.

    Source: https://html.spec.whatwg.org/multipage/indices.html#element-content-categories
    """
    for element in list(_elements(root)):
        _tidy_attributes(element)
        parent = element.getparent()
        wanted = _PARENTS.get(str(element.tag))
        if wanted and (parent is None or parent.tag not in wanted):
            element.tag = "span" if element.tag in {"rt", "rp"} else "div"
    for element in list(_elements(root)):
        match element.tag:
            case "ul" | "ol":
                _only_rows(element)
            case "dl":
                _proper_list(element)
            case "figure":
                _one_caption(element)
            case "table":
                _caption_first(element)
            case "pre":
                for inner in _elements(element):
                    if inner is not element and inner.tag in _BLOCKS:
                        inner.tag = "span"
    # From the innermost outwards: an element that became a block makes its parent one.
    for element in reversed(list(_elements(root))):
        if element.tag in _PHRASING_ONLY and any(child.tag in _BLOCKS for child in _inner(element)):
            element.tag = "div"
            for name in set(element.attrib) - {"lang", "dir"}:
                del element.attrib[name]


def _inner(element: _Element) -> Iterator[_Element]:
    return (each for each in _elements(element) if each is not element)


def _tidy_attributes(element: _Element) -> None:
    given = cast("MutableMapping[str, str]", element.attrib)
    if element.tag in {"time", "bdo"} and (element.tag == "time" or "dir" not in given):
        element.tag = "span"
        given.pop("datetime", None)
    align = given.pop("align", "").lower()
    if align in {"left", "right", "center", "justify"}:
        given["style"] = f"text-align: {align}"
    if "lang" in given and not _LANGUAGE.fullmatch(given["lang"]):
        del given["lang"]
    if given.get("dir", "auto").lower() not in {"ltr", "rtl", "auto"}:
        del given["dir"]
    if element.tag == "ol":
        if given.get("type", "1") not in _NUMBERING:
            del given["type"]
        if "reversed" in given:
            given["reversed"] = "reversed"
    if element.tag == "a" and " " in given.get("href", ""):
        given["href"] = given["href"].replace(" ", "%20")
    for name in ("width", "height", "colspan", "rowspan", "start", "value"):
        if name in given and not given[name].isdecimal():
            del given[name]


def _only_rows(rows: _Element) -> None:
    """Make everything in a list a row of it."""
    lead = rows.text or ""
    rows.text = None
    children = list(rows)
    if lead.strip():
        row = etree.Element("li")
        row.text = lead
        rows.insert(0, row)
    for child in children:
        tail, child.tail = child.tail or "", None
        if child.tag != "li":
            row = etree.Element("li")
            rows.replace(child, row)
            row.append(child)
            child = row  # noqa: PLW2901
        if tail.strip():
            row = etree.Element("li")
            row.text = tail
            child.addnext(row)


def _proper_list(terms: _Element) -> None:
    """Make a list of terms plain blocks where it is not terms followed by their meanings."""
    names = [child.tag for child in terms]
    loose = (terms.text or "") + "".join(child.tail or "" for child in terms)
    pairs = "".join({"dt": "t", "dd": "d"}.get(str(name), "x") for name in names)
    if not loose.strip() and re.fullmatch(r"(?:t+d+)+", pairs):
        return
    terms.tag = "div"
    for child in terms:
        if child.tag in {"dt", "dd"}:
            child.tag = "div"


def _one_caption(figure: _Element) -> None:
    """Leave a figure one caption, at its end."""
    captions = [child for child in figure if child.tag == "figcaption"]
    for further in captions[1:]:
        further.tag = "div"
    if captions and captions[0] not in (figure[0], figure[-1]):
        captions[0].tag = "div"


def _caption_first(table: _Element) -> None:
    for caption in [child for child in table if child.tag == "caption"]:
        if caption is not table[0]:
            table.remove(caption)
            caption.tag = "div"
            table.addprevious(caption)
