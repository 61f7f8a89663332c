"""How near a typed answer comes to the one in the notes: by its words, never by its meaning.

Another number, unit, negation, opposite or member is never near, however like the rest is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.study.wording import vetoes
from cards.study.wording.aliases import aliases
from cards.study.wording.likeness import are_near, are_same
from cards.study.wording.terms import Sort, Term, meaning, members, terms
from cards.study.wording.units import unit_of

ENOUGH, SOME = 0.8, 0.4
LONGEST = 600  # characters: the work grows with the words of both
_NOT_ALL = "Not all of it is right."
_GIVEN_UP = frozenset(
    {"", "?", "??", "dont know", "don't know", "i dont know", "i don't know", "idk", "no idea"}
)
_RELATIONS = frozenset(
    {"than", "from", "to", "into", "by", "before", "after", "over", "under", "instead", "rather"}
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much of an answer is there, from 0 to 1; whether it is all, word for word; what forbids.

    `veto` says in a sentence what is decisive against it, `doubt` what keeps it from being near.
    """

    share: float
    is_exact: bool = False
    veto: str = ""
    doubt: str = ""

    @property
    def is_near(self) -> bool:
        """Whether it may be meant as the answer; a person has to say so."""
        return not self.veto and not self.doubt and self.share >= ENOUGH

    @property
    def is_partial(self) -> bool:
        """Whether some of it is there."""
        return not self.veto and self.share >= SOME


def compare(answer: str, response: str, *, question: str = "") -> Comparison:
    """Compare a response with an answer in each of its wordings; the best counts.

    Words that the question says already need not be said again.
    """
    if response.strip().lower().rstrip(".!") in _GIVEN_UP:
        return Comparison(0.0)
    if len(response) > LONGEST:
        return Comparison(0.0, veto="That is too long to compare.")
    said, asked = terms(response), terms(question)
    found = [_compared(terms(alias), said, asked) for alias in aliases(answer)]
    return max(found, key=lambda one: (one.is_exact, one.is_near, not one.veto, one.share))


def together(compared: Sequence[Comparison]) -> Comparison:
    """Make one comparison of several that all have to be right."""
    if len(compared) == 1:
        return compared[0]
    return Comparison(
        share=sum(one.share for one in compared) / len(compared),
        is_exact=all(one.is_exact for one in compared),
        veto=next((one.veto for one in compared if one.veto), ""),
        doubt=next((one.doubt for one in compared if one.doubt), "")
        or ("" if all(one.is_exact or one.is_near for one in compared) else _NOT_ALL),
    )


def _compared(
    wanted: tuple[Term, ...], said: tuple[Term, ...], asked: tuple[Term, ...]
) -> Comparison:
    if _is_all(wanted, said, asked):
        return Comparison(1.0, is_exact=True)
    key = _key(meaning(wanted), asked)
    pairs = _paired(key, meaning(said))
    share = sum(other is not None for _, other in pairs) / len(key)
    veto = vetoes.veto(wanted, said, asked)
    return Comparison(share, veto=veto, doubt=_doubt(pairs, wanted, said))


def _is_all(wanted: tuple[Term, ...], said: tuple[Term, ...], asked: tuple[Term, ...]) -> bool:
    """Whether a wording is the answer, but for filling words and those the question has."""
    words, said_words = meaning(wanted), meaning(said)
    if _is_same(words, said_words) or _is_joined(words, said_words):
        return True
    if _are_same_members(wanted, said):
        return True
    new = tuple(term for term in words if not _is_asked(term, asked))
    return bool(new) and _is_same(
        new, tuple(term for term in said_words if not _is_asked(term, asked))
    )


def _is_asked(term: Term, asked: tuple[Term, ...]) -> bool:
    """Whether the question says a word, or names a unit: "How many bits …"."""
    if term.sort is Sort.UNIT:
        return any(unit_of(other.form, is_measure=True) == term.form for other in asked)
    return term.sort is Sort.WORD and any(are_same(term, other) for other in asked)


def _is_same(wanted: tuple[Term, ...], said: tuple[Term, ...]) -> bool:
    return len(wanted) == len(said) and all(map(are_same, wanted, said))


def _is_joined(wanted: tuple[Term, ...], said: tuple[Term, ...]) -> bool:
    """Whether only the gaps between words differ: "data set", "dataset"."""
    sorts = {term.sort for term in (*wanted, *said)}
    if not sorts <= {Sort.WORD, Sort.GUARD}:
        return False
    return "".join(term.form for term in wanted) == "".join(term.form for term in said)


def _are_same_members(wanted: tuple[Term, ...], said: tuple[Term, ...]) -> bool:
    """Whether two lists name the same members, in whatever order."""
    left, right = members(wanted), list(members(said))
    if len(left) < 2 or len(left) != len(right) or _joins(wanted) != _joins(said):
        return False
    for one in left:
        match = next((other for other in right if _is_same(one, other)), None)
        if match is None:
            return False
        right.remove(match)
    return True


def _joins(found: tuple[Term, ...]) -> bool:
    """Whether members are joined by "or"."""
    return any(term.form == "or" for term in found)


def _key(words: tuple[Term, ...], asked: tuple[Term, ...]) -> tuple[Term, ...]:
    """Choose the words an answer stands on: those with meaning that the question did not say."""
    key = [term for term in words if term.sort in (Sort.WORD, Sort.NUMBER, Sort.UNIT)]
    return tuple([term for term in key if not _is_asked(term, asked)] or key or words)


def _paired(key: tuple[Term, ...], said: tuple[Term, ...]) -> list[tuple[Term, Term | None]]:
    """Find for each key word the one said for it, the same before one that is merely near."""
    left = list(said)
    found: dict[Term, Term] = {}
    for is_it in (are_same, are_near):
        for term in (one for one in key if one not in found):
            match = next((other for other in left if is_it(term, other)), None)
            if match is not None:
                found[term] = match
                left.remove(match)
    return [(term, found.get(term)) for term in key]


def _doubt(
    pairs: list[tuple[Term, Term | None]], wanted: tuple[Term, ...], said: tuple[Term, ...]
) -> str:
    """Say what keeps a wording from being near: a number left out, another order, "or"."""
    if any(term.sort is Sort.NUMBER and other is None for term, other in pairs):
        return "A number is missing."
    if any(term.sort is Sort.UNIT and other is None for term, other in pairs):
        return "The unit is missing."
    if _joins(said) and not _joins(wanted):
        return "“Or” leaves it open."
    if _guards(wanted) - _guards(said) and _guards(said) - _guards(wanted):
        return "A small word is another one."
    places = [other.start for _, other in pairs if other is not None]
    if places != sorted(places) and _tells_direction(wanted, said):
        return "The order is another one."
    return ""


def _tells_direction(wanted: tuple[Term, ...], said: tuple[Term, ...]) -> bool:
    """Whether the order of words carries meaning: "from A to B", or three words and more."""
    if any(term.form in _RELATIONS for term in (*wanted, *said)):
        return True
    if any(term.form == "of" for term in (*wanted, *said)) and _is_turned(wanted, said):
        return False
    count = sum(term.sort is Sort.WORD for term in wanted)
    return count > 2 and not any(term.sort is Sort.JOIN for term in wanted)


def _is_turned(wanted: tuple[Term, ...], said: tuple[Term, ...]) -> bool:
    """Whether one wording is "the pressure of air", the other "the air pressure"."""
    words, others = ([term for term in found if term.sort is Sort.WORD] for found in (wanted, said))
    turns = ([*words[at:], *words[:at]] for at in range(len(words)))
    return any(_is_same(tuple(turn), tuple(others)) for turn in turns)


def _guards(found: tuple[Term, ...]) -> frozenset[str]:
    return frozenset(term.form for term in found if term.sort is Sort.GUARD)
