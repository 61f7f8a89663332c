"""Words of a parse → a noun phrase, with what a question needs to know of it."""

from collections.abc import Iterator

from cards import language
from cards.clause import Noun
from cards.generator.splitting import members_of
from cards.language import Parse, Token

_PEOPLE = language.listed(
    """people person human community man woman king queen mother driver adult child infant household
    team player reviewer user developer voter emperor bishop pilot guard nurse guide priest
    engineer soldier official leader"""
)


def noun_of(parse: Parse, first: int, last: int) -> Noun | None:
    """Read words `first` to `last` as a noun phrase; None when they are none."""
    inside = parse.tokens[first:last]
    heads = [t for t in inside if not first <= t.head < last or t.head == t.index]
    if len(heads) != 1 or heads[0].pos not in {"NOUN", "PROPN", "VERB", "NUM", "ADJ", "PRON"}:
        return None
    head = heads[0]
    if head.pos == "PRON":
        return _pronoun(head) if len(inside) == 1 else None
    joined = [t for t in inside if t.dep == "conj" and t.head == head.index]
    has_and = any(t.dep == "cc" and t.head == head.index and t.lemma == "and" for t in inside)
    return Noun(
        text=parse.slice(first, last),
        head=head.text,
        lemma=head.lemma,
        is_plural=_is_plural(head) or (bool(joined) and has_and),
        is_person=_is_persons_name(head, inside) or _names_people(head),
        is_name=head.tag in {"NNP", "NNPS"},
        entity=head.entity,
        members=_members(parse, head, first, last),
    )


def nouns_in(parse: Parse) -> Iterator[Noun]:
    """Find the noun phrases of a text, each without what hangs on it from behind."""
    for token in parse.tokens:
        if token.pos not in {"NOUN", "PROPN"} or token.dep == "compound":
            continue
        first = token.index
        while first and parse.tokens[first - 1].dep in _BEFORE_A_HEAD:
            first -= 1
        noun = noun_of(parse, first, token.index + 1)
        if noun is not None:
            yield noun


_BEFORE_A_HEAD = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod"})


def _pronoun(head: Token) -> Noun | None:
    """Read "it" or "they" as a noun phrase that still has to be resolved."""
    word = head.text.lower()
    if word not in {"it", "they", "he", "she"}:
        return None
    is_person = word in {"he", "she"}
    return Noun(word, word, word, is_plural=word == "they", is_person=is_person)


def _is_plural(head: Token) -> bool:
    """Whether a noun is a plural; a name without -s is none, whatever its tag."""
    is_name = head.text[:1].isupper() and not head.text.endswith("s")
    return head.tag in {"NNS", "NNPS"} and not is_name


def _is_persons_name(head: Token, inside: tuple[Token, ...]) -> bool:
    """Whether a phrase names a person, with a byname too; "the Darlington Railway" is none."""
    if inside[0].tag == "DT" or not head.text[:1].isupper():
        return False
    is_all_name = all(t.text[:1].isupper() for t in inside)
    return head.entity == "PERSON" or (is_all_name and inside[0].entity == "PERSON")


def _names_people(head: Token) -> bool:
    is_kind = head.lemma in _PEOPLE or language.is_human(head.lemma)
    return is_kind and head.tag in {"NN", "NNS"}


def _members(parse: Parse, head: Token, first: int, last: int) -> tuple[str, ...]:
    """Name the members of a list, when the tree and the commas agree how many there are."""
    count, link = 1, head.index
    while following := [t for t in parse.children(link) if t.dep == "conj" and t.index < last]:
        count, link = count + len(following), following[-1].index
    members = members_of(parse.slice(first, last))
    return members if len(members) == count else ()
