"""What changed between two versions of a text."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.word_diff import Change, Diff, Run, word_diff

_LINE = st.text(st.sampled_from("аб вг.,d"), max_size=30)
_TEXT = st.lists(_LINE, max_size=6).map("\n".join)


def side(diff: Diff, change: Change) -> list[str]:
    """Return the paragraphs as they were before (REMOVED) or are now (ADDED)."""
    texts = [
        "".join(run.text for run in paragraph.runs if run.change in {Change.SAME, change})
        for paragraph in diff.paragraphs
    ]
    return ["".join(text.split()) for text in texts if text.strip()]


def lines(text: str) -> list[str]:
    return ["".join(line.split()) for line in text.splitlines() if line.strip()]


def test_changed_words_are_told_and_the_others_stay() -> None:
    diff = word_diff("The cat sat here.", "The dog sat here now.")

    (paragraph,) = diff.paragraphs
    assert paragraph.runs == (
        Run(Change.SAME, "The "),
        Run(Change.REMOVED, "cat"),
        Run(Change.ADDED, "dog"),
        Run(Change.SAME, " sat here"),
        Run(Change.ADDED, " now"),
        Run(Change.SAME, "."),
    )
    assert (diff.added, diff.removed) == (2, 1)


def test_paragraphs_come_and_go_whole() -> None:
    diff = word_diff("First one.\nSecond gone.\nThird one.", "First one.\nThird one.\nNew words.")

    assert [p.runs for p in diff.paragraphs] == [
        (Run(Change.SAME, "First one."),),
        (Run(Change.REMOVED, "Second gone."),),
        (Run(Change.SAME, "Third one."),),
        (Run(Change.ADDED, "New words."),),
    ]


def test_the_same_text_has_no_change() -> None:
    diff = word_diff("One.\nTwo.", "One.\n\n Two. ")

    assert not any(paragraph.changed for paragraph in diff.paragraphs)


@given(_TEXT, _TEXT)
def test_both_versions_can_be_read_from_it(old: str, new: str) -> None:
    diff = word_diff(old, new)

    assert side(diff, Change.REMOVED) == lines(old)
    assert side(diff, Change.ADDED) == lines(new)


def test_a_long_story_takes_no_time_to_speak_of() -> None:
    """difflib is quadratic: 10,000 words at once would take minutes."""
    old = "\n".join(" ".join(f"w{(n * m) % 97}" for m in range(80)) for n in range(125))
    began = time.perf_counter()

    diff = word_diff(old, old.replace("w13 ", "changed "))

    assert diff.added > 50
    assert time.perf_counter() - began < 10
