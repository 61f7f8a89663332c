"""A term with its definition asks what the term means, and what the thing defined is called."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm, Noun
from cards.generator import dates, glosses, kinds, labels, realise
from cards.generator.glosses import Gloss
from cards.generator.patterns import explained
from cards.generator.patterns.label import ROLES, THEMES
from cards.generator.patterns.pattern import Pattern, ask
from cards.model import Candidate, Chapter, Claim

_LONGEST_TERM_IN_WORDS = 4
_FEWEST_WORDS_OF_A_GLOSS = 3
_NAMINGS = frozenset({"word", "name", "term", "title", "symbol", "nickname", "unit"})
_FINITE = re.compile(r"^(?:is|are|was|were|can|may|must|has|have|[a-z]{2,}s|[a-z]{2,}ed)\b")
_DOING = re.compile(r"(?:ing|tion|sion|ment|ism|ance|ence|sis|ness|ity|use|cess|loss|change)$")


def propose(chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask both ways; the way back only where the definition is a phrase that is whole."""
    for claim in claims:
        is_list = labels.shortest_gloss(claim.right_text) == claim.right_text
        if claim.form is not ClaimForm.LABEL or not claim.left or (claim.members and is_list):
            continue
        gloss = glosses.gloss_of(claim.right_text)
        if (
            gloss is None
            or _is_told(claim, gloss)
            or not _is_phrase(claim, gloss)
            or not _is_defined(claim.left, gloss)
        ):
            continue
        if not _is_name(claim.left):
            meant = realise.question(f"what is meant by “{claim.left.text}”")
            yield ask(claim, meant, realise.answer_of(gloss.full))
        called = _called(gloss, "was" if dates.is_date(claim.aside) else "is")
        if called and gloss.is_plural == _is_plural(claim.left):
            yield ask(claim, realise.question(called), realise.answer_of(claim.left.text))
    yield from explained.propose(chapter, claims)


def _is_told(claim: Claim, gloss: Gloss) -> bool:
    """Whether what stands behind a dated label tells what happened, and defines nothing."""
    return dates.is_date(claim.aside) and not glosses.is_counted(gloss)


def _is_phrase(claim: Claim, gloss: Gloss) -> bool:
    """Whether the parser agrees that the definition is a noun phrase, and on its noun."""
    if claim.right is None or claim.clause is not None:
        return False
    return claim.right.head == gloss.head or re.search(r"\bthat\b", gloss.text) is not None


def _is_defined(term: Noun, gloss: Gloss) -> bool:
    """Whether a label is a term, of the number and the kind of its definition."""
    words = term.text.split()
    is_theme = term.lemma in ROLES | THEMES or words[0].lower() in THEMES
    if is_theme or len(words) > _LONGEST_TERM_IN_WORDS or re.search(r"[\d/,&]| and ", term.text):
        return False
    if re.match(r"(?:the|an?|my|our)\s", term.text, re.IGNORECASE) or kinds.is_happening(term.text):
        return False
    if language.knows(term.text, "adj") and not language.knows(term.text, "noun"):
        return False
    if _is_plural(term) and not gloss.is_plural:
        return False
    is_doing = re.search(r"ing$", words[-1]) is not None
    return not is_doing or _DOING.search(gloss.head) is not None


def _is_plural(term: Noun) -> bool:
    return term.is_plural and not term.text.endswith(("ics", "is", "us", "ss"))


def _is_name(term: Noun) -> bool:
    """Whether a term is somebody's or something's own name, which has no meaning to be asked."""
    return term.is_person or re.search(r"[A-Z][a-z]+ [A-Z][a-z]+", term.text) is not None


def _called(gloss: Gloss, be: str) -> str:
    """Ask for the term: "which enzyme splits water", "what is the fraction of … called"."""
    is_full = len(language.content_stems(gloss.text)) >= _FEWEST_WORDS_OF_A_GLOSS
    if gloss.head in _NAMINGS and gloss.link in {"for", "of"} and not gloss.is_plural:
        return f"what {be} the {gloss.text}"
    if not is_full:
        return ""
    if gloss.link in {"that", "which", "who"} and _is_verb(gloss):
        return f"which {gloss.before} {gloss.head} {gloss.rest}"
    if not gloss.is_determined:
        return ""
    plural = {"is": "are", "was": "were"}
    return f"what {plural[be] if gloss.is_plural else be} {gloss.full} called"


def _is_verb(gloss: Gloss) -> bool:
    """Whether "that" is followed by its verb, and not by a subject of its own."""
    first = gloss.rest.split()[0]
    return bool(_FINITE.match(gloss.rest)) or (gloss.is_plural and language.knows(first, "verb"))


DEFINITION = Pattern(name="definition", label="A term and its definition", propose=propose)
