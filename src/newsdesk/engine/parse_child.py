"""The helper process: it reads documents that may take long, hang or crash their reader.

It talks over its standard input and output, and ends when these do: the application may be
killed at any moment, and its helper must not survive it.

A plain process is used instead of the multiprocessing module's, which would keep a second helper
(its resource tracker, 7 MB) for as long as the application lives, and import the program's main
module a second time.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO

from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.full_text import ExtractionRules
from newsdesk.engine import wire

#: The number of the answer that nobody asked for.
READY = 0
#: The process asks to be replaced once it holds so many bytes.
GROWN = 200 * 1024 * 1024
_LOOK_EVERY = 20
#: How far the process stands back where the processor is scarce: the window goes first.
_NICE = 5


#: The command that a frozen program understands instead of Python's ``-c``.
COMMAND = "--parse-helper"


def command_line() -> list[str]:
    """Return the command that starts this process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, COMMAND]
    return [sys.executable, "-c", f"from {__name__} import main; main()"]


def main() -> None:
    """Be the helper process, until the application is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the application's to handle
    if hasattr(os, "nice"):
        os.nice(_NICE)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get between the messages
    serve(sys.stdin.buffer, answers)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until their pipe ends.

    A request is (number, task, arguments), an answer (number, "done" or "failed", value, whether
    the process has grown too large). The answer number 0 says that the process is ready.
    """
    gc.set_threshold(50_000, 20, 100)  # parsing makes many values and hardly a cycle
    inbox: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_receive, args=(requests, inbox), daemon=True).start()
    import newsdesk.parse.reading  # noqa: F401 (takes a while: not on the first document's time)

    wire.send(answers, wire.pack((READY, "done", None, False)))
    served = 0
    while True:
        number, task, arguments = wire.unpack(inbox.get())
        try:
            answer = ("done", _TASKS[task](*arguments))
        except ParseError as error:
            answer = ("failed", wire.error_to_tuple(error))
        except Exception as error:
            fault = ParseError(Failure.UNREADABLE, arguments[1], detail=type(error).__name__)
            answer = ("failed", wire.error_to_tuple(fault))
        served += 1
        grown = served % _LOOK_EVERY == 0 and _memory() > GROWN
        wire.send(answers, wire.pack((number, *answer, grown)))


def _receive(requests: BinaryIO, inbox: SimpleQueue[bytes]) -> None:
    """Always drain the pipe, so that the sender never waits for a document to be read."""
    while (message := wire.receive(requests)) is not None:
        inbox.put(message)
    os._exit(0)  # also out of the middle of a document


def _memory() -> int:
    """Return the bytes of memory in use; 0 where the system does not say it in this way."""
    try:
        pages = int(Path("/proc/self/statm").read_bytes().split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _read_feed(
    body: bytes, url: str, content_type: str | None, known: dict[Any, bytes]
) -> tuple[object, ...]:
    from newsdesk.parse.reading import read_feed

    return wire.reading_to_tuple(read_feed(body, url=url, content_type=content_type, known=known))


def _feed_links(body: bytes, url: str, content_type: str | None) -> list[tuple[str, str]]:
    from newsdesk.parse.discovery import feed_links

    return [(link.url, link.title) for link in feed_links(body, url=url, content_type=content_type)]


def _usual_paths(body: bytes, url: str) -> list[str]:
    from newsdesk.parse.discovery import usual_paths

    return list(usual_paths(url))


def _icon_links(body: bytes, url: str) -> list[str]:
    from newsdesk.parse.discovery import site_icon_links

    return list(site_icon_links(body, url=url))


def _extract_page(
    body: bytes,
    url: str,
    content_type: str | None,
    rules: tuple[str, tuple[str, ...]],
    feed_html: str,
    title: str,
) -> tuple[object, ...]:
    from newsdesk.parse.extraction import extract

    page = extract(
        body,
        url=url,
        content_type=content_type,
        rules=ExtractionRules(*rules),
        feed_html=feed_html,
        title=title,
    )
    return wire.page_to_tuple(page)


def _join_pages(body: bytes, url: str, pages: list[tuple[Any, ...]]) -> tuple[object, ...]:
    from newsdesk.parse.paging import join_pages

    return wire.page_to_tuple(join_pages([wire.page_from_tuple(page) for page in pages]))


_TASKS: dict[str, Callable[..., Any]] = {
    "read_feed": _read_feed,
    "feed_links": _feed_links,
    "usual_paths": _usual_paths,
    "icon_links": _icon_links,
    "extract_page": _extract_page,
    "join_pages": _join_pages,
}
