"""Articles in several pages: the address of the next one, and the pages made one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml import html

from newsdesk.core.article import SafeHtml
from newsdesk.core.full_text import MAX_PAGES, ExtractedPage
from newsdesk.parse.links import absolute
from newsdesk.parse.sanitize import sanitize

_PARAMETERS = frozenset(
    {"page", "p", "pg", "pagenum", "paged", "seite", "pagina", "str", "pagen_1"}
)
_NAMED = re.compile(
    r"(?:[/_.,-])(?:page|seite|pagina|p|str|стр)[/_=-]?(\d{1,2})(\.\w{2,5})?/?$", re.IGNORECASE
)
_BARE = re.compile(r"[/_,-](\d{1,2})(\.\w{2,5})?/?$")
_NEXT = re.compile(
    r"\s*(?:next(?: page)?|continue(?: reading)?|следующая(?: страница)?|далее|дальше|вперёд"
    r"|вперед|кийинки(?: бет)?"
    r"|nächste seite|weiter|page suivante|siguiente|»|›|→|>)?\s*[»›→>]*\s*",
    re.IGNORECASE,
)
_MOST_LINKS = 5000
_BLOCK = re.compile(r"<(p|h[1-6]|li|figcaption|pre|td)\b[^>]*>(?:(?!<\1\b).)*?</\1>", re.DOTALL)
_IMG = re.compile(r"<img\b[^>]*>")


def next_page(tree: html.HtmlElement, url: str, base_url: str) -> str:
    """Return the address of the next page of the same article; empty if it has none.

    A link leads there if it is marked as next, or is called so or by the next number, and if
    its address is this one's but for the page's number. ``rel="next"`` alone is not enough:
    it often means the next article.
    """
    here = dict(_places(url))
    for candidate, says_next, number_said in _links(tree, base_url):
        if not _same_host(candidate, url):
            continue
        for stem, number in _places(candidate):
            current = here.get(stem)
            if current is None or number != current + 1:
                continue
            if current > 1 and not _knows_first_page(tree, stem, base_url, url):
                continue
            if says_next or number_said == number:
                return candidate
    return ""


def join_pages(pages: Sequence[ExtractedPage]) -> ExtractedPage:
    """Return one article of its pages in order, at most MAX_PAGES of them.

    What a page repeats of those before it (a standfirst, a picture) is left out.

    Raises:
        ValueError: There are no pages.
    """
    if not pages:
        message = "no pages"
        raise ValueError(message)
    seen: set[str] = set()
    parts = [_new_parts(page.html, seen) for page in pages[:MAX_PAGES]]
    joined = sanitize("".join(parts), base_url="")
    last = pages[min(len(pages), MAX_PAGES) - 1]
    return replace(pages[0], html=joined, length=len(joined.text()), next_page=last.next_page)


def _new_parts(markup: SafeHtml, seen: set[str]) -> str:
    own: set[str] = set()

    def kept(part: re.Match[str]) -> str:
        if part[0] in seen:
            return ""
        own.add(part[0])
        return part[0]

    text = _BLOCK.sub(kept, markup)
    text = _IMG.sub(kept, text)
    seen |= own
    return text


def _places(url: str) -> list[tuple[str, int]]:
    """Return each reading of an address as an article and a page's number in it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return []
    found: list[tuple[str, int]] = []
    query = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=None)[:30]
    numbered = [(name, value) for name, value in query if name.lower() in _PARAMETERS]
    for name, value in numbered:
        if value.isdecimal() and len(value) <= 2:
            rest = [pair for pair in query if pair[0] != name]
            found.append((_stem(parts.path, rest), int(value)))
    for pattern in (_NAMED, _BARE):
        if match := pattern.search(parts.path):
            path = parts.path[: match.start()] + (match[2] or "")
            found.append((_stem(path, query), int(match[1])))
    found.append((_stem(parts.path, query), 1))
    return found


def _stem(path: str, query: Sequence[tuple[str, str]]) -> str:
    path = path.rstrip("/")
    if path.endswith(("/index.html", "/index.php")):
        path = path.rpartition("/")[0]
    return urlunsplit(("", "", path, urlencode(query), ""))


def _links(tree: html.HtmlElement, base_url: str) -> Iterator[tuple[str, bool, int]]:
    """Yield addresses with whether they are called next, and the number they are called by."""
    count = 0
    for element in tree.iter("link", "a"):
        href = element.get("href")
        if not href:
            continue
        count += 1
        if count > _MOST_LINKS:
            return
        says_next = "next" in (element.get("rel") or "").lower().split()
        number = 0
        if element.tag == "a":
            text = "".join(element.itertext()).strip()[:60]
            label = text or element.get("aria-label", "") or element.get("title", "")
            digits = re.fullmatch(r"\D{0,12}(\d{1,2})\s*", label)
            number = int(digits[1]) if digits else 0
            says_next = says_next or (bool(label) and _NEXT.fullmatch(label) is not None)
        if says_next or number:
            address = absolute(href, base_url).partition("#")[0]
            if address.startswith("http"):
                yield address, says_next, number


def _knows_first_page(tree: html.HtmlElement, stem: str, base_url: str, url: str) -> bool:
    """Whether a page links to the article's first page: then its number is a page's number."""
    for element in tree.iter("a"):
        address = absolute(element.get("href") or "", base_url).partition("#")[0]
        if not address or address == url or not _same_host(address, url):
            continue
        if any(place == stem and number == 1 for place, number in _places(address)):
            return True
    return False


def _same_host(one: str, other: str) -> bool:
    try:
        hosts = [urlsplit(url).netloc.lower().removeprefix("www.") for url in (one, other)]
    except ValueError:
        return False
    return hosts[0] == hosts[1]
