"""Which chapters hold nothing to learn: sponsors, greetings, links and the like."""

import re


def holds_study_text(title: str, *, has_text: bool) -> bool:
    """Whether a chapter is worth cards.

    It is not when its title is nothing but housekeeping ("Intro & sponsors"), when it announces a
    sponsor, or when there is no text under a short title that begins like one ("Welcome, all").
    "Introduction to entropy" is.
    """
    plain = title.lower().strip(_EDGES)
    if _is_housekeeping(plain.replace("-", " ")) or _ADVERTISED.match(plain):
        return False
    words = plain.replace(",", " ").split()
    if has_text:
        return True
    return bool(words) and not (len(words) <= _FEW_WORDS and words[0] in _GREETINGS)


_PHRASES = """acknowledgements|ad|ads|ad break|advertisement|brought to you by|coming up|follow
follow us|further reading|goodbye|intro|intro music|links|outro|outro music|plugs|promo|promo code
q&a|questions|questions and answers|resources|shameless plugs|show notes|sick picks|sponsor
sponsors|sponsor break|sponsor message|sponsorship|subscribe|support the show|teaser|thank you
thanks|thanks for listening|thanks for watching|welcome|welcome back|where to find us|wrap up"""
_HOUSEKEEPING = frozenset(_PHRASES.replace("\n", "|").split("|"))
_ADVERTISED = re.compile(
    r"(?:sponsor(?:s|ed)?\b\s*(?:by\b|[:–—-])|brought to you by\b|promo code\b)"
)
_OPENERS = (
    "ad follow intro links outro plugs promo resources sponsor sponsors subscribe thanks welcome"
)
_GREETINGS = frozenset(_OPENERS.split())
_JOINTS = re.compile(r"\s*(?:[,&+/]|\band\b)\s*")
_EDGES = " .!?:…-–—\"'“”()[]"
_FEW_WORDS = 4


def _is_housekeeping(plain: str) -> bool:
    """Whether a title, or each of its joined parts, is a housekeeping phrase and nothing more."""
    parts = [part.strip(_EDGES) for part in _JOINTS.split(plain)]
    told = [part for part in parts if part]
    return plain in _HOUSEKEEPING or (bool(told) and all(part in _HOUSEKEEPING for part in told))
