"""The program as a process: it starts, it ends when it is told to, and remembers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsdesk.ui.state import FILE_NAME, WindowState
from support.desk import Desk


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_program_ends_within_two_seconds_of_being_told_to(
    tmp_path: Path, number: signal.Signals
) -> None:
    """A clean stop at quit, and the window's state is remembered."""
    desk = Desk(tmp_path)
    desk.fill(desk.source(1, url="http://127.0.0.1:9/feed"), 5)
    desk.close()
    state = tmp_path / "config" / FILE_NAME
    process = subprocess.Popen(
        [sys.executable, "-m", "newsdesk", "--data-dir", str(tmp_path)],
        stderr=subprocess.PIPE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    wait_until_open(tmp_path / "newsdesk.db-wal", process)

    told = time.monotonic()
    process.send_signal(number)
    _, errors = process.communicate(timeout=20)

    assert time.monotonic() - told < 2
    assert process.returncode == 0, errors
    assert b"Traceback" not in errors
    assert WindowState.read(state).columns


def wait_until_open(log: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until the program has the database open."""
    until = time.monotonic() + 20
    while not log.exists():
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.02)
    time.sleep(0.5)  # and until it is in its event loop, of which nothing outside can tell
