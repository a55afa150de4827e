"""Where files are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdesk.core.errors import StoreError, StoreFailure
from newsdesk.desktop.folders import Folders, folders


def test_a_given_folder_holds_everything(tmp_path: Path) -> None:
    chosen = folders(tmp_path / "nd")

    assert chosen == Folders(
        data=tmp_path / "nd",
        config=tmp_path / "nd" / "config",
        cache=tmp_path / "nd" / "cache",
        logs=tmp_path / "nd" / "logs",
    )
    assert chosen.database == tmp_path / "nd" / "newsdesk.db"


def test_the_given_folder_wins_over_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSDESK_DATA_DIR", str(tmp_path / "environment"))

    assert folders(tmp_path / "given").data == tmp_path / "given"
    assert folders(None).data == tmp_path / "environment"


def test_a_relative_folder_does_not_follow_a_later_change_of_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert folders(Path("here")).data == tmp_path / "here"


def test_an_empty_variable_means_the_platforms_own_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSDESK_DATA_DIR", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    chosen = folders(None)

    assert chosen.data == tmp_path / "share" / "newsdesk"
    assert chosen.config == tmp_path / "config" / "newsdesk"
    assert chosen.cache == tmp_path / "cache" / "newsdesk"
    assert tmp_path / "state" / "newsdesk" in chosen.logs.parents


def test_the_demo_lives_in_a_folder_of_its_own(tmp_path: Path) -> None:
    assert folders(tmp_path).demo() == Folders.beneath(tmp_path / "demo")


def test_folders_are_made_for_this_person_alone(tmp_path: Path) -> None:
    chosen = folders(tmp_path / "nd")

    chosen.make()

    assert chosen.data.stat().st_mode & 0o077 == 0
    assert all(p.is_dir() for p in (chosen.config, chosen.cache, chosen.logs))


def test_a_file_in_the_folders_place_is_told_as_a_store_error(tmp_path: Path) -> None:
    (tmp_path / "nd").write_text("not a folder")

    with pytest.raises(StoreError) as raised:
        folders(tmp_path / "nd").make()

    assert raised.value.kind is StoreFailure.CANNOT_OPEN
    assert str(tmp_path / "nd") in raised.value.path
