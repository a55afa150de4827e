"""The full text of a story as its page gives it, and what a source's rules say about it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from newsdesk.core.article import ArticleId, SafeHtml
from newsdesk.core.errors import Failure
from newsdesk.core.frozen import frozen
from newsdesk.core.page_rules import ExtractionRules

__all__ = [
    "MAX_PAGES",
    "ExtractedPage",
    "ExtractionRules",
    "FullTextPhase",
    "FullTextState",
    "PageTrial",
    "PageVerdict",
    "StoredFullText",
]

_NOTHING = SafeHtml("")

MAX_PAGES = 10
"""Pages of one article that are joined."""


class PageVerdict(StrEnum):
    """What a page turned out to be. The values are stored and appear in JSON."""

    GOOD = "good"
    NOT_BETTER = "not-better"  # the feed gave as much, or the page is about something else
    TEASER = "teaser"  # a beginning, the rest for subscribers
    LOGIN = "login"
    CONSENT = "consent"  # a notice about cookies in place of the story
    LISTING = "listing"  # headlines of other stories
    EMPTY = "empty"
    NOT_HTML = "not-html"


@frozen
class ExtractedPage:
    """One page of an article, read.

    Attributes:
        verdict: Whether its text should stand in the place of the feed's.
        html: The story as far as it was found, for every verdict; links are absolute.
        length: Characters of its text.
        title: As the page names the story; may be empty, as all that follows may be.
        published: Aware, UTC; None where the page does not say it intelligibly.
        language: BCP 47 tag.
        image: Address of the picture that stands for the story.
        next_page: Address of the article's next page.
        rule_matched: False where the rules name a body that the page does not have; the story
            was looked for as without rules then.
    """

    verdict: PageVerdict
    html: SafeHtml = _NOTHING
    length: int = 0
    title: str = ""
    author: str = ""
    published: datetime | None = None
    language: str = ""
    image: str = ""
    next_page: str = ""
    rule_matched: bool = True


class FullTextPhase(StrEnum):
    """How far the full text of a story has come. The values appear in JSON."""

    NONE = "none"  # nobody asked for its page yet
    LOADING = "loading"
    DONE = "done"  # a text of the page is stored
    FEED_IS_BETTER = "feed-is-better"  # the page has no more than the feed gives
    FAILED = "failed"  # the feed's text stays


@frozen
class FullTextState:
    """How it stands with the full text of a story.

    Attributes:
        problem: Why it FAILED; where it is DONE, why pages after the first ones are missing.
        url: The address that the problem is about.
        held: Whether a text of the page is stored, shown or not.
        shown: Whether that text is the one that is shown.
    """

    phase: FullTextPhase = FullTextPhase.NONE
    problem: PageVerdict | Failure | None = None
    url: str = ""
    held: bool = False
    shown: bool = False


@frozen
class StoredFullText:
    """What the store remembers of asking for an article's page.

    Attributes:
        outcome: How it last ended; GOOD also where the page has a text and the feed gives none.
        problem: Why the last attempt failed, or why the text is not whole; None for neither.
        url: The article's address.
        held: Whether a text of the page is stored.
        shown: Whether that text is the one that is shown and searched.
        tried_at: Aware, UTC.
        tries: Failed attempts in a row.
    """

    outcome: PageVerdict | Failure
    problem: PageVerdict | Failure | None
    url: str
    held: bool
    shown: bool
    tried_at: datetime
    tries: int = 0


@frozen
class PageTrial:
    """A story's page to try rules on.

    Attributes:
        url: Its address after redirects.
        body: As it came, undecoded.
        content_type: The HTTP header.
        feed_html: What the feed gives of the story.
    """

    article_id: ArticleId
    title: str
    url: str
    body: bytes
    content_type: str | None
    feed_html: SafeHtml
