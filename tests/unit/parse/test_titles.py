"""RULES 3: titles and names are text, shown as a person would read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.parse.titles import MAX_TITLE, clean_title


@pytest.mark.parametrize(
    ("given_title", "read"),
    [
        ("37 &#8211; Spectre Mitigations", "37 – Spectre Mitigations"),
        ("Что известно о <новых> тарифах & льготах", "Что известно о <новых> тарифах & льготах"),
        ("Заголовок <script>alert(1)</script><b>жирный</b>", "Заголовок жирный"),
        ("SmartCity to raise  <span class='webrupee'>₹</span>4,000", "SmartCity to raise ₹4,000"),
        ("<div>Trump Insists</div>", "Trump Insists"),
        ("AT&amp;amp;T and R&D", "AT&T and R&D"),
        ("&lt;i&gt;Nature&lt;/i&gt; on vaccines", "Nature on vaccines"),
        ("Maemo - &quot;EASY-DEBIAN&quot;", 'Maemo - "EASY-DEBIAN"'),
        ("Why Vec<T> and List<String> differ", "Why Vec<T> and List<String> differ"),
        ("A guide to the &lt;dialog&gt; element", "A guide to the <dialog> element"),
        ("<h1>A heading</h1>", "A heading"),
        ("one<br>two<br/>three", "one two three"),
        ("a < b and c > d", "a < b and c > d"),
        ("Tokyo<!-- draft --> games", "Tokyo games"),
        (" a\n\tb\xa0 c ", "a b c"),
        ("Тер\x0bракот\x00овую", "Терракотовую"),
        ("\u202etxet desrever\u202c", "txet desrever"),
        ("a\ud800b", "ab"),
        ("", ""),
        ("<b></b>", ""),
    ],
)
def test_a_title_is_read_as_a_person_would(given_title: str, read: str) -> None:
    assert clean_title(given_title) == read


def test_a_long_title_ends_after_a_whole_word() -> None:
    title = clean_title("слово " * 10_000)
    assert MAX_TITLE - 20 <= len(title) <= MAX_TITLE
    assert title.endswith("слово…")


@given(st.text())
def test_any_title_is_one_line_of_text_that_can_be_stored(text: str) -> None:
    title = clean_title(text)
    assert len(title) <= MAX_TITLE
    assert title == " ".join(title.split())
    assert not set(title) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\x00\n")
    title.encode()
