"""The demo's world: its sites, and what each of them has told at a given moment.

What a site shows is a pure function of the seed and the time since the demo began: nothing is
scheduled and nothing runs, so a test can look at any moment it likes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Any

from newsdesk.core.frozen import frozen

#: Between one held-back story and the next, in rotation over the sites.
NEW_STORY_EVERY = timedelta(seconds=15)
#: Between one edit of a story and the next.
EDIT_EVERY = timedelta(seconds=40)


class Form(StrEnum):
    """The format of a site's feed."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"


class Manner(StrEnum):
    """How a site's feed answers."""

    WELL = "well"
    ERRING = "erring"
    LIMITED = "limited"
    SLOW = "slow"


@frozen
class Edit:
    """What an editor changes later: another title (empty: the same), one more paragraph."""

    title: str
    paragraph: str


@frozen
class Story:
    """A story as written.

    Attributes:
        name: Unique in its site; part of its address.
        picture: A file of ``resources/demo/pictures``; empty for none.
        age: How long before the demo's start it was published; None for a held-back story.
    """

    name: str
    title: str
    paragraphs: tuple[str, ...]
    author: str
    category: str
    picture: str
    age: timedelta | None
    edit: Edit | None


@frozen
class Site:
    """One publisher: who it is, how its feed is written and how it behaves."""

    name: str
    title: str
    about: str
    folder: str
    language: str
    form: Form
    encoding: str
    manner: Manner
    menu: tuple[str, ...]
    stories: tuple[Story, ...]

    @property
    def feed_file(self) -> str:
        """The name of its feed below its front page."""
        return "feed.json" if self.form is Form.JSON else "feed.xml"


@frozen
class Told:
    """A story as its site shows it now."""

    name: str
    title: str
    paragraphs: tuple[str, ...]
    author: str
    category: str
    picture: str
    published: datetime
    updated: datetime


class World:
    """All sites from the demo's start on.

    Args:
        sites: In the order in which their sources are listed.
        start: When the demo began, with its time zone.
        seed: Decides the order in which held-back stories and edits come.
    """

    def __init__(self, sites: Sequence[Site], *, start: datetime, seed: int) -> None:
        self.sites = tuple(sites)
        self._start = start
        chance = Random(seed)
        first = _rotation(chance, ((s, y) for s in sites for y in s.stories if y.age is None))
        edits = _rotation(chance, ((s, y) for s in sites for y in s.stories if _is_edited(y)))
        self._published = {
            key: start + NEW_STORY_EVERY * count for count, key in enumerate(first, start=1)
        }
        self._edited = {key: start + EDIT_EVERY * count for count, key in enumerate(edits, start=1)}

    def told(self, site: Site, now: datetime) -> list[Told]:
        """Return what a site shows at a time, the newest first."""
        shown = [self._tell(site, story, now) for story in site.stories]
        return sorted(
            (told for told in shown if told.published <= now),
            key=lambda told: told.published,
            reverse=True,
        )

    def _tell(self, site: Site, story: Story, now: datetime) -> Told:
        key = (site.name, story.name)
        published = self._published[key] if story.age is None else self._start - story.age
        title, paragraphs, updated = story.title, story.paragraphs, published
        edited = self._edited.get(key)
        if story.edit is not None and edited is not None and edited <= now:
            title = story.edit.title or title
            paragraphs = (*paragraphs, story.edit.paragraph)
            updated = edited
        return Told(
            name=story.name,
            title=title,
            paragraphs=paragraphs,
            author=story.author,
            category=story.category,
            picture=story.picture,
            published=published,
            updated=updated,
        )


def read_sites(folder: Path) -> list[Site]:
    """Read every ``*.json`` of a folder as one site, in the order of the file names."""
    files = sorted(folder.glob("*.json"))
    return [_site(json.loads(file.read_text(encoding="utf-8"))) for file in files]


def _site(data: Mapping[str, Any]) -> Site:
    return Site(
        name=data["name"],
        title=data["title"],
        about=data["about"],
        folder=data["folder"],
        language=data["language"],
        form=Form(data["form"]),
        encoding=data.get("encoding", "utf-8"),
        manner=Manner(data.get("manner", "well")),
        menu=tuple(data["menu"]),
        stories=tuple(_story(story) for story in data["stories"]),
    )


def _story(data: Mapping[str, Any]) -> Story:
    hours, edit = data.get("hours"), data.get("edit")
    return Story(
        name=data["name"],
        title=data["title"],
        paragraphs=tuple(data["text"]),
        author=data.get("author", ""),
        category=data.get("category", ""),
        picture=data.get("picture", ""),
        age=None if hours is None else timedelta(hours=hours),
        edit=None if edit is None else Edit(edit.get("title", ""), edit["paragraph"]),
    )


def _is_edited(story: Story) -> bool:
    """Only what was there from the start is edited: nobody would see it of a new one."""
    return story.edit is not None and story.age is not None


def _rotation(chance: Random, stories: Iterable[tuple[Site, Story]]) -> Iterator[tuple[str, str]]:
    """Yield (site, story) names: one of each site in turn, shuffled within the site."""
    waiting: dict[str, list[str]] = {}
    for site, story in stories:
        waiting.setdefault(site.name, []).append(story.name)
    for names in waiting.values():
        chance.shuffle(names)
    order = list(waiting)
    chance.shuffle(order)
    while order:
        for site_name in order:
            yield site_name, waiting[site_name].pop()
        order = [name for name in order if waiting[name]]
