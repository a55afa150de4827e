"""Searches that a person keeps as lists of their own."""

from __future__ import annotations

from typing import NewType

from newsdesk.core.frozen import frozen
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery, View

SavedId = NewType("SavedId", int)

MOST_LETTERS = 80
"""Of a name."""


@frozen
class SavedSearch:
    """A question with the list that it is asked of, under a name."""

    id: SavedId
    name: str
    question: str
    view: View = View.ALL
    source_id: SourceId | None = None
    folder: str | None = None

    @property
    def query(self) -> StoryQuery:
        """The list it stands for, the newest first: what is new in it is looked for."""
        return StoryQuery(
            self.view, self.source_id, self.folder, search=self.question, by_time=True
        )


def name_for(question: str) -> str:
    """Return the name that a search gets until it is given another."""
    words = " ".join(question.split())
    return words if len(words) <= MOST_LETTERS else words[: MOST_LETTERS - 1].rstrip() + "…"
