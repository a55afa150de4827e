"""Which text is better, the page's or the feed's."""

from __future__ import annotations

import pytest

from newsdesk.core.article import SafeHtml
from newsdesk.parse.comparing import better
from newsdesk.parse.sanitize import sanitize

STORY = " ".join(f"Bridge{n} stands at karakol{n}, says engineer{n} there." for n in range(30))
OTHER = " ".join(f"Apples {n} were sold on the market of Osh for {n} som." for n in range(60))
TITLE = "New bridge opened at Karakol"
PICTURE = "<img src='https://a.example/bridge.jpg'>"


def safe(text: str) -> SafeHtml:
    return sanitize(f"<p>{text}</p>" if text else "", base_url="")


@pytest.mark.parametrize(
    ("page", "feed", "title", "expected"),
    [
        (STORY, STORY[:150], TITLE, True),  # the feed's two lines are its beginning
        (STORY, "A summary in words of its own.", TITLE, True),  # the title is in the text
        (STORY, "", "", True),  # nothing to compare with
        (STORY, "", TITLE, True),
        (OTHER, STORY[:150], TITLE, False),  # another story
        (OTHER, "", TITLE, False),
        (STORY, STORY, TITLE, False),  # as much
        (STORY[:400], STORY, TITLE, False),  # less
        (STORY + PICTURE, STORY, TITLE, True),  # as much, with a picture
        (STORY[:400] + OTHER, STORY, TITLE, False),  # longer, but most of the story is lost
        ("", STORY[:150], TITLE, False),
        ("", "", "", False),
    ],
)
def test_the_better_text_wins(page: str, feed: str, title: str, expected: bool) -> None:
    assert better(safe(page), safe(feed), title=title) is expected


def test_the_pages_own_title_tells_the_same_story() -> None:
    """Of a title in other forms of its words (Russian, Kyrgyz) their beginnings count."""
    page = safe("Движение откроют весной, сообщили в министерстве. " * 10)

    assert better(
        page, safe(""), title="Мост открыт у Каракола", page_titles=["Открытие моста у Каракола"]
    )
    assert not better(
        page, safe(""), title="Мост открыт у Каракола", page_titles=["Новости спорта"]
    )
