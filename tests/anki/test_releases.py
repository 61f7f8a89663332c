"""Packages that people already have: each one we released can be brought up to date.

Before a release, run this file as a module with the version as its argument; it puts that
version's package beside the others, and it is never changed again.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cards.exchange.apkg import export
from cards.model import Deck, NoteKind
from tests.builders import make_deck, make_kept_note, make_note

RELEASES = Path(__file__).parent / "releases"
MADE = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def sample(*, changed_at: datetime = MADE) -> Deck:
    """Make a deck with a note of each kind; it must stay as it is."""
    notes = [
        make_note("How do bees tell the way?", "They dance."),
        make_note("Bees {{c1::dance::verb}} and {{c2::hum}}.", "dance", kind=NoteKind.CLOZE),
    ]
    return make_deck(
        *[
            make_kept_note(note, id=f"sample-{number}", created_at=MADE, changed_at=changed_at)
            for number, note in enumerate(notes)
        ]
    )


@pytest.mark.parametrize("released", sorted(RELEASES.glob("*.apkg")), ids=lambda path: path.stem)
def test_09_every_released_package_can_be_brought_up_to_date(judge, package, released):
    today = sample(changed_at=MADE + timedelta(days=300))
    report = judge({"import": str(released)}, {"study": 3}, {"import": package(today)})
    first, _, second = report["steps"]
    assert (first["new"], first["conflicting"]) == (2, 0)
    assert (second["updated"], second["conflicting"], second["new"]) == (2, 0, 0)
    assert second["cards_touched"] == []
    assert len(report["types"]) == 2
    assert report["clean"]


def test_09_there_is_a_package_of_every_release():
    versions = {path.stem for path in RELEASES.glob("*.apkg")}
    assert "0.1.0" in versions


if __name__ == "__main__":
    (RELEASES / f"{sys.argv[1]}.apkg").write_bytes(export(sample()))
