"""A command's way to the data: folders, settings, log and services, opened and closed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsdesk.cli.output import Output
from newsdesk.core.settings import Settings
from newsdesk.desktop import settings_file
from newsdesk.desktop.folders import Folders, folders

if TYPE_CHECKING:
    from newsdesk.bootstrap import Services
    from newsdesk.engine.events import Event

#: Seconds that closing may take: what is under way is cancelled, so it takes far less.
CLOSING = 2.0


def places(args: argparse.Namespace) -> Folders:
    """Return the folders that this command works on."""
    return folders(getattr(args, "data_dir", None))


def read_settings(where: Folders, out: Output) -> Settings:
    """Return the settings; what is wrong in the file is said, and its default applies."""
    settings, problems = settings_file.load(where.settings_file)
    for problem in problems:
        out.message(f"{where.settings_file}: {problem.key} {problem.detail}; its default applies.")
    return settings


@contextmanager
def services(
    args: argparse.Namespace, out: Output, *, publish: Callable[[Event], None] | None = None
) -> Iterator[Services]:
    """Open the data for one command and close it again.

    Raises:
        StoreError: The data cannot be read or written.
    """
    from newsdesk.bootstrap import build
    from newsdesk.desktop.log import start_log

    where = places(args)
    where.make()
    start_log(where.logs)
    opened = build(where, read_settings(where, out), publish=publish or _unheard)
    try:
        yield opened
    finally:
        opened.close(timeout=CLOSING)


def _unheard(_event: Event) -> None:
    """Take an event that nobody waits for."""
