"""English sentences for how the fetching of a full text ended, marked for translation.

They follow the ways of ``core.wording``, whose context they share.
"""

from __future__ import annotations

from newsdesk.core.full_text import FullTextPhase, FullTextState, PageVerdict
from newsdesk.core.wording import (
    QT_TRANSLATE_NOOP,
    Translate,
    describe_failure,
    host_named,
    untranslated,
)

VERDICTS = {
    PageVerdict.NOT_BETTER: QT_TRANSLATE_NOOP(
        "wording", "The page has no more than the feed gives."
    ),
    PageVerdict.TEASER: QT_TRANSLATE_NOOP(
        "wording", "{host} shows only a beginning; the rest is for subscribers."
    ),
    PageVerdict.LOGIN: QT_TRANSLATE_NOOP("wording", "{host} asks for a login first."),
    PageVerdict.CONSENT: QT_TRANSLATE_NOOP(
        "wording", "{host} shows a notice about cookies in the story's place."
    ),
    PageVerdict.LISTING: QT_TRANSLATE_NOOP(
        "wording", "{host} shows headlines in the story's place."
    ),
    PageVerdict.EMPTY: QT_TRANSLATE_NOOP("wording", "No story was found on the page of {host}."),
    PageVerdict.NOT_HTML: QT_TRANSLATE_NOOP("wording", "The address leads to a file, not a page."),
}

_LOADING = QT_TRANSLATE_NOOP("wording", "The full text is being fetched…")
_NOT_WHOLE = QT_TRANSLATE_NOOP("wording", "The story goes on: further pages could not be had.")


def describe_verdict(verdict: PageVerdict, url: str = "", *, tr: Translate = untranslated) -> str:
    """Return why a page gives no full text; empty for one that does."""
    sentence = VERDICTS.get(verdict)
    return "" if sentence is None else tr(sentence).format(host=host_named(url, tr))


def describe_full_text(state: FullTextState, *, tr: Translate = untranslated) -> str:
    """Return what a person is told about a story's full text; empty where all is well."""
    if state.phase is FullTextPhase.LOADING:
        return tr(_LOADING)
    if state.phase is FullTextPhase.FEED_IS_BETTER:
        return describe_verdict(PageVerdict.NOT_BETTER, tr=tr)
    if state.problem is None:
        return ""
    if isinstance(state.problem, PageVerdict):
        sentence = describe_verdict(state.problem, state.url, tr=tr)
    else:
        sentence = describe_failure(state.problem, state.url, tr=tr)
    return f"{tr(_NOT_WHOLE)} {sentence}" if state.phase is FullTextPhase.DONE else sentence
