"""Fields of an Anki note as plain text: their HTML is read for its meaning and never run.

Lines break where blocks do, entities are decoded once, scripts and styles are dropped, a picture is
named. Sounds, TeX and cloze deletions stay as they are written. Every pattern here takes time in
proportion to the text, whatever the text: what is never closed reaches to the end.
"""

import html
import re
import unicodedata

from cards.exchange.plain_text import clean

_EDGE = "\ufdd0"  # no character: where a block begins or ends
_TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)
    |<(?P<dropped>script|style|template|iframe|object|svg|head|title)\b.*?
      (?:</(?P=dropped)\b[^>]*+(?:>|\Z)|\Z)
    |<[!?][^>]*+(?:>|\Z)
    |<(?P<slash>/?)(?P<name>[a-z][a-z0-9:-]*+)
      (?P<attributes>(?:=\s*+"[^"]*+(?:"|\Z)|=\s*+'[^']*+(?:'|\Z)|=|[^>=]++)*+)(?:>|\Z)
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_SOURCE = re.compile(
    r"""\bsrc\s*+=\s*+(?:"([^"]*+)|'([^']*+)|([^\s"'>]++))""", re.IGNORECASE | re.DOTALL
)
_PREFORMATTED = re.compile(r"(<pre\b.*?(?:</pre\b[^>]*+(?:>|\Z)|\Z))", re.IGNORECASE | re.DOTALL)
_BLANKS = re.compile(r"[ \t\n\r\f\u00a0]+")
_AROUND_LINES = re.compile(r" ?\n ?")
_EMPTY_LINES = re.compile(r"\n{3,}")
_ENDLESS_NUMBER = re.compile(r"&#(?:[0-9]{8,}|x[0-9a-f]{8,});?", re.IGNORECASE)
_NOT_CHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_TEX = {"[$$]": r"\[", "[/$$]": r"\]", "[$]": r"\(", "[/$]": r"\)"}
_BLOCKS = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody "
    "tfoot thead tr ul"
)
_BLOCK_NAMES = frozenset(_BLOCKS.split(" "))
_LONGEST_NAME = 100


def plain_text(field: str) -> str:
    """Read a field as a browser shows it: runs of blanks are one, but in preformatted blocks."""
    raw = _fit(field)
    for mark, ours in _TEX.items():
        raw = raw.replace(mark, ours)
    if "<" not in raw and "&" not in raw:
        return _tidied(_BLANKS.sub(" ", raw))
    parts = _PREFORMATTED.split(raw)
    texts = [
        _decoded(part) if index % 2 else _tidied(_decoded(_BLANKS.sub(" ", part)))
        for index, part in enumerate(parts)
    ]
    return "\n".join(text for text in texts if text).strip()


def text_as_written(field: str) -> str:
    """Read a field that shows every blank of it, as our own note types do."""
    return _decoded(_fit(field)).strip()


def _fit(field: str) -> str:
    return _NOT_CHARACTERS.sub("", unicodedata.normalize("NFC", clean(field)))


def _decoded(raw: str) -> str:
    marked = _ENDLESS_NUMBER.sub("", _TOKEN.sub(_shown, raw))
    return _laid_out(clean(html.unescape(marked)))


def _shown(token: re.Match[str]) -> str:
    """Put in a tag's place what it does to the text."""
    name = (token["name"] or "").lower()
    if name == "br":
        return "\n"
    if name == "img":
        return _picture(token["attributes"])
    if name == "li":
        return _EDGE if token["slash"] else f"{_EDGE}- "
    if name in _BLOCK_NAMES:
        return _EDGE
    return " " if name in ("td", "th") else ""


def _picture(attributes: str) -> str:
    found = _SOURCE.search(attributes)
    address = next((group for group in found.groups() if group), "") if found else ""
    name = "" if address.lower().startswith("data:") else re.split(r"[/\\]", address)[-1]
    return f"[picture: {name[:_LONGEST_NAME].strip()}]" if name.strip() else "[picture]"


def _laid_out(marked: str) -> str:
    """Break lines at the edges of blocks; a break that stands before an edge adds no line."""
    lines = []
    for block in marked.split(_EDGE):
        text = block.rstrip(" ")
        if text.strip(" "):
            lines.append(text.removesuffix("\n"))
    return "\n".join(lines)


def _tidied(text: str) -> str:
    lines = "\n".join(_BLANKS.sub(" ", line) for line in text.split("\n"))
    return _EMPTY_LINES.sub("\n\n", _AROUND_LINES.sub("\n", lines)).strip()
