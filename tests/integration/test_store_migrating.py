"""Migrations, where several want to run them at once."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

from newsdesk.store.migrations import migrate

STEPS = (
    """
    create table counted (n integer); -- a remark; with a semicolon
    insert into counted values (1)
    """,
    """
    create trigger more after insert on counted begin
        update counted set n = n + 1;
        update counted set n = n + 1;
    end;
    insert into counted values (10);
    """,
)


def test_of_many_at_once_each_step_is_run_by_one(tmp_path: Path) -> None:
    """RULES 7: migrations are one transaction each."""
    for turn in range(20):
        path = tmp_path / f"{turn}.db"
        together = Barrier(4)

        def run(path: Path = path, together: Barrier = together) -> None:
            with closing(sqlite3.connect(path, isolation_level=None, timeout=30)) as connection:
                together.wait()
                migrate(connection, STEPS)

        with ThreadPoolExecutor(4) as pool:
            for each in [pool.submit(run) for _ in range(4)]:
                each.result()

        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("select n from counted order by n").fetchall() == [
                (3,),
                (12,),
            ]
            assert connection.execute("pragma user_version").fetchone() == (2,)
