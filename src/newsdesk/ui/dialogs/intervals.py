"""Polling intervals as a person chooses them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

_HOUR = 60
#: Minutes offered, from the least to the most that the setting takes.
OFFERED: Final = (10, 15, 20, 30, 45, 60, 120, 180, 240, 360, 720, 1440)


def offered_with(minutes: int | None) -> list[int]:
    """Return the minutes to offer, an unusual value in force among them."""
    return sorted({*OFFERED, *([] if minutes is None else [minutes])})


def interval_text(minutes: int) -> str:
    """Return an interval: "Every 45 min", "Every 2 h", "Every 1 h 10 min"."""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        text = QCoreApplication.translate("Intervals", "Every {minutes} min")
    elif not rest:
        text = QCoreApplication.translate("Intervals", "Every {hours} h")
    else:
        text = QCoreApplication.translate("Intervals", "Every {hours} h {minutes} min")
    return text.format(hours=hours, minutes=rest)
