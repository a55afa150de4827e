"""Draw the demo's pictures and icons anew: ``python packaging/draw_demo_pictures.py``.

They are committed; this is how they came about, and how another one is added. Every picture has
its own random numbers, seeded by its name, so that it always comes out the same.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

WIDTH, HEIGHT = 960, 540
QUALITY = 84
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "demo"
ICONS = {
    "ala-too": ("#1f5f8b", "mountain"),
    "kabarchy": ("#b3402a", "sun"),
    "vestnik": ("#2f6f4f", "bars"),
    "highland": ("#274472", "waves"),
    "bytepost": ("#5b3a8c", "ring"),
    "stanok": ("#7a5c1e", "bars"),
    "summit": ("#3d6b7d", "mountain"),
    "orbit": ("#24344d", "ring"),
}


def sky(painter: QPainter, top: str, bottom: str) -> None:
    """Fill the picture with a gradient."""
    gradient = QLinearGradient(0, 0, 0, HEIGHT)
    gradient.setColorAt(0, QColor(top))
    gradient.setColorAt(1, QColor(bottom))
    painter.fillRect(0, 0, WIDTH, HEIGHT, gradient)


def disc(painter: QPainter, x: float, y: float, radius: float, colour: str) -> None:
    """Draw a sun, a moon, a wheel."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def ridge(chance: Random, base: float, height: float, rough: float) -> list[QPointF]:
    """Return a mountain line from left to right by halving and displacing (midpoints)."""
    line = [base - chance.random() * height for _ in range(5)]
    span = height
    while len(line) < 300:
        span *= rough
        halves = []
        for left, right in pairwise(line):
            halves += [left, (left + right) / 2 + (chance.random() - 0.5) * span]
        line = [*halves, line[-1]]
    step = WIDTH / (len(line) - 1)
    return [QPointF(place * step, y) for place, y in enumerate(line)]


def range_of(
    painter: QPainter,
    chance: Random,
    base: float,
    height: float,
    colour: str,
    *,
    snow: str = "",
    rough: float = 0.52,
) -> None:
    """Draw one layer of mountains, with snow down to a line that wavers."""
    line = ridge(chance, base, height, rough)
    shape = QPolygonF([QPointF(0, HEIGHT), *line, QPointF(WIDTH, HEIGHT)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(shape)
    if not snow:
        return
    path = QPainterPath()
    path.addPolygon(shape)
    painter.save()
    painter.setClipPath(path)
    level = base - height * 0.35
    zigzag = [QPointF(0, 0)]
    zigzag += [
        QPointF(x, level + chance.uniform(-0.16, 0.16) * height) for x in range(0, WIDTH + 20, 14)
    ]
    zigzag.append(QPointF(WIDTH, 0))
    painter.setBrush(QColor(snow))
    painter.drawPolygon(QPolygonF(zigzag))
    painter.restore()


def mountains(painter: QPainter, chance: Random, *colours: str, snow: str) -> None:
    """Draw layers from far to near, paler to darker."""
    for place, colour in enumerate(colours):
        base = 300 + place * 75
        range_of(painter, chance, base, 190 - place * 30, colour, snow=snow if place < 2 else "")


def flakes(painter: QPainter, chance: Random, count: int) -> None:
    """Let it snow."""
    for _ in range(count):
        shade = QColor(255, 255, 255, chance.randint(120, 240))
        painter.setBrush(shade)
        painter.setPen(Qt.PenStyle.NoPen)
        size = chance.uniform(1.2, 4.0)
        at = QPointF(chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT))
        painter.drawEllipse(at, size, size)


def houses(painter: QPainter, chance: Random, base: float, colour: str, window: str) -> None:
    """Draw a row of blocks with lit windows."""
    x = -10.0
    while x < WIDTH:
        width, height = chance.uniform(46, 110), chance.uniform(70, 230)
        painter.fillRect(QRectF(x, base - height, width, HEIGHT), QColor(colour))
        for row in range(int(height // 22)):
            for column in range(int((width - 12) // 16)):
                if chance.random() < 0.45:
                    place = QRectF(x + 9 + column * 16, base - height + 10 + row * 22, 8, 11)
                    painter.fillRect(place, QColor(window))
        x += width + chance.uniform(0, 14)


def trees(painter: QPainter, chance: Random, base: float, colour: str) -> None:
    """Draw firs along a line."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for _ in range(70):
        x, size = chance.uniform(0, WIDTH), chance.uniform(24, 64)
        foot = base + chance.uniform(-8, 30)
        for part in range(3):
            top = foot - size + part * size * 0.25
            half = size * (0.12 + part * 0.07)
            corners = [QPointF(x, top), QPointF(x - half, top + size * 0.4)]
            painter.drawPolygon(QPolygonF([*corners, QPointF(x + half, top + size * 0.4)]))


def water(painter: QPainter, chance: Random, top: float, colour: str, gleam: str) -> None:
    """Draw a lake with gleams on it."""
    painter.fillRect(QRectF(0, top, WIDTH, HEIGHT), QColor(colour))
    for _ in range(170):
        y = top + (HEIGHT - top) * chance.random() ** 1.4
        length = 10 + (y - top) * chance.uniform(0.1, 0.5)
        shade = QColor(gleam)
        shade.setAlpha(chance.randint(40, 150))
        painter.setPen(QPen(shade, 1.6))
        x = chance.uniform(-20, WIDTH)
        painter.drawLine(QPointF(x, y), QPointF(x + length, y))


def yurt(painter: QPainter, x: float, base: float, size: float) -> None:
    """Draw a yurt: walls, roof, crown, door and a band of ornament."""
    painter.setPen(QPen(QColor("#7d6a54"), 2))
    painter.setBrush(QColor("#f1e9da"))
    painter.drawRect(QRectF(x - size / 2, base - size * 0.32, size, size * 0.32))
    roof = QPainterPath(QPointF(x - size * 0.54, base - size * 0.31))
    roof.quadTo(x - size * 0.34, base - size * 0.6, x - size * 0.1, base - size * 0.64)
    roof.lineTo(x + size * 0.1, base - size * 0.64)
    roof.quadTo(x + size * 0.34, base - size * 0.6, x + size * 0.54, base - size * 0.31)
    painter.drawPath(roof)
    painter.fillRect(QRectF(x - size / 2, base - size * 0.34, size, size * 0.06), QColor("#b3402a"))
    painter.fillRect(
        QRectF(x - size * 0.09, base - size * 0.27, size * 0.18, size * 0.27), QColor("#8a3a22")
    )


def pass_in_snow(painter: QPainter, chance: Random) -> None:
    """A mountain road in a snowfall."""
    sky(painter, "#8fa3b5", "#dfe6ec")
    mountains(painter, chance, "#9aaab9", "#7b8c9c", "#e9eef2", snow="#f7f9fb")
    road = QPolygonF([QPointF(400, HEIGHT), QPointF(640, HEIGHT), QPointF(520, 380)])
    road.append(QPointF(500, 380))
    painter.setBrush(QColor("#59636d"))
    painter.drawPolygon(road)
    flakes(painter, chance, 420)


def city_by_day(painter: QPainter, chance: Random) -> None:
    """A city under its mountains."""
    sky(painter, "#79b4dd", "#e4f0f7")
    mountains(painter, chance, "#a4bccd", "#8aa6ba", snow="#fbfdff")
    houses(painter, chance, 455, "#b7a58f", "#eef4f7")
    trees(painter, chance, 500, "#54774f")
    painter.fillRect(0, 505, WIDTH, 40, QColor("#5d6266"))


def city_at_night(painter: QPainter, chance: Random) -> None:
    """A city with lit windows."""
    sky(painter, "#0d1730", "#47426b")
    disc(painter, 770, 110, 38, "#f3ead0")
    mountains(painter, chance, "#2c3358", "#222848", snow="#5a6290")
    houses(painter, chance, 470, "#1a1f33", "#f6c864")
    houses(painter, chance, 530, "#10141f", "#f0b24c")


def lake(painter: QPainter, chance: Random) -> None:
    """A great lake in the morning."""
    sky(painter, "#f5c99a", "#fdf0dc")
    disc(painter, 260, 190, 46, "#fff4d6")
    mountains(painter, chance, "#a9a3bb", "#857f9f", snow="#f4eef0")
    water(painter, chance, 350, "#5b7fa6", "#fdeed2")


def glacier(painter: QPainter, chance: Random) -> None:
    """A glacier above its lake."""
    sky(painter, "#5f9bcb", "#cfe5f3")
    mountains(painter, chance, "#7e95a8", "#5f7688", snow="#ffffff")
    tongue = QPolygonF([QPointF(400, 250), QPointF(590, 230), QPointF(720, 425)])
    tongue.append(QPointF(260, 425))
    painter.setBrush(QColor("#dceef7"))
    painter.drawPolygon(tongue)
    for _ in range(26):
        y = chance.uniform(270, 415)
        painter.setPen(QPen(QColor("#9fc6dc"), 2))
        x = 500 + chance.uniform(-0.5, 0.4) * (y - 160)
        painter.drawLine(QPointF(x, y), QPointF(x + chance.uniform(20, 70), y + 6))
    water(painter, chance, 420, "#3f8c97", "#c8f0ee")


def pasture(painter: QPainter, chance: Random) -> None:
    """Yurts on a summer pasture."""
    sky(painter, "#6fb1e0", "#eaf5fb")
    mountains(painter, chance, "#8fa9bd", "#6e8c86", "#7fa65c", snow="#fcfdfe")
    painter.fillRect(0, 445, WIDTH, 100, QColor("#8db563"))
    for x, base, size in ((210, 470, 150), (430, 455, 110), (700, 490, 200)):
        yurt(painter, x, base, size)


def buses(painter: QPainter, chance: Random) -> None:
    """A new bus in a street."""
    sky(painter, "#bcd6e6", "#f2f6f8")
    houses(painter, chance, 400, "#c9bba6", "#7f9db3")
    painter.fillRect(0, 400, WIDTH, 140, QColor("#6a6f74"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#2f8f5b"))
    painter.drawRoundedRect(QRectF(190, 235, 580, 205), 22, 22)
    painter.setBrush(QColor("#d7ecf7"))
    for place in range(6):
        painter.drawRoundedRect(QRectF(215 + place * 90, 262, 76, 78), 8, 8)
    for x in (310, 650):
        disc(painter, x, 440, 40, "#22262a")
        disc(painter, x, 440, 17, "#b9c0c5")


def dam(painter: QPainter, chance: Random) -> None:
    """A reservoir behind its dam."""
    sky(painter, "#9cc3da", "#f0f4f2")
    mountains(painter, chance, "#b0a08a", "#94836c", snow="#e9e2d4")
    water(painter, chance, 330, "#4a86a8", "#d5eef8")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#b9bdbf"))
    corners = [QPointF(0, 385), QPointF(WIDTH, 355), QPointF(WIDTH, HEIGHT), QPointF(0, HEIGHT)]
    painter.drawPolygon(QPolygonF(corners))
    for place in range(9):
        painter.fillRect(QRectF(60 + place * 102, 410, 26, 140), QColor("#9fa4a7"))


def chart(painter: QPainter, chance: Random) -> None:
    """Bars and a line that rises."""
    sky(painter, "#f7f5ef", "#ebe7dc")
    painter.setPen(QPen(QColor("#cfc8b8"), 2))
    for row in range(6):
        painter.drawLine(80, 90 + row * 72, 890, 90 + row * 72)
    points = []
    for place in range(12):
        height = 90 + place * 20 + chance.uniform(-35, 45)
        x = 104 + place * 66
        painter.fillRect(QRectF(x, 450 - height, 42, height), QColor("#4f86a8"))
        points.append(QPointF(x + 21, 415 - height * 0.95 + chance.uniform(-12, 12)))
    painter.setPen(QPen(QColor("#c65a33"), 6))
    painter.drawPolyline(points)
    for point in points:
        disc(painter, point.x(), point.y(), 8, "#c65a33")


def circuit(painter: QPainter, chance: Random) -> None:
    """Tracks around a chip."""
    sky(painter, "#0f2f2c", "#15453d")
    for _ in range(90):
        x, y = chance.randrange(0, WIDTH, 24), chance.randrange(0, HEIGHT, 24)
        painter.setPen(QPen(QColor(chance.choice(["#3fa58a", "#2d7f6c", "#7ccfae"])), 3))
        bend = chance.randrange(48, 220)
        painter.drawLine(x, y, x + bend, y)
        painter.drawLine(x + bend, y, x + bend + 36, y + 36)
        disc(painter, x, y, 6, "#d8b65a")
    painter.setBrush(QColor("#1c2326"))
    painter.setPen(QPen(QColor("#d8b65a"), 5))
    painter.drawRect(QRectF(370, 180, 220, 180))


def satellite(painter: QPainter, chance: Random) -> None:
    """A satellite above the Earth."""
    sky(painter, "#04070f", "#0d1b33")
    for _ in range(260):
        at = (chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT))
        disc(painter, *at, chance.uniform(0.6, 2.0), "#dfe8f5")
    disc(painter, 480, 1120, 740, "#2b6ca3")
    disc(painter, 480, 1135, 740, "#3f86b5")
    painter.translate(520, 200)
    painter.rotate(-18)
    painter.fillRect(QRectF(-45, -35, 90, 70), QColor("#c9ced3"))
    for x in (-225, 60):
        painter.fillRect(QRectF(x, -28, 165, 56), QColor("#2e4a86"))
        painter.setPen(QPen(QColor("#8fa6d6"), 2))
        for place in range(1, 6):
            painter.drawLine(QPointF(x + place * 27, -28), QPointF(x + place * 27, 28))
    painter.resetTransform()


def sun_panels(painter: QPainter, chance: Random) -> None:
    """A field of solar panels."""
    sky(painter, "#74b7e6", "#fdf3d8")
    disc(painter, 760, 120, 54, "#ffe9a8")
    range_of(painter, chance, 320, 120, "#93a7a0", snow="#f5f8f7")
    painter.fillRect(0, 320, WIDTH, 220, QColor("#b8a875"))
    for row in range(4):
        y, size = 330 + row * 48, 40 + row * 12
        for place in range(-1, WIDTH // (size * 2) + 1):
            x = place * size * 2 + row * 17
            panel = [QPointF(x, y + size * 0.7), QPointF(x + size * 0.4, y)]
            panel += [QPointF(x + size * 1.8, y), QPointF(x + size * 1.4, y + size * 0.7)]
            painter.setPen(QPen(QColor("#cfdcea"), 2))
            painter.setBrush(QColor("#28477c"))
            painter.drawPolygon(QPolygonF(panel))


def forest(painter: QPainter, chance: Random) -> None:
    """A fir forest below the peaks."""
    sky(painter, "#c7d9d6", "#f3f1e4")
    mountains(painter, chance, "#a6b8bd", "#7e979b", snow="#ffffff")
    for place, colour in enumerate(("#5d7f6e", "#446656", "#2b4a3c")):
        range_of(painter, chance, 430 + place * 45, 60, colour)
        trees(painter, chance, 420 + place * 50, colour)


PICTURES: dict[str, Callable[[QPainter, Random], None]] = {
    "pass": pass_in_snow,
    "city": city_by_day,
    "night": city_at_night,
    "lake": lake,
    "glacier": glacier,
    "pasture": pasture,
    "bus": buses,
    "dam": dam,
    "chart": chart,
    "circuit": circuit,
    "satellite": satellite,
    "sun": sun_panels,
    "forest": forest,
}


def draw(name: str, picture: Callable[[QPainter, Random], None]) -> None:
    """Draw one picture and save it as JPEG."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    picture(painter, Random(name))
    painter.end()
    image.save(str(FOLDER / "pictures" / f"{name}.jpg"), quality=QUALITY)


def draw_icon(name: str, colour: str, sign: str) -> None:
    """Draw one site's icon: a sign on a coloured tile."""
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 14, 14)
    painter.setBrush(QColor("white"))
    white = QPen(QColor("white"), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    if sign == "mountain":
        peaks = [(10, 48), (26, 20), (34, 33), (40, 25), (54, 48)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in peaks]))
    elif sign == "bars":
        for place, height in enumerate((16, 26, 36)):
            painter.drawRect(QRectF(15 + place * 13, 50 - height, 9, height))
    elif sign == "sun":
        disc(painter, 32, 32, 10, "white")
        painter.setPen(white)
        for turn in range(8):
            angle = math.tau * turn / 8
            x, y = math.cos(angle), math.sin(angle)
            painter.drawLine(QPointF(32 + 17 * x, 32 + 17 * y), QPointF(32 + 21 * x, 32 + 21 * y))
    elif sign == "waves":
        painter.setPen(white)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for y in (22, 34, 46):
            wave = QPainterPath(QPointF(13, y))
            wave.cubicTo(22, y - 12, 26, y + 8, 34, y - 2)
            wave.cubicTo(40, y - 10, 46, y + 2, 51, y - 4)
            painter.drawPath(wave)
    else:
        painter.setPen(white)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(32, 32), 16, 16)
        disc(painter, 45, 20, 6, "white")
    painter.end()
    image.save(str(FOLDER / "icons" / f"{name}.png"))


def main() -> None:
    """Draw everything."""
    application = QGuiApplication([])
    for part in ("pictures", "icons"):
        (FOLDER / part).mkdir(parents=True, exist_ok=True)
    for name, picture in PICTURES.items():
        draw(name, picture)
    for name, (colour, sign) in ICONS.items():
        draw_icon(name, colour, sign)
    application.quit()


if __name__ == "__main__":
    main()
