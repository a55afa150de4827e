"""``newsdesk`` without a command: the window, where there is a screen for it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from newsdesk.cli.arguments import Parser, UsageError, add_window_options
from newsdesk.cli.output import Output
from newsdesk.cli.session import places, read_settings
from newsdesk.core.errors import StoreError
from newsdesk.core.settings import Settings
from newsdesk.core.wording import describe_error
from newsdesk.desktop.display import has_display
from newsdesk.desktop.folders import Folders

_NO_DISPLAY = (
    "Newsdesk opens a window, and there is no display here: “newsdesk --help” lists the commands "
    "that work without one."
)
_NO_QT = (
    "The window cannot open because a system library is missing ({detail}): “make run” installs "
    "or names what Debian and Ubuntu lack, and “newsdesk --help” lists the commands that work "
    "without a window."
)


def parse(argv: Sequence[str], common: Parser) -> argparse.Namespace:
    """Read the arguments of the window.

    Raises:
        UsageError: They cannot be understood.
    """
    parser = Parser(prog="newsdesk", parents=[common])
    add_window_options(parser)
    parser.add_argument("open", nargs="?", metavar="URL | FILE.opml")
    parser.set_defaults(run=_run)
    return parser.parse_args(argv)


def _run(args: argparse.Namespace, out: Output) -> int:
    argument = _argument(args.open)
    if not has_display():
        raise UsageError(_NO_DISPLAY)
    try:
        from newsdesk.ui import app
    except ImportError as error:
        if "shared object" not in str(error):
            raise
        raise UsageError(_NO_QT.format(detail=str(error).split(":", 1)[0])) from error
    where = places(args)
    if args.demo:
        where = where.demo()
    settings = _settings(where, out)
    return app.run(
        where, settings, demo=args.demo, minimized=args.minimized, open_argument=argument
    )


def _settings(where: Folders, out: Output) -> Settings:
    """Make the folders, start the log, read the settings.

    Where the disk refuses, the window opens nevertheless: opening the database meets the same
    refusal, and the window says it.
    """
    from newsdesk.desktop.log import start_log

    try:
        where.make()
        start_log(where.logs)
        return read_settings(where, out)
    except StoreError as error:
        out.message(describe_error(error))
        return Settings()


def _argument(given: str | None) -> str | None:
    """Return the address or the file's full path; the window may run in another folder.

    Raises:
        UsageError: It is neither a file nor anything like an address.
    """
    if given is None:
        return None
    path = Path(given)
    if path.is_file():
        return str(path.absolute())
    if path.suffix.lower() in {".opml", ".xml"} and "://" not in given:
        message = f"There is no file {given}."
        raise UsageError(message)
    if "." in given or "://" in given or given.startswith("localhost"):
        return given
    message = (
        f"“{given}” is neither a command nor an address nor a file; “newsdesk --help” lists the "
        "commands."
    )
    raise UsageError(message)
