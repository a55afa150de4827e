"""The log file: rotating, small, and without secrets."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from newsdesk.desktop.files import make_folder

FILE_NAME = "newsdesk.log"
MAX_BYTES = 1_000_000
KEPT_FILES = 2

_CREDENTIALS = re.compile(r"(?<=://)[^/\s@]+@")
_SECRET_PARAMETER = re.compile(
    r"(?i)([?&;](?:[\w-]*(?:token|key|secret|passw(?:or)?d|auth|sig(?:nature)?))=)[^&;#\s'\"]+"
)
_SECRET_HEADER = re.compile(r"(?i)((?:proxy-)?authorization\W{1,4}(?:\w+ )?)[^\s,'\"]+")


def without_secrets(text: str) -> str:
    """Blank out credentials in addresses, secret-looking parameters and authorization headers."""
    text = _CREDENTIALS.sub("***@", text)
    text = _SECRET_PARAMETER.sub(r"\1***", text)
    return _SECRET_HEADER.sub(r"\1***", text)


def start_log(folder: Path, *, level: int = logging.INFO) -> None:
    """Send this process's log to ``newsdesk.log`` in the folder.

    The file is opened at the first message. At 1 MB it becomes ``newsdesk.log.1``; two of
    these are kept. A log that cannot be written is never a reason to stop: it is left out.

    Raises:
        StoreError: The folder cannot be made.
    """
    make_folder(folder)
    handler = _QuietHandler(
        folder / FILE_NAME,
        maxBytes=MAX_BYTES,
        backupCount=KEPT_FILES,
        encoding="utf-8",
        errors="backslashreplace",
        delay=True,
    )
    handler.setFormatter(
        _SafeFormatter("%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s")
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for chatty in ("httpx", "httpcore"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


class _SafeFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class _QuietHandler(RotatingFileHandler):
    """Neither a full disk nor a file held by another process (Windows) disturbs the program."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's name)
        """Drop the message: there is no better place to complain to."""
