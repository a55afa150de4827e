"""HTML from outside, made safe to store and show (RULES 3), and the words taken from it.

Rejected: a second tree (lxml) in front of the sanitiser. It costs as much again as nh3 for every
body, gives up at 256 nested elements, and reads markup differently from the browsers' way.
"""

from __future__ import annotations

import html
import re
import threading

import nh3

from newsdesk.core.article import SafeHtml
from newsdesk.parse.allowed import ATTRIBUTES, DROPPED, TAGS
from newsdesk.parse.links import absolute, without_tracking
from newsdesk.parse.nesting import MAX_DEPTH
from newsdesk.parse.pictures import real_address
from newsdesk.parse.plain_markup import plain_markup
from newsdesk.parse.tidy import tidy, tidy_pictures
from newsdesk.parse.titles import capped, one_line

MAX_LENGTH = 1_000_000
"""Characters of a body that are read; the rest is cut off at a tag."""

MAX_SUMMARY = 300

_MAX_QUICK = 50_000  # nh3 is quadratic in the attributes of one tag, too

_MARKUP = re.compile(r"<[a-zA-Z/!?]")
# A tag's name, and what may be its attributes: up to the next "<", for ">" may stand in them.
_TAG = re.compile(r"(</?[^\s/><]*)(?:[\s/]([^<]*))?")
_PLAIN_TAGS = (
    TAGS
    - {"caption", "pre", "rp", "rt", "ruby", "table", "tbody", "td"}
    - {"tfoot", "th", "thead", "tr"}
)
_QUICK = frozenset(f"{mark}{name}" for mark in ("<", "</") for name in _PLAIN_TAGS) | {"<"}
_HEADING = re.compile(r"<(/?)h[1-6]")
_NUMBER = re.compile(r"\d{1,5}")
_NUMERIC = frozenset({"width", "height", "colspan", "rowspan", "start", "value"})

# Not for text: C0 and C1 controls but tab and line ends, non-characters, lone surrogates.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_EMBEDDED = re.compile(r"data:[a-zA-Z/+-]{0,40};base64,[A-Za-z0-9+/=\s]{20000,}+")
_IMG_WITHOUT_ADDRESS = re.compile(r"""<img(?:\s(?!src=)[a-z]+="[^"]*")*>""")
_PRE_LINE_END = re.compile(r"""<pre(?:\s[a-z]+="[^"]*")*>\n""")
_IMG = re.compile(r"""<img(?:\s[a-z]+="[^"]*")*>""")
_ATTRIBUTE = re.compile(r"""\s([a-z]+)="([^"]*)\"""")
_FIGURE_CAPTION = re.compile(r"<figcaption\b.*?</figcaption>", re.DOTALL)
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup"
    r"|time|u|var|wbr)(?: [^>]*)?>"
)
_ANY_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


class _Cleaner(threading.local):
    """nh3 with our allow-list; ``base_url`` is what the present body is relative to.

    Kept a thread: making a cleaner costs as much as cleaning a paragraph.
    """

    def __init__(self) -> None:
        self.base_url = ""
        self._nh3 = nh3.Cleaner(
            tags=set(TAGS),
            clean_content_tags=set(DROPPED - {"area", "source", "track"}),
            attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
            attribute_filter=self._attribute,
            url_schemes={"http", "https", "mailto", "data"},
            link_rel=None,
        )

    def clean(self, text: str, base_url: str) -> str:
        self.base_url = base_url
        return str(self._nh3.clean(text))

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        """Return what may stand for this attribute; None takes it away."""
        if name == "href":
            return without_tracking(absolute(value, self.base_url)) or None
        if name == "src":
            return real_address(value, self.base_url) or None
        if name in _NUMERIC:
            number = _NUMBER.match(value.strip())
            return number[0] if number and not value.rstrip().endswith("%") else None
        return value


_cleaner = _Cleaner()


def sanitize(text: str, *, base_url: str) -> SafeHtml:
    """Make a body from outside safe: an allow-list of elements and attributes, applied last.

    Args:
        text: HTML, or plain text, which becomes paragraphs.
        base_url: What relative addresses in it are relative to; may be empty.

    Returns:
        Markup in which nothing runs and nothing is hidden; links are absolute and free of
        tracking, pictures are the real ones. Empty for a body without anything to see.
        Sanitising it again changes nothing.
    """
    text = _shortened(text)
    safe = _sanitized(text, base_url)
    while len(safe) > MAX_LENGTH:  # escaping can make five characters of one
        text = _cut(text, len(text) // 2)
        safe = _sanitized(text, base_url)
    return SafeHtml(safe)


def _sanitized(text: str, base_url: str) -> str:
    safe = plain_markup(text, base_url)
    if safe is None:
        safe = _sifted(text, base_url)
    is_empty = len(safe) < 500 and "<img" not in safe and not SafeHtml(safe).text()
    return "" if is_empty else safe


def _sifted(text: str, base_url: str) -> str:
    """Return what the allow-list leaves of a body; plain text as paragraphs."""
    text = _UNWANTED.sub("", text)
    if not _MARKUP.search(text):
        return _paragraphs(text)
    prepared = tidy_pictures if _is_plain(text) else tidy
    safe = _cleaner.clean(prepared(text, base_url), base_url)
    if "&#" in text:
        safe = _UNWANTED.sub("", safe)
    safe = safe.strip()
    if "<img" in safe:
        safe = _IMG_WITHOUT_ADDRESS.sub("", safe)
    if not _MARKUP.search(safe):
        return _paragraphs(_SPACES.sub(" ", safe))
    if "<pre" in safe:
        # A parser drops the line end after <pre>: one more keeps what the first pass kept.
        safe = _PRE_LINE_END.sub(r"\g<0>\n", safe)
    return safe


def _is_plain(text: str) -> bool:
    """Whether the allow-list alone judges this body rightly, as it does most: see ``tidy``."""
    if len(text) > _MAX_QUICK or text.count("<") > MAX_DEPTH:
        return False
    names, rests = zip(*_TAG.findall(text), strict=True)
    if not _QUICK.issuperset(names):
        return False
    marks = _HEADING.findall(text)
    if any(marks[::2]) or not all(marks[1::2]):
        return False  # a heading in a heading: parsed again it would come out otherwise
    attributes = "".join(rests).lower()
    return not any(word in attributes for word in ("hidden", "none", "mso-hide"))


def _shortened(text: str) -> str:
    """Cut an overlong body, its embedded pictures first, then its end at a tag."""
    if len(text) <= MAX_LENGTH:
        return text
    return _cut(_EMBEDDED.sub("", text), MAX_LENGTH)


def _cut(text: str, length: int) -> str:
    text = text[:length]
    last_tag = text.rfind("<")
    return text[:last_tag] if last_tag > text.rfind(">") else text


def _paragraphs(text: str) -> str:
    """Return plain text as paragraphs, parted at empty lines, with its line ends kept."""
    plain = _UNWANTED.sub("", html.unescape(text)).replace("\r\n", "\n").replace("\r", "\n").strip()
    if not plain:
        return ""
    blocks = _BLANK_LINES.split(html.escape(plain, quote=False).replace("\xa0", "&nbsp;"))
    return "".join(f"<p>{'<br>'.join(block.split(chr(10)))}</p>" for block in blocks)


def summary_of(body: SafeHtml) -> str:
    """Return the beginning of the text in one line, at most MAX_SUMMARY characters."""
    head = _cut(body, 2 * MAX_SUMMARY) if len(body) > 2 * MAX_SUMMARY else body
    words = _words(head)
    if len(words) < MAX_SUMMARY and len(head) < len(body):
        words = _words(_cut(body, 100 * MAX_SUMMARY))
    return capped(words, MAX_SUMMARY)


def teaser_of(text: str, *, base_url: str) -> str:
    """Return a feed's short text, HTML or plain, as ``summary_of`` would give it.

    Most are plain words: these need no sanitiser, since the answer is text and never markup.
    """
    if "<" in text or "&" in text:
        return summary_of(sanitize(text, base_url=base_url))
    return capped(one_line(text[:MAX_LENGTH], _UNWANTED), MAX_SUMMARY)


def _words(markup: str) -> str:
    if "<figcaption" in markup:
        markup = _FIGURE_CAPTION.sub("", markup)
    # Sanitised markup is in lower case, and ">" in its attributes is escaped.
    words = _ANY_TAG.sub(" ", _INLINE_TAG.sub("", markup))
    return " ".join(html.unescape(words).split())


def first_image(body: SafeHtml) -> str:
    """Return the address of the first picture of a body that is more than a sign; or empty."""
    if "<img" not in body:  # most: a plain search is the quickest
        return ""
    for img in _IMG.finditer(body):
        found = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(img[0])}
        sides = [int(found[side]) for side in ("width", "height") if found.get(side)]
        if found.get("src", "").startswith("http") and all(side >= 32 for side in sides):
            return found["src"]
    return ""
