"""The quiz command: the same quizzes as in the browser, one question after another."""

from dataclasses import dataclass

import click

from cards.errors import CardsError
from cards.study.modes import Response
from studyapp import clock, words
from studyapp.cli import drawn
from studyapp.cli.drawn import say_styled
from studyapp.cli.keyboard import LEAVE, Keyboard, actions
from studyapp.cli.opened import library_of
from studyapp.cli.responding import TURN, read_response
from studyapp.cli.study import DECK, keyboard_of
from studyapp.db import Database
from studyapp.errors import NotFoundError, StudyAppError
from studyapp.ids import new_id
from studyapp.services import library, quizzes
from studyapp.services.quizzes import MODES_ASKED, Chosen, Line, Standing, Wanted

_KEYS = ("f", "u", "?", "Escape")
KEYS = {name: action for name, action in actions("Quiz", "Anywhere").items() if name in _KEYS}
NO_ANSWER = Response()


@dataclass(frozen=True, slots=True)
class Room:
    """A quiz under way at a terminal."""

    db: Database
    keyboard: Keyboard
    quiz_id: str


@click.command("quiz")
@DECK
@click.option(
    "--count",
    default=10,
    show_default=True,
    type=click.IntRange(1, quizzes.MOST_QUESTIONS),
    help="How many.",
)
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), help="Same seed, same questions.")
@click.option(
    "--mode",
    "modes",
    multiple=True,
    type=click.Choice([mode.name for mode in MODES_ASKED]),
    help="Ask in this way only; may be given more than once.",
)
@click.option("--counts", is_flag=True, help="Let the answers move the schedule.")
@click.pass_context
def quiz(
    context: click.Context,
    deck: str | None,
    count: int,
    seed: int | None,
    modes: tuple[str, ...],
    counts: bool,
) -> None:
    """Answer COUNT cards, known or not; at the end see the score and what you missed."""
    names = modes or tuple(mode.name for mode in MODES_ASKED)
    with library_of(context) as db:
        wanted = Wanted(_chosen(db, deck), names, count, counts=counts, seed=seed)
        now = clock.now()
        room = Room(db, keyboard_of(db), new_id(now))
        with db.transaction() as session:
            started = quizzes.start(session, room.quiz_id, wanted, now=now)
        say_styled(
            f"{words.counted(len(started.items), 'question')} from {started.title}. "
            f"The same again: --seed {started.seed}."
        )
        _hold(room)


def _chosen(db: Database, deck: str | None) -> Chosen:
    """Find what may be asked. Raises NotFoundError for an unknown deck, and an empty library."""
    with db.reading() as session:
        source_id = library.find_source(session, deck) if deck else None
        if not library.notes(session, source_id=source_id, limit=1).notes:
            raise NotFoundError("There are no cards to ask. Import notes first.")
    return Chosen(source_ids=(source_id,) if source_id else ())


def _hold(room: Room) -> None:
    """Ask question after question; each answer is kept when it is given."""
    position: int | None = 1
    try:
        while position:
            position = _asked(room, _standing(room, position), position)
        if position == 0:
            _finish(room)
            return
    except (EOFError, KeyboardInterrupt):
        say_styled("")
    standing = _standing(room, 0)
    say_styled(
        f"{standing.answered} of {len(standing.quiz.items)} answered, and kept. "
        "The quiz goes on in the browser, under Quiz."
    )


def _standing(room: Room, position: int) -> Standing:
    with room.db.reading() as session:
        return quizzes.standing(session, room.quiz_id, position=position)


def _asked(room: Room, standing: Standing, position: int) -> int | None:
    """Ask a question; returns the place to go to, 0 at the end, None to leave."""
    asked = next(one for one in standing.asked if one.position == position)
    say_styled((f"\n{asked.position} of {len(standing.quiz.items)}", "dim"))
    if asked.prompt is None:
        say_styled("This card was edited since; it is left out.")
        return _keep(room, asked.position, NO_ANSWER)
    if asked.prompt.context:
        say_styled((asked.prompt.context, "dim"))
    drawn.say_prompt(asked.prompt)
    read = read_response(room.keyboard, asked.prompt, KEYS, since=clock.now())
    if isinstance(read, Response):
        return _keep(room, asked.position, read)
    if read == "help":
        drawn.say_keys(KEYS)
    places = {LEAVE: None, "help": asked.position, "undo": max(1, asked.position - 1)}
    if read in places:
        return places[read]
    return _keep(room, asked.position, NO_ANSWER, mark=read != TURN)


def _keep(room: Room, position: int, response: Response, *, mark: bool = False) -> int:
    """Keep an answer at once; one that cannot be taken is asked for again."""
    try:
        with room.db.transaction() as session:
            following = quizzes.answer(
                session, room.quiz_id, position, response, mark=mark, now=clock.now()
            )
    except (CardsError, StudyAppError) as error:
        say_styled(str(error))
        return position
    return following or 0


def _finish(room: Room) -> None:
    """Close the quiz and show how it went."""
    with room.db.transaction() as session:
        quizzes.finish(session, room.quiz_id, now=clock.now())
        result = quizzes.result(session, room.quiz_id, now=clock.now())
    schedule = "has moved" if result.quiz.counts else "stays as it was"
    total = len(result.lines)
    say_styled(
        ("\n", ""), (f"{result.right} of {total} right.", "bold"), f" The schedule {schedule}."
    )
    for line in result.lines:
        if not line.is_right:
            _say_missed(line)
    if result.bringable:
        _offer(room, result.bringable)


def _say_missed(line: Line) -> None:
    asked, given = line.asked, line.asked.given
    question = asked.prompt.question if asked.prompt else words.plain(asked.note.note)
    say_styled("\n", (question, "bold"))
    if given and given.is_answered:
        sure = ", and you were sure" if line.is_sure_error else ""
        say_styled(("Your answer: ", "dim"), "; ".join(given.texts), (sure, "dim"))
    say_styled(("Right: ", "dim"), line.right)
    if line.reason:
        say_styled((line.reason, "dim"))
    say_styled(("From: ", "dim"), f"“{asked.note.note.evidence.text}”")
    say_styled((drawn.where(asked.note), "dim"))


def _offer(room: Room, bringable: int) -> None:
    """Offer to bring the missed ones due today; no answer is a no."""
    what = "missed one" if bringable == 1 else f"{bringable} missed ones"
    known = {"y": "bring", "n": LEAVE, "Enter": LEAVE, "Escape": LEAVE}
    try:
        pressed = room.keyboard.press(known, f"\nBring the {what} due today? y, or Enter for no")
    except (EOFError, KeyboardInterrupt):
        say_styled("")
        return
    if pressed == "bring":
        with room.db.transaction() as session:
            brought = quizzes.bring_missed(session, room.quiz_id, now=clock.now())
        say_styled(f"Due today: {words.counted(brought, 'card')}.")


COMMANDS = {"quiz": quiz}
