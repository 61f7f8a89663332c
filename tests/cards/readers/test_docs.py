"""The documentation names every format."""

from pathlib import Path

import pytest

from cards.readers import READERS

FORMATS = Path(__file__).parents[3] / "docs" / "formats.md"


@pytest.mark.parametrize("name", [reader.name for reader in READERS])
def test_every_format_has_a_row(name):
    rows = [line for line in FORMATS.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    assert sum(row.startswith(f"| `{name}` |") for row in rows) == 1
