"""An article in each of its states, every state a type of its own.

``ParsedEntry`` (the publisher's words, unsafe) becomes ``CleanEntry`` (keyed, with SafeHtml),
which is stored as ``Article``. What a list shows of it is ``stories.StoryRow``.
"""

from __future__ import annotations

import html
import re
from datetime import datetime, timedelta
from typing import NewType

from newsdesk.core.frozen import frozen
from newsdesk.core.source import FeedKind, SourceId

ArticleId = NewType("ArticleId", int)
EntryKey = NewType("EntryKey", str)

_TAG = re.compile(r"""<(?:[^"'<>]|"[^"]*"|'[^']*')*>""")
_BLOCK_END = re.compile(
    r"</(?:p|div|li|h[1-6]|tr|blockquote|figcaption|pre|dd|dt|table|ul|ol)>|<(?:br|hr)\b[^>]*>",
    re.IGNORECASE,
)
# Serialised in one way, with double quotes throughout.
_IMAGE = re.compile(r'<img\b[^>]*?\ssrc="([^"]*)"')
_SPACES = re.compile(r"[^\S\n]+")
_NEWLINES = re.compile(r" ?\n[ \n]*")


class SafeHtml(str):
    """HTML that went through the sanitiser: ``parse.sanitize`` and the store alone make it."""

    __slots__ = ()

    def text(self) -> str:
        """Return the words without the tags, one block a line.

        A regular expression is enough here, and only here, because the sanitiser serialises
        every tag in full and escapes every ``<`` in text.
        """
        marked = _BLOCK_END.sub("\n", self)
        plain = html.unescape(_TAG.sub("", marked))
        return _NEWLINES.sub("\n", _SPACES.sub(" ", plain)).strip()

    def pictures(self) -> list[str]:
        """Return the addresses of its pictures, each once and in order, ``data:`` left out."""
        found = (html.unescape(url) for url in _IMAGE.findall(self))
        return [url for url in dict.fromkeys(found) if not url.startswith("data:")]


@frozen
class Enclosure:
    """A file that an entry carries; ``length`` in bytes where it was said and is not 0."""

    url: str
    type: str = ""
    length: int | None = None


@frozen
class ParsedEntry:
    """One entry of a feed in the publisher's own, unsafe words.

    Attributes:
        guid: The entry's id as given, stripped; empty where there is none.
        url: Absolute http(s) address of the page, tracking parameters still in it; or empty.
        title: As given: it may hold markup or escaped markup.
        content: The longest HTML body found; empty where there is none.
        summary: The short text, HTML; empty where it equals the content.
        published, updated: Aware and in UTC; None where absent or not understood.
        image: The picture that the entry names itself (Media RSS, enclosure, JSON Feed).
        comments: Number of comments (slash:comments).
        language: BCP 47 tag where the entry names one.
        base_url: What relative addresses in the content are relative to.
    """

    guid: str = ""
    url: str = ""
    title: str = ""
    author: str = ""
    content: str = ""
    summary: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    image: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    categories: tuple[str, ...] = ()
    comments: int | None = None
    comments_url: str = ""
    language: str = ""
    base_url: str = ""


@frozen
class ParsedFeed:
    """A feed as read from its document, entries in document order."""

    kind: FeedKind
    title: str = ""
    site_url: str = ""
    description: str = ""
    language: str = ""
    icon_url: str = ""
    ttl: timedelta | None = None
    entries: tuple[ParsedEntry, ...] = ()


@frozen
class CleanEntry:
    """An entry that is safe to store and to show.

    Attributes:
        key: Its identity inside the source.
        digest: BLAKE2b over all that the publisher gave, 16 bytes: equal means unchanged.
        position: Its place in the document, from 0.
        url: Absolute, without tracking parameters.
        title: Plain text as a person reads it; never empty (a title is made from the text).
        html: The body. Empty where the feed gives none.
        summary: Plain text, at most 300 characters, for the list.
        image: Absolute address of the picture for the list; empty for none.
    """

    key: EntryKey
    digest: bytes
    position: int
    url: str
    title: str
    author: str
    html: SafeHtml
    summary: str
    published: datetime | None
    updated: datetime | None
    image: str
    enclosures: tuple[Enclosure, ...]
    categories: tuple[str, ...]
    comments: int | None
    comments_url: str
    language: str


@frozen
class FeedReading:
    """What one reading of a feed brought, ready to store.

    Attributes:
        keys: Every entry of the document, in its order, each key once.
        entries: Only the entries whose digest differs from the known one.
    """

    kind: FeedKind
    title: str
    site_url: str
    language: str
    icon_url: str
    ttl: timedelta | None
    keys: tuple[EntryKey, ...]
    entries: tuple[CleanEntry, ...]


@frozen
class Revision:
    """An earlier title and body of an article, and when it was replaced."""

    replaced_at: datetime
    title: str
    html: SafeHtml


@frozen
class Article:
    """An article as stored.

    Attributes:
        published: What the publisher said, or the time of fetching where it said nothing.
        fetched: When it was first stored.
        updated: When its text last changed here; None where it never did.
        revisions: How many earlier versions are kept.
        full_text: Whether the body came from the page instead of the feed.
        page_held: Whether a text of the page is stored, shown or not.
        kept_since: Where this is a pinned text that the publisher has changed since, when that
            was; None where it is the newest one.
    """

    id: ArticleId
    source_id: SourceId | None
    source: str
    key: EntryKey
    url: str
    title: str
    author: str
    html: SafeHtml
    summary: str
    published: datetime
    fetched: datetime
    updated: datetime | None
    image: str
    enclosures: tuple[Enclosure, ...]
    categories: tuple[str, ...]
    comments: int | None
    comments_url: str
    language: str
    read: bool
    pinned: bool
    revisions: int
    full_text: bool = False
    page_held: bool = False
    kept_since: datetime | None = None
