"""What a sentence about a speaker says behind its colon or its semicolon."""

import re
from dataclasses import replace

from cards import language
from cards.generator import attribution, splitting
from cards.generator.attribution import People, Saying

_NAME = r"[A-Z][\w-]+(?: (?:[A-Z][\w-]+|de|van|von|der))*"
_POSITION = (
    "position|view|views|theory|idea|claim|argument|thesis|hypothesis|answer|rule|advice|proposal"
    "|explanation|reply|objection|point|doctrine|principle|law|conjecture|suggestion|verdict"
)
_ITS_HOLDER = re.compile(rf"\b(?P<who>{_NAME})[’']s? (?:\w+ )?(?:{_POSITION})$")
_POINTS = re.compile(r"(?:he|she|it|they|we|i|you|this|that|these|those)\b", re.IGNORECASE)
_PAIR = re.compile(rf"\b(?P<pair>{_NAME} and {_NAME})\b")
_CONCLUDING = re.compile(
    r"They (?=(?:concluded|argued|found|showed|claimed|proposed|suggested|believed|observed"
    r"|discovered|concede[sd]?|agreed|held|maintained|warned|noted|predicted) )"
)


def sayings_in(sentence: str, people: People) -> tuple[Saying, ...]:
    """Strip the frame off a sentence, and off each of its parts where the first says nothing."""
    found = attribution.sayings(sentence, people)
    head, said = splitting.at_colon(sentence) or ("", "")
    if said and not said.endswith("?") and attribution.tells(head, people):
        return (*attribution.sayings(head, people), *_explained(head, said, found, people))
    if found:
        return found
    parts = splitting.at_semicolons(sentence)[1:]
    return tuple(saying for part in parts for saying in _alone(part, people))


def _explained(
    head: str, said: str, found: tuple[Saying, ...], people: People
) -> tuple[Saying, ...]:
    """Give what stands behind a colon to whoever's position is named before it."""
    if _POINTS.match(said):
        return ()
    other = _ITS_HOLDER.search(head)
    if other and people.surname not in other["who"].split():
        return (Saying(language.capitalised(said), other["who"].split()[-1], is_view=True),)
    is_view = any(saying.is_view for saying in found)
    return (Saying(language.capitalised(said), people.surname, is_view=is_view),)


def _alone(part: str, people: People) -> tuple[Saying, ...]:
    if _POINTS.match(part):
        return ()
    found = attribution.sayings(language.capitalised(part), people)
    return tuple(replace(saying, is_why=False) for saying in found if not saying.is_why)


def with_pair(sentence: str, before: str) -> str:
    """Write "They concluded that …" with the two people the sentence before tells of."""
    named = {found["pair"] for found in _PAIR.finditer(splitting.masked(before))}
    is_sure = len(named) == 1 and _CONCLUDING.match(sentence) is not None
    return _CONCLUDING.sub(f"{named.pop()} ", sentence, count=1) if is_sure else sentence
