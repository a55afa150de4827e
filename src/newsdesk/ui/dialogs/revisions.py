"""What the publisher changed in a story: every edit, word by word."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.article import Article, ArticleId, Revision
from newsdesk.core.frozen import frozen
from newsdesk.core.word_diff import Change, Diff, Paragraph, Run, word_diff
from newsdesk.ui import format as fmt
from newsdesk.ui.jobs import Job, Jobs, Lane
from newsdesk.ui.reader.style import typography
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import LINE_HEIGHT, Space, Type
from newsdesk.ui.wording import error_text

_SIZE: Final = 760, 640
#: Unchanged paragraphs that stand between two changes; of more, a line says how many.
_AROUND: Final = 1
#: Names of places in the text, to go from change to change.
_PLACE: Final = "change-"


@frozen
class _Edit:
    """Two versions to compare, and what a person reads of them."""

    label: str
    before: str
    after: str


class RevisionsDialog(QDialog):
    """Shows the words that were put in underlined and those taken out struck through."""

    def __init__(
        self,
        article_id: ArticleId,
        holder: ServicesHolder,
        jobs: Jobs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._theme = theme
        self._edits: list[_Edit] = []
        self._diff: Diff | None = None
        self._job: Job | None = None
        self._changes = 0
        self._place = -1
        self.edits = QComboBox()
        self.summary = QLabel()
        self.text = QTextBrowser()
        self.previous, self.next = QToolButton(), QToolButton()
        self._lay_out()
        self.edits.currentIndexChanged.connect(self._compare)
        theme.changed.connect(self.take_theme)
        self.take_theme()

        def work() -> tuple[Article, list[Revision]]:
            reading = holder.services.reading
            return reading.article(article_id), reading.revisions(article_id)

        jobs.run(
            work,
            owner=self,
            done=self._take,
            failed=lambda error: self.summary.setText(error_text(error)),
        )

    @property
    def diff(self) -> Diff | None:
        """What is shown; None while it is worked out."""
        return self._diff

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("What the publisher changed"))
        self.resize(*(self._theme.px(side) for side in _SIZE))
        self.edits.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.edits.setAccessibleName(self.tr("Which change"))
        self.text.setAccessibleName(self.tr("The changed text"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        for button, text, key, by in (
            (self.previous, self.tr("Change before"), "Shift+F3", -1),
            (self.next, self.tr("Next change"), "F3", 1),
        ):
            button.setProperty("role", "flat")
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({key})")
            button.clicked.connect(lambda _=False, by=by: self.go(by))
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.L, Space.M, Space.M, Space.S)
        bar.setSpacing(Space.S)
        bar.addWidget(self.edits)
        bar.addWidget(self.summary, 1)
        bar.addWidget(self.previous)
        bar.addWidget(self.next)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(bar)
        page.addWidget(self.text, 1)

    def _take(self, loaded: tuple[Article, list[Revision]]) -> None:
        article, revisions = loaded
        versions = [_words(each.title, each.html.text()) for each in reversed(revisions)]
        versions.append(_words(article.title, article.html.text()))
        times = [each.replaced_at for each in reversed(revisions)]
        self._edits = [
            _Edit(self.tr("Change of {time}").format(time=fmt.exact(at)), before, after)
            for at, before, after in zip(times, versions, versions[1:], strict=False)
        ][::-1]
        if len(self._edits) > 1:
            self._edits.append(_Edit(self.tr("All changes together"), versions[0], versions[-1]))
        self.edits.clear()
        self.edits.addItems([edit.label for edit in self._edits])
        if not self._edits:
            self.summary.setText(self.tr("The publisher has changed nothing."))

    @Slot(int)
    def _compare(self, place: int) -> None:
        if not 0 <= place < len(self._edits):
            return
        edit = self._edits[place]
        if self._job is not None:
            self._job.cancel()
        self._job = self._jobs.run(
            lambda: word_diff(edit.before, edit.after),
            owner=self,
            done=self._show,
            lane=Lane.LONG,
        )

    def _show(self, diff: Diff) -> None:
        self._diff, self._job = diff, None
        self._changes = sum(paragraph.changed for paragraph in diff.paragraphs)
        self._place = -1
        self.text.setHtml(self._page(diff))
        for button in (self.previous, self.next):
            button.setEnabled(self._changes > 0)
        added = self.tr("%n word(s) added", "", diff.added)
        removed = self.tr("%n word(s) removed", "", diff.removed)
        words = (
            f"{added}, {removed}" if self._changes else self.tr("Only pictures or looks changed.")
        )
        self.summary.setText(words)

    def go(self, by: int) -> None:
        """Go to the next changed paragraph, or the one before."""
        if self._changes:
            self._place = (self._place + by) % self._changes if self._place >= 0 or by > 0 else -1
            self._place %= self._changes
            self.text.scrollToAnchor(f"{_PLACE}{self._place}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from change to change."""
        if event.key() == Qt.Key.Key_F3:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.go(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    # the text

    def _page(self, diff: Diff) -> str:
        parts, number = [], 0
        for paragraph in _with_context(diff.paragraphs):
            if isinstance(paragraph, int):
                words = self.tr("… %n paragraph(s) unchanged …", "", paragraph)
                parts.append(f'<p class="gap">{html.escape(words)}</p>')
                continue
            anchor = ""
            if paragraph.changed:
                anchor, number = f'<a name="{_PLACE}{number}"></a>', number + 1
            parts.append(f"<p>{anchor}{''.join(map(_run, paragraph.runs))}</p>")
        return f"<style>{self._css()}</style>{''.join(parts)}"

    def _css(self) -> str:
        look, c = typography(self._theme), self._theme.colours
        line = round(look.size * LINE_HEIGHT)
        return (
            f"p {{ margin: 0 0 {look.size}px 0; line-height: {line}px;"
            " -qt-line-height-type: minimum; }"
            f" .gap {{ color: {c.dim}; font-size: {self._theme.px(Type.META)}px; }}"
            f" ins {{ color: {c.up}; text-decoration: underline; font-weight: 600; }}"
            f" del {{ color: {c.down}; text-decoration: line-through; }}"
        )

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme, c = self._theme, self._theme.colours
        self.summary.setFont(theme.font(Type.META))
        self.summary.setStyleSheet(f"color: {c.dim};")
        self.edits.setFont(theme.font(Type.INTERFACE))
        self.text.setStyleSheet(f"background: {c.surface}; color: {c.text};")
        document = self.text.document()
        document.setDefaultFont(typography(theme).font)
        document.setDocumentMargin(theme.px(Space.XL))
        for button, sign in ((self.previous, "chevron-up"), (self.next, "chevron-down")):
            button.setIcon(theme.icon(sign))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        if self._diff is not None:
            self._show(self._diff)


def _words(title: str, text: str) -> str:
    return f"{title}\n{text}"


def _run(run: Run) -> str:
    text = html.escape(run.text)
    match run.change:
        case Change.ADDED:
            return f"<ins>{text}</ins>"
        case Change.REMOVED:
            return f"<del>{text}</del>"
    return text


def _with_context(paragraphs: Sequence[Paragraph]) -> list[Paragraph | int]:
    """Leave out unchanged paragraphs far from a change; a number says how many."""
    near = {
        place + by
        for place, paragraph in enumerate(paragraphs)
        if paragraph.changed
        for by in range(-_AROUND, _AROUND + 1)
    }
    shown: list[Paragraph | int] = []
    left_out = 0
    for place, paragraph in enumerate(paragraphs):
        if place in near:
            if left_out:
                shown.append(left_out)
            left_out = 0
            shown.append(paragraph)
        else:
            left_out += 1
    if left_out:
        shown.append(left_out)
    return shown
