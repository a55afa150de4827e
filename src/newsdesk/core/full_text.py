"""The full text of a story as its page gives it, and what a source's rules say about it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from newsdesk.core.article import SafeHtml
from newsdesk.core.frozen import frozen

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
class ExtractionRules:
    """What a person set for the pages of one source; empty for nothing.

    Attributes:
        body: A CSS selector of what holds the story.
        remove: CSS selectors of what is to be taken out.
    """

    body: str = ""
    remove: tuple[str, ...] = ()


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
