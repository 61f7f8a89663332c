"""Today and the study session: ask a card, judge what was typed or chosen, take a rating."""

from datetime import datetime

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from cards.model import Rating
from cards.study.modes import FLIP, MODES, Mode, typing
from studyapp.ids import new_id
from studyapp.services import account, exams, library, progress, study
from studyapp.web import acts, charts, forms, responses, words
from studyapp.web.door import clock, db

BP = Blueprint("study", __name__)


@BP.get("/")
def today() -> ResponseReturnValue:
    """Show what today holds, and what else waits."""
    now = clock.now()
    with db.reading() as session:
        summary = study.today(session, now=now)
        sources = library.sources(session, now=now)
        preferences = account.preferences(session)
        studied = progress.when_studied(session, now=now)
        outlooks = exams.outlooks(session, now=now)
    return render_template(
        "study/today.html",
        today=summary,
        sources=sources,
        has_samples=any(source.is_sample for source in sources),
        greeting=words.greeting(now, preferences.zone),
        now=now,
        zone=preferences.zone,
        ring=charts.ring(summary.done, summary.counts.left),
        week=charts.columns(summary.week),
        figures=studied,
        outlooks=outlooks,
        heatmap=charts.heatmap(studied.heatmap, today=studied.study_day),
    )


@BP.get("/study")
def ask() -> ResponseReturnValue:
    """Show the next card, or a given one; with `show=1` also its answer, for want of a script."""
    now = clock.now()
    source_id = forms.optional_id(request.args, "source")
    card_id = forms.optional_id(request.args, "card")
    wanted = forms.one_of(request.args, "mode", tuple(mode.name for mode in MODES))
    with db.reading() as session:
        question = (
            study.question(session, card_id, now=now)
            if card_id
            else study.next_question(session, now=now, source_id=source_id)
        )
        if question is None:
            summary = study.today(session, now=now)
            zone = account.preferences(session).zone
            return _done(summary, zone=zone, source_id=source_id)
        mode = study.mode_for(
            session, question.card, wanted=study.mode_named(wanted) if wanted else None
        )
    shown = forms.flag(request.args, "show")
    around = surroundings(source_id, now=now)
    return asked(question, mode=FLIP if shown else mode, shown=shown, **around)


def surroundings(source_id: str | None, *, now: datetime) -> dict[str, object]:
    """Fetch what stands around a card: how much is left, and the person's settings."""
    with db.reading() as session:
        summary = study.today(session, now=now)
        counts = study.counts(session, now=now, source_id=source_id)
        preferences = account.preferences(session)
    return {
        "preferences": preferences,
        "counts": counts,
        "source_id": source_id,
        "seconds_left": charts.scaled(summary.seconds_left, counts.left, summary.counts.left),
        "bar": charts.session_bar(summary.done, counts.learning, counts.due + counts.new),
    }


def asked(question: study.Question, *, mode: Mode = FLIP, **around: object) -> str:
    """Show a card to be answered in a mode; `around` it is what is left, and the verdict if any."""
    return render_template(
        "study/ask.html",
        question=question,
        mode=mode,
        prompt=study.prompt(question.card, mode),
        typing=typing(question.card),
        review_id=new_id(clock.now()),
        **around,
    )


@BP.post("/study/check")
def check() -> ResponseReturnValue:
    """Show what a mode thinks of a response, and the rating it suggests; nothing is written yet."""
    now = clock.now()
    mode, response = responses.read(request.form)
    with db.reading() as session:
        card_id = forms.identifier(request.form, "card_id")
        question = study.question(session, card_id, now=now)
    verdict = study.judge(question.card, mode, response)
    around = surroundings(forms.optional_id(request.form, "source"), now=now)
    return asked(question, mode=mode, verdict=verdict, response=response, shown=True, **around)


@BP.post("/study/answer")
def answer() -> ResponseReturnValue:
    """Record a rating, once however often it is sent, and go on to the next card."""
    mode, response = responses.read(request.form)
    given = study.Answer(
        id=forms.identifier(request.form, "review_id"),
        card_id=forms.identifier(request.form, "card_id"),
        rating=forms.choice(request.form, "rating", Rating),
        duration_ms=response.duration_ms,
        mode=mode.name,
        response=response.texts,
        confidence=response.confidence,
        hinted=response.hinted,
    )
    with db.transaction() as session:
        study.answer_cards(session, (given,), now=clock.now())
    return acts.go_on()


def _done(summary: study.Today, *, zone: str, source_id: str | None) -> ResponseReturnValue:
    return render_template(
        "study/done.html",
        today=summary,
        ring=charts.ring(summary.done, summary.counts.left),
        now=clock.now(),
        zone=zone,
        source_id=source_id,
    )
