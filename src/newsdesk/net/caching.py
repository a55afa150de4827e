"""What an answer says about asking again: validators, caching, and when to come back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from newsdesk.core.source import CacheHints, Validators

_DELTA = re.compile(r'"?(\d+)"?')
_YEAR = re.compile(r"\b(\d{4})\b")
#: RFC 9111, 1.2.2: what does not fit is taken as this.
_LONGEST = 2**31 - 1
#: From this year on 32-bit clocks have run over: the date is made up (RULES 1, validators).
_UNBELIEVABLE = 2038

Headers = Mapping[str, str]


def validators_of(headers: Headers) -> Validators:
    """Return what the document can be recognised by (RFC 9110, 8.8), verbatim.

    A Last-Modified of 2038 or later is ignored: a server that sends it answers 304 for ever.
    """
    modified = headers.get("last-modified") or None
    if modified is not None:
        years = [int(year) for year in _YEAR.findall(modified)]
        if any(year >= _UNBELIEVABLE for year in years):
            modified = None
    return Validators(headers.get("etag") or None, modified)


def refreshed(held: Validators, headers: Headers) -> Validators:
    """Return the validators after a 304, which renews what it names (RFC 9111, 4.3.4)."""
    given = validators_of(headers)
    if given.etag is not None:
        held = replace(held, etag=given.etag)
    if given.last_modified is not None:
        held = replace(held, last_modified=given.last_modified)
    return held


def cache_hints(headers: Headers, *, now: datetime) -> CacheHints:
    """Read Cache-Control and Expires (RFC 9111, 5.2 and 5.3); nonsense counts as nothing.

    Args:
        now: When the answer came; used where it has no Date.
    """
    max_age: timedelta | None = None
    directives: dict[str, str] = {}
    for part in headers.get("cache-control", "").split(","):
        name, _, value = part.partition("=")
        directives.setdefault(name.strip().lower(), value.strip())
    forbidden = "no-cache" in directives or "no-store" in directives
    delta = _DELTA.fullmatch(directives.get("max-age", ""))
    if delta is not None and not forbidden:
        max_age = timedelta(seconds=min(int(delta[1][:12]), _LONGEST))
    expires = None
    if "expires" in headers and not forbidden:
        until = http_date(headers["expires"])
        if until is not None:
            sent = http_date(headers.get("date", "")) or now
            expires = max(until - sent, timedelta())
    return CacheHints(max_age=max_age, expires=expires)


def retry_after(headers: Headers, *, now: datetime) -> timedelta | None:
    """Read Retry-After, in seconds or as a date (RFC 9110, 10.2.3).

    Returns:
        How long to wait; None where it is missing, nothing or nonsense. Reddit sends 0.
    """
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return timedelta(seconds=min(int(value[:12]), _LONGEST)) or None
    until = http_date(value)
    if until is None or until <= now:
        return None
    return until - now


def http_date(value: str) -> datetime | None:
    """Read a date in any of the three forms of RFC 9110, 5.6.7; None for anything else."""
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    if date.tzinfo is None:
        return date.replace(tzinfo=UTC)
    try:
        return date.astimezone(UTC)
    except OverflowError:
        return None
