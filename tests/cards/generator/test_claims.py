"""Lines become claims: who holds them, what was in brackets, which reading is sound."""

import pytest

from cards.clause import ClaimForm, PartRole
from cards.generator.claims import people_of, read_claims
from cards.model import Bullet, BulletKind
from tests.builders import make_chapter, make_document, make_passage
from tests.cards.generator.samples import read


def claims_of(*bullets, **about):
    return read(*bullets, **about)[1]


def test_a_view_knows_its_holder_and_a_fact_only_its_speaker():
    summary = "Field argues that bees dance. She explains that bees sleep. Bees eat pollen."
    view, fact, plain = claims_of(summary=summary, speaker="Ada Field", title="")
    assert [(c.holder, c.is_view) for c in (view, fact, plain)] == [
        ("Field", True),
        ("Field", False),
        ("Field", False),
    ]


def test_brackets_belong_to_the_noun_before_them():
    (claim,) = claims_of("Solitary bees (masons, carpenters) build nests", title="")
    assert claim.aside == "masons, carpenters"
    assert claim.aside_of is not None
    assert claim.aside_of.text == "solitary bees"


def test_the_other_side_of_a_while_stays_with_each_side():
    left, right = claims_of("Bees eat pollen, while wasps eat flies", title="")
    assert [tail.text for tail in left.clause.tails] == ["wasps eat flies"]
    assert [tail.role for tail in right.clause.tails] == [PartRole.OPPOSITE]


def test_a_side_that_is_no_sentence_is_not_cut_off():
    (claim,) = claims_of("Old stories are charming but wrong", title="")
    assert claim.clause.parts[0].text == "charming but wrong"


def test_pairs_keep_both_sides():
    role, label = claims_of("Honey as a medicine", "Royal jelly: food of queens", title="")
    assert (role.form, role.left.text, role.right.text) == (ClaimForm.ROLE, "honey", "a medicine")
    assert (label.form, label.right_text) == (ClaimForm.LABEL, "food of queens")


def test_an_order_behind_a_term_becomes_a_sentence():
    texts = [c.text for c in claims_of("Data augmentation: distort inputs on purpose", title="")]
    assert "data augmentation distorts inputs on purpose" in texts


@pytest.mark.parametrize("title", ["How Bees Find Their Way Home", "Why Bees as Symbols Matter"])
def test_a_title_in_title_case_is_no_sentence(title):
    assert all(claim.form is ClaimForm.WHY for claim in claims_of(title=title))


def test_the_cells_of_a_table_are_no_sentence():
    words = "Foragers dance because the hive needs directions"
    row = Bullet(make_passage(words), kind=BulletKind.ROW)
    assert claims_of(words, title="", summary=None)
    assert not claims_of(row, title="", summary=None)


def test_articles_of_a_show_are_no_hosts():
    chapter = make_chapter(summary="Tom asks why. The queen lays eggs.", speaker="Ada Field")
    document = make_document(chapter, show="The Bee Hour with Lex")
    hosts = people_of(document, document.chapters[0]).hosts
    assert {"Tom", "Lex"} <= hosts
    assert "The" not in hosts
    assert len(next(read_claims(document))) == 1


def test_a_show_without_a_guest_is_its_hosts_own():
    chapter = make_chapter(title="", summary="Huberman argues that sleep heals the brain.")
    document = make_document(chapter, show="Huberman Lab")
    (claim,) = next(read_claims(document))
    assert claim.holder == "Huberman"


def test_who_does_more_than_ask_is_no_host():
    summary = "Congress asks the states for money. Congress builds a strong army."
    document = make_document(make_chapter(title="", summary=summary), show=None)
    assert people_of(document, document.chapters[0]).hosts == frozenset()


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Sailors who ate lemons stayed free of scurvy.", "sailors who ate lemons"),
        ("Sailors who were young, and who ate lemons, and limes, stayed well.", None),
    ],
)
def test_a_subject_may_hold_one_short_sentence_of_its_own(sentence, subject):
    claims = claims_of(summary=sentence, title="")
    assert [c.clause.subject.text for c in claims] == ([subject] if subject else [])


def test_it_may_stand_for_what_somebody_proposes():
    summary = "Lister recommends carbolic acid. It works, he argues, because it kills germs."
    claims = claims_of(summary=summary, title="", speaker="Joseph Lister")
    assert claims[-1].clause.subject.text == "carbolic acid"
    assert (claims[-1].holder, claims[-1].is_view) == ("Lister", True)


def test_a_fronted_phrase_stays_with_its_claim():
    summary = "In a Swedish trial, experienced young nurses gave clearer answers."
    (claim,) = claims_of(summary=summary, title="")
    assert claim.clause.opening == "in a Swedish trial"
    assert claim.text.startswith("in a Swedish trial, experienced")
