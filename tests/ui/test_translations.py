"""Russian and Kyrgyz: complete, with every placeholder, compiled, and spoken by the window."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from newsdesk.core import wording
from newsdesk.ui import counted, done_words, i18n, keys
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.start.page import StartPage
from newsdesk.ui.theme import Theme
from support.desk import Desk

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
PLACEHOLDER = re.compile(r"\{\w*\}|%L?n|%\d|<[^>]+>|--[\w-]+|\*\.\w+")
COUNT = re.compile(r"%L?n")
MARKERS = {"tr", "translate", "QT_TRANSLATE_NOOP"}


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool


def messages(path: Path) -> list[Message]:
    found = []
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found.append(
                Message(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    tuple(forms) if plural else (translation.text or "",),
                    plural,
                    translation.get("type") is None,
                )
            )
    return found


def known(path: Path) -> set[tuple[str, str]]:
    return {(message.context, message.source) for message in messages(path)}


def marked(path: Path) -> Iterator[str]:
    """Yield each text that a file marks, also where lupdate does not look, as in an f-string."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        place = 0 if name == "tr" else 1
        if name not in MARKERS or len(node.args) <= place:
            continue
        text = node.args[place]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: object) -> Iterator[None]:
    locale = QLocale()
    yield
    i18n.install("en", None)
    QLocale.setDefault(locale)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_text_is_translated_with_its_placeholders(language: str) -> None:
    """UI: the window speaks English, Russian and Kyrgyz."""
    faults = []
    for message in messages(FOLDER / f"newsdesk_{language}.ts"):
        wanted = sorted(PLACEHOLDER.findall(message.source))
        if not message.finished or not all(message.forms):
            faults.append(f"unfinished: {message.context}: {message.source}")
        elif any(sorted(PLACEHOLDER.findall(form)) != wanted for form in message.forms):
            faults.append(f"placeholders: {message.context}: {message.forms}")
        elif message.plural and not COUNT.search(message.source):
            faults.append(f"a plural without %n: {message.context}: {message.source}")
        elif not message.plural and COUNT.search(message.source):
            faults.append(f"%n without plurals: {message.context}: {message.source}")
    assert faults == []


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_every_marked_text_is_in_the_file(language: str) -> None:
    sources = {source for _, source in known(FOLDER / f"newsdesk_{language}.ts")}
    package = ROOT / "src" / "newsdesk"
    files = [*(package / "core").glob("*wording.py"), *(package / "ui").rglob("*.py")]
    texts = {text for file in files for text in marked(file)}

    assert len(texts) > 200
    assert sorted(texts - sources) == []


def test_the_files_are_up_to_date(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "translations"
    if shutil.which("bash") is None:
        pytest.skip("no bash")
    run = subprocess.run(
        ["bash", str(script), str(tmp_path)], capture_output=True, text=True, check=False
    )
    if run.returncode:
        pytest.skip(f"lupdate cannot run: {run.stderr[-300:]}")

    for language in i18n.LANGUAGES:
        name = f"newsdesk_{language}.ts"
        assert sorted(known(tmp_path / name) - known(FOLDER / name)) == []


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_the_compiled_file_has_every_text(language: str) -> None:
    i18n.install(language, FOLDER)
    missing = [
        message.source
        for message in messages(FOLDER / f"newsdesk_{language}.ts")
        if not message.plural
        and QCoreApplication.translate(message.context, message.source) != message.forms[0]
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("language", "comments", "added"),
    [
        ("en", ["1 comment", "2 comments", "5 comments"], "3 sources added."),
        ("ru", ["1 комментарий", "2 комментария", "5 комментариев"], "Добавлено 3 источника."),
        ("ky", ["1 комментарий", "2 комментарий", "5 комментарий"], "3 булак кошулду."),
    ],
)
def test_counts_have_their_plurals(language: str, comments: list[str], added: str) -> None:
    assert i18n.install(language, FOLDER) == language
    assert [counted.comments(count) for count in (1, 2, 5)] == comments
    assert done_words.DoneWords().tr("%n source(s) added.", "", 3) == added


@pytest.mark.parametrize(
    ("language", "title", "state", "hint"),
    [
        ("en", "Next story", "you are offline", "Try the demo"),
        ("ru", "Следующая новость", "нет сети", "Посмотреть демо"),
        ("ky", "Кийинки жаңылык", "тармак жок", "Демону көрүү"),
    ],
)
def test_the_window_speaks_the_language(
    desk: Desk,
    jobs: Jobs,
    theme: Theme,
    qtbot: QtBot,
    language: str,
    title: str,
    state: str,
    hint: str,
) -> None:
    i18n.install(language, FOLDER)
    page = StartPage(desk.holder, jobs, theme)
    qtbot.addWidget(page)

    assert keys.BY_NAME["next"].title == title
    assert QCoreApplication.translate(wording.CONTEXT, "you are offline") == state
    assert page.demo.text() == hint
