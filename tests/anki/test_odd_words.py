"""Hundreds of notes made of what Anki might obey: it shows every one as it was written."""

import random

import pytest

from cards.cloze import Blank, pieces
from cards.exchange.apkg_fields import content
from cards.exchange.apkg_names import guid
from cards.model import KeptNote, NoteKind
from tests.anki.reading import shown
from tests.builders import make_deck, make_kept_note, make_note

ATOMS = [
    *("{", "}", "{{", "}}", "::", ":", "c1", "{{c1::", "{{c2::", "{{Front}}", "{{#Back}}"),
    *(
        "[sound:",
        "[latex]",
        "[/latex]",
        "[$]",
        "[/$]",
        "]",
        "[anki:play:q:0]",
        "[anki:tts lang=en]",
    ),
    *("<", "&", "&amp;", "<b>", "<!--", "-->", "]]>", "<%", "%>", "=", "'", '"', "[[", "\u2028"),
    *("\\(", "\\)", "\\[", "\\]", "a", "word", " ", "\n", "\t", "é", "💡", "type:", "cloze:"),
    "image-occlusion:",
]
EACH = 150


def odd_notes(seed: int) -> list[KeptNote]:
    """Make as many questions as clozes, the same for a seed."""
    dice = random.Random(seed)

    def words(most: int) -> str:
        return "".join(dice.choice(ATOMS) for _ in range(dice.randint(1, most)))

    notes = [make_note(f"Q{words(12)}", words(12)) for _ in range(EACH)]
    for _ in range(EACH):
        hidden = words(6).strip() or "x"
        hint = dice.choice(["", f"::{words(3)}"])
        text = f"Q{words(6)}{{{{c1::{hidden}{hint}}}}}{words(6)}"
        notes.append(make_note(text, hidden, kind=NoteKind.CLOZE))
    return [make_kept_note(note, id=f"n{number}") for number, note in enumerate(notes)]


def expected(kept: KeptNote, ordinal: int) -> tuple[str, str]:
    """Say what stands on the question's side and on the answer's."""
    front = back = ""
    for piece in pieces(kept.note.question, kept.note.answer):
        text = piece.text if isinstance(piece, Blank) else piece
        asked = isinstance(piece, Blank) and piece.number == ordinal + 1
        front += f"[{piece.hint or '...'}]" if asked else text
        back += text
    return front, back


@pytest.mark.parametrize("seed", [1, 2])
def test_odd_words_show_as_they_were_written(judge, package, seed):
    notes = odd_notes(seed)
    report = judge({"import": package(make_deck(*notes))})
    by_note = {note["id"]: key for key, note in report["notes"].items()}
    by_key = {guid(kept.id, content(kept).kind): kept for kept in notes}
    for card in report["cards"]:
        kept = by_key[by_note[card["nid"]]]
        front, back = (report[side][str(card["id"])] for side in ("questions", "answers"))
        if kept.note.kind is NoteKind.BASIC:
            assert shown(front, "question") == kept.note.question
            assert shown(back, "answer") == kept.note.answer
        else:
            seen = shown(front, "question"), shown(back, "question")
            assert seen == expected(kept, card["ord"])
    assert len(report["cards"]) == sum(len(content(kept).ordinals) for kept in notes)
    assert report["empty_cards"] == report["notes_without_card"] == report["sounds"] == 0
    assert report["clean"]
