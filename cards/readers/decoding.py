"""Bytes to clean text: which encoding, which line ends, and what is no text at all."""

import re
import unicodedata
from dataclasses import dataclass

from cards.errors import ReaderError
from cards.model import Notice

MAX_BYTES = 10_000_000
"""The largest source, in bytes: about 1,500,000 words, more than any notes hold."""
MAX_LINES = 400_000
"""The most lines with text, so that ten megabytes of short lines don't fill the memory."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text in NFC with plain line ends, and what had to be done to get it."""

    text: str
    notices: tuple[Notice, ...] = ()


def decode(content: bytes) -> Decoded:
    """Turn a source's bytes into text. Raises ReaderError for what is too large or no text."""
    if len(content) > MAX_BYTES:
        raise ReaderError(
            f"This file has {len(content):,} bytes; the limit is {MAX_BYTES:,}.", hint=_SPLIT
        )
    _refuse_known_binaries(content)
    text, notices = _decode_bytes(content)
    _refuse_controls(text)
    text = normalise(text)
    refuse_too_many_lines(text)
    return Decoded(text, notices)


def refuse_too_many_lines(text: str) -> None:
    """Raise ReaderError for more lines than notes have; as many again may be empty."""
    lines = text.count("\n") + 1
    if lines <= MAX_LINES:
        return
    filled = sum(not line.isspace() for line in text.split("\n") if line)
    if filled > MAX_LINES or lines > 2 * MAX_LINES:
        raise ReaderError(
            f"This text has {lines:,} lines; the limit is {MAX_LINES:,}.", hint=_SPLIT
        )


def normalise(text: str) -> str:
    """Bring line ends to one kind and letters to NFC; drop marks that have no width."""
    text = _LINE_ENDS.sub("\n", text).translate(_CLEANED)
    return unicodedata.normalize("NFC", text)


_MAGIC = (
    (b"PK\x03\x04", "a zip archive (as .docx, .epub and .apkg are)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"\x28\xb5\x2f\xfd", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3", "a database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"RIFF", "a recording"),
    (b"\x7fELF", "a program"),
)
_SPLIT = "Split it into smaller parts."
_HINT = "Copy the notes out of it as text, and bring that."
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NO_TEXT = dict.fromkeys((*range(9), *range(14, 32)))
_CONTROLS = {**_NO_TEXT, **dict.fromkeys(range(127, 160))}
_CLEANED = {
    **_CONTROLS,
    **dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF)),  # soft hyphen and marks without width
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # halves of characters, which JSON can hold
    **dict.fromkeys((0xA0, 0x2007, 0x202F), " "),  # blanks that forbid a line break
}
_BINARY_SHARE = 0.01


def _refuse_known_binaries(content: bytes) -> None:
    """Raise ReaderError for a file whose first bytes say what it is."""
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            raise ReaderError(f"This is {kind}, not text.", hint=_HINT)


def _decode_bytes(content: bytes) -> tuple[str, tuple[Notice, ...]]:
    """Try a byte order mark, UTF-16 without one, UTF-8 and Windows' Western set, in this order."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _decode_strictly(content[len(bom) :], encoding), ()
    pattern = _wide_encoding(content)
    if pattern is not None:
        return _decode_strictly(content, pattern), ()
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as problem:
        above = normalise(content[: problem.start].decode("utf-8"))
        text = content.decode("cp1252", errors="replace")
        lost = text.count("\ufffd")
        message = "These bytes are not UTF-8; the text was read as Windows-1252."
        if lost:
            message += f" {lost} of them mean nothing there and show as “\ufffd”."
        return text, (Notice(above.count("\n") + 1, message),)


def _decode_strictly(content: bytes, encoding: str) -> str:
    """Decode, or raise ReaderError naming the encoding the file promised."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        raise ReaderError(
            f"This file begins like {encoding.upper()} text, but byte {problem.start} is not.",
            hint="Save it again as UTF-8.",
        ) from problem


def _wide_encoding(content: bytes) -> str | None:
    """Name the UTF-16 whose zero bytes stand where Western text would have them."""
    half = len(content) // 2
    if half < 2:
        return None
    even, odd = content[0::2].count(0), content[1::2].count(0)
    if odd >= half * 0.4 and even <= half * 0.05:
        return "utf-16-le"
    if even >= half * 0.4 and odd <= half * 0.05:
        return "utf-16-be"
    return None


def _refuse_controls(text: str) -> None:
    """Raise ReaderError when too many characters are none that text has."""
    controls = len(text) - len(text.translate(_NO_TEXT))
    if controls > 1 + len(text) * _BINARY_SHARE:
        raise ReaderError("This file holds binary data, not text.", hint=_HINT)
