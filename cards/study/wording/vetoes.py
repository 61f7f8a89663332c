"""What no likeness of the rest makes up for: numbers, units, negations, opposites, members."""

from collections import Counter

from cards.study.wording.likeness import are_near, are_same
from cards.study.wording.opposites import are_opposite
from cards.study.wording.terms import Sort, Term, members

_WORDS = (Sort.WORD, Sort.GUARD)
_LONGEST_KEY = 3


def veto(wanted: tuple[Term, ...], said: tuple[Term, ...], asked: tuple[Term, ...]) -> str:
    """Say what speaks against a wording, in one sentence; empty when nothing does."""
    checks = (
        (_has_other_number(wanted, said, asked), "The number is not the same."),
        (_has_other_unit(wanted, said, asked), "The unit is not the same."),
        (_is_negated_otherwise(wanted, said), "One says “not”, the other does not."),
        (_has_opposite(wanted, said), "It says the opposite."),
        (_has_more_members(wanted, said, asked), "It names something more."),
    )
    return next((reason for is_so, reason in checks if is_so), "")


def _forms(found: tuple[Term, ...], sort: Sort) -> Counter[str]:
    return Counter(term.form for term in found if term.sort is sort)


def _has_other_number(
    wanted: tuple[Term, ...], said: tuple[Term, ...], asked: tuple[Term, ...]
) -> bool:
    numbers = _forms(wanted, Sort.NUMBER)
    extra = _forms(said, Sort.NUMBER) - numbers - _forms(asked, Sort.NUMBER)
    if not numbers:
        del extra["1"]  # "one", as in "one method"
    return bool(extra) or _has_other_code(wanted, said)


def _has_other_code(wanted: tuple[Term, ...], said: tuple[Term, ...]) -> bool:
    """Whether "B6" was said for "B12"."""
    codes, others = ({term.form for term in found if _is_code(term)} for found in (wanted, said))
    return bool(codes) and bool(others - codes)


def _is_code(term: Term) -> bool:
    return term.sort is Sort.WORD and any(letter.isdigit() for letter in term.form)


def _has_other_unit(
    wanted: tuple[Term, ...], said: tuple[Term, ...], asked: tuple[Term, ...]
) -> bool:
    units = _forms(wanted, Sort.UNIT)
    given = {term.form for term in (*wanted, *asked)}
    extra = [unit for unit in _forms(said, Sort.UNIT) - units if unit not in given]
    return bool(extra) and bool(_forms(wanted, Sort.NUMBER))


def _is_negated_otherwise(wanted: tuple[Term, ...], said: tuple[Term, ...]) -> bool:
    return _forms(wanted, Sort.NEGATION).total() != _forms(said, Sort.NEGATION).total()


def _has_opposite(wanted: tuple[Term, ...], said: tuple[Term, ...]) -> bool:
    """Whether an opposite of a wanted word was said; or the two places of a pair exchanged."""
    words = [term for term in wanted if term.sort in _WORDS]
    said_words = [term for term in said if term.sort in _WORDS]
    extra = [one for one in said_words if not any(are_same(word, one) for word in words)]
    if any(are_opposite(word.form, one.form) for word in words for one in extra):
        return True
    pairs = [
        (one, other)
        for at, one in enumerate(words)
        for other in words[at + 1 :]
        if are_opposite(one.form, other.form)
    ]
    return any(_is_exchanged(one, other, said_words) for one, other in pairs)


def _is_exchanged(one: Term, other: Term, said: list[Term]) -> bool:
    first = next((term.start for term in said if are_same(one, term)), -1)
    second = next((term.start for term in said if are_same(other, term)), -1)
    return 0 <= second < first


def _has_more_members(
    wanted: tuple[Term, ...], said: tuple[Term, ...], asked: tuple[Term, ...]
) -> bool:
    """Whether something is joined on that is no part of a list, or of a short answer."""
    key = [term for term in wanted if term.sort is Sort.WORD]
    is_list = len(members(wanted)) > 1
    if not is_list and len(key) > _LONGEST_KEY:
        return False
    known = (*wanted, *asked)
    parts = [
        [term for term in part if term.sort in (Sort.WORD, Sort.NUMBER)] for part in members(said)
    ]
    foreign = [part for part in parts if part and not any(_is_known(term, known) for term in part)]
    return bool(foreign) and len(parts) > len(foreign) and len(parts) > len(members(wanted))


def _is_known(term: Term, known: tuple[Term, ...]) -> bool:
    return any(are_same(other, term) or are_near(other, term) for other in known)
