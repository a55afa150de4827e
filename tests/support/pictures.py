"""Real pictures, made without Qt."""

from __future__ import annotations

import struct
import zlib


def png(width: int = 40, height: int = 30, colour: tuple[int, int, int] = (180, 69, 31)) -> bytes:
    """Return a PNG of one colour."""
    line = b"\0" + bytes(colour) * width

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(line * height))
        + chunk(b"IEND", b"")
    )
