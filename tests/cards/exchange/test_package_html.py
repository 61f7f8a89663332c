"""HTML of Anki's fields read as plain text."""

import pytest

from cards.exchange.package_html import plain_text, text_as_written


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("plain", "plain"),
        ("  many \n\t blanks&nbsp;&nbsp; here ", "many blanks here"),
        ("one<br>two<BR/>three", "one\ntwo\nthree"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("one<div>two</div>three", "one\ntwo\nthree"),
        ("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo"),
        ("one<br><div>two</div>", "one\ntwo"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>", "a b\nc"),
        ("<b>bo</b>ld <i class='x'>and</i> <span style=\"a>b\">more</span>", "bold and more"),
        ("a &lt;b&gt; &amp;amp; &quot;c&quot;", 'a <b> &amp; "c"'),
        ("a < b and c > d, a<3", "a < b and c > d, a<3"),
        ("<script>alert('</b>')</script>a<style>.x{}</style>b<svg><text>c</text></svg>", "ab"),
        ("a<!-- <b>hidden</b> -->b", "ab"),
        ('<img src="world model.png" alt="x">', "[picture: world model.png]"),
        ("<img alt=x src=a/b.png>", "[picture: b.png]"),
        ("<img src='énergie&amp;.png'>", "[picture: énergie&.png]"),
        ('<img src="data:image/png;base64,AAAA">', "[picture]"),
        ("<img>", "[picture]"),
        ("SGD [sound:beep.wav]", "SGD [sound:beep.wav]"),
        (r"\(a &lt; b\) and $x^2$", r"\(a < b\) and $x^2$"),
        ("[$]x[/$] [$$]y[/$$] [latex]z[/latex]", r"\(x\) \[y\] [latex]z[/latex]"),
        ("{{c1::a<b>b</b>::hint}}", "{{c1::ab::hint}}"),
        ("<pre>  def f():\n    pass</pre>", "  def f():\n    pass".strip()),
        ("see<pre>a\n    b</pre>here", "see\na\n    b\nhere"),
        ("e\u0301", "é"),
        ("&#x1F600;&#55296;&#" + "9" * 5000 + ";", "😀\ufffd"),
        ("a\x00\x07b\ufdd0c", "abc"),
        ("never <b closed", "never"),
        ("", ""),
        ("<br><div></div>&nbsp;", ""),
    ],
)
def test_reads_what_a_browser_shows(field, text):
    assert plain_text(field) == text


def test_a_field_of_ours_keeps_every_blank():
    field = "first  line<br><br>    indented&lt;&gt;<br>\ttab [$]x[/$]"
    assert text_as_written(field) == "first  line\n\n    indented<>\n\ttab [$]x[/$]"
