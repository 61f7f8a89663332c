"""The little of protobuf that Anki packages use: numbers and byte strings by field number."""

from cards.exchange.package_limits import damaged

Value = int | bytes

_VARINT, _EIGHT_BYTES, _BYTES, _FOUR_BYTES = 0, 1, 2, 5
_FIXED = {_EIGHT_BYTES: 8, _FOUR_BYTES: 4}
_LONGEST_VARINT = 10


def fields(message: bytes) -> dict[int, Value]:
    """Read the fields of a message; of a repeated one, the last. Raises ExchangeError."""
    found: dict[int, Value] = {}
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        number, wire = tag >> 3, tag & 7
        if wire == _VARINT:
            found[number], at = _varint(message, at)
            continue
        length = _FIXED.get(wire, -1)
        if wire == _BYTES:
            length, at = _varint(message, at)
        if length < 0 or at + length > len(message):
            raise damaged("a setting in it is garbled")
        found[number] = message[at : at + length]
        at += length
    return found


def whole(message: bytes, number: int) -> int:
    """Read a number; 0 when it is absent, as protobuf has it."""
    value = fields(message).get(number, 0)
    return value if isinstance(value, int) else 0


def text(message: bytes, number: int) -> str:
    """Read a text; empty when it is absent."""
    value = fields(message).get(number, b"")
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(_LONGEST_VARINT):
        if at + index >= len(message):
            break
        byte = message[at + index]
        value |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            return value, at + index + 1
    raise damaged("a number in it is garbled")
