"""The guest, by evidence and not by capital letters."""

import pytest

from cards.readers.speaker import find_speaker


@pytest.mark.parametrize(
    ("title", "text", "speaker"),
    [
        ("Ada Field: Bees", "Field argues that bees dance.", "Ada Field"),
        ("Ada Field: Bees", "In the end Ada says so.", "Ada Field"),
        ("Dr. Ada Field: Bees", "Ada Field explains it.", "Ada Field"),
        ("Ludwig van Beeth: Bees", "Beeth recalls the hive.", "Ludwig van Beeth"),
        ("Bill Gates: Bees", "Gates says a. Gates notes b. Bill asks for gates.", "Bill Gates"),
        ("Ada Field: Bees", "Bees dance in the Field. Adam says so.", None),
        ("Game Theory: Bees", "Theory says that the theory holds.", None),
        ("Bees and Honey: a life", "Honey says nothing.", None),
        ("Bees: a life", "Bees says who?", None),
        ("Ada Field on bees", "Field argues that bees dance.", None),
        ("One Two Three Four: x", "Four says so.", None),
        ("Bees 2: Honey", "2 says", None),
        (": x", "says", None),
        ("", "", None),
    ],
)
def test_a_guest_is_found_only_when_the_text_lets_them_speak(title, text, speaker):
    assert find_speaker(title, text) == speaker
