"""The shell of an Anki package: a zip archive that may lie, and the one member that is unpacked.

Members are read by their exact names and never written under them. Pictures and sounds stay packed.
"""

import io
import lzma
import zipfile
import zlib
from pathlib import Path
from typing import IO

import zstandard

from cards.errors import ExchangeError
from cards.exchange import package_protobuf as protobuf
from cards.exchange.package_limits import Limits, damaged, too_much

_MEMBER = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"
_COLLECTION = b"collection.anki2"
_BY_VERSION = {1: "collection.anki2", 2: "collection.anki21", 3: "collection.anki21b"}
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_IS_ENCRYPTED = 0x1
_MOST_META_BYTES = 1_000
_CHUNK = 1 << 16


def is_package(content: bytes) -> bool:
    """Tell an Anki package from other files by what is in it, never by its name."""
    return content.startswith(_MEMBER) and _COLLECTION in content


def unpack_collection(content: bytes, target: Path, *, limits: Limits) -> None:
    """Write the package's newest database to a file. Raises ExchangeError."""
    try:
        with _opened(content, limits) as archive:
            member = _collection(archive)
            most = _most_bytes(member, limits)
            with archive.open(member) as packed, target.open("wb") as file:
                if member.filename == _BY_VERSION[3]:
                    _copy(_decompressed(packed, limits), file, most=most)
                else:
                    _copy(packed, file, most=most)
    except zstandard.ZstdError as error:
        raise damaged("its collection is not compressed as Anki does it") from error
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError) as error:
        raise damaged("the archive is cut short or damaged") from error
    except OSError as error:
        reason = error.strerror or "it cannot be written"
        raise ExchangeError(
            f"This Anki package cannot be unpacked here: {reason.lower()}; make room and try again."
        ) from error
    except (NotImplementedError, RuntimeError, ValueError, UnicodeError) as error:
        raise damaged("the archive is packed in an unknown way") from error


def _opened(content: bytes, limits: Limits) -> zipfile.ZipFile:
    """Open the archive, when its directory is of a size to be read at all."""
    if len(content) > limits.packed_bytes:
        raise too_much(f"{len(content):,} bytes", limits.packed_bytes)
    members = content.count(_ENTRY)
    if members > limits.members:
        raise too_much(f"{members:,} files", limits.members)
    archive = zipfile.ZipFile(io.BytesIO(content))
    declared = sum(member.file_size for member in archive.infolist())
    if declared > limits.declared_bytes:
        raise too_much(f"{declared:,} bytes once unpacked", limits.declared_bytes)
    return archive


def _collection(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """Choose the database: what the package says of itself, or else the newest there is.

    The oldest name comes last: in packages of today's Anki it is a note asking to update.
    """
    names = set(archive.namelist())
    if "meta" in names:
        name = _BY_VERSION.get(_version(archive))
        if name is None:
            raise ExchangeError(
                "This Anki package was made by a newer Anki than is known here; "
                "export it with “Support older Anki versions” ticked."
            )
    else:
        name = next((name for name in reversed(_BY_VERSION.values()) if name in names), "")
    if name not in names:
        raise damaged("its collection is missing")
    return _readable(archive.getinfo(name))


def _version(archive: zipfile.ZipFile) -> int:
    member = _readable(archive.getinfo("meta"))
    with archive.open(member) as file:
        return protobuf.whole(file.read(_MOST_META_BYTES), 1)


def _readable(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    if member.compress_type not in _METHODS or member.flag_bits & _IS_ENCRYPTED:
        raise damaged("the archive is encrypted or packed in an unknown way")
    return member


def _most_bytes(member: zipfile.ZipInfo, limits: Limits) -> int:
    """Tell how large the database may become; the archive's own word for it is not believed."""
    grown = max(limits.growth * member.compress_size, limits.growth_is_fine_below)
    most = min(grown, limits.database_bytes)
    if member.file_size > most:
        raise too_much(f"a collection of {member.file_size:,} bytes", most)
    return most


def _decompressed(packed: IO[bytes], limits: Limits) -> IO[bytes]:
    decompressor = zstandard.ZstdDecompressor(max_window_size=limits.zstd_window_bytes)
    return decompressor.stream_reader(packed, read_size=_CHUNK)


def _copy(source: IO[bytes], target: IO[bytes], *, most: int) -> None:
    written = 0
    while chunk := source.read(_CHUNK):
        written += len(chunk)
        if written > most:
            raise too_much(f"a collection of more than {most:,} bytes", most)
        target.write(chunk)
