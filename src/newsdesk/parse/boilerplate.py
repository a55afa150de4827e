"""What in a page is furniture and not the story, as its class names and its words tell.

These are hints for ``parse.voting``, none decides alone: a site may well call its article
"widget", and a story may well begin with "Share".
"""

from __future__ import annotations

import re

from lxml import html

from newsdesk.parse.blocks import Block

_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|sharebar|social|socials|addthis|related|relatedposts?"
    r"|recommend\w*"
    r"|promo\w*|newsletter\w*|subscri\w*|signup|comments?|commentlist|respond|disqus|cookies?"
    r"|consent"
    r"|gdpr|ads?|advert\w*|banner\w*|sponsor\w*|sidebar|popular|trending|trends|most-?read"
    r"|read-?(?:also"
    r"|more|next)|see-?also|readalso|tags?|taglist|tagcloud|breadcrumbs?|bread|author-?(?:bio"
    r"|box|info)|about"
    r"-?author|bio|byline|footer|foot|nav|navbar|navigation|menu|pag(?:er|ination)|outbrain"
    r"|taboola|mgid"
    r"|print|rating|ratings|vote|toolbar|tools|login|paywall|copyright|legal|disclaimer|metadata"
    r"|meta"
    r"|postmeta|more-?(?:news|stories|on|from)|next-?(?:post|article)|prev-?(?:post|article)"
    r"|teasers?"
    r"|feedback|follow|donat\w*|telegram|views|counter|jp-relatedposts|sharedaddy|reply|replies|toc"
    r"|correction-?link|hashtags?|upnext|read-?next|similar|also|card-?list|carousel|offers?"
    r"|shop\w*)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_FURNITURE_TAGS = frozenset({"nav", "footer", "aside", "form", "button", "menu"})
_FURNITURE_ROLES = frozenset({"navigation", "complementary", "banner", "contentinfo", "search"})

_CALLS = re.compile(
    r"^\W*(?:read (?:also|more|next)|see also|also read|related(?: (?:articles?|stories|posts?"
    r"|news))?\b"
    r"|more (?:on|from|about) |recommended|(?:sign up|subscribe)\b|follow us|share this|share on"
    r"|click here to|advertis|sponsored|(?:don.t|never) miss|download (?:the|our) app"
    r"|listen to this"
    r"|join (?:us|our)|support our|read the original|posted in|filed under|tags?:|categor(?:y|ies):"
    r"|(?:©|copyright|\(c\))\s|all rights reserved|view (?:all )?comments|leave a (?:comment|reply)"
    r"|читайте\s+(?:также|ещё|еще|по теме|далее|нас)|чита(?:ть|йте) далее|смотрите также"
    r"|по теме\b|материалы по теме"
    r"|подпи(?:сывайтесь|шитесь|саться)|следите за|поделиться|поделитесь|источник:|теги:|метки:"
    r"|рубрики?:"
    r"|все права защищены|комментари|нашли (?:ошибку|опечатку)|заметили ошибку|если вы (?:нашли"
    r"|заметили|обнаружили)|новости по теме"
    r"|похожие|другие (?:новости|материалы)|популярн|реклам|ещё по теме|последние новости"
    r"|самое читаемое|просмотр"
    r"|ошондой эле|дагы окуңуз|окшош|темага байланыштуу|бөлүшүү|бөлүшүңүз|жазылыңыз|катталыңыз"
    r"|бардык укуктар|жарнама|пикирлер"
    r"|lesen sie (?:auch|mehr)|mehr zum thema|das könnte|auch interessant|lire (?:aussi"
    r"|la suite)|à lire|sur le même"
    r"|(?:lee|lea) (?:también|más)|leggi anche|leia (?:também|mais)|czytaj (?:także|też|więcej)"
    r"|zobacz (?:też|także|również)|читайте|přečtěte|čtěte)",
    re.IGNORECASE,
)
PAYWALL = re.compile(
    r"(?:subscribe|subscription|sign up|register|log in)[^.]{0,60}(?:to (?:continue|read|unlock"
    r"|keep reading|access)|for full access)"
    r"|to (?:continue|keep) reading|(?:only )?(?:for|available to) (?:our )?subscribers"
    r"|subscribers? only|already a subscriber"
    r"|this (?:article|story|content) is (?:for|reserved|exclusive)|you(?:'|’)ve (?:read"
    r"|reached) (?:your|all)|unlock this (?:article|story)"
    r"|(?:чтобы|для того чтобы)[^.]{0,40}(?:читать|прочитать|дочитать)[^.]{0,80}(?:подпис|войд"
    r"|зарегистр)"
    r"|(?:доступ\w+|полн\w+ (?:текст|верси)\w*)[^.]{0,60}(?:подписчик|по подписке"
    r"|после регистрации)|оформите подписку|материал доступен"
    r"|жазылуучулар (?:үчүн|гана)|толук окуу үчүн|жазылып окуңуз"
    r"|nur für abonnenten|jetzt abonnieren|mit (?:dem )?abo weiterlesen|réservé aux abonnés"
    r"|solo para suscriptores|exclusivo para suscriptores",
    re.IGNORECASE,
)
_LONGEST_CALL = 40


def names_of(element: html.HtmlElement) -> str:
    """Return the element's class and id, words parted by blanks."""
    names = f"{element.get('class', '')} {element.get('id', '')}"[:300]
    return names if names.islower() else _CAMEL.sub("-", names)


def is_furniture(element: html.HtmlElement) -> bool:
    """Whether an element's name says that it is not the story itself."""
    if element.tag in _FURNITURE_TAGS or element.get("role") in _FURNITURE_ROLES:
        return True
    if element.tag in {"html", "body", "article", "main"} or not element.attrib:
        return False
    return _FURNITURE.search(names_of(element)) is not None


def is_call(block: Block) -> bool:
    """Whether a block asks something of the reader ("Read also", "Subscribe to read on")."""
    if len(block.words) > _LONGEST_CALL:
        return False
    return bool(_CALLS.match(block.text.strip()) or PAYWALL.search(block.text))
