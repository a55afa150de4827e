"""The window's language: translations, and how times, dates and numbers are written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import newsdesk

LANGUAGES = ("en", "ru", "ky")

_LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "ru": QLocale(QLocale.Language.Russian, QLocale.Country.Russia),
    "ky": QLocale(QLocale.Language.Kyrgyz, QLocale.Country.Kyrgyzstan),
}
_installed: list[QTranslator] = []


def language_for(setting: str, wanted: list[str]) -> str:
    """Return the language to speak.

    Args:
        setting: "system" or one of ``LANGUAGES``.
        wanted: The system's languages, as BCP 47 tags, the preferred one first.
    """
    if setting in LANGUAGES:
        return setting
    for tag in wanted:
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def install(setting: str, translations: Path | None) -> str:
    """Make the application speak a language and write figures as it does; returns it.

    Widgets that live already are told by ``QEvent.LanguageChange``.

    Args:
        setting: The setting ``appearance.language``.
        translations: The folder with ``newsdesk_ru.qm`` and its like; None where there is none.
    """
    system = QLocale.system()
    language = language_for(setting, system.uiLanguages())
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    places = [("qtbase", qt)] if language != "en" else []
    if translations is not None:
        # English too: its file holds the plural forms and nothing else.
        places.append(("newsdesk", str(translations)))
    for name, folder in places:
        translator = QTranslator()
        if translator.load(f"{name}_{language}", folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    # The system's own habits (12 or 24 hours) win where it speaks the window's language.
    same = system.name().split("_")[0] == language
    QLocale.setDefault(system if same else _LOCALES[language])
    return language


def translations() -> Path | None:
    """Return the folder of the translations, in the installed package or the checkout."""
    package = Path(newsdesk.__file__).resolve().parent
    for resources in (package / "resources", package.parent.parent / "resources"):
        if (resources / "translations").is_dir():
            return resources / "translations"
    return None
