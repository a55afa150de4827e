from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.source import FeedKind
from newsdesk.parse.discovery import FeedLink, Found, feed_links, site_icon_links, usual_paths

URL = "https://site.example/news/today"


def links(page: str, url: str = URL) -> list[FeedLink]:
    return feed_links(page.encode(), url=url, content_type="text/html; charset=utf-8")


def addresses(page: str) -> list[str]:
    return [link.url for link in links(page)]


@pytest.mark.parametrize(
    ("mime", "kind"),
    [
        ("application/rss+xml", FeedKind.RSS),
        ("application/atom+xml", FeedKind.ATOM),
        ("application/feed+json", FeedKind.JSON),
        ("Application/RSS+XML; charset=utf-8", FeedKind.RSS),
    ],
)
def test_a_declared_feed_is_found_with_its_name_and_kind(mime: str, kind: FeedKind) -> None:
    page = f'<head><LINK REL="alternate" type="{mime}" title="Лента &amp; всё" href="/f"></head>'
    assert links(page) == [FeedLink("https://site.example/f", "Лента & всё", kind, Found.DECLARED)]


def test_addresses_are_relative_to_the_base_of_the_page() -> None:
    """HTML, 4.2.3: the first base element counts."""
    page = (
        '<base href="https://other.example/x/"><base href="https://third.example/">'
        '<link rel=alternate type=application/rss+xml href="feed">'
    )
    assert addresses(page) == ["https://other.example/x/feed"]


def test_declared_feeds_come_before_linked_ones_and_those_of_comments_last() -> None:
    page = """
        <a href="/rss">RSS</a>
        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
        <link rel="alternate" type="application/rss+xml" title="All" href="/feed/">
        <a href="/podcast.rss">Podcast</a>"""
    assert addresses(page) == [
        "https://site.example/feed/",
        "https://site.example/rss",
        "https://site.example/podcast.rss",
        "https://site.example/comments/feed/",
    ]


@pytest.mark.parametrize(
    "href",
    [
        "/rss",
        "/rss.xml",
        "/ru/feed/",
        "/atom.xml",
        "/feed.json",
        "/index.php?feed=rss2",
        "https://feeds.site.example/all",
        "https://feeds.feedburner.com/site",
        "/rss2/news",
        "/export/news.rdf",
    ],
)
def test_a_link_that_looks_like_a_feed_is_found(href: str) -> None:
    assert len(links(f'<a href="{href}">x</a>')) == 1


@pytest.mark.parametrize(
    "href",
    [
        "/feedback",
        "/press",
        "/atomic",
        "/rss.png",
        "javascript:rss()",
        "mailto:rss@a.example",
        "https://feedly.com/i/feed/x",
        "/news/embargo",
        "#feed-is-no-page",
    ],
)
def test_other_links_are_not_taken_for_feeds(href: str) -> None:
    assert links(f'<a href="{href}">x</a>') == []


def test_an_xml_file_counts_where_its_words_speak_of_feeds() -> None:
    page = '<a href="/export/all.xml">RSS лента</a><a href="/map.xml">map</a>'
    assert addresses(page) == ["https://site.example/export/all.xml"]


def test_apis_styles_and_other_languages_are_no_feeds() -> None:
    page = """
        <link rel="alternate" type="application/json" href="/wp-json/feed/v1">
        <link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
        <link rel="alternate stylesheet" type="text/css" href="/feed.css">
        <link rel="alternate" hreflang="ky" href="/ky/">"""
    assert links(page) == []


def test_links_in_comments_and_scripts_do_not_count() -> None:
    page = (
        '<!-- <link rel="alternate" type="application/rss+xml" href="/a"> -->'
        "<script>'<a href=/rss>'</script>"
    )
    assert links(page) == []


def test_the_feed_of_a_video_channel_is_known_from_its_address() -> None:
    channel = "https://www.youtube.com/channel/UC" + "x" * 22
    (link,) = links("<html>", channel)
    assert link.url == "https://www.youtube.com/feeds/videos.xml?channel_id=UC" + "x" * 22
    assert link.how is Found.KNOWN


def test_a_page_in_an_everyday_encoding_has_readable_titles() -> None:
    """RULES 1, encodings: windows-1251 is everyday."""
    page = (
        "<meta charset=windows-1251>"
        '<link rel=alternate type=application/rss+xml title="Новости Бишкека" href=/f>'
    )
    found = feed_links(page.encode("windows-1251"), url=URL, content_type="text/html")
    assert found[0].title == "Новости Бишкека"


@given(st.binary(max_size=400))
def test_any_bytes_are_survived(body: bytes) -> None:
    feed_links(body, url=URL, content_type=None)
    assert site_icon_links(body, url=URL)[-1] == "https://site.example/favicon.ico"


@pytest.mark.parametrize(
    "unit", ["<a", "<link rel=alternate ", "<!--", '<a href="', "<a href=/rss>"]
)
def test_a_page_full_of_one_thing_is_quick(unit: str) -> None:
    started = time.process_time()
    links(unit * (1_000_000 // len(unit)))
    assert time.process_time() - started < 10


def test_the_usual_paths_are_those_of_the_section_and_then_of_the_site() -> None:
    paths = usual_paths("https://site.example/blog/")
    assert paths[0] == "https://site.example/blog/feed"
    assert paths.index("https://site.example/blog/rss.xml") < paths.index(
        "https://site.example/feed"
    )
    assert usual_paths("https://site.example") == [
        "https://site.example/" + path
        for path in (
            "feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "rss/"
        )
    ]  # fmt: skip
    assert len(set(paths)) == len(paths)
    assert usual_paths("not an address") == []


def test_icons_are_ranked_for_being_shown_small() -> None:
    page = """
        <link rel="icon" href="/16.png" sizes="16x16">
        <link rel="apple-touch-icon" href="/touch.png">
        <link rel="shortcut icon" href="/32.png" sizes="32x32">
        <link rel="icon" href="/any.svg" type="image/svg+xml" sizes="any">
        <link rel="icon" href="/96.png" sizes="96x96">
        <link rel="mask-icon" href="/mask.svg">"""
    assert site_icon_links(page.encode(), url=URL) == [
        f"https://site.example/{name}"
        for name in ("96.png", "touch.png", "any.svg", "32.png", "16.png", "favicon.ico")
    ]
