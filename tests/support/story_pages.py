"""Web pages as publishers make them, around the text of a story."""

from __future__ import annotations

from collections.abc import Sequence

SUBJECTS = (
    "The water in the reservoir", "A bus from the second depot", "The council of the district",
    "An old mill by the river", "The price of flour", "Every third school", "The mountain road",
    "A bridge of larch", "The evening train", "The market at the station",
)  # fmt: skip


def sentences(count: int, *, start: int = 0) -> list[str]:
    """Return so many paragraphs, each one different."""
    return [
        f"{SUBJECTS[number % len(SUBJECTS)]} was spoken of on day {number} again, because in the"
        f" report number {number * 7 + 3} the engineers had written of {number + 11} cracks, and"
        f" nobody could say how the {number + 2} workers were to mend them before winter."
        for number in range(start, start + count)
    ]


def story_page(
    title: str, paragraphs: Sequence[str], *, more: str = "", head: str = "", after: str = ""
) -> str:
    """Return a page with menu, story, related headlines and footer.

    Args:
        more: Markup at the end of the story.
        head: Markup for the page's head.
        after: Markup behind the story.
    """
    text = "".join(f"<p>{one}</p>" for one in paragraphs)
    menu = "".join(f'<a href="/{name}">{name}</a> ' for name in ("Home", "Sport", "Weather"))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}'
        f"</head><body><header><nav>{menu}</nav></header><main><article><h1>{title}</h1>"
        f"{text}{more}</article></main>{after}"
        '<aside class="related"><a href="/x">Another headline of today</a></aside>'
        "<footer><p>Copyright. All rights reserved.</p></footer></body></html>"
    )


def login_page() -> str:
    """Return what stands before a story that needs an account."""
    return (
        "<!DOCTYPE html><html><head><title>Sign in</title></head><body><main><h1>Sign in</h1>"
        "<p>Log in to your account to continue reading. Forgot your password?</p>"
        '<form action="/login"><input name="user"><input type="password" name="word">'
        "<button>Log in</button></form><p>Create an account</p></main></body></html>"
    )
