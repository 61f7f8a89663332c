"""A line of the form "label: content" asks what the label stands for."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask
from cards.language import VerbForm
from cards.model import Candidate, Chapter, Claim, ClaimForm, Noun

_ROLES = language.listed(
    """problem challenge goal aim cause reason effect advantage disadvantage drawback benefit limit
    limitation role purpose function ingredient rule result consequence solution proposal formula
    unit symptom treatment capital founder author inventor discovery product source risk danger
    principle assumption condition question part component step feature property"""
)
_NUMBERED = re.compile(r"\d")
_LONGEST_TERM_IN_WORDS = 3


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for a term's meaning, or for what plays a named role."""
    for claim in claims:
        if claim.form is not ClaimForm.LABEL or claim.left is None or claim.members:
            continue
        if not _NUMBERED.search(claim.left.text):
            question, answer = _pair(claim, claim.left)
            if question:
                yield ask(claim, question, realise.answer_of(answer))
            backward = realise.which_one(claim.right_text)
            if backward and claim.left.lemma not in _ROLES:
                yield ask(claim, realise.question(backward), realise.answer_of(claim.left.text))


def _pair(claim: Claim, label: Noun) -> tuple[str, str]:
    if label.lemma in _ROLES:
        is_ready = claim.right is not None and not label.is_plural and " " in label.text
        article = "" if label.text.startswith(("the ", "a ")) or "’s" in label.text else "the "
        return (
            (realise.question(f"what is {article}{label.text}"), claim.right_text)
            if is_ready
            else ("", "")
        )
    if len(label.text.split()) > _LONGEST_TERM_IN_WORDS:
        return "", ""
    first, _, rest = claim.right_text.partition(" ")
    if (
        rest
        and not label.is_plural
        and language.knows(first, "verb")
        and not language.knows(first, "noun")
    ):
        if language.knows(first, "adj"):
            return "", ""
        doing = f"{language.inflect(first.lower(), VerbForm.ING)} {rest}"
        return realise.question(f"what does {label.text} consist in"), doing
    if claim.right is not None and _is_definition(claim.right, label):
        asked = f"what are {label.text}" if label.is_plural else f"what is meant by {label.text}"
        return realise.question(asked), claim.right.text
    return "", ""


def _is_definition(content: Noun, label: Noun) -> bool:
    """Whether a noun phrase says what something is: it has a modifier behind its head."""
    behind = content.text.partition(content.head)[2]
    return len(behind.split()) >= 2 and content.is_plural == label.is_plural and not content.is_name


LABEL = Pattern(name="label", label="Label: content", propose=propose)
