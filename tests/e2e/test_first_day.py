"""The program as a person meets it: a real window, a real server, real keys, twice started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import pytest

from support.news_site import HTML, NewsSite, rss
from support.program import Program

pytestmark = [
    pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="needs a screen"),
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="needs xdotool to press keys"),
]

PATIENCE = 30.0
T = TypeVar("T")


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as site:
        site.put(
            "/",
            '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head>'
            "<body>News</body></html>",
            content_type=HTML,
        )
        site.put("/feed", rss("One", "Two", "Three", title="The site"))
        yield site


class Screen:
    """The program's window, and the keys pressed in it."""

    def __init__(self, process: subprocess.Popen[str], log: Path) -> None:
        self.process = process
        self._log = log

    def window(self) -> str:
        """Wait for the window; where none comes, fail with what every thread was doing."""
        try:
            return until(self._search)
        except AssertionError:
            self.process.send_signal(signal.SIGABRT)
            self.process.wait(PATIENCE)
            pytest.fail("there is no window:\n" + self._log.read_text(errors="replace"))

    def press(self, key: str) -> None:
        """Press a key in the window."""
        for words in (("windowfocus", self.window()), ("key", key)):
            subprocess.run(["xdotool", *words], check=False, capture_output=True, timeout=PATIENCE)

    def press_until(self, key: str, came: Callable[[], T]) -> T:
        """Press a key until it shows: a window that is still filling takes none."""
        for _ in range(10):
            self.press(key)
            with suppress(AssertionError):
                return until(came, patience=3)
        raise AssertionError(f"{key} did nothing")

    def close(self) -> int:
        """Quit as a person does; returns the exit status."""
        self.press_until("ctrl+q", lambda: self.process.poll() is not None)
        return self.process.wait(PATIENCE)

    def _search(self) -> str:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return found.stdout.split()[-1] if found.stdout.strip() else ""


def started(program: Program, *words: str) -> Screen:
    """Open the window."""
    log = program.data.with_name("window.log")
    with log.open("w") as told:
        return Screen(program.start(*words, stdout=subprocess.DEVNULL, stderr=told), log)


def until(found: Callable[[], T], patience: float = PATIENCE) -> T:
    """Wait until something is there, and return it."""
    ends = time.monotonic() + patience
    while not (result := found()):
        assert time.monotonic() < ends, "waited in vain"
        time.sleep(0.05)
    return result


def stories(program: Program, **wanted: object) -> list[Any]:
    """Return the stories that the command line lists beside the open window."""
    return [
        story
        for story in program.json("list")
        if all(story[name] == value for name, value in wanted.items())
    ]


def test_from_a_page_address_to_a_read_story_and_back_after_a_restart(
    tmp_path: Path, site: NewsSite
) -> None:
    """A source is added by its page's address, one story read, and all is there again."""
    program = Program(tmp_path)
    first = started(program, site.url("/"))

    until(lambda: len(stories(program)) == 3)
    assert program.json("source", "list")[0]["title"] == "The site"
    read = first.press_until("j", lambda: stories(program, read=True))
    first.press_until("p", lambda: stories(program, pinned=True))
    assert first.close() == 0

    second = started(program)
    second.window()
    assert stories(program, read=True, pinned=True)[0]["id"] == read[0]["id"]
    second.press_until("j", lambda: len(stories(program, read=True)) == 2)
    assert second.close() == 0
    assert site.paths().count("/feed") <= 2


def test_a_killed_window_loses_nothing(tmp_path: Path, site: NewsSite) -> None:
    """RULES 7: after an unclean end everything is there, and the next start works."""
    program = Program(tmp_path)
    first = started(program, site.url("/"))
    until(lambda: len(stories(program)) == 3)
    first.press_until("j", lambda: stories(program, read=True))

    first.process.send_signal(signal.SIGKILL)
    first.process.wait(PATIENCE)

    second = started(program)
    second.window()
    assert len(stories(program, read=True)) == 1
    assert second.close() == 0
