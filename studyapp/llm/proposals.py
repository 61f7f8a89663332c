"""A model's answer → candidates; it is believed only as far as the notes bear it out."""

import re
from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ConfigDict, ValidationError

from cards.generator import round_trip
from cards.generator.setting import passages_of
from cards.model import Candidate, Chapter, Claim, NoteKind, Passage
from studyapp.errors import ModelError, UnusableAnswerError

MOST_IN_A_CHAPTER = 12
MOST_CHARACTERS = 500
_PLAIN = re.compile(r"[\w\s.,;:!?()%“”‘’'\"–-]")
_ALIKE = str.maketrans("’‘“”–—\u00a0\n\t", "''\"\"-- \u0020\u0020")  # one sign for one sign


class Proposal(BaseModel):
    """A card as the model words it, and the words of the notes it rests on."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    question: str
    answer: str
    quotation: str


class Answer(BaseModel):
    """All a model says of a chapter."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    cards: tuple[Proposal, ...]


class _Message(BaseModel):
    content: str


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    choices: list[_Choice]


def content_of(body: bytes) -> str:
    """Fetch the words of a chat completion. Raises ModelError."""
    try:
        return _Completion.model_validate_json(body).choices[0].message.content
    except (ValidationError, IndexError):
        raise ModelError("does not answer as a chat endpoint does") from None


def read_answer(content: str) -> Answer:
    """Read a model's words as strict JSON. Raises UnusableAnswerError."""
    try:
        return Answer.model_validate_json(content)
    except ValidationError:
        raise UnusableAnswerError("did not answer with the JSON asked for") from None


def candidates(
    answer: Answer, chapter: Chapter, claims: Sequence[Claim], *, speaker: str | None
) -> Iterator[Candidate]:
    """Keep the proposals whose quotation stands in the chapter and that say no more than it."""
    for proposal in answer.cards[:MOST_IN_A_CHAPTER]:
        quotation = _found(proposal.quotation, chapter)
        if quotation is None:
            continue
        question, answered = (" ".join(s.split()) for s in (proposal.question, proposal.answer))
        line = _line_around(quotation, chapter, claims)
        candidate = Candidate(NoteKind.BASIC, question, answered, evidence=line)
        if _is_plain(candidate) and round_trip.holds(
            candidate,
            quotation=quotation,
            known=[passage.text for passage in passages_of(chapter)],
            holders=[one for one in _holders(quotation, claims) if one not in (speaker or "")],
        ):
            yield candidate


def _found(quotation: str, chapter: Chapter) -> Passage | None:
    wanted = quotation.strip().translate(_ALIKE)
    for passage in passages_of(chapter):
        at = passage.text.translate(_ALIKE).find(wanted)
        if wanted and at >= 0:
            text = passage.text[at : at + len(wanted)]
            return Passage(text, passage.start + at)
    return None


def _line_around(quotation: Passage, chapter: Chapter, claims: Sequence[Claim]) -> Passage:
    """Find the line the rules would name for the same words."""
    lines = [*(claim.passage for claim in claims), *passages_of(chapter)]
    around = [line for line in lines if line.start <= quotation.start and quotation.end <= line.end]
    return min(around, key=lambda line: len(line.text))


def _holders(quotation: Passage, claims: Sequence[Claim]) -> set[str]:
    """Name those whose views the words are."""
    return {
        claim.holder
        for claim in claims
        if claim.is_view and claim.holder and _overlap(claim.passage, quotation)
    }


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _is_plain(candidate: Candidate) -> bool:
    """Whether it is one question in ordinary signs, or in those of its own line."""
    said = f"{candidate.question} {candidate.answer}"
    is_question = candidate.question.find("?") == len(candidate.question) - 1
    is_short = bool(candidate.answer) and len(said) <= MOST_CHARACTERS
    return is_question and is_short and set(_PLAIN.sub("", said)) <= set(candidate.evidence.text)
