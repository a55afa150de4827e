"""What can go wrong, as types.

::

    NewsdeskError
    ├── FetchError            a download failed: kind, url, retry_after
    ├── ParseError            a document is not what it should be: kind, url
    ├── StoreError            the disk's fault, told to the person: kind, path
    │   └── StoreTooNewError  the database was written by a newer Newsdesk
    ├── ArticleNotFoundError  no article has this id
    ├── SourceNotFoundError   no source has this id
    ├── SubscriptionError     a source cannot be added as asked: kind, url
    ├── RateError             a rate sheet, or a rate, cannot be used
    │   ├── RateHistoryError  a past day's rate is not stored: the bank can be asked for it
    │   ├── RateMissingError  the bank publishes no rate of this currency
    │   └── RateKeyError      the bank answers only to a key of the person's own
    ├── AmountError           a typed amount cannot be worked out: kind, piece
    ├── SecretError           the system keyring does not take or give a secret
    ├── SettingError          no such setting, or not a value for it
    └── StoppedError          nobody waits for the answer any more

Errors carry their subject and kind; sentences are made late, in ``core.wording``, so that the
window can say them in the person's language.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum


class Failure(StrEnum):
    """Why an address could not be read. The values are stored and appear in JSON."""

    # the network
    HOST_NOT_FOUND = "host-not-found"
    CONNECTION = "connection"
    TIMEOUT = "timeout"
    CERTIFICATE = "certificate"
    TLS = "tls"
    PROTOCOL = "protocol"
    # the answer
    RATE_LIMITED = "rate-limited"
    UNAVAILABLE = "unavailable"
    GONE = "gone"
    NOT_FOUND = "not-found"
    LOGIN_NEEDED = "login-needed"
    FORBIDDEN = "forbidden"
    BLOCKED = "blocked"
    SERVER_ERROR = "server-error"
    UNEXPECTED_STATUS = "unexpected-status"
    TOO_LARGE = "too-large"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    BAD_ADDRESS = "bad-address"
    PRIVATE_ADDRESS = "private-address"
    # the document
    NOT_A_FEED = "not-a-feed"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    TOO_SLOW = "too-slow"
    # what a person set
    BAD_SELECTOR = "bad-selector"
    # ours
    CANCELLED = "cancelled"

    @property
    def is_connection(self) -> bool:
        """Whether no connection came about: what everything shows in an outage of our own."""
        return self in _CONNECTION_FAILURES


_CONNECTION_FAILURES = frozenset({Failure.HOST_NOT_FOUND, Failure.CONNECTION, Failure.TIMEOUT})


class NewsdeskError(Exception):
    """The root of everything Newsdesk raises on purpose."""


class FetchError(NewsdeskError):
    """A download failed.

    Attributes:
        kind: What went wrong.
        url: The address asked for, without credentials.
        detail: A short technical remark for the log and the source doctor, such as "HTTP 418".
        retry_after: The wait that the server asked for with 429 or 503, if it did so sensibly.
    """

    def __init__(
        self,
        kind: Failure,
        url: str,
        *,
        detail: str = "",
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(f"{kind} at {url}" + (f" ({detail})" if detail else ""))
        self.kind = kind
        self.url = url
        self.detail = detail
        self.retry_after = retry_after


class ParseError(NewsdeskError):
    """A document is not what was asked for, or cannot be read."""

    def __init__(self, kind: Failure, url: str = "", *, detail: str = "") -> None:
        super().__init__(f"{kind}: {url}" + (f" ({detail})" if detail else ""))
        self.kind = kind
        self.url = url
        self.detail = detail


class StoreFailure(StrEnum):
    """What the disk or the file refuses."""

    DISK_FULL = "disk-full"
    READ_ONLY = "read-only"
    LOCKED = "locked"
    CORRUPT = "corrupt"
    CANNOT_OPEN = "cannot-open"
    NOT_A_BACKUP = "not-a-backup"
    TOO_NEW = "too-new"


class StoreError(NewsdeskError):
    """The database cannot be read or written for a reason that the person can act on."""

    def __init__(self, kind: StoreFailure, path: str, *, detail: str = "") -> None:
        super().__init__(f"{kind}: {path}" + (f" ({detail})" if detail else ""))
        self.kind = kind
        self.path = path
        self.detail = detail


class StoreTooNewError(StoreError):
    """The database was written by a newer Newsdesk; it is left untouched."""

    def __init__(self, path: str, *, found: int, known: int) -> None:
        super().__init__(StoreFailure.TOO_NEW, path, detail=f"version {found}, known {known}")
        self.found = found
        self.known = known


class ArticleNotFoundError(NewsdeskError):
    """No article has this id."""

    def __init__(self, article_id: int) -> None:
        super().__init__(f"no article {article_id}")
        self.article_id = article_id


class SourceNotFoundError(NewsdeskError):
    """No source has this id."""

    def __init__(self, source_id: int) -> None:
        super().__init__(f"no source {source_id}")
        self.source_id = source_id


class SubscriptionProblem(StrEnum):
    """Why a source cannot be added."""

    NOT_AN_ADDRESS = "not-an-address"
    NO_FEED_FOUND = "no-feed-found"
    ALREADY_FOLLOWED = "already-followed"


class SubscriptionError(NewsdeskError):
    """A source cannot be added as asked."""

    def __init__(
        self, kind: SubscriptionProblem, url: str, *, source_id: int | None = None
    ) -> None:
        super().__init__(f"{kind}: {url}")
        self.kind = kind
        self.url = url
        self.source_id = source_id


class RateError(NewsdeskError):
    """A document holds no usable rate sheet."""

    def __init__(self, provider: str, detail: str) -> None:
        super().__init__(f"{provider}: {detail}")
        self.provider = provider
        self.detail = detail


class AmountProblem(StrEnum):
    """Why a typed amount has no value."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not-a-number"
    NOT_UNDERSTOOD = "not-understood"
    UNFINISHED = "unfinished"
    PARENTHESES = "parentheses"
    DIVISION_BY_ZERO = "division-by-zero"
    TOO_LARGE = "too-large"
    TOO_LONG = "too-long"
    TOO_DEEP = "too-deep"


class AmountError(NewsdeskError, ValueError):
    """An amount or its arithmetic cannot be worked out.

    Attributes:
        piece: The part of the text that is at fault, where there is one.
    """

    def __init__(self, kind: AmountProblem, piece: str = "") -> None:
        super().__init__(f"{kind}: {piece}" if piece else str(kind))
        self.kind = kind
        self.piece = piece


class RateHistoryError(RateError):
    """The rate of a past day is not stored.

    Attributes:
        currency: Whose history is missing.
        day: The day that was asked about.
    """

    def __init__(self, provider: str, currency: str, day: date) -> None:
        super().__init__(provider, f"the history of {currency} on {day:%Y-%m-%d} is not stored")
        self.currency = currency
        self.day = day


class RateMissingError(RateError):
    """A bank publishes no rate of this currency, or none has been stored yet."""

    def __init__(self, provider: str, currency: str) -> None:
        super().__init__(provider, f"no rate of {currency} is known")
        self.currency = currency


class RateKeyError(RateError):
    """A publisher answers only to a key of the person's own, and there is none."""

    def __init__(self, provider: str) -> None:
        super().__init__(provider, "it answers only to a key of your own")


class SecretError(NewsdeskError):
    """The system keyring does not work here.

    Attributes:
        detail: One plain sentence that says what to do.
    """

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class SettingError(NewsdeskError):
    """There is no such setting, or the value is not one for it."""

    def __init__(self, key: str, detail: str) -> None:
        super().__init__(f"{key}: {detail}")
        self.key = key
        self.detail = detail


class StoppedError(NewsdeskError):
    """A question was given up by whoever asked it: the next one is there already."""
