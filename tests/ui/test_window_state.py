"""What the window remembers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery, View
from newsdesk.ui.state import WindowState


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """UI: the window remembers size, splitters, view and place."""
    state = WindowState(
        geometry="01d9",
        columns=(212, 372, 596),
        view="all",
        source_id=7,
        oldest_first=True,
        story=12,
        scroll=198_500,
        closed_folders=("Мир",),
    )
    state.write(tmp_path / "config" / "window.json")

    assert WindowState.read(tmp_path / "config" / "window.json") == state
    assert state.place == StoryQuery(view=View.ALL, source_id=SourceId(7), oldest_first=True)


@pytest.mark.parametrize(
    "document",
    [
        "",
        "[]",
        "{",
        '{"view": "no-such-view", "columns": "wide", "story": "x", "scroll": null}',
        '{"geometry": 5, "oldest_first": 1, "closed_folders": [1], "folder": 3}',
    ],
)
def test_nonsense_is_read_as_the_defaults(tmp_path: Path, document: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(document)

    assert WindowState.read(path) == WindowState()


def test_a_missing_file_or_folder_is_no_trouble(tmp_path: Path) -> None:
    assert WindowState.read(tmp_path / "none.json") == WindowState()

    (tmp_path / "file").write_text("")
    WindowState().write(tmp_path / "file" / "window.json")


def test_half_of_what_makes_sense_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text(json.dumps({"view": "pinned", "scroll": "far"}))

    assert WindowState.read(path) == WindowState(view="pinned")
