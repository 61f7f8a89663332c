from hypothesis import given
from hypothesis import strategies as st

from studyapp.web.cloze import Part, first_deletion, parts


def test_a_blank_keeps_its_words_and_its_hint():
    assert parts("Bees {{c1::dance::verb}} well.") == (
        Part("Bees "),
        Part("dance", is_blank=True, hint="verb"),
        Part(" well."),
    )


def test_only_the_asked_blank_is_blank():
    found = parts("{{c1::A}} and {{c2::B}}", ordinal=1)
    assert [(part.text, part.is_blank) for part in found] == [
        ("A", False),
        (" and ", False),
        ("B", True),
    ]


def test_the_first_deletion_is_the_answer():
    assert first_deletion("Bees {{c1::dance::verb}}.") == "dance"
    assert first_deletion("Bees dance.") == ""


@given(st.text())
def test_any_text_comes_apart_without_a_loss(text):
    if "{{c" not in text:
        assert "".join(part.text for part in parts(text)) == text
