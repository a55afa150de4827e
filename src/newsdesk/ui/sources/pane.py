"""The left side of the window: the sidebar with its data, and the button that adds a source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from newsdesk.core.frozen import frozen
from newsdesk.core.saved import SavedSearch
from newsdesk.core.source import SourceHealth, SourceId, SourceOverview
from newsdesk.core.stopping import Stop
from newsdesk.core.stories import Counts, StoryQuery
from newsdesk.ui.jobs import Job, Jobs, Lane
from newsdesk.ui.keys import BY_NAME
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.sources.model import SidebarModel
from newsdesk.ui.sources.view import SidebarView
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Row, Space, Type

#: Site icons are kept in this many pixels: sharp at 200 %, small in memory.
_ICON_PIXELS = Row.SITE_ICON * 2
#: Figures are counted anew at most once in so many milliseconds.
_REST = 300
#: And what saved searches find, which costs some hundredths of a second each.
_SEARCHES_REST = 1500


@frozen
class _Everything:
    overview: Sequence[SourceOverview]
    health: Mapping[SourceId, SourceHealth]
    counts: Counts
    icons: Mapping[SourceId, QImage]
    searches: Sequence[SavedSearch]


class SidebarPane(QWidget):
    """Loads and shows views, folders and sources."""

    command_wanted = Signal(str)
    searches_changed = Signal()  # saved searches came, went, or are called otherwise
    loaded = Signal(bool)  # whether anything is followed or kept

    def __init__(
        self, holder: ServicesHolder, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._holder = holder
        self._jobs = jobs
        self._theme = theme
        self._counting: Job | None = None
        self._count_again = False
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST)
        self._resting.timeout.connect(self._rested)
        self._counting_searches: Job | None = None
        self._searches_wait = QTimer(self)
        self._searches_wait.setSingleShot(True)
        self._searches_wait.setInterval(_SEARCHES_REST)
        self._searches_wait.timeout.connect(self._count_searches)
        self._place = StoryQuery()
        self._urls: dict[SourceId, str] = {}
        self.model = SidebarModel(self)
        self.view = SidebarView(self.model, theme)
        self._add = QToolButton()
        self._add.setProperty("role", "flat")
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.clicked.connect(lambda: self.command_wanted.emit("add-source"))
        foot = QHBoxLayout()
        margin = theme.px(Space.M)
        foot.setContentsMargins(margin, theme.px(Space.XS), margin, theme.px(Space.S))
        foot.addWidget(self._add)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(Space.S), 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.translate()
        self.take_theme()

    def show_place(self, place: StoryQuery) -> None:
        """Mark the list that is shown."""
        self._place = place
        self.view.show_place(place)

    def url_of(self, source_id: SourceId) -> str:
        """Return a source's address."""
        return self._urls.get(source_id, "")

    # loading

    def reload(self) -> None:
        """Load everything anew: sources, states, icons, figures."""
        holder = self._holder

        def work() -> _Everything:
            services = holder.services
            overview = services.subscriptions.overview()
            return _Everything(
                overview=overview,
                health={
                    row.source.id: services.poller.health(row.source, row.poll) for row in overview
                },
                counts=services.reading.counts(),
                icons=_decode(services.subscriptions.icons()),
                searches=services.searches.all(),
            )

        self._jobs.run(work, owner=self, done=self._show)

    def reload_states(self) -> None:
        """Load the sources' states anew."""
        holder = self._holder

        def work() -> dict[SourceId, SourceHealth]:
            services = holder.services
            return {
                row.source.id: services.poller.health(row.source, row.poll)
                for row in services.subscriptions.overview()
            }

        self._jobs.run(work, owner=self, done=self._show_health)

    def reload_icon(self, source_id: SourceId) -> None:
        """Load one site icon anew."""
        holder = self._holder

        def work() -> dict[SourceId, QImage]:
            icon = holder.services.subscriptions.icon(source_id)
            return _decode({source_id: icon} if icon else {})

        self._jobs.run(work, owner=self, done=self._show_icons)

    def reload_searches(self) -> None:
        """Load the saved searches anew."""
        holder = self._holder
        self._jobs.run(
            lambda: holder.services.searches.all(),  # noqa: PLW0108
            owner=self,
            done=self._show_searches,
        )

    def _show_searches(self, saved: Sequence[SavedSearch]) -> None:
        with self.view.filling():
            self.model.show_searches(saved)
        self.view.show_place(self._place)
        self.searches_changed.emit()
        self._recount_searches()

    def _recount_searches(self) -> None:
        """Count what saved searches find once nothing more came in for a while."""
        if self.model.has_searches and not self._searches_wait.isActive():
            self._searches_wait.start()

    @Slot()
    def _count_searches(self) -> None:
        if self._counting_searches is not None:
            self._counting_searches.cancel()
        holder, stop = self._holder, Stop()
        self._counting_searches = self._jobs.run(
            lambda: holder.services.searches.unread(stop=stop),
            owner=self,
            done=self.model.show_search_counts,
            lane=Lane.LONG,
            stop=stop,
        )

    def recount(self) -> None:
        """Load the figures anew; asked for while that goes on, once more afterwards."""
        self._recount_searches()
        if self._counting is not None or self._resting.isActive():
            self._count_again = True
            return
        holder = self._holder

        def work() -> Counts:
            counts: Counts = holder.services.reading.counts()
            return counts

        self._counting = self._jobs.run(
            work, owner=self, done=self._show_counts, failed=lambda _: self._counted()
        )

    def _show(self, everything: _Everything) -> None:
        self._urls = {row.source.id: row.source.url for row in everything.overview}
        with self.view.filling():
            self.model.show_searches(everything.searches)
            self.model.show_sources(everything.overview)
        self._show_health(everything.health)
        self._show_icons(everything.icons)
        self.model.show_counts(everything.counts)
        self._recount_searches()
        self.view.show_place(self._place)
        self.loaded.emit(bool(everything.overview) or everything.counts.all > 0)

    def _show_health(self, health: Mapping[SourceId, SourceHealth]) -> None:
        self.model.show_health(health, self._urls)

    def _show_icons(self, images: Mapping[SourceId, QImage]) -> None:
        self.model.show_icons(
            {source_id: QIcon(QPixmap.fromImage(image)) for source_id, image in images.items()}
        )

    def _show_counts(self, counts: Counts) -> None:
        self.model.show_counts(counts)
        self._counted()

    def _counted(self) -> None:
        self._counting = None
        self._resting.start()

    @Slot()
    def _rested(self) -> None:
        if self._count_again:
            self._count_again = False
            self.recount()

    # look

    def translate(self) -> None:
        """Take over the window's language."""
        command = BY_NAME["add-source"]
        self._add.setText(command.title)
        self._add.setToolTip(f"{command.title} ({command.key_text})")
        self._add.setAccessibleName(command.title)
        self.model.translate()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        self._add.setFont(self._theme.font(Type.INTERFACE))
        self._add.setIcon(self._theme.icon("add", size=14))
        self.view.take_theme()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._theme.colours.side))
        painter.end()


def _decode(icons: Mapping[SourceId, bytes]) -> dict[SourceId, QImage]:
    """Decode image files on the jobs thread; what is no image is left out."""
    found = {}
    for source_id, data in icons.items():
        image = QImage.fromData(QByteArray(data))
        if not image.isNull():
            found[source_id] = image.scaled(
                _ICON_PIXELS,
                _ICON_PIXELS,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
    return found
