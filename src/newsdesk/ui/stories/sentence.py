"""A row of the list as a sentence, for people who hear it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from newsdesk.core.stories import StoryRow
from newsdesk.ui import format as fmt


def sentence(story: StoryRow, *, at: datetime) -> str:
    """Return "unread, title, source, 11:43, pinned" with what applies."""
    parts = [
        "" if story.read else QCoreApplication.translate("sentence", "unread"),
        story.title,
        story.source,
        _also_from(story.cluster_size - 1),
        fmt.spoken(story.published, at=at),
        QCoreApplication.translate("sentence", "pinned") if story.pinned else "",
    ]
    return ", ".join(part for part in parts if part)


def _also_from(others: int) -> str:
    if others <= 0:
        return ""
    return QCoreApplication.translate("sentence", "and %n more source(s)", None, others)
