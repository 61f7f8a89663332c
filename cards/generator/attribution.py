"""Who says it: a sentence about a speaker becomes what the speaker says."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from cards import language
from cards.generator import asides
from cards.generator.stances import stance_of

_THAT_VIEWS = language.listed(
    """argue claim contend maintain assert suggest propose believe think hold predict expect warn
    suspect fear calculate dream deny guess insist speculate hypothesize hypothesise conclude doubt
    agree concede counter imagine reason worry hope say state posit estimate judge recommend advise
    urge feel caution affirm"""
)
_THAT_FACTS = language.listed(
    """note explain show point observe emphasize emphasise stress highlight recall describe report
    mention add clarify acknowledge recognize recognise demonstrate reveal discover find prove
    confirm illustrate remark underline underscore remind learn realize realise detail admit
    document recount retell establish teach"""
)
_NAMING = language.listed(
    """frame describe present see view treat regard characterize characterise depict portray dismiss
    define cast position critique criticize criticise interpret identify conceive reframe consider
    praise"""
)
_TALK = language.listed(
    """ask open turn explore discuss debate dig close pivot introduce raise wonder talk chat share
    walk delve touch examine review compare cover outline trace reflect go begin start end finish
    shift move welcome thank joke answer respond reply defend reject endorse cite reference draw
    connect attribute ascribe liken link tie trace relate prefer equate deem label dub remember
    critique address analyze analyse consider look recap summarize summarise revisit invite press
    probe push question contrast conclude lay credit call name use expand"""
)
_VERBS = _THAT_VIEWS | _THAT_FACTS | _NAMING | _TALK
_ASKING = frozenset(
    language.inflect(verb, language.VerbForm.THIRD)
    for verb in ("ask", "welcome", "thank", "wonder", "joke")
)
_ASIDES = language.listed("and wants confesses admits laughs worries hopes insists tries fears")
"""What a host does between questions: no deed that makes a person worth a card."""
_FORMS = {language.inflect(verb, form): verb for verb in _VERBS for form in language.VerbForm}
_NOUNS = (
    "discussion|conversation|episode|talk|chapter|section|lecture|video|segment|interview|author"
    "|authors|speaker|speakers|host|hosts|guest|guests|lecturer|professor|instructor|narrator|text"
    "|article|paper|book|notes|presenter|podcast|course|module|exchange|dialogue|debate|teacher"
)
_DEEDS = language.listed(
    """propose emphasize emphasise stress highlight endorse credit attribute identify cite
    criticize criticise recommend advise reject"""
)
_OPEN = ("whether ", "if ", "what ", "who ", "how ", "that ", "it ", "them ", "this ")
_EVIDENCE = language.listed(
    """evidence research theory work experience analysis science history observation experiment
    study literature physics biology practice intuition logic data evolution curiosity attention"""
)
_NAME = r"(?:[A-Z][\w.’'-]+)(?:\s+(?:[A-Z][\w.’'-]+|de|van|von|der))*"
_SUBJECT = re.compile(
    rf"(?P<who>(?P<talk>[Tt]h(?:e|is)\s+(?:\w+\s+)?(?:{_NOUNS}))|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|"
    rf"(?:{_NAME})(?:\s+and\s+{_NAME})?)\s+"
    r"(?:(?:also|then|next|further|later|first|finally|often|instead|\w+ly)\s+){0,2}"
    r"(?P<verb>[a-z]+)\b\s*(?P<rest>.*)$",
    re.DOTALL,
)
_NEXT_FRAME = re.compile(
    r"(?:,\s+|\s+)(?:and|but|while|then|,\s*then)\s+(?:then\s+|also\s+|\w+ly\s+|(?:he|she|they)\s+)?"
    r"(?P<verb>[a-z]+)\s+|(?:,\s+|\s+by\s+)(?P<ing>[a-z]+ing)\s+"
)
_THAT = re.compile(r"^(?:\w+\s+)?(?:out\s+)?(?:to\s+\w+\s+)?that\s+(.*)$", re.DOTALL)
_HOW = re.compile(r"^how\s+(.*)$", re.DOTALL)
_WHY = re.compile(r"^why\s+(.*)$", re.DOTALL)
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|you|this|that|these|those)\b", re.IGNORECASE)
_POINTING = re.compile(r"(?:we|i|you|this|that|these|those)\b", re.IGNORECASE)
_STANDING_FOR = frozenset({"he", "she", "they"})
_AND_THAT = re.compile(r",?\s+(?:and|but)\s+that\s+")


@dataclass(frozen=True, slots=True)
class Saying:
    """What a sentence says when the frame around it is gone."""

    text: str
    holder: str | None = None
    is_view: bool = False
    naming: str = ""
    is_why: bool = False
    subject: str = ""  # what the sentence must be about, where a label says so
    date: str = ""  # when it happened, where a label or a bracket says so


@dataclass(frozen=True, slots=True)
class People:
    """Who speaks in a document, and whose words are never knowledge."""

    speaker: str | None = None
    hosts: frozenset[str] = frozenset()

    @property
    def surname(self) -> str | None:
        """The speaker's last name, which stands for them everywhere."""
        return self.speaker.split()[-1] if self.speaker else None

    def with_surname(self, text: str) -> str:
        """Write the speaker's surname wherever the first or the full name stands."""
        if not self.speaker or " " not in self.speaker:
            return text
        first, last = self.speaker.split()[0], self.speaker.split()[-1]
        text = text.replace(self.speaker, last)
        return re.sub(rf"\b{re.escape(first)}\b(?!\s+[A-Z])", last, text)


def sayings(sentence: str, people: People) -> tuple[Saying, ...]:
    """Strip the frame of a reporting sentence; a plain sentence comes back as it is."""
    sentence, teller = asides.without_teller(sentence, _FORMS.keys())
    if teller:
        return _told(sentence, teller, people)
    found = _frame_of(sentence)
    verb = _FORMS.get(found["verb"]) if found else None
    speaking = _who(found, people) if found else _Who.THING
    is_talk = speaking not in {_Who.THING, _Who.OTHER}
    if verb is None and found and _is_about_its_subject(found, people):
        return (Saying(sentence, people.surname),)
    if speaking is _Who.SILENT or (verb is None and is_talk):
        return _whys(sentence, people)
    if not is_talk and _POINTING.match(sentence):
        return ()
    if found is None or verb is None or not _is_reported(speaking, verb, found["rest"]):
        return (Saying(sentence, people.surname),)
    holder = {_Who.SPEAKER: people.surname, _Who.OTHER: found["who"]}.get(speaking)
    frames = _frames(verb, found["rest"])
    found_out = speaking is _Who.OTHER and verb in _THAT_FACTS
    deed = (Saying(sentence),) if found_out else ()
    return deed + tuple(saying for frame in frames for saying in _unframed(*frame, holder))


def tells(sentence: str, people: People) -> bool:
    """Whether the speaker or the notes tell of something, and it is no "that P"."""
    found = _frame_of(sentence)
    verb = _FORMS.get(found["verb"]) if found else None
    if found is None or verb is None or _THAT.match(found["rest"]):
        return False
    return _who(found, people) in {_Who.SPEAKER, _Who.TEXT}


def _is_about_its_subject(found: re.Match[str], people: People) -> bool:
    """Whether "he" or "they" does something other than talk, and so is what is talked of."""
    return found["who"] == "They" or (found["who"].lower() in _STANDING_FOR and not people.speaker)


def _told(sentence: str, teller: str, people: People) -> tuple[Saying, ...]:
    """Give a sentence to whoever tells it in passing: "P, she adds", "P, in her view"."""
    if any(word in people.hosts for word in teller.split()) or _POINTING.match(sentence):
        return ()
    is_speaker = teller.lower() in {"he", "she"} or people.surname in teller.split()
    holder = people.surname if is_speaker else teller
    return (Saying(sentence, holder, is_view=True),) if holder else ()


def _frame_of(sentence: str) -> re.Match[str] | None:
    """Find the subject and first verb; behind a fronted phrase only if the verb reports."""
    fronted = re.match(r"[^,]{2,70},\s+", sentence)
    behind = _SUBJECT.match(sentence, fronted.end()) if fronted else None
    plain = _SUBJECT.match(sentence)
    if (
        behind is not None
        and behind["verb"] in _FORMS
        and (not plain or plain["verb"] not in _FORMS)
    ):
        return behind
    return plain


def _whys(sentence: str, people: People) -> tuple[Saying, ...]:
    """Find what talk about the talk takes for true: "they dig into why X is Y"."""
    why = re.search(r"\bwhy\s+([^?]+)", sentence)
    if why:
        return (Saying(why.group(1), people.surname, is_why=True),)
    _, _, said = sentence.partition(": ")
    is_said = bool(said) and not said.endswith("?") and not _PRONOUN.match(said)
    return (Saying(said, people.surname),) if is_said else ()


class _Who(Enum):
    """What kind of subject stands before a reporting verb."""

    SPEAKER = auto()
    OTHER = auto()
    TEXT = auto()
    THING = auto()
    SILENT = auto()


def _who(found: re.Match[str], people: People) -> _Who:
    who, words = found["who"], found["who"].split()
    if who.lower() in {"he", "she"}:
        return _Who.SPEAKER if people.speaker else _Who.SILENT
    if who.lower() in {"they", "we"} or any(word in people.hosts for word in words):
        return _Who.SILENT
    if found["talk"]:
        return _Who.TEXT
    if people.surname in words:
        return _Who.SPEAKER if "and" not in words else _Who.SILENT
    is_kind = words[-1].endswith("s") and language.is_common(words[-1])
    is_thing = is_kind or words[0] == "The" or words[-1].lower() in _EVIDENCE
    return _Who.THING if is_thing else _Who.OTHER


def askers_in(text: str) -> frozenset[str]:
    """Find single names that ask, welcome or thank, and never do anything but talk: the hosts."""
    found = re.findall(rf"(?:^|[.!?\n]\s*)([A-Z][a-z]+) (?:{'|'.join(sorted(_ASKING))})\b", text)
    return frozenset(name for name in found if _only_talks(name, text))


def is_reporting(lemma: str) -> bool:
    """Whether a verb reports what somebody says or thinks."""
    return lemma in _VERBS


def _only_talks(name: str, text: str) -> bool:
    if name in {"He", "She", "They", "It", "We"}:
        return False
    deeds = re.findall(rf"(?:^|[.!?;\n]\s*|, ){name} ([a-z]+)", text)
    return all(deed in _ASIDES or _FORMS.get(deed) in _TALK for deed in deeds)


def _is_reported(speaking: _Who, verb: str, rest: str) -> bool:
    """Whether the verb reports a claim; another name's needs a "that" ("Darwin argued that")."""
    if speaking in {_Who.SPEAKER, _Who.TEXT}:
        return True
    if speaking is _Who.THING:
        return False
    return verb in _THAT_VIEWS | _THAT_FACTS and _THAT.match(rest) is not None


def _frames(verb: str, rest: str) -> list[tuple[str, str]]:
    """Cut "argues A, and notes B" into its frames; "does A by arguing B" is "does A because B"."""
    frames, start, current = [], 0, verb
    for found in _NEXT_FRAME.finditer(rest):
        following = _FORMS.get(found["verb"] or found["ing"])
        if following is None or (found["verb"] == following and not found["ing"]):
            continue
        piece = rest[start : found.start()].strip(" ,")
        if " by " in found.group() and following in _THAT_VIEWS and current in _DEEDS:
            reason = rest[found.end() :].removeprefix("that ").strip(" ,")
            frames.append((current, f"{piece} because {reason}"))
        else:
            frames.append((current, piece))
        start, current = found.end(), following
    frames.append((current, rest[start:].strip(" ,")))
    return frames


def _unframed(verb: str, rest: str, holder: str | None) -> list[Saying]:
    """Take one reporting verb off: "that P", "how P" and "why P" give P; "X as Y" stays."""
    is_view = verb in _THAT_VIEWS or verb in _NAMING
    that = _THAT.match(rest)
    if that:
        return [Saying(p, holder, is_view) for p in _AND_THAT.split(that.group(1))]
    why, how = _WHY.match(rest), _HOW.match(rest)
    if why or (how and verb in _THAT_FACTS):
        text = why.group(1) if why else rest.removeprefix("how ")
        return [Saying(text, holder, is_why=why is not None)]
    if verb in _NAMING | {"reject", "praise"} and re.search(r"\sas\s", rest):
        return [Saying(rest, holder, is_view=True, naming=verb)]
    stance = stance_of(verb, rest, holder) if holder else None
    if stance is not None:
        return [Saying(stance.text, holder, is_view=bool(stance.naming), naming=stance.naming)]
    return _plain_deed(verb, rest, holder, is_view=is_view)


def _plain_deed(verb: str, rest: str, holder: str | None, *, is_view: bool) -> list[Saying]:
    """Keep "proposes X" as a deed of its own; what is only talked of says nothing."""
    if verb in _DEEDS and holder and not rest.startswith(_OPEN):
        deed = f"{holder} {language.inflect(verb, language.VerbForm.THIRD)} {rest}"
        return [Saying(deed)]
    if verb in _TALK | _NAMING or rest.startswith(_OPEN):
        return []
    return [Saying(rest, holder, is_view)]
