"""What one reading of a feed brings: ``read_feed``."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdesk.core.article import EntryKey, FeedReading
from newsdesk.core.errors import Failure, ParseError
from newsdesk.parse import feeds, reading
from newsdesk.parse.reading import read_feed
from newsdesk.parse.slices import entry_slices
from support.feed_samples import DATA, URL, atom, rss

Known = dict[EntryKey, bytes]


def read(body: bytes, known: Known | None = None) -> FeedReading:
    return read_feed(body, url=URL, content_type=None, known=known or {})


def known_after(*readings: FeedReading) -> Known:
    return {entry.key: entry.digest for one in readings for entry in one.entries}


def item(number: int, title: str = "", *, extra: str = "", guid: str = "") -> str:
    return (
        f"<item><title>{title or number}</title><link>https://site.example/{number}</link>"
        f"<guid isPermaLink='false'>{guid or f'g{number}'}</guid>{extra}</item>"
    )


def titles(result: FeedReading) -> list[str]:
    return [entry.title for entry in result.entries]


def test_an_entry_comes_out_clean() -> None:
    (entry,) = read(
        rss(
            "<item><title>&lt;b&gt;Курс&lt;/b&gt; &amp;amp; погода</title>"
            "<link>https://site.example/1?id=5&amp;utm_source=rss</link>"
            "<pubDate>Mon, 23 Nov 2026 09:15:00 +0600</pubDate>"
            "<description><![CDATA[<p onclick='x()'>Текст <script>alert(1)</script>"
            "<img src='/a.png' width='600' height='400'></p>]]></description></item>"
        )
    ).entries

    assert entry.key == "https://site.example/1?id=5"
    assert entry.url == "https://site.example/1?id=5"
    assert entry.title == "Курс & погода"
    assert "script" not in entry.html
    assert "onclick" not in entry.html
    assert entry.summary == "Текст"
    assert entry.image == "https://site.example/a.png"
    assert entry.published == datetime(2026, 11, 23, 3, 15, tzinfo=UTC)
    assert entry.position == 0


def test_two_readings_an_hour_apart_make_four_articles() -> None:
    """RULES 2, identity: a repeated entry and a link with a tail are no new articles."""
    first = read((DATA / "refresh-1.xml").read_bytes())
    second = read((DATA / "refresh-2.xml").read_bytes(), known_after(first))

    assert set(first.keys) | set(second.keys) == {"g1", "g2", "g3", "g4"}
    assert second.keys == ("g4", "g2", "g3")
    assert titles(second) == ["Четвёртая новость", "Вторая новость (обновлено)", "Третья новость"]
    assert second.entries[2].url == "https://check.example.kg/3"


def test_an_entry_without_a_title_is_called_something_and_an_empty_one_left_out() -> None:
    result = read((DATA / "missing-parts.xml").read_bytes())

    assert len(result.keys) == 8
    assert titles(result) == [
        "Только заголовок",
        "2",
        "Только описание, без заголовка и ссылки",
        "Ссылка в guid",
        "guid не ссылка",
        "Относительная ссылка",
        "Пробелы вокруг",
        "Кириллица в адресе",
    ]


def test_a_long_text_without_a_title_lends_its_first_words() -> None:
    (entry,) = read(rss(f"<item><description>{'слово, ' * 40}</description></item>")).entries

    assert 50 < len(entry.title) <= 101
    assert entry.title.endswith("слово…")


def test_only_what_is_new_or_changed_is_returned_with_its_place() -> None:
    first = read(rss(item(1) + item(2) + item(3)))
    second = read(rss(item(4) + item(1) + item(2, "Поправка") + item(3)), known_after(first))

    assert second.keys == ("g4", "g1", "g2", "g3")
    assert [(e.key, e.position, e.title) for e in second.entries] == [
        ("g4", 0, "4"),
        ("g2", 2, "Поправка"),
    ]


def test_unchanged_entries_are_not_even_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    first = read(rss("".join(item(n) for n in range(50))))
    parsed: list[bytes] = []
    real = feeds.parse_text

    def watched(text: bytes, *, url: str) -> object:
        parsed.append(text)
        return real(text, url=url)

    monkeypatch.setattr(reading, "parse_text", watched)
    read(rss("".join(item(n) for n in [60, *range(50)])), known_after(first))

    (text,) = parsed
    assert text.count(b"<item>") == 1


def test_counters_in_extensions_are_no_edit() -> None:
    """A video's views grow with every poll; its article does not change."""
    views = '<m:statistics xmlns:m="http://search.yahoo.com/mrss/" views="{}"/>'
    first = read(rss(item(1, extra=views.format(10)) + item(2)))
    second = read(rss(item(1, extra=views.format(99)) + item(2)), known_after(first))

    assert second.keys == ("g1", "g2")
    assert second.entries == ()


def test_a_new_entry_with_the_guid_of_an_unchanged_one_is_told_from_it_by_its_link() -> None:
    """RULES 2: the first keeps the guid, the later ones use guid and link."""
    first = read(rss(item(1, guid="same") + item(2, guid="same")))
    second = read(
        rss(item(1, guid="same") + item(3, guid="same") + item(2, guid="same")), known_after(first)
    )

    assert first.keys == ("same", "same https://site.example/2")
    assert second.keys == ("same", "same https://site.example/3", "same https://site.example/2")
    assert titles(second) == ["3"]


@pytest.mark.parametrize(
    "trap",
    [
        "<description><![CDATA[code: <item> a </item> ]]></description>",
        "<description><![CDATA[</item>]]></description>",
        "<!-- <item><title>old</title></item> -->",
        "<item><title>inner</title></item>",
    ],
)
def test_tags_that_are_none_do_not_mislead_the_cut(trap: str) -> None:
    body = rss(item(1, extra=trap) + item(2))
    first = read(body)
    second = read(rss(item(3) + item(1, extra=trap) + item(2)), known_after(first))
    third = read(rss(item(4, extra=trap) + item(2)), known_after(read(rss(item(2)))))

    assert "g1" in first.keys
    assert read(body, known_after(first)).entries == ()
    assert second.keys == ("g3", *first.keys)
    assert titles(second) == ["3"]
    assert (third.keys[0], third.keys[-1]) == ("g4", "g2")
    assert "2" not in titles(third)


def test_the_list_of_items_of_rss_1_is_no_item() -> None:
    text = b"<items><li/></items><item a='b'>1</item ><item\n>2</item><item>3</item>"

    assert [text[start:end] for start, end in entry_slices(text)] == [
        b"<item a='b'>1</item ><item\n>2</item>",
        b"<item>3</item>",
    ]


def test_atom_and_broken_documents_are_cut_the_same_way() -> None:
    entry = "<entry><id>{0}</id><title>{0} &nbsp;</title></entry>"
    first = read(atom(entry.format("a") + entry.format("b")))
    second = read(
        atom(entry.format("c") + entry.format("a") + entry.format("b")), known_after(first)
    )

    assert (second.keys, [e.key for e in second.entries]) == (("c", "a", "b"), ["c"])


def test_the_feed_is_described_though_none_of_its_entries_is_new() -> None:
    body = rss(item(1), channel="<ttl>15</ttl><language>ky</language>")
    first = read(body)
    again = read(body, known_after(first))

    assert (again.title, again.site_url, again.ttl, again.language, again.icon_url, again.kind) == (
        first.title, first.site_url, first.ttl, first.language, first.icon_url, first.kind,
    )  # fmt: skip
    assert again.keys == first.keys


def test_a_page_in_the_place_of_a_known_feed_is_still_named() -> None:
    known = known_after(read(rss(item(1))))

    with pytest.raises(ParseError) as caught:
        read(b"<!doctype html><title>Hello</title>", known)

    assert caught.value.kind is Failure.NOT_A_FEED
