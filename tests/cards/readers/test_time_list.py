"""Time lists: every way a description writes its times, and what is no list of times."""

import pytest

from cards.errors import ReaderError
from cards.model import NoCards
from cards.readers.chapter_notes import score as notes_score
from cards.readers.time_list import read, score


def found(text):
    return [(c.title.text, c.starts_at_seconds, c.ends_at_seconds) for c in read(text).chapters]


BEES = [("Dancing", 0, 90), ("Swarming", 90, 300), ("Honey", 300, None)]


@pytest.mark.parametrize(
    "text",
    [
        "0:00 Dancing\n1:30 Swarming\n5:00 Honey\n",
        "00:00:00 Dancing\n00:01:30 Swarming\n00:05:00 Honey\n",
        "[0:00] Dancing\n[1:30] - Swarming\n[5:00]: Honey\n",
        "(0:00) Dancing (1:30) Swarming (5:00) Honey\n",
        "* **[00:00](#t=00:00)** Dancing\n* **[01:30](#)** Swarming\n- **[5:00](#)** Honey\n",
        "[(0:00) Dancing](https://a.b/?t=0)\n[(1:30) Swarming](https://a.b)\n[(5:00) Honey](c)\n",
        "[00:00]() - Dancing\n[01:30]() - Swarming\n[05:00]() - Honey\n",
        "**0:00** Dancing\n**1:30** Swarming\n**5:00** *Honey*\n",
        "⌨️ (0:00:00) Dancing\n⌨️ (0:01:30) Swarming 🐝\n⌨️ (0:05:00) Honey 🍯🍯\n",
        "#1 0:00 Dancing\n#2 1:30 Swarming\n#3 5:00 Honey\n",
        "1. 0:00 Dancing\n2. 1:30 Swarming\n3. 5:00 Honey\n",
        "Dancing 0:00\nSwarming (1:30)\nHoney … @ 5:00\n".replace(" …", ""),
        "0:00\nDancing\n\n1:30\nSwarming\n\n5:00\nHoney\n",
        "0:00\tDancing\n1:30 => Swarming\n5:00 — Honey\n",
        "| 0:00 | Dancing |\n| 1:30 | Swarming |\n| 5:00 | Honey |\n",
        "Dancing: https://y.be/a?t=0\nSwarming – https://y.be/a?t=1m30s\n[Honey](https://y.be/a?v=b&t=300s)\n",
        "### [00:00:00] Dancing\n\n### [00:01:30] Swarming\n\n### [00:05:00] Honey\n",
        "Dancing ........ 0:00\nSwarming ....... 1:30\nHoney .......... 5:00\n",
        "０：００ Dancing\n１：３０ Swarming\n５：００ Honey\n",
    ],
)
def test_every_way_of_writing_times_gives_the_same_chapters(text):
    assert score(text) > 0
    assert found(text) == BEES


@pytest.mark.parametrize(
    "text",
    [
        "00:00 - 01:30 Dancing\n01:30 - 05:00 Swarming\n05:00 - 09:24 Honey\n",
        "[0:00] – [1:30] Dancing\n[1:30] – [5:00] Swarming\n[5:00] – [9:24] Honey\n",
        "Dancing [0:00 - 1:30]\nSwarming [1:30 - 5:00]\nHoney [5:00 - 9:24]\n",
        "0:00 to 1:30 Dancing\n1:30 to 5:00 Swarming\n5:00 to 9:24 Honey\n",
    ],
)
def test_the_end_of_a_range_never_stays_in_the_title(text):
    assert found(text) == [*BEES[:2], ("Honey", 300, 564)]
    assert not any(chapter.end_inferred for chapter in read(text).chapters)


@pytest.mark.parametrize(
    "text",
    [
        "Read John 3:16\nthen Mark 4:10\nand Luke 2:11 too\n",
        "3:16 For so he loved\n3:17 For he sent\n3:18 Whoever\n3:19 And this\n",
        "9:00 Doors open\n9:30 Keynote\n10:45 Coffee\n12:00 Lunch\n",
        "10:30 AM talk\n11:30 AM tea\n12:30 PM lunch\n",
        "16:9 is wide\n4:3 is not\n21:9 is wider\n",
        "2001:0db8:85a3::8a2e\nfe80::1:20\n::1:30\n",
        "25:23 Italy\n21:25 Poland\n19:25 Italy\n",
        "Ada: 00:00:15\nyes\nBo: 00:00:35\nno\nAda: 00:01:15\nyes\nBo: 00:02:15\nno\n",
        "[0:05] Ada: Bees dance.\n[0:19] Bo: Do they?\n[0:27] Ada: Yes.\n[0:40] Bo: Well.\n",
        "At 21:40 I say so.\nAt 3:20 he does.\nAt 4:20 they do.\n",
        "0:00 alone\n",
        "5:00 Honey\n1:30 Swarming\n0:10 Dancing\n",
    ],
)
def test_what_only_looks_like_a_list_of_times_is_none(text):
    assert score(text) == 0
    with pytest.raises(ReaderError, match=r"No list of chapter times.*4:45"):
        read(text)


def test_points_without_times_belong_to_the_chapter_above_them():
    text = "* 0:00 Dancing\n* The angle\n  * to the sun\n* 1:30 Swarming\n    prose\n* 5:00 Honey\n"
    first, second, _ = read(text).chapters
    assert [(b.passage.text, b.depth) for b in first.bullets] == [
        ("The angle", 0),
        ("to the sun", 1),
    ]
    assert second.summary.text == "prose"


def test_a_description_keeps_its_title_and_leaves_its_footer():
    text = (
        "The life of bees\n\nIn this film we look at bees.\n\n⏱ Timestamps:\n0:00 Dancing\n"
        "1:30 Swarming\n5:00 Honey\n\nFollow me: https://example.org\n#bees #honey\n"
    )
    document = read(text)
    assert document.title == "The life of bees"
    assert found(text) == BEES
    assert [notice.line for notice in document.notices] == [3, 10, 11]


def test_headed_sponsors_and_links_are_kept_without_cards():
    text = (
        "# Bees\n## Hives Inc - Sponsor\nBuy hives.\n## Show Notes\n0:00 Dancing\n1:30 Sponsor: X\n"
        "5:00 Honey\n\n## Links\n* [a book](https://example.org)\n"
    )
    kept = [(c.title.text, c.no_cards) for c in read(text).chapters]
    assert kept == [
        ("Hives Inc - Sponsor", NoCards.SPONSOR),
        ("Dancing", None),
        ("Sponsor: X", NoCards.SPONSOR),
        ("Honey", None),
        ("Links", NoCards.LINKS),
    ]
    assert read(text).title == "Bees"


def test_a_heading_between_times_ends_what_is_above_it_and_is_no_chapter():
    text = "0:00 Dancing\n- one\n## Part two\n1:30 Swarming\n5:00 Honey\n- two\n"
    assert found(text) == BEES
    assert [len(chapter.bullets) for chapter in read(text).chapters] == [1, 0, 1]


@pytest.mark.parametrize("part", ["Part 2", "Part 2: Honey", "PRACTICE", "In the kitchen:"])
def test_a_line_that_heads_the_next_entries_is_no_text_of_the_one_above(part):
    text = f"Bees\n\n0:00 Dancing\n{part}\n1:30 Swarming\n5:00 Honey\n"
    assert found(text) == BEES
    assert read(text).chapters[0].summary is None
    assert [notice.line for notice in read(text).notices] == [4]


def test_the_media_address_is_kept_without_its_time():
    text = "[0:00](https://youtu.be/abc?t=0) A\n[1:30](https://youtu.be/abc?t=90) B\n5:00 C\n"
    assert read(text).media_url == "https://youtu.be/abc"


def test_an_empty_chapter_is_called_by_its_time_and_told():
    document = read("0:00 Dancing\n1:30 -\n5:00 Honey\n")
    assert [c.title.text for c in document.chapters] == ["Dancing", "1:30", "Honey"]
    assert document.chapters[1].no_cards is NoCards.SET_ASIDE
    assert [n.line for n in document.notices] == [2]


def test_chapter_notes_are_left_to_their_own_reader():
    text = "- 0:00 – 1:30\nDancing\n- 1:30 – 5:00\nSwarming\n"
    assert score(text) == 0
    assert notes_score(text) > 0
    assert found(text) == [("Dancing", 0, 90), ("Swarming", 90, 300)]


def test_fenced_code_is_no_list_of_times():
    assert score("# A\n```\n0:00 a\n1:00 b\n2:00 c\n```\n") == 0


def test_headings_with_times_lose_their_numbers_and_other_titles_keep_theirs():
    text = "## 1. Dancing [0:00–1:30]\n- a\n## 2. Honey [1:30–5:00]\n- b\n"
    assert found(text) == [("Dancing", 0, 90), ("Honey", 90, 300)]
    assert found("0:00 Part 1: A\n1:30 Part 2: B\n5:00 C\n")[0][0] == "Part 1: A"


def test_a_long_hostile_text_is_read_in_linear_time():
    for piece in ("0:00 ", "(0:00)", "[a](", "**", "x 1:00\n", "0:00\n", "# ", "\n\n0:00 x", "?t="):
        score(piece * (200_000 // len(piece)))
