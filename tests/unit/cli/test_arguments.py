"""Reading the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdesk.cli.arguments import UsageError
from newsdesk.cli.commands import parse
from newsdesk.core.stories import View


def test_the_data_folder_may_stand_before_and_after_the_command() -> None:
    before = parse(["--data-dir", "d", "list"])
    after = parse(["list", "--data-dir", "d"])

    assert before.data_dir == after.data_dir == Path("d")


def test_json_may_stand_before_and_after_the_command() -> None:
    assert parse(["--json", "source", "list"]).json
    assert parse(["source", "list", "--json"]).json
    assert not getattr(parse(["source", "list"]), "json", False)


def test_a_list_is_of_all_stories_and_50_long_unless_told() -> None:
    args = parse(["list"])

    assert (args.view, args.source, args.limit, args.offset) == (View.ALL, None, 50, 0)


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["list", "--view", "popular"], "there is no view popular: choose one of all, unread"),
        (["list", "--limit", "0"], "0 is not a whole number from 1"),
        (["list", "--offset", "-1"], "-1 is not a whole number from 0"),
        (["show", "²"], "² is not an id"),
        (["show", str(2**63)], "is not an id"),
        (["read"], "the following arguments are required: ID"),
        (["source"], "the following arguments are required: ACTION"),
        (["source", "add", "24.kg", "--interval", "5"], "5 is not minutes from 10 to 1440"),
        (["source", "add", "24.kg", "--interval", "1441"], "not minutes from 10 to 1440"),
        (["list", "--colour"], "unrecognized arguments: --colour"),
    ],
)
def test_wrong_usage_is_one_sentence_that_names_the_help(argv: list[str], sentence: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse(argv)

    message = str(raised.value)
    assert sentence.lower() in message.lower()
    assert "--help” shows how." in message
    assert "\n" not in message
    assert raised.value.code == 2


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["--demo"],
        ["--data-dir", "list", "--minimized"],
        ["--data-dir=d"],
        ["24.kg"],
        ["feeds.opml", "--demo"],
        ["--", "list"],
    ],
)
def test_without_a_command_the_window_is_meant(argv: list[str]) -> None:
    args = parse(argv)

    assert args.run.__module__ == "newsdesk.cli.window"


@pytest.mark.parametrize("argv", [["--help"], ["--version"], ["list", "--help"], ["--demo", "-h"]])
def test_help_and_version_are_answered(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(argv)

    assert left.value.code == 0
    assert "newsdesk" in capsys.readouterr().out
