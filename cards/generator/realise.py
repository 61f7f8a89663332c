"""Words for a question: inversion, agreement, wh-phrases and what narrows them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cards import language
from cards.clause import Clause, Noun, Part, PartRole
from cards.language import VerbForm
from cards.model import Claim

_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall", "’ll": "will", "'ll": "will"}
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_NUMBERS = {number: word for word, number in language.COUNTS.items()}
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
SHARE = re.compile(
    r"^((?:(?:about|around|up to|at least|more than|less than|nearly|over|only|roughly|almost) )?"
    r"(?:(?:[\d.,]+ ?(?:to|[–-]) ?)?[\d.,]+ ?(?:percent|per cent|%)"
    r"|half|a (?:third|quarter|fifth|sixth|tenth)"
    r"|(?:one|two|three|four|nine)[ -](?:thirds?|quarters?|fifths?|sixths?|tenths?)|most))"
    r" of (.+)$",
    re.IGNORECASE,
)
"""A share of something: "about a quarter of the carbon dioxide"."""
_GLOSS = re.compile(r"^(?:an?\s+|the\s+)?([\w-]+(?:\s[\w-]+){0,3}) (?:that|which|who) (\w+) (.+)$")
_AFTERTHOUGHT = re.compile(
    r", (?:an?|the|at (?:best|least|most))\s(?!.*\b(?:and|or)\b)"
    r"|\S for (?:years|months|weeks|days|decades|centuries)$"
)
_POINTS = re.compile(r"\b(?:it|they|them|he|she|him|this|these|those)\b", re.IGNORECASE)
_OF_THE_SENTENCE = language.listed(
    "probably possibly presumably perhaps certainly surely clearly apparently usually generally"
)


def number_word(count: int) -> str:
    """Write a small number as a word."""
    return _NUMBERS.get(count, str(count))


def ordinal_word(place: int) -> str:
    """Write a place in a row as a word."""
    return _ORDINALS.get(place, f"{place}th")


def inverted(clause: Clause, parts: Sequence[Part] = ()) -> str:
    """Turn a clause for a question: "does video prediction need a world model"."""
    if clause.auxiliaries:
        first, *others = (_WHOLE.get(word, word) for word in clause.auxiliaries)
        verbs = [*others, clause.verb]
    elif clause.lemma == "be":
        first, verbs = clause.verb, []
    else:
        first, verbs = _do(clause), [clause.lemma]
    particle = [clause.particle] if clause.particle else []
    words = [first, clause.subject.text, *_with_not(clause), *verbs, *particle]
    return " ".join([*words, *(written(part) for part in parts)])


def predicate(clause: Clause, parts: Sequence[Part] = ()) -> str:
    """Say what the subject does, in the singular, for "What …?" and "Who …?"."""
    auxiliaries = [_WHOLE.get(word, word) for word in clause.auxiliaries]
    verb = clause.verb
    if auxiliaries:
        auxiliaries[0] = _SINGULAR.get(auxiliaries[0], auxiliaries[0])
    elif clause.lemma == "be":
        verb = _SINGULAR.get(verb, verb)
    elif clause.tag == VerbForm.PLURAL:
        verb = language.inflect(clause.lemma, VerbForm.THIRD)
    particle = [clause.particle] if clause.particle else []
    words = [*auxiliaries[:1], *_with_not(clause), *auxiliaries[1:], verb, *particle]
    return " ".join([*words, *(written(part) for part in parts)])


def is_passive(clause: Clause) -> bool:
    """Whether what the subject suffers is said: "is built", "has been measured"."""
    return bool(clause.auxiliaries) and clause.auxiliaries[-1] in _BE and clause.tag == "VBN"


def actively(clause: Clause) -> Clause | None:
    """Turn "is built (by …)" into "builds": the clause of whoever does it; None if unsure."""
    *helpers, last = clause.auxiliaries
    if last in {"is", "are"} and not helpers:
        verb, tag = language.inflect(clause.lemma, VerbForm.THIRD), VerbForm.THIRD
    elif last in {"was", "were"} and not helpers:
        verb, tag = language.inflect(clause.lemma, VerbForm.PAST), VerbForm.PAST
    elif last == "been" and len(helpers) == 1:
        verb, tag = clause.verb, VerbForm.PARTICIPLE
    elif last == "be" and len(helpers) == 1:
        verb, tag = clause.lemma, VerbForm.BASE
    else:
        return None
    return replace(clause, verb=verb, tag=tag, auxiliaries=tuple(helpers))


def said(clause: Clause) -> str:
    """Say what the subject does, as the notes put it."""
    return said_with(clause, clause.parts)


def said_with(clause: Clause, parts: Sequence[Part]) -> str:
    """Say what the subject does, as the notes put it, with other parts behind the verb."""
    negation = ["not"] if clause.is_negated else []
    auxiliaries = [_WHOLE.get(word, word) for word in clause.auxiliaries]
    particle = [clause.particle] if clause.particle else []
    words = [*auxiliaries[:1], *negation, *auxiliaries[1:], *clause.adverbs, clause.verb, *particle]
    return " ".join([*words, *(written(part) for part in parts)])


def listed(members: Sequence[str]) -> str:
    """Write a list with commas and "and"."""
    if len(members) == 2:
        return answer_of(f"{members[0]} and {members[1]}")
    return answer_of(f"{', '.join(members[:-1])}, and {members[-1]}")


def written(part: Part) -> str:
    """Write a part with the word it opens with."""
    comma = ", " if part.lead == "unlike" else ""
    members = part.noun.members if part.noun else ()
    is_bare_list = len(members) > 2 and not re.search(r"\b(?:and|or)\b", part.text)
    text = f"{', '.join(members[:-1])}, and {members[-1]}" if is_bare_list else part.text
    return f"{comma}{part.lead} {text}".strip()


def is_cut_open(part: Part) -> bool:
    """Whether an afterthought hangs on a part: "the dominant, a comma at best"."""
    return _AFTERTHOUGHT.search(part.text) is not None and not (part.noun and part.noun.members)


def question(*pieces: str) -> str:
    """Join pieces into a question with its capital and its mark."""
    text = " ".join(piece.strip() for piece in pieces if piece.strip())
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" +([,;])", r"\1", text).rstrip(" .,;")
    return f"{language.capitalised(text)}?"


def fronted(clause: Clause) -> str:
    """Write what stands before the question word: a time, a fronted phrase, the other side."""
    other_sides = [tail for tail in clause.tails if tail.role is PartRole.OPPOSITE]
    if other_sides and not _POINTS.search(other_sides[0].text):
        return f"while {other_sides[0].text},"
    times = [tail for tail in clause.tails if tail.role is PartRole.TIME]
    openings = [*(written(time) for time in times[:1]), clause.opening]
    opening = " ".join(filter(None, openings))
    return f"{opening}," if opening else ""


def kept_tails(clause: Clause) -> tuple[Part, ...]:
    """Name the tails that narrow a question about another part."""
    narrowing = (PartRole.CONTRAST, PartRole.CONDITION, PartRole.PURPOSE)
    return tuple(tail for tail in clause.tails if tail.role in narrowing)


def which_one(noun: Noun | None) -> str:
    """Turn "an enzyme that splits water" into "which enzyme splits water"; "" if it is none."""
    found = _GLOSS.match(noun.text) if noun else None
    if noun is None or found is None or found.group(1).split()[-1] != noun.head:
        return ""
    head, verb, rest = found.groups()
    if head.split()[-1] in {"one", "ones", "thing", "things"}:
        return ""
    return f"which {head} {verb} {rest}"


def holder_phrase(claim: Claim) -> str:
    """Bind a view to the one who holds it; what is merely reported needs no name."""
    return f", according to {claim.holder}" if claim.holder and claim.is_view else ""


def with_article(noun: Noun) -> str:
    """Put "a" before a bare term of small letters; names and codes stay as they are."""
    is_bare = not re.match(r"(?:the|an?)\s", noun.text) and not re.search(r"[’']s?\s", noun.text)
    article = "an" if re.match(r"[aeioAEIO]", noun.text) else "a"
    if noun.lemma in {"model", "scale", "system"} and re.match(r"[A-Z]", noun.text):
        article = "the"
    return f"{article} {noun.text}" if is_bare and noun.head.islower() else noun.text


def answer_of(text: str) -> str:
    """Write an answer with its capital and without a stop."""
    return language.capitalised(text.strip(" ,;.")) if text else ""


def _do(clause: Clause) -> str:
    if clause.tag == VerbForm.PAST:
        return "did"
    return "does" if clause.tag == VerbForm.THIRD else "do"


def _with_not(clause: Clause) -> list[str]:
    """Write "not" behind the adverbs that are about the whole sentence: "probably not equally"."""
    if not clause.is_negated:
        return list(clause.adverbs)
    wide = [adverb for adverb in clause.adverbs if adverb.lower() in _OF_THE_SENTENCE]
    return [*wide, "not", *(adverb for adverb in clause.adverbs if adverb not in wide)]
