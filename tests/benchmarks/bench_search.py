"""What searching as one types costs, beside what it may cost.

    .venv/bin/python tests/benchmarks/bench_search.py [--large] [--keep FOLDER]

Makes a database of 100,000 stories (with ``--large`` another of 1,000,000), types questions into
it letter by letter, and prints how long the first rows took for each keystroke, how long the
whole order that follows them, and how large the index is. Wall clock, in milliseconds.
A busy machine makes that long: CPU time stands beside it.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from newsdesk.core.article import ArticleId
from newsdesk.core.stories import StoryQuery
from newsdesk.store.folding import fold
from newsdesk.store.store import Store
from newsdesk.store.word_parts import PART, put_words
from support.builders import NOW, new_source

SOURCES, SENTENCES, BATCH = 300, 30_000, 2000
BOUND = 50.0
PATIENCE = 0.02
TYPED = (
    "новости", "президент кыргызстана", "курс доллара", "погода в бишкеке", "выборы парламент",
    "дорога", "вода горы", "сегодня", "что это было", "цена", "мир", "суд над", "банк",
    '"курс доллара"', "новости -спорт", "title:бишкек", "новости is:unread", "is:unread дорога",
    "source:7 дорога", "after:2026-02-01 президент", "бишкек про", "дорога при", "кыргыз тили",
    "өлкөнүн шаар", "жаңы мектеп", "climate", "running", "the government", "science and light",
    "mountain water", "space telescope", "yjdjcnb", "руддщ", "novosti", "bishkek", "zzzzz qqqq",
    "ы", "пр", "an", "covid-19",
)  # fmt: skip


def vocabulary(chance: random.Random) -> tuple[list[str], list[float]]:
    """Return words and their cumulated weights.

    The words of the demo's stories, Russian, Kyrgyz and English, as often as they occur there;
    and a long tail, for in a million stories every second word of the vocabulary is rare:
    beginnings of some with the ends of others.
    """
    counts: Counter[str] = Counter()
    for path in sorted((Path(__file__).parents[2] / "resources/demo/stories").glob("*.json")):
        text = json.dumps(json.loads(path.read_text()), ensure_ascii=False)
        counts.update(re.findall(r"[^\W\d_]{2,}", re.sub(r"<[^>]*>|\\n|https?:\S+", " ", text)))
    words = [word for word, _ in counts.most_common()]
    weights = [float(count) for _, count in counts.most_common()]
    long = [word for word in words if len(word) > 5]
    tail = len(words) * 20
    for place in range(tail):
        one, other = chance.choice(long), chance.choice(long)
        words.append((one[: chance.randint(2, 5)] + other[-chance.randint(2, 5) :]).lower())
        weights.append(3 / (1 + place / 400))
    return words, list(itertools.accumulate(weights))


def fill(path: Path, stories: int, *, texts: bool) -> None:
    """Make a database past the store, which would take minutes for a million.

    Args:
        texts: Whether bodies are stored, too: they alone are what the index is a share of.
    """
    chance = random.Random(3)
    words, weights = vocabulary(chance)

    def sentence(length: int) -> str:
        return " ".join(chance.choices(words, cum_weights=weights, k=length))

    sentences = [sentence(chance.randint(9, 19)).capitalize() + "." for _ in range(SENTENCES)]
    folded = {one: fold(one) for one in sentences}
    with closing(Store.open(path)) as store:
        store.sources.add_many([new_source(n, folder="") for n in range(SOURCES)], at=NOW)
    now = int(NOW.timestamp())
    spent = 0.0
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("pragma synchronous = off")
        for first in range(1, stories + 1, BATCH):
            numbers = range(first, min(first + BATCH, stories + 1))
            chosen = [chance.choices(sentences, k=14) for _ in numbers]
            titles = [sentence(8).capitalize() for _ in numbers]
            rows = [
                (number, fold(title), f"author {number % 17}", " ".join(folded[s] for s in body))
                for number, title, body in zip(numbers, titles, chosen, strict=True)
            ]
            writer.execute("begin")
            writer.executemany(
                "insert into statuses (id, source_id, sort_at, stored_at, listed, read)"
                " values (?, ?, ?, ?, 1, ?)",
                [
                    (
                        n,
                        n % SOURCES + 1,
                        now - (stories - n) * 20 - n * 7919 % 50_000,
                        now,
                        n % 3 > 0,
                    )
                    for n in numbers
                ],
            )
            writer.executemany(
                "insert into articles values (?, ?, null, ?, ?, '', ?, null, '', '', '', null,"
                " '', 'ru', 0)",
                [
                    (n, f"https://example.org/{n}.html", title, f"Author {n % 17}", now)
                    for n, title in zip(numbers, titles, strict=True)
                ],
            )
            if texts:
                writer.executemany(
                    "insert into bodies values (?, ?)",
                    [
                        (n, "".join(f"<p>{one}</p>" for one in body))
                        for n, body in zip(numbers, chosen, strict=True)
                    ],
                )
            started = time.process_time()
            put_words(writer, rows)
            spent += time.process_time() - started
            writer.execute("commit")
    print(f"{'putting a story into the index, CPU':48} {spent / stories * 1e6:9.1f} us")


def sizes(path: Path) -> tuple[float, float]:
    """Return the size of the database and of its index, in MB."""
    with closing(sqlite3.connect(path)) as reader:
        index = sum(
            reader.execute(f"select sum(length(block)) from {name}").fetchone()[0]
            for (name,) in reader.execute(
                "select name from sqlite_master where name glob 'words_[0-9]*_data'"
            ).fetchall()
        )
    return path.stat().st_size / 1e6, index / 1e6


def keystrokes() -> Iterator[str]:
    """Return the questions as they grow under a person's fingers."""
    for question in TYPED:
        for length in range(1, len(question) + 1):
            if question[length - 1] != " ":
                yield question[:length]


def say(what: str, figures: list[float], bound: float | None = None) -> None:
    """Print the middle, the 95th percentile and the longest of some times."""
    figures.sort()
    middle, most = statistics.median(figures), figures[-1]
    edge = figures[min(len(figures) - 1, round(len(figures) * 0.95))]
    ratio = "" if bound is None else f"   of {bound:.0f}: {edge / bound:5.2f}"
    print(f"{what:48} {middle:7.1f} ms median {edge:7.1f} p95 {most:7.1f} max{ratio}", flush=True)


def measure(path: Path, *, verbose: bool) -> None:
    """Type all questions, twice: the second time as a person who has searched before."""
    with closing(Store.open(path)) as store:
        started = time.perf_counter()
        steps = 0
        while store.search.tidy(pages=500):
            steps += 1
        print(f"{'tidying the index':48} {time.perf_counter() - started:9.1f} s, {steps} steps")
        total, index = sizes(path)
        print(f"{'the database':48} {total:9.0f} MB; the index {index:.0f}, {index / total:.0%}")
        for turn in ("first time", "warm"):
            first: list[float] = []
            worked: list[float] = []
            for typed in keystrokes():
                query = StoryQuery(search=typed, typed=True)
                began, begun = time.perf_counter(), time.thread_time()
                found = store.articles.search(query, patience=PATIENCE)
                rows = store.articles.rows([ArticleId(i) for i in found.ids[:60]])
                first.append((time.perf_counter() - began) * 1000)
                worked.append((time.thread_time() - begun) * 1000)
                if verbose and first[-1] > BOUND and turn == "warm":
                    print(f"    {typed!r}: {first[-1]:.0f} ms, {len(rows)} rows, {found.whole}")
            say(f"first rows of a keystroke, {turn}", first, BOUND)
            say("    of that CPU, whatever else the machine does", worked, BOUND)
        whole, cut = [], 0
        for typed in keystrokes():
            query = StoryQuery(search=typed, typed=True)
            cut += not store.articles.search(query, patience=PATIENCE).whole
            began = time.perf_counter()
            store.articles.search(query)
            whole.append((time.perf_counter() - began) * 1000)
            if verbose and whole[-1] > 200:
                print(f"    {typed!r}: {whole[-1]:.0f} ms for the whole order")
        say(f"the whole order ({cut} of {len(whole)} needed it)", whole)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--verbose", action="store_true", help="name the keystrokes over the bound")
    parser.add_argument("--keep", type=Path, help="where to leave the databases for another run")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for stories in (100_000, 1_000_000) if arguments.large else (100_000,):
            path = folder / f"search-{stories}.db"
            print(f"{stories} stories of {SOURCES} sources, in parts of {PART}")
            if not path.exists():
                fill(path, stories, texts=stories == 100_000)
            measure(path, verbose=arguments.verbose)


if __name__ == "__main__":
    main()
