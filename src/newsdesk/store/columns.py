"""The publisher's facts of an article, between values and columns."""

from __future__ import annotations

import json
import zlib
from typing import Any

from newsdesk.core.article import CleanEntry, Enclosure


def link_of(url: str) -> int | None:
    """Return what an article is found by from its address."""
    return zlib.crc32(url.encode()) if url else None


def publishers_columns(entry: CleanEntry) -> tuple[Any, ...]:
    """Return what an update may change of ``articles``, in the order of its columns."""
    return (
        entry.url,
        link_of(entry.url),
        entry.title,
        entry.author,
        entry.summary,
        entry.image,
        json.dumps([[e.url, e.type, e.length] for e in entry.enclosures], ensure_ascii=False)
        if entry.enclosures
        else "",
        "\n".join(entry.categories),
        entry.comments,
        entry.comments_url,
        entry.language,
    )


def enclosures_of(column: str) -> tuple[Enclosure, ...]:
    """Read the column ``enclosures`` back."""
    return tuple(Enclosure(*one) for one in json.loads(column)) if column else ()


def categories_of(column: str) -> tuple[str, ...]:
    """Read the column ``categories`` back."""
    return tuple(column.split("\n")) if column else ()
