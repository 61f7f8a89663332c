"""Whether what a parse takes for a clause is one: its subject, its verb, and what they agree in."""

import re

from cards import language
from cards.clause import Noun, Part, PartRole
from cards.generator import tenses
from cards.language import Parse, Token, VerbForm

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FINITE_TAGS = frozenset({"VBZ", "VBP", "VBD", "MD"})
STANDING_FOR = frozenset({"it", "they", "he", "she"})
"""Subjects that stand for another, which whoever reads the clause must find or drop it."""

_PRONOUN_TAGS = frozenset({"PRP", "EX", "WP", "WDT"})
_POINTERS = frozenset({"this", "that", "these", "those", "such", "no"})
_NEVER_BEFORE = _POINTERS | {"then", "it", "they", "he", "she", "his", "her"}
_LONGEST_SUBJECT = 14
_SERVING = language.listed("serve act work function count begin start end double emerge")
_TAKING_OF = language.listed(
    "strip rob deprive cure relieve rid clear cleanse accuse convict acquit warn remind inform"
)
_NEEDING_A_SENTENCE = frozenset({"because", "since", "although", "though", "whereas"})
_CAREFUL = language.listed("not never no only perhaps probably possibly mostly least if though")
_SENTENCE = re.compile(r"(?:that|whether|how|why|what|to)\s")
_GAPPED = re.compile(
    r"\b(more|less)\b.*,.*\b(?:more|less)\b|[’']s (?:more|less)\b|\b(\w{3,}) to \2\b"
)


def is_adjective(parse: Parse, verb: Token) -> bool:
    """Whether "has" was read as a helper though it says what there is: "have limited memory"."""
    following = parse.tokens[verb.index + 1 : verb.index + 2]
    is_before_noun = bool(following) and following[0].tag in {"NN", "NNS", "JJ", "VBG"}
    return is_before_noun and language.knows(verb.text, "adj")


def is_role(noun: Noun, verb: Token, parts: tuple[Part, ...]) -> bool:
    """Whether "X as Y" was read as a sentence ("interest rates as a brake")."""
    is_active = verb.tag in {"VBZ", "VBP"} and verb.lemma not in _SERVING
    is_bare = not re.match(r"(?:the|an?|some|most|all)\s", noun.text, re.IGNORECASE)
    return is_active and is_bare and bool(parts) and parts[0].lead == "as"


def is_sound_subject(parse: Parse, subject: Token, first: int, last: int) -> bool:
    """Whether the subject is a noun that stands first, or behind a phrase with a comma."""
    inside = parse.tokens[first:last]
    if subject.text.lower() in STANDING_FOR and len(inside) == 1:
        return first == 0
    if subject.tag in _PRONOUN_TAGS or inside[0].tag == "PRP$" or inside[-1].text == ",":
        return False
    if (
        inside[0].text.lower() in _POINTERS
        or inside[-1].tag == "VBN"
        or _holds_a_torn_sentence(parse, subject, inside)
    ):
        return False
    return first == 0 or _is_sound_opening(parse, first)


def _holds_a_torn_sentence(parse: Parse, subject: Token, inside: tuple[Token, ...]) -> bool:
    """Whether a sentence within the subject is more than one "that …" right behind its noun."""
    verbs = [t for t in inside if t.dep in {"relcl", "acl"} and t.tag in FINITE_TAGS | {"VB"}]
    verbs += [t for t in inside if t.dep == "relcl" and t not in verbs]
    if not verbs:
        return False
    if len(verbs) > 1 or verbs[0].dep != "relcl" or verbs[0].head != subject.index:
        return True
    first, last = parse.span(verbs[0].index)
    opener = next((t for t in inside if t.tag in {"WDT", "WP", "WP$"}), None)
    is_near = first == subject.index + 1 and opener is not None and opener.index - first <= 1
    has_comma = any(t.text in {",", ";", ":"} for t in inside)
    return (
        not is_near or has_comma or last != inside[-1].index + 1 or len(inside) > _LONGEST_SUBJECT
    )


def _is_sound_opening(parse: Parse, first: int) -> bool:
    """Whether what stands before the subject is a phrase of its own that points nowhere else."""
    opening = parse.tokens[:first]
    if {t.text.lower() for t in opening} & _NEVER_BEFORE or any(t.dep in SUBJECTS for t in opening):
        return False
    if not any(language.is_content(token.text) for token in opening):
        return False
    if opening[-1].text == ",":
        return True
    return opening[0].dep == "prep" and parse.span(0)[1] == first


def agrees(noun: Noun, finite: Token) -> bool:
    """Whether a subject and its finite verb have the same number."""
    if finite.tag not in FINITE_TAGS | {"VB"}:
        return False
    if finite.lemma == "be" and finite.tag == "VBD":
        return noun.is_plural == (finite.text.lower() == "were")
    if finite.tag == "VBP":
        return noun.is_plural
    if finite.tag == "VB":
        return not noun.is_name and not re.match(r"(?:an?|this|each)\s", noun.text)
    return finite.tag != "VBZ" or not noun.is_plural


def is_verb(verb: Token) -> bool:
    """Whether the word list knows the verb; a past must end in -ed or be irregular."""
    if verb.tag == "VBD" and verb.lemma != "be":
        is_past = verb.text.endswith("ed") or language.is_irregular_past(verb.text)
        return is_past and language.knows(verb.lemma, "verb")
    return verb.lemma == "be" or language.knows(verb.lemma, "verb")


def is_hidden_verb(token: Token) -> bool:
    """Whether the parser read a verb behind "and" as a noun: "… money and lends to banks"."""
    if token.dep != "conj" or token.tag not in {"NN", "NNS"}:
        return False
    return language.knows(token.lemma, "verb") and not language.knows(token.lemma, "noun")


def takes_of(verb: Token) -> bool:
    """Whether "of …" behind an object belongs to the verb: "strip the tribunes of power"."""
    return verb.lemma in _TAKING_OF


def is_borne_out(
    parse: Parse, noun: Noun, verb: Token, parts: tuple[Part, ...], ends_at: int
) -> bool:
    """Whether a dictionary and the words around bear out what the tree says."""
    said = parse.slice(verb.index + 1, ends_at)
    if _GAPPED.search(said) or _is_one_and_many(noun) or _is_torn_passive(parse, noun, verb, parts):
        return False
    return not _lacks_a_verb(parse, verb) and not _is_half_negated(parse, verb)


def _is_torn_passive(parse: Parse, noun: Noun, verb: Token, parts: tuple[Part, ...]) -> bool:
    """Whether "Corn Law passed by a landed Parliament" was read as the law's own deed."""
    if tenses.may_want_object(verb.lemma) or not _may_be_participle(parse, verb):
        return False
    if not _is_terse(noun) or not _opens_with_a_phrase(parts):
        return False
    doers = [part.text for part in parts if part.lead == "by"]
    return any(not re.search(r"^\w+ing\b|\d|\b(?:half|third|quarter)\b", who) for who in doers)


def _is_half_negated(parse: Parse, verb: Token) -> bool:
    """Whether it stays open what "not" covers: "cannot feed themselves and raid …"."""
    is_second = verb.head != verb.index and verb.tag == "VB"
    return is_second and any(t.dep == "neg" for t in parse.children(verb.head))


def _may_be_participle(parse: Parse, verb: Token) -> bool:
    helped = any(t.dep in {"aux", "auxpass", "prt"} for t in parse.children(verb.index))
    participle = language.inflect(verb.lemma, VerbForm.PARTICIPLE)
    return verb.tag == "VBD" and verb.text.lower() == participle and not helped


def _opens_with_a_phrase(parts: tuple[Part, ...]) -> bool:
    """Whether a preposition follows the verb at once, and no object anywhere."""
    phrases = {PartRole.PREPOSITION, PartRole.MEANS, PartRole.TIME}
    has_object = any(
        part.role in {PartRole.OBJECT, PartRole.COMPLEMENT} or _SENTENCE.match(part.text)
        for part in parts
    )
    return bool(parts) and parts[0].role in phrases and not has_object


def _is_terse(noun: Noun) -> bool:
    """Whether a subject stands as notes have it, without an article."""
    return re.match(r"(?:an?|the|its?|their|his|her)\s", noun.text, re.IGNORECASE) is None


def _is_one_and_many(noun: Noun) -> bool:
    """Whether a phrase opens with "a" and ends with a plural, which was a verb: "a chord moves"."""
    is_one = re.match(r"(?:an?|each|every|another)\s", noun.text, re.IGNORECASE) is not None
    return is_one and noun.is_plural and not noun.members


def _lacks_a_verb(parse: Parse, verb: Token) -> bool:
    """Whether a "because" behind the verb leads to no sentence: "because more mouths to feed"."""
    marks = [t for t in parse.tokens[verb.index :] if t.lemma in _NEEDING_A_SENTENCE]
    return any(
        not any(t.tag in FINITE_TAGS for t in parse.tokens[mark.index :])
        and parse.tokens[mark.index + 1 : mark.index + 2]
        and parse.tokens[mark.index + 1].text not in {"of", "then"}
        and mark.dep == "mark"
        for mark in marks
    )


def without_afterthought(parse: Parse, child: Token, first: int, last: int) -> int | None:
    """Find where a part ends without what stands behind its comma; None when that cannot go.

    "the dominant, a comma at best" ends at its comma; a list goes on; "…, not always" cannot go.
    """
    commas = [t.index for t in parse.tokens[child.index : last] if t.text == ","]
    if not commas or child.dep in {"advcl", "ccomp", "xcomp"}:
        return last
    rest = parse.tokens[commas[0] + 1 : last]
    if any(t.dep == "cc" for t in rest):
        return last
    if parse.slice(commas[0] + 1, last).endswith(("”", '"')):
        return last
    is_list = any(t.dep == "conj" for t in rest)
    opener = rest[0].tag if rest else ""
    is_bare_noun = opener in {"NN", "NNS", "NNP", "NNPS"} and rest[-1].dep != "acl"
    if is_list or is_bare_noun or any(t.lemma in _CAREFUL for t in rest):
        return None
    return commas[0]
