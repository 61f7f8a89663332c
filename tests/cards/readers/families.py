"""Ten families of hostile input, made on the spot; and a child process that reads one of them.

`python -m tests.cards.readers.families NAME` reads every text of a family by choice, and with every
reader named where the text is small; with `--all` large ones too. It prints for each what came of
it, how long it took and how much memory the process has used so far.
"""

import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator

from cards.errors import ReaderError
from cards.model import Source
from cards.readers import READERS, read_document

LARGE = 5_000_000
LINES = 200_000
REPEATS = 50_000
SMALL = 400_000


def empty() -> Iterator[bytes]:
    yield from (b"", b"\n \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", "\u200b\ufeff\u00a0".encode())


def only_times() -> Iterator[bytes]:
    yield b"0:00\n" * 20_000
    yield "".join(f"{n // 60}:{n % 60:02}\n" for n in range(5_000)).encode()
    yield "".join(f"- {n}:00 – {n + 1}:00\n" for n in range(50)).encode()
    yield b"0:01.000 --> 0:02.000\n\n" * 10_000


def one_line() -> Iterator[bytes]:
    for piece in (
        "bees dance ",
        "a",
        "0:00 ",
        "1:",
        "- ",
        "<",
        "<p>a</p>",
        "**a",
        "[a](b)",
        "{",
        "｜",
    ):
        yield (piece * (LARGE // len(piece.encode()))).encode()


def many_lines() -> Iterator[bytes]:
    for line in ("- bees dance\n", "Bees.\n\n", "x\n", "| a | b |\n", "# Bees\n", "> bees\n"):
        yield (line * (LINES // line.count("\n"))).encode()
    yield "".join(f"{n // 60:02}:{n % 60:02} Bees {n}\n" for n in range(LINES)).encode()
    yield "".join(f"- {n}:00 – {n + 1}:00\nBees\n" for n in range(LINES // 2)).encode()


def junk() -> Iterator[bytes]:
    dice = random.Random(3)
    yield dice.randbytes(1_000_000)
    yield bytes(dice.choices(range(32, 127), k=1_000_000))
    yield "".join(chr(dice.randrange(32, 0xD7FF)) for _ in range(300_000)).encode()
    yield "".join(dice.choices("-*#|>:0123456789 \n\t[](){}<>`~=_", k=500_000)).encode()


def invalid_utf8() -> Iterator[bytes]:
    notes = "- 0:00 – 4:45\nHow bees dance – café\n- •They hum\n".encode()
    yield notes + b"\xff\xfe\xfa" + notes
    yield notes[:-5] + b"\xe2\x80"
    yield b"caf\xe9 " * 100_000
    yield b"\xc0\xaf" * 50_000 + b"\xed\xa0\x80"


def nuls() -> Iterator[bytes]:
    text = "- 0:00 – 4:45\nHow bees dance\n" * 200
    yield text.encode("utf-16-le")
    yield text.encode("utf-16-be")[:-1]
    yield b"bees\x00" * 1000
    yield bytes(LARGE)
    yield text.encode() + b"\x00"


def nested() -> Iterator[bytes]:
    for depth in (200, 5_000):
        yield "".join(f"{' ' * (2 * n)}- bees {n}\n" for n in range(min(depth, 3_000))).encode()
        yield "".join(f"{' ' * n}- bees\n" for n in range(depth)).encode()
        yield ("> " * depth + "bees\n").encode()
        yield ("<ul><li>" * depth + "bees" + "</li></ul>" * depth).encode()
        yield ("<div>" * depth + "bees").encode()
        yield ("[" * depth + "bees" + "]" * depth).encode()
        yield ('{"chapters": ' + "[" * depth + '"startTime"' + "]" * depth + "}").encode()
        yield ("---\n" + "a: [" * depth + "\n---\nbees\n").encode()
        yield ("**" * depth + "bees" + "**" * depth).encode()
    yield "".join(f"{'#' * (n % 7)} Bees {n}\n" for n in range(5_000)).encode()


def repeated() -> Iterator[bytes]:
    pieces = "[ ] ( ) { } < > , [( ]( [[ ![[ ]] {{ }} (, [a]( <!-- <a --> == %% ` ``` ~~~ $ | # = -"
    for piece in (*pieces.split(), "- [ ] ", "[(0:00)", "(0:00) ", "a: ", "::", "—", "&", "&amp;"):
        yield ("bees " + piece * REPEATS + " dance\n").encode()
        yield (f"{piece}\n" * 5_000).encode()


def emoji() -> Iterator[bytes]:
    yield ("🐝" * 100_000).encode()
    yield ("👩\u200d🌾🐝\ufe0f \n" * 20_000).encode()
    yield ("- 🐝\n" * 20_000).encode()


def ratios_and_verses() -> Iterator[bytes]:
    yield b"The ratio is 16:9.\nIn 4:3 it was.\nThen 21:9 came.\n\nScore 3:16 at 10:30 AM.\n"
    yield b"16:9 is wide.\n4:3 is not.\n21:9 is wider.\n" * 3
    yield b"John 3:16 says so.\nGenesis 1:1 too.\nRomans 8:28 as well.\n" * 10
    yield b"We meet at 21:40 I say.\nAt 10:30 AM they come.\n9:00 pm is late.\n7:15 AM early.\n"
    yield b"2001:db8::1 is an address.\nfe80::1:2:3 too.\n10:20:30:40:50:60 is another.\n"


FAMILIES: dict[str, Callable[[], Iterator[bytes]]] = {
    family.__name__: family
    for family in (
        empty,
        only_times,
        one_line,
        many_lines,
        junk,
        invalid_utf8,
        nuls,
        nested,
        repeated,
        emoji,
        ratios_and_verses,
    )
}


def read(number: int, content: bytes, format_name: str | None) -> dict[str, object]:
    """Read a text and say what came of it; anything but a ReaderError goes up."""
    start = time.process_time()
    told: dict[str, object] = {"text": number, "format": format_name, "bytes": len(content)}
    try:
        document = read_document(Source("hostile", content), format_name=format_name)
        chapters = document.chapters
        timed = sum(chapter.starts_at_seconds is not None for chapter in chapters)
        told |= {"read_as": document.source_format, "chapters": len(chapters), "timed": timed}
    except ReaderError as error:
        told |= {"error": str(error)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return told | {"seconds": round(time.process_time() - start, 3), "peak_mb": round(peak)}


def main(name: str, *flags: str) -> None:
    """Read a family's texts, by choice and by every reader named."""
    names = [None, *(reader.name for reader in READERS)]
    for number, content in enumerate(FAMILIES[name]()):
        is_small = len(content) <= SMALL or "--all" in flags
        for format_name in names if is_small else (None,):
            sys.stdout.write(json.dumps(read(number, content, format_name)) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
