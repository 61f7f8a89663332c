"""A document's lines → claims: what each says, who says so, and how firmly."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cards import language
from cards.generator import attribution, clauses, splitting
from cards.generator.attribution import People, Saying
from cards.generator.naming import Capitals
from cards.language import Parse, VerbForm
from cards.model import Chapter, Claim, ClaimForm, Document, Noun, Part, PartRole, Passage

LONGEST_LINE_IN_CHARACTERS = 700
_LONGEST_LABEL_IN_WORDS = 6
_ORDERS = language.listed("make use keep help run set start turn move change measure remove divide")
_WHY = re.compile(r"\bwhy\s+(.+?)(?=$|[:;?.]|,\s+and\b|\s+and\s+(?:why|how|what)\b)", re.IGNORECASE)
_ROLE = re.compile(
    r"^(.+?)\s+(?:(?:is|are)\s+)?(?:seen\s+|framed\s+|viewed\s+|treated\s+|described\s+)?as\s+(.+)$"
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A claim before the parse: its texts are what has to be parsed."""

    form: ClaimForm
    passage: Passage
    texts: tuple[str, ...]
    holder: str | None = None
    is_view: bool = False
    tails: tuple[Part, ...] = ()
    aside: str = ""
    aside_at: int = 0


def read_claims(document: Document) -> tuple[tuple[Claim, ...], ...]:
    """Read every chapter's claims, in order; the whole document is parsed in one go."""
    capitals = Capitals(document)
    pieces = [
        tuple(_chapter_pieces(chapter, _people(document, chapter), capitals))
        if chapter.makes_cards
        else ()
        for chapter in document.chapters
    ]
    texts = [text for chapter in pieces for piece in chapter for text in piece.texts]
    parses = iter(language.parse_all(texts))
    return tuple(
        tuple(
            claim
            for piece in chapter
            for claim in _claims(piece, [next(parses) for _ in piece.texts])
        )
        for chapter in pieces
    )


def hosts_of(document: Document, chapter: Chapter) -> frozenset[str]:
    """Name the words of the show's title that may be its host's name."""
    speaker = chapter.speaker or document.speaker or ""
    names = re.findall(r"[A-Z][a-z]+", document.show or "")
    return frozenset(n for n in names if n not in speaker.split() and not language.is_common(n))


def _people(document: Document, chapter: Chapter) -> People:
    return People(chapter.speaker or document.speaker, hosts_of(document, chapter))


def _chapter_pieces(chapter: Chapter, people: People, capitals: Capitals) -> Iterator[_Piece]:
    for piece in _raw_pieces(chapter, people):
        texts = tuple(capitals.lowered(text) for text in piece.texts)
        yield replace(piece, texts=texts)


def _raw_pieces(chapter: Chapter, people: People) -> Iterator[_Piece]:
    yield from _title_pieces(chapter.title, people)
    for bullet in chapter.bullets:
        if len(bullet.passage.text) <= LONGEST_LINE_IN_CHARACTERS:
            yield from _line_pieces(bullet.passage, people)
    for sentence in language.sentences(chapter.summary) if chapter.summary else ():
        if len(sentence.text) <= LONGEST_LINE_IN_CHARACTERS:
            yield from _sentence_pieces(sentence, people)


def _title_pieces(title: Passage, people: People) -> Iterator[_Piece]:
    text = people.with_surname(splitting.unwrapped(title.text))
    for found in _WHY.finditer(splitting.masked(text)):
        asked = text[found.start(1) : found.end(1)]
        yield from _clause_pieces(title, Saying(asked, is_why=True))
    steps = splitting.at_arrows(splitting.bared(text).text)
    if len(steps) > 2:
        yield _Piece(ClaimForm.STEPS, title, steps)


def _line_pieces(passage: Passage, people: People) -> Iterator[_Piece]:
    """Cut up a bullet: many sentences, or a label with its content, or one claim after another."""
    sentences = language.sentences(passage)
    if len(sentences) > 1:
        for sentence in sentences:
            yield from _sentence_pieces(sentence, people)
        return
    text = people.with_surname(splitting.unwrapped(passage.text))
    steps = splitting.at_arrows(splitting.bared(text).text)
    if len(steps) > 1:
        yield _Piece(ClaimForm.STEPS, passage, steps)
        return
    labelled = splitting.at_colon(text)
    if labelled and len(labelled[0].split()) <= _LONGEST_LABEL_IN_WORDS:
        yield from _label_pieces(passage, *labelled)
        return
    yield from _sentence_pieces(passage, people)


def _label_pieces(passage: Passage, label: str, content: str) -> Iterator[_Piece]:
    """Read "label: content" as a pair, and "term: do so" as "the term does so"."""
    bare = splitting.bared(content)
    aside = bare.asides[0].text if bare.asides else ""
    if not splitting.at_semicolons(bare.text)[1:]:
        yield _Piece(ClaimForm.LABEL, passage, (label, bare.text), aside=aside)
    first, _, rest = bare.text.partition(" ")
    if _is_order(first, label):
        form = VerbForm.PLURAL if label.endswith("s") else VerbForm.THIRD
        finite = language.inflect(first.lower(), form)
        yield from _clause_pieces(passage, Saying(f"{label} {finite} {rest}"))
    elif len(bare.text.split()) > 3:
        yield from _clause_pieces(passage, Saying(content))


def _is_order(word: str, label: str) -> bool:
    """Whether "term: do so" starts with a verb: one that is no other word, or a very common one."""
    if label.split()[-1].endswith(("ed", "ing")) and " " not in label:
        return False
    is_only_verb = not language.knows(word, "adj") and not language.knows(word, "noun")
    return language.knows(word, "verb") and (is_only_verb or word.lower() in _ORDERS)


def _sentence_pieces(passage: Passage, people: People) -> Iterator[_Piece]:
    """Cut up a sentence: the frame of its speaker off, then semicolons, then asides and tails."""
    text = people.with_surname(splitting.unwrapped(passage.text))
    for saying in attribution.sayings(text, people):
        for part in splitting.at_semicolons(saying.text):
            yield from _saying_pieces(passage, replace(saying, text=part))


def _saying_pieces(passage: Passage, saying: Saying) -> Iterator[_Piece]:
    if saying.is_why:
        yield from _clause_pieces(passage, saying)
        return
    labelled = splitting.at_colon(splitting.bared(saying.text).text)
    if labelled:
        yield from _clause_pieces(passage, replace(saying, text=labelled[1]))
        return
    role = _ROLE.match(splitting.bared(saying.text).text)
    if role and len(role.group(1).split()) <= 8:
        texts = (role.group(1), role.group(2))
        yield _Piece(ClaimForm.ROLE, passage, texts, holder=saying.holder, is_view=saying.is_naming)
    if not saying.is_naming:
        yield from _clause_pieces(passage, saying)


def _clause_pieces(passage: Passage, saying: Saying) -> Iterator[_Piece]:
    """Prepare a sentence for the parser: short, without brackets, asides and tails.

    Two sides of a "while" or "but" are two pieces, if each turns out to be a clause.
    """
    text = splitting.without_asides(saying.text)
    sides = splitting.at_opposites(text)
    whole = splitting.bared(text)
    for place, (mark, side) in enumerate(sides):
        bare = splitting.bared(side)
        main, tails = splitting.tails_of(bare.text)
        if not main:
            continue
        aside = bare.asides[0] if bare.asides and bare.asides[0].at <= len(main) else None
        others = [sides[1 - place]] if len(sides) > 1 else []
        opposites = tuple(
            Part(PartRole.OPPOSITE, splitting.tails_of(splitting.bared(other).text)[0], lead)
            for lead, other in ((mark or "while", other) for _, other in others)
        )
        yield _Piece(
            form=ClaimForm.WHY if saying.is_why else ClaimForm.CLAUSE,
            passage=passage,
            texts=(main, *(t.text for t in (*tails, *opposites)), bare.text, whole.text),
            holder=saying.holder,
            is_view=saying.is_view,
            tails=(*tails, *opposites),
            aside=aside.text if aside else "",
            aside_at=aside.at if aside else 0,
        )


def _claims(piece: _Piece, parses: Sequence[Parse]) -> Iterator[Claim]:
    """Read a piece's parses as claims; what fails a check is left out."""
    if piece.form in {ClaimForm.CLAUSE, ClaimForm.WHY}:
        yield from _clause_claims(piece, parses)
    elif piece.form is ClaimForm.STEPS:
        members = tuple(parse.text for parse in parses)
        yield Claim(piece.form, " → ".join(members), piece.passage, members=members)
    else:
        yield from _pair_claims(piece, parses)


def _clause_claims(piece: _Piece, parses: Sequence[Parse]) -> Iterator[Claim]:
    """Read the shortest of three readings whose tails are whole: cut, one side, the whole."""
    main, *rest, side, whole = parses
    tails = tuple(
        replace(tail, noun=_whole_noun(parse), text=parse.text)
        for tail, parse in zip(piece.tails, rest, strict=True)
    )
    sound = [tail for tail, parse in zip(tails, rest, strict=True) if _is_whole_tail(tail, parse)]
    if any(tail.role is PartRole.OPPOSITE and tail not in sound for tail in tails):
        main, sound = whole, []
    elif len(sound) < len(tails):
        main, sound = side, [tail for tail in sound if tail.role is PartRole.OPPOSITE]
    found = clauses.clauses_of(main)
    for clause in found:
        kept = tuple(sound) if clause is found[-1] else ()
        yield Claim(
            form=piece.form,
            text=_sentence(main.text, kept),
            passage=piece.passage,
            holder=piece.holder,
            is_view=piece.is_view,
            clause=replace(clause, tails=kept),
            aside=piece.aside,
            aside_of=_noun_before(main, piece.aside_at) if piece.aside else None,
        )


def _pair_claims(piece: _Piece, parses: Sequence[Parse]) -> Iterator[Claim]:
    left, right = (_whole_noun(parse) for parse in parses)
    if left is None:
        return
    joint = " as " if piece.form is ClaimForm.ROLE else ": "
    yield Claim(
        form=piece.form,
        text=joint.join(piece.texts),
        passage=piece.passage,
        holder=piece.holder,
        is_view=piece.is_view,
        left=left,
        right=right,
        right_text=piece.texts[1],
        members=splitting.members_of(piece.texts[1]),
        aside=piece.aside,
    )


def _sentence(text: str, tails: Sequence[Part]) -> str:
    """Put the tails back behind a sentence, in the order they stood; the other side stays out."""
    cut = [tail for tail in tails if tail.role is not PartRole.OPPOSITE]
    return " ".join([text, *(f"{tail.lead} {tail.text}" for tail in reversed(cut))])


def _whole_noun(parse: Parse) -> Noun | None:
    """Read a whole text as one noun phrase, without a finite verb."""
    if any(t.dep == "ROOT" and t.pos in {"VERB", "AUX"} for t in parse.tokens):
        return None
    return clauses.noun_of(parse, 0, len(parse.tokens))


def _is_whole_tail(tail: Part, parse: Parse) -> bool:
    """Whether a tail is whole: a clause behind "because", a noun phrase behind "due to"."""
    if tail.lead.endswith((" of", " to", " than", "instead of", "due to", "thanks to")):
        return _whole_noun(parse) is not None
    return bool(clauses.clauses_of(parse))


def _noun_before(parse: Parse, place: int) -> Noun | None:
    """Find the noun phrase that ends where a bracket stood."""
    for first, last in language.noun_phrases(parse):
        if abs(parse.tokens[last - 1].end - place) <= 1:
            return clauses.noun_of(parse, first, last)
    return None
