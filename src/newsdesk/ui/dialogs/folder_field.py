"""A field for the name of a folder: one that exists, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QMenu, QWidget

from newsdesk.ui.theme import Theme


class FolderField(QLineEdit):
    """Completes the folders that exist, and lists them under its arrow or the Down key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folders: list[str] = []
        self.setPlaceholderText(self.tr("No folder"))
        place = QLineEdit.ActionPosition.TrailingPosition
        self._list = QAction(theme.icon("chevron-down"), self.tr("Folders"), self)
        self.addAction(self._list, place)
        self._list.triggered.connect(self._show_menu)
        theme.changed.connect(self._take_theme)

    def offer(self, folders: Sequence[str]) -> None:
        """Offer these folders."""
        self._folders = list(folders)
        completer = QCompleter(self._folders, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def menu(self) -> QMenu:
        """Return the menu of folders."""
        menu = QMenu(self)
        for folder in ["", *self._folders]:
            text = folder.replace("&", "&&") or self.tr("No folder")
            action = menu.addAction(text)
            action.triggered.connect(partial(self._take, folder))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """List the folders by the Down key."""
        if event.key() == Qt.Key.Key_Down:
            self._show_menu()
        else:
            super().keyPressEvent(event)

    def _take(self, folder: str, _checked: bool = False) -> None:
        self.setText(folder)

    @Slot()
    def _show_menu(self) -> None:
        menu = self.menu()
        menu.setMinimumWidth(self.width())
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))
        menu.deleteLater()

    @Slot()
    def _take_theme(self) -> None:
        self._list.setIcon(self._theme.icon("chevron-down"))
