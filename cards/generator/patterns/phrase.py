"""Which terms may be left out of a line: where a whole sentence was understood.

What is left out is a compound behind the verb or the term the sentence is about; its initials
leave one filling. A term that the notes come back to goes first.
"""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm, Clause, Noun
from cards.generator import splitting
from cards.generator.patterns import gap
from cards.generator.patterns.pattern import initials_of
from cards.generator.standing import stands_alone
from cards.generator.wholeness import clauses_within
from cards.model import Candidate, Chapter, Claim, Passage

_MOST_WORDS = 3
_FEWEST_STEMS_AROUND = 5
_MOST_FROM_A_LINE = 2
_FEWEST_LETTERS = 6
VAGUE = language.listed(
    """first second third last next other same new old many several different certain various main
    key good bad better best great big small large long short high low little more most less such
    real true actual whole further own general special common important simple quick fast slow
    single sole entire only remaining overall total rest
    two three four five six seven eight nine ten hundred thousand million"""
)
EMPTY = language.listed(
    """analogy example experiment way case kind type part time times thing things studies terms use
    inside outside together apart away alone today"""
)
SAYING_LITTLE = EMPTY | language.listed(
    """piece pieces manner quarter half third member members person people man men woman women
    reason reasons situation area areas amount amounts number numbers feature features factor
    factors aspect aspects item items option options majority minority average
    effect effects paper molecule molecules animal animals predator predators creature creatures
    machine machines device devices material materials substance substances object objects place
    places hand hands hour hours minute minutes moment moments"""
)
_PLAIN = re.compile(r"[a-z][a-z’'-]+(?: [a-z][a-z’'-]+)*")


def propose(chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Leave out the most telling terms of each line that is a sentence and can stand alone."""
    topics = language.content_stems(chapter.title.text)
    said = " ".join(claim.text for claim in claims).lower()
    for passage, text, inside in _sentences(chapter, claims):
        phrases = dict.fromkeys(_phrases(text, inside))
        for phrase in sorted(phrases, key=lambda term: -_worth(term, said))[:_MOST_FROM_A_LINE]:
            left_out = (text.index(phrase), phrase, initials_of(phrase))
            around = language.content_stems(text.replace(phrase, " "))
            if len(around) >= _FEWEST_STEMS_AROUND and gap.is_fair(text, left_out, topics):
                yield gap.quoted(passage, text, left_out)


def _sentences(
    chapter: Chapter, claims: Sequence[Claim]
) -> Iterator[tuple[Passage, str, tuple[Clause, ...]]]:
    """List the lines that stand alone, each with its clauses; of the others, each such claim."""
    for passage in gap.lines_of(chapter):
        clauses = clauses_within(passage, claims)
        if passage is chapter.title or not clauses:
            continue
        line = language.capitalised(splitting.unwrapped(passage.text))
        if stands_alone(line):
            yield passage, line, clauses
    for claim in claims:
        text = language.capitalised(claim.text)
        is_own = not claim.holder or claim.holder in (chapter.speaker or "").split()
        if claim.form is ClaimForm.CLAUSE and claim.clause and is_own and stands_alone(text):
            yield claim.passage, text, (claim.clause,)


def _phrases(text: str, clauses: Sequence[Clause]) -> Iterator[str]:
    """List the terms of a sentence's clauses, as it has them, if it has them once."""
    for clause in clauses:
        nouns = [part.noun for part in (*clause.parts, *clause.tails) if part.noun]
        for noun in (*nouns, clause.subject):
            phrase = _term(noun)
            if _is_one_of_many(phrase, noun):
                continue
            if phrase and len(re.findall(rf"\b{re.escape(phrase)}\b", text)) == 1:
                yield phrase


def _term(noun: Noun) -> str:
    """Take the compound that a noun phrase ends its head with; "" if it is no term."""
    words = noun.text.split()
    if noun.is_person or noun.members or noun.head not in words:
        return ""
    words = words[: words.index(noun.head) + 1][-_MOST_WORDS:]
    while words and (not language.is_content(words[0]) or words[0].lower() in VAGUE):
        words.pop(0)
    phrase = " ".join(words)
    if not words or words[-1] in SAYING_LITTLE or not _PLAIN.fullmatch(phrase):
        return ""
    if not all(language.is_content(word) and not word.endswith("ly") for word in words):
        return ""
    is_sound = _is_lone_term(noun) if len(words) == 1 else not re.search(r"ed$", words[-1])
    return phrase if is_sound and len(phrase) >= _FEWEST_LETTERS else ""


def _is_one_of_many(phrase: str, noun: Noun) -> bool:
    """Whether an ordinary word stands behind "a": "vanished into a crevasse" names any of them."""
    has_article = re.match(r"(?:an?|one|another|some)\s", noun.text, re.IGNORECASE) is not None
    return has_article and " " not in phrase and language.is_common(phrase)


def _is_lone_term(noun: Noun) -> bool:
    """Whether a word is a noun and nothing else, or one that no dictionary has."""
    if not language.is_common(noun.head):
        return True
    may_be_more = language.knows(noun.lemma, "verb") or language.knows(noun.lemma, "adj")
    return language.knows(noun.lemma, "noun") and not may_be_more


def _worth(term: str, said: str) -> float:
    """Value a term that comes back, and one of several words or a joined one."""
    return min(3, said.count(term)) + 2 * (" " in term) + ("-" in term)
