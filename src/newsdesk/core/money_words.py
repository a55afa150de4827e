"""What currencies are called in Russian, Kyrgyz and English stories, in every case of a noun.

A *kind* is what a word says by itself ("dollar"); an adjective or a country's name before it, or
its default, makes a currency of it. Where a kind has no default, its bare word is too unsure:
"5 крон" may be Swedish or Czech, "10 pounds" may be a weight.
"""

from __future__ import annotations

#: The currencies whose codes are taken as such in a text. Codes that are words in headlines
#: (ALL, CUP, MAD, PEN, TOP) are not among them.
CODES = frozenset(
    """
    AED AFN AMD AUD AZN BDT BGN BHD BRL BYN CAD CHF CLP CNY COP CZK DKK DZD EGP ETB EUR GBP GEL
    GHS HKD HUF IDR ILS INR IQD IRR ISK JOD JPY KES KGS KRW KWD KZT LBP LKR LYD MDL MKD MMK MNT MXN
    MYR NGN NOK NPR NZD OMR PHP PKR PLN QAR RON RSD RUB SAR SEK SGD SYP THB TJS TMT TND TRY TWD TZS
    UAH UGX USD UYU UZS VND XAF XOF YER ZAR
    """.split()  # noqa: SIM905 (a list of eighty lines says no more)
)

#: Codes that are names or words where a number follows them: "AMD 7600", "PHP 8", "TRY 3".
OTHER_WORDS = frozenset({"AMD", "PHP", "TRY"})

SYMBOLS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₸": "KZT", "₴": "UAH", "₺": "TRY",
    "₾": "GEL", "₼": "AZN", "₹": "INR", "₩": "KRW", "₪": "ILS", "₮": "MNT", "֏": "AMD", "⃀": "KGS",
}  # fmt: skip

#: Letters right before a symbol; any others make it a currency we do not know.
MARKED_SYMBOLS = {
    "US$": "USD", "U.S.$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "SG$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN",
    "E£": "EGP", "CN¥": "CNY", "JP¥": "JPY", "RMB¥": "CNY",
}  # fmt: skip

#: The currency of a kind's bare word; empty where only an adjective tells.
DEFAULTS = {
    "som": "KGS", "sum": "UZS", "ruble": "RUB", "dollar": "USD", "euro": "EUR", "tenge": "KZT",
    "yuan": "CNY", "pound": "", "sterling": "GBP", "lira": "TRY", "somoni": "TJS", "manat": "AZN",
    "lari": "GEL", "hryvnia": "UAH", "zloty": "PLN", "franc": "CHF", "yen": "JPY", "krona": "",
    "rupee": "", "won": "", "rial": "", "dinar": "", "dram": "AMD", "leu": "", "lev": "",
    "real": "BRL", "tugrik": "MNT", "dirham": "AED", "shekel": "ILS", "forint": "HUF",
    "afghani": "AFN", "peso": "",
}  # fmt: skip
#: Words that weigh something too: alone they count only with a million, "стерлингов" or the like.
WITH_MAGNITUDE = {"pound": "GBP"}

#: Stem of the noun, its kind, its endings.
_RU_SOM = " а ов ам ами ах ы"
_KY_BACK = " го ду дун до дон дук у ун уна унун ун дор"
_KY_OPEN = " га ды дын да дан дык лык ы ын ына ынын"
_NOUNS: tuple[tuple[str, str, str], ...] = (
    ("сом", "som", _RU_SOM + _KY_BACK + " уна унан унда"),
    ("сум", "sum", _RU_SOM + _KY_OPEN + " дук у"),
    ("руб", "ruble", ""),
    ("рубл", "ruble", "ь я ей ям ями ях и ю ин ге ди дин ден дик дук га дан ди дик"),
    ("долл", "dollar", ""),
    ("доллар", "dollar", " а ов ам ами ах" + _KY_OPEN),
    ("евро", "euro", " го ну нун до дон луу лук су сун суна"),
    ("тенге", "tenge", " ге ни нин де ден лик си син сине"),
    ("тг", "tenge", ""),
    ("юан", "yuan", "ь я ей ям ями ях и ю" + _KY_OPEN),
    ("фунт", "pound", " а ов ам ами ах"),
    ("лир", "lira", " а ы ам ами ах у"),
    ("сомони", "somoni", ""),
    ("манат", "manat", " а ов ам ами ах ты тын"),
    ("лари", "lari", ""),
    ("гривн", "hryvnia", "а ы ам ами ах у е"),
    ("гривен", "hryvnia", ""),
    ("грн", "hryvnia", ""),
    ("злот", "zloty", "ый ых ого ым ыми"),
    ("франк", "franc", " а ов ам ами ах"),
    ("иен", "yen", " а ы ам ами ах у"),
    ("йен", "yen", " а ы ам ами ах у"),
    ("крон", "krona", " а ы ам ами ах у"),
    ("рупи", "rupee", "й я и ям ями ях ю"),
    ("вон", "won", " а ы ам ами ах"),
    ("риал", "rial", " а ов ам ами ах"),
    ("динар", "dinar", " а ов ам ами ах"),
    ("драмов", "dram", ""),
    ("ле", "leu", "й я ев ям ями ях"),
    ("лев", "lev", "а ов ам ами ах"),
    ("реал", "real", "а ов ам ами ах"),
    ("тугрик", "tugrik", " а ов ам ами ах"),
    ("дирхам", "dirham", " а ов ам ами ах"),
    ("шекел", "shekel", "ь я ей ям ями ях"),
    ("форинт", "forint", " а ов ам ами ах"),
    ("афгани", "afghani", ""),
    ("песо", "peso", ""),
    ("dollar", "dollar", " s"),
    ("euro", "euro", " s"),
    ("som", "som", " s"),
    ("soum", "sum", " s"),
    ("ruble", "ruble", " s"),
    ("rouble", "ruble", " s"),
    ("tenge", "tenge", " s"),
    ("yuan", "yuan", ""),
    ("renminbi", "yuan", ""),
    ("yen", "yen", ""),
    ("pound", "pound", " s"),
    ("lira", "lira", " s"),
    ("somoni", "somoni", " s"),
    ("manat", "manat", " s"),
    ("lari", "lari", " s"),
    ("hryvnia", "hryvnia", " s"),
    ("zlot", "zloty", "y ys ies ych"),
    ("franc", "franc", " s"),
    ("kron", "krona", "a or er e"),
    ("rupee", "rupee", " s"),
    ("won", "won", ""),
    ("rial", "rial", " s"),
    ("dinar", "dinar", " s"),
    ("dirham", "dirham", " s"),
    ("shekel", "shekel", " s"),
    ("forint", "forint", " s"),
    ("peso", "peso", " s"),
    ("tugrik", "tugrik", " s"),
)
#: Every form of every noun, with its kind.
NOUNS = {stem + ending: kind for stem, kind, endings in _NOUNS for ending in endings.split(" ")}

#: What stems a noun can have at all, for the scan's pattern.
STEMS = tuple(sorted({stem for stem, _, _ in _NOUNS}, key=len, reverse=True))

#: Nouns that mean something else, or another currency, in these languages' bare form.
ENGLISH_NEEDS_ADJECTIVE = frozenset({"franc", "francs"})

#: An adjective without its ending, or a country's name: what it makes of each kind.
_MADE = (
    ("dollar", "USD", "американск америкалык АКШ US U.S. American"),
    ("dollar", "CAD", "канадск Canadian"),
    ("dollar", "AUD", "австралийск Australian"),
    ("dollar", "NZD", "новозеландск New~Zealand"),
    ("dollar", "HKD", "гонконгск Hong~Kong"),
    ("dollar", "SGD", "сингапурск Singapore"),
    ("dollar", "TWD", "тайваньск Taiwan New~Taiwan"),
    ("som", "KGS", "кыргызск киргизск кыргыз Кыргызстандын Kyrgyz Kyrgyzstani"),
    ("som", "UZS", "узбекск өзбек Өзбекстандын Uzbek"),
    ("sum", "UZS", "узбекск өзбек Өзбекстандын Uzbek"),
    ("ruble", "RUB", "российск русск россиялык орус Россия Россиянын Russian"),
    ("ruble", "BYN", "белорусск Belarusian"),
    ("tenge", "KZT", "казахстанск казахск казак казакстандык Казакстандын Kazakh Kazakhstani"),
    ("yuan", "CNY", "китайск кытай Кытай Кытайдын кытайлык Chinese"),
    ("lira", "TRY", "турецк түрк Түркиянын Turkish"),
    ("pound", "GBP", "британск английск British"),
    ("pound", "EGP", "египетск Egyptian"),
    ("pound", "SYP", "сирийск Syrian"),
    ("somoni", "TJS", "таджикск тажик Tajik"),
    ("manat", "AZN", "азербайджанск азербайжан Azerbaijani"),
    ("manat", "TMT", "туркменск түркмөн Turkmen"),
    ("lari", "GEL", "грузинск Georgian"),
    ("hryvnia", "UAH", "украинск Ukrainian"),
    ("zloty", "PLN", "польск Polish"),
    ("franc", "CHF", "швейцарск Swiss"),
    ("yen", "JPY", "японск Japanese"),
    ("krona", "SEK", "шведск Swedish"),
    ("krona", "NOK", "норвежск Norwegian"),
    ("krona", "DKK", "датск Danish"),
    ("krona", "CZK", "чешск Czech"),
    ("krona", "ISK", "исландск Icelandic"),
    ("rupee", "INR", "индийск Indian"),
    ("rupee", "PKR", "пакистанск Pakistani"),
    ("won", "KRW", "южнокорейск корейск Korean South~Korean"),
    ("rial", "IRR", "иранск Iranian"),
    ("rial", "OMR", "оманск Omani"),
    ("dinar", "RSD", "сербск Serbian"),
    ("dinar", "KWD", "кувейтск Kuwaiti"),
    ("dinar", "IQD", "иракск Iraqi"),
    ("dram", "AMD", "армянск Armenian"),
    ("leu", "MDL", "молдавск молдовск Moldovan"),
    ("leu", "RON", "румынск Romanian"),
    ("lev", "BGN", "болгарск Bulgarian"),
    ("real", "BRL", "бразильск Brazilian"),
    ("tugrik", "MNT", "монгольск Mongolian"),
    ("peso", "MXN", "мексиканск Mexican"),
    ("dirham", "AED", "эмиратск"),
    ("shekel", "ILS", "израильск новых Israeli"),
    ("forint", "HUF", "венгерск Hungarian"),
)
MADE = {
    (kind, word.replace("~", " ")): code for kind, code, words in _MADE for word in words.split()
}
_RUSSIAN_ENDINGS = ("ий", "их", "ого", "им", "ими", "ая", "ую", "ой", "ие")


def currency_of(noun: str, before: str = "", *, magnitude: bool = False) -> str:
    """The ISO code of a noun as it stands in a text; empty where it is none, or unsure.

    Arguments:
        before: The adjective or country's name before it, if there is one.
        magnitude: Whether a thousand, million or more precedes.
    """
    kind = NOUNS.get(noun, "")
    if not kind:
        return ""
    if before:
        for ending in _RUSSIAN_ENDINGS:
            if before.endswith(("ск" + ending, "цк" + ending)):
                before = before.removesuffix(ending)
                break
        return MADE.get((kind, before), "")
    if magnitude and kind in WITH_MAGNITUDE:
        return WITH_MAGNITUDE[kind]
    return "" if noun in ENGLISH_NEEDS_ADJECTIVE else DEFAULTS[kind]
