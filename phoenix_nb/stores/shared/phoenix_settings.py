"""Which Phoenix server the environment names, and under which key, as Phoenix's own client reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import SecretStr

__all__ = ["PhoenixSettings", "phoenix_settings"]

_FILE = ".env.phoenix"
_OFF = {"0", "false", "no", "off"}
_DEFAULT_HOST, _DEFAULT_PORT = "127.0.0.1", "6006"
_EVERY_INTERFACE = {"0.0.0.0", "::", "[::]"}  # noqa: S104 - what a server listens on, and no address to call


@dataclass(frozen=True, slots=True)
class PhoenixSettings:
    """A server's address and what is sent to it with every request; no repr of it shows a secret."""

    address: SecretStr = field(default_factory=lambda: SecretStr(""))
    """Empty if no server is named: results then go to the embedded store."""
    api_key: SecretStr = field(default_factory=lambda: SecretStr(""))
    headers: SecretStr = field(default_factory=lambda: SecretStr(""))
    """As written: pairs `name=value` with commas between them."""
    problem: str = ""
    """Why there is no usable address; raised elsewhere, because frames here hold secrets."""


def phoenix_settings(
    environment: Mapping[str, str], folder: Path, address: SecretStr
) -> PhoenixSettings:
    """Read the settings of a process that works in a folder; an address that is not empty stays.

    `PHOENIX_ENDPOINT` counts first, then `PHOENIX_COLLECTOR_ENDPOINT`, `PHOENIX_BASE_URL`, and
    `PHOENIX_HOST` with `PHOENIX_PORT`; `PHOENIX_API_KEY` and `PHOENIX_CLIENT_HEADERS` are the
    credentials. What the environment does not set is read from the nearest `.env.phoenix`, in the
    folder or above it, unless `PHOENIX_DISCOVER_CONFIG` is false. Credentials are taken together: if the
    environment sets one of the two, the file's are left alone.

    A general `OTEL_EXPORTER_OTLP_ENDPOINT`, which Phoenix's client also tries, is not a server for
    experiments here: it usually names a collector of something else.
    """
    layers = [_stripped(environment)]
    if layers[0].get("PHOENIX_DISCOVER_CONFIG", "").lower() not in _OFF:
        layers.append(_stripped(_variables(folder)))
    credentials = next((layer for layer in layers if _has_credentials(layer)), {})
    named, problem = ("", "") if address else _address(layers)
    return PhoenixSettings(
        address or SecretStr(named.rstrip("/")),
        SecretStr(credentials.get("PHOENIX_API_KEY", "")),
        SecretStr(credentials.get("PHOENIX_CLIENT_HEADERS", "")),
        problem,
    )


def _address(layers: Sequence[Mapping[str, str]]) -> tuple[str, str]:
    """Find the address, or why it cannot be used."""
    for layer in layers:
        if "PHOENIX_ENDPOINT" in layer:
            return layer["PHOENIX_ENDPOINT"], ""
    for layer in layers:
        for variable in ("PHOENIX_COLLECTOR_ENDPOINT", "PHOENIX_BASE_URL"):
            if variable in layer:
                return layer[variable], ""
        if "PHOENIX_HOST" in layer or "PHOENIX_PORT" in layer:
            return _of_host(
                layer.get("PHOENIX_HOST", _DEFAULT_HOST), layer.get("PHOENIX_PORT", _DEFAULT_PORT)
            )
    return "", ""


def _of_host(host: str, port: str) -> tuple[str, str]:
    """Make an address of a host, which may be one already or bring its own port."""
    if "://" in host:
        return host, ""
    if host in _EVERY_INTERFACE:
        host = _DEFAULT_HOST
    if host.count(":") > 1 and not host.startswith("["):
        host = f"[{host}]"
    if ":" in host.rpartition("]")[2]:
        return f"http://{host}", ""
    if not port.isdecimal():
        return "", (
            f"PHOENIX_PORT={port!r} is not a port number. Set it to one, such as 6006, or unset it and name "
            "the server by PHOENIX_ENDPOINT. (Kubernetes sets this variable where a service is called "
            "'phoenix'.)"
        )
    return f"http://{host}:{port}", ""


def _has_credentials(layer: Mapping[str, str]) -> bool:
    return "PHOENIX_API_KEY" in layer or "PHOENIX_CLIENT_HEADERS" in layer


def _stripped(variables: Mapping[str, str]) -> dict[str, str]:
    """Leave out what is blank: set to nothing is not set."""
    return {
        name: value.strip()
        for name, value in variables.items()
        if name.startswith("PHOENIX_") and value.strip()
    }


def _variables(folder: Path) -> dict[str, str]:
    """Read the nearest file: lines `NAME=value`, quotes and a leading `export` allowed."""
    variables: dict[str, str] = {}
    for line in _nearest(folder).splitlines():
        name, sign, value = line.strip().removeprefix("export ").partition("=")
        if sign and not name.startswith("#"):
            value = value.strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
                value = value[1:-1]
            variables[name.strip()] = value
    return variables


def _nearest(folder: Path) -> str:
    try:
        folder = folder.absolute()
    except OSError:  # the working directory has been deleted
        return ""
    for place in (folder, *folder.parents):
        try:
            return (place / _FILE).read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
    return ""
