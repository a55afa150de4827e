"""A picture on a ground of its own that can be enlarged and moved about."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

#: One step of zooming, and how far it goes.
_STEP: Final = 1.25
_LEAST: Final = 0.05
_MOST: Final = 16.0


class PictureCanvas(QGraphicsView):
    """Shows one picture: whole at first, larger by wheel and keys, moved by dragging.

    Zoom 1 is a pixel of the picture for one of the screen.
    """

    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._picture)
        self._fitted = True
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def zoom(self) -> float:
        """How large the picture is: 1 is its own size."""
        return self.transform().m11() * self.devicePixelRatioF()

    @property
    def fitted(self) -> bool:
        """Whether the picture is shown whole, whatever the window's size."""
        return self._fitted

    def show_picture(self, picture: QImage) -> None:
        """Show another picture, whole; a null one: none."""
        pixmap = QPixmap.fromImage(picture)
        pixmap.setDevicePixelRatio(1.0)
        self._picture.setPixmap(pixmap)
        self._scene.setSceneRect(self._picture.boundingRect())
        self.fit()

    def set_ground(self, colour: str) -> None:
        """Choose the colour around the picture."""
        self.setBackgroundBrush(QColor(colour))

    def fit(self) -> None:
        """Show the picture whole; a small one at its own size."""
        self._fitted = True
        box = self._picture.boundingRect()
        if box.isEmpty():
            return
        room = self.viewport().size()
        scale = min(
            room.width() / box.width(), room.height() / box.height(), 1 / self.devicePixelRatioF()
        )
        self._set_scale(scale)

    def set_zoom(self, zoom: float) -> None:
        """Show the picture at a zoom; what is in the middle stays there."""
        self._fitted = False
        anchor = self.transformationAnchor()
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self._set_scale(min(_MOST, max(_LEAST, zoom)) / self.devicePixelRatioF())
        self.setTransformationAnchor(anchor)

    def zoom_by(self, steps: float) -> None:
        """Make the picture larger by steps, smaller by negative ones."""
        self.set_zoom(self.zoom * _STEP**steps)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self._fitted = False
        zoom = self.zoom * _STEP ** (event.angleDelta().y() / 120)
        self._set_scale(min(_MOST, max(_LEAST, zoom)) / self.devicePixelRatioF())
        event.accept()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Change between the whole picture and its own size."""
        if self._fitted:
            self.set_zoom(1.0)
        else:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a whole picture whole."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def _set_scale(self, scale: float) -> None:
        by = scale / self.transform().m11()
        self.scale(by, by)
        self.zoomed.emit(self.zoom)
