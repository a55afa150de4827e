"""What a person types into the box for a new source."""

from __future__ import annotations

import pytest

from newsdesk.core.errors import SubscriptionError, SubscriptionProblem
from newsdesk.engine.discovery import addresses


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("https://24.kg/rss/", ["https://24.kg/rss/"]),
        ("  http://24.kg  ", ["http://24.kg"]),
        ("HTTPS://24.kg/", ["HTTPS://24.kg/"]),
        ("24.kg", ["https://24.kg", "http://24.kg"]),
        ("www.kaktus.media/ru", ["https://www.kaktus.media/ru", "http://www.kaktus.media/ru"]),
        ("24.kg/?a=1#top", ["https://24.kg/?a=1#top", "http://24.kg/?a=1#top"]),
        ("//24.kg/rss", ["https://24.kg/rss", "http://24.kg/rss"]),
        ("feed:https://24.kg/rss/", ["https://24.kg/rss/"]),
        ("feed://24.kg/rss/", ["https://24.kg/rss/", "http://24.kg/rss/"]),
        ("<https://24.kg/>", ["https://24.kg/"]),
        ("localhost:8000/feed", ["https://localhost:8000/feed", "http://localhost:8000/feed"]),
        ("127.0.0.1:8000", ["https://127.0.0.1:8000", "http://127.0.0.1:8000"]),
        ("новости.рф", ["https://новости.рф", "http://новости.рф"]),
    ],
)
def test_what_looks_like_an_address_is_one(typed: str, expected: list[str]) -> None:
    assert addresses(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "news",
        "two words",
        "24.kg and more",
        "https://",
        "https:///path",
        "https://24.kg/a b",
        "javascript:alert(1)",
        "ftp://24.kg/",
        "file:///etc/passwd",
        "mailto:a@24.kg",
        "aida@24.kg",
    ],
)
def test_what_is_no_address_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(SubscriptionError) as raised:
        addresses(typed)

    assert raised.value.kind is SubscriptionProblem.NOT_AN_ADDRESS
    assert raised.value.url == typed
