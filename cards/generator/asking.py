"""Which question word fits an answer: by what it names, and by the preposition before it."""

import re

from cards import language
from cards.clause import Clause, Noun, Part, PartRole
from cards.generator import amounts
from cards.generator.realise import number_word

_LASTING = language.listed("last take span endure live stay linger persist")
_COSTING = language.listed("cost pay earn weigh spend charge owe")
_MOVING = language.listed(
    "go move run pass flow wander walk sail march fly enter leave drift wind cross"
)
_DONE_TO_PEOPLE = language.listed(
    "defeat beat marry kill murder execute assassinate overthrow crown exile depose appoint teach"
)
_GOING = language.listed("move go travel swim flee return sail march migrate retreat retire escape")
_WHEN = frozenset({"in", "at", "on", "around", "about", "during", "before", "after", "from"})
_HOW_LONG = {
    "within": "within what time",
    "in": "within what time",
    "over": "over what period",
    "during": "over what period",
    "for": "for how long",
    "after": "after how long",
}
_TO_SOMEBODY = frozenset({"to", "with", "from", "for", "against", "among", "by"})
STRANDED = language.listed("into to with from as of against upon")
_STRANDED_BEHIND = {
    "on": language.listed(
        """depend rely rest focus feed base act insist concentrate draw build bet settle agree run
        count hinge turn center centre live prey"""
    ),
    "for": language.listed(
        "stand look account aim wait search fight call optimize optimise ask pay vouch prepare care"
    ),
    "over": language.listed("preside rule run fight"),
    "at": language.listed("aim look excel arrive work"),
    "about": language.listed("think talk disagree worry care argue"),
}
"""Prepositions that may stay behind their verb: "What does glass consist of?"."""
_OF_A_TYPE = re.compile(r"which |what kind of ")
_VAGUE = language.listed(
    """thing something way part kind sort type form lot number aspect fact piece step case range
    variety area issue role set group example means basis matter reason result need chance amount
    point time unit end place material"""
)
_UNTYPED = re.compile(r"[/“”\"\d]|['’]s\b|\b(?:and|or|of the|more|less|fewer|most)\b")
_VAGUE_MODIFIERS = language.listed(
    """extra certain various major important key core main good bad wrong right real true new old
    big
    small large great strong different similar own common general basic simple single whole full
    possible necessary additional specific particular significant limited enormous massive huge
    maximum minimum total average first second third last next final"""
)


def wh_phrase(noun: Noun | None) -> str:
    """Choose the question word for an object: "what two things", "how many days", "what"."""
    if noun is None:
        return "what"
    if noun.text.startswith("every "):
        return "how often"
    if noun.members:
        return f"what {number_word(len(noun.members))} things" if _are_things(noun) else "what"
    counted = amounts.counted(noun.text)
    if counted and (noun.is_plural or counted.startswith("times ")):
        return f"how many {counted}"
    return "whom" if noun.is_person else _typed(noun) or "what"


def wh_object(clause: Clause, part: Part) -> str:
    """Choose the question word for what a verb leads to: a measure is no "what"."""
    text = part.text
    if clause.lemma == "be" and (being := _of_being(part)):
        return being
    if clause.lemma in _LASTING and amounts.is_duration(text):
        return "how long"
    if amounts.is_measure(text) or amounts.is_money(text):
        if clause.lemma in _COSTING or text.startswith(("$", "€", "£")):
            return "how much"
        if amounts.is_heat(text):
            return "what temperature"
    if clause.lemma in _DONE_TO_PEOPLE and part.noun and part.noun.is_name:
        return "whom"
    return wh_phrase(part.noun)


def wh_behind(clause: Clause, part: Part) -> str:
    """Choose the whole front of a question for a phrase: "by how much", "to whom"; "" if none.

    What is left ("consist of", "depend on") keeps its preposition behind its verb.
    """
    lead = part.lead.lower()
    others = [other.lead for other in clause.parts if other is not part and other.lead]
    if lead == "for" and others and amounts.is_quantity(part.text):
        return ""  # "comes from the Italian term for forty days"
    if amounts.is_quantity(part.text):
        return _of_an_amount(lead, part.text)
    if lead in {"to", "into"} and "from" in others:
        return ""
    return _of_a_thing(lead, clause, part)


def _of_a_thing(lead: str, clause: Clause, part: Part) -> str:
    wh = wh_phrase(part.noun)
    is_person = part.noun is not None and part.noun.is_person and "“" not in part.text
    if lead in {"to", "into"} and clause.lemma in _GOING and not is_person:
        return "where"
    if (
        part.role is PartRole.PREPOSITION
        and not may_be_stranded(clause, lead)
        and _OF_A_TYPE.match(wh)
    ):
        return f"{lead} {wh}"
    if wh.startswith("how many") and lead not in {"to", "into", "of", "from"}:
        return f"{lead} {wh}"
    if lead in _TO_SOMEBODY and is_person:
        return f"{lead} whom"
    return f"{lead} what" if lead in {"through", "via"} and clause.lemma in _MOVING else ""


def may_be_stranded(clause: Clause, lead: str) -> bool:
    """Whether a preposition belongs so close to its verb that it may stay behind it."""
    return lead in STRANDED or clause.lemma in _STRANDED_BEHIND.get(lead, frozenset())


def _of_being(part: Part) -> str:
    """Ask who somebody is, or what kind of N something is that is "a rotary N"."""
    if part.noun and part.noun.is_person:
        return "who"
    kind = re.fullmatch(r"an? \w+ ([a-z]+)", part.text)
    is_kind = kind and kind.group(1) not in _VAGUE and language.knows(kind.group(1), "noun")
    return f"what kind of {kind.group(1)}" if kind and is_kind else ""


def _of_an_amount(lead: str, text: str) -> str:
    if amounts.is_moment(text) and (lead != "at" or text.isalpha()):
        return {"by": "by when", "until": "until when"}.get(lead, "when" if lead in _WHEN else "")
    if amounts.is_duration(text):
        return _HOW_LONG.get(lead, "")
    if lead == "at" and amounts.is_heat(text):
        return "at what temperature"
    return "by how much" if lead == "by" else ""


def _are_things(noun: Noun) -> bool:
    """Whether all members are things: no "strong and weak", no "days or weeks"."""
    if re.search(r"\bor\b", noun.text) or amounts.is_duration(noun.text):
        return False
    last = [member.split()[-1].lower() for member in noun.members]
    return not all(
        language.knows(w, "adj") and not w.endswith(("s", "ing", "ed")) and len(m.split()) == 1
        for w, m in zip(last, noun.members, strict=True)
    )


def _typed(noun: Noun) -> str:
    """Type the question by the head of its answer, if the phrase has more than the head to give."""
    if noun.is_name or _UNTYPED.search(noun.text) or noun.lemma in _VAGUE:
        return ""
    if not noun.head.isalpha() or not language.knows(noun.lemma, "noun"):
        return ""
    before = noun.text.split(noun.head, 1)[0].split()
    modifiers = [w for w in before if language.is_content(w) and w.lower() not in _VAGUE_MODIFIERS]
    is_informative = len(modifiers) >= 2 or any("-" in word for word in modifiers)
    is_compound = bool(modifiers) and _is_only_a_noun(modifiers[-1])
    is_stuff = noun.head.endswith(("ide", "ase", "ine", "ol", "gen"))
    if is_stuff or not (is_informative or is_compound):
        return ""
    if before[0].lower() == "the" or any(re.match(r"[A-Z][a-z]", word) for word in modifiers):
        return f"which {noun.head}"
    return f"what kind of {noun.head}"


def _is_only_a_noun(word: str) -> bool:
    """Whether a word before a noun makes a kind of it: "wave tank", but not "joint paper"."""
    return language.knows(word, "noun") and not language.knows(word, "adj")
