"""What is asked of the network and what comes back, as values."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from newsdesk.core.frozen import frozen
from newsdesk.core.source import CacheHints, Validators


class Kind(StrEnum):
    """What is asked for. It decides how large an answer may be, and what the server is told."""

    FEED = "feed"
    PAGE = "page"
    IMAGE = "image"
    RATES = "rates"
    RATE_HISTORY = "rate-history"


@frozen
class Limits:
    """How far a fetch may go (RULES 1, limits). Times in seconds, sizes in bytes decompressed.

    Attributes:
        connect: For the name, the connection and the TLS handshake, each.
        read: Between two pieces of an answer.
        total: From the start to the last byte, redirects included.
        redirects: How many are followed.
        per_host: Downloads from one host (with its port) at a time.
        in_all: Downloads at a time.
    """

    connect: float = 20.0
    read: float = 20.0
    total: float = 60.0
    feed_bytes: int = 15_000_000
    page_bytes: int = 3_000_000
    image_bytes: int = 10_000_000
    rates_bytes: int = 1_000_000
    rate_history_bytes: int = 20_000_000
    redirects: int = 10
    per_host: int = 2
    in_all: int = 24

    def most_bytes(self, kind: Kind) -> int:
        """Return the largest body of a kind."""
        match kind:
            case Kind.FEED:
                return self.feed_bytes
            case Kind.PAGE:
                return self.page_bytes
            case Kind.IMAGE:
                return self.image_bytes
            case Kind.RATES:
                return self.rates_bytes
            case Kind.RATE_HISTORY:
                return self.rate_history_bytes


DEFAULT_LIMITS = Limits()


@frozen
class FetchRequest:
    """One document to fetch.

    Attributes:
        url: http or https; a user name and password in it are sent to this host alone.
        validators: What is held of it already; with them the answer may be NotModified.
        trusted: A person named the host, which may therefore be a private one. What it
            redirects to is trusted only on the same host.
        headers: Sent besides our own, such as a key: to the origin of ``url`` alone, never to
            where it redirects (RFC 9110, 15.4), and never shown in any message or log.
    """

    url: str
    kind: Kind = Kind.FEED
    validators: Validators = field(default_factory=Validators)
    trusted: bool = False
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@frozen
class Fetched:
    """A document.

    Attributes:
        url: Where it was in the end, after all redirects; without credentials.
        body: Decompressed.
        content_type: The header as sent; None where there is none.
        permanent_url: Where a chain of nothing but 301 and 308 led; None without redirects or
            with others among them. Credentials of the request are in it where they hold.
    """

    url: str
    status: int
    body: bytes
    content_type: str | None
    validators: Validators
    hints: CacheHints
    permanent_url: str | None = None


@frozen
class NotModified:
    """A 304: the document is the one held. ``validators`` are those to hold from now on."""

    url: str
    validators: Validators
    hints: CacheHints
    permanent_url: str | None = None
