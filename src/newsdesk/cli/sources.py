"""``newsdesk source``: add, list, remove, import, export."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.cli import documents
from newsdesk.cli.arguments import Parser, UsageError, identifier, minutes
from newsdesk.cli.output import Output, table, write
from newsdesk.cli.session import services
from newsdesk.core.errors import StoreError
from newsdesk.core.source import SourceId
from newsdesk.desktop.files import write_whole

if TYPE_CHECKING:
    from newsdesk.engine.discovery import Candidate

#: A larger file is no list of sources; it is not read into memory.
MAX_OPML_BYTES = 15_000_000


def declare(_name: str, parser: Parser, common: Parser) -> None:
    """Declare what ``source`` takes."""
    actions = parser.add_subparsers(metavar="ACTION", required=True, dest="action")

    add = actions.add_parser("add", parents=[common], help="follow a feed, or the feed of a page")
    add.add_argument("url", metavar="URL", help="a feed's address, or any page's of its site")
    add.add_argument("--folder", metavar="NAME", default="", help="the folder to put it into")
    add.add_argument(
        "--interval", metavar="MINUTES", type=minutes, help="how often to poll it (10 to 1440)"
    )
    add.set_defaults(run=_add)

    show = actions.add_parser("list", parents=[common], help="list sources with their states")
    show.set_defaults(run=_list)

    remove = actions.add_parser("remove", parents=[common], help="stop following sources")
    remove.add_argument("ids", metavar="ID", nargs="+", type=identifier)
    remove.set_defaults(run=_remove)

    load = actions.add_parser("import", parents=[common], help="follow all sources of an OPML file")
    load.add_argument("file", metavar="FILE.opml", help="“-” reads standard input")
    load.set_defaults(run=_import)

    save = actions.add_parser("export", parents=[common], help="write all sources as OPML")
    save.add_argument("file", metavar="FILE", nargs="?", type=Path, help="default: standard output")
    save.set_defaults(run=_export)


def _add(args: argparse.Namespace, out: Output) -> int:
    with services(args, out) as opened:
        candidates = opened.subscriptions.discover(args.url)
        if len(candidates) > 1:
            _offer(candidates, out)
            return 2
        new = candidates[0].source(folder=args.folder.strip())
        if args.interval is not None:
            new = replace(new, interval=timedelta(minutes=args.interval))
        source = opened.subscriptions.add(new)
    out.answer(
        documents.source_added(source),
        lambda: (
            f"{source.id}  {source.title}\nFollowed from now on; “newsdesk refresh” fetches it."
        ),
    )
    return 0


def _offer(candidates: Sequence[Candidate], out: Output) -> None:
    out.answer(
        {"candidates": [{"url": c.url, "title": c.title, "kind": c.kind} for c in candidates]},
        lambda: table([(c.url, c.kind, c.title) for c in candidates]),
    )
    out.message("The page offers several feeds: add the one you mean by its own address.")


def _list(args: argparse.Namespace, out: Output) -> int:
    with services(args, out) as opened:
        default = timedelta(minutes=opened.preferences.current.polling_interval_minutes)
        now = datetime.now(UTC)
        rows = [
            documents.source_row(row, now=now, default_interval=default)
            for row in opened.subscriptions.overview()
        ]
    columns = ("id", "folder", "title", "unread", "articles", "message")
    out.answer(
        rows,
        lambda: (
            table([[row[name] for name in columns] for row in rows], right=(0, 3, 4))
            or "No sources yet: “newsdesk source add URL” follows one."
        ),
    )
    return 0


def _remove(args: argparse.Namespace, out: Output) -> int:
    ids = list(dict.fromkeys(SourceId(number) for number in args.ids))
    with services(args, out) as opened:
        removed = [opened.subscriptions.get(source_id) for source_id in ids]
        opened.subscriptions.remove(ids)
    out.answer(
        [{"id": source.id, "url": source.url, "title": source.title} for source in removed],
        lambda: "\n".join(
            f"{source.title} is no longer followed; its pinned stories stay." for source in removed
        ),
    )
    return 0


def _import(args: argparse.Namespace, out: Output) -> int:
    document = _read(args.file)
    with services(args, out) as opened:
        result = opened.subscriptions.import_opml(document)
    out.answer(
        {
            "added": [documents.source_added(source) for source in result.added],
            "already_followed": result.already_followed,
        },
        lambda: f"{len(result.added)} sources added, {result.already_followed} followed already.",
    )
    return 0


def _read(name: str) -> bytes:
    try:
        if name == "-":
            document = sys.stdin.buffer.read(MAX_OPML_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                document = file.read(MAX_OPML_BYTES + 1)
    except OSError as error:
        message = f"{name} cannot be read: {error.strerror}."
        raise UsageError(message) from error
    if len(document) > MAX_OPML_BYTES:
        message = f"{name} is larger than any list of sources; nothing was imported."
        raise UsageError(message)
    return document


def _export(args: argparse.Namespace, out: Output) -> int:
    with services(args, out) as opened:
        count = len(opened.subscriptions.all())
        document = opened.subscriptions.export_opml()
    if args.file is None:
        if out.as_json:
            out.answer({"sources": count, "opml": document.decode()}, str)
        else:
            write(sys.stdout, document.decode().rstrip("\n"))
        return 0
    target: Path = args.file.absolute()
    try:
        write_whole(target, document)
    except StoreError as error:
        message = f"{target} cannot be written: {error.detail}."
        raise UsageError(message, code=3) from error
    out.answer(
        {"sources": count, "file": str(target)},
        lambda: f"{count} sources written to {target}.",
    )
    return 0
