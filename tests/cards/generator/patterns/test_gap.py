"""A quoted line with a gap: what may be left out, and which lines must not be quoted."""

import pytest

from cards import cloze
from cards.generator.claims import read_chapters
from cards.generator.patterns.gap import GAP
from tests.builders import make_chapter, make_document

FIGURE = "Which figure is missing from the note “"


def gaps(*lines, title="Lighthouses and their keepers"):
    document = make_document(make_chapter(title=title, bullets=lines, summary=None))
    (told,) = read_chapters(document)
    found = GAP.propose(document.chapters[0], told.claims)
    return {(cloze.blanked(one.question, one.answer), one.answer) for one in found}


def of_kind(kind, *lines, **more):
    return {answer for question, answer in gaps(*lines, **more) if kind in question}


def test_the_line_stands_as_the_notes_have_it():
    found = gaps("Eddystone (1759): Smeaton dovetails granite blocks into the lighthouse rock")
    question = (
        "Which year is missing from the note “Eddystone ([year]): Smeaton dovetails granite blocks"
        " into the lighthouse rock”?"
    )
    assert (question, "1759") in found


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Pharos lighthouse of Alexandria, begun c. 280 BC under Ptolemy", "c. 280 BC"),
        ("Keepers lit whale oil lighthouses until the 1850s on most coasts", "1850s"),
        ("Lighthouse board of Scotland, 1786–1850: the Stevenson family builds", "1786–1850"),
        ("Trajan lighthouse at Ostia, AD 50: four steps of stone", "AD 50"),
    ],
)
def test_times_are_left_out_whole(line, answer):
    kinds = ("[year]", "[years]", "[decade]")
    assert answer in {a for kind in kinds for a in of_kind(kind, line)}


def test_a_measure_shows_its_unit():
    line = "Fresnel lighthouse lens: bends about 83% of the flame, visible for 32 km at sea"
    found = gaps(line)
    assert (f"{FIGURE}{line.replace('83%', '[…%]')}”?", "83%") in found
    assert (f"{FIGURE}{line.replace('32 km', '[… km]')}”?", "32 km") in found


def test_of_two_measures_of_one_unit_neither_is_asked():
    assert not of_kind(
        "km", "Lighthouse lamps: oil reaches 10 km, electric arcs reach 40 km at sea"
    )


def test_a_number_word_shows_what_is_counted():
    answers = of_kind(
        "[… keepers]", "Rock lighthouses needed three keepers at any time of the year"
    )
    assert answers == {"three keepers"}


def test_a_lone_name_is_left_out_whole():
    line = "First lighthouse lens of glass prisms: the work of Augustin Fresnel, a road engineer"
    assert of_kind("[name]", line) == {"Augustin Fresnel"}
    assert not of_kind("[name]", f"{line}, and of Gaspard Monge")
    assert of_kind("[name]", f"{line} taught by Gaspard Monge") == {"Gaspard Monge"}


def test_a_glossed_term_is_left_out_and_a_part_of_the_talk_is_not():
    gloss = "an encoder reports the true position and the controller corrects the error"
    assert of_kind("[term]", f"Closed loop: {gloss}") == {"Closed loop"}
    assert not of_kind("[term]", f"Key idea: {gloss}")


@pytest.mark.parametrize(
    "line",
    [
        "He climbed the lighthouse stairs of Bell Rock in 1811 every single night",
        "Replaced its lighthouse oil lamp with an electric arc in 1858 after long trials",
        "Stevenson recalls how the lighthouse of Skerryvore took six years to build",
        "the same lighthouse burned down again in 1703 during the great storm",
        "Burns 1823",
    ],
)
def test_a_line_that_needs_its_neighbours_is_not_quoted(line):
    assert gaps(line) == set()


def test_what_the_title_names_is_not_left_out():
    line = "First lighthouse on the rock: built by Robert Stevenson after three years"
    assert not of_kind("[name]", line, title="Robert Stevenson and his lighthouses")


def test_a_title_that_is_all_there_is_may_be_quoted():
    assert gaps(title="Bell Rock, 1811: a lighthouse on a reef") == {
        (
            "Which year is missing from the note “Bell Rock, [year]: a lighthouse on a reef”?",
            "1811",
        )
    }


def test_quotes_inside_become_single():
    questions = [
        question for question, _ in gaps("“Rock” lighthouses: first lit in 1698 by Winstanley")
    ]
    assert any("“‘Rock’ lighthouses" in question for question in questions)


def test_a_pronoun_may_stand_behind_what_it_means():
    line = "The lighthouse of Cordouan lost upper floors in 1788, when they were rebuilt higher"
    assert of_kind("[year]", line) == {"1788"}
    assert not gaps("Stevenson raised it in 1811 above the lighthouse rock, against all advice")


@pytest.mark.parametrize(
    "line",
    [
        "Two lighthouses in one line lead a ship: two lamps, one above the first one",
        "Three lighthouse colours by sector: red, green, and white of equal strength",
        "Fog swallowed three quarters of the light of a good lighthouse lamp",
    ],
)
def test_a_count_that_the_line_gives_away_is_not_asked(line):
    assert not of_kind("[… ", line)


def test_a_coined_term_in_quotes_is_left_out_with_its_initials():
    line = "Winstanley’s lighthouse was lost in the “Great Storm” with all who slept inside"
    assert of_kind("[two words: G… S…]", line) == {"Great Storm"}
    assert not of_kind("[one word", line.replace("Great Storm", "weather"))


@pytest.mark.parametrize(
    "line",
    [
        "Bismarck einte 1871 das Deutsche Reich",
        "Napoléon fut vaincu à Waterloo en 1815",
        "Mitocondria: la central de la célula",
        "El agua hierve a 100 °C",
        "Das Wasser kocht bei 100 °C",
    ],
)
def test_a_line_in_another_language_is_not_quoted(line):
    assert not gaps(line)


@pytest.mark.parametrize(
    "line",
    [
        "A lighthouse stone on the coast in 781 records who once lived near the sea",
        "For Stevenson the lighthouse was a school of patience and of careful cutting",
        "The governor dies when the lighthouse of Smalls is cut off by storms in 1801",
        "Between the two stands the lighthouse of Cordouan, first lit in 1611 by its prior",
        "50–70% of lighthouse keepers on the coast of Brittany kept a garden",
    ],
)
def test_what_is_no_figure_no_name_or_not_told_is_left_alone(line):
    assert gaps(line) == set()


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("Signal lamps geared 3:1 turn once a minute above the lighthouse rock", "1 turn"),
        ("Signal lamps are geared to 3:1 ratios that keepers check at night", "1 ratios"),
        ("Lighthouse paint: titanium, e.g. Ti⁴⁺ replacing iron, brightens the tower", "Ti⁴"),
        ("Lamp keepers preferred Young–Helmholtz filters for the red sector", "Young"),
    ],
)
def test_a_gap_cuts_no_ratio_formula_or_joined_name(line, cut):
    assert cut not in {answer for _, answer in gaps(line)}


def test_a_joined_name_is_left_out_whole():
    line = "Lamp keepers preferred Young–Helmholtz filters for the red sector"
    assert of_kind("[name]", line) == {"Young–Helmholtz"}
