"""Which blocks of a page are the story: two extractors, the page's own data and the place vote.

The extractors err differently: one works by the containers and loses lists, captions and
embedded quotations or lets teasers in, the other by the paragraphs and loses short lines and
whole sections. Where both agree they are nearly always right; where one stands alone, what is
around the block decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lxml import html

from newsdesk.core.frozen import frozen
from newsdesk.parse.blocks import HEADINGS, Block
from newsdesk.parse.boilerplate import is_call, is_furniture

KEPT_FROM = 1.3
_SENTENCE_END = re.compile(r"[.!?…։。！？؟:»”\"')\]]\s*$")
_ADDRESS = re.compile(r"\s*https?://")
_PARTS = HEADINGS | {"figcaption", "li", "table", "pre", "dd", "dt", "blockquote"}
_LIST_TAGS = ("ul", "ol", "menu", "dl")


@frozen
class Witnesses:
    """How much of each block's words each witness has, 0 to 1, by block number.

    Attributes:
        tree: The extractor that keeps the page's containers (readability).
        text: The extractor that is precise about text (trafilatura).
        data: The page's own machine-readable text (schema.org); None where it has none.
    """

    tree: Sequence[float]
    text: Sequence[float]
    data: Sequence[float] | None = None


def chosen(
    blocks: Sequence[Block], witnesses: Witnesses, titles: Sequence[Sequence[str]]
) -> set[int]:
    """Return the numbers of the blocks that are the story."""
    core = _core(blocks, witnesses)
    if not core:
        return set()
    witnesses = _credible(blocks, witnesses, core)
    place = _Place(blocks, core, titles)
    kept = {
        block.number
        for block in blocks
        if block.words and _score(block, witnesses, place) >= KEPT_FROM
    }
    _smooth_lists(blocks, kept)
    _drop_title(blocks, kept, core, titles)
    _drop_idle_headings(blocks, kept)
    _add_media(blocks, kept, place)
    return kept


def _core(blocks: Sequence[Block], witnesses: Witnesses) -> set[int]:
    """Return the blocks that are the story beyond doubt."""
    sizes = [len(block.words) for block in blocks]
    tree = {b.number for b in blocks if b.words and witnesses.tree[b.number] > 0.5}
    text = {b.number for b in blocks if b.words and witnesses.text[b.number] > 0.5}
    data = (
        {b.number for b in blocks if b.words and witnesses.data[b.number] > 0.5}
        if witnesses.data
        else set()
    )

    def weight(numbers: set[int]) -> int:
        return sum(sizes[n] for n in numbers)

    both = tree & text
    most = max(weight(tree), weight(text))
    if weight(both) >= 0.4 * most:
        return both

    # One failed, or they took different parts: the better text counts.
    def quality(numbers: set[int]) -> float:
        good = sum(
            sizes[n] * (1 - blocks[n].link_density) for n in numbers if not is_call(blocks[n])
        )
        agreed = weight(numbers & data) / max(1, weight(data)) if data else 0.0
        return good * (1 + agreed)

    best = max((tree, text, both), key=quality)
    return {n for n in best if blocks[n].link_density < 0.5} or best


def _credible(blocks: Sequence[Block], witnesses: Witnesses, core: set[int]) -> Witnesses:
    """Leave out the page's data where they hold the story's beginning only."""
    if witnesses.data is None:
        return witnesses
    said = sum(len(blocks[n].words) for n in core if witnesses.data[n] > 0.5)
    whole = sum(len(blocks[n].words) for n in core)
    return witnesses if said >= 0.6 * whole else replace(witnesses, data=None)


class _Place:
    """Where a block lies, seen from the core."""

    def __init__(
        self, blocks: Sequence[Block], core: set[int], titles: Sequence[Sequence[str]]
    ) -> None:
        solid = [n for n in core if len(blocks[n].words) >= 8] or list(core)
        self.first, self.last = min(solid), max(solid)
        self.first_core, self.last_core = min(core), max(core)
        weights: Counter[html.HtmlElement] = Counter()
        for number in core:
            for parent in blocks[number].element.iterancestors():
                weights[parent] += len(blocks[number].words)
        total = sum(len(blocks[number].words) for number in core)
        self.parents = {_home(blocks[number].element) for number in core}
        self.signatures = {_signature(blocks[number].element) for number in core}
        # The innermost element with nearly all of the core in it.
        self.holder: html.HtmlElement | None = None
        around = blocks[self.first].element.iterancestors()
        self.holder = next((one for one in around if weights[one] >= 0.9 * total), None)
        self.above = {one for one, weight in weights.items() if weight >= 0.5 * total}
        self.title = max(
            (b.number for b in blocks[: self.first] if b.is_heading and _alike(b, titles)),
            default=self.first,
        )
        self._furniture: dict[html.HtmlElement, bool] = {}

    def in_furniture(self, element: html.HtmlElement) -> bool:
        """Whether something around the element, inside the story's holder, is furniture."""
        path = []
        found = False
        one: html.HtmlElement | None = element
        while one is not None and one not in self.above:
            known = self._furniture.get(one)
            if known is not None:
                found = known
                break
            path.append(one)
            if is_furniture(one):
                found = True
                break
            one = one.getparent()
        for seen in path:
            self._furniture[seen] = found
        return found

    def in_holder(self, element: html.HtmlElement) -> bool:
        return self.holder is not None and any(
            one is self.holder for one in element.iterancestors()
        )

    def is_lead(self, number: int) -> bool:
        """Whether a block stands between the title and the story: a standfirst, a picture."""
        return self.title < number < self.first

    def is_between(self, number: int) -> bool:
        return self.first <= number <= self.last


def _score(block: Block, witnesses: Witnesses, place: _Place) -> float:
    number, element, size = block.number, block.element, len(block.words)
    score = 0.95 * witnesses.tree[number] + 0.95 * witnesses.text[number]
    if witnesses.data is not None:
        score += 0.5 if witnesses.data[number] > 0.5 else -0.2
    between = place.is_between(number)
    score += 0.5 if between else -0.2
    if _home(element) in place.parents:
        score += 0.4
    elif _signature(element) in place.signatures:
        score += 0.2
    elif not place.in_holder(element):
        score -= 0.3
    if place.is_lead(number) and (size >= 8 or block.tag == "figcaption"):
        score += 0.6
    is_text = size >= 12 and block.link_density < 0.2
    if is_text:
        score += 0.3 if size < 30 else 0.5
    if size >= 4 and _SENTENCE_END.search(block.text):
        score += 0.2
    if between and block.tag in _PARTS:
        score += 0.8 if block.tag == "figcaption" else 0.4
    if block.link_density > 0.5 and not _ADDRESS.match(block.text):
        score -= 0.5
    if place.in_furniture(element):
        score -= 0.9
    if is_call(block):
        score -= 1.0
    return score


def _home(element: html.HtmlElement) -> html.HtmlElement | None:
    """Return what holds the block; for an entry of a list, what holds the list."""
    parent = element.getparent()
    if parent is not None and parent.tag in _LIST_TAGS:
        return parent.getparent()
    return parent


def _alike(block: Block, titles: Sequence[Sequence[str]]) -> bool:
    """Whether a block says what a title of the page says."""
    words = set(block.words)
    return any(len(words & set(title)) >= 0.75 * len(words | set(title)) > 0 for title in titles)


def _signature(element: html.HtmlElement) -> tuple[str, str, str, str]:
    parent = element.getparent()
    if parent is None:
        return str(element.tag), "", "", ""
    return str(element.tag), element.get("class", ""), str(parent.tag), parent.get("class", "")


def _smooth_lists(blocks: Sequence[Block], kept: set[int]) -> None:
    """Keep a list as a whole or not at all."""
    lists: dict[html.HtmlElement, list[Block]] = {}
    for block in blocks:
        if block.words:
            around = next(block.element.iterancestors(*_LIST_TAGS), None)
            if around is not None:
                lists.setdefault(around, []).append(block)
    for entries in lists.values():
        if len(entries) < 2:
            continue
        total = sum(len(entry.words) for entry in entries)
        share = sum(len(entry.words) for entry in entries if entry.number in kept) / total
        numbers = {entry.number for entry in entries}
        if share >= 0.5:
            kept |= numbers
        elif share < 0.35:
            kept -= numbers


def _drop_title(
    blocks: Sequence[Block], kept: set[int], core: set[int], titles: Sequence[Sequence[str]]
) -> None:
    """Leave out the title, which is shown above the story, and what stands before it."""
    if not titles:
        return
    seen = 0
    for number in sorted(kept):
        block = blocks[number]
        if _alike(block, titles):
            for earlier in [
                n for n in kept if n <= number and (n == number or len(blocks[n].words) < 12)
            ]:
                kept.discard(earlier)
            return
        seen += len(block.words)
        if seen > 60:
            return


def _drop_idle_headings(blocks: Sequence[Block], kept: set[int]) -> None:
    """Leave out headings after which nothing comes."""
    for number in sorted(kept, reverse=True):
        if not blocks[number].is_heading:
            return
        kept.discard(number)


def _add_media(blocks: Sequence[Block], kept: set[int], place: _Place) -> None:
    """Add the pictures, players and rulers in the story and the picture it begins with."""
    if not kept:
        return
    first, last = min(kept), max(kept)
    for block in blocks:
        if block.words or place.in_furniture(block.element):
            continue
        number = block.number
        inside = first < number < last
        near = first - 4 <= number < first and place.in_holder(block.element)
        begins = bool(block.pictures) and (near or place.title < number < first)
        ends = last < number <= last + 2 and block.tag != "hr"
        if inside or begins or (ends and block.element.getparent() in place.parents):
            kept.add(number)
    for block in blocks:
        if block.tag == "figcaption" and block.number not in kept:
            figure = next(block.element.iterancestors("figure"), None)
            others = (blocks[n] for n in (block.number - 1, block.number + 1) if n < len(blocks))
            if figure is not None and any(
                other.number in kept and other.pictures and figure in other.element.iterancestors()
                for other in others
            ):
                kept.add(block.number)
