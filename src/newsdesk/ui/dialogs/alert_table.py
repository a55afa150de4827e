"""The table of alerts: what each waits for, how it stands, and when it told something last."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from newsdesk.core.alert import Alert
from newsdesk.ui import alert_words
from newsdesk.ui import format as fmt
from newsdesk.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What each column tells."""

    CONDITION = 0
    STATE = 1
    FIRED = 2


class AlertTable(QAbstractTableModel):
    """In the order they were made; rows are taken over one by one, so that the choice stays."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._alerts: list[Alert] = []

    @property
    def alerts(self) -> Sequence[Alert]:
        """All rows."""
        return tuple(self._alerts)

    def show_alerts(self, alerts: Sequence[Alert]) -> None:
        """Show these alerts."""
        wanted = {alert.id: alert for alert in alerts}
        for row in reversed(range(len(self._alerts))):
            if self._alerts[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._alerts[row]
                self.endRemoveRows()
        for row, alert in enumerate(alerts):
            if row < len(self._alerts) and self._alerts[row].id == alert.id:
                self._alerts[row] = alert
            else:  # a new one, or one that was brought back to its place
                self.beginInsertRows(QModelIndex(), row, row)
                self._alerts.insert(row, alert)
                self.endInsertRows()
        self.repaint()

    def repaint(self) -> None:
        """Tell that all rows and heads may read or look otherwise."""
        if self._alerts:
            last = self.index(len(self._alerts) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many alerts there are."""
        return 0 if parent.isValid() else len(self._alerts)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.CONDITION: self.tr("Tells you when"),
            Column.STATE: self.tr("State"),
            Column.FIRED: self.tr("Told last"),
        }[Column(section)]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says and looks like."""
        alert, column = self._alerts[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(alert, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.FIRED and alert.fired is not None:
                return fmt.exact(alert.fired)
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(alert, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return alert_words.sentence(alert) if not column else self._text(alert, column)
            case Qt.ItemDataRole.DecorationRole if column is Column.STATE:
                return self._theme.icon(_sign(alert))
            case Qt.ItemDataRole.ForegroundRole if alert.paused:
                return self._theme.colour(self._theme.colours.dim)
        return None

    def _text(self, alert: Alert, column: Column) -> str:
        match column:
            case Column.CONDITION:
                return alert_words.condition(alert)
            case Column.STATE:
                return alert_words.state(alert)
            case Column.FIRED:
                return alert_words.fired(alert)


def _sign(alert: Alert) -> str:
    if alert.paused:
        return "pause"
    return "bell" if alert.armed else "undo"
