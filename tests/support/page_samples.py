"""Pages with their articles: those of the shared corpus, its measure, and our own pages."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree, html

from support.feed_samples import CORPUS as FEEDS

CORPUS = FEEDS.parent
PAGES = Path(__file__).parent.parent / "data" / "pages"
needs_pages = pytest.mark.skipif(
    not (CORPUS / "extraction").is_dir(), reason="the shared corpus is absent"
)

_WORD = re.compile(r"\w+")
_RUN = 4
_BLOCKS = frozenset(
    {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "blockquote", "dd"}
    | {"dt", "figcaption", "figure", "pre", "table", "ul", "ol", "br", "hr", "section", "article"}
    | {"header", "footer", "aside", "img", "caption"}
)

Extractor = Callable[[bytes, str], str]
"""From a page and its address to the text of its article."""


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page and the text of its article."""

    name: str
    url: str
    body: bytes
    text: str


@dataclass(frozen=True, slots=True)
class SegmentPage:
    """A page, what the text of its article must have, and what it must not."""

    name: str
    url: str
    body: bytes
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, averaged over pages, and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def page(name: str) -> bytes:
    """Return one of our own pages."""
    return (PAGES / name).read_bytes()


def labelled_pages() -> Iterator[LabelledPage]:
    """Yield the pages of the corpus whose article is known."""
    for folder in sorted((CORPUS / "extraction").iterdir()):
        text = text_of((folder / "expected.html").read_text("utf-8"))
        url = "http://fakehost/test/page.html"
        yield LabelledPage(folder.name, url, (folder / "source.html").read_bytes(), text)
    folder = CORPUS / "extraction-kg"
    for name, expected in json.loads((folder / "expected.json").read_text("utf-8")).items():
        url = "https://24.kg/obschestvo/1/"
        yield LabelledPage(name, url, (folder / name).read_bytes(), expected["articleBody"])


def segment_pages() -> Iterator[SegmentPage]:
    """Yield the pages of which some words are known to belong to the article, or not to."""
    folder = CORPUS / "extraction-segments"
    for name, known in json.loads((folder / "segments.json").read_text("utf-8")).items():
        body = (folder / name).read_bytes()
        yield SegmentPage(name, known["url"], body, tuple(known["with"]), tuple(known["without"]))
    folder = CORPUS / "extraction-kg"
    for name, known in json.loads((folder / "expected.json").read_text("utf-8")).items():
        body = (folder / name).read_bytes()
        yield SegmentPage(name, "https://24.kg/obschestvo/1/", body, (), tuple(known["without"]))


def text_of(markup: str) -> str:
    """Return the text of markup with its blocks apart."""
    if not markup.strip():
        return ""
    tree = html.document_fromstring(markup)
    etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(tree, "script", "style", "title", with_tail=False)
    parts: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in _BLOCKS:
            parts.append("\n")
        parts.append((element.text if event == "start" else element.tail) or "")
    return "".join(parts)


def score(pages: Sequence[LabelledPage], extract: Extractor) -> Score:
    """Return how well an extractor does: runs of four words, as the corpus describes it."""
    precisions, recalls = [], []
    for one in pages:
        found, right = _runs(extract(one.body, one.url)), _runs(one.text)
        both = sum((found & right).values())
        precisions.append(both / max(1, sum(found.values())))
        recalls.append(both / max(1, sum(right.values())))
    return Score(sum(precisions) / len(pages), sum(recalls) / len(pages))


def faults(pages: Sequence[SegmentPage], extract: Extractor) -> list[str]:
    """Return what an extractor leaves out or lets in, as "page: lacks ..."."""
    found = []
    for one in pages:
        text = " ".join(extract(one.body, one.url).split())
        found += [f"{one.name}: lacks {s}" for s in one.wanted if " ".join(s.split()) not in text]
        found += [f"{one.name}: has {s}" for s in one.unwanted if " ".join(s.split()) in text]
    return found


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))


def ours(body: bytes, url: str) -> str:
    """Return the text that Newsdesk extracts."""
    from newsdesk.parse.extraction import extract

    return text_of(extract(body, url=url, content_type=None).html)


def trafilatura_text(body: bytes, url: str) -> str:
    """Return what trafilatura gives as text, favouring precision."""
    from trafilatura import extract as its

    from newsdesk.parse.decode import decode_page

    found = its(decode_page(body, None), favor_precision=True, include_comments=False)
    return str(found or "")


def trafilatura_html(body: bytes, url: str) -> str:
    """Return what trafilatura gives as HTML with pictures and links."""
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
    return text_of(found or "")


def readability(body: bytes, url: str) -> str:
    """Return what readability-lxml gives."""
    from readability import Document

    from newsdesk.parse.decode import decode_page

    return text_of(Document(decode_page(body, None)).summary(html_partial=True))


SINGLE: dict[str, Extractor] = {
    "trafilatura, text": trafilatura_text,
    "trafilatura, HTML": trafilatura_html,
    "readability-lxml": readability,
}
