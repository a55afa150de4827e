"""``newsdesk pin`` and ``unpin``: stories made whole for reading offline, and let go again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from newsdesk.cli import documents
from newsdesk.cli.arguments import Parser, UsageError, identifier
from newsdesk.cli.articles import listed
from newsdesk.cli.output import Output
from newsdesk.cli.progress import ProgressBar, interruptible
from newsdesk.cli.session import services
from newsdesk.core.article import ArticleId
from newsdesk.core.offline import OfflineState
from newsdesk.core.stories import StoryRow

if TYPE_CHECKING:
    from newsdesk.bootstrap import Services


def declare(name: str, parser: Parser, _common: Parser) -> None:
    """Declare what ``pin`` and ``unpin`` take."""
    if name == "pin":
        parser.description = (
            "Keep stories for good, with their full text and pictures. A web address is kept as "
            "a story without a source."
        )
        parser.add_argument("stories", metavar="ID|URL", nargs="+", type=_story)
        parser.set_defaults(run=_pin)
    else:
        parser.add_argument("ids", metavar="ID", nargs="+", type=identifier)
        parser.set_defaults(run=_unpin)


def _story(text: str) -> int | str:
    """Read an id, or else an address, which is understood later."""
    return identifier(text) if text.isascii() and text.isdigit() else text


def _pin(args: argparse.Namespace, out: Output) -> int:
    wanted: list[int | str] = list(dict.fromkeys(args.stories))
    bar = ProgressBar() if sys.stderr.isatty() else None
    with services(args, out) as opened:
        addresses = [each for each in wanted if isinstance(each, str)]
        for address in addresses:
            opened.pins.check_address(address)  # all of them, before any is kept
        ids = list(dict.fromkeys(_id_of(opened, each) for each in wanted))
        known = [row.id for row in opened.reading.rows(ids)]
        opened.reading.set_pinned(known)
        told: Callable[[int, int], None] = bar.show if bar else _unseen
        with interruptible() as cancel:
            states = opened.pins.make_whole(known, cancel=cancel, told=told)
        rows = opened.reading.rows(known)
    if bar:
        bar.clear()
    # A picture that is missing comes later; a page without its text is nothing to read yet.
    empty = any(row.source_id is None and not row.summary for row in rows)
    return max(_answer(out, ids, rows, states), int(empty))


def _unpin(args: argparse.Namespace, out: Output) -> int:
    ids = [ArticleId(number) for number in dict.fromkeys(args.ids)]
    with services(args, out) as opened:
        known = [row.id for row in opened.reading.rows(ids)]
        opened.reading.set_pinned(known, pinned=False)
        opened.pins.let_go(known)  # nothing here can undo it
        states = opened.pins.states(known)
        rows = opened.reading.rows(known)
    return _answer(out, ids, rows, states)


def _id_of(opened: Services, story: int | str) -> ArticleId:
    return opened.pins.pin_address(story) if isinstance(story, str) else ArticleId(story)


def _answer(
    out: Output,
    ids: Sequence[ArticleId],
    found: Sequence[StoryRow],
    states: dict[ArticleId, OfflineState],
) -> int:
    """Answer with every story; done in part where one is unknown."""
    rows = {row.id: row for row in found}
    answers = [documents.marked(each, rows.get(each), states.get(each)) for each in ids]
    messages = [str(answer["message"]) for answer in answers if answer["message"]]
    if not rows:
        raise UsageError(" ".join(messages))
    out.answer(answers, lambda: listed([rows[each] for each in ids if each in rows]))
    for answer in answers:
        if answer["id"] not in rows:
            out.message(str(answer["message"]))
        elif answer["message"] and not out.as_json:
            out.message(f"{answer['id']}: {answer['message']}")
    return 1 if len(rows) < len(ids) else 0


def _unseen(_done: int, _total: int) -> None:
    """Show nobody how far it has come."""
