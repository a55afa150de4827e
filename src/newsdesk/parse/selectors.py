"""CSS selectors that a person set for the pages of a source."""

from __future__ import annotations

from lxml import html

from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.full_text import ExtractionRules
from newsdesk.parse.page_tree import drop

LONGEST = 1000
"""Characters of one selector."""


def check_rules(rules: ExtractionRules, url: str = "") -> None:
    """Make sure that every selector is one.

    Raises:
        ParseError: BAD_SELECTOR; its detail names the selector and what is wrong with it.
    """
    for selector in (rules.body, *rules.remove):
        if selector.strip():
            _compiled(selector, url)


def removed(tree: html.HtmlElement, rules: ExtractionRules, url: str) -> None:
    """Take out what the rules want out.

    Raises:
        ParseError: BAD_SELECTOR.
    """
    for selector in rules.remove:
        for element in selected(tree, selector, url):
            drop(element)


def selected(tree: html.HtmlElement, selector: str, url: str) -> list[html.HtmlElement]:
    """Return what a selector finds, in document order, without what lies inside another find.

    Raises:
        ParseError: BAD_SELECTOR.
    """
    if not selector.strip():
        return []
    found = _compiled(selector, url)(tree)
    chosen = set(found)
    return [one for one in found if chosen.isdisjoint(one.iterancestors())]


def _compiled(selector: str, url: str):  # type: ignore[no-untyped-def]
    from cssselect import SelectorError
    from lxml.cssselect import CSSSelector
    from lxml.etree import XPathError

    if len(selector) > LONGEST:
        raise ParseError(Failure.BAD_SELECTOR, url, detail=f"{selector[:60]}…: too long")
    try:
        return CSSSelector(selector, translator="html")
    except (SelectorError, XPathError, RecursionError) as error:
        detail = f"{selector}: {error}"
        raise ParseError(Failure.BAD_SELECTOR, url, detail=detail) from None
