"""What commands print: one JSON document or text for people on stdout, the rest on stderr."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TextIO

# Terminals obey these; a title from outside must not move the cursor or recolour the screen.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_GAP = "  "


class Output:
    """Where a command's answer goes.

    Args:
        as_json: Answer with one JSON document instead of text for people.
    """

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def answer(self, document: object, text: Callable[[], str]) -> None:
        """Print the answer: the document, or the text for people (made only where needed)."""
        if self.as_json:
            write(sys.stdout, to_json(document))
        else:
            shown = text()
            if shown:
                write(sys.stdout, printable(shown))

    def message(self, sentence: str) -> None:
        """Print one sentence on standard error."""
        write(sys.stderr, printable(sentence))


def write(stream: TextIO, text: str) -> None:
    """Print a text with its newline; what the stream's encoding lacks becomes a question mark."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    stream.flush()


def to_json(document: object) -> str:
    """Serialise an answer; escaped throughout, so that it survives any terminal or pipe."""
    plain = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(document, ensure_ascii=not plain, indent=2, default=_extra)


def iso(moment: datetime | None) -> str | None:
    """Write a moment as ISO 8601 in UTC, to the second: "2026-03-02T10:00:00Z"."""
    if moment is None:
        return None
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def local(moment: datetime | None) -> str:
    """Write a moment for people, in the machine's time zone."""
    return "" if moment is None else f"{moment.astimezone():%Y-%m-%d %H:%M}"


def printable(text: str) -> str:
    """Take out what a terminal would obey instead of show; newlines and tabs stay."""
    return _CONTROL.sub("", text)


def table(rows: Sequence[Sequence[object]], *, right: Sequence[int] = ()) -> str:
    """Lay out rows in columns, those of ``right`` flush right; on a terminal cut to its width."""
    lines = [[" ".join(printable(str(cell)).split()) for cell in row] for row in rows]
    if not lines:
        return ""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    limit = terminal_width()
    text = []
    for line in lines:
        cells = [
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        whole = _GAP.join(cells).rstrip()
        text.append(whole if limit is None or len(whole) <= limit else whole[: limit - 1] + "…")
    return "\n".join(text)


def terminal_width() -> int | None:
    """Return the columns of the terminal; None where standard output is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def hang_up() -> None:
    """After a reader like ``head`` has gone: let the rest go nowhere, without a complaint."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _extra(value: object) -> object:
    if isinstance(value, datetime):
        return iso(value)
    message = f"{type(value).__name__} has no place in JSON"
    raise TypeError(message)
