from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.parse.links import absolute, without_tracking

BASE = "https://site.example/section/page?x=1"


@pytest.mark.parametrize(
    ("given_url", "expected"),
    [
        ("https://a.example/b", "https://a.example/b"),
        ("HTTPS://a.example/b", "https://a.example/b"),
        ("//a.example/b", "https://a.example/b"),
        ("../c", "https://site.example/c"),
        ("?y=2", "https://site.example/section/page?y=2"),
        ("#note", "https://site.example/section/page?x=1#note"),
        ("  https://a.example/b\n", "https://a.example/b"),
        ("https://a.exam\nple/b c", "https://a.example/b%20c"),
        ("https:\\\\a.example\\b?c\\d", "https://a.example/b?c%5Cd"),
        ("https://новости.рф/статья", "https://новости.рф/статья"),
        ("http://[::1]:8080/feed", "http://[::1]:8080/feed"),
        ("mailto:editor@a.example?subject=a b", "mailto:editor@a.example?subject=a%20b"),
    ],
)
def test_an_address_is_understood_as_a_browser_does(given_url: str, expected: str) -> None:
    """WHATWG URL, 4.4; RULES 3: links are absolute."""
    assert absolute(given_url, BASE) == expected


@pytest.mark.parametrize(
    "given_url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "ftp://a.example/",
        "tel:+996",
        "http://[bad",
        "//[x",
        "http://",
        "",
        "https://a.example/" + "x" * 9000,
    ],
)
def test_other_schemes_and_broken_addresses_are_no_links(given_url: str) -> None:
    """RULES 3: links are http, https and mailto alone."""
    assert absolute(given_url, BASE) == ""


def test_marks_that_reorder_text_do_not_stay_in_an_address() -> None:
    assert absolute("https://a.example/\u202egpj.exe", BASE) == "https://a.example/%E2%80%AEgpj.exe"
    assert absolute("https://a.example\u202e/x", BASE) == ""


def test_a_lone_surrogate_does_not_stay_in_an_address() -> None:
    absolute("https://a.example/\ud800", BASE).encode()


def test_a_relative_address_without_a_base_is_no_link() -> None:
    assert absolute("page.html", "") == ""


@given(st.text(max_size=60), st.sampled_from(["", "http:", "https://", "//", "mailto:", "../"]))
def test_making_absolute_again_changes_nothing(text: str, start: str) -> None:
    once = absolute(start + text, BASE)
    assert absolute(once, "https://other.example/") == once
    assert once == "" or once.startswith(("http://", "https://", "mailto:"))
    once.encode()


@pytest.mark.parametrize(
    "parameter",
    [
        "utm_source=rss",
        "UTM_Campaign=x",
        "utm_anything_new",
        "mtm_campaign=x",
        "fbclid=x",
        "gclid=x",
        "yclid=1",
        "ysclid=l3x",
        "_openstat=cnNz",
        "igshid=x",
        "mc_cid=1",
        "mc_eid=2",
        "msclkid=x",
        "at_medium=RSS",
        "xtor=RSS-1",
    ],
)
def test_a_tracking_parameter_is_cut(parameter: str) -> None:
    """RULES 3, links."""
    page = "https://a.example/story"
    assert without_tracking(f"{page}?{parameter}") == page
    assert without_tracking(f"{page}?id=5&{parameter}&p=2#top") == f"{page}?id=5&p=2#top"
    assert without_tracking(f"{page}#{parameter}") == page
    assert without_tracking(f"{page}?id=5&amp;{parameter}") == f"{page}?id=5"


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/?category=utm&attack=1&at=2&p=%7b",
        "https://a.example/utm_source=1/x",
        "https://a.example/?b=&a",
        "https://a.example/?",
        "mailto:a@b.example?subject=utm_source=1",
    ],
)
def test_what_is_no_tracking_comes_back_unchanged(url: str) -> None:
    """RULES 2: the link can be an identity, so its spelling is kept."""
    assert without_tracking(url) == url


@given(st.text(alphabet="autm_=&?#;:/.x", max_size=40))
def test_cutting_again_changes_nothing(text: str) -> None:
    once = without_tracking("https://a.example/" + text)
    assert without_tracking(once) == once
