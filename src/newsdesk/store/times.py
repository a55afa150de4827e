"""Times as the database keeps them: whole Unix seconds, UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)


def seconds(moment: datetime) -> int:
    """Return an aware moment as Unix seconds, fractions cut off."""
    return (moment - EPOCH) // _SECOND


def moment(unix: int) -> datetime:
    """Return Unix seconds as an aware moment; negative ones too, on every platform."""
    return EPOCH + timedelta(seconds=unix)


def optional_seconds(value: datetime | None) -> int | None:
    """Return seconds, or None for None."""
    return None if value is None else seconds(value)


def optional_moment(unix: int | None) -> datetime | None:
    """Return a moment, or None for None."""
    return None if unix is None else moment(unix)
