"""The text of a web page's blocks: a line for each, with the marks that notes have."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cards.readers.decoding import MAX_LINES, normalise, refuse_too_many_lines
from cards.readers.tags import Piece, decode_entities, pieces


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's text, its title, and for each line of text its line in the page, from 1."""

    title: str
    text: str
    lines: tuple[int, ...]


def page_text(page: str) -> PageText:
    """Take the text out of a page: its main part if it names one, without menus and forms.

    Raises ReaderError when it has more lines than notes may have.
    """
    match = _TITLE.search(page)
    title = _flat(decode_entities(match[1])) if match else ""
    for start, end in (_part(page, "main"), _part(page, "article"), (0, len(page))):
        writer = _Writer(page, start, end)
        text = "\n".join(line for _, line in writer.written)
        refuse_too_many_lines(text)
        if any(character.isalpha() for character in text):
            break
    return PageText(title, text, tuple(number for number, _ in writer.written))


_TITLE = re.compile(r"<title[^<>]*>([^<]*)</title", re.IGNORECASE)
_SKIPPED = ("nav", "aside", "footer", "form", "button", "select", "svg", "iframe", "dialog")
_BLOCK_NAMES = """address article blockquote body center details div dl fieldset figcaption figure
footer header hgroup html main p section summary tbody thead tfoot"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_PARAGRAPHS = frozenset(("p", "blockquote", "table", "figure", "section", "article"))
_LISTS = frozenset(("ul", "ol", "menu"))
_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_FENCE = "```"
_DEEPEST = 40


def _part(page: str, name: str) -> tuple[int, int]:
    """Find where the one element of a name begins and ends; nothing when there are more."""
    openings = [match.start() for match in re.finditer(rf"<{name}[\s>]", page, re.IGNORECASE)]
    end = page.rfind(f"</{name}")
    return (openings[0], end) if len(openings) == 1 and end > openings[0] else (0, 0)


def _flat(text: str) -> str:
    """Bring a text to one line."""
    return " ".join(normalise(text).split())


def _pairs_up(page: str, name: str) -> bool:
    """Whether each element of a name is closed, so that it can be left out safely."""
    opened = len(re.findall(rf"<{name}[\s/>]", page, re.IGNORECASE))
    return opened == len(re.findall(rf"</{name}[\s>]", page, re.IGNORECASE))


class _Writer:
    """Writes lines while tags go by."""

    def __init__(self, page: str, start: int, end: int) -> None:
        self.written: list[tuple[int, str]] = []
        self._line = self._begun = page.count("\n", 0, start) + 1
        self._inline: list[str] = []
        self._shifted_at: int | None = None
        self._mark = ""
        self._lists: list[int | None] = []
        self._cells: list[str] | None = None
        self._rows = 0
        self._raw: list[str] | None = None
        self._skipping = 0
        part = page[start:end]
        self._skipped = frozenset(name for name in _SKIPPED if _pairs_up(part, name))
        self._write(page, start, end)

    def _write(self, page: str, start: int, end: int) -> None:
        """Go through the pieces, counting lines."""
        counted = start
        for piece in pieces(page, start, end):
            self._line += page.count("\n", counted, piece.start)
            counted = piece.start
            if piece.name.removeprefix("/") in self._skipped:
                self._skipping += -1 if piece.name.startswith("/") else 1
            elif self._skipping <= 0:
                self._take(piece)
            if len(self.written) > 2 * MAX_LINES:
                break
        if self._raw is not None:
            self.preformatted("pre", False)
        self._end_row()
        self._end_line()

    def _take(self, piece: Piece) -> None:
        """Add a text to its line, or do what a tag asks for."""
        if not piece.name:
            self._add(decode_entities(piece.text))
            return
        name = piece.name.removeprefix("/")
        deed = _DEEDS.get(name)
        if deed is not None:
            deed(self, name, name == piece.name)
        elif name in _BLOCKS:
            self._end_line()
            if name in _PARAGRAPHS:
                self._end_paragraph()

    def _add(self, text: str) -> None:
        """Add to the line, or to the code, that is being gathered."""
        if self._raw is not None:
            self._raw.append(text)
            return
        if not self._inline:
            self._begun = self._line + text.count("\n", 0, len(text) - len(text.lstrip()))
        if self._inline or not text.isspace():
            self._inline.append(text)

    def _gathered(self) -> str:
        """Take what has been gathered, as one line."""
        text = _flat("".join(self._inline))
        self._inline, self._shifted_at = [], None
        return text

    def _end_line(self) -> None:
        """Write what has gathered, with its mark if it is the first of its item."""
        if self._cells is not None:
            self._inline.append(" ")
            return
        if text := self._gathered():
            inside = "  " * len(self._lists)
            self.written.append((self._begun, (self._mark or inside) + text))
            self._mark = ""

    def _end_paragraph(self) -> None:
        """Part paragraphs by one blank line; items of a list stay together."""
        if self.written and self.written[-1][1] and not self._lists and self._cells is None:
            self.written.append((self._line, ""))

    def _end_cell(self) -> None:
        """Keep a cell that has words."""
        if self._cells is not None and (text := self._gathered()):
            self._cells.append(text)

    def _end_row(self) -> None:
        """Write a row of a table; a row of one cell is a line like any other."""
        self._end_cell()
        cells, self._cells = self._cells, None
        if cells and len(cells) > 1:
            self.written.append((self._begun, f"| {' | '.join(cells)} |"))
            if self._rows == 0:
                self.written.append((self._begun, "| --- " * len(cells) + "|"))
            self._rows += 1
        elif cells:
            self._inline = cells
            self._end_line()

    def heading(self, name: str, opens: bool) -> None:
        """Mark a heading by its level."""
        self._end_line()
        if not self._lists:
            self._end_paragraph()
            self._mark = "#" * int(name[1]) + " " if opens else ""

    def list(self, name: str, opens: bool) -> None:
        """Begin or end a list; a numbered one counts."""
        self._end_line()
        self._mark = ""
        if not opens:
            if self._lists:
                self._lists.pop()
        else:
            self._end_paragraph()
            if len(self._lists) < _DEEPEST:
                self._lists.append(0 if name == "ol" else None)
        if not self._lists:
            self._end_paragraph()

    def item(self, _name: str, opens: bool) -> None:
        """Mark an item by a dash or its number, as deep in as its list."""
        self._end_line()
        if not opens:
            self._mark = ""
            return
        indent = "  " * (len(self._lists) - 1)
        number = self._lists[-1] if self._lists else None
        if number is None:
            self._mark = f"{indent}- "
        else:
            self._lists[-1] = number + 1
            self._mark = f"{indent}{number + 1}. "

    def term(self, _name: str, opens: bool) -> None:
        """Let a term stand before what it means."""
        if opens:
            self._end_line()
            self._mark = "- "
        elif text := self._gathered():
            self._inline = [text.rstrip(": "), ": "]

    def meaning(self, _name: str, opens: bool) -> None:
        """End a meaning; the first begins on its term's line."""
        if not opens:
            self._end_line()
        elif not self._inline:
            self._mark = "- "

    def line_break(self, _name: str, _opens: bool) -> None:
        """End a line."""
        self._end_line()

    def table(self, _name: str, _opens: bool) -> None:
        """Begin or end a table; its first row heads it."""
        self._end_row()
        self._end_line()
        self._end_paragraph()
        self._rows = 0

    def row(self, _name: str, opens: bool) -> None:
        """Begin or end a row; one that is not closed ends where the next begins."""
        self._end_row()
        if opens:
            self._end_line()
            self._cells = []

    def cell(self, _name: str, _opens: bool) -> None:
        """Begin or end a cell."""
        self._end_cell()

    def preformatted(self, _name: str, opens: bool) -> None:
        """Keep code as it stands, between fences."""
        if opens:
            self._end_line()
            self._raw, self._begun = self._raw or [], self._line
            return
        lines = normalise("".join(self._raw or [])).strip("\n").split("\n")
        self._raw = None
        if any(line.strip() for line in lines):
            self.written += [(self._begun, line) for line in (_FENCE, *lines, _FENCE)]

    def shifted(self, name: str, opens: bool) -> None:
        """Raise or lower figures: x<sup>2</sup> is not x2."""
        if opens:
            self._shifted_at = len(self._inline)
        elif self._shifted_at is not None:
            inside = "".join(self._inline[self._shifted_at :])
            table = _RAISED if name == "sup" else _LOWERED
            if all(ord(character) in table for character in inside):
                self._inline[self._shifted_at :] = [inside.translate(table)]
            self._shifted_at = None


_Deed = Callable[[_Writer, str, bool], None]
_DEEDS: dict[str, _Deed] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _Writer.heading),
    **dict.fromkeys(_LISTS, _Writer.list),
    **dict.fromkeys(("td", "th"), _Writer.cell),
    **dict.fromkeys(("sup", "sub"), _Writer.shifted),
    **dict.fromkeys(("br", "hr", "option"), _Writer.line_break),
    "li": _Writer.item,
    "dt": _Writer.term,
    "dd": _Writer.meaning,
    "tr": _Writer.row,
    "table": _Writer.table,
    "pre": _Writer.preformatted,
}
