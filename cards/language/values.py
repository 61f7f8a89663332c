"""What is known of a text's words: plain values, no library's objects."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word as it stands, with its place in the text and in the sentence's tree."""

    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    entity: str
    index: int
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parse:
    """A text with its words, quotation marks left out, for they confuse the tree.

    `tokens[t.head]` is a word's head; a root is its own head.
    """

    text: str
    tokens: tuple[Token, ...]

    def slice(self, first: int, last: int) -> str:
        """Quote the text from word `first` up to, not including, word `last`."""
        if first >= last:
            return ""
        return _with_quotes(self.text, self.tokens[first].start, self.tokens[last - 1].end)

    def children(self, index: int) -> tuple[Token, ...]:
        """Find the words that hang on one, in the order they stand."""
        return tuple(t for t in self.tokens if t.head == index and t.index != index)

    def span(self, index: int) -> tuple[int, int]:
        """Find the first word of a word's subtree and the one after its last."""
        inside = {index}
        waiting = [index]
        while waiting:
            children = [t.index for t in self.children(waiting.pop()) if t.index not in inside]
            inside.update(children)
            waiting.extend(children)
        return min(inside), max(inside) + 1


_QUOTES = {"“": "”", "‘": "’", '"': '"', "«": "»"}


def _with_quotes(text: str, start: int, end: int) -> str:
    """Quote from start to end; take in a quotation mark at either edge whose partner is inside."""
    opening = text[start - 1 : start]
    if opening in _QUOTES and _QUOTES[opening] in text[start : end + 1]:
        start -= 1
    closing = text[end : end + 1]
    if any(closing == close and text[start:end].count(open_) for open_, close in _QUOTES.items()):
        end += 1
    return text[start:end]
