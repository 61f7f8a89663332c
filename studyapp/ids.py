"""Ids that sort by the time they were made, so that clients may make them too."""

import secrets
import uuid
from datetime import datetime


def new_id(now: datetime) -> str:
    """Make a UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then chance."""
    milliseconds = int(now.timestamp() * 1000) & (1 << 48) - 1
    number = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    return str(uuid.UUID(int=number | 0b10 << 62 | secrets.randbits(62)))
