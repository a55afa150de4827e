"""Challenge pages: what protection services answer to whom they take for a robot (RULES 1)."""

from __future__ import annotations

from collections.abc import Mapping

#: Enough of a page to recognise it by; bytes.
SAMPLE = 64 * 1024

#: Headers that only a challenge has: name, what its value starts with, service.
_HEADERS = (
    ("cf-mitigated", "challenge", "Cloudflare"),
    ("x-amzn-waf-action", "", "AWS WAF"),
    ("x-vercel-mitigated", "", "Vercel"),
    ("x-sucuri-block", "", "Sucuri"),
    ("x-datadome", "", "DataDome"),
)
#: Words of the challenge pages themselves, in lower case.
_PAGES = (
    ("cdn-cgi/challenge-platform", "Cloudflare"),
    ("challenge-error-text", "Cloudflare"),
    ("cf-browser-verification", "Cloudflare"),
    ("cf_chl_", "Cloudflare"),
    ("attention required! | cloudflare", "Cloudflare"),
    ("ddos-guard", "DDoS-Guard"),
    ("qrator", "Qrator"),
    ("_incapsula_resource", "Imperva"),
    ("sucuri website firewall", "Sucuri"),
    ("captcha-delivery.com", "DataDome"),
    ("px-captcha", "HUMAN"),
    ("showcaptcha", "SmartCaptcha"),
    ("smartcaptcha.yandexcloud", "SmartCaptcha"),
    ("servicepipe", "Servicepipe"),
    ("stormwall", "StormWall"),
    ("within.website/x/cmd/anubis", "Anubis"),
    ("errors.edgesuite.net", "Akamai"),
    ("<title>just a moment...</title>", "Cloudflare"),
)
#: Who sends such an answer in the name of the site: with a page of HTML it is never the site.
_SERVERS = (
    ("ddos-guard", "DDoS-Guard"),
    ("qrator", "Qrator"),
    ("sucuri", "Sucuri"),
    ("akamaighost", "Akamai"),
    ("stormwall", "StormWall"),
    ("servicepipe", "Servicepipe"),
)
# "Server: cloudflare" proves nothing: it is on every answer that passes through, on the site's
# own 403 as well.


def protection_service(status: int, headers: Mapping[str, str], page: bytes) -> str | None:
    """Name the service that keeps us out, or None where the site itself answered.

    Args:
        headers: By lower-case name.
        page: The start of the body, decompressed.
    """
    if status not in {403, 503}:
        return None
    for name, start, service in _HEADERS:
        value = headers.get(name)
        if value is not None and value.lower().startswith(start):
            return service
    if not _is_html(headers.get("content-type", ""), page):
        return None
    server = headers.get("server", "").lower()
    for name, service in _SERVERS:
        if server.startswith(name):
            return service
    text = page[:SAMPLE].decode("utf-8", "replace").lower()
    return next((service for words, service in _PAGES if words in text), None)


def _is_html(content_type: str, page: bytes) -> bool:
    kind = content_type.partition(";")[0].strip().lower()
    if kind in {"text/html", "application/xhtml+xml"}:
        return True
    start = page[:512].lstrip().lower()
    return not kind and start.startswith((b"<!doctype html", b"<html"))
