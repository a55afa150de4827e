"""What the window remembers: its size, its columns, and where in which list it was."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, field, fields
from pathlib import Path
from typing import Any, Self

from newsdesk.core.article import ArticleId
from newsdesk.core.frozen import frozen
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery, View

FILE_NAME = "window.json"


@frozen
class WindowState:
    """All that is remembered.

    Attributes:
        geometry: What ``QWidget.saveGeometry`` gave, in hexadecimal; it knows about screens.
        columns: Widths of sidebar, list and reader; empty for the defaults.
        search: The question of a saved search.
        story: The chosen article.
        scroll: How far the list was scrolled, in thousandths of a row.
        closed_folders: Folded away in the sidebar.
        rates_panel: What ``RatesPanel.remembered`` gave.
    """

    geometry: str = ""
    columns: tuple[int, ...] = ()
    view: str = View.UNREAD.value
    source_id: int | None = None
    folder: str | None = None
    search: str = ""
    oldest_first: bool = False
    story: int | None = None
    scroll: int = 0
    closed_folders: tuple[str, ...] = field(default=())
    rates_panel: str = ""

    @property
    def place(self) -> StoryQuery:
        """The list that was shown."""
        return StoryQuery(
            view=View(self.view),
            source_id=None if self.source_id is None else SourceId(self.source_id),
            folder=self.folder,
            search=self.search,
            by_time=bool(self.search),
            oldest_first=self.oldest_first,
        )

    @property
    def article(self) -> ArticleId | None:
        """The chosen article."""
        return None if self.story is None else ArticleId(self.story)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file; whatever is missing or makes no sense keeps its default."""
        try:
            held = json.loads(path.read_bytes())
        except (OSError, ValueError):
            return cls()
        if not isinstance(held, dict):
            return cls()
        values = {f.name: held[f.name] for f in fields(cls) if _fits(f.name, held.get(f.name))}
        for name in ("columns", "closed_folders"):
            if name in values:
                values[name] = tuple(values[name])
        return cls(**values)

    def write(self, path: Path) -> None:
        """Write the file in one step; a folder that cannot be written to is no reason to fail."""
        document = json.dumps(asdict(self), ensure_ascii=False, indent=1)
        part = path.with_name(path.name + ".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(document, encoding="utf-8")
            os.replace(part, path)  # noqa: PTH105  # Path.replace hides that it is atomic
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink()


def _fits(name: str, value: Any) -> bool:
    match name:
        case "view":
            return value in {view.value for view in View}
        case "geometry" | "rates_panel" | "search":
            return isinstance(value, str)
        case "oldest_first":
            return isinstance(value, bool)
        case "columns":
            return isinstance(value, list) and all(type(width) is int for width in value)
        case "closed_folders":
            return isinstance(value, list) and all(isinstance(name, str) for name in value)
        case "folder":
            return isinstance(value, str)
        case _:
            return type(value) is int
