"""Quizzes: chosen, answered one question a page, looked back at, printed."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cards.study.modes import Response
from studyapp import words
from studyapp.errors import BadInputError
from studyapp.ids import new_id
from studyapp.services import account, library, quizzes
from studyapp.services.quizzes import Chosen, Standing, Wanted
from studyapp.web import charts, forms, responses, toasts
from studyapp.web.door import clock, db

BP = Blueprint("quiz", __name__)

SOURCES_SHOWN = 60
CHAPTERS_SHOWN = 80
TAGS_SHOWN = 40


@BP.get("/quiz")
def index() -> ResponseReturnValue:
    """Show what a quiz can be made of, and the earlier ones."""
    return _index(tuple(request.args.getlist("source")))


@BP.post("/quiz")
def start() -> ResponseReturnValue:
    """Put a quiz together, once however often the form is sent."""
    quiz_id = forms.identifier(request.form, "quiz_id")
    try:
        with db.transaction() as session:
            quizzes.start(session, quiz_id, _wanted(), now=clock.now())
    except BadInputError as error:
        return _index(tuple(request.form.getlist("source")), problem=str(error)), 400
    return redirect(url_for("quiz.show", quiz_id=quiz_id), code=303)


@BP.get("/quiz/<uuid:quiz_id>")
def show(quiz_id: UUID) -> ResponseReturnValue:
    """Show the question to answer, the end, or, of a finished quiz, how it went."""
    at = forms.whole(request.args, "at", low=0, high=1000) if "at" in request.args else None
    with db.reading() as session:
        standing = quizzes.standing(session, str(quiz_id), position=at)
        zone = account.preferences(session).zone
    if standing.quiz.finished_at is not None:
        return _result(str(quiz_id))
    now = clock.now()
    if standing.quiz.is_over(now):
        return render_template("quiz/over.html", standing=standing)
    template = "quiz/ask.html" if standing.asked else "quiz/end.html"
    return render_template(
        template, standing=standing, quiz=standing.quiz, now=now, zone=zone, bar=_bar(standing)
    )


@BP.post("/quiz/<uuid:quiz_id>/answer")
def answer(quiz_id: UUID) -> ResponseReturnValue:
    """Keep an answer at once and go on; when the time is over, to the result."""
    now = clock.now()
    following = None
    with db.transaction() as session:
        for position, response in _responses():
            following = quizzes.answer(
                session,
                str(quiz_id),
                position,
                response,
                mark=forms.flag(request.form, "mark"),
                now=now,
            )
        if quizzes.quiz(session, str(quiz_id)).is_over(now):
            quizzes.finish(session, str(quiz_id), now=now)
    if following is None:
        toasts.say("The quiz was over: this answer is not counted.")
    return redirect(url_for("quiz.show", quiz_id=quiz_id, at=following), code=303)


def _responses() -> Iterator[tuple[int, Response]]:
    """Read the answers to the questions of a page: one, or one for each of a group."""
    _, response = responses.read(request.form)
    for given in request.form.getlist("position")[: quizzes.MOST_QUESTIONS]:
        position = forms.whole({"position": given}, "position", low=1, high=1000)
        own = f"response-{position}"
        if own in request.form:
            yield position, replace(response, texts=(forms.text(request.form, own),))
        else:
            yield position, response


@BP.post("/quiz/<uuid:quiz_id>/finish")
def finish(quiz_id: UUID) -> ResponseReturnValue:
    """Close a quiz and show how it went."""
    with db.transaction() as session:
        quizzes.finish(session, str(quiz_id), now=clock.now())
    return redirect(url_for("quiz.show", quiz_id=quiz_id), code=303)


@BP.post("/quiz/<uuid:quiz_id>/bring")
def bring(quiz_id: UUID) -> ResponseReturnValue:
    """Let missed cards be due today: all of them, or a chapter's."""
    source_id = forms.optional_id(request.form, "source")
    number = forms.whole(request.form, "chapter", low=1, high=100_000) if source_id else 0
    with db.transaction() as session:
        brought = quizzes.bring_missed(
            session,
            str(quiz_id),
            chapter=(source_id, number) if source_id else None,
            now=clock.now(),
        )
    toasts.say(f"Due today: {words.counted(brought, 'card')}.")
    return redirect(url_for("quiz.show", quiz_id=quiz_id), code=303)


@BP.post("/quiz/<uuid:quiz_id>/take-back")
def take_back(quiz_id: UUID) -> ResponseReturnValue:
    """Let the cards that were brought be due when they were."""
    with db.transaction() as session:
        number = quizzes.take_back_missed(session, str(quiz_id), now=clock.now())
    toasts.say(f"Taken back: {words.counted(number, 'card')}.")
    return redirect(url_for("quiz.show", quiz_id=quiz_id), code=303)


@BP.get("/quiz/<uuid:quiz_id>/sheet")
def sheet(quiz_id: UUID) -> ResponseReturnValue:
    """Show the questions to be printed, and the key on a page of its own."""
    only = forms.one_of(request.args, "only", ("questions", "key"))
    with db.reading() as session:
        quiz, lines = quizzes.sheet(session, str(quiz_id))
    return render_template("quiz/sheet.html", quiz=quiz, lines=lines, only=only)


def _wanted() -> Wanted:
    fields = request.form
    return Wanted(
        chosen=Chosen(
            source_ids=forms.identifiers(fields.getlist("source"), "source"),
            chapter_ids=forms.identifiers(fields.getlist("chapter"), "chapter"),
            tags=tuple(fields.getlist("tag")),
        ),
        modes=tuple(fields.getlist("mode")),
        count=forms.whole(fields, "count", low=1, high=quizzes.MOST_QUESTIONS),
        minutes=forms.optional_whole(fields, "minutes", low=1, high=quizzes.MOST_MINUTES),
        counts=forms.flag(fields, "counts"),
    )


def _index(source_ids: tuple[str, ...], *, problem: str = "") -> str:
    now = clock.now()
    chosen = forms.identifiers(source_ids, "source")
    with db.reading() as session:
        choices = quizzes.choices(session, chosen)
        return render_template(
            "quiz/index.html",
            sources=library.sources(session, now=now)[:SOURCES_SHOWN],
            chosen=chosen,
            chapters=choices.chapters[:CHAPTERS_SHOWN],
            tags=choices.tags[:TAGS_SHOWN],
            modes=quizzes.MODES_ASKED,
            earlier=quizzes.earlier(session),
            zone=account.preferences(session).zone,
            now=now,
            quiz_id=new_id(now),
            typed=request.values,
            problem=problem,
        )


def _result(quiz_id: str) -> str:
    with db.reading() as session:
        result = quizzes.result(session, quiz_id, now=clock.now())
    return render_template(
        "quiz/result.html", result=result, ring=charts.ring(result.right, result.missed)
    )


def _bar(standing: Standing) -> tuple[int, int, int]:
    marked = len(standing.marked)
    seen = len(standing.given) - marked
    return charts.session_bar(seen, marked, len(standing.quiz.items) - seen - marked)
