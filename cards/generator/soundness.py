"""Whether what a parse takes for a clause is one: its subject, its verb, and what they agree in."""

import re

from cards import language
from cards.clause import Noun, Part
from cards.language import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FINITE_TAGS = frozenset({"VBZ", "VBP", "VBD", "MD"})
STANDING_FOR = frozenset({"it", "they", "he", "she"})
"""Subjects that stand for another, which whoever reads the clause must find or drop it."""

_PRONOUN_TAGS = frozenset({"PRP", "EX", "WP", "WDT"})
_POINTERS = frozenset({"this", "that", "these", "those", "such", "no"})
_NEVER_BEFORE = _POINTERS | {"then", "it", "they", "he", "she", "his", "her"}
_SERVING = language.listed("serve act work function count begin start end double emerge")


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
    if inside[0].text.lower() in _POINTERS or _holds_a_sentence(inside):
        return False
    return first == 0 or _is_sound_opening(parse, first)


def _holds_a_sentence(inside: tuple[Token, ...]) -> bool:
    return any(t.dep in {"relcl", "acl"} and t.tag in FINITE_TAGS for t in inside)


def _is_sound_opening(parse: Parse, first: int) -> bool:
    """Whether what stands before the subject is a phrase of its own that points nowhere else."""
    opening = parse.tokens[:first]
    if {t.text.lower() for t in opening} & _NEVER_BEFORE or any(t.dep in SUBJECTS for t in opening):
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
