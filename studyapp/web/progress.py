"""Progress in pictures, and the same figures as tables."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from studyapp.services import progress
from studyapp.web import charts
from studyapp.web.door import clock, db

BP = Blueprint("progress", __name__)

STATES = ("new", "learning", "young", "mature", "leech", "suspended")
CHAPTERS_SHOWN = 20


@BP.get("/progress")
def show() -> ResponseReturnValue:
    """Show what the reviews say; `view=tables` shows every figure as a table."""
    with db.reading() as session:
        figures = progress.figures(session, now=clock.now())
    as_tables = request.args.get("view") == "tables"
    chapters = sorted(figures.chapters, key=lambda chapter: chapter.mastery)
    return render_template(
        "progress/tables.html" if as_tables else "progress/show.html",
        figures=figures,
        states=[(state, figures.cards[state]) for state in STATES if state in figures.cards],
        heatmap=charts.heatmap(figures.heatmap, today=figures.study_day),
        forecast=charts.columns(figures.forecast),
        chapters=figures.chapters if as_tables else chapters[:CHAPTERS_SHOWN],
    )
