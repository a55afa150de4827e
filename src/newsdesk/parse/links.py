"""Addresses from outside: made absolute, kept to safe schemes, freed of tracking."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin

MAX_LENGTH = 8000
"""Longer addresses are dropped: servers refuse them, and they bloat every table and list."""

# White space, controls, quotes, brackets, lone surrogates and the marks that reorder text: none
# of them may stand in an address, and the last would show another address than it opens.
_ODD = (
    r"\s\x00-\x20\"<>\\^`{|}\x7f-\xa0\xad\u034f\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u3000\ufeff\ufff9-\uffff\ud800-\udfff"
)
_PROPER = re.compile(rf"https?://[^/?#:@{_ODD}\[\]%]+(?::\d*)?(?:[/?#][^{_ODD}]*)?")
_ODD_CHARACTER = re.compile(rf"[{_ODD}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_IGNORED = re.compile(r"[\t\n\r]")  # WHATWG URL: removed wherever they stand
_EDGES = "".join(map(chr, range(0x21))) + "\xa0\ufeff\u200b"
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_WEB = re.compile(r"https?:/*([^/?#]+)(.*)", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(rf"(?:[^@{_ODD}]*@)?(?:[^:@{_ODD}\[\]%]+|\[[0-9a-fA-F:.]+\])(?::\d*)?")
_MAIL = re.compile(rf"mailto:[^{_ODD}]+", re.IGNORECASE)

_TRACKING = (
    r"(?:amp;)*(?:(?:utm|mtm|matomo|hsa)_[^=&]*|pk_(?:campaign|kwd|keyword|source|medium|content|cid)"
    r"|piwik_(?:campaign|kwd|keyword)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|yclid|ysclid|ymclid"
    r"|_openstat|igshid|igsh|mc_cid|mc_eid|msclkid|twclid|ttclid|li_fat_id|rb_clickid|srsltid"
    r"|_hsenc|_hsmi|__hstc|__hssc|__hsfp|_ga|_gl|mkt_tok|oly_anon_id|oly_enc_id|vero_id|vero_conv"
    r"|wickedid|xtor|ns_mchannel|ns_source|ns_campaign|ns_linkname|ns_fee|guccounter"
    r"|at_medium|at_campaign|at_custom\d)"
)
_TRACKED = re.compile(rf"[?&#]{_TRACKING}(?:[=&#]|\Z)", re.IGNORECASE)
_PARAMETER = re.compile(rf"{_TRACKING}(?:=.*)?", re.IGNORECASE | re.DOTALL)


def absolute(url: str, base: str) -> str:
    """Return the address in full, as a browser would understand it.

    Args:
        url: As it stands in a document: relative, with spaces or control characters in it.
        base: The address that it is relative to; may be empty.

    Returns:
        An http, https or mailto address without white space or quotes; empty for anything
        else. Applying it again changes nothing.

    Source: https://url.spec.whatwg.org/#url-parsing
    """
    if _PROPER.fullmatch(url) and len(url) <= MAX_LENGTH:
        return url
    url = _IGNORED.sub("", url.strip(_EDGES)).strip(_EDGES)
    if not url or len(url) > MAX_LENGTH:
        return ""
    if not _SCHEME.match(url):
        url = _joined(url, base)
    if url[:7].lower() == "mailto:":
        url = "mailto:" + _escaped(url[7:])
        return url if _MAIL.fullmatch(url) else ""
    return _web_address(url)


def without_tracking(url: str) -> str:
    """Return the address without parameters that only tell who sent the reader.

    What remains keeps its order and spelling, so that an address without tracking comes back
    unchanged (RULES 3, links).
    """
    if not _TRACKED.search(url) or not url.startswith("http"):
        return url
    rest, hash_mark, fragment = url.partition("#")
    if hash_mark and _TRACKED.match("#" + fragment):
        fragment = _kept(fragment)
    path, _, query = rest.partition("?")
    query = _kept(query)
    return path + ("?" + query if query else "") + ("#" + fragment if fragment else "")


def _kept(parameters: str) -> str:
    return "&".join([part for part in parameters.split("&") if not _PARAMETER.fullmatch(part)])


def _joined(url: str, base: str) -> str:
    head, mark, tail = _split_path(url)
    try:
        return urljoin(base, head.replace("\\", "/") + mark + tail)
    except ValueError:  # such as "//[x" (RFC 3986, 3.2.2: brackets are for IPv6 alone)
        return ""


def _split_path(url: str) -> tuple[str, str, str]:
    """Return what stands before the first "?" or "#", that mark, and what follows it."""
    for place, character in enumerate(url):
        if character in "?#":
            return url[:place], character, url[place + 1 :]
    return url, "", ""


def _web_address(url: str) -> str:
    head, mark, tail = _split_path(url)
    parts = _WEB.fullmatch(head.replace("\\", "/"))
    if parts is None:
        return ""
    host = parts[1]
    if not _HOST.fullmatch(host):
        return ""
    scheme = "https://" if url[:6].lower() == "https:" else "http://"
    full = scheme + host + _escaped(parts[2] + mark + tail)
    return full if len(full) <= MAX_LENGTH else ""


def _escaped(text: str) -> str:
    return _ODD_CHARACTER.sub(_percent, text)


def _percent(match: re.Match[str]) -> str:
    character = match[0]
    return "%EF%BF%BD" if _SURROGATE.match(character) else quote(character)
