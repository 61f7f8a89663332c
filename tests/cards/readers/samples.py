"""A small sample for every reader, and what all texts have to keep."""

from hypothesis import strategies as st

from cards.model import Document, Passage

CHAPTER_NOTES = """Garden HourAda Field: The life of bees | Garden Hour #7
CHAPTERS
- 0:00 – 4:45
How bees find flowers
Field explains that bees dance to tell the way.
- •The angle of the dance is the angle to the sun
- •Its length tells the distance
- 4:45 – 1:02:03
Why bees swarm
A hive that grows too full sends half its bees away with the old queen.
"""

PLAIN = """The life of bees

How bees find flowers
Bees dance to tell the way. The angle of the dance is the angle to the sun.

Why bees swarm
A hive that grows too full sends half its bees away.
- The old queen goes with them
"""

CAPTIONS = """WEBVTT - Garden HourAda Field: The life of bees | Garden Hour #7

NOTE A track of chapters

1
00:00.000 --> 04:45.000 align:start
How bees find flowers
Bees dance to tell the way.

04:45.000 --> 01:02:03.000
Why bees swarm
A hive that grows too full sends half its bees away.
"""

HTML = """<h1>The life of bees</h1>
<h2>How bees find flowers</h2>
<p>Bees dance to tell the way. The angle of the dance is the angle to the sun.</p>
<h2>Why bees swarm</h2>
<p>A hive that grows too full sends half its bees away.</p>
<ul><li>The old queen goes with them</li></ul>
"""

PODCAST_JSON = """{
  "version": "1.2.0",
  "title": "Garden HourAda Field: The life of bees | Garden Hour #7",
  "chapters": [
    {"startTime": 0, "title": "How bees find flowers", "img": "https://example.org/bee.png"},
    {"startTime": 285, "endTime": 3723, "title": "Why bees swarm"}
  ]
}
"""

TIME_LIST = """The life of bees

⏱️ Timestamps:
[0:00](https://example.org/watch?v=7&t=0) - **How bees find flowers** 🌼
  Bees dance to tell the way.
**(4:45)** → Why bees swarm
  A hive that grows too full sends half its bees away.
"""

MARKDOWN = """# The life of bees

## 1. How bees find **flowers**
Bees dance to tell the way. The *angle* of the dance is the angle to the sun.

## 2. Why bees swarm
A hive that grows too full sends half its bees away.
- The old [queen](https://example.org) goes with them
"""

OUTLINE = """The life of bees

Week 1 – How bees find flowers
Bees dance to tell the way. The angle of the dance is the angle to the sun.

Week 2 – Why bees swarm
A hive that grows too full sends half its bees away.
- The old queen goes with them
"""

SAMPLES = {
    "captions": CAPTIONS,
    "chapter-notes": CHAPTER_NOTES,
    "html": HTML,
    "markdown": MARKDOWN,
    "outline": OUTLINE,
    "plain": PLAIN,
    "podcast-json": PODCAST_JSON,
    "time-list": TIME_LIST,
}

_TIMES = ("0:00", "4:45", "1:02:03", "75:30", "16:9", "10:30 AM", "９：５９", " – ", " - ")
_MARKS = (
    "- ",
    "- •",
    "•",
    "* ",
    "1. ",
    "a) ",
    "  ",
    "\t",
    "# ",
    "**",
    "[",
    "](x)",
    "(",
    ")",
    " | ",
)
_WORDS = (
    "Sponsors",
    "CHAPTERS",
    "Ada Field: ",
    "Field says",
    "bees dance.",
    "é",
    "🐝",
    "“q”",
    "#7",
)
_TAGS = (
    "<p>",
    "</p>",
    "<li>",
    "<ul>",
    "</ul>",
    "<h2>",
    "<br>",
    "<td>",
    "<tr>",
    "</tr>",
    "<pre>",
    "<sup>",
    "<!-- ",
    "-->",
    "<v Ada>",
    "&amp;",
    "&#x202e;",
    "<script>",
    "0:01.000 --> 0:04.500\n",
    "WEBVTT",
    '{"chapters": [',
    '{"startTime": 5, "title": "x"}',
    "]}",
)
_ODD = ("e\u0301", "\u200d", "|", ":", "\r", "\u2028", "\x85", "\x00", "…", "~", "→")
_PIECES = (*_TIMES, *_MARKS, *_WORDS, *_TAGS, *_ODD, "\n", "\n", "\n", "\n\n")
NOTE_LIKE_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=60).map("".join)

_CLOCKS = st.integers(0, 4 * 3600).map(
    lambda seconds: f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
)
_INDENTS = st.sampled_from(("", "", "", "  ", "   ", "    ", "\t", "        "))
_BULLETS = st.sampled_from(("- ", "* ", "+ ", "• ", "1. ", "2) ", "- [ ] ", "o ", "– "))
_HEADS = st.sampled_from(
    ("# ", "## ", "### ", "Week 3 – ", "Lecture 5: ", "1.2 ", "2. ", "IV. ", "📖 Chapter 1: ")
)
_SAYINGS = st.sampled_from(
    (
        "Bees dance",
        "**Bees**: they dance",
        "HONEY",
        "[Bees](https://example.org/?t=95)",
        "[[Bees|honey]] #food",
        "Sponsor: Hives",
        "Field says that bees dance.",
        "",
        "🐝",
    )
)
_BLOCKS = st.sampled_from(
    (
        "---\ntitle: Bees\ntags: [a, b]\n---",
        "| a | b |\n|---|---|\n| c | d |",
        "```\n# code\n```",
        "```",
        "%%",
        "<!--",
        "> [!note] Bees\n> dance",
        "Bees\n====",
        "Honey\n-----",
        "**Bees**",
        "Guest: Ada Field",
        "",
        "",
    )
)
_LINES = st.one_of(
    st.builds("{}{}{}".format, _INDENTS, _BULLETS, _SAYINGS),
    st.builds("{}{}".format, _HEADS, _SAYINGS),
    st.builds("{}{} {}".format, _INDENTS, _CLOCKS, _SAYINGS),
    st.builds("{}[{}] - {}".format, _BULLETS, _CLOCKS, _SAYINGS),
    st.builds("{} ({})".format, _SAYINGS, _CLOCKS),
    st.builds("({}) {} ({}) {}".format, _CLOCKS, _SAYINGS, _CLOCKS, _SAYINGS),
    st.builds("{} – {}".format, _CLOCKS, _CLOCKS),
    st.builds("{}{}".format, _INDENTS, _SAYINGS),
    _BLOCKS,
)
OUTLINE_LIKE_TEXTS = st.lists(_LINES, max_size=25).map("\n".join)
TEXTS = st.one_of(st.text(max_size=300), NOTE_LIKE_TEXTS, OUTLINE_LIKE_TEXTS)


def passages(document: Document) -> list[Passage]:
    """Gather every passage of a document."""
    found = []
    for chapter in document.chapters:
        found += [chapter.title, *([chapter.summary] if chapter.summary else [])]
        found += [bullet.passage for bullet in chapter.bullets]
        found += [bullet.heading for bullet in chapter.bullets if bullet.heading]
    return found
