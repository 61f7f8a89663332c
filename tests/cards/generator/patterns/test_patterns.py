"""What each way of asking asks, and what it must not ask."""

import pytest

from cards.generator.patterns.abbreviation import ABBREVIATION
from cards.generator.patterns.arrow import ARROW
from cards.generator.patterns.cause import CAUSE
from cards.generator.patterns.change import CHANGE
from cards.generator.patterns.cloze import CLOZE
from cards.generator.patterns.compared import COMPARED
from cards.generator.patterns.complement import COMPLEMENT
from cards.generator.patterns.condition import CONDITION
from cards.generator.patterns.contrast import CONTRAST
from cards.generator.patterns.dated import DATED
from cards.generator.patterns.definition import DEFINITION
from cards.generator.patterns.example import EXAMPLE
from cards.generator.patterns.label import LABEL
from cards.generator.patterns.mapped import MAPPED
from cards.generator.patterns.named import NAMED
from cards.generator.patterns.ranked import RANKED
from cards.generator.patterns.role import ROLE
from cards.generator.patterns.series import SERIES
from cards.generator.patterns.stance import STANCE
from cards.generator.patterns.subject import SUBJECT
from cards.generator.patterns.verdict import VERDICT
from cards.generator.patterns.why import WHY
from cards.model import Bullet
from tests.builders import make_passage
from tests.cards.generator.samples import asked


@pytest.mark.parametrize(
    ("pattern", "bullet", "question", "answer"),
    [
        (
            CAUSE,
            "Humans learn quickly because of background knowledge",
            "Why do humans learn quickly?",
            "Because of background knowledge",
        ),
        (
            CONDITION,
            "Causality emerges when models incorporate actions",
            "When does causality emerge?",
            "When models incorporate actions",
        ),
        (
            CONDITION,
            "Melvin Calvin mapped the cycle in 1950",
            "In which year did Melvin Calvin map the cycle?",
            "In 1950",
        ),
        (
            COMPLEMENT,
            "Babies acquire world knowledge by passive observation",
            "How do babies acquire world knowledge?",
            "By passive observation",
        ),
        (
            COMPLEMENT,
            "Computers excel at tree search",
            "What kind of search do computers excel at?",
            "Tree search",
        ),
        (
            COMPLEMENT,
            "Credible progress requires measurable tasks and community benchmarks",
            "What two things does credible progress require?",
            "Measurable tasks and community benchmarks",
        ),
        (
            SUBJECT,
            "Data augmentation distorts inputs without changing their identity",
            "What distorts inputs without changing their identity?",
            "Data augmentation",
        ),
        (
            SUBJECT,
            "Cecilia Payne showed in 1925 that stars consist of hydrogen",
            "Who showed in 1925 that stars consist of hydrogen?",
            "Cecilia Payne",
        ),
        (
            CONTRAST,
            "Supervised learning needs labels; reinforcement learning needs trials",
            "How do supervised learning and reinforcement learning differ in what they need?",
            "Supervised learning needs labels; reinforcement learning needs trials",
        ),
        (
            CONTRAST,
            "Shoe-leather costs (holding less cash) vs. menu costs (reprinting prices)",
            "How do shoe-leather costs and menu costs differ?",
            "Shoe-leather costs: holding less cash; menu costs: reprinting prices",
        ),
        (
            LABEL,
            "Human mtDNA: 37 genes, inherited from the mother",
            "How many genes make up human mtDNA?",
            "37 genes",
        ),
        (
            LABEL,
            "Bracket creep: pay rises push people into higher tax bands",
            "What is it called when pay rises push people into higher tax bands?",
            "Bracket creep",
        ),
        (
            SERIES,
            "Sea level rises for two reasons, namely warm water and melting ice",
            "For what two reasons does sea level rise?",
            "Warm water and melting ice",
        ),
        (
            SUBJECT,
            "About a quarter of the carbon dioxide dissolves in the sea",
            "What share of the carbon dioxide dissolves in the sea?",
            "About a quarter",
        ),
        (
            COMPLEMENT,
            "Prices doubled about every 15 hours in July",
            "How often did prices double in July?",
            "About every 15 hours",
        ),
        (
            COMPLEMENT,
            "The dam raised the water table by about 3 metres",
            "By how much did the dam raise the water table?",
            "By about 3 metres",
        ),
        (
            COMPLEMENT,
            "Sutures dissolve within six weeks",
            "Within what time do sutures dissolve?",
            "Within six weeks",
        ),
        (
            COMPLEMENT,
            "Silk is produced by the larvae of moths",
            "What produces silk?",
            "The larvae of moths",
        ),
        (
            COMPLEMENT,
            "Eels migrate to the Sargasso Sea",
            "Where do eels migrate?",
            "To the Sargasso Sea",
        ),
        (
            SUBJECT,
            "Bolt Castle alone holds five looms",
            "What holds five looms?",
            "Bolt Castle",
        ),
        (
            CAUSE,
            "Plants open their stomata to take in carbon dioxide",
            "Why do plants open their stomata?",
            "To take in carbon dioxide",
        ),
        (
            CAUSE,
            "The herd lost its shade, so calves died of heat",
            "Why did calves die of heat?",
            "Because the herd lost its shade",
        ),
        (
            CHANGE,
            "The bank rate fell from 15 per cent to 6 per cent",
            "How far did the bank rate fall?",
            "From 15 per cent to 6 per cent",
        ),
        (
            CHANGE,
            "The rule changed tennis from a pastime to a trade",
            "How did the rule change tennis?",
            "From a pastime to a trade",
        ),
        (
            CONDITION,
            "Kepler was born in Weil der Stadt",
            "Where was Kepler born?",
            "In Weil der Stadt",
        ),
        (
            COMPLEMENT,
            "The tablets of Pylos turned out to be tax records",
            "What did the tablets of Pylos turn out to be?",
            "Tax records",
        ),
        (
            SUBJECT,
            "Only female mosquitoes bite people",
            "Which mosquitoes bite people?",
            "Only female mosquitoes",
        ),
        (
            SUBJECT,
            "The Romans built the wall to keep raiders out",
            "Who built the wall to keep raiders out?",
            "The Romans",
        ),
        (
            SUBJECT,
            "The Council of Trent banned the sale of indulgences",
            "Which council banned the sale of indulgences?",
            "The Council of Trent",
        ),
        (
            COMPLEMENT,
            "The first coffee house was opened by Pasqua Rosée in 1652",
            "Who opened the first coffee house in 1652?",
            "Pasqua Rosée",
        ),
        (
            COMPLEMENT,
            "Beans lose 15 to 20 percent of their weight in the drum",
            "How much of their weight do beans lose in the drum?",
            "15 to 20 percent",
        ),
        (
            ROLE,
            "Reasoning as simulation rather than formal logic",
            "How is reasoning to be seen, if not as formal logic?",
            "As simulation",
        ),
        (
            LABEL,
            "Data augmentation: distort inputs without changing their identity",
            "What is data augmentation?",
            "Distorting inputs without changing their identity",
        ),
        (
            ABBREVIATION,
            "The minimum inhibitory concentration (MIC) halves with each step",
            "What does MIC stand for?",
            "Minimum inhibitory concentration",
        ),
        (
            ABBREVIATION,
            "MPAs (marine protected areas) ban trawling",
            "What does MPA stand for?",
            "Marine protected areas",
        ),
        (
            ARROW,
            "The lock gates fail → the reach runs dry",
            "What happens when the lock gates fail?",
            "The reach runs dry",
        ),
        (
            ARROW,
            "Fourth crusade (1204) → sack of Constantinople",
            "What did the fourth crusade lead to?",
            "Sack of Constantinople",
        ),
        (
            NAMED,
            "Plants lose water through their leaves (transpiration)",
            "What is the process called in which plants lose water through their leaves?",
            "Transpiration",
        ),
        (
            SERIES,
            "Roof truss (three parts): tie, post, rafter",
            "What are the three parts of a roof truss?",
            "Tie, post, and rafter",
        ),
        (
            LABEL,
            "Mach 1 speed: 343 metres per second at sea level",
            "What is the Mach 1 speed?",
            "343 metres per second at sea level",
        ),
        (
            LABEL,
            "Traditional date of the Exodus: 1446 BC, much disputed",
            "What is the traditional date of the Exodus?",
            "1446 BC",
        ),
        (
            DATED,
            "Battle of Lepanto (1571): galleys fight for the last time",
            "When was the Battle of Lepanto fought?",
            "In 1571",
        ),
        (
            DATED,
            "Edict of Nantes, 1598: grants rights to the Huguenots",
            "From which year does the Edict of Nantes date?",
            "From 1598",
        ),
        (
            RANKED,
            "Water vapour: the most abundant volcanic gas, CO₂ second",
            "What is the most abundant volcanic gas?",
            "Water vapour",
        ),
        (
            RANKED,
            "Gertrude Ederle: first woman to swim the Channel",
            "Who is the first woman to swim the Channel?",
            "Gertrude Ederle",
        ),
        (
            DEFINITION,
            "Ullage: the amount of air that a barrel loses to the sun, by rule of thumb",
            "What is the amount of air that a barrel loses to the sun called?",
            "Ullage",
        ),
        (
            DEFINITION,
            "Polder: Dutch word for land won from the sea",
            "What is the Dutch word for land won from the sea?",
            "Polder",
        ),
        (
            DEFINITION,
            "Royal jelly: a secretion that feeds young queens",
            "Which secretion feeds young queens?",
            "Royal jelly",
        ),
        (
            SERIES,
            "Solitary bees (masons, carpenters) build small nests",
            "Which two solitary bees are named as examples?",
            "Masons and carpenters",
        ),
        (
            SERIES,
            "Nectar → enzyme → honey",
            "Which step comes between nectar and honey?",
            "Enzyme",
        ),
        (
            SERIES,
            "A habit loop has three parts: a cue, a routine, and a reward",
            "What three parts does a habit loop have?",
            "A cue, a routine, and a reward",
        ),
        (
            EXAMPLE,
            "Complexity is observer-dependent (permutation-glasses example)",
            "Which example illustrates that complexity is observer-dependent?",
            "Permutation-glasses",
        ),
        (
            COMPLEMENT,
            "Gut cells make about 90 percent of the serotonin",
            "How much of the serotonin do gut cells make?",
            "About 90 percent",
        ),
        (
            COMPLEMENT,
            "The senator was killed by a train",
            "What killed the senator?",
            "A train",
        ),
        (
            COMPLEMENT,
            "The Statute of Labourers tried to freeze wages",
            "What did the Statute of Labourers try to do?",
            "Freeze wages",
        ),
        (
            CLOZE,
            "Worker bees find flower nectar in deep fields",
            "Worker bees find {{c1::flower nectar::two words: f… n…}} in deep fields.",
            "flower nectar",
        ),
    ],
)
def test_it_asks(pattern, bullet, question, answer):
    assert (question, answer) in asked(pattern, bullet)


def test_numbered_lines_are_a_series():
    cards = asked(SERIES, "Step 1: scouting", "Step 2: dancing", "Step 3: flying")
    assert ("What is the second of the three steps?", "Dancing") in cards


def test_a_title_that_counts_its_members_asks_for_them():
    cards = asked(SERIES, title="Three dances: round, waggle, and sickle")
    assert cards == [("What are the three dances?", "Round, waggle, and sickle")]


def test_a_why_title_is_answered_by_what_its_subject_needs():
    cards = asked(
        WHY,
        "Video prediction requires many plausible futures",
        title="Why video prediction is hard",
    )
    assert cards == [
        ("Why is video prediction hard?", "Because it requires many plausible futures")
    ]


def test_a_verdict_keeps_both_sides():
    cards = asked(VERDICT, "Old stories are charming but wrong", speaker="Ada Field")
    assert cards == [("How does Field judge old stories?", "As charming but wrong")]


def test_a_view_names_its_holder():
    summary = "Field argues that bees dance because flowers are far away."
    cards = asked(CAUSE, summary=summary, speaker="Ada Field")
    assert cards[0][0] == "Why do bees dance, according to Field?"


@pytest.mark.parametrize(
    ("pattern", "summary", "question", "answer"),
    [
        (
            ROLE,
            "Field calls old graphs brittle.",
            "How does Field describe old graphs?",
            "As brittle",
        ),
        (
            ROLE,
            "Field calls the rebus the decisive step.",
            "What does Field call the decisive step?",
            "The rebus",
        ),
        (
            ROLE,
            "Field critiques hive games as bad for bees.",
            "On what grounds does Field critique hive games?",
            "As bad for bees",
        ),
        (
            STANCE,
            "Field stresses the need for quiet hives and late mowing.",
            "What two things does Field stress the need for?",
            "Quiet hives and late mowing",
        ),
        (
            COMPLEMENT,
            "Field recounts building glass hives in Leeds, including a large one.",
            "What kind of hives did Field build in Leeds?",
            "Glass hives",
        ),
    ],
)
def test_what_the_speaker_does_is_asked(pattern, summary, question, answer):
    assert (question, answer) in asked(pattern, summary=summary, speaker="Ada Field")


def test_what_a_title_asks_is_answered_by_what_it_is_attributed_to():
    summary = "Field attributes it to cold springs and late flowers."
    cards = asked(WHY, title="Why bees starve in May", summary=summary, speaker="Ada Field")
    assert cards == [("Why do bees starve in May?", "Because of cold springs and late flowers")]


@pytest.mark.parametrize(
    ("pattern", "bullet"),
    [
        (CAUSE, "Humans learn quickly"),
        (CAUSE, "Because of rain"),
        (CONDITION, "The hive sleeps until spring comes"),
        (CONDITION, "The book has 1950 pages"),
        (COMPLEMENT, "It avoids collapse"),
        (COMPLEMENT, "Bees do not eat meat"),
        (COMPLEMENT, "The hive as a city"),
        (SUBJECT, "Bees sleep"),
        (SUBJECT, "Most bees find nectar in deep flowers"),
        (CONTRAST, "Bees need nectar; wasps eat flies"),
        (ROLE, "Bees dance as the sun sets"),
        (ROLE, "Bees find nectar"),
        (LABEL, "Ethics: privacy, ownership, and harm"),
        (LABEL, "Wings"),
        (LABEL, "Key trade-off: water loss vs carbon gain"),
        (ROLE, "Interest, rates, and rent as brakes"),
        (COMPLEMENT, "Interest rates as a brake"),
        (SERIES, "Bees (a note) find nectar"),
        (SERIES, "Step 1: scouting"),
        (SERIES, "Nectar → honey"),
        (CLOZE, "Why bees dance"),
        (CLOZE, "They find nectar"),
        (WHY, "Bees dance"),
        (EXAMPLE, "Bees (a note) find nectar"),
        (VERDICT, "Bees are busy but small"),
        (STANCE, "Bees stress the need for flowers"),
        (LABEL, "Main reason: bees starve in May"),
        (CONTRAST, "Bees (a note) find nectar"),
        (COMPLEMENT, "Classes A, B and C became blocks"),
        (DATED, "Plato’s Republic (375 BC): rule by philosophers"),
        (DATED, "Boyd Orr Report (1936)"),
        (RANKED, "Arctic tern: longest migration of any animal"),
        (RANKED, "Result: the first loss of a battle at sea"),
        (SUBJECT, "At right angles neap tides follow"),
        (CAUSE, "The glacier holds enough ice to raise the sea"),
        (CAUSE, "The council asked the mason to mend the wall"),
        (CAUSE, "The wall cracked, which means that water got in"),
        (CHANGE, "The road runs from Lyon to Turin"),
        (CHANGE, "The lecture ran from nine to ten"),
        (COMPLEMENT, "The two sauces attract more flies"),
        (COMPLEMENT, "Linguists call such a script featural"),
        (ABBREVIATION, "The lens (SLR type) has a mirror"),
        (ARROW, "transport → segment"),
        (ARROW, "Why so: gates fail → flood"),
        (NAMED, "Plants lose water through their leaves (a lot)"),
        (SERIES, "Skellig Islands: 30 species, about 40,000 birds"),
        (DATED, "Second war, 218 BC: elephants cross the Alps"),
    ],
)
def test_it_stays_silent(pattern, bullet):
    assert asked(pattern, bullet) == []


@pytest.mark.parametrize("title", ["Whyalla is a city", "Why not?", "Why bees", ""])
def test_a_title_without_a_why_clause_asks_nothing(title):
    assert asked(WHY, "Bees need the sun", title=title) == []


def test_why_without_a_reason_asks_nothing():
    assert asked(WHY, "Wasps need the sun", title="Why bees dance") == []


def test_who_is_not_asked_of_a_person_word_that_stands_for_a_thing():
    cards = asked(SUBJECT, "The largest lender of all is a bank in a small alpine valley")
    assert all(not question.startswith("Who") for question, _ in cards)


def test_the_view_of_somebody_else_names_them_when_its_subject_is_asked():
    sentence = "Snorri Sturluson claimed that Viking raiders burned the Irish abbeys."
    questions = [q for q, _ in asked(SUBJECT, summary=sentence, title="", speaker="Ada Field")]
    assert any(q.endswith(", according to Snorri Sturluson?") for q in questions)


def test_pairs_under_a_heading_are_asked_by_what_it_calls_them():
    lines = [Bullet(make_passage(text), depth=1) for text in ("Kenya: Nairobi", "Chile: Santiago")]
    assert asked(MAPPED, "Capitals to know", *lines) == [
        ("What is the capital of Kenya?", "Nairobi"),
        ("What is the capital of Chile?", "Santiago"),
    ]
    assert asked(MAPPED, "Countries to know", *lines) == []


@pytest.mark.parametrize(
    ("line", "question", "answer"),
    [
        (
            "Linen absorbs more water than cotton",
            "Which absorbs more water, cotton or linen?",
            "Linen",
        ),
        (
            "Copper conducts heat better than iron does",
            "Which conducts heat better, copper or iron?",
            "Copper",
        ),
        (
            "Sleep is probably older than brains",
            "Which is probably older, brains or sleep?",
            "Sleep",
        ),
    ],
)
def test_a_comparison_asks_which_of_the_two(line, question, answer):
    assert asked(COMPARED, line) == [(question, answer)]


@pytest.mark.parametrize(
    "line",
    [
        "Nylon weighs less than a gram",
        "Linen absorbs water rather than oil",
        "Arctic terns see more daylight than any other animal",
        "Not every rope is stronger than a chain",
        "Linen does not absorb more water than cotton",
        "It lasts longer than cotton",
        "Linen lasts longer than feed or cotton",
        "The number of knots is no more than twelve",
    ],
)
def test_a_bound_or_a_comparison_with_all_asks_nothing(line):
    assert asked(COMPARED, line) == []
