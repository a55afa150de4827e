"""``newsdesk pin`` and ``unpin`` as processes, with a real site on loopback that is then gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.news_site import HTML, NewsSite
from support.pictures import png
from support.program import Program
from support.story_pages import sentences, story_page

PICTURE = png(colour=(10, 120, 60))


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        running.put("/p.png", PICTURE, content_type="image/png")
        yield running


@pytest.fixture
def program(tmp_path: Path, site: NewsSite) -> Program:
    """The program over story 1, with a picture and a page that has the whole text."""
    text = sentences(40)
    shown = f'<p>{text[0]}</p><img src="{site.url("/p.png")}">'
    page = story_page("A story", text).replace(
        "</h1>", f'</h1><figure><img src="{site.url("/p.png")}"></figure>', 1
    )
    site.put("/story", page, content_type=HTML)
    store = Store.open(tmp_path / "newsdesk.db")
    source = store.sources.add(new_source(1, url=site.url("/feed")), at=NOW)
    entry = clean_entry("a", title="A story", html=shown, url=site.url("/story"))
    store.record([poll_outcome(source.id, [entry])], read_before=None)
    store.close()
    return Program(tmp_path)


def test_pin_waits_until_the_story_is_whole(program: Program, site: NewsSite) -> None:
    [answer] = program.json("pin", 1)
    site.stop()

    assert answer == {
        "id": 1,
        "url": site.url("/story"),
        "read": False,
        "pinned": True,
        "offline": True,
        "message": "",
    }
    story = program.json("show", 1)
    assert story["full_text"] is True
    assert sentences(40)[-1] in story["text"]
    assert story["images"] == [{"url": site.url("/p.png"), "offline": True}]


def test_a_story_that_cannot_be_whole_says_why(program: Program, site: NewsSite) -> None:
    site.put("/story", b"gone", status=404, content_type="text/plain")
    site.put("/p.png", b"gone", status=500, content_type="text/plain")

    done = program.run("pin", 1, "--json")

    assert done.code == 0  # it is pinned; the rest comes by itself
    [answer] = done.document
    assert (answer["pinned"], answer["offline"]) == (True, False)
    assert "0 of 1 pictures are there. The full text is missing." in answer["message"]
    assert "Newsdesk tries again at" in answer["message"]
    assert done.err == ""


def test_unpin_frees_the_disk_at_once(program: Program, site: NewsSite) -> None:
    """No undo reaches from one command to the next."""
    program.json("pin", 1)
    folder = program.data / "offline"
    assert program.json("doctor")["database"]["offline"]["stories"] == 1

    [answer] = program.json("unpin", 1)

    assert (answer["pinned"], answer["offline"], answer["message"]) == (False, False, "")
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    assert program.json("doctor")["database"]["offline"]["bytes"] == 0


def test_any_web_page_is_pinned_by_its_address(program: Program, site: NewsSite) -> None:
    text = sentences(30)
    page = story_page("Seen on the web", text).replace(
        "<article>", f'<article><img src="{site.url("/p.png")}" width="40" height="30">', 1
    )
    url = site.put("/page", page, content_type=HTML)

    answers = program.json("pin", url, 1, url)
    site.stop()

    assert [answer["id"] for answer in answers] == [2, 1]
    assert answers[0]["url"] == url
    assert answers[0]["offline"] is True
    story = program.json("show", 2)
    assert (story["title"], story["source_id"], story["source"]) == (
        "Seen on the web",
        None,
        "127.0.0.1",
    )
    assert story["full_text"] is True
    assert text[-1] in story["text"]
    assert [row["id"] for row in program.json("list", "--view", "pinned")] == [2, 1]


def test_a_page_that_cannot_be_read_is_kept_for_later(program: Program, site: NewsSite) -> None:
    url = site.put("/page", b"", status=500)

    done = program.run("pin", url, "--json")

    assert done.code == 1
    [answer] = done.document
    assert (answer["pinned"], answer["offline"]) == (True, False)
    assert "error of its own" in answer["message"]
    site.put("/page", story_page("Seen on the web", sentences(30)), content_type=HTML)
    assert program.json("pin", answer["id"])[0]["offline"] is True


def test_what_is_no_address_is_unusable_input(program: Program, site: NewsSite) -> None:
    done = program.run("pin", site.url("/story"), "no address")

    assert (done.code, done.out) == (2, "")
    assert "no address" in done.err
    assert program.json("list", "--view", "pinned") == []


def test_a_backup_holds_the_pictures(program: Program, site: NewsSite, tmp_path: Path) -> None:
    program.json("pin", 1)
    program.json("backup", tmp_path / "copy.db")
    site.stop()

    other = Program(tmp_path / "other")
    other.json("restore", tmp_path / "copy.db")

    story = other.json("show", 1)
    assert sentences(40)[-1] in story["text"]
    assert story["images"] == [{"url": site.url("/p.png"), "offline": True}]
    files = [path for path in (tmp_path / "other" / "offline").rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in files] == [PICTURE]
    assert other.json("doctor")["database"]["offline"]["broken"] == 0
