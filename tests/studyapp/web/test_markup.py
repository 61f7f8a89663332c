import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.web.markup import ATTRIBUTES, TAGS, render


def test_code_and_maths_are_set():
    assert render("call `f(x)`") == "call <code>f(x)</code>"
    assert "<msup><mi>c</mi><mn>2</mn></msup>" in render("$E=mc^2$")
    assert "<mi>a</mi>" in render(r"\(a\)")


@pytest.mark.parametrize(
    "text", ["cost $5 and $6", "*not* _emphasis_", "$^$", "`open", "a # b", r"\* [x](y)", "$ x $"]
)
def test_everything_else_stands_as_written(text):
    assert render(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        r"$\text{<script>alert(1)</script>}$",
        r"$\href{javascript:alert(1)}{x}$",
        "`<b onclick=x>`",
        "[x](javascript:alert(1))",
    ],
)
def test_nothing_in_a_card_can_run(text):
    html = render(text)
    assert "<script" not in html
    assert "<img" not in html
    assert "href=" not in html
    assert "<b " not in html


@given(st.text(alphabet=st.sampled_from(list("<>&\"'`$\\{}()^_ab1 ")), max_size=40))
def test_only_allowed_tags_come_out(text):
    html = str(render(text))
    opened = {piece.split(">")[0].split(" ")[0].strip("/") for piece in html.split("<")[1:]}
    assert opened <= TAGS | set(ATTRIBUTES)
