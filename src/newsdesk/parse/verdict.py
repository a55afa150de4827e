"""What an answer is that is no feed, so that a person can be told."""

from __future__ import annotations

import html
import re

from newsdesk.core.errors import Failure, ParseError

_HEAD = 30_000
_FORM = 300_000
_TITLE = re.compile(r"<title\b[^>]{0,300}>(.{0,300}?)</title", re.IGNORECASE | re.DOTALL)
_PAGE = re.compile(
    r"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PASSWORD = re.compile(r"<input\b[^>]{0,500}?\btype\s*=\s*[\"']?password", re.IGNORECASE)
_LOGIN_TITLE = re.compile(
    r"\b(?:log ?in|sign ?in|log on|вход|войти|авторизация|аутентификация|кирүү)\b", re.IGNORECASE
)
# What pages of protection services have in them, in lower case.
_CHALLENGES = (
    "cf-browser-verification",
    "cf-challenge",
    "challenge-platform",
    "challenge-error-text",
    "_cf_chl_opt",
    "just a moment...",
    "attention required! | cloudflare",
    "checking your browser",
    "ddos-guard",
    "ddos protection by",
    "_incapsula_resource",
    "distil_r_captcha",
    "px-captcha",
    "datadome",
    "aws-waf-token",
    "qrator",
    "smartcaptcha",
    "enable javascript and cookies to continue",
    "verify you are human",
    "подтвердите, что вы не робот",
    "вы не робот",
)
_ROOTS = {
    "opml": "an OPML list of sources",
    "urlset": "a sitemap",
    "sitemapindex": "a list of sitemaps",
    "svg": "a picture (SVG)",
    "opensearchdescription": "a search description",
    "error": "an error message in XML",
}
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"Rar!", "a RAR archive"),
)


def is_page(text: str) -> bool:
    """Whether a document begins as a web page."""
    return bool(_PAGE.match(text[:_HEAD]))


def page_verdict(text: str, url: str) -> ParseError:
    """Return the error for a web page in a feed's place.

    BLOCKED for the challenge of a protection service, LOGIN_NEEDED for a page that asks for a
    password, else NOT_A_FEED; the detail is the page's title (RULES 1, blocked).
    """
    head = text[:_HEAD]
    lower = head.lower()
    found = _TITLE.search(head)
    title = " ".join(html.unescape(found[1]).split())[:120] if found else ""
    detail = f"a web page: {title}" if title else "a web page"
    if any(mark in lower for mark in _CHALLENGES):
        return ParseError(Failure.BLOCKED, url, detail=detail)
    if _PASSWORD.search(text[:_FORM]) or _LOGIN_TITLE.search(title):
        return ParseError(Failure.LOGIN_NEEDED, url, detail=detail)
    return ParseError(Failure.NOT_A_FEED, url, detail=detail)


def xml_verdict(root: str, url: str) -> ParseError:
    """Return the error for XML with another root, or (without a root) for no XML at all."""
    what = _ROOTS.get(root) or (f"XML with the root <{root[:40]}>" if root else "no XML or JSON")
    return ParseError(Failure.NOT_A_FEED, url, detail=what)


def file_verdict(body: bytes, url: str) -> ParseError | None:
    """Return the error for a document that its first bytes tell from text; None for text."""
    for signature, what in _SIGNATURES:
        if body.startswith(signature):
            return ParseError(Failure.NOT_A_FEED, url, detail=what)
    return None
