"""The source doctor's table: each source with its state, and when it was and will be checked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from newsdesk.core.frozen import frozen
from newsdesk.core.source import Source, SourceHealth, SourceId, SourceState
from newsdesk.ui import format as fmt
from newsdesk.ui.theme import Theme
from newsdesk.ui.wording import health_text, state_text

AnyIndex = QModelIndex | QPersistentModelIndex

#: What a column is sorted by; not what it says.
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_NOWHERE = QModelIndex()
_NEVER = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)
_FINE = frozenset({SourceState.UP_TO_DATE, SourceState.NOTHING_NEW, SourceState.MOVED})
_SIGNS = {
    SourceState.NEVER_CHECKED: "steady",
    SourceState.CHECKING: "refresh",
    SourceState.OFFLINE: "offline",
}


class Column(IntEnum):
    """What each column tells."""

    NAME = 0
    STATE = 1
    LAST_SUCCESS = 2
    NEXT_CHECK = 3
    STORIES = 4


@frozen
class Patient:
    """A source as the doctor sees it.

    Attributes:
        by_itself: Whether it will be checked without being asked for.
    """

    source: Source
    health: SourceHealth
    stories: int
    by_itself: bool = True

    @property
    def severity(self) -> int:
        """How much it needs a person: 0 the most."""
        if self.health.needs_attention:
            return 0
        if self.health.state in _FINE:
            return 3
        return 2 if self.health.failure is None else 1


class SourceTable(QAbstractTableModel):
    """Takes over what has changed row by row, so that selection and place stay."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._patients: list[Patient] = []

    @property
    def patients(self) -> Sequence[Patient]:
        """All rows, unsorted."""
        return tuple(self._patients)

    def show_patients(self, patients: Sequence[Patient]) -> None:
        """Show these sources."""
        wanted = {patient.source.id: patient for patient in patients}
        for row in reversed(range(len(self._patients))):
            if self._patients[row].source.id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._patients[row]
                self.endRemoveRows()
        for row, patient in enumerate(self._patients):
            self._patients[row] = wanted.pop(patient.source.id)
        self.repaint()
        if wanted:
            count = len(self._patients)
            self.beginInsertRows(QModelIndex(), count, count + len(wanted) - 1)
            self._patients.extend(wanted.values())
            self.endInsertRows()

    def repaint(self) -> None:
        """Tell that all rows and heads may read or look otherwise."""
        if self._patients:
            last = self.index(len(self._patients) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many sources there are."""
        return 0 if parent.isValid() else len(self._patients)

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
            return _alignment(Column(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NAME: self.tr("Source"),
            Column.STATE: self.tr("State"),
            Column.LAST_SUCCESS: self.tr("Last success"),
            Column.NEXT_CHECK: self.tr("Next check"),
            Column.STORIES: self.tr("Stories"),
        }[Column(section)]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, looks like and is sorted by."""
        patient, column = self._patients[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(patient, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(patient, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.sentence(patient) if column == 0 else self._text(patient, column)
            case Qt.ItemDataRole.DecorationRole if column is Column.STATE:
                return self._sign(patient)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case _ if role == SORT_ROLE:
                return _sort_key(patient, column)
        return None

    def sentence(self, patient: Patient) -> str:
        """Return a row as a screen reader says it: "Kloop, cannot be read, 3 stories"."""
        stories = self.tr("%n story(s)", "", patient.stories)
        return f"{patient.source.title}, {state_text(patient.health)}, {stories}"

    def _text(self, patient: Patient, column: Column) -> str:
        health = patient.health
        match column:
            case Column.NAME:
                return patient.source.title
            case Column.STATE:
                return state_text(health)
            case Column.LAST_SUCCESS:
                moment = health.last_success
                return self.tr("never") if moment is None else fmt.time_or_date(moment)
            case Column.NEXT_CHECK:
                if not patient.by_itself or health.state is SourceState.GONE:
                    return self.tr("only by hand")
                moment = health.next_check
                due = moment is None or moment <= fmt.now()
                return self.tr("soon") if due or moment is None else fmt.time_or_date(moment)
            case Column.STORIES:
                return fmt.number(patient.stories)

    def _tip(self, patient: Patient, column: Column) -> str | None:
        health = patient.health
        match column:
            case Column.NAME:
                return patient.source.url
            case Column.STATE:
                return health_text(health, patient.source.url)
            case Column.LAST_SUCCESS if health.last_success is not None:
                return fmt.exact(health.last_success)
            case Column.NEXT_CHECK if health.next_check is not None and patient.by_itself:
                return fmt.exact(health.next_check)
        return None

    def _sign(self, patient: Patient) -> QIcon:
        colours = self._theme.colours
        if patient.health.needs_attention:
            return self._theme.icon("warning", colours.accent)
        fallback = "check" if patient.health.state in _FINE else "warning"
        return self._theme.icon(_SIGNS.get(patient.health.state, fallback))


def ids_of(patients: Sequence[Patient]) -> list[SourceId]:
    """Return the ids of sources."""
    return [patient.source.id for patient in patients]


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column is Column.STORIES else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _sort_key(patient: Patient, column: Column) -> str:
    """Return a text that sorts as the column should, rows that are alike by name.

    One text instead of a tuple: Qt compares texts itself, where Python would be called for each
    comparison.
    """
    name = patient.source.title.casefold()
    health = patient.health
    match column:
        case Column.NAME:
            return name
        case Column.STATE:
            return f"{patient.severity} {name}"
        case Column.LAST_SUCCESS:
            return f"{(health.last_success or _NEVER).isoformat()} {name}"
        case Column.NEXT_CHECK:
            by_itself = patient.by_itself and health.state is not SourceState.GONE
            moment = (health.next_check or _NEVER) if by_itself else _LAST
            return f"{moment.isoformat()} {name}"
        case Column.STORIES:
            return f"{patient.stories:010} {name}"
