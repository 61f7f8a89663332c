"""From a document to its notes: quotations, tiers, limits, keys, no network."""

import math
import socket
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards import language
from cards.generator import lines, pipeline
from cards.generator.gates import GATES
from cards.generator.patterns import Pattern
from cards.generator.patterns.pattern import ask
from cards.generator.pipeline import (
    MOST_READY_IN_A_CHAPTER,
    generate,
    make,
    note_key,
)
from cards.generator.quality import FIRST_READY_AT, READY_AT
from cards.generator.ranker import DEFAULT, GREATEST_SHIFT, Ranker
from cards.model import NoCards, NoteKind, Tier
from cards.readers import read_document
from tests.builders import make_chapter, make_document, make_source
from tests.cards.generator.samples import LINES

WORDS = {gate.words for gate in GATES}
BULLETS = [
    "Worker bees find nectar by smelling it from far away",
    "Humans learn quickly because of background knowledge",
    "Causality emerges when models incorporate actions",
    "Credible progress requires measurable tasks and shared benchmarks",
    "Computers excel at tree search rather than at common sense",
    "Karl Frisch decoded the waggle dance in 1945",
    "Autumn leaves turn yellow because chlorophyll breaks down first",
    "Carotenoids protect the leaf by releasing energy as heat",
    "Wages rose because many workers had died",
    "Debts are felt as duties or favours rather than as sums of money",
]
DOCUMENT = make_document(make_chapter(title="A mixed bag", summary=None, bullets=BULLETS))


def test_every_note_quotes_its_document():
    notes = generate(DOCUMENT)
    assert notes
    for note in notes:
        quoted = note.evidence
        assert DOCUMENT.text[quoted.start : quoted.end] == quoted.text
        key = language.content_stems(note.answer)
        assert len(key - language.content_stems(quoted.text)) <= 1


def test_a_chapter_has_few_ready_cards_and_keeps_the_others_as_drafts():
    keen = replace(DEFAULT, weights=DEFAULT.weights | {"(bias)": 3.0})
    notes = pipeline.make(DOCUMENT, ranker=keen).notes
    ready = [note for note in notes if note.tier is Tier.READY]
    assert len(ready) == MOST_READY_IN_A_CHAPTER
    assert any(note.tier is Tier.DRAFT and note.score >= READY_AT for note in notes)


def test_the_best_of_a_chapter_is_ready_when_it_is_fair_but_no_worse():
    def ready_at(score):
        plain = Ranker({"(bias)": math.log(score / (100 - score))})
        notes = pipeline.make(DOCUMENT, ranker=plain).notes
        return [note for note in notes if note.tier is Tier.READY]

    assert len(ready_at(FIRST_READY_AT + 1)) == 1
    assert ready_at(FIRST_READY_AT - 1) == []


def test_a_pattern_from_outside_is_judged_like_the_others():
    good = "Which relation emerges when models incorporate actions?"

    def propose(chapter, claims):
        (claim,) = [claim for claim in claims if claim.passage.text.startswith("Causality")]
        yield ask(claim, good, "Causality")
        yield ask(claim, "Which relation emerges when they incorporate actions?", "Causality")
        yield ask(claim, "Which relation emerges when models incorporate actions?", "Witchcraft")

    notes = make(DOCUMENT, more=[Pattern("outside", "from outside", propose)]).notes
    (note,) = [note for note in notes if note.pattern == "outside"]
    assert (note.question, note.answer) == (good, "Causality")
    assert {note.pattern for note in notes} > {"outside"}


def test_same_document_same_notes():
    assert generate(DOCUMENT) == generate(DOCUMENT)


def test_keys_are_unique_and_do_not_depend_on_the_order_of_chapters():
    first = make_chapter(title="One", summary=None, bullets=BULLETS[:2])
    second = make_chapter(title="Two", summary=None, bullets=BULLETS[2:4])
    notes = generate(make_document(first, second))
    turned = generate(make_document(second, first))
    assert len({note.key for note in notes}) == len(notes)
    assert {note.key for note in notes} == {note.key for note in turned}
    assert all(len(note.key) == 20 for note in notes)


def test_keys_depend_on_document_pattern_evidence_and_ordinal():
    keys = {
        note_key(DOCUMENT, "cause", "x", 1),
        note_key(DOCUMENT, "cause", "x", 2),
        note_key(DOCUMENT, "cause", "y", 1),
        note_key(DOCUMENT, "role", "x", 1),
        note_key(replace(DOCUMENT, number=8), "cause", "x", 1),
    }
    assert len(keys) == 5


def test_a_key_does_not_depend_on_which_other_candidates_pass(monkeypatch):
    every = {note.key: note for note in generate(DOCUMENT)}
    judge = pipeline.judge

    def stricter(candidate, setting, *, pattern, ranker):
        judgement = judge(candidate, setting, pattern=pattern, ranker=ranker)
        return judgement if judgement.score >= 60 else replace(judgement, tier=None)

    monkeypatch.setattr(pipeline, "judge", stricter)
    fewer = generate(DOCUMENT)
    assert 0 < len(fewer) < len(every)
    assert all(every[note.key].question == note.question for note in fewer if note.key in every)


def test_a_shifted_ranker_moves_scores_and_no_gate():
    made = make(DOCUMENT)
    names = {name for note in made.notes for name, _ in note.features}
    kinder = replace(DEFAULT, shift=dict.fromkeys(names, GREATEST_SHIFT))
    shifted = make(DOCUMENT, ranker=kinder)
    scores = {note.key: note.score for note in made.notes}
    assert all(note.score > scores[note.key] for note in shifted.notes if note.key in scores)
    assert [gated(line) for line in shifted.lines] == [gated(line) for line in made.lines]


def gated(line):
    return [reason for reason in line.against if reason.removeprefix(lines.TRIED) in WORDS]


def test_a_note_knows_what_its_score_was_made_of():
    for note in generate(DOCUMENT):
        assert DEFAULT.score(dict(note.features)) == note.score


def test_a_chapter_that_makes_no_cards_makes_none():
    chapter = make_chapter(summary=None, bullets=BULLETS, no_cards=NoCards.SPONSOR)
    assert generate(make_document(chapter)) == ()


def test_the_same_fact_twice_is_asked_once():
    twice = make_chapter(
        title="Twice",
        summary="Causality emerges when models incorporate actions.",
        bullets=["Causality emerges when models incorporate actions"],
    )
    questions = [note.question for note in generate(make_document(twice))]
    assert questions.count("When does causality emerge?") == 1


def test_a_cloze_holds_its_answer_in_its_blank():
    notes = [note for note in generate(DOCUMENT) if note.kind is NoteKind.CLOZE]
    assert notes
    assert all(f"{{{{c1::{note.answer}::" in note.question for note in notes)


def test_the_context_does_not_say_the_answer():
    for note in generate(DOCUMENT):
        context = language.content_stems(note.context)
        assert not language.content_stems(note.answer) <= context or not context


def test_progress_counts_the_chapters():
    told = []
    make(DOCUMENT, progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 1), (1, 1)]


def test_nothing_is_fetched_from_the_network(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    language.parser._model.cache_clear()
    assert generate(DOCUMENT)


@pytest.mark.parametrize("line", ["word " * 20_000, "(" * 3000, "because " * 2000, "“" * 500])
def test_monstrous_lines_are_survived(line):
    generate(make_document(make_chapter(title=line, summary=line, bullets=[line])))


@settings(max_examples=15, deadline=None)
@given(lines=st.lists(LINES, min_size=1, max_size=4))
def test_any_document_gives_notes_that_quote_it(lines):
    document = make_document(make_chapter(title=lines[0], summary=lines[-1], bullets=lines))
    for note in generate(document):
        quoted = note.evidence
        assert document.text[quoted.start : quoted.end] == quoted.text
        assert note.question
        assert note.answer


def test_a_document_read_from_a_file_gives_notes():
    source = make_source("The life of bees\n\nThe dance\nBees dance because flowers are far.\n")
    assert generate(read_document(source))
