"""What the desktop is asked to show a person who may be looking elsewhere."""

from __future__ import annotations

from newsdesk.core.frozen import frozen


@frozen
class Notice:
    """A few words for the desktop, as plain text.

    Attributes:
        key: What it is about: a newer notice takes the place of an older one with its key.
    """

    title: str
    body: str
    key: str = ""
