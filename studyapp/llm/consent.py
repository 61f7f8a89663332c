"""The user's word that notes may be sent to one endpoint: a file beside the library."""

import json
import shutil
from datetime import datetime
from pathlib import Path

from studyapp.config import Settings
from studyapp.errors import BusyError, ConflictError


def is_agreed(settings: Settings) -> bool:
    """Tell whether the user agreed to the very endpoint that is set."""
    try:
        agreed = json.loads(_file(settings).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(agreed, dict) and agreed.get("url") == settings.llm_url != ""


def agree(settings: Settings, url: str, *, now: datetime) -> None:
    """Store that notes may be sent to `url`, which was shown. Raises ConflictError, BusyError."""
    if not url or url != settings.llm_url:
        raise ConflictError(
            f"You agreed to {url or 'no address'}, but {settings.llm_url or 'none'} is set now. "
            "Look at the settings again."
        )
    file = _file(settings)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"url": url, "agreed_at": now.isoformat()}), encoding="utf-8")
    except OSError as error:
        raise BusyError(f"{file} cannot be written: {error.strerror}.") from error


def withdraw(settings: Settings) -> None:
    """Take the agreement back, at once, and forget what the model answered. Raises BusyError."""
    try:
        shutil.rmtree(folder(settings))
    except FileNotFoundError:
        return
    except OSError as error:
        raise BusyError(f"{folder(settings)} cannot be removed: {error.strerror}.") from error


def folder(settings: Settings) -> Path:
    """Name the folder of the agreement and of kept answers."""
    return settings.data_dir / "llm"


def _file(settings: Settings) -> Path:
    return folder(settings) / "agreed.json"
