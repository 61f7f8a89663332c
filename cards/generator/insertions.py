"""What is set into a sentence, before it or behind it, and can be taken out to read the rest."""

import re

from cards import language
from cards.generator.splitting import masked

_LONGEST_PHRASE_IN_WORDS = 9
_FEWEST_WORDS_NAMED = 2
_OPENERS = "In|At|During|Among|For|Within|Under|Without|Despite|Throughout|Across|On|From|With"
_FRONTED_PHRASE = re.compile(
    rf"^((?:{_OPENERS}) [^,;:]{{3,60}}), (?!and\b|or\b|but\b|the latter)(.+)$"
)
_POINTING = re.compile(
    r"\b(?:this|that|these|those|his|her|its|their|our|my|such|same|other|first|second|third|last"
    r"|contrast|addition|fact|turn|particular|general|short|case|it|him|them|which|former|latter"
    r"|doing|both|return|practice|principle|theory|effect|reality|words|sense|way|part|example"
    r"|instance|now|once|so)\b",
    re.IGNORECASE,
)
_FINITE = (
    r"(?:is|are|was|were|has|have|had|can|could|may|might|will|would|must|should|does|do|did"
    r"|[a-z]+(?:s|ed)|began|became|gave|took|made|wrote|found|held|led|came|went|built|saw|won"
    r"|lost|left|put|set|grew|rose|fell|ran|spoke|broke|kept|brought|thought|sold|cut|met)"
)
_MIDDLE = re.compile(
    r"^((?!(?:If|When|While|Although|Though|Because|As|Since|Once|After|Before|In|At|On|By|For|To"
    r"|From|With|Under|During|Today|Then)\b)[A-Za-z][^,;:]{2,40}),\s+"
    r"(?!(?:and|or|but|not|who|which|where|whose|that|nor|so|yet|rather|instead|unlike|if|when"
    r"|though|although|according|as|perhaps|probably|possibly|allegedly|arguably|it|\w+ly,)\b)"
    rf"([^,;:]{{3,60}}),\s+((?:\w+ly )?{_FINITE}\b.+)$"
)
_LAST = re.compile(r"^(.{12,}\S),\s+(?:the|an?)\s(?!\w+ (?:is|are|was|were|has)\b)[^,;:]{3,70}$")
_SPLICE = re.compile(r",\s+(?=(?:it|they)\s(?:is|are|was|were)\b)")
_SUBORDINATE = re.compile(
    r"^(?:If|When|While|Although|Though|Even|Because|As|Since|Once|After|Before|Until|In|At|On|By"
    r"|For|From|With|Under|During|Whatever|However|Unless|Where|Despite)\b",
    re.IGNORECASE,
)
_NAME = r"(?:[Tt]he )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4}"
_IN_WHICH = re.compile(rf"({_NAME}), (in|on|at|during|under|with|for) which ([^,;:]{{12,}})")
_NAMED = re.compile(
    r"^([^,;:]{3,60}), (?:also |often |later |now )?(known as|called|nicknamed|dubbed)"
    r" ([^,;:]{2,40})(?:,|$)"
)
_PLURAL = re.compile(
    r"^(?:\w+ ){0,4}?\w+[^s\W]s(?= (?:of|in|at|that|which|on|with|for|between|from)\b|$)"
)


def at_fronted_phrase(text: str) -> tuple[str, str]:
    """Take "In a German study," off the front: the phrase, its letter small, and the rest."""
    found = _FRONTED_PHRASE.match(text)
    if found is None or _POINTING.search(found.group(1)):
        return "", text
    phrase, rest = found.groups()
    if len(phrase.split()) > _LONGEST_PHRASE_IN_WORDS or phrase.split()[1].endswith("ing"):
        return "", text
    return phrase[0].lower() + phrase[1:], rest


def without_set_apart(text: str) -> str:
    """Drop "…, common in the Renaissance, …" and a last "…, the Pythagorean comma"."""
    hidden = masked(text)
    middle = _MIDDLE.match(hidden)
    if middle is not None and len(middle.group(2).split()) <= _LONGEST_PHRASE_IN_WORDS:
        text = f"{text[: middle.end(1)]} {text[middle.start(3) :]}"
        hidden = masked(text)
    last = None if _SUBORDINATE.match(text) else _LAST.match(hidden)
    return text[: last.end(1)] if last and last.group(1).count(",") == 0 else text


def at_splices(text: str) -> tuple[str, ...]:
    """Cut "X is neither A nor B, it is C" into its two sentences."""
    found = _SPLICE.search(masked(text))
    if found is None or _SUBORDINATE.match(text) or "," in text[: found.start()]:
        return (text,)
    return text[: found.start()], text[found.end() :]


def settings_of(text: str) -> tuple[str, ...]:
    """Write "the Stroop test, in which people name colours" as "In the Stroop test, people …"."""
    hidden = masked(text)
    return tuple(
        f"{lead.capitalize()} {text[found.start(1) : found.end(1)].removeprefix('The ')},"
        f" {text[found.start(3) : found.end(3)]}"
        for found in _IN_WHICH.finditer(hidden)
        if (lead := found.group(2)) and language.is_content(found.group(1).split()[-1])
    )


def names_of(text: str) -> tuple[str, ...]:
    """Write "The hot wind, known as the foehn, …" as "The hot wind is known as the foehn"."""
    found = _NAMED.match(text)
    if found is None or len(language.content_stems(found.group(1))) < _FEWEST_WORDS_NAMED:
        return ()
    if re.search(r"(?:known|ed)$", found.group(1)):
        return ()
    verb = "are" if _PLURAL.match(found.group(1)) else "is"
    return (f"{found.group(1)} {verb} {found.group(2)} {found.group(3)}",)
