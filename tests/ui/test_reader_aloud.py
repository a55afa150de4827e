"""Reading aloud, with a voice that is a test's own."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.aloud import AloudBar, language_of
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.reader.sentences import sentences
from newsdesk.ui.reader.speech import Voice
from newsdesk.ui.theme import Theme
from support.desk import Desk
from support.reading import make_pane, show, stored


class TestVoice(Voice):
    """Says nothing, and remembers what it was given."""

    __test__ = False

    def __init__(self, speaks: str) -> None:
        super().__init__()
        self.speaks = speaks
        self.heard: list[str] = []
        self.stopped = 0
        self.rate = 0.0

    def prepare(self, language: str) -> bool:
        return language == self.speaks

    def say(self, text: str) -> None:
        self.heard.append(text)

    def stop(self) -> None:
        self.stopped += 1

    def set_rate(self, rate: float) -> None:
        self.rate = rate


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    return make_pane(desk, jobs, theme, qtbot)


def with_voice(pane: ReaderPane, theme: Theme, voice: Voice, *, there: bool = True) -> AloudBar:
    bar = AloudBar(theme, pane.view, pane, voice=lambda: voice, installed=lambda: there)
    pane.page.aloud = bar
    return bar


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Один. Два! Три?", ["Один.", "Два!", "Три?"]),
        ("Он пришёл. «Да», — сказал он. И ушёл…", ["Он пришёл.", "«Да», — сказал он.", "И ушёл…"]),
        ("А. С. Пушкин жил в г. Москве.", ["А. С. Пушкин жил в г. Москве."]),
        ("It costs 3.5 million. Mr. Smith paid.", ["It costs 3.5 million.", "Mr. Smith paid."]),
        ("Title\nFirst line. \n\n ** \nLast", ["Title", "First line.", "Last"]),
        ("Улуттук банк. Өкмөт да айтты.", ["Улуттук банк.", "Өкмөт да айтты."]),
    ],
)
def test_sentences_end_where_people_end_them(text: str, parts: list[str]) -> None:
    assert [text[start : start + length] for start, length in sentences(text)] == parts


def test_a_sentence_without_end_is_cut_to_pieces() -> None:
    text = "слово, " * 400

    found = sentences(text)

    assert max(length for _, length in found) <= 500
    assert "".join(text[s : s + n] for s, n in found).replace(" ", "") == text.replace(" ", "")


def test_sentence_after_sentence_is_read_and_marked(
    desk: Desk, pane: ReaderPane, theme: Theme, qtbot: QtBot
) -> None:
    show(pane, qtbot, stored(desk, "<p>First one. Second one.</p>"))
    voice = TestVoice("en")
    bar = with_voice(pane, theme, voice)

    pane.read_aloud()
    qtbot.waitUntil(lambda: bar.playing)
    assert voice.heard == ["A title"]
    voice.ended.emit()
    assert voice.heard[-1] == "First one."
    (mark,) = pane.view.extraSelections()
    assert mark.cursor.selectedText() == "First one."
    pane.read_aloud()  # pauses
    voice.ended.emit()
    assert voice.heard[-1] == "First one."
    pane.read_aloud()  # goes on with the sentence that was broken off
    voice.ended.emit()
    voice.ended.emit()

    assert voice.heard == ["A title", "First one.", "First one.", "Second one."]
    assert not bar.isVisible()
    assert pane.view.extraSelections() == []


def test_another_story_ends_the_reading(
    desk: Desk, pane: ReaderPane, theme: Theme, qtbot: QtBot
) -> None:
    show(pane, qtbot, stored(desk, "<p>Words.</p>"))
    voice = TestVoice("en")
    bar = with_voice(pane, theme, voice)
    pane.read_aloud()
    qtbot.waitUntil(lambda: bar.playing)

    show(pane, qtbot, stored(desk, "<p>Others.</p>", key="b"))

    assert not bar.playing
    assert voice.stopped


def test_pace_and_sentence_can_be_chosen(
    desk: Desk, pane: ReaderPane, theme: Theme, qtbot: QtBot
) -> None:
    show(pane, qtbot, stored(desk, "<p>First one. Second one.</p>"))
    voice = TestVoice("en")
    bar = with_voice(pane, theme, voice)
    pane.read_aloud()
    qtbot.waitUntil(lambda: bar.playing)

    bar.next.click()
    bar.faster.click()
    bar.previous.click()

    assert voice.heard == ["A title", "First one.", "First one.", "A title"]
    assert voice.rate == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("there", "words"),
    [
        (False, "Reading aloud needs an optional part: install newsdesk[speech]."),
        (True, "No voice for русский is installed."),
    ],
)
def test_where_it_cannot_be_the_reason_is_told(
    desk: Desk, pane: ReaderPane, theme: Theme, qtbot: QtBot, there: bool, words: str
) -> None:
    show(pane, qtbot, stored(desk, "<p>Русские слова.</p>"))
    bar = with_voice(pane, theme, TestVoice("en"), there=there)
    said: list[str] = []
    bar.said.connect(said.append)

    pane.read_aloud()
    qtbot.waitUntil(lambda: bool(said))

    assert said == [words]
    assert not bar.isVisible()


def test_the_letters_tell_the_language_where_nobody_said_it() -> None:
    assert language_of("de", "слова") == "de"
    assert language_of("", "жаңы өкмөт") == "ky"
    assert language_of("", "новый год") == "ru"
    assert language_of("", "words") == "en"
