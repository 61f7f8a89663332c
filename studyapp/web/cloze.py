"""A text with blanks, cut into parts that a template can show hidden or filled in."""

import re
from dataclasses import dataclass

_BLANK = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text; a blank asked for now, or plain words. The hint may be empty."""

    text: str
    is_blank: bool = False
    hint: str = ""


def parts(question: str, ordinal: int = 0) -> tuple[Part, ...]:
    """Cut a cloze text at the blank that card `ordinal` asks for; other blanks are filled in."""
    found: list[Part] = []
    last = 0
    for match in _BLANK.finditer(question):
        number, words, hint = match.groups()
        found.append(Part(question[last : match.start()]))
        found.append(Part(words, is_blank=int(number) == ordinal + 1, hint=hint or ""))
        last = match.end()
    found.append(Part(question[last:]))
    return tuple(part for part in found if part.text)


def first_deletion(question: str) -> str:
    """Find the words of the first blank; empty when there is none."""
    match = _BLANK.search(question)
    return match.group(2) if match else ""
