"""Real widgets on a real display (Xvfb where there is none), over a real store in a folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from newsdesk.core.settings import Settings
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.theme import Theme
from support.desk import Desk


@pytest.fixture(scope="session", autouse=True)
def _same_everywhere() -> None:
    """Keep the tester's language and time zone out of the tests."""
    os.environ["TZ"] = "Asia/Bishkek"
    os.environ["LC_ALL"] = "C.UTF-8"
    time.tzset()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    assert jobs.close(timeout=5)


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme(Settings(appearance_theme="light"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()
