"""What is kept offline of a story: how far it has come, and what could not be had."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from newsdesk.core.article import SafeHtml
from newsdesk.core.errors import Failure
from newsdesk.core.frozen import frozen
from newsdesk.core.full_text import PageVerdict


class OfflinePhase(StrEnum):
    """How far a story has come. The values are stored and appear in JSON."""

    NONE = "none"  # it is not to be kept offline
    WANTED = "wanted"
    WORKING = "working"
    WHOLE = "whole"
    PART = "part"  # something could not be had


class OfflineProblem(StrEnum):
    """Why something is missing that is neither the network's fault nor the page's."""

    STORY_FULL = "story-full"  # more than one story may take up
    ALL_FULL = "all-full"  # more than all stories may take up
    PICTURES_OFF = "pictures-off"  # the person wants no pictures loaded
    NOT_A_PICTURE = "not-a-picture"  # another document, or an SVG that is more than a picture
    BROKEN = "broken"  # the file was damaged or gone
    DISK = "disk"  # it could not be written


Problem = Failure | PageVerdict | OfflineProblem

#: What goes on being missing however often it is asked for, until a setting changes.
LASTING = frozenset({OfflineProblem.STORY_FULL, OfflineProblem.PICTURES_OFF})

_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(hours=24)


@frozen
class OfflineState:
    """How it stands with a story's copy.

    Attributes:
        done: Pictures that are there, of ``total``.
        text_missing: Whether the full text could not be had; the feed's is kept.
        problem: Why something is missing; the last reason of several.
        url: The address that the problem is about.
        next_try: When what is missing is asked for again; None: not by itself.
        size: Bytes of its pictures.
    """

    phase: OfflinePhase = OfflinePhase.NONE
    done: int = 0
    total: int = 0
    text_missing: bool = False
    problem: Problem | None = None
    url: str = ""
    next_try: datetime | None = None
    size: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return self.phase is OfflinePhase.WHOLE

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being done for it now."""
        return self.phase not in {OfflinePhase.WANTED, OfflinePhase.WORKING}


@frozen
class OfflineFile:
    """A picture's file: named by the hash of what is in it, so that none is kept twice.

    Attributes:
        sha256: Of the content, 64 hexadecimal digits.
        size: Bytes.
        type: "png", "jpeg", "gif", "webp", "bmp", "ico" or "svg".
    """

    sha256: str
    size: int
    type: str


@frozen
class OfflineUse:
    """The disk that copies take up: stories, pictures' files, and the bytes of these."""

    stories: int = 0
    files: int = 0
    size: int = 0


@frozen
class KeptText:
    """The text of a pinned story as it was before its publisher changed it.

    Attributes:
        kept_at: When the publisher's change came.
    """

    kept_at: datetime
    title: str
    author: str
    html: SafeHtml
    image: str


def retry_wait(tries: int) -> timedelta:
    """Return how long to wait after so many attempts in a row that brought less than all.

    One minute, then four times as long each time, up to a day.
    """
    factor: int = 4 ** min(max(tries - 1, 0), 8)
    return min(_FIRST_WAIT * factor, _LONGEST_WAIT)


def problem_of(value: str) -> Problem:
    """Return the problem with this value.

    Raises:
        ValueError: There is none.
    """
    for kind in (Failure, PageVerdict, OfflineProblem):
        try:
            return kind(value)
        except ValueError:
            continue
    message = f"no such problem: {value}"
    raise ValueError(message)
