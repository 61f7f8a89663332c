"""Any text, in any encoding, gives a sound document or a sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cards.readers.checking import FORMATS, check
from tests.cards.readers.fuzz import CONTENTS


@settings(max_examples=2_000, deadline=None)
@given(CONTENTS, st.sampled_from(FORMATS))
def test_any_bytes_give_a_sound_document_or_a_sentence(content, format_name):
    check(content, format_name)
