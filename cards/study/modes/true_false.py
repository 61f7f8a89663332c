"""True or false: a line of the notes as it stands, or with a wrong answer in place of the right.

One choice of two proves little, so a right one never moves the schedule.
"""

import re
from dataclasses import replace

from cards import language
from cards.cloze import Blank, pieces
from cards.errors import CardsError
from cards.model import Card, NoteKind, Rating
from cards.study.modes.choice import right_option, verdict, wrong_options
from cards.study.modes.mode import Mode, Prompt, Response, Seed, Verdict
from cards.study.modes.shuffling import number

TRUE, FALSE = "true", "false"
_FEWEST_WORDS = 4


def fits(card: Card) -> bool:
    """Ask where a whole sentence holds the answer once, and there are wrong ones for its place."""
    return card.ordinal == 0 and bool(wrong_options(card)) and _parts(card) is not None


def prompt(card: Card, seed: Seed) -> Prompt:
    """Show a statement."""
    return Prompt(card.note.context, _statement(card, seed)[0], options=(TRUE, FALSE))


def judge(card: Card, response: Response, seed: Seed) -> Verdict:
    """Tell whether the statement was taken for what it is. Raises CardsError."""
    if response.text not in (TRUE, FALSE):
        raise CardsError(f"“{response.text[:40]}” is neither true nor false. Choose one of them.")
    _, is_true = _statement(card, seed)
    is_right = (response.text == TRUE) == is_true
    judged = verdict(card, response, is_right=is_right)
    reason = "" if is_true else f"The notes say “{right_option(card)}” there."
    if not is_right:
        return replace(judged, reason=reason)
    return replace(
        judged, reason=reason, may_override=False, affects_schedule=False, asks_again=True
    )


def answer(card: Card, seed: Seed) -> str:
    """Tell what the statement is."""
    return TRUE if _statement(card, seed)[1] else FALSE


def _statement(card: Card, seed: Seed) -> tuple[str, bool]:
    parts = _parts(card)
    if parts is None:
        raise ValueError("A card that does not fit the mode was asked in it.")
    before, key, behind = parts
    wrong = wrong_options(card)
    drawn = number(seed, 2 * len(wrong))
    if drawn >= len(wrong):
        return f"{before}{key}{behind}", True
    return f"{before}{_in_place(wrong[drawn], key)}{behind}", False


def _parts(card: Card) -> tuple[str, str, str] | None:
    """Cut a sentence at the answer; None where no whole sentence holds it once."""
    if card.note.kind is NoteKind.CLOZE:
        return _blank_parts(card)
    sentence, key = card.note.evidence.text.strip(), right_option(card)
    places = [
        found.span() for found in re.finditer(rf"(?<!\w){re.escape(key)}(?!\w)", sentence, re.I)
    ]
    if len(places) != 1 or not _is_sentence(sentence):
        return None
    start, end = places[0]
    return sentence[:start], sentence[start:end], sentence[end:]


def _blank_parts(card: Card) -> tuple[str, str, str] | None:
    found = pieces(card.note.question, card.note.answer)
    at = [place for place, piece in enumerate(found) if isinstance(piece, Blank)]
    text = "".join(map(str, found))
    if len(at) != 1 or not _is_sentence(text) or "“" in text:
        return None
    return (
        "".join(map(str, found[: at[0]])),
        str(found[at[0]]),
        "".join(map(str, found[at[0] + 1 :])),
    )


def _is_sentence(text: str) -> bool:
    is_whole = text[:1].isupper() and text.endswith(".") and "?" not in text
    return is_whole and len(text.split()) >= _FEWEST_WORDS


def _in_place(wrong: str, key: str) -> str:
    """Begin a wrong answer as the key begins there: small inside a sentence, but for names."""
    first, *_ = wrong.split()
    is_name = (
        language.may_be_name(first)
        or language.is_known_name(first)
        or first[1:] != first[1:].lower()
    )
    if key[:1].islower() and not is_name:
        return wrong[:1].lower() + wrong[1:]
    return wrong[:1].upper() + wrong[1:] if key[:1].isupper() else wrong


TRUE_FALSE = Mode(
    name="true_false",
    label="True or false",
    fits=fits,
    prompt=prompt,
    judge=judge,
    answer=answer,
    is_recall=False,
    highest=Rating.GOOD,
)
