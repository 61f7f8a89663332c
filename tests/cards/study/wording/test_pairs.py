"""The typed answers of pairs.txt: no wrong one passes by itself, nearly every right one does.

`python -m pytest -s tests/cards/study/wording/test_pairs.py` prints the figures.
"""

import sys
from collections import Counter
from pathlib import Path

import pytest

from cards.study.modes import How, Response
from cards.study.modes.typed import TYPED
from tests.builders import make_card, make_note

KINDS = {"negation", "number", "unit", "opposite", "more", "order"}
"""How the wrong ones differ; whatever else is alike, none of them may be near."""


def pairs():
    """Read the file: kind, answer, response, question."""
    kind, found = "", []
    for line in Path(__file__).with_name("pairs.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            answer, response, *question = (part.strip() for part in line.split("|"))
            found.append((kind, answer, response, *(question or ["What is it?"])))
    return found


def how(answer: str, response: str, question: str) -> How:
    card = make_card(make_note(question=question, answer=answer))
    return TYPED.judge(card, Response((response,)), "").how


PAIRS = pairs()
HOWS = [
    (kind, answer, response, how(answer, response, ask)) for kind, answer, response, ask in PAIRS
]


def test_there_are_as_many_pairs_as_promised():
    kinds = Counter(kind for kind, *_ in PAIRS)
    assert sum(kinds[kind] for kind in {"right", "near"} | KINDS) >= 300
    assert min(kinds[kind] for kind in KINDS) >= 13


@pytest.mark.parametrize(
    ("kind", "answer", "response", "found"),
    [pair for pair in HOWS if not pair[0].startswith(("right", "near"))],
)
def test_no_wrong_one_passes_by_itself(kind, answer, response, found):
    assert found is not How.EXACT
    assert found is not How.NEAR or kind not in KINDS


def test_nearly_every_right_one_is_accepted_or_offered():
    right = [found for kind, _, _, found in HOWS if kind.startswith(("right", "near"))]
    accepted, near = right.count(How.EXACT), right.count(How.NEAR)
    partial = right.count(How.PARTIAL)
    figures = [
        f"{len(right)} right: {accepted} accepted, {near} offered as close, {partial} as partly, "
        f"{right.count(How.WRONG)} refused"
    ]
    for kind in sorted({kind for kind, *_ in HOWS}):
        counted = Counter(found.value for name, _, _, found in HOWS if name == kind)
        figures.append(f"{counted.total():3} {kind}: {dict(counted)}")
    sys.stdout.write("\n" + "\n".join(figures) + "\n")
    assert accepted + near + partial >= 0.95 * len(right)
    assert accepted + near >= 0.93 * len(right)


@pytest.mark.parametrize("response", ["", " ", "?", "I don't know", "idk."])
def test_giving_up_is_wrong(response):
    assert how("They dance.", response, "How do bees tell the way?") is How.WRONG
