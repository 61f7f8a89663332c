"""What a dictionary knows of a word beyond its kind: names, people, counted nouns, verbs' objects.

The lists are drawn from WordNet: names by how it writes them, people and verbs by its classes,
counted nouns by how its definitions use them ("a roof", but "made of glass"), kinds by the class
of a noun's commonest sense, general nouns by how many lie below it, synonyms by the meanings
nouns share.
`python -m tests.lexicon` draws them anew.
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_LISTS = ("counted", "general", "mostly_transitive", "names", "people", "transitive")


def is_known_name(word: str) -> bool:
    """Whether a dictionary writes a word with a capital, and hardly ever without."""
    lowered = word.lower()
    return lowered in _words("names") or lowered.removesuffix("s") in _words("names")


def may_be_name(word: str) -> bool:
    """Whether a dictionary has a word as a name as often as not: "Wheeler", "Parliament"."""
    return word.lower() in _words("either")


def is_human(lemma: str) -> bool:
    """Whether a noun means a person in all that is commonly said with it."""
    return lemma.lower() in _words("people")


def is_counted(lemma: str) -> bool:
    """Whether a noun takes "a" in the singular and hardly ever stands without an article."""
    return lemma.lower() in _words("counted")


def needs_object(lemma: str) -> bool:
    """Whether a verb in the active never stands without an object: "inaugurate", "destroy"."""
    return lemma.lower() in _words("transitive")


def wants_object(lemma: str) -> bool:
    """Whether a verb in the active mostly has an object: "strike", "build"."""
    return lemma.lower() in _words("mostly_transitive") or needs_object(lemma)


def kind_of(lemma: str) -> str | None:
    """Name the kind of thing a noun mostly means: a substance, an act; None where unknown."""
    return "person" if is_human(lemma) else _kinds().get(lemma.lower())


def is_general(lemma: str) -> bool:
    """Whether a noun names a kind with many kinds below it: "system", "animal", "method"."""
    return lemma.lower() in _words("general")


def are_synonyms(lemma: str, other: str) -> bool:
    """Whether two nouns share a meaning they are met in: "awareness" and "consciousness"."""
    mine = _meanings().get(lemma.lower(), frozenset())
    return not mine.isdisjoint(_meanings().get(other.lower(), frozenset()))


@cache
def _meanings() -> dict[str, frozenset[int]]:
    meanings: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("synonyms")):
        for noun in line.split():
            meanings.setdefault(noun, set()).add(number)
    return {noun: frozenset(numbers) for noun, numbers in meanings.items()}


def is_listed(word: str) -> bool:
    """Whether any list of the dictionary holds a word, or the singular of it."""
    lowered = word.lower()
    forms = lowered, lowered.removesuffix("s")
    return any(form in _kinds() or form in _words(name) for form in forms for name in _LISTS)


@cache
def _kinds() -> dict[str, str]:
    pairs = (line.split(": ", 1) for line in _lines("kinds"))
    return {noun: kind for kind, nouns in pairs for noun in nouns.split()}


def _lines(name: str) -> list[str]:
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset((_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())
