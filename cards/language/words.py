"""Words and sentences of a text, found without a model: tokens, sentence ends, stems."""

import re
from functools import lru_cache

from nltk.metrics.distance import edit_distance as _edit_distance
from nltk.stem.snowball import SnowballStemmer
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer
from nltk.tokenize.regexp import RegexpTokenizer


def listed(words: str) -> frozenset[str]:
    """Read a list of words written with blanks between them."""
    return frozenset(words.split())


COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
"""For a pattern to look for."""

ABBREVIATIONS = listed(
    """i.e e.g i.i.d vs etc cf ca approx resp dr mr mrs ms prof st jr sr inc ltd co corp dept est
    fig figs eq no vol pp ch sec al u.s u.k u.n e.u a.m p.m b.c a.d ph.d m.d jan feb mar apr jun jul
    aug sept oct nov dec min max"""
)
STOP_WORDS = listed(
    """a an the this that these those and or but nor so yet if as at by for from in into of off on
    onto out over per to up via with within without about above after again against all also
    although am among an any are around be because been before being below between both can cannot
    could did do does doing done down during each either else even ever every few first further
    get gets
    had has have having he her here hers him his how however i it its itself just least less like
    made make makes many may me might more most much must my neither never next no none not now
    often one only other others our ours own rather same shall she should since some something
    still such than their them themselves then there they thing things though through thus too
    under until us very was we were what when where whether which while who whom whose why will
    would you your according say says called 's n't 're 've 'd 'll"""
)

_WORD = r"""(?x)
    https?://\S+ | \w+@\w[\w.]+                            # addresses stay whole
  | (?:[A-Za-z]\.){2,}                                     # i.e. U.S.
  | (?:e\.g|i\.e|vs|etc|cf|approx|[DM]r|Mrs|Ms|Prof|St)\.(?=\W)
  | [#$€£]?\d+(?:[.,:]\d+)*(?:%|(?:st|nd|rd|th|s)\b)?      # 1,000 3.5% 1990s 10:54
  | can(?=not\b) | (?<=\bcan)not\b
  | C\+\+ | [CF]\# | °[CFK]\b
  | \w+?(?=n['’]t\b) | n['’]t\b                            # do n't
  | ['’](?:s|re|ve|d|ll|m|S)\b                             # possessive and shortened verbs
  | \w+(?:[-‐‑/&+.]\w+)*                                   # word/word, co-operate, Node.js
  | \.\.\. | --+ | [^\w\s]
"""
_LETTER_AT_END = re.compile(
    r"(?<=[a-z] [A-Z]\.)()\s+(?=(?:The|A|An|It|They|He|She|In|This|These|That|There|But|And|His|Her"
    r"|[A-Z][a-z]+ing)\s)"
)
_tokenizer = RegexpTokenizer(_WORD)
_stemmer = SnowballStemmer("english")


def _sentence_tokenizer() -> PunktSentenceTokenizer:
    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS) | set("abcdefghjklmnopqrstuvwxyz")
    return PunktSentenceTokenizer(parameters)


_sentencer = _sentence_tokenizer()


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Find where each word and mark stands, in characters."""
    return tuple(_tokenizer.span_tokenize(text))


@lru_cache(maxsize=4_000)
def words(text: str) -> tuple[str, ...]:
    """Cut a text into words and marks."""
    return tuple(text[start:end] for start, end in word_spans(text))


@lru_cache(maxsize=4_000)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Find where each sentence stands; "i.e." and its like end none."""
    found: list[tuple[int, int]] = []
    for start, end in _sentencer.span_tokenize(text):
        for stop in _LETTER_AT_END.finditer(text, start, end):
            found.append((start, stop.start(1)))
            start = stop.end()
        found.append((start, end))
    return tuple(found)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Take a word's ending off, so that "plans" and "planning" meet."""
    return str(_stemmer.stem(word.lower().replace("’", "'")))


def capitalised(text: str) -> str:
    """Raise the first letter of a sentence; "iOS" and "pH" stay as they are."""
    if re.match(r"[a-z]{1,2}[A-Z]", text):
        return text
    return text[:1].upper() + text[1:]


def is_content(word: str) -> bool:
    """Whether a word carries meaning of its own."""
    lowered = word.lower().replace("’", "'")
    return lowered not in STOP_WORDS and any(c.isalnum() for c in lowered)


@lru_cache(maxsize=4_000)
def content_stems(text: str) -> frozenset[str]:
    """Name the stems of the words that carry meaning; parts of "joined/words" count alone."""
    parts = re.findall(r"\w+(?:['’]\w+)?", text)
    return frozenset(stem(re.sub(r"['’]s$", "", part)) for part in parts if is_content(part))


def edit_distance(left: str, right: str) -> int:
    """Count the letters to add, drop or change to make one word of another."""
    return int(_edit_distance(left, right))


def is_alike(left: str, right: str) -> bool:
    """Whether two short phrases differ by no more than a slip of the pen."""
    if abs(len(left) - len(right)) > 2 or min(len(left), len(right)) < 5:
        return left == right
    return edit_distance(left, right) <= 1


def looks_plural(word: str) -> bool:
    """Whether a noun's spelling is a plural's; "men" is missed, "glass" and "axis" are not one."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
