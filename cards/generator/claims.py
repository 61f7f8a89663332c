"""A document's lines → claims: what each says, who says so, and how firmly."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cards import language
from cards.clause import ClaimForm, Clause, Noun, Part, PartRole
from cards.generator import clauses, dates, splitting, tenses
from cards.generator.articles import Articles
from cards.generator.attribution import People, askers_in, is_reporting
from cards.generator.naming import Capitals
from cards.generator.nouns import noun_of, nouns_in
from cards.generator.pieces import Piece, pieces_of
from cards.generator.readings import Readings
from cards.generator.references import resolved, with_full_names
from cards.language import Parse, VerbForm
from cards.model import Chapter, Claim, Document

CHAPTERS_AT_ONCE = 40
_CLAUSES = frozenset({ClaimForm.CLAUSE, ClaimForm.WHY})
_FEWEST_WORDS_OF_A_REASON = 4
_PRESENT = frozenset({VerbForm.THIRD, VerbForm.PLURAL})
_CONNECTING = frozenset({"and", "so", "but"})


@dataclass(frozen=True, slots=True)
class Told:
    """What a chapter tells: its claims, and every noun phrase with the place of its line."""

    claims: tuple[Claim, ...]
    nouns: tuple[tuple[Noun, int], ...]


def read_claims(document: Document) -> Iterator[tuple[Claim, ...]]:
    """Read each chapter's claims, in order."""
    return (told.claims for told in read_chapters(document))


def read_chapters(document: Document) -> Iterator[Told]:
    """Read each chapter, in order; all but very long documents are parsed in one go."""
    capitals, articles = Capitals(document), Articles(document)
    for start in range(0, len(document.chapters), CHAPTERS_AT_ONCE):
        chapters = document.chapters[start : start + CHAPTERS_AT_ONCE]
        yield from _read_together(document, chapters, capitals, articles)


def _read_together(
    document: Document, chapters: Sequence[Chapter], capitals: Capitals, articles: Articles
) -> Iterator[Told]:
    pieces = [
        tuple(pieces_of(chapter, people_of(document, chapter), capitals))
        if chapter.makes_cards
        else ()
        for chapter in chapters
    ]
    every = [piece for chapter in pieces for piece in chapter]
    readings = Readings(
        (text for piece in every for text in piece.texts),
        (piece.texts[0] for piece in every if piece.form in _CLAUSES),
    )
    for chapter, cut in zip(chapters, pieces, strict=True):
        claims = articles.restored([c for piece in cut for c in _claims(piece, readings)])
        nouns = [
            (noun, piece.passage.start)
            for piece in cut
            for text in piece.texts
            for noun in nouns_in(readings.parse(text))
        ]
        yield Told(with_full_names(resolved(claims), _said(chapter)), tuple(nouns))


def people_of(document: Document, chapter: Chapter) -> People:
    """Name who speaks in a chapter, and who only asks.

    A show is named after its host; only where nobody else speaks, that host is the speaker.
    """
    speaker = chapter.speaker or document.speaker
    show = set(re.findall(r"[A-Z][a-z]+", document.show or "")) if speaker else set()
    named = {n for n in show if language.is_content(n) and not language.is_common(n)}
    hosts = named | askers_in(document.text)
    return People(speaker, frozenset(hosts - set((speaker or "").split())))


def _said(chapter: Chapter) -> str:
    """Join what a chapter says; its title comes first."""
    bullets = [bullet.passage.text for bullet in chapter.bullets]
    summary = [chapter.summary.text] if chapter.summary else []
    return "\n".join([chapter.title.text, *summary, *bullets])


def _claims(piece: Piece, readings: Readings) -> Iterator[Claim]:
    """Read a piece as claims; what fails a check is left out."""
    if piece.form in _CLAUSES:
        yield from _clause_claims(piece, readings)
    elif piece.form is ClaimForm.STEPS:
        first = next(iter(readings.clauses(piece.texts[0])), None)
        yield _claim(piece, " → ".join(piece.texts), members=piece.texts, clause=first)
    else:
        yield from _pair_claims(piece, readings)


def _clause_claims(piece: Piece, readings: Readings) -> Iterator[Claim]:
    text, tails = _soundest(piece, readings)
    found = readings.clauses(text)
    if piece.subject and any(c.subject.text.lower() != piece.subject.lower() for c in found):
        return
    for clause in found:
        kept = _timely(clause, tails if clause is found[-1] else (), piece)
        told, sentence = tenses.whole(replace(clause, tails=kept), text)
        said = _sentence(sentence, kept)
        yield _claim(
            piece,
            f"{piece.opening}, {said}" if piece.opening else said,
            clause=replace(told, opening=piece.opening or told.opening),
            members=piece.members,
            aside_of=_noun_before(readings.parse(text), piece.aside_at) if piece.aside else None,
        )


def _timely(clause: Clause, tails: tuple[Part, ...], piece: Piece) -> tuple[Part, ...]:
    """Leave out a bracketed year that may only date a thing, not what is told of it."""
    is_generic = clause.tag in _PRESENT and not (clause.subject.is_name or clause.auxiliaries)
    is_behind_name = piece.aside_at <= len(clause.subject.text) + 1 and not clause.subject.is_person
    if not (is_generic or is_behind_name) or not dates.is_date(piece.aside):
        return tails
    return tuple(tail for tail in tails if tail.role is not PartRole.TIME)


def _soundest(piece: Piece, readings: Readings) -> tuple[str, tuple[Part, ...]]:
    """Choose the shortest reading whose tails are whole: cut, one side uncut, the whole line."""
    main, *rest, side, whole = piece.texts
    tails = [
        replace(tail, text=text, noun=_whole_noun(readings.parse(text)))
        for tail, text in zip(piece.tails, rest, strict=True)
    ]
    sound = [tail for tail in tails if _is_told(tail, piece) or _is_whole_tail(tail, readings)]
    sides = [tail for tail in tails if tail.role is PartRole.OPPOSITE]
    opposed = tuple(tail for tail in sides if tail.lead not in _CONNECTING)
    if any(tail not in sound for tail in sides) or not readings.clauses(main):
        return whole, ()
    if len(sound) < len(tails):
        return side, opposed
    return main, tuple(tail for tail in sound if tail not in sides) + opposed


def _pair_claims(piece: Piece, readings: Readings) -> Iterator[Claim]:
    is_role = piece.form is ClaimForm.ROLE
    if is_role and any(readings.clauses(text) for text in piece.texts[2:]):
        return
    said = readings.clauses(piece.texts[0]) if piece.form is ClaimForm.LABEL else ()
    if said and not is_reporting(said[0].lemma):
        yield from _explained(piece, readings)
        return
    left, right, *shorter = (_whole_noun(readings.parse(text)) for text in piece.texts)
    right = right or (shorter[0] if shorter and not is_role else None)
    if left is None:
        left = _bare_side(piece.texts[0], piece.form)
    if left is None:
        return
    clause = next(iter(readings.clauses(piece.texts[1])), None)
    joint = " as " if piece.form is ClaimForm.ROLE else ": "
    yield replace(
        _claim(piece, joint.join(piece.texts[:2]), members=splitting.members_of(piece.texts[1])),
        left=left,
        right=right,
        clause=clause if piece.form is ClaimForm.LABEL else None,
        right_text=piece.texts[1],
    )


def _explained(piece: Piece, readings: Readings) -> Iterator[Claim]:
    """Read "P: Q", two whole sentences, as "P because Q"."""
    said, reason = piece.texts[:2]
    clauses_said, reasons = readings.clauses(said), readings.clauses(reason)
    if len(clauses_said) == len(reasons) == 1 and reasons[0].subject.text != "it":
        tail = Part(PartRole.REASON, reason, "because")
        told = replace(piece, form=ClaimForm.CLAUSE)
        yield _claim(
            told, f"{said} because {reason}", clause=replace(clauses_said[0], tails=(tail,))
        )


def _claim(
    piece: Piece,
    text: str,
    *,
    clause: Clause | None = None,
    members: tuple[str, ...] = (),
    aside_of: Noun | None = None,
) -> Claim:
    return Claim(
        form=piece.form,
        text=text,
        passage=piece.passage,
        holder=piece.holder,
        is_view=piece.is_view,
        naming=piece.naming,
        clause=clause,
        members=members,
        aside=piece.aside,
        aside_of=aside_of,
    )


def _sentence(text: str, tails: Sequence[Part]) -> str:
    """Put the tails back behind a sentence, in the order they stood; the other side stays out."""
    times = [f"{tail.lead} {tail.text}," for tail in tails if tail.role is PartRole.TIME]
    apart = {PartRole.OPPOSITE, PartRole.TIME}
    cut = [f"{tail.lead} {tail.text}" for tail in reversed(tails) if tail.role not in apart]
    return " ".join([*times, text, *cut])


def _whole_noun(parse: Parse) -> Noun | None:
    """Read a whole text as one noun phrase, without a finite verb."""
    if any(t.dep == "ROOT" and t.pos in {"VERB", "AUX"} for t in parse.tokens):
        return None
    return noun_of(parse, 0, len(parse.tokens))


def _bare_side(text: str, form: ClaimForm) -> Noun | None:
    """Take a short label, a quotation or a doing ("Predicting …") for a noun without a parse."""
    words = text.split()
    is_short = re.fullmatch(r"(?:[\w-]+ ){0,2}\d+|[\w-]+", text) is not None
    is_label = form is ClaimForm.LABEL and (is_short or _is_coded(words))
    is_role = form is ClaimForm.ROLE and re.match(r"“[^”]+”$|[A-Za-z]+ing\s", text) is not None
    if not words or not (is_label or is_role):
        return None
    return Noun(text=text, head=words[-1], lemma=words[-1].lower())


def _is_coded(words: list[str]) -> bool:
    """Whether a label is a code with its noun, which no parser reads: "TCP/IP model"."""
    is_code = 1 < len(words) <= 3 and re.fullmatch(r"[A-Z0-9/+-]{2,}", words[0]) is not None
    return is_code and language.knows(words[-1], "noun")


def _is_told(tail: Part, piece: Piece) -> bool:
    """Whether the notes themselves say "because", which a sentence always follows."""
    is_long = len(tail.text.split()) >= _FEWEST_WORDS_OF_A_REASON
    return is_long and tail.lead.endswith("because") and "because" in piece.passage.text.lower()


def _is_whole_tail(tail: Part, readings: Readings) -> bool:
    """Whether a tail is whole: a clause behind "because", a noun phrase behind "due to"."""
    if tail.role is PartRole.TIME:
        return True
    parse = readings.parse(tail.text)
    if tail.lead.endswith("in order to"):
        return any(t.dep == "ROOT" and t.tag in {"VB", "VBP"} for t in parse.tokens[:1])
    if tail.role is PartRole.CONTRAST:
        return bool(parse.tokens) and not clauses.is_finite(parse)
    if tail.lead.endswith(("because of", "to")):
        return _whole_noun(parse) is not None
    if tail.role is PartRole.OPPOSITE:
        return bool(readings.clauses(tail.text))
    return clauses.is_finite(parse)


def _noun_before(parse: Parse, place: int) -> Noun | None:
    """Find the noun phrase that ends where a bracket stood."""
    for first, last in language.noun_phrases(parse):
        if abs(parse.tokens[last - 1].end - place) <= 1:
            return noun_of(parse, first, last)
    return None
