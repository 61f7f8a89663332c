"""Multiple choice: the answer among three wrong ones of its kind.

A right choice is weak evidence. On a new card it is none, and only gets the card started; a guess,
or a choice quicker than one can read, is not credited and asked again as a recall.
"""

from cards.cloze import blanked
from cards.model import Card, NoteKind, Rating
from cards.study.modes.mode import Confidence, How, Mode, Prompt, Response, Seed, Verdict
from cards.study.modes.shuffling import shuffled

WRONG_OPTIONS = 3
QUICKEST_MS = 1500


def fits(card: Card) -> bool:
    """Ask where the note has three wrong answers, made for the card's own blank."""
    return card.ordinal == 0 and len(wrong_options(card)) == WRONG_OPTIONS


def prompt(card: Card, seed: Seed) -> Prompt:
    """Show the question with four options."""
    note = card.note
    question = note.question
    if note.kind is NoteKind.CLOZE:
        question = blanked(question, note.answer, ordinal=card.ordinal)
    options = shuffled((right_option(card), *wrong_options(card)), seed)
    return Prompt(note.context, question, options=options)


def judge(card: Card, response: Response, seed: Seed) -> Verdict:
    """Compare the option chosen with the right one."""
    del seed
    is_right = response.text == right_option(card)
    return verdict(card, response, is_right=is_right)


def answer(card: Card, seed: Seed) -> str:
    """Give the right option."""
    del seed
    return right_option(card)


def right_option(card: Card) -> str:
    """Write the answer as an option, which ends without a full stop."""
    return card.note.answer.strip().removesuffix(".")


def wrong_options(card: Card) -> tuple[str, ...]:
    """List the wrong answers that are not, but for case, the right one."""
    right = right_option(card).casefold()
    wrong = (text.strip().removesuffix(".") for text in card.note.distractors)
    return tuple(dict.fromkeys(text for text in wrong if text.casefold() != right))[:WRONG_OPTIONS]


def verdict(card: Card, response: Response, *, is_right: bool) -> Verdict:
    """Say what choosing means for the schedule: a right choice gives Good at best."""
    how = How.EXACT if is_right else How.WRONG
    highest = Rating.HARD if response.hinted else Rating.GOOD
    if card.is_new:
        return Verdict(
            is_right,
            how,
            min(Rating.GOOD, highest) if is_right else Rating.AGAIN,
            reason="A first look: it does not count, and the card comes again to be recalled.",
            highest=highest,
            may_override=False,
            affects_schedule=False,
            asks_again=True,
        )
    if is_right and (doubt := _doubt(response)):
        return Verdict(
            is_right,
            how,
            Rating.AGAIN,
            reason=doubt,
            highest=highest,
            may_override=False,
            asks_again=True,
        )
    rating = min(Rating.GOOD, highest) if is_right else Rating.AGAIN
    return Verdict(is_right, how, rating, highest=highest, may_override=is_right)


def _doubt(response: Response) -> str:
    """Say why a right choice is not credited; empty when it is."""
    if response.confidence is Confidence.GUESS:
        return "A guess does not count: the card comes again to be recalled."
    if response.duration_ms is not None and response.duration_ms < QUICKEST_MS:
        return "That was quicker than one can read: the card comes again to be recalled."
    return ""


CHOICE = Mode(
    name="choice",
    label="Choose from four",
    fits=fits,
    prompt=prompt,
    judge=judge,
    answer=answer,
    is_recall=False,
    highest=Rating.GOOD,
)
