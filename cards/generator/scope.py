"""Whether a question says what it is about: no "the phenomenon", no "differently" from nothing."""

import re

from cards import language
from cards.generator.setting import Setting, asked
from cards.generator.splitting import masked
from cards.model import Candidate

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
    if _is_about_a_shell(candidate) or _LOOSE.search(masked(asked(candidate))):
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
    is_told = re.search(r"\b(?:than|as|with|when|while)\b", text, re.IGNORECASE) is not None
    return not is_told and _COMPARED.search(text) is not None


def _is_about_a_shell(candidate: Candidate) -> bool:
    """Whether a noun that only points back stands in the question, or is the whole answer."""
    named = language.content_stems(candidate.context)
    nouns = [found.group(1) for found in _SHELL.finditer(asked(candidate))]
    whole = _SHELL.fullmatch(candidate.answer)
    nouns += [whole.group(1)] if whole else []
    return any(language.stem(noun) not in named for noun in nouns)


def _is_bare(subject: re.Match[str], evidence: str) -> bool:
    """Whether the noun behind "the" has nothing of its own: no adjective, no second noun."""
    noun, following = subject.groups()
    if not language.is_common(noun) or not language.knows(noun.removesuffix("s"), "noun"):
        return False
    is_phrase = re.search(rf"\b{noun} {re.escape(following)}\b", evidence, re.IGNORECASE)
    return is_phrase is None or noun.endswith("s")
