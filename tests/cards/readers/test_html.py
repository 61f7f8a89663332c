"""Web pages: the text of their blocks, entities decoded once, in linear time."""

import time

import pytest

from cards.errors import ReaderError
from cards.model import Source
from cards.readers import read_document
from cards.readers.html import score
from cards.readers.page_text import page_text

PAGE = """<!DOCTYPE html>
<html><head><title>Bees - Site</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav>
<p>0:00 Dancing<br>4:45 Swarming<br>9:00 Honey</p>
<script>document.write("<p>12:00 Evil</p>")</script>
<!-- <p>13:00 Gone</p> -->
<footer>Contact</footer></body></html>
"""


def read(text):
    return read_document(Source("page.html", text.encode()))


def lines(page):
    return [line for line in page_text(page).text.split("\n") if line]


def test_a_page_is_read_as_what_its_text_is():
    document = read(PAGE)
    assert document.source_format == "html"
    assert document.title == "Bees - Site"
    assert [c.title.text for c in document.chapters] == ["Dancing", "Swarming", "Honey"]
    assert [c.starts_at_seconds for c in document.chapters] == [0, 285, 540]
    assert "read as “" in document.notices[0].message


def test_notices_name_the_lines_of_the_page():
    page = (
        "<div>\n\n<p>0:00 A</p>\n<p>9:00\nB</p>\n\n<p>4:00 C</p><p>10:00 D</p><p>11:00 E</p></div>"
    )
    (notice,) = [n for n in read(page).notices if "before the one above" in n.message]
    assert notice.line == 7


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One<p>Two</p>", ["One", "Two"]),
        ("<div>a &amp;lt;b&amp;gt; &lt;i&gt;</div>", ["a &lt;b&gt; <i>"]),
        ("<p>a < b, <3 and <", ["a < b, <3 and <"]),
        ("<p>x<sup>2</sup>, H<sub>2</sub>O, a<sup>[n]</sup></p>", ["x², H₂O, a[n]"]),
        ("<ul><li>A<ul><li>B</ul><li><p>C</p><p>D</ul>", ["- A", "  - B", "- C", "  D"]),
        ("<ol><li>A</li><li>B</li></ol>", ["1. A", "2. B"]),
        ("<h2>Bees</h2>text<h3>Honey</h3>", ["## Bees", "text", "### Honey"]),
        ("<dl><dt>Nectar:</dt><dd>Sugary</dd><dd>Wet</dd></dl>", ["- Nectar: Sugary", "- Wet"]),
        (
            "<table><tr><th>Bee<th>Job<tr><td>Queen<td>Lays<br>eggs</table>",
            ["| Bee | Job |", "| --- | --- |", "| Queen | Lays eggs |"],
        ),
        ("<table><tr><td>layout</td></tr></table>", ["layout"]),
        ("<pre>a\n  &lt;b</pre>", ["```", "a", "  <b", "```"]),
        ("<p title=\"a > b\" x=don't>text it's</p>", ["text it's"]),
        ("<nav>menu<form>x</nav></form><p>text</p>", ["text"]),
        ("<nav>never closed<p>text</p>", ["never closed", "text"]),
        ("<p>text<script>never closed", ["textnever closed"]),
        ("<p>text<!-- never closed", ["text<!-- never closed"]),
        ("<main><p>text</p></main><p>other</p>", ["text"]),
        ("<main> </main><p>other</p>", ["other"]),
        ("<p>&#99999999999999; &#xd800; &#0;</p>", ["&#99999999999999; \ufffd \ufffd"]),
        (
            "<p>{{ 7*7 }} {{c1::x}} [sound:x.mp3] \\(x\\)</p>",
            ["{{ 7*7 }} {{c1::x}} [sound:x.mp3] \\(x\\)"],
        ),
    ],
)
def test_blocks_become_lines(page, text):
    assert lines(page) == text


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("<p>Bees</p>", True),
        ("\n<!doctype HTML><p>", True),
        ("Bees dance.\n\nUse the <b> tag, or 1 < 2.\n", False),
        ("# HTML\n\n```\n<p>One</p>\n<p>Two</p>\n```\n", False),
        ("0:00 A<br>\n1:00 B<br>\n2:00 C<br>\n", True),
        ("", False),
    ],
)
def test_a_page_is_known_by_its_tags(text, is_page):
    assert (score(text) > 0) is is_page


def test_a_page_without_words_is_refused():
    with pytest.raises(ReaderError, match="no words"):
        read("<html><script>let bees;</script><p>1 2 3</p></html>")


@pytest.mark.parametrize(
    "piece",
    [
        "<!-- >",
        "<",
        "<a ",
        '<a b="',
        "<a b='>",
        "<![CDATA[",
        "<?x",
        "<script>",
        "<p",
        "<sup>1</sup>",
        "<sup>x",
        "<td>a<br>",
        "<ul><li>a",
        "<nav>a",
        "&#",
        "&amp",
        "<pre>",
        "<p>a",
        "<table><tr><td>a",
    ],
)
def test_odd_pages_take_linear_time(piece):
    def seconds(size):
        page = "<p>bees</p>" + piece * (size // len(piece))
        start = time.process_time()
        page_text(page)
        return time.process_time() - start

    assert seconds(400_000) < 8 * seconds(100_000) + 0.5
