"""The log file."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.desktop import log


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield tmp_path / "logs"
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("GET https://aibek:geheim@24.kg/rss", "GET https://***@24.kg/rss"),
        ("https://x.kg/f?api_key=abc123&page=2", "https://x.kg/f?api_key=***&page=2"),
        ("https://x.kg/f?a=1&access_token=abc", "https://x.kg/f?a=1&access_token=***"),
        ("Authorization: Bearer abc.def", "Authorization: Bearer ***"),
        ("mail to aibek@24.kg about https://24.kg", "mail to aibek@24.kg about https://24.kg"),
    ],
)
def test_secrets_never_reach_the_log(folder: Path, message: str, written: str) -> None:
    """RULES 7: secrets live in the system keyring alone."""
    log.start_log(folder)

    logging.getLogger("newsdesk.test").info("%s", message)

    assert written in (folder / "newsdesk.log").read_text()


def test_a_traceback_is_cleaned_too(folder: Path) -> None:
    log.start_log(folder)

    try:
        raise ValueError("https://aibek:geheim@24.kg/rss")
    except ValueError:
        logging.getLogger("newsdesk.test").exception("failed")

    text = (folder / "newsdesk.log").read_text()
    assert "Traceback" in text
    assert "geheim" not in text


def test_the_log_rotates_and_stays_small(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MAX_BYTES", 2000)
    log.start_log(folder)

    for number in range(200):
        logging.getLogger("newsdesk.test").info("message %d %s", number, "x" * 60)

    files = sorted(folder.iterdir())
    assert [f.name for f in files] == ["newsdesk.log", "newsdesk.log.1", "newsdesk.log.2"]
    assert all(f.stat().st_size <= 2000 for f in files)
    assert "message 199" in files[0].read_text()


def test_a_log_that_cannot_be_written_disturbs_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """RULES 7: a full disk is no crash."""
    log.start_log(folder)
    folder.rmdir()

    logging.getLogger("newsdesk.test").info("lost")

    assert capsys.readouterr().err == ""
