"""A card keeps what its line hedges, denies, counts and limits."""

import pytest

from cards.generator.fidelity import keeps_every_guard
from cards.model import Candidate, NoteKind, Passage


def keeps(line, question, answer):
    return keeps_every_guard(Candidate(NoteKind.BASIC, question, answer, Passage(line, 0)))


@pytest.mark.parametrize(
    ("line", "question", "answer"),
    [
        ("Frost may kill young vines.", "What may kill young vines?", "Frost"),
        ("Frost can’t kill old vines.", "What can frost not kill?", "Old vines"),
        ("Barley ripens, not rye.", "What ripens rather than rye?", "Barley"),
        ("Two oxen pull a plough.", "How many oxen pull a plough?", "2 oxen"),
        ("In 1846 blight reached Cork.", "What reached Cork in 1846?", "Blight"),
        ("In 1846 blight reached Cork.", "What reached Cork?", "Blight"),
        ("Eight men fill a tent; 80 men, a century.", "How many men fill a century?", "80 men"),
        ("Blight came by 274 and emptied farms.", "What emptied farms?", "Blight"),
        ("Olives, mostly, are pressed.", "What is pressed?", "Olives"),
    ],
)
def test_a_card_may_say_what_its_line_says(line, question, answer):
    assert keeps(line, question, answer)


@pytest.mark.parametrize(
    ("line", "question", "answer"),
    [
        ("Frost may kill young vines.", "What kills young vines?", "Frost"),
        ("Frost should not kill old vines.", "What should kill old vines?", "Frost"),
        ("Frost apparently kills vines.", "What kills vines?", "Frost"),
        ("Blight cost about 40 farms.", "How many farms did blight cost?", "40 farms"),
        ("Only frost kills ticks.", "What kills ticks?", "Frost"),
        ("Two oxen pull a plough.", "What pulls a plough?", "Oxen"),
        ("Some vines survive frost.", "What survives frost?", "Vines"),
        ("Vines survive frost.", "What do not survive frost?", "Vines"),
        ("Vines survive frost.", "What do all vines survive?", "Frost"),
    ],
)
def test_strengthening_is_a_stop(line, question, answer):
    assert not keeps(line, question, answer)
