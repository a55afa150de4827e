"""Messages between the application and its helper process, and readings as plain tuples.

A message is its length (8 bytes, big-endian) and a pickle. Pickling frozen dataclasses field by
field costs more than parsing them did; tuples of plain values go through at the speed of C.
"""

from __future__ import annotations

import pickle
import struct
from typing import Any, BinaryIO

from newsdesk.core.article import CleanEntry, Enclosure, EntryKey, FeedReading, SafeHtml
from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.full_text import ExtractedPage, PageVerdict
from newsdesk.core.source import FeedKind

_LENGTH = struct.Struct("!Q")


def send(pipe: BinaryIO, message: bytes) -> None:
    """Write a message; OSError or ValueError where nobody reads any more."""
    pipe.write(_LENGTH.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def receive(pipe: BinaryIO) -> bytes | None:
    """Wait for a message and return it; None where the other end is gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    message = pipe.read(length)
    return message if len(message) == length else None


def pack(value: object) -> bytes:
    """Return a message for the pipe."""
    return pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)


def unpack(message: bytes) -> Any:
    """Return what was packed. Both ends are this program."""
    return pickle.loads(message)


def reading_to_tuple(reading: FeedReading) -> tuple[object, ...]:
    """Return a reading as plain values."""
    return (
        reading.kind.value,
        reading.title,
        reading.site_url,
        reading.language,
        reading.icon_url,
        reading.ttl,
        reading.keys,
        [_entry_to_tuple(entry) for entry in reading.entries],
    )


def reading_from_tuple(values: tuple[Any, ...]) -> FeedReading:
    """Return the reading that ``reading_to_tuple`` was given."""
    kind, title, site_url, language, icon_url, ttl, keys, entries = values
    return FeedReading(
        kind=FeedKind(kind),
        title=title,
        site_url=site_url,
        language=language,
        icon_url=icon_url,
        ttl=ttl,
        keys=keys,
        entries=tuple([_entry_from_tuple(entry) for entry in entries]),
    )


def page_to_tuple(page: ExtractedPage) -> tuple[object, ...]:
    """Return a page of an article as plain values."""
    return (
        page.verdict.value,
        str(page.html),
        page.length,
        page.title,
        page.author,
        page.published,
        page.language,
        page.image,
        page.next_page,
        page.rule_matched,
    )


def page_from_tuple(values: tuple[Any, ...]) -> ExtractedPage:
    """Return the page that ``page_to_tuple`` was given."""
    verdict, html, *others = values
    return ExtractedPage(PageVerdict(verdict), SafeHtml(html), *others)


def error_to_tuple(error: ParseError) -> tuple[str, str, str]:
    """Return an error as plain values."""
    return error.kind.value, error.url, error.detail


def error_from_tuple(values: tuple[str, str, str]) -> ParseError:
    """Return the error that ``error_to_tuple`` was given."""
    kind, url, detail = values
    return ParseError(Failure(kind), url, detail=detail)


def _entry_to_tuple(entry: CleanEntry) -> tuple[object, ...]:
    return (
        entry.key,
        entry.digest,
        entry.position,
        entry.url,
        entry.title,
        entry.author,
        str(entry.html),
        entry.summary,
        entry.published,
        entry.updated,
        entry.image,
        [(file.url, file.type, file.length) for file in entry.enclosures],
        entry.categories,
        entry.comments,
        entry.comments_url,
        entry.language,
    )


def _entry_from_tuple(values: tuple[Any, ...]) -> CleanEntry:
    (
        key,
        digest,
        position,
        url,
        title,
        author,
        html,
        summary,
        published,
        updated,
        image,
        enclosures,
        categories,
        comments,
        comments_url,
        language,
    ) = values
    return CleanEntry(
        EntryKey(key),
        digest,
        position,
        url,
        title,
        author,
        SafeHtml(html),  # as the sanitiser made it, on the other end of the pipe
        summary,
        published,
        updated,
        image,
        tuple([Enclosure(*file) for file in enclosures]),
        categories,
        comments,
        comments_url,
        language,
    )
