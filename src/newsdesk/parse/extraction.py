"""The article in a web page, as safe HTML, and whether it is one (see docs/extraction.md).

No single extractor is right often enough. Two libraries that err differently vote on each block
of the page, with the page's own data and the block's place as further voices; the markup is
then cut out of the page itself, so that what neither library writes (captions, tables, lazy
pictures, players) is kept wherever it stands between what both keep.

Rejected: the output of one library, corrected by the other. Each has normalised the page in its
own way by then, and what both left out cannot be had back.
"""

from __future__ import annotations

import re

from lxml import html

from newsdesk.core.article import SafeHtml
from newsdesk.core.full_text import ExtractedPage, ExtractionRules, PageVerdict
from newsdesk.parse.article_markup import article_markup
from newsdesk.parse.blocks import Block, cut_into_blocks, words_of
from newsdesk.parse.comparing import better
from newsdesk.parse.decode import decode_page
from newsdesk.parse.page_facts import PageFacts, base_of, page_facts
from newsdesk.parse.page_tree import copied, drop_unseen, page_tree
from newsdesk.parse.paging import next_page
from newsdesk.parse.sanitize import first_image, sanitize
from newsdesk.parse.selectors import check_rules, removed, selected
from newsdesk.parse.voting import chosen
from newsdesk.parse.walls import verdict_of
from newsdesk.parse.witnesses import ask

MAX_BYTES = 3_000_000
"""Bytes of a page that are read (RULES 1)."""

NO_RULES = ExtractionRules()

_NOT_HTML = re.compile(
    r"(?:image|audio|video|font)/|application/(?!xhtml|xml|octet-stream)", re.IGNORECASE
)
_OTHER_FILES = (b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"{", b"[")
_TAG = re.compile(rb"<[a-zA-Z!?]")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ENCODED = (b"\xff\xfe", b"\xfe\xff", b"\x1f\x8b")


def extract(
    body: bytes,
    *,
    url: str,
    content_type: str | None,
    rules: ExtractionRules = NO_RULES,
    feed_html: str = "",
    title: str = "",
) -> ExtractedPage:
    """Return the article of a page.

    Args:
        body: The undecoded answer; what lies beyond MAX_BYTES is not read.
        url: The page's own address, after redirects.
        content_type: The HTTP header, for the encoding.
        rules: What the person set for the source.
        feed_html: What the feed gave of the story, safe or not; empty for nothing.
        title: The story's title in the feed; empty where there is none.

    Raises:
        ParseError: BAD_SELECTOR in the rules; UNREADABLE.
    """
    check_rules(rules, url)
    body = body[:MAX_BYTES]
    if not _is_html(body, content_type):
        return ExtractedPage(PageVerdict.NOT_HTML)
    raw = page_tree(decode_page(body, content_type), url)
    base_url = base_of(raw, url)
    facts = page_facts(raw, base_url)
    following = next_page(raw, url, base_url)
    removed(raw, rules, url)
    tree = copied(raw)
    drop_unseen(tree)
    holders = selected(tree, rules.body, url)
    blocks, kept = _by_rule(holders) if holders else _by_vote(tree, facts, title)
    ruled = bool(holders)
    verdict = verdict_of(raw, blocks, kept, facts)
    if ruled and verdict is not PageVerdict.EMPTY:
        verdict = PageVerdict.GOOD  # who set a rule has looked at the pages
    markup = article_markup(blocks, kept, base_url)
    if not ruled and facts.free and _is_whole(facts.body, markup):
        markup = sanitize(facts.body, base_url=base_url)
        verdict = PageVerdict.GOOD
    if verdict is PageVerdict.GOOD and not ruled:
        feed = sanitize(feed_html, base_url=base_url)
        if not better(markup, feed, title=title, page_titles=facts.titles):
            verdict = PageVerdict.NOT_BETTER
    return ExtractedPage(
        verdict=verdict,
        html=markup,
        length=len(markup.text()),
        title=facts.title,
        author=facts.author,
        published=facts.published,
        language=facts.language,
        image=facts.image or first_image(markup),
        next_page=following,
        rule_matched=ruled or not rules.body.strip(),
    )


def _is_html(body: bytes, content_type: str | None) -> bool:
    if _NOT_HTML.match((content_type or "").partition(";")[0].strip()):
        return False
    start = body[:4096].lstrip()
    if start.startswith(_ENCODED):
        return True
    if start.startswith(_OTHER_FILES):
        return False
    zeros = start.count(b"\0")
    if zeros * 10 > len(start):
        return True  # UTF-16 without a mark
    return len(_CONTROLS.findall(start)) * 20 <= len(start) and _TAG.search(body) is not None


def _by_rule(holders: list[html.HtmlElement]) -> tuple[list[Block], set[int]]:
    """Return all blocks of what the person's selector found: they have seen it."""
    whole = html.Element("div")
    for holder in holders:
        holder.tail = None
        if holder.tag in {"body", "html", "td", "tr", "li"}:
            holder.tag = "div"
        whole.append(holder)
    blocks = cut_into_blocks(whole)
    return blocks, {block.number for block in blocks}


def _by_vote(tree: html.HtmlElement, facts: PageFacts, title: str) -> tuple[list[Block], set[int]]:
    body = tree.find("body")
    blocks = cut_into_blocks(tree if body is None else body)
    witnesses = ask(tree, blocks, facts.body)
    titles = [words_of(one) for one in dict.fromkeys((title, *facts.titles)) if one]
    return blocks, chosen(blocks, witnesses, titles)


def _is_whole(data: str, markup: SafeHtml) -> bool:
    """Whether the page's data hold a story of which its markup has next to nothing."""
    count = len(words_of(data))
    return count >= 80 and len(words_of(markup.text())) < 0.25 * count
