"""A refresh that is killed, again and again, at another moment each time."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from support.news_site import NewsSite, rss
from support.program import Program

FEEDS = 24
ENTRIES = 30
KILLS = 20


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as site:
        yield site


def publish(site: NewsSite, issue: int) -> list[str]:
    """Let every feed have new entries beside those of last time."""
    return [
        site.put(
            f"/{feed}",
            rss(*(f"{feed}-{issue - back}-{n}" for back in (0, 1) for n in range(ENTRIES))),
        )
        for feed in range(FEEDS)
    ]


def marks(program: Program) -> tuple[set[int], set[int]]:
    listed = program.json("list", "--limit", 100_000)
    return {row["id"] for row in listed if row["read"]}, {
        row["id"] for row in listed if row["pinned"]
    }


def test_a_refresh_killed_twenty_times_loses_nothing(tmp_path: Path, site: NewsSite) -> None:
    """RULES 7: opens, integrity_check ok, read and pinned kept, the next refresh completes."""
    program = Program(tmp_path / "data")
    opml = tmp_path / "feeds.opml"
    outlines = "".join(f'<outline xmlUrl="{url}"/>' for url in publish(site, 0))
    opml.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>', encoding="utf-8")
    program.json("source", "import", opml)
    program.json("refresh")
    ids = [row["id"] for row in program.json("list", "--limit", 20)]
    program.json("read", *ids[:12])
    program.json("pin", *ids[8:])
    before = marks(program)
    whole_rounds = 0

    for kill in range(1, KILLS + 1):
        publish(site, kill)
        asked = len(site.requests)
        nowhere = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = program.start("refresh", "--force", **nowhere)
        site.wait_for_requests(asked + min(FEEDS, kill + 4))
        process.send_signal(signal.SIGKILL)
        whole_rounds += process.wait(30) == 0

        copy = tmp_path / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(tmp_path / "data", copy)
        with closing(sqlite3.connect(copy / "newsdesk.db")) as connection:
            assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]

    assert whole_rounds < KILLS // 2, "it must have been killed in mid-refresh"
    assert program.json("refresh", "--force")["failed"] == 0
    assert marks(program) == before
    latest = {f"{feed}-{KILLS}-{n}" for feed in range(FEEDS) for n in range(ENTRIES)}
    listed = {row["title"] for row in program.json("list", "--limit", 100_000)}
    assert latest <= listed
