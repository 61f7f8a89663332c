"""A full claim asks for what its verb leads to: its object, its complement, its means."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import Clause, Part, PartRole
from cards.generator import amounts, asking, doers, realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim

_EMPTY_OBJECTS = language.listed(
    "place part account advantage care shape hold root form effect note"
)
_LONGEST_BEFORE_A_STRANDED_ONE = 6
_BARE_ROLES = frozenset({PartRole.OBJECT, PartRole.COMPLEMENT, PartRole.QUALITY})
_TWO_OBJECTS = language.listed(
    "give call name make consider offer teach show tell send cost bring grant lend pay elect find"
)
_NAMING = language.listed("call name consider deem dub")
_STRANDED_BEHIND_AN_OBJECT = language.listed("into to with from as")
_WITH_LEAD = ("where ", "when ", "within what ", "for how long ", "by ", "after how ", "over what ")
_INFINITIVE = re.compile(r"to (?!be (?!an? |the )\w+(?:ed|en)\b)")
_TURNING_OUT = frozenset({"turn", "prove"})
_OF_ALL = re.compile(r"how (?:much|many) of (?!its |their |his |her )")
_HALF = re.compile(r"such\b|(?:more|less|fewer)\b(?!.*\bthan\b)")
_ASKED = frozenset({PartRole.OBJECT, PartRole.COMPLEMENT, PartRole.PREPOSITION})


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for one part of the clause and leave the others standing."""
    for claim, clause in full_claims(claims):
        if claim.members:
            continue
        for part in _asked_parts(clause):
            asked = _asked(clause, part)
            if asked:
                front = realise.fronted(clause)
                question = realise.question(front, asked, realise.holder_phrase(claim))
                yield ask(claim, question, realise.answer_of(_answer(part, asked)))


def _answer(part: Part, asked: str) -> str:
    if part.role is PartRole.OTHER:
        return re.sub(r"^to (?:be )?", "", part.text)
    share = realise.SHARE.match(part.text)
    if share and _is_object(part):
        return share.group(1)
    if part.noun and part.noun.members and asked.startswith("what "):
        return realise.listed(part.noun.members)
    is_agent = part.role is PartRole.MEANS and asked.startswith(("what ", "who "))
    is_with_lead = part.role is PartRole.MEANS and not is_agent
    is_fronted = part.role is PartRole.PREPOSITION and asked.startswith(_WITH_LEAD)
    if is_with_lead or is_fronted or part.text.startswith("every "):
        return realise.written(part)
    return amounts.count_of(part.text) if asked.startswith("how many") else part.text


def _asked_parts(clause: Clause) -> list[Part]:
    """Choose the part that is news: the means if there is one, else object and last phrase."""
    is_amount = amounts.is_share(clause.subject.text) or realise.SHARE.match(clause.subject.text)
    if clause.is_negated or is_amount:
        return []
    means = [part for part in clause.parts if part.role is PartRole.MEANS]
    return means[:1] or [part for part in clause.parts if _is_news(part, clause)]


def _is_news(part: Part, clause: Clause) -> bool:
    if clause.lemma == "be" and part.text.startswith("the "):
        return False
    if part.role is PartRole.OTHER:
        return (
            part is clause.parts[0]
            and _INFINITIVE.match(part.text) is not None
            and (clause.lemma in _TURNING_OUT or not part.text.startswith("to be "))
            and clause.lemma not in {"be", "have"}
        )
    is_whole = not realise.is_cut_open(part) and not _HALF.match(part.text)
    return part.role in _ASKED and part.text not in _EMPTY_OBJECTS and is_whole


def _asked(clause: Clause, part: Part) -> str:
    others = [other for other in clause.parts if other is not part]
    if part.role is PartRole.MEANS:
        return _by_its_means(clause, part, others)
    if not _are_sound_beside(clause, part, others):
        return ""
    if part.role is PartRole.OTHER:
        done = "to be" if part.text.startswith("to be ") else "to do"
        return f"what {realise.inverted(clause, others)} {done}"
    tails = realise.kept_tails(clause)
    wh = _wh(clause, part)
    if _OF_ALL.match(wh) and others and others[0].lead in {"in", "on", "at"}:
        wh, others = f"{wh} {realise.written(others[0])}", others[1:]
    if part.role is not PartRole.PREPOSITION or wh == "how often":
        return f"{wh} {realise.inverted(clause, [*others, *tails])}"
    return _behind_its_preposition(clause, part, others, wh)


def _are_sound_beside(clause: Clause, part: Part, others: list[Part]) -> bool:
    """Whether what stays in the question is no sentence of its own, and no second object."""
    is_object = part.role in _BARE_ROLES and clause.lemma not in _TWO_OBJECTS
    second = any(other.role in _BARE_ROLES for other in others)
    if (is_object and second) or (_is_naming(clause) and not second):
        return False
    return all(other.role is not PartRole.OTHER or _may_stay(other) for other in others)


def _is_naming(clause: Clause) -> bool:
    """Whether something is called something, and both are needed."""
    return clause.lemma in _NAMING and not realise.is_passive(clause)


def _behind_its_preposition(clause: Clause, part: Part, others: list[Part], wh: str) -> str:
    """Front "to whom" and "within what time"; strand the preposition only behind its verb."""
    tails = realise.kept_tails(clause)
    front = asking.wh_behind(clause, part)
    if front:
        return f"{front} {realise.inverted(clause, [*others, *tails])}"
    if amounts.is_quantity(part.text) or not _may_be_stranded(clause, part, others):
        return ""
    kept = " ".join(realise.written(tail) for tail in tails)
    return f"{wh} {realise.inverted(clause, others)} {part.lead} {kept}"


def _by_its_means(clause: Clause, part: Part, others: list[Part]) -> str:
    """Ask "how"; whoever did it, in a passive, is asked for as the one who did it."""
    tails = realise.kept_tails(clause)
    front = asking.wh_behind(clause, part)
    if front:
        return f"{front} {realise.inverted(clause, [*others, *tails])}"
    if amounts.is_quantity(part.text):
        return ""
    is_doing = re.match(r"[a-z]+ing\s", part.text) is not None
    is_doer = part.lead.split()[-1] == "by" and not is_doing
    if not is_doer or not realise.is_passive(clause):
        return f"how {realise.inverted(clause, [*others, *tails])}"
    active = (
        None if any(re.match(r"by\b", tail.text) for tail in tails) else realise.actively(clause)
    )
    if active is None or any(re.match(r"(?:more|less|most)\b", o.text) for o in clause.parts):
        return ""
    done = Part(PartRole.OBJECT, clause.subject.text, noun=clause.subject)
    who = "who" if part.noun and doers.is_who(active, part.noun) else "what"
    return f"{who} {realise.predicate(active, [done, *others, *tails])}"


def _wh(clause: Clause, part: Part) -> str:
    share = realise.SHARE.match(part.text)
    if share and _is_object(part):
        return f"{_amount(share.group(2))} of {share.group(2)}"
    is_object = part.role is not PartRole.PREPOSITION
    wh = asking.wh_object(clause, part) if is_object else asking.wh_phrase(part.noun)
    repeats = part.noun is not None and part.noun.head in clause.subject.text.split()
    return "what" if repeats and wh.startswith(("what kind", "which")) else wh


def _amount(whole: str) -> str:
    """Ask "how many" of a plural, "how much" of a mass."""
    is_plural = re.fullmatch(r"(?:[\w-]+ ){1,2}[a-z]+(?<!s)s", whole)
    return "how many" if is_plural else "how much"


def _is_object(part: Part) -> bool:
    """Whether a part is an object, also behind what the parser took for a preposition ("up")."""
    return part.role is PartRole.OBJECT or part.lead in {"up", "out", "off", "down"}


def _may_be_stranded(clause: Clause, part: Part, others: list[Part]) -> bool:
    """Whether the phrase stands last, and its preposition can stay behind without it."""
    if part is not clause.parts[-1] or " " in part.lead or part.noun is None:
        return False
    if any(tail.role is PartRole.CONTRAST and " " in tail.text for tail in clause.tails):
        return False
    if not others:
        return asking.may_be_stranded(clause, part.lead)
    if part.lead in {"to", "into"} and others[0].lead == "from":
        return False
    is_short = len(others) == 1 and len(others[0].text.split()) <= _LONGEST_BEFORE_A_STRANDED_ONE
    return is_short and not others[0].lead and part.lead in _STRANDED_BEHIND_AN_OBJECT


def _may_stay(part: Part) -> bool:
    """Whether a part may stay in the question: an adverb, or a time with its own sentence."""
    is_adverb = " " not in part.text and part.text.endswith(("ly", "ward", "wards"))
    return is_adverb or re.match(r"(?:since|after|before|when|once|until) ", part.text) is not None


COMPLEMENT = Pattern(name="complement", label="What a claim leads to", propose=propose)
