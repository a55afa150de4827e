"""English sentences for how it stands with a story's copy, marked for translation.

They follow the ways of ``core.wording``, whose context they share.
"""

from __future__ import annotations

from newsdesk.core.errors import Failure
from newsdesk.core.full_text import PageVerdict
from newsdesk.core.offline import OfflinePhase, OfflineProblem, OfflineState, Problem
from newsdesk.core.page_wording import describe_verdict
from newsdesk.core.wording import (
    QT_TRANSLATE_NOOP,
    Moment,
    Translate,
    describe_failure,
    local_time,
    untranslated,
)

PROBLEMS = {
    OfflineProblem.STORY_FULL: QT_TRANSLATE_NOOP(
        "wording", "More would be larger than one story may be."
    ),
    OfflineProblem.ALL_FULL: QT_TRANSLATE_NOOP(
        "wording", "The room for stories kept offline is used up; preferences can give more."
    ),
    OfflineProblem.PICTURES_OFF: QT_TRANSLATE_NOOP("wording", "Loading pictures is turned off."),
    OfflineProblem.NOT_A_PICTURE: QT_TRANSLATE_NOOP(
        "wording", "What stands there is no picture that can be shown safely."
    ),
    OfflineProblem.BROKEN: QT_TRANSLATE_NOOP(
        "wording", "A stored picture was damaged or gone, and is fetched again."
    ),
    OfflineProblem.DISK: QT_TRANSLATE_NOOP(
        "wording", "A picture could not be written to the disk."
    ),
}

_WANTED = QT_TRANSLATE_NOOP("wording", "It will be kept offline as soon as it can be fetched.")
_WORKING = QT_TRANSLATE_NOOP("wording", "It is being fetched…")
_PICTURES = QT_TRANSLATE_NOOP("wording", "{done} of {total} pictures are there.")
_NO_PAGE = QT_TRANSLATE_NOOP("wording", "The full text is missing.")
_NEXT_TRY = QT_TRANSLATE_NOOP("wording", "Newsdesk tries again at {time}.")


def describe_offline(
    state: OfflineState, *, tr: Translate = untranslated, when: Moment = local_time
) -> str:
    """Return what a person is told about a story's copy; empty where it is whole or unwanted."""
    if state.phase in {OfflinePhase.NONE, OfflinePhase.WHOLE}:
        return ""
    parts = []
    if state.done < state.total:
        parts.append(tr(_PICTURES).format(done=state.done, total=state.total))
    if state.phase is OfflinePhase.WORKING:
        return " ".join([tr(_WORKING), *parts])
    if state.phase is OfflinePhase.WANTED:
        return tr(_WANTED)
    if state.text_missing:
        parts.append(tr(_NO_PAGE))
    if state.problem is not None:
        parts.append(describe_problem(state.problem, state.url, tr=tr))
    if state.next_try is not None:
        parts.append(tr(_NEXT_TRY).format(time=when(state.next_try)))
    return " ".join(filter(None, parts))


def describe_problem(problem: Problem, url: str = "", *, tr: Translate = untranslated) -> str:
    """Return why something could not be had."""
    if isinstance(problem, Failure):
        return describe_failure(problem, url, tr=tr)
    if isinstance(problem, PageVerdict):
        return describe_verdict(problem, url, tr=tr)
    return tr(PROBLEMS[problem])
