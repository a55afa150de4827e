"""Stories as one HTML file that needs nothing besides itself, in any browser."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from typing import BinaryIO, Final

from newsdesk.core.article import Article
from newsdesk.engine.export.body import body_of, language_of, plain_html
from newsdesk.engine.export.form import PictureOf, Words
from newsdesk.engine.export.pictures import PictureBook, as_data

_CSS: Final = """
:root { color-scheme: light dark; --text: #1c1b19; --dim: #6b6862; --paper: #fff; --line: #e4e3df;
  --chip: #eceae5; --accent: #b4451f; }
@media (prefers-color-scheme: dark) { :root { --text: #eceae6; --dim: #a8a39b; --paper: #1b1a19;
  --line: #2e2c2a; --chip: #2a2826; --accent: #f08a5d; } }
body { margin: 0; background: var(--paper); color: var(--text); }
article, nav { max-width: 40rem; margin: 2rem auto 4rem; padding: 0 1rem;
  font: 1.06rem/1.55 Georgia, "Noto Serif", serif; overflow-wrap: break-word; }
h1 { font-size: 1.65rem; line-height: 1.28; margin: 0 0 .5rem; }
.origin { font-size: .85rem; color: var(--dim); margin: 0 0 1.5rem; }
a { color: var(--accent); }
img { max-width: 100%; height: auto; border-radius: 6px; }
figure { margin: 1.2rem 0; }
figcaption, caption { font-size: .85rem; color: var(--dim); text-align: start; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line);
  color: var(--dim); }
pre { background: var(--chip); padding: .9rem; border-radius: 6px; overflow-x: auto;
  font-size: .85rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; font-size: .9rem; }
td, th { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); text-align: start;
  vertical-align: top; }
article + article { border-top: 1px solid var(--line); padding-top: 2rem; }
@media print { article { max-width: none; break-after: page; } }
"""
#: Even if a browser understood something in it as a program, it may not run or load anything.
_POLICY: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def write_html(
    file: BinaryIO,
    articles: Sequence[Article],
    picture: PictureOf,
    *,
    title: str,
    words: Words,
    step: Callable[[], None],
) -> int:
    """Write stories into one file, their pictures in it.

    Args:
        step: Called before each story; it may raise, to give up.

    Returns:
        How many pictures were not to be had.
    """
    language = language_of(articles[0]) if articles else "und"
    safe = html.escape(title)
    head = (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{safe}</title>\n<style>{_CSS}</style>\n</head>\n<body>\n"
    )
    file.write(head.encode())
    if len(articles) > 1:
        file.write(_contents(articles, words).encode())
    # Within one story a picture may come twice; over a whole file this would hold too much.
    missing = 0
    for number, article in enumerate(articles, start=1):
        step()
        addresses: dict[str, str] = {}

        def keep(name: str, kind: str, body: bytes, held: dict[str, str] = addresses) -> None:
            held[name] = as_data(kind, body)

        book = PictureBook(picture, keep)

        def renamed(
            url: str,
            book: PictureBook = book,
            article: Article = article,
            held: dict[str, str] = addresses,
        ) -> str | None:
            name = book.name(article.id, url)
            return None if name is None else held[name]

        body = body_of(article, renamed, no_picture=words.picture)
        file.write(_story(number, article, plain_html(body), words).encode())
        missing += book.missing
    file.write(b"</body>\n</html>\n")
    return missing


def _contents(articles: Sequence[Article], words: Words) -> str:
    rows = "".join(
        f'<li><a href="#story-{number}">{html.escape(article.title)}</a></li>\n'
        for number, article in enumerate(articles, start=1)
    )
    return f"<nav>\n<h1>{html.escape(words.contents)}</h1>\n<ol>\n{rows}</ol>\n</nav>\n"


def _story(number: int, article: Article, body: str, words: Words) -> str:
    link = ""
    if article.url:
        link = f' · <a href="{html.escape(article.url)}">{html.escape(words.original)}</a>'
    origin = html.escape(words.origin(article))
    return (
        f'<article id="story-{number}" lang="{language_of(article)}">\n'
        f'<h1 dir="auto">{html.escape(article.title)}</h1>\n'
        f'<p class="origin">{origin}{link}</p>\n{body}\n</article>\n'
    )
