"""Today and the study session: ask a card, take a rating."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from cards.model import Rating
from studyapp.ids import new_id
from studyapp.services import account, exams, library, progress, study
from studyapp.web import acts, charts, forms, words
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
    with db.reading() as session:
        question = (
            study.question(session, card_id, now=now)
            if card_id
            else study.next_question(session, now=now, source_id=source_id)
        )
        summary = study.today(session, now=now)
        counts = study.counts(session, now=now, source_id=source_id)
        preferences = account.preferences(session)
    if question is None:
        return _done(summary, zone=preferences.zone, source_id=source_id)
    return asked(
        question,
        preferences=preferences,
        counts=counts,
        shown=forms.flag(request.args, "show"),
        source_id=source_id,
        seconds_left=charts.scaled(summary.seconds_left, counts.left, summary.counts.left),
        bar=charts.session_bar(summary.done, counts.learning, counts.due + counts.new),
    )


def asked(question: study.Question, **around: object) -> str:
    """Show a card to be answered; `around` it is what is left, and the source to stay in."""
    return render_template(
        "study/ask.html", question=question, review_id=new_id(clock.now()), **around
    )


@BP.post("/study/answer")
def answer() -> ResponseReturnValue:
    """Record a rating, once however often it is sent, and go on to the next card."""
    given = study.Answer(
        id=forms.identifier(request.form, "review_id"),
        card_id=forms.identifier(request.form, "card_id"),
        rating=forms.choice(request.form, "rating", Rating),
        duration_ms=forms.duration_ms(request.form),
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
