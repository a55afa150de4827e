"""Where the engine's events go."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from newsdesk.core.settings import Settings
from newsdesk.core.stories import View
from newsdesk.engine.events import (
    ArticlesChanged,
    DataChanged,
    DayChanged,
    Event,
    IconChanged,
    OfflineChanged,
    PictureReady,
    PollFinished,
    PollStarted,
    SearchesChanged,
    SettingsChanged,
    SourcesChanged,
    StatusesChanged,
)
from newsdesk.ui.sources.pane import SidebarPane
from newsdesk.ui.stories.pane import StoryPane
from newsdesk.ui.toolbar import Toolbar


class EventRouter(QObject):
    """Keeps list, sidebar and toolbar up to date."""

    settings_changed = Signal(object)  # the new Settings

    def __init__(
        self, stories: StoryPane, sidebar: SidebarPane, toolbar: Toolbar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stories = stories
        self._sidebar = sidebar
        self._toolbar = toolbar

    def take(self, event: Event) -> None:
        """Pass an event on."""
        match event:
            case ArticlesChanged():
                self._stories.apply(event.changes)
                self._sidebar.recount()
            case StatusesChanged():
                self._stories.apply_status(event.change)
                self._sidebar.recount()
            case OfflineChanged():
                self._stories.apply_offline(event.article_id, event.state)
            case SourcesChanged(states_only=True):
                self._sidebar.reload_states()
            case SourcesChanged():
                self._sidebar.reload()
            case SearchesChanged():
                self._sidebar.reload_searches()
            case IconChanged():
                self._sidebar.reload_icon(event.source_id)
            case PictureReady():
                self._stories.thumbnails.ready(event.url, event.path)
            case PollStarted():
                self._toolbar.show_polling(polling=True)
            case PollFinished():
                self._toolbar.show_polling(polling=False)
            case DataChanged():
                self._stories.model.reload()
                self._sidebar.reload()
            case DayChanged():
                if self._stories.query.view is View.TODAY:
                    self._stories.model.reload()
                self._sidebar.recount()
            case SettingsChanged():
                settings: Settings = event.settings
                self._stories.thumbnails.enabled = settings.reader_load_images
                self.settings_changed.emit(settings)
