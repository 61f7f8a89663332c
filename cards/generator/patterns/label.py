"""A line of the form "label: content" asks what the label stands for."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm, Noun
from cards.generator import dates, kinds, labels, realise
from cards.generator.patterns.pattern import Pattern, ask
from cards.generator.soundness import STANDING_FOR
from cards.language import VerbForm
from cards.model import Candidate, Chapter, Claim

ROLES = language.listed(
    """problem challenge goal aim cause reason effect advantage disadvantage drawback benefit limit
    limitation role purpose function ingredient rule result consequence solution proposal formula
    unit symptom treatment capital founder author inventor discovery product source risk danger
    principle assumption condition question part component step feature property remedy cure fix"""
)
THEMES = language.listed(
    """account view idea point note example evidence story case fact answer claim argument debate
    position detail lesson verdict myth question history topic price main other another rival
    first second key early late modern today common open big new old today's reason"""
)
_MEASURES = language.listed(
    """limit peak range target rate share length height width depth size weight mass temperature
    speed age price cost distance number population score level area volume density frequency
    threshold maximum minimum average budget term duration"""
)
_NUMBERED = re.compile(r"\d")
_AMOUNT = re.compile(r"(?:(?:about|around|roughly|up to|over|at least|nearly) )?[$€£]?\d")
_COUNT = re.compile(
    r"(?:(?:about|around|roughly|nearly) )?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
    r" ([a-z]+s|men|women|people|children|species)(?=$|[,:;(]| [–—])"
)
_UNITS = (
    "metres",
    "meters",
    "miles",
    "years",
    "days",
    "hours",
    "minutes",
    "seconds",
    "degrees",
    "percents",
    "points",
    "dollars",
    "pounds",
    "euros",
    "marks",
    "grams",
    "tons",
    "tonnes",
    "times",
    "weeks",
    "months",
    "centuries",
    "decades",
    "generations",
    "volts",
    "watts",
)
_LONGEST_TERM_IN_WORDS = 3


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for a term's meaning, or for what plays a named role."""
    for claim in claims:
        if claim.form is not ClaimForm.LABEL or claim.left is None:
            continue
        yield from _counted(claim, claim.left)
        yield from _date_of(claim, claim.left)
        if claim.members:
            continue
        if not _NUMBERED.search(claim.left.text) or _is_amount(claim, claim.left):
            yield from _explained(claim, claim.left)
            question, answer = _pair(claim, claim.left)
            if question:
                yield ask(claim, question, realise.answer_of(answer))


def _counted(claim: Claim, label: Noun) -> Iterator[Candidate]:
    """Ask how many there are: "IPv4 address: 32 bits", "human mtDNA: 37 genes"."""
    found = _COUNT.match(claim.right_text)
    if found and not label.is_plural and not found[1].endswith(_UNITS):
        whole = realise.with_article(label)
        question = realise.question(f"how many {found[1]} make up {whole}")
        yield ask(claim, question, realise.answer_of(found[0]))


def _date_of(claim: Claim, label: Noun) -> Iterator[Candidate]:
    """Ask for the date a label speaks of: "traditional date of the Republic: 509 BC"."""
    date = claim.right_text.split(", ")[0]
    if kinds.head_of(label.text) == "date" and " of " in label.text and dates.is_date(date):
        yield ask(claim, _filled(label.text), realise.answer_of(date))


def _explained(claim: Claim, label: Noun) -> Iterator[Candidate]:
    """Ask what a term means, and what it is called, when a whole sentence explains it."""
    clause = claim.clause
    is_dated = dates.is_date(claim.aside)
    if clause is None or clause.opening or is_dated or not _is_term(label):
        return
    meant = realise.question(f"what is meant by “{label.text}”")
    yield ask(claim, meant, realise.answer_of(claim.right_text))
    if not clause.subject.text.startswith("the ") and clause.subject.text not in STANDING_FOR:
        called = realise.question(f"what is it called when {claim.right_text}")
        yield ask(claim, called, realise.answer_of(label.text))


def _is_term(label: Noun) -> bool:
    """Whether a label is a term of two words or a joined word, not a role, a theme or a name."""
    is_joined = " " in label.text or "-" in label.text
    is_own = re.search(r"[’']s?\s|^(?:the|an?)\s", label.text) is not None
    if not is_joined or is_own or label.is_plural or label.is_name or label.is_person:
        return False
    return label.lemma not in ROLES | THEMES and label.text.split()[0].lower() not in THEMES


def _pair(claim: Claim, label: Noun) -> tuple[str, str]:
    """Ask what a role is filled by, or what a term means; ("", "") for a mere theme."""
    if label.lemma in ROLES or _is_amount(claim, label):
        return _filled_role(claim, label)
    is_plural = label.is_plural and not label.text.endswith("ics")
    doing = "" if is_plural else _doing(claim.right_text)
    if len(label.text.split()) > _LONGEST_TERM_IN_WORDS:
        return "", ""
    if not is_plural and re.match(r"(?:how|what|where|when) [a-z]+", claim.right_text):
        return realise.question(f"what is meant by “{label.text}”"), claim.right_text
    if doing:
        return realise.question(f"what is {label.text}"), doing
    return "", ""


def _filled_role(claim: Claim, label: Noun) -> tuple[str, str]:
    is_sure = claim.right is not None or kinds.head_of(label.text) in _MEASURES
    if not is_sure or label.is_plural or " " not in label.text:
        return "", ""
    return _filled(label.text), labels.shortest_gloss(claim.right_text)


def _is_amount(claim: Claim, label: Noun) -> bool:
    """Whether a measure has its number: "VEI 8 threshold: 1,000 cubic kilometres"."""
    is_measure = kinds.head_of(label.text) in _MEASURES
    return is_measure and _AMOUNT.match(claim.right_text) is not None


def _filled(label: str) -> str:
    has_article = label.startswith(("the ", "a ", "an ")) or re.search(r"’s?\s", label)
    return realise.question(f"what is {'' if has_article else 'the '}{label}")


def _doing(content: str) -> str:
    """Put "distort inputs" into "distorting inputs"; leave a doing as it is."""
    first, _, rest = content.partition(" ")
    if rest and re.fullmatch(r"[a-z]+ing", first):
        return content
    is_order = language.knows(first, "verb") and not language.knows(first, "noun")
    if not rest or not is_order or language.knows(first, "adj"):
        return ""
    return f"{language.inflect(first.lower(), VerbForm.ING)} {rest}"


LABEL = Pattern(name="label", label="Label: content", propose=propose)
