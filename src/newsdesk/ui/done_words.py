"""Says what was just done or undone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from newsdesk.core.source import Source
from newsdesk.engine.undo import Action, Undone


class DoneWords(QObject):
    """Sentences with the right plurals.

    A QObject for the sake of ``tr``: lupdate takes plurals from ``tr`` alone, not from
    ``QCoreApplication.translate`` with a variable.
    """

    def done(self, action: Action, count: int, name: str = "") -> str:
        """Return what was done to so many stories or sources."""
        match action:
            case Action.REMOVE_SOURCES if name:
                return self.tr("“{name}” was removed; its pinned stories stay.").format(name=name)
            case Action.REMOVE_SOURCES:
                return self.tr("%n source(s) removed; their pinned stories stay.", "", count)
            case Action.MARK_ALL_READ | Action.MARK_READ:
                return self.tr("%n story(s) marked read.", "", count)
            case Action.MARK_UNREAD:
                return self.tr("%n story(s) marked unread.", "", count)
            case Action.PIN:
                return self.tr("%n story(s) pinned.", "", count)
            case Action.UNPIN:
                return self.tr("%n story(s) unpinned.", "", count)
            case Action.DELETE:
                return self.tr("%n story(s) deleted.", "", count)
            case Action.CHANGE_RATES:
                return self.tr("The rates in the toolbar were changed.")
            case Action.ADD_ALERT:
                return self.tr("The alert for {name} was made.").format(name=name)
            case Action.EDIT_ALERT:
                return self.tr("The alert for {name} was changed.").format(name=name)
            case Action.REMOVE_ALERT:
                return self.tr("The alert for {name} was removed.").format(name=name)
            case Action.SAVE_SEARCH:
                return self.tr("The search “{name}” was saved.").format(name=name)
            case Action.RENAME_SEARCH:
                return self.tr("The search is called “{name}” now.").format(name=name)
            case Action.REMOVE_SEARCH:
                return self.tr("The search “{name}” was removed.").format(name=name)

    def undone(self, what: Undone | None) -> str:
        """Return what was taken back."""
        if what is None:
            return self.tr("There is nothing to undo.")
        match what.action:
            case Action.REMOVE_SOURCES if what.name:
                return self.tr("“{name}” is back.").format(name=what.name)
            case Action.REMOVE_SOURCES:
                return self.tr("%n source(s) are back.", "", what.count)
            case Action.MARK_ALL_READ | Action.MARK_READ:
                return self.tr("%n story(s) are unread again.", "", what.count)
            case Action.MARK_UNREAD:
                return self.tr("%n story(s) are read again.", "", what.count)
            case Action.PIN:
                return self.tr("%n story(s) unpinned again.", "", what.count)
            case Action.UNPIN:
                return self.tr("%n story(s) pinned again.", "", what.count)
            case Action.DELETE:
                return self.tr("%n story(s) are back.", "", what.count)
            case Action.CHANGE_RATES:
                return self.tr("The rates in the toolbar are as before.")
            case Action.ADD_ALERT:
                return self.tr("The alert for {name} is gone again.").format(name=what.name)
            case Action.EDIT_ALERT:
                return self.tr("The alert for {name} is as before.").format(name=what.name)
            case Action.REMOVE_ALERT:
                return self.tr("The alert for {name} is back.").format(name=what.name)
            case Action.SAVE_SEARCH:
                return self.tr("The search “{name}” is gone again.").format(name=what.name)
            case Action.RENAME_SEARCH:
                return self.tr("The search has its former name again.")
            case Action.REMOVE_SEARCH:
                return self.tr("The search “{name}” is back.").format(name=what.name)

    def added(self, sources: Sequence[Source], already: int = 0) -> str:
        """Return how many sources were added, and how many were followed before."""
        if len(sources) == 1:
            text = self.tr("“{name}” was added.").format(name=sources[0].title)
        else:
            text = self.tr("%n source(s) added.", "", len(sources))
        if already:
            text += " " + self.tr("%n followed already.", "", already)
        return text


_words = DoneWords()
done = _words.done
undone = _words.undone
added = _words.added
