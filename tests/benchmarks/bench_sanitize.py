"""What making bodies safe costs, beside the bare allow-list (nh3) on the same bodies.

    .venv/bin/python tests/benchmarks/bench_sanitize.py [corpus-folder]

Prints one line a kind of body: microseconds of CPU a KB, those of nh3 alone, and their ratio; at
last the hostile bodies, beside one second. With a folder of feed documents it also takes theirs.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import nh3

from newsdesk.core.errors import ParseError
from newsdesk.parse.feeds import parse_feed
from newsdesk.parse.sanitize import first_image, sanitize, summary_of
from newsdesk.parse.titles import clean_title

BASE = "https://site.example/news/"
ROUNDS = 5
TEXT = (
    "сом укрепился к рублю на торгах в понедельник сообщили в банке"
    " the rate has not changed for months officials said"
)
WORDS = TEXT.split()


def main() -> None:
    """Print the figures."""
    draw = random.Random(1)
    plain = [_story(draw, pictures=False) for _ in range(300)]
    pictures = [_story(draw, pictures=True) for _ in range(300)]
    lazy = [f"<div>{body}</div><figure hidden>x</figure>" for body in pictures]
    text = [" ".join(draw.choices(WORDS, k=60)) for _ in range(300)]
    _compare("paragraphs and links", plain)
    _compare("the same with a picture", pictures)
    _compare("the same, tidied", lazy)
    _compare("plain text", text)
    if len(sys.argv) > 1:
        _compare("bodies of real feeds", _bodies(Path(sys.argv[1])))
    bodies = [sanitize(body, base_url=BASE) for body in pictures]
    _each("summary_of", lambda: [summary_of(body) for body in bodies], len(bodies))
    _each("first_image", lambda: [first_image(body) for body in bodies], len(bodies))
    _each("clean_title", lambda: [clean_title(line) for line in text], len(text))
    _hostile("100,000 nested <div>", "<div>" * 100_000 + "</div>" * 100_000)
    _hostile("300,000 open <b>", "<b>" * 300_000)
    _hostile("200,000 attributes", "<p " + " ".join(f"a{n}" for n in range(200_000)) + ">")


def _story(draw: random.Random, *, pictures: bool) -> str:
    lines = [" ".join(draw.choices(WORDS, k=45)) for _ in range(4)]
    link = f'<a href="{BASE}{draw.randint(1, 999)}?utm_source=rss&amp;k=1">{lines[0][:40]}</a>'
    first = f'<p><img src="{BASE}1.png" alt="" width="640" height="360"/></p>' if pictures else ""
    return f"{first}<p>{link}{lines[0]}</p>" + "".join(
        f"\n<p><strong>{line[:20]}</strong>{line}</p>" for line in lines[1:]
    )


def _bodies(folder: Path) -> list[str]:
    found = []
    for path in sorted(folder.iterdir()):
        try:
            feed = parse_feed(path.read_bytes(), url=BASE, content_type=None)
        except ParseError:
            continue
        found += [entry.content or entry.summary for entry in feed.entries]
    return found


def _seconds(work: Callable[[], object]) -> float:
    """Return the least CPU time of some rounds: what is above it is the machine's noise."""
    least = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        least = min(least, time.process_time() - started)
    return least


def _compare(name: str, bodies: Sequence[str]) -> None:
    size = sum(map(len, bodies)) / 1024
    ours = _seconds(lambda: [sanitize(body, base_url=BASE) for body in bodies]) * 1e6
    bare = _seconds(lambda: [nh3.clean(body) for body in bodies]) * 1e6
    print(
        f"{name:26} {ours / size:6.1f} us/KB, nh3 {bare / size:5.1f}, ratio {ours / bare:4.2f}"
        f" ({ours / len(bodies):.0f} us a body of {size / len(bodies):.1f} KB)"
    )


def _each(name: str, work: Callable[[], object], count: int) -> None:
    print(f"{name:26} {_seconds(work) * 1e6 / count:6.1f} us each")


def _hostile(name: str, body: str) -> None:
    started = time.process_time()
    sanitize(body, base_url=BASE)
    print(f"{name:26} {time.process_time() - started:6.2f} s (bound 1 s)")


if __name__ == "__main__":
    main()
