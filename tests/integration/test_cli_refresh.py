"""Commands that ask the network, run as processes against a real server on loopback."""

from __future__ import annotations

import gzip
import os
import pty
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.news_site import HTML, NewsSite, rss
from support.program import PATIENCE, Program

PAGE = """<html><head><title>A site</title>
<link rel="alternate" type="application/rss+xml" title="All" href="/all.xml">{more}
</head><body>Hello</body></html>"""
TWO = PAGE.format(more='<link rel="alternate" type="application/rss+xml" href="/sport.xml">')
NBKR = """<?xml version="1.0" encoding="windows-1251"?>
<CurrencyRates Name="Daily Exchange Rates" Date="{date}">
<Currency ISOCode="USD"><Nominal>1</Nominal><Value>87,4500</Value></Currency>
<Currency ISOCode="KZT"><Nominal>100</Nominal><Value>16,8500</Value></Currency>
</CurrencyRates>"""


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as site:
        yield site


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path / "data")


def _follow(program: Program, *urls: str) -> None:
    outlines = "".join(f'<outline type="rss" text="{url}" xmlUrl="{url}"/>' for url in urls)
    document = f'<opml version="2.0"><body>{outlines}</body></opml>'
    done = program.run("source", "import", "-", given=document)
    assert done.code == 0, done


def _dead_url() -> str:
    """An address on which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/rss"


# following


def test_a_feeds_own_address_is_followed(program: Program, site: NewsSite) -> None:
    url = site.put("/rss", rss("a", "b", title="Новости"))

    added = program.json("source", "add", url, "--folder", "Kyrgyzstan", "--interval", 60)

    assert added == {
        "id": 1,
        "url": url,
        "title": "Новости",
        "site_url": "https://stories.example/",
        "kind": "rss",
    }
    (row,) = program.json("source", "list")
    assert (row["folder"], row["interval_minutes"]) == ("Kyrgyzstan", 60)
    assert row["state"] == "never-checked"


def test_a_pages_feed_is_found(program: Program, site: NewsSite) -> None:
    site.put("/all.xml", rss("a", title="All"))
    page = site.put("/", PAGE.format(more=""), content_type=HTML)

    assert program.json("source", "add", page)["url"] == site.url("/all.xml")


def test_several_feeds_on_a_page_are_offered(program: Program, site: NewsSite) -> None:
    site.put("/all.xml", rss("a", title="All"))
    site.put("/sport.xml", rss("b", title="Sport"))

    done = program.run("source", "add", site.put("/", TWO, content_type=HTML), "--json")

    assert done.code == 2
    assert done.document == {
        "candidates": [
            {"url": site.url("/all.xml"), "title": "All", "kind": "rss"},
            {"url": site.url("/sport.xml"), "title": "Sport", "kind": "rss"},
        ]
    }
    assert "offers several feeds" in done.err
    assert program.json("source", "list") == []


def test_a_source_that_is_followed_is_not_followed_twice(program: Program, site: NewsSite) -> None:
    url = site.put("/rss", rss("a"))
    program.json("source", "add", url)

    done = program.run("source", "add", url)

    assert (done.code, done.out) == (2, "")
    assert "You follow" in done.err
    assert len(program.json("source", "list")) == 1


def test_what_cannot_be_followed_is_said_in_a_sentence(program: Program, site: NewsSite) -> None:
    """RULES 1: states in plain words; the issue's bad input."""
    endless = gzip.compress(b"<rss>" + b" " * 60_000_000)
    cases = [
        (_dead_url(), "No connection to 127.0.0.1 came about."),
        (site.put("/none", "<html>Hello</html>", content_type=HTML), "No feed was found"),
        (site.put("/empty", ""), ""),
        (site.put("/gone", "", status=410), "gone for good"),
        (site.put("/err", "", status=500), "an error of its own"),
        (
            site.put("/bomb", endless, headers={"Content-Encoding": "gzip"}),
            "larger than Newsdesk accepts",
        ),
    ]
    for url, sentence in cases:
        done = program.run("source", "add", url)

        assert (done.code, done.out) == (2, ""), url
        assert sentence in done.err, url
        assert done.err.count("\n") == 1, url
    assert program.json("source", "list") == []


# refreshing


def test_a_refresh_answers_what_it_did(program: Program, site: NewsSite) -> None:
    _follow(
        program,
        site.put_tagged("/one", rss("a", "b")),
        site.put("/page", "<html><body>Log in</body></html>", content_type=HTML),
    )

    done = program.run("refresh", "--json")
    summary = done.document

    assert done.code == 1
    assert set(summary) == {
        "sources", "ok", "not_modified", "failed", "skipped", "new", "updated", "seconds",
        "failures",
    }  # fmt: skip
    counts = ("sources", "ok", "not_modified", "failed", "skipped", "new", "updated")
    assert [summary[name] for name in counts] == [2, 1, 0, 1, 0, 2, 0]
    assert summary["seconds"] > 0
    (failure,) = summary["failures"]
    assert set(failure) == {"source_id", "url", "state", "message", "next_check"}
    assert failure["url"] == site.url("/page")
    assert failure["state"] == "not-a-feed"
    assert "not a feed" in failure["message"]
    assert failure["next_check"].endswith("Z")


def test_a_second_refresh_asks_nobody_before_its_time(program: Program, site: NewsSite) -> None:
    """RULES 1: the next check is kept in the database, so a restart polls nothing early."""
    _follow(program, site.put_tagged("/one", rss("a")))
    program.json("refresh")

    summary = program.json("refresh")

    assert (summary["sources"], summary["skipped"], summary["ok"]) == (1, 1, 0)
    assert site.paths() == ["/one"]


def test_a_forced_refresh_asks_all_and_sends_the_validators(
    program: Program, site: NewsSite
) -> None:
    _follow(program, site.put_tagged("/one", rss("a"), etag='"x"'))
    program.json("refresh")

    summary = program.json("refresh", "--force")

    assert (summary["not_modified"], summary["new"]) == (1, 0)
    assert site.requests[1].headers["if-none-match"] == '"x"'


def test_a_named_source_alone_is_asked(program: Program, site: NewsSite) -> None:
    _follow(program, site.put("/one", rss("a")), site.put("/two", rss("b")))

    summary = program.json("refresh", "--source", 2)

    assert (summary["sources"], summary["new"]) == (1, 1)
    assert site.paths() == ["/two"]


def test_what_a_refresh_brings_is_listed_and_found(program: Program, site: NewsSite) -> None:
    _follow(program, site.put("/one", rss("Ёлка", "Биржа", title="Feed")))
    program.json("refresh")

    assert [row["title"] for row in program.json("list")] == ["Ёлка", "Биржа"]
    assert [row["title"] for row in program.json("search", "елка")] == ["Ёлка"]
    story = program.json("show", program.json("list")[0]["id"])
    assert (story["source"], story["text"]) == ("Feed", "About Ёлка")


def test_without_any_network_nobody_is_blamed(program: Program) -> None:
    """RULES 1: when everything fails to connect, the state is offline."""
    _follow(program, _dead_url(), _dead_url())

    done = program.run("refresh", "--json")

    assert done.code == 1
    assert {failure["state"] for failure in done.document["failures"]} == {"offline"}
    assert "you are offline" in done.err
    assert {row["state"] for row in program.json("source", "list")} == {"offline"}
    assert program.run("refresh", "--force").err.count("\n") == 1


def test_for_people_a_refresh_is_one_line_and_one_a_failure(
    program: Program, site: NewsSite
) -> None:
    _follow(program, site.put("/one", rss("a")), site.put("/gone", "", status=410))

    done = program.run("refresh")

    assert done.code == 1
    assert done.out.startswith("1 new, 0 updated, 2 of 2 sources asked in ")
    assert done.err.count("\n") == 1
    assert "gone" in done.err


def test_progress_shows_on_a_terminal_alone(program: Program, site: NewsSite) -> None:
    _follow(program, site.put("/one", rss("a")))
    ours, theirs = pty.openpty()

    with program.start("refresh", "--json", stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            shown += part
        assert process.stdout
        assert process.stdout.read().startswith("{")
        assert process.wait(PATIENCE) == 0
    os.close(ours)

    assert b"1/1  1 new" in shown
    assert shown.endswith(b"\r")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_refresh_ends_at_once_and_keeps_what_arrived(
    program: Program, site: NewsSite, number: signal.Signals
) -> None:
    gate = threading.Event()
    _follow(
        program,
        site.put("/one", rss("a")),
        site.put("/slow", rss("b", "c"), gate=gate),
    )

    # a process group of its own, as a terminal gives it: Ctrl+C reaches the helper process too
    with program.start("refresh", "--json", start_new_session=True) as process:
        site.wait_for_requests(2)
        _wait_for_articles(program, 1)
        before = time.monotonic()
        os.killpg(process.pid, number)
        out, err = process.communicate(timeout=PATIENCE)
        took = time.monotonic() - before
    gate.set()

    assert process.returncode == 1
    assert err == "Cancelled; what had arrived is stored.\n"
    assert out.startswith("{")
    assert took < 2
    assert [row["title"] for row in program.json("list")] == ["a"]
    assert program.json("refresh")["new"] == 2


def _wait_for_articles(program: Program, count: int) -> None:
    until = time.monotonic() + PATIENCE
    while len(program.json("list")) < count:
        assert time.monotonic() < until


def test_two_refreshes_at_once_lose_nothing(program: Program, site: NewsSite) -> None:
    urls = [site.put(f"/{number}", rss(f"{number}a", f"{number}b")) for number in range(20)]
    _follow(program, *urls)

    both = [program.start("refresh", "--force", "--json") for _ in range(2)]
    for process in both:
        _, err = process.communicate(timeout=PATIENCE)
        assert (process.returncode, err) == (0, "")

    titles = [row["title"] for row in program.json("list", "--limit", 100)]
    assert sorted(titles) == sorted(f"{number}{letter}" for number in range(20) for letter in "ab")
    assert program.json("doctor")["database"]["integrity"] == "ok"


def test_marks_go_through_while_a_refresh_runs(program: Program, site: NewsSite) -> None:
    """The window's and a command's own writes do not wait for a poll."""
    gate = threading.Event()
    _follow(program, site.put("/one", rss("a")))
    program.json("refresh")
    _follow(program, site.put("/slow", rss("b"), gate=gate))
    with program.start("refresh", "--json") as process:
        site.wait_for_requests(2)

        assert program.json("read", 1)[0]["read"]

        gate.set()
        process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert [row["read"] for row in program.json("list") if row["id"] == 1] == [True]


def test_the_program_ends_as_soon_as_the_work_is_done(program: Program, site: NewsSite) -> None:
    _follow(program, site.put("/one", rss("a")))
    started = time.monotonic()

    summary = program.json("refresh")

    assert time.monotonic() - started - summary["seconds"] < 3


def test_python_m_newsdesk_refreshes_too(program: Program, site: NewsSite) -> None:
    """The helper process starts whichever way the program was started."""
    _follow(program, site.put("/one", rss("a")))

    done = subprocess.run(
        [sys.executable, "-m", "newsdesk", "--data-dir", str(program.data), "refresh"],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 new")


# rates


def test_rates_are_asked_for_and_answered(program: Program, site: NewsSite) -> None:
    url = site.put("/daily.xml", NBKR.format(date="20.11.2020"), content_type="application/xml")
    program.json("config", "set", "rates.nbkr.daily_url", url)

    document = program.json("rates", "--refresh")

    assert (document["provider"], document["base"], document["date"]) == (
        "NBKR",
        "KGS",
        "2020-11-20",
    )
    assert [(rate["currency"], rate["rate"]) for rate in document["rates"]] == [
        ("USD", "87.4500"),
        ("KZT", "0.1685"),
    ]
    assert program.json("rates")["rates"] == document["rates"]


def test_a_bad_answer_of_the_bank_keeps_the_good_rates(program: Program, site: NewsSite) -> None:
    """RULES 4: a bad answer never replaces a good stored rate; a page of HTML is named."""
    url = site.put("/daily.xml", NBKR.format(date="20.11.2020"), content_type="application/xml")
    program.json("config", "set", "rates.nbkr.daily_url", url)
    good = program.json("rates", "--refresh")
    other = site.put("/page", "<html>Work in progress</html>", content_type=HTML)
    program.json("config", "set", "rates.nbkr.daily_url", other)

    done = program.run("rates", "--refresh", "--json")

    assert done.document["rates"] == good["rates"]
    assert done.code in {0, 1}
