"""What stands in the place of a story: a login, a consent notice, a beginning, headlines.

Source of the words: pages of publishers in English, Russian, Kyrgyz, German, French, Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from lxml import html

from newsdesk.core.full_text import PageVerdict
from newsdesk.parse.blocks import Block
from newsdesk.parse.boilerplate import PAYWALL
from newsdesk.parse.page_facts import PageFacts

FEWEST_WORDS = 20
"""A story has more."""

_SHORT = 150
_TEASER = 350
_CONSENT_LENGTH = 600

_CONSENT = re.compile(
    r"\bcookies?\b|\bconsent\b|\bgdpr\b|privacy policy|personal data|legitimate interest"
    r"|\bpartners\b"
    r"|\bкуки\b|cookie-файл|файл\w* cookie|персональн\w+ данн|политик\w+ конфиденциальн"
    r"|согласи\w+ на обработк"
    r"|купуялык|жеке маалымат|datenschutz|einwilligung|confidentialité|traceurs|privacidad",
    re.IGNORECASE,
)
_ACCEPT = re.compile(
    r"\b(?:accept|agree|allow|reject|manage)\b|принять|принимаю|согласен|соглаша|отклонить"
    r"|кабыл ал|макул"
    r"|akzeptieren|zustimmen|accepter|refuser|aceptar|rechazar",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"\b(?:log ?in|sign ?in|log on)\b|\bsign up\b|create an account|forgot (?:your )?password"
    r"|already (?:a member|registered)"
    r"|\bвойти\b|\bвойдите\b|\bвход\b|авториз|зарегистрир|забыли пароль|кирүү|кириңиз|сырсөз"
    r"|катталыңыз|катталуу"
    r"|anmelden|einloggen|passwort|se connecter|mot de passe|iniciar sesión|contraseña",
    re.IGNORECASE,
)
_PAYWALL_NAME = re.compile(
    r"(?:^|[\s_-])(?:paywall\w*|regwall|subscriber-?only|premium-?(?:wall|lock)|piano-?(?:offer"
    r"|inline)"
    r"|article-?locked|subscription-?(?:wall|required))(?=$|[\s_-])",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b40[34]\b|page (?:is )?not found|страница не найдена|not found|нет такой страницы"
    r"|барак табылган жок"
    r"|access denied|доступ (?:запрещ[её]н|ограничен)|just a moment|attention required"
    r"|are you (?:a )?(?:human|robot)|captcha",
    re.IGNORECASE,
)


def verdict_of(
    tree: html.HtmlElement, blocks: Sequence[Block], kept: Collection[int], facts: PageFacts
) -> PageVerdict:
    """Return what the chosen blocks are; NOT_BETTER is not for this function to say."""
    story = [blocks[number] for number in sorted(kept)]
    words = sum(len(block.words) for block in story)
    text = "\n".join(block.text for block in story)
    if _is_consent(story, words):
        return PageVerdict.CONSENT
    if words < _SHORT and _is_login(tree, text, facts):
        return PageVerdict.LOGIN
    if words < _TEASER and (not facts.free or _is_cut(text, blocks, story)):
        return PageVerdict.TEASER
    if words < _SHORT and _GONE.search(facts.titles[-1] if facts.titles else ""):
        return PageVerdict.EMPTY
    if _is_listing(blocks, story, words):
        return PageVerdict.LISTING
    pictures = sum(block.pictures for block in story)
    if words < FEWEST_WORDS and not (pictures and words):
        return PageVerdict.EMPTY
    return PageVerdict.GOOD


def _is_consent(story: Sequence[Block], words: int) -> bool:
    """Whether more than half of a text that is not long is about cookies and consent."""
    if not words or words > _CONSENT_LENGTH:
        return False
    about = sum(len(block.words) for block in story if _CONSENT.search(block.text))
    asked = any(_ACCEPT.search(block.text) for block in story)
    mentions = sum(len(_CONSENT.findall(block.text)) for block in story)
    return asked and about > 0.5 * words and mentions * 40 > words


def _is_login(tree: html.HtmlElement, text: str, facts: PageFacts) -> bool:
    has_field = any((field.get("type") or "").lower() == "password" for field in tree.iter("input"))
    said = len(_LOGIN.findall(text))
    titled = any(_LOGIN.search(title) and len(title.split()) <= 4 for title in facts.titles)
    return titled or (has_field and not facts.is_article) or (said >= 2 and has_field)


def _is_cut(text: str, blocks: Sequence[Block], story: Sequence[Block]) -> bool:
    """Whether the text breaks off where the page asks for a subscription."""
    if PAYWALL.search(text[-600:]):
        return True
    if not story:
        return False
    last = story[-1]
    above = set(last.element.iterancestors())
    for block in blocks[last.number + 1 : last.number + 6]:
        if PAYWALL.search(block.text):
            return True
        for element in (block.element, *block.element.iterancestors()):
            if element in above:
                break
            if _PAYWALL_NAME.search(f"{element.get('class', '')} {element.get('id', '')}"):
                return True
    return False


def _is_listing(blocks: Sequence[Block], story: Sequence[Block], words: int) -> bool:
    """Whether the text is mostly headlines that lead elsewhere, or what stands under them."""
    if not words:
        return False
    if sum(block.linked for block in story) > 0.5 * words and len(story) >= 4:
        return True
    kept = {block.number for block in story}
    around = blocks[max(0, story[0].number - 1) : story[-1].number + 1]
    headlines = [
        block
        for block in around
        if len(block.words) >= 3
        and block.link_density > 0.8
        and (block.is_heading or block.number in kept)
    ]
    return len(headlines) >= 5 and words < 45 * len(headlines)
