"""What a person set for the pages of one source."""

from __future__ import annotations

from newsdesk.core.frozen import frozen


@frozen
class ExtractionRules:
    """What a person set for the pages of one source; empty for nothing.

    Attributes:
        body: A CSS selector of what holds the story.
        remove: CSS selectors of what is to be taken out.
    """

    body: str = ""
    remove: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.body or self.remove)
