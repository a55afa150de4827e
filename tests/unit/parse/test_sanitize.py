from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.article import SafeHtml
from newsdesk.parse.sanitize import (
    MAX_LENGTH,
    first_image,
    sanitize,
    summary_of,
    teaser_of,
)
from support.html_check import unsafe_parts

BASE = "https://site.example/news/1"
DATA = Path(__file__).parents[2] / "data" / "html"


def clean(text: str) -> SafeHtml:
    return sanitize(text, base_url=BASE)


def payloads() -> list[str]:
    """Return the evasions, one a line; ``\\n``, ``\\t`` and ``\\0`` in them are characters."""
    lines = (DATA / "evasions.txt").read_text(encoding="utf-8").splitlines()
    return [
        line.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0")
        for line in lines
        if line and not line.startswith("#!")
    ]


@pytest.mark.parametrize("payload", payloads())
def test_an_evasion_leaves_nothing_unsafe(payload: str) -> None:
    """RULES 3: nothing from a feed or page runs."""
    once = clean(payload)
    assert unsafe_parts(once) == []
    assert clean(once) == once


def test_there_are_enough_evasions() -> None:
    assert len(payloads()) >= 50


@pytest.mark.parametrize(
    "tag",
    ["script", "style", "noscript", "template", "form", "object", "svg", "select", "button"],
)
def test_what_runs_or_asks_goes_with_its_content(tag: str) -> None:
    """RULES 3: they go with their content."""
    assert clean(f"<p>a</p><{tag}>gone</{tag}><p>b</p>") == "<p>a</p><p>b</p>"


@pytest.mark.parametrize(
    "attribute",
    [
        "hidden",
        'hidden=""',
        'style="display:none"',
        "style='color:red; DISPLAY : none !important'",
        'style="visibility:hidden"',
        'style="mso-hide:all"',
    ],
)
def test_what_is_hidden_goes_with_its_content(attribute: str) -> None:
    """RULES 3: anything hidden."""
    page = f"<p>a</p><div {attribute}>x<div>y</div><img src=z.png>z</div><p>b</p>"
    assert clean(page) == "<p>a</p><p>b</p>"


def test_a_hidden_paragraph_ends_where_the_next_one_starts() -> None:
    """HTML, 13.1.2.4: the end tag of a paragraph may be left out."""
    assert clean("<p hidden>a<p>b") == "<p>b</p>"


def test_hidden_from_screen_readers_is_not_hidden() -> None:
    assert clean('<p aria-hidden="true">a</p>') == "<p>a</p>"


def test_unknown_elements_go_and_their_text_stays() -> None:
    """RULES 3: unknown tags go, their text stays."""
    assert clean("<p><blink>a</blink> <o:p>b</o:p><x-y>c</x-y></p>") == "<p>a bc</p>"


def test_the_words_of_two_sections_do_not_run_together() -> None:
    page = "<section>a</section><center>b</center><article>c</article>"
    assert clean(page) == "<div>a</div><div>b</div><div>c</div>"


def test_tables_figures_code_and_lists_are_kept() -> None:
    page = (
        '<table><tbody><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></tbody></table>'
        '<figure><img src="https://a.example/p.jpg" alt="x" width="600" height="400">'
        "<figcaption>caption</figcaption></figure>"
        "<pre><code>if a &lt; b:\n  c</code></pre>"
        '<ol start="3"><li>d<sup>2</sup></li></ol><blockquote>e</blockquote>'
        '<p dir="rtl" lang="ar">f</p>'
    )
    assert clean(page) == page


def test_links_are_absolute_and_free_of_tracking() -> None:
    """RULES 3, links."""
    page = '<p><a href="/b?utm_source=rss&amp;id=1" onclick="x()" target="_blank">a</a></p>'
    assert clean(page) == '<p><a href="https://site.example/b?id=1">a</a></p>'


def test_a_link_without_a_usable_address_keeps_its_words() -> None:
    assert clean('<p><a href="javascript:x()">a</a></p>') == "<p><a>a</a></p>"


def test_what_is_no_tag_does_not_become_one_beside_what_is_taken_out() -> None:
    assert clean("<p>a <<x-y>b> c</p>") == "<p>a &lt;b&gt; c</p>"


def test_an_end_tag_in_a_cell_does_not_end_what_is_around_the_table() -> None:
    """HTML, 13.2.4.2: a table's cells are a scope of their own."""
    assert clean("<div><table><tr><td>a</div>b</td></tr></table>c</div>") == (
        "<div><table><tbody><tr><td>ab</td></tr></tbody></table>c</div>"
    )


@pytest.mark.parametrize("page", ["<pre>\n\na\n</pre>", "<h2>a<b><h1></b>c</h1>", "<pre>&#1;\na"])
def test_what_parsers_read_otherwise_the_second_time_is_stable(page: str) -> None:
    once = clean(page)
    assert clean(once) == once


def test_a_line_end_that_begins_preformatted_text_is_kept() -> None:
    """HTML, 13.2.6.4.7: a parser drops the first line end, so two stand for one."""
    assert clean("<pre>\n\na\n</pre>") == "<pre>\n\na\n</pre>"


def test_a_picture_whose_address_no_parser_takes_goes() -> None:
    assert clean('<p>a<img src="http://1.2.3.999/x.png" alt="b"></p>') == "<p>a</p>"


def test_plain_text_becomes_paragraphs_with_its_line_ends_kept() -> None:
    assert clean("один\nдва\r\n\r\n \r\nтри &amp; <новых>\n") == (
        "<p>один<br>два</p><p>три &amp; &lt;новых&gt;</p>"
    )


def test_a_comparison_is_text_and_no_tag() -> None:
    assert clean("<p>a < b и <новых> > c</p>") == "<p>a &lt; b и &lt;новых&gt; &gt; c</p>"


@pytest.mark.parametrize("body", ["", " \n", "<p></p>", "<p>&nbsp;</p><br>", "<!-- x -->"])
def test_a_body_without_anything_to_see_is_empty(body: str) -> None:
    assert clean(body) == ""


@pytest.mark.parametrize(
    ("frame", "address"),
    [
        ("https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("//www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("https://player.vimeo.com/video/76979871", "https://vimeo.com/76979871"),
        ("https://rutube.ru/play/embed/0a1b2c3d4e/", "https://rutube.ru/video/0a1b2c3d4e/"),
        ("https://vk.com/video_ext.php?oid=-22822305&amp;id=456241864", "https://vk.com/video-22822305_456241864"),
    ],
)  # fmt: skip
def test_a_frame_of_a_known_video_site_becomes_a_link(frame: str, address: str) -> None:
    shown = address.removeprefix("https://").removeprefix("www.")
    assert clean(f'<p>a</p><iframe src="{frame}"></iframe>') == (
        f'<p>a</p><p><a href="{address}">{shown}</a></p>'
    )


@pytest.mark.parametrize(
    "player",
    [
        '<video src="v.mp4"></video>',
        '<p><video controls><source src="v.mp4"><source src="v.webm">fallback</video></p>',
        '<audio src="v.mp4">fallback</audio>',
    ],
)
def test_a_player_becomes_a_link_to_what_it_plays(player: str) -> None:
    link = '<p><a href="https://site.example/news/v.mp4">site.example/news/v.mp4</a></p>'
    assert clean(player).replace("<p></p>", "") == link


def test_text_between_the_cells_of_a_table_stays_in_its_place() -> None:
    """HTML would move it in front of the table ("foster parenting")."""
    assert clean("<p>a</p><table>b<tr><td>c</table><p>d</p>") == (
        "<p>a</p><table><tbody><tr><td>b</td></tr><tr><td>c</td></tr></tbody></table><p>d</p>"
    )


def test_tables_are_not_nested_without_end() -> None:
    """Qt's layout takes twice as long with each table in a table: 20 of them stop the window."""
    body = clean("<table><tr><td>a" * 30 + "</td></tr></table>" * 30)
    assert body.count("<table>") == 8
    assert body.text().count("a") == 30


def test_other_frames_go() -> None:
    """RULES 3: nothing but the allow list."""
    assert clean('<p>a</p><iframe src="https://ads.example/"><p>b</p></iframe>') == "<p>a</p>"


def test_a_self_closed_frame_does_not_swallow_the_text_behind_it() -> None:
    assert clean('<iframe src="https://ads.example/"/><p>a</p>') == "<p>a</p>"


@pytest.mark.parametrize("depth", [3_000, 100_000])
def test_deep_nesting_is_quick_and_keeps_the_words(depth: int) -> None:
    """nh3 alone takes 15 s for 100,000 nested elements."""
    started = time.process_time()
    body = clean("<div>" * depth + "words" + "</div>" * depth)
    assert time.process_time() - started < 5
    assert body.text() == "words"
    assert body.count("<div>") <= 200


@pytest.mark.parametrize(
    "unit",
    ["<b>", "<a", '<a x="', "<!--", "<p><b x=1>", "<table><td>", "</div>", "<iframe>", "<li></li>"],
)
def test_a_body_full_of_one_thing_is_quick(unit: str) -> None:
    started = time.process_time()
    clean(unit * (MAX_LENGTH // len(unit)))
    assert time.process_time() - started < 10


def test_a_thousand_attributes_of_one_tag_are_quick() -> None:
    started = time.process_time()
    clean("<p " + " ".join(f"a{n}" for n in range(150_000)) + ">words</p>")
    assert time.process_time() - started < 5


def test_an_overlong_body_is_cut_at_a_tag_and_loses_embedded_pictures_first() -> None:
    picture = '<img src="data:image/png;base64,' + "iVBORw0KGgo" * 200_000 + '">'
    body = clean(f"<p>first</p>{picture}<p>last</p>")
    assert body == "<p>first</p><p>last</p>"
    long = sanitize("<p>word</p>" * 200_000, base_url=BASE)
    assert MAX_LENGTH * 0.9 < len(long) <= MAX_LENGTH
    assert long.endswith("<p>word</p>")
    assert clean(long) == long


def test_escaping_cannot_make_a_body_longer_than_the_cap() -> None:
    body = clean("&" * MAX_LENGTH)
    assert len(body) <= MAX_LENGTH
    assert clean(body) == body


def test_lone_surrogates_and_control_characters_do_not_survive() -> None:
    """JSON feeds can hold lone surrogates, which neither nh3 nor SQLite takes."""
    assert clean("<p>a\ud800b\x00c&#1;d</p>") == "<p>abcd</p>"
    assert clean("a\ud800\x00b") == "<p>ab</p>"


def test_the_base_of_one_body_does_not_reach_the_next() -> None:
    one = sanitize('<a href="x">a</a>', base_url="https://one.example/")
    two = sanitize('<a href="x">a</a>', base_url="https://two.example/")
    assert (one, two) == (
        '<a href="https://one.example/x">a</a>',
        '<a href="https://two.example/x">a</a>',
    )


NAMES = (
    "p div b i a em ul li dl dd table tr td th tbody h1 h2 pre br hr img figure section font form "
    "noscript iframe picture source svg math style script ruby rt marquee template textarea video"
)
TAG_FORMS = (
    "<{}>",
    "</{}>",
    "<{} hidden>",
    "<{} src='a.png' width=1>",
    "<{} src=data:image/gif;base64,R0lGODlhAQABAAAAACw=>",
    "<{} href='/a?utm_id=1' title='<b>&quot;'>",
    '<{} data-src="b.jpg" x="',
)
PIECES = ("\n", "&#1;", "<!--", "-->", "<![CDATA[", "]]>", "&lt;b&gt;", "<", "&nbsp;", "<новых>")
MARKUP = st.lists(
    st.one_of(
        st.builds(str.format, st.sampled_from(TAG_FORMS), st.sampled_from(NAMES.split())),
        st.text(max_size=8),
        st.sampled_from(PIECES),
    ),
    max_size=16,
).map("".join)


@given(MARKUP)
def test_whatever_comes_is_safe_and_sanitising_it_again_changes_nothing(text: str) -> None:
    """RULES 3, and what SafeHtml.text() relies on."""
    once = clean(text)
    assert unsafe_parts(once) == []
    assert clean(once) == once
    once.encode()


def test_a_summary_is_the_beginning_of_the_text_in_one_line() -> None:
    body = sanitize(
        "<figure><img src=a.png><figcaption>photo</figcaption></figure>"
        "<p>One\n two.</p><p>Three</p>",
        base_url=BASE,
    )
    assert summary_of(body) == "One two. Three"


def test_a_long_summary_ends_after_a_whole_word() -> None:
    body = sanitize("<p>" + "слово " * 4000 + "</p>", base_url=BASE)
    summary = summary_of(body)
    assert 280 <= len(summary) <= 300
    assert summary.endswith("слово…")


def test_the_first_image_is_no_sign_or_embedded_one() -> None:
    body = sanitize(
        '<img src="https://a.example/icon.png" width="16" height="16">'
        '<img src="https://a.example/photo.jpg?a=1&amp;b=2" width="640" height="480">',
        base_url=BASE,
    )
    assert first_image(body) == "https://a.example/photo.jpg?a=1&b=2"
    assert first_image(sanitize("<p>a</p>", base_url=BASE)) == ""


@given(st.text(alphabet=st.characters(exclude_characters="<&"), max_size=700))
def test_a_plain_teaser_is_what_the_sanitised_text_would_give(text: str) -> None:
    assert teaser_of(text, base_url="") == summary_of(sanitize(text, base_url=""))
