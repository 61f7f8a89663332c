"""What a label makes of its content."""

import pytest

from cards.generator import splitting
from cards.generator.labels import sayings_of, written_out


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
    (saying,) = sayings_of(splitting.bared(label), content, content)
    expected = {
        "Germany, November 1923": "In November 1923 in Germany, one dollar cost trillions",
        "Endosymbiosis": "Endosymbiosis was championed by Lynn Margulis",
    }.get(label, text)
    if label != "Nucleolus":
        assert (saying.text, saying.holder) == (expected, holder)


def test_a_theme_makes_none():
    assert list(sayings_of(splitting.bared("Ethics"), "privacy and harm", "privacy and harm")) == []
