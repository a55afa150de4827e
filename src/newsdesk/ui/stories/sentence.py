"""A row of the list as a sentence, for people who hear it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from newsdesk.core.stories import StoryRow
from newsdesk.ui import format as fmt


class StorySentence(QObject):
    """Makes the sentences; a QObject for the sake of ``tr`` and its plurals."""

    def of(self, story: StoryRow, *, at: datetime) -> str:
        """Return "unread, title, source, 11:43, pinned" with what applies."""
        others = story.cluster_size - 1
        parts = [
            "" if story.read else self.tr("unread"),
            story.title,
            story.source,
            self.tr("and %n more source(s)", "", others) if others > 0 else "",
            fmt.spoken(story.published, at=at),
            self.tr("pinned") if story.pinned else "",
            self._copy(story),
        ]
        return ", ".join(part for part in parts if part)

    def _copy(self, story: StoryRow) -> str:
        copy = story.offline
        if copy is None or not story.pinned:
            return ""
        if copy.is_whole:
            return self.tr("whole offline")
        if copy.done < copy.total:
            words = self.tr("{done} of {total} pictures offline")
            return words.format(done=fmt.number(copy.done), total=fmt.number(copy.total))
        return self.tr("not whole offline")


sentence = StorySentence().of
