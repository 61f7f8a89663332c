"""Length tells nothing, and no word stands only in question and key."""

from cards.options.choice import choose, gives_away
from cards.options.option import Option, is_of_like_length


def options(*texts):
    return [Option(text, ("kind",), 0) for text in texts]


KEY = Option("copper", ("kind",), 0)


def test_three_are_taken_in_order_or_none():
    assert [one.text for one in choose(options("zinc", "tin", "iron", "lead"), KEY, longer=0)] == [
        "zinc",
        "tin",
        "iron",
    ]
    assert choose(options("zinc", "tin"), KEY, longer=0) == ()


def test_as_many_as_wanted_are_longer_than_the_key():
    ranked = options("zinc", "tin", "aluminium", "iron", "platinum")
    for longer in (0, 1, 2):
        chosen = choose(ranked, KEY, longer=longer)
        assert sum(len(one.text) > len(KEY.text) for one in chosen) == longer


def test_no_two_share_a_word():
    ranked = options("old iron", "cast iron", "zinc", "tin")
    assert [one.text for one in choose(ranked, KEY, longer=0)] == ["zinc", "tin", "old iron"]


def test_lengths_are_like():
    assert is_of_like_length("silver", KEY.text)
    assert not is_of_like_length("tin", KEY.text)
    assert not is_of_like_length("molybdenum", KEY.text)


def test_a_word_only_in_question_and_key_gives_it_away():
    key = Option("copper wire", ("kind",), 0)
    asked = frozenset({"wire", "carri"})
    assert gives_away(options("zinc", "tin", "iron"), key, asked)
    assert not gives_away(options("zinc wire", "tin wire", "iron wire"), key, asked)
