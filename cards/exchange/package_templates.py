"""Card templates filled with plain text: what is asked and what is answered, nothing run.

A template is first read as text itself, so that its scripts, styles and tags are gone before a
field is put in. Its conditions hold; its filters only tell whether a field is seen on that side.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cards.exchange.package_html import plain_text
from cards.exchange.package_shapes import Template

_REFERENCE = re.compile(r"\{\{([^{}]{1,300})\}\}")
_ANSWER_LINE = re.compile(r"""<hr\b[^<>]{0,200}?\bid\s{0,9}=\s{0,9}["']?answer\b""", re.IGNORECASE)
_EMPTY_LINES = re.compile(r"\n\s*\n")
_LONGEST_HTML = 200_000
_LONGEST_TEXT = 5_000
_MOST_PIECES = 200


@dataclass(frozen=True, slots=True)
class Field:
    """A field named in a template. On the front some filters only stand for it: type, hint, tts."""

    name: str
    is_seen: bool
    is_cloze: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """A field that must be filled, or empty, for what stands up to its end."""

    name: str
    wants_filled: bool


@dataclass(frozen=True, slots=True)
class End:
    """The end of a condition."""


Part = str | Field | Condition | End


@dataclass(frozen=True, slots=True)
class Layout:
    """A template taken apart: the front as it reads, the back behind the answer line."""

    front: tuple[Part, ...]
    back: tuple[Part, ...]

    @property
    def cloze_fields(self) -> tuple[str, ...]:
        """The fields whose blanks are asked."""
        return tuple(part.name for part in self.front if isinstance(part, Field) and part.is_cloze)


def layout(template: Template) -> Layout:
    """Take a template apart."""
    back = template.back[:_LONGEST_HTML]
    line = _ANSWER_LINE.search(back)
    return Layout(
        front=_parts(template.front[:_LONGEST_HTML]),
        back=_parts(f"<hr {back[line.end() :]}" if line else back),
    )


def question(made: Layout, values: Mapping[str, str]) -> str:
    """Fill in the front. Empty when no field shows on it: Anki makes no such card."""
    shown = list(_standing(made.front, values))
    if not any(isinstance(part, Field) and part.is_seen and values[part.name] for part in shown):
        return ""
    text = "".join(_filled(part, values) for part in shown)
    return _EMPTY_LINES.sub("\n\n", text).strip()


def answer(made: Layout, values: Mapping[str, str]) -> str:
    """List the fields of the back that the front does not show, or else what words stand there."""
    asked = {part.name for part in made.front if isinstance(part, Field) and part.is_seen}
    back = list(_standing(made.back, values))
    names = dict.fromkeys(part.name for part in back if isinstance(part, Field))
    fresh = [values[name] for name in names if name not in asked and values[name]]
    words = [part.strip() for part in back if isinstance(part, str) and part.strip()]
    return "\n".join(fresh or words)


def _parts(template: str) -> tuple[Part, ...]:
    """Read a template as text with fields in it; of one that is far too long only the fields."""
    text = plain_text(template)
    cut = _REFERENCE.split(text)
    if len(text) > _LONGEST_TEXT or len(cut) > _MOST_PIECES:
        names = dict.fromkeys(name for name in cut[1::2] if name[0] not in "#^/!=")
        return tuple(_reference(name) for name in list(names)[:_MOST_PIECES])
    return tuple(
        _reference(piece) if index % 2 else piece for index, piece in enumerate(cut) if piece
    )


def _reference(inside: str) -> Part:
    sign, rest = inside[0], inside[1:].strip()
    if sign in "#^":
        return Condition(rest, wants_filled=sign == "#")
    if sign == "/":
        return End()
    *filters, name = (part.strip() for part in inside.split(":"))
    hidden = any(one.split(" ")[0] in ("type", "hint", "tts") for one in filters)
    is_cloze = "cloze" in filters
    return Field(name, is_seen=is_cloze or not hidden, is_cloze=is_cloze)


def _standing(parts: tuple[Part, ...], values: Mapping[str, str]) -> Iterator[str | Field]:
    """Leave out what stands under a condition that does not hold, and fields there are not."""
    met: list[bool] = []
    for part in parts:
        if isinstance(part, Condition):
            met.append(bool(values.get(part.name)) is part.wants_filled)
        elif isinstance(part, End):
            del met[-1:]
        elif all(met) and (isinstance(part, str) or part.name in values):
            yield part


def _filled(part: str | Field, values: Mapping[str, str]) -> str:
    if isinstance(part, str):
        return part
    return values[part.name] if part.is_seen else ""
