"""One request to an OpenAI-compatible endpoint: to that address only, bounded in time and size.

httpx's own time-outs start anew with every byte, so the whole exchange has a deadline of its own.
No redirect is followed and no proxy used: the notes go where the user agreed, or nowhere.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any  # JSON values

import httpx

from studyapp.config import Settings
from studyapp.errors import ModelError

MOST_BYTES = 256 * 1024
_REFUSALS = {401: "wants another key (STUDYAPP_LLM_KEY)", 429: "is asked too often or is used up"}


def post(settings: Settings, request: dict[str, Any]) -> bytes:
    """Send a chat request and fetch the answer's bytes. Raises ModelError."""
    try:
        with ThreadPoolExecutor(1) as apart:  # whoever calls may run a loop of its own
            return apart.submit(lambda: asyncio.run(_in_time(settings, request))).result()
    except TimeoutError:
        raise ModelError(f"did not answer within {settings.llm_seconds} seconds") from None
    except (httpx.ConnectError, httpx.InvalidURL):
        safely = " and its certificate is valid" if settings.llm_url.startswith("https:") else ""
        raise ModelError(f"cannot be reached; see that it is running{safely}") from None
    except httpx.HTTPError:  # its own words may hold the key
        raise ModelError("broke off the exchange") from None


async def _in_time(settings: Settings, request: dict[str, Any]) -> bytes:
    async with (
        asyncio.timeout(settings.llm_seconds),
        httpx.AsyncClient(timeout=None, trust_env=False, follow_redirects=False) as client,  # noqa: S113  # the line above is the time-out
        client.stream(
            "POST", f"{settings.llm_url}/chat/completions", json=request, headers=_headers(settings)
        ) as response,
    ):
        status = response.status_code
        if status != httpx.codes.OK:
            raise ModelError(_REFUSALS.get(status, f"answered with the error {status}"))
        return await _body(response)


async def _body(response: httpx.Response) -> bytes:
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > MOST_BYTES:
            raise ModelError(f"sent more than {MOST_BYTES // 1024} KB")
    return bytes(body)


def _headers(settings: Settings) -> dict[bytes, bytes]:
    key = settings.llm_key.get_secret_value()
    authorization = {b"Authorization": f"Bearer {key}".encode()} if key else {}
    return {b"Accept-Encoding": b"identity", **authorization}
