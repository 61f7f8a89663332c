"""The notes of whole documents, compared with what a person has read and approved.

After a change of the generator run this with STUDYAPP_UPDATE_GOLDEN=1 and read every line of the
diff before committing it. Never update blindly.
"""

import os
from itertools import groupby
from pathlib import Path

import pytest

from cards.generator.pipeline import generate
from cards.model import Document, Note, Source
from cards.readers import read_document

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "studyapp" / "samples"
SOURCES = sorted([*(HERE / "sources").glob("*.txt"), *SAMPLES.glob("*.txt")])


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_notes_are_those_a_person_has_read(source):
    document = read_document(Source(source.name, source.read_bytes()))
    written = written_notes(document, generate(document))
    golden = HERE / source.name
    if os.environ.get("STUDYAPP_UPDATE_GOLDEN"):
        golden.write_text(written, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == written


def test_there_are_samples_and_sources():
    assert len(SOURCES) >= 5


def written_notes(document: Document, notes: tuple[Note, ...]) -> str:
    """Write notes as text: chapter, then tier, score, pattern; question, answers, source."""
    lines = [f"{document.title}", ""]
    for number, group in groupby(notes, key=lambda note: note.chapter):
        lines += [f"## {number}. {document.chapters[number - 1].title.text}", ""]
        for note in group:
            lines += [
                f"[{note.tier.value} {note.score} {note.pattern}] {note.context}",
                f"Q  {note.question}",
                f"A  {note.answer}",
                *([f"W  {' / '.join(note.distractors)}"] if note.distractors else []),
                f"   “{note.evidence.text}”",
                "",
            ]
    return "\n".join(lines)
