"""Which entry is which: keys inside a source, digests of what was said, stories that moved."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from newsdesk.core.article import ArticleId, CleanEntry, EntryKey, ParsedEntry
from newsdesk.core.frozen import frozen

DIGEST_SIZE = 16
"""Bytes of an entry's digest; its first half is of its markup, its second of its meaning."""

NO_MARKUP = bytes(DIGEST_SIZE // 2)
"""Stands for the markup's digest where an entry's own markup cannot be told apart."""

_LONGEST_KEY = 512
_SAME_MOMENT = timedelta(hours=1)
_NEAR = 0.8
_WORD = re.compile(r"\w+")
# Processors have instructions for SHA-256: a third of blake2b's time. Nothing here is a secret.
_hash = hashlib.sha256


def entry_keys(entries: Sequence[ParsedEntry]) -> list[EntryKey | None]:
    """Return the identity of every entry of one document, each at most once.

    A key is the guid; else the link; else a hash of title and content. Where a document repeats
    a guid, the first keeps it and the later ones are known by guid and link. None marks a mere
    repetition (same guid and link, or same key) and an entry that says nothing at all.

    Args:
        entries: The whole document's, in its order; ``url`` without tracking parameters, so
            that a campaign's tail on a link makes no new article.

    Source: RULES 2, identity.
    """
    keys: list[EntryKey | None] = []
    holders: dict[str, ParsedEntry] = {}
    for entry in entries:
        key = _key(entry)
        first = holders.get(key)
        if first is not None and entry.guid and entry.url != first.url:
            key = _bounded(f"{entry.guid} {entry.url}")
            first = holders.get(key)
        if not key or first is not None:
            keys.append(None)
            continue
        holders[key] = entry
        keys.append(EntryKey(key))
    return keys


def _key(entry: ParsedEntry) -> str:
    if entry.guid:
        return _bounded(entry.guid)
    if entry.url:
        return _bounded(entry.url)
    words = entry.title + "\0" + entry.content
    return _hashed(words) if len(words) > 1 else ""


def _bounded(key: str) -> str:
    return key if len(key) <= _LONGEST_KEY else _hashed(key)


def _hashed(text: str) -> str:
    return "hash:" + _hash(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def markup_digest(markup: bytes | memoryview) -> bytes:
    """Return the first half of a digest: of an entry's markup, as the document has it."""
    return _hash(markup).digest()[: DIGEST_SIZE // 2]


def entry_digest(entry: ParsedEntry, markup: bytes = NO_MARKUP) -> bytes:
    """Return 16 bytes that change when the publisher changed the entry.

    The second half is of all that an article keeps: views counted in a feed's extensions, say,
    leave it alone. The first half is ``markup``, by which an entry whose very bytes are
    unchanged is known without parsing it. 64 bits are enough: a digest is compared with the
    one earlier digest of the same key.
    """
    said = (
        entry.guid,
        entry.url,
        entry.title,
        entry.author,
        entry.content,
        entry.summary,
        entry.published.isoformat() if entry.published else "",
        entry.updated.isoformat() if entry.updated else "",
        entry.image,
        *(f"{e.url}\1{e.type}\1{e.length}" for e in entry.enclosures),
        "",
        *entry.categories,
        "",
        str(entry.comments),
        entry.comments_url,
        entry.language,
    )
    words = "\0".join(said).encode("utf-8", "surrogatepass")
    return markup + _hash(words).digest()[: DIGEST_SIZE // 2]


def body_digest(body: bytes) -> bytes:
    """Return the 16 bytes by which a document that did not change is known."""
    return _hash(body).digest()[:DIGEST_SIZE]


def means_the_same(digest: bytes, known: bytes | None) -> bool:
    """Whether two digests are of entries that say the same, whatever their markup."""
    return known is not None and digest[-DIGEST_SIZE // 2 :] == known[-DIGEST_SIZE // 2 :]


@frozen
class Held:
    """A stored article that a new entry might be.

    Attributes:
        url: Its link, without tracking parameters.
        text_sample: The beginning of its text, some hundred characters of it.
    """

    id: ArticleId
    key: EntryKey
    url: str
    title: str
    published: datetime
    text_sample: str


def same_story(entry: CleanEntry, candidates: Sequence[Held]) -> Held | None:
    """Return the article whose guid changed into this entry's; None where it is a new one.

    The same link says so, unless it is the site's front page or several articles share it.
    So do the same title at the same time (within an hour) with nearly the same text: daily
    rates have one title and one wording every day, and must stay apart.

    Args:
        entry: An entry whose key is not stored.
        candidates: Stored articles of the same source whose keys are no longer in its feed.

    Source: RULES 2, identity.
    """
    if _names_a_page(entry.url):
        linked = [held for held in candidates if held.url == entry.url]
        if len(linked) == 1:
            return linked[0]
    if entry.published is None:
        return None
    for held in candidates:
        if (
            held.title == entry.title
            and abs(held.published - entry.published) <= _SAME_MOMENT
            and _nearly_same(entry.html.text() or entry.summary, held.text_sample)
        ):
            return held
    return None


def _names_a_page(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query or parts.fragment)


def _nearly_same(text: str, sample: str) -> bool:
    """Whether four fifths of the words agree, compared over the sample's length."""
    ours = set(_WORD.findall(text[: len(sample) or None].lower()))
    theirs = set(_WORD.findall(sample.lower()))
    if not ours or not theirs:
        return ours == theirs
    return len(ours & theirs) >= _NEAR * len(ours | theirs)
