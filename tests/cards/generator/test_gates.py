"""Every entry of the reject list stops a card, and only the card that earns it."""

import pytest

from cards import language
from cards.generator.gates import GATES
from cards.generator.naming import Capitals
from cards.generator.setting import Setting, passages_of
from cards.language import content_stems
from cards.model import Candidate, NoteKind, Passage
from tests.builders import make_chapter, make_document

SUMMARY = (
    "Tom asks about the hive. Bees dance to tell the way to flowers. "
    "Most bees may sleep at night. Babies of the queen eat royal jelly and pollen. "
    "Worker bees find nectar because they see ultraviolet light."
)
CHAPTER = make_chapter(title="How bees find flowers", summary=SUMMARY)
DOCUMENT = make_document(CHAPTER)
SETTING = Setting(
    chapter=CHAPTER,
    stems=content_stems(" ".join(p.text for p in passages_of(CHAPTER))),
    topics=content_stems(CHAPTER.title.text),
    speaker="Ada Field",
    hosts=frozenset({"Tom"}),
    capitals=Capitals(DOCUMENT),
)


def evidence_for(question, answer):
    sentences = language.sentences(Passage(SUMMARY, 0))
    return language.closest(sentences, f"{question} {answer}") or sentences[0]


def failing(question, answer, kind=NoteKind.BASIC):
    candidate = Candidate(kind, question, answer, evidence_for(question, answer))
    return [gate.name for gate in GATES if gate.fails(candidate, SETTING)]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Why do worker bees find nectar?", "Because they see ultraviolet light"),
        ("What do babies of the queen eat?", "Royal jelly and pollen"),
        ("When may most bees sleep?", "At night"),
        ("Which do babies of the queen eat more of, nectar or pollen?", "Pollen"),
    ],
)
def test_a_good_card_passes_every_gate(question, answer):
    assert failing(question, answer) == []


@pytest.mark.parametrize(
    ("gate", "question", "answer"),
    [
        ("no verb", "What of the nectar for the queen?", "Pollen"),
        ("open mark", "What do “bees dance to tell?", "The way to flowers"),
        ("open mark", "What do bees tell?", "The way (to flowers"),
        ("stray stop", "What do worker bees find ?", "Nectar"),
        ("stray stop", "What do worker bees find,?", "Nectar"),
        ("key repeated", "What nectar do worker bees find?", "Nectar"),
        ("empty key", "What do worker bees find?", "The need"),
        ("empty key", "What do worker bees find?", "3"),
        ("empty key", "What do worker bees find?", "Many"),
        ("empty key", "What do worker bees find?", "No nectar"),
        ("bare adjective", "What are worker bees in flowers?", "hungry"),
        ("too little", "What does Field note?", "Nectar"),
        ("leftover mark", "What is nectar: food of bees?", "Pollen"),
        ("leftover mark", "What comes of nectar → honey?", "Pollen"),
        ("pronoun", "What do they find in flowers?", "Nectar"),
        ("pronoun", "What does this tell worker bees?", "The way"),
        ("pronoun key", "What do worker bees find?", "This nectar"),
        ("host", "What does Tom find near flowers?", "Nectar"),
        ("guest key", "Who tells that worker bees find nectar?", "Ada Field"),
        ("disagreement", "What does many worker bees find?", "Nectar"),
        ("too long", f"What do bees {'find ' * 30}?", "Nectar"),
        ("too long", "What do worker bees find?", "nectar " * 26),
        ("hedge dropped", "When do bees sleep?", "At night"),
        ("invented", "What do worker bees find?", "Photovoltaic inverters"),
        ("stray capital", "What do Babies of the queen eat?", "Royal jelly"),
        ("needs the notes", "What does the proposal tell bees?", "The way"),
        ("half a comparison", "Why is royal jelly richer?", "Because it holds protein"),
        ("ungrammatical", "What do worker bees find nectar without?", "Ultraviolet light"),
        ("cut off", "What do babies of the queen eat?", "Royal jelly and"),
        ("nothing said", "What do babies of the queen eat?", "One thing"),
        ("wrong kind", "When do worker bees find nectar?", "Ultraviolet light"),
    ],
)
def test_each_gate_stops_its_card(gate, question, answer):
    assert gate in failing(question, answer)


def test_every_gate_has_a_name_words_and_a_test_here():
    marks = test_each_gate_stops_its_card.pytestmark
    tested = {case[0] for mark in marks for case in mark.args[1]}
    assert tested == {gate.name for gate in GATES}
    assert all(gate.words for gate in GATES)


def test_a_blank_may_not_stand_in_half_a_quotation():
    question = "Bees tell “{{c1::the way”::two words: t… w…}} to flowers by a dance."
    assert "open mark" in failing(question, "the way”", NoteKind.CLOZE)
