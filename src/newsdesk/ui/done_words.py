"""Says what was just done or undone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from newsdesk.core.source import Source
from newsdesk.engine.undo import Action, Undone


def done(action: Action, count: int, name: str = "") -> str:
    """Return what was done to so many stories or sources."""
    if action is Action.REMOVE_SOURCES:
        if name:
            return QCoreApplication.translate(
                "done", "“{name}” was removed; its pinned stories stay."
            ).format(name=name)
        return QCoreApplication.translate(
            "done", "%n source(s) removed; their pinned stories stay.", None, count
        )
    texts = {
        Action.MARK_ALL_READ: QCoreApplication.translate(
            "done", "%n story(s) marked read.", None, count
        ),
        Action.MARK_READ: QCoreApplication.translate(
            "done", "%n story(s) marked read.", None, count
        ),
        Action.MARK_UNREAD: QCoreApplication.translate(
            "done", "%n story(s) marked unread.", None, count
        ),
        Action.PIN: QCoreApplication.translate("done", "%n story(s) pinned.", None, count),
        Action.UNPIN: QCoreApplication.translate("done", "%n story(s) unpinned.", None, count),
        Action.DELETE: QCoreApplication.translate("done", "%n story(s) deleted.", None, count),
    }
    return texts[action]


def undone(what: Undone | None) -> str:
    """Return what was taken back."""
    if what is None:
        return QCoreApplication.translate("done", "There is nothing to undo.")
    if what.action is Action.REMOVE_SOURCES:
        if what.name:
            return QCoreApplication.translate("done", "“{name}” is back.").format(name=what.name)
        return QCoreApplication.translate("done", "%n source(s) are back.", None, what.count)
    texts = {
        Action.MARK_ALL_READ: QCoreApplication.translate(
            "done", "%n story(s) are unread again.", None, what.count
        ),
        Action.MARK_READ: QCoreApplication.translate(
            "done", "%n story(s) are unread again.", None, what.count
        ),
        Action.MARK_UNREAD: QCoreApplication.translate(
            "done", "%n story(s) are read again.", None, what.count
        ),
        Action.PIN: QCoreApplication.translate(
            "done", "%n story(s) unpinned again.", None, what.count
        ),
        Action.UNPIN: QCoreApplication.translate(
            "done", "%n story(s) pinned again.", None, what.count
        ),
        Action.DELETE: QCoreApplication.translate(
            "done", "%n story(s) are back.", None, what.count
        ),
    }
    return texts[what.action]


def added(sources: list[Source], already: int = 0) -> str:
    """Return how many sources were added, and how many were followed before."""
    text = QCoreApplication.translate("done", "%n source(s) added.", None, len(sources))
    if len(sources) == 1:
        text = QCoreApplication.translate("done", "“{name}” was added.").format(
            name=sources[0].title
        )
    if already:
        text += " " + QCoreApplication.translate("done", "%n followed already.", None, already)
    return text
