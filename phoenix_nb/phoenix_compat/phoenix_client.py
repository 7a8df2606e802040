"""Phoenix's own client for the same server, for what is left to it."""

from importlib import import_module
from typing import Any

from phoenix_nb.connection import Connection
from phoenix_nb.errors import UsageError

__all__ = ["phoenix_client", "phoenix_module"]


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
    return phoenix_module(wanted=f"client.{wanted}").Client(http_client=server())


def phoenix_module(name: str = "", *, wanted: str = "") -> Any:
    """Import a module of Phoenix's client.

    Args:
        name: Its name within `phoenix.client`; empty for that itself.
        wanted: What it is for, in the message if there is none; by default its name.

    Raises:
        UsageError: If Phoenix's client is not installed.
    """
    try:
        return import_module(f"phoenix.client.{name}".rstrip("."))
    except ImportError:
        raise UsageError(
            f"{wanted or name} is left to Phoenix's own client, which is not installed: "
            "`pip install arize-phoenix-client`."
        ) from None
