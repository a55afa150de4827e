"""Finding what ships with the program."""

from __future__ import annotations

import pytest

from newsdesk.desktop.resources import resource


def test_a_missing_resource_says_what_to_do() -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such-thing.png: install Newsdesk again"):
        resource("no-such-thing.png")
