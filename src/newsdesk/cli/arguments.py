"""Reading the command line: argparse with errors of one sentence."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import NoReturn

MAX_ID = 2**63 - 1  # the store's integers
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class UsageError(Exception):
    """A command cannot do what it was asked; the message is the sentence to say.

    Attributes:
        code: The program's exit status.
    """

    def __init__(self, sentence: str, *, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of printing its usage and leaving."""

    def error(self, message: str) -> NoReturn:
        """Turn argparse's complaint into one sentence that names where help is."""
        sentence = (
            f"{message[:1].upper()}{message[1:].rstrip('.')}; “{self.prog} --help” shows how."
        )
        raise UsageError(sentence)


def common() -> Parser:
    """Return the options that may stand before and after a command."""
    options = Parser(add_help=False)
    options.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="keep everything under this folder (or set NEWSDESK_DATA_DIR)",
    )
    options.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,
        help="answer with one JSON document on standard output",
    )
    return options


def add_window_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the window; they stand without a command only."""
    parser.add_argument(
        "--demo", action="store_true", help="open the demo, with sample sources and its own data"
    )
    parser.add_argument("--minimized", action="store_true", help="start without showing the window")


def identifier(text: str) -> int:
    """Read an id, as ``list`` and ``source list`` show it."""
    return _whole(text, 1, "an id, a whole number from 1")


def positive(text: str) -> int:
    """Read how many."""
    return _whole(text, 1, "a whole number from 1")


def not_negative(text: str) -> int:
    """Read how many, none included."""
    return _whole(text, 0, "a whole number from 0")


def minutes(text: str) -> int:
    """Read a polling interval: 10 minutes to 24 hours (RULES 1)."""
    number = _whole(text, 10, "minutes from 10 to 1440")
    if number > 1440:
        message = f"{text} is not minutes from 10 to 1440"
        raise argparse.ArgumentTypeError(message)
    return number


def day(text: str) -> date:
    """Read a date of which there may be rates; days around it can be reckoned with."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = date.min
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        message = f"{text} is not a date like 2026-03-02"
        raise argparse.ArgumentTypeError(message)
    return found


def _whole(text: str, least: int, what: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= len(str(MAX_ID)):
        number = int(text)
        if least <= number <= MAX_ID:
            return number
    message = f"{text} is not {what}"
    raise argparse.ArgumentTypeError(message)
