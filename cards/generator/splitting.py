"""Where a line of notes comes apart before any parser sees it: quotes, brackets, dashes, marks."""

import re
from dataclasses import dataclass

from cards import language
from cards.clause import Part, PartRole

_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"|«[^»]*»")
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_SET_OFF = re.compile(rf"(?:\s+|(?<!\w)){_BRACKETED.pattern}")
_DASH = re.compile(r"\s*—\s*|\s+[–-]{1,2}\s+")
_ARROW = re.compile(r"\s*(?:→|->|=>|⇒)\s*")
_MARKUP = re.compile(r"(?<!\w)(?:\*\*|__|==|`)|(?:\*\*|__|==|`)(?!\w)")

_TAIL_MARKS = (
    (
        PartRole.CONTRAST,
        r"rather than|instead of|as opposed to|in contrast to|but not"
        r"|(?<=, )not(?! (?:just|only|merely|necessarily|yet)\b)",
    ),
    (PartRole.REASON, r"because of|because|due to|owing to|thanks to|(?<=, )since"),
    (
        PartRole.CONDITION,
        r"unless|until|when|(?<!at )once|if|as soon as|as long as|(?<!and )after|before",
    ),
    (PartRole.PURPOSE, r"so that|in order to"),
)
_DEGREE = "(?:largely|mainly|mostly|partly|primarily|chiefly|in part|just|only|simply|especially)"
_TAILS = tuple(
    (role, re.compile(rf",?\s+((?:{_DEGREE} )?(?:{marks}))\s+")) for role, marks in _TAIL_MARKS
)
_OPPOSITES = (
    re.compile(r",?\s+(whereas|while|although|even though|though)\s+(?!\w+ing\b)"),
    re.compile(r",\s+(and|so|but)\s+(?!(?:that|not)\b)"),
)
_CONNECTIVE = re.compile(
    r"^(?:As a result|For example|For instance|In addition|Moreover|However|Therefore|Thus|Hence"
    r"|Then|Finally|First|Second|Third|Also|In fact|Of course|Indeed|Similarly|Instead|In short"
    r"|Since then|By contrast|In contrast|Meanwhile|Still|Yet|Today|Now|Again|Even so),\s+"
)
_CONSEQUENCE = re.compile(
    r"^(.+?)(?:,| [–—-]) (?:which is why|and so|so)"
    r" (?!that\b|far\b|on\b)(.+)$"
)
_FRONTED = re.compile(
    r"^(When|Once|If|Because|After|Before|Unless|As soon as|As long as)\s+"
    r"([^,]+, [^,]+ and [^,]+|[^,]+),\s+(.+)$"
)
_APPOSITION = re.compile(
    r"^([A-Z][^,]{2,40}|[a-z][^,\s]{2,20}),\s+((?:an?|the)\s[^,]+),\s+(?!and\b|or\b)(.+)$"
)
_TIME = (
    rf"(?:(?:the )?(?:early|mid|late|about|around)[ -])?(?:the )?(?:AD )?"
    rf"(?:\d{{4}}(?:s|[–-]\d{{2,4}})?|\d{{3}})(?: (?:BCE?|CE|AD)\b)?"
    rf"|(?:(?:early|mid|late)[ -])?(?:\d{{1,2}} )?(?:{language.MONTHS})"
    rf"(?: \d{{1,2}},)?(?: \d{{4}})?"
)
_WHOLE_TIME = re.compile(_TIME)
_FRONTED_TIME = re.compile(rf"^(In|On|Since|By) ({_TIME}),?\s+(?!and\b|or\b|to\b)(.+)$")
_ALIAS = re.compile(r",\s+(?:also\s+)?(?:called|known as)\s[^,]+(?:,|$)")
_RELATIVE = re.compile(r",\s+(?:which|who|whose|where)\s[^,]*(?:,|$)")
_NAMED_RELATIVE = re.compile(
    r"((?:[A-Z][\w’'-]+ (?:and )?){0,4}[A-Z][\w’'-]+), (?:who|which)"
    r" (?!in\b|of\b|he\b|she\b|they\b)"
    r"((?:had |has |was |is )?[a-z]+(?:s|ed|d|t|ght|ote|ew|an)\b[^,;]*)"
)
_PARTICIPLE = re.compile(r",\s+(?:thereby |thus |often |sometimes )?[a-z]{3,}ing\s[^,]*$")
_PAST_ASIDE = re.compile(
    r",\s+(?:(?:first|later|now|long|still|once|originally|also)\s+)?"
    r"(?:[a-z]+ed|born|built|written|made|known|found|held|drawn|given|cut|set|led|won|lost)"
    r"\s+(?:in|by|at|on|from|for|as|to|with|of|over|into|under)\s[^,]+,(?=\s)"
)
_THAT_CLAUSE = re.compile(r"\b(?:that|whether|asks? if|wonders? if)\s")
_FEWEST_WORDS_OF_A_SIDE = 3
_LONGEST_MEMBER = 10
_LINKS = re.compile(r"\b(?:of|between|among|from|with|for|in|to|on|by)\b")
_LIST_END = re.compile(r",\s+(?:and|or)\s")


@dataclass(frozen=True, slots=True)
class Aside:
    """What stood in brackets or behind a dash, and where it stood in what is left."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Bared:
    """A line without its brackets and dash asides."""

    text: str
    asides: tuple[Aside, ...] = ()


def masked(text: str) -> str:
    """Hide what stands in quotes and brackets, so that no mark inside it divides the line."""
    for pattern in (_QUOTED, _BRACKETED):
        text = pattern.sub(lambda found: "x" * len(found.group()), text)
    return text


def unwrapped(text: str) -> str:
    """Take markup and the final stop off a line."""
    text = re.sub(r"\s+", " ", _MARKUP.sub("", text)).strip()
    text = re.sub(r"(\w),([”’\"])(?=\s)", r"\1\2,", re.sub(r"\.([”’\"])$", r"\1", text))
    text = re.sub(r", (?:namely|that is to say|to wit),? ", ": ", text, count=1)
    return re.sub(r"(?<![.\s])[.;:,]+$", "", text).strip()


def bared(text: str) -> Bared:
    """Take brackets and dash asides out of a line and keep them by; "O(n log n)" stays whole."""
    asides = []
    while (found := _SET_OFF.search(text)) is not None:
        asides.append(Aside(found.group(1).strip(), found.start()))
        text = text[: found.start()] + text[found.end() :]
    pieces = _split(_DASH, text)
    if len(pieces) > 1:
        asides.append(Aside(pieces[1], len(pieces[0])))
        text = " ".join((pieces[0], *pieces[2:]))
    return Bared(re.sub(r"\s+([,;.])", r"\1", text).strip(), tuple(asides))


def at_semicolons(text: str) -> tuple[str, ...]:
    """Cut a line at its semicolons."""
    return _split(re.compile(r"\s*;\s+"), text)


def at_commas(text: str) -> tuple[str, ...]:
    """Cut a line at its commas."""
    return _split(re.compile(r",\s+"), text)


def at_opposites(text: str) -> tuple[tuple[str, str], ...]:
    """Cut "A while B" and "A, but B": each side with the mark before it."""
    for pattern in _OPPOSITES:
        for found in pattern.finditer(masked(text)):
            left, right = text[: found.start()], text[found.end() :]
            if found.group(1) != "and" or not _is_list(left, right):
                return ("", left), (found.group(1), right)
    return (("", text),)


def _is_list(left: str, right: str) -> bool:
    """Whether an "and" behind a comma only closes a list."""
    if re.match(r"(?:it|they|he|she|there|this|that)\s", right):
        return False
    is_short = len(right.split(",")[0].split()) < _FEWEST_WORDS_OF_A_SIDE
    return is_short or re.search(r",\s+\S+(?:\s\S+){0,2}$", left) is not None


def at_fronted_time(text: str) -> tuple[str, tuple[Part, ...]]:
    """Take "In 1953" off the front of a sentence: the rest, and the time as a tail."""
    found = _FRONTED_TIME.match(text)
    if found is None:
        return text, ()
    lead, time, rest = found.groups()
    return rest, (Part(role=PartRole.TIME, text=time, lead=lead.lower()),)


def without_connective(text: str) -> str:
    """Take "As a result," and its like off the front of a sentence."""
    rest = _CONNECTIVE.sub("", text)
    return rest[:1].upper() + rest[1:] if rest != text else text


def with_fronted_behind(text: str) -> str:
    """Put a fronted "When …," or "Because …," behind the sentence it opens."""
    found = _FRONTED.match(text)
    if found is None or re.match(r"(?:and|or)\b", found.group(3)):
        return text
    mark = found.group(1).lower()
    return f"{found.group(3)} {mark} {found.group(2)}"


def with_reason_behind(text: str) -> str:
    """Turn "X, which is why Y" and "X, so Y" into "Y because X"."""
    found = _CONSEQUENCE.match(text)
    if found is None or re.search(r"\b(?:because|due to|if|while|but)\b", text):
        return text
    if re.match(r"(?:it|they|he|she|this|that)\b", found.group(2)):
        return found.group(1)
    return f"{found.group(2)} because {found.group(1)}"


def without_apposition(text: str) -> tuple[str, str]:
    """Take "X, the first Y, does Z" apart: "X does Z", and "X is the first Y"."""
    found = _APPOSITION.match(text)
    if found is None or found.group(1).lower().startswith(("in ", "on ", "at ", "by ", "to ")):
        return text, ""
    name, what = found.group(1), found.group(2)
    be = "are" if language.looks_plural(name) else "is"
    return f"{name} {found.group(3)}", f"{name} {be} {what}"


def at_arrows(text: str) -> tuple[str, ...]:
    """Cut a line at its arrows."""
    return _split(_ARROW, text)


def at_colon(text: str) -> tuple[str, str] | None:
    """Cut a line into label and content; times and quotes keep their colons."""
    pieces = _split(re.compile(r":\s+"), text)
    if len(pieces) != 2:
        return None
    return pieces[0], pieces[1]


def is_time(text: str) -> bool:
    """Whether a phrase is a year, a decade or a date."""
    return _WHOLE_TIME.fullmatch(text) is not None


def members_of(text: str) -> tuple[str, ...]:
    """Cut "A, B, and C", "A and B" or "A + B" into members; () when it is no short list."""
    text = re.sub(r"^(?:both|either|e\.g\.,?|for example,|such as)\s+", "", text)
    if re.search(r"\s\+\s", text):
        pieces = _split(re.compile(r"\s\+\s"), text)
    elif ", " in masked(text):
        pieces = _split(re.compile(r",\s+(?:(?:and|or|as well as)\s+)?"), text)
    else:
        pieces = _split(re.compile(r"\s+(?:and|or)\s+"), text)
    return pieces if 2 <= len(pieces) <= 5 and _are_equals(pieces) else ()


def counted_members(label: str, content: str) -> tuple[str, ...]:
    """Cut a list into members, longer ones too where its label counts them ("two conditions")."""
    members = members_of(content)
    counted = re.search(rf"\b({'|'.join(language.COUNTS)})\s+[a-z]", label, re.IGNORECASE)
    if counted is None or members:
        return members
    pieces = _split(re.compile(r",\s+(?:(?:and|or)\s+)?|\s*;\s+(?:and\s+)?"), content)
    is_list = len(pieces) == language.COUNTS[counted.group(1).lower()]
    return pieces if is_list and max(len(p.split()) for p in pieces) <= _LONGEST_MEMBER else ()


def _are_equals(pieces: tuple[str, ...]) -> bool:
    """Whether pieces are members of one list: short, whole, and built alike."""
    if any(re.match(r"not |e\.g\.|i\.e\.", piece) for piece in pieces):
        return False
    if any(len(piece.split()) > 6 or re.search(r"\b(?:and|or)\b", piece) for piece in pieces):
        return False
    first, *others = (_LINKS.search(piece) is not None for piece in pieces)
    return any(others) or not first


def relatives_of(text: str) -> tuple[str, ...]:
    """Write "…, Choe Malli, who feared it, …" as "Choe Malli feared it": names only."""
    hidden = masked(text)
    return tuple(
        f"{text[found.start(1) : found.end(1)]} {text[found.start(2) : found.end(2)]}"
        for found in _NAMED_RELATIVE.finditer(hidden)
    )


def without_asides(text: str) -> str:
    """Drop ", which …" and a trailing ", doing …" from a sentence."""
    text = _PAST_ASIDE.sub("", _ALIAS.sub("", _RELATIVE.sub("", text)))
    hidden = masked(text)
    found = _PARTICIPLE.search(hidden)
    if found is not None and not _LIST_END.search(hidden):
        text = text[: found.start()]
    return text.strip()


def tails_of(text: str) -> tuple[str, tuple[Part, ...]]:
    """Cut reasons, conditions and contrasts off a sentence: the rest, and each with its mark."""
    tails: list[Part] = []
    for role, pattern in _TAILS:
        found = pattern.search(masked(text))
        if found is None or found.start() < 3 or _THAT_CLAUSE.search(text[: found.start()]):
            continue
        content = text[found.end() :].rstrip(" ,")
        if content:
            lead = "rather than" if found.group(1) == "not" else found.group(1)
            tails.append(Part(role=role, text=content, lead=lead))
            text = text[: found.start()].rstrip(" ,")
    return text, tuple(tails)


def _split(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """Split where the pattern stands outside quotes and brackets; no piece is empty."""
    pieces, last = [], 0
    for found in pattern.finditer(masked(text)):
        pieces.append(text[last : found.start()].strip())
        last = found.end()
    pieces.append(text[last:].strip())
    return tuple(piece for piece in pieces if piece)
