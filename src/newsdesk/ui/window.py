"""The window: its parts side by side, and what goes from one to the other."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QPoint, QProcess, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery, View
from newsdesk.ui import menus
from newsdesk.ui.bridge import EventBridge
from newsdesk.ui.commander import Commander
from newsdesk.ui.events import EventRouter
from newsdesk.ui.export.saver import Saver
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.keys import command_for
from newsdesk.ui.minutes import MinuteClock
from newsdesk.ui.pinning import Pinning, address_in
from newsdesk.ui.places import Places
from newsdesk.ui.rates_bar.bar import RatesBar
from newsdesk.ui.rates_bar.windows import RatesWindows
from newsdesk.ui.reader.look import LookCommands
from newsdesk.ui.reader.pane import ReaderPane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.sources.pane import SidebarPane
from newsdesk.ui.state import WindowState
from newsdesk.ui.status_bar.bar import StatusBar
from newsdesk.ui.stories.pane import StoryPane
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import LIST_WIDTH, SIDEBAR_WIDTH, WINDOW_MINIMUM, WINDOW_SIZE
from newsdesk.ui.toolbar import Toolbar
from newsdesk.ui.undo_bar import UndoBar
from newsdesk.ui.wording import error_text

_VIEWS = {f"view-{view.value}": StoryQuery(view=view) for view in View}


class Window(QWidget):
    """Rates, sidebar, list, reader and status bar; and in their place the start page."""

    closed = Signal()
    settings_changed = Signal(object)

    def __init__(
        self,
        holder: ServicesHolder,
        jobs: Jobs,
        bridge: EventBridge,
        theme: Theme,
        state: WindowState,
        *,
        data: Path,
    ) -> None:
        super().__init__()
        self._data = data
        self._holder = holder
        self._jobs = jobs
        self._bridge = bridge
        self._theme = theme
        self._start: QWidget | None = None
        self._state = state
        self.setWindowTitle("Newsdesk")
        self.setAcceptDrops(True)
        self._make_parts()
        self._lay_out()
        self.places = Places(self.stories, self.sidebar, self.toolbar.search, self.reader, self)
        self.commander = Commander(holder, jobs, self.stories, self.reader, self)
        self.pinning = Pinning(holder, jobs, self.stories, theme, self)
        self.rates_windows = RatesWindows(theme, jobs, holder, bridge, self)
        self.saver = self._make_saver()
        self.look = LookCommands(holder, jobs, self)
        self._commands = {
            **self.commander.commands(),
            **self.pinning.commands(),
            **self.saver.commands(),
            **self.look.commands(),
            **self._own_commands(),
        }
        self._connect(bridge)
        self._restore(state)
        self.translate()
        self.take_theme()

    @property
    def jobs(self) -> Jobs:
        """Where the window's work is done."""
        return self._jobs

    @property
    def start_page(self) -> QWidget | None:
        """The start page, while it is shown."""
        return self._start

    def sizeHint(self) -> QSize:
        """Return the size of a first start."""
        return QSize(*(self._theme.px(side) for side in WINDOW_SIZE))

    # making

    def _make_parts(self) -> None:
        holder, jobs, theme = self._holder, self._jobs, self._theme
        self.menu = QMenu(self)
        self.rates = RatesBar(theme, jobs, holder)
        self.toolbar = Toolbar(self.rates, self.menu, theme)
        self.sidebar = SidebarPane(holder, jobs, theme)
        self.stories = StoryPane(holder, jobs, theme)
        self.reader = ReaderPane(theme, jobs, holder)
        self.status = StatusBar(theme, jobs, holder)
        self.undo_bar = UndoBar(theme, self)
        self.minutes = MinuteClock(self)

    def _make_saver(self) -> Saver:
        return Saver(
            self._holder,
            self._jobs,
            self._theme,
            self,
            current=lambda: self.reader.article_id,
            marked=self.reader.view.marked_words,
            listed=lambda: (self.stories.query, self.stories.title),
            open_address=self.commander.open_address,
        )

    def _lay_out(self) -> None:
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.sidebar, self.stories, self.reader):
            self.columns.addWidget(part)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        # Of more or less room the reader takes three quarters, the list one, the sidebar none.
        self.columns.setStretchFactor(1, 1)
        self.columns.setStretchFactor(2, 3)
        self.sidebar.setMinimumWidth(self._theme.px(140))
        self.stories.setMinimumWidth(self._theme.px(240))
        self.reader.setMinimumWidth(self._theme.px(280))
        self._body = QStackedLayout()
        self._body.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addLayout(self._body, 1)
        column.addWidget(self.status)
        self.setMinimumSize(*(self._theme.px(side) for side in WINDOW_MINIMUM))

    def _connect(self, bridge: EventBridge) -> None:
        self._router = EventRouter(self.stories, self.sidebar, self.toolbar, self)
        bridge.happened.connect(self._take_event)
        self._router.settings_changed.connect(self.settings_changed)
        for part in (self.toolbar, self.sidebar, self.stories, self.reader, self.status):
            part.command_wanted.connect(self.run_command)
        self.menu.aboutToShow.connect(
            lambda: menus.fill(
                self.menu, menus.MAIN, self.run_command, self._theme, known=self._commands
            )
        )
        self.stories.story_chosen.connect(self._open_story)
        self.stories.chosen_vanished.connect(lambda: self.reader.show_article(None))
        self.stories.marks_changed.connect(self.reader.show_marks)
        self.stories.menu_wanted.connect(self._show_story_menu)
        self.stories.nothing_unread.connect(lambda: self.say(self.tr("No unread stories here.")))
        self.sidebar.loaded.connect(self._choose_body)
        self.toolbar.search.left.connect(self.stories.view.setFocus)
        self.reader.link_activated.connect(self.commander.open_address)
        self.commander.said.connect(lambda words, undo: self.undo_bar.say(words, undo=undo))
        self.commander.refused.connect(self.say)
        self.pinning.said.connect(lambda words, undo: self.undo_bar.say(words, undo=undo))
        self.saver.said.connect(self.say)
        self.reader.said.connect(self.say)
        self.undo_bar.undo_wanted.connect(self.commander.undo)
        self._jobs.failed_unheard.connect(lambda error: self.say(error_text(error)))
        self._theme.changed.connect(self.take_theme)
        self.minutes.ticked.connect(self.stories.view.viewport().update)
        self._connect_rates()
        self._connect_sidebar()

    def _connect_rates(self) -> None:
        self.rates.message.connect(self.say)
        self.rates.done.connect(lambda words: self.undo_bar.say(words, undo=True))
        self.rates.panel_wanted.connect(self.rates_windows.open_panel)
        self.rates.bank_wanted.connect(self.rates_windows.open_bank)
        self.rates.converter_wanted.connect(self.rates_windows.open_converter)
        self.rates.alerts_wanted.connect(self.rates_windows.open_alerts)
        self.rates_windows.said.connect(self.say)

    def _connect_sidebar(self) -> None:
        view, model, commander = self.sidebar.view, self.sidebar.model, self.commander
        view.refresh_wanted.connect(commander.refresh)
        view.mark_read_wanted.connect(commander.mark_place_read)
        view.remove_wanted.connect(self._remove_sources)
        view.move_wanted.connect(commander.move)
        view.copy_wanted.connect(lambda source_id: commander.copy(self.sidebar.url_of(source_id)))
        view.properties_wanted.connect(self.open_properties)
        model.renamed.connect(self._rename)
        model.search_renamed.connect(commander.rename_search)
        view.search_remove_wanted.connect(commander.remove_search)
        self.sidebar.searches_changed.connect(self.places.follow_sources)
        model.moved.connect(commander.move)

    def _own_commands(self) -> dict[str, Callable[[], None]]:
        views: dict[str, Callable[[], None]] = {
            name: lambda place=place: self.places.go_to(place)  # type: ignore[misc]
            for name, place in _VIEWS.items()
        }
        return views | {
            "rates-panel": self.rates_windows.open_panel,
            "converter": self.rates_windows.open_converter,
            "rate-alerts": self.rates_windows.open_alerts,
            "rates-focus": self.rates.focus,
            "find": self._find,
            "find-next": self.reader.find_next,
            "find-previous": self.reader.find_previous,
            "pictures": self.reader.view_pictures,
            "changes": self.open_changes,
            "read-aloud": self.reader.read_aloud,
            "note-back": self._leave_note,
            "search": self._focus_search,
            "leave-search": self.toolbar.search.leave,
            "search-here": self.places.turn_scope,
            "save-search": lambda: self.commander.save_search(self.stories.answered),
            "next-match": lambda: self.reader.step_match(1),
            "previous-match": lambda: self.reader.step_match(-1),
            "order": self.places.turn_order,
            "add-source": self.add_sources,
            "palette": self.open_palette,
            "preferences": self.open_preferences,
            "doctor": self.open_doctor,
            "keys": self.open_keys,
            "about": self.open_about,
            "demo": self.open_demo,
            "quit": self.quit,
        }

    # commands

    def add_command(self, name: str, act: Callable[[], None]) -> None:
        """Have a command done by a part that is made later, such as a dialog."""
        self._commands[name] = act

    @Slot(str)
    def run_command(self, name: str) -> None:
        """Do a command by its name in ``keys``."""
        act = self._commands.get(name)
        if act is not None:
            act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the command of a key that no part of the window took."""
        name = command_for(event)
        if name is not None and name in self._commands:
            self.run_command(name)
        elif event.key() != Qt.Key.Key_Escape or not self._leave_one():
            super().keyPressEvent(event)

    def _leave_one(self) -> bool:
        """Leave what Escape ends first; False where there is nothing to leave."""
        if self.reader.leave_find():
            return True
        if self.places.searching:
            self.toolbar.search.leave()
            return True
        return False

    def open_palette(self) -> None:
        """Offer every command that can be done, and the folders and sources, by their names."""
        from newsdesk.ui.palette import entries
        from newsdesk.ui.palette.popup import Palette

        offered = [*entries.commands(self._commands), *entries.places(self.sidebar.model)]
        palette = Palette(offered, self._theme, self)
        palette.chosen.connect(self._take_chosen)
        palette.open_over(self)

    @Slot(object)
    def _take_chosen(self, target: object) -> None:
        if isinstance(target, StoryQuery):
            self.places.go_to(target)
        elif isinstance(target, str):
            self.run_command(target)

    def _find(self) -> None:
        """Find in the story; in all stories where none is read."""
        if not self.reader.find_in_story():
            self._focus_search()

    def _leave_note(self) -> None:
        if self.reader.content is not None:
            self.reader.view.go_back()

    def open_changes(self) -> None:
        """Show what the publisher changed in the story that is read."""
        from newsdesk.ui.dialogs.revisions import RevisionsDialog

        content = self.reader.content
        if content is None or not content.article.revisions:
            self.say(self.tr("The publisher has not changed this story."))
            return
        dialog = RevisionsDialog(content.article.id, self._holder, self._jobs, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _focus_search(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    # events

    @Slot(object)
    def _take_event(self, event: Any) -> None:
        """Give an event of the engine to every part."""
        self._router.take(event)
        self.rates_windows.handle(event)
        for part in (self.rates, self.reader, self.status):
            part.handle(event)

    # starting and ending

    def open_up(self) -> None:
        """Show the list of last time; the services are there now."""
        self.places.come_back(self._state)
        self.sidebar.reload()
        # Letters are commands from the first moment on; the search field is reached by "/".
        self.stories.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Fill what can wait until the list is there."""
        self.rates.start()
        self.status.start()
        self.reader.prepare()

    def quit(self) -> None:
        """Close the window and with it the program."""
        self.close()

    def refuse_to_open(self, error: NewsdeskError) -> None:
        """Say why there is no data to show: the database cannot be opened."""
        self.stories.refuse(error, "reopen")

    @Slot(bool)
    def _choose_body(self, anything: bool) -> None:
        """Show the start page while nothing is followed and nothing kept."""
        if anything and self._start is not None:
            self._body.setCurrentWidget(self.columns)
            self.stories.take_focus()  # else the search field gets it, and with it every letter
            self._body.removeWidget(self._start)
            self._start.deleteLater()
            self._start = None
        elif not anything and self._start is None:
            from newsdesk.ui.start.page import StartPage

            page = StartPage(self._holder, self._jobs, self._theme)
            page.command_wanted.connect(self.run_command)
            page.said.connect(self.say)
            self._start = page
            self._body.addWidget(page)
        self._body.setCurrentWidget(self._start or self.columns)
        self.places.follow_sources()

    # stories

    @Slot(int)
    def _open_story(self, article_id: int) -> None:
        self.reader.show_article(ArticleId(article_id))
        self.commander.mark_opened(ArticleId(article_id))

    @Slot(int, QPoint)
    def _show_story_menu(self, article_id: int, where: QPoint) -> None:
        menu = QMenu(self)
        commander, saver, chosen = self.commander, self.saver, ArticleId(article_id)
        acts: dict[str, Callable[[], None]] = {
            "open": lambda: commander.open_outside(chosen),
            "full-text": lambda: commander.toggle_full_text(chosen),
            "copy-link": lambda: commander.copy_link(chosen),
            "copy-quote": lambda: saver.copy_quotation(chosen),
            "email": lambda: saver.send(chosen),
            "save-story": lambda: saver.save_story(chosen),
            "print": lambda: saver.print_story(chosen),
            "pin": lambda: commander.toggle_pinned(chosen),
            "toggle-read": lambda: commander.toggle_read(chosen),
            "delete": lambda: commander.delete(chosen),
        }
        menus.fill(menu, menus.STORY, lambda name: acts[name](), self._theme, known=acts)
        menu.exec(where)
        menu.deleteLater()

    @Slot(object, str)
    def _rename(self, query: object, name: str) -> None:
        assert isinstance(query, StoryQuery)
        self.commander.rename(query, name)
        if query.folder:
            self.places.follow_folder(query.folder, name.strip())

    def _remove_sources(self, ids: list[SourceId]) -> None:
        name = self.sidebar.model.title_of(StoryQuery(source_id=ids[0])) if len(ids) == 1 else ""
        if self.places.here.query.source_id in ids:
            self.places.go_to(StoryQuery(view=View.UNREAD))
        self.commander.remove(ids, name)

    # adding

    def add_sources(self, address: str = "") -> None:
        """Open the dialog that adds sources, and look for an address's feeds at once."""
        from newsdesk.ui.start.dialog import AddDialog

        dialog = AddDialog(self._holder, self._jobs, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.said.connect(self.say)
        dialog.open()
        if address:
            dialog.adding.finder.look(address)

    def open_preferences(self) -> None:
        """Open the preferences; they follow what is changed elsewhere, such as the text size."""
        from newsdesk.ui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._holder, self._jobs, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.settings_changed.connect(dialog.show_settings)
        dialog.open()

    @Slot(int)
    def open_properties(self, source_id: int) -> None:
        """Open the properties of a source."""
        from newsdesk.ui.dialogs.properties import PropertiesDialog

        chosen = SourceId(source_id)
        dialog = PropertiesDialog(chosen, self._holder, self._jobs, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge.happened.connect(dialog.handle)
        dialog.open()

    def open_doctor(self) -> None:
        """Open the source doctor beside the window, or bring it to the front."""
        from newsdesk.ui.dialogs.doctor import Doctor

        doctor = self.findChild(Doctor)
        if doctor is None:
            doctor = Doctor(self._holder, self._jobs, self._theme, self)
            doctor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            doctor.command_wanted.connect(self.run_command)
            self._bridge.happened.connect(doctor.handle)
        doctor.show()
        doctor.raise_()
        doctor.activateWindow()

    def open_keys(self) -> None:
        """Show what every key does."""
        from newsdesk.ui.dialogs.keys_list import KeysList

        keys = KeysList(self._theme, self, known=self._commands)
        keys.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys.open()

    def open_about(self) -> None:
        """Show version and licence."""
        from newsdesk.ui.dialogs.about import About

        about = About(self._theme, self)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.open()

    def open_argument(self, argument: str) -> None:
        """Add an address or import a file, as the command line asked."""
        path = Path(argument)
        if path.is_file():
            self.commander.import_file(path)
        else:
            self.add_sources(argument)

    def open_demo(self) -> None:
        """Open the demo edition in a window, a process and a data folder of its own."""
        program = [] if getattr(sys, "frozen", False) else ["-m", "newsdesk"]
        folder = ["--data-dir", str(self._data)]
        started, _ = QProcess.startDetached(sys.executable, [*program, *folder, "--demo"], "")
        if not started:
            self.say(self.tr("The demo could not be started."))

    # messages

    @Slot(str)
    def say(self, message: str) -> None:
        """Show a message over the lower edge."""
        self.undo_bar.say(message)

    # look, language, state

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        for part in (self.toolbar, self.sidebar, self.stories, self.undo_bar):
            part.take_theme()

    def translate(self) -> None:
        """Take over the window's language."""
        for part in (self.toolbar, self.sidebar, self.stories, self.undo_bar):
            part.translate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)

    def state(self) -> WindowState:
        """Return what to remember."""
        place = self.places.here
        query = place.query
        return WindowState(
            geometry=bytes(self.saveGeometry().toHex().data()).decode(),
            columns=tuple(self.columns.sizes()),
            view=query.view.value,
            source_id=query.source_id,
            folder=query.folder,
            search=query.search,
            oldest_first=query.oldest_first,
            story=place.story,
            scroll=place.scroll,
            closed_folders=tuple(self.sidebar.view.closed_folders),
            rates_panel=self.rates_windows.remembered,
        )

    def _restore(self, state: WindowState) -> None:
        px = self._theme.px
        geometry = QByteArray.fromHex(state.geometry.encode())
        if not state.geometry or not self.restoreGeometry(geometry):
            self.resize(self.sizeHint())
        reader = max(self.width() - px(SIDEBAR_WIDTH) - px(LIST_WIDTH), px(280))
        self.columns.setSizes(list(state.columns) or [px(SIDEBAR_WIDTH), px(LIST_WIDTH), reader])
        self.sidebar.view.close_folders(list(state.closed_folders))
        self.rates_windows.remembered = state.rates_panel

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window is closing, while its state can still be asked for."""
        self.closed.emit()
        super().closeEvent(event)

    # dropped files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and addresses."""
        if event.mimeData().hasUrls() or address_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import a dropped OPML file; pin a dropped web address."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.commander.import_file(Path(url.toLocalFile()))
                event.acceptProposedAction()
                return
        address = address_in(event.mimeData())
        if address:
            self.pinning.pin_address(address)
            event.acceptProposedAction()
