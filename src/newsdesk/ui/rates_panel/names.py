"""Names of currencies in the window's language: QLocale knows a country's own currency alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

#: By ISO 4217 code, with what the banks list beside money: gold, and the IMF's own unit.
_NAMES: Final = {
    "KGS": QT_TRANSLATE_NOOP("Currencies", "Kyrgyz som"),
    "USD": QT_TRANSLATE_NOOP("Currencies", "US dollar"),
    "EUR": QT_TRANSLATE_NOOP("Currencies", "Euro"),
    "RUB": QT_TRANSLATE_NOOP("Currencies", "Russian rouble"),
    "KZT": QT_TRANSLATE_NOOP("Currencies", "Kazakh tenge"),
    "CNY": QT_TRANSLATE_NOOP("Currencies", "Chinese yuan"),
    "GBP": QT_TRANSLATE_NOOP("Currencies", "Pound sterling"),
    "CHF": QT_TRANSLATE_NOOP("Currencies", "Swiss franc"),
    "JPY": QT_TRANSLATE_NOOP("Currencies", "Japanese yen"),
    "TRY": QT_TRANSLATE_NOOP("Currencies", "Turkish lira"),
    "UZS": QT_TRANSLATE_NOOP("Currencies", "Uzbek sum"),
    "TJS": QT_TRANSLATE_NOOP("Currencies", "Tajik somoni"),
    "TMT": QT_TRANSLATE_NOOP("Currencies", "Turkmen manat"),
    "AZN": QT_TRANSLATE_NOOP("Currencies", "Azerbaijani manat"),
    "GEL": QT_TRANSLATE_NOOP("Currencies", "Georgian lari"),
    "AMD": QT_TRANSLATE_NOOP("Currencies", "Armenian dram"),
    "BYN": QT_TRANSLATE_NOOP("Currencies", "Belarusian rouble"),
    "BYR": QT_TRANSLATE_NOOP("Currencies", "Belarusian rouble (to 2016)"),
    "UAH": QT_TRANSLATE_NOOP("Currencies", "Ukrainian hryvnia"),
    "MDL": QT_TRANSLATE_NOOP("Currencies", "Moldovan leu"),
    "MNT": QT_TRANSLATE_NOOP("Currencies", "Mongolian tugrik"),
    "AED": QT_TRANSLATE_NOOP("Currencies", "UAE dirham"),
    "SAR": QT_TRANSLATE_NOOP("Currencies", "Saudi riyal"),
    "QAR": QT_TRANSLATE_NOOP("Currencies", "Qatari riyal"),
    "KWD": QT_TRANSLATE_NOOP("Currencies", "Kuwaiti dinar"),
    "BHD": QT_TRANSLATE_NOOP("Currencies", "Bahraini dinar"),
    "OMR": QT_TRANSLATE_NOOP("Currencies", "Omani rial"),
    "JOD": QT_TRANSLATE_NOOP("Currencies", "Jordanian dinar"),
    "IQD": QT_TRANSLATE_NOOP("Currencies", "Iraqi dinar"),
    "IRR": QT_TRANSLATE_NOOP("Currencies", "Iranian rial"),
    "ILS": QT_TRANSLATE_NOOP("Currencies", "Israeli shekel"),
    "EGP": QT_TRANSLATE_NOOP("Currencies", "Egyptian pound"),
    "LBP": QT_TRANSLATE_NOOP("Currencies", "Lebanese pound"),
    "SYP": QT_TRANSLATE_NOOP("Currencies", "Syrian pound"),
    "YER": QT_TRANSLATE_NOOP("Currencies", "Yemeni rial"),
    "LYD": QT_TRANSLATE_NOOP("Currencies", "Libyan dinar"),
    "MAD": QT_TRANSLATE_NOOP("Currencies", "Moroccan dirham"),
    "DZD": QT_TRANSLATE_NOOP("Currencies", "Algerian dinar"),
    "TND": QT_TRANSLATE_NOOP("Currencies", "Tunisian dinar"),
    "SDG": QT_TRANSLATE_NOOP("Currencies", "Sudanese pound"),
    "ZAR": QT_TRANSLATE_NOOP("Currencies", "South African rand"),
    "NGN": QT_TRANSLATE_NOOP("Currencies", "Nigerian naira"),
    "KES": QT_TRANSLATE_NOOP("Currencies", "Kenyan shilling"),
    "ETB": QT_TRANSLATE_NOOP("Currencies", "Ethiopian birr"),
    "INR": QT_TRANSLATE_NOOP("Currencies", "Indian rupee"),
    "PKR": QT_TRANSLATE_NOOP("Currencies", "Pakistani rupee"),
    "AFN": QT_TRANSLATE_NOOP("Currencies", "Afghan afghani"),
    "BDT": QT_TRANSLATE_NOOP("Currencies", "Bangladeshi taka"),
    "LKR": QT_TRANSLATE_NOOP("Currencies", "Sri Lankan rupee"),
    "NPR": QT_TRANSLATE_NOOP("Currencies", "Nepalese rupee"),
    "KRW": QT_TRANSLATE_NOOP("Currencies", "South Korean won"),
    "HKD": QT_TRANSLATE_NOOP("Currencies", "Hong Kong dollar"),
    "TWD": QT_TRANSLATE_NOOP("Currencies", "New Taiwan dollar"),
    "SGD": QT_TRANSLATE_NOOP("Currencies", "Singapore dollar"),
    "MYR": QT_TRANSLATE_NOOP("Currencies", "Malaysian ringgit"),
    "THB": QT_TRANSLATE_NOOP("Currencies", "Thai baht"),
    "IDR": QT_TRANSLATE_NOOP("Currencies", "Indonesian rupiah"),
    "VND": QT_TRANSLATE_NOOP("Currencies", "Vietnamese dong"),
    "PHP": QT_TRANSLATE_NOOP("Currencies", "Philippine peso"),
    "KHR": QT_TRANSLATE_NOOP("Currencies", "Cambodian riel"),
    "LAK": QT_TRANSLATE_NOOP("Currencies", "Lao kip"),
    "MMK": QT_TRANSLATE_NOOP("Currencies", "Myanmar kyat"),
    "BND": QT_TRANSLATE_NOOP("Currencies", "Brunei dollar"),
    "MOP": QT_TRANSLATE_NOOP("Currencies", "Macanese pataca"),
    "KPW": QT_TRANSLATE_NOOP("Currencies", "North Korean won"),
    "CAD": QT_TRANSLATE_NOOP("Currencies", "Canadian dollar"),
    "AUD": QT_TRANSLATE_NOOP("Currencies", "Australian dollar"),
    "NZD": QT_TRANSLATE_NOOP("Currencies", "New Zealand dollar"),
    "MXN": QT_TRANSLATE_NOOP("Currencies", "Mexican peso"),
    "BRL": QT_TRANSLATE_NOOP("Currencies", "Brazilian real"),
    "ARS": QT_TRANSLATE_NOOP("Currencies", "Argentine peso"),
    "CLP": QT_TRANSLATE_NOOP("Currencies", "Chilean peso"),
    "COP": QT_TRANSLATE_NOOP("Currencies", "Colombian peso"),
    "PEN": QT_TRANSLATE_NOOP("Currencies", "Peruvian sol"),
    "UYU": QT_TRANSLATE_NOOP("Currencies", "Uruguayan peso"),
    "VES": QT_TRANSLATE_NOOP("Currencies", "Venezuelan bolívar"),
    "CUP": QT_TRANSLATE_NOOP("Currencies", "Cuban peso"),
    "BOB": QT_TRANSLATE_NOOP("Currencies", "Bolivian boliviano"),
    "PLN": QT_TRANSLATE_NOOP("Currencies", "Polish zloty"),
    "CZK": QT_TRANSLATE_NOOP("Currencies", "Czech koruna"),
    "HUF": QT_TRANSLATE_NOOP("Currencies", "Hungarian forint"),
    "RON": QT_TRANSLATE_NOOP("Currencies", "Romanian leu"),
    "BGN": QT_TRANSLATE_NOOP("Currencies", "Bulgarian lev"),
    "RSD": QT_TRANSLATE_NOOP("Currencies", "Serbian dinar"),
    "HRK": QT_TRANSLATE_NOOP("Currencies", "Croatian kuna"),
    "SEK": QT_TRANSLATE_NOOP("Currencies", "Swedish krona"),
    "NOK": QT_TRANSLATE_NOOP("Currencies", "Norwegian krone"),
    "DKK": QT_TRANSLATE_NOOP("Currencies", "Danish krone"),
    "ISK": QT_TRANSLATE_NOOP("Currencies", "Icelandic króna"),
    "ALL": QT_TRANSLATE_NOOP("Currencies", "Albanian lek"),
    "MKD": QT_TRANSLATE_NOOP("Currencies", "Macedonian denar"),
    "BAM": QT_TRANSLATE_NOOP("Currencies", "Bosnian mark"),
    "XDR": QT_TRANSLATE_NOOP("Currencies", "Special drawing rights"),
    "XAU": QT_TRANSLATE_NOOP("Currencies", "Gold (ounce)"),
    "XAG": QT_TRANSLATE_NOOP("Currencies", "Silver (ounce)"),
    "XPT": QT_TRANSLATE_NOOP("Currencies", "Platinum (ounce)"),
    "XPD": QT_TRANSLATE_NOOP("Currencies", "Palladium (ounce)"),
}


def currency_name(code: str) -> str:
    """Return a currency's name in the window's language, or nothing where it is not known."""
    return QCoreApplication.translate("Currencies", _NAMES[code]) if code in _NAMES else ""


def found_by(code: str) -> str:
    """Return all that a person may type to find a currency: code, name, and its English name."""
    return f"{code} {currency_name(code)} {_NAMES.get(code, '')}"


def title(code: str) -> str:
    """Return a currency as a list shows it: "USD · US dollar"."""
    name = currency_name(code)
    return f"{code} · {name}" if name else code
