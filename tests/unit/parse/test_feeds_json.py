"""JSON Feed 1.x and RSS in JSON, through ``parse_feed``."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from newsdesk.core.article import Enclosure, ParsedEntry, ParsedFeed
from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.source import FeedKind
from newsdesk.parse.feeds import parse_feed
from support.feed_samples import URL

VERSION = "https://jsonfeed.org/version/1.1"


def read(document: Any) -> ParsedFeed:
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    return parse_feed(body, url=URL, content_type="application/feed+json")


def test_a_json_feed_is_read_whole() -> None:
    feed = read(
        {
            "version": VERSION,
            "title": "Лента",
            "home_page_url": "https://site.example/",
            "description": "О ленте",
            "language": "ru",
            "favicon": "/favicon.ico",
            "items": [
                {
                    "id": 17,
                    "url": "/17",
                    "external_url": "https://other.example/",
                    "title": "Заголовок",
                    "content_html": "<p>Текст</p>",
                    "content_text": "Текст",
                    "summary": "Короче <",
                    "image": "/a.png",
                    "date_published": "2026-11-23T09:15:00+06:00",
                    "date_modified": "2026-11-23T05:00:00Z",
                    "authors": [{"name": "Айжан"}, {"url": "x"}, {"name": "Бакыт"}],
                    "tags": ["а", "б", "а", 1],
                    "language": "ky",
                    "attachments": [
                        {"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5},
                        {"url": ""},
                    ],
                }
            ],
        }
    )

    assert feed == ParsedFeed(
        kind=FeedKind.JSON,
        title="Лента",
        site_url="https://site.example/",
        description="О ленте",
        language="ru",
        icon_url="https://site.example/favicon.ico",
        entries=(
            ParsedEntry(
                guid="17",
                url="https://site.example/17",
                title="Заголовок",
                author="Айжан, Бакыт",
                content="<p>Текст</p>",
                summary="Короче &lt;",
                published=datetime(2026, 11, 23, 3, 15, tzinfo=UTC),
                updated=datetime(2026, 11, 23, 5, 0, tzinfo=UTC),
                image="https://site.example/a.png",
                enclosures=(Enclosure("https://site.example/a.mp3", "audio/mpeg", 5),),
                categories=("а", "б"),
                language="ky",
                base_url="https://site.example/17",
            ),
        ),
    )


def test_plain_text_becomes_paragraphs_and_a_lone_summary_the_content() -> None:
    text, summary = read(
        {"version": VERSION, "items": [{"content_text": "a < b\n\nc\nd"}, {"summary": "s"}]}
    ).entries

    assert text.content == "<p>a &lt; b</p><p>c<br>d</p>"
    assert (summary.content, summary.summary) == ("s", "")


def test_rss_in_json_is_read() -> None:
    feed = read(
        {
            "rss": {
                "channel": {
                    "title": "L",
                    "link": "https://site.example/",
                    "ttl": "30",
                    "item": [
                        {
                            "description": "d",
                            "guid": {"isPermaLink": "true", "#value": "https://site.example/1"},
                            "pubDate": "Mon, 23 Nov 2026 03:15:00 GMT",
                            "enclosure": {"url": "/a.jpg", "type": "image/jpeg", "length": "3"},
                        }
                    ],
                }
            }
        }
    )

    assert (feed.kind, feed.ttl) == (FeedKind.JSON, timedelta(minutes=30))
    assert feed.entries == (
        ParsedEntry(
            guid="https://site.example/1",
            url="https://site.example/1",
            content="d",
            published=datetime(2026, 11, 23, 3, 15, tzinfo=UTC),
            image="https://site.example/a.jpg",
            enclosures=(Enclosure("https://site.example/a.jpg", "image/jpeg", 3),),
            base_url="https://site.example/",
        ),
    )


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        (b'{"version": "https://jsonfeed.org/version/1", "items": [', Failure.UNREADABLE),
        (b"[" * 100_000, Failure.UNREADABLE),
        (b'{"n": ' + b"9" * 10_000 + b"}", Failure.UNREADABLE),
        ({"error": "no such feed"}, Failure.NOT_A_FEED),
        ([1, 2], Failure.NOT_A_FEED),
        ({"items": []}, Failure.NOT_A_FEED),
    ],
)
def test_json_that_is_no_feed_is_named(document: Any, kind: Failure) -> None:
    with pytest.raises(ParseError) as caught:
        read(document)

    assert caught.value.kind is kind
    assert "JSON" in caught.value.detail


def test_line_ends_in_strings_and_text_behind_the_end_are_survived() -> None:
    body = b'{"version": "https://jsonfeed.org/version/1", "items": [{"title": "a\nb"}]}<!-- x -->'

    assert read(body).entries[0].title == "a\nb"


def test_values_of_the_wrong_type_are_left_out() -> None:
    wrong: list[Any] = [None, True, 1.5, {}, [], [None], {"url": 3}]
    names = ("id", "url", "title", "content_html", "summary", "image", "date_published",
             "authors", "author", "tags", "attachments", "language")  # fmt: skip
    items = [dict.fromkeys(names, value) for value in wrong]

    feed = read({"version": VERSION, "title": [], "items": [*items, "x", None]})

    assert feed.entries == (ParsedEntry(base_url=URL),) * len(wrong)
