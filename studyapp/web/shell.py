"""The shell of the pages: their styles, scripts and icons, and the version that names them all."""

import hashlib
from pathlib import Path

import studyapp
from studyapp.version import VERSION

_ROOT = Path(studyapp.__file__).parent
_STATIC = _ROOT / "static"
_WORKER = ("store", "outbox", "reaching", "sending", "pages", "answers", "worker")


def files() -> list[str]:
    """List the static files that pages load, by their names under /static/."""
    return [
        path.relative_to(_STATIC).as_posix()
        for path in _read()
        if path.is_relative_to(_STATIC) and not path.is_relative_to(_STATIC / "worker")
    ]


def worker() -> str:
    """Read the service worker's parts as one script."""
    parts = (_STATIC / "worker" / f"{name}.js" for name in _WORKER)
    return "\n".join(path.read_text(encoding="utf-8") for path in parts)


def version() -> str:
    """Name what the pages are made of: another template, style or script is another version."""
    digest = hashlib.sha256(VERSION.encode())
    for path in _read():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _read() -> list[Path]:
    folders = (_STATIC, _ROOT / "templates")
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
