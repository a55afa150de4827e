"""RULES 3: which bytes are a picture, and which SVG is nothing but one."""

from __future__ import annotations

import pytest

from newsdesk.engine.images import picture_type

SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg"),
        (b"GIF89a\x01\0\x01\0", "gif"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
        (b"\0\0\x01\0\x01\0\x10\x10", "ico"),
        (b"RIFF\x10\0\0\0WAVEfmt ", None),
        (b"<!DOCTYPE html><html><body>404</body></html>", None),
        (b"%PDF-1.7", None),
        (b"", None),
        (b"\x1f\x8b\x08\0packed svg", None),
    ],
)
def test_a_picture_is_told_by_its_first_bytes(body: bytes, expected: str | None) -> None:
    assert picture_type(body) == expected


@pytest.mark.parametrize(
    "text",
    [
        SVG.format("<path d='M0 0h9v9z'/>"),
        '<?xml version="1.0"?>\n<!-- drawn by hand -->\n' + SVG.format("<g/>"),
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
        + SVG.format(""),
        SVG.format('<use href="#shape"/><rect fill="url(#shade)"/>'),
        SVG.format('<image xlink:href="data:image/png;base64,iVBORw0KGgo="/>'),
        "\ufeff" + SVG.format(""),
    ],
)
def test_a_harmless_svg_is_a_picture(text: str) -> None:
    """RULES 3: SVG only as a picture."""
    assert picture_type(text.encode()) == "svg"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<svg:script>alert(1)</svg:script>",
        '<rect onload="alert(1)"/>',
        "<rect\nonclick = 'alert(1)'/>",
        "<foreignObject><body/></foreignObject>",
        '<image href="https://tracker.example/p.png"/>',
        "<image xlink:href='//tracker.example/p.png'/>",
        '<a href="java&#115;cript:alert(1)"><rect/></a>',
        '<use href="other.svg#shape"/>',
        '<rect fill="url(https://tracker.example/x)"/>',
        "<style>@import 'https://tracker.example/x.css';</style>",
        "<style>rect { fill: url('//tracker.example/x') }</style>",
        '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<g xml:base="https://tracker.example/"/>',
    ],
)
def test_an_svg_that_does_or_asks_anything_is_no_picture(inside: str) -> None:
    """RULES 3: no scripts and no outside references."""
    assert picture_type(SVG.format(inside).encode()) is None


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;"),
        '<?xml-stylesheet href="https://tracker.example/x.css"?>' + SVG.format(""),
        "<html>" + SVG.format("") + "</html>",
    ],
)
def test_an_svg_with_a_head_of_its_own_is_no_picture(text: str) -> None:
    assert picture_type(text.encode()) is None


def test_an_svg_in_another_encoding_is_no_picture() -> None:
    """A check of the text would look past what is written in UTF-16."""
    assert picture_type(SVG.format("<script/>").encode("utf-16")) is None
