"""The small reader of protobuf."""

import pytest

from cards.errors import ExchangeError
from cards.exchange import package_protobuf as protobuf


def test_reads_numbers_texts_and_skips_the_rest():
    message = b"\x08\x96\x01" + b"\x12\x02hi" + b"\x1d\x00\x00\x00\x01" + b"\x21" + bytes(8)
    assert protobuf.whole(message, 1) == 150
    assert protobuf.text(message, 2) == "hi"
    assert protobuf.whole(message, 9) == 0
    assert protobuf.text(message, 1) == ""


def test_the_last_of_a_repeated_field_counts():
    assert protobuf.whole(b"\x08\x01\x08\x02", 1) == 2


@pytest.mark.parametrize(
    "message", [b"\x08", b"\x08\xff", b"\x12\x05hi", b"\x0b", b"\x0f", b"\xff" * 20, b"\x09\x00"]
)
def test_a_garbled_message_is_refused(message):
    with pytest.raises(ExchangeError):
        protobuf.fields(message)
