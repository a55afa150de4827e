"""The smaller parts of an entry: who, when, about what, in which language."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from lxml import etree

from newsdesk.parse.dates import parse_date
from newsdesk.parse.names import XML, Children, Names, attributes_of, text_of

PUBLISHED = ("pubdate", "atom:published", "dc:date", "dcterms:issued", "dcterms:created",
             "atom:issued", "atom:created", "dcterms:date", "date", "published")  # fmt: skip
"""Where a date of publication is looked for, in this order."""

UPDATED = ("atom:updated", "dcterms:modified", "atom:modified", "dc:modified", "updated")
"""Where the date of the last change is looked for."""

_MAIL_AND_NAME = re.compile(r"[^\s@()]+@[^\s()]+\s*\((?P<name>[^)]+)\)")
_NAME_AND_MAIL = re.compile(r"(?P<name>[^<>@]+?)\s*<[^<>\s]+@[^<>\s]+>")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*")
_THREAD = "{http://purl.org/syndication/thread/1.0}"
_MOST_CATEGORIES = 40
_LONGEST_NAME = 300


def language_tag(text: str | None) -> str:
    """Return a language as a BCP 47 tag, ``en_US`` mended; empty for what is none."""
    text = (text or "").strip()
    return text.replace("_", "-") if _LANGUAGE.fullmatch(text) else ""


def person(text: str) -> str:
    """Return the name out of ``mail (name)`` and ``name <mail>``, else the text."""
    if len(text) > _LONGEST_NAME:
        return text[:_LONGEST_NAME]
    if "@" not in text:
        return text
    found = _MAIL_AND_NAME.fullmatch(text) or _NAME_AND_MAIL.fullmatch(text)
    return found["name"].strip() if found else text


def rss_author(children: Children, names: Names) -> str:
    """Return the authors of an RSS item: Dublin Core names several, ``author`` one."""
    creators = [text.strip() for e in children.get("dc:creator", ()) if (text := e.text)]
    if creators:
        return ", ".join(dict.fromkeys(person(name) for name in creators if name))
    if "atom:author" in children and (name := persons(children, names)):
        return name
    return person(text_of(children, "author", "itunes:author"))


def persons(children: Children, names: Names) -> str:
    """Return the names of an Atom entry's authors."""
    found = []
    for element in children.get("atom:author", ()):
        parts = names.children(element)
        found.append(text_of(parts, "atom:name", "name") or (element.text or "").strip())
    if not found:
        found = [(element.text or "").strip() for element in children.get("dc:creator", ())]
    return ", ".join(dict.fromkeys(person(name) for name in found if name))


def first_date(children: Children, names: tuple[str, ...], zone: tzinfo) -> datetime | None:
    """Return the first date that is understood among the named children."""
    for name in names:
        for element in children.get(name, ()):
            if (text := element.text) and (moment := parse_date(text, zone=zone)):
                return moment
    return None


def categories(children: Children) -> tuple[str, ...]:
    """Return what an entry is filed under, each once."""
    found = [
        text.strip()
        for name in ("category", "dc:subject")
        for element in children.get(name, ())
        if (text := element.text)
    ]
    found += [
        (element.get("label") or element.get("term") or element.text or "").strip()
        for element in children.get("atom:category", ())
    ]
    return tuple(dict.fromkeys(filter(None, found)))[:_MOST_CATEGORIES]


def comments(children: Children) -> int | None:
    """Return the number of comments (slash:comments, RFC 4685); None where it is not said."""
    text = text_of(children, "slash:comments", "thr:total")
    if not text and "atom:link" in children:
        text = next(iter(attributes_of(children, _THREAD + "count", "atom:link")), "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else None


def entry_language(element: etree._Element, children: Children, *, inherits: bool) -> str:
    """Return the language that an entry names itself; xml:lang is looked for if it ``inherits``."""
    if "dc:language" in children and (tag := language_tag(text_of(children, "dc:language"))):
        return tag
    if not inherits:
        return ""
    inner = attributes_of(children, XML + "lang", "atom:content", "atom:title", "title")
    return language_tag(element.get(XML + "lang")) or language_tag(inner[0] if inner else "")
