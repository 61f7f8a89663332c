"""A full claim asks for what its verb leads to: its object, its complement, its means."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import Clause, Part, PartRole
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim

_EMPTY_OBJECTS = language.listed(
    "place part account advantage care shape hold root form effect note"
)
_LONGEST_BEFORE_A_STRANDED_ONE = 6
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_BARE_ROLES = frozenset({PartRole.OBJECT, PartRole.COMPLEMENT, PartRole.QUALITY})
_TWO_OBJECTS = language.listed(
    "give call name make consider offer teach show tell send cost bring grant lend pay elect find"
)
_STRANDED = language.listed("into to with from as")
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
                yield ask(claim, question, realise.answer_of(_answer(part)))


def _answer(part: Part) -> str:
    if part.role is PartRole.OTHER:
        return part.text.removeprefix("to ")
    share = realise.SHARE.match(part.text)
    if share and _is_object(part):
        return share.group(1)
    is_with_lead = part.role is PartRole.MEANS or part.text.startswith("every ")
    return realise.written(part) if is_with_lead else part.text


def _asked_parts(clause: Clause) -> list[Part]:
    """Choose the part that is news: the means if there is one, else object and last phrase."""
    if clause.is_negated or realise.SHARE.match(clause.subject.text):
        return []
    means = [part for part in clause.parts if part.role is PartRole.MEANS]
    return means[:1] or [part for part in clause.parts if _is_news(part, clause)]


def _is_news(part: Part, clause: Clause) -> bool:
    if clause.lemma == "be" and part.text.startswith("the "):
        return False
    if part.role is PartRole.OTHER:
        return (
            part is clause.parts[0]
            and part.text.startswith("to ")
            and clause.lemma not in {"be", "have"}
        )
    return part.role in _ASKED and part.text not in _EMPTY_OBJECTS


def _asked(clause: Clause, part: Part) -> str:
    others = [other for other in clause.parts if other is not part]
    tails = realise.kept_tails(clause)
    if part.role is PartRole.MEANS:
        return f"{_how(clause, part)} {realise.inverted(clause, [*others, *tails])}"
    if not _are_sound_beside(clause, part, others):
        return ""
    if part.role is PartRole.OTHER:
        return f"what {realise.inverted(clause, others)} to do"
    wh = _wh(clause, part)
    if part.role is not PartRole.PREPOSITION or wh == "how often":
        return f"{wh} {realise.inverted(clause, [*others, *tails])}"
    return _behind_its_preposition(clause, part, others, wh)


def _are_sound_beside(clause: Clause, part: Part, others: list[Part]) -> bool:
    """Whether what stays in the question is no sentence of its own, and no second object."""
    is_object = part.role in _BARE_ROLES and clause.lemma not in _TWO_OBJECTS
    if is_object and any(other.role in _BARE_ROLES for other in others):
        return False
    return all(other.role is not PartRole.OTHER or _may_stay(other) for other in others)


def _behind_its_preposition(clause: Clause, part: Part, others: list[Part], wh: str) -> str:
    if wh.startswith("how many") and not any(o.role is PartRole.PREPOSITION for o in others):
        return f"{part.lead} {wh} {realise.inverted(clause, others)}"
    kept = " ".join(realise.written(tail) for tail in realise.kept_tails(clause))
    stranded = f"{wh} {realise.inverted(clause, others)} {part.lead} {kept}"
    return stranded if _may_be_stranded(clause, part, others) else ""


def _how(clause: Clause, part: Part) -> str:
    """Ask "how"; but whoever did it, in a passive, is asked for by "by what"."""
    is_passive = any(word in _BE for word in clause.auxiliaries)
    if not is_passive or part.lead.split()[-1] != "by" or part.text.split()[0].endswith("ing"):
        return "how"
    return "by whom" if part.noun and part.noun.is_person else "by what"


def _wh(clause: Clause, part: Part) -> str:
    share = realise.SHARE.match(part.text)
    if share and _is_object(part):
        return f"how much of {share.group(2)}"
    wh = realise.wh_phrase(part.noun)
    repeats = part.noun is not None and part.noun.head in clause.subject.text.split()
    return "what" if repeats and wh.startswith(("what kind", "which")) else wh


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
        return True
    is_short = len(others) == 1 and len(others[0].text.split()) <= _LONGEST_BEFORE_A_STRANDED_ONE
    return is_short and part.lead in _STRANDED


def _may_stay(part: Part) -> bool:
    """Whether a part may stay in the question: an adverb, or a time with its own sentence."""
    is_adverb = " " not in part.text and part.text.endswith(("ly", "ward", "wards"))
    return is_adverb or re.match(r"(?:since|after|before|when|once|until) ", part.text) is not None


COMPLEMENT = Pattern(name="complement", label="What a claim leads to", propose=propose)
