from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.article import SafeHtml
from newsdesk.store.folding import TOKENIZER, fold, fold_html


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("Ещё", "еще"),
        ("Йод", "иод"),
        ("КЕҢЕШ кеңеш", "кенеш кенеш"),
        ("Өлкө", "олко"),
        ("Үй үйү", "уи уиу"),
        ("Қазақ әлемі", "казак алеми"),
        ("Ғалым ұлы һәм", "галым улы хам"),
        ("тоҷикӣ", "точики"),
        ("Їжак є ґава", "ижак е гава"),
        ("объём", "обьем"),
        ("Café CRÈME", "cafe creme"),
        ("Straße", "strasse"),
        ("İstanbul'da ağaç", "istanbul da agac"),
        ("и\u0306од", "йод"),  # й in two characters
        ("ко\u00adоператив", "кооператив"),  # a soft hyphen
        ("１２", "12"),
    ],
)
def test_words_that_a_person_takes_for_the_same_fold_alike(written: str, sought: str) -> None:
    """LIBRARIES: unicode61 does not fold ё, й, ң, ө; the app does."""
    assert fold(written).split() == fold(sought).split()
    assert fold(written).strip()


@pytest.mark.parametrize("text", ["北京 新闻", "العربية", "ქართული", "Ελληνικά", "हिन्दी"])
def test_other_scripts_keep_their_words_apart_and_whole(text: str) -> None:
    assert len(fold(text).split()) == len(text.split())
    assert fold(text).split() == fold(text + "!").split()


def test_different_letters_stay_different() -> None:
    letters = "абвгдежзиклмнопрстуфхцчшщыьэюяabcdefghijklmnopqrstuvwxyz0123456789北ქα"
    assert len({fold(letter).strip() for letter in letters}) == len(letters)


def test_punctuation_separates_words() -> None:
    assert fold("covid-19, «Манас» — №1 😀 a_b").split() == [*fold("covid 19 манас 1 a b").split()]


@given(st.text())
def test_whatever_the_text_sqlite_reads_the_words_we_meant(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute(f'create virtual table words using fts5(body, tokenize = "{TOKENIZER}")')
        raw.execute("create virtual table terms using fts5vocab(words, instance)")
        raw.execute("insert into words values (?)", (fold(text),))
        terms = [row[0] for row in raw.execute("select term from terms order by offset")]
        assert terms == fold(text).split()


_WORDS = st.sampled_from(
    ["слово", "word", " ", "&amp;", "&lt;", "&nbsp;", "ё", "—", "'", "x &gt; y"]
)
# Where a block begins without one ending before it, text() ends no word: the index does.
_TAGS = st.sampled_from(
    ["</p>", "<b>", "</b>", "<br>", "</a>", "</li>", "</h2>", " <p>", " <li>", " <h2>",
     '<a href="/?a>&amp;b">', ' <img src="https://e.org/i" alt="a > b">']
)  # fmt: skip


@given(st.lists(st.one_of(_WORDS, _TAGS)).map("".join))
def test_a_body_gives_the_words_of_its_text(html: str) -> None:
    """The fast way round SafeHtml.text(), which the index is defined by."""
    assert fold_html(html).split() == fold(SafeHtml(html).text()).split()
