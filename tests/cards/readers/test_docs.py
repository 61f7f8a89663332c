"""The documentation names every format."""

from pathlib import Path

import pytest

from cards.readers import READERS

FORMATS = Path(__file__).parents[3] / "docs" / "formats.md"


@pytest.mark.parametrize("name", [reader.name for reader in READERS])
def test_every_format_has_a_row(name):
    _, _, rest = FORMATS.read_text(encoding="utf-8").partition("## Notes that can be read")
    table, _, _ = rest.partition("\n## ")
    assert table.count(f"\n| `{name}` |") == 1
