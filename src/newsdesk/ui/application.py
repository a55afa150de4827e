"""What lives as long as the program: services, jobs, theme and window."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.settings import Settings
from newsdesk.ui import i18n, state
from newsdesk.ui.bridge import EventBridge
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.others import OthersWatcher
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.state import WindowState
from newsdesk.ui.theme import Theme
from newsdesk.ui.window import Window

if TYPE_CHECKING:
    from newsdesk.bootstrap import Folders, Services
    from newsdesk.demo.server import DemoServer

_log = logging.getLogger(__name__)
#: Polling and its imports begin so many milliseconds after the list is there: until then the
#: interpreter belongs to the first paint.
_SETTLES = 60
#: Seconds after which a busy thread lets another one go on. A paint takes the interpreter up dozens
#: of times; at the default of 5 ms a job that computes would make each of them wait so long.
_SWITCH_INTERVAL = 0.0005
#: The first day of the demo's rates.
_DEMO_HISTORY = date(2021, 7, 3)
#: How many new objects start a collection, and how many of those a larger one. Entries of feeds are
#: many and go without the collector; at Python's own 700 it took 3 % of a refresh and held up the
#: window for 16 ms at a time, now for 4.
_COLLECTIONS = (5_000, 10, 100)
#: The demo's sources are polled every so many milliseconds, so that there is something to see.
_DEMO_ROUND = 15_000
#: Quitting may take so long, in seconds, whatever is under way.
_QUIT_WITHIN = 1.0


class Application(QObject):
    """Holds what lives as long as the program: services, jobs, theme and window."""

    def __init__(
        self,
        folders: Folders,
        settings: Settings,
        *,
        demo: bool = False,
        open_argument: str | None = None,
    ) -> None:
        super().__init__()
        self._folders = folders
        self._settings = settings
        self._demo = demo
        self._demo_server: DemoServer | None = None
        self._argument = open_argument
        self._state_file = folders.config / state.FILE_NAME
        self.holder = ServicesHolder()
        self.jobs = Jobs(self)
        self.bridge = EventBridge(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLES)
        self._settle.timeout.connect(self._start_polling)
        self._demo_round = QTimer(self)
        self._demo_round.setInterval(_DEMO_ROUND)
        self._demo_round.timeout.connect(self._refresh_demo)

    def open(self) -> None:
        """Begin to open the database; needs no ``QApplication`` yet."""
        self.jobs.run(self._build, owner=self, done=self._built, failed=self._refuse)

    def show(self, *, minimized: bool = False) -> None:
        """Make the window and show it, whether the database is open yet or not."""
        self.theme = Theme(self._settings, self)
        self.window = Window(
            self.holder,
            self.jobs,
            self.bridge,
            self.theme,
            WindowState.read(self._state_file),
            data=self._folders.data,
        )
        self.window.closed.connect(self.close)
        self.window.add_command("reopen", self.open)
        self.window.settings_changed.connect(self._follow)
        # If the database is open by now, the first thing to be painted are its stories.
        self.jobs.deliver()
        if minimized:
            self.window.showMinimized()
        else:
            self.window.show()

    @Slot()
    def close(self) -> None:
        """End everything and remember the window's state; takes a second at most."""
        remembered, holder = self.window.state(), self.holder
        self.window.closed.disconnect(self.close)

        def work() -> None:
            remembered.write(self._state_file)
            if holder.ready:
                holder.services.close(_QUIT_WITHIN)
            if self._demo_server is not None:
                self._demo_server.stop()

        self.window.hide()
        self.jobs.run(work, owner=self)
        if not self.jobs.close(timeout=_QUIT_WITHIN * 1.5):
            _log.warning("not everything ended in time")
        QApplication.quit()

    def _refuse(self, error: NewsdeskError) -> None:
        self.window.refuse_to_open(error)

    def _start_demo(self) -> Settings:
        """Serve the demo's world, and return the settings that lead to it."""
        from newsdesk.demo.server import DemoServer

        self._demo_server = DemoServer()
        self._demo_server.start()
        settings = self._settings
        for key, value in self._demo_server.settings().items():
            settings = settings.with_value(key, value)
        return settings

    def _follow_demo(self, services: Services) -> None:
        """Follow the demo's sources: at every start their ports are other ones."""
        assert self._demo_server is not None
        sources = self._demo_server.sources()
        served = {source.url for source in sources}
        old = [source.id for source in services.subscriptions.all() if source.url not in served]
        services.subscriptions.remove(old)
        services.subscriptions.add_many(sources)
        for slug, currency in self._demo_server.histories():
            services.rates.load_history(slug, currency, _DEMO_HISTORY)

    @Slot()
    def _refresh_demo(self) -> None:
        """Look for what the demo's sites have brought: something every few seconds."""
        holder = self.holder
        self.jobs.run(lambda: holder.services.poller.refresh(force=True, user=False), owner=self)

    def _build(self) -> Services:
        """Open the database; on the jobs thread, before anything else there."""
        from newsdesk import bootstrap

        settings = self._settings
        if self._demo:
            settings = self._start_demo()
        try:
            services = bootstrap.build(
                self._folders,
                settings,
                publish=self.bridge.publish,
                forbidden_thread=threading.main_thread().ident,
                history_pause=timedelta(0) if self._demo else None,
            )
        except NewsdeskError as error:
            self.holder.fail(error)
            raise
        self.holder.fill(services)
        if self._demo:
            self._follow_demo(services)
        return services

    def _built(self, services: Services) -> None:
        self.window.stories.model.completed.connect(self._settle.start)
        self.window.open_up()
        for note in services.notes:
            self.window.say(note)

    @Slot()
    def _start_polling(self) -> None:
        self.window.stories.model.completed.disconnect(self._settle.start)
        self.window.settle()
        sys.setswitchinterval(_SWITCH_INTERVAL)
        gc.set_threshold(*_COLLECTIONS)
        gc.freeze()  # what the start made stays: no need to look through it ever again
        gc.enable()
        settings = None if self._demo else self._folders.settings_file
        self._others = OthersWatcher(
            self._folders.database, settings, self.holder, self.jobs, self.window
        )
        holder = self.holder
        self.jobs.run(lambda: holder.services.poller.start(), owner=self)  # noqa: PLW0108
        if self._demo:
            self._demo_round.start()
        argument, self._argument = self._argument, None
        if argument is not None:
            self.window.open_argument(argument)

    @Slot(object)
    def _follow(self, settings: object) -> None:
        """Follow changed settings: look and language."""
        assert isinstance(settings, Settings)
        old, self._settings = self._settings, settings
        if old.appearance_language != settings.appearance_language:
            i18n.install(settings.appearance_language, i18n.translations())
        self.theme.follow(settings)
