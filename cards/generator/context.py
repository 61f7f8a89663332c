"""The short line above a question: topic and speaker or document, never a word of the answer."""

import re

from cards import language
from cards.generator import splitting
from cards.model import Chapter, Document

_NUMBERING = re.compile(
    r"^(?:#?\d+[.:)]|(?:chapter|part|lesson|unit|lecture|week|episode|module|session) \d+:?)\s*",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"^(?:Dr|Prof|Professor|Sir|Dame)\b\.?")
_LONGEST_TOPIC_IN_WORDS = 8
_LONGEST_SUBJECT_IN_WORDS = 12


def context_line(document: Document, chapter: Chapter, *, answer: str) -> str:
    """Name the topic and who speaks; what would give the answer away is left out."""
    key = language.content_stems(answer)
    speaker = chapter.speaker or document.speaker
    topics = [_topic(chapter.title.text, key), _subject(document.title, speaker, key), speaker]
    fit = [topic for topic in topics if topic and not _gives_away(topic, key)]
    return " · ".join(dict.fromkeys(fit))


def _subject(title: str, speaker: str | None, key: frozenset[str]) -> str:
    """Name what a document is about: its whole title if that is short, else the title's head."""
    plain = _HONORIFIC.sub("", title.replace(speaker or "\0", "")).strip(" :,–-")
    plain = _NUMBERING.sub("", plain).strip()
    is_short = len(plain.split()) <= _LONGEST_SUBJECT_IN_WORDS and "|" not in plain
    if is_short and not _gives_away(plain, key):
        return language.capitalised(plain)
    return _topic(plain, key)


def _topic(title: str, key: frozenset[str]) -> str:
    """Take the head of a title, without the members that name the answer."""
    plain = splitting.bared(splitting.unwrapped(_NUMBERING.sub("", title))).text
    head = re.split(r":\s+|;\s+|\s*→\s*|\s+\|\s+", plain)[0]
    members = re.split(r",\s+(?:and\s+)?", head)
    kept = [member for member in members if not _gives_away(member, key)]
    is_menu = not re.search(r"(?:^|,\s+)(?:and\s+)?(?:why|how|what)\b", head, re.IGNORECASE)
    if (1 < len(kept) < len(members) and is_menu) or (kept and kept == members):
        topic = ", ".join(kept) if kept != members else head
        words = topic.split()
        if len(words) <= _LONGEST_TOPIC_IN_WORDS and language.content_stems(topic):
            return language.capitalised(topic.strip(" ,;.:"))
    return ""


def _gives_away(topic: str, key: frozenset[str]) -> bool:
    """Whether a topic names a good part of the answer; one word of a long one is no secret."""
    return len(language.content_stems(topic) & key) > len(key) * _SHARE_THAT_TELLS


_SHARE_THAT_TELLS = 0.26
