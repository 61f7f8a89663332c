"""The HTTP interface for programs: the same services as the pages, as JSON."""

import json
from collections.abc import Iterator
from http import HTTPStatus
from typing import cast

from flask import Response, current_app, jsonify, stream_with_context
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from flask_openapi3.openapi import OpenAPI

from cards.model import Source
from studyapp import shapes
from studyapp.services import export, library, progress, study
from studyapp.web.api_models import (
    CardsOut,
    CardsQuery,
    DeckQuery,
    ImportOut,
    Problem,
    QueueOut,
    QueueQuery,
    ReviewOut,
    ReviewsIn,
    ReviewsOut,
    SourceIn,
    UndoIn,
)
from studyapp.web.door import clock, db

REFUSALS = (400, 404, 409, 413, 422, 503)
API = APIBlueprint(
    "api",
    __name__,
    url_prefix="/api/v1",
    abp_tags=[Tag(name="StudyApp")],
    abp_responses=dict.fromkeys(REFUSALS, Problem),
)


@API.get("/openapi.json", doc_ui=False)
def openapi() -> Response:
    """Describe this interface as OpenAPI 3.1."""
    return jsonify(cast(OpenAPI, current_app).api_doc)  # the app is made as OpenAPI in build()


@API.get("/queue", responses={200: QueueOut})
def queue(query: QueueQuery) -> Response:
    """List today's cards in order, with the interval each rating would give."""
    with db.reading() as session:
        questions = study.queue(
            session,
            now=clock.now(),
            source_id=library.find_source(session, query.deck) if query.deck else None,
            limit=query.limit,
        )
    return jsonify(cards=[shapes.question_shape(question) for question in questions])


@API.post("/reviews", responses={200: ReviewsOut})
def add_reviews(body: ReviewsIn) -> Response:
    """Record answers, each once however often it is sent."""
    answers = tuple(review.answer() for review in body.reviews)
    with db.transaction() as session:
        results = study.answer_cards(session, answers, now=clock.now())
    return jsonify(results=[shapes.recorded_shape(result) for result in results])


@API.get("/reviews", responses={200: {"content": {"application/x-ndjson": {}}}})
def list_reviews() -> Response:
    """Read the review log as NDJSON, oldest first."""

    def lines() -> Iterator[str]:
        with db.reading() as session:
            for review in study.reviews(session):
                yield json.dumps(shapes.review_shape(review)) + "\n"

    return Response(stream_with_context(lines()), mimetype="application/x-ndjson")


@API.get("/cards", responses={200: CardsOut})
def list_cards(query: CardsQuery) -> Response:
    """Page through all cards with their memory; a page may be short of `limit`."""
    with db.reading() as session:
        page = library.notes(session, after=query.after, limit=query.limit)
    cards = [shapes.card_shape(card, kept) for kept in page.notes for card in kept.cards]
    return jsonify(cards=cards, after=page.after)


@API.post("/undo", responses={200: ReviewOut})
def undo(body: UndoIn) -> Response:
    """Void a review, the last one unless an id is given."""
    review_id = str(body.id) if body.id else None
    with db.transaction() as session:
        recorded = study.undo_review(session, now=clock.now(), review_id=review_id)
    return jsonify(shapes.recorded_shape(recorded))


@API.post("/sources", responses={201: ImportOut})
def add_source(body: SourceIn) -> tuple[Response, HTTPStatus]:
    """Import notes and make cards of them; the same document again updates it."""
    source = Source(name=body.name, content=body.text.encode())
    with db.reading() as session:
        aids = library.Aids(library.learnt(session))
    reading = library.prepare(source, format_name=body.format, title=body.title, aids=aids)
    with db.transaction() as session:
        report = library.keep(session, reading, now=clock.now(), media_url=body.media_url)
    return jsonify(shapes.import_shape(report)), HTTPStatus.CREATED


@API.get("/stats")
def stats() -> Response:
    """Give every figure of the progress page."""
    with db.reading() as session:
        figures = progress.figures(session, now=clock.now())
    return jsonify(shapes.figures_shape(figures))


@API.get("/exports/anki", responses={200: {"content": {"application/octet-stream": {}}}})
def export_anki(query: DeckQuery) -> Response:
    """Hand over one deck, or all, as an Anki package."""
    with db.reading() as session:
        file = export.export_deck(
            session,
            "anki",
            now=clock.now(),
            source_id=library.find_source(session, query.deck) if query.deck else None,
            with_progress=query.with_progress,
        )
    response = Response(file.content, mimetype=file.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=file.filename)
    return response
