"""Stories out again: written as files for other programs, with the pictures that are kept here."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.core.article import Article, ArticleId
from newsdesk.core.errors import ArticleNotFoundError, Failure, FetchError
from newsdesk.core.frozen import frozen
from newsdesk.engine.clock import Clock
from newsdesk.engine.export.form import Form, PictureOf, Words
from newsdesk.engine.export.whole_files import put_folder, whole_file

if TYPE_CHECKING:
    from newsdesk.engine.export.pictures import Converter


@frozen
class Exported:
    """What was written: where, how many stories, and how many pictures were not to be had."""

    path: Path
    stories: int
    missing: int


class Exporting:
    """Writes stories to files. Any thread but the window's; nothing is fetched.

    Args:
        article: Returns an article with its body.
        picture: Returns a kept picture's bytes.
    """

    def __init__(
        self, *, article: Callable[[ArticleId], Article], picture: PictureOf, clock: Clock
    ) -> None:
        self._article = article
        self._picture = picture
        self._clock = clock

    def articles(self, ids: Sequence[ArticleId]) -> list[Article]:
        """Return articles in the order asked for; those gone meanwhile are left out.

        Raises:
            ArticleNotFoundError: None of them is there.
        """
        found = []
        for article_id in ids:
            try:
                found.append(self._article(article_id))
            except ArticleNotFoundError:
                if len(ids) == 1:
                    raise
        if ids and not found:
            raise ArticleNotFoundError(ids[0])
        return found

    def picture(self, article_id: ArticleId, url: str) -> bytes | None:
        """Return a kept picture's bytes; None where it is not kept."""
        return self._picture(article_id, url)

    def save(
        self,
        articles: Sequence[Article],
        path: Path,
        form: Form,
        *,
        title: str,
        words: Words,
        convert: Converter | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> Exported:
        """Write stories to a file, whole or not at all.

        Args:
            form: Anything but PDF, which needs the window's means.
            title: The file's title; one story's own is usual.
            convert: Makes PNG of pictures that a kind of file cannot hold.
            progress: Told before each story how many are done, of how many.
            cancel: Once set, the work is given up.

        Raises:
            FetchError: CANCELLED. Nothing was left behind.
            StoreError: The file cannot be written.
        """
        done = 0

        def step() -> None:
            nonlocal done
            if cancel is not None and cancel.is_set():
                raise FetchError(Failure.CANCELLED, str(path))
            if progress is not None:
                progress(done, len(articles))
            done += 1

        if form is Form.MARKDOWN:
            missing = self._save_markdown(articles, path, words, step)
        else:
            missing = self._save_file(articles, path, form, title, words, step, convert)
        return Exported(path, len(articles), missing)

    def _save_file(
        self,
        articles: Sequence[Article],
        path: Path,
        form: Form,
        title: str,
        words: Words,
        step: Callable[[], None],
        convert: Converter | None,
    ) -> int:
        # The writers load lxml, which start-up does without.
        from newsdesk.engine.export.epub import write_epub
        from newsdesk.engine.export.html_file import write_html
        from newsdesk.engine.export.markdown import write_zip

        picture = self._picture
        with whole_file(path) as file:
            match form:
                case Form.HTML:
                    return write_html(file, articles, picture, title=title, words=words, step=step)
                case Form.EPUB:
                    return write_epub(
                        file,
                        articles,
                        picture,
                        title=title,
                        words=words,
                        step=step,
                        now=self._clock.now(),
                        convert=convert,
                    )
                case Form.ZIP:
                    return write_zip(
                        file, articles, picture, name=path.stem, words=words, step=step
                    )
        message = f"{form} is not written here"
        raise ValueError(message)

    def _save_markdown(
        self, articles: Sequence[Article], path: Path, words: Words, step: Callable[[], None]
    ) -> int:
        from newsdesk.engine.export.markdown import markdown_of

        folder = path.with_name(f"{path.stem}-pictures")
        pictures: dict[str, bytes] = {}
        text, missing = markdown_of(
            articles,
            self._picture,
            folder=folder.name,
            words=words,
            step=step,
            keep=pictures.__setitem__,
        )
        if pictures:
            put_folder(folder, pictures)
        with whole_file(path) as file:
            file.write(text.encode())
        return missing
