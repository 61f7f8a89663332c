"""Settings: defaults, then STUDYAPP_* variables, checked once at the start."""

import os
import secrets
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from platformdirs import user_data_path
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from studyapp.errors import BadInputError, BusyError

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def _loopback(host: str) -> str:
    if host not in LOOPBACK:
        raise ValueError(f"may only be one of {', '.join(LOOPBACK)}: there is no login yet")
    return host


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("is not a time zone; use a name like Europe/Berlin")
    return name


def _endpoint(url: str) -> str:
    parts = urlsplit(url)
    is_whole = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    if url and (not is_whole or parts.username is not None or parts.query or parts.fragment):
        raise ValueError(
            "is not the address of an endpoint; write it like http://127.0.0.1:11434/v1"
        )
    return url.rstrip("/").removesuffix("/chat/completions")


def _machine_zone() -> str:
    """Find the IANA name of the machine's zone where the system tells it, else UTC."""
    candidates = [os.environ.get("TZ", "").lstrip(":")]
    link = Path("/etc/localtime")
    if link.is_symlink():
        candidates.append(str(link.resolve()).partition("zoneinfo/")[2])
    return next((name for name in candidates if name in available_timezones()), "UTC")


class Settings(BaseSettings):
    """What the app is told from outside. A learner's own choices are in the database."""

    model_config = SettingsConfigDict(env_prefix="STUDYAPP_", frozen=True)

    data_dir: Path = Field(default_factory=lambda: user_data_path("studyapp", appauthor=False))
    database_url: str = ""
    host: Annotated[str, AfterValidator(_loopback)] = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    zone: Annotated[str, AfterValidator(_zone)] = Field(default_factory=_machine_zone)
    max_upload_bytes: int = Field(default=64 * 1024 * 1024, gt=0)
    llm_url: Annotated[str, AfterValidator(_endpoint)] = ""
    llm_model: str = ""
    llm_key: SecretStr = SecretStr("")
    llm_seconds: int = Field(default=60, ge=1, le=3600)  # for one chapter's answer
    llm_requests: int = Field(default=100, ge=1)  # for one document
    llm_tokens: int = Field(default=200_000, ge=1)  # for one document, there and back

    @property
    def database(self) -> str:
        """The database's address: SQLite in the data folder unless another was given."""
        return self.database_url or f"sqlite:///{self.data_dir / 'studyapp.db'}"


def load(**given: object) -> Settings:
    """Build the settings from environment and `given`. Raises BadInputError for each fault."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]  # checked by pydantic
    except ValidationError as error:
        raise BadInputError(" ".join(_sentence(fault) for fault in error.errors())) from error


def _sentence(fault: object) -> str:
    details = dict(fault)  # type: ignore[call-overload]  # pydantic's own mapping type
    name = "_".join(str(part) for part in details["loc"])
    message = str(details["msg"]).removeprefix("Value error, ")
    return f"The setting {name} (STUDYAPP_{name.upper()}) is {details['input']!r}: {message}."


def secret_key(settings: Settings) -> bytes:
    """Fetch the key that signs form tokens, made once and kept in the data folder."""
    path = settings.data_dir / "secret_key"
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_bytes(secrets.token_bytes(32))
            path.chmod(0o600)
        return path.read_bytes()
    except OSError as error:
        raise BusyError(
            f"The data folder {settings.data_dir} cannot be written ({error.strerror}). "
            "Make it writable or choose another with --data-dir."
        ) from error
