"""Fuzzing the readers with texts like notes, by hand and for long: not a test that is collected.

python -m tests.cards.readers.fuzz 100000
"""

import sys

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cards.readers.checking import FORMATS, check
from tests.cards.readers.hostile_lines import HOSTILE_LINES
from tests.cards.readers.samples import NOTE_LIKE_TEXTS, SAMPLES

_WHOLE_LINES = st.sampled_from([line for text in SAMPLES.values() for line in text.split("\n")])
_LINES = st.one_of(_WHOLE_LINES, st.sampled_from(HOSTILE_LINES), NOTE_LIKE_TEXTS)
_TEXTS = st.one_of(
    NOTE_LIKE_TEXTS,
    st.lists(_LINES, max_size=25).map("\n".join),
    st.tuples(st.sampled_from(sorted(SAMPLES.values())), NOTE_LIKE_TEXTS, st.integers(0, 400)).map(
        lambda drawn: drawn[0][: drawn[2]] + drawn[1] + drawn[0][drawn[2] :]
    ),
    st.text(max_size=200),
)
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-be")
CONTENTS = st.one_of(
    st.builds(lambda text, encoding: text.encode(encoding), _TEXTS, st.sampled_from(_ENCODINGS)),
    _TEXTS.map(lambda text: text.encode("cp1252", "replace")),
    st.binary(max_size=200),
)


def main(executions: int) -> None:
    """Read so many texts, new ones each time; says how many became documents."""
    told = {"documents": 0, "refusals": 0}

    @settings(
        max_examples=executions,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(CONTENTS, st.sampled_from(FORMATS))
    def run(content: bytes, format_name: str | None) -> None:
        told["refusals" if check(content, format_name) is None else "documents"] += 1

    run()
    sys.stdout.write(f"{told}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
