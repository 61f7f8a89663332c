"""A line "label: content" → the sentences it stands for: who says it, when, what the term does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cards import language
from cards.generator import dates, kinds, splitting
from cards.generator.attribution import Saying
from cards.generator.splitting import Aside
from cards.language import VerbForm

LONGEST_LABEL_IN_WORDS = 6

_VERB = re.compile(r"\b(?:has|have|had|is|are|was|were|needs|requires|consists|comprises)\b")
_EQUALS = re.compile(r"^([^=:]{2,60}?)\s+=\s+([^=]+)$")
_DASH = re.compile(r"^([^:–—]{2,60}?)\s+[–—]\s+(.+)$")
_ORDERS = language.listed("make use keep help run set start turn move change measure remove divide")
_DOING = _ORDERS | language.listed(
    """hold take give carry store lead cause control supply send build cut form cover need break
    stop block support help show release pump trap split bind link match mark guard shield"""
)
_NAMES = re.compile(r"(?:[A-Z][\w.’'-]*|de|van|von|der|of|[&]|and)(?:\s+|$)")
_BEHIND_A_DEED = language.listed("by of from in into to as at on with for after until before when")
_BEHIND_A_VERB = language.listed("a an the its their all every each each no only new own up out")
_MODALS = language.listed("can cannot may might must should will would could needs has")
_SUBJECTS = language.listed("it they he she we you the this that")
_NUMBERS = language.listed("two three four five six seven eight nine ten")
_FEWEST_WORDS_OF_A_GLOSS = 3
_DEED = re.compile(r"^([^,]+), ((?:called|led|held|built|[a-z]+ed) (?:by|in|at|from|for|to) .+)$")
_DATE = re.compile(r"^(?:(?P<place>[A-Z][\w’.-]+(?: [A-Z][\w’.-]+)?),?\s+)?(?P<time>.+)$")


@dataclass(frozen=True, slots=True)
class Term:
    """A label taken apart: `label` is all of it without brackets; `done` is "called by …"."""

    text: str
    label: str
    asides: tuple[Aside, ...] = ()
    date: str = ""
    done: str = ""
    is_dated: bool = False  # the date stands outside brackets

    @property
    def is_only_date(self) -> bool:
        """Whether the label is nothing but a date."""
        return dates.is_date(self.label)


def written_out(text: str) -> str:
    """Write an equals sign or a dash behind a short label as a colon."""
    equal = _EQUALS.match(text)
    found = equal or (_DASH.match(text) if ": " not in text else None)
    if found is None or not is_label(found.group(1)):
        return text
    if re.search(r"[×/+*]|\s[-–]\s", found.group(2)) and equal:
        return text
    return f"{found.group(1)}: {found.group(2)}"


def is_label(text: str) -> bool:
    """Whether what stands before a colon is short and no sentence."""
    bare = splitting.bared(text).text
    return len(bare.split()) <= LONGEST_LABEL_IN_WORDS and not _VERB.search(text)


def pairs_of(line: str) -> tuple[tuple[str, str], ...]:
    """Cut "A: x; B: y" into its labels with their contents; () when a line has no label."""
    pairs = [_pair(part) for part in splitting.at_semicolons(line)]
    found = tuple(pair for pair in pairs if pair)
    if len(pairs) > 1 and len(found) == len(pairs):
        return found
    whole = _pair(line)
    return (whole,) if whole else ()


def term_of(label: str) -> Term:
    """Take brackets, a date and ", called by …" off a label."""
    bare = splitting.bared(label)
    text, date = dates.dated(bare.text)
    in_brackets = next((a.text for a in bare.asides if dates.is_date(a.text)), "")
    deed = _DEED.match(text)
    name, done = (deed[1], deed[2]) if deed else (text, "")
    return Term(name, bare.text, bare.asides, date or in_brackets, done, is_dated=bool(date))


def shortest_gloss(content: str) -> str:
    """Cut what a comma adds to a gloss; a list, a "not" or a short start stays whole."""
    place = splitting.masked(content).find(", ")
    start, rest = content[:place], content[place + 2 :]
    is_short = place < 0 or len(start.split()) < _FEWEST_WORDS_OF_A_GLOSS
    members = splitting.members_of(content)
    is_closed = re.search(r"\b(?:and|or)\b", rest) is not None
    is_series = is_closed and all(len(m.split()) <= 3 for m in splitting.at_commas(rest))
    is_list = is_series or (bool(members) and max(len(m.split()) for m in members) <= 2)
    if is_short or is_list or re.match(r"(?:not|and|or|but)\b", rest):
        return content
    return start


def sayings_of(term: Term, content: str, full: str) -> Iterator[Saying]:
    """Read a label with its content as sentences; `full` still has its brackets."""
    time = _time(term.label)
    if term.done:
        yield _done(term, f"{term.done} ")
    if term.is_only_date and not time:
        yield Saying(full, date=term.label)
    elif _is_told_of(term, content):
        yield Saying(full, date=term.date)
    elif time and not _opens_with_a_verb(content):
        yield Saying(f"{time}, {full}")
    elif not term.is_dated and _is_name(term):
        yield Saying(full, term.text, is_view=True)
    else:
        yield from _deeds(term, content, full)


def deeds_of(term: Term, content: str) -> Iterator[Saying]:
    """Make the term the subject of content that opens with a verb; of no other."""
    first, following, _ = _opening(content)
    if first in _MODALS and following not in _SUBJECTS:
        yield _deed(term, content)
    elif _opens_with_a_verb(content) or _is_deed_done(first, following):
        yield from _deeds(term, content, content)


def _deeds(term: Term, content: str, full: str) -> Iterator[Saying]:
    """Make the label the subject of content that opens with a verb, or leave the content alone."""
    first, following, rest = _opening(content)
    if _is_order(first, term.text):
        form = VerbForm.PLURAL if language.looks_plural(term.text) else VerbForm.THIRD
        yield _deed(term, f"{language.inflect(first.lower(), form)} {rest}")
    elif _is_third(first, following) or _is_past(first, following):
        for deed in _at_verbs(full):
            yield _deed(term, deed)
    elif _is_deed_done(first, following):
        yield _done(term, full)
    elif len(content.split()) > 3:
        yield Saying(full)


def _opening(content: str) -> tuple[str, str, str]:
    first, _, rest = content.partition(" ")
    return first, rest.split(" ")[0].strip(",;"), rest


def _opens_with_a_verb(content: str) -> bool:
    first, following, _ = _opening(content)
    return _is_third(first, following) or _is_past(first, following)


def _deed(term: Term, predicate: str) -> Saying:
    subject = kinds.with_the(term.text)
    return Saying(f"{subject} {predicate}", subject=subject, date=term.date)


def _at_verbs(predicate: str) -> tuple[str, ...]:
    """Cut "shortens the wait, depends on it" into its deeds."""
    first, *others = splitting.at_commas(predicate)
    openers = [_opening(other)[:2] for other in others]
    if others and all(_is_third(word, following) for word, following in openers):
        return first, *others
    return (predicate,)


def _done(term: Term, predicate: str) -> Saying:
    is_past = term.date or re.search(r"\b\d{4}\b|\bby [A-Z]", predicate)
    one, many = ("was", "were") if is_past else ("is", "are")
    be = many if language.looks_plural(term.text) else one
    return _deed(term, f"{be} {predicate.strip()}")


def _pair(text: str) -> tuple[str, str] | None:
    pair = splitting.at_colon(written_out(text))
    return pair if pair and is_label(pair[0]) else None


def _is_told_of(term: Term, content: str) -> bool:
    """Whether the content tells what happened then: "Zama, 202 BC: Scipio beats Hannibal"."""
    opener, _, rest = content.partition(" ")
    is_word = any(language.knows(opener, kind) for kind in ("verb", "adj", "adv"))
    is_full_name = re.match(r"[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+ [a-z]", content) is not None
    is_by_a_name = is_full_name or (opener[:1].isupper() and not is_word and rest[:1].islower())
    is_dated = bool(term.date) and dates.is_past(term.date)
    is_happening = kinds.is_happening(term.text) and not _opens_with_a_verb(content)
    return is_dated and ((term.is_dated and is_by_a_name) or is_happening)


def _time(label: str) -> str:
    """Write "Germany, November 1923" as "In November 1923 in Germany"; "" if it is no time."""
    found = _DATE.match(label)
    if splitting.is_time(label):
        return f"In {label}"
    if found and found["place"] and splitting.is_time(found["time"]):
        return f"In {found['time']} in {found['place']}"
    return ""


def _is_name(label: Term) -> bool:
    """Whether a label names people: capitals throughout, and no ordinary words alone."""
    words = label.text.split()
    if kinds.is_thing(label.text):
        return False
    if not 1 <= len(words) <= 4 or not all(_NAMES.fullmatch(word) for word in words):
        return False
    has_year = any(re.search(r"\b\d{4}\b", aside.text) for aside in label.asides)
    strange = [w for w in words if not language.is_common(w) and not w.isupper()]
    return bool(strange) and (has_year or len(words) > 1)


def _is_order(word: str, label: str) -> bool:
    """Whether "term: do so" starts with a verb: one that is no other word, or a very common one."""
    is_doing = label.split()[-1].endswith(("ed", "ing")) and " " not in label
    if is_doing or any(c.isdigit() for c in label) or "”" in label or "’s " in label:
        return False
    is_only_verb = not language.knows(word, "adj") and not language.knows(word, "noun")
    return language.knows(word, "verb") and (is_only_verb or word.lower() in _ORDERS)


def _is_third(word: str, following: str) -> bool:
    """Whether a word is a verb in -s: "makes", "stiffens", "finds the …", "recruits men"."""
    if not re.fullmatch(r"[a-z]{2,}s", word) or word.endswith("ss"):
        return False
    bases = [b for b in (word[:-1], word[:-2], f"{word[:-3]}y") if language.knows(b, "verb")]
    is_only_verb = any(b in _DOING or not language.knows(b, "noun") for b in bases)
    return bool(bases) and (is_only_verb or following in _BEHIND_A_VERB or _is_object(following))


def _is_object(word: str) -> bool:
    """Whether a word can only be what a verb before it acts on: a plural noun, an adjective."""
    if word.endswith("s") and language.knows(word.removesuffix("s"), "noun"):
        return True
    is_only_adjective = not language.knows(word, "verb") and not language.knows(word, "adv")
    is_only_adjective = is_only_adjective and not word.endswith("ed")
    return language.knows(word, "adj") and is_only_adjective


def _is_past(word: str, following: str) -> bool:
    """Whether a word is a past form with its object behind it: "held seven consulships"."""
    is_past = language.is_irregular_past(word) or word.endswith("ed")
    return word.islower() and is_past and (following in _BEHIND_A_VERB | _NUMBERS)


def _is_deed_done(word: str, following: str) -> bool:
    """Whether content opens with a participle and what it needs: "built of …", "led by …"."""
    if not word.isalpha() or not word.islower() or following not in _BEHIND_A_DEED:
        return False
    return word.endswith("ed") or language.is_irregular_participle(word)
