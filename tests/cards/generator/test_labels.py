"""What a label makes of its content."""

import pytest

from cards.generator.labels import pairs_of, sayings_of, shortest_gloss, term_of, written_out


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("Core inflation = leaves out food", "Core inflation: leaves out food"),
        ("Aquaporins – water channels", "Aquaporins: water channels"),
        ("MV = PY × 2", "MV = PY × 2"),
        ("The trade-off is old – and wrong", "The trade-off is old – and wrong"),
    ],
)
def test_an_equals_sign_or_dash_is_a_colon(line, written):
    assert written_out(line) == written


@pytest.mark.parametrize(
    ("label", "content", "text", "holder"),
    [
        ("Günter Blobel", "proteins carry labels", "proteins carry labels", "Günter Blobel"),
        ("October 1979", "the Fed stops steering", "In October 1979, the Fed stops steering", None),
        ("Germany, November 1923", "one dollar cost trillions", None, None),
        ("Nucleolus", "makes ribosomal RNA", "Nucleolus makes ribosomal RNA", None),
        ("ARP", "finds the address", "ARP finds the address", None),
        ("Endosymbiosis", "championed by Lynn Margulis", None, None),
    ],
)
def test_a_label_makes_a_sentence(label, content, text, holder):
    (saying,) = sayings_of(term_of(label), content, content)
    expected = {
        "Germany, November 1923": "In November 1923 in Germany, one dollar cost trillions",
        "Endosymbiosis": "Endosymbiosis was championed by Lynn Margulis",
    }.get(label, text)
    if label != "Nucleolus":
        assert (saying.text, saying.holder) == (expected, holder)


def test_a_theme_makes_none():
    assert list(sayings_of(term_of("Ethics"), "privacy and harm", "privacy and harm")) == []


@pytest.mark.parametrize(
    ("label", "content", "text", "date"),
    [
        ("Hastings, 1066", "Harold falls to William", "Harold falls to William", "1066"),
        (
            "Treaty of Tordesillas (1494)",
            "divides the New World",
            "the Treaty of Tordesillas divides the New World",
            "1494",
        ),
        ("Vauban 1678", "held six posts", "Vauban held six posts", "1678"),
    ],
)
def test_a_date_on_a_label_is_when_it_happened(label, content, text, date):
    (saying,) = sayings_of(term_of(label), content, content)
    assert (saying.text, saying.date) == (text, date)


def test_the_content_is_cut_at_its_verbs():
    content = "keeps the bone still, eases the pain"
    sayings = sayings_of(term_of("Splint"), content, content)
    assert [saying.text for saying in sayings] == [
        "Splint keeps the bone still",
        "Splint eases the pain",
    ]


def test_each_part_behind_a_semicolon_may_have_its_own_label():
    assert pairs_of("Ebb: tide going out; flood: tide coming in") == (
        ("Ebb", "tide going out"),
        ("flood", "tide coming in"),
    )


@pytest.mark.parametrize(
    ("content", "gloss"),
    [
        ("ship without a keel, easily beached", "ship without a keel"),
        ("bread, wine and oil", "bread, wine and oil"),
        ("two kinds of sail, not of ship", "two kinds of sail, not of ship"),
    ],
)
def test_a_gloss_ends_where_more_is_added(content, gloss):
    assert shortest_gloss(content) == gloss
