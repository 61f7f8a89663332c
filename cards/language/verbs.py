"""Forms of English verbs: base, -s, past, participle, -ing; rules, and the verbs that keep none."""

from enum import StrEnum

from cards.language.words import listed


class VerbForm(StrEnum):
    """A form of a verb, by the tag it carries in a parse."""

    BASE = "VB"
    THIRD = "VBZ"
    PLURAL = "VBP"
    PAST = "VBD"
    PARTICIPLE = "VBN"
    ING = "VBG"


FINITE = frozenset({VerbForm.THIRD, VerbForm.PLURAL, VerbForm.PAST})

_IRREGULAR = """
arise arose arisen; awake awoke awoken; be was been; bear bore borne; beat beat beaten;
become became become; begin began begun; bend bent bent; bet bet bet; bind bound bound;
bite bit bitten; bleed bled bled; blow blew blown; break broke broken; breed bred bred;
bring brought brought; broadcast broadcast broadcast; build built built; burst burst burst;
buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung clung;
come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug;
do did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten;
fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found;
flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden;
forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got got; give gave given; go went gone;
grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard;
hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known;
lay laid laid; lead led led; leave left left; lend lent lent; let let let; lie lay lain;
light lit lit; lose lost lost; make made made; mean meant meant; meet met met;
mislead misled misled; mistake mistook mistaken; outgrow outgrew outgrown; overcome overcame
overcome; override overrode overridden; oversee oversaw overseen; overtake overtook overtaken;
pay paid paid; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt;
rewrite rewrote rewritten; ride rode ridden; ring rang rung; rise rose risen; run ran run;
say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set;
shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown;
shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat;
sleep slept slept; slide slid slid; sow sowed sown; speak spoke spoken; spend spent spent;
spin spun spun; split split split; spread spread spread; spring sprang sprung;
stand stood stood; steal stole stolen; stick stuck stuck; strike struck struck;
strive strove striven; swear swore sworn; sweep swept swept; swell swelled swollen;
swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn;
tell told told; think thought thought; throw threw thrown; thrust thrust thrust;
undergo underwent undergone; understand understood understood; undertake undertook undertaken;
undo undid undone; uphold upheld upheld; upset upset upset; wake woke woken; wear wore worn;
weave wove woven; win won won; wind wound wound; withdraw withdrew withdrawn;
withstand withstood withstood; write wrote written
"""
_PASTS = {
    base: (past, participle)
    for base, past, participle in (entry.split() for entry in _IRREGULAR.split(";"))
}
_THIRDS = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_DOUBLING = listed(
    """admit bar begin beg chop commit compel control cut defer drag drop equip expel fit forget
    get
    grab grip hit incur infer jam jog knit let log map net nod occur omit overlap permit pin plan
    plot plug propel put quit rebel refer regret rid rip rub run scan set shed ship shop shut sit
    skip slip snap spin split spot squat step stir stop strip submit swim tap tip transfer
    transmit
    trap trim unplug upset win wrap zip"""
)


def inflect(lemma: str, form: VerbForm) -> str:
    """Put a verb into a form: "try" into "tries", "trying", "tried"."""
    match form:
        case VerbForm.BASE | VerbForm.PLURAL:
            return "are" if lemma == "be" and form is VerbForm.PLURAL else lemma
        case VerbForm.THIRD:
            return _third(lemma)
        case VerbForm.ING:
            return _ing(lemma)
        case VerbForm.PAST:
            return _PASTS[lemma][0] if lemma in _PASTS else _ed(lemma)
        case VerbForm.PARTICIPLE:
            return _PASTS[lemma][1] if lemma in _PASTS else _ed(lemma)


def is_irregular_past(word: str) -> bool:
    """Whether a word is a past form that does not end in -ed."""
    return any(word.lower() == past for past, _ in _PASTS.values())


def is_irregular_participle(word: str) -> bool:
    """Whether a word is a participle that does not end in -ed."""
    return any(word.lower() == participle for _, participle in _PASTS.values())


def _third(lemma: str) -> str:
    if lemma in _THIRDS:
        return _THIRDS[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return f"{lemma}es"
    return f"{lemma[:-1]}ies" if _ends_in_y(lemma) else f"{lemma}s"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return f"{lemma[:-1]}ing"
    return f"{_doubled(lemma)}ing"


def _ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    return f"{lemma[:-1]}ied" if _ends_in_y(lemma) else f"{_doubled(lemma)}ed"


def _ends_in_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2:-1] not in "aeiou"


def _doubled(lemma: str) -> str:
    return lemma + lemma[-1] if lemma in _DOUBLING else lemma
