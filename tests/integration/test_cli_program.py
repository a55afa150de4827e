"""The program as a process: what it loads, how it ends, and what it says where it cannot go on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsdesk
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.disks import read_only
from support.program import PATIENCE, Program

#: What start-up may not pay for: these come with their first use.
LATE = ("PySide6", "httpx", "lxml", "feedparser", "nh3", "keyring", "multiprocessing.managers")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path / "data")


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        (["--version"], (*LATE, "sqlite3", "newsdesk.core")),
        (["--help"], (*LATE, "sqlite3", "newsdesk.core")),
        (["list"], LATE),
        (["search", "word"], LATE),
        (["source", "list"], LATE),
        (["config", "get"], (*LATE, "sqlite3")),
        (["refresh"], ("PySide6", "keyring")),
        (["doctor"], ("PySide6",)),
    ],
)
def test_a_command_loads_only_what_it_needs(
    program: Program, words: list[str], absent: tuple[str, ...]
) -> None:
    code = (
        "import sys\n"
        "from newsdesk.cli.main import main\n"
        f"try: main({['--data-dir', str(program.data), *words]!r})\n"
        "except SystemExit: pass\n"
        f"print('LOADED', [name for name in {absent!r} if name in sys.modules])\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=PATIENCE
    )

    assert done.stdout.splitlines()[-1] == "LOADED []"


def test_the_helper_process_pays_little_for_the_main_module() -> None:
    """A spawned process imports the program's main module again."""
    code = (
        "import sys\n"
        "import newsdesk.cli.main\n"
        "print(sorted(name for name in sys.modules if name.startswith('newsdesk.')))\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "['newsdesk.cli', 'newsdesk.cli.main']"


def test_the_version_is_said(program: Program) -> None:
    done = program.run("--version")

    assert (done.code, done.out) == (0, f"newsdesk {newsdesk.__version__}\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["lst"], "“lst” is neither a command nor an address nor a file"),
        (["missing.opml"], "There is no file missing.opml."),
        (["source", "import", "missing.opml"], "missing.opml cannot be read: No such file"),
        (["source", "remove", "7"], "There is no source 7"),
        (["list", "--source", "7"], "There is no source 7"),
        (["refresh", "--source", "7"], "There is no source 7"),
        (["source", "add", "not an address"], "“not an address” is not an address."),
        (["source", "add", "ftp://24.kg/rss"], "is not an address."),
        (["config", "get", "no.such"], "There is no setting no.such"),
        (["config", "set", "reader.text_size", "99"], "it takes a whole number from 11 to 32."),
        (["config", "set", "reader.font", "comic"], "it takes one of serif, sans."),
        (["config", "get", "rates.none.daily_url"], "There is no setting rates.none.daily_url"),
        (["config", "set", "rates.cbr.monthly_url", "https://x/"], "There is no setting"),
        (["config", "unset", "rates.none.daily_url"], "There is no setting"),
        (["config", "set", "rates.cbr.daily_url", "ftp://x/"], "begins with https:// or http://."),
        (["list", "--limit", "none"], "Argument --limit: none is not a whole number from 1"),
    ],
)
def test_unusable_input_is_one_sentence_and_exit_2(
    program: Program, words: list[str], sentence: str
) -> None:
    done = program.run(*words)

    assert (done.code, done.out) == (2, "")
    assert sentence in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"<opml><body><outline", b"<html><body>Not found</body></html>", b"\0\1\2" * 99],
)
def test_a_broken_opml_is_one_sentence_and_nothing_is_followed(
    program: Program, tmp_path: Path, content: bytes
) -> None:
    broken = tmp_path / "broken.opml"
    broken.write_bytes(content)

    done = program.run("source", "import", broken)

    assert (done.code, done.out) == (2, "")
    assert "nothing was changed" in done.err
    assert done.err.count("\n") == 1
    assert program.json("source", "list") == []


def test_opml_goes_out_and_in_again(program: Program, tmp_path: Path) -> None:
    store = Store.open(_made(program.data) / "newsdesk.db")
    store.sources.add(new_source(1, title="Бир", folder="Кыргызстан", renamed=True), at=NOW)
    store.sources.add(new_source(2, adaptive=True), at=NOW)
    store.close()
    file = tmp_path / "out.opml"
    assert program.json("source", "export", file) == {"sources": 2, "file": str(file)}
    printed = program.run("source", "export")
    assert printed.out.rstrip("\n") == file.read_text(encoding="utf-8").rstrip("\n")

    other = Program(tmp_path / "other")
    imported = other.json("source", "import", file)

    assert {source["title"] for source in imported["added"]} == {"Бир", "Source 2"}
    assert imported["already_followed"] == 0
    assert other.json("source", "import", file)["already_followed"] == 2
    same = ("url", "title", "folder", "interval_minutes")
    assert _columns(other, same) == _columns(program, same)


def test_an_export_that_cannot_be_written_is_exit_3(program: Program, tmp_path: Path) -> None:
    done = program.run("source", "export", tmp_path / "no" / "such" / "folder.opml")

    assert (done.code, done.out) == (3, "")
    assert "folder.opml cannot be written: No such file or directory." in done.err


def test_sources_answer_their_state(program: Program) -> None:
    store = Store.open(_made(program.data) / "newsdesk.db")
    source = store.sources.add(new_source(1, folder="World"), at=NOW)
    store.record([poll_outcome(source.id, [clean_entry("a"), clean_entry("b")])], read_before=None)
    store.close()

    (row,) = program.json("source", "list")

    assert row.pop("message").startswith("The last check brought nothing new.")
    assert row == {
        "id": 1,
        "url": "https://example1.org/feed.xml",
        "title": "Example",
        "folder": "World",
        "site_url": "https://example.org/",
        "state": "nothing-new",
        "last_success": "2026-03-02T10:00:00Z",
        "next_check": "2026-03-02T10:30:00Z",
        "interval_minutes": 30,
        "articles": 2,
        "unread": 2,
    }


def test_a_removed_source_is_told_and_gone(program: Program) -> None:
    store = Store.open(_made(program.data) / "newsdesk.db")
    store.sources.add(new_source(1), at=NOW)
    store.close()

    assert program.json("source", "remove", 1) == [
        {"id": 1, "url": "https://example1.org/feed.xml", "title": "Source 1"}
    ]
    assert program.json("source", "list") == []


def test_settings_are_set_and_unset(program: Program) -> None:
    assert program.json("config", "set", "reader.load_images", "off") == {
        "reader.load_images": False
    }
    assert program.json("config", "get", "reader.load_images") == {"reader.load_images": False}
    assert program.run("config", "get", "reader.load_images").out == "false\n"
    assert program.json("config", "get")["polling.interval_minutes"] == 30
    assert program.json("config", "unset", "reader.load_images") == {"reader.load_images": True}
    assert json.loads((program.data / "config" / "settings.json").read_text()) == {}


def test_the_addresses_of_rates_are_settings_with_the_banks_own_as_defaults(
    program: Program,
) -> None:
    """CLI.md: for people behind a mirror or a proxy."""
    own = "https://www.cbr.ru/scripts/XML_daily.asp"
    every = program.json("config", "get")
    for key in ("nbkr.daily", "nbkr.weekly", "nbkr.history", "cbr.daily", "cbr.history"):
        assert every[f"rates.{key}_url"].startswith("https://")
    key, mirror = "rates.cbr.daily_url", "http://mirror.example/cbr.xml"
    assert program.json("config", "get", key) == {key: own}
    assert program.json("config", "set", key, mirror) == {key: mirror}
    assert program.json("config", "get", key) == {key: mirror}
    assert program.json("config", "get")[key] == mirror
    assert program.json("config", "unset", key) == {key: own}
    assert json.loads((program.data / "config" / "settings.json").read_text()) == {}


def test_a_broken_settings_file_is_said_and_the_defaults_apply(program: Program) -> None:
    (_made(program.data) / "config").mkdir()
    (program.data / "config" / "settings.json").write_text("{oops")

    done = program.run("list", "--json")

    assert (done.code, done.document) == (0, [])
    assert "the file holds no settings, so the defaults apply" in done.err


def test_the_environment_names_the_data_folder(tmp_path: Path) -> None:
    folder = tmp_path / "from-environment"
    done = subprocess.run(
        [sys.executable, "-m", "newsdesk", "config", "set", "reader.font", "sans"],
        env=os.environ | {"NEWSDESK_DATA_DIR": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "reader.font = sans\n"
    assert (folder / "config" / "settings.json").exists()


def test_a_folder_that_cannot_be_used_is_one_sentence_and_exit_3(tmp_path: Path) -> None:
    """RULES 7: one clear message, no crash, nothing half-written."""
    (tmp_path / "file").write_text("in the way")

    for words in (["list"], ["refresh"], ["config", "set", "reader.font", "sans"]):
        done = Program(tmp_path / "file" / "data").run(*words)

        assert (done.code, done.out) == (3, "")
        assert done.err.count("\n") == 1
        assert str(tmp_path / "file") in done.err


@pytest.mark.skipif(sys.platform != "linux", reason="bind mounts")
def test_a_read_only_folder_is_one_sentence_for_every_command(program: Program) -> None:
    """RULES 7: a read-only folder: one clear message, no crash, nothing half-written."""
    program.json("config", "set", "reader.font", "serif")
    program.json("list")

    with read_only(program.data):
        for words in (
            ["list"],
            ["refresh"],
            ["read", "1"],
            ["config", "set", "reader.font", "sans"],
        ):
            done = program.run(*words)

            assert (done.code, done.out) == (3, ""), words
            assert "cannot be written. Allow writing to it" in done.err
            assert done.err.count("\n") == 1
        doctor = program.run("doctor", "--json")
        assert (doctor.code, doctor.document["database"]["integrity"]) == (3, "read-only")

    assert program.run("config", "get", "reader.font").out == "serif\n"


def test_a_newer_database_is_left_alone(program: Program) -> None:
    store = Store.open(_made(program.data) / "newsdesk.db")
    store.close()
    _set_version(program.data / "newsdesk.db", 999)
    before = (program.data / "newsdesk.db").read_bytes()

    done = program.run("list")

    assert (done.code, done.out) == (3, "")
    assert "was written by a newer Newsdesk and was left untouched" in done.err
    assert (program.data / "newsdesk.db").read_bytes() == before


def test_the_doctor_answers_all_its_parts(program: Program) -> None:
    report = program.json("doctor")

    assert list(report) == [
        "version", "data_dir", "database", "keyring", "tray", "network", "sources",
        "problems",
    ]  # fmt: skip
    assert report["data_dir"] == str(program.data)
    assert report["database"]["integrity"] == "ok"
    assert report["sources"]["total"] == 0


def test_the_doctor_answers_although_the_data_cannot_be_read(program: Program) -> None:
    store = Store.open(_made(program.data) / "newsdesk.db")
    store.close()
    _set_version(program.data / "newsdesk.db", 999)

    done = program.run("doctor", "--json")

    assert done.code == 3
    assert done.document["database"]["integrity"] == "too-new"
    assert "newer Newsdesk" in done.document["problems"][0]


def test_a_reader_that_leaves_early_is_no_error(program: Program) -> None:
    store = Store.open(_made(program.data) / "newsdesk.db")
    source = store.sources.add(new_source(1), at=NOW)
    entries = [clean_entry(f"e{number}", summary="x" * 290) for number in range(2000)]
    store.record([poll_outcome(source.id, entries)], read_before=None)
    store.close()

    with program.start("list", "--limit", 2000, "--json") as process:
        assert process.stdout
        assert process.stdout.readline() == "[\n"
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == ""
        assert process.wait(PATIENCE) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("words", [[], ["--demo"], ["--minimized"], ["24.kg"]])
def test_without_a_display_the_window_says_so_in_one_sentence(
    tmp_path: Path, words: list[str]
) -> None:
    program = Program(tmp_path, {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "xcb"})

    done = program.run(*words)

    assert (done.code, done.out) == (2, "")
    assert "there is no display here" in done.err
    assert "newsdesk --help" in done.err
    assert done.err.count("\n") == 1


def _columns(program: Program, names: tuple[str, ...]) -> list[list[object]]:
    rows = program.json("source", "list")
    return sorted([row[name] for name in names] for row in rows)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _set_version(path: Path, version: int) -> None:
    import sqlite3

    connection = sqlite3.connect(path)
    connection.execute(f"pragma user_version = {version}")
    connection.close()
