"""Blind judgements → the ranker's weights: `python -m tests.quality.training [--write]`.

A judged card is told apart by document, question and answer. Its features are measured again by
today's code; a card that a gate stops today is left out. The weights are those of a logistic
regression with an L2 penalty, found by Newton's method (Hastie, Tibshirani and Friedman, The
Elements of Statistical Learning, 4.4.1). A sheet of two strict judges counts more than one of a
single judge, who accepts more: how much more is learnt and left out of the score, so that it is
the chance that both would accept. What it can do is measured on documents left out, by two judges.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cards.generator import ranker
from cards.generator.claims import read_chapters
from cards.generator.features import features_of
from cards.generator.gates import GATES
from cards.generator.naming import Capitals
from cards.generator.pipeline import setting_of
from cards.generator.quality import READY_AT
from cards.model import Candidate, Document, NoteKind, Passage, Source
from cards.readers import read_document
from tests.quality.__main__ import texts_of

JUDGEMENTS = Path(__file__).parent / "judgements"
WEIGHTS = Path(ranker.__file__).parent / "weights.json"
PENALTY = 6.0
WEIGHT_OF_TWO_JUDGES = 4.0
MILDNESS = "(one judge alone)"
ROUNDS = 30
BIAS = "(bias)"


@dataclass(frozen=True, slots=True)
class Row:
    """One judged card: where it stands, what is seen of it, whether every judge accepted it."""

    document: str
    features: dict[str, float]
    accepted: bool
    judges: int


def main() -> None:
    """Measure on documents left out, then learn from all; write when asked to."""
    rows = list(read_rows())
    documents = sorted({row.document for row in rows if row.judges > 1})
    guessed = [(guess, row) for left_out in documents for guess, row in _guesses(rows, left_out)]
    report = list(_figures(guessed, len(documents)))
    sys.stdout.write("\n".join([*report, ""]))
    if "--write" in sys.argv:
        weights = {name: round(value, 2) for name, value in learn(rows).items()}
        about = f"learnt from {len(rows)} blind judgements on {_documents(rows)} documents"
        kept = dict(sorted((n, w) for n, w in weights.items() if w))
        text = json.dumps({"about": about, "weights": kept}, indent=1, ensure_ascii=False)
        WEIGHTS.write_text(text + "\n", encoding="utf-8")


def read_rows() -> Iterator[Row]:
    """Read every judgement whose document is at hand and whose card passes today's gates."""
    judged = defaultdict(list)
    for path in sorted(JUDGEMENTS.glob("*.json")):
        for card in json.loads(path.read_text(encoding="utf-8")):
            judged[card["document"]].append(card)
    for name, path in texts_of():
        if name in judged:
            document = read_document(Source(path.name, path.read_bytes()))
            yield from _rows(name, document, judged[name])


def _rows(name: str, document: Document, judged: Sequence[dict[str, str]]) -> Iterator[Row]:
    capitals = Capitals(document)
    settings = {
        chapter.title.text: setting_of(document, chapter, capitals, told.claims)
        for chapter, told in zip(document.chapters, read_chapters(document), strict=True)
    }
    for card in judged:
        evidence = Passage(card["evidence"], max(0, document.text.find(card["evidence"])))
        kind = NoteKind(card["kind"])
        one = Candidate(kind, card["question"], card["answer"], evidence, card["context"])
        setting = settings[card["chapter"]]
        if not any(gate.fails(one, setting) for gate in GATES):
            features = features_of(one, setting, card["pattern"])
            yield Row(name, features, not card["letters"], int(card.get("judges", 1)))


def learn(rows: Sequence[Row]) -> dict[str, float]:
    """Find the weights that make the judgements likeliest, small ones preferred."""
    columns = sorted({name for row in rows for name in row.features})
    known = [row.features | {BIAS: 1.0, MILDNESS: float(row.judges == 1)} for row in rows]
    table = np.array([[one.get(n, 0.0) for n in (BIAS, MILDNESS, *columns)] for one in known])
    wanted = np.array([float(row.accepted) for row in rows])
    counted = np.array([WEIGHT_OF_TWO_JUDGES if row.judges > 1 else 1.0 for row in rows])
    penalty = np.diag([0.0, 0.0, *(PENALTY for _ in columns)])
    weights = np.zeros(len(columns) + 2)
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counted * (wanted - chance)) - penalty @ weights
        bend = (table * (counted * chance * (1 - chance))[:, None]).T @ table + penalty
        weights += np.linalg.solve(bend, slope)
    learnt = dict(zip([BIAS, MILDNESS, *columns], map(float, weights), strict=True))
    learnt.pop(MILDNESS)
    return learnt


def _guesses(rows: Sequence[Row], left_out: str) -> Iterator[tuple[int, Row]]:
    learned = ranker.Ranker(learn([row for row in rows if row.document != left_out]))
    for row in rows:
        if row.document == left_out and row.judges > 1:
            yield learned.score(row.features), row


def _documents(rows: Sequence[Row]) -> int:
    return len({row.document for row in rows})


def _figures(guessed: Sequence[tuple[int, Row]], documents: int) -> Iterator[str]:
    accepted = [guess for guess, row in guessed if row.accepted]
    refused = [guess for guess, row in guessed if not row.accepted]
    pairs = [(a > r) + (a == r) / 2 for a in accepted for r in refused]
    judged = f"{len(guessed)} cards before two judges on {documents} documents"
    yield f"{judged}, {len(accepted)} accepted by both"
    yield f"an accepted card scores above a refused one: {sum(pairs) / max(1, len(pairs)):.0%}"
    for low in range(0, 100, 10):
        inside = [row.accepted for guess, row in guessed if low <= guess < low + 10]
        if inside:
            yield f"  score {low:2}-{low + 9}: {sum(inside):3} of {len(inside):3} accepted"
    ready = [row.accepted for guess, row in guessed if guess >= READY_AT]
    yield f"ready ({READY_AT} and more): {sum(ready)} of {len(ready)} accepted"


if __name__ == "__main__":
    main()
