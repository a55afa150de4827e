"""Whether a page's text is better than what the feed gave."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.core.article import SafeHtml
from newsdesk.parse.blocks import words_of
from newsdesk.parse.witnesses import overlap

_STEM = 5
_LONG_FEED = 120
"""Words: a feed that gives so many gives its stories whole, or nearly so."""


def better(page: SafeHtml, feed: SafeHtml, *, title: str, page_titles: Sequence[str] = ()) -> bool:
    """Whether the text of a page should stand in the place of the feed's.

    It should where it is about the same story and says more:

    - *Same story*: it has a tenth of the feed's runs of three words, or half of the title's
      longer words, or the page's own title is the story's. Where the feed gives neither text nor
      title there is nothing to compare with.
    - *More*: at least a tenth more words than the feed. A feed's long text is given up for a
      longer one only if that has half of it: else the page shows something else beside it.
    - With as many words as the feed it is better if it has the same words and more pictures.
    """
    ours, theirs = words_of(page.text()), words_of(feed.text())
    if not ours:
        return False
    if not _is_same_story(ours, theirs, title, page_titles):
        return False
    shared = overlap(theirs, ours) if theirs else 1.0
    if len(theirs) >= _LONG_FEED and shared < 0.5:
        return False
    if len(ours) >= 1.1 * len(theirs) + 5:
        return True
    more_pictures = page.count("<img") > feed.count("<img")
    return more_pictures and shared > 0.8 and len(ours) >= 0.95 * len(theirs)


def _is_same_story(
    ours: Sequence[str], theirs: Sequence[str], title: str, page_titles: Sequence[str]
) -> bool:
    wanted = _stems(words_of(title))
    if not theirs and not wanted:
        return True
    if len(theirs) >= 8 and overlap(theirs, ours) >= 0.1:
        return True
    if not wanted:
        return len(theirs) < 8
    in_text = len(wanted & _stems(ours)) / len(wanted)
    in_titles = max(
        (len(wanted & _stems(words_of(one))) / len(wanted) for one in page_titles), default=0.0
    )
    return in_text >= 0.5 or in_titles >= 0.5


def _stems(words: Sequence[str]) -> set[str]:
    """Return the beginnings of the longer words: their endings change in Russian and Kyrgyz."""
    long = {word[:_STEM] for word in words if len(word) >= 4}
    return long or set(words)
