"""What could stand as an answer: its words, the groups of like answers it belongs to, its place."""

from dataclasses import dataclass

from cards import language

_SHORTEST, _LONGEST = 0.6, 1.6


@dataclass(frozen=True, slots=True)
class Option:
    """A possible answer. Options of one group are of one kind, number and grammatical form.

    `groups` begins with the narrowest; `place` is where the notes say it, in characters; `head`
    is the stem that options of a group may share; `lead` is what stands before the key alone;
    `rank` is 0 for another note's key, 1 for what a claim is about, 2 for what is just named;
    `year` is a time's, below 0 before Christ.
    """

    text: str
    groups: tuple[str, ...]
    place: int
    head: str = ""
    lead: str = ""
    rank: int = 2
    year: int | None = None

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the words that carry its meaning."""
        return language.content_stems(self.text)


def is_of_like_length(text: str, key: str) -> bool:
    """Whether an option's words are neither much shorter nor much longer than the key's."""
    return _SHORTEST <= len(text) / len(key) <= _LONGEST
