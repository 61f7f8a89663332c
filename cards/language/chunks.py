"""Noun phrases, found by a grammar over tags; it needs no tree and so survives a wrong one."""

from functools import cache

from nltk.chunk.regexp import RegexpParser
from nltk.tree import Tree

from cards.language.values import Parse

_GRAMMAR = r"""
  NP: {<PDT>?<DT|PRP\$|CD>*(<RB.*>?<JJ.*|VBN|VBG>(<,>?<CC>?<JJ.*>)*)*<NN.*>+(<POS><JJ.*>*<NN.*>+)*}
"""


@cache
def _grammar() -> RegexpParser:
    return RegexpParser(_GRAMMAR)


def noun_phrases(parse: Parse) -> tuple[tuple[int, int], ...]:
    """Find each noun phrase as the place of its first word and of the one after its last."""
    if not parse.tokens:
        return ()
    leaves = [(str(token.index), token.tag) for token in parse.tokens]
    found = []
    for branch in _grammar().parse(leaves):
        if isinstance(branch, Tree):
            places = [int(place) for place, _ in branch.leaves()]
            found.append((places[0], places[-1] + 1))
    return tuple(found)
