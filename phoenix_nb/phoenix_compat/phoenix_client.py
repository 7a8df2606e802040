"""Phoenix's own client for the same server, for what is left to it."""

from typing import Any

from phoenix_nb.connection import Connection
from phoenix_nb.errors import UsageError

__all__ = ["phoenix_client"]


def phoenix_client(client: Connection, wanted: str) -> Any:
    """Make a `phoenix.client.Client` with the address and the credentials of a connection.

    Args:
        client: The connection.
        wanted: What it is for, in the message if there is none.

    Raises:
        UsageError: If there is no server, or Phoenix's client is not installed.
    """
    server = getattr(client.store, "http_client", None)
    if server is None:
        raise UsageError(
            f"client.{wanted} belongs to a Phoenix server, and this client keeps results in a file; name a "
            'server, as in Client("http://localhost:6006").'
        )
    try:
        from phoenix.client import Client  # type: ignore[import-not-found]
    except ImportError:
        raise UsageError(
            f"client.{wanted} is left to Phoenix's own client, which is not installed: "
            "`pip install arize-phoenix-client`."
        ) from None
    return Client(http_client=server())
