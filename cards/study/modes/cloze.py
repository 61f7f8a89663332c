"""Cloze: the missing words are typed into their gaps."""

from cards.cloze import Blank, blanked, pieces
from cards.model import Card, NoteKind
from cards.study.modes.mode import Gap, Mode, Prompt, Response, Seed, Verdict
from cards.study.modes.typed import verdict_on
from cards.study.wording import compare, diff, together

LONGEST_WORDS = 6


def fits(card: Card) -> bool:
    """Ask where every gap is short enough to type."""
    gaps = _gaps(card)
    return bool(gaps) and all(len(gap.text.split()) <= LONGEST_WORDS for gap in gaps)


def prompt(card: Card, seed: Seed) -> Prompt:
    """Show the text with gaps for this card's blanks; others are filled in."""
    del seed
    note = card.note
    question = blanked(note.question, note.answer, ordinal=card.ordinal)
    return Prompt(
        note.context,
        question,
        pieces=tuple(
            Gap(piece.hint) if isinstance(piece, Blank) and piece.asks(card.ordinal) else str(piece)
            for piece in pieces(note.question, note.answer)
        ),
    )


def judge(card: Card, response: Response, seed: Seed) -> Verdict:
    """Compare what stands in each gap; all of them make the answer."""
    del seed
    gaps = _gaps(card)
    texts = (*response.texts, *[""] * len(gaps))[: len(gaps)]
    compared = together(
        [compare(gap.text, text, question=gap.hint) for gap, text in zip(gaps, texts, strict=True)]
    )
    runs = tuple(run for gap, text in zip(gaps, texts, strict=True) for run in diff(gap.text, text))
    return verdict_on(compared, runs, response)


def answer(card: Card, seed: Seed) -> str:
    """List what belongs into the gaps."""
    del seed
    return "; ".join(gap.text for gap in _gaps(card))


def _gaps(card: Card) -> tuple[Blank, ...]:
    if card.note.kind is not NoteKind.CLOZE:
        return ()
    parts = pieces(card.note.question, card.note.answer)
    return tuple(part for part in parts if isinstance(part, Blank) and part.asks(card.ordinal))


CLOZE = Mode(
    name="cloze", label="Fill the gap", fits=fits, prompt=prompt, judge=judge, answer=answer
)
