"""What is taken for plain markup must be what the sanitiser would have made of it, exactly."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsdesk.parse.plain_markup import plain_markup
from newsdesk.parse.sanitize import sanitize
from support.html_check import unsafe_parts

BASE = "https://site.example/news/1"
EVASIONS = Path(__file__).parents[2] / "data" / "html" / "evasions.txt"


def sanitized(text: str) -> str:
    """Return what the sanitiser makes of a body, made to look by an element of its own."""
    return sanitize(f"{text}<wbr>", base_url=BASE).removesuffix("<wbr>").rstrip()


def tidied(text: str) -> str:
    """Return what the sanitiser makes of it once it was tidied, for a comment is not plain."""
    return sanitize(f"{text}<!-- -->", base_url=BASE)


def check(text: str) -> None:
    plain = plain_markup(text, BASE)
    if plain is None:
        return
    assert unsafe_parts(plain) == []
    assert plain_markup(plain, BASE) == plain
    seen = sanitize(text, base_url=BASE)
    assert seen in {plain, ""}
    assert tidied(text) == seen
    assert sanitized(text) == seen


@pytest.mark.parametrize(
    ("body", "safe"),
    [
        ("<p>a</p>\n<p>b &amp; c</p> ", "<p>a</p>\n<p>b &amp; c</p>"),
        ("<ul>\n<li><b>а</b> <i>б</i></li>\n</ul><h2>в</h2>", None),
        ("<blockquote><p>a<br/>b<br />c</p></blockquote><hr />", None),
        (
            '<p><a class="x" href="/b?utm_source=rss&amp;id=1" target="_blank">a</a></p>',
            '<p><a href="https://site.example/b?id=1">a</a></p>',
        ),
        (
            """<p><img class="x" src="/p.jpg" alt="it's" width="640" height="360"/></p>""",
            """<p><img src="https://site.example/p.jpg" alt="it's" width="640" height="360"></p>""",
        ),
        ("<p><a href='/b'>a</a></p>", '<p><a href="https://site.example/b">a</a></p>'),
        ('<p>a<img src="http://127.1.0.3:19031/p.jpg" width="1"/></p>', "<p>a</p>"),
    ],
)
def test_plain_markup_is_taken_as_it_stands(body: str, safe: str | None) -> None:
    plain = plain_markup(body, BASE)
    assert plain is not None
    assert safe in {plain, None}
    check(body)


@pytest.mark.parametrize(
    "body",
    [
        "words alone",
        "<p>a",
        "<p>a</b></p>",
        "<p><p>a</p></p>",
        "<p><div>a</div></p>",
        '<a href="https://a.example/"><b><a href="https://a.example/">a</a></b></a>',
        "<li>a</li>",
        "<ul><p>a</p></ul>",
        "<div>" * 30 + "</div>" * 30,
        "<P>a</P>",
        "<p >a</p>",
        "<p hidden>a</p>",
        '<p style="display:none">a</p>',
        '<p class="x">a</p>',
        "<p>a & b</p>",
        "<p>a&copy;</p>",
        "<p>a > b</p>",
        "<p>a\xa0b</p>",
        "<p>a\rb</p>",
        "<p>a\x00b</p>",
        "<p>a\ud800</p>",
        "<p>a</p><!-- b -->",
        "<p>a</p><x-y>",
        "<pre>a</pre>",
        "<table><tr><td>a</td></tr></table>",
        "<a>a</a>",
        "<a href='https://a.example/\" title='b'>a</a>",
        '<a href="javascript:x()">a</a>',
        '<a href="https://a.example/" onclick="x()">a</a>',
        '<a href="https://a.example/" title="b">a</a>',
        '<a href="https://u:p@a.example/">a</a>',
        '<a href="https://xn--a.example/">a</a>',
        '<a href="https://1.2.3.256/">a</a>',
        '<a href="https://a.example:70000/">a</a>',
        '<a href="https://a.example/<img width="1">">a</a>',
        '<p>a</p><img src="https://a.example/p.png" onerror="x()">',
        '<p>a</p><img src="https://a.example/p.png" hidden>',
        '<p>a</p><img src="https://a.example/p.png" hidden="">',
        '<img src="https://a.example/p.png" title="<img class="emoji" alt="\u2603">">',
        '<p>a</p><img src="https://a.example/p.png" style="display:none">',
        '<p>a</p><img src="data:image/png;base64,AAAA">',
        '<p>a</p><img alt="a<b" src="https://a.example/p.png">',
        '<p>a</p><img src="https://a.example/\x01.png">',
        '<p>a</p><imgx src="https://a.example/p.png">',
    ],
)
def test_whatever_else_is_left_to_the_sanitiser(body: str) -> None:
    assert plain_markup(body, BASE) is None


@pytest.mark.parametrize("payload", EVASIONS.read_text(encoding="utf-8").splitlines())
def test_no_evasion_is_plain_and_unsafe(payload: str) -> None:
    """RULES 3: nothing from a feed or page runs."""
    for text in (payload, f"<p>{payload}</p>", f'<p title="{payload}">', f"<a href={payload}>"):
        check(text.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0"))


TAGS = (
    "p div blockquote figure figcaption ul ol li h1 h2 h6 b i em strong u s small sub sup span code"
)
LINKS = (
    '<a href="https://a.example/b?c=1&amp;utm_source=d#e">',
    '<a class="x" href="/b" target="_blank">',
    '<a href="http://10.0.0.1:8080">',
    '<a href="http://a.example/&lt;&quot;">',
    '<a href="http://a.example/?a=1&amp;lt;2">',
    "<a href='/b?c=&amp;d' class='x'>",
    "<a href='/b\"c'>",
    '<a href="mailto:a@b.example">',
    '<a href="http://a.example:99999/">',
    '<a href="http://256.0.0.1/">',
    '<a href="http://0x7f.1/">',
    '<a href="http://a.-b.example/">',
    '<a href="">',
    '<a href="http://a.example/\t\x01b">',
    '<a href="http://a.example/<img width="0">">',
    "<a>",
)
PICTURES = (
    '<img src="https://a.example/p.jpg" alt="" width="640" height="360"/>',
    '<img alt="&lt;b&gt; &quot;a&quot; &amp;c \'d\'" src="p.png" title="e">',
    '<img src="a.gif" srcset="b.jpg 300w, c.jpg 1200w" sizes="x">',
    '<img src="spacer.gif" alt="a">',
    "<img src='a.png' alt='\"b\" &#39;c' width='640'>",
    '<img src="a.png" hidden="">',
    '<img src="a.png" height="1">',
    '<img src="a.png" width="007" height="12345">',
    '<img src="a.png" width="50%" height="">',
    '<img class="emoji" alt="\u2603" src="a.png">',
    '<img src="a.png" src="b.png" alt="c" alt="d">',
    '<img alt="no address">',
    '<img src="a.png" hidden>',
    '<img src="a.png" lang="ru">',
    '<img data-src="a.png" src="b.png">',
    "<img>",
)
WORDS = ("слова", "a > b", "'\"", " ", "\n", "<br>", "<br/>", "<br />", "<hr>", "<hr/>", "&amp;",
         "&lt;b&gt;", "&nbsp;", "\xa0", "&#39;", "&copy", "&", "<", "\r", "\ufeff", "\x85", "\f",
         "<wbr>", "<!--", "&am", "p;")  # fmt: skip

LEAF = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(PICTURES),
    st.text(st.characters(exclude_characters="<>&"), max_size=5),
)


def elements(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inside = st.lists(inner, max_size=4).map("".join)
    named = st.builds("<{0}>{1}</{0}>".format, st.sampled_from(TAGS.split()), inside)
    linked = st.builds("{}{}</a>".format, st.sampled_from(LINKS), inside)
    return named | linked


FRAGMENTS = st.lists(st.recursive(LEAF, elements, max_leaves=12), max_size=4).map("".join)


@given(FRAGMENTS)
@settings(max_examples=400)
@example('<p>a</p><a href="http://a.example/&amp;lt;">b</a>')
@example("\xa0<br>")
def test_what_is_plain_is_what_the_sanitiser_would_have_made_of_it(text: str) -> None:
    check(text)


@given(FRAGMENTS, st.data())
@settings(max_examples=300)
def test_so_it_is_with_a_few_characters_changed(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 3))
        new = data.draw(st.text("<>/&;\"'= \n\x01\xa0apib", max_size=3))
        text = text[:place] + new + text[place + length :]
    check(text)


@pytest.mark.parametrize("unit", ["<p>", "<b>a", "</p>", "&amp;", "<p>a</p>", "<", "<a ", "<img "])
@pytest.mark.parametrize("end", ["", "\x00", "<x>"])
def test_telling_is_linear(unit: str, end: str) -> None:
    started = time.process_time()
    plain_markup(f"<p>a</p>{unit * (400_000 // len(unit))}{end}", BASE)
    assert time.process_time() - started < 2
