"""Whether bytes from outside are a picture that may be shown, told by the bytes alone."""

from __future__ import annotations

import re

_RASTER = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
    (b"\x00\x00\x01\x00", "ico"),
)

#: What makes an SVG more than a picture (RULES 3). Everything that could name something outside
#: has to match ``_INSIDE``: a list of what is allowed cannot be got round by odd spellings.
_ACTIVE = re.compile(
    r"<\s*(?:[\w-]+:)?(?:script|foreignobject|iframe|object|embed|handler|set|animate\w*)\b"
    r"|\son\w+\s*="
    r"|<!\s*(?:entity|doctype[^>]*\[)"
    r"|<\?xml-stylesheet"
    r"|@import"
    r"|xml:base",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"""(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')|url\(\s*["']?([^)"']*)["']?\s*\)""",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)
_SVG = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*|<!doctype[^>\[]*>\s*)*<(?:svg:)?svg[\s>]",
    re.IGNORECASE | re.DOTALL,
)


def picture_type(body: bytes) -> str | None:
    """Return "png", "jpeg", "gif", "webp", "bmp", "ico" or "svg"; None for anything else.

    An SVG counts only when it is harmless: no scripts, nothing from outside.
    """
    for magic, name in _RASTER:
        if body.startswith(magic):
            return name
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "webp"
    return "svg" if _is_harmless_svg(body) else None


def _is_harmless_svg(body: bytes) -> bool:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    if "\0" in text or not _SVG.match(text) or _ACTIVE.search(text):
        return False
    return all(
        _INSIDE.match("".join(found).strip()) or not "".join(found).strip()
        for found in _REFERENCE.findall(text)
    )
