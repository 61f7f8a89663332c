"""Which lines of the notes are sentences as they stand."""

import pytest

from cards.generator.claims import read_chapters
from cards.generator.wholeness import whole_lines
from tests.builders import make_chapter, make_document


def is_whole(line):
    document = make_document(make_chapter(title="Sleep", bullets=(line,), summary=None))
    (told,) = read_chapters(document)
    bullets = (bullet.passage for bullet in document.chapters[0].bullets)
    return bool(whole_lines(bullets, told.claims))


@pytest.mark.parametrize(
    "line",
    [
        "Hans Berger recorded the first human EEG in 1924",
        "Jenkins, 1924: people forgot nonsense syllables more slowly asleep than awake",
        "Blind loop: an encoder reports the true position and the controller corrects the error",
        "In 1953 Nathaniel Kleitman described the rapid movements of the eyes",
    ],
)
def test_a_sentence_is_whole_also_behind_a_label(line):
    assert is_whole(line)


@pytest.mark.parametrize(
    "line",
    [
        "Development: 16 days for a queen, 21 for a worker, 24 for a drone",
        "Sun compass: the starlings of Gustav Kramer, early 1950s",
        "REM found in 1953 by Aserinsky and Kleitman in Chicago",
        "High-speed steel: developed by Taylor and White around 1900; stays hard at dull red heat",
        "Around 18 kg of stores for a British winter",
    ],
)
def test_a_heading_or_a_clipped_passive_is_not(line):
    assert not is_whole(line)
