"""The demo's web pages, with the clutter of a real site around the story."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from newsdesk.demo.feeds import CONTENT_TYPES, LOCAL, story_html, story_url
from newsdesk.demo.world import Site, Told

_STYLE = (
    "body{font:17px/1.5 sans-serif;margin:0 auto;max-width:60rem;padding:1rem}"
    "nav a{margin-right:1rem}img{max-width:100%;height:auto}aside,footer{color:#666}"
)


def front_page(site: Site, stories: Sequence[Told], *, base: str) -> bytes:
    """Write a site's front page: it names its feed and its icon, and lists its stories."""
    teasers = "\n".join(
        f'<article><h2><a href="{story_url(site, story, base)}">{escape(story.title)}</a></h2>'
        f"<p>{escape(story.paragraphs[0])}</p></article>"
        for story in stories
    )
    return _page(site, site.title, f"<main>\n<h1>{escape(site.title)}</h1>\n{teasers}\n</main>")


def story_page(site: Site, story: Told, others: Sequence[Told], *, base: str) -> bytes:
    """Write a story's page: the whole text between menu, related stories and footer."""
    when = story.published.astimezone(LOCAL)
    related = "".join(
        f'<li><a href="{story_url(site, other, base)}">{escape(other.title)}</a></li>'
        for other in others
        if other.name != story.name
    )
    return _page(
        site,
        story.title,
        f"<main><article>\n<h1>{escape(story.title)}</h1>\n"
        f'<p class="byline">{escape(story.author or site.title)}, '
        f'<time datetime="{when.isoformat()}">{when:%d.%m.%Y %H:%M}</time></p>\n'
        f"{story_html(story, base)}\n</article></main>\n"
        f'<aside class="related"><ul>{related}</ul></aside>',
    )


def _page(site: Site, title: str, body: str) -> bytes:
    front = f"/{site.name}/"
    menu = "".join(f'<a href="{front}">{escape(name)}</a>' for name in site.menu)
    return f"""<!DOCTYPE html>
<html lang="{site.language}">
<head>
<meta charset="utf-8">
<title>{escape(title)}</title>
<link rel="alternate" type="{CONTENT_TYPES[site.form]}" title="{escape(site.title)}" \
href="{front}{site.feed_file}">
<link rel="icon" type="image/png" sizes="64x64" href="{front}icon.png">
<style>{_STYLE}</style>
</head>
<body>
<header><a href="{front}">{escape(site.title)}</a>
<nav>{menu}</nav></header>
{body}
<footer><p>{escape(site.title)}. {escape(site.about)}</p></footer>
</body>
</html>
""".encode()
