"""What the reader shows of an article: its title, body, files, and the pictures at hand."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImageReader

from newsdesk.core.article import Article, Enclosure
from newsdesk.core.frozen import frozen
from newsdesk.core.full_text import FullTextState
from newsdesk.core.offline import OfflineState
from newsdesk.ui import counted
from newsdesk.ui import format as fmt
from newsdesk.ui.reader.amounts import AmountMarker, Worth
from newsdesk.ui.reader.markup import Markup, Picture, prepare
from newsdesk.ui.reader.pictures import TURNED

translate = QCoreApplication.translate

#: Words read in a minute, a cautious average over languages.
_WORDS_A_MINUTE: Final = 200


@frozen
class Found:
    """A picture in the cache and its size in pixels."""

    path: Path
    width: int
    height: int


@frozen
class Content:
    """An article made ready for the document.

    Attributes:
        minutes: The time that reading it takes, at least 1.
        found: The pictures that are in the cache already, by their names in the markup.
        worths: What the amounts marked in the markup are worth.
    """

    article: Article
    markup: Markup
    minutes: int
    found: dict[str, Found]
    worths: tuple[Worth, ...] = ()


@frozen
class Loaded:
    """An article made ready, the address of its source, and how its text and copy stand.

    Attributes:
        newest: Whether it is the publisher's newest text instead of the pinned one.
        kept_since: When the publisher changed the text that was pinned.
    """

    content: Content
    source_url: str
    full_text: FullTextState
    offline: OfflineState
    newest: bool
    kept_since: datetime | None


def content(
    article: Article,
    *,
    load_images: bool,
    cached: Callable[[str], Path | None],
    marker: AmountMarker | None = None,
) -> Content:
    """Make an article ready; on a jobs thread, since a long one takes a while.

    Args:
        cached: Tells the file of a picture that is in the cache.
        marker: Marks amounts of money; none are without.
    """
    title = html.escape(article.title) if marker is None else marker.marked(article.title)
    text = article.html or _paragraphs(article.summary)
    body = prepare(text, load_images=load_images, marker=marker)
    pictures = body.pictures
    lead = ""
    if article.image and not pictures and load_images:
        pictures = (Picture("picture:lead", article.image, "", None, None),)
        lead = '<p><img src="picture:lead"></p>'
    head = f"<h1>{title}</h1>{_byline(article)}{lead}"
    chunks = list(body.chunks) or [""]
    chunks[0] = head + chunks[0]
    chunks[-1] += _foot(article)
    found = {}
    for picture in pictures:
        path = None if picture.url.startswith("data:") else cached(picture.url)
        size = measured(path) if path is not None else None
        if size is not None:
            found[picture.name] = size
    minutes = max(1, round(len(article.html.text().split()) / _WORDS_A_MINUTE))
    markup = replace(body, chunks=tuple(chunks), pictures=pictures)
    return Content(article, markup, minutes, found, tuple(marker.worths) if marker else ())


def measured(path: Path) -> Found | None:
    """Read a picture's size from its first bytes; None where it is no picture."""
    reader = QImageReader(str(path))
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return None
    if reader.transformation().value & TURNED:
        size.transpose()
    return Found(path, size.width(), size.height())


def file_size(length: int) -> str:
    """Return a size as "12.3 MB", in the language's figures."""
    for unit, limit in (("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)):
        if length >= limit:
            whole, tenth = divmod(round(length * 10 / limit), 10)
            figures = fmt.number(whole) if whole >= 100 or not tenth else _with_tenth(whole, tenth)
            return f"{figures}\N{NO-BREAK SPACE}{unit}"
    return f"{fmt.number(length)}\N{NO-BREAK SPACE}B"


def _with_tenth(whole: int, tenth: int) -> str:
    from decimal import Decimal

    return fmt.decimal(Decimal(whole * 10 + tenth) / 10, 1)


def _byline(article: Article) -> str:
    if not article.author or article.author.casefold() == article.source.casefold():
        return ""
    return f'<p class="byline">{html.escape(article.author)}</p>'


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())


def _foot(article: Article) -> str:
    parts = []
    files = [item for item in article.enclosures if not item.type.startswith("image/")]
    if files:
        heading = translate("Reader", "Attached files")
        parts.append(f'<hr><p class="heading">{html.escape(heading)}</p>')
        parts += [_file(item) for item in files]
    if article.comments_url and article.comments:
        words = counted.comments(article.comments)
        parts.append("" if files else "<hr>")
        link = html.escape(article.comments_url)
        parts.append(f'<p class="files"><a href="{link}">{html.escape(words)}</a></p>')
    return "".join(parts)


def _file(item: Enclosure) -> str:
    name = PurePosixPath(unquote(urlsplit(item.url).path)).name or urlsplit(item.url).netloc
    kinds = {"audio": translate("Reader", "audio"), "video": translate("Reader", "video")}
    kind = kinds.get(item.type.split("/")[0], item.type)
    size = file_size(item.length) if item.length else ""
    remark = " · ".join(part for part in (kind, size) if part)
    link = f'<a href="{html.escape(item.url)}">{html.escape(name)}</a>'
    return f'<p class="files">{link} <span class="byline">{html.escape(remark)}</span></p>'
