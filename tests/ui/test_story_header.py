"""The head of the story list."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from newsdesk.ui.stories.header import StoryHeader
from newsdesk.ui.theme import Theme


@pytest.mark.parametrize(("beside", "order_shown"), [(250, True), (80, False)])
def test_the_order_gives_way_to_the_name(
    theme: Theme, qtbot: QtBot, beside: int, order_shown: bool
) -> None:
    """UI: cut-off text is a defect."""
    header = StoryHeader(theme)
    qtbot.addWidget(header)
    header.show_title("A name of some length", oldest_first=False, ranked=False)
    title = header._title
    name = title.fontMetrics().horizontalAdvance(title.text())
    header.resize(name + beside, 42)
    header.show()
    qtbot.waitExposed(header)

    def is_whole() -> bool:
        return name <= title.width()

    qtbot.waitUntil(lambda: header._order.isVisible() is order_shown and is_whole())
