"""A card's words as HTML: `code` and maths are set as such, everything else stands as written."""

import re
from functools import cache

import nh3
from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markupsafe import Markup

MATHML = {
    "math", "mfrac", "mi", "mn", "mo", "mover", "mroot", "mrow", "mspace", "msqrt", "mstyle",
    "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
}  # fmt: skip
TAGS = MATHML | {"code"}
ATTRIBUTES = {"math": {"display"}, "mo": {"stretchy", "fence"}, "mi": {"mathvariant"}}

# As pandoc reads it: no blank inside the dollars, no digit behind, so that "$5 and $6" is money.
_MATHS = re.compile(
    r"\$(?=[^\s$])([^$\n]{0,400}?[^\s$\\])\$(?!\d)|\$([^\s$\\])\$(?!\d)|\\\(([^\n]{1,400}?)\\\)"
)
_TAG = re.compile(r"<[A-Za-z/!?]")


def render(text: str) -> Markup:
    """Set a card's words. HTML in them is shown literally, never run."""
    return Markup(nh3.clean(_parser().renderInline(text), tags=TAGS, attributes=ATTRIBUTES))  # noqa: S704  # cleaned by nh3 against an allow-list


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable("backticks")
    parser.inline.ruler.before("backticks", "maths", _maths)
    return parser


def _maths(state: StateInline, silent: bool) -> bool:
    """Read a formula at the state's place; one that cannot be set stays as it was written."""
    match = _MATHS.match(state.src, state.pos)
    if match is None or _TAG.search(match[0]):
        return False
    try:
        formula = convert(next(group for group in match.groups() if group))
    except Exception:  # noqa: BLE001  # its errors for bad input share no parent
        return False
    if not silent:
        state.push("html_inline", "", 0).content = formula
    state.pos = match.end()
    return True
