"""An optional language model that proposes cards; nothing is sent before the user has agreed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from studyapp.errors import BadInputError
from studyapp.llm.consent import agree, is_agreed, withdraw

if TYPE_CHECKING:
    from collections.abc import Callable

    from cards.model import Document
    from studyapp.config import Settings
    from studyapp.llm.asking import Asking

    Model = Callable[[Document], Asking]

__all__ = ["agree", "is_agreed", "open_model", "withdraw"]


def open_model(settings: Settings) -> Model:
    """Make what asks the endpoint about a document. Raises BadInputError when that may not be."""
    if not settings.llm_url:
        raise BadInputError(
            "No language model is set. Put the address of its endpoint into STUDYAPP_LLM_URL, "
            "like http://127.0.0.1:11434/v1, and its name into STUDYAPP_LLM_MODEL."
        )
    try:
        from studyapp.llm.asking import Asking
    except ModuleNotFoundError as error:
        if error.name != "httpx":
            raise
        raise BadInputError(
            "Asking a language model needs the extra “llm”: install StudyApp with "
            "pip install '.[llm]' in its folder."
        ) from error
    if not is_agreed(settings):
        raise BadInputError(
            f"You have not agreed to send notes to {settings.llm_url}. "
            "Do so with “studyapp model agree” or in the settings."
        )
    return partial(Asking, settings)
