"""Captions: a chapter track is chapters, captions are a transcript."""

from dataclasses import replace

import pytest

from cards.errors import ReaderError
from cards.readers.captions import read, score
from cards.readers.chapter_notes import read as read_chapter_notes
from cards.readers.cues import plain, read_track


def track(*cues, arrow="{} --> {}", head="WEBVTT\n\n"):
    """Write cues of (start, end, text)."""

    def time(seconds):
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"

    blocks = (f"{arrow.format(time(a), time(b))}\n{text}\n\n" for a, b, text in cues)
    return head + "".join(blocks)


def speech(minutes, text="and they dance {}"):
    """Write a caption for every three seconds."""
    cues = [(at, at + 3, text.format(at)) for at in range(0, minutes * 60, 3)]
    return track(*cues)


def test_a_chapter_track_is_chapters():
    document = read(
        "WEBVTT\nKind: chapters\n\nintro\n00:00.000 --> 01:30.000\nDancing\n\n"
        "00:01:30,500 --> 00:05:00,000 line:0\nSwarming\nMost go.\nThe queen too.\n"
    )
    first, second = document.chapters
    assert (first.title.text, first.starts_at_seconds, first.ends_at_seconds) == ("Dancing", 0, 90)
    assert not first.end_inferred
    assert second.summary.text == "Most go. The queen too."
    assert second.starts_at_seconds == 90.5
    assert document.notices == ()


def test_the_text_of_captions_reads_as_the_same_chapters():
    document = read(
        "WEBVTT - Bees\n\n" + speech(minutes=12, text="They dance {}.").split("\n\n", 1)[1]
    )
    again = read_chapter_notes(document.text)
    assert [replace(c, end_inferred=False) for c in again.chapters] == list(document.chapters)


def test_captions_become_few_windows_and_say_so():
    document = read(speech(minutes=600))
    assert len(document.chapters) <= 41
    (notice,) = document.notices
    assert (notice.line, "captions without chapters" in notice.message) == (3, True)


def test_sentences_are_joined_across_cues_and_windows_begin_with_one():
    cues = [(at, at + 4, f"Bees {at}" if at % 8 else f"dance {at}.") for at in range(0, 400, 4)]
    first, second = read(track(*cues)).chapters
    assert first.summary.text.startswith("dance 0. Bees 4 dance 8. Bees 12 dance 16.")
    assert first.summary.text.endswith("dance 304.") or first.summary.text.endswith("dance 296.")
    assert second.summary.text.startswith("Bees ")
    assert (first.title.text, second.title.text) == ("Part 1", "Part 2")


def test_voices_are_kept_out_of_what_they_say():
    document = read(
        track((1, 3, "<v Ada Field>Bees dance"), (3, 5, "<v.loud Ada Field>well.\n<v Ben>Do they?"))
    )
    (chapter,) = document.chapters
    assert [bullet.passage.text for bullet in chapter.bullets] == ["Bees dance well.", "Do they?"]
    assert "Ada Field: Bees dance well.\nBen: Do they?" in document.text
    assert document.speaker is None


def test_one_voice_is_the_speaker():
    document = read(track((1, 3, "<v Ada Field>Bees dance</v>"), (3, 5, "<v Ada Field>well.")))
    assert document.speaker == document.chapters[0].speaker == "Ada Field"
    assert document.chapters[0].summary.text == "Bees dance well."


def test_srt_with_numbers_and_no_blank_lines_between():
    document = read(
        "1\n00:00:01,000 --> 00:00:02,500\n<i>Bees</i>\n2\n00:00:02,500 --> 00:00:04,0\n"
        "{\\an8}dance.\n3\n00:00:04,000 --> 00:00:05,000\n[Music]\n4\n00:00:05,000 --> "
        "00:00:06,000\n- 1984 was\n"
    )
    assert document.chapters[0].summary.text == "Bees dance. - 1984 was"


def test_rolling_captions_are_told_once():
    document = read(
        track((0, 2, "bees dance"), (2, 4, "bees dance\nto tell"), (4, 6, "to tell\nus"))
    )
    assert document.chapters[0].summary.text == "bees dance to tell us"


def test_scripts_without_blanks_are_joined_without():
    assert read(track((0, 2, "蜂は"), (2, 4, "踊る。"))).chapters[0].summary.text == "蜂は踊る。"
    assert read(track((0, 2, "벌은"), (2, 4, "춤춘다"))).chapters[0].summary.text == "벌은 춤춘다"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("a &lt; b &amp;lt; c &copy; AT&T R&D;", "a < b &lt; c © AT&T R&D;"),
        ("<c.red>x</c> <00:01.500>y <ruby>z<rt>w</rt></ruby>", "x y zw"),
        ("5 < 6 and <b", "5 < 6 and <b"),
        ("{{c1::x}} {\\alpha} \\(x\\)", "{{c1::x}} {\\alpha} \\(x\\)"),
        ("&#x202e;evil &#0; &#10;", "\u202eevil \ufffd"),
    ],
)
def test_markup_goes_and_everything_else_stays(line, text):
    assert plain(line) == text


def test_lines_outside_of_cues_are_told():
    text = track((0, 90, "Dancing")) + "lost\nwords\n"
    assert read_track(text).unread == (6, 7)
    (notice,) = read(text).notices
    assert (notice.line, "1 more" in notice.message) == (6, True)
    assert score(text) == pytest.approx(3 / 5)


def test_an_end_before_its_start_is_left_out_and_told():
    text = track((90, 180, "A"), (200, 190, "B"), (200, 300, "C"))
    document = read(text)
    assert document.chapters[1].ends_at_seconds is None
    assert "ends before it begins" in document.notices[-1].message


@pytest.mark.parametrize("text", ["", "WEBVTT\n", "WEBVTT\n\n0:00.000 --> 0:01.000\n\n", "words"])
def test_no_cues_are_refused(text):
    with pytest.raises(ReaderError, match="No captions"):
        read(text)
