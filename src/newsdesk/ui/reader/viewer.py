"""The pictures of a story, one at a time and large."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.errors import NewsdeskError
from newsdesk.engine.events import Event, PictureReady
from newsdesk.engine.export.file_names import file_name
from newsdesk.ui import format as fmt
from newsdesk.ui import opml_files
from newsdesk.ui.jobs import Jobs, Lane
from newsdesk.ui.reader.canvas import PictureCanvas
from newsdesk.ui.reader.markup import Picture
from newsdesk.ui.reader.pictures import LARGEST, PictureDecoder, Wanted, held_bytes
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

_SIZE: Final = 1000, 720
_KEYS: Final = {
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_Space: "next",
    Qt.Key.Key_Plus: "larger",
    Qt.Key.Key_Equal: "larger",
    Qt.Key.Key_Minus: "smaller",
    Qt.Key.Key_0: "fit",
    Qt.Key.Key_1: "own-size",
    Qt.Key.Key_R: "again",
}


class PictureViewer(QDialog):
    """Shows the pictures of a story. Give it every event of the bridge.

    Args:
        source_url: The address of the story's source, for fetching what is not at hand.
    """

    said = Signal(str)

    def __init__(
        self,
        pictures: Sequence[Picture],
        first: int,
        source_url: str,
        holder: ServicesHolder,
        jobs: Jobs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = tuple(pictures)
        self._place = first
        self._source_url = source_url
        self._holder = holder
        self._jobs = jobs
        self._theme = theme
        self._image = QImage()
        self._decoder = PictureDecoder(self)
        self._decoder.decoded.connect(self._take)
        self.canvas = PictureCanvas()
        self.message = QLabel()
        self.again = QPushButton(self.tr("Try again"))
        self.caption = QLabel()
        self.buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self.canvas.zoomed.connect(self._say_zoom)
        theme.changed.connect(self.take_theme)
        self.take_theme()
        # Not a button: Space would press it instead of going on.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self.show_picture(first)

    @property
    def picture(self) -> Picture:
        """The picture that is shown or waited for."""
        return self._pictures[self._place]

    @property
    def image(self) -> QImage:
        """Its pixels; null while they are waited for."""
        return self._image

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*(self._theme.px(side) for side in _SIZE))
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.again.setAutoDefault(False)
        self.again.clicked.connect(lambda: self.run("again"))
        words = QWidget()
        column = QVBoxLayout(words)
        column.addStretch(1)
        column.addWidget(self.message)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._words = words
        self._stack = QStackedLayout()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(words)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setWordWrap(True)
        self.zoom = QLabel()
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        bar.setSpacing(Space.XS)
        bar.addWidget(self.caption, 1)
        bar.addWidget(self.zoom)
        for name, sign, text, key in (
            ("previous", "chevron-left", self.tr("Previous picture"), "←"),
            ("next", "chevron-right", self.tr("Next picture"), "→"),
            ("smaller", "minus", self.tr("Smaller"), "-"),
            ("larger", "add", self.tr("Larger"), "+"),
            ("fit", "fit", self.tr("Whole picture"), "0"),
            ("copy", "copy", self.tr("Copy picture"), "Ctrl+C"),
            ("save", "import", self.tr("Save picture…"), "Ctrl+S"),
        ):
            button = QToolButton()
            button.setProperty("role", "flat")
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({key})")
            button.setObjectName(sign)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=name: self.run(name))
            self.buttons[name] = button
            bar.addWidget(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(self._stack, 1)
        page.addLayout(bar)

    def run(self, command: str) -> None:
        """Do what a button or a key asks for."""
        match command:
            case "previous" | "next":
                by = 1 if command == "next" else -1
                self.show_picture((self._place + by) % len(self._pictures))
            case "larger" | "smaller":
                self.canvas.zoom_by(1 if command == "larger" else -1)
            case "fit":
                self.canvas.fit()
            case "own-size":
                self.canvas.set_zoom(1.0)
            case "again":
                if self._image.isNull():
                    self._ask(again=True)
            case "copy":
                if not self._image.isNull():
                    QGuiApplication.clipboard().setImage(self._image)
                    self.said.emit(self.tr("The picture was copied."))
            case "save":
                self._choose_file()

    def show_picture(self, place: int) -> None:
        """Show another picture of the story."""
        self._place = place
        self._image = QImage()
        picture = self.picture
        many = len(self._pictures) > 1
        title = self.tr("Picture {place} of {count}").format(
            place=fmt.number(place + 1), count=fmt.number(len(self._pictures))
        )
        self.setWindowTitle(title if many else self.tr("Picture"))
        self.caption.setText("  ·  ".join(part for part in (title * many, picture.alt) if part))
        self.canvas.setAccessibleName(picture.alt or title)
        for name in ("previous", "next"):
            self.buttons[name].setVisible(many)
        self._ask()

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        if isinstance(event, PictureReady) and event.url == self.picture.url:
            if event.path is None:
                self._refuse()
            elif self._image.isNull():
                self._decode(event.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, enlarge, copy, save."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() == Qt.Key.Key_C:
            self.run("copy")
        elif control and event.key() == Qt.Key.Key_S:
            self.run("save")
        elif not control and event.key() in _KEYS:
            self.run(_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _ask(self, *, again: bool = False) -> None:
        self._say(self.tr("Loading the picture…"), again=False)
        holder, url, source_url = self._holder, self.picture.url, self._source_url
        if url.startswith("data:"):
            self._decode(url)
            return

        def work() -> Path | None:
            pictures = holder.services.pictures
            path = pictures.get(url)
            if path is None:
                pictures.request(url, source_url=source_url, again=again)
            return path

        def done(path: Path | None) -> None:
            if path is not None and url == self.picture.url:
                self._decode(path)

        self._jobs.run(work, owner=self, done=done, lane=Lane.PICTURES)

    def _decode(self, source: Path | str) -> None:
        self._decoder.decode(Wanted(self.picture.name, source, LARGEST.width(), 1.0, plain=True))

    @Slot(str, QImage, QSize)
    def _take(self, name: str, image: QImage, _own: QSize) -> None:
        if name != self.picture.name:
            return
        if image.isNull():
            self._refuse()
            return
        self._image = image
        self._stack.setCurrentWidget(self.canvas)
        self.canvas.show_picture(image)
        self._allow()

    def _refuse(self) -> None:
        self._say(self.tr("This picture could not be loaded."), again=True)

    def _say(self, words: str, *, again: bool) -> None:
        alt = self.picture.alt
        self.message.setText("\n\n".join(part for part in (alt, words) if part))
        self.again.setVisible(again)
        self.zoom.clear()
        self._stack.setCurrentWidget(self._words)
        self._allow()

    def _allow(self) -> None:
        for name in ("larger", "smaller", "fit", "copy", "save"):
            self.buttons[name].setEnabled(not self._image.isNull())

    @Slot(float)
    def _say_zoom(self, zoom: float) -> None:
        self.zoom.setText(f"{fmt.number(round(zoom * 100))}\N{NO-BREAK SPACE}%")

    # saving

    def _choose_file(self) -> None:
        if self._image.isNull():
            return
        path = PurePosixPath(unquote(urlsplit(self.picture.url).path))
        stem = path.stem if not self.picture.url.startswith("data:") else ""
        name = file_name(stem or self.picture.alt, path.suffix[:6], otherwise="picture")
        text, _ = QFileDialog.getSaveFileName(self, self.tr("Save picture"), name)
        if text:
            self.save_to(Path(text))

    def save_to(self, path: Path) -> None:
        """Write the picture as the publisher made it."""
        holder, url = self._holder, self.picture.url

        def work() -> None:
            body = (
                held_bytes(url) if url.startswith("data:") else holder.services.pictures.read(url)
            )
            opml_files.write(path, body or b"")

        words = self.tr("Saved as {path}.").format(path=path)
        self._jobs.run(
            work,
            owner=self,
            done=lambda _: self.said.emit(words),
            failed=self._tell_failure,
            lane=Lane.LONG,
        )

    def _tell_failure(self, error: NewsdeskError) -> None:
        self.said.emit(error_text(error))

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme, c = self._theme, self._theme.colours
        self.canvas.set_ground(c.side)
        self.message.setFont(theme.font(Type.INTERFACE))
        self.message.setStyleSheet(f"color: {c.dim};")
        for label in (self.caption, self.zoom):
            label.setFont(theme.font(Type.META))
            label.setStyleSheet(f"color: {c.dim};")
        for button in self.buttons.values():
            button.setIcon(theme.icon(button.objectName()))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
