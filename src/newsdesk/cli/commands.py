"""Every command, and the window for what is none."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module

from newsdesk import __version__
from newsdesk.cli.arguments import Parser, add_window_options, common

_USAGE = """\
newsdesk [--data-dir DIR] [--demo] [--minimized] [URL | FILE.opml]
       newsdesk [--data-dir DIR] [--json] COMMAND ...
"""
_DESCRIPTION = """\
A desktop news reader with official exchange rates.

Without a command, Newsdesk opens its window; with one, it works on the same data, also while
the window is open. “newsdesk COMMAND --help” explains a command.
"""
_EXIT_CODES = """\
Exit: 0 done; 1 done in part; 2 wrong usage or unusable input; 3 the data could not be read or
written. With --json, standard output holds one JSON document and nothing else.
"""


#: Each command with its module and what it is for. Only the module of the one given is loaded.
_COMMANDS = {
    "source": ("sources", "follow, list, remove, import, export sources"),
    "refresh": ("refresh", "poll the sources that are due"),
    "list": ("articles", "list stories, newest first"),
    "search": ("articles", "find stories, best first"),
    "show": ("articles", "print a story"),
    "read": ("articles", "mark stories read"),
    "unread": ("articles", "mark stories unread"),
    "pin": ("pins", "keep stories, or any web page, for good"),
    "unpin": ("pins", "no longer keep stories for good"),
    "rates": ("rates", "print official exchange rates"),
    "convert": ("convert", "convert an amount at the official rate"),
    "config": ("config", "get and change settings"),
    "doctor": ("doctor", "say what works here"),
    "backup": ("backup", "copy the database to a file"),
    "restore": ("backup", "put a backup in the database's place"),
}


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line; the result's ``run(args, out)`` does it and returns the exit code.

    Raises:
        UsageError: It cannot be understood.
    """
    options = common()
    chosen = _first_word(argv)
    if chosen not in _COMMANDS and not {"-h", "--help", "--version"}.intersection(argv):
        from newsdesk.cli import window

        return window.parse(argv, options)
    everything = Parser(
        prog="newsdesk",
        usage=_USAGE,
        description=_DESCRIPTION,
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[options],
    )
    everything.add_argument("--version", action="version", version=f"newsdesk {__version__}")
    add_window_options(everything)
    commands = everything.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", prog="newsdesk"
    )
    for name, (module, purpose) in _COMMANDS.items():
        parser = commands.add_parser(name, help=purpose, parents=[options])
        if name == chosen:
            import_module(f"newsdesk.cli.{module}").declare(name, parser, options)
    return everything.parse_args(argv)


def _first_word(argv: Sequence[str]) -> str | None:
    """Return the first argument that is neither an option nor an option's value."""
    words = iter(argv)
    for word in words:
        if word == "--":
            return None
        if word == "--data-dir":
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None
