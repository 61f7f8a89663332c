"""What came back from a card in a mode, read from a form."""

from werkzeug.datastructures import MultiDict

from cards.study.modes import MODES, Confidence, Mode, Response
from studyapp.errors import BadInputError
from studyapp.services import study
from studyapp.web import forms

MOST_TEXTS = 40


def read(fields: MultiDict[str, str]) -> tuple[Mode, Response]:
    """Read the mode, what was typed or chosen, how sure it was, and how long it took."""
    name = forms.one_of(fields, "mode", tuple(mode.name for mode in MODES)) or "flip"
    sure = forms.one_of(fields, "confidence", tuple(level.value for level in Confidence))
    return study.mode_named(name), Response(
        texts=_texts(fields),
        confidence=Confidence(sure) if sure else None,
        duration_ms=forms.duration_ms(fields),
        hinted=forms.flag(fields, "hinted"),
    )


def _texts(fields: MultiDict[str, str]) -> tuple[str, ...]:
    given = fields.getlist("response")
    if len(given) > MOST_TEXTS:
        raise BadInputError(f"There are {len(given)} answers in one; at most {MOST_TEXTS} fit.")
    return tuple(forms.text({"response": text}, "response", limit=forms.MAX_SIDE) for text in given)
