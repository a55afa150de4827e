"""Players of known video sites: what a frame shows, as an address that a person can open."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from newsdesk.parse.links import absolute

_ID = r"([\w-]{5,64})"
_PLAYERS = (
    (rf"(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:embed|v|shorts)/(?!videoseries){_ID}", "https://www.youtube.com/watch?v={}"),
    (rf"youtu\.be/{_ID}", "https://www.youtube.com/watch?v={}"),
    (r"player\.vimeo\.com/video/(\d+)", "https://vimeo.com/{}"),
    (rf"rutube\.ru/(?:play|video)/embed/{_ID}", "https://rutube.ru/video/{}/"),
    (r"(?:www\.)?ok\.ru/videoembed/(\d+)", "https://ok.ru/video/{}"),
    (rf"(?:www\.|geo\.)?dailymotion\.com/embed/video/{_ID}", "https://www.dailymotion.com/video/{}"),
)  # fmt: skip
_KNOWN = tuple((re.compile(pattern, re.IGNORECASE), address) for pattern, address in _PLAYERS)
_VK = re.compile(r"(?:www\.|m\.)?vk(?:\.com|video\.ru|\.ru)/video_ext\.php", re.IGNORECASE)


def video_address(source: str, base_url: str) -> str:
    """Return the page of the video that a frame plays; empty for any other frame."""
    address = absolute(source, base_url)
    if not address:
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    place = parts.netloc + parts.path
    for pattern, template in _KNOWN:
        if match := pattern.match(place):
            return template.format(match[1])
    return _vk_address(parts.query) if _VK.match(place) else ""


def _vk_address(query: str) -> str:
    fields = parse_qs(query, max_num_fields=50) if query.count("&") < 50 else {}
    owner, video = fields.get("oid", [""])[0], fields.get("id", [""])[0]
    if re.fullmatch(r"-?\d{1,20}", owner) and re.fullmatch(r"\d{1,20}", video):
        return f"https://vk.com/video{owner}_{video}"
    return ""
