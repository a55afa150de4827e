"""``newsdesk backup`` and ``restore``."""

from __future__ import annotations

import argparse
from pathlib import Path

from newsdesk.cli.arguments import Parser, UsageError
from newsdesk.cli.output import Output
from newsdesk.cli.session import services


def declare(name: str, parser: Parser, _common: Parser) -> None:
    """Declare what ``backup`` and ``restore`` take."""
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.set_defaults(run=_backup if name == "backup" else _restore)


def _backup(args: argparse.Namespace, out: Output) -> int:
    target: Path = args.file.absolute()
    with services(args, out) as opened:
        if target.exists() and target.samefile(opened.folders.database):
            # Whoever has it open would go on writing to a file that has no name any more.
            message = f"{target} is the database itself: name another file for its copy."
            raise UsageError(message)
        opened.backups.backup(target)
    size = target.stat().st_size
    out.answer(
        {"file": str(target), "bytes": size},
        lambda: f"The database is copied to {target} ({size / 1e6:.1f} MB).",
    )
    return 0


def _restore(args: argparse.Namespace, out: Output) -> int:
    source: Path = args.file.absolute()
    if not source.is_file():
        message = f"There is no file {source}; nothing was changed."
        raise UsageError(message)
    with services(args, out) as opened:
        kept = opened.backups.restore(source)
    aside = f" What was there before is kept as {kept}." if kept else ""
    out.answer(
        {"file": str(source), "kept": str(kept) if kept else None},
        lambda: f"{source} is restored.{aside}",
    )
    return 0
