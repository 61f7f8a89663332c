"""What kind of answer some words are: the groups of answers like them, or none."""

import re
from dataclasses import replace

from cards import language
from cards.clause import Noun, Part
from cards.cloze import blanks, pieces
from cards.model import Note, NoteKind
from cards.options.measures import is_measure, is_open_behind, measured
from cards.options.option import Option

MEANING = "meaning"
_PLACES = frozenset({"GPE", "LOC"})
_CODE = re.compile(r"[A-Z][A-Z0-9-]{1,7}")
_FULL_NAME = re.compile(r"[A-Z][\w’'.-]+(?: (?:de|of|von|van|the|la|al-|[A-Z])[\w’'.-]*)+")
_LED = (
    ("cause", re.compile(r"((?:largely |partly )?(?:because of|due to|thanks to)\s)(.+)", re.I)),
    ("reason", re.compile(r"((?:largely |partly )?(?:because|since)\s)(.+)", re.I)),
    ("condition", re.compile(r"((?:only )?(?:when|once|if)\s)(.+)", re.I)),
    ("moment", re.compile(r"((?:before|after|until)\s)(.+)", re.I)),
)
_DOING = re.compile(r"by\s[a-z]+ing\s.+", re.IGNORECASE)
_ITEM = re.compile(r"\bwhat is the (?:first|second|third|fourth|fifth) of (.+)")
_TYPED = re.compile(r"\b(?:which|what (?:kinds?|sorts?|types?) of)\s([\w -]+)")
_COUNTED = re.compile(rf"\bwhat ({'|'.join(language.COUNTS)}) things\b")
_BETWEEN_MEMBERS = re.compile(r",\s+(?:(?:and|or)\s+)?|\s+(?:and|or|\+)\s+")
_INITIAL = re.compile(r"\w…")
_TERM_GAP = re.compile(r"“\{\{c1::[^{}]+\}\}: ")
_TERM_ASKED = re.compile(r"\bcalled\?$|\b(?:word|term|name) for\b")
_LONGEST_TERM_IN_WORDS = 4
_NAMED = ("person full", "place ", "code")
_DETERMINERS = {"a": "a", "an": "a", "the": "the"}
_BEFORE_PLACES = language.listed("near by in at on from under over after before around")
_POINTERS = language.listed("it they he she we you this that these those there its their his her")
_FINITE = language.listed("is are was were has have had does do did can may will must cannot")
_VAGUE = language.listed(
    """way thing part kind sort type lot number amount set case fact point step form one result idea
    place time use example something someone anything other another side end rest whole bit piece
    half reason question answer word name term day year century outcome aftermath consequence
    price cost benefit effect unit origin"""
)
_UNFIT = language.listed(
    """same other another own such similar different further more most less least many much few
    several some any no all every each certain various its their his her our your my this that
    these those who which whom whose both either neither not none it they first second third last
    next only former latter"""
)


def option_of(note: Note, noun: Noun | None) -> Option | None:
    """Read a note's answer as an option; None where it is of no kind that has rivals."""
    text, place = note.answer.rstrip("."), note.evidence.start
    question = note.question.lower()
    if question.startswith("who ") and _is_full_name(text, noun):
        return Option(text, ("person full ",), place, rank=0)
    if question.startswith(("why", "when", "under what condition")):
        return measured(text, place) or _led(text, place, rank=0)
    if group := _list_group(question, text) or _saying_group(question, text):
        return Option(text, (group,), place, rank=0)
    if measure := measured(text, place):
        return measure
    option = noun_option(noun, place, rank=0) if noun else None
    if option and not _is_asked_for(option, question):
        return None
    return _as_term(text, option, place) if _TERM_ASKED.search(question) else option


def option_of_gap(note: Note, noun: Noun | None) -> Option | None:
    """Read what a cloze leaves out as a time, an amount, a name or a code.

    None where a hint tells its initials, or where an article before it would tell the key.
    """
    if any(_INITIAL.search(blank.hint) for blank in blanks(pieces(note.question, note.answer))):
        return None
    if measure := measured(note.answer, note.evidence.start):
        return measure
    option = noun_option(noun, note.evidence.start, rank=0) if noun else None
    if option is not None and option.groups[0].startswith(_NAMED):
        return option
    is_term = _TERM_GAP.search(note.question) is not None and not _may_be_person(note.answer, noun)
    return term_option(note.answer, note.evidence.start, rank=0) if is_term else None


def label_option(label: Noun, place: int) -> Option | None:
    """Read what stands before a colon as a term, unless it may be a person or says too little."""
    word = label.text.lower()
    if _may_be_person(label.text, label) or (" " not in word and language.is_general(word)):
        return None
    return term_option(label.text, place, rank=1)


def term_option(text: str, place: int, *, rank: int) -> Option | None:
    """Read what stands before a colon as a term, beside terms of its number and form."""
    words = [word.lower() for word in language.words(text)]
    is_plain = re.fullmatch(r"[A-Za-z][\w’' -]*", text) and not re.search(r"\d", text)
    if not is_plain or len(words) > _LONGEST_TERM_IN_WORDS or (_UNFIT | _VAGUE) & set(words):
        return None
    if _CODE.fullmatch(text):
        return Option(text, ("code",), place, rank=rank)
    text = text[:1].upper() + text[1:]
    return Option(text, (_term_group(text),), place, head=language.stem(words[-1]), rank=rank)


def _as_term(text: str, option: Option | None, place: int) -> Option | None:
    """Add to what the answer is that it is a term, what the document's other terms are too."""
    if option and option.groups[0].startswith(_NAMED):
        return option
    term = term_option(text, place, rank=0)
    more = option.groups if option else ()
    return replace(term, groups=(*term.groups, *more)) if term else option


def _may_be_person(text: str, noun: Noun | None) -> bool:
    """Whether words may name a person: "Tonegawa", "Anton Webern"."""
    if noun is not None and (noun.is_person or noun.entity == "PERSON"):
        return True
    first, *others = re.findall(r"[\w-]+", text)
    return language.is_known_name(first) or not (others or language.is_common(first))


def _term_group(text: str) -> str:
    first, *_, last = f"{text} {text}".lower().split()
    doing = "doing" if first.endswith("ing") else ""
    return f"term {'many' if language.looks_plural(last) else 'one'} {doing}"


def noun_option(noun: Noun, place: int, *, rank: int) -> Option | None:
    """Read a noun phrase as an option: a person, a place, a code, or a thing of a known kind."""
    words = [word.lower() for word in language.words(noun.text)]
    is_unfit = noun.lemma.lower() in _VAGUE or _UNFIT & set(words) or noun.members
    if is_unfit or re.search(r"[:;→+(“”]", noun.text) or any(map(_may_be_verb, words[:-1])):
        return None
    groups = _name_groups(noun) or _thing_groups(noun, words)
    head = language.stem(noun.head)
    return Option(noun.text, groups, place, head=head, rank=rank) if groups else None


def tail_option(part: Part, place: int) -> Option | None:
    """Read "because …" or "when …" of a claim as an option."""
    return _led(f"{part.lead} {part.text}", place, rank=1)


def meaning_group(text: str, *, is_clause: bool) -> str:
    """Tell the meanings of terms apart: those that begin with a verb, clauses, noun phrases."""
    first, *others = (word.lower() for word in language.words(text))
    if is_clause or any(map(_is_finite, others)):
        return f"{MEANING} clause"
    is_participle = first.endswith(("ed", "ing")) or language.is_irregular_participle(first)
    return f"{MEANING} {'doing' if is_participle or _may_be_verb(first) else 'phrase'}"


def is_thing(option: Option) -> bool:
    """Whether an option is only of a kind of things, where much else could be true."""
    return option.groups[0].startswith(("head ", "kind ", "by ", "term "))


def is_open_ended(note: Note, key: Option) -> bool:
    """Whether a time or an amount stands behind "by", "since" or "over": others are true too."""
    before = f"{pieces(note.question, note.answer)[0]}" if note.kind is NoteKind.CLOZE else key.lead
    return is_measure(key) and is_open_behind(before, key)


def is_typed(question: str) -> bool:
    """Whether a question names the kind of its answer, so that only its head noun will do."""
    return _TYPED.search(question.lower()) is not None


def _is_asked_for(option: Option, question: str) -> bool:
    """Whether a question takes what an option is: "who" a person, "which gas" a gas."""
    is_person = option.groups[-1].startswith(("person ", "kind person "))
    if re.match(r"(?:.*, )?whom?\b", question) or option.groups[0].startswith("person "):
        return is_person and "who" in question
    typed = _TYPED.search(question)
    if typed is None:
        return True
    return option.head in {language.stem(word) for word in re.split(r"[\s-]", typed[1])}


def _list_group(question: str, text: str) -> str:
    """Name a list by its length, where the question asks for so many things of no one kind."""
    count = _COUNTED.search(question)
    if count is None or len(_BETWEEN_MEMBERS.split(text)) != language.COUNTS[count[1]]:
        return ""
    return f"list of {count[1]}"


def _saying_group(question: str, text: str) -> str:
    """Name what is more than a noun phrase: a way of doing, an item of a numbered series."""
    if question.startswith("how") and _DOING.fullmatch(text):
        return "by doing"
    order = _ITEM.search(question)
    return f"item {order[1]}" if order else ""


def _led(text: str, place: int, *, rank: int) -> Option | None:
    """Read a reason or a condition: its group tells what opens it, and a pronoun after that."""
    for name, form in _LED:
        if said := form.fullmatch(text):
            first = said[2].split()[0].lower()
            group = f"{name} {first if first in _POINTERS else ''}"
            return Option(said[2], (group,), place, lead=said[1], rank=rank)
    return None


def _name_groups(noun: Noun) -> tuple[str, ...]:
    determiner = _determiner(noun.text)
    if _CODE.fullmatch(noun.text):
        return ("code with digits" if re.search(r"\d", noun.text) else "code",)
    if noun.is_person and noun.is_name:
        return ("person full ",) if _is_full_name(noun.text, noun) else ()
    if noun.is_name and noun.entity in _PLACES:
        form = f"{determiner} {'many' if noun.is_plural else 'one'}"
        return (f"place {form}",)
    return ()


def _is_full_name(text: str, noun: Noun | None) -> bool:
    """Whether words are a person's names: "Thomas Young", but not "Thwaites Glacier"."""
    first, *_, last = text.split() if " " in text else (text, text)
    if first.lower() in _BEFORE_PLACES:
        return False
    is_known = noun is not None and noun.entity == "PERSON" and language.is_known_name(first)
    is_sure = is_known or language.is_known_name(last) or not language.knows(last, "noun")
    return is_sure and _FULL_NAME.fullmatch(text) is not None


def _thing_groups(noun: Noun, words: list[str]) -> tuple[str, ...]:
    doing = "doing" if words[0].endswith("ing") and len(words[0]) > len("thing") else ""
    owned = "owned" if "’s" in words or "'s" in words else ""
    form = f"{'many' if noun.is_plural else 'one'} {_determiner(noun.text)} {doing} {owned}"
    lemma = noun.lemma.lower()
    if noun.is_name or not language.knows(lemma, "noun"):
        return ()
    kind = "person" if noun.is_person else language.kind_of(lemma)
    is_broad = kind is None or language.is_general(lemma)
    return (
        (f"head {lemma} {form}",) if is_broad else (f"head {lemma} {form}", f"kind {kind} {form}")
    )


def _may_be_verb(word: str) -> bool:
    """Whether a word may be a verb's third person, as in "practice shifts tasks"."""
    bases = (word[:-1], word[:-2], f"{word[:-3]}y")
    third = language.VerbForm.THIRD
    return any(language.knows(b, "verb") and language.inflect(b, third) == word for b in bases)


def _is_finite(word: str) -> bool:
    """Whether a word can only be a finite verb."""
    return word in _FINITE or (_may_be_verb(word) and not language.knows(word[:-1], "noun"))


def _determiner(text: str) -> str:
    return _DETERMINERS.get(text.split()[0].lower(), "")
