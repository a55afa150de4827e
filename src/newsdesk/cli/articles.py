"""``newsdesk list``, ``search``, ``show`` and the marks: read and unread."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from newsdesk.cli import documents
from newsdesk.cli.arguments import (
    Parser,
    UsageError,
    identifier,
    not_negative,
    positive,
)
from newsdesk.cli.output import Output, local, table, terminal_width
from newsdesk.cli.session import services
from newsdesk.core.article import ArticleId
from newsdesk.core.errors import ArticleNotFoundError
from newsdesk.core.full_text import FullTextState
from newsdesk.core.page_wording import describe_full_text
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery, StoryRow, View
from newsdesk.core.wording import describe_problem

if TYPE_CHECKING:
    from newsdesk.engine.reading import Reading

DEFAULT_LIMIT = 50
_VIEWS = (View.ALL, View.UNREAD, View.TODAY, View.PINNED)
_PATIENCE = 120.0  # seconds for a page, or all pages of an article
_SEARCH = (
    'Find stories, best first, by their words in any form: word, "a phrase", title:word,'
    " author:name, source:name, is:unread, is:read, is:pinned, after:2026-11-01,"
    " before:2026-12-01; a minus before any of them leaves out: quote the question then, as in"
    " 'sun -moon'."
)
_MEASURE = 72  # characters a line that read well


def declare(name: str, parser: Parser, _common: Parser) -> None:
    """Declare what the command of this name takes."""
    match name:
        case "list":
            parser.description = "List stories, newest first: * unread, + pinned."
            parser.add_argument("--view", type=_view, default=View.ALL, metavar="|".join(_VIEWS))
            parser.add_argument("--source", metavar="ID", type=identifier)
            parser.add_argument("--limit", metavar="N", type=positive, default=DEFAULT_LIMIT)
            parser.add_argument("--offset", metavar="N", type=not_negative, default=0)
            parser.set_defaults(run=_list)
        case "search":
            parser.description = _SEARCH
            parser.add_argument("words", metavar="QUERY", nargs="+")
            parser.add_argument("--limit", metavar="N", type=positive, default=DEFAULT_LIMIT)
            parser.set_defaults(run=_search)
        case "show":
            parser.add_argument("id", metavar="ID", type=identifier)
            parser.add_argument("--format", choices=("text", "html", "json"), default="text")
            parser.add_argument(
                "--full",
                action="store_true",
                help="fetch the page's full text first, where the story has none yet",
            )
            parser.set_defaults(run=_show)
        case "read" | "unread":
            parser.add_argument("ids", metavar="ID", nargs="+", type=identifier)
            parser.set_defaults(run=partial(_mark, read=name == "read"))


def _view(name: str) -> View:
    if name in _VIEWS:
        return View(name)
    message = f"there is no view {name}: choose one of {', '.join(_VIEWS)}"
    raise argparse.ArgumentTypeError(message)


def _list(args: argparse.Namespace, out: Output) -> int:
    query = StoryQuery(
        view=args.view, source_id=None if args.source is None else SourceId(args.source)
    )
    with services(args, out) as opened:
        if query.source_id is not None:
            opened.subscriptions.get(query.source_id)
        rows = _rows(opened.reading, query, args.limit, args.offset)
    out.answer([documents.story(row) for row in rows], lambda: listed(rows))
    return 0


def _rows(reading: Reading, query: StoryQuery, limit: int, offset: int) -> Sequence[StoryRow]:
    """Return the rows from ``offset`` on: a page knows only where the one before it ended."""
    if not offset:
        return reading.page(query, limit=limit).rows
    ids, _ = reading.index(query)
    return reading.rows([ArticleId(number) for number in ids[offset : offset + limit]])


def _search(args: argparse.Namespace, out: Output) -> int:
    with services(args, out) as opened:
        rows, note = opened.reading.search(" ".join(args.words), limit=args.limit)
    for problem in note.problems:
        out.message(describe_problem(problem))
    if note.shown_for:
        out.message(f"Showing results for “{note.shown_for}”.")
    out.answer([documents.story(row) for row in rows], lambda: listed(rows))
    return 0


def listed(rows: Sequence[StoryRow]) -> str:
    """Return the rows as ``list`` prints them for people."""
    return table(
        [
            (
                row.id,
                ("" if row.read else "*") + ("+" if row.pinned else ""),
                local(row.published),
                row.source,
                row.title,
            )
            for row in rows
        ],
        right=(0,),
    )


def _show(args: argparse.Namespace, out: Output) -> int:
    article_id = ArticleId(args.id)
    state = FullTextState()
    with services(args, out) as opened:
        if args.full:
            state = opened.full_text.fetch_now(article_id, timeout=_PATIENCE)
        article = opened.reading.article(article_id)
        rows = opened.reading.rows([article_id])
        revisions = opened.reading.revisions(article_id)
        kept = {url for url in article.html.pictures() if opened.pins.picture(article_id, url)}
    if not rows:  # deleted by another process in between
        raise ArticleNotFoundError(article_id)
    out = Output(as_json=out.as_json or args.format == "json")
    document = documents.whole_story(rows[0], article, revisions, offline=kept.__contains__)
    if message := describe_full_text(state):
        out.message(message)
    code = 1 if state.problem else 0
    if args.format == "html":
        out.answer(document, lambda: str(article.html))
        return code
    heading = "  ·  ".join(
        part for part in (article.source, article.author, local(article.published)) if part
    )
    top = "\n".join(part for part in (article.title, heading, article.url) if part)
    out.answer(document, lambda: f"{top}\n\n{_wrapped(article.html.text())}")
    return code


def _wrapped(text: str) -> str:
    """Break lines for a terminal; a pipe gets one line a paragraph."""
    columns = terminal_width()
    paragraphs = text.split("\n")
    if columns is not None:
        width = max(20, min(columns, _MEASURE))
        paragraphs = [textwrap.fill(paragraph, width) for paragraph in paragraphs]
    return "\n\n".join(paragraphs)


def _mark(args: argparse.Namespace, out: Output, *, read: bool) -> int:
    ids = [ArticleId(number) for number in dict.fromkeys(args.ids)]
    with services(args, out) as opened:
        known = [row.id for row in opened.reading.rows(ids)]
        opened.reading.set_read(known, read=read)
        states = opened.pins.states(known)
        rows = {row.id: row for row in opened.reading.rows(known)}
    answers = [
        documents.marked(article_id, rows.get(article_id), states.get(article_id))
        for article_id in ids
    ]
    unknown = [answer["message"] for answer in answers if answer["id"] not in rows]
    if not rows:
        raise UsageError(" ".join(str(message) for message in unknown))
    out.answer(answers, lambda: listed([rows[number] for number in ids if number in rows]))
    for message in unknown:
        out.message(str(message))
    return 1 if unknown else 0
