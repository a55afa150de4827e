"""A viewport that Python knows already."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea) -> None:
    """Give an area a viewport made here, as Qt's own is; before anything else is done with it.

    A widget that Qt made has no Python object yet. To find out which class that must be, PySide
    makes the classes of every kind of widget there is, with all of their enumerations, when the
    first such widget is asked for: 15 ms, which the first painted story would wait for.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
