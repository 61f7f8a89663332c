"""A study session on a terminal: the same queue, keys and undo as in the browser."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from cards.errors import CardsError
from cards.model import Rating
from cards.study.hints import hint
from cards.study.modes import FLIP, Mode, Response, Verdict, typing
from cards.study.modes.reverse import REVERSE
from cards.study.modes.typed import TYPED
from studyapp import clock, words
from studyapp.cli import acts, drawn, grading
from studyapp.cli.drawn import say_styled
from studyapp.cli.keyboard import LEAVE, Keyboard, actions
from studyapp.cli.responding import TURN, read_response
from studyapp.db import Database
from studyapp.errors import ConflictError, NotFoundError, StudyAppError
from studyapp.ids import new_id
from studyapp.services import account, study

HINTED = (FLIP, TYPED)
FRONT = actions("Study, front", "Study, both sides", "Anywhere")


@dataclass(frozen=True, slots=True)
class Sitting:
    """A person at a terminal, the deck they study alone if one is."""

    db: Database
    keyboard: Keyboard
    source_id: str | None
    two_buttons: bool


@dataclass(frozen=True, slots=True)
class View:
    """What is to be shown: a card or, without one, the next; in a mode; its answer or not."""

    card_id: str | None = None
    mode: Mode | None = None
    is_shown: bool = False
    is_hinted: bool = False
    is_drawn: bool = False
    since: datetime | None = None
    response: Response | None = None
    duration_ms: int | None = None


NEXT = View()


def study_on(db: Database, keyboard: Keyboard, source_id: str | None) -> None:
    """Ask card after card, until today is done or the person leaves."""
    with db.reading() as session:
        two_buttons = account.preferences(session).two_buttons
    sitting = Sitting(db, keyboard, source_id, two_buttons)
    view: View | None = NEXT
    try:
        while view is not None:
            view = _step(sitting, view)
    except (EOFError, KeyboardInterrupt):
        say_styled("")
    _say_goodbye(sitting)


def _step(sitting: Sitting, view: View) -> View | None:
    """Show one side of a card and do what the person wishes; None when they leave."""
    try:
        question = _fetch(sitting, view)
    except NotFoundError as error:
        say_styled(str(error))
        return NEXT
    if question is None:
        return _done(sitting)
    view = _settled(sitting, question, view)
    if view.is_shown:
        return _back(sitting, question, view)
    return _front(sitting, question, view)


def _fetch(sitting: Sitting, view: View) -> study.Question | None:
    now = clock.now()
    with sitting.db.reading() as session:
        if view.card_id:
            return study.question(session, view.card_id, now=now)
        return study.next_question(session, now=now, source_id=sitting.source_id)


def _settled(sitting: Sitting, question: study.Question, view: View) -> View:
    """Choose the mode; one that an edit has made unfit gives way."""
    card = question.card
    if view.mode is None or not view.mode.fits(card):
        with sitting.db.reading() as session:
            mode = FLIP if view.is_shown else study.mode_for(session, card, wanted=view.mode)
        view = replace(view, mode=mode, response=None)
    return replace(view, card_id=card.id, since=view.since or clock.now())


def _front(sitting: Sitting, question: study.Question, view: View) -> View | None:
    mode, since = view.mode or FLIP, view.since or clock.now()
    prompt = study.prompt(question.card, mode)
    if not view.is_drawn:
        drawn.say_top(question, *_left(sitting))
        drawn.say_prompt(prompt)
    here = replace(view, is_drawn=True)
    if mode is FLIP:
        asking = "Enter shows the answer, ? the keys"
        action = sitting.keyboard.press(FRONT, asking)
    else:
        read = read_response(sitting.keyboard, prompt, FRONT, since=since)
        if isinstance(read, Response):
            response = replace(read, hinted=view.is_hinted)
            return replace(here, is_shown=True, is_drawn=False, response=response)
        action = read
    return _front_act(sitting, question, here, action)


def _front_act(sitting: Sitting, question: study.Question, view: View, action: str) -> View | None:
    if action in ("show", TURN):
        passed = int((clock.now() - (view.since or clock.now())).total_seconds() * 1000)
        duration_ms = max(0, passed) if sitting.keyboard.is_timed else None
        return replace(view, mode=FLIP, is_shown=True, is_drawn=False, duration_ms=duration_ms)
    if action == "type":
        mode = typing(question.card)
        if mode is None:
            say_styled("This answer is too long to type.")
            return view
        return replace(view, mode=mode, is_drawn=False)
    if action == "hint":
        if view.mode not in HINTED:
            say_styled("There is no hint for this way of asking; : turns the card.")
            return view
        say_styled(hint(question.card), ("  With a hint the best rating is Hard.", "dim"))
        return replace(view, is_hinted=True)
    return _act(sitting, question, view, action, FRONT)


def _back(sitting: Sitting, question: study.Question, view: View) -> View | None:
    """Show the answer, and the verdict on a response; take the rating."""
    mode, response = view.mode or FLIP, view.response
    verdict = study.judge(question.card, mode, response) if response else None
    if not view.is_drawn:
        if verdict and response:
            _say_judged(sitting, question, mode, response, verdict)
        right = study.right_answer(question.card, REVERSE) if mode is REVERSE else None
        drawn.say_back(question, right=right)
    view = replace(view, is_drawn=True)
    found = grading.grades(verdict, is_hinted=view.is_hinted, two_buttons=sitting.two_buttons)
    action = sitting.keyboard.press(found.keys, grading.asking(question, found))
    rating = found.usual if action == grading.USUAL else found.by_action.get(action)
    if rating is None:
        return _act(sitting, question, view, action, found.keys)
    return _answered(sitting, view, rating)


def _say_judged(
    sitting: Sitting, question: study.Question, mode: Mode, response: Response, verdict: Verdict
) -> None:
    """Say how near a response came; of options, where the wrong ones come from."""
    drawn.say_verdict(verdict)
    prompt = study.prompt(question.card, mode)
    with sitting.db.reading() as session:
        grounds = study.grounds(session, prompt.options, question.note)
    right = study.right_answer(question.card, mode)
    drawn.say_options(prompt, right=right, chosen=response.text, grounds=grounds)


def _answered(sitting: Sitting, view: View, rating: Rating) -> View:
    """Record an answer at once; if that fails, say why and stay."""
    now = clock.now()
    response = view.response
    answer = study.Answer(
        id=new_id(now),
        card_id=view.card_id or "",
        rating=rating,
        duration_ms=response.duration_ms if response else view.duration_ms,
        mode=view.mode.name if view.mode else FLIP.name,
        response=response.texts if response else (),
        confidence=response.confidence if response else None,
        hinted=view.is_hinted,
    )
    try:
        with sitting.db.transaction() as session:
            study.answer_cards(session, (answer,), now=now)
    except (CardsError, StudyAppError) as error:
        say_styled(str(error))
        return view
    return NEXT


def _act(
    sitting: Sitting, question: study.Question, view: View, action: str, known: Mapping[str, str]
) -> View | None:
    """Do something else than answer: stay with the card, go to another, or leave."""
    if action == LEAVE:
        return None
    if action == "undo":
        return _undone(sitting) or view
    if action == "help":
        drawn.say_keys(known)
        return view
    try:
        after = acts.ACTS[action](sitting.db, sitting.keyboard, question)
    except (CardsError, StudyAppError) as error:
        say_styled(str(error))
        return view
    return {
        acts.After.NEXT: NEXT,
        acts.After.STAY: view,
        acts.After.REDRAW: replace(view, is_drawn=False),
    }[after]


def _undone(sitting: Sitting) -> View | None:
    """Take back the newest answer or deed, and show its card; None when nothing is left."""
    try:
        with sitting.db.transaction() as session:
            undone = study.undo(session, now=clock.now())
    except (NotFoundError, ConflictError) as error:
        say_styled(str(error))
        return None
    say_styled(undone.said)
    return View(card_id=undone.card_id)


def _done(sitting: Sitting) -> View | None:
    """Say that today is done; undo still works."""
    now = clock.now()
    with sitting.db.reading() as session:
        summary = study.today(session, now=now)
        zone = account.preferences(session).zone
    left = summary.counts.left
    if sitting.source_id and left:
        say_styled(f"\nThis deck is done for today; {words.counted(left, 'card')} left in others.")
    else:
        at = summary.next_due_at
        say_styled("\nDone for today.", f" Next card {words.moment(at, now, zone)}." if at else "")
    known = actions("Anywhere") | {"Enter": LEAVE, "Space": LEAVE}
    if sitting.keyboard.press(known, "Enter leaves, u takes back") != "undo":
        return None
    return _undone(sitting) or NEXT


def _left(sitting: Sitting) -> tuple[study.Counts, int]:
    """Count what is left of the deck, and guess how many seconds that takes."""
    now = clock.now()
    with sitting.db.reading() as session:
        left = study.left(session, now=now, source_id=sitting.source_id)
    return left.counts, left.seconds


def _say_goodbye(sitting: Sitting) -> None:
    with sitting.db.reading() as session:
        summary = study.today(session, now=clock.now())
    done = words.counted(summary.done, "card")
    say_styled((f"{done} answered today, {summary.counts.left} left.", "dim"))
