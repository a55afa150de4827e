"""The article of a page: what is kept, what is left out, and what is no article."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.full_text import ExtractedPage, ExtractionRules, PageVerdict
from newsdesk.parse.extraction import extract
from support.html_check import unsafe_parts
from support.page_samples import PAGES, page

URL = "https://site.example/news/story.html"


def read(name: str, *, feed_html: str = "", title: str = "") -> ExtractedPage:
    return extract(page(name), url=URL, content_type="text/html", feed_html=feed_html, title=title)


def ruled(name: str, body: str = "", *remove: str) -> ExtractedPage:
    rules = ExtractionRules(body, remove)
    return extract(page(name), url=URL, content_type="text/html", rules=rules)


def test_a_russian_article_comes_out_whole_and_alone() -> None:
    found = read("ru.html")

    assert found.verdict is PageVerdict.GOOD
    lines = found.html.text().splitlines()
    assert [line[:30] for line in lines] == [
        "Заседание парламента. Фото пре",
        "Жогорку Кенеш в четверг принял",
        "Дефицит, по словам министра фи",
        "«Мы заложили рост зарплат учит",
        "Споры о дорогах",
        "Депутаты спорили о деньгах на ",
        "дороги — 41 миллиард;",
        "школы — 88 миллиардов;",
        "больницы — 63 миллиарда.",
        "В итоге за документ проголосов",
    ]
    assert lines[-1].endswith("Текст закона опубликован на сайте парламента.")
    assert "<blockquote>" in found.html
    assert '<a href="https://site.example/law/2027">' in found.html
    assert found.length == len(found.html.text())


def test_what_the_page_says_about_its_article_is_told() -> None:
    found = read("ru.html")

    assert found.title == "Парламент принял бюджет на 2027 год"
    assert found.author == "Нурлан Асанов"
    assert found.published == datetime(2026, 11, 19, 12, 40, tzinfo=UTC)
    assert found.language == "ru"
    assert found.image == "https://site.example/media/session.jpg"
    assert found.next_page == ""


def test_a_kyrgyz_article_is_freed_of_shares_and_headlines() -> None:
    found = read("ky.html")

    lines = found.html.text().splitlines()
    assert found.verdict is PageVerdict.GOOD
    assert [line.split()[0] for line in lines] == ["Нарын", "Мектепте", "«Биз", "Облустук"]
    assert "өзүнчө китепкана да жабдылды" in lines[1]
    assert found.language == "ky"


def test_windows_1251_is_read_as_what_it_is() -> None:
    """RULES 1, encodings: a wrong declaration is survived."""
    body = page("ru.html").decode("utf-8").encode("cp1251", "xmlcharrefreplace")

    found = extract(body, url=URL, content_type="text/html; charset=utf-8")

    assert found.html == read("ru.html").html


def test_pictures_are_the_real_ones_with_their_captions() -> None:
    """RULES 3, images: srcset and lazy loading give the real picture, counters go."""
    found = read("pictures.html")

    assert found.html.count("<img") == 3
    assert 'src="https://site.example/pics/yard-800.jpg"' in found.html
    assert 'src="https://site.example/pics/canal-1200.jpg"' in found.html
    assert 'src="https://site.example/pics/radio.jpg"' in found.html
    assert "<figcaption>The bus yard at six in the morning. Photo: Ulan Saparov<" in found.html
    assert 'href="https://www.youtube.com/watch?v=abcdefghijk"' in found.html


def test_tables_code_lists_and_links_are_kept_in_a_page_built_of_tables() -> None:
    found = read("tables.html").html

    assert found.count("<table>") == 1  # the one with data
    assert "<caption>Tonnes by village</caption>" in found
    assert "<td>Kara-Suu</td><td>1,240</td><td>88</td>" in found
    assert (
        "<pre><code>share = beans / (wheat + beans)\nprint(round(share, 3))</code></pre>" in found
    )
    assert "<ol><li>Fields are walked in August.</li>" in found
    assert '<a href="https://site.example/method.html">its handbook</a>' in found
    assert "Home" not in found.text()


def test_nothing_of_a_hostile_page_runs_or_is_hidden() -> None:
    """RULES 3: the allow-list is applied last, after extraction."""
    found = read("hostile.html")

    assert unsafe_parts(found.html) == []
    assert "alert" not in found.html
    assert "Nobody is meant to see" not in found.html
    assert "Give your card number" not in found.html
    assert "evil.example" not in found.html
    assert "javascript" not in found.html
    assert '<a href="https://cdn.example/base/page.html?id=7">been found</a>' in found.html


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("login.html", PageVerdict.LOGIN),
        ("consent.html", PageVerdict.CONSENT),
        ("headlines.html", PageVerdict.LISTING),
        ("paywall.html", PageVerdict.TEASER),
    ],
)
def test_what_stands_in_the_place_of_a_story_is_named(name: str, verdict: PageVerdict) -> None:
    assert read(name).verdict is verdict
    assert read(name, feed_html="<p>Two lines of a story.</p>", title="A story").verdict is verdict


def test_a_teaser_gives_what_there_is_without_the_call_to_subscribe() -> None:
    found = read("paywall.html")

    assert "The key to the gate" in found.html.text()
    assert "subscriber" not in found.html.text().lower()
    assert found.author == "Mira Stone"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"%PDF-1.7 ...", "text/html"),
        (b'{"error": "not here"}', "application/json"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), None),
        (b"Not a word of markup", "text/plain"),
        (b"", "text/html"),
    ],
)
def test_what_is_no_page_is_named(body: bytes, content_type: str | None) -> None:
    found = extract(body, url=URL, content_type=content_type)

    assert found == ExtractedPage(PageVerdict.NOT_HTML)


@pytest.mark.parametrize("body", [b"<html></html>", b"<frameset><frame src=x></frameset>"])
def test_a_page_without_a_body_is_empty(body: bytes) -> None:
    found = extract(body, url=URL, content_type="text/html")

    assert (found.verdict, found.html) == (PageVerdict.EMPTY, "")


def test_a_page_that_was_not_found_is_no_story() -> None:
    text = "<p>The page that you look for was moved or was never here, so go back to the start.</p>"
    body = f"<title>404 Page not found</title><body>{text * 2}".encode()

    assert extract(body, url=URL, content_type="text/html").verdict is PageVerdict.EMPTY


def test_the_feeds_text_stays_where_the_page_has_no_more() -> None:
    whole = str(read("ru.html").html)
    title = "Парламент принял бюджет на 2027 год"

    again = read("ru.html", feed_html=whole, title=title)
    short = read("ru.html", feed_html="<p>Жогорку Кенеш принял бюджет.</p>", title=title)

    assert again.verdict is PageVerdict.NOT_BETTER
    assert short.verdict is PageVerdict.GOOD


def test_a_page_about_something_else_is_not_better() -> None:
    found = read("ru.html", feed_html="<p>Снег закрыл перевал.</p>", title="Перевал закрыт снегом")

    assert found.verdict is PageVerdict.NOT_BETTER


def test_a_rule_says_what_the_body_is() -> None:
    found = ruled("headlines.html", "main .card:first-child")

    assert found.verdict is PageVerdict.GOOD
    assert found.rule_matched
    assert found.html.text().startswith("Glacier lake is drained before the summer floods")
    assert "Teachers" not in found.html


def test_what_a_rule_removes_is_gone_and_the_rest_is_found_as_ever() -> None:
    found = ruled("ru.html", "", "blockquote", ".text ul")

    assert "Споры о дорогах" in found.html
    assert "Мы заложили" not in found.html
    assert "школы" not in found.html


def test_a_rule_that_finds_nothing_says_so_and_changes_nothing() -> None:
    found = ruled("ru.html", ".story-of-last-year")

    assert not found.rule_matched
    assert found.html == read("ru.html").html


@pytest.mark.parametrize("selector", ["div[", "p::before", ":unknown(1)", "a" * 2000, "><"])
def test_a_wrong_selector_is_named(selector: str) -> None:
    for rules in (ExtractionRules(selector), ExtractionRules("", (selector,))):
        with pytest.raises(ParseError) as raised:
            extract(page("ru.html"), url=URL, content_type=None, rules=rules)
        assert raised.value.kind is Failure.BAD_SELECTOR
        assert raised.value.detail.startswith(selector[:60])


def test_the_pages_own_data_give_the_story_that_a_script_would_write() -> None:
    story = "\\n".join(
        f"Sentence number {n} of a story that only a script shows." for n in range(15)
    )
    data = f'{{"@type": "NewsArticle", "headline": "By script", "articleBody": "{story}"}}'
    body = f'<script type="application/ld+json">{data}</script><div id=app>Loading</div>'.encode()

    found = extract(body, url=URL, content_type="text/html")

    assert found.verdict is PageVerdict.GOOD
    assert found.html.text().count("that only a script shows") == 15


def test_every_page_of_ours_is_safe() -> None:
    for path in PAGES.glob("*.html"):
        assert unsafe_parts(read(path.name).html) == []
