"""A field for a day: today, or one of the past from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.ui.rates_panel import figures
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

_HEIGHT = 34
#: No bank's history begins earlier.
EARLIEST = date(1990, 1, 1)


class DayField(QToolButton):
    """Shows a day, or "Today"; opens a calendar with keys of its own."""

    picked = Signal(object)  # a date, or None for today

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day: date | None = None
        self._popup: QFrame | None = None
        self.setProperty("role", "field")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the words
        self.clicked.connect(self.open)
        theme.changed.connect(self.take_theme)
        self.take_theme()

    @property
    def day(self) -> date | None:
        """The day chosen; None for today."""
        return self._day

    def show_day(self, day: date | None) -> None:
        """Show a day."""
        self._day = day
        text = self.tr("Today") if day is None else figures.long_day(day)
        self.setText(f" {text} ")
        self.setAccessibleName(self.tr("Day: {day}").format(day=text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar by Down."""
        if event.key() == Qt.Key.Key_Down:
            self.open()
        else:
            super().keyPressEvent(event)

    @Slot()
    def open(self) -> None:
        """Open the calendar beneath."""
        theme, c = self._theme, self._theme.colours
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("role", "card")
        calendar = _calendar(theme)
        calendar.setParent(popup)
        today = figures.today()
        chosen = self._day or today
        calendar.setMinimumDate(QDate(EARLIEST.year, EARLIEST.month, EARLIEST.day))
        calendar.setMaximumDate(QDate(today.year, today.month, today.day))
        calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        calendar.setAccessibleName(self.tr("Calendar"))
        back = QPushButton(self.tr("Today"))
        back.setProperty("role", "link")
        column = QVBoxLayout(popup)
        space = theme.px(Space.S)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.px(Space.XS))
        column.addWidget(calendar)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignHCenter)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        back.clicked.connect(lambda: self._pick(None))
        popup.setStyleSheet(f"QFrame[role=card] {{ background: {c.surface}; }}")
        self._popup = popup
        popup.adjustSize()
        corner = self.mapToGlobal(QPoint(0, self.height() + theme.px(Space.XS)))
        room = self.screen().availableGeometry()
        corner.setX(min(corner.x(), room.right() - popup.width()))
        if corner.y() + popup.height() > room.bottom():
            corner.setY(self.mapToGlobal(QPoint(0, 0)).y() - popup.height())
        popup.move(corner)
        popup.show()
        calendar.setFocus()

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        chosen = date(day.year(), day.month(), day.day())
        self._pick(None if chosen == figures.today() else chosen)

    def _pick(self, day: date | None) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        if day != self._day:
            self.show_day(day)
            self.picked.emit(day)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_day(self._day)
        super().changeEvent(event)

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        self.setIcon(self._theme.icon("chevron-down"))
        self.setFont(self._theme.font(Type.INTERFACE))
        self.setMinimumHeight(self._theme.px(_HEIGHT))
        self.show_day(self._day)


def _calendar(theme: Theme) -> QCalendarWidget:
    c, px = theme.colours, theme.px
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setFont(theme.font(Type.INTERFACE))
    plain = QTextCharFormat()
    plain.setForeground(theme.colour(c.text))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    head = QTextCharFormat()
    head.setForeground(theme.colour(c.dim))
    head.setBackground(theme.colour(c.surface))
    calendar.setHeaderTextFormat(head)
    calendar.setStyleSheet(
        f"QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {c.surface}; }}"
        f"QCalendarWidget QToolButton {{ background: transparent; border: none; color: {c.text};"
        f" padding: {px(Space.XS)}px {px(Space.S)}px; border-radius: {px(6)}px; }}"
        f"QCalendarWidget QToolButton::menu-indicator {{ image: none; }}"
        f"QCalendarWidget QToolButton:hover {{ background: {c.chip}; }}"
        f"QCalendarWidget QTableView {{ background: {c.surface}; color: {c.text};"
        f" selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}"
        f"QCalendarWidget QTableView:disabled {{ color: {c.faint}; }}"
    )
    for name, sign in (
        ("qt_calendar_prevmonth", "chevron-left"),
        ("qt_calendar_nextmonth", "chevron-right"),
    ):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(theme.icon(sign))
    calendar.setMinimumSize(px(280), px(220))
    return calendar
