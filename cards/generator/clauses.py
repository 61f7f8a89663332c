"""A parse → a clause that can be asked about, or none: whatever looks wrong is not a clause."""

import re
from dataclasses import replace

from cards import language
from cards.clause import Clause, Noun, Part, PartRole
from cards.generator import soundness
from cards.generator.dates import is_date
from cards.generator.nouns import noun_of
from cards.generator.soundness import FINITE_TAGS, SUBJECTS
from cards.generator.splitting import is_time, members_of
from cards.language import Parse, Token

_HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})
_ROLES = {
    "dobj": PartRole.OBJECT,
    "attr": PartRole.COMPLEMENT,
    "acomp": PartRole.QUALITY,
    "oprd": PartRole.COMPLEMENT,
    "prep": PartRole.PREPOSITION,
    "agent": PartRole.PREPOSITION,
}
_NEVER_OF_A_NOUN = frozenset({"into", "onto", "against"})
_TAKES_TO = language.listed(
    """ability power right need way attempt tendency decision chance effort plan time reason
    capacity failure desire freedom permission duty obligation incentive opportunity promise offer
    pressure room space enough something nothing anything means urge willingness force money"""
)
_SKIPPED = frozenset({"punct", "cc", "prt"})
_MEANS = frozenset({"by", "through", "via"})
_ENDS_OPEN = re.compile(r"\b(?:and|or|of|to|the|an?|with|by|for|in|than|as|but|not)$")
_OPENS_SENTENCE = re.compile(r"(?:only |just )?(?:where|when|if|because|since|until)\b")
_OTHER_SENTENCE = re.compile(
    r"\b(?:more|less)\b.*,.*\b(?:more|less)\b|\b(?:but|whereas|although)\b|^that\b.*\bwhich\b"
)
_LINKING = language.listed("also then thus therefore however moreover later hence instead even")


def clauses_of(parse: Parse) -> tuple[Clause, ...]:
    """Read each finite clause that shares the sentence's first subject; () when in doubt."""
    roots = [token for token in parse.tokens if token.head == token.index]
    if len(roots) != 1 or roots[0].pos not in {"VERB", "AUX"}:
        return ()
    subjects = [t for t in parse.children(roots[0].index) if _is_subject(t)]
    if len(subjects) != 1 or subjects[0].index > roots[0].index:
        return ()
    predicates = _predicates(parse, _as_past(parse, roots[0], subjects[0]))
    read = [_clause(parse, subjects[0], verb, ends_at) for verb, ends_at in predicates]
    if all(read):
        return tuple(clause for clause in read if clause)
    return _with_nouns_for_verbs(parse, predicates, read[0])


def _as_past(parse: Parse, root: Token, subject: Token) -> Token:
    """Read a participle without a helper, behind "the bridge", as the past it is."""
    helped = any(t.dep in {"aux", "auxpass"} for t in parse.children(root.index))
    opener = parse.tokens[parse.span(subject.index)[0]]
    is_past = root.tag == "VBN" and not helped and opener.tag in {"DT", "NNP"}
    return replace(root, tag="VBD") if is_past else root


def _with_nouns_for_verbs(
    parse: Parse, predicates: list[tuple[Token, int]], first: Clause | None
) -> tuple[Clause, ...]:
    """Give "… and benchmarks", read as a verb, back to the list before it."""
    others = [verb for verb, _ in predicates[1:]]
    if first is None or not first.parts or not all(_may_be_noun(parse, verb) for verb in others):
        return ()
    *parts, last = first.parts
    start = next(t.index for t in parse.tokens if parse.text.startswith(last.text, t.start))
    text = parse.slice(start, predicates[-1][1])
    noun = replace(last.noun, text=text, members=members_of(text)) if last.noun else None
    widened = replace(last, text=text, noun=noun)
    return () if _is_broken(widened) else (replace(first, parts=(*parts, widened)),)


def _may_be_noun(parse: Parse, verb: Token) -> bool:
    if any(t.dep == "dobj" for t in parse.children(verb.index)):
        return False
    singular = verb.text.lower().removesuffix("s")
    return verb.tag in {"VBZ", "VB", "VBP"} and language.knows(singular, "noun")


def _is_subject(token: Token) -> bool:
    return token.dep in SUBJECTS or (token.dep == "csubj" and token.tag == "VBG")


def is_finite(parse: Parse) -> bool:
    """Whether a text is one sentence with a subject, a pronoun too, and a finite verb."""
    roots = [t for t in parse.tokens if t.head == t.index]
    if len(roots) != 1 or roots[0].pos not in {"VERB", "AUX"}:
        return False
    below = parse.children(roots[0].index)
    has_subject = any(t.dep in SUBJECTS and t.index < roots[0].index for t in below)
    helpers = [t for t in below if t.dep in {"aux", "auxpass"}]
    return has_subject and any(t.tag in FINITE_TAGS for t in (roots[0], *helpers))


def _predicates(parse: Parse, root: Token) -> list[tuple[Token, int]]:
    """Find the sentence's verbs with one subject, each with the place where its part ends."""
    end = len(parse.tokens)
    while end and parse.tokens[end - 1].pos == "PUNCT" and parse.tokens[end - 1].text not in "\"'":
        end -= 1
    verbs = [root]
    ends = []
    for conj in parse.children(root.index):
        if conj.dep != "conj" or conj.index < root.index:
            continue
        own = [t for t in parse.children(conj.index) if t.dep in SUBJECTS]
        start = parse.span(own[0].index)[0] if own else parse.span(conj.index)[0]
        cut = _before_conjunction(parse, start, verbs[-1].index)
        ends.append(cut)
        if own or conj.pos not in {"VERB", "AUX"}:
            return list(zip(verbs, ends, strict=True))
        is_past = root.tag == "VBD" and conj.tag == "VBN"
        verbs.append(replace(conj, tag="VBD") if is_past else conj)
    return list(zip(verbs, [*ends, end], strict=True))


def _before_conjunction(parse: Parse, start: int, floor: int) -> int:
    while start - 1 > floor and parse.tokens[start - 1].dep in {"cc", "punct", "advmod"}:
        start -= 1
    return start


def _clause(parse: Parse, subject: Token, verb: Token, ends_at: int) -> Clause | None:
    """Read one verb with its subject; None when a check fails."""
    first, last = parse.span(subject.index)
    noun = noun_of(parse, first, last)
    between = _between(parse, verb, last)
    is_torn = any(t.dep not in _HELPERS or t.head != verb.index for t in between)
    if noun is None or is_torn or not soundness.is_sound_subject(parse, subject, first, last):
        return None
    auxiliaries = _auxiliaries(parse, verb, between)
    if not _is_sound_verb(parse, noun, verb, auxiliaries):
        return None
    parts = _parts(parse, verb, ends_at)
    if parts is None or not soundness.is_borne_out(parse, noun, verb, parts, ends_at):
        return None
    if any(soundness.is_hidden_verb(t) for t in parse.tokens[verb.index + 1 : ends_at]):
        return None
    if any(map(_is_broken, parts)) or soundness.is_role(noun, verb, parts):
        return None
    if not auxiliaries and verb.tag == "VB":
        verb, noun = replace(verb, tag="VBP"), replace(noun, is_plural=True)
    particles = [t.text for t in parse.children(verb.index) if t.dep == "prt"]
    return Clause(
        subject=noun,
        verb=verb.text,
        lemma=verb.lemma,
        tag=verb.tag,
        auxiliaries=tuple(t.text for t in auxiliaries),
        adverbs=tuple(t.text for t in between if t.dep == "advmod" and t.lemma not in _LINKING),
        particle=particles[0] if particles else "",
        is_negated=any(t.dep == "neg" for t in parse.children(verb.index)),
        opening=parse.slice(0, first).rstrip(" ,"),
        parts=parts,
    )


def _between(parse: Parse, verb: Token, subject_end: int) -> tuple[Token, ...]:
    """Take the words between the subject, or the "and" before a second verb, and the verb."""
    is_first = verb.head == verb.index
    start = subject_end if is_first else parse.span(verb.index)[0]
    while not is_first and start < verb.index and parse.tokens[start].dep in {"punct", "cc"}:
        start += 1
    return parse.tokens[start : verb.index]


def _auxiliaries(parse: Parse, verb: Token, between: tuple[Token, ...]) -> tuple[Token, ...]:
    own = tuple(t for t in between if t.dep in {"aux", "auxpass"})
    if not own and verb.head != verb.index and verb.tag == "VB":
        return tuple(t for t in parse.children(verb.head) if t.tag == "MD")
    return own


def _is_sound_verb(parse: Parse, noun: Noun, verb: Token, auxiliaries: tuple[Token, ...]) -> bool:
    if any(t.lemma == "have" for t in auxiliaries) and soundness.is_adjective(parse, verb):
        return False
    finite = auxiliaries[0] if auxiliaries else verb
    return soundness.agrees(noun, finite) and soundness.is_verb(verb)


def _is_broken(part: Part) -> bool:
    """Whether a part is cut off, or holds another sentence the splitting should have taken out."""
    if part.noun is not None and _OPENS_SENTENCE.match(part.text):
        return True
    if not part.text or _ENDS_OPEN.search(part.text) or _is_stray_not(part):
        return True
    return part.role is not PartRole.QUALITY and _OTHER_SENTENCE.search(part.text) is not None


def _is_stray_not(part: Part) -> bool:
    return part.text.startswith("not ") and part.role is not PartRole.MEANS


def _parts(parse: Parse, verb: Token, ends_at: int) -> tuple[Part, ...] | None:
    """Cut what stands behind the verb into its parts; None when words are left over."""
    place = verb.index + 1
    parts: list[Part] = []
    for child in parse.children(verb.index):
        if child.index <= verb.index or child.index >= ends_at:
            continue
        first, last = parse.span(child.index)
        last = min(last, ends_at)
        if child.dep in _SKIPPED or child.dep == "neg":
            place = max(place, last)
            continue
        has_comma = any(t.text == "," for t in parse.tokens[place - 1 : first] if t.index < first)
        if (
            child.dep == "conj"
            or first < place
            or (has_comma and not _may_follow_a_comma(child, parse.tokens[first]))
        ):
            return None
        kept = soundness.without_afterthought(parse, child, first, last)
        if kept is None or (kept < last < ends_at):
            return None
        for start, end in _apart(parse, child, first, kept):
            parts.append(_part(parse, child if start == first else parse.tokens[start], start, end))
        place = last
    return tuple(parts if soundness.takes_of(verb) else _joined(parts))


def _may_follow_a_comma(child: Token, opener: Token) -> bool:
    """Whether a comma may stand before a part: a phrase, or a sentence behind "while"."""
    is_sentence = child.tag.startswith("VB") or opener.tag in {"IN", "WRB"}
    return child.dep in {"prep", "agent"} or (child.dep == "advcl" and is_sentence)


def _apart(parse: Parse, child: Token, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Take "into …", "by 3 %", "to do …", or "of …" behind "strip", out of an object."""
    behind = parse.tokens[child.index + 1 : last]
    places = [t.index for t in behind if _belongs_to_the_verb(parse, child, t)]
    if child.dep != "dobj" or not places:
        return ((first, last),)
    return (first, places[0]), (places[0], last)


def _belongs_to_the_verb(parse: Parse, noun: Token, token: Token) -> bool:
    if soundness.takes_of(parse.tokens[noun.head]):
        return token.lemma == "of"
    if token.lemma == "by":
        following = parse.tokens[token.index + 1 : token.index + 2]
        return token.head == noun.index and any(t.tag in {"CD", "RB"} for t in following)
    if token.text == "to" and token.dep == "aux":
        return parse.tokens[token.head].head == noun.index and noun.lemma not in _TAKES_TO
    return token.lemma in _NEVER_OF_A_NOUN


def _part(parse: Parse, child: Token, first: int, last: int) -> Part:
    text = parse.slice(first, last)
    is_dative = child.dep == "dative" and child.pos == "ADP"
    role = PartRole.PREPOSITION if is_dative else _ROLES.get(child.dep, PartRole.OTHER)
    if role is not PartRole.PREPOSITION:
        return Part(role=role, text=text, noun=noun_of(parse, first, last))
    lead = parse.slice(first, child.index + 1)
    noun = noun_of(parse, child.index + 1, last)
    content = parse.slice(child.index + 1, last)
    if is_time(content) and child.lemma in {"in", "on", "since", "during", "by"}:
        return Part(role=PartRole.TIME, text=content, lead=lead, noun=noun)
    if child.lemma in _MEANS and content and not is_date(content):
        return Part(role=PartRole.MEANS, text=content, lead=lead, noun=noun)
    return Part(role=role, text=content, lead=lead, noun=noun)


def _joined(parts: list[Part]) -> list[Part]:
    """Give an "of …" back to the phrase before it: the parser often hangs it too high."""
    joined: list[Part] = []
    for part in parts:
        if joined and part.lead == "of" and part.role is PartRole.PREPOSITION:
            before = joined.pop()
            joined.append(
                Part(
                    role=before.role,
                    text=f"{before.text} of {part.text}",
                    lead=before.lead,
                    noun=before.noun,
                )
            )
        else:
            joined.append(part)
    return joined
