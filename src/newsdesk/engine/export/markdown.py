"""Stories as Markdown, their pictures as files beside it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from typing import BinaryIO
from urllib.parse import quote

from newsdesk.core.article import Article
from newsdesk.engine.export.body import body_of, plain_html
from newsdesk.engine.export.form import PictureOf, Words
from newsdesk.engine.export.pictures import PictureBook

_MANY_LINES = re.compile(r"\n{3,}")
_SIGNS = re.compile(r"([\\`*_\[\]<>])")


def markdown_of(
    articles: Sequence[Article],
    picture: PictureOf,
    *,
    folder: str,
    words: Words,
    step: Callable[[], None],
    keep: Callable[[str, bytes], None],
) -> tuple[str, int]:
    """Return stories as Markdown (CommonMark, tables as GitHub writes them).

    Args:
        folder: Where the pictures will be, seen from the file.
        step: Called before each story; it may raise, to give up.
        keep: Takes each picture once: its name in the folder, and its bytes.

    Returns:
        The text, and how many pictures were not to be had.
    """
    book = PictureBook(picture, lambda name, _, body: keep(name, body))
    place = quote(folder)
    texts = []
    for article in articles:
        step()

        def renamed(url: str, article: Article = article) -> str | None:
            name = book.name(article.id, url)
            return None if name is None else f"{place}/{name}"

        body = plain_html(body_of(article, renamed, no_picture=words.picture))
        texts.append(_story(article, body, words))
    return "\n\n---\n\n".join(texts) + "\n", book.missing


def write_zip(
    file: BinaryIO,
    articles: Sequence[Article],
    picture: PictureOf,
    *,
    name: str,
    words: Words,
    step: Callable[[], None],
) -> int:
    """Write stories as Markdown into an archive with their pictures.

    Args:
        name: What the text is called in it, without an ending.

    Returns:
        How many pictures were not to be had.
    """
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        text, missing = markdown_of(
            articles,
            picture,
            folder="pictures",
            words=words,
            step=step,
            keep=lambda each, body: archive.writestr(f"pictures/{each}", body),
        )
        archive.writestr(f"{name}.md", text)
    return missing


def _story(article: Article, body: str, words: Words) -> str:
    from markdownify import markdownify

    origin = _escaped(words.origin(article))
    if article.url:
        origin += f" · [{_escaped(words.original)}](<{article.url}>)"
    text = markdownify(
        body, heading_style="ATX", bullets="-", keep_inline_images_in=["td", "th", "a", "li"]
    )
    return (
        f"# {_escaped(article.title)}\n\n{origin}\n\n{_MANY_LINES.sub(chr(10) * 2, text).strip()}"
    )


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
