"""Why a card is thrown away: every entry of the reject list, named, with its test."""

import re
from itertools import pairwise

from cards import language
from cards.generator import answers, fidelity, grammar, scope
from cards.generator.setting import Gate, Setting, asked
from cards.generator.splitting import masked
from cards.model import Candidate, NoteKind

LONGEST_QUESTION_IN_WORDS = 30
LONGEST_ANSWER_IN_WORDS = 25
_FEWEST_WORDS_BEFORE_IT = 4
_CHOICE = re.compile(r"\b[Ww]hich [^?,]+, ([^?,]+) or ([^?,]+)\?$")
"""Two sides to choose from: one of them is the answer."""

_AUXILIARIES = grammar.AUXILIARIES | {"shall", "cannot"}
_PRONOUNS = language.listed("he she they this it these those them him her we our you my his ones")
_OWN_POINTERS = re.compile(
    r"\band (?:his|her|their) (?:colleagues?|team|students?|co-?workers?)\b"
    r"|\bthose (?=who|that|of|in)|\bdiffer in what they\b"
)
_ELSEWHERE = re.compile(
    r"^(?:what|which|who|how) .*\bwhat\b(?! (?:they|it)\b)|"
    r"\ba similar \w+(?! (?:to|as|of)\b)|\bthe same \w+(?= on\b| ?\?|$)|"
    r"\bthat\s+\w+\s*\?$|\bwhat that\b|\bdoes that\b|\baccording to \?$"
    r"|\bthe same (?:year|day|time|period|way)\b|\bboth the\b|\bthe \w+ (?:him|her|it)self\b"
    r"|\b(?:do|does|did|is|are|was|were|can|could|would|has|have|had) the same \w+"
)
_BACKWARD = language.listed("its their theirs itself themselves")
_VAGUE_KEYS = language.listed(
    """need path many way lot thing things something part parts role number kind type example case
    others more less most some all result results problem challenge issue idea point question
    approach method difference important better worse good bad hard possible necessary different"""
)
_WRONG_NUMBER = re.compile(
    r"\b(?:does|is|was|has)\s+(?:these|those|many|few|several|two|three|four|five|both|they|we)\b"
    r"|\b(?:do|are|were|have)\s+(?:an?|this|each|every|he|she|it)\b(?!\s+\w+\s+and\b)",
    re.IGNORECASE,
)
_ENDS_OPEN = re.compile(
    r"(?:\b(?:and|or|of|to|the|an?|with|by|for|in|than|as|but)|[,;:-])$", re.IGNORECASE
)
_STARTS_OPEN = re.compile(r"^(?:and|or|of|than|but)\b|^[,;:]", re.IGNORECASE)


def _has_no_verb(candidate: Candidate, _setting: Setting) -> bool:
    if candidate.kind is NoteKind.CLOZE:
        return False
    words = [word.lower() for word in language.words(asked(candidate))]
    if _AUXILIARIES & set(words):
        return False
    is_plural = re.match(r"(?:(?:what|which) (?:two|three|four|five)|how many) ", " ".join(words))
    return not any(
        _may_be_finite(w) or (is_plural is not None and language.knows(w, "verb")) for w in words
    )


def _may_be_finite(word: str) -> bool:
    """Whether a word is the -s or past form of a verb."""
    if language.is_irregular_past(word):
        return True
    bases = (word[:-1], word[:-2], f"{word[:-3]}y", f"{word[:-3]}")
    finite = (language.VerbForm.THIRD, language.VerbForm.PAST)
    known = [base for base in bases if language.knows(base, "verb")]
    return any(language.inflect(base, form) == word for base in known for form in finite)


def _is_unbalanced(candidate: Candidate, _setting: Setting) -> bool:
    return any(_open_marks(text) for text in (asked(candidate), candidate.answer))


def _open_marks(text: str) -> bool:
    pairs = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))
    return text.count('"') % 2 == 1 or any(text.count(a) != text.count(b) for a, b in pairs)


def _has_stray_stop(candidate: Candidate, _setting: Setting) -> bool:
    return re.search(r"[\s,;.]\?|\s[,;.]|,,|\.\.$", asked(candidate)) is not None


def _repeats_key(candidate: Candidate, _setting: Setting) -> bool:
    key = language.content_stems(candidate.answer)
    sides = _CHOICE.search(candidate.question)
    if sides and candidate.answer.lower() in (side.lower() for side in sides.groups()):
        return False
    return bool(key) and key <= language.content_stems(asked(candidate))


def _is_empty_key(candidate: Candidate, _setting: Setting) -> bool:
    words = [w.lower() for w in language.words(candidate.answer) if language.is_content(w)]
    if not words or not re.search(r"[^\W\d_]", candidate.answer):
        return not re.search(r"\d{4}|[%$€£]|\d\s*s\b", candidate.answer)
    return all(word in _VAGUE_KEYS for word in words) or candidate.answer.startswith(("No ", "no "))


def _is_bare_adjective(candidate: Candidate, _setting: Setting) -> bool:
    words = candidate.answer.lower().split()
    if len(words) != 1 or not words[0].isalpha():
        return False
    return language.knows(words[0], "adj") and not language.knows(words[0], "noun")


def _asks_too_little(candidate: Candidate, setting: Setting) -> bool:
    if candidate.kind is NoteKind.CLOZE:
        return len(asked(candidate).split()) < 6
    names = setting.speaker.split() if setting.speaker else []
    plain = re.sub(r",? according to .*$", "", asked(candidate))
    about = language.content_stems(plain) - {language.stem(name) for name in names}
    return len(about) < 2


def _has_leftover_mark(candidate: Candidate, _setting: Setting) -> bool:
    text = masked(asked(candidate))
    return re.search(r"[:;→+—=]|->|\s[–-]\s|\be\.g\.|\bvs\b|\betc\b", text) is not None


def _points_elsewhere(candidate: Candidate, _setting: Setting) -> bool:
    text = _OWN_POINTERS.sub(" ", masked(asked(candidate)))
    text = re.sub(r"^(.*\b[Hh]ow (?:much|many)|What share) of (?:its|their) ", r"\1 of ", text)
    words = [word.lower() for word in language.words(text)]
    if _PRONOUNS & set(words) or words[:1] == ["i"]:
        return True
    backward = [place for place, word in enumerate(words) if word in _BACKWARD]
    if any(sum(map(language.is_content, words[:place])) < 2 for place in backward):
        return True
    return _ELSEWHERE.search(" ".join(words)) is not None


def _answers_with_pronoun(candidate: Candidate, _setting: Setting) -> bool:
    text = _OWN_POINTERS.sub(" ", masked(candidate.answer))
    words = [word.lower() for word in language.words(text)]
    marks = {"because", "since", "when", "if", "once", "unless", "as", "after", "before"}
    may_refer = bool(marks & set(words[:3]))
    may_refer = may_refer or not (_PRONOUNS & set(words[:_FEWEST_WORDS_BEFORE_IT]))
    allowed = {"it", "they", "them"} if may_refer else set()
    if words[-1:] == ["one"] or _ELSEWHERE.search(" ".join(words)) is not None:
        return True
    if words[:1] == ["both"] and "and" not in words:
        return True
    return bool((_PRONOUNS - allowed) & set(words)) or words[:1] in (["their"], ["its"], ["that"])


def _names_host(candidate: Candidate, setting: Setting) -> bool:
    return any(w in setting.hosts for w in language.words(f"{asked(candidate)} {candidate.answer}"))


def _answers_with_guest(candidate: Candidate, setting: Setting) -> bool:
    names = set(setting.speaker.split()) if setting.speaker else set()
    words = set(re.findall(r"[\w’'-]+", candidate.answer))
    is_talk = candidate.kind is NoteKind.CLOZE and candidate.question.split()[0] in names
    return is_talk or (bool(words) and words <= names)


def _disagrees(candidate: Candidate, _setting: Setting) -> bool:
    return _WRONG_NUMBER.search(masked(asked(candidate))) is not None


def _is_too_long(candidate: Candidate, _setting: Setting) -> bool:
    question = len(asked(candidate).split()) > LONGEST_QUESTION_IN_WORDS
    return question or len(candidate.answer.split()) > LONGEST_ANSWER_IN_WORDS


def _drops_guard(candidate: Candidate, _setting: Setting) -> bool:
    return not fidelity.keeps_every_guard(candidate)


def _is_invented(candidate: Candidate, setting: Setting) -> bool:
    key = {s for s in language.content_stems(candidate.answer) if not s.isdigit()}
    quoted = language.content_stems(candidate.evidence.text) | setting.topics
    if len(key - quoted) > len(key) // 3:
        return True
    strangers = language.content_stems(asked(candidate)) - setting.stems - _TEMPLATE
    return len(key - setting.stems) > 1 or len(strangers) > 2


def _keeps_capital(candidate: Candidate, setting: Setting) -> bool:
    """Whether a word has its capital only because it opened the line."""
    words = masked(asked(candidate)).split()
    for word, following in pairwise([*words[1:], ""]):
        if re.fullmatch(r"[A-Z][a-z]+", word) is None:
            continue
        if re.search(rf"\b{word} (?:of|on) (?:the )?[A-Z]", asked(candidate)):
            continue
        phrase = f"{word} {following}".strip()
        is_opener = re.search(rf"\S\s+{word}\b", candidate.evidence.text) is None
        if is_opener and setting.capitals.lowered(phrase) != phrase:
            return True
    return False


def _is_cut_off(candidate: Candidate, _setting: Setting) -> bool:
    text = candidate.answer.strip()
    return bool(_ENDS_OPEN.search(text) or _STARTS_OPEN.search(text)) or _is_half_a_pair(candidate)


def _is_half_a_pair(candidate: Candidate) -> bool:
    return (
        re.search(r"\bboth\s+\S+$|\beither\s+\S+$|\bbetween\s+\S+$", candidate.answer) is not None
    )


_TEMPLATE = language.content_stems(
    """consider see describe regard name first second third fourth fifth two three four five order
    example part follow come differ condition count call step meant judge illustrate
    analogy thought experiment give missing note figure word year decade name term"""
)

GATES: tuple[Gate, ...] = (
    Gate("no verb", "the question has no verb", _has_no_verb),
    Gate("open mark", "a quotation mark or bracket stands alone", _is_unbalanced),
    Gate("stray stop", "a mark stands in the wrong place", _has_stray_stop),
    Gate("key repeated", "the question gives the answer away", _repeats_key),
    Gate("empty key", "the answer says too little", _is_empty_key),
    Gate("bare adjective", "many words would fit as the answer", _is_bare_adjective),
    Gate("too little", "the question is too short to have one answer", _asks_too_little),
    Gate("leftover mark", "a mark of the notes is left in the question", _has_leftover_mark),
    Gate("pronoun", "the question points at something outside the card", _points_elsewhere),
    Gate("pronoun key", "the answer points at something outside the card", _answers_with_pronoun),
    Gate("host", "it is about the host, not the subject", _names_host),
    Gate("guest key", "the answer is only who speaks", _answers_with_guest),
    Gate("disagreement", "subject and verb do not agree", _disagrees),
    Gate("too long", "the question or the answer is too long", _is_too_long),
    Gate("hedge dropped", "the notes say it with more care", _drops_guard),
    Gate("invented", "the answer is not in the chapter", _is_invented),
    Gate("stray capital", "a capital letter is left inside the question", _keeps_capital),
    Gate("needs the notes", "a word is known only from the notes", scope.needs_the_notes),
    Gate("half a comparison", "it compares with what is not said", scope.is_half_a_comparison),
    Gate("ungrammatical", "the question is no good English", grammar.is_ungrammatical),
    Gate("cut off", "the answer is cut off", _is_cut_off),
    Gate("wrong kind", "the answer is not of the kind asked for", answers.is_of_wrong_kind),
    Gate("nothing said", "the answer could be anything", answers.says_nothing),
)
