from __future__ import annotations

import pytest

from newsdesk.net.target import BadAddressError, Target, without_credentials


def test_a_host_outside_ascii_is_asked_by_its_idna_name() -> None:
    target = Target.parse("http://Новости.example/лента?в=1")
    assert target.host == "xn--b1amnebsh.example"
    assert target.url.raw_path == b"/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0?%D0%B2=1"


def test_an_escaped_path_is_not_escaped_again() -> None:
    assert Target.parse("http://a.example/%D0%BB%2Fx y").url.raw_path == b"/%D0%BB%2Fx%20y"


def test_credentials_are_kept_apart_from_the_address() -> None:
    target = Target.parse("https://me:pa%40ss@a.example/feed#top")
    assert str(target.url) == "https://a.example/feed"
    assert target.authorization == b"Basic bWU6cGFAc3M="
    assert target.with_credentials() == "https://me:pa%40ss@a.example/feed"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a.example/feed",
        "ftp://a.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http:///feed",
        "http://a.example:99999/",
        "http://[::1/",
        "http://a\nb.example/",
        "http://" + "a" * 64 + "é.example/",
    ],
)
def test_what_cannot_be_asked_over_http_is_refused(address: str) -> None:
    """RULES 1, redirects: http and https only."""
    with pytest.raises(BadAddressError):
        Target.parse(address)


@pytest.mark.parametrize(
    ("start", "location", "goes_along"),
    [
        ("http://u:p@a.example/feed", "/other", True),
        ("http://u:p@a.example/feed", "https://a.example/feed", True),
        ("https://u:p@a.example/feed", "http://a.example/feed", False),
        ("http://u:p@a.example/feed", "http://a.example:8080/feed", False),
        ("http://u:p@a.example:81/feed", "https://a.example/feed", False),
        ("http://u:p@a.example/feed", "http://b.example/feed", False),
        ("http://u:p@a.example/feed", "http://sub.a.example/feed", False),
    ],
)
def test_credentials_stay_with_their_origin(start: str, location: str, goes_along: bool) -> None:
    """RFC 9110, 15.4: of a redirected request, what is bound to the origin is left out."""
    assert bool(Target.parse(start).follow(location).userinfo) is goes_along


def test_a_redirect_is_resolved_against_where_it_came_from() -> None:
    target = Target.parse("https://a.example/x/feed?p=1").follow("../ню?q#f")
    assert str(target.url) == "https://a.example/%D0%BD%D1%8E?q"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://me:secret@a.example/x@y", "https://a.example/x@y"),
        ("https://me:sec@ret@a.example", "https://a.example"),
        ("http://me:secret@[broken/path", "http://[broken/path"),
        ("me:secret@a.example/feed", "a.example/feed"),
        ("https://a.example/?mail=me@b.example", "https://a.example/?mail=me@b.example"),
    ],
)
def test_a_message_never_shows_credentials(address: str, shown: str) -> None:
    """RULES 7: no secret in an error, however malformed the address is."""
    assert without_credentials(address) == shown
