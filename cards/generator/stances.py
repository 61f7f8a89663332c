"""What a reporting verb does with a thing, not a claim: calls it so, attributes it, did it."""

import re
from dataclasses import dataclass

from cards import language
from cards.language import VerbForm

_CALLING = language.listed("call deem label dub")
_LINKING = {
    "to": language.listed("attribute credit ascribe compare liken link tie trace relate prefer"),
    "with": language.listed("contrast equate"),
}
_VERBS_TO = re.compile(r"^(.{2,80}?)\s+(?:back\s+)?(to|with)\s+(.+)$")
_TELLING = language.listed("recount recall describe remember mention")
_DOING = re.compile(r"^([a-z]+ing)\s+(.+)$")
_INCLUDING = re.compile(r",?\s+(?:including|such as|like)\s.*$")
_STRESSED = re.compile(
    r"^(the\s+(?:need for|importance of|value of|role of|danger of|dangers of|risk of|risks of"
    r"|power of|limits of|benefits of|difficulty of|feasibility of))\s+(.+)$"
)
_ARTICLED = re.compile(
    r"^((?:the\s|an?\s)?(?:[^\s,]+\s){1,5}?)((?:the|an?|one of)\s[^,]+|[“‘][^”’]+[”’])(?:,.*)?$"
)
_BARE = re.compile(r"^((?:[^\s,]+\s){1,6})([a-z-]+)$")


@dataclass(frozen=True, slots=True)
class Stance:
    """What somebody does with a thing: `text` is "X as Y", "X" or a sentence of its own."""

    text: str
    naming: str = ""


def stance_of(verb: str, rest: str, holder: str) -> Stance | None:
    """Read "calls X Y", "attributes X to Y", "stresses the need for X", "recounts building X"."""
    if verb in _CALLING:
        return _called(verb, rest)
    done = _DOING.match(rest) if verb in _TELLING else None
    if done:
        return _done(done, holder)
    stressed = _STRESSED.match(rest)
    if stressed:
        return Stance(stressed[2], f"{verb} {stressed[1]}")
    linked = _VERBS_TO.match(rest)
    if linked and verb in _LINKING[linked[2]]:
        return Stance(f"{linked[1]} as {linked[3]}", f"{verb} {linked[2]}")
    return None


def _called(verb: str, rest: str) -> Stance | None:
    found = _ARTICLED.match(rest)
    if found is None:
        found = _BARE.match(rest)
        word = found[2] if found else ""
        if not language.knows(word, "adj") and not word.endswith(
            ("ed", "ing", "less", "ful", "ous", "ive")
        ):
            return None
    if found is None:
        return None
    return Stance(f"{found[1].strip()} as {found[2]}", verb)


def _done(done: re.Match[str], holder: str) -> Stance | None:
    word = done[1]
    bases = (word[:-3], f"{word[:-3]}e", word[:-4])
    lemma = next((b for b in bases if _is_base(b, word)), "")
    if not lemma:
        return None
    past = language.inflect(lemma, VerbForm.PAST)
    return Stance(f"{holder} {past} {_INCLUDING.sub('', done[2])}")


def _is_base(base: str, word: str) -> bool:
    return language.knows(base, "verb") and language.inflect(base, VerbForm.ING) == word
