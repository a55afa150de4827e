"""Names of countries and languages of the catalogue, and what to offer to whom."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QTimeZone

from newsdesk.engine.subscriptions import CatalogueEntry

_COUNTRIES = {
    "KG": QT_TRANSLATE_NOOP("countries", "Kyrgyzstan"),
    "KZ": QT_TRANSLATE_NOOP("countries", "Kazakhstan"),
    "UZ": QT_TRANSLATE_NOOP("countries", "Uzbekistan"),
    "TJ": QT_TRANSLATE_NOOP("countries", "Tajikistan"),
    "TM": QT_TRANSLATE_NOOP("countries", "Turkmenistan"),
    "RU": QT_TRANSLATE_NOOP("countries", "Russia"),
    "TR": QT_TRANSLATE_NOOP("countries", "Turkey"),
    "CN": QT_TRANSLATE_NOOP("countries", "China"),
    "GB": QT_TRANSLATE_NOOP("countries", "United Kingdom"),
    "US": QT_TRANSLATE_NOOP("countries", "United States"),
    "DE": QT_TRANSLATE_NOOP("countries", "Germany"),
    "intl": QT_TRANSLATE_NOOP("countries", "International"),
}
#: Ticked for a person beforehand: enough for a first list, few enough to be looked through.
_SUGGESTED = 5


def country_name(code: str) -> str:
    """Return a country's name in the window's language, or its code where there is none."""
    return QCoreApplication.translate("countries", _COUNTRIES[code]) if code in _COUNTRIES else code


def language_name(tag: str) -> str:
    """Return a language's own name for itself, as people look for it."""
    name = QLocale(tag).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag


def person_country(system: QLocale, offered: AbstractSet[str]) -> str:
    """Return the code of the country that the system is set to.

    Many people in the region keep their system in American English: where the country of the
    language is not offered, that of the time zone counts.
    """
    named = QLocale.territoryToCode(system.territory())
    if named in offered:
        return named
    zone = QTimeZone.systemTimeZone().territory()
    return QLocale.territoryToCode(zone)


def person_languages(system: QLocale) -> list[str]:
    """Return the languages that the system is set to, as bare tags, the preferred one first."""
    tags = [tag.split("-")[0].lower() for tag in system.uiLanguages()]
    return list(dict.fromkeys("en" if tag == "c" else tag for tag in tags))


def in_order(entries: Sequence[CatalogueEntry], country: str) -> list[CatalogueEntry]:
    """Return the catalogue with the person's country first, else as it is ordered."""
    return sorted(entries, key=lambda entry: entry.country != country)


def suggested(
    entries: Sequence[CatalogueEntry], country: str, languages: Sequence[str]
) -> set[str]:
    """Return the addresses to tick beforehand: of the person's country, their languages first.

    Whoever's country is not in the catalogue is offered what speaks their language; whoever's
    language is not either, gets nothing ticked rather than something foreign.
    """
    known = [entry for entry in entries if entry.language in languages]
    ours = [entry for entry in entries if entry.country == country]
    ours.sort(key=lambda entry: entry.language not in languages)
    return {entry.url for entry in (ours or known)[:_SUGGESTED]}
