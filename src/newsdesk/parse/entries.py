"""One RSS item or Atom entry as a ``ParsedEntry``."""

from __future__ import annotations

from datetime import UTC, tzinfo

from lxml import etree

from newsdesk.core.article import ParsedEntry
from newsdesk.core.frozen import frozen
from newsdesk.parse.bodies import (
    html_of_atom,
    html_of_plain,
    html_of_rss,
    looks_like_html,
    title_of_atom,
)
from newsdesk.parse.charsets import once_encoded
from newsdesk.parse.entry_links import about, atom_page, base_of, comments_url, rss_link
from newsdesk.parse.entry_parts import (
    PUBLISHED,
    UPDATED,
    categories,
    comments,
    entry_language,
    first_date,
    persons,
    rss_author,
)
from newsdesk.parse.media import pictures_and_files
from newsdesk.parse.names import Children, Names, text_of

_RSS_BODIES = ("content:encoded", "atom:content", "xhtml:body", "xhtml:div", "yandex:full-text")


@frozen
class Context:
    """What an entry inherits from its document.

    Attributes:
        base: What relative addresses are relative to.
        zone: The zone of dates that name none.
        inherits: Whether xml:base or xml:lang occurs at all; where not, none is looked for.
    """

    names: Names
    base: str
    zone: tzinfo = UTC
    inherits: bool = False


def rss_entry(item: etree._Element, context: Context) -> ParsedEntry:
    """Read an RSS item of any version. Source: RSS 2.0; RSS 1.0; their modules."""
    children = context.names.children(item)
    base = base_of(item, context.base) if context.inherits else context.base
    guid = text_of(children, "guid", "atom:id") or about(item)
    content, summary = _rss_bodies(children, context.names)
    return _entry(
        item,
        children,
        context,
        base,
        guid=guid or text_of(children, "dc:identifier"),
        url=rss_link(item, children, base),
        title=_rss_title(children),
        author=rss_author(children, context.names),
        content=content,
        summary=summary,
        content_base=base,
    )


def atom_entry(element: etree._Element, context: Context) -> ParsedEntry:
    """Read an Atom entry (RFC 4287, Atom 0.3)."""
    children = context.names.children(element)
    base = base_of(element, context.base) if context.inherits else context.base
    contents = [(html_of_atom(body), body) for body in children.get("atom:content", ())]
    content, source = max(contents, key=lambda pair: len(pair[0]), default=("", None))
    summaries = map(html_of_atom, children.get("atom:summary", ()))
    summary = next(filter(None, summaries), "")
    if not content:
        content, summary = summary or _media_description(children, context.names), ""
    titles = children.get("atom:title", ())
    return _entry(
        element,
        children,
        context,
        base,
        guid=text_of(children, "atom:id"),
        url=atom_page(children, base),
        title=title_of_atom(titles[0]) if titles else text_of(children, "title", "media:title"),
        author=persons(children, context.names),
        content=content,
        summary="" if summary == content else summary,
        content_base=base_of(source, base) if context.inherits and source is not None else base,
    )


def _entry(
    element: etree._Element,
    children: Children,
    context: Context,
    base: str,
    *,
    guid: str,
    url: str,
    title: str,
    author: str,
    content: str,
    summary: str,
    content_base: str,
) -> ParsedEntry:
    updated = first_date(children, UPDATED, context.zone)
    image, enclosures = pictures_and_files(children, context.names, base)
    return ParsedEntry(
        guid=guid,
        url=url,
        title=once_encoded(title),
        author=once_encoded(author),
        content=once_encoded(content),
        summary=once_encoded(summary),
        published=first_date(children, PUBLISHED, context.zone) or updated,
        updated=updated,
        image=image,
        enclosures=enclosures,
        categories=categories(children),
        comments=comments(children),
        comments_url=comments_url(children, base),
        language=entry_language(element, children, inherits=context.inherits),
        base_url=content_base,
    )


def _rss_title(children: Children) -> str:
    for element in children.get("title") or children.get("atom:title") or ():
        if title := title_of_atom(element):
            return title
    return text_of(children, "dc:title", "media:title", "itunes:title")


def _rss_bodies(children: Children, names: Names) -> tuple[str, str]:
    """Return the longest body, and the description where that is another text.

    The longest, because content:encoded may hold a caption only, and descriptions of podcasts
    one sentence beside the summary for iTunes.
    """
    texts = map(html_of_rss, children.get("description", ()))
    description = next(filter(None, texts), "")
    content = ""
    for name in _RSS_BODIES:
        for element in children.get(name, ()):
            body = html_of_atom(element) if name == "atom:content" else html_of_rss(element)
            if name == "yandex:full-text" and not looks_like_html(body):
                body = html_of_plain(body)
            if len(body) > len(content):
                content = body
    description = description or text_of(children, "atom:summary", "dc:description")
    if "itunes:summary" in children:
        content = max(content, html_of_plain(text_of(children, "itunes:summary")), key=len)
    if len(description) >= len(content):
        content, description = description, content
    if not content:
        content = _media_description(children, names)
        content = content or html_of_plain(text_of(children, "itunes:subtitle"))
    return content, "" if description == content else description


def _media_description(children: Children, names: Names) -> str:
    text = text_of(children, "media:description")
    for name in ("media:group", "media:content"):
        for group in children.get(name, ()):
            text = text or text_of(names.children(group), "media:description")
    return text if looks_like_html(text) else html_of_plain(text)
