"""The line above a question never says the answer."""

from cards.generator.context import context_line
from tests.builders import make_chapter, make_document


def test_topic_and_speaker():
    chapter = make_chapter(title="Three dances: round, waggle, and sickle", speaker="Ada Field")
    document = make_document(chapter, title="Ada Field: How bees talk")
    line = context_line(document, chapter, answer="The sun")
    assert line == "Three dances · How bees talk · Ada Field"


def test_without_a_speaker_the_document_stands_there():
    chapter = make_chapter(title="Honey: how it ripens")
    document = make_document(chapter, title="The life of bees")
    assert context_line(document, chapter, answer="Nectar") == "Honey · The life of bees"


def test_a_topic_that_names_the_answer_is_left_out():
    chapter = make_chapter(title="Royal jelly: food of queens")
    document = make_document(chapter, title="The life of bees")
    assert context_line(document, chapter, answer="Royal jelly") == "The life of bees"


def test_the_number_of_a_lecture_is_no_topic():
    chapter = make_chapter(title="Honey: how it ripens")
    document = make_document(chapter, title="Lecture 6: Rome and the bees")
    assert context_line(document, chapter, answer="Wax") == "Honey · Rome and the bees"


def test_a_short_title_is_named_whole():
    chapter = make_chapter(title="Royal jelly")
    document = make_document(chapter, title="Hum and hive: a course on bees")
    line = context_line(document, chapter, answer="Royal jelly")
    assert line == "Hum and hive: a course on bees"


def test_a_title_of_a_dozen_words_is_still_named():
    chapter = make_chapter(title="Honey: how it ripens")
    document = make_document(chapter, title="Wax, Debt, and the Long Fall of the Old Bee Markets")
    line = context_line(document, chapter, answer="Wax")
    assert line == "Honey"
    line = context_line(document, chapter, answer="In May")
    assert line == "Honey · Wax, Debt, and the Long Fall of the Old Bee Markets"
