"""RULES 2, identity."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsdesk.core.article import ArticleId, CleanEntry, EntryKey, ParsedEntry, SafeHtml
from newsdesk.core.identity import (
    NO_MARKUP,
    Held,
    entry_digest,
    entry_keys,
    markup_digest,
    means_the_same,
    same_story,
)

MORNING = datetime(2026, 11, 23, 3, 15, tzinfo=UTC)
TEXT = "Национальный банк установил официальные курсы доллара и евро на завтра"


def test_the_guid_is_the_key_else_the_link_else_a_hash_of_title_and_content() -> None:
    keys = entry_keys(
        [
            ParsedEntry(guid="g1", url="https://site.example/1", title="Раз"),
            ParsedEntry(url="https://site.example/2", title="Два"),
            ParsedEntry(title="Три", content="<p>Текст</p>"),
        ]
    )

    assert keys[:2] == ["g1", "https://site.example/2"]
    assert keys[2] is not None
    assert keys[2].startswith("hash:")


def test_the_hash_tells_titles_from_contents() -> None:
    first, second, third = entry_keys(
        [ParsedEntry(title="ab"), ParsedEntry(title="a", content="b"), ParsedEntry(content="ab")]
    )

    assert len({first, second, third}) == 3


def test_a_repeated_guid_stays_with_the_first_and_the_later_ones_add_their_link() -> None:
    keys = entry_keys(
        [
            ParsedEntry(guid="g", url="https://site.example/1"),
            ParsedEntry(guid="g", url="https://site.example/2"),
            ParsedEntry(guid="g", url="https://site.example/3"),
        ]
    )

    assert keys == ["g", "g https://site.example/2", "g https://site.example/3"]


def test_a_mere_repetition_and_an_entry_without_words_have_no_key() -> None:
    entry = ParsedEntry(guid="g", url="https://site.example/1", title="Раз")
    linked = ParsedEntry(url="https://site.example/2")

    assert entry_keys([entry, replace(entry, title="Ещё раз"), linked, linked, ParsedEntry()]) == [
        "g",
        None,
        "https://site.example/2",
        None,
        None,
    ]


def test_endless_guids_make_short_keys() -> None:
    long, longer = entry_keys([ParsedEntry(guid="x" * 9000), ParsedEntry(guid="x" * 9001)])

    assert long is not None
    assert len(long) < 64
    assert long != longer


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Другой"},
        {"content": "<p>b</p>"},
        {"summary": "b"},
        {"author": "b"},
        {"url": "https://site.example/b"},
        {"published": MORNING},
        {"updated": MORNING},
        {"image": "https://site.example/b.png"},
        {"categories": ("b",)},
        {"comments": 1},
        {"comments_url": "https://site.example/b"},
        {"language": "ky"},
    ],
)
def test_every_change_of_the_publishers_changes_the_digest(change: dict[str, object]) -> None:
    entry = ParsedEntry(guid="g", title="Раз")
    changed = replace(entry, **change)  # type: ignore[arg-type]

    assert len(entry_digest(entry)) == 16
    assert not means_the_same(entry_digest(changed), entry_digest(entry))
    assert means_the_same(entry_digest(replace(entry)), entry_digest(entry))


def test_other_markup_of_the_same_words_means_the_same() -> None:
    entry = ParsedEntry(guid="g", title="Раз")
    first = entry_digest(entry, markup_digest(b"<item views='1'>"))
    second = entry_digest(entry, markup_digest(b"<item views='2'>"))

    assert first != second
    assert means_the_same(first, second)
    assert not means_the_same(first, None)
    assert entry_digest(entry).startswith(NO_MARKUP)


def clean(**values: object) -> CleanEntry:
    entry = CleanEntry(
        key=EntryKey("new"),
        digest=bytes(16),
        position=0,
        url="https://site.example/1",
        title="Курсы валют",
        author="",
        html=SafeHtml(f"<p>{TEXT}</p>"),
        summary="",
        published=MORNING,
        updated=None,
        image="",
        enclosures=(),
        categories=(),
        comments=None,
        comments_url="",
        language="",
    )
    return replace(entry, **values)  # type: ignore[arg-type]


HELD = Held(
    id=ArticleId(7),
    key=EntryKey("old"),
    url="https://site.example/1",
    title="Курсы валют",
    published=MORNING,
    text_sample=TEXT,
)


def test_a_changed_guid_with_the_same_link_is_the_same_story() -> None:
    assert same_story(clean(title="Новый заголовок", published=None), [HELD]) is HELD


def test_a_front_page_and_a_link_shared_by_several_say_nothing() -> None:
    front = "https://site.example/"
    other = replace(HELD, id=ArticleId(8), title="Погода")

    assert same_story(clean(title="x", url=front), [replace(HELD, url=front)]) is None
    assert same_story(clean(title="x"), [HELD, other]) is None
    assert same_story(clean(title="x", url=""), [replace(HELD, url="")]) is None


def test_the_same_title_time_and_nearly_the_same_text_are_the_same_story() -> None:
    moved = clean(url="https://new.example/a", html=SafeHtml(f"<p>{TEXT} (дополнено)</p>"))

    assert same_story(moved, [HELD]) is HELD


def test_yesterdays_story_of_the_same_name_stays_apart() -> None:
    daily = clean(url="https://site.example/2", published=MORNING + timedelta(days=1))

    assert same_story(daily, [HELD]) is None
    assert same_story(replace(daily, published=None), [HELD]) is None


def test_the_same_title_over_another_text_is_another_story() -> None:
    other = clean(url="https://site.example/2", html=SafeHtml("<p>Совсем о другом речь</p>"))

    assert same_story(other, [HELD]) is None
