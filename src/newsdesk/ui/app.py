"""Starts the window: first something to look at, then the database, then everything else."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import newsdesk

if TYPE_CHECKING:
    from newsdesk.bootstrap import Folders
    from newsdesk.core.settings import Settings

# Importing Qt and the window makes a quarter of a million objects, all of which stay. Looking
# through them again and again for garbage takes 50 ms of the 350 ms to the first painted story.
gc.disable()
try:
    from newsdesk.ui import import_hook

    import_hook.remove()

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from newsdesk.ui import i18n
    from newsdesk.ui.application import Application
    from newsdesk.ui.icons import application_icon
    from newsdesk.ui.signals import EndSignals
finally:
    gc.freeze()  # or the next object made would have all of these looked through after all
    gc.enable()


def run(
    folders: Folders,
    settings: Settings,
    *,
    demo: bool = False,
    minimized: bool = False,
    open_argument: str | None = None,
) -> int:
    """Open the window and stay until it is closed.

    Args:
        folders: Where the data is, made already; for the demo its own.
        demo: Serve the demo's world on loopback and follow its sources.
        open_argument: An address to add, or an OPML file to import.

    Returns:
        The exit code of the program.
    """
    gc.disable()  # until the window has settled
    application = Application(folders, settings, demo=demo, open_argument=open_argument)
    application.open()  # another thread opens the database while this one makes the window

    app = QApplication(sys.argv[:1])
    app.setApplicationName("newsdesk")
    app.setApplicationDisplayName("Newsdesk")
    app.setApplicationVersion(newsdesk.__version__)
    app.setWindowIcon(application_icon())
    QGuiApplication.setDesktopFileName("newsdesk")
    i18n.install(settings.appearance_language, i18n.translations())
    application.show(minimized=minimized)
    ending = EndSignals(app)
    ending.wanted.connect(application.window.quit)
    return app.exec()
