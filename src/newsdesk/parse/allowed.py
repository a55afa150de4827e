"""The HTML that articles may hold (RULES 3): everything not named here is taken out."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


TAGS = _names(
    "a abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption "
    "figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small "
    "span strong sub sup table tbody td tfoot th thead time tr u ul var wbr"
)

ATTRIBUTES: dict[str, frozenset[str]] = {
    "*": frozenset({"dir", "lang"}),
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "dfn": frozenset({"title"}),
    "img": frozenset({"alt", "height", "src", "title", "width"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"reversed", "start", "type"}),
    "td": frozenset({"align", "colspan", "rowspan"}),
    "th": frozenset({"align", "colspan", "rowspan"}),
    "time": frozenset({"datetime"}),
}

RENAMED = {
    "acronym": "abbr",
    "address": "div",
    "article": "div",
    "aside": "div",
    "body": "div",
    "center": "div",
    "details": "div",
    "dir": "ul",
    "fieldset": "div",
    "footer": "div",
    "header": "div",
    "hgroup": "div",
    "listing": "pre",
    "main": "div",
    "menu": "ul",
    "nav": "div",
    "search": "div",
    "section": "div",
    "strike": "s",
    "summary": "p",
    "tt": "code",
}
"""Elements shown as another: sections stay blocks, so that their words do not run together."""

DROPPED = _names(
    "annotation annotation-xml applet area audio base basefont bgsound button canvas datalist "
    "dialog embed form frame frameset iframe input keygen link map meta noembed noframes "
    "noscript object optgroup option param script select source style svg template textarea "
    "title track video xmp"
)
"""Elements that go with their content."""
