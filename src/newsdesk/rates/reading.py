"""From a bank's bytes to text that is safe to look at: XML, JSON and CSV, figures and dates."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdesk.core.errors import RateError

if TYPE_CHECKING:
    from lxml import etree

#: Larger is no sheet of a day nor a year of a currency; longer histories name their own bound.
MAX_BYTES = 1 << 20

#: So many bytes of a long document are read at a time.
_PIECE = 1 << 16

#: Rates of other years than these are a mistake of the document.
FIRST_YEAR, LAST_YEAR = 1990, 2100

_DOTTED = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.(?:(\d{4})|(\d{2}))\s*", re.ASCII)
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]*Z?)?\s*", re.ASCII)
_NOMINAL = re.compile(r"[1-9]\d{0,6}", re.ASCII)
# Groups of three may stand apart; the last comma or point parts the fraction.
_AMOUNT = re.compile(r"(?:\d{1,12}|\d{1,3}(?:[ \xa0\u202f]\d{3}){1,3})(?:[.,]\d{1,20})?", re.ASCII)
_GAPS = re.compile(r"[ \xa0\u202f]")
_JSON_NUMBER = re.compile(r"\d{1,12}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_LEAST, _MOST = Decimal("1e-15"), Decimal("1e15")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?"
    rb"(?:<!doctype\s+html|<html|<head|<body)",
    re.IGNORECASE | re.DOTALL,
)


class Figure(str):
    """A number of a JSON document, in the very digits that it was written in."""

    __slots__ = ()


def amount(text: object) -> Decimal | None:
    """Return a figure above zero as an exact number; None where it is none.

    Written out, with comma or point; a ``Figure`` may have an exponent, which JSON allows.
    """
    if type(text) is not Figure:
        if not isinstance(text, str) or not _AMOUNT.fullmatch(text):
            return None
        if " " in text or not text.isascii():
            text = _GAPS.sub("", text)
        return Decimal(text.replace(",", ".")) or None  # the form has no sign
    if not _JSON_NUMBER.fullmatch(text):
        return None
    number = Decimal(text)
    return Decimal(f"{number:f}") if _LEAST <= number <= _MOST else None


def nominal(text: object) -> int | None:
    """Return for how many units a rate is given, 1 to 9,999,999; None for anything else."""
    return int(text) if isinstance(text, str) and _NOMINAL.fullmatch(text) else None


def dotted(text: object, *, short: bool = False) -> date | None:
    """Read dd.mm.yyyy; where ``short`` also dd.mm.yy of this century; None where it is no day."""
    match = _DOTTED.fullmatch(text) if isinstance(text, str) else None
    if match is None or (match[4] and not short):
        return None
    return _day(match[3] or f"20{match[4]}", match[2], match[1])


def iso(text: object) -> date | None:
    """Read yyyy-mm-dd, with or without a time after it; None where it is no day."""
    match = _ISO.fullmatch(text) if isinstance(text, str) else None
    return None if match is None else _day(match[1], match[2], match[3])


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def checked(bank: str, body: bytes, limit: int = MAX_BYTES, *, page: bool = False) -> bytes:
    """Return the body without white space around it.

    Args:
        page: A page of HTML is what was asked for.

    Raises:
        RateError: Nothing in it, too much in it, or a page instead of rates.
    """
    if len(body) > limit:
        raise RateError(bank, f"the answer is too large for a rate sheet ({len(body)} bytes)")
    body = body.strip()
    if not body:
        raise RateError(bank, "the answer is empty")
    if not page and _HTML.match(body):
        raise RateError(bank, "the answer is an HTML page instead of a rate sheet")
    return body


def is_xml(body: bytes) -> bool:
    """Whether it begins as XML does, where a bank answers in one of two forms."""
    return body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"


def xml_root(bank: str, body: bytes, *names: str, limit: int = MAX_BYTES) -> etree._Element:
    """Parse XML, of which nothing is expanded and nothing loaded.

    The declaration, often windows-1251, decides the encoding, and a byte order mark beats it;
    where it is wrong and the bytes are UTF-8, that counts.

    Args:
        names: What the root may be called.

    Raises:
        RateError: Not well formed, another document, or one that declares entities.
    """
    from lxml import etree

    body = checked(bank, body, limit)
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise _entities(bank)
    try:
        root = etree.fromstring(body, xml_parser())
    except etree.XMLSyntaxError as error:
        root = _as_utf8(body)
        if root is None:
            raise _malformed(bank, error) from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # in an encoding that hid it from the search above
        raise _entities(bank)
    if root.tag not in names:
        raise RateError(bank, f"the answer is another document (<{str(root.tag)[:80]}>)")
    return root


def xml_events(bank: str, body: bytes, target: object, *, limit: int) -> Iterator[None]:
    """Tell a target of every element as it comes, which needs no memory for a tree.

    Yields after every piece of the body, so that what the target took down can be carried off.

    Raises:
        RateError: As ``xml_root``; what the target was told before that is worth nothing.
    """
    from lxml import etree

    body = checked(bank, body, limit)
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise _entities(bank)
    try:
        parser = xml_parser(target)
        for start in range(0, len(body), _PIECE):
            parser.feed(body[start : start + _PIECE])
            yield
        parser.close()
        yield
    except etree.XMLSyntaxError as error:
        raise _malformed(bank, error) from error


def xml_parser(target: object = None) -> etree.XMLParser:
    """Return a parser that expands no entity, loads nothing and keeps to libxml2's limits."""
    from lxml import etree

    return etree.XMLParser(
        target=target,  # type: ignore[arg-type]
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )


def _as_utf8(body: bytes) -> etree._Element | None:
    """Read bytes that are UTF-8 in spite of what their declaration says."""
    from lxml import etree

    try:
        body.decode("utf-8")
        parser = etree.XMLParser(
            encoding="utf-8",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        )
        return etree.fromstring(body, parser)
    except (UnicodeDecodeError, etree.XMLSyntaxError):
        return None


def _malformed(bank: str, error: SyntaxError) -> RateError:
    return RateError(bank, f"the answer is no well-formed XML: {error.msg[:200]}")


def _entities(bank: str) -> RateError:
    return RateError(bank, "the answer declares entities, which a rate sheet never does")


def json_value(bank: str, body: bytes, *, limit: int = MAX_BYTES) -> object:
    """Parse JSON in UTF-8; its numbers stay as they are written, as ``Figure``.

    Raises:
        RateError: No JSON.
    """
    try:
        return json.loads(
            checked(bank, body, limit).decode("utf-8-sig"), parse_float=Figure, parse_int=Figure
        )
    except (ValueError, RecursionError) as error:
        raise RateError(bank, f"the answer is no JSON: {str(error)[:200]}") from error


def objects(value: object) -> list[dict[str, object]]:
    """Return the objects of a JSON array; what else is in it is left out."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def text_of(element: etree._Element, *names: str) -> list[str]:
    """Return the text of an element's children by their names; empty where there is none."""
    return [(element.findtext(name) or "").strip() for name in names]
