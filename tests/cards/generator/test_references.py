"""What "it" and "they" are taken to stand for."""

import pytest

from cards.generator.claims import read_claims
from tests.builders import make_chapter, make_document


def subjects(summary):
    document = make_document(make_chapter(title="Notes", summary=summary, bullets=[]))
    return [claim.clause.subject.text for claim in next(read_claims(document)) if claim.clause]


@pytest.mark.parametrize(
    ("summary", "subject"),
    [
        ("The bridge opened in 1890. It carries two railway lines.", "the bridge"),
        ("The trade winds push warm water west. They weaken in some years.", "the trade winds"),
        ("Low rates encourage investment, but they can inflate prices.", "low rates"),
    ],
)
def test_a_pronoun_stands_for_the_subject_just_before(summary, subject):
    assert subjects(summary) == [subject, subject]


@pytest.mark.parametrize(
    "summary",
    [
        "The bridge opened in 1890. They carry two railway lines.",
        "The bridge opened in 1890. It takes years to paint the bridge.",
        "Rain falls in the hills. Nobody knows why. It fills the lakes.",
    ],
)
def test_what_fits_nothing_is_dropped(summary):
    assert "it" not in subjects(summary)
    assert "they" not in subjects(summary)
    assert len(subjects(summary)) < 3
