"""Counts in words, with the right plurals."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """Plurals for code that is no QObject: lupdate takes them from ``tr`` alone."""

    def comments(self, count: int) -> str:
        """Return how many comments a story has."""
        return self.tr("%n comment(s)", "", count)

    def kept_offline(self, stories: int, size: str) -> str:
        """Return what is kept offline, and the disk it takes."""
        words = self.tr(
            "%n story(s) are kept offline now; their pictures take {size}.", "", stories
        )
        return words.replace("{size}", size)

    def minutes(self, count: int) -> str:
        """Return a reading time, short: "4 min"."""
        return self.tr("%n min", "", count)

    def days_out_of_date(self, days: int) -> str:
        """Return for how many days a rate has been out of date."""
        return self.tr("out of date, %n day(s) old", "", days)


_words = Counted()
comments = _words.comments
kept_offline = _words.kept_offline
minutes = _words.minutes
days_out_of_date = _words.days_out_of_date
