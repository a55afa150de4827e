"""Pictures of a story: asked for again, let go of, and seen large."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk.engine.events import PictureReady
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.canvas import PictureCanvas
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.theme import Theme
from support.desk import Desk
from support.html_pictures import png
from support.news_site import NewsSite
from support.reading import make_pane, show, stored


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, theme: Theme, qtbot: QtBot) -> ReaderPane:
    return make_pane(desk, jobs, theme, qtbot)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as site:
        yield site


class Bridge:
    """Gives the pane every event of the engine once, as the window's bridge does."""

    def __init__(self, desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
        self._desk, self._pane, self._qtbot, self._given = desk, pane, qtbot, 0

    def until(self, come_true: Callable[[], bool]) -> None:
        def pumped() -> bool:
            waiting = self._desk.events[self._given :]
            self._given += len(waiting)
            for event in waiting:
                self._pane.handle(event)
            return come_true()

        self._qtbot.waitUntil(pumped)


@pytest.fixture
def bridge(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> Bridge:
    return Bridge(desk, pane, qtbot)


def middle_of(pane: ReaderPane, name: str) -> QPoint:
    view, document = pane.view, pane.view.shown
    assert document is not None
    cursor = document.places[name]
    cursor.setPosition(cursor.selectionStart())
    box = view.cursorRect(cursor)
    return QPoint(box.left() + 20, box.bottom() - 20)


def test_a_failed_picture_can_be_asked_for_again(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite, bridge: Bridge
) -> None:
    url = site.url("/p.png")
    body = f'<p>Words.</p><img src="{url}" alt="A cat" width="300" height="200">'
    show(pane, qtbot, stored(desk, body, url=site.url("/feed")))
    bridge.until(lambda: pane.view.has_failed("picture:0"))
    assert "A cat\n" in pane.view._failed["picture:0"]
    site.put("/p.png", png(300, 200), content_type="image/png")

    place = middle_of(pane, "picture:0")
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert not pane.view.has_failed("picture:0")
    bridge.until(lambda: len(pane.view.held_pictures) >= 1)


def test_pixels_far_out_of_sight_are_let_go_of_and_come_back(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite, bridge: Bridge
) -> None:
    urls = [site.put(f"/{n}.png", png(400, 500), content_type="image/png") for n in range(40)]
    body = "".join(
        f'<p>{n}</p><img src="{url}" width="400" height="500">' for n, url in enumerate(urls)
    )
    show(pane, qtbot, stored(desk, body, url=site.url("/feed")))
    bridge.until(lambda: len(pane.view.held_pictures) >= 1)
    bar = pane.view.verticalScrollBar()
    most = 0
    for place in range(0, bar.maximum(), 500):
        bar.setValue(place)
        wanted = pane.view.near_pictures(0)

        bridge.until(lambda wanted=wanted: wanted <= pane.view.held_pictures)  # type: ignore[misc]
        most = max(most, len(pane.view.held_pictures))

    assert "picture:0" not in pane.view.held_pictures
    assert most < 25
    bar.setValue(0)
    bridge.until(lambda: "picture:0" in pane.view.held_pictures)


def test_a_click_shows_a_picture_large_and_the_keys_go_on(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite, bridge: Bridge
) -> None:
    first = site.put("/1.png", png(1200, 300, "#112233"), content_type="image/png")
    second = site.put("/2.png", png(300, 300, "#445566"), content_type="image/png")
    body = (
        f'<a href="https://example.org/x"><img src="{first}" alt="One" width="400" height="100">'
        f'</a><p>Words</p><img src="{second}" alt="Two">'
    )
    show(pane, qtbot, stored(desk, body, url=site.url("/feed")))
    bridge.until(lambda: len(pane.view.held_pictures) >= 2)
    opened: list[str] = []
    pane.link_activated.connect(opened.append)

    place = middle_of(pane, "picture:0")
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    viewer = pane.viewer
    assert viewer is not None
    assert opened == []
    qtbot.waitUntil(lambda: viewer.image.width() == 1200)
    assert viewer.caption.text() == "Picture 1 of 2  ·  One"
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: viewer.image.width() == 300)
    QTest.keyClick(viewer, Qt.Key.Key_1)
    assert viewer.canvas.zoom == pytest.approx(1.0)
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.canvas.zoom == pytest.approx(1.25)
    QTest.keyClick(viewer, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().size() == viewer.image.size()
    with qtbot.waitSignal(viewer.destroyed):
        QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert pane.viewer is None


def test_a_picture_is_saved_as_the_publisher_made_it(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite, bridge: Bridge, tmp_path: Path
) -> None:
    body = png(200, 200)
    url = site.put("/1.png", body, content_type="image/png")
    show(pane, qtbot, stored(desk, f'<p>W</p><img src="{url}">', url=site.url("/feed")))
    bridge.until(lambda: len(pane.view.held_pictures) >= 1)
    pane.view_pictures()
    viewer = pane.viewer
    assert viewer is not None
    qtbot.waitUntil(lambda: not viewer.image.isNull())

    viewer.save_to(tmp_path / "kept.png")

    qtbot.waitUntil((tmp_path / "kept.png").exists)
    assert (tmp_path / "kept.png").read_bytes() == body
    with qtbot.waitSignal(viewer.destroyed):
        viewer.close()


def test_the_viewer_says_what_is_missing_and_tries_again(
    desk: Desk, pane: ReaderPane, qtbot: QtBot, site: NewsSite, bridge: Bridge
) -> None:
    url = site.url("/p.png")
    show(pane, qtbot, stored(desk, f'<p>W</p><img src="{url}" alt="A cat">', url=site.url("/f")))
    bridge.until(lambda: pane.view.has_failed("picture:0"))
    pane.view_pictures()
    viewer = pane.viewer
    assert viewer is not None
    viewer.handle(PictureReady(url, None))
    assert "A cat" in viewer.message.text()
    assert viewer.again.isVisibleTo(viewer)
    site.put("/p.png", png(20, 20), content_type="image/png")

    viewer.again.click()

    bridge.until(lambda: not viewer.image.isNull())
    with qtbot.waitSignal(viewer.destroyed):
        viewer.close()


def test_a_story_without_pictures_says_so(desk: Desk, pane: ReaderPane, qtbot: QtBot) -> None:
    show(pane, qtbot, stored(desk, "<p>Words.</p>"))
    said: list[str] = []
    pane.said.connect(said.append)

    pane.view_pictures()

    assert said == ["This story has no pictures."]


def test_a_large_picture_is_shown_whole_and_a_small_one_at_its_size(qtbot: QtBot) -> None:
    canvas = PictureCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.show()

    canvas.show_picture(QImage(4000, 1000, QImage.Format.Format_RGB32))
    assert canvas.zoom == pytest.approx(canvas.viewport().width() / 4000, rel=0.02)
    canvas.show_picture(QImage(40, 10, QImage.Format.Format_RGB32))
    assert canvas.zoom == pytest.approx(1.0)
    for _ in range(60):
        canvas.zoom_by(1)
    assert canvas.zoom == pytest.approx(16.0)
    canvas.fit()
    assert canvas.fitted
