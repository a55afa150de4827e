from __future__ import annotations

import gzip
import threading
import tracemalloc
import zlib
from collections.abc import Callable, Iterator

import brotli
import pytest

from newsdesk.core.errors import Failure, FetchError
from newsdesk.net.attempt import Attempt
from newsdesk.net.body import read_body

TEXT = b"<rss>" + b"".join(b"<item>%d</item>" % number for number in range(20_000)) + b"</rss>"
MOST = 3_000_000


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def read(*chunks: bytes, coding: str | None = None, most: int = MOST) -> bytes:
    attempt = Attempt("http://feed.example/", cancel=threading.Event(), closed=threading.Event())
    return read_body(iter(chunks), coding=coding, most=most, attempt=attempt)


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


CODINGS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gzip", gzip.compress),
    ("x-gzip", gzip.compress),
    ("GZIP", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", raw_deflate),
    ("br", brotli.compress),
    ("identity", bytes),
    ("", bytes),
]


@pytest.mark.parametrize(("coding", "pack"), CODINGS)
@pytest.mark.parametrize("size", [1, 1000, 10_000_000])
def test_a_body_is_decompressed_however_it_is_cut(
    coding: str, pack: Callable[[bytes], bytes], size: int
) -> None:
    """RFC 9110, 8.4.1; raw deflate is what several servers send for deflate."""
    text = TEXT[:3000] if size == 1 else TEXT
    assert read(*pieces(pack(text), size), coding=coding) == text


def test_two_codings_come_off_in_turn() -> None:
    """RFC 9110, 8.4: listed in the order in which they were applied."""
    assert read(brotli.compress(gzip.compress(TEXT)), coding="gzip, br") == TEXT


def test_gzip_members_in_a_row_are_one_body() -> None:
    """RFC 1952, 2.2."""
    assert read(gzip.compress(b"one ") + gzip.compress(b"two"), coding="gzip") == b"one two"


def test_padding_after_the_end_is_ignored() -> None:
    assert read(gzip.compress(TEXT) + b"\0" * 512, coding="gzip") == TEXT


@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_a_plain_body_that_is_called_compressed_is_taken_as_it_is(coding: str) -> None:
    assert read(TEXT, coding=coding) == TEXT


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate"])
def test_an_empty_body_is_empty_under_any_coding(coding: str) -> None:
    assert read(b"", coding=coding) == b""


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress)],
)
def test_a_bomb_ends_at_the_limit_and_takes_little_memory(
    coding: str, pack: Callable[[bytes], bytes]
) -> None:
    """RULES 1, limits: 100 MB of nothing in some kilobytes are never unpacked."""
    bomb = pack(b"\0" * 100_000_000)
    assert len(bomb) < 200_000
    tracemalloc.start()
    try:
        with pytest.raises(FetchError) as caught:
            read(bomb, coding=coding)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert caught.value.kind is Failure.TOO_LARGE
    assert peak < 3 * MOST


def test_a_bomb_inside_a_bomb_ends_at_the_limit() -> None:
    bomb = gzip.compress(gzip.compress(b"\0" * 100_000_000))
    with pytest.raises(FetchError, match="too-large"):
        read(bomb, coding="gzip, gzip")


def test_a_body_may_be_just_as_large_as_the_limit() -> None:
    assert len(read(b"x" * 1000, most=1000)) == 1000
    with pytest.raises(FetchError, match="too-large"):
        read(b"x" * 1000, b"x", most=1000)


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("br", brotli.compress)])
def test_damaged_compression_is_named(coding: str, pack: Callable[[bytes], bytes]) -> None:
    packed = bytearray(pack(TEXT))
    packed[100:140] = b"\xff" * 40
    with pytest.raises(FetchError, match="damaged compression") as caught:
        read(bytes(packed), coding=coding)
    assert caught.value.kind is Failure.PROTOCOL


@pytest.mark.parametrize("coding", ["zstd", "gzip, gzip, gzip"])
def test_a_coding_that_was_not_asked_for_is_refused(coding: str) -> None:
    with pytest.raises(FetchError) as caught:
        read(TEXT, coding=coding)
    assert caught.value.kind is Failure.PROTOCOL
