"""Commands about stories, run as processes on a database with three stories in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from newsdesk.core.article import Enclosure
from newsdesk.core.rate import Rate, RateSheet
from newsdesk.core.source import SourceId
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.news_site import HTML, NewsSite
from support.program import Program
from support.story_pages import sentences, story_page

STORY = {
    "id", "source_id", "source", "title", "url", "author", "published", "fetched", "read",
    "pinned", "summary", "image", "language", "cluster_id", "cluster_size",
}  # fmt: skip
BODY = '<p>Курс <b>сома</b></p><img src="https://example.org/a.png?x=1&amp;y=2" alt="">'


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program over two sources: stories 3 (newest) and 2 of the first, 1 of the second."""
    store = Store.open(tmp_path / "newsdesk.db")
    first = store.sources.add(new_source(1, title="24.kg", renamed=True), at=NOW)
    second = store.sources.add(new_source(2, title="Kaktus", renamed=True), at=NOW)
    _record(store, second.id, "old", "Погода", "<p>Солнце.</p>", minutes=50)
    _record(store, first.id, "mid", "Биржа упала", BODY, minutes=40)
    _record(store, first.id, "new", "Ёлка стоит", "<p>Площадь, биржа рядом.</p>", minutes=30)
    store.close()
    return Program(tmp_path)


def _record(
    store: Store, source_id: SourceId, key: str, title: str, html: str, *, minutes: int
) -> None:
    entry = clean_entry(
        key,
        title=title,
        html=html,
        published=NOW - timedelta(minutes=minutes),
        enclosures=(Enclosure("https://example.org/a.mp3", "audio/mpeg", 1234),),
    )
    store.record([poll_outcome(source_id, [entry], at=NOW)], read_before=None)


def _ids(rows: Sequence[dict[str, object]]) -> list[object]:
    return [row["id"] for row in rows]


def test_a_list_answers_stories_newest_first(program: Program) -> None:
    rows = program.json("list")

    assert _ids(rows) == [3, 2, 1]
    assert set(rows[0]) == STORY
    assert rows[1] == {
        "id": 2,
        "source_id": 1,
        "source": "24.kg",
        "title": "Биржа упала",
        "url": "https://example.org/mid",
        "author": "",
        "published": "2026-03-02T09:20:00Z",
        "fetched": "2026-03-02T10:00:00Z",
        "read": False,
        "pinned": False,
        "summary": "Some text.",
        "image": "",
        "language": "",
        "cluster_id": 2,
        "cluster_size": 1,
    }


def test_show_fetches_the_full_text_where_there_is_none_yet(tmp_path: Path) -> None:
    """CLI: show ID --full; JSON: full_text is true when the text came from the page."""
    text = sentences(12)
    with NewsSite() as site:
        good = site.put("/good", story_page("A dam", text), content_type=HTML)
        store = Store.open(tmp_path / "newsdesk.db")
        source = store.sources.add(new_source(1, url=site.url("/feed")), at=NOW)
        entries = [
            clean_entry("a", title="A dam", html=f"<p>{text[0]}</p>", url=good),
            clean_entry("b", title="Another", html="<p>Feed.</p>", url=site.url("/gone")),
        ]
        store.record([poll_outcome(source.id, entries)], read_before=None)
        store.close()
        program = Program(tmp_path)

        document = program.json("show", 2, "--full")
        again = program.json("show", 2, "--full")
        failed = program.run("show", 1, "--full", "--json")

        assert document["full_text"] is True
        assert text[-1] in document["text"]
        assert again == document
        assert site.paths() == ["/good", "/gone"]
    assert failed.code == 1
    assert "nothing at this address" in failed.err
    assert failed.document["full_text"] is False
    assert failed.document["text"] == "Feed."


def test_limit_and_offset_cut_a_list_without_gaps(program: Program) -> None:
    assert _ids(program.json("list", "--limit", 2)) == [3, 2]
    assert _ids(program.json("list", "--limit", 2, "--offset", 1)) == [2, 1]
    assert program.json("list", "--offset", 3) == []


def test_a_list_can_be_of_one_source(program: Program) -> None:
    assert _ids(program.json("list", "--source", 2)) == [1]


def test_views_follow_the_marks(program: Program) -> None:
    program.json("read", 3)
    program.json("pin", 1)

    assert _ids(program.json("list", "--view", "unread")) == [2, 1]
    assert _ids(program.json("list", "--view", "pinned")) == [1]
    assert _ids(program.json("list", "--view", "all")) == [3, 2, 1]
    assert program.json("list", "--view", "today") == []


def test_a_view_that_does_not_exist_is_named(program: Program) -> None:
    done = program.run("list", "--view", "popular", "--json")

    assert (done.code, done.out) == (2, "")
    assert "no view popular" in done.err


def test_marks_answer_what_they_left(program: Program) -> None:
    [pinned] = program.json("pin", 2, 2)
    assert "0 of 1 pictures are there." in pinned.pop("message")  # there is no such host
    assert pinned == {
        "id": 2,
        "url": "https://example.org/mid",
        "read": False,
        "pinned": True,
        "offline": False,
    }
    assert program.json("read", 2)[0]["read"] is True
    assert program.json("unread", 2)[0]["read"] is False
    assert program.json("unpin", 2)[0]["pinned"] is False


def test_an_unknown_story_among_known_ones_is_done_in_part(program: Program) -> None:
    done = program.run("read", 1, 99, "--json")

    assert done.code == 1
    assert [(row["id"], row["read"]) for row in done.document] == [(1, True), (99, False)]
    assert "no story 99" in done.document[1]["message"]
    assert "no story 99" in done.err


def test_only_unknown_stories_are_unusable_input(program: Program) -> None:
    done = program.run("pin", 99)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("There is no story 99")


def test_show_answers_the_whole_story(program: Program) -> None:
    story = program.json("show", 2)

    assert set(story) == STORY | {"html", "text", "full_text", "images", "enclosures", "revisions"}
    assert story["html"] == BODY
    assert story["text"] == "Курс сома"
    assert story["full_text"] is False
    assert story["images"] == [{"url": "https://example.org/a.png?x=1&y=2", "offline": False}]
    assert story["enclosures"] == [
        {"url": "https://example.org/a.mp3", "type": "audio/mpeg", "length": 1234}
    ]
    assert story["revisions"] == []


def test_an_edited_story_shows_what_it_was(program: Program) -> None:
    """RULES 2: the earlier title and text are kept as revisions."""
    store = Store.open(program.data / "newsdesk.db")
    _record(store, SourceId(1), "mid", "Биржа выросла", "<p>Новое.</p>", minutes=40)
    store.close()

    story = program.json("show", 2)

    assert story["title"] == "Биржа выросла"
    assert story["revisions"] == [
        {"replaced": "2026-03-02T10:00:00Z", "title": "Биржа упала", "html": BODY}
    ]


def test_show_prints_text_html_and_json(program: Program) -> None:
    text = program.run("show", 2)
    assert text.out.startswith("Биржа упала\n24.kg")
    assert text.out.endswith("\n\nКурс сома\n")
    assert program.run("show", 2, "--format", "html").out == BODY + "\n"
    assert program.run("show", 2, "--format", "json").document == program.json("show", 2)


def test_a_story_that_is_not_there_is_named(program: Program) -> None:
    done = program.run("show", 99, "--json")

    assert (done.code, done.out) == (2, "")
    assert "no story 99" in done.err


def test_search_finds_titles_before_texts(program: Program) -> None:
    rows = program.json("search", "биржа")

    assert _ids(rows) == [2, 3]
    assert set(rows[0]) == STORY
    assert _ids(program.json("search", "биржа", "--limit", 1)) == [2]
    assert _ids(program.json("search", "елка", "стоит")) == [3]
    assert program.json("search", "AND (") == []


def test_search_speaks_the_language_of_the_window(program: Program) -> None:
    assert _ids(program.json("search", "биржи", "source:24")) == [2, 3]
    assert _ids(program.json("search", "source:kaktus")) == [1]
    assert _ids(program.json("search", "биржа -ёлка")) == [2]
    assert _ids(program.json("search", '"биржа рядом"')) == [3]


def test_what_is_wrong_with_a_question_is_said_and_the_rest_found(program: Program) -> None:
    done = program.run("search", "биржа", "after:never", "is:unread")

    assert done.code == 0
    assert "Биржа упала" in done.out
    assert "“never” is not a day" in done.err


def test_another_reading_of_a_question_is_said(program: Program) -> None:
    done = program.run("search", ",bh;f")

    assert "Биржа упала" in done.out
    assert "Showing results for “биржа”." in done.err


def test_a_list_for_people_has_one_line_a_story(program: Program) -> None:
    program.json("read", 2)
    program.json("pin", 2)

    lines = program.run("list").out.splitlines()

    assert [line.split()[:2] for line in lines] == [["3", "*"], ["2", "+"], ["1", "*"]]
    assert lines[1].endswith("24.kg   Биржа упала")


def test_what_one_process_marks_another_sees(program: Program) -> None:
    """The window and commands work on one database; neither locks the other out."""
    store = Store.open(program.data / "newsdesk.db")
    try:
        assert not store.changed_by_others()
        program.json("read", 1, 2, 3)
        assert store.changed_by_others()
        assert all(row.read for row in store.articles.rows([1, 2, 3]))  # type: ignore[list-item]
    finally:
        store.close()


def test_a_backup_brings_everything_back(program: Program, tmp_path: Path) -> None:
    """RULES 7: restoring keeps what was there."""
    target = tmp_path / "copy.db"
    program.json("pin", 2)
    assert program.json("backup", target) == {
        "file": str(target),
        "bytes": target.stat().st_size,
    }
    program.json("unpin", 2)
    program.json("source", "remove", 1, 2)

    restored = program.json("restore", target)

    assert restored["file"] == str(target)
    assert Path(restored["kept"]).parent == program.data
    assert _ids(program.json("list", "--view", "pinned")) == [2]
    assert _ids(program.json("source", "list")) == [1, 2]


def test_a_backup_never_takes_the_databases_own_place(program: Program) -> None:
    """An open window would go on writing into a file that nobody finds again."""
    before = (program.data / "newsdesk.db").stat().st_ino

    done = program.run("backup", program.data / "newsdesk.db")

    assert done.code == 2
    assert "is the database itself" in done.err
    assert (program.data / "newsdesk.db").stat().st_ino == before


def test_the_doctor_says_the_states_in_words(program: Program) -> None:
    assert "  states: 2 nothing-new\n" in program.run("doctor").out


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 5000])
def test_what_is_no_backup_is_not_restored(
    program: Program, tmp_path: Path, content: bytes
) -> None:
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(content)

    done = program.run("restore", wrong)

    assert (done.code, done.out) == (2, "")
    assert "is not a backup of Newsdesk; nothing was changed" in done.err
    assert _ids(program.json("list")) == [3, 2, 1]


def test_a_missing_backup_is_named(program: Program, tmp_path: Path) -> None:
    done = program.run("restore", tmp_path / "none.db")

    assert done.code == 2
    assert "There is no file" in done.err


def test_rates_answer_the_sheet_in_force(program: Program) -> None:
    """RULES 4: a rate is said as published and per one unit, in decimal digits."""
    store = Store.open(program.data / "newsdesk.db")
    for day, value in ((date(2026, 2, 27), "16.80"), (date(2026, 2, 28), "16.85")):
        rates = (Rate("USD", 1, Decimal("87.4500")), Rate("KZT", 100, Decimal(value)))
        store.rates.put(RateSheet("NBKR", "KGS", day, rates), fetched=NOW)
    store.close()

    assert program.json("rates", "--on", "2026-03-02") == {
        "provider": "NBKR",
        "base": "KGS",
        "date": "2026-02-28",
        "in_force_from": "2026-02-28",
        "fetched": "2026-03-02T10:00:00Z",
        "stale": False,
        "rates": [
            {
                "currency": "USD",
                "nominal": 1,
                "value": "87.4500",
                "rate": "87.4500",
                "previous": None,
                "change": None,
            },
            {
                "currency": "KZT",
                "nominal": 100,
                "value": "16.85",
                "rate": "0.1685",
                "previous": "0.168",
                "change": "0.0005",
            },
        ],
    }
    assert program.json("rates", "--on", "2026-02-27")["rates"][1]["value"] == "16.80"


def test_rates_that_are_not_there_say_what_to_do(program: Program) -> None:
    done = program.run("rates")

    assert (done.code, done.out) == (2, "")
    assert "newsdesk rates --refresh" in done.err
