"""The engine's sentences in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from newsdesk.core import wording
from newsdesk.core.source import SourceHealth
from newsdesk.ui import format as fmt


def translate(text: str) -> str:
    """Return a sentence of ``core.wording`` in the window's language."""
    return QCoreApplication.translate(wording.CONTEXT, text)


def error_text(error: Exception) -> str:
    """Return what to tell a person about an error: one sentence that says what to do."""
    return wording.describe_error(error, tr=translate)


def health_text(health: SourceHealth, url: str = "") -> str:
    """Return the whole story of a source's state: what happened and what is next."""
    return wording.describe_health(
        health, now=fmt.now(), url=url, tr=translate, when=fmt.time_or_date
    )


def state_text(health: SourceHealth) -> str:
    """Return a source's state in a few words, such as "rate limited until 14:05"."""
    return wording.describe_state(health, tr=translate, when=fmt.time_or_date)
