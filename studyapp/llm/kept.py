"""Answers kept beside the library: the same question to the same model is asked once."""

import hashlib
import json
from pathlib import Path
from typing import Any  # JSON values

from studyapp.config import Settings
from studyapp.errors import ModelError
from studyapp.llm import consent
from studyapp.llm.proposals import Answer, read_answer


def find(settings: Settings, request: dict[str, Any]) -> Answer | None:
    """Fetch the answer to a request; None where there is none that can be read."""
    try:
        return read_answer(_file(settings, request).read_text(encoding="utf-8"))
    except (OSError, ValueError, ModelError):
        return None


def keep(settings: Settings, request: dict[str, Any], content: str) -> None:
    """Keep an answer, unless the agreement was withdrawn meanwhile.

    Where the disk is full or read-only it is asked for again.
    """
    if not consent.is_agreed(settings):
        return
    file = _file(settings, request)
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(content, encoding="utf-8")
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)


def _file(settings: Settings, request: dict[str, Any]) -> Path:
    """Name a file after all that decides the answer."""
    asked = json.dumps([settings.llm_url, request], sort_keys=True)
    name = hashlib.sha256(asked.encode()).hexdigest()
    return consent.folder(settings) / "answers" / f"{name}.json"
