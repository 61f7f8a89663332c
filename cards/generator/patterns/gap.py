"""A line of the notes quoted as it stands, with a year, a measure, a name or its term left out.

A quotation needs no grammar of ours: it asks what no parse can. What is left out must be the one
thing of its kind that the rest of the line determines, and the line must say what it is about.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cards import language
from cards.generator import splitting
from cards.generator.dates import ERA
from cards.generator.patterns.pattern import Pattern, initials_of
from cards.generator.standing import stands_alone
from cards.generator.wholeness import clauses_within
from cards.model import Candidate, Chapter, Claim, NoteKind, Passage

Gap = tuple[int, str, str]
"""Where in the line something is left out, what, and a hint of its kind."""

_FEWEST_STEMS_AROUND = 3
_MOST_MEASURES = 3
_LONGEST_TERM_IN_WORDS = 4

_YEAR = re.compile(
    rf"(?<![\w.,–-])(?:c\. |AD )?"
    rf"(?:(?:1\d|20)\d\d(?:s\b)?|\d{{1,4}}(?=[–-]?\d* ?{ERA}\b)|(?<=AD )\d+)"
    rf"(?:[–-]\d{{1,4}})?(?: {ERA}\b)?(?![\w–-]|[.,:]\d| ?[%°$€£×])"
)
_COUNT = (
    r"(?:\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety)"
)
_NO_UNITS = (
    "of|in|on|and|or|to|for|from|by|at|is|was|as|has|kinds|types|sorts|ways|things|its|this|plus"
)
_SCALES = r"(?:million|billion|trillion|thousand|hundred|per cent|percent|times)"
_UNITS = (
    r"(?:%|°C|°F|°|km/h|km²|km|m/s|m²|m³|cm|mm|µm|μm|nm|kg|mg|µg|μg|ml|kHz|MHz|GHz|Hz|kW|MW|kJ|kcal|ms"
    r"|μs|µs|bits?|bytes?|[KMGT]B|K|V|m|g|s)(?![\w/])"
)
_MEASURE = re.compile(
    rf"(?<![\w.,–/×-])(?P<count>[$€£]?{_COUNT}(?:(?: ?[–-] ?| to | or ){_COUNT})?)"
    rf"(?P<unit>(?:(?<=\d) ?| ){_UNITS}|(?: {_SCALES})(?: (?!(?:{_NO_UNITS})\b)[a-z]+)?"
    rf"| (?:(?!(?:{_NO_UNITS})\b)[a-z-]+ )?(?!(?:{_NO_UNITS})\b)[a-z-]{{2,}}s(?!\w)(?! of them))",
    re.IGNORECASE,
)
_BEFORE_A_YEAR = re.compile(r"\b(?:in|since|around|until|by|from|before|after|of) $", re.IGNORECASE)
_CAPITAL = r"[A-Z][a-z][\w’-]*(?:–[A-Z][a-z][\w’-]*)*(?<!’s)(?<!’)"
_LETTER = r"(?: [A-Z](?![\w’]))?"
_LINK = r"(?: (?:de|van|von|der|la|le|du|al)(?= [A-Z]))*"
_NAME = re.compile(
    rf"(?:(?<=[a-z,;:(/–—→] )|(?<=[(“‘])){_CAPITAL}{_LINK}(?: {_CAPITAL}{_LINK})*{_LETTER}(?![’\w])"
    rf"|^{_CAPITAL}{_LINK}(?: {_CAPITAL}{_LINK})+(?![’\w])"
)
_DEFINITE = re.compile(
    r"The ([a-z]+) (?:is|are|was|were|has|had|can|may|must|will|[a-z]+(?:s|ed))\b"
)
"""A noun that opens a sentence as known: what it is stands elsewhere, unless in the title."""
_QUOTED = re.compile(r"“((?:[\w’-]+ ){0,3}[\w’-]+)”")
_JOINED_BEFORE = re.compile(r"[^\s(\[“‘/—]$|\d/$")
_JOINED_AFTER = re.compile(r"[^\s)\].,;:?!”’/—]|[.,:]\d|/\d")
_MOST_MEMBERS = 2
_FRACTION = re.compile(r"(?:halves|thirds|quarters|fifths)")
_TIMES = re.compile(r"(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)")
TERM = re.compile(r"^(?P<term>[^:]{3,40}): (?P<gloss>.+)$")
_ROLES = language.listed(
    """key main first second third last next other problem challenge question answer example result
    outcome reason cause effect goal point idea trap tip warning note rule step stage phase part
    case aim use cost benefit advantage drawback limit risk catch lesson moral summary aftermath
    definition origin cure fix remedy treatment solution workaround today now then later before
    after text input output why how what proposal original priority claim view debate dispute split
    argument evidence test method approach role stance ethics"""
)


def propose(chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Leave out one thing of each kind from every line that stands alone."""
    for passage in lines_of(chapter):
        text = splitting.unwrapped(passage.text)
        if not stands_alone(text):
            continue
        title = "" if passage is chapter.title else chapter.title.text
        topics = language.content_stems(title)
        is_whole = bool(clauses_within(passage, claims))
        for gap in _gaps(text, is_whole=is_whole):
            if _covers_whole_words(text, gap) and is_fair(text, gap, topics):
                yield quoted(passage, text, gap)


def lines_of(chapter: Chapter) -> Iterator[Passage]:
    """List the outermost points, the sentences of the summary, or a title that is all there is."""
    if not chapter.bullets and not chapter.summary:
        yield chapter.title
    for bullet in chapter.points:
        sentences = language.sentences(bullet.passage)
        yield from sentences if len(sentences) > 1 else (bullet.passage,)
    if chapter.summary:
        yield from language.sentences(chapter.summary)


def _gaps(text: str, *, is_whole: bool) -> Iterator[Gap]:
    """Find what may be left out, with a hint of its kind: only where one of a kind stands."""
    years = list(_YEAR.finditer(text))
    measures = [m for m in _MEASURE.finditer(text) if _is_measure(m, text, years)]
    if len(years) == 1:
        yield years[0].start(), years[0].group(), _time_hint(years[0].group())
    units = Counter(found["unit"].strip() for found in measures)
    for found in measures[:_MOST_MEASURES]:
        if units[found["unit"].strip()] == 1 and not _is_told_by_the_line(found, text):
            yield found.start(), found.group(), f"…{found['unit']}"
    name = _lone_name(text)
    if name:
        yield name.start(), name.group(), "name"
    terms = [found for found in _QUOTED.finditer(text) if _is_coined(found[1])]
    if len(terms) == 1:
        yield terms[0].start(1), terms[0][1], initials_of(terms[0][1])
    term = TERM.match(text)
    if term and is_whole and is_term(term["term"], term["gloss"]):
        yield 0, term["term"], "name" if is_name(term["term"]) else "term"


def _covers_whole_words(text: str, gap: Gap) -> bool:
    """Whether a gap cuts nothing open: no ratio ("2:1"), no formula ("Si⁴⁺"), no joined name."""
    start, key, _ = gap
    before, after = text[:start], text[start + len(key) :]
    return not (_JOINED_BEFORE.search(before) or _JOINED_AFTER.match(after))


def _is_measure(found: re.Match[str], text: str, years: Sequence[re.Match[str]]) -> bool:
    """Whether a number counts or measures: it is no year, and no share that opens a line."""
    may_be_year = re.fullmatch(r"\d{3,4}", found["count"]) is not None
    is_dated = may_be_year and _BEFORE_A_YEAR.search(text[: found.start()]) is not None
    is_bare = found.start() == 0 and re.search(r"[a-z]", found["unit"]) is None
    return not (is_dated or is_bare or any(_overlap(found, year) for year in years))


def _is_told_by_the_line(found: re.Match[str], text: str) -> bool:
    """Whether a count can be had without knowing: a pair, a fraction, members that are listed."""
    count, unit = found["count"].lower(), found["unit"].strip()
    if _FRACTION.fullmatch(unit) or (count == "two" and not _TIMES.fullmatch(unit)):
        return True
    if count[0].isdigit():
        return False
    listed = re.split(r": | – ", text[found.end() :], maxsplit=1)[1:]
    return any(len(re.split(r", (?:and )?| and ", members)) > _MOST_MEMBERS for members in listed)


def _lone_name(text: str) -> re.Match[str] | None:
    """Find the only name, or of several the last if a preposition ties it to what was done."""
    names = [found for found in _NAME.finditer(text) if is_name(found.group())]
    if len(names) > 1:
        tied = re.search(r"\b(?:by|under|against|from|at|near|to|for) $", text[: names[-1].start()])
        return names[-1] if tied else None
    is_lone = names and len(list(_NAME.finditer(text))) == 1
    return names[0] if is_lone else None


def _is_coined(quoted: str) -> bool:
    """Whether quotation marks hold a term, not a word used with a smile."""
    return " " in quoted or not language.is_common(quoted)


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _time_hint(year: str) -> str:
    return "decade" if year.endswith("s") else "years" if re.search(r"\d[–-]\d", year) else "year"


def is_name(text: str) -> bool:
    """Whether a phrase in capitals is a name: no month, and not all of its words common."""
    words = text.split()
    is_month = re.fullmatch(language.MONTHS, words[0]) is not None
    is_opened = not language.is_content(words[0])
    return not is_month and not is_opened and not all(map(language.is_common, words))


def is_term(term: str, gloss: str) -> bool:
    """Whether a label is a term and what follows glosses it: it names no part of the talk."""
    words = term.split()
    if len(words) > _LONGEST_TERM_IN_WORDS or re.search(r"[\d(,;/=→+’]", term):
        return False
    if _names_a_role(term):
        return False
    is_menu = re.search(r"→|\bvs\b|;|, (?:and|or) (?:why|how|whether)|\band why\b|^\W*\d", gloss)
    is_plural = language.looks_plural(words[-1]) and not words[-1].endswith("ics")
    return len(language.content_stems(gloss)) > _FEWEST_STEMS_AROUND and not (is_menu or is_plural)


def _names_a_role(label: str) -> bool:
    return any(word.lower().removesuffix("s") in _ROLES for word in label.split())


def is_fair(text: str, gap: Gap, topics: frozenset[str]) -> bool:
    """Whether enough stands around a gap, nothing there names the key, and a bare role is named."""
    start, key, hint = gap
    around = f"{text[:start]} {text[start + len(key) :]}"
    secret = re.split(r" ?[^\W\d_]+$|%", key)[0] if hint.startswith("…") else key
    stems, key_stems = language.content_stems(around), language.content_stems(secret)
    if len(stems) < _FEWEST_STEMS_AROUND or stems & {s for s in key_stems if not s.isdigit()}:
        return False
    if {s for s in key_stems if not s.isdigit()} & topics:
        return False
    if (opener := _DEFINITE.match(text)) and language.stem(opener[1]) not in topics:
        return False
    label, colon, _ = text.partition(": ")
    is_role = bool(colon) and len(label.split()) <= _LONGEST_TERM_IN_WORDS and _names_a_role(label)
    return not is_role or has_name(around)


def has_name(text: str) -> bool:
    """Whether a name opens a line or stands in it."""
    first = re.match(r"[A-Z][\w’-]*", text.lstrip(" “‘("))
    is_first = first is not None and is_name(first.group())
    return is_first or any(is_name(found.group()) for found in _NAME.finditer(text))


def quoted(passage: Passage, text: str, gap: Gap) -> Candidate:
    """Ask what is missing in a quoted line; quotation marks inside become single ones."""
    start, key, hint = gap
    nested = text.replace("“", "‘").replace("”", "’")
    held = key.replace("“", "‘").replace("”", "’")
    line = f"{nested[:start]}{{{{c1::{held}::{hint}}}}}{nested[start + len(key) :]}"
    return Candidate(
        NoteKind.CLOZE, f"{_asked(hint)} missing from the note “{line}”?", held, passage
    )


def _asked(hint: str) -> str:
    if hint.startswith("…"):
        return "Which figure is"
    if ":" in hint:
        return "Which word is" if hint.startswith("one ") else "Which words are"
    return f"Which {hint} are" if hint == "years" else f"Which {hint} is"


GAP = Pattern(name="gap", label="A line of the notes with a gap", propose=propose)
