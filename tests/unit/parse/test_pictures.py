"""RULES 3, images: the real picture is shown, and what only counts readers is not."""

from __future__ import annotations

import pytest

from newsdesk.parse.sanitize import sanitize

BASE = "https://site.example/news/1"
DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
PHOTO = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAGQAAABkCAYAAABw4pVUAAAA"


def clean(text: str) -> str:
    return sanitize(text, base_url=BASE)


def shown(*names: str) -> str:
    return "".join(f'<img src="https://site.example/news/{name}">' for name in names)


@pytest.mark.parametrize(
    "attributes",
    [
        'width="1" height="1"',
        'width="0"',
        "height=1",
        'width="1px"',
        'style="width:1px;height:1px"',
        'style="border:0; HEIGHT: 0"',
        "hidden",
        'style="display:none"',
    ],
)
def test_a_picture_of_one_pixel_goes(attributes: str) -> None:
    """RULES 3: 0/1-pixel ones go."""
    assert clean(f'<p>a<img src="https://track.example/x.gif" {attributes}></p>') == "<p>a</p>"


@pytest.mark.parametrize("attributes", ['width="16"', 'width="100%"', 'style="max-height:10px"'])
def test_a_small_or_stretched_picture_stays(attributes: str) -> None:
    assert "<img" in clean(f'<p>a<img src="a.png" {attributes}></p>')


@pytest.mark.parametrize(
    "address",
    [
        "https://mc.yandex.ru/watch/1",
        "//counter.yadro.ru/hit?x",
        "https://www.facebook.com/tr?id=1",
    ],
)
def test_a_known_counter_goes_whatever_its_size(address: str) -> None:
    assert clean(f'<p>a<img src="{address}"></p>') == "<p>a</p>"


@pytest.mark.parametrize(
    "attributes",
    [
        f'src="{DOT}" data-src="real.jpg"',
        'src="blank.gif" data-original="real.jpg"',
        'data-lazy-src="real.jpg"',
        'src="small.jpg" data-src="real.jpg"',
        'src="spacer.png" data-srcset="little.jpg 300w, real.jpg 900w"',
        'src="lazy.svg" srcset="real.jpg 1x"',
    ],
)
def test_lazy_loading_gives_the_real_picture(attributes: str) -> None:
    """RULES 3: srcset and lazy-loading attributes give the real picture."""
    assert clean(f"<img {attributes}>") == shown("real.jpg")


def test_a_lazy_attribute_that_is_a_mere_flag_is_no_address() -> None:
    assert clean('<img src="real.jpg" data-original="true">') == shown("real.jpg")


@pytest.mark.parametrize(
    ("srcset", "best"),
    [
        ("a.jpg 300w, b.jpg 1200w, c.jpg 4000w", "b.jpg"),
        ("a.jpg 2000w, b.jpg 4000w", "a.jpg"),
        ("a.jpg, b.jpg 2x", "b.jpg"),
        ("w_424,c_limit/a.jpg 424w, w_848,c_limit/b.jpg 848w", "w_848,c_limit/b.jpg"),
    ],
)
def test_the_widest_candidate_up_to_1600_pixels_is_taken(srcset: str, best: str) -> None:
    """HTML, 4.8.4.3.10: commas may stand within addresses."""
    assert clean(f'<img srcset="{srcset}">') == shown(best)


def test_a_picture_element_gives_its_img_or_else_a_source_that_can_be_shown() -> None:
    sources = (
        '<source srcset="a.avif" type="image/avif"><source srcset="b.webp 800w" type="image/webp">'
    )
    assert clean(f'<picture>{sources}<img src="c.jpg"></picture>') == shown("c.jpg")
    assert clean(f'<picture>{sources}<img src="{DOT}"></picture>') == shown("b.webp")
    assert clean(f"<picture>{sources}</picture>") == shown("b.webp")


def test_a_noscript_gives_the_picture_where_there_is_no_other() -> None:
    real = '<noscript><img src="real.jpg"></noscript>'
    assert clean(f'<img src="{DOT}">{real}') == shown("real.jpg")
    assert clean(f"{real}<p>a</p>") == shown("real.jpg") + "<p>a</p>"


@pytest.mark.parametrize(
    "page",
    [
        '<img data-src="real.jpg"><noscript><img src="real-300x200.jpg"></noscript>',
        '<noscript><img src="real.jpg"></noscript><img data-src="real-300x200.jpg">',
    ],
)
def test_a_noscript_does_not_double_the_picture_beside_it(page: str) -> None:
    assert clean(page) == shown("real.jpg")


def test_every_picture_of_a_lazy_gallery_is_shown_once() -> None:
    one = '<img src="{dot}"><noscript><img src="{name}"></noscript>'
    page = "".join(one.format(dot=DOT, name=name) for name in ("a.jpg", "b.jpg", "c.jpg"))
    assert clean(page) == shown("a.jpg", "b.jpg", "c.jpg")


def test_a_counter_in_a_noscript_is_not_shown() -> None:
    assert clean('<p>a</p><noscript><img width=1 src="x.gif"></noscript>') == "<p>a</p>"


def test_data_is_for_raster_pictures_alone() -> None:
    """RULES 3: ``data:`` only for raster images."""
    assert clean(f'<img src="{PHOTO}">') == f'<img src="{PHOTO}">'
    assert clean('<p>a<img src="data:image/svg+xml;base64,PHN2Zz4="></p>') == "<p>a</p>"
    assert clean(f'<p>a<img src="{DOT}"></p>') == "<p>a</p>"


def test_a_picture_of_an_emoji_becomes_the_emoji() -> None:
    page = '<p>a <img class="emoji" alt="🙂" src="https://s.w.org/1f642.png"></p>'
    assert clean(page) == "<p>a 🙂</p>"


def test_sizes_are_kept_where_they_are_numbers() -> None:
    assert clean('<img src="a.png" width="640px" height="auto" alt="x">') == (
        '<img src="https://site.example/news/a.png" width="640" alt="x">'
    )
