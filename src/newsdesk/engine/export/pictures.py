"""The pictures of an export: each one once, under a name of its own."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from hashlib import sha256
from typing import Final

from newsdesk.core.article import ArticleId
from newsdesk.engine.export.form import PictureOf
from newsdesk.engine.images import picture_type

#: Media types by what ``picture_type`` says.
MEDIA_TYPES: Final = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "bmp": "image/bmp",
    "ico": "image/x-icon",
}
_ENDINGS: Final = {"jpeg": "jpg"}

#: Makes a PNG of a picture that a kind of file cannot hold; None where it cannot. Any thread.
Converter = Callable[[bytes], bytes | None]


class PictureBook:
    """Gives an article's pictures names, and counts what is missing.

    Args:
        picture: Where the bytes come from.
        keep: Takes a picture that has not come before: its name, its media type, its bytes.
        takes: The kinds of picture that the file can hold, as ``picture_type`` says them.
        convert: Asked for those that it cannot; they are left out without.
    """

    def __init__(
        self,
        picture: PictureOf,
        keep: Callable[[str, str, bytes], None],
        *,
        takes: frozenset[str] = frozenset(MEDIA_TYPES),
        convert: Converter | None = None,
    ) -> None:
        self.missing = 0
        self._picture = picture
        self._keep = keep
        self._takes = takes
        self._convert = convert
        self._kept: set[str] = set()

    def name(self, article_id: ArticleId, url: str) -> str | None:
        """Return the name of a picture; None where it is not to be had."""
        body = _embedded(url) if url.startswith("data:") else self._picture(article_id, url)
        kind = None if body is None else picture_type(body)
        if body is not None and kind not in self._takes and self._convert is not None:
            body = self._convert(body)
            kind = None if body is None else picture_type(body)
        if body is None or kind not in self._takes:
            self.missing += 1
            return None
        name = f"{sha256(body).hexdigest()[:16]}.{_ENDINGS.get(kind, kind)}"
        if name not in self._kept:
            self._kept.add(name)
            self._keep(name, MEDIA_TYPES[kind], body)
        return name


def as_data(media_type: str, body: bytes) -> str:
    """Return a picture as a ``data:`` address."""
    return f"data:{media_type};base64,{base64.b64encode(body).decode()}"


def _embedded(url: str) -> bytes | None:
    head, _, encoded = url.partition(",")
    if not head.endswith(";base64"):
        return None
    try:
        return base64.b64decode(encoded, validate=False)
    except (binascii.Error, ValueError):
        return None
