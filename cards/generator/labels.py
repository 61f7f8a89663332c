"""A line "label: content" → the sentences it stands for: who says it, when, what the term does."""

import re
from collections.abc import Iterator

from cards import language
from cards.generator import splitting
from cards.generator.attribution import Saying
from cards.generator.splitting import Bared
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
_BEHIND_A_DEED = language.listed("by of from in into to as at on with for")
_BEHIND_A_VERB = language.listed("a an the its their all every each each no only new own up out")
_DATE = re.compile(r"^(?:(?P<place>[A-Z][\w’.-]+(?: [A-Z][\w’.-]+)?),?\s+)?(?P<time>.+)$")


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
    return len(text.split()) <= LONGEST_LABEL_IN_WORDS and not _VERB.search(text)


def sayings_of(label: Bared, content: str, full: str) -> Iterator[Saying]:
    """Read a label with its content as sentences; `full` still has its brackets."""
    first, _, rest = content.partition(" ")
    following = rest.split(" ")[0].strip(",;")
    time = _time(label.text)
    if time:
        yield Saying(f"{time}, {full}")
    elif _is_name(label):
        yield Saying(full, label.text, is_view=True)
    elif _is_order(first, label.text):
        form = VerbForm.PLURAL if _is_plural(label.text) else VerbForm.THIRD
        deed = language.inflect(first.lower(), form)
        yield Saying(f"{label.text} {deed} {rest}", subject=label.text)
    elif _is_third(first, following):
        yield Saying(f"{label.text} {full}", subject=label.text)
    elif _is_deed_done(first, following):
        is_past = re.search(r"\b\d{4}\b|\bby [A-Z]", content)
        be = ("were" if _is_plural(label.text) else "was") if is_past else ""
        be = be or ("are" if _is_plural(label.text) else "is")
        yield Saying(f"{label.text} {be} {full}", subject=label.text)
    elif len(content.split()) > 3:
        yield Saying(full)


def _time(label: str) -> str:
    """Write "Germany, November 1923" as "In November 1923 in Germany"; "" if it is no time."""
    found = _DATE.match(label)
    if splitting.is_time(label):
        return f"In {label}"
    if found and found["place"] and splitting.is_time(found["time"]):
        return f"In {found['time']} in {found['place']}"
    return ""


def _is_name(label: Bared) -> bool:
    """Whether a label names people: capitals throughout, and no ordinary words alone."""
    words = label.text.split()
    if not 1 <= len(words) <= 4 or not all(_NAMES.fullmatch(word) for word in words):
        return False
    has_year = any(re.search(r"\b\d{4}\b", aside.text) for aside in label.asides)
    strange = [w for w in words if not language.is_common(w) and not w.isupper()]
    return bool(strange) and (has_year or len(words) > 1)


def _is_plural(label: str) -> bool:
    return label.endswith("s") and not label.endswith(("ss", "us", "is"))


def _is_order(word: str, label: str) -> bool:
    """Whether "term: do so" starts with a verb: one that is no other word, or a very common one."""
    is_doing = label.split()[-1].endswith(("ed", "ing")) and " " not in label
    if is_doing or any(c.isdigit() for c in label) or "”" in label or "’s " in label:
        return False
    is_only_verb = not language.knows(word, "adj") and not language.knows(word, "noun")
    return language.knows(word, "verb") and (is_only_verb or word.lower() in _ORDERS)


def _is_third(word: str, following: str) -> bool:
    """Whether a word is a verb in -s: "makes", "stiffens", "finds the …"."""
    if not re.fullmatch(r"[a-z]{2,}s", word) or word.endswith("ss"):
        return False
    bases = [b for b in (word[:-1], word[:-2], f"{word[:-3]}y") if language.knows(b, "verb")]
    is_only_verb = any(b in _DOING or not language.knows(b, "noun") for b in bases)
    return bool(bases) and (is_only_verb or following in _BEHIND_A_VERB)


def _is_deed_done(word: str, following: str) -> bool:
    """Whether content opens with a participle and what it needs: "built of …", "led by …"."""
    if not word.isalpha() or not word.islower() or following not in _BEHIND_A_DEED:
        return False
    return word.endswith("ed") or language.is_irregular_participle(word)
