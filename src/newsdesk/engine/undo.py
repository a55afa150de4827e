"""What can be taken back, newest first, whatever view it happened in."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Container
from enum import StrEnum

from newsdesk.core.article import ArticleId
from newsdesk.core.frozen import frozen


class Action(StrEnum):
    """What a person did."""

    MARK_ALL_READ = "mark-all-read"
    MARK_READ = "mark-read"
    MARK_UNREAD = "mark-unread"
    PIN = "pin"
    UNPIN = "unpin"
    DELETE = "delete"
    REMOVE_SOURCES = "remove-sources"
    CHANGE_RATES = "change-rates"
    ADD_ALERT = "add-alert"
    EDIT_ALERT = "edit-alert"
    REMOVE_ALERT = "remove-alert"
    SAVE_SEARCH = "save-search"
    RENAME_SEARCH = "rename-search"
    REMOVE_SEARCH = "remove-search"


@frozen
class Undone:
    """What was taken back: ``count`` articles, sources or choices; ``name`` where it was one."""

    action: Action
    count: int
    name: str = ""


_Entry = tuple[Undone, Callable[[], None], tuple[ArticleId, ...]]


class UndoStack:
    """The last actions with the way back from each. Any thread.

    It keeps ``limit`` actions and forgets the oldest: every one holds the ids it touched.
    """

    def __init__(self, *, limit: int = 50) -> None:
        self._lock = threading.Lock()
        self._actions: deque[_Entry] = deque(maxlen=limit)

    def push(
        self, what: Undone, way_back: Callable[[], None], ids: tuple[ArticleId, ...] = ()
    ) -> None:
        """Remember an action that was just done.

        Args:
            ids: The articles that it concerned.
        """
        with self._lock:
            self._actions.append((what, way_back, ids))

    def holding(self, actions: Container[Action]) -> frozenset[ArticleId]:
        """Return the articles that undoing one of these actions would still bring back."""
        with self._lock:
            return frozenset(
                article_id
                for what, _, ids in self._actions
                if what.action in actions
                for article_id in ids
            )

    def peek(self) -> Undone | None:
        """Return what ``undo`` would take back."""
        with self._lock:
            return self._actions[-1][0] if self._actions else None

    def undo(self) -> Undone | None:
        """Take back the last action and say what it was; None where there is nothing.

        Raises:
            StoreError: It could not be taken back; it stays the next one to undo.
        """
        with self._lock:
            if not self._actions:
                return None
            what, way_back, _ = self._actions[-1]
            way_back()
            self._actions.pop()
            return what
