"""What stories can be saved as, and what the writers are given besides the stories."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from newsdesk.core.article import Article, ArticleId
from newsdesk.core.frozen import frozen

#: A picture's bytes as they are kept here; None where it is not. Any thread; never fetches.
PictureOf = Callable[[ArticleId, str], bytes | None]


class Form(StrEnum):
    """A kind of file; its value is the file's ending."""

    HTML = "html"
    EPUB = "epub"
    PDF = "pdf"
    MARKDOWN = "md"
    ZIP = "zip"

    @property
    def ending(self) -> str:
        """The ending of its files, with the dot."""
        return f".{self.value}"


@frozen
class Words:
    """The few words that a file says of its own, in the person's language.

    Attributes:
        original: What a link to the page on the web is called.
        contents: The heading of a list of stories.
        picture: What stands for a missing picture that has no words of its own.
        moment: Writes a time.
    """

    original: str
    contents: str
    picture: str
    moment: Callable[[datetime], str]

    def origin(self, article: Article) -> str:
        """Return where a story is from: "Kaktus · A. Author · 12 January 2026, 11:43"."""
        author = article.author if article.author.casefold() != article.source.casefold() else ""
        parts = (article.source, author, self.moment(article.published))
        return " · ".join(part for part in parts if part)
