"""Which chapters hold nothing to learn: sponsors, greetings, links and the like."""

import re

from cards.model import NoCards


def why_no_cards(title: str, *, has_text: bool) -> NoCards | None:
    """Tell why a chapter makes no cards; None when it is worth some.

    It is not when its title is nothing but housekeeping ("Intro & sponsors"), when it announces a
    sponsor, or when there is no text under a short title that begins like one ("Welcome, all").
    "Introduction to entropy" is.
    """
    plain = _plain(title)
    reason = _of_phrases(plain, has_text=has_text)
    if reason is not None:
        return reason
    if _ADVERTISED.search(plain):
        return NoCards.SPONSOR
    words = plain.replace(",", " ").split()
    if has_text:
        return None
    if not words:
        return NoCards.SET_ASIDE
    return _OPENERS.get(words[0]) if len(words) <= _FEW_WORDS else None


_PHRASES = {
    NoCards.SPONSOR: """ad|ads|ad break|ad read|advertisement|advertisements|brought to you by
        commercial break|our sponsor|our sponsors|promo|promo code|quick break|sponsor|sponsors
        sponsor break|sponsor message|sponsor read|sponsorship|today’s sponsor|today’s sponsors
        a word from our sponsor|a word from our sponsors|mid roll|midroll|message from our sponsor
        werbung|publicité|publicidad|anzeige""",
    NoCards.GREETING: """acknowledgements|acknowledgments|bye|closing|closing remarks|coming up
        closing thoughts|credits|end|end credits|ending|farewell|final words|goodbye|greeting
        greetings|hello|housekeeping|intro|intro music|introduction|introductions|opening
        introduction to the show|next week|next time|opening remarks|outro|outro music|outtakes
        preview|roll call|signing off|start|teaser|thank you|thanks|thanks for listening|trailer
        thanks for watching|theme music|theme song|welcome|welcome back|wrap up|wrapup|end of show
        welcome to the show|einleitung|begrüßung|verabschiedung|bienvenue|bienvenida|despedida""",
    NoCards.PLUG: """follow|follow me|follow us|join us|join our discord|like and subscribe
        merch|newsletter|our newsletter|patreon|plug|plugs|shameless plug|shameless plugs
        subscribe|support|support the show|support us|where to find us|where to find him
        where to find her|where to find them|socials|social media|tweet us your tasty treats
        connect with us|find us online|get in touch|contact""",
    NoCards.LINKS: """bibliography|books mentioned|further reading|further viewing|links
        links and resources|links mentioned|links from the show|more resources|picks|reading
        reading list|recommended reading|recommended books|references|related links|resources
        resources mentioned|show links|show notes|shownotes|sick picks|sick pick|sources
        suggested reading|see also|useful links|picks of the week|mentioned in this episode
        literatur|quellen|références|referencias|required reading|homework""",
    NoCards.QUESTIONS: """audience q&a|audience questions|comments|discussion|listener questions
        listener mail|mailbag|q and a|q&a|q & a|questions|questions and answers|viewer questions
        questions from the audience|any questions|live q&a|fragen""",
}
_REASONS = {
    phrase.strip(): reason
    for reason, phrases in _PHRASES.items()
    for phrase in phrases.replace("\n", "|").split("|")
}
# These may head a subject of their own, so text under them is read.
_MAY_BE_STUDIED = frozenset("""closing|closing thoughts|comments|contact|discussion|end|ending
    follow|introduction|introductions|opening|preview|reading|start|support"""
    .replace("\n    ", "|").split("|"))  # fmt: skip
_ADVERTISED = re.compile(
    r"^(?:our )?(?:sponsor(?:s|ed)?\b\s*(?:by\b|[:–—-])|brought to you by\b|promo code\b"
    r"|(?:ad|ads|advertisement|promo|plug|sick picks?|shameless plugs?)\s*[:–—]\s)"
    r"|\b(?:a word|message) from our sponsors?\b|\s[-–—] sponsors?$"
    r"|[\[(](?:sponsor(?:ed)?|ad|advertisement)(?:[\])]|$)"
)
_OPENERS = {
    "ad": NoCards.SPONSOR,
    "promo": NoCards.SPONSOR,
    "sponsor": NoCards.SPONSOR,
    "sponsors": NoCards.SPONSOR,
    "intro": NoCards.GREETING,
    "outro": NoCards.GREETING,
    "welcome": NoCards.GREETING,
    "thanks": NoCards.GREETING,
    "follow": NoCards.PLUG,
    "plugs": NoCards.PLUG,
    "subscribe": NoCards.PLUG,
    "links": NoCards.LINKS,
    "resources": NoCards.LINKS,
}
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
_JOINTS = re.compile(r"\s*(?:[,&+/]|\band\b)\s*")
_EDGES = " .!?:…-–—×*\"'“”()[]"
_FEW_WORDS = 4


def _plain(title: str) -> str:
    """Bring a title to the form the phrases are written in."""
    plain = _DRAWN_OUT.sub(r"\1", title.lower().replace("'", "’").replace("×", " "))
    return " ".join(plain.split()).strip(_EDGES)


def _of_phrases(plain: str, *, has_text: bool) -> NoCards | None:
    """Find the reason when a title, or each of its joined parts, is a phrase and nothing more."""
    plain = plain.replace("-", " ")
    parts = [part.strip(_EDGES) for part in _JOINTS.split(plain)]
    told = [plain] if plain in _REASONS else [part for part in parts if part]
    reasons = [_REASONS.get(part) for part in told]
    is_study = has_text and all(part in _MAY_BE_STUDIED for part in told)
    return None if is_study or not reasons or None in reasons else reasons[0]
