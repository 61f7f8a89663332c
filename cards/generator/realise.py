"""Words for a question: inversion, agreement, wh-phrases and what narrows them."""

import re
from collections.abc import Sequence

from cards import language
from cards.clause import Clause, Noun, Part, PartRole
from cards.generator.naming import capitalised
from cards.language import VerbForm
from cards.model import Claim

_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall", "’ll": "will", "'ll": "will"}
_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
_COUNTED = re.compile(
    r"^(?:about |around |up to |at least |nearly )?"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|forty|fifty)\s+"
    r"([a-z]+s|people|men|women|children)$"
)
SHARE = re.compile(
    r"^((?:(?:about|around|up to|at least|more than|less than|nearly|over|only|roughly|almost) )?"
    r"(?:[\d.,]+ (?:percent|per cent|%)|[\d.]+%|half|a (?:third|quarter|fifth|sixth|tenth)"
    r"|(?:one|two|three|four|nine)[ -](?:thirds?|quarters?|fifths?|sixths?|tenths?)|most))"
    r" of (.+)$",
    re.IGNORECASE,
)
"""A share of something: "about a quarter of the carbon dioxide"."""
_GLOSS = re.compile(r"^(?:an?\s+|the\s+)?([\w-]+(?:\s[\w-]+){0,3}) (?:that|which|who) (\w+) (.+)$")
_POINTS = re.compile(r"\b(?:it|they|them|he|she|him|this|these|those)\b", re.IGNORECASE)
_VAGUE = language.listed(
    """thing something way part kind sort type form lot number aspect fact piece step case range
    variety area issue role set group example means basis matter reason result need chance amount"""
)
_VAGUE_MODIFIERS = language.listed(
    """extra certain various major important key core main good bad wrong right real true new old
    big
    small large great strong different similar own common general basic simple single whole full
    possible necessary additional specific particular significant limited enormous massive huge
    maximum minimum total average"""
)


def number_word(count: int) -> str:
    """Write a small number as a word."""
    return _NUMBERS.get(count, str(count))


def ordinal_word(place: int) -> str:
    """Write a place in a row as a word."""
    return _ORDINALS.get(place, f"{place}th")


def inverted(clause: Clause, parts: Sequence[Part] = ()) -> str:
    """Turn a clause for a question: "does video prediction need a world model"."""
    negation = ["not"] if clause.is_negated else []
    if clause.auxiliaries:
        first, *others = (_WHOLE.get(word, word) for word in clause.auxiliaries)
        verbs = [*others, clause.verb]
    elif clause.lemma == "be":
        first, verbs = clause.verb, []
    else:
        first, verbs = _do(clause), [clause.lemma]
    particle = [clause.particle] if clause.particle else []
    words = [first, clause.subject.text, *negation, *clause.adverbs, *verbs, *particle]
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
    negation = ["not"] if clause.is_negated else []
    particle = [clause.particle] if clause.particle else []
    words = [*auxiliaries[:1], *negation, *auxiliaries[1:], *clause.adverbs, verb, *particle]
    return " ".join([*words, *(written(part) for part in parts)])


def said(clause: Clause) -> str:
    """Say what the subject does, as the notes put it."""
    negation = ["not"] if clause.is_negated else []
    auxiliaries = [_WHOLE.get(word, word) for word in clause.auxiliaries]
    particle = [clause.particle] if clause.particle else []
    words = [*auxiliaries[:1], *negation, *auxiliaries[1:], *clause.adverbs, clause.verb, *particle]
    return " ".join([*words, *(written(part) for part in clause.parts)])


def listed(members: Sequence[str]) -> str:
    """Write a list with commas and "and"."""
    if len(members) == 2:
        return answer_of(f"{members[0]} and {members[1]}")
    return answer_of(f"{', '.join(members[:-1])}, and {members[-1]}")


def written(part: Part) -> str:
    """Write a part with the word it opens with."""
    comma = ", " if part.lead == "unlike" else ""
    return f"{comma}{part.lead} {part.text}".strip()


def question(*pieces: str) -> str:
    """Join pieces into a question with its capital and its mark."""
    text = " ".join(piece.strip() for piece in pieces if piece.strip())
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" +([,;])", r"\1", text).rstrip(" .,;")
    return f"{capitalised(text)}?"


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


def wh_phrase(noun: Noun | None) -> str:
    """Choose the question word for an object: "what two things", "how many days", "what"."""
    if noun is None:
        return "what"
    if noun.text.startswith("every "):
        return "how often"
    if noun.members:
        return f"what {number_word(len(noun.members))} things"
    counted = _COUNTED.match(noun.text)
    if counted and noun.is_plural:
        return f"how many {counted.group(1)}"
    if noun.is_person:
        return "whom" if noun.is_name else "what"
    return _typed(noun) or "what"


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
    return f"{article} {noun.text}" if is_bare and noun.head.islower() else noun.text


def answer_of(text: str) -> str:
    """Write an answer with its capital and without a stop."""
    return capitalised(text.strip(" ,;.")) if text else ""


def _do(clause: Clause) -> str:
    if clause.tag == VerbForm.PAST:
        return "did"
    return "does" if clause.tag == VerbForm.THIRD else "do"


def _typed(noun: Noun) -> str:
    """Type the question by the head of its answer, if the phrase has more than the head to give."""
    if re.search(r"[/“”\"]|['’]s\b|\b(?:and|or|of the)\b", noun.text) or noun.is_name:
        return ""
    if noun.lemma in _VAGUE or not noun.head.isalpha() or not language.knows(noun.lemma, "noun"):
        return ""
    before = noun.text.split(noun.head, 1)[0].split()
    modifiers = [w for w in before if language.is_content(w) and w.lower() not in _VAGUE_MODIFIERS]
    is_informative = len(modifiers) >= 2 or any("-" in word for word in modifiers)
    is_compound = bool(modifiers) and language.knows(modifiers[-1], "noun")
    if not (is_informative or is_compound):
        return ""
    if noun.head.endswith(("ide", "ase", "ine", "ol", "gen")) or re.search(r"\d", noun.text):
        return ""
    if before[0].lower() == "the" or any(re.match(r"[A-Z][a-z]", word) for word in modifiers):
        return f"which {noun.head}"
    return f"what kind of {noun.head}"
