"""What one reading of a feed brings: keys of all entries, and the new or changed ones, clean.

This runs in the helper process. Nearly everything it sees it has seen before, so the effort
goes into finding that out early; cleaning is for new and changed entries alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from newsdesk.core.article import CleanEntry, EntryKey, FeedReading, ParsedEntry, ParsedFeed
from newsdesk.core.errors import ParseError
from newsdesk.core.frozen import frozen
from newsdesk.core.identity import (
    NO_MARKUP,
    entry_digest,
    entry_keys,
    markup_digest,
    means_the_same,
)
from newsdesk.parse.feeds import feed_text, parse_text
from newsdesk.parse.links import without_tracking
from newsdesk.parse.sanitize import first_image, sanitize, summary_of, teaser_of
from newsdesk.parse.slices import Slice, entry_slices, without_slices
from newsdesk.parse.titles import clean_title

_TITLE_FROM_TEXT = 100


def read_feed(
    body: bytes, *, url: str, content_type: str | None, known: Mapping[EntryKey, bytes]
) -> FeedReading:
    """Read a feed and clean what is new in it.

    Args:
        body: The answer's bytes, as for ``parse_feed``.
        url: The address they came from.
        content_type: The answer's header.
        known: The digests of the source's stored articles, as ``CleanEntry.digest`` gave them.

    Returns:
        The keys of all entries of the document, each once, and the entries whose digest is not
        the known one. An entry that says nothing at all is left out.

    Raises:
        ParseError: As ``parse_feed``.
    """
    text = feed_text(body, url=url, content_type=content_type)
    found = _changes(text, url, known) or _everything(text, url)
    feed = found.feed
    fresh = []
    for place, entry, mark in zip(found.places, found.entries, found.marks, strict=True):
        key = found.keys[place]
        if key is not None:
            digest = entry_digest(entry, mark)
            if not means_the_same(digest, known.get(key)):
                fresh.append(_clean(entry, key, digest, place))
    return FeedReading(
        kind=feed.kind,
        title=clean_title(feed.title),
        site_url=feed.site_url,
        language=feed.language,
        icon_url=feed.icon_url,
        ttl=feed.ttl,
        keys=tuple(dict.fromkeys(key for key in found.keys if key is not None)),
        entries=tuple(fresh),
    )


@frozen
class _Found:
    """A document, with what is to be looked at in it.

    Attributes:
        feed: The feed as parsed.
        keys: One for every entry of the document, in its order.
        places: Where in the document the entries to be looked at stand.
        entries: These entries, their links without tracking parameters.
        marks: The digests of their markup.
    """

    feed: ParsedFeed
    keys: list[EntryKey | None]
    places: Sequence[int]
    entries: list[ParsedEntry]
    marks: list[bytes]


def _everything(text: bytes, url: str) -> _Found:
    feed = parse_text(text, url=url)
    entries = [_without_tracking(entry) for entry in feed.entries]
    marks = _marks(text, entry_slices(text))
    if len(marks) != len(entries):
        marks = [NO_MARKUP] * len(entries)
    return _Found(feed, entry_keys(entries), range(len(entries)), entries, marks)


def _changes(text: bytes, url: str, known: Mapping[EntryKey, bytes]) -> _Found | None:
    """Parse only the entries whose bytes are new; None where the whole has to be parsed."""
    seen = {digest[: len(NO_MARKUP)]: key for key, digest in known.items()}
    seen.pop(NO_MARKUP, None)
    slices = entry_slices(text) if seen else []
    marks = _marks(text, slices)
    keys = [seen.get(mark) for mark in marks]
    places = [place for place, key in enumerate(keys) if key is None]
    if len(places) == len(keys):
        return None
    unchanged = [part for part, key in zip(slices, keys, strict=True) if key is not None]
    try:
        feed = parse_text(without_slices(text, unchanged), url=url)
    except ParseError:
        return None
    entries = [_without_tracking(entry) for entry in feed.entries]
    fresh = entry_keys(entries)
    # An entry with the key of an unchanged one: only the whole document tells them apart.
    if len(fresh) != len(places) or (set(keys) & set(fresh)) - {None}:
        return None
    for place, key in zip(places, fresh, strict=True):
        keys[place] = key
    return _Found(feed, keys, places, entries, [marks[place] for place in places])


def _marks(text: bytes, slices: Sequence[Slice]) -> list[bytes]:
    view = memoryview(text)
    return [markup_digest(view[start:end]) for start, end in slices]


def _without_tracking(entry: ParsedEntry) -> ParsedEntry:
    url = without_tracking(entry.url)
    return entry if url == entry.url else replace(entry, url=url)


def _clean(entry: ParsedEntry, key: EntryKey, digest: bytes, position: int) -> CleanEntry:
    html = sanitize(entry.content, base_url=entry.base_url)
    summary = teaser_of(entry.summary, base_url=entry.base_url) if entry.summary else ""
    summary = summary or summary_of(html)
    return CleanEntry(
        key=key,
        digest=digest,
        position=position,
        url=entry.url,
        title=clean_title(entry.title) or _made_title(summary, entry),
        author=clean_title(entry.author),
        html=html,
        summary=summary,
        published=entry.published,
        updated=entry.updated,
        image=entry.image or first_image(html),
        enclosures=entry.enclosures,
        categories=tuple(name for text in entry.categories if (name := clean_title(text))),
        comments=entry.comments,
        comments_url=entry.comments_url,
        language=entry.language,
    )


def _made_title(summary: str, entry: ParsedEntry) -> str:
    """Return something to call an entry without a title: its first words, its file, its link."""
    if summary:
        if len(summary) <= _TITLE_FROM_TEXT:
            return summary
        return summary[:_TITLE_FROM_TEXT].rpartition(" ")[0].rstrip(" ,.;:–—-") + "…"
    address = entry.url or next((enclosure.url for enclosure in entry.enclosures), "")
    parts = urlsplit(address)
    name = unquote(parts.path.rstrip("/").rpartition("/")[2])
    return clean_title(name or parts.netloc) or entry.guid or "…"
