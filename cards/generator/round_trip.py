"""Back from a card to the notes: whether it says no more, and no less carefully, than they do."""

import re
from collections.abc import Iterable

from cards import language
from cards.generator.setting import asked
from cards.model import Candidate, Passage

_CAREFUL = language.listed(
    """may might could can would should must shall will cannot likely unlikely probably perhaps
    possibly often usually sometimes mostly largely partly rarely seldom some most many few all
    every always only never no none neither nor not n't n’t without hardly nearly almost roughly
    least tends tend seems seem appears appear"""
)
_SAME = {"n't": "not", "n’t": "not", "cannot": "not"}
_ASKING = language.content_stems(
    """name kind type sort example reason person place year number share way thing happen call
    consider describe accord mean two three four five differ condition order part"""
)
_KIND_ASKED_FOR = re.compile(r"^Which (?:(?:two|three|four|five) )?([a-z]+) ")
_AMOUNT_ASKED_FOR = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def holds(
    candidate: Candidate, *, quotation: Passage, known: Iterable[str], holders: Iterable[str]
) -> bool:
    """Tell whether question and answer together are what the notes say.

    The key stands in the quotation. Every other word stands in the `known` texts of the chapter,
    but for the kind of answer asked for ("Which gas"). Negations, hedges, modals and amounts are
    those of the sentences behind the quotation, no fewer. The `holders` of a view are named.
    """
    question = asked(candidate)
    card = f"{question} {candidate.answer}"
    return (
        language.content_stems(candidate.answer) <= language.content_stems(quotation.text)
        and _own_stems(question) <= language.content_stems(" ".join(known))
        and set(_NUMBER.findall(card)) <= set(_NUMBER.findall(candidate.evidence.text))
        and _careful(card) == _careful(_sentences_behind(candidate.evidence, quotation))
        and all(holder.split()[-1] in card for holder in holders)
    )


def _own_stems(question: str) -> frozenset[str]:
    """Stem the words that only the notes can have given."""
    kind = _KIND_ASKED_FOR.match(question)
    is_kind = kind is not None and language.knows(kind.group(1), "noun")
    said = question[kind.end() :] if kind and is_kind else question
    return language.content_stems(said) - _ASKING


def _sentences_behind(line: Passage, quotation: Passage) -> str:
    overlapping = (
        sentence.text
        for sentence in language.sentences(line)
        if sentence.start < quotation.end and quotation.start < sentence.end
    )
    return " ".join(overlapping)


def _careful(text: str) -> frozenset[str]:
    words = (word.lower() for word in language.words(_AMOUNT_ASKED_FOR.sub("", text)))
    return frozenset(_SAME.get(word, word) for word in words if word in _CAREFUL)
