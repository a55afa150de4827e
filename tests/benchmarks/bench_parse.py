"""Entries a second: parsing, a first reading, one with nothing new, one with three new a feed.

Run it as a program: ``python tests/benchmarks/bench_parse.py``. Each line prints the time an
entry and its ratio to feedparser's on the same documents.
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable

from newsdesk.core.article import EntryKey
from newsdesk.parse.feeds import parse_feed
from newsdesk.parse.lenient import read_leniently
from newsdesk.parse.reading import read_feed

URL = "https://feeds.example/rss.xml"
FEEDS, ENTRIES, NEW = 20, 100, 3
_TEXT = """банк курс сом рубль доллар министр парламент жаңы жол мектеп погода снег город область
президент закон суд матч команда победа рынок цена завод дорога больница учитель"""
WORDS = _TEXT.split()


def feed(seed: int, newest: int) -> bytes:
    """Return an RSS document of 100 entries of 3 KB, the newest first."""
    items = "".join(_item(seed, number) for number in range(newest, newest - ENTRIES, -1))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Новости</title>'
        f"<link>https://site{seed}.example/</link><language>ru</language>{items}</channel></rss>"
    ).encode()


def _item(seed: int, number: int) -> str:
    chance = random.Random(seed * 1_000_003 + number)
    page = f"https://site{seed}.example/{number}"
    paragraphs = "".join(
        f"<p>{' '.join(chance.choices(WORDS, k=40))} <a href='{page}?utm_source=rss'>ещё</a></p>"
        for _ in range(4)
    )
    title = " ".join(chance.choices(WORDS, k=8))
    return (
        f"<item><title>{title}</title><link>{page}</link><guid isPermaLink='false'>{number}</guid>"
        f"<pubDate>Mon, 23 Nov 2026 0{number % 10}:15:00 +0600</pubDate><dc:creator>А</dc:creator>"
        f"<category>Общество</category><description>{title}</description><content:encoded>"
        f"<![CDATA[<img src='{page}.jpg' width='640' height='360'>{paragraphs}]]></content:encoded>"
        "</item>"
    )


def cost(work: Callable[[], object], entries: int, times: int = 5) -> float:
    """Return the best CPU time of several, in microseconds an entry."""
    best = float("inf")
    for _ in range(times):
        gc.collect()
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best / entries * 1e6


def main() -> None:
    """Measure and print."""
    bodies = [feed(seed, 500) for seed in range(FEEDS)]
    later = [feed(seed, 500 + NEW) for seed in range(FEEDS)]
    known: list[dict[EntryKey, bytes]] = []
    for body in bodies:
        reading = read_feed(body, url=URL, content_type=None, known={})
        known.append({entry.key: entry.digest for entry in reading.entries})

    def read_all(documents: list[bytes], digests: list[dict[EntryKey, bytes]]) -> None:
        for body, held in zip(documents, digests, strict=True):
            read_feed(body, url=URL, content_type=None, known=held)

    total = FEEDS * ENTRIES
    reference = cost(lambda: read_leniently(bodies[0], url=URL), ENTRIES, times=2)
    rows = {
        "feedparser": reference,
        "parse": cost(
            lambda: [parse_feed(body, url=URL, content_type=None) for body in bodies], total
        ),
        "read, all new": cost(lambda: read_all(bodies, [{}] * FEEDS), total, times=2),
        "read, nothing new": cost(lambda: read_all(bodies, known), total),
        f"read, {NEW} new of {ENTRIES}": cost(lambda: read_all(later, known), total),
    }
    print(f"{FEEDS} feeds of {ENTRIES} entries, {len(bodies[0]) // ENTRIES} bytes each")
    for name, micros in rows.items():
        print(
            f"{name:22} {micros:8.1f} us an entry {1e6 / micros:9.0f} entries/s"
            f"  ratio to feedparser {micros / reference:.3f}"
        )


if __name__ == "__main__":
    main()
