"""What every way of asking in the table must do, unasked."""

import pytest
from hypothesis import given, settings

from cards.generator.claims import read_claims
from cards.generator.patterns import PATTERNS
from cards.model import Bullet
from tests.builders import make_chapter, make_document, make_passage
from tests.cards.generator.samples import LINES

every_pattern = pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)

RICH = make_document(
    make_chapter(
        title="Three dances: round, waggle, and sickle",
        summary=(
            "Field argues that bees dance because flowers are far away. "
            "Karl Frisch decoded the waggle dance in 1945. She explains why bees dance in the dark."
        ),
        bullets=[
            "Worker bees find nectar by smell",
            "The dance as a language rather than a reflex",
            "Royal jelly: a secretion that feeds young queens",
            "Langstroth hive: the first hive with movable frames",
            "Treaty of Ulm (1823): bans cutting combs",
            "Queens lay eggs without a mate (parthenogenesis)",
            "Foragers lose their way → empty hives",
            "Colony collapse disorder (CCD) empties hives",
            "Names of the castes",
            Bullet(make_passage("egg layer: queen"), depth=1),
            Bullet(make_passage("forager: worker"), depth=1),
            "Swarm: about 20,000 workers",
            "Varroa mite: weakens bees in every hive with viral wing disease",
            "Step 1: scouting",
            "Step 2: dancing",
            "Nectar → enzyme → honey",
            "Solitary bees (masons, carpenters) build no hive",
            "Workers need pollen; drones need honey",
            "Bees dance in the dark when the hive is full",
            "The weight of a hive fell from 40 kilos to 25 kilos",
            "Old stories about bees are charming but wrong",
            "Field stresses the need for quiet hives and late mowing",
            "Clover gives more nectar than heather",
            "Honey bees carry pollen in baskets (the shopping analogy)",
        ],
        speaker="Ada Field",
    )
)


def test_names_are_unique_and_labels_are_words():
    assert len({pattern.name for pattern in PATTERNS}) == len(PATTERNS)
    assert all(pattern.label and pattern.name.isidentifier() for pattern in PATTERNS)


@every_pattern
def test_it_asks_something_of_rich_notes(pattern):
    assert list(pattern.propose(RICH.chapters[0], next(read_claims(RICH))))


@every_pattern
def test_evidence_is_a_true_quotation(pattern):
    for candidate in pattern.propose(RICH.chapters[0], next(read_claims(RICH))):
        quoted = candidate.evidence
        assert RICH.text[quoted.start : quoted.end] == quoted.text


@every_pattern
def test_same_notes_give_the_same_candidates(pattern):
    chapter = RICH.chapters[0]
    once, again = (list(pattern.propose(chapter, next(read_claims(RICH)))) for _ in range(2))
    assert once == again


@settings(max_examples=25, deadline=None)
@given(title=LINES, summary=LINES, first=LINES, second=LINES)
def test_no_pattern_fails_on_any_text(title, summary, first, second):
    chapter = make_chapter(title=title, summary=summary, bullets=[first, second])
    document = make_document(chapter)
    (claims,) = read_claims(document)
    for pattern in PATTERNS:
        for candidate in pattern.propose(document.chapters[0], claims):
            quoted = candidate.evidence
            assert document.text[quoted.start : quoted.end] == quoted.text
