"""The wheel, installed where there is no checkout, is the whole program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

import pytest

import newsdesk

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.timeout(600)


def _run(command: Sequence[str | Path], folder: Path) -> str:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "NEWSDESK", "VIRTUAL_ENV"))
    }
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=environment | {"HOME": str(folder)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment with nothing but the wheel in it."""
    folder = tmp_path_factory.mktemp("packaging")
    pip = ["-m", "pip", "--disable-pip-version-check"]
    build = [sys.executable, *pip, "wheel", "-q", "--no-deps", "-w", str(folder), str(ROOT)]
    subprocess.run(build, cwd=folder, check=True)
    (wheel,) = folder.glob("newsdesk-*.whl")
    venv.create(folder / "env", with_pip=True)
    programs = folder / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    install = [str(programs / "python"), *pip, "install", "-q", str(wheel)]
    subprocess.run(install, cwd=folder, check=True)
    return programs


def test_the_program_says_its_version(installed: Path, tmp_path: Path) -> None:
    assert _run([installed / "newsdesk", "--version"], tmp_path).split() == [
        "newsdesk",
        newsdesk.__version__,
    ]


def test_python_m_newsdesk_is_the_same_program(installed: Path, tmp_path: Path) -> None:
    assert _run([installed / "python", "-m", "newsdesk", "--version"], tmp_path) == _run(
        [installed / "newsdesk", "--version"], tmp_path
    )


def test_the_doctor_finds_the_database_sound(installed: Path, tmp_path: Path) -> None:
    report = json.loads(
        _run(
            [installed / "newsdesk", "--data-dir", tmp_path / "data", "doctor", "--json"], tmp_path
        )
    )

    assert report["version"] == newsdesk.__version__
    assert report["database"]["integrity"] == "ok"
    assert report["data_dir"] == str(tmp_path / "data")


def test_every_resource_of_the_checkout_is_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = (
        "from newsdesk.desktop.resources import resource\n"
        "folder = resource('catalogue.json').parent\n"
        "print(folder)\n"
        "for path in folder.rglob('*'):\n"
        "    if path.is_file(): print(path.relative_to(folder).as_posix())\n"
    )

    folder, *found = _run([installed / "python", "-c", code], tmp_path).splitlines()

    assert Path(folder).is_relative_to(installed.parent)
    shipped = (ROOT / "resources").rglob("*")
    assert set(found) == {
        path.relative_to(ROOT / "resources").as_posix() for path in shipped if path.is_file()
    }


def test_the_window_can_be_imported(installed: Path, tmp_path: Path) -> None:
    _run([installed / "python", "-c", "import newsdesk.ui.app"], tmp_path)
