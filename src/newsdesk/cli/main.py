"""The program: a command, or else the window.

The helper process imports this module again at its start, so it imports next to nothing itself.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from newsdesk.cli.output import Output

DONE = 0
IN_PART = 1
UNUSABLE = 2
DATA_TROUBLE = 3
INTERRUPTED = 130  # as shells report a program that Ctrl+C ended


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Returns:
        0 done, 1 done in part, 2 wrong usage or unusable input, 3 the data could not be read or
        written, 130 interrupted.
    """
    from newsdesk.cli.arguments import UsageError
    from newsdesk.cli.commands import parse
    from newsdesk.cli.output import Output, hang_up

    out = Output(as_json=False)
    try:
        args = parse(list(sys.argv[1:] if argv is None else argv))
        out = Output(as_json=getattr(args, "json", False))
        return _run(args, out)
    except UsageError as error:
        out.message(str(error))
        return error.code
    except BrokenPipeError:
        hang_up()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(args: argparse.Namespace, out: Output) -> int:
    from newsdesk.cli.arguments import UsageError
    from newsdesk.core.errors import NewsdeskError, StoreError, StoreFailure
    from newsdesk.core.wording import describe_error

    try:
        code: int = args.run(args, out)
    except (UsageError, BrokenPipeError):
        raise
    except StoreError as error:
        out.message(describe_error(error))
        return UNUSABLE if error.kind is StoreFailure.NOT_A_BACKUP else DATA_TROUBLE
    except NewsdeskError as error:
        out.message(describe_error(error))
        return UNUSABLE
    except Exception as error:
        _log(args, error)
        out.message(f"{describe_error(error)} ({type(error).__name__})")
        return DATA_TROUBLE
    return code


def _log(args: argparse.Namespace, error: Exception) -> None:
    """Put an error of ours into the log, wherever the command had got to."""
    import logging

    from newsdesk.cli.session import places
    from newsdesk.core.errors import StoreError
    from newsdesk.desktop.log import start_log

    if not logging.getLogger().handlers:
        try:
            start_log(places(args).logs)
        except StoreError:
            logging.lastResort = None  # a traceback on the terminal helps nobody
    logging.getLogger(__name__).error("A command failed", exc_info=error)
