"""How our notes look in Anki: fields, templates and style, with the numbers that never change.

A field or template added later would fork the note type in every collection that has it, so there
are spare ones. Whoever changes a template or the style moves `CHANGED_AT` forward.
"""

from typing import Any

BASIC_ID = 1_648_273_914_507
CLOZE_ID = 1_648_273_914_508
BASIC_NAME = "StudyApp Basic"
CLOZE_NAME = "StudyApp Cloze"
CHANGED_AT = 1_795_478_400  # 24 November 2026: never the time of an export

_SHARED_FIELDS = (
    ("Context", 6_120_403),
    ("Source", 6_120_404),
    ("Link", 6_120_405),
    ("Quote", 6_120_406),
    ("Options", 6_120_407),
    ("Hint", 6_120_408),
    ("Extra", 6_120_409),
    ("Spare 1", 6_120_410),
    ("Spare 2", 6_120_411),
    ("Spare 3", 6_120_412),
)
_BASIC_TEMPLATE_ID = 6_120_501
_CLOZE_TEMPLATE_ID = 6_120_502

_CONTEXT = '{{#Context}}<p class="context" dir="auto">{{Context}}</p>{{/Context}}\n'
_HINT = '{{#Hint}}<details class="hint"><summary>Hint</summary>{{Hint}}</details>{{/Hint}}'
_FOOT = """
{{#Extra}}<div class="extra" dir="auto">{{Extra}}</div>{{/Extra}}
{{#Source}}<p class="source" dir="auto">{{Source}}
{{#Link}} · <a href="{{Link}}">Play from here</a>{{/Link}}</p>{{/Source}}
{{#Quote}}<details class="quote"><summary>From the notes</summary>
<blockquote dir="auto">{{Quote}}</blockquote></details>{{/Quote}}"""

_BASIC_FRONT = _CONTEXT + '<div class="question" dir="auto">{{Front}}</div>\n' + _HINT
_BASIC_BACK = (
    _CONTEXT
    + '<div class="question" dir="auto">{{Front}}</div>\n<hr id="answer">\n'
    + '<div class="answer" dir="auto">{{Back}}</div>'
    + _FOOT
)
_CLOZE_FRONT = _CONTEXT + '<div class="question" dir="auto">{{cloze:Text}}</div>\n' + _HINT
_CLOZE_BACK = (
    _CONTEXT
    + '<div class="question" id="answer" dir="auto">{{cloze:Text}}</div>'
    + '\n<hr aria-hidden="true">'
    + _FOOT
)

STYLE = """\
.card {
  --bg: #FAF9F7; --line: #DEDAD3; --ink: #1F1D1A; --ink-2: #4A463F; --ink-3: #6B655B;
  --accent: #2B5FC7; --mark: #FFF0B3; --sunken: #F1EFEB;
  box-sizing: border-box; max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 3rem;
  background-color: var(--bg); color: var(--ink); text-align: start;
  font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif",
    "DejaVu Serif", Georgia, serif;
  font-size: 1.1875rem; line-height: 1.4; overflow-wrap: anywhere;
}
.card.nightMode, .card.night_mode, .nightMode .card, .night_mode .card {
  --bg: #151412; --line: #36322D; --ink: #F2EFEA; --ink-2: #C9C3B9; --ink-3: #A29B8F;
  --accent: #8FB4FF; --mark: #4A3F12; --sunken: #100F0E;
  background-color: var(--bg); color: var(--ink);
}
.context, .source, .quote, .hint {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
    "Liberation Sans", sans-serif;
  font-size: 0.875rem; line-height: 1.55; color: var(--ink-3);
}
.context, .source { margin: 0; }
.question, .answer, .extra, .quote blockquote { white-space: pre-wrap; }
.question {
  max-width: 40ch; margin: 1.5rem 0;
  font-size: 1.5rem; font-size: clamp(1.3125rem, 1.05rem + 1.2vw, 1.75rem);
}
.answer, .extra { max-width: 62ch; margin: 1.5rem 0; }
.answer { font-size: 1.25rem; font-size: clamp(1.125rem, 1rem + 0.6vw, 1.375rem); }
.extra { color: var(--ink-2); }
.card hr { margin: 1.5rem 0; border: 0; border-top: 1px solid var(--line); }
.cloze {
  padding: 0 0.15em; border-radius: 3px; background-color: var(--mark);
  color: inherit; font-weight: inherit;
}
.hint, .quote { margin-top: 0.5rem; }
summary { width: fit-content; line-height: 2.75rem; cursor: pointer; }
.quote blockquote {
  max-width: 62ch; margin: 0; padding: 0.75rem 1rem; border-radius: 10px;
  background-color: var(--sunken); color: var(--ink-2);
}
.card a { color: var(--accent); }
.card img { max-width: 100%; height: auto; }
@media (max-width: 30rem) { .card { padding: 1rem 1rem 2rem; } }
"""


def basic_fields() -> list[dict[str, Any]]:  # Any: the values of Anki's JSON
    """List the fields of a question with an answer."""
    return [_field("Front", 6_120_401), _field("Back", 6_120_402), *_shared_fields()]


def cloze_fields() -> list[dict[str, Any]]:  # Any: the values of Anki's JSON
    """List the fields of a text with blanks."""
    return [_field("Text", 6_120_400), *_shared_fields()]


def basic_template() -> dict[str, Any]:  # Any: the values of Anki's JSON
    """Give the one card of a question."""
    return {
        "name": "Question",
        "id": _BASIC_TEMPLATE_ID,
        "qfmt": _BASIC_FRONT,
        "afmt": _BASIC_BACK,
    }


def cloze_template() -> dict[str, Any]:  # Any: the values of Anki's JSON
    """Give the card that every blank of a text is asked with."""
    return {"name": "Cloze", "id": _CLOZE_TEMPLATE_ID, "qfmt": _CLOZE_FRONT, "afmt": _CLOZE_BACK}


def _shared_fields() -> list[dict[str, Any]]:  # Any: the values of Anki's JSON
    return [_field(name, number) for name, number in _SHARED_FIELDS]


def _field(name: str, number: int) -> dict[str, Any]:  # Any: the values of Anki's JSON
    spare = name.startswith("Spare")
    return {"name": name, "id": number, "font": "Arial", "size": 20, "collapsed": spare}
