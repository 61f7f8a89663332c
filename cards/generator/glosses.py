"""What a term is said to be, "a N of/that …": its noun, its article, and whether it defines."""

import re
from dataclasses import dataclass

from cards import language
from cards.generator import labels

_OPEN = re.compile(
    r"^(?:(?P<article>an?|the)\s)?(?P<before>(?:(?:very\s)?[\w’'-]+\s){0,4}?)(?P<head>[a-z][\w-]*)"
    r"(?:\s(?P<link>of|for|to|that|which|who|whose|where|when|between|in|on|at|by|with|without|from"
    r"|into|through|against|under|over|behind|within|across|around|among|inside|outside"
    r"|used|made|[a-z]{2,}ed|[a-z]{2,}ing)\s(?P<rest>.+))$"
)
_ABSTRACT = language.listed(
    """fraction amount number volume rate ratio share part percentage sum total speed degree extent
    measure science study art practice process tendency ability capacity power right loss fate
    movement transfer conversion removal release growth spread rise fall change use belief idea
    principle theory doctrine view claim assumption flow exchange sharing range set state condition
    distance difference point moment time period age place side end top bottom edge centre center
    core mass energy force pressure temperature level length height depth width area strength
    probability chance likelihood risk cost price value amplitude frequency breakdown formation
    production destruction absorption separation division fusion union absence presence lack
    rest remainder name word term title symbol unit skill habit custom duty"""
)
"""Nouns that take "the" when "of", "for", "to" or "that" says which: "the fraction of a dose"."""

_COUNTED = language.listed(
    """device tool instrument machine engine method technique procedure technology system network
    protocol program language format standard model law rule theorem equation formula test
    disease disorder condition infection drug medicine hormone protein enzyme molecule compound
    substance gas liquid metal mineral rock crystal acid base salt cell tissue organ gland muscle
    bone vessel membrane layer structure plant animal insect bird fish mammal bacterium virus
    person man woman officer official soldier ruler king priest monk slave citizen worker trader
    group body council court assembly army tax payment loan debt bond contract agreement decree
    treaty court document letter book poem song play picture painting statue building house temple
    tower wall bridge road ship weapon vehicle garment cloth dish drink star planet galaxy region
    island mountain valley river lake sea desert forest city town state country colony province
    war battle revolt festival ceremony god goddess myth story error mistake fallacy bias effect
    curve line angle shape figure sign mark letter sound vowel consonant syllable verb noun clause
    sentence phrase chord note scale interval rhythm message signal wave particle charge reaction
    receptor channel pump sequence gene chromosome organelle vaccine symptom syndrome strategy
    policy institution company market deal alliance union good product strip hole mudflow eruption
    vent storm wind current cloud plateau ridge crater unit list map chart table graph scheme
    promise order position office weakness flaw attack code key algorithm database
    server router address"""
)
_UNFIT = language.listed(
    """thousand hundred dozen million lot couple few most half second minute hour day week month
    year decade century metre meter mile kilometre degree percent percentage-point one thing way
    example case reason kind type sort form man-made first only last sole"""
)
_NEVER_BEFORE = language.listed(
    """it they he she we you this that not no how what many some most all each every several both
    two three four five six seven eight nine ten hundreds one its their his her"""
)
_RANKED = re.compile(r"^(?:the\s)?(?:only|sole|first|last|main|chief|most|least|[a-z]{2,}est)\b")
_PLURALS = {"children": "child", "people": "person", "men": "man", "women": "woman"}
_LONGEST_IN_WORDS = 16


@dataclass(frozen=True, slots=True)
class Gloss:
    """A definition: `text` without its article, the noun it turns on, and what follows that."""

    text: str
    article: str
    before: str
    head: str
    link: str
    rest: str
    is_plural: bool

    @property
    def full(self) -> str:
        """Write the gloss with its article."""
        return f"{self.article} {self.text}".strip()

    @property
    def is_determined(self) -> bool:
        """Whether it is known which article the gloss takes, so that a question may hold it."""
        return bool(self.article) or self.is_plural


def gloss_of(content: str) -> Gloss | None:
    """Read content as "a N of/that …"; None when its noun is none, or only ranks or counts."""
    text = labels.shortest_gloss(content)
    found = _OPEN.match(text)
    if found is None or _RANKED.match(text) or len(text.split()) > _LONGEST_IN_WORDS:
        return None
    singular = _singular(found["head"])
    if not language.is_content(singular) or not language.knows(singular, "noun"):
        return None
    if singular in _UNFIT or re.search(r"\d", text):
        return None
    if not _is_before_a_noun(found["before"]) or _is_broken(text) or _is_a_deed(found):
        return None
    is_plural = singular != found["head"]
    article = found["article"] or ("" if is_plural else _article(singular, found))
    bare = re.sub(r"^(?:an?|the)\s", "", text)
    return Gloss(
        bare,
        article,
        found["before"].strip(),
        found["head"],
        found["link"],
        found["rest"],
        is_plural,
    )


def is_counted(gloss: Gloss) -> bool:
    """Whether the gloss names a single thing of a known kind."""
    return _singular(gloss.head) in _COUNTED


def _article(head: str, found: re.Match[str]) -> str:
    """Choose the article a bare singular needs; "" when that is not known."""
    if head in _ABSTRACT and found["link"] in {"of", "for", "to", "that", "at", "between", "from"}:
        return "the"
    if head in _COUNTED:
        opener = found["before"] or head
        return "an" if re.match(r"[aeioAEIO](?!ne\b)", opener) else "a"
    return ""


def _is_before_a_noun(before: str) -> bool:
    """Whether the words before the noun can stand there: no verb form, no pronoun, no number."""
    words = before.lower().split()
    return not any(
        word in _NEVER_BEFORE
        or (word.endswith("s") and language.knows(word[:-1], "verb") and not word.endswith("ss"))
        for word in words
    )


def _is_a_deed(found: re.Match[str]) -> bool:
    """Whether the noun may be a verb: "roof collapses into …", "fluids moving through …"."""
    head, before = found["head"], found["before"].split()
    may_be_verb = head.endswith("s") and language.knows(_singular(head), "verb")
    is_behind_a_noun = bool(before) and language.knows(before[-1], "noun")
    is_behind_a_noun = is_behind_a_noun and not language.knows(before[-1], "adj")
    if may_be_verb and is_behind_a_noun and not found["article"]:
        return True
    is_doing = found["link"].endswith("ing") and found["link"] not in {"during", "according"}
    return is_doing and _singular(head) not in _COUNTED


def _is_broken(text: str) -> bool:
    """Whether a gloss is more than one phrase: a contrast, a slash, a mark, a pointer."""
    return re.search(r"[/=+→:;]|\b(?:vs|but|versus|this|these|those|it|they)\b", text) is not None


def _singular(head: str) -> str:
    if head in _PLURALS:
        return _PLURALS[head]
    if not language.looks_plural(head):
        return head
    endings = (f"{head[:-3]}y" if head.endswith("ies") else "", head[:-1], head[:-2])
    return next((word for word in endings if word and language.knows(word, "noun")), head)
