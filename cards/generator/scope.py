"""Whether a question says what it is about: no "the phenomenon", no "differently" from nothing."""

import re

from cards import language
from cards.generator.setting import Setting, asked, filled
from cards.generator.splitting import masked
from cards.generator.standing import is_later_than_what
from cards.model import Candidate, NoteKind

_UNIQUE = language.listed(
    """sun moon earth world universe brain body heart liver internet sea ocean atmosphere soil cell
    nucleus church state government economy air west east north south night day"""
)
_DETERMINED = re.compile(
    r"\b(?:do|does|did|is|are|was|were|can|could|may|might|will|would|must|should|has|have)"
    r"\s+the\s+([a-z]+)\s+(?!of\b|in\b|for\b|that\b|which\b|to\b|on\b|at\b|from\b|between\b|with\b)(\w+)"
)
_SHELLS = (
    "phenomenon|phenomena|discovery|finding|idea|name|gap|list|row|trade-off|programme|program"
    "|picture|method|technique|approach|problem|theory|effect|result|outcome|change|experiment|study"
    "|trial|case|claim|plan|project|proposal|difference|reason|question|answer|thing|point|event|story"
    "|book|work|image|disaster|accident|crisis|treaty|reform|option|choice|process|procedure|task|step"
    "|example|issue|topic|debate|argument|view|concept|notion|tool|device|trick|rule|test"
    "|goal|aim|attempt|move|decision|practice|pattern|trend|figure|value|number|amount|latter|former"
    "|other|others|rest|group|place|site|area|region|period|episode|scene|author|guest|speaker|host"
)
_SHELL = re.compile(
    r"\b(?:[Tt]he|[Ee]ach) (?:(?:other|same|whole|first|second|last|new|old|final) )?"
    rf"({_SHELLS})(?:es|s)?\b(?! (?:of|in|for|that|which|who|to|on|between|from|with|behind|against"
    r"|about|at|by|whose)\b|[’']| [A-Z“\d])"
)
"""Nouns that stand for what was told before, whatever a document is about."""
_KINDS = (
    "disease|illness|epidemic|molecule|compound|substance|chemical|ship|vessel|boat|machine|engine"
    "|animal|creature|insect|plant|metal|drug|virus|bridge|building|city|town|country|company|firm"
    "|bank|king|emperor|war|battle|law|act|court|team|expedition|cause|culprit|shock|messenger"
)
_KIND = re.compile(
    rf"\b[Tt]he (?:(?:true|real|actual|whole|same|new|old) )?(?P<noun>{_KINDS})"
    r"(?= (?:is|was|had|has|would|could|can|will|may|might|must|herself|itself|himself|in|on|by|to"
    r"|at|from|with|became|came|went|took|gave|lost|sank|fell|broke|won|[a-z]+ed)\b|[,.;)”?]|$)"
)
"""Nouns that say what kind of thing was named before."""
_NAMED_BEFORE = re.compile(
    r"[^\W\d_]{4,}.*(?:[,;:] | (?:and|but|when|while|because|which|that|who) )"
)
_OPENS_WITH_A_MONTH = re.compile(rf"(?:In|On|By) (?:\w+ )?(?:{language.MONTHS})(?: \d\d?)?,")
_LARGER = re.compile(
    r"^[^,]*\b(?:do|does|did|is|are|was|were|can|could|would|will|has|have|had) the "
    r"(?!(?:lower|upper|inner|outer|former|latter|greater|other|proper|water|further|number)\b)"
    r"([a-z]+er|more [a-z]+) ([a-z]+)"
)
_LOOSE = re.compile(
    r"\b(?:differently|likewise|otherwise|elsewhere|the other way|next to nothing)\b"
    r"|\bthen ?\?|(?<!is )(?<!are )\bthere\b(?! (?:is|are|was|were|be)\b)"
    r"|\b(?:instead|only) ?\?|\bback (?:north|south|east|west) ?\?",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"^(?:why|when|what|which [\w-]+) (?:is|are|was|were|becomes?|grows?)\b[^,]*?"
    r"\b(?:more|less|far more|far less) \w+ ?\?$"
    r"|^why (?:is|are|was|were)\b.*\b(?:better|worse|larger|smaller|bigger|higher|lower|harder"
    r"|easier|faster|slower|stronger|weaker|denser|lighter|heavier|hotter|colder|longer|shorter|older"
    r"|younger|cheaper|safer|stiffer|richer|poorer) ?\?$"
    r"|\b(?:far|much) (?:more|less) (?:but|and)\b",
    re.IGNORECASE,
)


def needs_the_notes(candidate: Candidate, setting: Setting) -> bool:
    """Whether "the gap" stands alone, known only to who reads the notes."""
    text = asked(candidate)
    if _is_about_a_shell(candidate) or _LOOSE.search(masked(text)):
        return True
    if _OPENS_WITH_A_MONTH.match(text) or _is_about_a_kind(candidate):
        return True
    if not _is_quoted(candidate) and is_later_than_what(text):
        return True
    subject = _DETERMINED.search(asked(candidate))
    answer = re.fullmatch(r"[Tt]he ([a-z]+)", candidate.answer)
    nouns = [answer.group(1)] if answer else []
    if subject and _is_bare(subject, candidate.evidence.text):
        nouns.append(subject.group(1))
    return any(noun not in _UNIQUE and language.stem(noun) not in setting.topics for noun in nouns)


def is_half_a_comparison(candidate: Candidate, _setting: Setting) -> bool:
    """Whether something is "harder" or "more" than what the card does not name."""
    text = masked(asked(candidate))
    larger = _LARGER.search(text)
    if larger and " than " not in text and language.knows(larger[2], "noun"):
        return _is_compared(larger[1])
    is_told = re.search(r"\b(?:than|as|with|when|while)\b", text, re.IGNORECASE) is not None
    return not is_told and _COMPARED.search(text) is not None


def _is_compared(word: str) -> bool:
    """Whether a word is an adjective's comparative: "bigger", "later", "more serious"."""
    bare = word.removesuffix("er")
    bases = (bare, f"{bare}e", bare[:-1], f"{bare[:-1]}y")
    is_adjective = any(language.knows(base, "adj") for base in bases)
    return word.startswith("more ") or (is_adjective and not language.knows(word, "noun"))


def _is_about_a_shell(candidate: Candidate) -> bool:
    """Whether a noun that only points back stands in the question, or is the whole answer."""
    named = language.content_stems(candidate.context)
    nouns = [found.group(1) for found in _SHELL.finditer(asked(candidate))]
    whole = _SHELL.fullmatch(candidate.answer)
    nouns += [whole.group(1)] if whole else []
    return any(language.stem(noun) not in named for noun in nouns)


def _is_quoted(candidate: Candidate) -> bool:
    return candidate.kind is NoteKind.CLOZE


def _is_about_a_kind(candidate: Candidate) -> bool:
    """Whether "the disease" stands where neither the context nor the words before name one."""
    text = filled(candidate) if _is_quoted(candidate) else asked(candidate)
    named = language.content_stems(candidate.context)
    for found in _KIND.finditer(text):
        before = text[: found.start()]
        stem = language.stem(found["noun"])
        is_named = stem in named | language.content_stems(before) or _NAMED_BEFORE.search(before)
        if not is_named:
            return True
    return False


def _is_bare(subject: re.Match[str], evidence: str) -> bool:
    """Whether the noun behind "the" has nothing of its own: no adjective, no second noun."""
    noun, following = subject.groups()
    if not language.is_common(noun) or not language.knows(noun.removesuffix("s"), "noun"):
        return False
    is_phrase = re.search(rf"\b{noun} {re.escape(following)}\b", evidence, re.IGNORECASE)
    return is_phrase is None or noun.endswith("s")
