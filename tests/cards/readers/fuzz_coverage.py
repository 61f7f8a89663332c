"""Fuzzing the readers led by coverage, by hand and for long: not a test that is collected.

    python -m tests.cards.readers.fuzz_coverage -runs=1000000 -max_len=300 CORPUS

It needs atheris, which is no dependency: install it into an environment of its own. The first byte
of a text in CORPUS names the reader (0 leaves the choice), the others are what it reads.
"""

import sys

import atheris

with atheris.instrument_imports(include=["cards.readers"]):
    from tests.cards.readers.checking import FORMATS, check


def run(data: bytes) -> None:
    """Read one text."""
    if data:
        check(data[1:], FORMATS[data[0] % len(FORMATS)])


if __name__ == "__main__":
    atheris.Setup(sys.argv, run)
    atheris.Fuzz()
