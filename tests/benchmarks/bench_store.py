"""What the store costs, beside what it may cost.

    .venv/bin/python tests/benchmarks/bench_store.py [--large]

Prints one line a measure: the figure, its bound and their ratio (under 1 is within it). Times
are CPU seconds of this process where work is bulk and wall clock where a person waits.
``--large`` adds the questions asked of 500,000 stories of 300 sources (a minute to fill).
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from newsdesk.core.article import ArticleId, CleanEntry
from newsdesk.core.poll import PollOutcome
from newsdesk.core.source import SourceId
from newsdesk.core.stories import PageKey, StoryQuery, View
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, feed_reading, new_source, poll_outcome

FEEDS, ENTRIES, BATCH = 500, 100, 30
READ_BEFORE = NOW - timedelta(days=30)


class Prose:
    """Sentences whose words are about as frequent as in Russian and English news."""

    def __init__(self) -> None:
        self._random = random.Random(1)
        letters = ("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф", "etaoinshrdlucmfwypvbgkjqxz")
        self._words = [
            ["".join(self._random.choices(one, k=self._random.randint(2, 11))) for _ in range(4000)]
            for one in letters
        ]
        self._weights = [1 / (place + 8) for place in range(4000)]
        self._sentences = [[self._sentence(words) for _ in range(5000)] for words in self._words]

    def _sentence(self, words: list[str]) -> str:
        chosen = self._random.choices(words, self._weights, k=self._random.randint(9, 22))
        return " ".join(chosen).capitalize() + "."

    def entry(self, source: int, number: int) -> CleanEntry:
        """Return an entry with about 2.3 KB of HTML, 1.7 KB of text, 60 % of them in Cyrillic."""
        sentences = self._sentences[0 if source % 5 < 3 else 1]
        wanted, size = self._random.randint(600, 2500), 0
        body: list[str] = []
        address = f"https://feed{source}.example.org/story/{source}/{number}.html"
        while size < wanted:
            text = " ".join(self._random.choices(sentences, k=3))
            body.append(
                f'<p><a href="{address}?part={len(body)}" rel="noopener">{text[:25]}</a>'
                f"<strong>{text[25:40]}</strong>{text[40:]}</p>"
            )
            size += len(text.encode())
        return clean_entry(
            f"feed-{source}-{number}",
            title=self._random.choice(sentences)[:70],
            html="\n".join(body),
            digest=number.to_bytes(16, "big"),
            url=address,
            author=f"Author {number % 17}",
            summary=body[0][-200:],
            published=NOW - timedelta(seconds=1800 * number),
            categories=("news",),
        )


def say(what: str, figure: float, bound: float, unit: str) -> None:
    """Print one measure."""
    print(f"{what:58} {figure:9.2f} {unit:3} of {bound:7.2f}   {figure / bound:5.2f}", flush=True)


def in_batches(store: Store, outcomes: list[PollOutcome], size: int) -> float:
    """Record outcomes; return CPU seconds."""
    started = time.process_time()
    for start in range(0, len(outcomes), size):
        store.record(outcomes[start : start + size], read_before=READ_BEFORE)
    return time.process_time() - started


def refreshes(folder: Path) -> None:
    """Measure a first refresh, one with nothing new, and one with three new in each feed."""
    prose = Prose()
    store = Store.open(folder / "refresh.db")
    sources = store.sources.add_many([new_source(n) for n in range(FEEDS)], at=NOW)
    outcomes = []
    for source in sources:
        entries = [prose.entry(source.id, n) for n in range(ENTRIES)]
        outcomes.append(poll_outcome(source.id, entries))
    size = sum(len(e.html.encode()) for o in outcomes if o.reading for e in o.reading.entries)
    print(f"{FEEDS} feeds of {ENTRIES} entries, {size / FEEDS / ENTRIES:.0f} bytes of HTML each")

    waits: list[float] = []
    stop = threading.Event()
    ids = [ArticleId(1)]
    wall = time.perf_counter()
    say("first refresh, CPU", in_batches(store, outcomes, BATCH), 2.5, "s")
    say("first refresh, wall", time.perf_counter() - wall, 3.0, "s")
    del outcomes
    print(f"{'size of the file':58} {(folder / 'refresh.db').stat().st_size / 1e6:9.0f} MB")

    nothing = [poll_outcome(source.id) for source in sources]
    say("unchanged poll", in_batches(store, nothing, 50) / FEEDS * 1000, 0.1, "ms")

    started = time.process_time()
    for source in sources:
        store.sources.digests(source.id)
    say("digests of a source", (time.process_time() - started) / FEEDS * 1000, 0.15, "ms")

    ticks = []
    for source in sources:
        new = [prose.entry(source.id, ENTRIES + n) for n in range(3)]
        keys = [e.key for e in new] + [f"feed-{source.id}-{n}" for n in range(ENTRIES - 3)]
        ticks.append(poll_outcome(source.id, reading=feed_reading(new, keys=keys)))
    say("three new in a feed", in_batches(store, ticks, BATCH) / FEEDS * 1000, 0.5, "ms")

    def poll() -> None:
        number = 1000
        while not stop.is_set():
            batch = []
            for source in sources[:BATCH]:
                batch.append(poll_outcome(source.id, [prose.entry(source.id, number)]))
                number += 1
            store.record(batch * 3, read_before=None)

    thread = threading.Thread(target=poll)
    thread.start()
    for turn in range(100):
        time.sleep(0.02)
        started = time.perf_counter()
        store.articles.set_read(ids, read=turn % 2 == 0, at=NOW)
        waits.append((time.perf_counter() - started) * 1000)
    stop.set()
    thread.join()
    say("marking read beside a poll, median", statistics.median(waits), 50, "ms")
    say("marking read beside a poll, longest", max(waits), 150, "ms")
    steps = 0
    started = time.perf_counter()
    longest = 0.0
    more = True
    while more:
        step = time.perf_counter()
        more = store.search.tidy()
        longest = max(longest, time.perf_counter() - step)
        steps += 1
    say(f"tidying the index, {steps} steps", time.perf_counter() - started, 3.0, "s")
    say("tidying the index, longest step", longest * 1000, 60, "ms")
    store.close()


def fill(path: Path, sources: int, stories: int) -> None:
    """Make a database of many stories, past the store: no texts, the same rows and counters."""
    with closing(Store.open(path)) as store:
        store.sources.add_many(
            [new_source(n, folder="big" if n % 3 else "small") for n in range(sources)], at=NOW
        )
        for number, folder in ((7, "quiet"), (8, "quiet")):
            store.sources.move(SourceId(number), folder)
    chance = random.Random(2)
    now = int(NOW.timestamp())

    def rows() -> Iterator[tuple[int, int, int, int, int, bool]]:
        for number in range(1, stories + 1):
            source = chance.randint(1, sources)
            # The quiet folder published long ago.
            age = chance.randint(0, 86400 * 150) + (86400 * 200 if source in {7, 8} else 0)
            yield number, source, now - age, now, 1, chance.random() < 0.6

    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            "insert into statuses (id, source_id, sort_at, stored_at, listed, read)"
            " values (?, ?, ?, ?, ?, ?)",
            rows(),
        )
        connection.execute(
            "insert into articles select id, 'https://example.org/' || id, id, 'Title ' || id, '',"
            " 'A summary of some length, as lists show it in a second line', sort_at, null, '',"
            " '', '', null, '', '', 0 from statuses"
        )
        connection.execute(
            "update sources set articles = (select count(*) from statuses s"
            " where s.source_id = sources.id), unread = (select count(*) from statuses s"
            " where s.source_id = sources.id and s.read = 0 and s.listed = 1)"
        )


def quickest(work: Callable[[], object], turns: int = 7) -> float:
    """Return the median of several turns, in milliseconds of wall clock."""
    taken = []
    for _ in range(turns):
        started = time.perf_counter()
        work()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)


def questions(folder: Path, stories: int = 500_000) -> None:
    """Measure what lists ask of half a million stories."""
    path = folder / "large.db"
    fill(path, 300, stories)
    store = Store.open(path)
    articles = store.articles
    middle = PageKey(int((NOW - timedelta(days=75)).timestamp()), ArticleId(0))
    since = NOW - timedelta(hours=10)
    print(f"{stories} stories of 300 sources; pages of 60, with their rows")
    queries = {
        f"{view.value}{place}": StoryQuery(view, since=since, **narrowed)  # type: ignore[arg-type]
        for view in (View.ALL, View.UNREAD, View.TODAY, View.PINNED)
        for place, narrowed in {
            "": {},
            ", a source": {"source_id": 11},
            ", folder of 200": {"folder": "big"},
            ", folder of 98": {"folder": "small"},
            ", quiet folder of 2": {"folder": "quiet"},
        }.items()
    }
    for name, query in queries.items():
        cost = [
            quickest(partial(articles.page, one, after=after))
            for one in (query, replace(query, oldest_first=True))
            for after in (None, middle)
        ]
        say(f"page: {name} (worst of both orders)", max(cost), 2.0, "ms")
    for name in ("all", "unread", "all, a source", "all, folder of 200", "all, quiet folder of 2"):
        say(f"index: {name}", quickest(partial(articles.index, queries[name]), 3), 300, "ms")
    say("counts", quickest(lambda: articles.counts(since=since)), 2.0, "ms")
    say("overview of 300 sources", quickest(store.sources.overview), 10.0, "ms")
    some = [ArticleId(i) for i in articles.index(queries["all"])[0][:200]]
    cost = [quickest(partial(articles.matching, queries["unread"], some))]
    say("matching: 200 ids", cost[0], 3.0, "ms")
    started = time.perf_counter()
    change = articles.mark_all_read(queries["all"], at=NOW)
    say(f"mark all read: {len(change.ids)}", time.perf_counter() - started, 3.0, "s")
    started = time.perf_counter()
    articles.undo(change, at=NOW)
    say("undo it", time.perf_counter() - started, 3.0, "s")
    store.close()


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        refreshes(Path(folder))
        if arguments.large:
            questions(Path(folder))


if __name__ == "__main__":
    main()
