"""The list's model over a real store."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from newsdesk.core.article import ArticleId
from newsdesk.core.stories import StatusChange, StoryQuery, View
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.stories.model import StoryModel
from newsdesk.ui.stories.questions import FIRST_PAGE
from support.builders import clean_entry
from support.desk import NOW, Desk


@pytest.fixture
def model(desk: Desk, jobs: Jobs, qtmodeltester: ModelTester) -> StoryModel:
    model = StoryModel(desk.holder, jobs)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


def show(qtbot: QtBot, model: StoryModel, query: StoryQuery) -> None:
    with qtbot.waitSignal(model.completed):
        model.show(query)


def settle(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: jobs.pending == 0)


def titles(qtbot: QtBot, model: StoryModel) -> list[str]:
    def read() -> list[str | None]:
        return [model.index(row).data() for row in range(model.rowCount())]

    qtbot.waitUntil(lambda: None not in read())
    return [title for title in read() if title is not None]


def ids(model: StoryModel) -> list[ArticleId]:
    return [model.id_at(row) for row in range(model.rowCount())]


class Resets:
    """Counts the resets of a model."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.count = 0
        model.modelReset.connect(self._add)

    def _add(self) -> None:
        self.count += 1


def test_the_first_rows_come_before_the_order_of_all_the_rest(
    desk: Desk, model: StoryModel, qtbot: QtBot
) -> None:
    stored = desk.fill(desk.source(), 200)
    seen = []
    model.shown.connect(lambda: seen.append(model.rowCount()))

    show(qtbot, model, StoryQuery())

    assert seen == [FIRST_PAGE]
    assert ids(model) == stored


def test_a_row_is_loaded_when_it_is_looked_at(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    desk.fill(desk.source(), 200)
    show(qtbot, model, StoryQuery())

    assert model.index(150).data() is None
    with qtbot.waitSignal(model.dataChanged):
        pass

    assert model.index(150).data() == "Title of s150"


def test_new_stories_go_to_their_places_without_a_reset(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    """UI: a refresh never moves what is being read."""
    source = desk.source()
    desk.fill(source, 100)
    show(qtbot, model, StoryQuery())
    resets = Resets(model)
    reading = QPersistentModelIndex(model.index(50))
    at = model.id_at(50)
    moments = (0, 10.5, 10.6, 70.5, 99.5, 1000)
    new = [clean_entry(f"n{m}", published=NOW - timedelta(minutes=m + 1)) for m in moments]

    with qtbot.waitSignal(model.arrived) as arrived:
        model.apply((desk.record(source, new),))
    settle(qtbot, jobs)

    assert arrived.args == [6]
    assert resets.count == 0
    assert ids(model) == list(desk.reading.index(StoryQuery())[0])
    assert model.id_at(reading.row()) == at


def test_new_stories_that_the_list_does_not_have_stay_out(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    shown, other = desk.source(1), desk.source(2)
    desk.fill(shown, 3)
    show(qtbot, model, StoryQuery(source_id=shown.id))

    model.apply((desk.record(other, [clean_entry("elsewhere")]),))
    settle(qtbot, jobs)

    assert model.rowCount() == 3


def test_a_story_told_twice_is_listed_once(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    source = desk.source()
    desk.fill(source, 3)
    show(qtbot, model, StoryQuery())
    changes = desk.record(source, [clean_entry("new", published=NOW)])

    model.apply((changes, changes))
    model.apply((changes,))
    settle(qtbot, jobs)

    assert titles(qtbot, model) == ["Title of new", "Title of s0", "Title of s1", "Title of s2"]


def test_what_arrives_while_the_order_is_read_is_not_lost(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    source = desk.source()
    desk.fill(source, 200)
    with qtbot.waitSignal(model.completed):
        model.show(StoryQuery())
        model.apply((desk.record(source, [clean_entry("new", published=NOW)]),))
    settle(qtbot, jobs)

    assert model.rowCount() == 201
    assert titles(qtbot, model)[0] == "Title of new"


def test_an_edited_story_is_shown_anew_in_its_place(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    """RULES 2: an edited article is updated; its time never changes."""
    source = desk.source()
    desk.fill(source, 3)
    show(qtbot, model, StoryQuery())

    model.apply(
        (
            desk.record(
                source,
                [clean_entry("s1", title="Edited", published=NOW - timedelta(minutes=2))],
            ),
        )
    )
    qtbot.waitUntil(lambda: titles(qtbot, model) == ["Title of s0", "Edited", "Title of s2"])


def test_a_row_read_under_unread_stays_until_the_view_is_left(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    """UI: a row read under Unread stays until the view is left."""
    stored = desk.fill(desk.source(), 5)
    show(qtbot, model, StoryQuery(view=View.UNREAD))

    model.apply_status(desk.reading.set_read([stored[2]]))
    story = model.story(2)
    assert story is not None
    assert story.read
    with qtbot.waitSignal(model.completed):
        model.reload()
    settle(qtbot, jobs)
    assert ids(model) == stored

    show(qtbot, model, StoryQuery(view=View.ALL))
    show(qtbot, model, StoryQuery(view=View.UNREAD))
    assert ids(model) == [*stored[:2], *stored[3:]]


def test_a_story_marked_unread_comes_back_to_unread(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    stored = desk.fill(desk.source(), 5)
    desk.reading.set_read([stored[1], stored[3]])
    show(qtbot, model, StoryQuery(view=View.UNREAD))

    model.apply_status(desk.reading.set_read([stored[3]], read=False))
    settle(qtbot, jobs)

    assert ids(model) == [stored[0], stored[2], stored[3], stored[4]]


def test_a_deleted_story_leaves_and_comes_back_when_that_is_undone(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    """RULES 2: delete can be undone, also after the view has changed."""
    stored = desk.fill(desk.source(), 100)
    show(qtbot, model, StoryQuery())

    model.apply_status(desk.reading.delete([stored[2], stored[90]]))
    assert ids(model) == [one for one in stored if one not in {stored[2], stored[90]}]

    desk.reading.undo()
    model.apply_status(StatusChange(ids=(stored[2], stored[90]), deleted=False))
    settle(qtbot, jobs)
    assert ids(model) == stored


def test_what_another_process_changed_is_taken_over_without_a_reset(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    source = desk.source()
    stored = desk.fill(source, 200)
    show(qtbot, model, StoryQuery())
    resets = Resets(model)
    kept = QPersistentModelIndex(model.index(120))
    desk.reading.delete(stored[100:110:2])
    desk.fill(source, 3, prefix="elsewhere")

    with qtbot.waitSignal(model.completed):
        model.reload()

    assert resets.count == 0
    assert ids(model) == list(desk.reading.index(StoryQuery())[0])
    assert model.id_at(kept.row()) == stored[120]


def test_oldest_first_turns_the_order_round_for_what_arrives_too(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    source = desk.source()
    stored = desk.fill(source, 5)
    show(qtbot, model, StoryQuery(oldest_first=True))
    assert ids(model) == stored[::-1]

    model.apply((desk.record(source, [clean_entry("new", published=NOW)]),))
    settle(qtbot, jobs)

    assert titles(qtbot, model)[-1] == "Title of new"


def test_a_search_lists_what_holds_the_words(desk: Desk, model: StoryModel, qtbot: QtBot) -> None:
    source = desk.source()
    desk.fill(source, 5)
    desk.record(source, [clean_entry("x", title="Снегопад закрыл перевал")])

    show(qtbot, model, StoryQuery(search="перевал"))

    assert titles(qtbot, model) == ["Снегопад закрыл перевал"]


def test_only_the_last_of_several_queries_is_shown(
    desk: Desk, model: StoryModel, jobs: Jobs, qtbot: QtBot
) -> None:
    first, second = desk.source(1), desk.source(2)
    desk.fill(first, 3, prefix="a")
    desk.fill(second, 2, prefix="b")

    model.show(StoryQuery(source_id=first.id))
    model.show(StoryQuery(source_id=second.id))
    settle(qtbot, jobs)

    assert titles(qtbot, model) == ["Title of b0", "Title of b1"]


def test_a_row_reads_as_a_sentence(desk: Desk, model: StoryModel, qtbot: QtBot) -> None:
    """UI: every list row reads as a sentence."""
    source = desk.source(title="24.kg", renamed=True)
    published = NOW - timedelta(days=400)
    (stored,) = desk.record(source, [clean_entry("a", title="Som", published=published)]).new
    desk.reading.set_pinned([stored])
    show(qtbot, model, StoryQuery())

    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken.startswith("unread, Som, 24.kg, ")
    assert spoken.endswith(", pinned")


def test_the_story_being_read_is_listed_when_a_view_is_come_back_to(
    desk: Desk, model: StoryModel, qtbot: QtBot
) -> None:
    """UI: a row read under Unread stays; a search or a restart does not leave the view."""
    stored = desk.fill(desk.source(), 100)
    desk.reading.set_read([stored[2], stored[80], stored[81]])

    for keep in (stored[2], stored[80]):
        with qtbot.waitSignal(model.completed):
            model.show(StoryQuery(view=View.UNREAD), keep=keep)
        assert keep in ids(model)
        assert model.rowCount() == 98
        assert ids(model) == sorted(ids(model), key=stored.index)
