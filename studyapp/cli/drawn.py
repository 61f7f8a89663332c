"""A card, its answer and its place on a terminal; nothing is said by colour alone."""

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from cards.cloze import Blank, pieces
from cards.model import Card, KeptNote, NoteKind, Passage, Rating
from cards.study.modes import Gap, Prompt, Verdict
from cards.study.wording.diffing import Mark
from studyapp import keys, marking, words
from studyapp.cli.shown import shown
from studyapp.services import study

WIDEST = 78
RATING_STYLES = {
    Rating.AGAIN: "red",
    Rating.HARD: "yellow",
    Rating.GOOD: "green",
    Rating.EASY: "cyan",
}
_QUIET, _STRONG = "dim", "bold"
_SIGNS = {Mark.EXTRA: ("[-", "-]", "red"), Mark.MISSING: ("{+", "+}", "green")}

Words = str | tuple[str, str]
"""Words from outside, with a style if they have one."""


def say_styled(*parts: Words) -> None:
    """Print words as one text, wrapped on a terminal; where there is none, as they are."""
    console = Console(highlight=False, markup=False, emoji=False)
    text = Text()
    for part in parts:
        words_, style = (part, "") if isinstance(part, str) else part
        text.append(shown(words_), style)
    width = min(WIDEST, console.width) if console.is_terminal else None
    console.print(text, width=width, soft_wrap=not console.is_terminal)


def say_top(question: study.Question, counts: study.Counts, seconds_left: int) -> None:
    """Print the line over a card: how much is left, and what the card is about."""
    note, place = question.note.note, question.note.place
    left = f"{counts.left} left"
    if seconds_left:
        left += f", {words.about_short(seconds_left)}"
    flag = " · * flagged" if question.card.flagged else ""
    say_styled("\n", (f"{left} · {note.context or place.source_title}{flag}", _QUIET))


def say_prompt(prompt: Prompt) -> None:
    """Print a question as its mode asks it: gaps numbered, options too."""
    say_styled((_with_gaps(prompt) if prompt.pieces else prompt.question, _STRONG))
    for number, option in enumerate(prompt.options, start=1):
        say_styled(f"  {number}  {option}")
    if prompt.members:
        say_styled((f"{prompt.members} members, in any order", _QUIET))


def say_verdict(verdict: Verdict) -> None:
    """Print how near a response came, and its words beside the answer's."""
    say_styled((words.verdict_words(verdict), RATING_STYLES[verdict.rating]), f" {verdict.reason}")
    if not any(run.mark in _SIGNS for run in verdict.diff):
        return
    parts: list[Words] = []
    for run in verdict.diff:
        opening, closing, style = _SIGNS.get(run.mark, ("", "", ""))
        parts += [(f"{opening}{run.text}{closing}", style), " "]
    say_styled(*parts, ("  [-not in it-] {+missing+}", _QUIET))


def say_options(
    prompt: Prompt, *, right: str, chosen: str, grounds: Mapping[str, study.Ground]
) -> None:
    """Print which option was right, which was chosen, and where the others come from."""
    for option in prompt.options:
        is_right = option == right
        sign = "✓" if is_right else "✗" if option == chosen else "·"
        told = grounds.get(option)
        ground = "" if is_right or told is None else f"  {told.question} “{told.line}”"
        say_styled(f"  {sign} {option}", (ground, _QUIET))


def say_back(question: study.Question, *, right: str | None = None) -> None:
    """Print the answer, a cloze with its words filled in, and where it comes from."""
    say_styled(*([right] if right else answer(question.card)))
    say_styled((where(question.note), _QUIET))


def say_passage(kept: KeptNote, line: Passage | None) -> None:
    """Print the line a card rests on, its own words between arrows."""
    say_styled((where(kept), _QUIET))
    runs = marking.around(line, kept.note.evidence)
    say_styled(*((f"»{run.text}«", "reverse") if run.is_marked else run.text for run in runs))


def say_keys(actions: Mapping[str, str]) -> None:
    """Print what keys do, of those given, in the words of the table of keys."""
    said: set[str] = set()
    for key in keys.KEYS:
        names = [name for name in key.keys if actions.get(name) == key.action and name not in said]
        said.update(names)
        if names:
            say_styled(f"{' '.join(keys.shown(name) for name in names):>12}  {key.words}")
    say_styled(f"{'q':>12}  Leave; every answer is kept")


def where(kept: KeptNote) -> str:
    """Name the place of a note: source, chapter, second."""
    place = kept.place
    second = words.clock_time(place.starts_at_seconds)
    return " › ".join(part for part in (place.source_title, place.chapter_title, second) if part)


def answer(card: Card) -> list[Words]:
    """Write the answer; a cloze with its words filled in, those asked for in brackets."""
    if card.note.kind is not NoteKind.CLOZE:
        return [card.note.answer]
    return [
        (f"[{piece.text}]", _STRONG)
        if isinstance(piece, Blank) and piece.asks(card.ordinal)
        else str(piece)
        for piece in pieces(card.note.question, card.note.answer)
    ]


def _with_gaps(prompt: Prompt) -> str:
    """Write a text with its gaps, numbered where there are several."""
    text, number = "", 0
    is_many = sum(isinstance(piece, Gap) for piece in prompt.pieces) > 1
    for piece in prompt.pieces:
        if isinstance(piece, Gap):
            number += 1
            text += (f"({number}) " if is_many else "") + "____"
            text += f" [{piece.hint}]" if piece.hint else ""
        else:
            text += piece
    return text
