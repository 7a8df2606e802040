"""Secrets on their way to a server: they are read in one place and shown in none."""

from collections.abc import Generator, Mapping
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

import httpx
from pydantic import SecretStr

from phoenix_nb.errors import UsageError

_INGEST_PATH = "/v1/traces"


class Keys(httpx.Auth):
    """Puts the API key and the caller's own headers on every request.

    They are held apart from the client's default headers so that no repr of a client, a request or a
    header table can show them.
    """

    def __init__(
        self, api_key: SecretStr | str | None, headers: Mapping[str, SecretStr | str]
    ) -> None:
        self._headers = {name: _sendable(value) for name, value in headers.items()}
        names = {name.lower() for name in headers}
        key = None if api_key is None else _sendable(api_key)
        if key is not None and key.get_secret_value() and "authorization" not in names:
            self._headers["Authorization"] = SecretStr(f"Bearer {key.get_secret_value()}")

    @property
    def given(self) -> bool:
        """Whether there is anything that a server could take for a key."""
        return bool(self._headers)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response]:
        """Add the headers."""
        for name, value in self._headers.items():
            request.headers[name] = value.get_secret_value()
        yield request

    def __repr__(self) -> str:
        return f"<Keys: {', '.join(self._headers) or 'none'}>"


def _hidden(value: SecretStr | str) -> SecretStr:
    return SecretStr(value) if isinstance(value, str) else value


def _sendable(value: SecretStr | str) -> SecretStr:
    """A value as a header can hold it.

    Raises:
        UsageError: If none can. httpx would report that as well, and show the value.
    """
    text = _hidden(value).get_secret_value().strip()
    if not text.isascii() or not text.isprintable():
        raise UsageError(
            "The API key or a header for the Phoenix server has a character that cannot be sent. Copy it "
            "again: letters, digits and ASCII signs are possible."
        )
    return SecretStr(text)


def split_address(address: SecretStr | str) -> tuple[str, dict[str, str]]:
    """A server's address without what is secret in it, and the header that a user and password become.

    The path of the trace collector, which `PHOENIX_COLLECTOR_ENDPOINT` often ends with, is left out.

    Raises:
        UsageError: If it is not an address that a request can be made to.
    """
    url = _parts(address)
    if url is None:  # the address is not shown: a password may be in it
        raise UsageError(
            "The address of the Phoenix server is not one that a request can be made to. Write it in "
            "full, such as http://localhost:6006 or https://phoenix.example.com."
        )
    headers: dict[str, str] = {}
    host = url.netloc
    if "@" in host:
        userinfo, _, host = host.rpartition("@")
        user, _, password = userinfo.partition(":")
        basic = httpx.BasicAuth(unquote(user), unquote(password))
        request = next(basic.auth_flow(httpx.Request("GET", "http://localhost")))
        headers["Authorization"] = request.headers["Authorization"]
    path = url.path.rstrip("/").removesuffix(_INGEST_PATH).rstrip("/")
    return urlunsplit((url.scheme, host, path, "", "")), headers


def _parts(address: SecretStr | str) -> SplitResult | None:
    try:
        url = urlsplit(_hidden(address).get_secret_value().strip())
        httpx.URL(url.geturl())
        usable = url.scheme in {"http", "https"} and url.hostname
    except (ValueError, httpx.InvalidURL):
        return None
    return url if usable else None


def address_of(client: object) -> str:
    """The address that a client of the user's sends its requests to; "" if it has none.

    Raises:
        UsageError: If it is not a client that can be used from the threads that deliver.
    """
    if isinstance(client, httpx.Client):
        return str(client.base_url)
    if isinstance(client, httpx.AsyncClient):
        raise UsageError(
            "http_client is an httpx.AsyncClient, which works on one event loop only; results are "
            "delivered from threads, so pass an httpx.Client with the same settings."
        )
    raise UsageError(
        f"http_client is of type {type(client).__name__}; pass an httpx.Client, or leave it out."
    )


def parse_headers(text: str) -> dict[str, str]:
    """Read `PHOENIX_CLIENT_HEADERS`: pairs `name=value` with commas between them, values URL-encoded."""
    pairs = (part.partition("=") for part in text.split(",") if part.strip())
    return {name.strip().lower(): unquote(value.strip()) for name, sign, value in pairs if sign}
