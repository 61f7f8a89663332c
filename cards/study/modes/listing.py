"""Lists: the members of an answer are named one by one, in any order, and ticked off."""

import re
from collections.abc import Sequence

from cards.model import Card, NoteKind
from cards.study.modes.mode import Mode, Prompt, Response, Seed, Verdict
from cards.study.modes.typed import verdict_on
from cards.study.wording import Comparison, Mark, Run, compare

FEWEST, MOST = 3, 12
_LONGEST_WORDS = 6
_BETWEEN = re.compile(r"\s*(?:\n|;|,\s*(?:and|or)\s|,|\s&\s)\s*")
_CLAUSE = re.compile(
    r"(?:because|since|when|while|if|as|after|before|by|to|they|it|he|she|we|you|who|which|that)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\s+(?:and|or)\s+")


def fits(card: Card) -> bool:
    """Ask for an answer that is a plain list of three short members or more."""
    return FEWEST <= len(members(card)) <= MOST


def prompt(card: Card, seed: Seed) -> Prompt:
    """Show the question and how many members there are."""
    del seed
    return Prompt(card.note.context, card.note.question, members=len(members(card)))


def judge(card: Card, response: Response, seed: Seed) -> Verdict:
    """Tick off the members named. More wrong ones than are missing contradict the list."""
    del seed
    wanted, said = members(card), _said(response)
    question = card.note.question
    found: dict[str, Comparison] = {}
    extra = []
    for text in said:
        open_ = [member for member in wanted if member not in found]
        named = _named(open_, text, question)
        if named is None:
            extra.append(text)
        else:
            found[named[0]] = named[1]
    missing = [member for member in wanted if member not in found]
    compared = Comparison(
        share=len(found) / len(wanted),
        is_exact=not missing and not extra and all(one.is_exact for one in found.values()),
        veto="It names something more." if len(extra) > len(missing) else "",
    )
    runs = [Run(text, Mark.BOTH if text in found else Mark.MISSING) for text in wanted]
    return verdict_on(compared, (*runs, *(Run(text, Mark.EXTRA) for text in extra)), response)


def members(card: Card) -> tuple[str, ...]:
    """Split an answer into the members of its list; none where it is no plain list."""
    text = card.note.answer.strip().removesuffix(".")
    if card.note.kind is not NoteKind.BASIC or ":" in text or "(" in text or _CLAUSE.match(text):
        return ()
    parts = [part for part in _BETWEEN.split(text) if part]
    if len(parts) < FEWEST - 1:
        return ()
    *firsts, last = parts
    split = (*firsts, *_LAST.split(last, maxsplit=1)) if len(parts) < FEWEST else tuple(parts)
    if len(split) == len(parts) and (ends := _LAST.split(last, maxsplit=1)) and len(ends) > 1:
        split = (*firsts, *ends)
    is_plain = all(0 < len(part.split()) <= _LONGEST_WORDS for part in split)
    return tuple(dict.fromkeys(split)) if is_plain else ()


def _said(response: Response) -> list[str]:
    lines = [part for text in response.texts for part in _BETWEEN.split(text)]
    return [part.strip() for line in lines for part in _LAST.split(line) if part.strip()]


def _named(wanted: Sequence[str], text: str, question: str) -> tuple[str, Comparison] | None:
    """Find the member a text names: the same words before words that are merely near."""
    compared = [(member, compare(member, text, question=question)) for member in wanted]
    good = [(member, one) for member, one in compared if one.is_exact or one.is_near]
    return max(good, key=lambda pair: (pair[1].is_exact, pair[1].share), default=None)


def answer(card: Card, seed: Seed) -> str:
    """Give the note's answer."""
    del seed
    return card.note.answer


LIST = Mode(
    name="list", label="Name the members", fits=fits, prompt=prompt, judge=judge, answer=answer
)
