"""English sentences for states and errors, made late and marked for translation.

Nothing here knows a translation system. Templates are marked with ``QT_TRANSLATE_NOOP``, a
function that does nothing but let Qt's ``lupdate`` find them under the context "wording"; every
function takes ``tr``, which turns a template into the person's language, and fills the
{named} fields afterwards. ``when`` writes a time as the person is used to it.

A sentence says what happened, to which source, and what Newsdesk will do next and when.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from newsdesk.core.errors import (
    AmountError,
    AmountProblem,
    ArticleNotFoundError,
    Failure,
    FetchError,
    ParseError,
    RateError,
    RateHistoryError,
    RateKeyError,
    RateMissingError,
    SecretError,
    SettingError,
    SourceNotFoundError,
    StoreError,
    StoreFailure,
    SubscriptionError,
    SubscriptionProblem,
)
from newsdesk.core.query import ProblemKind, QueryProblem
from newsdesk.core.source import SourceHealth, SourceState

Translate = Callable[[str], str]
Moment = Callable[[datetime], str]

CONTEXT = "wording"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (lupdate looks for this name)
    """Mark a text for lupdate and return it as it is."""
    return text


def untranslated(text: str) -> str:
    """Return the English text: the ``tr`` of the command line and the logs."""
    return text


def local_time(moment: datetime) -> str:
    """Write a moment in the machine's time zone: the time alone while it is within 12 hours."""
    here = moment.astimezone()
    near = abs(moment - datetime.now(moment.tzinfo)) < timedelta(hours=12)
    return f"{here:%H:%M}" if near else f"{here:%Y-%m-%d %H:%M}"


STATE_NAMES = {
    SourceState.NEVER_CHECKED: QT_TRANSLATE_NOOP("wording", "not checked yet"),
    SourceState.CHECKING: QT_TRANSLATE_NOOP("wording", "checking"),
    SourceState.UP_TO_DATE: QT_TRANSLATE_NOOP("wording", "up to date"),
    SourceState.NOTHING_NEW: QT_TRANSLATE_NOOP("wording", "nothing new"),
    SourceState.RATE_LIMITED: QT_TRANSLATE_NOOP("wording", "rate limited"),
    SourceState.MOVED: QT_TRANSLATE_NOOP("wording", "moved"),
    SourceState.GONE: QT_TRANSLATE_NOOP("wording", "gone"),
    SourceState.NOT_A_FEED: QT_TRANSLATE_NOOP("wording", "not a feed (a login page?)"),
    SourceState.CERTIFICATE: QT_TRANSLATE_NOOP("wording", "certificate not accepted"),
    SourceState.BLOCKED: QT_TRANSLATE_NOOP("wording", "blocked by the site"),
    SourceState.OFFLINE: QT_TRANSLATE_NOOP("wording", "you are offline"),
    SourceState.FAILING: QT_TRANSLATE_NOOP("wording", "cannot be read"),
}

_RATE_LIMITED_UNTIL = QT_TRANSLATE_NOOP("wording", "rate limited until {time}")

FAILURES = {
    Failure.HOST_NOT_FOUND: QT_TRANSLATE_NOOP(
        "wording", "{host} was not found: the name may be misspelt, or the site is gone."
    ),
    Failure.CONNECTION: QT_TRANSLATE_NOOP("wording", "No connection to {host} came about."),
    Failure.TIMEOUT: QT_TRANSLATE_NOOP("wording", "{host} did not answer in time."),
    Failure.CERTIFICATE: QT_TRANSLATE_NOOP(
        "wording",
        "The certificate of {host} has expired or is not trusted, so its answer was not read.",
    ),
    Failure.TLS: QT_TRANSLATE_NOOP("wording", "No secure connection to {host} came about."),
    Failure.PROTOCOL: QT_TRANSLATE_NOOP("wording", "{host} gave an answer that is not valid HTTP."),
    Failure.RATE_LIMITED: QT_TRANSLATE_NOOP("wording", "{host} asks to be left alone for a while."),
    Failure.UNAVAILABLE: QT_TRANSLATE_NOOP("wording", "{host} is not available at the moment."),
    Failure.GONE: QT_TRANSLATE_NOOP("wording", "{host} says that this address is gone for good."),
    Failure.NOT_FOUND: QT_TRANSLATE_NOOP("wording", "There is nothing at this address on {host}."),
    Failure.LOGIN_NEEDED: QT_TRANSLATE_NOOP("wording", "{host} asks for a login first."),
    Failure.FORBIDDEN: QT_TRANSLATE_NOOP("wording", "{host} refuses to give out this address."),
    Failure.BLOCKED: QT_TRANSLATE_NOOP(
        "wording", "{host} blocks feed readers with a check meant for browsers."
    ),
    Failure.SERVER_ERROR: QT_TRANSLATE_NOOP("wording", "{host} reports an error of its own."),
    Failure.UNEXPECTED_STATUS: QT_TRANSLATE_NOOP("wording", "{host} gave an unexpected answer."),
    Failure.TOO_LARGE: QT_TRANSLATE_NOOP(
        "wording", "The answer of {host} is larger than Newsdesk accepts, and was not read."
    ),
    Failure.TOO_MANY_REDIRECTS: QT_TRANSLATE_NOOP(
        "wording", "{host} redirects from one address to the next without end."
    ),
    Failure.BAD_ADDRESS: QT_TRANSLATE_NOOP("wording", "This is not an address that can be opened."),
    Failure.PRIVATE_ADDRESS: QT_TRANSLATE_NOOP(
        "wording", "{host} leads to an address inside a private network, which was not opened."
    ),
    Failure.NOT_A_FEED: QT_TRANSLATE_NOOP(
        "wording", "{host} answers with something that is not a feed."
    ),
    Failure.EMPTY: QT_TRANSLATE_NOOP("wording", "{host} gave an empty answer."),
    Failure.UNREADABLE: QT_TRANSLATE_NOOP(
        "wording", "The answer of {host} is too damaged to read."
    ),
    Failure.TOO_SLOW: QT_TRANSLATE_NOOP(
        "wording", "Reading the answer of {host} took too long and was given up."
    ),
    Failure.BAD_SELECTOR: QT_TRANSLATE_NOOP(
        "wording", "A rule for the pages of {host} is not a valid CSS selector."
    ),
    Failure.CANCELLED: QT_TRANSLATE_NOOP("wording", "This was cancelled."),
}

_OFFLINE = QT_TRANSLATE_NOOP("wording", "Nothing can be reached: you are offline.")
_NEVER_CHECKED = QT_TRANSLATE_NOOP("wording", "It has not been checked yet.")
_CHECKING = QT_TRANSLATE_NOOP("wording", "It is being checked now.")
_UP_TO_DATE = QT_TRANSLATE_NOOP("wording", "Up to date: the last check brought something new.")
_NOTHING_NEW = QT_TRANSLATE_NOOP("wording", "The last check brought nothing new.")
_MOVED = QT_TRANSLATE_NOOP("wording", "It has moved; Newsdesk now uses {url}.")

_NEXT = QT_TRANSLATE_NOOP("wording", "Newsdesk looks again at {time}.")
_NEXT_TRY = QT_TRANSLATE_NOOP("wording", "Newsdesk tries again at {time}.")
_NEXT_OFFLINE = QT_TRANSLATE_NOOP(
    "wording", "Newsdesk tries again at {time}, and at once when the network is back."
)
_PAUSED = QT_TRANSLATE_NOOP("wording", "Newsdesk leaves it alone until {time}.")
_STOPPED = QT_TRANSLATE_NOOP(
    "wording", "Newsdesk no longer asks for it; try it by hand, or remove it."
)
_LAST_SUCCESS = QT_TRANSLATE_NOOP("wording", "It last worked at {time}.")

STORE_FAILURES = {
    StoreFailure.DISK_FULL: QT_TRANSLATE_NOOP(
        "wording",
        "The disk is full, so {path} could not be written. Nothing stored is lost: make room, "
        "and Newsdesk goes on by itself.",
    ),
    StoreFailure.READ_ONLY: QT_TRANSLATE_NOOP(
        "wording",
        "{path} cannot be written. Allow writing to it, or choose another folder with --data-dir.",
    ),
    StoreFailure.LOCKED: QT_TRANSLATE_NOOP(
        "wording",
        "Another program keeps {path} locked. Nothing was changed; try again when it is done.",
    ),
    StoreFailure.CORRUPT: QT_TRANSLATE_NOOP(
        "wording",
        "{path} is damaged. Start Newsdesk again: it sets the file aside and saves what can be "
        "read.",
    ),
    StoreFailure.CANNOT_OPEN: QT_TRANSLATE_NOOP(
        "wording",
        "{path} cannot be opened. Check that the folder exists and may be read and written.",
    ),
    StoreFailure.NOT_A_BACKUP: QT_TRANSLATE_NOOP(
        "wording", "{path} is not a backup of Newsdesk; nothing was changed."
    ),
    StoreFailure.TOO_NEW: QT_TRANSLATE_NOOP(
        "wording",
        "{path} was written by a newer Newsdesk and was left untouched. Install the newer "
        "version, or choose another folder with --data-dir.",
    ),
}

SUBSCRIPTION_PROBLEMS = {
    SubscriptionProblem.NOT_AN_ADDRESS: QT_TRANSLATE_NOOP(
        "wording", "“{url}” is not an address. Give a site's address, such as 24.kg."
    ),
    SubscriptionProblem.NO_FEED_FOUND: QT_TRANSLATE_NOOP(
        "wording",
        "No feed was found at {url}. If the site has one, give the feed's own address.",
    ),
    SubscriptionProblem.ALREADY_FOLLOWED: QT_TRANSLATE_NOOP(
        "wording", "You follow {url} already; nothing was changed."
    ),
}

AMOUNT_PROBLEMS = {
    AmountProblem.EMPTY: QT_TRANSLATE_NOOP("wording", "There is no amount."),
    AmountProblem.NOT_A_NUMBER: QT_TRANSLATE_NOOP("wording", "“{piece}” is not a number."),
    AmountProblem.NOT_UNDERSTOOD: QT_TRANSLATE_NOOP("wording", "“{piece}” is not understood here."),
    AmountProblem.UNFINISHED: QT_TRANSLATE_NOOP("wording", "A number is missing at the end."),
    AmountProblem.PARENTHESES: QT_TRANSLATE_NOOP("wording", "A parenthesis has no partner."),
    AmountProblem.DIVISION_BY_ZERO: QT_TRANSLATE_NOOP("wording", "Nothing can be divided by zero."),
    AmountProblem.TOO_LARGE: QT_TRANSLATE_NOOP("wording", "This is more than there is money."),
    AmountProblem.TOO_LONG: QT_TRANSLATE_NOOP("wording", "This is too long for an amount."),
    AmountProblem.TOO_DEEP: QT_TRANSLATE_NOOP("wording", "There are too many parentheses."),
}

_RATE_ERROR = QT_TRANSLATE_NOOP(
    "wording",
    "The rates of {provider} could not be read: {detail}. The last good ones stay, and Newsdesk "
    "asks again later.",
)
_NO_HISTORY = QT_TRANSLATE_NOOP(
    "wording",
    "The rate of {currency} on {day} is not stored yet: ask {provider} for its history.",
)
_NO_RATE = QT_TRANSLATE_NOOP("wording", "No rate of {currency} by {provider} is known.")
_NO_KEY = QT_TRANSLATE_NOOP(
    "wording",
    "{provider} answers only to a key of your own: enter it in the preferences.",
)
_SETTING_ERROR = QT_TRANSLATE_NOOP("wording", "The setting {key} was not changed: it {detail}.")
_NO_SUCH_SETTING = QT_TRANSLATE_NOOP(
    "wording", "There is no setting {key}; “newsdesk config get” lists them all."
)
_ARTICLE_NOT_FOUND = QT_TRANSLATE_NOOP("wording", "There is no story {id}; it may be deleted.")
_SOURCE_NOT_FOUND = QT_TRANSLATE_NOOP(
    "wording", "There is no source {id}; “newsdesk source list” shows them all."
)
_UNREADABLE_FILE = QT_TRANSLATE_NOOP(
    "wording",
    "The file is not a list of sources (OPML), or no feed is in it; nothing was changed.",
)
_THE_SITE = QT_TRANSLATE_NOOP("wording", "The site")
_UNEXPECTED = QT_TRANSLATE_NOOP(
    "wording", "Something unexpected happened; it is in the log, and nothing stored is lost."
)


def describe_state(
    health: SourceHealth, *, tr: Translate = untranslated, when: Moment = local_time
) -> str:
    """Return the state in a few words, such as "rate limited until 14:05"."""
    if health.state is SourceState.RATE_LIMITED and health.until is not None:
        return tr(_RATE_LIMITED_UNTIL).format(time=when(health.until))
    return tr(STATE_NAMES[health.state])


def describe_health(
    health: SourceHealth,
    *,
    now: datetime,
    url: str = "",
    tr: Translate = untranslated,
    when: Moment = local_time,
) -> str:
    """Return the whole story of a source's state: what happened, since when, and what is next.

    Args:
        now: A next check that is already due is not announced.
        url: The source's address; its host is named in the sentence.
    """
    sentences = [_what_happened(health, url, tr)]
    in_trouble = health.failure is not None and health.state is not SourceState.CHECKING
    if in_trouble and health.last_success is not None:
        sentences.append(tr(_LAST_SUCCESS).format(time=when(health.last_success)))
    following = _what_follows(health, now, tr, when)
    if following:
        sentences.append(following)
    return " ".join(sentences)


def describe_failure(failure: Failure, url: str = "", *, tr: Translate = untranslated) -> str:
    """Return the sentence for why an address could not be read."""
    return tr(FAILURES[failure]).format(host=host_named(url, tr))


def host_named(url: str, tr: Translate = untranslated) -> str:
    """Return the host of an address for a sentence, or words that stand for it."""
    return _host(url) or tr(_THE_SITE)


def describe_error(error: Exception, *, tr: Translate = untranslated) -> str:
    """Return one sentence (or two) for any error, never a traceback."""
    match error:
        case FetchError():
            return describe_failure(error.kind, error.url, tr=tr)
        case ParseError():
            if not error.url:
                return tr(_UNREADABLE_FILE)
            return describe_failure(error.kind, error.url, tr=tr)
        case StoreError():
            return tr(STORE_FAILURES[error.kind]).format(path=error.path)
        case SubscriptionError():
            return tr(SUBSCRIPTION_PROBLEMS[error.kind]).format(url=error.url)
        case RateHistoryError():
            return tr(_NO_HISTORY).format(
                provider=error.provider, currency=error.currency, day=error.day.isoformat()
            )
        case RateMissingError():
            return tr(_NO_RATE).format(provider=error.provider, currency=error.currency)
        case RateKeyError():
            return tr(_NO_KEY).format(provider=error.provider)
        case SecretError():
            return tr(error.detail)
        case RateError():
            return tr(_RATE_ERROR).format(provider=error.provider, detail=error.detail)
        case AmountError():
            return tr(AMOUNT_PROBLEMS[error.kind]).format(piece=error.piece)
        case SettingError():
            template = _SETTING_ERROR if error.detail.startswith("takes") else _NO_SUCH_SETTING
            return tr(template).format(key=error.key, detail=error.detail)
        case ArticleNotFoundError():
            return tr(_ARTICLE_NOT_FOUND).format(id=error.article_id)
        case SourceNotFoundError():
            return tr(_SOURCE_NOT_FOUND).format(id=error.source_id)
    return tr(_UNEXPECTED)


def _what_happened(health: SourceHealth, url: str, tr: Translate) -> str:
    match health.state:
        case SourceState.NEVER_CHECKED:
            return tr(_NEVER_CHECKED)
        case SourceState.CHECKING:
            return tr(_CHECKING)
        case SourceState.UP_TO_DATE:
            return tr(_UP_TO_DATE)
        case SourceState.NOTHING_NEW:
            return tr(_NOTHING_NEW)
        case SourceState.MOVED:
            return tr(_MOVED).format(url=health.moved_to)
        case SourceState.OFFLINE:
            return tr(_OFFLINE)
    sentence = describe_failure(health.failure or Failure.UNREADABLE, url, tr=tr)
    return f"{sentence.rstrip('.')} ({health.detail})." if health.detail else sentence


def _what_follows(health: SourceHealth, now: datetime, tr: Translate, when: Moment) -> str:
    if health.state is SourceState.GONE:
        return tr(_STOPPED)
    if health.state is SourceState.RATE_LIMITED and health.until and health.until > now:
        return tr(_PAUSED).format(time=when(health.until))
    if health.next_check is None or health.next_check <= now:
        return ""
    template = _NEXT if health.failure is None else _NEXT_TRY
    if health.state is SourceState.OFFLINE:
        template = _NEXT_OFFLINE
    return tr(template).format(time=when(health.next_check))


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


PROBLEMS = {
    ProblemKind.OPEN_QUOTE: QT_TRANSLATE_NOOP(
        "wording", "The quotation marks are not closed; all that follows is taken as the phrase."
    ),
    ProblemKind.NO_VALUE: QT_TRANSLATE_NOOP(
        "wording", "Nothing stands behind {piece}, so it is left out."
    ),
    ProblemKind.BAD_DATE: QT_TRANSLATE_NOOP(
        "wording", "“{piece}” is not a day; write it as 2026-11-01."
    ),
    ProblemKind.BAD_STATE: QT_TRANSLATE_NOOP(
        "wording", "A story is not “{piece}”; it can be is:unread, is:read or is:pinned."
    ),
    ProblemKind.MISSPELT: QT_TRANSLATE_NOOP(
        "wording", "{piece} is searched as a word; did you mean {hint}?"
    ),
    ProblemKind.TAKEN_FOR: QT_TRANSLATE_NOOP("wording", "{piece} is taken for {hint}"),
    ProblemKind.EMPTY_SPAN: QT_TRANSLATE_NOOP("wording", "No day lies between these two: {piece}."),
    ProblemKind.CONTRADICTION: QT_TRANSLATE_NOOP(
        "wording", "{piece} contradicts what stands before it, so it is left out."
    ),
    ProblemKind.TOO_LONG: QT_TRANSLATE_NOOP(
        "wording", "The question is too long; its end is left out."
    ),
    ProblemKind.NO_WORD: QT_TRANSLATE_NOOP("wording", "There is no word in “{piece}” to look for."),
    ProblemKind.NO_SOURCE: QT_TRANSLATE_NOOP(
        "wording", "No source is called “{piece}”; all of them are searched."
    ),
}


def describe_problem(problem: QueryProblem, tr: Translate = untranslated) -> str:
    """Say what is wrong with a question, in one sentence."""
    return tr(PROBLEMS[problem.kind]).format(piece=problem.piece, hint=problem.hint)
