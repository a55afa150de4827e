"""What a page says about its article in machine-readable form: schema.org, Open Graph, meta."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from lxml import html

from newsdesk.core.frozen import frozen
from newsdesk.parse.dates import parse_date
from newsdesk.parse.links import absolute
from newsdesk.parse.pictures import real_address
from newsdesk.parse.titles import clean_title

_LONGEST_DATA = 600_000
_MOST_NODES = 3000
_LONGEST_AUTHOR = 120
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Recipe)$")
_TAG = re.compile(r"<[^<>]{1,2000}>")
_SITE = re.compile(r"\s+[|–—·•»:-]+\s+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_TITLES = ("og:title", "twitter:title", "dc.title")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publishdate", "parsely-pub-date", "dc.date", "dc.date.issued", "sailthru.date",
)  # fmt: skip
_IMAGES = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")


@frozen
class PageFacts:
    """What a page says about its article.

    Attributes:
        titles: Every title it gives, the most credible first.
        body: The story's text as schema.org data, without markup; mostly empty.
        free: False where the data say that the story is for subscribers.
        is_article: Whether anything says that the page is one article.
    """

    titles: tuple[str, ...] = ()
    author: str = ""
    published: datetime | None = None
    language: str = ""
    image: str = ""
    body: str = ""
    free: bool = True
    is_article: bool = False

    @property
    def title(self) -> str:
        """The title; empty where there is none."""
        return self.titles[0] if self.titles else ""


def page_facts(tree: html.HtmlElement, base_url: str) -> PageFacts:
    """Return what the page says; nothing is guessed from its text."""
    meta = _meta(tree)
    data = _article_data(tree)
    image = _first(data.get("image"), ("url", "contentUrl")) or _any(meta, _IMAGES)
    date = _text(data.get("datePublished")) or _any(meta, _DATES)
    language = _text(data.get("inLanguage")) or tree.get("lang") or meta.get("og:locale", "")
    found = _LANGUAGE.fullmatch(language.strip())
    return PageFacts(
        titles=_titles(tree, meta, data),
        author=_author(data, meta),
        published=parse_date(date) or _time_in(tree),
        language=found[0].replace("_", "-") if found else "",
        image=real_address(image, base_url) if image else "",
        body=_plain(_text(data.get("articleBody"))),
        free=str(data.get("isAccessibleForFree", True)).lower() not in {"false", "0"},
        is_article=bool(data) or meta.get("og:type", "").lower().startswith("article"),
    )


def base_of(tree: html.HtmlElement, url: str) -> str:
    """Return what the page's addresses are relative to."""
    for base in tree.iter("base"):
        if base.get("href"):
            return absolute(base.get("href", ""), url) or url
    return url


def _titles(
    tree: html.HtmlElement, meta: Mapping[str, str], data: Mapping[str, Any]
) -> tuple[str, ...]:
    found = [_text(data.get("headline")), *(meta.get(name, "") for name in _TITLES)]
    heading = [one for one in tree.iter("h1") if one.text_content().strip()]
    if len(heading) == 1:
        found.append(heading[0].text_content())
    title = next(tree.iter("title"), None)
    if title is not None:
        found.append(_without_site(clean_title(title.text_content())))
    return tuple(dict.fromkeys(filter(None, (clean_title(one) for one in found))))


def _without_site(title: str) -> str:
    """Return a window title without the name of the site, where it stands apart."""
    parts = _SITE.split(title)
    if len(parts) < 2:
        return title
    longest = max(parts, key=len)
    return longest if len(longest.split()) >= 3 else title


def _author(data: Mapping[str, Any], meta: Mapping[str, str]) -> str:
    given = data.get("author")
    people = given if isinstance(given, list) else [given]
    names = [clean_title(_first(person, ("name",))) for person in people[:5]]
    known = list(dict.fromkeys(name for name in names if name and not name.startswith("http")))
    if not known:
        known = [name for name in (clean_title(_any(meta, _AUTHORS)),) if "//" not in name]
    joined = ", ".join(filter(None, known))
    return joined if len(joined) <= _LONGEST_AUTHOR else ""


def _time_in(tree: html.HtmlElement) -> datetime | None:
    for element in tree.iter("time", "meta"):
        if element.tag == "meta" and element.get("itemprop") != "datePublished":
            continue
        if found := parse_date(element.get("datetime") or element.get("content") or ""):
            return found
    return None


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content[:5000])
    return found


def _article_data(tree: html.HtmlElement) -> dict[str, Any]:
    """Return the schema.org article with the longest text; empty where there is none."""
    best: dict[str, Any] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for node in _nodes(_read_json(script.text or "")):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(one, str) and _ARTICLE.search(one) for one in names):
                longer = len(_text(node.get("articleBody"))) > len(_text(best.get("articleBody")))
                if not best or longer:
                    best = node
    return best


def _read_json(text: str) -> Any:
    text = text.strip()[:_LONGEST_DATA].removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a document, the outer ones first, a bounded number of them."""
    pending = [data]
    for _ in range(_MOST_NODES):
        if not pending:
            return
        one = pending.pop(0)
        if isinstance(one, dict):
            yield one
            pending.extend(value for value in one.values() if isinstance(value, dict | list))
        elif isinstance(one, list):
            pending.extend(value for value in one[:200] if isinstance(value, dict | list))


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = "\n".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""


def _first(value: Any, names: tuple[str, ...]) -> str:
    """Return the text that a value is, or has under one of the names."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = next((value[name] for name in names if value.get(name)), None)
        if isinstance(value, list):
            value = value[0] if value else None
    return value if isinstance(value, str) else ""


def _any(meta: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _plain(text: str) -> str:
    text = entities.unescape(text) if "&" in text else text
    return _TAG.sub(" ", text) if "<" in text else text
