"""Words that mean the opposite of each other, by a list and by how they are built."""

from cards import language

_PAIRS = """
warm cold|largest smallest|biggest smallest|bigger smaller|highest lowest|longest shortest
fastest slowest|hottest coldest|oldest youngest|oldest newest|earliest latest|strongest weakest
richest poorest|brightest darkest|deepest shallowest|heaviest lightest|nearest farthest
greater lesser|greater smaller|greatest smallest|near far|close far|same opposite
increase decrease|increase reduce|increase lower|rise fall|grow shrink|grow decline|raise lower
high low|higher lower|large small|larger smaller|big small|long short|longer shorter|fast slow
faster slower|quick slow|hot cold|warm cool|warmer colder|heat cool|hard soft|heavy light
light dark|bright dark|strong weak|stronger weaker|thick thin|wide narrow|deep shallow|wet dry
rich poor|cheap expensive|old young|old new|early late|earlier later|before after|above below
over under|up down|upward downward|in out|inside outside|inner outer|into out|on off|with without
left right|north south|east west|northern southern|eastern western|top bottom|upper lower
front back|forward backward|first last|begin end|start end|start stop|start finish|open close
opened closed|more less|more fewer|most least|many few|much little|all none|every none|all some
always never|often rarely|often seldom|usually rarely|both neither|everybody nobody|only all
yes no|true false|right wrong|good bad|better worse|best worst|positive negative|plus minus
add subtract|addition subtraction|multiply divide|gain lose|gain loss|profit loss|win lose
victory defeat|buy sell|buyer seller|lend borrow|lender borrower|give take|send receive|push pull
attract repel|attraction repulsion|expand contract|expansion contraction|freeze melt|boil condense
evaporate condense|evaporation condensation|accept reject|allow forbid|allow prevent
permit prohibit|cause prevent|help hinder|support oppose|agree disagree|love hate|friend enemy
ally enemy|war peace|create destroy|build destroy|produce consume|supply demand|assets liabilities
credit debit|surplus deficit|inflation deflation|boom bust|public private|male female|man woman
men women|king queen|husband wife|father mother|parent child|day night|summer winter
morning evening|sunrise sunset|life death|birth death|alive dead|live die|living dead|acid base
acid alkali|acidic basic|acidic alkaline|oxidation reduction|oxidise reduce|anode cathode
cation anion|proton electron|artery vein|arteries veins|predator prey|plant animal|mitosis meiosis
dominant recessive|aerobic anaerobic|innate acquired|innate learned|nature nurture
vertical horizontal|parallel perpendicular|clockwise anticlockwise|convex concave|odd even
rational irrational|maximum minimum|maximise minimise|finite infinite|constant variable
numerator denominator|cause effect|cause result|active passive|static dynamic|stable unstable
simple complex|simple complicated|easy difficult|easy hard|same different|similar different
alike different|equal unequal|local global|central peripheral|direct indirect|internal external
domestic foreign|native foreign|natural artificial|concrete abstract|specific general
particular universal|temporary permanent|rare common|scarce abundant|ancient modern|past future
absorb emit|absorb release|absorption emission|absorption adsorption|store release|inhale exhale
enter leave|enter exit|arrive depart|ascend descend|gather scatter|collect scatter|join separate
combine separate|tight loose|full empty|visible hidden|known unknown|strict loose
liberal conservative|guilty innocent|plaintiff defendant|supervised unsupervised|encoder decoder
encode decode|encrypt decrypt|upload download|client server|input output|hardware software
read write|lock unlock|push pop|stack queue|synchronous asynchronous|minor major|majority minority
sharp flat|consonant vowel|subject object|singular plural|prefix suffix|synonym antonym
vowel consonant|inhibit activate|inhibit stimulate|inhibit promote|suppress promote|block allow
accelerate slow|accelerate decelerate|improve worsen|improve impair|strengthen weaken|widen narrow
lengthen shorten|tighten loosen|sympathetic parasympathetic|systole diastole|flexor extensor
agonist antagonist|afferent efferent|anterior posterior|dorsal ventral|proximal distal
superior inferior|solid liquid|liquid gas|solid gas|ductile brittle|elastic plastic
opaque transparent|sea land|ocean continent|urban rural|supporter opponent
"""
_SWAPS = """
hyper hypo|endo exo|in ex|in out|im ex|inter intra|micro macro|pre post|over under|up down
homo hetero|mono poly|mono multi|con di|in de|ac de|as de|ab ad|af ef|en de|sub super|pro anti
ana cata|an cat|ecto endo|max min|uni multi|bi uni|bi mono|eu pro|auto hetero|thermo cryo
iso aniso
"""
_NOT = ("un", "in", "im", "il", "ir", "dis", "non", "anti", "de", "a", "an", "ab", "mis", "counter")
_SHORTEST_REST = 4


def are_opposite(left: str, right: str) -> bool:
    """Whether two words, in whatever form, are opposites of each other."""
    if left == right:
        return False
    stems = language.stem(left), language.stem(right)
    return (
        stems in _LISTED
        or _is_negated(left, right)
        or _is_negated(right, left)
        or (min(map(len, stems)) > _SHORTEST_REST and _is_negated(*stems))
        or (min(map(len, stems)) > _SHORTEST_REST and _is_negated(*reversed(stems)))
        or _have_swapped_beginnings(left, right)
        or _have_swapped_endings(left, right)
    )


def _pairs(text: str) -> list[tuple[str, str]]:
    lines = text.replace("\n", "|").split("|")
    return [(words[0], words[1]) for line in lines if (words := line.split())]


_LISTED = frozenset(
    pair
    for one, other in _pairs(_PAIRS)
    for pair in (
        (language.stem(one), language.stem(other)),
        (language.stem(other), language.stem(one)),
    )
)
_BEGINNINGS = frozenset(
    pair for one, other in _pairs(_SWAPS) for pair in ((one, other), (other, one))
)


def _is_negated(plain: str, negated: str) -> bool:
    """Whether one word is the other with a "not" before it."""
    return len(plain) >= _SHORTEST_REST and any(negated == f"{start}{plain}" for start in _NOT)


def _have_swapped_beginnings(left: str, right: str) -> bool:
    """Whether two words differ by their beginnings alone, as in "import" and "export"."""
    rest = 0
    while rest < min(len(left), len(right)) and left[-rest - 1] == right[-rest - 1]:
        rest += 1
    return any(
        (left[:-keep], right[:-keep]) in _BEGINNINGS for keep in range(rest, _SHORTEST_REST - 2, -1)
    )


def _have_swapped_endings(left: str, right: str) -> bool:
    """Whether one word has what the other is without: "careful", "careless"."""
    pairs = (("ful", "less"), ("er", "ee"), ("or", "ee"), ("philic", "phobic"))
    return any(
        left.removesuffix(one) == right.removesuffix(other) != right
        for one, other in (*pairs, *((other, one) for one, other in pairs))
        if left.endswith(one)
    )
