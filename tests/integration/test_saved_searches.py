"""Searches kept as lists, through the whole engine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.core.stories import StoryQuery, View
from newsdesk.engine.events import SearchesChanged
from newsdesk.engine.undo import Action
from support.builders import clean_entry
from support.desk import NOW, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    entries = [clean_entry(name, title=name) for name in ("Вода", "Вода опять", "Гора")]
    desk.record(desk.source(), entries)
    yield desk
    desk.close()


def test_a_saved_search_is_a_list_with_its_count(desk: Desk) -> None:
    saved = desk.services.searches.save(StoryQuery(search=" вода ", typed=True))

    assert (saved.name, saved.question) == ("вода", "вода")
    assert SearchesChanged() in desk.events
    assert desk.services.searches.unread() == {saved.id: 2}
    page = desk.reading.page(saved.query)
    assert {row.title for row in page.rows} == {"Вода", "Вода опять"}

    desk.reading.set_read([page.rows[0].id])
    assert desk.services.searches.unread() == {saved.id: 1}


def test_the_same_search_is_saved_once(desk: Desk) -> None:
    searches = desk.services.searches
    first = searches.save(StoryQuery(search="вода"))

    assert searches.save(StoryQuery(search="вода", typed=True)) == first
    searches.save(StoryQuery(View.PINNED, search="вода"))
    assert len(searches.all()) == 2


def test_a_saved_search_is_renamed_removed_and_brought_back(desk: Desk) -> None:
    searches, reading = desk.services.searches, desk.reading
    saved = searches.save(StoryQuery(search="вода"))

    searches.rename(saved.id, "  Реки и озёра ")
    assert [one.name for one in searches.all()] == ["Реки и озёра"]
    searches.remove(saved.id)
    assert searches.all() == []

    undone = reading.undo()
    assert undone is not None
    assert (undone.action, undone.name) == (Action.REMOVE_SEARCH, "Реки и озёра")
    assert [one.name for one in searches.all()] == ["Реки и озёра"]
    reading.undo()
    assert [one.name for one in searches.all()] == ["вода"]
    reading.undo()
    assert searches.all() == []


def test_an_empty_name_is_the_question(desk: Desk) -> None:
    saved = desk.services.searches.save(StoryQuery(search="вода " * 40))
    assert len(saved.name) == 80

    desk.services.searches.rename(saved.id, " ")
    assert desk.services.searches.all()[0].name == saved.name


def test_a_search_inside_a_source_goes_and_comes_with_it(desk: Desk) -> None:
    source = desk.services.subscriptions.overview()[0].source
    desk.services.searches.save(StoryQuery(source_id=source.id, search="вода"))

    desk.services.subscriptions.remove([source.id])
    assert desk.services.searches.all() == []
    desk.reading.undo()
    assert len(desk.services.searches.all()) == 1


def test_saved_searches_survive_the_program(desk: Desk, tmp_path: Path) -> None:
    desk.services.searches.save(StoryQuery(View.UNREAD, folder="Горы", search="вода"))
    again = Desk(tmp_path / "data")

    (saved,) = again.services.searches.all()
    assert saved.query == StoryQuery(View.UNREAD, folder="Горы", search="вода", by_time=True)
    assert again.store.saved_searches.all()
    again.store.saved_searches.remove(saved.id, at=NOW)
    again.close()
