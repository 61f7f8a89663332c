"""A line of notes → pieces: one for each thing it may say, cut small before any parser sees it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cards import language
from cards.clause import ClaimForm, Part, PartRole
from cards.generator import asides, dates, insertions, labels, outline, quoting, splitting
from cards.generator.attribution import People, Saying
from cards.generator.naming import Capitals, is_in_title_case
from cards.model import BulletKind, Chapter, Passage

LONGEST_LINE_IN_CHARACTERS = 700
_FEWEST_WORDS_OF_A_SENTENCE = 3
_FEWEST_WORDS_BEHIND_HOW = 4
_WHY = re.compile(r"\bwhy\s+(.+?)(?=$|[:;?.]|,\s+and\b|\s+and\s+(?:why|how|what)\b)", re.IGNORECASE)
_HOW = re.compile(
    r"^[Hh]ow (?!(?:to|much|many|long|far|[a-z]+ly|do|does|did|can|we|you|it|they)\b)(.+)$"
)
_QUESTION = re.compile(r"(?:why|how|what|when|where|who|from|to)\b", re.IGNORECASE)
_ROLE = re.compile(
    r"^(.+?)\s+(?:(?:is|are)\s+)?(?:seen\s+|framed\s+|viewed\s+|treated\s+|described\s+)?as\s+"
    r"(?!(?:much|many|little|few|far|long|soon|well|good|such|it|they)\b)(.+)$"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A claim before the parse: `texts` are to be parsed, a clause's last two are wider."""

    form: ClaimForm
    passage: Passage
    texts: tuple[str, ...]
    holder: str | None = None
    is_view: bool = False
    naming: str = "see"
    tails: tuple[Part, ...] = ()
    aside: str = ""
    aside_at: int = 0
    members: tuple[str, ...] = ()
    subject: str = ""
    opening: str = ""


def pieces_of(chapter: Chapter, people: People, capitals: Capitals) -> Iterator[Piece]:
    """Cut up everything a chapter says: title, bullets, sentences."""
    for piece in _raw_pieces(chapter, people):
        texts = tuple(capitals.lowered(text) for text in piece.texts)
        yield replace(piece, texts=texts)


def _raw_pieces(chapter: Chapter, people: People) -> Iterator[Piece]:
    yield from _title_pieces(chapter.title, people)
    for bullet, term in zip(chapter.bullets, outline.terms_above(chapter), strict=True):
        is_row = bullet.kind is BulletKind.ROW  # cells are no sentence
        if not is_row and len(bullet.passage.text) <= LONGEST_LINE_IN_CHARACTERS:
            yield from _line_pieces(bullet.passage, people, term)
    yield from _prose_pieces(language.sentences(chapter.summary) if chapter.summary else (), people)


def _prose_pieces(sentences: Sequence[Passage], people: People) -> Iterator[Piece]:
    """Cut up one sentence after another, each knowing the one before it."""
    before = ""
    for sentence in sentences:
        if len(sentence.text) <= LONGEST_LINE_IN_CHARACTERS:
            yield from _sentence_pieces(sentence, people, before=before)
        before = sentence.text


def _title_pieces(title: Passage, people: People) -> Iterator[Piece]:
    text = people.with_surname(splitting.unwrapped(title.text))
    for found in _WHY.finditer(splitting.masked(text)):
        asked = text[found.start(1) : found.end(1)]
        yield from _clause_pieces(title, Saying(asked, is_why=True))
    steps = splitting.at_arrows(splitting.bared(text).text)
    if len(steps) > 2:
        yield Piece(ClaimForm.STEPS, title, steps)
    elif not is_in_title_case(text):
        for part in re.split(r"[:;]\s+", text):
            how = _HOW.match(part)
            if how and len(how[1].split()) >= _FEWEST_WORDS_BEHIND_HOW:
                yield from _clause_pieces(title, Saying(how[1], people.surname))
            elif not _QUESTION.match(part):
                yield from _saying_pieces(title, Saying(part, people.surname))


def _line_pieces(passage: Passage, people: People, term: str) -> Iterator[Piece]:
    """Cut up a bullet: many sentences, or a label with its content, or one claim after another."""
    sentences = language.sentences(passage)
    if len(sentences) > 1:
        yield from _prose_pieces(sentences, people)
        return
    text = people.with_surname(splitting.unwrapped(passage.text))
    continued = outline.continued(text, term)
    steps = splitting.at_arrows(splitting.bared(text).text)
    if continued:
        for saying in continued:
            yield from _clause_pieces(passage, saying)
    elif len(steps) > 1:
        yield Piece(ClaimForm.STEPS, passage, steps)
    else:
        yield from _labelled_pieces(passage, text, people)


def _labelled_pieces(passage: Passage, text: str, people: People) -> Iterator[Piece]:
    """Cut up a line at its labels; without any it is a sentence."""
    pairs = labels.pairs_of(text)
    for label, content in pairs:
        for piece in _label_pieces(passage, label, content):
            yield replace(piece, holder=piece.holder or people.surname)
    if not pairs:
        yield from _sentence_pieces(passage, people)


def _label_pieces(passage: Passage, label: str, content: str) -> Iterator[Piece]:
    """Read "label: content" as a pair, and as the sentences it stands for."""
    term = labels.term_of(label)
    first, *others = splitting.at_semicolons(content)
    bare = splitting.bared(first)
    asides = (*bare.asides, *term.asides)
    if term.text:
        aside = term.date or (asides[0].text if asides else "")
        texts = (term.text, bare.text, labels.shortest_gloss(bare.text))
        yield Piece(ClaimForm.LABEL, passage, texts, aside=aside)
    if len(term.text.split()) >= _FEWEST_WORDS_OF_A_SENTENCE:
        counts = re.search(r"\b(?:two|three|four|five)\b", label) is not None
        members = splitting.members_of(bare.text) if counts else ()
        for piece in _clause_pieces(passage, Saying(label)):
            yield replace(piece, members=members)
    for part in (first, *others):
        for saying in labels.sayings_of(term, splitting.bared(part).text, part):
            read = _saying_pieces if term.is_only_date else _clause_pieces
            yield from read(passage, saying)


def _sentence_pieces(passage: Passage, people: People, *, before: str = "") -> Iterator[Piece]:
    """Cut up a sentence: the frame of its speaker off, then semicolons, then asides and tails."""
    text = quoting.with_pair(people.with_surname(splitting.unwrapped(passage.text)), before)
    plain = asides.without_lead(splitting.without_connective(text))
    for saying in quoting.sayings_in(plain, people):
        for part in splitting.at_semicolons(saying.text):
            yield from _saying_pieces(passage, replace(saying, text=part))


def _saying_pieces(passage: Passage, saying: Saying) -> Iterator[Piece]:
    if saying.is_why:
        yield from _clause_pieces(passage, saying)
        return
    labelled = splitting.at_colon(splitting.bared(saying.text).text)
    if labelled:
        yield Piece(ClaimForm.LABEL, passage, labelled, holder=saying.holder)
        yield from _clause_pieces(passage, replace(saying, text=labelled[1]))
        members = splitting.counted_members(*labelled)
        for piece in _clause_pieces(passage, replace(saying, text=labelled[0])) if members else ():
            yield replace(piece, members=members)
        return
    bare = splitting.bared(saying.text)
    if saying.naming and " the " in f"{saying.naming} ":
        yield _stance(passage, saying, bare.text)
        return
    role = _ROLE.match(bare.text)
    if role and len(role.group(1).split()) <= 8 and "," not in role.group(1):
        texts = (role.group(1), role.group(2), bare.text)
        yield Piece(
            ClaimForm.ROLE,
            passage,
            texts,
            holder=saying.holder,
            is_view=bool(saying.naming),
            naming=saying.naming or "see",
            aside=bare.asides[0].text if bare.asides else "",
        )
    for part in () if saying.naming else insertions.at_splices(saying.text):
        yield from _clause_pieces(passage, replace(saying, text=part))


def _stance(passage: Passage, saying: Saying, text: str) -> Piece:
    return Piece(
        form=ClaimForm.STANCE,
        passage=passage,
        texts=(text, text),
        holder=saying.holder,
        is_view=True,
        naming=saying.naming,
    )


def _clause_pieces(passage: Passage, saying: Saying) -> Iterator[Piece]:
    """Prepare a sentence for the parser: short, without brackets, asides and tails.

    Two sides of a "while" or "but" are two pieces; a name set between commas is one more.
    """
    consequent = splitting.with_reason_behind(asides.with_other_behind(saying.text))
    text, apposition = splitting.without_apposition(splitting.without_asides(consequent))
    text, times = splitting.at_fronted_time(text)
    opening, text = insertions.at_fronted_phrase(text)
    sides = splitting.at_opposites(splitting.with_fronted_behind(text))
    for place in range(len(sides)):
        piece = _side_piece(passage, saying, sides, place, () if place else times)
        if piece.texts[0]:
            texts = (*piece.texts, splitting.bared(text).text)
            yield replace(piece, texts=texts, opening="" if place else opening)
    settings = (*insertions.settings_of(saying.text), *insertions.names_of(saying.text))
    for more in (apposition, *splitting.relatives_of(saying.text), *settings):
        if more:
            yield from _clause_pieces(passage, replace(saying, text=more, is_why=False))


def _side_piece(
    passage: Passage,
    saying: Saying,
    sides: tuple[tuple[str, str], ...],
    place: int,
    times: tuple[Part, ...],
) -> Piece:
    """Make a piece of one side of a sentence; its texts still lack the widest, the whole."""
    bare = splitting.bared(sides[place][1])
    main, tails = splitting.tails_of(bare.text)
    aside = next((aside for aside in bare.asides if aside.at <= len(main)), None)
    told = aside.text if aside else ""
    dated = () if place else tuple(_dated(saying.date or told))
    opposites = tuple(_opposite(sides, place)) if len(sides) > 1 else ()
    every = (*tails, *times, *dated, *opposites)
    return Piece(
        form=ClaimForm.WHY if saying.is_why else ClaimForm.CLAUSE,
        passage=passage,
        texts=(insertions.without_set_apart(main), *(t.text for t in every), bare.text),
        holder=saying.holder,
        is_view=saying.is_view,
        tails=every,
        subject=saying.subject,
        aside=told,
        aside_at=aside.at if aside else 0,
    )


def _dated(date: str) -> Iterator[Part]:
    """Make a date in brackets, or on the label, the time of what is said."""
    if dates.is_date(date):
        lead, _, text = dates.written(date).partition(" ")
        yield Part(PartRole.TIME, text, lead)


def _opposite(sides: tuple[tuple[str, str], ...], place: int) -> Iterator[Part]:
    """Make the other side of a "while" a tail of this one."""
    mark, other = sides[1 - place]
    text, _ = splitting.tails_of(splitting.bared(other).text)
    if text:
        yield Part(PartRole.OPPOSITE, text, mark or sides[place][0])
