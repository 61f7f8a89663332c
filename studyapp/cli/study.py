"""Commands that ask: study, quiz; and the log of what was answered."""

import json
import random

import click

from cards.model import Card, Rating
from cards.study.modes.flip import FLIP
from studyapp import clock, shapes
from studyapp.cli.opened import library_of
from studyapp.cli.shown import say
from studyapp.db import Database
from studyapp.errors import NotFoundError
from studyapp.ids import new_id
from studyapp.services import library, study

KEYS = "1 again, 2 hard, 3 good, 4 easy, u undo, q quit"
DECK = click.option("--deck", metavar="D", help="One deck, by id or title; all when left out.")


def show(card: Card) -> None:
    """Ask a card, and after a key show its answer."""
    prompt = FLIP.prompt(card, "")
    say(f"\n{prompt.context}\n{prompt.question}")
    click.prompt("Enter shows the answer", default="", show_default=False, prompt_suffix=" ")
    say(card.note.answer)


@click.command("study")
@DECK
@click.pass_context
def study_(context: click.Context, deck: str | None) -> None:
    """Study today's cards: think, press Enter, say how well you knew it."""
    with library_of(context) as db:
        source_id = _source(db, deck)
        while (question := _next(db, source_id)) is not None:
            show(question.card)
            key = click.prompt(KEYS, type=click.Choice([*"1234uq"]), show_choices=False)
            if key == "q":
                break
            _press(db, question, key)
        else:
            click.echo("Done for today.")


def _source(db: Database, deck: str | None) -> str | None:
    with db.reading() as session:
        return library.find_source(session, deck) if deck else None


def _next(db: Database, source_id: str | None) -> study.Question | None:
    with db.reading() as session:
        return study.next_question(session, now=clock.now(), source_id=source_id)


def _press(db: Database, question: study.Question, key: str) -> None:
    now = clock.now()
    with db.transaction() as session:
        if key == "u":
            study.undo(session, now=now)
            return
        answer = study.Answer(new_id(now), question.card.id, Rating(int(key)))
        study.answer_cards(session, (answer,), now=now)


@click.command("quiz")
@DECK
@click.option("--count", default=10, show_default=True, type=click.IntRange(1), help="How many.")
@click.option("--seed", type=int, default=0, show_default=True, help="Same seed, same questions.")
@click.pass_context
def quiz(context: click.Context, deck: str | None, count: int, seed: int) -> None:
    """Answer COUNT cards, known or not; their schedule stays as it is."""
    with library_of(context) as db:
        cards = _all_cards(db, _source(db, deck))
    if not cards:
        raise NotFoundError("There are no cards to ask. Import notes first.")
    chosen = random.Random(seed).sample(cards, min(count, len(cards)))  # noqa: S311  # a shuffle
    known = 0
    for card in chosen:
        show(card)
        known += click.confirm("Did you know it?")
    click.echo(f"{known} of {len(chosen)} known.")


def _all_cards(db: Database, source_id: str | None) -> list[Card]:
    cards: list[Card] = []
    after = None
    with db.reading() as session:
        while True:
            page = library.notes(session, source_id=source_id, after=after, limit=1000)
            cards += [card for kept in page.notes for card in kept.cards if not card.suspended]
            after = page.after
            if after is None:
                return cards


@click.command("reviews")
@click.pass_context
def reviews(context: click.Context) -> None:
    """Print every review, one JSON object a line, oldest first."""
    with library_of(context) as db, db.reading() as session:
        for review in study.reviews(session):
            click.echo(json.dumps(shapes.review_shape(review)))


COMMANDS = {"study": study_, "quiz": quiz, "reviews": reviews}
