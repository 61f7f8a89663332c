"""Text is data: what looks like code in notes is read as it is written, in every layout."""

import html
import json

import pytest

from cards.exchange import EXPORTERS
from cards.model import Source
from cards.readers import read_document
from tests.builders import make_deck, make_kept_note, make_note
from tests.cards.readers.hostile_lines import HOSTILE_LINES
from tests.cards.readers.samples import passages

every_line = pytest.mark.parametrize("line", HOSTILE_LINES)


def chapter_notes(line):
    return f"Bees\nCHAPTERS\n- 0:00 – 4:45\nHow bees dance\nThey dance.\n- •{line}\n- •They hum\n"


def plain(line):
    return f"The life of bees\n\nHow bees dance\n{line} there.\n\nWhy bees swarm\nThey are many.\n"


def captions(line):
    return f"WEBVTT\n\n0:01.000 --> 0:04.000\n{html.escape(line, quote=False)}\n"


def page(line):
    return f"<h1>Bees</h1><h2>Dancing</h2><ul><li>{html.escape(line)}</li><li>They hum</li></ul>"


def chapters_json(line):
    return json.dumps({"version": "1.2.0", "chapters": [{"startTime": 5, "title": line}]})


def time_list(line):
    return f"Bees\n\n0:00 {line}\n- {line}\n4:45 Honey\n9:00 Swarms\n12:00 The end of bees\n"


def markdown(line):
    return f"# Bees\n\n## Dancing\n\nThey dance.\n\n- {line}\n\n## Honey\n\nIt keeps.\n"


def outline(line):
    return f"Bees\n\nWeek 1 – Dancing\n- {line}\n- They hum\n\nWeek 2 – Honey\n- It keeps\n"


LAYOUTS = [chapter_notes, plain, captions, page, chapters_json, time_list, markdown, outline]


@every_line
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_line_survives_reading_unchanged(layout, line):
    document = read_document(Source("x", layout(line).encode()))
    texts = [passage.text for passage in passages(document)]
    assert any(text.removesuffix(" there.") == line for text in texts), texts


@every_line
def test_no_export_chokes_on_a_line_or_lets_it_act(line):
    deck = make_deck(make_kept_note(make_note(f"What is {line}?", line)))
    for exporter in EXPORTERS:
        content = exporter.export(deck)
        assert content == exporter.export(deck)
        if exporter.name == "json":
            assert json.loads(content)["notes"][0]["answer"] == line
        if exporter.name == "html":
            assert b"<script>alert" not in content
            assert b"<img src=x" not in content
