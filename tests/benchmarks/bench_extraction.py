"""Articles out of pages: how right, what is kept, how fast, beside each library alone.

Run it as a program: ``python tests/benchmarks/bench_extraction.py``. It needs the shared corpus.
The goals: F1 above the best single library's and above 0.97; 50 ms a page in the median.
"""

from __future__ import annotations

import logging
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from lxml import html

from newsdesk.parse.extraction import extract
from support.page_samples import (
    CORPUS,
    SINGLE,
    Extractor,
    LabelledPage,
    faults,
    labelled_pages,
    ours,
    score,
    segment_pages,
)

GOAL_F1 = 0.97
GOAL_MS = 50.0
KEPT = {
    "pictures": ("img",),
    "links": ("a",),
    "lists": ("ul", "ol"),
    "tables": ("table",),
    "captions": ("figcaption",),
    "code": ("pre", "code"),
}
Markup = Callable[[bytes, str], str]


def our_markup(body: bytes, url: str) -> str:
    """Return what Newsdesk extracts."""
    return extract(body, url=url, content_type=None).html


def trafilatura_markup(body: bytes, url: str) -> str:
    """Return trafilatura's HTML with all that it can keep."""
    from trafilatura import extract as its

    from newsdesk.parse.decode import decode_page

    found = its(
        decode_page(body, None),
        url=url,
        output_format="html",
        include_comments=False,
        include_images=True,
        include_links=True,
        include_formatting=True,
    )
    return found or ""


def readability_markup(body: bytes, url: str) -> str:
    """Return readability-lxml's HTML."""
    from readability import Document

    from newsdesk.parse.decode import decode_page

    return str(Document(decode_page(body, None)).summary(html_partial=True))


MARKUP: dict[str, Markup] = {
    "newsdesk": our_markup,
    "trafilatura, HTML": trafilatura_markup,
    "readability-lxml": readability_markup,
}


def counts(markup: str) -> dict[str, int]:
    """Return how many of each kind of element a text has."""
    if not markup.strip():
        return dict.fromkeys(KEPT, 0)
    tree = html.document_fromstring(markup)
    return {kind: sum(1 for _ in tree.iter(*names)) for kind, names in KEPT.items()}


def kept(pages: Sequence[LabelledPage], extractor: Markup, right: Sequence[dict[str, int]]) -> str:
    """Return the share of the right articles' elements that come out, at most all a page."""
    found = [counts(extractor(page.body, page.url)) for page in pages]
    shares = []
    for kind in KEPT:
        total = sum(one[kind] for one in right)
        had = sum(min(f[kind], r[kind]) for f, r in zip(found, right, strict=True))
        shares.append(f"{100 * had / max(1, total):8.0f} %")
    return " ".join(shares)


def times(pages: Sequence[tuple[bytes, str]], extractor: Extractor | Markup) -> list[float]:
    """Return the milliseconds of processor time that each page takes."""
    found = []
    for body, url in pages:
        started = time.process_time()
        extractor(body, url)
        found.append(1000 * (time.process_time() - started))
    return found


def main() -> None:
    """Print the tables."""
    logging.disable(logging.CRITICAL)
    if not (CORPUS / "extraction").is_dir():
        print("the shared corpus is absent")
        return
    pages, segments = list(labelled_pages()), list(segment_pages())
    known = sum(len(page.wanted) + len(page.unwanted) for page in segments)
    print(f"{len(pages)} labelled pages, {known} known segments")
    print(f"{'extractor':20} {'F1':>6} {'prec.':>6} {'recall':>6} {'faults':>7}")
    best = 0.0
    for name, extractor in {"newsdesk": ours, **SINGLE}.items():
        one = score(pages, extractor)
        wrong = len(faults(segments, extractor))
        print(f"{name:20} {one.f1:6.4f} {one.precision:6.4f} {one.recall:6.4f} {wrong:7}")
        if name == "newsdesk":
            print(f"{'':20} {one.f1 / GOAL_F1:.3f} of the goal")
        else:
            best = max(best, one.f1)
    print(f"best single library: {best:.4f}\n")

    right = [
        counts((CORPUS / "extraction" / page.name / "expected.html").read_text("utf-8"))
        for page in pages
        if (CORPUS / "extraction" / page.name).is_dir()
    ]
    with_markup = [page for page in pages if (CORPUS / "extraction" / page.name).is_dir()]
    print(f"{'kept':20} " + " ".join(f"{kind:>10}" for kind in KEPT))
    for name, markup in MARKUP.items():
        print(f"{name:20} {kept(with_markup, markup, right)}")

    bodies = [(page.body, page.url) for page in pages]
    bodies += [(page.body, page.url) for page in segments]
    print(f"\n{'ms a page':20} {'median':>8} {'95th':>8} {'max':>8} {'pages/s':>8}")
    for name, markup in MARKUP.items():
        taken = sorted(times(bodies, markup))
        median = statistics.median(taken)
        late = taken[int(len(taken) * 0.95)]
        rate = 1000 * len(taken) / sum(taken)
        print(f"{name:20} {median:8.1f} {late:8.1f} {taken[-1]:8.1f} {rate:8.1f}")
        if name == "newsdesk":
            print(f"{'':20} {median / GOAL_MS:.2f} of the goal")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
