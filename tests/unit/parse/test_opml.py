from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.page_rules import ExtractionRules
from newsdesk.core.source import NewSource, Source, SourceId
from newsdesk.parse.opml import parse_opml, write_opml

DATA = Path(__file__).parents[2] / "data" / "opml"
CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "opml"


def opml(body: str) -> bytes:
    return f'<opml version="2.0"><head/><body>{body}</body></opml>'.encode()


def test_a_list_with_folders_is_read() -> None:
    found = parse_opml((DATA / "google-reader.opml").read_bytes())
    assert len(found) == 22
    assert found[0] == NewSource(
        url="http://reflets.info/feed/",
        title="Reflets",
        folder="Presse",
        site_url="http://reflets.info",
    )
    assert {one.folder for one in found} == {
        "Bloggers", "Code", "Culture", "Droits du net", "Officiel", "Presse", "Tech"
    }  # fmt: skip


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is absent")
def test_every_source_of_every_list_of_the_corpus_is_found() -> None:
    with (CORPUS / "index.tsv").open(encoding="utf-8", newline="") as file:
        lists = list(csv.DictReader(file, delimiter="\t"))
    for one in lists:
        expected = int(one["different_xmlUrl"])
        body = (CORPUS / one["file"]).read_bytes()
        if expected:
            assert len(parse_opml(body)) == expected, one["file"]
        else:
            with pytest.raises(ParseError):
                parse_opml(body)


def test_folders_within_folders_become_one_level() -> None:
    body = opml(
        '<outline text="A"><outline text="B"><outline xmlUrl="https://a.example/"/></outline>'
        '<outline xmlUrl="https://b.example/"/></outline><outline xmlUrl="https://c.example/"/>'
    )
    assert [one.folder for one in parse_opml(body)] == ["A / B", "A", ""]


def test_the_category_is_the_folder_where_there_is_no_other() -> None:
    """OPML 2.0, category: slash-delimited paths, parted by commas."""
    assert parse_opml((DATA / "category.opml").read_bytes())[0].folder == "tag one"
    body = opml('<outline xmlUrl="https://a.example/" category="/Boston/Weather,/x"/>')
    assert parse_opml(body)[0].folder == "Boston / Weather"


@pytest.mark.parametrize(
    "outline",
    [
        'xmlUrl="https://a.example/f"',
        'xmlurl="https://a.example/f"',
        'XMLURL=" https://a.example/f "',
        'xmlUrl="feed:https://a.example/f"',
        'type="rss" url="https://a.example/f"',
    ],
)
def test_the_address_is_found_however_it_is_written(outline: str) -> None:
    assert [one.url for one in parse_opml(opml(f"<outline {outline}/>"))] == ["https://a.example/f"]


def test_the_feed_scheme_means_http() -> None:
    found = parse_opml(opml('<outline xmlUrl="feed://a.example/f"/>'))
    assert found[0].url == "http://a.example/f"


def test_a_source_that_is_listed_twice_comes_once() -> None:
    body = opml(
        '<outline text="A"><outline text="first" xmlUrl="https://a.example/"/></outline>'
        '<outline text="second" xmlUrl="https://a.example/"/>'
    )
    assert [(one.title, one.folder) for one in parse_opml(body)] == [("first", "A")]


def test_addresses_that_are_not_of_the_web_are_left_out() -> None:
    body = opml(
        '<outline xmlUrl="file:///etc/passwd"/><outline xmlUrl="javascript:x"/>'
        '<outline xmlUrl="exec:ls"/><outline xmlUrl="https://a.example/"/>'
    )
    assert [one.url for one in parse_opml(body)] == ["https://a.example/"]


def test_a_name_of_ones_own_is_known_by_its_difference_from_the_title() -> None:
    body = opml('<outline text="Mine" title="The Times" xmlUrl="https://a.example/"/>')
    assert parse_opml(body) == [NewSource("https://a.example/", title="Mine", renamed=True)]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "windows-1251"),
        ("windows-1251", "windows-1251"),
        ("utf-16", "UTF-16"),
    ],
)
def test_any_encoding_is_read(encoding: str, declared: str) -> None:
    """RULES 1, encodings."""
    text = f'<?xml version="1.0" encoding="{declared}"?>' + opml(
        '<outline text="Новости дня" xmlUrl="https://a.example/"/>'
    ).decode("utf-8")
    assert parse_opml(text.encode(encoding))[0].title == "Новости дня"


def test_bare_quotes_and_ampersands_cost_nothing() -> None:
    found = {one.url: one.title for one in parse_opml((DATA / "Russia.opml").read_bytes())}
    assert len(found) == 13
    assert found["https://www.kommersant.ru/RSS/main.xml"] == 'Газета "Коммерсантъ". Главное'
    broken = opml('<outline text="A & B&nbsp;&copy; C" xmlUrl="https://a.example/?a=1&b=2"/>')
    assert parse_opml(broken) == [NewSource("https://a.example/?a=1&b=2", title="A & B © C")]


def test_what_can_be_read_of_a_torn_list_is_read() -> None:
    torn = opml('<outline text="A" xmlUrl="https://a.example/"/><outline text="B" xmlUr')
    assert [one.title for one in parse_opml(torn)] == ["A"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", Failure.EMPTY),
        (b" \n", Failure.EMPTY),
        (b"<opml/>", Failure.EMPTY),
        (opml('<outline text="a folder"/>'), Failure.EMPTY),
        ((DATA / "body-element-missing.opml").read_bytes(), Failure.EMPTY),
        (b"<html><body>x</body></html>", Failure.UNREADABLE),
        (b"just words", Failure.UNREADABLE),
        (b"\x00\x01\x02", Failure.UNREADABLE),
        (b"x" * 20_000_001, Failure.TOO_LARGE),
    ],
)
def test_what_holds_no_source_is_named(body: bytes, kind: Failure) -> None:
    with pytest.raises(ParseError) as caught:
        parse_opml(body)
    assert caught.value.kind is kind
    assert caught.value.detail


def test_an_entity_bomb_is_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    with pytest.raises(ParseError, match="entities"):
        parse_opml(bomb + opml('<outline text="&b;" xmlUrl="https://a.example/"/>'))


def test_no_password_goes_into_a_list() -> None:
    """RULES 7: secrets live in the system keyring alone, never in OPML."""
    source = Source(SourceId(1), "https://user:secret@a.example/f?x=@", title="A")
    written = write_opml([source], title="Newsdesk")
    assert b"secret" not in written
    assert parse_opml(written)[0].url == "https://a.example/f?x=@"


def test_other_readers_find_what_they_expect() -> None:
    """OPML 2.0, subscription lists: type, text and xmlUrl are required."""
    source = Source(SourceId(1), "https://a.example/f", title="A & <B>", folder="Новости")
    written = write_opml([source], title="Newsdesk").decode()
    assert written.startswith("<?xml version='1.0' encoding='UTF-8'?>")
    assert '<outline text="Новости" title="Новости">' in written
    assert 'text="A &amp; &lt;B>"' in written or 'text="A &amp; &lt;B&gt;"' in written
    assert 'type="rss"' in written
    assert 'xmlUrl="https://a.example/f"' in written


WORDS = st.text(max_size=30).map(
    lambda text: " ".join("".join(c for c in text if c.isprintable()).split())
)
SOURCES = st.lists(
    st.builds(
        Source,
        id=st.just(SourceId(1)),
        url=st.text("abc/?&=#'\"яё 1", max_size=20).map(
            lambda path: "https://a.example/" + "".join(path.replace('"', "").split())
        ),
        title=WORDS,
        renamed=st.booleans(),
        folder=WORDS,
        site_url=st.sampled_from(["", "https://a.example/"]),
        language=st.sampled_from(["", "ru", "ky-KG"]),
        interval=st.none() | st.integers(10, 1440).map(lambda minutes: timedelta(minutes=minutes)),
        adaptive=st.booleans(),
        full_text=st.booleans(),
        rules=st.builds(
            ExtractionRules, WORDS, st.lists(WORDS.filter(bool), max_size=3).map(tuple)
        ),
    ),
    min_size=1,
    unique_by=lambda source: source.url,
)


@given(SOURCES)
def test_names_folders_and_choices_survive_the_round_trip(sources: list[Source]) -> None:
    back = {one.url: one for one in parse_opml(write_opml(sources, title="Newsdesk"))}
    assert back == {
        one.url: NewSource(
            url=one.url,
            title=one.title,
            renamed=one.renamed,
            folder=one.folder,
            site_url=one.site_url,
            language=one.language,
            interval=one.interval,
            adaptive=one.adaptive,
            full_text=one.full_text,
            rules=one.rules,
        )
        for one in sources
    }
