"""What a dictionary tells of names, people, counted nouns and verbs that need an object."""

from pathlib import Path

import pytest

from cards import language
from cards.language import lexicon


@pytest.mark.parametrize(
    ("word", "known"),
    [("Hannibal", True), ("Normans", True), ("Bridge", False), ("Fungi", False), ("Qwzx", False)],
)
def test_a_name_is_hardly_ever_written_small(word, known):
    assert language.is_known_name(word) is known


@pytest.mark.parametrize(
    ("noun", "person"),
    [("surgeon", True), ("merchant", True), ("antagonist", False), ("conductor", False)],
)
def test_a_word_that_also_means_a_thing_is_no_person(noun, person):
    assert language.is_human(noun) is person


@pytest.mark.parametrize(
    ("noun", "counted"),
    [("roof", True), ("glacier", True), ("magma", False), ("inflation", False)],
)
def test_a_counted_noun_takes_an_article(noun, counted):
    assert language.is_counted(noun) is counted


@pytest.mark.parametrize(
    ("verb", "needed"), [("inaugurate", True), ("abolish", True), ("rise", False), ("drop", False)]
)
def test_some_verbs_need_an_object(verb, needed):
    assert language.needs_object(verb) is needed


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("granite", "substance"), ("jealousy", "feeling"), ("hammer", "artifact"), ("qwx", None)],
)
def test_a_noun_has_the_kind_of_its_commonest_sense(noun, kind):
    assert language.kind_of(noun) == kind


@pytest.mark.parametrize(
    ("noun", "general"), [("animal", True), ("method", True), ("hedgehog", False)]
)
def test_a_noun_with_many_kinds_below_it_is_general(noun, general):
    assert language.is_general(noun) is general


FOLDER = Path(lexicon.__file__).parent
ROWS = ("kinds", "synonyms")
LISTS = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_sorted_unique_small_and_used(name):
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    rows = [row.rpartition(": ")[2].split() for row in text.splitlines()]
    words = [word for row in rows for word in row]
    assert all(row == sorted(row) for row in (rows if name in ROWS else [words]))
    once = text.splitlines() if name == "synonyms" else words
    assert len(once) == len(set(once))
    assert text == text.lower()
    assert f'"{name}' in Path(lexicon.__file__).read_text(encoding="utf-8")


def test_synonyms_share_a_meaning_they_are_met_in():
    assert language.are_synonyms("awareness", "Consciousness")
    assert language.are_synonyms("aluminium", "aluminum")
    assert not language.are_synonyms("zinc", "copper")
    assert not language.are_synonyms("brillig", "brillig")
