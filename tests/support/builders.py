"""Makers of the values that pass between parsing, storing and showing, with sensible defaults."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from newsdesk.core.article import CleanEntry, Enclosure, EntryKey, FeedReading, SafeHtml
from newsdesk.core.poll import HostCooldown, PollOutcome
from newsdesk.core.source import FeedKind, NewSource, PollState, SourceId, Validators

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
"""The moment at which things happen, unless a test says otherwise."""


def clean_entry(
    key: str = "e1",
    *,
    title: str | None = None,
    html: str = "<p>Some text.</p>",
    digest: bytes | None = None,
    position: int = 0,
    url: str | None = None,
    author: str = "",
    summary: str = "Some text.",
    published: datetime | None = NOW - timedelta(hours=1),
    updated: datetime | None = None,
    image: str = "",
    enclosures: tuple[Enclosure, ...] = (),
    categories: tuple[str, ...] = (),
    comments: int | None = None,
    comments_url: str = "",
    language: str = "",
) -> CleanEntry:
    """Return an entry whose title, address and digest follow from its key and text."""
    title = f"Title of {key}" if title is None else title
    url = f"https://example.org/{key}" if url is None else url
    if digest is None:
        said = "\0".join((key, title, html, url, author, summary, image, str(comments)))
        digest = hashlib.blake2b(said.encode(), digest_size=16).digest()
    return CleanEntry(
        key=EntryKey(key),
        digest=digest,
        position=position,
        url=url,
        title=title,
        author=author,
        html=SafeHtml(html),
        summary=summary,
        published=published,
        updated=updated,
        image=image,
        enclosures=enclosures,
        categories=categories,
        comments=comments,
        comments_url=comments_url,
        language=language,
    )


def feed_reading(
    entries: Sequence[CleanEntry] = (),
    *,
    keys: Sequence[str] | None = None,
    kind: FeedKind = FeedKind.RSS,
    title: str = "Example",
    site_url: str = "https://example.org/",
    language: str = "",
    icon_url: str = "",
    ttl: timedelta | None = None,
) -> FeedReading:
    """Return a reading; ``keys`` is the whole document, by default the entries alone."""
    return FeedReading(
        kind=kind,
        title=title,
        site_url=site_url,
        language=language,
        icon_url=icon_url,
        ttl=ttl,
        keys=tuple(entry.key for entry in entries) if keys is None else tuple(map(EntryKey, keys)),
        entries=tuple(entries),
    )


def poll_outcome(
    source_id: SourceId,
    entries: Sequence[CleanEntry] | None = None,
    *,
    at: datetime = NOW,
    keys: Sequence[str] | None = None,
    state: PollState | None = None,
    reading: FeedReading | None = None,
    url: str | None = None,
    cooldown: HostCooldown | None = None,
) -> PollOutcome:
    """Return an outcome that read ``entries``; None stands for "nothing was read"."""
    if reading is None and entries is not None:
        reading = feed_reading(entries, keys=keys)
    if state is None:
        state = PollState(
            validators=Validators('"v1"', None),
            validators_since=at,
            last_checked=at,
            last_success=at,
            next_check=at + timedelta(minutes=30),
        )
    return PollOutcome(
        source_id=source_id,
        checked_at=at,
        state=state,
        reading=reading,
        url=url,
        cooldown=cooldown,
    )


def new_source(number: int = 1, **changes: object) -> NewSource:
    """Return a source to be added, by its number."""
    values: dict[str, object] = {
        "url": f"https://example{number}.org/feed.xml",
        "title": f"Source {number}",
    }
    return NewSource(**(values | changes))  # type: ignore[arg-type]
