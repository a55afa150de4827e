"""The real program, started as a person or a script starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Longer than any command takes, so that a hanging one fails instead of stopping the run.
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The JSON document on standard output; anything else there is an error."""
        return json.loads(self.out)


class Program:
    """``newsdesk`` with a data folder of its own."""

    def __init__(self, data: Path, environment: Mapping[str, str] | None = None) -> None:
        self.data = data
        self._environment = {
            name: value for name, value in os.environ.items() if not name.startswith("NEWSDESK")
        }
        self._environment |= {"PYTHONFAULTHANDLER": "1", **(environment or {})}

    def command(self, *words: object) -> list[str]:
        """Return the whole command line."""
        script = Path(sys.executable).with_name("newsdesk")
        start = [str(script)] if script.exists() else [sys.executable, "-m", "newsdesk"]
        return [*start, "--data-dir", str(self.data), *map(str, words)]

    def start(self, *words: object, **options: Any) -> subprocess.Popen[str]:
        """Start a command and leave it running."""
        return subprocess.Popen(
            self.command(*words),
            env=self._environment,
            text=True,
            encoding="utf-8",
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
        )

    def run(self, *words: object, given: str | None = None) -> Done:
        """Run a command to its end."""
        with self.start(*words, stdin=subprocess.PIPE) as process:
            try:
                out, err = process.communicate(given, timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        return Done(process.returncode, out, err)

    def json(self, *words: object) -> Any:
        """Run a command that must succeed, and return its document."""
        done = self.run(*words, "--json")
        assert done.code == 0, done
        assert done.err == "", done
        return done.document
