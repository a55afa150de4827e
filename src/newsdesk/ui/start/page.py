"""What stands in the window while nothing is followed: ways to the first stories."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.source import Source
from newsdesk.engine.network import has_route
from newsdesk.engine.subscriptions import CatalogueEntry
from newsdesk.ui import done_words
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.start.catalogue import Catalogue
from newsdesk.ui.start.finder import Finder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

_WIDTH = 620


class AddSources(QWidget):
    """The field for an address and the catalogue: the part that page and dialog share."""

    said = Signal(str)  # what was added
    unreachable = Signal()

    def __init__(
        self,
        holder: ServicesHolder,
        jobs: Jobs,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        suggest: bool = False,
    ) -> None:
        super().__init__(parent)
        self._holder = holder
        self._jobs = jobs
        self.finder = Finder(holder, jobs, theme)
        self.catalogue = Catalogue(theme)
        self.follow = QPushButton()
        self.follow.setProperty("role", "primary")
        self.follow.setFont(theme.font(Type.INTERFACE))
        self.follow.setMinimumHeight(theme.px(34))
        self.follow.clicked.connect(self._follow_ticked)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.px(Space.S))
        self.foot.addWidget(self.follow)
        self.foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Space.L))
        column.addWidget(self.finder)
        column.addWidget(self.catalogue, 1)
        column.addLayout(self.foot)
        self.catalogue.ticked.connect(self._show_ticked)
        self.finder.added.connect(self.said)
        self.finder.unreachable.connect(self.unreachable)
        self._show_ticked(0)
        show = partial(self.catalogue.show_entries, suggest=suggest)
        jobs.run(self._load, owner=self, done=show)

    def _load(self) -> list[CatalogueEntry]:
        """Return what the catalogue offers beyond what is followed; on the jobs thread."""
        subscriptions = self._holder.services.subscriptions
        followed = {source.url for source in subscriptions.all()}
        return [entry for entry in subscriptions.catalogue() if entry.url not in followed]

    @Slot(int)
    def _show_ticked(self, count: int) -> None:
        self.follow.setText(
            self.tr("Follow %n source(s)", "", count) if count else self.tr("Follow")
        )
        self.follow.setEnabled(count > 0)

    @Slot()
    def _follow_ticked(self) -> None:
        holder, chosen = self._holder, self.catalogue.chosen()
        self.follow.setEnabled(False)

        def done(added: list[Source]) -> None:
            self.said.emit(done_words.added(added))

        def failed(error: NewsdeskError) -> None:
            self.follow.setEnabled(True)
            self.said.emit(error_text(error))

        self._jobs.run(
            lambda: holder.services.subscriptions.add_many(chosen),
            owner=self,
            done=done,
            failed=failed,
        )


class StartPage(QWidget):
    """The first thing a person sees: choose, paste an address, import, or try the demo."""

    command_wanted = Signal(str)
    said = Signal(str)

    def __init__(
        self, holder: ServicesHolder, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLabel(self.tr("What do you want to read?"))
        self._lead = QLabel(
            self.tr("Tick sources from the list, or paste the address of any site you like.")
        )
        self._lead.setWordWrap(True)
        self._lead.setProperty("role", "dim")
        self.adding = AddSources(holder, jobs, theme, suggest=True)
        self._import = QPushButton(self.tr("Import OPML…"))
        self.demo = QPushButton(self.tr("Try the demo"))
        self.demo.setToolTip(self.tr("Sample sources from this computer; needs no network"))
        for button, command in ((self._import, "import"), (self.demo, "demo")):
            button.setMinimumHeight(theme.px(34))
            button.clicked.connect(
                lambda _=False, command=command: self.command_wanted.emit(command)
            )
            self.adding.foot.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addSpacing(theme.px(Space.XXL))
        column.addWidget(self._title)
        column.addSpacing(theme.px(Space.XS))
        column.addWidget(self._lead)
        column.addSpacing(theme.px(Space.L))
        column.addWidget(self.adding, 1)
        column.addSpacing(theme.px(Space.XL))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.XL), 0, theme.px(Space.XL), 0)
        row.addStretch(1)
        row.addLayout(column, 100)
        row.addStretch(1)
        self.adding.setMaximumWidth(theme.px(_WIDTH))
        self.adding.said.connect(self.said)
        self.adding.unreachable.connect(self.offer_demo)
        theme.changed.connect(self._take_theme)
        self._take_theme()
        jobs.run(has_route, owner=self, done=self._take_route)

    @Slot()
    def offer_demo(self) -> None:
        """Point to the demo: nothing else can be reached."""
        self._lead.setText(
            self.tr(
                "You seem to be offline. Sources are added all the same and read later; "
                "the demo needs no network."
            )
        )
        self.demo.setProperty("role", "primary")
        self.demo.style().unpolish(self.demo)
        self.demo.style().polish(self.demo)

    def _take_route(self, online: bool) -> None:
        if not online:
            self.offer_demo()

    @Slot()
    def _take_theme(self) -> None:
        self._title.setFont(self._theme.font(Type.STORY_TITLE, bold=True))
        self._lead.setFont(self._theme.font(Type.ROW_TITLE))
        for button in (self._import, self.demo):
            button.setFont(self._theme.font(Type.INTERFACE))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._theme.colours.surface))
        painter.end()
