"""Articles in several pages: finding the next one, and making one of them."""

from __future__ import annotations

import pytest
from lxml import html

from newsdesk.core.full_text import MAX_PAGES, ExtractedPage, PageVerdict
from newsdesk.parse.extraction import extract
from newsdesk.parse.paging import join_pages, next_page
from newsdesk.parse.sanitize import sanitize
from support.page_samples import page

FIRST = "https://site.example/travel/three-camps"


def following(markup: str, url: str) -> str:
    return next_page(html.document_fromstring(f"<body>{markup}</body>"), url, url)


def made(markup: str, next_page: str = "") -> ExtractedPage:
    safe = sanitize(markup, base_url="")
    return ExtractedPage(PageVerdict.GOOD, safe, len(safe.text()), "Title", next_page=next_page)


def test_the_pages_of_an_article_are_found_and_joined_without_repetition() -> None:
    first = extract(page("paged-1.html"), url=FIRST, content_type=None)
    second = extract(page("paged-2.html"), url=first.next_page, content_type=None)
    whole = join_pages([first, second])

    assert first.next_page == FIRST + "/2"
    assert second.next_page == ""
    lines = whole.html.text().splitlines()
    assert len(lines) == 7
    assert lines[0].startswith("A walk of four days")  # once, though both pages have it
    assert lines[4].startswith("The second camp is higher")
    assert whole.length == len(whole.html.text())


@pytest.mark.parametrize(
    ("here", "link", "found"),
    [
        ("/a/story", '<a href="/a/story?page=2">2</a>', "/a/story?page=2"),
        ("/a?page=2", '<a href="/a?page=3">Next</a><a href="/a">1</a>', "/a?page=3"),
        ("/a/story.html", '<a href="/a/story-2.html" rel="next">»</a>', "/a/story-2.html"),
        ("/a/story/", '<link rel="next" href="/a/story/page/2/">', "/a/story/page/2/"),
        ("/a/story", '<a href="/a/story/2/">Следующая страница →</a>', "/a/story/2/"),
        ("/a?id=7", '<a href="/a?id=7&amp;p=2">Page 2</a>', "/a?id=7&p=2"),
    ],
)  # fmt: skip
def test_the_next_page_is_this_address_with_the_next_number(
    here: str, link: str, found: str
) -> None:
    assert following(link, "https://a.example" + here) == "https://a.example" + found


@pytest.mark.parametrize(
    ("here", "link"),
    [
        ("/post/5", '<a rel="next" href="/post/6">Next</a>'),  # the next article
        ("/a/story", '<a rel="next" href="/a/another">Next</a>'),
        ("/a/story", '<a rel="next" href="https://b.example/a/story/2">2</a>'),
        ("/a/story", '<a href="/a/story/3">3</a>'),
        ("/a/story", '<a href="/a/story/2">Two reasons to read on</a>'),
        ("/a/story", '<a href="/b/story/2">2</a>'),
        ("/a/story", '<a href="/a/story#2">2</a>'),
        ("/a/story", '<a href="http://[x">2</a>'),
    ],
)
def test_other_links_lead_to_no_next_page(here: str, link: str) -> None:
    assert following(link, "https://a.example" + here) == ""


def test_at_most_ten_pages_are_joined() -> None:
    pages = [made(f"<p>Page {n} of many.</p>", f"https://a.example/{n + 1}") for n in range(12)]

    whole = join_pages(pages)

    assert whole.html.text().count("of many") == MAX_PAGES
    assert whole.next_page == "https://a.example/10"


def test_a_page_alone_stays_as_it_is() -> None:
    alone = made("<p>One <b>page</b> only.</p><figure><img src='https://a.example/x.jpg'></figure>")

    assert join_pages([alone]) == alone


def test_nothing_cannot_be_joined() -> None:
    with pytest.raises(ValueError, match="no pages"):
        join_pages([])
