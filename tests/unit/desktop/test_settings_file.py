"""The settings on disk."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from newsdesk.core.errors import StoreError, StoreFailure
from newsdesk.core.settings import Settings
from newsdesk.desktop import settings_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_what_was_saved_is_loaded(path: Path) -> None:
    settings = Settings(appearance_language="ky", polling_interval_minutes=45)

    settings_file.save(path, settings)

    assert settings_file.load(path) == (settings, [])


def test_only_what_differs_from_the_defaults_is_written(path: Path) -> None:
    settings_file.save(path, Settings(reader_load_images=False))

    assert json.loads(path.read_text()) == {"reader.load_images": False}


def test_without_a_file_the_defaults_apply(path: Path) -> None:
    assert settings_file.load(path) == (Settings(), [])


def test_a_bad_value_keeps_its_default_and_is_reported(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"polling.interval_minutes": 1, "reader.font": "sans"}')

    settings, problems = settings_file.load(path)

    assert settings == Settings(reader_font="sans")
    assert [problem.key for problem in problems] == ["polling.interval_minutes"]


def test_a_newer_versions_settings_survive(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"quantum.mode": true, "reader.font": "sans"}')

    settings_file.save(path, Settings())

    assert json.loads(path.read_text()) == {"quantum.mode": True}


@pytest.mark.parametrize("content", [b"{oops", b"[1, 2]", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_broken_file_is_reported_and_kept_aside_when_saving(path: Path, content: bytes) -> None:
    """RULES 7: a broken file is set aside, never deleted."""
    path.parent.mkdir()
    path.write_bytes(content)

    settings, problems = settings_file.load(path)
    settings_file.save(path, Settings(reader_text_size=20))

    assert settings == Settings()
    assert [problem.key for problem in problems] == ["settings.json"]
    assert path.with_name("settings.json.broken").read_bytes() == content
    assert settings_file.load(path) == (Settings(reader_text_size=20), [])


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, StoreFailure.DISK_FULL), (errno.EROFS, StoreFailure.READ_ONLY)],
)
def test_a_disk_that_refuses_leaves_the_old_file_and_no_scraps(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: StoreFailure
) -> None:
    """RULES 7: one clear message, nothing half-written."""
    settings_file.save(path, Settings(reader_text_size=20))

    def refuse(_handle: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(StoreError) as raised:
        settings_file.save(path, Settings(reader_text_size=30))

    assert raised.value.kind is kind
    assert settings_file.load(path) == (Settings(reader_text_size=20), [])
    assert [p.name for p in path.parent.iterdir()] == ["settings.json"]


def test_a_folder_in_the_files_place_is_a_store_error(path: Path) -> None:
    path.mkdir(parents=True)

    with pytest.raises(StoreError):
        settings_file.load(path)
