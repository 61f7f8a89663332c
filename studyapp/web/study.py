"""Today and the study session: ask a card, judge what was typed or chosen, take a rating."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from cards.model import Rating
from cards.study.modes import TRUE_FALSE
from studyapp import words
from studyapp.services import account, exams, library, progress, study
from studyapp.web import asking, charts, forms, responses
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
        bad = library.complained_of(session)
        studied = progress.when_studied(session, now=now)
        outlooks = exams.outlooks(session, now=now)
    return render_template(
        "study/today.html",
        today=summary,
        sources=sources,
        has_samples=any(source.is_sample for source in sources),
        bad=bad,
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
    return asking.page(request.args, opened=forms.one_of(request.args, "open", asking.DIALOGS))


@BP.post("/study/check")
def check() -> ResponseReturnValue:
    """Show what a mode thinks of a response, and the rating it suggests; nothing is written yet."""
    now = clock.now()
    mode, response = responses.read(request.form)
    source_id = forms.optional_id(request.form, "source")
    with db.reading() as session:
        card_id = forms.identifier(request.form, "card_id")
        question = study.question(session, card_id, now=now)
        verdict = study.judge(question.card, mode, response)
        options = study.prompt(question.card, mode).options if mode is not TRUE_FALSE else ()
        grounds = study.grounds(session, options, question.note)
        left = study.left(session, now=now, source_id=source_id)
        preferences = account.preferences(session)
    return asking.asked(
        question,
        mode=mode,
        verdict=verdict,
        response=response,
        grounds=grounds,
        shown=True,
        **asking.surroundings(left, preferences, source_id),
    )


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
    return asking.go_on()
