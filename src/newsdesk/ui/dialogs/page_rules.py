"""How a source's pages are read: its rules, and beside them a story read by these rules."""

from __future__ import annotations

import threading
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.core.article import Article
from newsdesk.core.errors import Failure, NewsdeskError, ParseError
from newsdesk.core.frozen import frozen
from newsdesk.core.full_text import ExtractedPage, PageTrial, PageVerdict
from newsdesk.core.page_rules import ExtractionRules
from newsdesk.core.page_wording import describe_verdict
from newsdesk.core.source import Source, SourceId
from newsdesk.ui import format as fmt
from newsdesk.ui.dialogs.rules_form import RulesForm
from newsdesk.ui.jobs import Job, Jobs, Lane
from newsdesk.ui.reader.content import Content, content
from newsdesk.ui.reader.preview import PreviewPane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text, translate

_SIZE = 960, 640
#: Milliseconds without a key before the story is read anew.
_PAUSE = 350


@frozen
class _Loaded:
    source: Source
    trial: PageTrial | None
    article: Article | None


@frozen
class _Read:
    page: ExtractedPage
    content: Content


class PageRulesDialog(QDialog):
    """Fetches one story's page once, and reads it anew with every change of the rules.

    Give it every event of the bridge, for the pictures of the preview.
    """

    def __init__(
        self,
        source_id: SourceId,
        holder: ServicesHolder,
        jobs: Jobs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source_id = source_id
        self._holder = holder
        self._jobs = jobs
        self._theme = theme
        self._source: Source | None = None
        self._loaded: _Loaded | None = None
        self._number = 0
        self._job: Job | None = None
        self._cancel = threading.Event()
        self.setWindowTitle(self.tr("Rules for the pages"))
        self.form = RulesForm(theme)
        self.preview = PreviewPane(theme, jobs, holder)
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.another = QPushButton(self.tr("Another story"))
        self.save_button = QPushButton(self.tr("Save"))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read)
        self.form.setEnabled(False)
        self.save_button.setEnabled(False)
        self.another.setEnabled(False)
        jobs.run(
            lambda: holder.services.subscriptions.get(source_id),
            owner=self,
            done=self._take_source,
            failed=self._refuse,
        )

    def sizeHint(self) -> QSize:
        """Return a size in which a line of the story has its usual length."""
        return QSize(*(self._theme.px(side) for side in _SIZE))

    @Slot(object)
    def handle(self, event: object) -> None:
        """Take note of an engine event."""
        self.preview.handle(event)

    def done(self, result: int) -> None:
        """Close, and give up what is under way."""
        self._cancel.set()
        super().done(result)

    @Slot()
    def save(self) -> None:
        """Save the rules, then close; where they are wrong, say so and stay."""
        if self._source is None:
            return
        holder, source, rules = self._holder, self._source, self.form.rules

        def work() -> None:
            held = holder.services.subscriptions.get(source.id)
            holder.services.page_rules.check(rules, url=source.url)
            holder.services.page_rules.set(source.id, always=held.full_text, rules=rules)

        self.save_button.setEnabled(False)
        self._jobs.run(
            work, owner=self, done=lambda _: self.accept(), failed=self._refuse, lane=Lane.LONG
        )

    # the story

    def _take_source(self, source: Source) -> None:
        self._source = source
        self.form.show_rules(source.rules)
        self.form.changed.connect(self._wait)
        self.form.setEnabled(True)
        self.save_button.setEnabled(True)
        self.form.body.setFocus()
        self._load()

    @Slot()
    def _load_another(self) -> None:
        self._number += 1
        self._load()

    def _load(self) -> None:
        """Fetch a story's page."""
        holder, source_id, number = self._holder, self._source_id, self._number
        cancel = self._renew()

        def work() -> _Loaded:
            services = holder.services
            source = services.subscriptions.get(source_id)
            trial = services.page_rules.trial(source_id, number=number, cancel=cancel)
            article = None if trial is None else services.reading.article(trial.article_id)
            return _Loaded(source, trial, article)

        self.another.setEnabled(False)
        self._say(self.tr("A story is being fetched…"))
        self._job = self._jobs.run(
            work, owner=self, done=self._take, failed=self._refuse_story, lane=Lane.LONG
        )

    def _take(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        self.another.setEnabled(True)
        if loaded.trial is None:
            self._say(self.tr("There is no story of this source yet to try the rules on."))
        else:
            self._read()

    @Slot()
    def _wait(self) -> None:
        self.form.mark_wrong("")
        self._pause.start()

    @Slot()
    def _read(self) -> None:
        """Read the page anew by the rules as they stand."""
        loaded = self._loaded
        if loaded is None or loaded.trial is None or loaded.article is None:
            return
        holder, rules = self._holder, self.form.rules
        trial, article = loaded.trial, loaded.article
        load_images = self._theme.settings.reader_load_images
        cancel = self._renew()

        def work() -> _Read:
            services = holder.services
            page = services.page_rules.try_on(trial, rules, cancel=cancel)
            made = content(
                replace(article, html=page.html, summary="", image="", full_text=True),
                load_images=load_images,
                cached=services.pictures.get,
            )
            return _Read(page, made)

        self._job = self._jobs.run(
            work, owner=self, done=self._show, failed=self._refuse, lane=Lane.LONG
        )

    def _show(self, read: _Read) -> None:
        assert self._loaded is not None
        self.form.mark_wrong("")
        self.save_button.setEnabled(True)
        self.preview.show_content(read.content, source_url=self._loaded.source.url)
        page = read.page
        if not page.rule_matched:
            words = self.tr("The selector finds nothing here, so Newsdesk looked for the story.")
        elif page.verdict is not PageVerdict.GOOD:
            words = describe_verdict(page.verdict, self._loaded.source.url, tr=translate)
        else:
            length = fmt.number(page.length)
            words = self.tr("Characters in the story: {number}").format(number=length)
        self._say(words)

    def _renew(self) -> threading.Event:
        """Give up what is under way, and return what the next thing is given up by."""
        if self._job is not None:
            self._job.cancel()
        self._cancel.set()
        self._cancel = threading.Event()
        return self._cancel

    # messages

    def _refuse_story(self, error: NewsdeskError) -> None:
        self.another.setEnabled(True)
        self._refuse(error)

    def _refuse(self, error: NewsdeskError) -> None:
        self.save_button.setEnabled(self._source is not None)
        wrong = _wrong_selector(error, self.form.rules)
        self.form.mark_wrong(wrong)
        if wrong:
            sentence = self.tr("“{selector}” is not a CSS selector.").format(selector=wrong)
        else:
            sentence = error_text(error)
        self._say(sentence, error=True)

    def _say(self, words: str, *, error: bool = False) -> None:
        self.status.setText(words)
        colours = self._theme.colours
        self.status.setStyleSheet(f"color: {colours.down if error else colours.dim};")
        self.status.setAccessibleName(words)

    # making

    def _lay_out(self) -> None:
        px = self._theme.px
        margin = px(Space.XL)
        self.status.setFont(self._theme.font(Type.INTERFACE))
        side = QVBoxLayout()
        side.setContentsMargins(margin, margin, margin, margin)
        side.setSpacing(px(Space.S))
        side.addWidget(self.form, 1)
        side.addWidget(self.status)
        side.addWidget(self.another)
        side.addSpacing(px(Space.M))
        side.addLayout(self._make_foot())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(side)
        row.addWidget(self.preview, 1)
        self.another.clicked.connect(self._load_another)
        self.another.setAutoDefault(False)
        self.status.setMinimumHeight(2 * self.status.fontMetrics().lineSpacing())
        self.form.setFixedWidth(px(300))

    def _make_foot(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.addStretch()
        for button in (cancel, self.save_button):
            button.setMinimumHeight(self._theme.px(34))
            foot.addWidget(button)
        return foot


def _wrong_selector(error: NewsdeskError, rules: ExtractionRules) -> str:
    """Return which of the selectors an error is about; empty where it is about something else."""
    if not isinstance(error, ParseError) or error.kind is not Failure.BAD_SELECTOR:
        return ""
    return next((one for one in (rules.body, *rules.remove) if error.detail.startswith(one)), "")
