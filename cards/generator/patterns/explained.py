"""Which term a line in note style explains: "Lahar: a Javanese word for a volcanic mudflow".

Such a line is no sentence that could be quoted with a gap; its explanation is quoted alone.
"""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.generator import dates, splitting
from cards.generator.patterns import gap
from cards.generator.standing import stands_alone
from cards.generator.wholeness import clauses_within
from cards.model import Candidate, Chapter, Claim, NoteKind

_FEWEST_STEMS = 4
_WORDS = range(5, 19)
_OPEN_END = re.compile(
    r"\be\.g\.|\betc\b|\.\.\.|…|→|[=≈(:]|\d$|^[^a-z]"
    r"|^(?:up to|about|around|over|more|most|only|how|why|when|(?:two|three|four|five|six|ten)\b)"
)
_STATES = re.compile(r"^[\w-]+ (?:when|if|until|unless|before|after|enough|without)\b")
_PARALLEL = re.compile(r"\b(?P<tie>for|in|to|by|on|under|above|below) [^,]+, [^,]+ (?P=tie) ")
_EVALUATING = language.listed(
    """modern typical usual initial famous early late common simple classic main other new old best
    worst good bad first last next real true big small great today current later original final"""
)
_PREPOSITIONS = language.listed("in on at for with by from to under after before if when as of")
_PARTS_OF_A_TALK = language.listed(
    """trick hint fact facts detail storage setup practice habit myth puzzle surprise story anecdote
    quote joke image picture scene comparison"""
)
_NAMES = re.compile(r"[A-Z][\w’'-]+ (?:& )?[A-Z]|^[“‘]")


def propose(chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the label of a line whose explanation says enough and is no sentence."""
    for passage in gap.lines_of(chapter):
        text = splitting.unwrapped(passage.text)
        found = gap.TERM.match(text)
        if found is None or passage is chapter.title or clauses_within(passage, claims):
            continue
        term, _ = dates.dated(splitting.bared(found["term"]).text)
        gloss = found["gloss"].split("; ")[0].replace("“", "‘").replace("”", "’")
        told = language.content_stems(gloss)
        is_short = len(told) < _FEWEST_STEMS or len(gloss.split()) not in _WORDS
        is_told = is_short or told & language.content_stems(term) or _OPEN_END.search(gloss)
        is_thing = gap.is_term(term, gloss) and not _NAMES.search(term) and _is_noun(term)
        is_thing = is_thing and _is_term(term, is_dated=term != found["term"])
        if is_thing and _defines(gloss) and stands_alone(text) and not is_told:
            noun = "name" if gap.is_name(term) else "term"
            question = f"Which {noun} is explained as “{gloss}”?"
            yield Candidate(NoteKind.BASIC, question, term, passage)


def _is_term(term: str, *, is_dated: bool) -> bool:
    """Whether a label names a thing of the subject: no person, no role, no phrase of the notes."""
    words = term.lower().split()
    opens_loosely = words[0] in _EVALUATING | _PREPOSITIONS
    is_person = is_dated and gap.is_name(term)
    return not (opens_loosely or is_person or set(words) & _PARTS_OF_A_TALK)


def _defines(gloss: str) -> bool:
    """Whether an explanation is a noun phrase: no order, no measure, no state, no recipe."""
    first, second = gloss.lower().split()[:2]
    is_quality = language.knows(first, "adj") and not language.is_content(second)
    is_order = language.knows(first, "verb") and not language.knows(first, "noun")
    is_order = is_order and not first.endswith(("ed", "ing"))
    if first.endswith("ly") or is_quality or is_order or " + " in gloss:
        return False
    return not (_STATES.search(gloss) or _PARALLEL.search(gloss))


def _is_noun(term: str) -> bool:
    """Whether a label may end on a noun: "Adaptive" and "Live attenuated" name nothing."""
    last = term.split()[-1].lower()
    is_other = language.knows(last, "adj") or last.endswith("ed")
    return language.knows(last, "noun") or not is_other
