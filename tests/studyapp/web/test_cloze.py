from hypothesis import given
from hypothesis import strategies as st

from cards.model import NoteKind
from studyapp.web.cloze import Part, parts
from tests.builders import make_note


def cloze(question, answer="dance"):
    return make_note(kind=NoteKind.CLOZE, question=question, answer=answer)


def test_a_blank_keeps_its_words_and_its_hint():
    assert parts(cloze("Bees {{c1::dance::verb}} well.")) == (
        Part("Bees "),
        Part("dance", is_blank=True, hint="verb"),
        Part(" well."),
    )


def test_only_the_asked_blank_is_blank():
    found = parts(cloze("{{c1::A}} and {{c2::B}}", "A"), ordinal=1)
    assert [(part.text, part.is_blank) for part in found] == [
        ("A", False),
        (" and ", False),
        ("B", True),
    ]


@given(st.text())
def test_any_text_comes_apart_without_a_loss(text):
    if "{{c" not in text:
        assert "".join(part.text for part in parts(cloze(text))) == text
