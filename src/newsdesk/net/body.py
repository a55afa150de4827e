"""A body as it comes in: decompressed in bounded steps, so that a bomb never goes off.

A few kilobytes of gzip or brotli can stand for gigabytes. No step here makes more than 64 KB, and
what passes the limit ends the download.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from typing import Protocol

import brotli

from newsdesk.core.errors import Failure
from newsdesk.net.attempt import Attempt

_STEP = 64 * 1024
#: More layers than this around one body are an attack.
_MOST_CODINGS = 2
#: brotli learned to stop at a limit in 1.2; without that it is not asked for.
_BOUNDED_BROTLI = hasattr(brotli.Decompressor, "can_accept_more_data")

ACCEPT_ENCODING = "gzip, br" if _BOUNDED_BROTLI else "gzip"


class _DamagedError(Exception):
    """The compressed bytes make no sense."""


class _Decoder(Protocol):
    def feed(self, data: bytes, give: Callable[[bytes], None]) -> None:
        """Take some compressed bytes, and give away what they stand for, step by step."""


class _Inflate:
    """gzip and deflate (RFC 9110, 8.4.1), several gzip members in a row included."""

    def __init__(self, *, gzip: bool) -> None:
        self._gzip = gzip
        self._held = b""
        self._plain = False
        self._inflater: zlib._Decompress | None = None

    def feed(self, data: bytes, give: Callable[[bytes], None]) -> None:
        """See ``_Decoder``."""
        if self._plain:
            give(data)
            return
        data, self._held = self._held + data, b""
        if self._inflater is None:
            if len(data) < 2:
                self._held = data
                return
            self._begin(data)
            if self._inflater is None:
                give(data)
                return
        self._inflate(self._inflater, data, give)

    def _begin(self, data: bytes) -> None:
        """Find out what it really is: servers call plain bodies gzip, and raw deflate deflate."""
        if self._gzip:
            if data[:2] != b"\x1f\x8b":
                self._plain = True
                return
            self._inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
            return
        wrapped = data[0] & 0x0F == 8 and int.from_bytes(data[:2]) % 31 == 0
        self._inflater = zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)

    def _inflate(
        self, inflater: zlib._Decompress, data: bytes, give: Callable[[bytes], None]
    ) -> None:
        try:
            while True:
                step = inflater.decompress(data, _STEP)
                if step:
                    give(step)
                if inflater.eof:
                    data = inflater.unused_data
                    if not self._gzip or data[:2] != b"\x1f\x8b":
                        return  # zeros and other padding after the end
                    inflater = self._inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
                    continue
                data = inflater.unconsumed_tail
                if not data and len(step) < _STEP:
                    return
        except zlib.error as error:
            raise _DamagedError(str(error)) from None


class _Brotli:
    """br (RFC 7932)."""

    def __init__(self) -> None:
        self._decompressor = brotli.Decompressor()
        self._plain = False
        self._began = False

    def feed(self, data: bytes, give: Callable[[bytes], None]) -> None:
        """See ``_Decoder``."""
        try:
            while not self._plain:
                step = self._decompressor.process(data, output_buffer_limit=_STEP)
                self._began = True
                data = b""
                if step:
                    give(step)
                if self._decompressor.is_finished():
                    return
                # It may say that it can take more while it still holds back a whole step.
                if len(step) < _STEP and self._decompressor.can_accept_more_data():
                    return
        except brotli.error as error:
            if self._began or data.lstrip()[:1] not in {b"<", b"{"}:
                raise _DamagedError(str(error)) from None
            self._plain = True
        give(data)


def read_body(chunks: Iterable[bytes], *, coding: str | None, most: int, attempt: Attempt) -> bytes:
    """Read a whole body.

    Args:
        chunks: As they come from the network.
        coding: The Content-Encoding.
        most: Limit after decompression, in bytes.

    Raises:
        FetchError: TOO_LARGE, or PROTOCOL for damaged or unknown compression.
    """
    body = bytearray()

    def keep(part: bytes) -> None:
        if len(body) + len(part) > most:
            raise attempt.failure(Failure.TOO_LARGE, f"more than {most / 1_000_000:g} MB")
        body.extend(part)
        attempt.check()

    take = _chain(coding, keep, attempt)
    try:
        for chunk in chunks:
            take(chunk)
    except _DamagedError as error:
        raise attempt.failure(Failure.PROTOCOL, f"damaged compression: {error}") from None
    return bytes(body)


def _chain(
    coding: str | None, keep: Callable[[bytes], None], attempt: Attempt
) -> Callable[[bytes], None]:
    """Put the decoders one behind the other: the coding applied last comes off first."""
    names = [name.strip().lower() for name in (coding or "").split(",")]
    names = [name for name in names if name and name != "identity"]
    if len(names) > _MOST_CODINGS:
        raise attempt.failure(Failure.PROTOCOL, f"{len(names)} layers of compression")
    take = keep
    for name in names:
        take = _link(_decoder(name, attempt), take)
    return take


def _link(decoder: _Decoder, give: Callable[[bytes], None]) -> Callable[[bytes], None]:
    return lambda data: decoder.feed(data, give)


def _decoder(name: str, attempt: Attempt) -> _Decoder:
    if name in {"gzip", "x-gzip"}:
        return _Inflate(gzip=True)
    if name == "deflate":
        return _Inflate(gzip=False)
    if name == "br" and _BOUNDED_BROTLI:
        return _Brotli()
    raise attempt.failure(Failure.PROTOCOL, f"unknown compression {name!r}")
