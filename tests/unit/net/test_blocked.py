from __future__ import annotations

from pathlib import Path

import pytest

from newsdesk.net.blocked import protection_service

HTML = {"content-type": "text/html; charset=UTF-8"}
CHALLENGE = (
    b'<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head>'
    b'<body><p id="challenge-error-text">Enable JavaScript and cookies</p></body></html>'
)
CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "feeds"


@pytest.mark.parametrize("status", [403, 503])
@pytest.mark.parametrize(
    ("headers", "page", "service"),
    [
        ({"cf-mitigated": "challenge"}, b"", "Cloudflare"),
        (HTML | {"server": "cloudflare"}, CHALLENGE, "Cloudflare"),
        (HTML, b"<title>Attention Required! | Cloudflare</title>", "Cloudflare"),
        (HTML | {"server": "ddos-guard"}, b"<html>", "DDoS-Guard"),
        (HTML | {"server": "QRATOR"}, b"<html>", "Qrator"),
        (HTML, b"<script src=/_Incapsula_Resource?x=1></script>", "Imperva"),
        ({"x-amzn-waf-action": "challenge"}, b"", "AWS WAF"),
        (HTML | {"server": "AkamaiGHost"}, b"<h1>Access Denied</h1>", "Akamai"),
        ({}, b"\n<!DOCTYPE html><p>StormWall", "StormWall"),
    ],
)
def test_a_protection_services_page_is_named(
    status: int, headers: dict[str, str], page: bytes, service: str
) -> None:
    """RULES 1, blocked."""
    assert protection_service(status, headers, page) == service


@pytest.mark.parametrize(
    ("status", "headers", "page"),
    [
        (403, HTML | {"server": "cloudflare"}, b"<h1>Members only</h1>"),
        (403, HTML | {"server": "nginx"}, b"<h1>403 Forbidden</h1>"),
        (503, {"content-type": "text/plain", "server": "qrator"}, b"busy"),
        (503, {"content-type": "application/json"}, b'{"why": "stormwall"}'),
        (200, HTML, CHALLENGE),
        (429, HTML, CHALLENGE),
        (404, HTML | {"server": "ddos-guard"}, b"<html>"),
    ],
)
def test_what_the_site_itself_answers_is_not_a_block(
    status: int, headers: dict[str, str], page: bytes
) -> None:
    """RULES 1, blocked: only 403 and 503, only HTML, only from a protection service."""
    assert protection_service(status, headers, page) is None


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is absent")
def test_the_corpus_challenge_is_recognised() -> None:
    page = (CORPUS / "cloudflare-challenge.html").read_bytes()
    assert protection_service(403, HTML, page) == "Cloudflare"
