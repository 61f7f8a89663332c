"""What a claim is made of inside: the form it takes, its clause, its nouns, its parts."""

from dataclasses import dataclass
from enum import StrEnum


class ClaimForm(StrEnum):
    """How a claim is put: a sentence, "why …", "X as Y", "label: content", steps, or a stance."""

    CLAUSE = "clause"
    WHY = "why"
    ROLE = "role"
    LABEL = "label"
    STEPS = "steps"
    STANCE = "stance"


class PartRole(StrEnum):
    """What a part of a clause does there."""

    OBJECT = "object"
    COMPLEMENT = "complement"
    QUALITY = "quality"
    PREPOSITION = "preposition"
    MEANS = "means"
    TIME = "time"
    OTHER = "other"
    REASON = "reason"
    CONDITION = "condition"
    PURPOSE = "purpose"
    CONTRAST = "contrast"
    OPPOSITE = "opposite"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase: its words, its head, and what is known of them; `entity` as spaCy names it."""

    text: str
    head: str
    lemma: str
    is_plural: bool = False
    is_person: bool = False
    is_name: bool = False
    entity: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a clause behind its verb, or one cut off it: "because" + "they know much"."""

    role: PartRole
    text: str
    lead: str = ""
    noun: Noun | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A subject and what is said of it, cut up so that it can be turned into a question."""

    subject: Noun
    verb: str
    lemma: str
    tag: str
    auxiliaries: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    particle: str = ""
    is_negated: bool = False
    opening: str = ""
    parts: tuple[Part, ...] = ()
    tails: tuple[Part, ...] = ()
