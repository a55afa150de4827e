"""What commands print."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsdesk.cli import output


def test_times_are_iso_8601_in_utc() -> None:
    bishkek = timezone(timedelta(hours=6))

    assert output.iso(datetime(2026, 3, 2, 16, 0, 5, 999, tzinfo=bishkek)) == "2026-03-02T10:00:05Z"
    assert output.iso(None) is None


def test_a_title_cannot_command_the_terminal() -> None:
    """RULES 3: nothing from a feed runs."""
    assert output.printable("\x1b]0;owned\x07Title\x9b31m\u202etxt") == "]0;ownedTitle31mtxt"


def test_a_table_keeps_a_row_on_one_line_and_its_columns_apart() -> None:
    rows = [(1, "Биржа\nупала", "x"), (200, "ok", "y")]

    assert output.table(rows, right=(0,)) == "  1  Биржа упала  x\n200  ok           y"


def test_a_table_is_cut_to_the_terminals_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "terminal_width", lambda: 12)

    assert output.table([("a very long title", "x")]) == "a very long…"


def test_an_old_terminal_shows_question_marks_instead_of_failing() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")

    output.write(stream, "Ош: 5")

    stream.seek(0)
    assert stream.read() == "??: 5\n"


def test_json_survives_a_terminal_without_unicode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="cp1252"))

    assert output.to_json({"t": "Ош"}) == '{\n  "t": "\\u041e\\u0448"\n}'


def test_json_takes_moments_and_refuses_what_it_does_not_know() -> None:
    assert '"2026-03-02T10:00:00Z"' in output.to_json([datetime(2026, 3, 2, 10, tzinfo=UTC)])
    with pytest.raises(TypeError):
        output.to_json([object()])
