"""A Python of its own for Anki, made once and kept outside the tree.

Anki is AGPL and large: it judges our packages in another process and is never imported by us.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

REQUIREMENTS = Path(__file__).parent / "requirements.txt"


def anki_python() -> Path:
    """Give the interpreter that has Anki; make its environment if it is not there yet."""
    home = _folder()
    home.parent.mkdir(parents=True, exist_ok=True)
    with home.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "ready").exists():
            _make(home)
    return _python(home)


def _folder() -> Path:
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    pins = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]
    return Path(cache) / "studyapp" / f"anki-{version}-{pins}"


def _python(home: Path) -> Path:
    return home / "bin" / "python"


def _make(home: Path) -> None:
    venv.create(home, clear=True, with_pip=True)
    install = [_python(home), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pins = ["--require-hashes", "--only-binary", ":all:", "-r", REQUIREMENTS]
    done = subprocess.run([*install, *pins], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(
            "Anki could not be installed for the tests of the export; they need it once, from the"
            f" package index. pip said:\n{done.stderr[-2000:]}",
            pytrace=False,
        )
    (home / "ready").touch()
