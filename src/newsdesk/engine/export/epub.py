"""Stories as an EPUB 3 book: one chapter a story, every picture once.

Source: https://www.w3.org/TR/epub-33/
"""

from __future__ import annotations

import html
import uuid
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import BinaryIO, Final

from newsdesk.core.article import Article
from newsdesk.core.frozen import frozen
from newsdesk.engine.export.body import body_of, language_of, xhtml
from newsdesk.engine.export.form import PictureOf, Words
from newsdesk.engine.export.pictures import Converter, PictureBook

#: The pictures that every EPUB reader shows; others are made PNG.
_CORE: Final = frozenset({"png", "jpeg", "gif"})
_NAMESPACE: Final = uuid.UUID("3c0d1f6a-6d0a-5c0e-9d0b-7d3f2c1b9a55")
_CONTAINER: Final = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_CSS: Final = """body { line-height: 1.5; }
h1 { font-size: 1.5em; line-height: 1.25; }
.origin { font-size: .85em; color: #555555; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; }
figcaption, caption { font-size: .85em; color: #555555; }
blockquote { margin: 1em 0 1em 1em; padding-left: 1em; border-left: 2px solid #999999; }
pre { white-space: pre-wrap; font-size: .85em; }
table { border-collapse: collapse; font-size: .85em; }
td, th { padding: .3em .6em .3em 0; border-bottom: 1px solid #cccccc; vertical-align: top; }
"""
#: Pictures are packed already; squeezing them again costs time and gains nothing.
_PACKED: Final = frozenset({"image/png", "image/jpeg", "image/gif"})


@frozen
class _Part:
    """A file of the book, as its manifest names it."""

    name: str
    id: str
    media_type: str
    properties: str = ""


def write_epub(
    file: BinaryIO,
    articles: Sequence[Article],
    picture: PictureOf,
    *,
    title: str,
    words: Words,
    step: Callable[[], None],
    now: datetime,
    convert: Converter | None = None,
) -> int:
    """Write stories as a book.

    Args:
        step: Called before each story; it may raise, to give up.
        now: When the book is made; aware.
        convert: Makes PNG of pictures that not every reader shows; left out without.

    Returns:
        How many pictures were not to be had.
    """
    parts = [
        _Part("nav.xhtml", "nav", "application/xhtml+xml", "nav"),
        _Part("style.css", "css", "text/css"),
    ]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        when = now.astimezone(UTC).timetuple()[:6]

        def put(name: str, body: str | bytes, *, packed: bool = False) -> None:
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            book.writestr(entry, body)

        def keep(name: str, kind: str, body: bytes) -> None:
            parts.append(_Part(f"pictures/{name}", f"picture-{len(parts)}", kind))
            put(f"EPUB/pictures/{name}", body, packed=kind in _PACKED)

        # OCF 4.3: the first file, stored, so that the kind of file is told by its first bytes.
        put("mimetype", "application/epub+zip", packed=True)
        put("META-INF/container.xml", _CONTAINER)
        put("EPUB/style.css", _CSS)
        pictures = PictureBook(picture, keep, takes=_CORE, convert=convert)
        chapters = []
        for number, article in enumerate(articles, start=1):
            step()

            def renamed(url: str, article: Article = article) -> str | None:
                name = pictures.name(article.id, url)
                return None if name is None else f"pictures/{name}"

            body = xhtml(body_of(article, renamed, no_picture=words.picture))
            chapter = _Part(f"story-{number}.xhtml", f"story-{number}", "application/xhtml+xml")
            chapters.append(chapter)
            put(f"EPUB/{chapter.name}", _chapter(article, body, words))
        put("EPUB/nav.xhtml", _nav(articles, title, words))
        put("EPUB/package.opf", _package(articles, [*parts, *chapters], chapters, title, now))
    return pictures.missing


def _page(language: str, title: str, body: str) -> str:
    safe = html.escape(title)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{language}" xml:lang="{language}">\n<head>\n<title>{safe}</title>\n'
        '<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _chapter(article: Article, body: str, words: Words) -> str:
    link = ""
    if article.url:
        link = f' · <a href="{html.escape(article.url)}">{html.escape(words.original)}</a>'
    origin = html.escape(words.origin(article))
    head = f'<h1 dir="auto">{html.escape(article.title)}</h1>\n<p class="origin">{origin}{link}</p>'
    return _page(language_of(article), article.title, f"{head}\n{body}")


def _nav(articles: Sequence[Article], title: str, words: Words) -> str:
    rows = "".join(
        f'<li><a href="story-{number}.xhtml">{html.escape(article.title)}</a></li>\n'
        for number, article in enumerate(articles, start=1)
    )
    head = html.escape(words.contents)
    body = f'<nav epub:type="toc" id="toc">\n<h1>{head}</h1>\n<ol>\n{rows}</ol>\n</nav>'
    return _page(language_of(articles[0]), title, body)


def _package(
    articles: Sequence[Article],
    parts: Sequence[_Part],
    chapters: Sequence[_Part],
    title: str,
    now: datetime,
) -> str:
    keys = "\n".join(f"{article.url or article.key or article.id}" for article in articles)
    identity = uuid.uuid5(_NAMESPACE, keys)
    languages = dict.fromkeys(language_of(article) for article in articles)
    creators = dict.fromkeys(article.author or article.source for article in articles)
    meta = [
        f'<dc:identifier id="id">urn:uuid:{identity}</dc:identifier>',
        f"<dc:title>{html.escape(title)}</dc:title>",
        *(f"<dc:language>{language}</dc:language>" for language in languages),
        *(f"<dc:creator>{html.escape(name)}</dc:creator>" for name in creators if name.strip()),
        f'<meta property="dcterms:modified">{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</meta>',
    ]
    if len(articles) == 1:
        published = articles[0].published.astimezone(UTC)
        meta.append(f"<dc:date>{published:%Y-%m-%dT%H:%M:%SZ}</dc:date>")
        if articles[0].url:
            meta.append(f"<dc:source>{html.escape(articles[0].url)}</dc:source>")
    manifest = "\n".join(_manifest_row(part) for part in parts)
    spine = "\n".join(f'<itemref idref="{part.id}"/>' for part in chapters)
    lines = "\n".join(meta)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{lines}\n</metadata>\n'
        f"<manifest>\n{manifest}\n</manifest>\n<spine>\n{spine}\n</spine>\n</package>\n"
    )


def _manifest_row(part: _Part) -> str:
    properties = f' properties="{part.properties}"' if part.properties else ""
    return f'<item id="{part.id}" href="{part.name}" media-type="{part.media_type}"{properties}/>'
