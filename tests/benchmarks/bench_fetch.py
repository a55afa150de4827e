"""What fetching costs, beside what it may cost.

    .venv/bin/python tests/benchmarks/bench_fetch.py [--feeds N]

Prints one line a measure: the figure, its bound and their ratio (under 1 is within it). The
server is a process of its own with one loopback address a feed, as real feeds have one host
each; so only the CPU seconds of fetching count, the import of the HTTP library among them.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import multiprocessing
import random
import socket
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdesk.core.errors import FetchError
    from newsdesk.net.fetcher import Fetched, NotModified
    from newsdesk.net.pool import FetchPool

ETAG = '"v1"'


def body_of(feed: int) -> bytes:
    """Return a compressed feed of about 60 KB, 15 KB on the wire."""
    words = random.Random(feed).choices([f"слово{number}" for number in range(4000)], k=4500)
    text = " ".join(words)
    return gzip.compress(f"<rss><channel><title>{text}</title></channel></rss>".encode())


async def serve(addresses: Sequence[str], ready: Connection) -> None:
    """Answer 200 with a body, or 304 to whoever has the ETag."""
    bodies = [body_of(feed) for feed in range(16)]

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                asked = await reader.readuntil(b"\r\n\r\n")
                body = bodies[hash(asked) % len(bodies)]
                head = f"ETag: {ETAG}\r\nContent-Type: application/rss+xml\r\n"
                head += "Date: Mon, 02 Mar 2026 10:00:00 GMT\r\nServer: nginx\r\n"
                if b"if-none-match:" in asked.lower():
                    writer.write(f"HTTP/1.1 304 Not Modified\r\n{head}\r\n".encode())
                else:
                    head += f"Content-Encoding: gzip\r\nContent-Length: {len(body)}\r\n"
                    writer.write(f"HTTP/1.1 200 OK\r\n{head}\r\n".encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    first = socket.create_server((addresses[0], 0), backlog=64)
    port = first.getsockname()[1]
    sockets = [first, *(socket.create_server((host, port)) for host in addresses[1:])]
    for listening in sockets:
        await asyncio.start_server(answer, sock=listening)
    ready.send(port)
    await asyncio.Event().wait()


def run_server(addresses: Sequence[str], ready: Connection) -> None:
    """Serve until the process is ended."""
    asyncio.run(serve(addresses, ready))


def fetch_all(pool: FetchPool, urls: Sequence[str], *, held: bool) -> Mapping[str, object]:
    """Fetch every feed once; return the outcomes by address."""
    from newsdesk.core.source import Validators
    from newsdesk.net.fetcher import FetchRequest

    outcomes: dict[str, object] = {}
    complete = threading.Event()

    def done(request: FetchRequest, outcome: Fetched | NotModified | FetchError) -> None:
        outcomes[request.url] = outcome
        if len(outcomes) == len(urls):
            complete.set()

    validators = Validators(etag=ETAG) if held else Validators()
    for url in urls:
        pool.submit(FetchRequest(url, validators=validators, trusted=True), done)
    if not complete.wait(120):
        sys.exit("not every feed was answered")
    return outcomes


def tell(what: str, figure: float, bound: float, unit: str) -> None:
    """Print one measure."""
    print(f"{what:44} {figure:8.3f} {unit:3} bound {bound:6.3f}   ratio {figure / bound:5.2f}")


def measure(urls: Sequence[str]) -> None:
    """Fetch all feeds unknown, then known, and print what it cost."""
    count = len(urls)
    began = time.process_time()
    from newsdesk.core.errors import FetchError
    from newsdesk.net.fetcher import Fetcher
    from newsdesk.net.pool import FetchPool

    imported = time.process_time() - began
    fetcher = Fetcher()
    pool = FetchPool(fetcher)
    costs = {}
    for held in (True, False):
        wall, began = time.perf_counter(), time.process_time()
        outcomes = fetch_all(pool, urls, held=held)
        costs[held] = time.process_time() - began, time.perf_counter() - wall
        failed = [outcome for outcome in outcomes.values() if isinstance(outcome, FetchError)]
        if failed:
            sys.exit(f"{len(failed)} feeds failed, such as {failed[0]}")
    pool.close(timeout=5)
    fetcher.close()
    nothing_new, everything = costs[True], costs[False]
    scale = count / 500
    tell("import, CPU", imported, 0.2, "s")
    tell(f"nothing new in {count}, with import, CPU", imported + nothing_new[0], 0.5 * scale, "s")
    tell("nothing new, CPU a feed", nothing_new[0] / count * 1000, 0.7, "ms")
    tell("first time, CPU a feed of 60 KB", everything[0] / count * 1000, 1.0, "ms")
    tell(f"first time, {count} feeds, wall", everything[1], 1.2 * scale, "s")


def main() -> None:
    """Run the server and the measures."""
    parser = argparse.ArgumentParser(description=__doc__, add_help=True)
    parser.add_argument("--feeds", type=int, default=500)
    count = parser.parse_args().feeds
    many = sys.platform == "linux"  # elsewhere 127.0.0.1 is the only loopback address
    hosts = [f"127.7.{feed // 250}.{feed % 250 + 1}" for feed in range(count if many else 0)]
    hosts = hosts or ["127.0.0.1"]
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=run_server, args=(hosts, theirs), daemon=True)
    server.start()
    port = ours.recv()
    measure([f"http://{hosts[feed % len(hosts)]}:{port}/{feed}.xml" for feed in range(count)])
    server.terminate()
    server.join()


if __name__ == "__main__":
    main()
