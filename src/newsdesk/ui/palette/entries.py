"""What the palette offers: the window's commands, then the places of the sidebar."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QCoreApplication

from newsdesk.core.stories import StoryQuery
from newsdesk.ui.keys import COMMANDS
from newsdesk.ui.palette.matching import Entry
from newsdesk.ui.sources.model import SidebarModel


def commands(known: Container[str]) -> list[Entry]:
    """Return the commands that can be done, by their names; the palette itself is left out."""
    return [
        Entry(
            title=command.title,
            hint=command.group.heading,
            target=command.name,
            keys=command.key_text,
            icon=command.icon,
        )
        for command in COMMANDS
        if command.name in known and command.name != "palette"
    ]


def places(sidebar: SidebarModel) -> list[Entry]:
    """Return folders and sources, each with its query."""
    folder_hint = QCoreApplication.translate("Palette", "Folder")
    source_hint = QCoreApplication.translate("Palette", "Source")
    found = [
        Entry(folder, folder_hint, StoryQuery(folder=folder), icon="chevron-right")
        for folder in sidebar.folders()
    ]
    for source_id in sidebar.source_ids():
        query = StoryQuery(source_id=source_id)
        found.append(Entry(sidebar.title_of(query), source_hint, query, icon="link"))
    return found
