"""A story told to others: as a quotation with its source, or in a letter."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from newsdesk.core.article import Article
from newsdesk.ui import format as fmt

translate = QCoreApplication.translate

#: Letters of a quotation where nothing was marked: the story's beginning.
_QUOTED: Final = 400
#: Programs for mail get the letter as an address, which Windows cuts off after 2,048 letters.
_LONGEST: Final = 1900


def quotation(article: Article, marked: str = "") -> str:
    """Return words of a story with their source, as plain text.

    Args:
        marked: What a person selected; the story's beginning without.
    """
    words = marked.strip() or _beginning(article)
    origin = " · ".join(part for part in (article.source, fmt.long_day(article.published)) if part)
    title = translate("Share", "“{text}”").format(text=article.title)
    quoted = translate("Share", "“{text}”").format(text=words) if words else ""
    return "\n".join(line for line in (quoted, f"— {title}, {origin}", article.url) if line)


def letter(article: Article, marked: str = "") -> str:
    """Return a ``mailto:`` address (RFC 6068) of a letter about a story: subject and text."""
    subject = quote(article.title, safe="")
    body = quotation(article, marked)
    address = f"mailto:?subject={subject}&body={_encoded(body)}"
    if len(address) > _LONGEST:
        address = (
            f"mailto:?subject={subject}&body={_encoded(article.title + chr(10) + article.url)}"
        )
    return address


def _encoded(text: str) -> str:
    return quote(text.replace("\n", "\r\n"), safe="")


def _beginning(article: Article) -> str:
    """Return the first paragraph with something in it, cut at a word."""
    text = article.html.text() or article.summary
    first = next((line for line in text.splitlines() if len(line) > 40), text[:_QUOTED])
    first = first.strip()
    if len(first) <= _QUOTED:
        return first
    return first[:_QUOTED].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"
